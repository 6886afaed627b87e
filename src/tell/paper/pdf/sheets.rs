//! Strips on sheets: what stays together stays together, and a table has its head again.

use super::measure::{BOTTOM, Milli, TOP, WINDOW_TOP};
use super::strip::{Bond, Start, Strip};

/// A sheet of paper.
#[derive(Debug, Default)]
pub(super) struct Sheet<'a> {
    /// Its strips, each from here.
    pub(super) strips: Vec<(Milli, &'a Strip)>,
    /// Its number, and of how many: those of one letter.
    pub(super) number: (u64, u64),
    /// The head of a table that stands here again, from here.
    pub(super) again: Option<(Milli, &'a Strip)>,
    down: Milli,
}

/// Sheets with all strips, in their order.
pub(super) fn sheets(strips: &[Strip]) -> Vec<Sheet<'_>> {
    let mut sheets = vec![Sheet::from(TOP)];
    let mut letters = Vec::new();
    let mut rest = strips;
    while let Some(first) = rest.first() {
        let together = rest.iter().position(|strip| strip.bond == Bond::Free).map_or(rest.len(), |last| last + 1);
        let (group, behind) = rest.split_at(together);
        rest = behind;
        let is_clean = sheets.last().is_some_and(|sheet| sheet.strips.is_empty());
        match first.start {
            Start::Window => {
                letters.push(sheets.len() - usize::from(is_clean));
                if !is_clean {
                    sheets.push(Sheet::default());
                }
                sheets.iter_mut().next_back().into_iter().for_each(|sheet| sheet.down = WINDOW_TOP);
            }
            Start::Sheet if !is_clean => sheets.push(Sheet::from(TOP)),
            Start::Sheet | Start::Below => {}
        }
        place(&mut sheets, group);
    }
    number(&mut sheets, &letters);
    sheets
}

impl Sheet<'_> {
    fn from(down: Milli) -> Self {
        Self { down, ..Self::default() }
    }
}

impl<'a> Sheet<'a> {
    fn needs(&self, group: &[Strip]) -> Milli {
        let high: Milli = group.iter().map(|strip| strip.before + strip.height).sum();
        if self.strips.is_empty() { high - group.first().map_or(0, |strip| strip.before) } else { high }
    }

    fn put(&mut self, strip: &'a Strip) {
        if self.strips.is_empty() {
            if let Some(head) = &strip.head {
                self.again = Some((self.down, head));
                self.down += head.height;
            }
        } else {
            self.down += strip.before;
        }
        self.strips.push((self.down, strip));
        self.down += strip.height;
    }
}

/// What is together higher than a sheet is broken all the same.
fn place<'a>(sheets: &mut Vec<Sheet<'a>>, group: &'a [Strip]) {
    let fits = |sheet: &Sheet<'_>, group: &[Strip]| sheet.down + sheet.needs(group) <= BOTTOM;
    let is_full = |sheet: &Sheet<'_>, group: &[Strip]| !sheet.strips.is_empty() && !fits(sheet, group);
    if sheets.last().is_some_and(|sheet| is_full(sheet, group)) {
        sheets.push(Sheet::from(TOP));
    }
    for strip in group {
        if sheets.last().is_some_and(|sheet| is_full(sheet, std::slice::from_ref(strip))) {
            sheets.push(Sheet::from(TOP));
        }
        sheets.iter_mut().next_back().into_iter().for_each(|sheet| sheet.put(strip));
    }
}

/// The sheets of each letter are counted by themselves; those before the first are a paper of their own.
fn number(sheets: &mut [Sheet<'_>], letters: &[usize]) {
    let ends = letters.iter().copied().filter(|first| *first > 0).chain([sheets.len()]).collect::<Vec<_>>();
    let mut first = 0;
    for end in ends {
        let of = (end - first) as u64;
        for (sheet, number) in sheets[first..end].iter_mut().zip(1..) {
            sheet.number = (number, of);
        }
        first = end;
    }
}
