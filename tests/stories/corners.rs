//! Units, bases, tolerance, and the keys of the order (design 4.2–4.5).

use crate::support::draw_story;
use crate::told::{Told, by_lot, placed_with, reason, start, starting, sums};
use instroom::rules::Key;

const JULY: &str = "2023-07-01";
const OCTOBER: &str = "2023-10-01";

/// Base 4 × 3,000 + 2 × 1,500 + 4 × 2,000 = 23,000; caps 11,500, 17,250, 23,000. Group `haven` (12,000) is above the cap
/// of July, and above the 6,250 of October; the others are 11,000 together and fit, whatever the lots. January:
/// room 12,000.
#[test]
fn a_group_is_drawn_as_one() {
    let told = Told::play("groepen");
    let labels = by_lot(told.last(), 0);
    assert_eq!(labels.len(), 6, "two groups and four practices");
    assert_eq!(sums(told.last(), 0, 0), [11_500, 0, 11_500, 23_000, 11_000]);
    assert_eq!(sums(told.last(), 0, 1), [17_250, 11_000, 6250, 12_000, 11_000]);
    assert_eq!(sums(told.last(), 0, 2), [23_000, 11_000, 12_000, 12_000, 23_000]);
    assert_eq!(starting(told.last(), "2024-01-01"), ["01990001", "01990002", "01990003", "01990004"]);
    let duin = told.last().units.find("duin", &told.last().sealed.register).unwrap();
    assert_eq!((told.last().units.list()[duin].size, told.last().units.list()[duin].practices), (3000, 2));
    assert_eq!(start(told.last(), "01990005"), start(told.last(), "01990006"));
}

/// Five of 2,000, cap 5,000; one takes part since January: room 3,000, one of the four others.
#[test]
fn who_takes_part_already_counts_and_is_not_drawn() {
    let told = Told::play("reeds-deelnemer");
    assert_eq!(sums(told.last(), 0, 0), [5000, 2000, 3000, 8000, 4000]);
    assert_eq!(
        (start(told.last(), "01990001"), reason(told.last(), "01990001")),
        ("2023-01-01".to_owned(), "takes-part")
    );
    assert!(!by_lot(told.last(), 0).contains(&"01990001".to_owned()));
    assert_eq!(starting(told.last(), JULY).len(), 1);
}

/// Ten practices of 300 to 30,000 patients; 40% of 10 is 4, whatever their sizes.
#[test]
fn practices_count_one_each() {
    let told = Told::play("aantal-praktijken");
    assert_eq!(sums(told.last(), 0, 0), [4, 0, 4, 10, 4]);
    let mut first = by_lot(told.last(), 0)[..4].to_vec();
    first.sort();
    assert_eq!(starting(told.last(), "2023-09-01"), first);
}

/// Noord: given 20,000, cap 5,000, two of 2,000 (of the 10,000 in the register 25% would be 2,500: one). Zuid: given
/// 16,001, cap 4,000 (.25 lost), two exactly (of 8,000: one).
#[test]
fn a_given_base_stands_for_the_sum_of_the_register() {
    let told = Told::play("gegeven-grondslag");
    assert_eq!(sums(told.last(), 0, 0), [5000, 0, 5000, 10_000, 4000]);
    assert_eq!(sums(told.last(), 1, 0), [4000, 0, 4000, 8000, 4000]);
}

/// Noord: six of 2,500 and 4,000 that declines: base 19,000, cap 9,500, tolerance 950. Three are 7,500; room 2,000, and the
/// fourth (2,500 ≤ 2,950) may: 10,000. Zuid: six of 3,000 and 2,000: base 20,000, cap 10,000, tolerance 1,000. Three are
/// 9,000; room 1,000, and 3,000 > 2,000 is passed over: 9,000.
#[test]
fn a_tolerance_limits_what_reach_may_exceed() {
    let told = Told::play("reach-met-tolerantie");
    assert_eq!(sums(told.last(), 0, 0), [9500, 0, 9500, 15_000, 10_000]);
    assert_eq!(sums(told.last(), 1, 0), [10_000, 0, 10_000, 18_000, 9000]);
}

/// Ten of 1,000, caps 2,000 and 4,000. July: two of the three that ask. October: two of 1 + 7; the one that waited first.
#[test]
fn who_waited_goes_first() {
    let told = Told::play("wie-wachtte-eerst");
    let (placed, by_lot_alone) = compare(&told, &[Key::Waited, Key::Lot]);
    let waited: Vec<&String> = placed.iter().filter(|id| id.as_str() <= "01990003").collect();
    assert_eq!(waited.len(), 1);
    assert_eq!(reason(told.last(), waited[0]), "priority-fitted");
    assert!(!by_lot_alone.contains(waited[0]), "its lot alone would not have done");
}

/// Base 15,000, caps 3,000 and 7,500. July: 4,000 is above the cap and passed over while there is room; three of the four
/// of 1,000 are placed, the fourth meets no room. October: room 4,500; who was passed over for size first: 4,000, and
/// then nobody fits. By lot alone another came before it, and it was too large again.
#[test]
fn who_was_passed_over_goes_first() {
    let told = Told::play("gepasseerd-eerst");
    assert_eq!(sums(told.last(), 0, 0), [3000, 0, 3000, 8000, 3000]);
    let (placed, by_lot_alone) = compare(&told, &[Key::Passed, Key::Lot]);
    assert_eq!(placed, ["01990001"]);
    assert_eq!(by_lot_alone.len(), 4);
    assert!(!by_lot_alone.contains(&"01990001".to_owned()));
}

/// Ten of 1,000, caps 1,000, 2,000 and 3,000; three wish July, three October, four January. July: one of the three.
/// October and January: the two others, before all that wished later, and also before those that wait since October.
#[test]
fn who_wished_earlier_goes_first() {
    let told = Told::play("vroege-wens-eerst");
    let july = ["01990001", "01990002", "01990003"];
    let placed: Vec<String> =
        [JULY, OCTOBER, "2024-01-01"].iter().flat_map(|start| starting(told.last(), start)).collect();
    assert_eq!(placed.len(), 3);
    assert!(placed.iter().all(|id| july.contains(&id.as_str())), "{placed:?}");
    let (by_wish, by_lot_alone) = compare(&told, &[Key::Wish, Key::Lot]);
    assert_ne!(by_wish, by_lot_alone);
    let by_waiting = placed_with(told.last(), &[Key::Waited, Key::Lot], 2);
    assert!(!july.contains(&by_waiting[0].as_str()), "{by_waiting:?}");
}

/// Two codes that lost their zero, a row twice and a line of totals: mended at request it is the list of `voorbeeld`, and the
/// sealed line of the round says what was mended.
#[test]
fn what_was_mended_at_request_is_sealed() {
    let [mended, clean] = ["hersteld-op-verzoek", "voorbeeld"].map(|story| {
        let log = String::from_utf8(draw_story(story).0).unwrap();
        log.lines().map(str::to_owned).collect::<Vec<String>>()
    });
    let practices = |log: &[String]| -> Vec<String> {
        log.iter().filter(|line| line.starts_with("{\"type\":\"practice\"")).cloned().collect()
    };
    assert_eq!(practices(&mended).len(), 6);
    assert_eq!(practices(&mended), practices(&clean));
    let repairs = |log: &[String]| serde_json::from_str::<serde_json::Value>(&log[1]).unwrap()["repairs"].to_string();
    assert_eq!(
        repairs(&mended),
        r#"[{"repair":"drop-repeated-rows","rows":1},{"repair":"restore-leading-zeros","rows":2},{"repair":"skip-totals","rows":1}]"#
    );
    assert_eq!(repairs(&clean), "[]");
}

/// Who starts in October, as the story has it and as the lots alone would have it.
fn compare(told: &Told, order: &[Key]) -> (Vec<String>, Vec<String>) {
    let placed = starting(told.last(), OCTOBER);
    assert_eq!(placed, placed_with(told.last(), order, 1));
    (placed, placed_with(told.last(), &[Key::Lot], 1))
}
