//! What a story says in the engine's types.

use crate::story::{Amendment, Change, Failure, Given, Kind, Period, Practice, Rules, Source};
use crate::{notes, story};
use instroom::draw::round::{self, Standing};
use instroom::draw::seed::{Contribution, Delivered, Failed};
use instroom::log::key::PrivateKey;
use instroom::log::signers::{Signers, Witness};
use instroom::register::{Record, Register, Uzovi};
use instroom::rules::{
    self, Base, Boundary, BoundaryTerms, Class, Consequence, Edge, FailureRule, Identity, Key, Leftover, Measure,
    NoAnswer, PeriodUnit, Profile, ResultTerms, SeedPlan, Share, SourceKind, Spread, Tranche,
};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use zeroize::Zeroizing;

/// The key of a number.
pub fn private_key(number: u8) -> PrivateKey {
    PrivateKey::from_entropy(&Zeroizing::new(notes::key(number).to_bytes()))
}

/// Who signs.
pub fn signers(origin: &str, told: &story::Signers) -> Signers {
    let witness = |told: &story::Witness| Witness {
        role: told.role.clone(),
        key: private_key(told.key).witness(&told.name).unwrap(),
    };
    Signers {
        organiser: private_key(told.organiser).verifier(origin).unwrap(),
        witnesses: told.witnesses.iter().map(witness).collect(),
        required: told.required,
    }
}

/// What came of the sources.
pub fn delivered(sources: &[Source], given: &[Given]) -> Delivered {
    let mut delivered = Delivered::default();
    for (source, given) in sources.iter().zip(given) {
        let label = || source.label.clone();
        let (value, signature) = match given {
            Given::Value { value, signature } => (Some(value), signature.clone()),
            Given::Instead { value, signature, .. } => (Some(value), Some(signature.clone())),
            Given::Nothing { .. } => (None, None),
        };
        if let Given::Nothing { reason } | Given::Instead { reason, .. } = given {
            delivered.failed.push(Failed { label: label(), reason: reason.clone() });
        }
        let given = value.map(|value| Contribution { label: label(), value: value.clone(), signature });
        delivered.contributions.extend(given);
    }
    delivered
}

/// An amendment of a round as it stands.
pub fn amendment(told: &Amendment, (number, standing): (u64, &Standing)) -> round::Amendment {
    let classes = &standing.sealed.rules.classes;
    let record = |practice: &Practice| Record {
        id: practice.id.as_str().into(),
        name: practice.name.clone(),
        town: practice.town.clone(),
        region: practice.region.clone(),
        ion: instroom::register::Ion::new(practice.ion).unwrap(),
        wish: practice.wish.as_ref().map(|wish| wish.parse().unwrap()),
        class: practice
            .class
            .as_ref()
            .map(|name| u16::try_from(classes.iter().position(|class| class.name == *name).unwrap()).unwrap()),
        insurer: practice.insurer.clone(),
        uzovi: practice.uzovi.as_deref().map(|digits| Uzovi::of(digits).unwrap()),
    };
    let change = |change: &Change| match change {
        Change::Withdraw(id) => round::Change::Withdraw { practice: id.as_str().into() },
        Change::Restore(id) => round::Change::Restore { practice: id.as_str().into() },
        Change::Late(practice) => round::Change::Late(record(practice)),
        Change::Correct(practice) => round::Change::Correct(record(practice)),
        Change::Successor { of, is } => {
            round::Change::Successor { of: of.iter().map(|id| id.as_str().into()).collect(), record: record(is) }
        }
    };
    round::Amendment {
        number,
        date: told.date.parse().unwrap(),
        reason: told.reason.clone(),
        opened: told.opened.parse().unwrap(),
        changes: told.changes.iter().map(change).collect(),
        plan: told.draws().then(|| SeedPlan { sources: sources(&told.sources) }),
    }
}

/// The rules of a story.
pub fn rules(rules: &Rules) -> instroom::rules::Rules {
    let share = |millionths: u64| Share::from_millionths(u32::try_from(millionths).unwrap()).unwrap();
    let key = |key: &&str| match *key {
        "class" => Key::Class,
        "waited" => Key::Waited,
        "passed" => Key::Passed,
        "wish" => Key::Wish,
        _ => Key::Lot,
    };
    instroom::rules::Rules {
        profile: if rules.profile == "leidraad" { Profile::Leidraad } else { Profile::Free },
        tranches: rules
            .tranches
            .iter()
            .map(|(start, cap)| Tranche { start: start.parse().unwrap(), cap: share(*cap) })
            .collect(),
        reference_date: rules.reference_date.parse().unwrap(),
        measure: if rules.unit == "ion" { Measure::Ion } else { Measure::Practices },
        identity: if rules.identity == "open" { Identity::Open } else { Identity::Pseudonym },
        no_answer: if rules.no_answer == "last" { NoAnswer::Last } else { NoAnswer::Out },
        objections_until: rules.objections_until.as_ref().map(|until| until.parse().unwrap()),
        result: result(&rules.result),
        bases: rules.bases.iter().map(|(region, size)| Base { region: region.clone(), size: *size }).collect(),
        spread: match rules.spread {
            "per-region" => Spread::PerRegion,
            "balanced" => Spread::Balanced,
            _ => Spread::Overall,
        },
        boundary: boundary(rules),
        order: rules.order.iter().map(key).collect(),
        eligibility: rules.eligibility.clone(),
        classes: rules.classes.iter().map(|(name, all)| Class { name: name.clone(), all: all.clone() }).collect(),
    }
}

fn boundary(rules: &Rules) -> Boundary {
    let edge = match rules.boundary {
        "skip" => Edge::Skip,
        "stop" => Edge::Stop,
        "reach" => Edge::Reach,
        _ => Edge::Baskets,
    };
    let tolerance =
        rules.tolerance.map(|millionths| Share::from_millionths(u32::try_from(millionths).unwrap()).unwrap());
    let baskets = rules.baskets.as_ref();
    let terms = BoundaryTerms {
        consent: rules.consent.clone(),
        tolerance,
        baskets: baskets.map(|baskets| u32::try_from(baskets.count).unwrap()),
        leftover: baskets.map(|told| if told.leftover == "lots" { Leftover::Lots } else { Leftover::Carry }),
        basket_dice: baskets.and_then(|baskets| baskets.dice.clone()),
    };
    Boundary::of(edge, terms).unwrap()
}

fn result(told: &story::ResultTerms) -> ResultTerms {
    let period = |(count, unit): Period| rules::Period::new(count, PeriodUnit::of_code(unit).unwrap()).unwrap();
    let follows = |(what, within): &(String, Period)| Consequence { what: what.clone(), within: period(*within) };
    ResultTerms {
        objections_after: told.objections_after.map(period),
        subject_to: told.subject_to.clone(),
        then: told.then.iter().map(follows).collect(),
    }
}

/// The sources of a story.
pub fn sources(sources: &[Source]) -> Vec<instroom::rules::Source> {
    let kind = |kind: &Kind| match kind {
        Kind::Dice { faces, rolls } => SourceKind::Dice { faces: *faces, rolls: *rolls },
        Kind::Text { what } => SourceKind::Text { what: what.clone() },
        Kind::Secret { secret } => SourceKind::Secret { commitment: notes::hex(&Sha256::digest(secret)) },
        Kind::Drand { round } => SourceKind::Drand { round: *round },
    };
    let failure = |failure: Failure| match failure {
        Failure::Abort => FailureRule::Abort,
        Failure::Skip => FailureRule::Skip,
        Failure::Later(rounds) => FailureRule::Later(rounds),
    };
    let source = |source: &Source| instroom::rules::Source {
        label: source.label.clone(),
        by: source.by.clone(),
        kind: kind(&source.kind),
        failure: failure(source.failure),
    };
    sources.iter().map(source).collect()
}

/// The register of a story.
pub fn register(practices: &[Practice], rules: &Rules) -> Register {
    let regions: BTreeSet<String> = practices.iter().map(|p| p.region.clone()).collect();
    let regions: Vec<String> = regions.into_iter().collect();
    let class = |class: &String| rules.classes.iter().position(|(name, _)| name == class).unwrap();
    let practice = |p: &Practice| instroom::register::Practice {
        id: p.id.as_str().into(),
        name: p.name.clone(),
        town: p.town.as_deref().map(Into::into),
        region: u32::try_from(regions.iter().position(|region| *region == p.region).unwrap()).unwrap(),
        ion: instroom::register::Ion::new(p.ion).unwrap(),
        wish: p.wish.as_ref().map(|wish| wish.parse().unwrap()),
        class: p.class.as_ref().map(|name| u16::try_from(class(name)).unwrap()),
        group: p.group.as_deref().map(Into::into),
        since: p.since.as_ref().map(|since| since.parse().unwrap()),
        insurer: p.insurer.as_deref().map(Into::into),
        uzovi: p.uzovi.as_deref().map(|digits| Uzovi::of(digits).unwrap()),
    };
    Register::new(practices.iter().map(practice).collect(), regions.clone()).unwrap()
}
