//! Every basket fits, and who is equal lies in equally many.

use super::*;
use crate::draw::units::NO_CLASS;
use crate::rules::{
    BasketRule, Boundary, Identity, Key, Leftover, Measure, NoAnswer, Profile, ResultTerms, Share, Spread, Tranche,
};
use jiff::civil::{Date, date};
use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};
use std::collections::BTreeMap;

const DATES: [Date; 3] = [date(2023, 7, 1), date(2023, 10, 1), date(2024, 1, 1)];

fn rules(caps: &[u32], order: &[Key]) -> Rules {
    let tranche = |(at, cap): (usize, &u32)| Tranche { start: DATES[at], cap: Share::from_millionths(*cap).unwrap() };
    Rules {
        profile: Profile::Free,
        tranches: caps.iter().enumerate().map(tranche).collect(),
        reference_date: date(2023, 1, 1),
        measure: Measure::Ion,
        no_answer: NoAnswer::Last,
        identity: Identity::Open,
        objections_until: None,
        result: ResultTerms::default(),
        bases: Vec::new(),
        spread: Spread::PerRegion,
        boundary: Boundary::Baskets(BasketRule { count: 100, leftover: Leftover::Carry, dice: None }),
        order: order.to_vec(),
        eligibility: Vec::new(),
        classes: Vec::new(),
    }
}

fn unit(size: u64, wish: usize) -> Entrant {
    Entrant { size, practices: 1, region: 0, wish: Some(DATES[wish]), class: NO_CLASS, waited: false, passed: false }
}

fn fill(rules: &Rules, units: &[Entrant]) -> Vec<BasketDate> {
    let base = units.iter().map(|unit| unit.size).sum();
    Baskets { rules, units, pool: RegionBase { base, taken: 0 }, count: 100 }.dates().collect()
}

/// By unit and date, in how many baskets it has a place.
fn counts(dates: &[BasketDate]) -> Vec<Vec<usize>> {
    let units = dates[0].chances.len();
    (0..units).map(|unit| dates.iter().map(|date| date.table.count(unit)).collect()).collect()
}

/// Three of 1000 with room for two, then room for all: each lies in two of three, and in the third on the second date.
#[test]
fn three_that_are_equal_share_the_room_of_two() {
    let rules = rules(&[700_000, 1_000_000], &[Key::Lot]);
    let baskets = fill(&rules, &[unit(1000, 0), unit(1000, 0), unit(1000, 0)]);
    assert_eq!(counts(&baskets), [[66, 34], [66, 34], [66, 34]]);
    assert_eq!(baskets.iter().map(|date| date.lottery).collect::<Vec<_>>(), [true, false]);
    let given: Vec<usize> = (0..100)
        .map(|basket| Plan::of(baskets.iter(), 3, basket).in_order(&[0, 1, 2], &[0, 1, 2]))
        .map(|plan| plan.iter().flatten().filter(|own| own.reason == Reason::Basket).count())
        .collect();
    assert!(given.iter().all(|given| (1..=2).contains(given)) && given.iter().sum::<usize>() == 198, "{given:?}");
}

/// What is larger than the room lies in none, and takes no room from the others.
#[test]
fn who_is_larger_than_the_room_is_named_apart() {
    let rules = rules(&[500_000], &[Key::Lot]);
    let baskets = fill(&rules, &[unit(7000, 0), unit(1500, 0), unit(1500, 0)]);
    let due = [Some(Chance::TooLarge(5000)), Some(Chance::In(100)), Some(Chance::In(100))];
    assert_eq!(baskets[0].chances, due);
    assert!(baskets[0].lottery);
}

/// A class that fits goes in whole; behind one that does not fit nobody does.
#[test]
fn classes_go_first() {
    let own = Rules { classes: Vec::new(), ..rules(&[400_000], &[Key::Class, Key::Lot]) };
    let of = |class: u16, size| Entrant { class, ..unit(size, 0) };
    let units = [of(0, 1000), of(0, 1000), of(1, 2000), of(1, 2000), of(2, 500), of(2, 3500)];
    let due = [Chance::Whole, Chance::Whole, Chance::In(100), Chance::In(100), Chance::Closed, Chance::Closed];
    // the cap is 4000: the first class leaves room for one of the second
    let chances = fill(&own, &units)[0].chances.clone();
    assert_eq!(chances, due.map(|chance| Some(if chance == Chance::In(100) { Chance::In(50) } else { chance })));
}

#[test]
fn every_basket_fits_and_who_is_equal_has_equal_chances() {
    let mut random = ChaCha8Rng::seed_from_u64(1);
    let mut below = |most: u32| random.next_u32() % most;
    for _ in 0..60 {
        let order: &[Key] = [&[Key::Lot][..], &[Key::Waited, Key::Lot], &[Key::Wish, Key::Lot]][below(3) as usize];
        let caps = [below(400_000), 400_000 + below(300_000), 700_000 + below(300_001)];
        let rules = rules(&caps, order);
        let many = 1 + below(30);
        let units: Vec<Entrant> = (0..many).map(|_| unit(u64::from(1 + below(9000)), below(3) as usize)).collect();
        let base: u64 = units.iter().map(|unit| unit.size).sum();
        let baskets = fill(&rules, &units);
        let mut loads = vec![0; 100];
        let mut seen: BTreeMap<(usize, Date), (Chance, usize)> = BTreeMap::new();
        let mut placed = Table::new(units.len(), 100);
        for (at, date) in baskets.iter().enumerate() {
            for (own, unit) in units.iter().enumerate() {
                date.table.of(own).for_each(|basket| loads[basket] += unit.size);
                assert!(date.table.of(own).all(|basket| !placed.has(own, basket)), "twice in a basket");
                assert!(date.table.count(own) == 0 || unit.wish.unwrap() <= DATES[at], "before its wish");
                // who was too large once has chances of its own afterwards
                let was_large = |date: &BasketDate| matches!(date.chances[own], Some(Chance::TooLarge(_)));
                if let Some(chance) = date.chances[own].filter(|_| !baskets[..=at].iter().any(was_large)) {
                    let own = (chance, date.table.count(own));
                    assert_eq!(*seen.entry((at, unit.wish.unwrap())).or_insert(own), own);
                }
            }
            placed.add(&date.table);
            assert!(loads.iter().all(|load| *load <= rules.tranches[at].cap.of(base)), "over the cap");
        }
    }
}

/// Sizes whose sum over all baskets is beyond 64 bits.
#[test]
fn the_largest_sizes_are_added_up() {
    let most = 1 << 51;
    let task = [most, most, most];
    let rooms = vec![2 * most; 10_000];
    let placed = Table::new(3, 10_000);
    let (filled, taken) =
        fill_most(&Task { sizes: &task, units: &[0, 1, 2], rooms: &rooms, placed: &placed, regions: None });
    assert_eq!([0, 1, 2].map(|unit| filled.count(unit)), [6666; 3]);
    assert_eq!(taken.iter().map(|taken| u128::from(*taken)).sum::<u128>(), 3 * 6666 * u128::from(most));
}
