//! The kinds of dirt, by name, with how often each occurs (domain F6, B7).

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

    /// Its name, from which its chance comes.
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

    /// How many practices of a thousand have it; the first five lines are the figures of F6.
    /// `None` for what a file has or has not.
    pub fn share(self) -> Option<usize> {
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
