//! A TOML table whose keys are taken one by one, with the place of everything.
//!
//! Comes in: the spanned tables of the `toml` crate. Goes out: [`Field`]s of the wanted type, and in [`Notes`] all
//! that was wrong. Derived deserialisation stops at its first error and knows one place only; that is why the
//! tables are walked by hand.

use super::line::leading_number;
use super::notes::Notes;
use super::suggest;
use super::{meant, missing};
use crate::rules::calendar::{read_day, read_moment};
use crate::rules::fold;
use crate::rules::limit::MOST;
use crate::rules::written::{Undated, is_plain_date, read_whole};
use crate::words::rules::{Kind, ShapeFault, TomlFault};
use crate::words::value::{Digits, Quoted};
use jiff::Timestamp;
use jiff::civil::Date;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A table and which of its keys were asked for.
pub(super) struct Table<'a> {
    /// How it is written: `[selection]`, `[[tranche]]`; empty for the file itself.
    name: &'static str,
    at: usize,
    entries: &'a DeTable<'a>,
    /// Keys that the table may have, for suggestions.
    known: Vec<&'static str>,
    /// Keys that are refused with words of their own.
    hidden: Vec<&'static str>,
}

impl<'a> Table<'a> {
    /// The file itself.
    pub(super) fn root(entries: &'a DeTable<'a>) -> Self {
        Self { name: "", at: 0, entries, known: Vec::new(), hidden: Vec::new() }
    }

    /// Where the table stands, in bytes.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// A key that may be left out.
    pub(super) fn optional(&mut self, key: &'static str) -> Option<Field<'a>> {
        if !self.known.contains(&key) {
            self.known.push(key);
        }
        self.field(key)
    }

    /// A key that must be there.
    pub(super) fn required(&mut self, key: &'static str, notes: &mut Notes<'_>) -> Option<Field<'a>> {
        let field = self.optional(key);
        if field.is_none() {
            notes.absent(self.at, missing::fault(self.name, key));
        }
        field
    }

    /// A key that is recognised only to refuse it; it is never suggested.
    pub(super) fn hidden(&mut self, key: &'static str) -> Option<Field<'a>> {
        self.hidden.push(key);
        self.field(key)
    }

    /// All keys with their places and values, when the names are the user's own.
    pub(super) fn entries(&self) -> impl Iterator<Item = (&'a str, usize, &'a Spanned<DeValue<'a>>)> + use<'a> {
        self.entries.iter().map(|(key, value)| (key.get_ref().as_ref(), key.span().start, value))
    }

    /// Notes every key that nobody asked for.
    pub(super) fn finish(self, notes: &mut Notes<'_>) {
        for (key, at, _) in self.entries() {
            if !self.known.contains(&key) && !self.hidden.contains(&key) {
                let free: Vec<_> = self.known.iter().copied().filter(|k| !self.entries.contains_key(*k)).collect();
                notes.wrong(at, suggest::unknown_key(key, self.name, &free));
            }
        }
    }

    /// As [`Self::finish`], when it is not known which of these keys go with the rest.
    pub(super) fn finish_known(mut self, keys: &[&'static str], notes: &mut Notes<'_>) {
        self.hidden.extend(keys);
        self.finish(notes);
    }

    fn field(&self, key: &'static str) -> Option<Field<'a>> {
        let (name, value) = self.entries.get_key_value(key)?;
        Some(Field { key, key_at: name.span().start, at: value.span().start, value: value.get_ref() })
    }
}

/// A value with the key it belongs to.
#[derive(Clone, Copy)]
pub(super) struct Field<'a> {
    pub(super) key: &'static str,
    /// Where the key stands, in bytes.
    pub(super) key_at: usize,
    /// Where the value stands, in bytes.
    pub(super) at: usize,
    pub(super) value: &'a DeValue<'a>,
}

/// A value that was read, and where it stands.
#[derive(Clone, Copy)]
pub(super) struct At<T> {
    pub(super) value: T,
    /// In bytes.
    pub(super) at: usize,
}

impl<'a> Field<'a> {
    /// What was read from it, with its place.
    pub(super) fn at<T>(&self, value: T) -> At<T> {
        At { value, at: self.at }
    }

    /// A value that is not behind a key of its own, such as a member of a list.
    pub(super) fn member(key: &'static str, value: &'a Spanned<DeValue<'a>>) -> Self {
        let at = value.span().start;
        Self { key, key_at: at, at, value: value.get_ref() }
    }

    pub(super) fn text(&self, notes: &mut Notes<'_>) -> Option<&'a str> {
        match self.value.as_str() {
            Some(text) => Some(text),
            None => self.not(Kind::Text, notes),
        }
    }

    /// A whole number; one beyond `i64` is clamped, since every range that is asked for is far smaller.
    pub(super) fn number(&self, notes: &mut Notes<'_>) -> Option<i64> {
        let Some(number) = self.value.as_integer() else { return self.no_number(notes) };
        let digits = number.as_str().replace('_', "");
        let clamped = if digits.starts_with('-') { i64::MIN } else { i64::MAX };
        Some(i64::from_str_radix(&digits, number.radix()).unwrap_or(clamped))
    }

    /// A date of TOML, or in quotes one in any way people write it; where it could be taken for another that is told.
    pub(super) fn date(&self, notes: &mut Notes<'_>) -> Option<Date> {
        match self.value {
            DeValue::Datetime(moment) => {
                let written = moment.to_string();
                self.dated(read_day(&written).ok_or(Undated::NoDate), &written, notes)
            }
            DeValue::String(text) => {
                let date = self.dated(read_whole(text), text, notes)?;
                if !is_plain_date(&fold(text), date) {
                    notes.repair(self.at, text, &date.to_string());
                }
                Some(date)
            }
            _ => self.not(Kind::Date, notes),
        }
    }

    fn dated(&self, read: Result<Date, Undated>, written: &str, notes: &mut Notes<'_>) -> Option<Date> {
        let value = Quoted(written.to_owned());
        match read {
            Ok(date) => Some(date),
            Err(Undated::NoYear) => notes.refuse(self.at, ShapeFault::DateNoYear { value }),
            Err(Undated::Serial { .. } | Undated::NoDate) => notes.refuse(self.at, ShapeFault::Date { value }),
        }
    }

    /// A date and time of TOML with its time zone, in whole seconds; in quotes it is refused, as are local times.
    pub(super) fn moment(&self, notes: &mut Notes<'_>) -> Option<Timestamp> {
        let written = match self.value {
            DeValue::Datetime(written) => written.to_string(),
            DeValue::String(text) => return notes.refuse(self.at, meant::quoted_moment(self.key, text)),
            _ => return self.not(Kind::Moment, notes),
        };
        let exact = read_moment(&written).filter(|moment| moment.subsec_nanosecond() == 0);
        exact.or_else(|| notes.refuse(self.at, meant::moment(self.key, &written)))
    }

    fn no_number(&self, notes: &mut Notes<'_>) -> Option<i64> {
        let written = match self.value {
            DeValue::String(text) => text.trim(),
            DeValue::Float(number) => number.as_str(),
            _ => return self.not(Kind::Number, notes),
        };
        match leading_number(written) {
            Some((value, "")) if self.value.is_str() => {
                notes.refuse(self.at, TomlFault::Plain { key: self.key, value })
            }
            Some((number, "")) => notes.refuse(self.at, TomlFault::Whole { key: Quoted(self.key.to_owned()), number }),
            _ => self.not(Kind::Number, notes),
        }
    }

    pub(super) fn list(&self, notes: &mut Notes<'_>) -> Option<Vec<Field<'a>>> {
        match self.value.as_array() {
            Some(list) => Some(list.iter().map(|value| Field::member(self.key, value)).collect()),
            None => match self.value.as_str() {
                Some(text) => notes.refuse(self.at, meant::list(self.key, text)),
                None => self.not(Kind::List, notes),
            },
        }
    }

    /// Whether it is `[]`.
    pub(super) fn is_empty_list(&self) -> bool {
        self.value.as_array().is_some_and(|list| list.is_empty())
    }

    /// `[name]`.
    pub(super) fn table(&self, name: &'static str, notes: &mut Notes<'_>) -> Option<Table<'a>> {
        match self.value.as_table() {
            Some(entries) => Some(Table { name, at: self.at, entries, known: Vec::new(), hidden: Vec::new() }),
            None if self.kind() == Kind::Tables && !name.starts_with("[[") => {
                notes.refuse(self.at, TomlFault::SingleBrackets { heading: name.to_owned() })
            }
            None => self.not(Kind::Table, notes),
        }
    }

    /// All of `[[name]]`.
    pub(super) fn tables(&self, name: &'static str, notes: &mut Notes<'_>) -> Vec<Table<'a>> {
        let Some(list) = self.value.as_array() else {
            notes.wrong(self.at, TomlFault::DoubleBrackets { heading: name.to_owned() });
            return Vec::new();
        };
        if list.len() > MOST {
            notes.wrong(self.at, ShapeFault::TooMany { table: name, found: Digits(list.len() as u64), most: MOST });
            return Vec::new();
        }
        list.iter().filter_map(|value| Field::member(self.key, value).table(name, notes)).collect()
    }

    /// One of these choices, by its word.
    pub(super) fn choose<T: Copy>(
        &self,
        choices: &[T],
        word: impl Fn(T) -> &'static str,
        notes: &mut Notes<'_>,
    ) -> Option<T> {
        let value = self.text(notes)?;
        if let Some(choice) = choices.iter().find(|choice| word(**choice) == value) {
            return Some(*choice);
        }
        let words: Vec<_> = choices.iter().map(|choice| word(*choice)).collect();
        notes.refuse(self.at, suggest::unknown_word(self.key, value, &words))
    }

    fn not<T>(&self, wanted: Kind, notes: &mut Notes<'_>) -> Option<T> {
        notes.refuse(self.at, ShapeFault::WrongType { key: self.key, wanted, found: self.kind() })
    }

    pub(super) fn kind(&self) -> Kind {
        match self.value {
            DeValue::String(_) => Kind::Text,
            DeValue::Integer(_) => Kind::Number,
            DeValue::Float(_) => Kind::Decimal,
            DeValue::Boolean(_) => Kind::Bool,
            DeValue::Datetime(_) => Kind::Date,
            DeValue::Array(list) if list.iter().any(|v| v.get_ref().is_table()) => Kind::Tables,
            DeValue::Array(_) => Kind::List,
            DeValue::Table(_) => Kind::Table,
        }
    }
}
