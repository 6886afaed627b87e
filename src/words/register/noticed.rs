//! What was read otherwise than written, and what is odd but not wrong.

use super::column::{Field, HeadingTold};
use crate::words::noun::{Practices, Rows};
use crate::words::survey::InReport;
use crate::words::value::{Digits, Quoted};
use jiff::civil::Date;
use std::borrow::Cow;
use unicode_normalization::UnicodeNormalization;

crate::nouns! {
    Cells: "cel" "cellen", "cell" "cells";
    HiddenColumns: "verborgen kolom telt" "verborgen kolommen tellen", "hidden column counts" "hidden columns count";
    HiddenRows: "verborgen of weggefilterde rij telt" "verborgen of weggefilterde rijen tellen", "hidden or filtered row counts" "hidden or filtered rows count";
}

crate::messages! {
    /// What was read otherwise than it was written, without any doubt about its meaning.
    pub enum Repaired as "register-repair" {
        ReadAs { from: Quoted, to: Quoted } nl: "`{from}` gelezen als `{to}`"; en: "`{from}` read as `{to}`";
        Composed { text: Quoted }
            nl: "in `{text}` stonden letters en hun accenten los van elkaar; gelezen als één teken";
            en: "in `{text}` letters and their accents were apart; read as one character each";
        PassedOver { row: Quoted } nl: "rij `{row}` overgeslagen"; en: "row `{row}` passed over";
    }

    /// A row of a sheet, in a list of rows.
    pub enum RowTold as "register-row-number" {
        Row { number: Digits } nl: "{number}"; en: "{number}";
        Rows { first: Digits, last: Digits } nl: "{first}–{last}"; en: "{first}–{last}";
        More { more: InReport } nl: "{more}"; en: "{more}";
    }

    /// An answer that does not say in so many words what it was read as.
    pub enum FreelyTold as "register-freely" {
        Date { value: Quoted, date: Date } nl: "`{value}` gelezen als {date}"; en: "`{value}` read as {date}";
        Silent { value: Quoted } nl: "`{value}` gelezen als: weet niet"; en: "`{value}` read as: don't know";
        Declined { value: Quoted } nl: "`{value}` gelezen als: doet niet mee"; en: "`{value}` read as: takes no part";
        Since { value: Quoted, date: Date }
            nl: "`{value}` gelezen als: doet mee sinds {date}";
            en: "`{value}` read as: takes part since {date}";
    }

    /// What an answer was read as, beside the cell.
    pub enum ReadTold as "register-read-as" {
        Date { date: Date } nl: "{date}"; en: "{date}";
        Silent nl: "weet niet"; en: "don't know";
        Declined nl: "doet niet mee"; en: "takes no part";
        Since { date: Date } nl: "doet mee sinds {date}"; en: "takes part since {date}";
    }

    /// An insurer as it is written, or its code.
    pub enum InsurerTold as "register-insurer" {
        Named { insurer: Quoted, rows: Rows } nl: "`{insurer}` ({rows})"; en: "`{insurer}` ({rows})";
        Coded { insurer: Quoted, uzovi: String, rows: Rows }
            nl: "`{insurer}` met UZOVI {uzovi} ({rows})";
            en: "`{insurer}` with UZOVI {uzovi} ({rows})";
        Code { uzovi: String, rows: Rows } nl: "{uzovi} ({rows})"; en: "{uzovi} ({rows})";
    }

    /// What can be odd about a row (domain B1, B7).
    pub enum OddityKind as "register-odd" {
        CodePrefix { code: Quoted }
            nl: "AGB-code `{code}` begint niet met 01 (huisartsen) of 37 (gezondheidscentrum)";
            en: "AGB code `{code}` starts with neither 01 (practices) nor 37 (health centres)";
        Mojibake { text: Quoted, trace: Quoted }
            nl: "in `{text}` wijst `{trace}` op een bestand dat ooit met verkeerde letters is bewaard";
            en: "in `{text}` the characters `{trace}` suggest that the file was once saved in the wrong encoding";
        MacLetters { word: Quoted, other: Quoted }
            nl: "`{word}` is misschien `{other}`: een CSV voor de Mac bewaart deze letters anders. Is dat zo, open het bestand dan in Excel en sla het op als `CSV UTF-8`";
            en: "`{word}` is perhaps `{other}`: a CSV for the Mac keeps these letters in another way. If so, open the file in Excel and save it as `CSV UTF-8`";
        Twins { code: Quoted, other: Quoted }
            nl: "praktijk `{code}` lijkt dezelfde als `{other}`: dezelfde naam en hetzelfde ION";
            en: "practice `{code}` seems to be the same as `{other}`: the same name and the same ION";
        LargeIon { ion: u64 }
            nl: "ION {ion} is ongewoon groot voor één praktijk";
            en: "ION {ion} is unusually large for one practice";
        SmallIon { ion: u64 }
            nl: "ION {ion} is ongewoon klein voor een praktijk";
            en: "ION {ion} is unusually small for a practice";
        TwoAnswers { answer: Quoted }
            nl: "deelname `{answer}` past niet bij de voorkeursdatum; gelezen als: doet niet mee";
            en: "participation `{answer}` does not fit the wish; read as: takes no part";
        AlreadyIn { code: Quoted }
            nl: "praktijk `{code}` doet al mee; de voorkeursdatum telt niet";
            en: "practice `{code}` takes part already; its wish does not count";
        ColumnMissed { heading: Quoted, field: Field }
            nl: "kolom `{heading}` is niet gelezen; staat daar `{field}` in, geef de kolom dan die kop";
            en: "column `{heading}` was not read; if it holds `{field}`, give the column that heading";
        NearRegion { label: Quoted, rows: Rows, usual: Quoted, usual_rows: Rows }
            nl: "regio `{label}` ({rows}) lijkt op `{usual}` ({usual_rows}); elke regio heeft een eigen maximum. Is het een tikfout, verbeter haar dan";
            en: "region `{label}` ({rows}) looks like `{usual}` ({usual_rows}); each region has a cap of its own. If it is a slip, mend it";
        Insurers { insurers: Vec<InsurerTold> }
            nl: "deze verzekeraars zijn misschien dezelfde: {insurers}; wie geen code heeft of een andere code, krijgt een eigen lijst. Schrijf in al deze rijen dezelfde naam en code";
            en: "these insurers may be one: {insurers}; those with no code or another one get a list of their own. Write one name and code in all these rows";
        ManyInsurers { found: u64, most: u64 }
            nl: "verzekeraars staan hier op {found} manieren, te veel (boven {most}) om te zien welke misschien dezelfde zijn. Is dit de kolom met verzekeraars?";
            en: "insurers are written in {found} ways, too many (above {most}) to see which of them may be one. Is this the column with insurers?";
        InsurerCodes { insurer: Quoted, codes: Vec<InsurerTold> }
            nl: "verzekeraar `{insurer}` heeft meer dan één UZOVI-code: {codes}";
            en: "insurer `{insurer}` has more than one UZOVI code: {codes}";
        NoInsurer { practices: Practices, of: u64 }
            nl: "{practices} (van {of}) zonder verzekeraar: zij staan in geen enkele lijst voor een verzekeraar; hier de eerste";
            en: "{practices} (of {of}) without an insurer: they are in no list for an insurer; the first is here";
        LoneGroup { label: Quoted }
            nl: "groep `{label}` heeft maar één praktijk";
            en: "group `{label}` has one practice only";
        Hidden { rows: HiddenRows, which: Vec<RowTold> }
            nl: "{rows} ook mee (rij {which})";
            en: "{rows} too (row {which})";
        HiddenColumns { columns: HiddenColumns, which: Vec<HeadingTold> }
            nl: "{columns} ook mee: {which}";
            en: "{columns} too: {which}";
        Formulas { cells: Cells }
            nl: "in deze kolom staan formules ({cells}); de bewaarde uitkomst is gelezen";
            en: "this column holds formulas ({cells}); their stored values were read";
    }
}

impl RowTold {
    /// Sorted numbers, those that follow each other as one: `6`, `9–12`.
    pub fn runs(numbers: &[usize]) -> Vec<Self> {
        let digits = |number: usize| Digits(number as u64);
        let run = |run: &[usize]| match *run {
            [first, .., last] => Some(Self::Rows { first: digits(first), last: digits(last) }),
            [number] => Some(Self::Row { number: digits(number) }),
            [] => None,
        };
        numbers.chunk_by(|one, next| *next == one + 1).filter_map(run).collect()
    }

    /// How many rows it is.
    pub fn rows(&self) -> usize {
        match self {
            Self::Row { .. } => 1,
            Self::Rows { first, last } => usize::try_from(last.0 - first.0 + 1).unwrap_or(usize::MAX),
            Self::More { more: InReport::More { more } } => *more,
        }
    }
}

impl OddityKind {
    /// The same for a screen, which shows so many of a list of rows: a report has all of them.
    pub fn briefly(&self, most: usize) -> Cow<'_, Self> {
        match self {
            Self::Hidden { rows, which } if which.len() > most => {
                let (shown, rest) = which.split_at(most);
                let more = rest.iter().map(RowTold::rows).sum();
                let more = RowTold::More { more: InReport::More { more } };
                Cow::Owned(Self::Hidden { rows: *rows, which: shown.iter().cloned().chain([more]).collect() })
            }
            _ => Cow::Borrowed(self),
        }
    }
}

impl FreelyTold {
    /// What it was read as.
    pub fn read(&self) -> ReadTold {
        match *self {
            Self::Date { date, .. } => ReadTold::Date { date },
            Self::Silent { .. } => ReadTold::Silent,
            Self::Declined { .. } => ReadTold::Declined,
            Self::Since { date, .. } => ReadTold::Since { date },
        }
    }
}

impl Repaired {
    /// What a cell was read as, where that looks otherwise than what it holds.
    pub fn read(&self) -> Option<&str> {
        match self {
            Self::ReadAs { to, .. } => Some(&to.0),
            Self::Composed { .. } | Self::PassedOver { .. } => None,
        }
    }

    /// What is told of a text that was read as another.
    pub fn of(from: &str, to: &str) -> Self {
        match from.nfc().eq(to.chars()) {
            true => Self::Composed { text: to.into() }, // both look the same
            false => Self::ReadAs { from: from.into(), to: to.into() },
        }
    }
}
