//! What can be wrong with a line of a transcript, so that it cannot be read.

use crate::log::LineNumber;

/// A line that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// Which line.
    pub line: LineNumber,
    /// Column in characters, from 1.
    pub column: usize,
    /// Why.
    pub kind: UnreadKind,
}

/// Why a line cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UnreadKind {
    /// The file does not begin with a `programme` line.
    NotALog,
    /// Another version of the format.
    Version(String),
    /// Another type of line is due here.
    Type {
        /// What is due.
        due: &'static str,
        /// What stands there; empty at the end of the file.
        found: String,
    },
    /// A line of no type, or of a type that no transcript has, where this one is due.
    Foreign {
        /// What is due.
        due: &'static str,
    },
    /// No JSON, or not UTF-8.
    NotJson,
    /// A member that this type of line does not have.
    UnknownMember(String),
    /// A member that stands there twice.
    MemberTwice(String),
    /// A member that is not there.
    MemberMissing(String),
    /// A value of another kind than a member has: a text for a number, a fraction for a whole number.
    WrongKind,
    /// CR before the LF.
    WindowsLineEnd,
    /// A string holds a control character, or an escape that no character needs.
    Control,
    /// A value that this member cannot have.
    Value(&'static str),
    /// A beacon of the plan spoke before the list was fixed.
    EarlyBeacon,
    /// One party stands among the signers twice.
    OneParty,
    /// Rounds and amendments beyond [`MOST_SECTIONS`](crate::rules::MOST_SECTIONS).
    TooManySections,
    /// A practice that stands in the list already.
    Twice,
    /// A practice that does not stand in the order of the ids.
    Unsorted,
}

impl Unread {
    /// What the JSON reader says of a line, in kinds of our own. Its messages are English and its columns bytes.
    pub(super) fn of_json(line: LineNumber, bytes: &[u8], error: &serde_json::Error) -> Self {
        let message = error.to_string();
        let named = || message.split('`').nth(1).unwrap_or_default().to_owned();
        let kind = match message.split(' ').take(2).collect::<Vec<_>>()[..] {
            ["unknown", "field"] => UnreadKind::UnknownMember(named()),
            ["duplicate", "field"] => UnreadKind::MemberTwice(named()),
            ["missing", "field"] => UnreadKind::MemberMissing(named()),
            ["invalid", "type:" | "value:"] => UnreadKind::WrongKind,
            _ => UnreadKind::NotJson,
        };
        Self { line, column: column(bytes, error.column().max(1) - 1), kind }
    }
}

/// The column in characters of a place in bytes.
pub(super) fn column(line: &[u8], at: usize) -> usize {
    String::from_utf8_lossy(&line[..at.min(line.len())]).chars().count() + 1
}
