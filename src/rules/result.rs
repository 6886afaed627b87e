//! What the rules say of the result, for people: no verifier computes with it.

use crate::words::noun::Days;
use crate::words::rules::{Months, PeriodTold, ResultTold, Weeks, WorkingDays};
use crate::words::value::Semicolons;
use jiff::Timestamp;

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
