//! Sealing, drawing, amending and aborting: the moments at which a log grows.
//!
//! Comes in: values that were checked, and a key. Goes out: the log with one more signed checkpoint; each function
//! returns the root that it signs. Section "Lines" of the format document has the order.

use crate::history::History;
use crate::log::Log;
use crate::log::key::{PrivateKey, VerifierKey};
use crate::log::tree::Hash;
use crate::round::{Amendment, ChangeFault, Sealed, Standing};
use crate::rules::Programme;
use crate::seed::{Contribution, draw_seed};
use crate::transcript::{Abort, write};
use crate::units::Units;
use std::io::Write;
use std::sync::Arc;

/// What was sealed last, and what was given for its seed.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    /// The root of the seal.
    pub seal: &'a Hash,
    /// What the sources gave: canonical, in the plan's order; none where nothing is drawn.
    pub contributions: &'a [Contribution],
}

/// Writes the first line of a new log.
pub fn open<W: Write + Send>(log: &mut Log<W>, programme: &Programme, organiser: &VerifierKey) {
    write::write_opening(programme, organiser, log);
}

/// Writes a round up to its seal (*verzegelen*).
pub fn seal<W: Write + Send>(log: &mut Log<W>, sealed: &Sealed, key: &PrivateKey) -> Hash {
    write::write_sealed(sealed, log);
    log.sign(key, &sealed.organiser)
}

/// Continues a sealed round to its result (*loten*). `history` is what the log decided before, `units` those of the
/// sealed round.
pub fn draw<W: Write + Send>(
    log: &mut Log<W>,
    (sealed, units, history): (Arc<Sealed>, Units, Arc<History>),
    given: Given<'_>,
    key: &PrivateKey,
) -> (Standing, Hash) {
    let seed = draw_seed(given.seal, given.contributions);
    let standing = Standing::draw(sealed, units, history, &seed);
    write::write_contributions(given.contributions, log);
    write::write_seed(&seed, log);
    write::write_lots(&standing, log);
    write::write_tranches(&standing, log);
    write::write_outcomes(&standing, log);
    let root = log.sign(key, &standing.sealed.organiser);
    (standing, root)
}

/// Writes an amendment up to its seal.
pub fn seal_amendment<W: Write + Send>(
    log: &mut Log<W>,
    standing: &Standing,
    amendment: &Amendment,
    key: &PrivateKey,
) -> Hash {
    write::write_amendment(amendment, &standing.sealed.rules, log);
    log.sign(key, &standing.sealed.organiser)
}

/// Continues a sealed amendment to its result.
///
/// # Errors
/// The index of the first change that cannot be; the log is then of no use.
pub fn amend<W: Write + Send>(
    log: &mut Log<W>,
    (standing, amendment): (&Standing, &Amendment),
    given: Given<'_>,
    key: &PrivateKey,
) -> Result<(Standing, Hash), (usize, ChangeFault)> {
    let seed = amendment.draws().then(|| draw_seed(given.seal, given.contributions));
    let amended = standing.amend(amendment, seed.as_ref())?;
    write::write_contributions(given.contributions, log);
    if let Some(seed) = &seed {
        write::write_seed(seed, log);
    }
    write::write_late_lots(&amended, amendment, log);
    write::write_tranches(&amended, log);
    write::write_outcomes(&amended, log);
    let root = log.sign(key, &amended.sealed.organiser);
    Ok((amended, root))
}

/// Closes what was sealed and will not be drawn.
pub fn abort<W: Write + Send>(log: &mut Log<W>, abort: &Abort, (key, organiser): (&PrivateKey, &VerifierKey)) -> Hash {
    write::write_abort(abort, log);
    log.sign(key, organiser)
}
