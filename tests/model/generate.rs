//! Stories at random, the same on every machine: small registers with every corner of the rules in them.

use crate::story::{Kind, Practice, Source, Story};
use std::collections::BTreeSet;

/// SplitMix64: a few lines, so that no library can change the stories.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From `low` to `high`, both included.
    fn between(&mut self, low: u64, high: u64) -> u64 {
        low + self.next() % (high - low + 1)
    }

    fn one_in(&mut self, n: u64) -> bool {
        self.between(1, n) == 1
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        let i = self.between(0, from.len() as u64 - 1);
        &from[usize::try_from(i).unwrap()]
    }
}

/// Names that sort and quote badly: prefixes, capitals, beyond ASCII, and two whose order in UTF-16 is not that in
/// bytes.
const REGIONS: [&str; 9] =
    ["Noord", "Noord-Oost", "noord", "Zuid", "Ee\"n\\", "Éénhoorn", "a b", "\u{fb00}ord", "\u{1f600}"];

/// The national schedule, and two dates after it.
const QUARTERS: [(&str, u64); 6] = [
    ("2023-04-01", 250_000),
    ("2023-07-01", 500_000),
    ("2023-10-01", 750_000),
    ("2024-01-01", 1_000_000),
    ("2024-04-01", 1_000_000),
    ("2025-10-01", 1_000_000),
];

/// Caps worth having: nothing, rounded down, the odd millionth, everything.
const CAPS: [u64; 12] =
    [0, 1, 100_000, 125_000, 250_000, 333_333, 499_999, 500_000, 500_001, 750_000, 999_999, 1_000_000];

/// The story of a number.
pub fn story(number: u64) -> Story {
    let mut chance = Chance(number);
    let leidraad = chance.one_in(3);
    let tranches = if leidraad { national_tranches(&mut chance) } else { free_tranches(&mut chance) };
    let classes: Vec<_> = (0..chance.between(0, 3)).map(|i| class(&mut chance, i)).collect();
    let boundary = *chance.pick(&["skip", "stop", "reach"]);
    let practices = practices(&mut chance, leidraad, &tranches, &classes);
    let (sources, values) = sources(&mut chance);
    Story {
        origin: (*chance.pick(&["rho.example/mtvp", "hoog.example/Ω", "x"])).to_owned(),
        title: (*chance.pick(&["Instroom", "\"Één\" \\ twee \u{2028} /", "", "\u{1f3b2}"])).to_owned(),
        round: format!("Ronde {number}"),
        opened: (*chance.pick(&["2023-03-24T11:59:59Z", "2024-02-29T00:00:00Z", "1999-12-31T23:59:59Z"])).to_owned(),
        profile: if leidraad { "leidraad" } else { "free" },
        tranches,
        reference_date: (*chance.pick(&["2023-01-01", "2020-02-29"])).to_owned(),
        no_answer: if chance.one_in(2) { "last" } else { "out" },
        boundary,
        consent: (boundary == "reach").then(|| "ZK, 12 mei \"2023\"".to_owned()),
        eligibility: (0..chance.between(0, 2)).map(|i| format!("horde {i}")).collect(),
        classes,
        practices,
        sources,
        values,
    }
}

fn national_tranches(chance: &mut Chance) -> Vec<(String, u64)> {
    let first = chance.between(0, 5);
    let last = chance.between(first, 5.min(first + 3));
    let mut floor = 0;
    let mut tranches = Vec::new();
    for i in first..=last {
        let (start, most) = QUARTERS[usize::try_from(i).unwrap()];
        let possible: Vec<u64> = CAPS.into_iter().filter(|cap| (floor..=most).contains(cap)).collect();
        // the full national cap half of the time
        floor = if chance.one_in(2) { most } else { *chance.pick(&possible) };
        tranches.push((start.to_owned(), floor));
    }
    tranches
}

fn free_tranches(chance: &mut Chance) -> Vec<(String, u64)> {
    let count = chance.between(1, 4);
    let mut caps: Vec<u64> =
        (0..count).map(|_| if chance.one_in(4) { chance.between(0, 1_000_000) } else { *chance.pick(&CAPS) }).collect();
    caps.sort_unstable();
    let year = chance.between(2020, 2030);
    caps.iter().zip(0..).map(|(cap, i)| (format!("{}-{:02}-15", year + i / 2, 3 + 6 * (i % 2)), *cap)).collect()
}

fn class(chance: &mut Chance, i: u64) -> (String, Vec<String>) {
    let all = (0..chance.between(1, 3)).map(|k| format!("voorwaarde {i}.{k}")).collect();
    // names against the order of the classes: their place counts, not their name
    (format!("groep {}", 9 - i), all)
}

fn practices(
    chance: &mut Chance,
    leidraad: bool,
    tranches: &[(String, u64)],
    classes: &[(String, Vec<String>)],
) -> Vec<Practice> {
    let count = if chance.one_in(3) { chance.between(1, 4) } else { chance.between(1, 40) };
    let regions = chance.between(1, 5);
    let regions: Vec<&str> = (0..regions).map(|_| *chance.pick(&REGIONS)).collect();
    let sizes = chance.between(0, 3);
    let takers = chance.between(1, 8);
    let mut ids = BTreeSet::new();
    let mut practices = Vec::new();
    for i in 0..count {
        let id = id(chance, leidraad);
        if !ids.insert(id.clone()) {
            continue;
        }
        let classed = !classes.is_empty() && !chance.one_in(3);
        practices.push(Practice {
            name: format!("Praktijk \"{i}\" Zoë"),
            region: (*chance.pick(&regions)).to_owned(),
            ion: ion(chance, sizes),
            wish: (!chance.one_in(takers + 1)).then(|| wish(chance, tranches)),
            class: classed.then(|| chance.pick(classes).0.clone()),
            insurer: (!chance.one_in(3)).then(|| "CZ 7119".to_owned()),
            id,
        });
    }
    practices
}

/// Eight digits, or whatever `free` lets through.
fn id(chance: &mut Chance, leidraad: bool) -> String {
    if leidraad {
        return format!("{:08}", 1_990_000 + chance.between(0, 9999));
    }
    let most = *chance.pick(&[2, 2, 6, 64]);
    let length = chance.between(1, most);
    (0..length).map(|_| char::from(u8::try_from(chance.between(0x21, 0x7e)).unwrap())).collect()
}

fn ion(chance: &mut Chance, sizes: u64) -> u64 {
    match sizes {
        0 => *chance.pick(&[1, 100]),
        1 => 100 * chance.between(10, 60),
        2 => chance.between(1000, 6000),
        _ => match chance.between(0, 9) {
            0 => 1,
            1 => 100,
            2 => 1_000_000,
            _ => chance.between(1000, 6000),
        },
    }
}

/// Before, at, between or after the starts; mostly at one.
fn wish(chance: &mut Chance, tranches: &[(String, u64)]) -> String {
    let start = chance.pick(tranches).0.clone();
    match chance.between(0, 9) {
        0 => "2019-12-31".to_owned(),
        1 => start.replace("-15", "-14").replace("-01", "-02"),
        2 => start.replace("-15", "-16"),
        3 => tranches[tranches.len() - 1].0.replace("-15", "-16").replace("-01", "-02"),
        4 if chance.one_in(3) => "2099-01-01".to_owned(),
        5 | 6 => tranches[0].0.clone(),
        _ => start,
    }
}

fn sources(chance: &mut Chance) -> (Vec<Source>, Vec<String>) {
    let (faces, rolls) = *chance.pick(&[(6, 50), (2, 128), (100, 20), (10, 39)]);
    let rolled: Vec<String> = (0..rolls).map(|_| chance.between(1, u64::from(faces)).to_string()).collect();
    let dice = Source { label: "dobbelstenen".into(), by: "bestuur".into(), kind: Kind::Dice { faces, rolls } };
    let mut both = vec![(dice, rolled.join(" "))];
    if chance.one_in(2) {
        let what = "de slotstand van de \"AEX\"".to_owned();
        let paper = Source { label: "krant-2".into(), by: "notaris Ö".into(), kind: Kind::Text { what } };
        let at = usize::try_from(chance.between(0, 1)).unwrap();
        both.insert(at, (paper, (*chance.pick(&["00761,44", "é \\ \" 9", "x  y"])).to_owned()));
    }
    both.into_iter().unzip()
}
