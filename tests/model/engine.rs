//! The engine on the input of a story: what a story says in the engine's types, sealed and drawn.

use crate::story::{Kind, Story};
use instroom::draw::{draw, seal};
use instroom::log::Log;
use instroom::log::key::PrivateKey;
use instroom::register::{Practice, Register};
use instroom::rules::{
    Boundary, Class, Key, NoAnswer, Profile, Programme, Rules, RulesFile, SeedPlan, Share, Source, SourceKind, Tranche,
};
use instroom::seed::Contribution;
use std::collections::{BTreeMap, BTreeSet};
use zeroize::Zeroizing;

/// The log of a story, drawn.
pub fn drawn(story: &Story, secret: [u8; 32]) -> Vec<u8> {
    let key = PrivateKey::from_entropy(&Zeroizing::new(secret));
    let rules = rules_file(story);
    assert_eq!(rules.rules.check(), Ok(()), "the model tells an impossible story");
    assert_eq!(rules.plan.check(), Ok(()), "the model tells an impossible story");
    let mut log = Log::new(Vec::new());
    let (sealed, root) = seal(&mut log, (rules, register(story)), &key, story.opened.parse().unwrap()).unwrap();
    let contributions: Vec<Contribution> = story
        .sources
        .iter()
        .zip(&story.values)
        .map(|(source, value)| Contribution { label: source.label.clone(), value: value.clone() })
        .collect();
    draw(&mut log, (&sealed, &root), &contributions, &key);
    log.finish().unwrap()
}

fn rules_file(story: &Story) -> RulesFile {
    let programme = Programme { origin: story.origin.clone(), title: story.title.clone() };
    let plan = SeedPlan { sources: sources(story) };
    RulesFile { programme, round_title: story.round.clone(), rules: rules(story), plan, columns: BTreeMap::new() }
}

/// The rules of a story.
pub fn rules(story: &Story) -> Rules {
    let tranche = |(start, cap): &(String, u64)| Tranche {
        start: start.parse().unwrap(),
        cap: Share::from_millionths(u32::try_from(*cap).unwrap()).unwrap(),
    };
    Rules {
        profile: if story.profile == "leidraad" { Profile::Leidraad } else { Profile::Free },
        tranches: story.tranches.iter().map(tranche).collect(),
        reference_date: story.reference_date.parse().unwrap(),
        no_answer: if story.no_answer == "last" { NoAnswer::Last } else { NoAnswer::Out },
        boundary: match story.boundary {
            "skip" => Boundary::Skip,
            "stop" => Boundary::Stop,
            _ => Boundary::Reach { consent: story.consent.clone().unwrap() },
        },
        order: if story.classes.is_empty() { vec![Key::Lot] } else { vec![Key::Class, Key::Lot] },
        eligibility: story.eligibility.clone(),
        classes: story.classes.iter().map(|(name, all)| Class { name: name.clone(), all: all.clone() }).collect(),
    }
}

fn sources(story: &Story) -> Vec<Source> {
    let kind = |kind: &Kind| match kind {
        Kind::Dice { faces, rolls } => SourceKind::Dice { faces: *faces, rolls: *rolls },
        Kind::Text { what } => SourceKind::Text { what: what.clone() },
    };
    story
        .sources
        .iter()
        .map(|source| Source { label: source.label.clone(), by: source.by.clone(), kind: kind(&source.kind) })
        .collect()
}

/// The register of a story.
pub fn register(story: &Story) -> Register {
    let regions: BTreeSet<String> = story.practices.iter().map(|p| p.region.clone()).collect();
    let regions: Vec<String> = regions.into_iter().collect();
    let practice = |p: &crate::story::Practice| Practice {
        id: p.id.as_str().into(),
        name: p.name.clone(),
        region: u32::try_from(regions.iter().position(|region| *region == p.region).unwrap()).unwrap(),
        ion: p.ion,
        wish: p.wish.as_ref().map(|wish| wish.parse().unwrap()),
        class: p.class.as_ref().map(|class| class_index(story, class)),
        insurer: p.insurer.as_deref().map(Into::into),
    };
    Register::new(story.practices.iter().map(practice).collect(), regions.clone()).unwrap()
}

fn class_index(story: &Story, class: &str) -> u16 {
    u16::try_from(story.classes.iter().position(|(name, _)| name == class).unwrap()).unwrap()
}
