//! Who vouches for a receipt: keys that were given, names that were not checked, and what does not fit.

use super::{check, key, public, receipt};
use crate::support::receipts::{receipt_of, transcript};
use crate::support::{golden, organiser};
use instroom::log::key::{KeyHash, PrivateKey};
use instroom::log::note::{Checkpoint, Second, SignatureLine};
use instroom::log::policy::{Policy, read_policy};
use instroom::log::signers::{Trusted, Witness};
use instroom::receipt::{Placed, Proven, ReceiptFault, check_receipt, write_receipt};
use instroom::tell::receipt::{proven_words, write_proven_json};
use instroom::verify::{Organiser, verify};
use instroom::words::{Lang, Wording};
use zeroize::Zeroizing;

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
    let mut receipt = receipt_of(&golden("voorbeeld"), "01990001");
    receipt.note += &(replayed.write() + &invented.write());
    let bytes = write_receipt(&receipt);
    let proven = check(&bytes, &[key()]).unwrap();
    let unchecked: Vec<&str> = proven.vouching.unchecked.iter().map(|own| own.name.as_str()).collect();
    assert_eq!(unchecked, ["notaris.example/x", "bestuur.example/y"]);
    assert!(proven.vouching.witnesses.is_empty());
    let said = [Lang::Nl, Lang::En].map(|lang| proven_words(&proven, "bewijs", lang));
    for (said, never) in said.iter().zip(["tekende", " signed too"]) {
        assert!(said.contains("notaris.example/x, bestuur.example/y") && !said.contains(never), "{said}");
    }
    assert!(said[0].contains("Niet nagegaan:") && said[1].contains("Not checked:"), "{said:?}");
    // who knows the key of the notary sees that it is not under this
    let policy = Policy::of_keys([Trusted::Organiser(key()), Trusted::Witness(witness.key)]);
    let name = "notaris.example/x".to_owned();
    assert_eq!(check_receipt(&bytes, &policy).unwrap_err().fault, ReceiptFault::Cosignature { name });
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
}

/// A key of the organiser's name that is not the key of the line: whoever else signed, that name was not checked.
#[test]
fn an_organisers_key_that_does_not_fit_is_not_passed_over() {
    let bytes = after_handover();
    let other = ReceiptFault::OtherKey { origin: "rho.example/mtvp".to_owned() };
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
    // one of two keys of a name is enough, and keys of quite other logs are not in the way
    let elsewhere = Trusted::Organiser(organiser().verifier("rho.example/x").unwrap());
    let keys = [named("organiser"), named("organiser-2"), named("getuige-2"), forged("getuige-2"), elsewhere];
    assert!(check_receipt(&bytes, &Policy::of_keys(keys)).unwrap().vouching.is_enough());
}

fn named(name: &str) -> Trusted {
    Trusted::read(&public(name)).unwrap()
}

/// Another key under the name of a witness.
fn forged(witness: &str) -> Trusted {
    Trusted::Witness(organiser().witness(named(witness).name()).unwrap())
}

/// A line in the name of a witness whose key was given was "not checked" when its key hash was another one.
#[test]
fn a_witness_line_that_is_not_by_the_given_key_is_a_failure() {
    let bytes = after_handover();
    let name = named("getuige-2").name().to_owned();
    let fault = ReceiptFault::OtherWitness { name };
    assert!(!fault.is_uncheckable());
    let note = String::from_utf8(bytes.clone()).unwrap();
    let line = note.lines().count(); // getuige-2 signed last
    for keys in [vec![forged("getuige-2")], vec![named("organiser-2"), named("getuige-1"), forged("getuige-2")]] {
        let checked = check_receipt(&bytes, &Policy::of_keys(keys));
        assert_eq!(checked, Err(Placed { line, fault: fault.clone() }));
    }
    // the other way round: the key is the right one, a byte of the hash on the line is another
    let (before, last) = note.trim_end().rsplit_once('\n').unwrap();
    let (dash, signature) = last.rsplit_once(' ').unwrap();
    let changed = if signature.starts_with('A') { "B" } else { "A" };
    let changed = format!("{before}\n{dash} {changed}{}\n", &signature[1..]);
    let given = Policy::of_keys([named("organiser-2"), named("getuige-2")]);
    assert_eq!(check_receipt(changed.as_bytes(), &given), Err(Placed { line, fault }));
    assert!(check_receipt(changed.as_bytes(), &Policy::of_keys([named("organiser-2")])).is_ok(), "nobody's key");
}

/// What does not agree is said before what cannot be checked: in this order, whatever line it is on.
#[test]
fn of_several_failures_the_one_of_the_first_step_is_told() {
    let bytes = String::from_utf8(after_handover()).unwrap();
    let [one, two] = ["getuige-1", "getuige-2"].map(|witness| named(witness).name().to_owned());
    let at = bytes.find(&format!("{one} ")).unwrap() + one.len() + 1 + 30;
    let byte = if bytes.as_bytes()[at] == b'A' { "B" } else { "A" };
    let broken = format!("{}{byte}{}", &bytes[..at], &bytes[at + 1..]);
    let fault =
        |text: &str, keys: Vec<Trusted>| check_receipt(text.as_bytes(), &Policy::of_keys(keys)).unwrap_err().fault;
    let cosignature = ReceiptFault::Cosignature { name: one };
    let (earlier, second) = (named("organiser"), forged("getuige-2"));
    let (witness, organiser) =
        (ReceiptFault::OtherWitness { name: two }, ReceiptFault::OtherKey { origin: "rho.example/mtvp".to_owned() });
    assert_eq!(fault(&broken, vec![earlier.clone(), second.clone(), named("getuige-1")]), cosignature);
    assert_eq!(fault(&bytes, vec![earlier.clone(), second.clone(), named("getuige-1")]), witness);
    assert_eq!(fault(&bytes, vec![earlier.clone(), named("getuige-1")]), organiser);
    // and all that needs no key before: also where there is none
    let moved = bytes.replacen("\nindex ", "\nindex 1", 1);
    for keys in [vec![], vec![earlier, second]] {
        assert!(matches!(fault(&moved, keys), ReceiptFault::Proof { .. }));
    }
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
    assert_eq!(json["vouching"]["limits"][2]["id"], "trust.Unchecked");
    assert!(!json.to_string().contains("ask"), "{json}");
}
