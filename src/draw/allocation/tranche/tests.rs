//! Sums by hand.

use super::*;
use crate::draw::allocation::Entrant;
use crate::draw::units::NO_CLASS;
use crate::rules::{Class, Identity, Key, Measure, NoAnswer, Profile, ResultTerms, Share, Spread};
use jiff::civil::{Date, date};

const APRIL: Date = date(2023, 4, 1);
const JULY: Date = date(2023, 7, 1);

fn rules(boundary: Boundary, order: &[Key]) -> Rules {
    let tranche = |start, share| crate::rules::Tranche { start, cap: Share::from_millionths(share).unwrap() };
    Rules {
        profile: Profile::Free,
        tranches: vec![tranche(APRIL, 250_000), tranche(JULY, 1_000_000)],
        reference_date: date(2023, 1, 1),
        measure: Measure::Ion,
        no_answer: NoAnswer::Last,
        objections_until: None,
        result: ResultTerms::default(),
        identity: Identity::Open,
        bases: Vec::new(),
        spread: Spread::PerRegion,
        boundary,
        order: order.to_vec(),
        eligibility: Vec::new(),
        classes: vec![Class { name: "a".to_owned(), all: vec!["x".to_owned()] }],
    }
}

fn reach(tolerance: Option<Share>) -> Boundary {
    Boundary::Reach { consent: "insurer".to_owned(), tolerance }
}

fn april(size: u64) -> Entrant {
    let (waited, passed) = (false, false);
    Entrant { size, practices: 1, region: 0, wish: Some(APRIL), class: NO_CLASS, waited, passed }
}

fn one(rules: &Rules, units: &[Entrant], kept: Option<Kept<&[Option<Turn>]>>) -> PoolResult {
    let regions = [RegionBase { base: units.iter().map(|unit| unit.size).sum(), taken: 0 }];
    let pool = Pool { units, regions: &regions, balance: Balance::OneWalk, kept, basket: None };
    allocate_pool(rules, &pool, &mut Walk::default())
}

fn codes(result: &PoolResult, units: usize, tranche: usize) -> Vec<&'static str> {
    (0..units).filter_map(|unit| result.all_turns(unit)[tranche].map(|turn| turn.result.code())).collect()
}

/// Base 1000 + 6 × 1500 = 10,000, cap 2500.
const SEVEN: [u64; 7] = [1500, 1500, 1000, 1500, 1500, 1500, 1500];

/// 1500 fits (1000 left), 1500 does not, 1000 fits exactly, nothing left.
#[test]
fn skip_passes_over_and_fills() {
    let result = one(&rules(Boundary::Skip, &[Key::Lot]), &SEVEN.map(april), None);
    assert_eq!(codes(&result, 7, 0), ["lot", "too-large", "lot", "full", "full", "full", "full"]);
    assert_eq!(result.tranche(0).unwrap().left(), 0);
    assert_eq!(result.outcome(1), Some((Some(1), Reason::AllFitted)));
}

/// The same: the second one closes the region with 1000 left.
#[test]
fn stop_closes_at_the_first_that_does_not_fit() {
    let result = one(&rules(Boundary::Stop, &[Key::Lot]), &SEVEN.map(april), None);
    assert_eq!(codes(&result, 7, 0)[..4], ["lot", "too-large", "closed", "closed"]);
    assert_eq!(result.tranche(0).unwrap().left(), 1000);
}

/// The same: the second one goes over, 3000 of 2500; July absorbs the excess. With 4% of 10,000 = 400 beyond the
/// cap, 1500 is more than 1000 + 400; with 5% it is not.
#[test]
fn reach_goes_over_once_and_no_further_than_its_tolerance() {
    let result = one(&rules(reach(None), &[Key::Lot]), &SEVEN.map(april), None);
    assert_eq!(codes(&result, 7, 0)[..3], ["lot", "lot", "full"]);
    let [april_sums, july] = [0, 1].map(|tranche| *result.tranche(tranche).unwrap());
    assert_eq!((april_sums.sums.used(), april_sums.left(), july.room), (3000, 0, 7000));
    let tolerant = |millionths| rules(reach(Share::from_millionths(millionths)), &[Key::Lot]);
    let four = one(&tolerant(40_000), &SEVEN.map(april), None);
    assert_eq!(codes(&four, 7, 0)[..4], ["lot", "too-large", "lot", "full"]);
    let five = one(&tolerant(50_000), &SEVEN.map(april), None);
    assert_eq!(codes(&five, 7, 0)[..3], ["lot", "lot", "full"]);
}

/// Base 10,000, cap 2500. Class first: 1000 + 1000 fit, whatever their lot; then 500 left by lot.
#[test]
fn a_class_goes_first() {
    let first = |size| Entrant { class: 0, ..april(size) };
    let units = [april(500), april(500), first(1000), april(6500), first(1000), april(500)];
    let result = one(&rules(Boundary::Skip, &[Key::Class, Key::Lot]), &units, None);
    assert_eq!(codes(&result, 6, 0), ["lot", "full", "priority-fitted", "full", "priority-fitted", "full"]);
}

/// Base 10,000, July cap 40%. April (25%) places 1500 and passes over 2000; 500 waits without being too large.
#[test]
fn who_was_passed_over_for_size_goes_first_where_the_rules_say_so() {
    let mut rules = rules(Boundary::Stop, &[Key::Passed, Key::Lot]);
    rules.tranches[1].cap = Share::from_millionths(400_000).unwrap();
    let units = [april(1500), april(2000), april(500), april(6000)];
    let places = |rules: &Rules| [1, 2].map(|unit| one(rules, &units, None).all_turns(unit)[1].unwrap().place);
    assert_eq!(places(&rules), [1, 2]);
    let swapped = [april(1500), april(500), april(2000), april(6000)];
    let second = one(&rules, &swapped, None);
    assert_eq!(second.outcome(2), Some((Some(1), Reason::PriorityFitted)), "2000 before the others that wait");
}

#[test]
fn whoever_wants_later_or_nothing_is_no_candidate() {
    let later = Entrant { wish: Some(date(2024, 1, 1)), ..april(10) };
    let out = Entrant { wish: None, ..april(10) };
    let result = one(&rules(Boundary::Skip, &[Key::Lot]), &[later, out], None);
    assert_eq!((result.outcome(0), result.outcome(1)), (None, None));
    assert!(!result.tranche(1).unwrap().lottery);
}

/// Two regions of 4000; together 8000, cap 2000. The first by name is behind as much as the second, so it begins:
/// 1000; then the second: 1000; full. By lot alone the first region would have had both.
#[test]
fn the_region_furthest_behind_is_served_first() {
    let of = |region, size| Entrant { region, ..april(size) };
    let units = [of(0, 1000), of(0, 1000), of(0, 2000), of(1, 1000), of(1, 3000)];
    let regions = [RegionBase { base: 4000, taken: 0 }; 2];
    let walk = |balance| {
        let pool = Pool { units: &units, regions: &regions, balance, kept: None, basket: None };
        allocate_pool(&rules(Boundary::Skip, &[Key::Lot]), &pool, &mut Walk::default())
    };
    let balanced = walk(Balance::FurthestBehind);
    assert_eq!(codes(&balanced, 5, 0), ["lot", "full", "full", "lot", "full"]);
    assert_eq!([0, 1].map(|region| balanced.region(0, region).unwrap().used()), [1000, 1000]);
    assert_eq!(codes(&walk(Balance::OneWalk), 5, 0), ["lot", "lot", "full", "full", "full"]);
}

/// After [`skip_passes_over_and_fills`] the 1000 of April is gone, so 1000 is free in April. Those that hold July may
/// move up: all have 1500, none fits. With 500 free as well (the first one had 2000) the first of them does.
#[test]
fn who_holds_a_later_place_moves_up_or_keeps_it() {
    let rules = rules(Boundary::Skip, &[Key::Lot]);
    let units = SEVEN.map(april);
    let drawn = one(&rules, &units, None);
    let turns: Vec<Option<Turn>> = (0..7).flat_map(|unit| drawn.all_turns(unit).to_vec()).collect();
    let again = |units: &[Entrant]| {
        let regions = [RegionBase { base: 10_000, taken: 0 }];
        let mut turns = turns.clone();
        turns[2 * 2] = None; // the third withdrew
        let kept = Some(Kept { open: 0, turns: &turns[..] });
        let pool = Pool { units, regions: &regions, balance: Balance::OneWalk, kept, basket: None };
        allocate_pool(&rules, &pool, &mut Walk::default())
    };
    let gone = Entrant { wish: None, ..april(1000) };
    let kept = again(&[units[0], units[1], gone, units[3], units[4], units[5], units[6]]);
    assert_eq!(kept.outcome(1), drawn.outcome(1));
    assert_eq!((kept.tranche(0).unwrap().room, kept.outcome(2)), (1000, None));
    let smaller = again(&[april(1000), units[1], gone, units[3], units[4], units[5], units[6]]);
    assert_eq!(smaller.outcome(1), Some((Some(0), Reason::Lot)), "moved up");
    assert_eq!(smaller.outcome(3), drawn.outcome(3));
}
