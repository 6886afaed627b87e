//! What a log decided before (*wat voorafging*): earlier rounds stand, and whoever waits goes on.
//!
//! Comes in: the rounds of a log as they stand. Goes out: per practice since when it takes part, whether it waits,
//! and what it wished. A later round counts those places (design 4.7, R2), and who waits takes part by itself
//! (Friesland, domain C1). Section "What earlier rounds decided" of the format document.

use compact_str::CompactString;
use jiff::civil::Date;

/// What the log decided about one practice.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Past {
    /// Since when it takes part.
    pub start: Option<Date>,
    /// Whether that was outside this log.
    pub outside: bool,
    /// Whether it was a candidate and got no place.
    pub waited: bool,
    /// Whether it was passed over for size.
    pub passed: bool,
    /// Its last wish, when it takes no part yet.
    pub wish: Option<Date>,
}

/// What the log decided about all practices that it ever knew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// Sorted by id as bytes.
    practices: Vec<(CompactString, Past)>,
}

impl History {
    /// What is known of this practice; nothing if it is new.
    pub fn of(&self, id: &str) -> Past {
        self.find(id).map(|at| self.practices[at].1).unwrap_or_default()
    }

    /// All practices, by id as bytes.
    pub fn practices(&self) -> impl Iterator<Item = (&str, Past)> {
        self.practices.iter().map(|(id, past)| (id.as_str(), *past))
    }

    /// Whether the log knows nothing yet.
    pub fn is_empty(&self) -> bool {
        self.practices.is_empty()
    }

    /// Puts what is known of these practices, in the order of their ids, in the place of what was known.
    #[must_use]
    pub fn with(self, mut news: impl Iterator<Item = (CompactString, Past)>) -> Self {
        let mut practices = Vec::with_capacity(self.practices.len());
        let mut old = self.practices.into_iter().peekable();
        for (id, past) in &mut news {
            while let Some(earlier) = old.next_if(|(other, _)| other.as_bytes() < id.as_bytes()) {
                practices.push(earlier);
            }
            old.next_if(|(other, _)| *other == id);
            practices.push((id, past));
        }
        practices.extend(old);
        Self { practices }
    }

    /// The same with other ids.
    #[must_use]
    pub fn called(&self, name: impl Fn(&str) -> CompactString) -> Self {
        let mut practices: Vec<_> = self.practices.iter().map(|(id, past)| (name(id), *past)).collect();
        practices.sort_unstable_by(|(a, _), (b, _)| a.as_bytes().cmp(b.as_bytes()));
        Self { practices }
    }

    /// Forgets a practice, and returns what was known.
    pub fn forget(&mut self, id: &str) -> Past {
        self.find(id).map(|at| self.practices.remove(at).1).unwrap_or_default()
    }

    /// Knows this of a practice.
    pub fn set(&mut self, id: &str, past: Past) {
        match self.practices.binary_search_by(|(other, _)| other.as_bytes().cmp(id.as_bytes())) {
            Ok(at) => self.practices[at].1 = past,
            Err(at) => self.practices.insert(at, (id.into(), past)),
        }
    }

    fn find(&self, id: &str) -> Option<usize> {
        self.practices.binary_search_by(|(other, _)| other.as_bytes().cmp(id.as_bytes())).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn news_stand_in_the_place_of_what_was_known() {
        let waited = Past { waited: true, ..Past::default() };
        let known = History::default().with([("b".into(), waited), ("d".into(), waited)].into_iter());
        let all = known.with([("a".into(), waited), ("b".into(), Past::default())].into_iter());
        let ids: Vec<(&str, bool)> = all.practices().map(|(id, past)| (id, past.waited)).collect();
        assert_eq!(ids, [("a", true), ("b", false), ("d", true)]);
        assert!(!all.of("c").waited);
    }
}
