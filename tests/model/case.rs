//! Stories for the properties: small, and they shrink; and what each practice gets under a given seed.

use crate::engine;
use crate::story::{Kind, Practice, Source, Story};
use instroom::allocation::{Reason, Turn, allocate};
use instroom::lots::draw_lots;
use instroom::seed::Seed;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{RngAlgorithm, RngSeed};
use std::collections::BTreeMap;

/// The same cases on every machine and in every run; nothing is written beside the tests.
pub fn config(cases: u32) -> ProptestConfig {
    ProptestConfig {
        cases,
        failure_persistence: None,
        rng_algorithm: RngAlgorithm::ChaCha,
        rng_seed: RngSeed::Fixed(2023),
        ..ProptestConfig::default()
    }
}

pub const ALL: &[&str] = &["skip", "stop", "reach"];

const STARTS: [&str; 4] = ["2023-04-01", "2023-07-01", "2023-10-01", "2024-01-01"];

/// Before, at, between and after the starts.
const WISHES: [&str; 8] =
    ["2022-11-30", "2023-04-01", "2023-04-01", "2023-05-15", "2023-07-01", "2023-10-01", "2024-01-01", "2024-01-02"];

/// A story under one of these boundary rules.
pub fn story(boundaries: &'static [&'static str]) -> impl Strategy<Value = Story> {
    let cap = prop_oneof![select(vec![0, 250_000, 333_333, 500_000, 1_000_000]), 0..=1_000_000_u64];
    let caps = prop::collection::vec(cap, 1..=STARTS.len());
    let practices = prop::collection::vec(practice(), 1..=24);
    (caps, 0..=3_usize, select(boundaries), practices).prop_map(|(mut caps, classes, boundary, drafts)| {
        caps.sort_unstable();
        let classes: Vec<_> = (0..classes).map(|i| (format!("groep {i}"), vec![format!("v{i}")])).collect();
        let practices = drafts.into_iter().zip(1_990_001..);
        Story {
            tranches: STARTS.iter().map(|start| (*start).to_owned()).zip(caps).collect(),
            boundary,
            consent: (boundary == "reach").then(|| "allen, 24 maart 2023".to_owned()),
            practices: practices.map(|(draft, id): (Draft, u32)| draft.practice(id, &classes)).collect(),
            classes,
            ..plain()
        }
    })
}

/// What stays the same in all of them.
pub fn plain() -> Story {
    Story {
        origin: "rho.example/mtvp".to_owned(),
        title: "Eigenschappen (FICTIEF)".to_owned(),
        round: "Ronde 1".to_owned(),
        opened: "2023-03-01T09:00:00Z".to_owned(),
        profile: "free",
        tranches: Vec::new(),
        reference_date: "2023-01-01".to_owned(),
        no_answer: "last",
        boundary: "skip",
        consent: None,
        eligibility: Vec::new(),
        classes: Vec::new(),
        practices: Vec::new(),
        sources: vec![
            source("dobbelstenen", Kind::Dice { faces: 6, rolls: 50 }),
            source("krant", Kind::Text { what: "de slotstand van de AEX".to_owned() }),
        ],
        values: vec!["3 1 6 2 5 ".repeat(10).trim_end().to_owned(), "00761,44".to_owned()],
    }
}

fn source(label: &str, kind: Kind) -> Source {
    Source { label: label.to_owned(), by: "bestuur".to_owned(), kind }
}

#[derive(Clone, Debug)]
struct Draft {
    region: &'static str,
    ion: u64,
    wish: Option<&'static str>,
    class: usize,
}

fn practice() -> impl Strategy<Value = Draft> {
    let region = select(&["Midden", "Noord", "Zuid"][..]);
    let ion = prop_oneof![1 => Just(1_u64), 1 => Just(100), 8 => 1000..=6000_u64, 1 => Just(1_000_000)];
    let wish = prop::option::weighted(0.9, select(&WISHES[..]));
    (region, ion, wish, 0..=3_usize).prop_map(|(region, ion, wish, class)| Draft { region, ion, wish, class })
}

impl Draft {
    fn practice(self, id: u32, classes: &[(String, Vec<String>)]) -> Practice {
        Practice {
            id: format!("{id:08}"),
            name: format!("Praktijk {id}"),
            region: self.region.to_owned(),
            ion: self.ion,
            wish: self.wish.map(str::to_owned),
            class: classes.get(self.class).map(|(name, _)| name.clone()),
            insurer: None,
        }
    }
}

/// What one practice got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fate {
    pub rank: (u64, u64),
    pub turns: Vec<(usize, Turn)>,
    /// Index of the tranche.
    pub start: Option<usize>,
    pub reason: Reason,
}

/// What everybody gets under this seed, by id. (The seed of a real draw hangs on the register: here it stays while
/// the register is changed.)
pub fn fates(story: &Story, seed: [u8; 32]) -> BTreeMap<String, Fate> {
    let (rules, register) = (engine::rules(story), engine::register(story));
    assert_eq!(rules.check(), Ok(()));
    let lots = draw_lots(&Seed(seed), &register);
    let allocation = allocate(&rules, &register, &lots);
    let fate = |(i, practice): (usize, &instroom::register::Practice)| {
        let region = practice.region as usize;
        let (place, result) = (lots.place(i), &allocation.regions[region]);
        let unit = place - lots.region(region).start;
        let (start, reason) = result.outcome(unit);
        let turns = result.turns(unit).map(|(tranche, turn)| (tranche, *turn)).collect();
        (practice.id.to_string(), Fate { rank: lots.rank_at(place, region), turns, start, reason })
    };
    register.practices().iter().enumerate().map(fate).collect()
}
