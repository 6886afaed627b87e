//! Receipts: every practice of every story has one that tells its own outcome; every change of one is refused; the
//! format document's example is one.
//!
//! `tests/regenerate` puts the example in the page anew.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

#[expect(dead_code, unused_imports, reason = "every file of tests uses a part of this")]
mod faults;
mod support;

#[cfg(test)]
#[path = "receipts/broken.rs"]
mod broken;
#[path = "receipts/made.rs"]
mod made;
#[cfg(test)]
#[path = "receipts/signers.rs"]
mod signers;
#[path = "support/snapshots.rs"]
mod snapshots;
#[path = "support/told.rs"]
mod told;

use instroom::log::key::{PrivateKey, VerifierKey};
use instroom::log::note::Checkpoint;
use instroom::log::policy::Policy;
use instroom::log::signers::Trusted;
use instroom::log::tree::{Leaves, Tree, leaf_hash};
use instroom::receipt::{
    AgainFault, LastResult, Placed, Proven, Receipt, ReceiptFault, check_receipt, read_receipt, write_receipt,
};
use instroom::verify::Organiser;
use instroom::words::noun::Lines;
use instroom::words::value::Digits;
use support::receipts::{lines_of, receipt_at, receipt_of, transcript};
use support::{assert_block, golden, organiser, path, stories};
use zeroize::Zeroizing;

/// The receipt of one practice, as a file.
fn receipt(log: &[u8], practice: &str) -> Vec<u8> {
    write_receipt(&receipt_of(log, practice))
}

fn key() -> VerifierKey {
    organiser().verifier("rho.example/mtvp").unwrap()
}

/// A public key of the fixtures.
fn public(name: &str) -> String {
    if name == "organiser" {
        return key().to_string();
    }
    std::fs::read_to_string(path(&format!("fixtures/{name}.pem.pub"))).unwrap().trim().to_owned()
}

/// Against keys of organisers.
fn check(bytes: &[u8], trusted: &[VerifierKey]) -> Result<Proven, Placed> {
    check_receipt(bytes, &Policy::of_keys(trusted.iter().cloned().map(Trusted::Organiser)))
}

fn fault(bytes: &[u8], trusted: &[VerifierKey]) -> ReceiptFault {
    check(bytes, trusted).unwrap_err().fault
}

#[test]
fn every_practice_of_every_story_has_a_receipt_of_its_own_outcome() {
    let mut count = 0;
    for story in stories() {
        let log = golden(&story);
        let transcript = transcript(&log);
        let Some(drawn) = transcript.drawn() else { continue };
        let standing = &drawn.standing;
        let trusted = std::slice::from_ref(&transcript.signers.organiser);
        let last = LastResult::of(&transcript).unwrap();
        let receipts = last.receipts(&log[..], last.outcomes()).unwrap();
        assert_eq!(receipts.len(), standing.sealed.register.practices().len());
        for (at, (receipt, own)) in receipts.iter().zip(standing.sealed.register.practices()).enumerate() {
            let bytes = write_receipt(receipt);
            assert_eq!(read_receipt(&bytes).as_ref(), Ok(receipt));
            let proven = check(&bytes, trusted).unwrap();
            let due = standing.outcome(at);
            assert_eq!(proven.outcome.practice, own.id, "{story}");
            assert_eq!(proven.outcome.region, standing.sealed.register.region_of(own));
            assert_eq!((proven.outcome.start, proven.outcome.reason), (due.start, due.reason), "{story}: {}", own.id);
            assert_eq!(
                (proven.checkpoint.size, proven.outcome.behind),
                (last.line() - 1, (receipts.len() - at - 1) as u64)
            );
            count += 1;
        }
    }
    assert!(count > 6000, "only {count} receipts");
}

/// Of four rounds the last counts. While it waits it is the third, and what is sealed by then changes no byte of a receipt.
#[test]
fn a_receipt_is_made_at_the_last_result_whatever_is_sealed_below_it() {
    let log = golden("leidraad-2023");
    let whole = transcript(&log);
    let all: Vec<usize> = whole.sections.iter().filter_map(|section| Some(section.drawn()?.outcomes.index())).collect();
    assert_eq!((all.len(), LastResult::of(&whole).unwrap().outcomes().start), (4, all[3]));
    let until = |line: usize| &log[..=memchr::memchr_iter(b'\n', &log).nth(line).unwrap()];
    let checkpoints = lines_of(&log, "checkpoint");
    let (third, sealed) = (until(checkpoints[5]), until(checkpoints[6]));
    assert!(transcript(sealed).waiting().is_some());
    let practice = transcript(third).drawn().unwrap().standing.sealed.register.practices()[0].id.to_string();
    let before = receipt(third, &practice);
    assert_eq!(receipt(sealed, &practice), before);
    let proven = check(&before, std::slice::from_ref(&whole.signers.organiser)).unwrap();
    assert_eq!((proven.index, proven.checkpoint.size), (all[2] as u64, checkpoints[5] as u64));
    assert_ne!(receipt(&log, &practice), before);
}

/// Findings T1, all of it: the proof is genuine, the signature too, and the key is the right one.
#[test]
fn an_outcome_is_the_last_word_of_its_own_result_and_of_no_other_tree() {
    let mut refused = 0;
    for story in ["leidraad-2023", "ceremonie", "fusie"] {
        let log = golden(story);
        let whole = transcript(&log);
        let keys: Vec<VerifierKey> = whole.sections.iter().map(|section| section.signers.organiser.clone()).collect();
        let checkpoints = lines_of(&log, "checkpoint");
        let outcomes = lines_of(&log, "outcome");
        for &line in outcomes.iter().step_by(7) {
            let behind = checkpoints.iter().filter(|&&checkpoint| checkpoint > line);
            for (at, &checkpoint) in behind.enumerate() {
                let checked = check(&write_receipt(&receipt_at(&log, line, checkpoint)), &keys);
                let due = outcomes.iter().skip_while(|&&other| other <= line).zip(line + 1..);
                let due = due.take_while(|(other, next)| *other == next).count() as u64;
                if at == 0 {
                    assert_eq!(checked.unwrap().outcome.behind, due, "{story}: line {line}");
                    continue;
                }
                let behind = (checkpoint - line - 1) as u64;
                let fault = ReceiptFault::NotLast { behind: Lines(behind), due };
                assert_eq!(checked, Err(Placed { line: 3, fault }), "{story}: line {line} under {checkpoint}");
                refused += 1;
            }
        }
    }
    assert!(refused > 20, "only {refused}");
}

/// A practice that is in no later register had its last outcome in an earlier round.
#[test]
fn who_left_the_register_has_no_outcome_in_the_last_result() {
    let log = golden("leidraad-2023");
    let whole = transcript(&log);
    let last = LastResult::of(&whole).unwrap();
    let first = whole.sections[0].drawn().unwrap().standing.sealed.register.practices();
    let gone: Vec<&str> = first.iter().map(|own| own.id.as_str()).filter(|id| last.outcome(id).is_none()).collect();
    assert!(!gone.is_empty());
    assert_eq!(LastResult::of(&whole).unwrap().outcome("nobody"), None);
}

/// In one bit, in case, and to a digit.
#[test]
fn every_changed_byte_is_refused() {
    let bytes = receipt(&golden("voorbeeld"), "01990001");
    assert!(check(&bytes, &[key()]).is_ok());
    for at in 0..bytes.len() {
        for change in [bytes[at] ^ 1, bytes[at] ^ 2, bytes[at] ^ 0x20, bytes[at] ^ 0x80, b'0', b'\n'] {
            if change != bytes[at] {
                let mut changed = bytes.clone();
                changed[at] = change;
                assert!(check(&changed, &[key()]).is_err(), "byte {at} as {change:#04x}");
            }
        }
    }
}

#[test]
fn every_byte_more_or_less_is_refused() {
    let bytes = receipt(&golden("voorbeeld"), "01990001");
    for at in 0..=bytes.len() {
        assert!(at == bytes.len() || check(&bytes[..at], &[key()]).is_err(), "only {at} bytes");
        if at < bytes.len() {
            let less = [&bytes[..at], &bytes[at + 1..]].concat();
            assert!(check(&less, &[key()]).is_err(), "without byte {at}");
        }
        for byte in [b' ', b'0', b'\n', b'\r', b'='] {
            let more = [&bytes[..at], &[byte], &bytes[at..]].concat();
            assert!(check(&more, &[key()]).is_err(), "with {byte:#04x} at {at}");
        }
    }
}

/// Line, index and proof of two receipts of one log.
#[test]
fn parts_of_two_receipts_do_not_mix() {
    let log = golden("voorbeeld");
    let [one, other] = ["01990001", "01990004"].map(|practice| receipt_of(&log, practice));
    assert_ne!(one.line, other.line);
    let lines = 31;
    let proof = |index| ReceiptFault::Proof { line: Digits(index + 1), lines };
    for (mixed, due) in [
        (Receipt { line: other.line.clone(), ..one.clone() }, ReceiptFault::NotInLog),
        (Receipt { index: other.index, ..one.clone() }, ReceiptFault::NotInLog),
        (Receipt { proof: other.proof.clone(), ..one.clone() }, ReceiptFault::NotInLog),
        (Receipt { index: other.index, proof: other.proof.clone(), ..one.clone() }, ReceiptFault::NotInLog),
        (Receipt { index: one.index + 32, ..one.clone() }, proof(one.index + 32)),
        (Receipt { proof: [&one.proof[..], &one.proof[..1]].concat(), ..one.clone() }, proof(one.index)),
        (Receipt { proof: one.proof[1..].to_vec(), ..one.clone() }, proof(one.index)),
    ] {
        assert_eq!(fault(&write_receipt(&mixed), &[key()]), due);
    }
}

/// A line of another type can stand in the log, and the proof can be right: it is no outcome all the same.
#[test]
fn another_line_of_the_log_is_no_outcome() {
    let log = golden("voorbeeld");
    let (outcomes, result) = (lines_of(&log, "outcome"), *lines_of(&log, "checkpoint").last().unwrap());
    for line in 0..result {
        let checked = check(&write_receipt(&receipt_at(&log, line, result)), &[key()]);
        match outcomes.contains(&line) {
            true => assert!(checked.is_ok(), "line {line}"),
            false => assert_eq!(checked.unwrap_err(), Placed { line: 2, fault: ReceiptFault::Outcome }, "line {line}"),
        }
    }
}

#[test]
fn a_receipt_without_a_key_cannot_be_checked() {
    let bytes = receipt(&golden("voorbeeld"), "01990001");
    let none = fault(&bytes, &[]);
    assert_eq!(none, ReceiptFault::NoKey { origin: "rho.example/mtvp".to_owned() });
    assert!(none.is_uncheckable());
    // what differs is told also without a key
    let text = String::from_utf8(bytes).unwrap().replace("index 25", "index 26");
    assert_eq!(fault(text.as_bytes(), &[]), ReceiptFault::NotInLog);
}

#[test]
fn another_log_and_another_key_are_told_apart() {
    let bytes = receipt(&golden("voorbeeld"), "01990001");
    let stranger = PrivateKey::from_entropy(&Zeroizing::new([5; 32]));
    let (same, other) =
        (stranger.verifier("rho.example/mtvp").unwrap(), organiser().verifier("rho.example/x").unwrap());
    assert_eq!(
        fault(&bytes, std::slice::from_ref(&same)),
        ReceiptFault::OtherKey { origin: "rho.example/mtvp".to_owned() }
    );
    let (origin, trusted) = ("rho.example/mtvp".to_owned(), vec!["rho.example/x".to_owned()]);
    assert_eq!(fault(&bytes, std::slice::from_ref(&other)), ReceiptFault::OtherLog { origin, trusted });
    assert_eq!(check(&bytes, &[other, same, key()]).unwrap().vouching.organiser, Organiser::Named(key()));
    let mut receipt = read_receipt(&bytes).unwrap();
    let (checkpoint, organiser) =
        (Checkpoint { origin: key().name().to_owned(), size: 30, root: [0; 32] }, organiser());
    receipt.note = receipt.note.lines().take(4).map(|line| format!("{line}\n")).collect::<String>()
        + checkpoint.sign(&organiser, &key()).lines().nth(4).unwrap()
        + "\n";
    assert_eq!(fault(&write_receipt(&receipt), &[key()]), ReceiptFault::Signature);
}

/// One line, no hashes: the smallest log there can be. Its outcome is the last word when it says that it is the only one.
#[test]
fn a_log_of_one_line_has_a_proof_of_no_hashes() {
    let line = String::from_utf8(receipt_of(&golden("voorbeeld"), "01990001").line).unwrap();
    let alone = |line: &str| {
        let line = line.as_bytes().to_vec();
        let mut tree = Tree::default();
        tree.extend(&[leaf_hash(&line)]);
        let proof = tree.inclusion(0, 1, &Leaves::around([0])).unwrap();
        let note = Checkpoint::of(key().name(), &tree).sign(&organiser(), &key());
        Receipt { line, opening: None, index: 0, proof, note }
    };
    let only = alone(&line.replace("\"number\":1,\"outcomes\":6", "\"number\":1,\"outcomes\":1"));
    assert!(only.proof.is_empty());
    assert!(check(&write_receipt(&only), &[key()]).is_ok());
    // a tree that was signed before all outcomes were in it
    assert_eq!(fault(&write_receipt(&alone(&line)), &[key()]), ReceiptFault::NotLast { behind: Lines(0), due: 5 });
}

/// A log that is another one when it is read again.
#[test]
fn a_log_that_changes_while_it_is_read_gives_no_receipt() {
    let log = golden("voorbeeld");
    let transcript = transcript(&log);
    let last = LastResult::of(&transcript).unwrap();
    let again = |bytes: &[u8]| last.receipts(bytes, last.outcomes()).err();
    assert_eq!(again(&log), None);
    let text = String::from_utf8(log.clone()).unwrap();
    for (from, to) in
        [("\"ion\":3000", "\"ion\":3001"), ("\"start\":null,\"reason\":\"full\"", "\"start\":null,\"reason\":\"lot\"")]
    {
        assert_eq!(again(text.replacen(from, to, 1).as_bytes()), Some(AgainFault::Changed), "{from}");
    }
    assert_eq!(again(&golden("hoog-2023")), Some(AgainFault::Changed));
    assert_eq!(again(&log[..log.len() / 2]), Some(AgainFault::Changed));
    assert_eq!(again(&[]), Some(AgainFault::Changed));
}

#[test]
fn the_page_shows_the_receipt_of_its_example() {
    let file = String::from_utf8(receipt(&golden("voorbeeld"), "01990001")).unwrap();
    assert_block("<!-- example: 01990001.tlog-proof -->", &file);
}
