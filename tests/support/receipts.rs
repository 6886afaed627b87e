//! Receipts: as the program makes them, and as anybody can make them of a transcript.

use instroom::log::policy::Policy;
use instroom::log::tree::{Leaves, Tree, leaf_hash};
use instroom::receipt::{LastResult, Receipt};
use instroom::transcript::Transcript;
use instroom::verify::verify;

/// The values of a log that agrees.
pub fn transcript(log: &[u8]) -> Transcript {
    verify(log, &Policy::default()).unwrap().verified().unwrap().into_told().0
}

/// The receipt of a practice.
#[track_caller]
pub fn receipt_of(log: &[u8], practice: &str) -> Receipt {
    let transcript = transcript(log);
    let last = LastResult::of(&transcript).unwrap();
    let line = last.outcome(practice).unwrap_or_else(|| panic!("{practice} has no outcome"));
    last.receipts(log, line..line + 1).unwrap().remove(0)
}

/// Any line of a log, with its proof in the tree of any checkpoint below it; both by their index, from 0. It takes no key.
#[track_caller]
pub fn receipt_at(log: &[u8], line: usize, checkpoint: usize) -> Receipt {
    let lines: Vec<&[u8]> = log.split(|&byte| byte == b'\n').collect();
    let (mut tree, mut leaves) = (Tree::default(), Leaves::around([line, checkpoint - 1]));
    for (at, line) in lines[..checkpoint].iter().enumerate() {
        tree.extend(&[leaf_hash(line)]);
        leaves.push(at, leaf_hash(line));
    }
    let members: serde_json::Value = serde_json::from_slice(lines[checkpoint]).unwrap();
    Receipt {
        line: lines[line].to_vec(),
        opening: None,
        index: line as u64,
        proof: tree.inclusion(line, checkpoint, &leaves).unwrap(),
        note: members["note"].as_str().unwrap().to_owned(),
    }
}

/// The lines of this type, by their index.
pub fn lines_of(log: &[u8], kind: &str) -> Vec<usize> {
    let start = format!("{{\"type\":\"{kind}\"");
    let lines = log.split(|&byte| byte == b'\n').enumerate();
    lines.filter(|(_, line)| line.starts_with(start.as_bytes())).map(|(at, _)| at).collect()
}
