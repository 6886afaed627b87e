//! Sealing and drawing: the two moments at which a log grows.
//!
//! Comes in: rules, register and a key; then a sealed log and the contributions. Goes out: the log with one more
//! signed checkpoint. Refuses a key that is not the organiser's and a log that is drawn already.

use crate::allocation::{Allocation, allocate};
use crate::log::Log;
use crate::log::key::{KeyFault, PrivateKey};
use crate::lots::draw_lots;
use crate::register::Register;
use crate::rules::RulesFile;
use crate::seed::{Contribution, draw_seed};
use crate::transcript::{Round, Sealed, write};
use jiff::Timestamp;

/// Writes a new log up to the seal (*verzegelen*). `opened` is cut to whole seconds.
///
/// # Errors
/// [`KeyFault`] when the origin cannot be the name of a key.
pub fn seal(
    file: RulesFile,
    register: Register,
    key: &PrivateKey,
    opened: Timestamp,
) -> Result<(Log, Sealed), KeyFault> {
    let organiser = key.verifier(&file.programme.origin)?;
    let opened = Timestamp::from_second(opened.as_second()).unwrap_or(opened);
    let round = Round { number: 1, title: file.round_title, opened };
    let sealed = Sealed { programme: file.programme, organiser, round, rules: file.rules, register, plan: file.plan };
    let mut log = Log::default();
    write::write_sealed(&sealed, &mut log);
    log.sign(key, &sealed.organiser);
    Ok((log, sealed))
}

/// Continues a sealed log to the result (*loten*). `log` ends with the seal of `sealed`; `contributions` are
/// canonical and in the plan's order.
pub fn draw(log: &mut Log, sealed: &Sealed, contributions: &[Contribution], key: &PrivateKey) -> Allocation {
    let seed = draw_seed(&log.root(log.len() - 1), contributions);
    let lots = draw_lots(&seed, &sealed.register);
    let allocation = allocate(&sealed.rules, &sealed.register, &lots);
    write::write_contributions(contributions, log);
    write::write_seed(&seed, log);
    write::write_lots(sealed, &lots, log);
    write::write_tranches(sealed, &allocation, log);
    write::write_outcomes(sealed, &lots, &allocation, log);
    log.sign(key, &sealed.organiser);
    allocation
}
