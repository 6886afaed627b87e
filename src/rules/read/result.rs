//! `[result]`: what holds for the result, for people.

use super::name;
use super::notes::Notes;
use super::suggest;
use super::table::{Field, Table};
use crate::rules::limit::MOST;
use crate::rules::result::{Consequence, Period, PeriodUnit, ResultTerms};
use crate::words::rules::{Kind, PeriodFault, ShapeFault};
use crate::words::value::{Digits, Quoted};

/// `[result]`; without it nothing holds.
pub(super) fn read_result(root: &mut Table<'_>, notes: &mut Notes<'_>) -> Option<ResultTerms> {
    let Some(field) = root.optional("result") else { return Some(ResultTerms::default()) };
    let mut table = field.table("[result]", notes)?;
    let objections = table.optional("objections").map_or(Some(None), |field| read_period(field, notes).map(Some));
    let subject_to = table.optional("subject_to").map_or(Some(Vec::new()), |field| read_texts(field, notes));
    let then = table.optional("then").map_or(Some(Vec::new()), |field| read_consequences(field, notes));
    table.finish(notes);
    Some(ResultTerms { objections_after: objections?, subject_to: subject_to?, then: then? })
}

/// A list of texts for people.
fn read_texts(field: Field<'_>, notes: &mut Notes<'_>) -> Option<Vec<String>> {
    let members = field.list(notes)?;
    if members.len() > MOST {
        let found = Digits(members.len() as u64);
        return notes.refuse(field.at, ShapeFault::TooMany { table: field.key, found, most: MOST });
    }
    all(members.into_iter().map(|member| name::text(member, notes)))
}

fn read_consequences(field: Field<'_>, notes: &mut Notes<'_>) -> Option<Vec<Consequence>> {
    if field.is_empty_list() {
        return Some(Vec::new());
    }
    if field.kind() != Kind::Tables {
        return notes
            .refuse(field.at, ShapeFault::WrongType { key: field.key, wanted: Kind::Then, found: field.kind() });
    }
    let wanted = field.list(notes)?.len();
    let tables = field.tables("[[result.then]]", notes);
    all(tables.into_iter().map(|table| read_consequence(table, notes))).filter(|read| read.len() == wanted)
}

fn read_consequence(mut table: Table<'_>, notes: &mut Notes<'_>) -> Option<Consequence> {
    let what = table.required("what", notes).and_then(|field| name::text(field, notes));
    let within = table.required("within", notes).and_then(|field| read_period(field, notes));
    table.finish(notes);
    Some(Consequence { what: what?, within: within? })
}

/// All of them, when each could be read; each is looked at.
fn all<T>(read: impl Iterator<Item = Option<T>>) -> Option<Vec<T>> {
    read.collect::<Vec<_>>().into_iter().collect()
}

/// A period in words, Dutch or English: `10 werkdagen`, `3 months`.
fn read_period(field: Field<'_>, notes: &mut Notes<'_>) -> Option<Period> {
    let Some(text) = field.value.as_str() else {
        let wrong = ShapeFault::WrongType { key: field.key, wanted: Kind::Period, found: field.kind() };
        return notes.refuse(field.at, wrong);
    };
    match period(text) {
        Ok(period) => Some(period),
        Err(Unperiod::Form) => {
            notes.refuse(field.at, PeriodFault::Form { key: field.key, value: Quoted(text.to_owned()) })
        }
        Err(Unperiod::Unit(unit)) => notes.refuse(field.at, suggest::unknown_unit(&unit)),
        Err(Unperiod::Range) => {
            let most = u64::from(Period::MOST);
            notes.refuse(field.at, PeriodFault::Range { value: Quoted(text.to_owned()), most })
        }
    }
}

/// Why a text is no period.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Unperiod {
    /// It is no number with a word behind it.
    Form,
    /// The word is no unit.
    Unit(String),
    /// The number is zero, or too large.
    Range,
}

fn period(text: &str) -> Result<Period, Unperiod> {
    let text = text.trim();
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (count, unit) = text.split_at(digits);
    let unit = unit.trim().to_lowercase();
    if count.is_empty() || !unit.starts_with(char::is_alphabetic) {
        return Err(Unperiod::Form);
    }
    let unit = unit_of(&unit).ok_or(Unperiod::Unit(unit))?;
    count.parse().ok().and_then(|count| Period::new(count, unit)).ok_or(Unperiod::Range)
}

/// The words of each unit, singular and plural.
pub(super) const UNITS: [(&str, PeriodUnit); 20] = [
    ("dagen", PeriodUnit::Days),
    ("dag", PeriodUnit::Days),
    ("kalenderdagen", PeriodUnit::Days),
    ("kalenderdag", PeriodUnit::Days),
    ("days", PeriodUnit::Days),
    ("day", PeriodUnit::Days),
    ("werkdagen", PeriodUnit::WorkingDays),
    ("werkdag", PeriodUnit::WorkingDays),
    ("working days", PeriodUnit::WorkingDays),
    ("working day", PeriodUnit::WorkingDays),
    ("working-days", PeriodUnit::WorkingDays),
    ("working-day", PeriodUnit::WorkingDays),
    ("weken", PeriodUnit::Weeks),
    ("week", PeriodUnit::Weeks),
    ("weeks", PeriodUnit::Weeks),
    ("maanden", PeriodUnit::Months),
    ("maand", PeriodUnit::Months),
    ("mnd", PeriodUnit::Months),
    ("months", PeriodUnit::Months),
    ("month", PeriodUnit::Months),
];

fn unit_of(word: &str) -> Option<PeriodUnit> {
    let plain = word.split_whitespace().collect::<Vec<_>>().join(" ");
    UNITS.iter().find(|(known, _)| *known == plain).map(|(_, unit)| *unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_period_reads_in_both_languages() {
        let of = |count, unit| Ok(Period::new(count, unit).unwrap());
        for text in ["10 werkdagen", "10 working days", " 10  Working  Days ", "10 working-days", "10werkdagen"] {
            assert_eq!(period(text), of(10, PeriodUnit::WorkingDays), "{text}");
        }
        for text in ["1 dag", "1 day", "1 kalenderdag", "01 dagen"] {
            assert_eq!(period(text), of(1, PeriodUnit::Days), "{text}");
        }
        for text in ["6 weken", "6 week", "6 weeks"] {
            assert_eq!(period(text), of(6, PeriodUnit::Weeks), "{text}");
        }
        for text in ["1000 maanden", "1000 maand", "1000 months", "1000 month"] {
            assert_eq!(period(text), of(1000, PeriodUnit::Months), "{text}");
        }
    }

    #[test]
    fn what_is_no_period_is_refused() {
        for text in ["", "10", "werkdagen", "tien werkdagen", "-3 dagen", "1,5 maanden", "3.000 dagen", "3 - 4 weken"] {
            assert_eq!(period(text), Err(Unperiod::Form), "{text}");
        }
        for (text, unit) in [("1 jaar", "jaar"), ("10 werkdage", "werkdage"), ("3 dagen of weken", "dagen of weken")] {
            assert_eq!(period(text), Err(Unperiod::Unit(unit.to_owned())), "{text}");
        }
        for text in ["0 dagen", "1001 dagen", "99999999999999999999999 maanden"] {
            assert_eq!(period(text), Err(Unperiod::Range), "{text}");
        }
    }
}
