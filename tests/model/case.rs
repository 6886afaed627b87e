//! Rounds for the properties: small, and they shrink; and what each practice gets under a given seed.

use crate::seeded;
use crate::story::{
    Baskets, End, Failure, Given, Kind, Practice, ResultTerms, Round, Rules, Section, Signers, Source, Story, Subject,
};
use instroom::draw::allocation::{Reason, Turn};
use instroom::draw::round::Standing;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
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

pub const SPREADS: &[&str] = &["per-region", "balanced", "overall"];

const STARTS: [&str; 4] = ["2023-04-01", "2023-07-01", "2023-10-01", "2024-01-01"];

/// Before, at, between and after the starts.
const WISHES: [&str; 8] =
    ["2022-11-30", "2023-04-01", "2023-04-01", "2023-05-15", "2023-07-01", "2023-10-01", "2024-01-01", "2024-01-02"];

/// A round under one of these boundary rules and spreads.
pub fn round(boundaries: &'static [&'static str], spreads: &'static [&'static str]) -> impl Strategy<Value = Round> {
    let practices = prop::collection::vec(practice(), 1..=24);
    (rules(boundaries, spreads), practices).prop_map(|(rules, drafts)| {
        let mut practices: Vec<Practice> =
            drafts.into_iter().zip(1_990_001..).map(|(draft, id)| draft.practice(id, &rules)).collect();
        let firsts: BTreeMap<(String, String), Practice> =
            practices.iter().rev().filter_map(|p| Some(((p.group.clone()?, p.region.clone()), p.clone()))).collect();
        for practice in &mut practices {
            let Some(group) = practice.group.clone() else { continue };
            let first = &firsts[&(group.clone(), practice.region.clone())];
            practice.group = Some(format!("{group} {}", practice.region));
            practice.wish.clone_from(&first.wish);
            practice.since.clone_from(&first.since);
        }
        Round { rules, practices, ..plain() }
    })
}

fn rules(boundaries: &'static [&'static str], spreads: &'static [&'static str]) -> impl Strategy<Value = Rules> {
    let cap = prop_oneof![select(vec![0, 250_000, 333_333, 500_000, 1_000_000]), 0..=1_000_000_u64];
    let caps = prop::collection::vec(cap, 1..=STARTS.len());
    let keys = subsequence(vec!["waited", "passed", "wish"], 0..=3).prop_shuffle();
    let tolerance = select(vec![None, None, Some(1), Some(20_000)]);
    let unit = select(vec!["ion", "ion", "practices"]);
    let choices = (select(boundaries), select(spreads), keys, tolerance, unit);
    (caps, (0..=3_usize, 0..=3_usize), choices).prop_map(|(mut caps, (classes, at), choices)| {
        let (boundary, spread, mut order, tolerance, unit) = choices;
        caps.sort_unstable();
        if classes > 0 {
            order.insert(at.min(order.len()), "class");
        }
        order.push("lot");
        Rules {
            tranches: STARTS.iter().map(|start| (*start).to_owned()).zip(caps).collect(),
            unit,
            spread,
            boundary,
            consent: (boundary == "reach").then(|| "allen, 24 maart 2023".to_owned()),
            tolerance: if boundary == "reach" { tolerance } else { None },
            baskets: (boundary == "baskets").then_some(Baskets { count: 10, leftover: "carry", dice: None }),
            order,
            classes: (0..classes).map(|i| (format!("groep {i}"), vec![format!("v{i}")])).collect(),
            ..plain().rules
        }
    })
}

/// What stays the same in all of them.
pub fn plain() -> Round {
    let rules = Rules {
        profile: "free",
        identity: "open",
        tranches: Vec::new(),
        reference_date: "2023-01-01".to_owned(),
        unit: "ion",
        no_answer: "last",
        objections_until: None,
        result: ResultTerms::default(),
        bases: Vec::new(),
        spread: "per-region",
        boundary: "skip",
        consent: None,
        tolerance: None,
        baskets: None,
        order: vec!["lot"],
        eligibility: Vec::new(),
        classes: Vec::new(),
    };
    Round {
        title: "Ronde 1".to_owned(),
        opened: "2023-03-01T09:00:00Z".to_owned(),
        repairs: Vec::new(),
        rules,
        practices: Vec::new(),
        sources: vec![
            source("dobbelstenen", Kind::Dice { faces: 6, rolls: 50 }),
            source("krant", Kind::Text { what: "de slotstand van de AEX".to_owned() }),
        ],
    }
}

/// A log of this round alone, drawn.
pub fn story(round: &Round) -> Story {
    let value = |value: &str| Given::Value { value: value.to_owned(), signature: None };
    let given = vec![value("3 1 6 2 5 ".repeat(10).trim_end()), value("00761,44")];
    let end = End::Drawn { at: round.opened.clone(), given };
    Story {
        origin: "rho.example/mtvp".to_owned(),
        title: "Eigenschappen (FICTIEF)".to_owned(),
        by: None,
        signers: Signers::alone(7),
        sections: vec![Section::of(Subject::Round(Box::new(round.clone())), end)],
    }
}

fn source(label: &str, kind: Kind) -> Source {
    Source { label: label.to_owned(), by: "bestuur".to_owned(), kind, failure: Failure::Abort }
}

/// A practice alone, with one wish.
pub fn practice_of(id: &str, region: &str, ion: u64, wish: &str) -> Practice {
    Practice {
        id: id.to_owned(),
        name: format!("Praktijk {id}"),
        town: None,
        region: region.to_owned(),
        ion,
        wish: Some(wish.to_owned()),
        class: None,
        group: None,
        since: None,
        insurer: None,
        uzovi: None,
    }
}

#[derive(Clone, Debug)]
struct Draft {
    region: &'static str,
    ion: u64,
    wish: Option<&'static str>,
    class: usize,
    group: Option<&'static str>,
    since: Option<&'static str>,
}

fn practice() -> impl Strategy<Value = Draft> {
    let region = select(&["Midden", "Noord", "Zuid"][..]);
    let ion = prop_oneof![1 => Just(1_u64), 1 => Just(100), 8 => 1000..=6000_u64, 1 => Just(1_000_000)];
    let wish = prop::option::weighted(0.9, select(&WISHES[..]));
    let group = prop::option::weighted(0.2, select(&["buren", "vrienden"][..]));
    let since = prop::option::weighted(0.1, Just("2022-10-01"));
    (region, ion, wish, 0..=3_usize, group, since).prop_map(|(region, ion, wish, class, group, since)| Draft {
        region,
        ion,
        wish,
        class,
        group,
        since,
    })
}

impl Draft {
    fn practice(self, id: u32, rules: &Rules) -> Practice {
        Practice {
            wish: self.wish.map(str::to_owned),
            class: rules.classes.get(self.class).map(|(name, _)| name.clone()),
            group: self.group.map(str::to_owned),
            since: self.since.map(str::to_owned),
            ..practice_of(&format!("{id:08}"), self.region, self.ion, "")
        }
    }
}

/// What one unit got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fate {
    pub ids: Vec<String>,
    pub region: String,
    pub size: u64,
    pub wish: Option<String>,
    /// Whether it takes part already.
    pub since: bool,
    pub turns: Vec<(usize, Turn)>,
    /// Index of the tranche.
    pub start: Option<usize>,
    pub reason: Reason,
}

/// What every unit got, by label.
pub fn fates(standing: &Standing) -> BTreeMap<String, Fate> {
    let register = &standing.sealed.register;
    let fate = |(at, unit): (usize, &instroom::draw::units::Unit)| {
        let outcome = standing.outcome(unit.practice as usize);
        let (pool, place) = standing.in_pool(at).unzip();
        let turns: Vec<(usize, Turn)> =
            pool.iter().flat_map(|pool| pool.turns(place.unwrap())).map(|(tranche, turn)| (tranche, *turn)).collect();
        let ids = (0..register.practices().len()).filter(|practice| standing.units.of_practice(*practice) == at);
        let fate = Fate {
            ids: ids.map(|practice| register.practices()[practice].id.to_string()).collect(),
            region: register.regions()[unit.region as usize].clone(),
            size: unit.size,
            wish: unit.wish.map(|wish| wish.to_string()),
            since: unit.start.is_some(),
            start: turns.iter().find(|(_, turn)| turn.result.is_placed()).map(|(tranche, _)| *tranche),
            turns,
            reason: outcome.reason,
        };
        (standing.units.label(at, register).to_owned(), fate)
    };
    standing.units.list().iter().enumerate().map(fate).collect()
}

/// What every unit gets under this seed.
pub fn drawn(round: &Round, seed: [u8; 32]) -> BTreeMap<String, Fate> {
    fates(&seeded::stands(round, seed))
}

/// The start dates of a round as it stands, by practice.
pub fn starts(standing: &Standing) -> BTreeMap<String, Option<String>> {
    let practices = standing.sealed.register.practices().iter().enumerate();
    practices
        .map(|(at, practice)| (practice.id.to_string(), standing.outcome(at).start.map(|start| start.to_string())))
        .collect()
}

/// The regions of each pool.
pub fn pools(round: &Round) -> Vec<Vec<String>> {
    let regions: std::collections::BTreeSet<String> = round.practices.iter().map(|p| p.region.clone()).collect();
    match round.rules.spread {
        "per-region" => regions.into_iter().map(|region| vec![region]).collect(),
        _ => vec![regions.into_iter().collect()],
    }
}
