//! What can stand between the fields of a text.

pub use crate::words::register::file::Separator;

impl Separator {
    /// Those that are looked for (domain B7: the list separator of the country, or a script's).
    pub const ALL: [Self; 3] = [Self::Semicolon, Self::Comma, Self::Tab];

    /// As it is written.
    pub const fn byte(self) -> u8 {
        match self {
            Self::Semicolon => b';',
            Self::Comma => b',',
            Self::Tab => b'\t',
        }
    }

    /// The one that is written so.
    pub(super) fn of(byte: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|separator| separator.byte() == byte)
    }
}
