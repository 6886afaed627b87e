//! The national rule, enforced under profile `leidraad`.
//!
//! Comes in: a start date with its cap. Goes out: whether the national schedule allows it. What else the parties refused
//! is recognised where it is read ([`Refused`](crate::words::rules::Refused)).

use super::share::Share;
use jiff::civil::{Date, date};

/// R1, R2 (Leidraad of 22 December 2022): from April 2023 each quarter 25%, unused room carries over. In
/// millionths, the latest first.
const SCHEDULE: [(Date, u32); 4] = [
    (date(2024, 1, 1), 1_000_000),
    (date(2023, 10, 1), 750_000),
    (date(2023, 7, 1), 500_000),
    (date(2023, 4, 1), 250_000),
];

/// What the national schedule allows to have started on a day; `None` before it begins.
pub(super) fn allowed(start: Date) -> Option<Share> {
    let (_, millionths) = SCHEDULE.iter().find(|(from, _)| *from <= start)?;
    Share::from_millionths(*millionths)
}

/// Whether the national schedule allows a cap from this date: on the first day of a quarter, and at most its own.
pub(super) fn allows(start: Date, cap: Share) -> bool {
    is_quarter(start) && allowed(start).is_some_and(|most| cap <= most)
}

/// R1: "elk kwartaal"; CZ and Menzis contract per quarter.
pub(super) fn is_quarter(start: Date) -> bool {
    start.day() == 1 && start.month() % 3 == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_national_schedule_grows_by_a_quarter_each_quarter() {
        let share = |day| allowed(day).map(Share::millionths);
        assert_eq!(share(date(2023, 3, 31)), None);
        assert_eq!(share(date(2023, 4, 1)), Some(250_000));
        assert_eq!(share(date(2023, 6, 30)), Some(250_000));
        assert_eq!(share(date(2023, 7, 1)), Some(500_000));
        assert_eq!(share(date(2023, 10, 1)), Some(750_000));
        assert_eq!(share(date(2024, 1, 1)), Some(1_000_000));
        assert_eq!(share(date(2031, 7, 1)), Some(1_000_000));
    }
}
