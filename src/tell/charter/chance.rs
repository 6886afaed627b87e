//! The seal, where chance comes from, and who signs along.

use super::number;
use super::page::Page;
use crate::rules::{BasketRule, Chance, FailureRule, Rules, SeedPlan, Source, SourceKind, Witnesses, chain};
use crate::words::charter::{Article, Contributes, Drawing, Otherwise, Sealing, Signing};
use crate::words::noun::Times;
use crate::words::value::Digits;

/// What is fixed before the draw, and how a mistake is mended.
pub(super) fn sealing(rules: &Rules, page: &mut Page) {
    let term = rules.objections_until.map_or(Sealing::NoTerm, |until| Sealing::Until { until });
    page.article(Article::Sealing).say(&Sealing::Seal).say(&Sealing::Number);
    page.say(&term).say(&Sealing::Mend).say(&Sealing::Once);
}

/// Each source, and what follows from all of them.
pub(super) fn chance(rules: &Rules, plan: &SeedPlan, witnesses: &Witnesses, page: &mut Page) {
    page.article(Article::Chance).say(&Drawing::Sources).points(plan.sources.iter().map(source));
    page.say(&Drawing::Seed);
    let Chance { secrets, beacons, .. } = plan.chance();
    let is_withheld =
        |source: &Source| matches!((&source.kind, source.failure), (SourceKind::Secret { .. }, FailureRule::Skip));
    let withheld = plan.sources.iter().any(is_withheld);
    let roller = rules.boundary.baskets().and_then(|rule| roller(rule, plan));
    // without a witness nobody else says that the seal came before the beacon
    let nobody = !withheld && roller.is_none() && (secrets > 1 || beacons > 0 && witnesses.required > 0);
    page.say_if(nobody.then_some(&Drawing::Nobody));
    page.say_if(withheld.then_some(&Drawing::Withheld));
    if let Some(Source { by, .. }) = roller {
        page.say(&Drawing::BasketDice { by: by.clone(), fit: number(Article::Fit) });
    }
    let rolled = plan.sources.iter().any(|source| matches!(source.kind, SourceKind::Dice { .. }));
    page.say_if(rolled.then_some(&Drawing::Dice));
}

/// The source whose dice choose the basket, where the rules name one.
pub(super) fn roller<'a>(rule: &BasketRule, plan: &'a SeedPlan) -> Option<&'a Source> {
    plan.sources.iter().find(|source| Some(&source.label) == rule.dice.as_ref())
}

fn source(source: &Source) -> Drawing {
    let by = source.by.clone();
    let gives = match &source.kind {
        SourceKind::Dice { faces, rolls } => Contributes::Dice { by, rolls: Times(u64::from(*rolls)), faces: *faces },
        SourceKind::Text { what } => Contributes::Text { by, what: what.clone() },
        SourceKind::Secret { .. } => Contributes::Secret { by },
        SourceKind::Drand { round } => Contributes::Beacon { by, round: Digits(*round), moment: source.kind.beacon() },
    };
    Drawing::Source { gives, otherwise: otherwise(source) }
}

fn otherwise(source: &Source) -> Otherwise {
    match (source.failure, &source.kind) {
        (FailureRule::Later(rounds), SourceKind::Drand { round }) => {
            Otherwise::Later { moment: chain::time_of(round + rounds) }
        }
        (FailureRule::Skip, _) => Otherwise::Skip,
        (FailureRule::Abort | FailureRule::Later(_), _) => Otherwise::Abort,
    }
}

/// Who signs along, how many must, and before when.
pub(super) fn witnesses(plan: &SeedPlan, witnesses: &Witnesses, page: &mut Page) {
    page.article(Article::Witnesses);
    if witnesses.list.is_empty() {
        page.say(&Signing::Alone);
        return;
    }
    let named = witnesses
        .list
        .iter()
        .map(|witness| Signing::Named { role: witness.role.clone(), name: witness.key.name().to_owned() });
    page.say(&Signing::Witnesses).points(named).say(&Signing::Required { required: witnesses.required as u64 });
    if let Some(moment) = plan.first_beacon() {
        page.say(&Signing::Before { moment });
    }
    page.say(&Signing::Why);
}
