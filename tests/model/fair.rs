//! Properties of lots and allocation under a given seed.

use crate::case::{ALL, Fate, SPREADS, config, drawn, plain, pools, practice_of, round};
use crate::seeded;
use crate::story::{Practice, Round, Rules};
use instroom::draw::allocation::{Reason, Turn};
use proptest::prelude::*;
use proptest::sample::Index;
use std::collections::BTreeMap;

type Fates = BTreeMap<String, Fate>;

proptest! {
    #![proptest_config(config(1500))]

    /// `reach` goes over by less than one unit per pool and tranche, and not beyond its tolerance.
    #[test]
    fn no_cap_is_exceeded_except_by_reach(round in round(ALL, SPREADS), seed: [u8; 32]) {
        let fates = drawn(&round, seed);
        for pool in pools(&round) {
            let own: Vec<&Fate> = fates.values().filter(|fate| pool.contains(&fate.region)).collect();
            let base: u64 = own.iter().map(|fate| fate.size).sum();
            for (i, (_, millionths)) in round.rules.tranches.iter().enumerate() {
                let cap = base * millionths / 1_000_000;
                let counts = |fate: &&&Fate| fate.since || fate.start.is_some_and(|start| start <= i);
                let used: u64 = own.iter().filter(counts).map(|fate| fate.size).sum();
                let now = own.iter().filter(|fate| fate.start == Some(i));
                let Some(last) = now.max_by_key(|fate| fate.turns.last().unwrap().1.place) else { continue };
                match (round.rules.boundary, round.rules.tolerance) {
                    ("reach", None) => prop_assert!(used - last.size < cap),
                    ("reach", Some(share)) => prop_assert!(used <= cap + base * share / 1_000_000 && used - last.size < cap),
                    _ => prop_assert!(used <= cap, "{:?}, tranche {}: {} of {}", pool, i, used, cap),
                }
            }
        }
    }

    #[test]
    fn nobody_is_placed_before_its_wish(round in round(ALL, SPREADS), seed: [u8; 32]) {
        for fate in drawn(&round, seed).values() {
            for (tranche, _) in &fate.turns {
                prop_assert!(fate.wish.as_ref().is_some_and(|wish| *wish <= round.rules.tranches[*tranche].0));
            }
        }
    }

    #[test]
    fn nobody_is_placed_twice(round in round(ALL, SPREADS), seed: [u8; 32]) {
        for (label, fate) in drawn(&round, seed) {
            let placed: Vec<usize> = fate.turns.iter().filter(|t| t.1.result.is_placed()).map(|t| t.0).collect();
            prop_assert_eq!(placed, Vec::from_iter(fate.start), "{}", &label);
            prop_assert!(!fate.since || fate.turns.is_empty(), "{label} takes part already");
            let last = fate.turns.last().map(|t| t.0);
            prop_assert!(fate.start.is_none() || fate.start == last, "{label} has a turn after its place");
        }
    }

    #[test]
    fn everybody_waits_in_every_tranche_from_its_wish_until_its_place(round in round(ALL, SPREADS), seed: [u8; 32]) {
        for fate in drawn(&round, seed).values().filter(|fate| !fate.since) {
            let asks = |i: &usize| fate.wish.as_ref().is_some_and(|wish| *wish <= round.rules.tranches[*i].0);
            let until = fate.start.unwrap_or(round.rules.tranches.len());
            let due: Vec<usize> = (0..round.rules.tranches.len()).filter(|i| asks(i) && *i <= until).collect();
            prop_assert_eq!(fate.turns.iter().map(|t| t.0).collect::<Vec<_>>(), due);
        }
    }

    #[test]
    fn every_turn_meets_the_room_that_earlier_turns_left(round in round(ALL, SPREADS), seed: [u8; 32]) {
        let fates = drawn(&round, seed);
        for walk in walks(&round, &fates) {
            let mut left = walk[0].1.room;
            let mut closed = Vec::new();
            for (place, (fate, turn)) in (1..).zip(&walk) {
                prop_assert_eq!((turn.place, turn.of as usize, turn.room), (place, walk.len(), left));
                // a lane is a region under `balanced`, else the pool
                let lane = if round.rules.spread == "balanced" { &*fate.region } else { "" };
                let placed = turn.result.is_placed();
                prop_assert!(!(closed.contains(&lane) && placed), "placed behind one that closed the lane");
                left = left.saturating_sub(if placed { fate.size } else { 0 });
                if round.rules.boundary == "stop" && turn.result == Reason::TooLarge {
                    closed.push(lane);
                }
            }
        }
    }

    /// The turns of a tranche by place: whose turn it is, its region was the furthest behind of those with a unit to
    /// offer, and of equal ones the first by name.
    #[test]
    fn the_region_served_is_the_one_furthest_behind(round in round(ALL, &["balanced"]), seed: [u8; 32]) {
        let fates = drawn(&round, seed);
        let mut base: BTreeMap<&str, u64> = BTreeMap::new();
        let mut used: BTreeMap<&str, u64> = BTreeMap::new();
        for fate in fates.values() {
            *base.entry(&fate.region).or_default() += fate.size;
            *used.entry(&fate.region).or_default() += if fate.since { fate.size } else { 0 };
        }
        for walk in walks(&round, &fates) {
            for (at, (fate, turn)) in walk.iter().enumerate() {
                for (other, _) in &walk[at..] {
                    let share = |region: &str, of: &str| u128::from(used[region]) * u128::from(base[of]);
                    let [own, theirs] = [share(&fate.region, &other.region), share(&other.region, &fate.region)];
                    prop_assert!(own < theirs || own == theirs && fate.region <= other.region, "place {}", turn.place);
                }
                *used.get_mut(&*fate.region).unwrap() += if turn.result.is_placed() { fate.size } else { 0 };
            }
        }
    }

    /// Under `balanced` only names in the same order: of regions equally far behind the first by name goes first.
    #[test]
    fn other_names_for_the_regions_change_nothing_for_anybody(
        round in round(ALL, SPREADS), seed: [u8; 32], names in Just(vec!["a", "b", "é"]).prop_shuffle(),
    ) {
        let names = if round.rules.spread == "balanced" { vec!["a", "b", "é"] } else { names };
        let mut renamed = round.clone();
        for practice in &mut renamed.practices {
            let i = ["Midden", "Noord", "Zuid"].iter().position(|name| *name == practice.region).unwrap();
            practice.region = names[i].to_owned();
        }
        let (before, after) = (drawn(&round, seed), drawn(&renamed, seed));
        let told = |fates: &Fates| -> Vec<_> { fates.values().map(|f| (f.ids.clone(), f.turns.clone(), f.start)).collect() };
        prop_assert_eq!(told(&before), told(&after));
    }

    #[test]
    fn regions_with_a_cap_each_know_nothing_of_each_other(round in round(ALL, &["per-region"]), seed: [u8; 32]) {
        let all = drawn(&round, seed);
        for region in pools(&round).concat() {
            let mut alone = round.clone();
            alone.practices.retain(|p| p.region == region);
            for (label, fate) in drawn(&alone, seed) {
                prop_assert_eq!(&fate, &all[&label]);
            }
        }
    }

    /// For every spread and every order: who is not placed took no room from anybody, and a region that it did not
    /// use stays the one that is furthest behind. Not under `stop`, see below.
    #[test]
    fn who_got_no_place_could_have_stayed_away(round in round(&["skip", "reach"], SPREADS), seed: [u8; 32]) {
        let before = drawn(&round, seed);
        for (label, _) in before.iter().filter(|(_, fate)| fate.start.is_none() && !fate.since) {
            let after = drawn(&without(&round, &before[label]), seed);
            for (other, fate) in before.iter().filter(|(other, _)| *other != label) {
                prop_assert_eq!(fate.start, after[other].start, "{} stays away, {} notices", label, other);
                // only the reason of a place can change: where nobody is left over, no lottery was needed
                prop_assert_eq!(fate.reason.is_placed(), after[other].reason.is_placed());
            }
        }
    }

    /// Whatever the spread, the boundary, the order and the unit: what is left is then as much as is asked.
    #[test]
    fn with_a_last_cap_of_everything_everybody_who_wants_in_gets_in(mut round in round(ALL, SPREADS), seed: [u8; 32]) {
        let (last, cap) = round.rules.tranches.last_mut().unwrap();
        *cap = 1_000_000;
        let last = last.clone();
        for (label, fate) in drawn(&round, seed) {
            let wants = fate.wish.as_ref().is_some_and(|wish| *wish <= last) && !fate.since;
            prop_assert_eq!(fate.start.is_some(), wants, "{}", &label);
        }
    }

    /// With one walk a pool (`per-region`, `overall`) under every boundary and order; where regions are served in
    /// turn under `skip` and `reach` only, see below.
    #[test]
    fn a_better_class_never_hurts(
        round in prop_oneof![round(ALL, &["per-region", "overall"]), round(&["skip", "reach"], &["balanced"])],
        seed: [u8; 32], which: Index, at in 0..=3_usize,
    ) {
        rises(round, seed, which, at)?;
    }

    #[test]
    fn a_new_practice_leaves_the_order_of_all_others(round in round(ALL, SPREADS), seed: [u8; 32], which: Index) {
        let mut fewer = round.clone();
        let new = fewer.practices.remove(which.index(round.practices.len()));
        if fewer.practices.is_empty() || new.group.is_some() {
            return Ok(());
        }
        let mut order = order(&round, seed);
        order.retain(|(label, _)| *label != new.id);
        prop_assert_eq!(order, self::order(&fewer, seed));
    }
}

/// The round, but this unit does not want in.
fn without(round: &Round, fate: &Fate) -> Round {
    let mut without = round.clone();
    without.practices.iter_mut().filter(|p| fate.ids.contains(&p.id)).for_each(|p| p.wish = None);
    without
}

fn rises(mut round: Round, seed: [u8; 32], which: Index, at: usize) -> Result<(), TestCaseError> {
    if round.rules.classes.is_empty() {
        round.rules.classes.push(("eerst".to_owned(), vec!["v".to_owned()]));
        let at = at.min(round.rules.order.len() - 1);
        round.rules.order.insert(at, "class");
    }
    let which = which.index(round.practices.len());
    let practice = round.practices[which].clone();
    let classes = &round.rules.classes;
    let named = |(name, _): &(String, Vec<String>)| practice.class.as_ref() == Some(name);
    let class = classes.iter().position(named).unwrap_or(classes.len());
    let was = start(&drawn(&round, seed), &practice);
    for (better, _) in &classes[..class] {
        let mut risen = round.clone();
        risen.practices[which].class = Some(better.clone());
        let is = start(&drawn(&risen, seed), &practice);
        prop_assert!(is <= was, "{} with class {better}: from tranche {was} to {is}", practice.id);
    }
    Ok(())
}

/// Index of the tranche in which a practice starts; never is later than all.
fn start(fates: &Fates, practice: &Practice) -> usize {
    let own = fates.values().find(|fate| fate.ids.contains(&practice.id)).unwrap();
    own.start.unwrap_or(usize::MAX)
}

/// Per tranche and pool all candidates and their turns, in the order in which they were walked.
fn walks<'a>(round: &Round, fates: &'a Fates) -> Vec<Vec<(&'a Fate, Turn)>> {
    let pools = pools(round);
    let mut walks: BTreeMap<(usize, usize), Vec<(&Fate, Turn)>> = BTreeMap::new();
    for fate in fates.values() {
        let pool = pools.iter().position(|pool| pool.contains(&fate.region)).unwrap();
        for (tranche, turn) in &fate.turns {
            walks.entry((*tranche, pool)).or_default().push((fate, *turn));
        }
    }
    let mut walks: Vec<_> = walks.into_values().collect();
    walks.iter_mut().for_each(|walk| walk.sort_by_key(|(_, turn)| turn.place));
    walks
}

/// Labels and lots, row by row, in the order of rank.
fn order(round: &Round, seed: [u8; 32]) -> Vec<(String, String)> {
    let standing = seeded::stands(round, seed);
    let label = |unit: usize| standing.units.label(unit, &standing.sealed.register).to_owned();
    let order = standing.lots.order().iter().map(|&unit| unit as usize);
    order.map(|unit| (label(unit), standing.lots.lot(unit).unwrap().to_string())).collect()
}

/// Noord: base 100, cap 50. A (60) does not fit and closes the region; without A both others (20) have a place.
#[test]
fn under_stop_who_stays_away_can_make_room() {
    let rules = Rules { tranches: vec![("2023-04-01".to_owned(), 500_000)], boundary: "stop", ..plain().rules };
    let sizes = [("01990001", 60), ("01990002", 20), ("01990003", 20)];
    let practices = sizes.map(|(id, ion)| practice_of(id, "Noord", ion, "2023-04-01")).to_vec();
    let round = Round { rules, practices, ..plain() };
    let first = |seed: &u8| drawn(&round, [*seed; 32])["01990001"].turns[0].1.place == 1;
    let seed = (0..=u8::MAX).find(first).unwrap();
    let before = drawn(&round, [seed; 32]);
    assert!(before.values().all(|fate| fate.start.is_none()));
    let after = drawn(&without(&round, &before["01990001"]), [seed; 32]);
    assert_eq!(after.values().filter(|fate| fate.start.is_some()).count(), 2);
}

/// Base 100, caps 14 and 24; B has 4 since before, so A stays the furthest behind. P (15) is in A behind X (1), Z (10)
/// in B. In April X is placed, P does not fit and closes A, and Z meets 9 and closes B; in July P meets 24 - 5 = 19 and
/// is placed. With the first class P comes before X and closes A at once: Z meets 10 and is placed, and in July P
/// meets 24 - 14 = 10.
#[test]
fn under_stop_where_regions_are_served_in_turn_a_better_class_can_hurt() {
    let practice = |id: &str, region: &str, ion: u64, class: Option<&str>| Practice {
        class: class.map(str::to_owned),
        ..practice_of(id, region, ion, "2023-04-01")
    };
    let rules = Rules {
        tranches: vec![("2023-04-01".to_owned(), 140_000), ("2023-07-01".to_owned(), 240_000)],
        boundary: "stop",
        spread: "balanced",
        order: vec!["class", "lot"],
        classes: ["een", "twee"].map(|name| (name.to_owned(), vec!["v".to_owned()])).to_vec(),
        ..plain().rules
    };
    let practices = vec![
        practice("X", "A", 1, Some("twee")),
        practice("P", "A", 15, None),
        Practice { wish: None, ..practice("Y", "A", 70, None) },
        practice("Z", "B", 10, None),
        Practice { since: Some("2022-10-01".to_owned()), ..practice("K", "B", 4, None) },
    ];
    let mut round = Round { rules, practices, ..plain() };
    assert_eq!(drawn(&round, [0; 32])["P"].start, Some(1));
    round.practices[1].class = Some("een".to_owned());
    assert_eq!(drawn(&round, [0; 32])["P"].start, None);
}
