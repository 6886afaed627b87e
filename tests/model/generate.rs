//! Rounds at random: small registers with every corner of the rules in them.

use crate::chance::Chance;
use crate::plan::{self, sources};
use crate::round::History;
use crate::story::{Baskets, Practice, ResultTerms, Round, Rules};
use std::collections::BTreeSet;

/// Names that sort and quote badly: prefixes, capitals, beyond ASCII, the last letter below the surrogates and one above.
pub const REGIONS: [&str; 9] =
    ["Noord", "Noord-Oost", "noord", "Zuid", "Ee\"n\\", "Éénhoorn", "a b", "\u{d7a3}ord", "\u{1f600}"];

/// Labels that sort before, between and behind ids; the first two can be ids under profile `free`.
const GROUPS: [&str; 6] = ["~", "A", "01990500 en buren", "Maatschap \"De Brug\"", "Éénhoorn", "\u{1f600}"];

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

/// What all rounds of a log have in common here.
#[derive(Clone, Copy)]
pub struct Terms {
    /// The national rule holds.
    pub leidraad: bool,
    /// Pseudonyms stand in it.
    pub hidden: bool,
    /// All rounds have baskets, and many in one region: else these seldom share anything.
    pub crowded: bool,
}

/// A round after what the log decided, with the practices that it had before.
pub fn round(chance: &mut Chance, terms: Terms, before: (&[Practice], &History)) -> Round {
    let leidraad = terms.leidraad;
    let crowded = terms.crowded;
    let baskets = (crowded || chance.one_in(10)).then(|| baskets(chance));
    let tranches = match leidraad {
        true => national_tranches(chance),
        false if crowded => tight_tranches(chance),
        false => free_tranches(chance),
    };
    let classes: Vec<_> = (0..chance.between(0, 3)).map(|i| class(chance, i)).collect();
    let practices = practices(chance, (terms, &tranches, &classes), before);
    let boundary = if baskets.is_some() { "baskets" } else { *chance.pick(&["skip", "stop", "reach"]) };
    let spread = *chance.pick(if baskets.is_some() {
        &["per-region", "overall"][..]
    } else {
        &["per-region", "balanced", "overall"]
    });
    let tolerances = [None, Some(1), Some(10_000), Some(50_000), Some(1_000_000)];
    let rules = Rules {
        profile: if leidraad { "leidraad" } else { "free" },
        identity: if terms.hidden { "pseudonym" } else { "open" },
        tranches,
        reference_date: (*chance.pick(&["2023-01-01", "2020-02-29"])).to_owned(),
        unit: if !leidraad && chance.one_in(3) { "practices" } else { "ion" },
        no_answer: if chance.one_in(2) { "last" } else { "out" },
        objections_until: chance.one_in(2).then(|| "2023-02-28T22:59:59Z".to_owned()),
        result: result(chance),
        bases: if chance.one_in(3) { bases(chance, &practices) } else { Vec::new() },
        spread,
        boundary,
        consent: (boundary == "reach").then(|| "ZK, 12 mei \"2023\"".to_owned()),
        tolerance: if boundary == "reach" { *chance.pick(&tolerances) } else { None },
        baskets,
        order: order(chance, !classes.is_empty()),
        eligibility: (0..chance.between(0, 2)).map(|i| format!("horde {i}")).collect(),
        classes,
    };
    let repair = ("restore-leading-zeros".to_owned(), chance.between(0, 9));
    let opened = *chance.pick(&["2023-03-24T11:59:59Z", "2024-02-29T00:00:00Z", "1999-12-31T23:59:59Z"]);
    let after = rules.objections_until.as_deref().filter(|until| *until > opened).unwrap_or(opened).to_owned();
    let mut sources = sources(chance, &after);
    if let Some(Baskets { count, dice: Some(label), .. }) = &rules.baskets {
        sources.insert(chance.index(sources.len() + 1), plan::basket(label, *count));
    }
    Round {
        title: (*chance.pick(&["Ronde", "\"Één\" \\ twee \u{27ff} /", ""])).to_owned(),
        opened: opened.to_owned(),
        repairs: if chance.one_in(3) { vec![repair] } else { Vec::new() },
        rules,
        practices,
        sources,
    }
}

/// Mostly few baskets: many are slow.
fn baskets(chance: &mut Chance) -> Baskets {
    let count = if chance.one_in(40) { 1000 } else { *chance.pick(&[10, 100]) };
    let leftover = *chance.pick(&["lots", "carry"]);
    Baskets { count, leftover, dice: chance.one_in(3).then(|| "mand".to_owned()) }
}

/// What is for people alone: nothing, a little, or as much as can be.
fn result(chance: &mut Chance) -> ResultTerms {
    let period = |chance: &mut Chance| {
        (*chance.pick(&[1, 10, 1000]), *chance.pick(&["days", "working-days", "weeks", "months"]))
    };
    let most = *chance.pick(&[0, 0, 2, 100]);
    ResultTerms {
        objections_after: chance.one_in(2).then(|| period(chance)),
        subject_to: (0..chance.between(0, most)).map(|i| format!("akkoord \"{i}\" \\ ZK")).collect(),
        then: (0..chance.between(0, most)).map(|i| (format!("stap {i}"), period(chance))).collect(),
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

/// Dates at which some go on waiting.
fn tight_tranches(chance: &mut Chance) -> Vec<(String, u64)> {
    let first = chance.between(50_000, 400_000);
    let step = chance.between(50_000, 250_000);
    let starts = ["2023-03-15", "2023-09-15", "2024-03-15"];
    starts.into_iter().zip(0..).map(|(start, t)| (start.to_owned(), first + t * step)).collect()
}

fn class(chance: &mut Chance, i: u64) -> (String, Vec<String>) {
    let all = (0..chance.between(1, 3)).map(|k| format!("voorwaarde {i}.{k}")).collect();
    // names against the order of the classes: their place counts, not their name
    (format!("groep {}", 9 - i), all)
}

fn order(chance: &mut Chance, classed: bool) -> Vec<&'static str> {
    let mut keys = vec!["waited", "passed", "wish"];
    keys.retain(|_| chance.one_in(3));
    if classed {
        keys.push("class");
    }
    let mut order = Vec::new();
    while !keys.is_empty() {
        let at = chance.index(keys.len());
        order.push(keys.remove(at));
    }
    order.push("lot");
    order
}

fn bases(chance: &mut Chance, practices: &[Practice]) -> Vec<(String, u64)> {
    let mut regions: BTreeSet<&str> = practices.iter().map(|practice| practice.region.as_str()).collect();
    regions.extend(REGIONS.into_iter().filter(|_| chance.one_in(2)));
    let most = *chance.pick(&[3, 20, 60_000, 60_000, 1_000_000_000_000]);
    regions.into_iter().map(|region| (region.to_owned(), chance.between(1, most))).collect()
}

type Choices<'a> = (Terms, &'a [(String, u64)], &'a [(String, Vec<String>)]);

fn practices(chance: &mut Chance, given: Choices<'_>, (old, history): (&[Practice], &History)) -> Vec<Practice> {
    let (terms, tranches, classes) = given;
    let count = match terms.crowded {
        true => chance.between(6, 24),
        false if chance.one_in(3) => chance.between(1, 4),
        false => chance.between(1, 30),
    };
    let most = if terms.crowded { 1 } else { 5 };
    let regions: Vec<&str> = (0..chance.between(1, most)).map(|_| *chance.pick(&REGIONS)).collect();
    let sizes = if terms.crowded { *chance.pick(&[0, 1, 2, 2]) } else { chance.between(0, 3) };
    let takers = chance.between(if terms.crowded { 6 } else { 1 }, 8);
    let taken = |id: &str| history.get(id).is_some_and(|past| past.since.is_some());
    let mut practices: Vec<Practice> = Vec::new();
    for before in old {
        // who takes part must stay; now and then one is forgotten, and the round is refused
        if chance.one_in(if taken(&before.id) { 400 } else { 8 }) {
            continue;
        }
        let changed = chance.one_in(4);
        let region = if changed { (*chance.pick(&regions)).to_owned() } else { before.region.clone() };
        let ion = if changed { self::ion(chance, sizes) } else { before.ion };
        practices.push(Practice { region, ion, ..before.clone() });
    }
    let fresh = if old.is_empty() { count } else { chance.between(0, 6) };
    for i in 0..fresh {
        let id = id(chance, terms);
        if practices.iter().all(|other| other.id != id) {
            let region = (*chance.pick(&regions)).to_owned();
            let insurer = (!chance.one_in(3)).then(|| "CZ 7119".to_owned());
            let uzovi = chance.one_in(2).then(|| format!("{:04}", chance.between(0, 9999)));
            let town = chance.one_in(2).then(|| (*chance.pick(&["Epe", "’s-Gravenhage", "\"De\\Wijk\""])).to_owned());
            let (name, ion) = (format!("Praktijk \"{i}\" Zoë"), ion(chance, sizes));
            let shown = Practice {
                id,
                name,
                town,
                region,
                ion,
                wish: None,
                class: None,
                group: None,
                since: None,
                insurer,
                uzovi,
            };
            practices.push(if terms.hidden { nameless(shown) } else { shown });
        }
    }
    if practices.is_empty() {
        practices.extend(old.first().cloned());
    }
    for practice in &mut practices {
        practice.wish = (!chance.one_in(takers + 1)).then(|| wish(chance, tranches));
        practice.class = (!classes.is_empty() && !chance.one_in(3)).then(|| chance.pick(classes).0.clone());
        practice.group = None;
        let outside = chance.one_in(12) && (!taken(&practice.id) || chance.one_in(200));
        practice.since = outside.then(|| (*chance.pick(&["2022-10-01", "2023-01-01"])).to_owned());
    }
    if chance.one_in(2) {
        let labels = GROUPS.map(|label| if terms.hidden { chance.hex(64) } else { label.to_owned() });
        group(chance, &mut practices, (&labels, history));
    }
    practices
}

/// Puts practices in groups that can be drawn as one; now and then in one that cannot.
fn group(chance: &mut Chance, practices: &mut [Practice], (labels, history): (&[String], &History)) {
    for label in labels {
        let first = practices[chance.index(practices.len())].clone();
        if chance.one_in(3) || first.group.is_some() {
            continue;
        }
        let since = |practice: &Practice| {
            practice.since.clone().or(history.get(&practice.id).and_then(|past| past.since.clone()))
        };
        let spoilt = chance.one_in(60);
        for practice in practices.iter_mut() {
            let fits = (&practice.region, since(practice)) == (&first.region, since(&first)) || spoilt;
            if practice.id == first.id || fits && practice.group.is_none() && chance.one_in(3) {
                practice.group = Some(label.clone());
                practice.wish.clone_from(&first.wish);
            }
        }
    }
}

/// A pseudonym, eight digits, or whatever `free` lets through.
pub fn id(chance: &mut Chance, terms: Terms) -> String {
    if terms.hidden {
        return chance.hex(64);
    }
    if terms.leidraad {
        return format!("{:08}", 1_990_000 + chance.between(0, 9999));
    }
    let most = *chance.pick(&[2, 2, 6, 64]);
    let length = chance.between(1, most);
    (0..length).map(|_| char::from(u8::try_from(chance.between(0x21, 0x7e)).unwrap())).collect()
}

pub fn ion(chance: &mut Chance, sizes: u64) -> u64 {
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
pub fn wish(chance: &mut Chance, tranches: &[(String, u64)]) -> String {
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

/// What a log with pseudonyms shows of a practice.
pub fn nameless(practice: Practice) -> Practice {
    Practice { name: String::new(), town: None, insurer: None, uzovi: None, ..practice }
}
