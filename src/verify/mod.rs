//! Verification (*narekenen*): nothing that was computed is believed.
//!
//! Comes in: a transcript, read from the front, and a [`Policy`]. Goes out: a [`Verification`], check by check: the
//! [`Transcript`] as values together with who vouches for it, or what differs. The order of checks is that of "Verifying" in the format
//! document. A check that fails does not stop the next: an altered line is so found where it stands.

mod course;
mod delivered;
mod difference;
pub mod fork;
mod more;
mod replay;
mod verdict;
mod vouching;

pub use crate::words::verify::Uncheckable;
pub use difference::{Difference, DifferenceKind};
pub use more::{Ends, verify_more};
pub use replay::Replay;
pub use verdict::{Check, CheckEnd, Differing, Part, Told, Verification, Verified};
pub use vouching::{AsOf, Held, Organiser, Share, Unchecked, Voucher, Vouching, open_checkpoint};

use self::course::Course;
use self::vouching::{Whole, of_transcript};
use crate::log::LineNumber;
use crate::log::input::{Found, Input};
use crate::log::key::WitnessKey;
use crate::log::policy::Policy;
use crate::transcript::Transcript;
use crate::transcript::read::read_opening;
use crate::transcript::unread::{Unread, UnreadKind};
use crate::words::value::{Digits, Quoted};
use std::io::Read;
use std::sync::Arc;

/// Verifies a transcript under what the reader knows from elsewhere.
///
/// What differs is [`Verification::Differs`]: also an organiser's or witness's key that is none of this log. Where nothing
/// differs, [`Vouching::is_enough`] says whether those whom the reader named vouch for it (yet): a policy that is not met
/// is no difference.
///
/// # Errors
/// [`Uncheckable`] when there is nothing to compare.
pub fn verify(from: impl Read + Send, policy: &Policy) -> Result<Verification, Uncheckable> {
    let mut input = Input::new(from);
    let (opening, mismatch) = match read_opening(&mut input) {
        Ok((opening, mismatch)) => (Some(opening), mismatch.map(Difference::mismatch)),
        Err(Unread { kind: UnreadKind::NotALog, .. }) => return Err(Uncheckable::NotALog),
        Err(Unread { kind: UnreadKind::Version { found }, .. }) => {
            return Err(Uncheckable::Version { found: Quoted(found) });
        }
        Err(unread) => (None, Some(Difference::unread(unread))),
    };
    let Some((programme, signers)) = opening else {
        let check = Check { section: Some(0), part: Part::Form, end: mismatch.into() };
        drain(&mut input)?;
        let differing = Differing { checks: vec![check], read: None, known: Vec::new(), vouching: None };
        return Ok(Verification::Differs(Box::new(differing)));
    };
    let first = Arc::new(signers);
    let mut course = Course::new(input, Arc::clone(&first));
    if mismatch.is_some() {
        course.note(Part::Form, mismatch);
    }
    let mut sections = Vec::new();
    if let Err((part, difference)) = course.sections(&programme, &mut sections) {
        course.note(part, Some(difference));
    }
    drain(&mut course.input)?;
    let Course { input, checks, last, signers, .. } = course;
    let transcript = Transcript { programme, signers, sections, last, tree: input.into_tree() };
    let mut checks = checks;
    let known: Vec<WitnessKey> = policy.all_witnesses().cloned().collect();
    // above a difference a signature may never have been reached: keys are only spoken of when all else agrees
    if checks.iter().any(|check| check.difference().is_some()) {
        let read = Some(transcript).filter(|transcript| !transcript.sections.is_empty());
        return Ok(Verification::Differs(Box::new(Differing { checks, read, known, vouching: None })));
    }
    let whole = Whole { first: &first, transcript: &transcript };
    Ok(match of_transcript(&whole, policy) {
        Ok(vouching) => {
            let end = if vouching.is_enough() { CheckEnd::Agrees } else { CheckEnd::NotYet };
            checks.extend(vouching.asked.then_some(Check { section: None, part: Part::Key, end }));
            Verification::Agrees(Box::new(Verified { checks, transcript, vouching }))
        }
        Err(stranger) => {
            let (kind, vouching) = *stranger;
            let end = CheckEnd::Differs(Difference { line: LineNumber::default(), column: 1, kind });
            checks.push(Check { section: None, part: Part::Key, end });
            let differing = Differing { checks, read: Some(transcript), known, vouching: Some(vouching) };
            Verification::Differs(Box::new(differing))
        }
    })
}

/// A transcript ends with a checkpoint: one that does not is unfinished, and is not judged.
fn drain(input: &mut Input<impl Read>) -> Result<(), Uncheckable> {
    let end = input.drain().map_err(|error| Uncheckable::Unreadable { detail: error.to_string() })?;
    let lines = input.lines();
    match end {
        Found::Line(last) if last.starts_with(b"{\"type\":\"checkpoint\",") => Ok(()),
        _ if lines == 0 => Err(Uncheckable::NotALog),
        _ => Err(Uncheckable::Unfinished { lines: Digits(lines as u64) }),
    }
}
