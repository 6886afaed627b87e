//! A checkpoint on its way to a witness on another computer (C2SP `tlog-witness`, the body of `add-checkpoint`): from how
//! many lines on, the proof that the log only grew since, and the signed note.

use crate::log::note::{Checkpoint, Stated, base64};
use crate::log::read_number;
use crate::log::tree::{Hash, Head, Leaves, Tree, is_consistent, leaf_hash};
use crate::memory::root_of_first;
use crate::words::witness::CosignFault;
use base64::prelude::{BASE64_STANDARD, Engine};

/// A checkpoint for a witness to sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Request {
    /// So many lines had the checkpoint that the witness signed last; 0 for none.
    pub old: u64,
    /// From there to this one.
    pub proof: Vec<Hash>,
    /// The signed note.
    pub note: String,
}

/// The request for the last checkpoint of a log, `now`, whose note is this, of who signed it at `old` lines; `None` when
/// it never had so many.
pub fn make_request(log: &[u8], now: &Checkpoint, note: String, old: u64) -> Option<Request> {
    let (before, after) = (usize::try_from(old).ok()?, usize::try_from(now.size).ok()?);
    let (mut tree, mut leaves) =
        (Tree::default(), Leaves::around(before.checked_sub(1).into_iter().chain([after - 1])));
    for (at, line) in log.split_inclusive(|&byte| byte == b'\n').take(after).enumerate() {
        let hash = leaf_hash(line.strip_suffix(b"\n")?);
        tree.extend(&[hash]);
        leaves.push(at, hash);
    }
    let proof = tree.consistency(before, after, &leaves)?;
    let begins = is_consistent(Head { size: old, root: &root_of_first(log, old)? }, now.head(), &proof);
    begins.then_some(Request { old, proof, note })
}

/// A request as a file.
pub fn write_request(Request { old, proof, note }: &Request) -> String {
    let proof: String = proof.iter().map(|hash| base64(hash) + "\n").collect();
    format!("old {old}\n{proof}\n{note}")
}

/// The longest request that is read, in bytes.
pub const MOST_REQUEST: usize = 1 << 20;

/// More hashes than this no proof has, as `tlog-witness` has it.
const MOST_HASHES: usize = 63;

/// Reads a request, or a signed note alone.
///
/// # Errors
/// [`CosignFault::NotARequest`].
pub fn read_request(text: &str) -> Result<(Request, Checkpoint), CosignFault> {
    if text.len() > MOST_REQUEST {
        return Err(CosignFault::NotARequest);
    }
    let text = text.replace("\r\n", "\n"); // as some mail programs save it
    let request = match text.starts_with("old ") {
        true => read_body(&text).ok_or(CosignFault::NotARequest)?,
        false => Request { old: 0, proof: Vec::new(), note: text },
    };
    let checkpoint = Stated::read(&request.note).ok_or(CosignFault::NotARequest)?.checkpoint;
    Ok((request, checkpoint))
}

/// Reads a request as it is sent to a witness that is always on, in its only spelling; nobody looked at the note yet.
pub(super) fn read_body(text: &str) -> Option<Request> {
    let (head, note) = text.strip_prefix("old ")?.split_once("\n\n")?;
    let mut lines = head.split('\n');
    let old = lines.next().and_then(read_number)?;
    let hash = |line: &str| BASE64_STANDARD.decode(line).ok()?.try_into().ok();
    let proof: Option<Vec<Hash>> = lines.take(MOST_HASHES + 1).map(hash).collect();
    let proof = proof.filter(|proof| proof.len() <= MOST_HASHES)?;
    Some(Request { old, proof, note: note.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn request() -> (Request, Checkpoint) {
        let log = b"a\nb\nc\n";
        let now = Checkpoint { origin: "a.example/b".to_owned(), size: 3, root: root_of_first(log, 3).unwrap() };
        let signature = BASE64_STANDARD.encode([0; 68]);
        let note = format!("{}\n\u{2014} a.example/b {signature}\n", now.text());
        (make_request(log, &now, note, 2).unwrap(), now)
    }

    #[test]
    fn a_request_survives_its_file_and_the_mail() {
        let (request, now) = request();
        assert_eq!(request.proof.len(), 1);
        let text = write_request(&request);
        assert_eq!(read_request(&text), Ok((request.clone(), now.clone())));
        assert_eq!(read_request(&text.replace('\n', "\r\n")), Ok((request.clone(), now.clone())));
        let alone = Request { old: 0, proof: Vec::new(), ..request.clone() };
        assert_eq!(read_request(&request.note), Ok((alone, now)));
        for wrong in [
            "",
            "old x\n\n",
            &text.replace("old 2", "old 02"),
            &text[..text.len() - 4],
            &text.replace("old 2\n", "old 2\nx\n"),
        ] {
            assert_eq!(read_request(wrong), Err(CosignFault::NotARequest), "{wrong}");
        }
        let hashes =
            |count: usize| text.replace("old 2\n", &format!("old 2\n{}", (base64(&[1; 32]) + "\n").repeat(count - 1)));
        assert_eq!(read_request(&hashes(63)).unwrap().0.proof.len(), 63);
        for long in
            [&hashes(64), &hashes(100_000), &(text.clone() + &text[text.find('\u{2014}').unwrap()..].repeat(20_000))]
        {
            assert_eq!(read_request(long), Err(CosignFault::NotARequest));
        }
    }

    #[test]
    fn a_log_shows_only_what_it_had() {
        let (_, now) = request();
        let at = |log: &[u8], old| make_request(log, &now, String::new(), old).map(|made| made.proof.len());
        assert_eq!([0, 1, 2, 3, 4].map(|old| at(b"a\nb\nc\n", old)), [Some(0), Some(2), Some(1), Some(0), None]);
        assert_eq!(at(b"a\nB\nc\n", 2), None, "the lines are not those of the checkpoint");
    }
}
