//! Slips of the finger: names and headings that differ in a letter or two.
//!
//! Comes in: what anybody can write, of any length. Nothing is compared beyond the letters that may differ, so that neither
//! one text of many megabytes nor a thousand of some length ask for more than a look at each.

use super::fold::likeness;
use std::str::Chars;

/// In how many letters two texts differ, where that is at most so many, which are few: a letter was added, left out or
/// replaced, or two changed places (the distance of Damerau and Levenshtein).
pub fn letters_apart(one: &str, other: &str, most: usize) -> Option<usize> {
    let (short, long) = (one.len().min(other.len()), one.len().max(other.len()));
    // a letter has four bytes at most, and letters are only counted where that says nothing
    let differ = long / 4 > short + most || one.chars().count().abs_diff(other.chars().count()) > most;
    if differ { None } else { (0..=most).find(|&most| are_within(one.chars(), other.chars(), most)) }
}

/// Whether at most so many letters differ. Letters that both begin with are never better changed.
fn are_within(mut one: Chars, mut other: Chars, most: usize) -> bool {
    let (own, its) = loop {
        match (one.clone().next(), other.clone().next()) {
            (Some(own), Some(its)) if own == its => _ = (one.next(), other.next()),
            (Some(own), Some(its)) => break (own, its),
            _ => return one.count() + other.count() <= most, // one of them is at its end
        }
    };
    let Some(left) = most.checked_sub(1) else { return false };
    let (one_on, other_on) = (after(&one, 1), after(&other, 1));
    are_within(one_on.clone(), other.clone(), left)
        || are_within(one.clone(), other_on.clone(), left)
        || are_within(one_on.clone(), other_on.clone(), left)
        || have_changed_places((own, &one_on), (its, &other_on), left)
}

/// Whether the first letters changed places, perhaps with letters between them that differ too.
fn have_changed_places((own, one): (char, &Chars), (its, other): (char, &Chars), left: usize) -> bool {
    let pairs = (0..=left).flat_map(|between| (0..=left - between).map(move |other| (between, other)));
    pairs.into_iter().any(|(within, within_other)| {
        one.clone().nth(within) == Some(its)
            && other.clone().nth(within_other) == Some(own)
            && are_within(after(one, within + 1), after(other, within_other + 1), left - within - within_other)
    })
}

/// What follows so many letters.
fn after<'t>(text: &Chars<'t>, letters: usize) -> Chars<'t> {
    let mut text = text.clone();
    text.by_ref().take(letters).for_each(drop);
    text
}

/// What two names have in common that are alike, and what a slip of the finger leaves as it was. Made once for each name
/// that is compared with many.
pub struct Likeness {
    key: String,
    /// The same with `y` for `ij`: in Dutch these are one letter to many.
    typed: String,
    letters: usize,
    numbers: String,
}

impl Likeness {
    /// That of a name.
    pub fn of(name: &str) -> Self {
        let key = likeness(name);
        let numbers = key.chars().filter(|char| char.is_numeric()).collect();
        let typed = key.replace("ij", "y");
        Self { letters: typed.chars().count(), numbers, typed, key }
    }

    /// Equal for names that are alike; see [`likeness`].
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Whether one name may be a slip of the finger for another: not alike, and one letter apart, or two where names are
    /// long. Numbers in them are the same: `Regio 1` is no slip for `Regio 2`.
    pub fn is_slip(&self, other: &Self) -> bool {
        let most = match self.letters.min(other.letters) {
            0..4 => 0,
            4..10 => 1,
            10.. => 2,
        };
        self.letters.abs_diff(other.letters) <= most
            && self.numbers == other.numbers
            && self.key != other.key
            && letters_apart(&self.typed, &other.typed, most).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_of_the_finger_is_seen() {
        let is_slip = |one: &str, other: &str| Likeness::of(one).is_slip(&Likeness::of(other));
        for (slip, name) in [
            ("Zutphn", "Zutphen"),
            ("Gelderse Valei", "Gelderse Vallei"),
            ("mensis", "Menzis"),
            ("Noordwyk", "Noordwijk"),
        ] {
            assert!(is_slip(slip, name) && is_slip(name, slip), "{slip}");
        }
        for (one, other) in
            [("Noord", "noord"), ("Regio 1", "Regio 2"), ("Oost", "West"), ("Noord-West", "Noord-Oost"), ("CZ", "ZK")]
        {
            assert!(!is_slip(one, other), "{one} {other}");
        }
    }

    /// All words of at most five of three letters, and what `strsim` makes of each two of them.
    #[test]
    fn few_letters_apart_is_the_distance_of_damerau_and_levenshtein() {
        let mut words = vec![String::new()];
        for at in 0..121 {
            let longer = ['a', 'b', 'ë'].map(|letter| format!("{}{letter}", words[at]));
            words.extend(longer);
        }
        assert_eq!(words.len(), 364);
        for one in &words {
            for other in &words {
                let far = strsim::damerau_levenshtein(one, other);
                for most in 0..=2 {
                    assert_eq!(letters_apart(one, other, most), Some(far).filter(|&far| far <= most), "{one} {other}");
                }
            }
        }
    }

    #[test]
    fn a_long_text_is_far_from_a_short_one() {
        let long = "ion".repeat(20_000_000);
        assert_eq!(letters_apart("ion", &long, 2), None);
        assert_eq!(letters_apart(&long, &long[1..], 2), Some(1));
    }
}
