//! A register that follows on earlier rounds.

use crate::draw::history::History;
use crate::register::{Register, Terms};
use jiff::civil::Date;

/// What earlier rounds changed in a register that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// Practices that did not answer and wait since an earlier round: they take part again with the wish they had.
    pub again: Vec<(String, Date)>,
    /// Practices that take part already and now decline, or fail the hurdle: they keep their place.
    pub declined: Vec<String>,
    /// Practices that take part already.
    pub taking_part: u64,
}

/// A register as it follows on earlier rounds. Who waits takes part by itself (Friesland, domain C1): `silent` are the
/// practices that gave no answer this time; a wish before the `first` start of the round becomes that start, as it does
/// for those who answer (domain A14), so that nobody can tell them apart. A `since` that the log knows itself is left to the log.
pub fn follow(register: Register, silent: &[u32], first: Date, history: &History) -> (Register, Carried) {
    let mut carried = Carried::default();
    if history.is_empty() {
        return (register, carried);
    }
    let register = register.with_terms(|index, practice| {
        let past = history.of(&practice.id);
        let is_silent = silent.binary_search(&index).is_ok();
        if let Some(start) = past.start {
            carried.taking_part += 1;
            if practice.wish.is_none() && practice.since.is_none() && !is_silent {
                carried.declined.push(practice.id.to_string());
            }
            // the log knows since when: the register may say the same, or nothing
            return Terms { wish: None, since: practice.since.filter(|since| *since != start) };
        }
        let again = past.wish.filter(|_| is_silent).map(|wish| wish.max(first));
        carried.again.extend(again.map(|wish| (practice.id.to_string(), wish)));
        Terms { wish: again.or(practice.wish), since: practice.since }
    });
    (register, carried)
}
