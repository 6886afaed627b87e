//! Which line of a text holds the headings, and what stands between its fields.

use super::Table;
use super::rows::{Rows, after_line};
use crate::register::fault::FileFault;
use crate::register::heading::{HEAD, Score, Usual, is_practice};
use crate::register::note::Notes;

/// What can stand between the fields (domain B7: the list separator of the country, or a script's).
const SEPARATORS: [u8; 3] = [b';', b',', b'\t'];

/// The search for the line of the headings.
pub(super) struct Search<'t, 'u> {
    text: &'t str,
    quoted: bool,
    usual: &'u Usual,
    /// The separator, where it is known already or the best line tells it.
    pub separator: Option<u8>,
    /// The best line so far, at first the first filled one.
    pub start: usize,
    /// How much it looks like the headings.
    pub best: Score,
    /// Filled lines above it.
    above: usize,
}

impl<'t, 'u> Search<'t, 'u> {
    /// A search in a text; a separator that is given is the one.
    pub fn new(text: &'t str, separator: Option<u8>, usual: &'u Usual) -> Self {
        let quoted = memchr::memchr(b'"', text.as_bytes()).is_some();
        Self { text, quoted, usual, separator, start: 0, best: Score::default(), above: 0 }
    }

    /// Goes through the first filled lines, down to the first practice; the best of them are the headings.
    pub fn look(&mut self, first: usize) {
        let (named, mut at, mut filled) = (self.separator, first, 0);
        self.start = first;
        let mut cells = Vec::new();
        while filled < HEAD && at < self.text.len() {
            let start = at;
            let separator = named.or_else(|| separator_at(self.text, start).ok());
            let mut rows = Rows::new(self.text, start..self.text.len(), separator.unwrap_or(b';'), self.quoted);
            let read = rows.next(&mut cells);
            at = rows.at;
            let whole = matches!(read, Some(Ok(())));
            if whole && cells.iter().all(|cell| cell.is_blank()) {
                continue;
            }
            if is_practice(&cells) {
                return;
            }
            let score = self.usual.score(&cells);
            if whole && score.is_enough() && score.known > self.best.known {
                (self.start, self.best, self.above, self.separator) = (start, score, filled, separator);
            }
            filled += 1;
        }
    }

    /// The table below the best line.
    pub fn table(self, separator: u8, notes: &mut Notes) -> Option<Table<'t>> {
        let Self { text, quoted, start, above, .. } = self;
        let mut rows = Rows::new(text, start..text.len(), separator, quoted);
        let mut headings = Vec::new();
        if let Err((at, fault)) = rows.next(&mut headings)? {
            notes.fault(at, fault);
            return None;
        }
        let filled = headings.iter().rposition(|heading| !heading.is_blank()).map_or(0, |last| last + 1);
        headings.truncate(filled);
        let body = rows.at;
        Some(Table { text, separator, sep_line: false, headings, lines_above: above, sheet: None, body, quoted })
    }
}

/// The first line that holds more than white space.
pub(super) fn first_filled(text: &str, from: usize) -> usize {
    let blank = text[from..].find(|char: char| !char.is_whitespace()).map_or(text.len(), |hit| from + hit);
    text[from..blank].rfind(['\n', '\r']).map_or(if blank == text.len() { blank } else { from }, |hit| from + hit + 1)
}

/// The separator that a line `sep=;` names, and where the next line begins (domain B7).
pub(super) fn sep_line(text: &str, start: usize, notes: &mut Notes) -> Option<(u8, usize)> {
    let end = text[start..].find(['\n', '\r']).map_or(text.len(), |hit| start + hit);
    let named = &text[start + 4..end];
    let separator = SEPARATORS.into_iter().find(|&separator| {
        // after other programs saved it, the line may have gained separators at its end
        named.as_bytes().first() == Some(&separator) && named.bytes().all(|byte| SEPARATORS.contains(&byte))
    });
    match separator {
        Some(separator) => Some((separator, after_line(text.as_bytes(), end))),
        None => {
            notes.fault(start, FileFault::SepLine(named.to_owned()));
            None
        }
    }
}

/// The separator of the line of the headings; where it is not plain that is noted.
pub(super) fn separator_of(text: &str, start: usize, notes: &mut Notes) -> Option<u8> {
    separator_at(text, start).map_err(|fault| notes.fault(start, fault)).ok()
}

/// The separator that stands most often in a line, outside quotes.
fn separator_at(text: &str, start: usize) -> Result<u8, FileFault> {
    let mut counts = [0_usize; SEPARATORS.len()];
    let mut inside = false;
    for byte in text[start..].bytes() {
        match byte {
            b'"' => inside = !inside,
            b'\n' | b'\r' if !inside => break,
            _ if inside => {}
            _ => {
                if let Some(which) = SEPARATORS.iter().position(|&separator| separator == byte) {
                    counts[which] += 1;
                }
            }
        }
    }
    let most = counts.into_iter().max().unwrap_or(0);
    let mut best = SEPARATORS.into_iter().zip(counts).filter(|&(_, count)| count == most).map(|(byte, _)| byte);
    match (most, best.next(), best.next()) {
        (0, ..) => Err(FileFault::NoSeparator),
        (_, Some(one), None) => Ok(one),
        (_, one, other) => {
            let char = |byte: Option<u8>| byte.map_or(';', char::from);
            Err(FileFault::TwoSeparators(char(one), char(other)))
        }
    }
}
