//! Where the seed comes from (*toeval*), for the board: what each source gives, what happens when it fails, and how much
//! is left to chance.

use crate::rules::{self, FailureRule, SeedPlan, Source, SourceKind};
use crate::tell::layout::Text;
use crate::words::Lang;
use crate::words::noun::Times;
use crate::words::survey::{Chance, ChancePart, Deadline, Fails, Gives, Parties, SourceTold};
use crate::words::value::Digits;

/// All of it, a line a source.
pub fn chance_words(plan: &SeedPlan, lang: Lang) -> String {
    let mut text = Text::new(lang);
    text.line(0, &Chance::Parts { parts: parts(plan) });
    for source in &plan.sources {
        text.point(&source_told(source));
    }
    if let Some(warning) = warning(plan) {
        text.line(2, &warning);
    }
    text.finish().trim_end().to_owned()
}

/// How much of it nobody chooses.
fn parts(plan: &SeedPlan) -> Vec<ChancePart> {
    let rules::Chance { dice, secrets, beacons } = plan.chance();
    let dice = match dice {
        0 => None,
        1..128 => Some(ChancePart::Dice { bits: dice }),
        128.. => Some(ChancePart::EnoughDice),
    };
    let secrets = (secrets > 0).then_some(ChancePart::Secrets { parties: Parties(secrets as u64) });
    let beacon = (beacons > 0).then_some(ChancePart::Beacon);
    [dice, secrets, beacon].into_iter().flatten().collect()
}

/// What a source gives, and what happens when it fails.
pub fn source_told(source: &Source) -> SourceTold {
    let Source { label, by, kind, failure } = source;
    let by = by.clone();
    let gives = match kind {
        SourceKind::Dice { faces, rolls } => Gives::Dice { by, rolls: Times(u64::from(*rolls)), faces: *faces },
        SourceKind::Text { what } => Gives::Text { by, what: what.clone() },
        SourceKind::Secret { .. } => Gives::Secret { by },
        SourceKind::Drand { round } => Gives::Beacon { by, round: Digits(*round), moment: kind.beacon() },
    };
    let fails = match *failure {
        FailureRule::Abort => Fails::Abort,
        FailureRule::Skip => Fails::Skip,
        FailureRule::Later(rounds) => Fails::Later { rounds },
    };
    SourceTold::Source { label: label.clone(), gives, fails }
}

/// Before when witnesses must sign: nothing without a beacon.
pub fn deadline(plan: &SeedPlan) -> Option<Deadline> {
    plan.first_beacon().map(|moment| Deadline::Before { moment })
}

/// What the board should know of a plan that is allowed and has a weak side.
fn warning(plan: &SeedPlan) -> Option<Chance> {
    let rules::Chance { dice, secrets, beacons } = plan.chance();
    if dice == 0 && secrets == 0 && beacons > 0 {
        return Some(Chance::BeaconOnly);
    }
    let withheld =
        |source: &Source| matches!((&source.kind, source.failure), (SourceKind::Secret { .. }, FailureRule::Skip));
    plan.sources.iter().any(withheld).then_some(Chance::Withheld)
}
