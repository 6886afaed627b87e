//! What was found wrong, with its places.

use super::line::Line;
use super::parser::{self, Said};
use crate::rules::limit::MOST;
use crate::rules::model::Repair;
use crate::words::fault::{Fault, Place};
use crate::words::register::noticed::Repaired;
use crate::words::rules::{RulesFault, TomlFault};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What was found wrong so far, and the text that places are counted in.
pub(super) struct Notes<'t> {
    file: &'t str,
    text: &'t str,
    /// Where each line begins.
    lines: Vec<usize>,
    /// Lines that are not TOML. What they were meant to say is unknown.
    broken: BTreeSet<usize>,
    found: Vec<Fault<RulesFault>>,
    repairs: Vec<Repair>,
    /// Every start date, also of a tranche with a fault; none when one of them cannot be read.
    starts: Option<BTreeSet<Date>>,
    /// Whether the boundary must be chosen, and was.
    pub(super) boundary: Choice,
}

/// Whether the board must have chosen something, and has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// It must.
    Needed,
    /// It may still have to be made.
    MayWait,
    /// It may, and has not been made.
    Undecided,
}

impl<'t> Notes<'t> {
    pub(super) fn new(file: &'t str, text: &'t str) -> Self {
        let lines = std::iter::once(0).chain(memchr::memchr_iter(b'\n', text.as_bytes()).map(|end| end + 1)).collect();
        let (broken, found, repairs) = (BTreeSet::new(), Vec::new(), Vec::new());
        Self { file, text, lines, broken, found, repairs, starts: Some(BTreeSet::new()), boundary: Choice::Needed }
    }

    /// Notes a fault at this byte offset.
    pub(super) fn wrong(&mut self, at: usize, kind: impl Into<RulesFault>) {
        let place = self.place(at);
        // a value that the parser made up for a broken line says nothing about the rules
        let is_made_up = at == 0 && !self.broken.is_empty();
        if !is_made_up && !self.broken.contains(&place.line) {
            self.found.push(Fault { kind: kind.into(), place });
        }
    }

    /// Notes a fault and gives the nothing that stands for the value.
    pub(super) fn refuse<T>(&mut self, at: usize, kind: impl Into<RulesFault>) -> Option<T> {
        self.wrong(at, kind);
        None
    }

    /// Notes that something is not there; not when a broken line may be what should have said it.
    pub(super) fn absent(&mut self, at: usize, kind: impl Into<RulesFault>) {
        if self.broken.is_empty() {
            self.wrong(at, kind);
        }
    }

    /// Notes what the parser could not read, the first of each line.
    pub(super) fn broken(&mut self, errors: &[toml::de::Error]) {
        let mut errors: Vec<_> = errors.iter().map(|e| (e.span().unwrap_or(0..0), e.message())).collect();
        errors.sort_by_key(|(span, _)| span.start);
        for (span, message) in errors {
            let place = self.place(span.start);
            if self.broken.insert(place.line) {
                let start = self.lines.get(place.line - 1).copied().unwrap_or_default();
                let said = Said::of(message, self.text, span, start);
                let last = self.found.last();
                let lines_on = last.map_or(0, |last| place.line.abs_diff(last.place.line));
                if !said.follows(last.map(|last| &last.kind), lines_on) {
                    let kind = parser::fault(&said);
                    let opened = matches!(kind, RulesFault::Toml(TomlFault::List)).then(|| self.opened(place.line));
                    self.found.push(Fault { kind, place: opened.flatten().unwrap_or(place) });
                }
            }
        }
    }

    /// Where the list begins that goes on in a line, if not there.
    fn opened(&self, line: usize) -> Option<Place> {
        let text = |line: usize| self.text[self.lines[line - 1]..].lines().next().unwrap_or("");
        let opens = |line: &usize| Line::of(text(*line)).value.is_some_and(|value| value.starts_with('['));
        let found = (1..=line).rev().take(MOST).find(opens).filter(|found| *found < line)?;
        let bracket = text(found).find('[')?;
        Some(self.place(self.lines[found - 1] + bracket))
    }

    /// Notes a text at this byte offset that was read otherwise.
    pub(super) fn repair(&mut self, at: usize, from: &str, to: &str) {
        let place = self.place(at);
        self.repairs.push(Repair { place, kind: Repaired::of(from, to) });
    }

    /// Notes a start date, or one that cannot be read.
    pub(super) fn start(&mut self, start: Option<Date>) {
        self.starts = self.starts.take().zip(start).map(|(mut starts, start)| {
            starts.insert(start);
            starts
        });
    }

    /// Every start date, in order; none when one of them cannot be read.
    pub(super) fn take_starts(&mut self) -> Option<Vec<Date>> {
        self.starts.take().map(|starts| starts.into_iter().collect())
    }

    /// Every text that was read otherwise, in the order of the file.
    pub(super) fn take_repairs(&mut self) -> Vec<Repair> {
        let mut repairs = std::mem::take(&mut self.repairs);
        repairs.sort_by(|one, other| one.place.cmp(&other.place));
        repairs
    }

    /// The line of a byte offset, from 1.
    pub(super) fn line(&self, at: usize) -> usize {
        self.place(at).line
    }

    /// All that was found.
    pub(super) fn into_found(self) -> Vec<Fault<RulesFault>> {
        self.found
    }

    fn place(&self, at: usize) -> Place {
        let at = if self.text.is_char_boundary(at) { at } else { self.text.len() };
        let line = self.lines.partition_point(|start| *start <= at);
        let start = line.checked_sub(1).and_then(|before| self.lines.get(before)).copied().unwrap_or_default();
        Place::new(self.file, line, self.text[start..at].chars().count() + 1)
    }
}
