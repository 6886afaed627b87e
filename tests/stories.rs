//! Stories: `fixtures/<story>/` in, `transcripts/<story>.jsonl` out, compared as bytes.
//!
//! `tests/regenerate` writes the goldens anew.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod support;

#[cfg(test)]
#[path = "stories/aloud.rs"]
mod aloud;
#[cfg(test)]
#[path = "stories/changes.rs"]
mod changes;
#[cfg(test)]
#[path = "stories/corners.rs"]
mod corners;
#[cfg(test)]
#[path = "stories/decided.rs"]
mod decided;
#[cfg(test)]
#[path = "stories/pseudonyms.rs"]
mod pseudonyms;
#[cfg(test)]
#[path = "stories/quarters.rs"]
mod quarters;
#[cfg(test)]
#[path = "stories/reader.rs"]
mod reader;
#[cfg(test)]
#[path = "stories/reasoned.rs"]
mod reasoned;
#[cfg(test)]
#[path = "stories/recount.rs"]
mod recount;
#[cfg(test)]
#[path = "stories/recounted.rs"]
mod recounted;
#[cfg(test)]
#[path = "stories/restored.rs"]
mod restored;
#[cfg(test)]
#[path = "stories/spread.rs"]
mod spread;
#[cfg(test)]
#[path = "stories/surveyed.rs"]
mod surveyed;
#[cfg(test)]
#[path = "stories/told.rs"]
mod told;
#[cfg(test)]
#[path = "stories/written.rs"]
mod written;

use instroom::draw::allocation::{Balance, Entrant, Pool, RegionBase, Walk, allocate_pool};
use instroom::draw::units::NO_CLASS;
use instroom::log::policy::Policy;
use instroom::register::{Options, Practice, read_register};
use instroom::rules::read_rules;
use instroom::verify::verify;
use support::{assert_golden, draw_story, path, stories};

#[test]
fn every_story_gives_its_transcript() {
    let stories = stories();
    assert!(stories.len() > 20, "only {stories:?}");
    for story in stories {
        let (log, seal) = draw_story(&story);
        assert_golden(&path(&format!("transcripts/{story}.jsonl")), &log);
        let verdict = verify(&log[..], &Policy::default()).unwrap();
        assert!(verdict.agrees(), "{story}: {:?}", verdict.checks());
        let sealed = verify(&log[..seal], &Policy::default()).unwrap();
        assert!(sealed.agrees() && sealed.read().unwrap().drawn().is_none(), "{story}: the seal alone");
    }
}

#[test]
fn every_golden_has_a_story() {
    let files = std::fs::read_dir(path("transcripts")).unwrap();
    let names = files.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let stories = stories();
    let strays: Vec<String> = names
        .filter(|name| name.strip_suffix(".jsonl").is_some_and(|name| !stories.iter().any(|story| story == name)))
        .collect();
    assert!(strays.is_empty(), "{strays:?}");
}

/// Friesland, 31 March 2023 (domain C1): a hand-made order of the April candidates must end at 164,024 of 157,500.
#[test]
fn the_draw_of_friesland_comes_out() {
    let file = |name: &str| std::fs::read(path("fixtures/friesland-2023").join(name)).unwrap();
    let rules = read_rules(&file("rules.toml"), "rules.toml").unwrap();
    let register =
        read_register(&file("aanmeldingen.csv"), "aanmeldingen.csv", &rules, &Options::default()).unwrap().register;
    let order = String::from_utf8(file("volgorde.csv")).unwrap();
    let entrant = |practice: &Practice| Entrant {
        size: practice.ion.patients(),
        practices: 1,
        region: 0,
        wish: practice.wish,
        class: NO_CLASS,
        waited: false,
        passed: false,
    };
    let practice = |id: &str| &register.practices()[register.find(id).unwrap()];
    let mut units: Vec<Entrant> = order.lines().map(|id| entrant(practice(id))).collect();
    units.extend(register.practices().iter().filter(|practice| practice.wish.is_none()).map(entrant));
    assert_eq!(units.len(), register.practices().len());

    let regions = [RegionBase { base: units.iter().map(|unit| unit.size).sum(), taken: 0 }];
    let pool = Pool { units: &units, regions: &regions, balance: Balance::OneWalk, kept: None, basket: None };
    let result = allocate_pool(&rules.rules, &pool, &mut Walk::default());
    let april = result.tranche(0).unwrap();
    assert_eq!((april.sums.base, april.cap, april.sums.asked), (630_000, 157_500, 480_000));
    assert_eq!(april.sums.used(), 164_024);
    let last = units[april.sums.placed as usize - 1].size;
    assert!((6_525..=12_824).contains(&last), "the last practice has {last}");
}

/// The twin that is told apart by its code alone is told apart.
#[test]
fn practices_of_the_same_name_and_size_have_lots_of_their_own() {
    let transcript =
        verify(&draw_story("dubbelgangers").0[..], &Policy::default()).unwrap().verified().unwrap().into_told().0;
    let lots = &transcript.drawn().unwrap().standing.lots;
    let mut all: Vec<String> = (0..4).map(|practice| lots.lot(practice).unwrap().to_string()).collect();
    all.sort();
    all.dedup();
    assert_eq!(all.len(), 4);
}
