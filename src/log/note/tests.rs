//! Notes and checkpoints, as a reader meets them.

use super::*;
use crate::log::key::{KeyHash, PrivateKey};
use jiff::Timestamp;
use zeroize::Zeroizing;

fn signed() -> (Checkpoint, Signers, String) {
    let key = PrivateKey::from_entropy(&Zeroizing::new([1; 32]));
    let name = key.verifier("a.example/b").unwrap();
    let checkpoint = Checkpoint { origin: "a.example/b".to_owned(), size: 42, root: [9; 32] };
    let note = checkpoint.sign(&key, &name);
    (checkpoint, Signers::alone(name), note)
}

/// Two witnesses, of keys 2 and 3, and their signature lines.
fn cosigned() -> (Checkpoint, Signers, [String; 3]) {
    let (checkpoint, mut signers, note) = signed();
    let time = Second::of(Timestamp::from_second(1_679_315_147).unwrap()).unwrap();
    let lines = [(2, "x"), (3, "y")].map(|(byte, name)| {
        let key = PrivateKey::from_entropy(&Zeroizing::new([byte; 32]));
        let witness = Witness { role: "bestuur".to_owned(), key: key.witness(name).unwrap() };
        let line = checkpoint.cosign(&key, &witness, time).write();
        signers.witnesses.push(witness);
        line
    });
    let [x, y] = lines;
    (checkpoint, signers, [note, x, y])
}

/// The example of C2SP `tlog-cosignature`, whose keys are not published: its form, key hash and time.
#[test]
fn the_example_of_a_cosignature_is_read() {
    let note = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n\
        \u{2014} example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n\
        \u{2014} witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n";
    let Note { text, signatures } = Note::read(note).ok().unwrap();
    assert_eq!(Checkpoint::read(text).unwrap().size, 20_852_163);
    let [log, witness] = &signatures[..] else { panic!("{signatures:?}") };
    assert!(matches!(log.signed, Signed::Organiser { .. }));
    assert!(witness.is_by("witness.example.com/w1", || KeyHash([0x8d, 0x66, 0xcf, 0x3f])));
    let Signed::Witness { time, .. } = witness.signed else { panic!("{witness:?}") };
    assert_eq!(time.moment().as_second(), 1_679_315_147);
    assert_eq!([log.write(), witness.write()].concat(), note[note.find('\u{2014}').unwrap()..]);
}

/// C2SP/C2SP signed-note.md and golang/mod sumdb/note.
#[test]
fn the_signature_of_the_specification_verifies() {
    let key = VerifierKey::read("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k").unwrap();
    let line = "\u{2014} example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=";
    let line = SignatureLine::read(line).unwrap();
    assert!(line.is_by(key.name(), || key.hash()));
    let Signed::Organiser { signature } = line.signed else { panic!("{line:?}") };
    assert!(key.signed("This is an example message.\n", &signature));
}

#[test]
fn a_signed_checkpoint_checks() {
    let (checkpoint, signers, note) = signed();
    assert_eq!(checkpoint.check(&note, &signers), Ok(Vec::new()));
    assert_eq!(Checkpoint::read(open(&note, &[]).unwrap().text), Some(checkpoint.clone()));
    assert_eq!(Stated::read(&note).unwrap().checkpoint, checkpoint);
}

#[test]
fn witnesses_sign_along_in_their_order() {
    let (checkpoint, signers, [note, x, y]) = cosigned();
    let by = |found: Vec<Cosigned>| found.iter().map(|by| by.witness).collect::<Vec<_>>();
    let check = |lines: &str| checkpoint.check(&format!("{note}{lines}"), &signers).map(by);
    assert_eq!(check(""), Ok(vec![]));
    assert_eq!(check(&y), Ok(vec![1]));
    assert_eq!(check(&format!("{x}{y}")), Ok(vec![0, 1]));
    assert_eq!(check(&format!("{y}{x}")), Err(NoteFault::Order { name: "x".to_owned() }));
    assert_eq!(check(&format!("{x}{x}")), Err(NoteFault::Twice { name: "x".to_owned() }));
    let stranger = Signers { witnesses: signers.witnesses[1..].to_vec(), ..signers.clone() };
    assert_eq!(checkpoint.check(&format!("{note}{x}"), &stranger), Err(NoteFault::Stranger { name: "x".to_owned() }));
}

/// What a reader can do with a note whose signers it knows in part.
#[test]
fn what_was_not_checked_is_marked_so() {
    let (checkpoint, signers, [note, x, y]) = cosigned();
    let note = format!("{note}{x}{y}");
    let keys = [Trusted::Witness(signers.witnesses[1].key.clone())];
    let opened = open(&note, &keys).unwrap();
    assert_eq!(opened.text, checkpoint.text());
    let time = Timestamp::from_second(1_679_315_147).ok();
    assert_eq!(opened.verified, [Verified { line: 2, key: keys[0].clone(), time }]);
    let unverified = |line, name: &str, role| Unverified { line, name: name.to_owned(), role };
    let others = [unverified(0, "a.example/b", Role::Organiser), unverified(1, "x", Role::Witness)];
    assert_eq!(opened.unverified, others);
    // a line by a given key that does not verify is an error, wherever it stands; one of a stranger is not
    let altered = note.replacen("\n42\n", "\n43\n", 1);
    let fault = NoteFault::Cosignature { name: "y".to_owned() };
    assert_eq!(open(&altered, &keys), Err(Unopened { line: 2, fault }));
    assert_eq!(open(&altered, &[]).unwrap().unverified.len(), 3);
    assert_eq!(open(&format!("{note}{x}"), &[]).unwrap_err().fault, NoteFault::Twice { name: "x".to_owned() });
    // of neither form
    let short = "\u{2014} z AAAAAAAA\n";
    assert_eq!(open(&format!("{note}{short}"), &keys), Err(Unopened { line: 3, fault: NoteFault::Form }));
}

#[test]
fn every_changed_byte_is_refused() {
    let (checkpoint, signers, [note, x, _]) = cosigned();
    let note = note + &x;
    for at in 0..note.len() {
        for bit in [1, 2, 0x20] {
            let mut bytes = note.clone().into_bytes();
            bytes[at] ^= bit;
            if let Ok(changed) = String::from_utf8(bytes) {
                assert!(checkpoint.check(&changed, &signers).is_err(), "byte {at}");
            }
        }
    }
}

#[test]
fn a_second_signature_of_one_key_is_refused() {
    let (checkpoint, signers, note) = signed();
    let line = note.split_once("\n\n").unwrap().1;
    let twice = NoteFault::Twice { name: "a.example/b".to_owned() };
    assert_eq!(checkpoint.check(&format!("{note}{line}"), &signers), Err(twice));
}

#[test]
fn what_is_wrong_is_named() {
    let (checkpoint, signers, note) = signed();
    let other = Checkpoint { size: 41, ..checkpoint.clone() };
    assert_eq!(other.check(&note, &signers), Err(NoteFault::Size { found: Digits(42) }));
    let other = Checkpoint { root: [8; 32], ..checkpoint.clone() };
    assert_eq!(other.check(&note, &signers), Err(NoteFault::Root { found: base64(&[9; 32]) }));
    let stranger = PrivateKey::from_entropy(&Zeroizing::new([2; 32])).verifier("a.example/b").unwrap();
    assert_eq!(checkpoint.check(&note, &Signers::alone(stranger)), Err(NoteFault::Signature));
}

/// What a stranger can send is bounded before any of it is read: no time tells, but the fault does.
#[test]
fn more_signatures_than_a_log_has_signers_are_refused_unread() {
    let (checkpoint, signers, [note, x, _]) = cosigned();
    let many = |count: usize| -> String {
        (0..count).map(|at| x.replacen("\u{2014} x ", &format!("\u{2014} x{at} "), 1)).collect()
    };
    let refused = |lines: &str| open(&format!("{note}{lines}"), &[]).map(|opened| opened.unverified.len());
    assert_eq!(refused(&many(100)), Ok(101));
    let too_many = Unopened { line: 101, fault: NoteFault::TooMany { most: 101 } };
    assert_eq!(refused(&many(101)), Err(too_many.clone()));
    assert_eq!(refused(&many(100_000)), Err(too_many.clone()));
    assert_eq!(refused(&"no signature\n".repeat(100_000)), Err(too_many));
    assert_eq!(checkpoint.check(&format!("{note}{}", many(101)), &signers), Err(NoteFault::TooMany { most: 101 }));
}

#[test]
fn a_checkpoint_states_a_name_and_a_size_that_can_be() {
    let (checkpoint, ..) = signed();
    let read = |origin: &str, size: &str| Checkpoint::read(&format!("{origin}\n{size}\n{}\n", base64(&[9; 32])));
    assert_eq!(read("a.example/b", "42"), Some(checkpoint));
    assert!(read("a.example/b", "9007199254740991").is_some());
    for (origin, size) in [("a b", "42"), ("a+b", "42"), ("", "42"), ("x", "042"), ("x", "9007199254740992")] {
        assert_eq!(read(origin, size), None, "{origin} {size}");
    }
}
