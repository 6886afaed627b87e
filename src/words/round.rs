//! What a round is called beside its number.

use super::message::Entry;
use super::noun::Noun;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[Called::ENTRIES];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];

crate::messages! {
    /// The title of a round behind its number.
    pub enum Called as "round-called" {
        As { title: String } nl: " ({title})"; en: " ({title})";
    }
}

impl Called {
    /// The title of this round, where it says more than its number does.
    pub fn of(number: u64, title: &str) -> Option<Self> {
        own_title(number, title).map(|title| Self::As { title: title.to_owned() })
    }
}

/// The title of this round; none where it is only its number: a round without a title in its rules is called `Ronde 1`.
pub fn own_title(number: u64, title: &str) -> Option<&str> {
    let bare = ["Ronde", "Round"].iter().any(|word| title.trim().eq_ignore_ascii_case(&format!("{word} {number}")));
    (!bare).then_some(title)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_not_said_twice() {
        assert_eq!(["Ronde 1", "ronde 1", "Round 1"].map(|title| own_title(1, title)), [None; 3]);
        assert_eq!(own_title(1, "Voorjaar"), Some("Voorjaar"));
        assert_eq!(own_title(2, "Ronde 1"), Some("Ronde 1"));
    }
}
