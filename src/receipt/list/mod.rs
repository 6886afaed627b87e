//! Lists that prove themselves: checked without the transcript.
//!
//! Comes in: the bytes of a list as JSON, and what the reader knows from elsewhere. Goes out: the list with who vouches, or the
//! first thing that is wrong with it, with the step that found it. Section "Lists that prove themselves" of the format document.
//! [`tell::listed`](crate::tell::listed) tells it.

mod check;
mod file;
mod json;
mod row;

pub use crate::words::listed::ListFault;
pub use check::{ProvenList, check_list};
pub use file::{LIST_MOST_BYTES, ListFile, ListRow, is_list, read_list};
pub use row::year_of;

/// A fault of a list: which step found it, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListPlaced {
    /// The step, from 1, of the format document.
    pub step: u8,
    /// Where.
    pub at: ListAt,
    /// What is wrong there.
    pub fault: ListFault,
}

/// A place in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListAt {
    /// How it begins, or all of it.
    Start,
    /// A character of its only line, from 1.
    Character {
        /// Which.
        column: usize,
    },
    /// A member of the list as a whole.
    Member {
        /// Its name.
        member: &'static str,
    },
    /// A row, from 1.
    Row {
        /// Which.
        row: usize,
        /// The code that stands there.
        practice: String,
    },
    /// A line of the log, from 1, that the list carries.
    Line {
        /// Which.
        line: u64,
    },
}

impl ListFault {
    fn at(self, step: u8, at: ListAt) -> ListPlaced {
        ListPlaced { step, at, fault: self }
    }

    /// Whether it could not be checked, rather than that it differs: with other keys, or whole, it may be genuine all the same.
    pub fn is_uncheckable(&self) -> bool {
        match self {
            Self::TooLong { .. } | Self::Version { .. } | Self::CutOff => true,
            Self::NoKey { .. } | Self::OtherKey { .. } | Self::OtherLog { .. } | Self::Unsigned { .. } => true,
            Self::NotText | Self::Spelling | Self::Value { .. } => false,
            Self::Checkpoint | Self::SignatureLine | Self::TooMany { .. } | Self::Twice { .. } => false,
            Self::OtherOrigin { .. } | Self::LineOrder | Self::Proof { .. } | Self::NotInLog => false,
            Self::Programme | Self::LineSpelling | Self::Missing { .. } | Self::Unneeded => false,
            Self::RowOrder | Self::Scope { .. } => false,
            Self::Source { .. } | Self::Column { .. } | Self::Pseudonym | Self::Opening => false,
            Self::NotLast { .. } | Self::Reservation { .. } | Self::Stop => false,
            Self::Signature | Self::Cosignature { .. } | Self::OtherWitness { .. } => false,
        }
    }
}
