//! What is wrong with an input: data first, words at the end.
//!
//! A part of the program that reads something has an enum of what can be wrong with it, made by
//! [`faults!`](crate::faults). A [`Fault`] is such a kind with its [`Place`]; [`Faults`] is all of them found in one run.

use super::lang::Lang;
use super::message::{Entry, Message, ids};
use super::noun::{Noun, Rows};
use super::register::noticed::RowTold;
use super::value::Digits;
use std::collections::BTreeMap;

pub use super::message::Wording;
pub use super::visible::{lines_visible, visible};

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[Heading::ENTRIES, Around::ENTRIES];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];

crate::messages! {
    /// What stands before a part of a fault.
    pub enum Heading as "heading" {
        Error nl: "fout"; en: "error";
        Differs nl: "verschil"; en: "differs";
        At nl: "plek"; en: "at";
        Mend nl: "herstel"; en: "mend";
    }

    /// What stands around faults.
    pub enum Around as "around-faults" {
        Row { row: Digits } nl: "rij {row}"; en: "row {row}";
        Field { field: String } nl: ", veld `{field}`"; en: ", field `{field}`";
        Also { rows: Vec<RowTold> } nl: "; ook in rij {rows}"; en: "; in row {rows} too";
        AlsoMore { rows: Vec<RowTold>, more: Rows }
            nl: "; ook in rij {rows} en nog {more}";
            en: "; in row {rows} and {more} more too";
        More { more: usize }
            nl: "… en nog {more}; herstel eerst deze, dan ziet u de volgende";
            en: "… and {more} more; mend these first, then the next are shown";
    }
}

/// A position in an input file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file as the user named it.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// The heading of the field of a table, where there is one.
    pub field: Option<String>,
    /// The sheet, where the file is a workbook: line and column are then those of a cell.
    pub sheet: Option<String>,
}

impl Place {
    /// A position without a heading.
    pub fn new(file: &str, line: usize, column: usize) -> Self {
        Self { file: file.to_owned(), line, column, field: None, sheet: None }
    }

    /// The row without its file, and of a sheet the cell: ``rij 41, veld `ion` ``, ``E41, veld `ion` ``.
    pub fn within(&self, lang: Lang) -> String {
        let position = match &self.sheet {
            Some(_) => cell_name(self.line, self.column),
            None => Around::Row { row: Digits(self.line as u64) }.words(lang),
        };
        position + &self.field_words(lang)
    }

    fn field_words(&self, lang: Lang) -> String {
        self.field.clone().map(|field| Around::Field { field }.words(lang)).unwrap_or_default()
    }

    /// `path:line:column`, and the heading: ``aanmeldingen.csv:41:5, veld `ion` ``; of a workbook the cell:
    /// ``aanmeldingen.xlsx:Blad1!E41, veld `ion` ``.
    pub fn words(&self, lang: Lang) -> String {
        let Self { file, line, column, sheet, .. } = self;
        let position = match sheet {
            Some(sheet) => format!("{}!{}", quoted_sheet(sheet), cell_name(*line, *column)),
            None => format!("{line}:{column}"),
        };
        format!("{file}:{position}{}", self.field_words(lang))
    }
}

/// The cell in this row and column, both from 1, as spreadsheet programs name it: `E41`.
pub fn cell_name(row: usize, column: usize) -> String {
    let (mut letters, mut rest) = (Vec::new(), column);
    while let Some(before) = rest.checked_sub(1) {
        letters.push(char::from(b'A' + u8::try_from(before % 26).unwrap_or(0))); // below 26, so it fits
        rest = before / 26;
    }
    letters.iter().rev().collect::<String>() + &row.to_string()
}

/// `Blad1`, and in quotes where the name holds more than letters and digits, as spreadsheet programs write it.
fn quoted_sheet(name: &str) -> String {
    match name.chars().all(|char| char.is_alphanumeric() || char == '_') {
        true => name.to_owned(),
        false => format!("'{}'", name.replace('\'', "''")),
    }
}

/// One thing that is wrong, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault<K> {
    /// What is wrong.
    pub kind: K,
    /// Where.
    pub place: Place,
}

/// All that is wrong with one file: at least one fault, in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Faults<K>(Vec<Fault<K>>);

/// So many faults of one kind in a column are shown each, where they do not say the same.
const FEW: usize = 3;

/// So many faults are shown; the rest is counted.
pub const SHOWN: usize = 20;

impl<K: Wording> Faults<K> {
    /// `Ok` when there is nothing wrong.
    ///
    /// # Errors
    /// The faults, sorted by place, when there is at least one.
    pub fn none_of(mut found: Vec<Fault<K>>) -> Result<(), Self> {
        if found.is_empty() {
            return Ok(());
        }
        found.sort_by(|a, b| a.place.cmp(&b.place));
        Err(Self(found))
    }

    /// The faults, sorted by place.
    pub fn list(&self) -> &[Fault<K>] {
        &self.0
    }

    /// The faults in words, the first [`SHOWN`] of them, then how many more there are.
    pub fn words(&self, lang: Lang) -> String {
        let more = self.hidden().map_or(String::new(), |more| Around::More { more }.words(lang) + "\n");
        if more.is_empty() { self.first_words(lang) } else { self.first_words(lang) + "\n" + &more }
    }

    /// How many are not among the first [`SHOWN`]; none where all are. What is the same in several rows is one.
    pub fn hidden(&self) -> Option<usize> {
        let more = self.alike().iter().skip(SHOWN).map(Vec::len).sum();
        (more > 0).then_some(more)
    }

    /// The first [`SHOWN`] in words.
    pub fn first_words(&self, lang: Lang) -> String {
        let told = |alike: &Vec<&Fault<K>>| match alike.as_slice() {
            [first, others @ ..] => {
                let others: Vec<usize> = others.iter().map(|other| other.place.line).collect();
                three_parts(lang, &first.kind, Some(&(first.place.words(lang) + &also(&others, lang))))
            }
            [] => String::new(),
        };
        self.alike().iter().take(SHOWN).map(told).collect::<Vec<_>>().join("\n")
    }

    /// Faults of one kind in one column together, in the order of the first of them: where they say the same, or are many.
    fn alike(&self) -> Vec<Vec<&Fault<K>>> {
        let mut sets: BTreeMap<_, Vec<&Fault<K>>> = BTreeMap::new();
        for fault in self.0.iter().filter(|fault| fault.place.field.is_some()) {
            let Place { file, field, sheet, .. } = &fault.place;
            sets.entry((file, field, sheet, ids(&fault.kind))).or_default().push(fault);
        }
        let (mut together, few): (Vec<_>, Vec<_>) = sets.into_values().partition(|set| set.len() > FEW);
        for set in few {
            let mut same: BTreeMap<String, Vec<&Fault<K>>> = BTreeMap::new();
            set.into_iter().for_each(|fault| same.entry(format!("{:?}", fault.kind)).or_default().push(fault));
            together.extend(same.into_values());
        }
        together.extend(self.0.iter().filter(|fault| fault.place.field.is_none()).map(|fault| vec![fault]));
        together.sort_by(|one, other| one[0].place.cmp(&other[0].place));
        together
    }
}

/// The other rows in which something is wrong.
fn also(lines: &[usize], lang: Lang) -> String {
    let mut rows = RowTold::runs(lines);
    let shown = rows.len().min(SHOWN);
    let more: usize = rows.split_off(shown).iter().map(RowTold::rows).sum();
    match (rows.is_empty(), more) {
        (true, _) => String::new(),
        (false, 0) => Around::Also { rows }.words(lang),
        (false, more) => Around::AlsoMore { rows, more: Rows(more as u64) }.words(lang),
    }
}

/// `error: … / at: … / mend: …`, each on its own line.
pub fn three_parts(lang: Lang, kind: &dyn Wording, place: Option<&str>) -> String {
    parts(lang, Heading::Error, kind, place)
}

/// The same of what was checked and differs, which is no error of the user: `differs: … / at: … / mend: …`.
pub fn difference_parts(lang: Lang, kind: &dyn Wording, place: &str) -> String {
    parts(lang, Heading::Differs, kind, Some(place))
}

fn parts(lang: Lang, first: Heading, kind: &dyn Wording, place: Option<&str>) -> String {
    let [first, at, mend] = [first, Heading::At, Heading::Mend].map(|heading| heading.words(lang));
    let width = first.len().max(mend.len());
    let part = |heading: &str, text: &str| format!("{heading:>width$}: {}\n", visible(text));
    let place = place.map_or(String::new(), |place| part(&at, place));
    part(&first, &kind.what(lang)) + &place + &part(&mend, &kind.mend(lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_has_the_name_that_spreadsheets_give_it() {
        let names = [(1, 1), (41, 5), (2, 26), (2, 27), (9, 702), (9, 703)].map(|(row, column)| cell_name(row, column));
        assert_eq!(names, ["A1", "E41", "Z2", "AA2", "ZZ9", "AAA9"]);
        let place = Place { sheet: Some("Blad 1".to_owned()), ..Place::new("a.xlsx", 41, 5) };
        assert_eq!(place.words(Lang::Nl), "a.xlsx:'Blad 1'!E41");
    }
}
