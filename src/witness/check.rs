//! Whether a witness may sign: what it signed before, and its clock, decide.

use super::request::Request;
use crate::log::note::Checkpoint;
use crate::log::tree::is_consistent;
use crate::memory::{Entry, Follows};
use crate::words::value::Digits;
use crate::words::witness::CosignFault;
use jiff::{SignedDuration, Timestamp};

/// Whether a log whose last checkpoint is `now` goes on from what was signed before.
///
/// # Errors
/// [`CosignFault::Shorter`] or [`CosignFault::Fork`].
pub fn check_log(last: &Entry, now: &Checkpoint, log: &[u8]) -> Result<(), CosignFault> {
    match last.seen.followed_by(now, log) {
        Follows::GoesOn => Ok(()),
        Follows::Shorter => Err(shorter(last, now)),
        Follows::Other => Err(CosignFault::Fork { before: last.said() }),
    }
}

/// The same of a checkpoint alone, with the proof of the request.
///
/// # Errors
/// Also [`CosignFault::ProofMissing`] when the proof is from another checkpoint than the one that was signed last.
pub fn check_proof(last: &Entry, now: &Checkpoint, request: &Request) -> Result<(), CosignFault> {
    let before = &last.seen.checkpoint;
    if now.size < before.size {
        return Err(shorter(last, now));
    }
    if before.size == now.size {
        return if before.root == now.root { Ok(()) } else { Err(CosignFault::Fork { before: last.said() }) };
    }
    if request.old != before.size {
        return Err(CosignFault::ProofMissing { old: Digits(before.size), before: last.said() });
    }
    let consistent = is_consistent(before.head(), now.head(), &request.proof);
    if consistent { Ok(()) } else { Err(CosignFault::Fork { before: last.said() }) }
}

fn shorter(last: &Entry, now: &Checkpoint) -> CosignFault {
    CosignFault::Shorter { lines: Digits(now.size), before: last.said() }
}

/// Whether a time is not before the last signature; the same second is not.
///
/// # Errors
/// [`CosignFault::ClockBack`].
pub fn check_clock(last: &Entry, time: Timestamp) -> Result<(), CosignFault> {
    if time < last.seen.time { Err(CosignFault::ClockBack { before: last.said() }) } else { Ok(()) }
}

/// So far ahead of the latest moment that is known, a clock is more likely wrong than right: between two signatures of one
/// programme lies a year at most.
const FAR: SignedDuration = SignedDuration::from_hours(400 * 24);

/// 28 November 2026, when this was written: a log of years ago may be signed by a clock of then, and no clock is right before.
const WRITTEN: Timestamp = Timestamp::constant(1_795_824_000, 0);

/// Whether a time is so far ahead of the latest moment that log and memory state that somebody must look at it: what is signed
/// with a clock that is far ahead keeps the witness from signing until then.
pub fn is_far(time: Timestamp, latest: Timestamp) -> bool {
    time.duration_since(latest.max(WRITTEN)) > FAR
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::tree::{Hash, Leaves, Tree, leaf_hash};
    use crate::memory::tests::{LOG, checkpoint, seen};

    fn entry(size: u64) -> Entry {
        Entry::signed(seen(LOG, size))
    }

    #[test]
    fn a_log_must_go_on_from_what_was_signed() {
        let check = |size, log: &[u8], now| check_log(&entry(size), &checkpoint(log, now), log);
        assert_eq!(check(3, LOG, 5), Ok(()));
        assert_eq!(check(5, LOG, 3), Err(CosignFault::Shorter { lines: Digits(3), before: entry(5).said() }));
        assert_eq!(check(3, b"a\nB\nc\nd\ne\n", 5), Err(CosignFault::Fork { before: entry(3).said() }));
    }

    #[test]
    fn a_checkpoint_alone_needs_the_proof_from_the_last_one() {
        let mut tree = Tree::default();
        let mut leaves = Leaves::around(0..5);
        for (at, line) in LOG.split(|&byte| byte == b'\n').take(5).enumerate() {
            tree.extend(&[leaf_hash(line)]);
            leaves.push(at, leaf_hash(line));
        }
        let proof = tree.consistency(3, 5, &leaves).unwrap();
        let (before, now) = (entry(3), checkpoint(LOG, 5));
        let from = |old, proof: &[Hash]| Request { old, proof: proof.to_vec(), note: String::new() };
        assert_eq!(check_proof(&before, &now, &from(3, &proof)), Ok(()));
        assert_eq!(
            check_proof(&before, &now, &from(2, &proof)),
            Err(CosignFault::ProofMissing { old: Digits(3), before: before.said() })
        );
        assert_eq!(check_proof(&before, &now, &from(3, &proof[1..])), Err(CosignFault::Fork { before: before.said() }));
        let fork = checkpoint(b"a\nB\nc\nd\ne\n", 5);
        assert_eq!(check_proof(&before, &fork, &from(3, &proof)), Err(CosignFault::Fork { before: before.said() }));
        assert_eq!(check_proof(&entry(5), &fork, &from(0, &[])), Err(CosignFault::Fork { before: entry(5).said() }));
        assert_eq!(check_proof(&entry(5), &now, &from(0, &[])), Ok(()));
        assert_eq!(
            check_proof(&before, &checkpoint(LOG, 2), &from(0, &[])),
            Err(CosignFault::Shorter { lines: Digits(2), before: before.said() })
        );
    }

    /// A clock has whole seconds, and a witness can sign two logs, or one that grew, within one.
    #[test]
    fn a_clock_may_stand_still_and_not_go_back() {
        let (last, second) = (entry(3), SignedDuration::from_secs(1));
        let time = last.seen.time;
        assert_eq!(check_clock(&last, time), Ok(()));
        assert_eq!(check_clock(&last, time + second), Ok(()));
        assert_eq!(check_clock(&last, time - second), Err(CosignFault::ClockBack { before: last.said() }));
    }

    #[test]
    fn more_than_four_hundred_days_ahead_are_far() {
        let day = SignedDuration::from_hours(24);
        for latest in [WRITTEN, WRITTEN + day * 1000] {
            let far = [-401, 0, 400, 401].map(|days| is_far(latest + day * days, latest));
            assert_eq!(far, [false, false, false, true]);
        }
        assert!(!is_far(WRITTEN, entry(3).seen.time), "a log of years ago, and a clock that is right");
    }
}
