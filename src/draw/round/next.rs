//! A register that follows on earlier rounds.

use crate::draw::history::History;
use crate::register::{Practice, Register};
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
    /// Practices that were waiting and are not in the register any more.
    pub gone: Vec<String>,
}

/// A register as it follows on earlier rounds. Who waits takes part by itself (Friesland, domain C1): `silent` are the
/// practices that gave no answer this time; a wish before the `first` start of the round becomes that start, as it does
/// for those who answer (domain A14), so that nobody can tell them apart. A `since` that the log knows itself is left to the log.
pub fn follow(register: Register, (silent, first): (&[u32], Date), history: &History) -> (Register, Carried) {
    let mut carried = Carried::default();
    if history.is_empty() {
        return (register, carried);
    }
    let mut practices = register.practices().to_vec();
    for (index, practice) in (0..).zip(&mut practices) {
        let past = history.of(&practice.id);
        if let Some(start) = past.start {
            carried.taking_part += 1;
            if practice.wish.is_none() && practice.since.is_none() && silent.binary_search(&index).is_err() {
                carried.declined.push(practice.id.to_string());
            }
            take_part(practice, start);
        } else if let Some(wish) = past.wish.filter(|_| silent.binary_search(&index).is_ok()) {
            let wish = wish.max(first);
            carried.again.push((practice.id.to_string(), wish));
            practice.wish = Some(wish);
        }
    }
    let waits = history.practices().filter(|(_, past)| past.start.is_none() && past.wish.is_some());
    let gone = waits.filter(|(id, _)| register.find(id).is_none());
    carried.gone = gone.map(|(id, _)| id.to_owned()).collect();
    // ids and regions are those of a register, so this is one too
    (Register::new(practices, register.regions().to_vec()).unwrap_or(register), carried)
}

/// The log knows since when: the register may say the same, or nothing.
fn take_part(practice: &mut Practice, start: Date) {
    practice.wish = None;
    practice.since = practice.since.filter(|since| *since != start);
}
