//! Rules for a rehearsal (*oefening*): the same file, in which the programme has the name of one.
//!
//! Comes in: rules that were read, and their bytes. Goes out: these bytes with [`LABEL`] and a dot before the name, and nothing else
//! changed: comments, order and spelling stay as the board decided them.

use super::model::RulesFile;
use super::read::read_rules;
use crate::log::rehearsal::LABEL;
use memchr::memmem;

/// A name stands in a file so often at most; behind that nobody looks for the place that counts.
const MOST_PLACES: usize = 100;

/// The name of a programme while it is rehearsed.
pub fn rehearsed(origin: &str) -> String {
    format!("{LABEL}.{origin}")
}

/// The same rules under the name of a rehearsal; `None` where the name is spelt in another way than it reads.
pub fn rehearsal_of(bytes: &[u8], file: &RulesFile) -> Option<Vec<u8>> {
    let origin = &file.programme.origin;
    let due = rehearsed(origin);
    let is_due = |turned: &Vec<u8>| read_rules(turned, "").is_ok_and(|own| own.programme.origin == due);
    let places = memmem::find_iter(bytes, origin.as_bytes()).take(MOST_PLACES);
    let turned = places.map(|at| [&bytes[..at], LABEL.as_bytes(), b".", &bytes[at..]].concat());
    turned.into_iter().find(is_due)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turned(text: &str) -> Option<String> {
        let file = read_rules(text.as_bytes(), "rules.toml").unwrap();
        rehearsal_of(text.as_bytes(), &file).map(|bytes| String::from_utf8(bytes).unwrap())
    }

    #[test]
    fn only_the_name_of_the_programme_changes() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/ceremonie/rules.toml");
        let rules = format!("# rho.example/mtvp\r\n{}", std::fs::read_to_string(path).unwrap());
        let due = rules.replacen("\"rho.example/mtvp\"", "\"oefening.rho.example/mtvp\"", 1);
        assert_ne!(rules, due);
        assert_eq!(turned(&rules), Some(due));
    }

    #[test]
    fn a_name_that_is_spelt_otherwise_is_left_to_whoever_wrote_it() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/voorbeeld/rules.toml");
        let rules = std::fs::read_to_string(path).unwrap().replacen("rho.example/mtvp", "rho\\u002Eexample/mtvp", 1);
        assert_eq!(turned(&rules), None);
    }
}
