//! Amendments and what is not drawn (design 4.7).

use crate::told::{Told, by_lot, reason, start, starting, sums};
use instroom::transcript::End;

/// Places of those that have one, by code.
fn places(standing: &instroom::draw::round::Standing) -> Vec<(String, String)> {
    let ids = standing.sealed.register.practices().iter().map(|practice| practice.id.to_string());
    ids.map(|id| (start(standing, &id), id))
        .filter(|(start, _)| !start.is_empty())
        .map(|(start, id)| (id, start))
        .collect()
}

/// Yerseke (domain C9): 50 sign-ups, 40% is 20 plots; with the two that were forgotten 52, and 40% is 20.8, so 20.
/// One of the two comes between those with a plot and nobody loses one; the other gets rank 34, as in Yerseke.
#[test]
fn who_was_forgotten_gets_a_rank_among_the_others() {
    let told = Told::play("nagekomen");
    let (before, after) = (told.after(0), told.after(1));
    assert_eq!(sums(before, 0, 0), [20, 0, 20, 50, 20]);
    assert_eq!(sums(after, 0, 0), [20, 20, 0, 32, 20]);
    assert_eq!(places(before), places(after));
    let (old, new) = (by_lot(before, 0), by_lot(after, 0));
    let forgotten = ["A17", "A41"].map(|id| new.iter().position(|label| label == id).unwrap() + 1);
    assert_eq!(forgotten.iter().max(), Some(&34));
    assert!(forgotten.iter().min().unwrap() < &20, "ranks {forgotten:?}");
    let rest: Vec<&String> = new.iter().filter(|id| !["A17", "A41"].contains(&id.as_str())).collect();
    assert_eq!(rest, old.iter().collect::<Vec<_>>(), "the others keep their order");
    assert_eq!(starting(before, "2022-01-01").len(), 20);
}

/// A plot comes free: of the 31 others the first by lot is the late one whose rank is below 20.
#[test]
fn who_was_forgotten_moves_up_by_that_rank() {
    let told = Told::play("nagekomen");
    let first = by_lot(told.after(1), 0).into_iter().find(|id| start(told.after(1), id).is_empty()).unwrap();
    assert!(["A17", "A41"].contains(&first.as_str()), "{first}");
    assert_eq!(start(told.last(), &first), "2022-01-01");
    assert_eq!(starting(told.last(), "2022-01-01").len(), 20);
}

/// Ten of 1,000, base 10,000, caps 3,000 and 6,000: by lot 3 in July, 3 in October, 4 wait. The second withdraws before
/// July: the fourth moves up to July, the seventh to October. The first withdraws when July has begun: July stays
/// as it is, and the eighth gets the thousand in October.
#[test]
fn the_next_in_order_moves_up() {
    let told = Told::play("terugtrekking");
    let order = by_lot(told.after(0), 0);
    let start_of = |section: usize| -> Vec<String> { order.iter().map(|id| start(told.after(section), id)).collect() };
    let (july, october) = ("2023-07-01", "2023-10-01");
    assert_eq!(start_of(0), [july, july, july, october, october, october, "", "", "", ""]);
    assert_eq!(start_of(1), [july, "", july, july, october, october, october, "", "", ""]);
    assert_eq!(start_of(2), ["", "", july, july, october, october, october, october, "", ""]);
    assert_eq!(reason(told.after(1), &order[1]), "out");
    assert!(told.after(2).allocation.pools[0].tranche(0).is_none(), "July is not allocated again");
}

/// The same ten. The second withdraws by mistake, and the fourth moves up to July and the seventh to October: 3,000 and
/// 6,000 again, so nothing is free when it comes back, and it waits with the lot that it had. The third withdraws by
/// mistake behind the last date: nobody takes its place, so it has it back: 2,000 + 1,000 in July.
#[test]
fn who_withdrew_by_mistake_gets_back_what_is_free() {
    let told = Told::play("teruggedraaid");
    let order = by_lot(told.after(0), 0);
    let start_of = |section: usize| -> Vec<String> { order.iter().map(|id| start(told.after(section), id)).collect() };
    let (july, october) = ("2023-07-01", "2023-10-01");
    assert_eq!(start_of(1), [july, "", july, july, october, october, october, "", "", ""]);
    assert_eq!(start_of(2), start_of(1));
    assert_eq!([reason(told.after(1), &order[1]), reason(told.after(2), &order[1])], ["out", "full"]);
    assert_eq!(start_of(3), [july, "", "", july, october, october, october, "", "", ""]);
    assert_eq!(start_of(4), start_of(2));
    assert_eq!(by_lot(told.after(4), 0), order, "lots and ranks are those of the draw");
}

/// Noord: 5 of 2,000 and one noted as 4,000: base 14,000, cap 7,000; the large one and one more have 6,000. It should
/// have been 2,000: base 12,000, cap 6,000, used 4,000, and one more moves up. Then one with a place turns out to
/// belong to Zuid, where two of the four of 2,000 had places (base 8,000, cap 4,000): Noord has base 10,000, cap 5,000,
/// 4,000 used; Zuid 10,000, 5,000, 6,000: no place is lost, and the cap is exceeded by places that are kept.
#[test]
fn what_was_wrong_is_corrected_and_nobody_loses_a_place() {
    let told = Told::play("verbetering");
    let at = |section: usize| -> Vec<[u64; 5]> { (0..2).map(|region| sums(told.after(section), region, 0)).collect() };
    assert_eq!(at(0)[0], [7000, 0, 7000, 14_000, 6000]);
    assert_eq!(at(0)[1], [4000, 0, 4000, 8000, 4000]);
    assert_eq!(at(1)[0], [6000, 4000, 2000, 8000, 6000]);
    assert_eq!(at(2)[0], [5000, 4000, 1000, 6000, 4000]);
    assert_eq!(at(2)[1], [5000, 6000, 0, 4000, 6000]);
    for section in 1..3 {
        let before = places(told.after(section - 1));
        assert!(before.iter().all(|place| places(told.after(section)).contains(place)));
    }
    let next = by_lot(told.after(0), 0).into_iter().find(|id| start(told.after(0), id).is_empty()).unwrap();
    assert_eq!(start(told.after(1), &next), "2023-07-01", "the next in order moves up");
}

/// Eight of 2,000, base 16,000, caps 8,000 and 12,000: four in July, two in October, two wait. One with a place in July
/// and one that waits go on together as 01990091, with 4,000 ION and the place of the first: 10,000 in July, which
/// only a kept place may do. Then one of October gets a new code and keeps lot and place.
#[test]
fn a_successor_has_the_place_of_the_first() {
    let told = Told::play("fusie");
    let order = by_lot(told.after(0), 0);
    let merged = by_lot(told.after(1), 0);
    assert_eq!((order.len(), merged.len()), (8, 7));
    assert_eq!(start(told.after(1), "01990091"), "2023-07-01");
    let register = &told.after(1).sealed.register;
    assert_eq!(register.practices()[register.find("01990091").unwrap()].ion.patients(), 4000);
    let first = order.iter().position(|id| register.find(id).is_none()).unwrap();
    assert_eq!(merged[first], "01990091", "it has the lot of the first");
    let renamed = by_lot(told.after(2), 0);
    let place = renamed.iter().position(|id| id == "01990092").unwrap();
    assert_eq!(start(told.after(1), &merged[place]), "2023-10-01");
    assert_eq!(start(told.after(2), "01990092"), "2023-10-01");
    let others = |(id, _): &(String, String)| !["01990091", "01990092"].contains(&id.as_str());
    for section in 1..3 {
        let after = places(told.after(section));
        assert!(after.iter().filter(|place| others(place)).all(|place| places(told.after(0)).contains(place)));
    }
}

/// Sealed with four practices, aborted, sealed with all five as round 2: base 10,000, cap 5,000, two of 2,000.
#[test]
fn an_aborted_round_has_no_effect() {
    let told = Told::play("afgebroken-ronde");
    assert!(matches!(&told.0.sections[0].end, End::Aborted(abort) if abort.reason.contains("01990005")));
    assert_eq!(told.0.counts(), (2, 0));
    assert_eq!(told.last().sealed.round.number, 2);
    assert!(told.last().history.is_empty());
    assert_eq!(sums(told.last(), 0, 0), [5000, 0, 5000, 10_000, 4000]);
}
