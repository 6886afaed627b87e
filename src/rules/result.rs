//! What the rules say of the result, for people: no verifier computes with it. The last day of a period is told, and nothing else
//! follows from it.

use super::holiday::is_working_day;
use crate::words::noun::Days;
use crate::words::rules::{Months, PeriodTold, ResultTold, Weeks, WorkingDays};
use crate::words::value::Semicolons;
use jiff::civil::Date;
use jiff::{Span, Timestamp};

/// What holds for a result once it is drawn (`[result]`).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ResultTerms {
    /// How long after the draw objections can be made (*bezwaar*).
    pub objections_after: Option<Period>,
    /// What the result still hangs on (*voorbehoud*), such as the approval of an insurer; empty when nothing.
    pub subject_to: Vec<String>,
    /// What follows from a start date.
    pub then: Vec<Consequence>,
}

/// Something that follows from a start date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consequence {
    /// What must be done.
    pub what: String,
    /// By how long after the start.
    pub within: Period,
}

/// A length of time (*termijn*), as people agree on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    count: u16,
    unit: PeriodUnit,
}

/// What a period is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PeriodUnit {
    /// Calendar days.
    Days,
    /// Days that are neither Saturday, Sunday nor a public holiday (*werkdagen*).
    WorkingDays,
    /// Weeks.
    Weeks,
    /// Calendar months.
    Months,
}

impl Period {
    /// So many of a unit at most.
    pub const MOST: u16 = 1000;

    /// A period of 1 to [`MOST`](Self::MOST) of a unit.
    pub fn new(count: u64, unit: PeriodUnit) -> Option<Self> {
        let count = u16::try_from(count).ok().filter(|count| (1..=Self::MOST).contains(count))?;
        Some(Self { count, unit })
    }

    /// How many.
    pub fn count(self) -> u64 {
        u64::from(self.count)
    }

    /// Of what.
    pub fn unit(self) -> PeriodUnit {
        self.unit
    }

    /// The last day of it, counted from a day that is not in it: three months from 1 July end on 1 October, ten working days from
    /// Monday 12 June on Monday 26 June. The 31st of a month that has none is its last day. None beyond the days that a log can hold.
    pub fn end(self, from: Date) -> Option<Date> {
        let count = i64::from(self.count);
        let end = match self.unit {
            PeriodUnit::Days => from.checked_add(Span::new().days(count)).ok()?,
            PeriodUnit::WorkingDays => {
                let mut days = from.series(Span::new().days(1)).skip(1).filter(|day| is_working_day(*day));
                days.nth(usize::from(self.count) - 1)?
            }
            PeriodUnit::Weeks => from.checked_add(Span::new().weeks(count)).ok()?,
            PeriodUnit::Months => from.checked_add(Span::new().months(count)).ok()?,
        };
        Some(end)
    }

    /// For people.
    pub fn told(self) -> PeriodTold {
        let count = self.count();
        match self.unit {
            PeriodUnit::Days => PeriodTold::Days { days: Days(count) },
            PeriodUnit::WorkingDays => PeriodTold::WorkingDays { days: WorkingDays(count) },
            PeriodUnit::Weeks => PeriodTold::Weeks { weeks: Weeks(count) },
            PeriodUnit::Months => PeriodTold::Months { months: Months(count) },
        }
    }
}

impl ResultTerms {
    /// What the result still hangs on, for people; nothing when it hangs on nothing.
    pub fn provisional(&self) -> Option<ResultTold> {
        let what = Semicolons(self.subject_to.clone());
        (!self.subject_to.is_empty()).then_some(ResultTold::Provisional { what })
    }

    /// How long objections can be made, for people; nothing where the rules do not say.
    pub fn objections(&self) -> Option<ResultTold> {
        self.objections_after.map(|period| ResultTold::Objections { period: period.told() })
    }

    /// The same when it is known when was drawn.
    pub fn objections_to(&self, drawn: Timestamp) -> Option<ResultTold> {
        self.objections_after.map(|period| ResultTold::ObjectionsTo { period: period.told(), drawn })
    }

    /// What a start date asks of a practice, for that practice.
    pub fn follows(&self) -> impl Iterator<Item = ResultTold> {
        self.then.iter().map(|then| ResultTold::Then { period: then.within.told(), what: then.what.clone() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn end(count: u64, unit: PeriodUnit, from: Date) -> Option<Date> {
        Period::new(count, unit).and_then(|period| period.end(from))
    }

    /// Counted on a calendar: 13–16, 19–23 and 26 June 2023; over Easter 2023 (Good Friday 7, Monday 10 April) 5, 6, 11 and 12 April.
    #[test]
    fn working_days_are_counted_from_the_day_after() {
        assert_eq!(end(10, PeriodUnit::WorkingDays, date(2023, 6, 12)), Some(date(2023, 6, 26)));
        assert_eq!(end(1, PeriodUnit::WorkingDays, date(2023, 6, 16)), Some(date(2023, 6, 19)));
        assert_eq!(end(4, PeriodUnit::WorkingDays, date(2023, 4, 4)), Some(date(2023, 4, 12)));
    }

    /// R58: who starts on 1 July has its plan ready by 1 October.
    #[test]
    fn months_end_on_the_same_day_or_on_the_last() {
        assert_eq!(end(3, PeriodUnit::Months, date(2023, 7, 1)), Some(date(2023, 10, 1)));
        assert_eq!(end(1, PeriodUnit::Months, date(2024, 1, 31)), Some(date(2024, 2, 29)));
        assert_eq!(end(2, PeriodUnit::Weeks, date(2023, 12, 20)), Some(date(2024, 1, 3)));
        assert_eq!(end(30, PeriodUnit::Days, date(2023, 7, 1)), Some(date(2023, 7, 31)));
        assert_eq!(end(1000, PeriodUnit::Months, date(9999, 1, 1)), None);
    }
}
