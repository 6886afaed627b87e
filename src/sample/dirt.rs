//! The kinds of dirt, by name, with how often each occurs (domain F6, B7).

use crate::words::lang::Lang;
use std::fmt;
use std::str::FromStr;

/// A kind of dirt (*soort vuil*), as registers from practice have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dirt {
    /// A code that Excel took for a number: `1990012`.
    LostZero,
    /// A code with spaces or dots: `01.990.012`.
    MarkedCode,
    /// An ION with a thousands point: `3.250`.
    ThousandsPoint,
    /// An ION with a decimal comma: `3250,0`, or, after a detour through English, `3,25`.
    DecimalComma,
    /// No ION.
    BlankIon,
    /// Spaces and non-breaking spaces where nobody sees them.
    Spaces,
    /// `é`, `ë`, `ï` and `’` in names, in a file that is Windows-1252.
    Accents,
    /// A dash (`–`) in a name.
    EnDash,
    /// A name that was once saved in the wrong encoding: `OriÃ«nt`.
    WrongLetters,
    /// A region in another spelling than the other rows have it.
    RegionSpelling,
    /// A start date as people, scripts, Excel or Americans write it.
    DateForms,
    /// "Weet ik niet" and the like.
    DontKnow,
    /// A wish that is no date.
    FreeWish,
    /// The same practice once more.
    RepeatedRow,
    /// A row that adds up the others.
    Total,
    /// Lines with a title above the table.
    TitleLines,
    /// A first line `sep=`.
    SepLine,
    /// A comma or a tab between the fields.
    Separator,
    /// Lines that end in LF instead of CRLF.
    Lf,
    /// UTF-8 that does not say so.
    NoBom,
}

impl Dirt {
    /// All of them: those of cells, of rows, of the file; each is put in after those before it.
    pub const ALL: [Self; 20] = [
        Self::LostZero,
        Self::MarkedCode,
        Self::ThousandsPoint,
        Self::DecimalComma,
        Self::BlankIon,
        Self::Spaces,
        Self::Accents,
        Self::EnDash,
        Self::WrongLetters,
        Self::RegionSpelling,
        Self::DateForms,
        Self::DontKnow,
        Self::FreeWish,
        Self::RepeatedRow,
        Self::Total,
        Self::TitleLines,
        Self::Separator,
        Self::SepLine,
        Self::Lf,
        Self::NoBom,
    ];

    /// The word by which a user asks for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::LostZero => "lost-zero",
            Self::MarkedCode => "marked-code",
            Self::ThousandsPoint => "thousands-point",
            Self::DecimalComma => "decimal-comma",
            Self::BlankIon => "blank-ion",
            Self::Spaces => "spaces",
            Self::Accents => "accents",
            Self::EnDash => "en-dash",
            Self::WrongLetters => "wrong-letters",
            Self::RegionSpelling => "region-spelling",
            Self::DateForms => "date-forms",
            Self::DontKnow => "dont-know",
            Self::FreeWish => "free-wish",
            Self::RepeatedRow => "repeated-row",
            Self::Total => "total",
            Self::TitleLines => "title-lines",
            Self::SepLine => "sep-line",
            Self::Separator => "separator",
            Self::Lf => "lf",
            Self::NoBom => "no-bom",
        }
    }

    /// What it is, in a few words.
    pub fn words(self, lang: Lang) -> &'static str {
        match self {
            Self::LostZero => lang.pick("AGB-code zonder voorloopnul", "AGB code without its leading zero"),
            Self::MarkedCode => lang.pick("AGB-code met punten of spaties", "AGB code with dots or spaces"),
            Self::ThousandsPoint => lang.pick("ION als 3.250", "ION as 3.250"),
            Self::DecimalComma => lang.pick("ION als 3250,0 of 3,25", "ION as 3250,0 or 3,25"),
            Self::BlankIon => lang.pick("leeg ION", "no ION"),
            Self::Spaces => lang.pick("spaties die u niet ziet", "spaces that do not show"),
            Self::Accents => lang.pick("é, ë, ï en ’ in Windows-1252", "é, ë, ï and ’ in Windows-1252"),
            Self::EnDash => lang.pick("streepje – in de naam", "dash – in the name"),
            Self::WrongLetters => lang.pick("naam als OriÃ«nt", "name as OriÃ«nt"),
            Self::RegionSpelling => lang.pick("regio anders geschreven", "region in another spelling"),
            Self::DateForms => lang.pick("datum in allerlei vormen", "date in many forms"),
            Self::DontKnow => lang.pick("weet ik niet", "don't know"),
            Self::FreeWish => lang.pick("voorkeur als losse tekst", "wish as free text"),
            Self::RepeatedRow => lang.pick("praktijk die er twee keer in staat", "practice that is listed twice"),
            Self::Total => lang.pick("optelling onderaan", "sum at the end"),
            Self::TitleLines => lang.pick("titel boven de tabel", "title above the table"),
            Self::SepLine => lang.pick("eerste regel sep=", "first line sep="),
            Self::Separator => lang.pick("komma of tab tussen de velden", "comma or tab between the fields"),
            Self::Lf => lang.pick("regeleinden LF, niet CRLF", "lines end in LF, not CRLF"),
            Self::NoBom => lang.pick("UTF-8 zonder BOM", "UTF-8 without BOM"),
        }
    }

    /// Whether only a text file can have it, and a workbook cannot.
    pub fn is_of_text(self) -> bool {
        matches!(self, Self::SepLine | Self::Separator | Self::Lf | Self::NoBom)
    }

    /// How many practices of a thousand have it; the first five lines are the figures of F6.
    /// `None` for what a file has or has not.
    pub(super) fn share(self) -> Option<u64> {
        match self {
            Self::LostZero => Some(40),
            Self::Accents => Some(30),
            Self::ThousandsPoint => Some(20),
            Self::Spaces | Self::FreeWish | Self::RepeatedRow => Some(10),
            Self::DecimalComma | Self::BlankIon | Self::RegionSpelling => Some(5),
            // B7 names these without a figure
            Self::DateForms => Some(50),
            Self::MarkedCode | Self::EnDash | Self::DontKnow => Some(10),
            Self::WrongLetters => Some(5),
            Self::Total | Self::TitleLines | Self::SepLine | Self::Separator | Self::Lf | Self::NoBom => None,
        }
    }
}

/// A word that names no kind of dirt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownDirt(pub String);

impl fmt::Display for UnknownDirt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no dirt `{}`", self.0)
    }
}

impl std::error::Error for UnknownDirt {}

impl FromStr for Dirt {
    type Err = UnknownDirt;

    fn from_str(word: &str) -> Result<Self, UnknownDirt> {
        Self::ALL.into_iter().find(|dirt| dirt.name() == word).ok_or_else(|| UnknownDirt(word.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_has_one_name() {
        for dirt in Dirt::ALL {
            assert_eq!(dirt.name().parse(), Ok(dirt));
        }
        assert_eq!("stof".parse::<Dirt>().unwrap_err().to_string(), "there is no dirt `stof`");
    }
}
