//! Words of a rule that holds.

use crate::words::noun::Days;
use crate::words::value::Semicolons;
use jiff::Timestamp;

crate::nouns! {
    WorkingDays: "werkdag" "werkdagen", "working day" "working days";
    Weeks: "week" "weken", "week" "weeks";
    Months: "maand" "maanden", "month" "months";
}

crate::messages! {
    /// A length of time.
    pub enum PeriodTold as "period" {
        Days { days: Days } nl: "{days}"; en: "{days}";
        WorkingDays { days: WorkingDays } nl: "{days}"; en: "{days}";
        Weeks { weeks: Weeks } nl: "{weeks}"; en: "{weeks}";
        Months { months: Months } nl: "{months}"; en: "{months}";
    }

    /// What holds for a result.
    pub enum ResultTold as "result-terms" {
        Provisional { what: Semicolons<String> }
            nl: "De uitslag is voorlopig, onder voorbehoud van: {what}.";
            en: "The result is provisional, subject to: {what}.";
        Objections { period: PeriodTold }
            nl: "Bezwaar maken kan tot {period} na de loting.";
            en: "Objections can be made up to {period} after the draw.";
        ObjectionsTo { period: PeriodTold, drawn: Timestamp }
            nl: "Bezwaar maken kan tot {period} na de loting van {drawn}.";
            en: "Objections can be made up to {period} after the draw of {drawn}.";
        Then { period: PeriodTold, what: String }
            nl: "Binnen {period} na uw start: {what}.";
            en: "Within {period} of your start: {what}.";
    }

    /// Who organises a programme.
    pub enum Organised as "organised" {
        By { by: String } nl: "Organisatie: {by}"; en: "Organisation: {by}";
    }

    /// The period in which practices can have mistakes corrected (*correctieronde*).
    pub enum Objections as "objections" {
        Until { until: Timestamp }
            nl: "praktijken kunnen fouten laten herstellen tot en met {until}; daarna pas wordt er geloot";
            en: "practices can have mistakes corrected up to {until}; only after that is there a draw";
    }
}
