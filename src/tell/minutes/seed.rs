//! Where the seed came from: every source with what it gave, literally.

use super::case::{Case, Stage};
use crate::draw::seed::{Delivered, instead};
use crate::rules::{FailureRule, Rules, Source, SourceKind};
use crate::tell::paper::Writer;
use crate::tell::survey::source_told;
use crate::transcript::Drawn;
use crate::words::Message;
use crate::words::charter::Drawing;
use crate::words::minutes::drawn::{Came, SeedTold};
use crate::words::minutes::field::Blank;
use crate::words::noun::Times;
use crate::words::value::Digits;

pub(super) fn seed(case: &Case<'_>, page: &mut Writer) {
    let sources = case.plan().map_or(&[][..], |plan| &plan.sources);
    match (case.stage(), sources) {
        (_, []) => page.say(&SeedTold::NotNeeded),
        (Stage::Sealed, sources) => {
            let told: Vec<_> = sources.iter().map(source_told).collect();
            page.say(&SeedTold::Planned).points(told.iter().map(|told| told as &dyn Message)).say(&Drawing::Seed)
        }
        (Stage::GivenUp(_), _) => page.say(&SeedTold::NotDrawn),
        (Stage::Drawn(drawn), sources) => {
            page.say(&SeedTold::Literal);
            sources.iter().for_each(|source| came(source, &drawn.delivered, page));
            follows(drawn, page);
            if case.amended.is_none() {
                basket(&case.sealed.rules, page);
            }
            page.fields([(&Blank::Entered as &dyn Message, 1)])
        }
    };
}

/// What came of a source.
fn came(source: &Source, delivered: &Delivered, page: &mut Writer) {
    let (failed, given) = delivered.of(&source.label);
    let (label, by) = (source.label.clone(), source.by.clone());
    if let Some(failed) = failed {
        let (label, by, reason) = (label.clone(), by.clone(), failed.reason.clone());
        page.say(&match source.failure {
            FailureRule::Later(_) => Came::FailedLater { label, by, reason },
            FailureRule::Abort | FailureRule::Skip => Came::Failed { label, by, reason },
        });
    }
    let Some(given) = given else { return };
    let used = failed.and_then(|_| instead(source).ok().flatten());
    let kind = used.as_ref().map_or(&source.kind, |used| &used.kind);
    page.say_code(&given_told(kind, label, by), &given.value);
    if let Some(signature) = &given.signature {
        page.say_code(&Came::Signature { label: source.label.clone() }, signature);
    }
}

fn given_told(kind: &SourceKind, label: String, by: String) -> Came {
    match kind {
        SourceKind::Dice { faces, rolls } => Came::Dice { label, by, rolls: Times(u64::from(*rolls)), faces: *faces },
        SourceKind::Text { what } => Came::Text { label, by, what: what.clone() },
        SourceKind::Secret { commitment } => Came::Secret { label, by, commitment: commitment.clone() },
        SourceKind::Drand { round } => Came::Beacon { label, by, round: Digits(*round), moment: kind.beacon() },
    }
}

/// How the seed and the lots follow.
fn follows(drawn: &Drawn, page: &mut Writer) {
    if let Some(seed) = &drawn.seed {
        page.say_code(&SeedTold::Follows, &seed.to_string()).say(&SeedTold::Lots);
    }
}

/// What chose the basket; an amendment draws none.
fn basket(rules: &Rules, page: &mut Writer) {
    let Some(baskets) = rules.boundary.baskets() else { return };
    page.say(&match &baskets.dice {
        Some(label) => SeedTold::BasketDice { label: label.clone() },
        None => SeedTold::Basket,
    });
}
