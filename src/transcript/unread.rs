//! What can be wrong with a line of a transcript, so that it cannot be read.

pub use crate::words::transcript::UnreadKind;

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

impl Unread {
    /// What the JSON reader says of a line, in kinds of our own. Its messages are English and its columns bytes.
    pub(super) fn of_json(line: LineNumber, bytes: &[u8], error: &serde_json::Error) -> Self {
        let message = error.to_string();
        let named = || message.split('`').nth(1).unwrap_or_default().to_owned();
        let kind = match message.split(' ').take(2).collect::<Vec<_>>()[..] {
            ["unknown", "field"] => UnreadKind::UnknownMember { name: named() },
            ["duplicate", "field"] => UnreadKind::MemberTwice { name: named() },
            ["missing", "field"] => UnreadKind::MemberMissing { name: named() },
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
