//! What a witness that is always on makes of a request (C2SP `tlog-witness`, `add-checkpoint`): in the order in which that page
//! has it, so that every refusal has its own status.

use super::request::read_body;
use crate::log::key::VerifierKey;
use crate::log::note::{AnyNote, Checkpoint};
use crate::log::tree::{Hash, Head, Tree, is_consistent};
use crate::memory::Entry;
use crate::words::noun::Lines;
use crate::words::witness::Declined;

/// A request that an organiser whom the witness knows has signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submitted {
    /// What is to be signed.
    pub checkpoint: Checkpoint,
    /// The key that signed it.
    pub organiser: VerifierKey,
    old: u64,
    proof: Vec<Hash>,
}

impl Submitted {
    /// Reads the body of a request, to a witness that signs for the logs of these keys.
    ///
    /// # Errors
    /// [`Declined::Malformed`], [`Declined::Unknown`], [`Declined::Unsigned`].
    pub fn read(body: &[u8], known: &[VerifierKey]) -> Result<Self, Declined> {
        let request = std::str::from_utf8(body).ok().and_then(read_body).ok_or(Declined::Malformed)?;
        let note = AnyNote::read(&request.note).ok_or(Declined::Malformed)?;
        let origin = &note.checkpoint.origin;
        let own: Vec<&VerifierKey> = known.iter().filter(|key| key.name() == origin).collect();
        if own.is_empty() {
            return Err(Declined::Unknown { origin: origin.into() });
        }
        let organiser = note.signer(&own).ok_or_else(|| Declined::Unsigned { origin: origin.clone() })?.clone();
        if request.old > note.checkpoint.size {
            return Err(Declined::Malformed);
        }
        Ok(Self { checkpoint: note.checkpoint, organiser, old: request.old, proof: request.proof })
    }

    /// Whether it goes on from what the witness signed last of this log.
    ///
    /// # Errors
    /// [`Declined::Conflict`], [`Declined::Inconsistent`].
    pub fn check(&self, last: Option<&Entry>) -> Result<(), Declined> {
        let empty = Tree::default().root();
        let before = last.map_or(Head { size: 0, root: &empty }, |last| last.seen.checkpoint.head());
        if self.old != before.size {
            return Err(Declined::Conflict { size: Lines(before.size) });
        }
        let consistent = is_consistent(before, self.checkpoint.head(), &self.proof);
        if consistent { Ok(()) } else { Err(Declined::Inconsistent { origin: self.checkpoint.origin.clone() }) }
    }
}

impl Declined {
    /// The status of HTTP that says so.
    pub fn status(&self) -> u16 {
        match self {
            Self::Malformed => 400,
            Self::Unsigned { .. } => 403,
            Self::Unknown { .. } => 404,
            Self::Conflict { .. } => 409,
            Self::Inconsistent { .. } => 422,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::key::PrivateKey;
    use crate::memory::tests::{LOG, checkpoint, seen};
    use crate::witness::{make_request, write_request};
    use zeroize::Zeroizing;

    const FORK: &[u8] = b"a\nB\nc\nd\ne\n";

    fn key(byte: u8, name: &str) -> (PrivateKey, VerifierKey) {
        let key = PrivateKey::from_entropy(&Zeroizing::new([byte; 32]));
        let public = key.verifier(name).unwrap();
        (key, public)
    }

    /// The body for the first lines of a log, from another size on.
    fn body(log: &[u8], old: u64, size: u64) -> String {
        let (private, public) = key(1, "a.example/b");
        let now = checkpoint(log, size);
        write_request(&make_request(log, &now, now.sign(&private, &public), old).unwrap())
    }

    fn known() -> [VerifierKey; 2] {
        [key(3, "c.example/d").1, key(1, "a.example/b").1]
    }

    fn decide(body: &str, last: Option<u64>) -> Result<u64, u16> {
        let last = last.map(|size| Entry::signed(seen(LOG, size)));
        let read = Submitted::read(body.as_bytes(), &known());
        let checked = read.and_then(|read| read.check(last.as_ref()).map(|()| read.checkpoint.size));
        checked.map_err(|declined| declined.status())
    }

    #[test]
    fn what_goes_on_from_the_last_one_is_signed() {
        assert_eq!(decide(&body(LOG, 0, 3), None), Ok(3));
        assert_eq!(decide(&body(LOG, 3, 5), Some(3)), Ok(5));
        assert_eq!(decide(&body(LOG, 5, 5), Some(5)), Ok(5), "once more");
    }

    #[test]
    fn another_old_size_is_told_and_a_fork_is_not_signed() {
        for (old, size, last) in [(0, 5, Some(3)), (2, 5, None), (3, 5, Some(2)), (3, 3, Some(5))] {
            let size_told = Submitted::read(body(LOG, old, size).as_bytes(), &known()).unwrap();
            let entry = last.map(|size| Entry::signed(seen(LOG, size)));
            let told = Declined::Conflict { size: Lines(last.unwrap_or(0)) };
            assert_eq!(size_told.check(entry.as_ref()), Err(told));
        }
        assert_eq!(decide(&body(FORK, 3, 5), Some(3)), Err(422));
        assert_eq!(decide(&body(FORK, 5, 5), Some(5)), Err(422), "another root of the same size");
        let proof = body(LOG, 3, 5).lines().nth(1).unwrap().to_owned();
        assert_eq!(decide(&body(LOG, 0, 5).replace("old 0\n", &format!("old 0\n{proof}\n")), None), Err(422));
        assert_eq!(decide(&body(LOG, 3, 5).replace(&format!("{proof}\n"), ""), Some(3)), Err(422));
    }

    #[test]
    fn a_tree_without_lines_has_one_root() {
        let (private, public) = key(1, "a.example/b");
        let sign = |now: Checkpoint| format!("old 0\n\n{}", now.sign(&private, &public));
        let empty = Checkpoint { origin: "a.example/b".to_owned(), size: 0, root: Tree::default().root() };
        assert_eq!(decide(&sign(empty.clone()), None), Ok(0));
        assert_eq!(decide(&sign(Checkpoint { root: [7; 32], ..empty }), None), Err(422));
    }

    #[test]
    fn who_is_not_known_and_what_is_no_request_is_refused() {
        let good = body(LOG, 3, 5);
        let (stranger, own) = (key(2, "a.example/b"), key(1, "x.example/y"));
        let now = checkpoint(LOG, 5);
        let signed = now.sign(&stranger.0, &stranger.1);
        assert_eq!(decide(&format!("old 0\n\n{signed}"), None), Err(403));
        let spoilt = good.replace("\n5\n", "\n4\n");
        assert_eq!(decide(&spoilt, Some(3)), Err(403), "the signature is of another text");
        let elsewhere = Checkpoint { origin: "x.example/y".to_owned(), ..now };
        assert_eq!(decide(&format!("old 0\n\n{}", elsewhere.sign(&own.0, &own.1)), None), Err(404));
        let note = good.split_once("\n\n").unwrap().1;
        let more = good.replace("old 3", "old 6");
        for wrong in
            ["", note, &good.replace('\n', "\r\n"), &good.replace("old 3", "old 03"), &good[..good.len() - 1], &more]
        {
            assert_eq!(decide(wrong, Some(3)), Err(400), "{wrong}");
        }
        assert_eq!(Submitted::read(&[0xff], &known()), Err(Declined::Malformed));
    }
}
