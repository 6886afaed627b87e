//! When not everybody fits, and how regions share.

use super::chance::roller;
use super::number;
use super::page::Page;
use crate::rules::{BasketRule, Boundary, Leftover, Measure, Rules, SeedPlan, Spread};
use crate::words::charter::{Article, Fit, Sharing};
use crate::words::noun::Times;
use crate::words::value::Percent;

/// What happens at the cap, and what that means for small and large practices.
pub(super) fn fit(rules: &Rules, plan: &SeedPlan, page: &mut Page) {
    let (first, later) = (number(Article::First), rules.tranches.len() > 1);
    page.article(Article::Fit);
    page.say_if(rules.boundary.baskets().is_none().then_some(&Fit::AllFit));
    match &rules.boundary {
        Boundary::Baskets(rule) => baskets(rule, rules, plan, page),
        Boundary::Skip => {
            let means = by_size(rules, Fit::SkipMeans, Fit::SkipMeansGroups);
            page.say(&Fit::Turns { first }).say(&Fit::Skip).say(&means)
        }
        Boundary::Stop => {
            let stop = if rules.spread == Spread::Overall { Fit::Stop } else { Fit::StopRegion };
            let means = by_size(rules, Fit::StopMeans, Fit::StopMeansGroups);
            page.say(&Fit::Turns { first }).say(&stop).say(&means)
        }
        Boundary::Reach { consent, tolerance } => {
            let consent = Fit::Consent { consent: consent.clone() };
            let (reach, means) = match tolerance {
                None => (Fit::Reach, Fit::ReachMeans),
                Some(share) => {
                    let tolerance = Percent(share.millionths());
                    (Fit::ReachWithin { tolerance, dates: number(Article::Dates) }, Fit::ReachWithinMeans)
                }
            };
            page.say(&Fit::Turns { first })
                .say(&reach)
                .say_if(later.then_some(&Fit::ReachLater))
                .say(&consent)
                .say(&means)
        }
    };
    page.say(if later { &Fit::NoPlace } else { &Fit::NoPlaceOne });
}

/// Where the cap counts practices, only groups differ in size.
fn by_size(rules: &Rules, ion: Fit, practices: Fit) -> Fit {
    match rules.measure {
        Measure::Ion => ion,
        Measure::Practices => practices,
    }
}

fn baskets<'p>(rule: &BasketRule, rules: &Rules, plan: &SeedPlan, page: &'p mut Page) -> &'p mut Page {
    let (first, count) = (number(Article::First), u64::from(rule.count));
    let (together, later) = (rules.spread == Spread::Overall, rules.tranches.len() > 1);
    page.say(&if together { Fit::BasketsAll { count } } else { Fit::Baskets { count } }).say(&Fit::AllFitBaskets);
    page.say(if together { &Fit::EqualAll } else { &Fit::Equal });
    page.say(&Fit::Larger).say_if(later.then_some(&Fit::LargerLater));
    if rules.order.len() > 1 {
        page.say(&Fit::Tiers { first });
    }
    page.say(if later { &Fit::BasketDrawn } else { &Fit::BasketDrawnOne }).say(&number_of(rule, together, plan));
    match rule.leftover {
        Leftover::Lots => {
            let means = by_size(rules, Fit::LotsMeans, Fit::LotsMeansGroups);
            page.say(&Fit::Lots { first }).say_if(later.then_some(&Fit::LotsLater)).say(&means)
        }
        Leftover::Carry => page.say(&Fit::Carry).say_if(later.then_some(&Fit::CarryLater)).say(&Fit::CarryMeans),
    };
    page.say(&Fit::Amended { changes: number(Article::Changes), first })
}

/// What chooses the basket.
fn number_of(rule: &BasketRule, together: bool, plan: &SeedPlan) -> Fit {
    let chance = number(Article::Chance);
    match roller(rule, plan) {
        Some(source) => Fit::ByDice { by: source.by.clone(), rolls: Times(rule.rolls().into()) },
        None if together => Fit::BySeedAll { chance },
        None => Fit::BySeed { chance },
    }
}

/// How regions share their room.
pub(super) fn sharing(rules: &Rules, page: &mut Page) {
    page.article(Article::Sharing);
    match rules.spread {
        Spread::PerRegion => page.say(&Sharing::PerRegion),
        Spread::Balanced => page.say(&Sharing::Balanced).say(&Sharing::BalancedMeans),
        Spread::Overall if rules.boundary.baskets().is_some() => page.say(&Sharing::OverallBaskets),
        Spread::Overall => page.say(&Sharing::Overall),
    };
}
