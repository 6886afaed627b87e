//! Sealing, drawing, amending and aborting: the moments at which a log grows.
//!
//! Comes in: values that were checked, and a key. Goes out: the log with one more signed checkpoint; each function
//! returns the root that it signs. Section "Lines" of the format document has the order.

use crate::draw::history::History;
use crate::draw::round::{Amendment, ChangeFault, Sealed, Standing};
use crate::draw::seed::{Delivered, draw_seed};
use crate::draw::units::Units;
use crate::log::Log;
use crate::log::key::{PrivateKey, VerifierKey};
use crate::log::signers::Signers;
use crate::log::tree::Hash;
use crate::rules::Programme;
use crate::transcript::{Abort, Handover, write};
use std::io::Write;
use std::sync::Arc;

/// What was sealed last, and what was given for its seed.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    /// The root of the seal.
    pub seal: &'a Hash,
    /// What came of the sources: canonical, in the plan's order; nothing where nothing is drawn.
    pub delivered: &'a Delivered,
}

/// The organiser's key that is in force.
#[derive(Clone, Copy)]
pub struct Signer<'a> {
    /// Signs.
    pub key: &'a PrivateKey,
    /// The same as others know it.
    pub name: &'a VerifierKey,
}

/// Writes the first line of a new log.
pub fn open<W: Write + Send>(log: &mut Log<W>, programme: &Programme, signers: &Signers) {
    write::write_opening(programme, signers, log);
}

/// Writes a round up to its seal (*verzegelen*).
pub fn seal<W: Write + Send>(log: &mut Log<W>, sealed: &Sealed, signer: Signer<'_>) -> Hash {
    write::write_sealed(sealed, log);
    log.sign(signer.key, signer.name)
}

/// Continues a sealed round to its result (*loten*). `history` is what the log decided before, `units` those of the
/// sealed round.
pub fn draw<W: Write + Send>(
    log: &mut Log<W>,
    (sealed, units, history): (Arc<Sealed>, Units, Arc<History>),
    given: Given<'_>,
    signer: Signer<'_>,
) -> (Standing, Hash) {
    let seed = draw_seed(given.seal, &given.delivered.contributions);
    write::write_contributions(Some(&sealed.plan), given.delivered, log);
    let standing = Standing::draw(sealed, units, history, &seed);
    write::write_seed(&seed, log);
    write::write_lots(&standing, log);
    write::write_tranches(&standing, log);
    write::write_outcomes(&standing, log);
    let root = log.sign(signer.key, signer.name);
    (standing, root)
}

/// Writes an amendment up to its seal.
pub fn seal_amendment<W: Write + Send>(
    log: &mut Log<W>,
    standing: &Standing,
    amendment: &Amendment,
    signer: Signer<'_>,
) -> Hash {
    write::write_amendment(amendment, &standing.sealed.rules, log);
    log.sign(signer.key, signer.name)
}

/// Continues a sealed amendment to its result.
///
/// # Errors
/// The index of the first change that cannot be; the log is then of no use.
pub fn amend<W: Write + Send>(
    log: &mut Log<W>,
    (standing, amendment): (&Standing, &Amendment),
    given: Given<'_>,
    signer: Signer<'_>,
) -> Result<(Standing, Hash), (usize, ChangeFault)> {
    let seed = amendment.draws().then(|| draw_seed(given.seal, &given.delivered.contributions));
    let amended = standing.amend(amendment, seed.as_ref())?;
    write::write_contributions(amendment.plan.as_ref(), given.delivered, log);
    if let Some(seed) = &seed {
        write::write_seed(seed, log);
    }
    write::write_late_lots(&amended, amendment, log);
    write::write_tranches(&amended, log);
    write::write_outcomes(&amended, log);
    let root = log.sign(signer.key, signer.name);
    Ok((amended, root))
}

/// Closes what was sealed and will not be drawn.
pub fn abort<W: Write + Send>(log: &mut Log<W>, abort: &Abort, signer: Signer<'_>) -> Hash {
    write::write_abort(abort, log);
    log.sign(signer.key, signer.name)
}

/// Announces other signers; those of before sign it.
pub fn hand_over<W: Write + Send>(log: &mut Log<W>, handover: &Handover, signer: Signer<'_>) -> Hash {
    write::write_handover(handover, log);
    log.sign(signer.key, signer.name)
}
