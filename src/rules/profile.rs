//! The national rule, enforced under profile `leidraad`.
//!
//! Comes in: a tranche that was read. Refuses: more than the national schedule allows on its date, and a start
//! that is not the first day of a quarter. What else the parties refused is recognised where it is asked for
//! (`schedule`, `choice`) and worded in [`Refused`].

use super::fault::Refused;
use super::table::Notes;
use super::{Share, Tranche};
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
fn allowed(start: Date) -> Option<Share> {
    let (_, millionths) = SCHEDULE.iter().find(|(from, _)| *from <= start)?;
    Share::from_millionths(*millionths)
}

/// Whether the national schedule allows a tranche: at most its cap, on the first day of a quarter.
pub(super) fn allows(tranche: &Tranche) -> bool {
    is_quarter(tranche.start) && allowed(tranche.start).is_some_and(|most| tranche.cap <= most)
}

/// R1: "elk kwartaal"; CZ and Menzis contract per quarter.
fn is_quarter(start: Date) -> bool {
    start.day() == 1 && start.month() % 3 == 1
}

/// Checks one tranche against the national schedule. Lower or later is fine (R43: HOOG began in July with 50%).
pub(super) fn check_tranche(start: Date, start_at: usize, cap: Option<(Share, usize)>, notes: &mut Notes<'_>) {
    if !is_quarter(start) {
        notes.wrong(start_at, Refused::NotQuarter { start });
    }
    let Some(allowed) = allowed(start) else {
        return notes.wrong(start_at, Refused::BeforeSchedule { start });
    };
    if let Some((cap, at)) = cap.filter(|(cap, _)| *cap > allowed) {
        notes.wrong(at, Refused::CapAbove { cap, start, allowed });
    }
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
