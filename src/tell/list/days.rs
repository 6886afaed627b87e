//! From when what a row says counts: its insurer, its ION, and its place where that went over from another practice.
//!
//! Comes in: what stood before a section of a log and what stands after it. Goes out: the days, of everybody of whom something
//! changed. Of what was changed again only the last is left: a later change with an earlier day takes the place of all from that day on.

use super::insurers::Insurer;
use crate::draw::round::{Amendment, Change, Standing};
use crate::register::{Ion, Practice};
use compact_str::CompactString;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// The days of everybody of whom something changed.
#[derive(Default)]
pub(super) struct Days<'t>(BTreeMap<&'t str, OwnDays>);

/// The days of a practice.
#[derive(Clone)]
pub(super) struct OwnDays {
    insurer: Course<Insurer>,
    ion: Course<Ion>,
    /// When it last took over the place of another, or went on with others in it.
    place: Date,
}

impl<'t> Days<'t> {
    /// Of a practice; `None` where nothing changed.
    pub fn get(&self, id: &str) -> Option<&OwnDays> {
        self.0.get(id)
    }

    /// After an amendment. Also of who has no place: a withdrawal can be taken back.
    pub fn amended(&self, was: &Standing, amendment: &'t Amendment, now: &'t Standing) -> Self {
        let successors: BTreeMap<&str, &[CompactString]> = amendment.changes.iter().filter_map(successor).collect();
        self.all_of(now, |own| {
            let mut days = match successors.get(own.id.as_str()) {
                Some(of) => self.merged(was, of, amendment.date)?,
                None => self.of(was, &own.id)?,
            };
            days.insurer.put(amendment.date, insurer_of(own));
            days.ion.put(amendment.date, own.ion);
            Some(days)
        })
    }

    /// After a round that was drawn on a day. A place that it gives counts from its start; who had one has perhaps another insurer.
    /// It counts the patients of all again: of that the reference date tells.
    pub fn drawn(&self, was: &Standing, day: Date, now: &'t Standing) -> Self {
        self.all_of(now, |own| {
            was.sealed.register.find(&own.id).filter(|at| was.outcome(*at).start.is_some())?;
            let mut days = self.of(was, &own.id)?;
            days.insurer.put(day, insurer_of(own));
            days.ion = Course::of(own.ion);
            Some(days)
        })
    }

    fn all_of(&self, now: &'t Standing, days: impl Fn(&Practice) -> Option<OwnDays>) -> Self {
        let practices = now.sealed.register.practices().iter();
        let changed = practices.filter_map(|own| Some((own.id.as_str(), days(own)?)));
        Self(changed.filter(|(_, days)| days.row() > Date::MIN).collect())
    }

    /// Of a practice as it stood.
    fn of(&self, was: &Standing, id: &str) -> Option<OwnDays> {
        let register = &was.sealed.register;
        let before = &register.practices()[register.find(id)?];
        Some(self.get(id).cloned().unwrap_or_else(|| OwnDays::of(before)))
    }

    /// Of the one in which these went up: what the first had goes on, and the latest merger counts.
    fn merged(&self, was: &Standing, of: &[CompactString], date: Date) -> Option<OwnDays> {
        let places = of.iter().filter_map(|id| self.get(id)).map(|days| days.place);
        let place = places.max().map_or(date, |before| before.max(date));
        Some(OwnDays { place, ..self.of(was, of.first()?)? })
    }
}

fn successor(change: &Change) -> Option<(&str, &[CompactString])> {
    match change {
        Change::Successor { of, record } => Some((&record.id, of)),
        Change::Withdraw { .. } | Change::Restore { .. } | Change::Late(_) | Change::Correct(_) => None,
    }
}

fn insurer_of(practice: &Practice) -> Insurer {
    Insurer::of(practice.insurer.as_deref(), practice.uzovi)
}

impl OwnDays {
    fn of(practice: &Practice) -> Self {
        Self { insurer: Course::of(insurer_of(practice)), ion: Course::of(practice.ion), place: Date::MIN }
    }

    /// From when it is of its insurer.
    pub fn insurer(&self) -> Date {
        self.insurer.since().max(self.place)
    }

    /// From when all of its row counts.
    pub fn row(&self) -> Date {
        self.insurer().max(self.ion.since())
    }
}

/// What something was and is, each with the day from which it counts, in the order of these days.
#[derive(Clone)]
struct Course<T>(Vec<(Date, T)>);

impl<T: PartialEq> Course<T> {
    /// What it always was.
    fn of(value: T) -> Self {
        Self(vec![(Date::MIN, value)])
    }

    /// What it is from a day on: what was to count from that day or later never does.
    fn put(&mut self, day: Date, value: T) {
        if self.is_last(&value) {
            return;
        }
        self.0.retain(|(from, _)| *from < day);
        if !self.is_last(&value) {
            self.0.push((day, value));
        }
    }

    /// From when it is what it is.
    fn since(&self) -> Date {
        self.0.last().map_or(Date::MIN, |(from, _)| *from)
    }

    fn is_last(&self, value: &T) -> bool {
        self.0.last().is_some_and(|(_, last)| last == value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    /// From when a value counts that was put after these, each with its day of 2023.
    fn since(put: &[(i8, i8, char)]) -> Date {
        let mut course = Course::of('a');
        put.iter().for_each(|&(month, day, value)| course.put(date(2023, month, day), value));
        course.since()
    }

    #[test]
    fn a_value_counts_from_its_own_change() {
        assert_eq!(since(&[]), Date::MIN);
        assert_eq!(since(&[(7, 15, 'b')]), date(2023, 7, 15));
        assert_eq!(since(&[(7, 15, 'b'), (9, 1, 'b')]), date(2023, 7, 15));
        assert_eq!(since(&[(7, 15, 'b'), (9, 1, 'a')]), date(2023, 9, 1));
    }

    /// What was to count from December never does when another counts from July.
    #[test]
    fn a_change_with_an_earlier_day_takes_the_place_of_later_ones() {
        assert_eq!(since(&[(12, 1, 'b'), (7, 15, 'c')]), date(2023, 7, 15));
        assert_eq!(since(&[(12, 1, 'b'), (7, 15, 'a')]), Date::MIN);
        assert_eq!(since(&[(7, 1, 'b'), (12, 1, 'c'), (7, 15, 'b')]), date(2023, 7, 1));
    }
}
