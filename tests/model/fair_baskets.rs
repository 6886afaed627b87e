//! Properties of baskets: with dice each of them can be drawn in turn, and what was drawn is what it holds.

use crate::baskets::number;
use crate::case::{Fate, config, drawn, fates, pools, round};
use crate::seeded;
use crate::story::{Baskets, Practice, Round};
use instroom::draw::allocation::Reason;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

type Fates = BTreeMap<String, Fate>;

const BASKETS: &[&str] = &["baskets"];
const SPREAD: &[&str] = &["per-region", "overall"];

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn no_basket_is_over_a_cap(round in round(BASKETS, SPREAD), seed: [u8; 32]) {
        for leftover in ["carry", "lots"] {
            for fates in each(&with(&round, leftover), seed) {
                under_the_caps(&round, &fates)?;
            }
        }
    }

    /// Whoever had the same wish and class and was too large for the same tranches was in the same tier for each.
    #[test]
    fn equal_tier_and_wish_are_in_equally_many_baskets(round in round(BASKETS, SPREAD), seed: [u8; 32]) {
        let all = each(&with(&round, "carry"), seed);
        let mut counts: BTreeMap<_, Vec<usize>> = BTreeMap::new();
        for (label, fate) in all[0].iter().filter(|(_, fate)| !fate.since) {
            let turns = all.iter().flat_map(|fates| &fates[label].turns);
            let large: BTreeSet<usize> =
                turns.filter(|(_, turn)| turn.result == Reason::TooLarge).map(|(t, _)| *t).collect();
            let own = (0..round.rules.tranches.len()).map(|t| starts(&all, label, t)).collect();
            let key = (pool(&round, fate), fate.wish.clone(), class(&round, fate), large);
            let equal = counts.entry(key).or_insert_with(|| Vec::clone(&own));
            prop_assert_eq!(&own, equal, "{}", label);
        }
    }

    /// With one cap over all, and lots alone to order them, each basket has its share of each region.
    #[test]
    fn every_basket_has_its_share_of_every_region(round in round(BASKETS, &["overall"]), seed: [u8; 32]) {
        let mut round = with(&round, "carry");
        (round.rules.order, round.rules.classes) = (vec!["lot"], Vec::new());
        round.practices.iter_mut().for_each(|practice| practice.class = None);
        let all = each(&round, seed);
        for region in all[0].values().map(|fate| &fate.region) {
            let placed = |fates: &Fates| fates.values().filter(|fate| fate.region == *region && is_first(fate)).count();
            let many: BTreeSet<usize> = all.iter().map(placed).collect();
            prop_assert!(many.last().unwrap() - many.first().unwrap() <= 1, "{}: {:?}", region, many);
        }
    }

    #[test]
    fn a_turn_tells_in_how_many_baskets_a_unit_is(round in round(BASKETS, SPREAD), seed: [u8; 32]) {
        let all = each(&with(&round, "carry"), seed);
        for (label, fate) in all.iter().flatten() {
            for (t, turn) in &fate.turns {
                let told = turn.baskets.map(usize::from);
                let filled = matches!(turn.result, Reason::Basket | Reason::OtherBasket);
                prop_assert_eq!(told, filled.then(|| starts(&all, label, *t)), "{}", label);
            }
        }
    }

    #[test]
    fn what_is_drawn_is_the_basket_of_the_number(round in round(BASKETS, SPREAD), seed: [u8; 32]) {
        let round = with(&round, "carry");
        let all = each(&round, [0; 32]);
        for (label, fate) in drawn(&round, seed) {
            prop_assert_eq!(fate.start, all[number(&seed, pool(&round, &fate), COUNT)][&label].start, "{}", label);
        }
    }

    #[test]
    fn nobody_is_placed_before_its_wish(round in round(BASKETS, SPREAD), seed: [u8; 32]) {
        for leftover in ["carry", "lots"] {
            for fate in drawn(&with(&round, leftover), seed).values() {
                for (tranche, _) in &fate.turns {
                    prop_assert!(fate.wish.as_ref().is_some_and(|wish| *wish <= round.rules.tranches[*tranche].0));
                }
            }
        }
    }

    /// What a basket leaves is given to some, and taken from nobody that it holds.
    #[test]
    fn a_second_chance_takes_no_place(round in round(BASKETS, SPREAD), seed: [u8; 32]) {
        let [without, with] = ["carry", "lots"].map(|leftover| drawn(&with(&round, leftover), seed));
        for (label, fate) in without.iter().filter(|(_, fate)| fate.start.is_some()) {
            prop_assert!(with[label].start.is_some_and(|start| Some(start) <= fate.start), "{}", label);
        }
    }
}

const COUNT: usize = 10;

fn with(round: &Round, leftover: &'static str) -> Round {
    let mut round = round.clone();
    round.rules.baskets = Some(Baskets { count: COUNT, leftover, dice: None });
    round
}

/// The round with each of its baskets.
fn each(round: &Round, seed: [u8; 32]) -> Vec<Fates> {
    (0..10).map(|number| fates(&seeded::numbered(round, seed, Some(number)))).collect()
}

/// The name of its pool.
fn pool<'a>(round: &Round, fate: &'a Fate) -> &'a str {
    if round.rules.spread == "overall" { "" } else { &fate.region }
}

/// Whether a basket gave it a place for the first tranche.
fn is_first(fate: &Fate) -> bool {
    fate.turns.first().is_some_and(|(t, turn)| *t == 0 && turn.result == Reason::Basket)
}

/// In how many of these a unit starts in a tranche.
fn starts(all: &[Fates], label: &str, t: usize) -> usize {
    all.iter().filter(|fates| fates[label].start == Some(t)).count()
}

/// The worst of its practices, where classes count.
fn class(round: &Round, fate: &Fate) -> usize {
    let of = |practice: &Practice| {
        let named = |(name, _): &(String, Vec<String>)| practice.class.as_ref() == Some(name);
        round.rules.classes.iter().position(named).unwrap_or(round.rules.classes.len())
    };
    round.practices.iter().filter(|practice| fate.ids.contains(&practice.id)).map(of).max().unwrap()
}

fn under_the_caps(round: &Round, fates: &Fates) -> Result<(), TestCaseError> {
    for pool in pools(round) {
        let own: Vec<&Fate> = fates.values().filter(|fate| pool.contains(&fate.region)).collect();
        let base: u64 = own.iter().map(|fate| fate.size).sum();
        let taken: u64 = own.iter().filter(|fate| fate.since).map(|fate| fate.size).sum();
        for (t, (_, millionths)) in round.rules.tranches.iter().enumerate() {
            let placed = own.iter().filter(|fate| fate.start.is_some_and(|start| start <= t));
            let used = taken + placed.map(|fate| fate.size).sum::<u64>();
            let cap = base * millionths / 1_000_000;
            prop_assert!(used <= cap.max(taken), "{:?}, tranche {}: {} of {}", pool, t, used, cap);
        }
    }
    Ok(())
}
