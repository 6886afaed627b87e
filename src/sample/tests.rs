use super::{Preset, Sample, sample};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Rows without the heading, as fields.
fn rows(sample: &Sample) -> Vec<Vec<&str>> {
    sample.register.split_terminator("\r\n").skip(1).map(|row| row.split(';').collect()).collect()
}

fn count(rows: &[Vec<&str>], field: usize, value: &str) -> usize {
    rows.iter().filter(|row| row[field] == value).count()
}

fn ion(rows: &[Vec<&str>], wanted: impl Fn(&[&str]) -> bool) -> u64 {
    rows.iter().filter(|row| wanted(row)).map(|row| row[ION].parse::<u64>().unwrap()).sum()
}

const CODE: usize = 0;
const NAME: usize = 1;
const TOWN: usize = 2;
const REGION: usize = 3;
const ION: usize = 4;
const WISH: usize = 5;
const INSURER: usize = 6;
const UZOVI: usize = 7;

fn assert_well_made(rows: &[Vec<&str>]) {
    let codes: BTreeSet<&str> = rows.iter().map(|row| row[CODE]).collect();
    assert_eq!(codes.len(), rows.len());
    let names: BTreeSet<(&str, &str)> = rows.iter().map(|row| (row[REGION], row[NAME])).collect();
    assert_eq!(names.len(), rows.len());
    assert!(rows.iter().all(|row| row[NAME].ends_with(" (FICTIEF)")));
    assert!(rows.iter().all(|row| row[NAME].ends_with(&format!(" {} (FICTIEF)", row[TOWN]))));
    assert!(rows.iter().all(|row| row[UZOVI].len() == 4 && row[UZOVI].bytes().all(|byte| byte.is_ascii_digit())));
    assert!(rows.iter().all(|row| (100..=30_000).contains(&row[ION].parse::<u64>().unwrap())));
}

#[test]
fn hoog_answers_as_in_the_survey() {
    let sample = sample(Preset::Hoog, None, None, "1");
    let rows = rows(&sample);
    assert_well_made(&rows);
    let by_region = ["Apeldoorn", "Zutphen", "Oost-Achterhoek"].map(|region| count(&rows, REGION, region));
    assert_eq!(by_region, [60, 38, 42]);
    let answers = ["01-07-2023", "01-10-2023", "01-01-2024", "weet ik niet", "doet niet mee", ""];
    assert_eq!(answers.map(|answer| count(&rows, WISH, answer)), [97, 12, 6, 9, 2, 14]);
    assert_eq!(ion(&rows, |_| true), 439_876);
    assert_eq!(count(&rows, INSURER, "Zilveren Kruis") + count(&rows, INSURER, "Menzis"), 140);
    assert_eq!(count(&rows, UZOVI, "3311") + count(&rows, UZOVI, "3332"), 140);
    // R42: in each region more wish July than the 50% that fits, so there is a draw
    for region in ["Apeldoorn", "Zutphen", "Oost-Achterhoek"] {
        let base = ion(&rows, |row| row[REGION] == region);
        assert!(ion(&rows, |row| row[REGION] == region && row[WISH] == "01-07-2023") > base / 2);
    }
}

#[test]
fn cohaesie_has_a_third_with_priority() {
    let sample = sample(Preset::Cohaesie, None, None, "1");
    let rows = rows(&sample);
    assert_well_made(&rows);
    assert_eq!(rows.len(), 48);
    let answers = ["01-04-2023", "01-07-2023", "01-10-2023", "01-01-2024"];
    assert_eq!(answers.map(|answer| count(&rows, WISH, answer)), [29, 12, 4, 3]);
    // 30 to 40% of 48: 15 to 19
    let all = rows.iter().filter(|row| row[8..] == ["ja"; 7]).count();
    assert!((15..=19).contains(&all), "{all}");
    assert_eq!(ion(&rows, |_| true), 167_531);
}

#[test]
fn friesland_has_the_totals_of_the_notice() {
    for seed in ["1", "2", "3"] {
        let sample = sample(Preset::Friesland, None, None, seed);
        let rows = rows(&sample);
        assert_well_made(&rows);
        assert_eq!(rows.len(), 185);
        assert_eq!(ion(&rows, |_| true), 630_000);
        assert_eq!(ion(&rows, |row| row[WISH] == "01-04-2023"), 480_000);
    }
}

#[test]
fn the_country_has_its_total_and_its_organisations() {
    let sample = sample(Preset::National, None, None, "1");
    let rows = rows(&sample);
    assert_well_made(&rows);
    assert_eq!(rows.len(), 4_874);
    assert_eq!(ion(&rows, |_| true), 17_000_000);
    let mut organisations: BTreeMap<&str, usize> = BTreeMap::new();
    for row in &rows {
        *organisations.entry(row[REGION].split(' ').next().unwrap()).or_default() += 1;
    }
    assert_eq!(organisations.len(), 90);
    assert!(organisations.values().all(|practices| (12..=260).contains(practices)));
    let regions: BTreeSet<&str> = rows.iter().map(|row| row[REGION]).collect();
    assert!((91..=360).contains(&regions.len()));
    let insurers: BTreeSet<&str> = rows.iter().map(|row| row[INSURER]).collect();
    assert_eq!(insurers.len(), 10);
}

#[test]
fn answers_scale_with_the_practices() {
    let sample = sample(Preset::Hoog, Some(14), None, "1");
    let rows = rows(&sample);
    // 97, 12, 6, 9, 2, 14 of 140 → 9.7, 1.2, .6, .9, .2, 1.4 → 9, 1, 0, 0, 0, 1 and three left: .9, .7, .6
    let answers = ["01-07-2023", "01-10-2023", "01-01-2024", "weet ik niet", "doet niet mee", ""];
    assert_eq!(answers.map(|answer| count(&rows, WISH, answer)), [10, 1, 1, 1, 0, 1]);
}

#[test]
fn totals_scale_with_the_practices() {
    // 630,000 × 370 / 185, 480,000 × 370 / 185
    let friesland = sample(Preset::Friesland, Some(370), None, "1");
    let friesland = rows(&friesland);
    assert_eq!(ion(&friesland, |_| true), 1_260_000);
    assert_eq!(ion(&friesland, |row| row[WISH] == "01-04-2023"), 960_000);
    // 17,000,000 × 5,000 / 4,874 = 17,439,474.7…
    let national = sample(Preset::National, Some(5_000), None, "1");
    assert_eq!(ion(&rows(&national), |_| true), 17_439_474);
}

#[test]
fn the_smallest_registers_are_made_too() {
    for preset in Preset::ALL {
        for practices in 0..30 {
            let sample = sample(preset, Some(practices), Some(3), "1");
            let rows = rows(&sample);
            assert_eq!(rows.len(), practices.max(1));
            assert_well_made(&rows);
        }
    }
}

#[test]
fn a_large_register_has_other_codes_and_says_so() {
    let sample = sample(Preset::National, Some(20_000), Some(7), "1");
    let rows = rows(&sample);
    assert_well_made(&rows);
    assert_eq!(rows.iter().map(|row| row[REGION]).collect::<BTreeSet<_>>().len(), 7);
    assert_eq!((rows[0][CODE], rows[19_999][CODE]), ("F0000001", "F0020000"));
    assert!(sample.rules.contains("profile = \"free\""));
}

/// Same seed, same bytes, on every machine and in every version. A change here breaks what people have kept.
#[test]
fn the_same_seed_gives_the_same_bytes() {
    let golden = [
        (Preset::Hoog, "724d354c788d6e920dfef9de388d3796d9e62286cf8813b480712d2db203fd17"),
        (Preset::Cohaesie, "35eff631b07934862cf6844bffa1137e2014c8babb6f1bae748847a7af0f6836"),
        (Preset::Friesland, "0b96f17e10fa5335ca35516bdb1535e479bd8dee394c18dfa4b7232c06279e37"),
        (Preset::National, "7ea9cde588d59aeccb0b61b3557baa237849aeccd7c6980c0f3af524860f61e3"),
    ];
    for (preset, expected) in golden {
        let Sample { rules, register } = sample(preset, None, None, "1");
        let digest = Sha256::digest(format!("{rules}{register}"));
        let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, expected, "{}", preset.name());
        assert_ne!(sample(preset, None, None, "2").register, register);
    }
}

/// The journey of 31 March 2023 (domain C1): up to the last practice the order holds less than the 25% of
/// 157,500 and with it 164,024, as the notice says.
#[test]
fn friesland_has_an_order_that_ends_as_the_notice_says() {
    let sample = sample(Preset::Friesland, None, None, "1");
    let april: BTreeMap<&str, u64> = rows(&sample)
        .into_iter()
        .filter(|row| row[WISH] == "01-04-2023")
        .map(|row| (row[CODE], row[ION].parse().unwrap()))
        .collect();
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/friesland-2023/volgorde.csv");
    let text = std::fs::read_to_string(path).unwrap();
    let order: Vec<&str> = text.lines().collect();
    assert_eq!(order.iter().copied().collect::<BTreeSet<_>>(), april.keys().copied().collect());
    assert_eq!(order.len(), april.len());
    let mut sizes = order.iter().map(|code| april[code]);
    let (mut used, mut last) = (0, 0);
    while used < 157_500 {
        last = sizes.next().unwrap();
        used += last;
    }
    assert_eq!(used, 164_024);
    assert!((6_525..=12_824).contains(&last), "{last}");
}

/// The stories that come from a preset, byte for byte.
#[test]
fn stories_are_what_the_presets_make() {
    for (story, preset, practices) in [
        ("hoog-2023", Preset::Hoog, None),
        ("cohaesie-2023", Preset::Cohaesie, None),
        ("friesland-2023", Preset::Friesland, None),
        ("vijfduizend", Preset::National, Some(5_000)),
    ] {
        let folder = format!("{}/fixtures/{story}", env!("CARGO_MANIFEST_DIR"));
        let Sample { rules, register } = sample(preset, practices, None, "1");
        assert!(std::fs::read_to_string(format!("{folder}/rules.toml")).unwrap() == rules, "{story}");
        assert!(std::fs::read_to_string(format!("{folder}/aanmeldingen.csv")).unwrap() == register, "{story}");
    }
}

#[test]
fn rules_are_toml_and_say_that_they_are_fictitious() {
    for preset in Preset::ALL {
        let Sample { rules, .. } = sample(preset, None, None, "1");
        assert!(rules.starts_with("# FICTIEF."));
        assert!(rules.contains("(FICTIEF)\""));
        let table = toml::de::DeTable::parse(&rules).unwrap();
        let sections: BTreeSet<&str> = table.get_ref().keys().map(|key| key.get_ref().as_ref()).collect();
        let class = (preset == Preset::Cohaesie).then_some("class");
        let result = (preset == Preset::Hoog).then_some("result");
        let expected =
            ["programme", "tranche", "register", "selection", "source"].into_iter().chain(class).chain(result);
        assert_eq!(sections, expected.collect());
    }
}

#[test]
fn a_preset_has_one_name() {
    for preset in Preset::ALL {
        assert_eq!(Preset::of_name(preset.name()), Some(preset));
    }
    assert_eq!(Preset::of_name("Hoog"), None);
}
