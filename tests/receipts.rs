//! Receipts: every practice of every story has one that tells its own outcome; every change of one is refused; the
//! format document's example is one.
//!
//! `tests/regenerate` puts the example in the page anew.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod support;

use instroom::log::key::{KeyHash, PrivateKey, VerifierKey};
use instroom::log::note::{Checkpoint, Second, SignatureLine};
use instroom::log::policy::{Policy, read_policy};
use instroom::log::signers::{Trusted, Witness};
use instroom::log::tree::{Leaves, Tree, leaf_hash};
use instroom::receipt::{
    AgainFault, Placed, Proven, Receipt, ReceiptFault, check_receipt, last_outcome, last_outcomes, make_receipts,
    read_receipt, write_receipt,
};
use instroom::tell::receipt::{proven_words, write_proven_json};
use instroom::transcript::Transcript;
use instroom::verify::{Organiser, verify};
use instroom::words::{Lang, Wording};
use support::{assert_block, golden, organiser, path, stories};
use zeroize::Zeroizing;

fn transcript(log: &[u8]) -> Transcript {
    verify(log, &Policy::default()).unwrap().verified().unwrap().into_told().0
}

/// The receipt of one practice, as a file.
fn receipt(log: &[u8], practice: &str) -> Vec<u8> {
    let transcript = transcript(log);
    let line = last_outcome(&transcript, practice).unwrap();
    write_receipt(&make_receipts(&transcript, log, line..line + 1).unwrap()[0])
}

fn key() -> VerifierKey {
    organiser().verifier("rho.example/mtvp").unwrap()
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
        let receipts = make_receipts(&transcript, &log[..], last_outcomes(&transcript).unwrap()).unwrap();
        assert_eq!(receipts.len(), standing.sealed.register.practices().len());
        for (at, (receipt, own)) in receipts.iter().zip(standing.sealed.register.practices()).enumerate() {
            let bytes = write_receipt(receipt);
            assert_eq!(read_receipt(&bytes).as_ref(), Ok(receipt));
            let proven = check(&bytes, trusted).unwrap();
            let due = standing.outcome(at);
            assert_eq!(proven.outcome.practice, own.id, "{story}");
            assert_eq!(proven.outcome.region, standing.sealed.register.region_of(own));
            assert_eq!((proven.outcome.start, proven.outcome.reason), (due.start, due.reason), "{story}: {}", own.id);
            assert_eq!(proven.checkpoint.size, transcript.last.0 as u64);
            count += 1;
        }
    }
    assert!(count > 6000, "only {count} receipts");
}

/// Of four rounds the last outcome counts; of a round that is sealed and waits there is none yet.
#[test]
fn the_last_outcome_is_the_one_that_is_proven() {
    let log = golden("leidraad-2023");
    let whole = transcript(&log);
    let all: Vec<usize> = whole.sections.iter().filter_map(|section| Some(section.drawn()?.outcomes.index())).collect();
    assert_eq!((all.len(), last_outcomes(&whole).unwrap().start), (4, all[3]));
    // without its last result the fourth round waits, and the third is the last that was drawn
    let seal = whole.sections[3].seal.0;
    let end = memchr::memchr_iter(b'\n', &log).nth(seal).unwrap() + 1;
    let waiting = transcript(&log[..end]);
    assert!(waiting.waiting().is_some());
    assert_eq!(last_outcomes(&waiting).unwrap().start, all[2]);
    let practice = waiting.drawn().unwrap().standing.sealed.register.practices()[0].id.to_string();
    let proven = check(&receipt(&log[..end], &practice), std::slice::from_ref(&waiting.signers.organiser)).unwrap();
    assert_eq!((proven.index, proven.checkpoint.size), (all[2] as u64, seal as u64));
}

/// A practice that is in no later register keeps what its last round said.
#[test]
fn who_left_the_register_has_the_receipt_of_its_last_round() {
    let log = golden("leidraad-2023");
    let whole = transcript(&log);
    let last = whole.drawn().unwrap().standing.sealed.register.practices();
    let first = whole.sections[0].drawn().unwrap();
    let ids = first.standing.sealed.register.practices().iter().map(|practice| practice.id.as_str());
    let gone: Vec<&str> = ids.filter(|id| !last.iter().any(|practice| practice.id == **id)).collect();
    assert!(!gone.is_empty());
    for id in gone {
        let proven = check(&receipt(&log, id), std::slice::from_ref(&whole.signers.organiser)).unwrap();
        assert_eq!(proven.outcome.practice, id);
        assert!(proven.index < last_outcomes(&whole).unwrap().start as u64);
    }
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
    let [one, other] = ["01990001", "01990004"].map(|practice| read_receipt(&receipt(&log, practice)).unwrap());
    assert_ne!(one.line, other.line);
    for mixed in [
        Receipt { line: other.line.clone(), ..one.clone() },
        Receipt { index: other.index, ..one.clone() },
        Receipt { proof: other.proof.clone(), ..one.clone() },
        Receipt { index: other.index, proof: other.proof.clone(), ..one.clone() },
        Receipt { index: one.index + 32, ..one.clone() },
        Receipt { proof: [&one.proof[..], &one.proof[..1]].concat(), ..one.clone() },
    ] {
        assert_eq!(fault(&write_receipt(&mixed), &[key()]), ReceiptFault::NotInLog);
    }
}

/// A line of another type can stand in the log, and the proof can be right: it is no outcome all the same.
#[test]
fn another_line_of_the_log_is_no_outcome() {
    let log = golden("voorbeeld");
    let transcript = transcript(&log);
    for line in 0..transcript.last.0 {
        let receipt = &make_receipts(&transcript, &log[..], line..line + 1).unwrap()[0];
        let checked = check(&write_receipt(receipt), &[key()]);
        match last_outcomes(&transcript).unwrap().contains(&line) {
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
    let text = String::from_utf8(bytes).unwrap().replace("index 24", "index 25");
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

/// One line, no hashes: the smallest log there can be.
#[test]
fn a_log_of_one_line_has_a_proof_of_no_hashes() {
    let line = read_receipt(&receipt(&golden("voorbeeld"), "01990001")).unwrap().line;
    let mut tree = Tree::default();
    tree.extend(&[leaf_hash(&line)]);
    let proof = tree.inclusion(0, 1, &Leaves::around([0])).unwrap();
    let note = Checkpoint::of(key().name(), &tree).sign(&organiser(), &key());
    let alone = Receipt { line, opening: None, index: 0, proof, note };
    assert!(alone.proof.is_empty());
    assert!(check(&write_receipt(&alone), &[key()]).is_ok());
}

/// A log that is another one when it is read again.
#[test]
fn a_log_that_changes_while_it_is_read_gives_no_receipt() {
    let log = golden("voorbeeld");
    let transcript = transcript(&log);
    let lines = last_outcomes(&transcript).unwrap();
    let again = |bytes: &[u8]| make_receipts(&transcript, bytes, lines.clone()).err();
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

/// A public key of the fixtures.
fn public(name: &str) -> String {
    if name == "organiser" {
        return key().to_string();
    }
    std::fs::read_to_string(path(&format!("fixtures/{name}.pem.pub"))).unwrap().trim().to_owned()
}

/// A receipt of the ceremony, whose key was handed over; its witnesses 1 and 2 signed the end.
fn after_handover() -> Vec<u8> {
    let log = golden("ceremonie");
    let practice = transcript(&log).drawn().unwrap().standing.sealed.register.practices()[0].id.to_string();
    receipt(&log, &practice)
}

fn check_with(bytes: &[u8], keys: &[&str]) -> Result<Proven, Placed> {
    check_receipt(bytes, &Policy::of_keys(keys.iter().map(|key| Trusted::read(&public(key)).unwrap())))
}

/// T4: a name behind a signature that nobody checked is a claim; it is not said to have signed.
#[test]
fn invented_and_replayed_witnesses_are_not_said_to_have_signed() {
    let notary = PrivateKey::from_entropy(&Zeroizing::new([5; 32]));
    let witness = Witness { role: "notaris".to_owned(), key: notary.witness("notaris.example/x").unwrap() };
    let earlier = Checkpoint { origin: key().name().to_owned(), size: 3, root: [3; 32] };
    let replayed = earlier.cosign(&notary, &witness, Second::of("2023-06-12T12:00:00Z".parse().unwrap()).unwrap());
    let invented =
        SignatureLine { name: "bestuur.example/y".to_owned(), hash: KeyHash([1; 4]), signed: replayed.signed };
    let mut receipt = read_receipt(&receipt(&golden("voorbeeld"), "01990001")).unwrap();
    receipt.note += &(replayed.write() + &invented.write());
    let bytes = write_receipt(&receipt);
    let proven = check(&bytes, &[key()]).unwrap();
    assert_eq!(proven.vouching.unchecked, ["notaris.example/x", "bestuur.example/y"]);
    assert!(proven.vouching.witnesses.is_empty());
    let said = [Lang::Nl, Lang::En].map(|lang| proven_words(&proven, "bewijs", lang));
    for (said, never) in said.iter().zip(["tekende", " signed too"]) {
        assert!(said.contains("notaris.example/x, bestuur.example/y") && !said.contains(never), "{said}");
    }
    assert!(said[0].contains("Niet nagegaan:") && said[1].contains("Not checked:"), "{said:?}");
    // who knows the key of the notary sees that it is not under this
    let policy = Policy::of_keys([Trusted::Organiser(key()), Trusted::Witness(witness.key)]);
    assert_eq!(check_receipt(&bytes, &policy).unwrap_err().fault, ReceiptFault::Signature);
}

/// T8: the key was handed over, which the transcript shows and a receipt cannot.
#[test]
fn after_a_handover_the_earlier_key_cannot_check_a_receipt() {
    let bytes = after_handover();
    let fault = check_with(&bytes, &["organiser"]).unwrap_err().fault;
    assert_eq!(fault, ReceiptFault::OtherKey { origin: "rho.example/mtvp".to_owned() });
    assert!(fault.is_uncheckable());
    let mend = fault.mend(Lang::Nl);
    for how in [
        "kondigt het verslag de nieuwe aan, ondertekend met de eerdere",
        "de nieuwe sleutel",
        "instroom verify VERSLAG --trust",
    ] {
        assert!(mend.contains(how), "{mend}");
    }
    let proven = check_with(&bytes, &["organiser-2"]).unwrap();
    assert!(proven.vouching.is_enough());
    // and the transcript as a whole can, as it says
    let policy = Policy::of_keys([Trusted::read(&public("organiser")).unwrap()]);
    assert!(verify(&golden("ceremonie")[..], &policy).unwrap().trusted());
}

/// Witnesses alone are enough, and the organiser's signature is then one that nobody checked.
#[test]
fn witnesses_alone_can_vouch_for_a_receipt() {
    let bytes = after_handover();
    let proven = check_with(&bytes, &["getuige-1"]).unwrap();
    assert!(proven.vouching.is_enough());
    assert_eq!(proven.vouching.organiser, Organiser::NotChecked { name: "rho.example/mtvp".to_owned() });
    let said = proven_words(&proven, "bewijs", Lang::Nl);
    assert!(said.contains("  niet nagegaan is de organisator `rho.example/mtvp`: die sleutel gaf u niet\n"), "{said}");
    // who left signed nothing here
    let fault = check_with(&bytes, &["getuige-3"]).unwrap_err().fault;
    assert!(matches!(fault, ReceiptFault::Unsigned { .. }) && fault.is_uncheckable(), "{fault:?}");
    let said = proven_words(&check_with(&bytes, &["getuige-1", "getuige-3"]).unwrap(), "bewijs", Lang::En);
    assert!(said.contains("notaris.rho.example/getuige did not sign here"), "{said}");
    // another key under the name of a witness
    let name = Trusted::read(&public("getuige-1")).unwrap().name().to_owned();
    let other = Trusted::Witness(organiser().witness(&name).unwrap());
    let fault = check_receipt(&bytes, &Policy::of_keys([other])).unwrap_err().fault;
    assert_eq!(fault, ReceiptFault::OtherWitness { name });
}

/// A key of a name that signs here, and that is not the key of the line: whoever else signed, that name was not checked.
#[test]
fn a_key_that_was_given_and_does_not_fit_is_not_passed_over() {
    let bytes = after_handover();
    let origin = "rho.example/mtvp".to_owned();
    let other = ReceiptFault::OtherKey { origin };
    for keys in [&["getuige-1", "organiser"][..], &["organiser", "getuige-2", "getuige-1"]] {
        let fault = check_with(&bytes, keys).unwrap_err().fault;
        assert_eq!(fault, other, "{keys:?}");
        assert!(fault.is_uncheckable());
    }
    // the old policy, whose witnesses are still those of now
    let witnesses: String = (1..=2).map(|n| format!("witness w{n} {}\n", public(&format!("getuige-{n}")))).collect();
    let text = format!("log {}\n{witnesses}group g 2 w1 w2\nquorum g\n", public("organiser"));
    let policy = read_policy(text.as_bytes(), "rho.policy").unwrap();
    assert_eq!(check_receipt(&bytes, &policy).unwrap_err().fault, other);
    // a witness with another key, beside an organiser and a witness who fit
    let named = |name: &str| Trusted::read(&public(name)).unwrap();
    let name = named("getuige-2").name().to_owned();
    let forged = Trusted::Witness(organiser().witness(&name).unwrap());
    let policy = Policy::of_keys([named("organiser-2"), named("getuige-1"), forged.clone()]);
    assert_eq!(check_receipt(&bytes, &policy).unwrap_err().fault, ReceiptFault::OtherWitness { name });
    // one of two keys of a name is enough, and keys of quite other logs are not in the way
    let elsewhere = Trusted::Organiser(organiser().verifier("rho.example/x").unwrap());
    let keys = [named("organiser"), named("organiser-2"), named("getuige-2"), forged, elsewhere];
    assert!(check_receipt(&bytes, &Policy::of_keys(keys)).unwrap().vouching.is_enough());
}

/// A policy file with a group: `least` of three witnesses, of whom two signed.
#[test]
fn a_receipt_is_vouched_for_when_the_quorum_is_there() {
    let bytes = after_handover();
    let policy = |log: &str, least: u8| {
        let witnesses: String =
            (1..=3).map(|n| format!("witness w{n} {}\n", public(&format!("getuige-{n}")))).collect();
        let text = format!("{log}{witnesses}group g {least} w1 w2 w3\nquorum g\n");
        read_policy(text.as_bytes(), "rho.policy").unwrap()
    };
    let log = format!("log {}\n", public("organiser-2"));
    for (log, least, enough) in [("", 2, true), ("", 3, false), (&log, 2, true), (&log, 3, false)] {
        let proven = check_receipt(&bytes, &policy(log, least)).unwrap();
        assert_eq!(proven.vouching.is_enough(), enough, "{least} of 3 {log}");
        let said = proven_words(&proven, "bewijs", Lang::En);
        assert_eq!(said.contains("\nAgrees:"), enough, "{said}");
        assert_eq!(said.contains("\nNOT YET:") && said.contains("asks for 3 of: "), !enough, "{said}");
    }
}

/// For programs: no sentence stands for a code.
#[test]
fn a_receipt_for_programs_holds_ids_and_values() {
    let json = write_proven_json(&check_with(&after_handover(), &["organiser-2"]).unwrap());
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["vouching"]["organiser"]["id"], "trust.Organiser");
    assert_eq!(json["vouching"]["limits"][1]["id"], "trust.Unchecked");
    assert!(!json.to_string().contains("ask"), "{json}");
}
