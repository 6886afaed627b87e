//! `leidraad-2023`: a draw a quarter, all in one log, as Friesland meant to do (domain C1).
//!
//! | Noord | practices | base | cap | used before | asked | placed | used |
//! | --- | --- | --- | --- | --- | --- | --- | --- |
//! | April, 25% | 15 of 2,000 | 30,000 | 7,500 | 0 | 10 = 20,000 | 3 | 6,000 |
//! | July, 50% | 14, one is gone | 28,000 | 14,000 | 6,000 | 6 + 2 = 16,000 | 4 | 14,000 |
//! | October, 75% | 14 of 2,100 | 29,400 | 22,050 | 14,700 | 4 + 1 = 10,500 | 3 | 21,000 |
//! | January, 100% | 14 of 2,100 | 29,400 | 29,400 | 21,000 | 2 + 1 = 6,300 | 3 | 27,300 |
//!
//! The 14th declines. Zuid: 15 practices of 1,500, 1,600, … 2,900, base 33,000, cap 8,250. April: 1,900 + 2,500 = 4,400
//! fits. July, with a new practice of 1,000: base 34,000, cap 17,000, room 12,600; 2,600 + 2,700 + 2,800 + 1,000 = 9,100
//! fits, which is more than 25% of 34,000 (8,500): the room of April carried over. October, 100 more each: base 35,600,
//! cap 26,700; 4,400 + 9,100 + 6 × 100 = 14,100 is used, room 12,600; 1,600 + 1,700 + 1,800 + 1,900 + 2,100 + 2,200 +
//! 2,300 = 13,600 is asked.

use crate::told::{Told, reason, start, starting, sums};
use instroom::transcript::Subject;

#[test]
fn room_is_carried_over_from_quarter_to_quarter() {
    let told = Told::play("leidraad-2023");
    assert_eq!(told.0.counts(), (4, 0));
    let noord: Vec<[u64; 5]> = (0..4).map(|quarter| sums(told.after(quarter), 0, 0)).collect();
    assert_eq!(noord[0], [7500, 0, 7500, 20_000, 6000]);
    assert_eq!(noord[1], [14_000, 6000, 8000, 16_000, 14_000]);
    assert_eq!(noord[2], [22_050, 14_700, 7350, 10_500, 21_000]);
    assert_eq!(noord[3], [29_400, 21_000, 8400, 6300, 27_300]);
    let zuid: Vec<[u64; 5]> = (0..4).map(|quarter| sums(told.after(quarter), 1, 0)).collect();
    assert_eq!(zuid[0], [8250, 0, 8250, 4400, 4400]);
    assert_eq!(zuid[1], [17_000, 4400, 12_600, 9100, 13_500]);
    assert_eq!(zuid[2][..4], [26_700, 14_100, 12_600, 13_600]);
    // 35,600 without the 3,000 of the one that declines
    assert_eq!((zuid[3][0], zuid[3][4]), (35_600, 32_600));
}

/// Who lost in April did not answer for July and was drawn all the same; so on, until everybody who wants in is in.
#[test]
fn who_waits_goes_on_without_a_new_answer() {
    let told = Told::play("leidraad-2023");
    let april = starting(told.after(0), "2023-04-01");
    let waits = |id: &String| !april.contains(id) && reason(told.after(0), id) != "out";
    let waited: Vec<String> = starting(told.after(0), "").into_iter().filter(waits).collect();
    assert_eq!(waited.len(), 7);
    let after_july = told.after(1);
    let gone: Vec<&String> = waited.iter().filter(|id| after_july.sealed.register.find(id).is_none()).collect();
    assert_eq!(gone.len(), 1, "one practice stopped");
    for id in waited.iter().filter(|id| !gone.contains(id)) {
        assert_ne!(reason(after_july, id), "out", "{id} took part in July");
    }
    // silent for three quarters: out, out, out, and in the last one in
    let silent: Vec<&str> = (0..4).map(|quarter| reason(told.after(quarter), "01990015")).collect();
    assert_eq!(silent, ["out", "out", "out", "all-fitted"]);
    assert_eq!(starting(told.last(), ""), ["01990014", "01990030"], "only those who declined");
}

#[test]
fn every_quarter_has_a_seed_of_its_own_and_takes_nothing_back() {
    let told = Told::play("leidraad-2023");
    let seeds: Vec<String> =
        told.0.sections.iter().map(|quarter| format!("{:?}", quarter.drawn().unwrap().seed)).collect();
    assert!((0..4).all(|quarter| !seeds[..quarter].contains(&seeds[quarter])), "{seeds:?}");
    for quarter in 1..4 {
        for practice in told.after(quarter - 1).sealed.register.practices() {
            let before = start(told.after(quarter - 1), &practice.id);
            if !before.is_empty() {
                assert_eq!(start(told.after(quarter), &practice.id), before);
                assert_eq!(reason(told.after(quarter), &practice.id), "takes-part");
            }
        }
    }
    let opened = |section: usize| match &told.0.sections[section].subject {
        Subject::Round { sealed, .. } => (sealed.round.number, sealed.rules.reference_date.to_string()),
        Subject::Amendment(_) | Subject::Handover(_) => unreachable!("four rounds"),
    };
    assert_eq!(opened(1), (2, "2023-01-01".to_owned()));
    assert_eq!(opened(2), (3, "2023-07-01".to_owned()));
}
