//! Sealing and drawing: the two moments at which a log grows.
//!
//! Comes in: rules, register and a key; then a sealed log and the contributions. Goes out: the log with one more
//! signed checkpoint. Refuses a key that is not the organiser's and a log that is drawn already.

use crate::allocation::{Allocation, allocate};
use crate::log::Log;
use crate::log::key::{KeyFault, PrivateKey};
use crate::log::tree::Hash;
use crate::lots::draw_lots;
use crate::register::Register;
use crate::rules::RulesFile;
use crate::seed::{Contribution, draw_seed};
use crate::transcript::{Round, Sealed, write};
use jiff::Timestamp;
use std::io::Write;

/// Writes a new log up to the seal (*verzegelen*); the root is that of the seal. `opened` is cut to whole seconds.
///
/// # Errors
/// [`KeyFault`] when the origin cannot be the name of a key.
pub fn seal<W: Write + Send>(
    log: &mut Log<W>,
    (file, register): (RulesFile, Register),
    key: &PrivateKey,
    opened: Timestamp,
) -> Result<(Sealed, Hash), KeyFault> {
    let organiser = key.verifier(&file.programme.origin)?;
    let opened = Timestamp::from_second(opened.as_second()).unwrap_or(opened);
    let title = file.round_title.unwrap_or_else(|| "Ronde 1".to_owned());
    let round = Round { number: 1, title, opened };
    let sealed = Sealed { programme: file.programme, organiser, round, rules: file.rules, register, plan: file.plan };
    write::write_sealed(&sealed, log);
    let root = log.sign(key, &sealed.organiser);
    Ok((sealed, root))
}

/// Continues a sealed log to the result (*loten*). `seal` is the root of the seal; `contributions` are canonical and in
/// the plan's order. Returns the allocation, and the root of the result.
pub fn draw<W: Write + Send>(
    log: &mut Log<W>,
    (sealed, seal): (&Sealed, &Hash),
    contributions: &[Contribution],
    key: &PrivateKey,
) -> (Allocation, Hash) {
    let seed = draw_seed(seal, contributions);
    let lots = draw_lots(&seed, &sealed.register);
    let allocation = allocate(&sealed.rules, &sealed.register, &lots);
    write::write_contributions(contributions, log);
    write::write_seed(&seed, log);
    write::write_lots(sealed, &lots, log);
    write::write_tranches(sealed, &allocation, log);
    write::write_outcomes(sealed, &lots, &allocation, log);
    let root = log.sign(key, &sealed.organiser);
    (allocation, root)
}
