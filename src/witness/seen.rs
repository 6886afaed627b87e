//! What a witness signed last of each log (*wat u eerder zag*): a line of JSON per log, in a file beside the key.

use super::first::root_of_first;
use super::request::Request;
use crate::log::key::VerifierKey;
use crate::log::note::{Checkpoint, base64};
use crate::log::short::short_number;
use crate::log::tree::is_consistent;
use crate::words::noun::Lines;
use crate::words::value::Digits;
use crate::words::witness::{CosignFault, SignedBefore};
use base64::prelude::{BASE64_STANDARD, Engine};
use jiff::Timestamp;
use serde::Deserialize;
use serde_json::json;

/// The last checkpoint of a log that a witness signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Log, lines and root.
    pub checkpoint: Checkpoint,
    /// When it was signed.
    pub time: Timestamp,
    /// The organiser's key then.
    pub organiser: VerifierKey,
}

impl Seen {
    /// What it was, within a sentence.
    fn said(&self) -> SignedBefore {
        let Checkpoint { origin, size, root } = &self.checkpoint;
        SignedBefore::At { moment: self.time, lines: Lines(*size), origin: origin.clone(), short: short_number(root) }
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SeenLine {
    origin: String,
    size: u64,
    root: String,
    time: String,
    organiser: String,
}

impl SeenLine {
    fn seen(self) -> Option<Seen> {
        let root = BASE64_STANDARD.decode(self.root).ok()?.try_into().ok()?;
        let checkpoint = Checkpoint { origin: self.origin, size: self.size, root };
        let time = self.time.parse().ok()?;
        Some(Seen { checkpoint, time, organiser: VerifierKey::read(&self.organiser).ok()? })
    }
}

/// Reads what was signed before; `Err` is the first line, from 1, that cannot be read.
///
/// # Errors
/// The number of that line: what was signed is then unknown, and nothing may be signed.
pub fn read_state(text: &str) -> Result<Vec<Seen>, usize> {
    let read = |(at, line): (usize, &str)| {
        let line: Option<SeenLine> = serde_json::from_str(line).ok();
        line.and_then(SeenLine::seen).ok_or(at)
    };
    (1..).zip(text.lines()).map(read).collect()
}

/// Writes it, with this as the last that was signed of its log.
pub fn write_state(state: &[Seen], last: &Seen) -> String {
    let others = state.iter().filter(|seen| seen.checkpoint.origin != last.checkpoint.origin);
    let line = |seen: &Seen| {
        let Seen { checkpoint: Checkpoint { origin, size, root }, time, organiser } = seen;
        let (root, time, organiser) = (base64(root), time.to_string(), organiser.to_string());
        let line = json!({ "origin": origin, "size": size, "root": root, "time": time, "organiser": organiser });
        format!("{line}\n")
    };
    others.chain([last]).map(line).collect()
}

/// Whether a log whose last checkpoint is `now` goes on from what was signed before.
///
/// # Errors
/// [`CosignFault::Shorter`] or [`CosignFault::Fork`].
pub fn check_log(seen: &Seen, now: &Checkpoint, log: &[u8]) -> Result<(), CosignFault> {
    refuse_shorter(seen, now)?;
    match root_of_first(log, seen.checkpoint.size) {
        Some(root) if root == seen.checkpoint.root => Ok(()),
        _ => Err(CosignFault::Fork { before: seen.said() }),
    }
}

/// The same of a checkpoint alone, with the proof of the request.
///
/// # Errors
/// Also [`CosignFault::ProofMissing`] when the proof is from another checkpoint than the one that was signed last.
pub fn check_proof(seen: &Seen, now: &Checkpoint, request: &Request) -> Result<(), CosignFault> {
    refuse_shorter(seen, now)?;
    let before = &seen.checkpoint;
    if before.size == now.size {
        return if before.root == now.root { Ok(()) } else { Err(CosignFault::Fork { before: seen.said() }) };
    }
    if request.old != before.size {
        return Err(CosignFault::ProofMissing { old: Digits(before.size), before: seen.said() });
    }
    let consistent = is_consistent(before.head(), now.head(), &request.proof);
    if consistent { Ok(()) } else { Err(CosignFault::Fork { before: seen.said() }) }
}

fn refuse_shorter(seen: &Seen, now: &Checkpoint) -> Result<(), CosignFault> {
    let shorter = now.size < seen.checkpoint.size;
    if shorter { Err(CosignFault::Shorter { lines: Digits(now.size), before: seen.said() }) } else { Ok(()) }
}

/// Whether a time is not before the last signature.
///
/// # Errors
/// [`CosignFault::ClockBack`].
pub fn check_clock(seen: &Seen, time: Timestamp) -> Result<(), CosignFault> {
    if time < seen.time { Err(CosignFault::ClockBack { before: seen.said() }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::key::PrivateKey;
    use crate::log::tree::{Hash, Leaves, Tree, leaf_hash};
    use zeroize::Zeroizing;

    const LOG: &[u8] = b"a\nb\nc\nd\ne\n";

    fn checkpoint(log: &[u8], size: u64) -> Checkpoint {
        Checkpoint { origin: "a.example/b".to_owned(), size, root: root_of_first(log, size).unwrap() }
    }

    fn seen(log: &[u8], size: u64) -> Seen {
        let key = PrivateKey::from_entropy(&Zeroizing::new([1; 32]));
        let time = Timestamp::from_second(1_700_000_000).unwrap();
        Seen { checkpoint: checkpoint(log, size), time, organiser: key.verifier("a.example/b").unwrap() }
    }

    #[test]
    fn a_state_survives_its_file_and_keeps_one_line_a_log() {
        let (first, mut other) = (seen(LOG, 3), seen(LOG, 2));
        other.checkpoint.origin = "c".to_owned();
        let text = write_state(&[other.clone(), seen(LOG, 1)], &first);
        assert_eq!(read_state(&text), Ok(vec![other, first]));
        assert_eq!(read_state(&format!("{text}x\n")), Err(3));
        assert_eq!(read_state(&text.replace("size", "Size")), Err(1));
    }

    #[test]
    fn a_log_must_go_on_from_what_was_signed() {
        let check = |before: &Seen, log: &[u8], size| check_log(before, &checkpoint(log, size), log);
        assert_eq!(check(&seen(LOG, 3), LOG, 5), Ok(()));
        assert_eq!(check(&seen(LOG, 5), LOG, 5), Ok(()));
        assert_eq!(
            check(&seen(LOG, 5), LOG, 3),
            Err(CosignFault::Shorter { lines: Digits(3), before: seen(LOG, 5).said() })
        );
        let fork = b"a\nB\nc\nd\ne\n";
        assert_eq!(check(&seen(LOG, 3), fork, 5), Err(CosignFault::Fork { before: seen(LOG, 3).said() }));
        assert_eq!(check(&seen(LOG, 5), fork, 5), Err(CosignFault::Fork { before: seen(LOG, 5).said() }));
        assert_eq!(check(&seen(LOG, 1), fork, 5), Ok(()));
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
        let (before, now) = (seen(LOG, 3), checkpoint(LOG, 5));
        let from = |old, proof: &[Hash]| Request { old, proof: proof.to_vec(), note: String::new() };
        assert_eq!(check_proof(&before, &now, &from(3, &proof)), Ok(()));
        assert_eq!(
            check_proof(&before, &now, &from(2, &proof)),
            Err(CosignFault::ProofMissing { old: Digits(3), before: before.said() })
        );
        assert_eq!(check_proof(&before, &now, &from(3, &proof[1..])), Err(CosignFault::Fork { before: before.said() }));
        let fork = checkpoint(b"a\nB\nc\nd\ne\n", 5);
        assert_eq!(check_proof(&before, &fork, &from(3, &proof)), Err(CosignFault::Fork { before: before.said() }));
        assert_eq!(
            check_proof(&seen(LOG, 5), &fork, &from(0, &[])),
            Err(CosignFault::Fork { before: seen(LOG, 5).said() })
        );
        assert_eq!(check_proof(&seen(LOG, 5), &now, &from(0, &[])), Ok(()));
        assert_eq!(
            check_proof(&before, &checkpoint(LOG, 2), &from(0, &[])),
            Err(CosignFault::Shorter { lines: Digits(2), before: before.said() })
        );
    }
}
