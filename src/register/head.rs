//! Which line of a text holds the headings, and what stands between its fields.

use super::fault::FileFault;
use super::heading::{COLUMNS, HEAD, Score, Usual, is_practice};
use super::note::Notes;
use super::rows::{BadRow, Cell, Layout, Rows, after_line};
use super::separator::Separator;

/// The line of the headings.
pub(super) struct Head<'t> {
    /// How the text is divided in cells.
    pub layout: Layout,
    /// The headings, without empty ones at the end.
    pub headings: Vec<Cell<'t>>,
    /// Filled lines above them.
    pub lines_above: usize,
    /// Where the rows begin.
    pub body: usize,
}

/// The search for the line of the headings.
pub(super) struct Search<'t, 'u> {
    text: &'t str,
    /// Its quotes; the separator is that of each line, unless it is known.
    layout: Layout,
    usual: &'u Usual,
    /// The separator, where it is known already or the best line tells it.
    separator: Option<Separator>,
    /// The best line so far, at first the first filled one.
    start: usize,
    /// How much it looks like the headings.
    pub best: Score,
    /// Filled lines above it.
    above: usize,
}

impl<'t, 'u> Search<'t, 'u> {
    /// A search in a text; a separator that is given is the one.
    pub fn new(text: &'t str, separator: Option<Separator>, usual: &'u Usual) -> Self {
        let layout = Layout::of(text, Separator::Semicolon);
        Self { text, layout, usual, separator, start: 0, best: Score::default(), above: 0 }
    }

    /// Goes through the first filled lines, down to the first practice; the best of them are the headings.
    pub fn look(&mut self, first: usize) {
        let (named, mut at, mut filled) = (self.separator, first, 0);
        self.start = first;
        let mut cells = Vec::new();
        while filled < HEAD && at < self.text.len() {
            let start = at;
            let separator = named.or_else(|| separator_at(self.text, start).ok());
            let layout = separator.map_or(self.layout, |separator| Layout { separator, ..self.layout });
            let mut rows = Rows::new(self.text, start..self.text.len(), layout);
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

    /// The best line; `None` where it cannot be read, which is noted.
    pub fn head(self, notes: &mut Notes) -> Option<Head<'t>> {
        let Self { text, start, above: lines_above, .. } = self;
        let separator = match self.separator {
            Some(separator) => separator,
            None => separator_at(text, start).map_err(|fault| notes.fault(start, fault)).ok()?,
        };
        let layout = Layout { separator, ..self.layout };
        let mut rows = Rows::new(text, start..text.len(), layout);
        let mut headings = Vec::new();
        if let Err(BadRow { at, fault }) = rows.next(&mut headings)? {
            notes.fault(at, fault);
            return None;
        }
        let filled = headings.iter().rposition(|heading| !heading.is_blank()).map_or(0, |last| last + 1);
        headings.truncate(filled);
        if filled > COLUMNS {
            notes.fault(start, FileFault::ManyColumns { most: COLUMNS as u64 });
            return None;
        }
        Some(Head { layout, headings, lines_above, body: rows.at })
    }
}

/// The first line that holds more than white space.
pub(super) fn first_filled(text: &str, from: usize) -> usize {
    let blank = text[from..].find(|char: char| !char.is_whitespace()).map_or(text.len(), |hit| from + hit);
    text[from..blank].rfind(['\n', '\r']).map_or(if blank == text.len() { blank } else { from }, |hit| from + hit + 1)
}

/// A first line such as `sep=;` (domain B7).
#[derive(Clone, Copy)]
pub(super) struct SepLine {
    /// The separator that it names.
    pub separator: Separator,
    /// Where the next line begins.
    pub end: usize,
}

/// Reads the line `sep=` that begins here; a wrong one is noted.
pub(super) fn sep_line(text: &str, start: usize, notes: &mut Notes) -> Option<SepLine> {
    let end = text[start..].find(['\n', '\r']).map_or(text.len(), |hit| start + hit);
    let named = &text[start + 4..end];
    // after other programs saved it, the line may have gained separators at its end
    let separators = named.bytes().map(Separator::of).collect::<Option<Vec<_>>>();
    match separators.as_deref() {
        Some([separator, ..]) => Some(SepLine { separator: *separator, end: after_line(text.as_bytes(), end) }),
        _ => {
            notes.fault(start, FileFault::SepLine { named: named.into() });
            None
        }
    }
}

/// The separator that stands most often in a line, outside quotes.
fn separator_at(text: &str, start: usize) -> Result<Separator, FileFault> {
    let mut counts = Separator::ALL.map(|separator| (0_usize, separator));
    let mut inside = false;
    for byte in text[start..].bytes() {
        match byte {
            b'"' => inside = !inside,
            b'\n' | b'\r' if !inside => break,
            _ if inside => {}
            _ => counts.iter_mut().filter(|(_, separator)| separator.byte() == byte).for_each(|(count, _)| *count += 1),
        }
    }
    counts.sort_by_key(|(count, _)| std::cmp::Reverse(*count)); // stable: of two the first of all
    match counts {
        [(0, _), ..] => Err(FileFault::NoSeparator),
        [(most, one), (as_many, other), _] if most == as_many => Err(FileFault::TwoSeparators { one, other }),
        [(_, separator), ..] => Ok(separator),
    }
}
