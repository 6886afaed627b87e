//! Somebody wants a witness's signature under what the witness would not sign: another history, another log, another time.

use crate::desk::{REFUSED, run, run_asked, says};
use crate::support::{organiser, path};
use instroom::log::key::VerifierKey;
use instroom::log::note::{Checkpoint, Stated};
use instroom::words::lang::Lang;
use std::fs::{copy, read, read_to_string, write};
use tempfile::TempDir;

const ORGANISER: &str = "rho.example/mtvp+be10e774+AZSI9fWc/2T9/0A7GmOJ7vYkYY8TQIA5qCFWEsOV6qto";
const SEEN: &str = "getuige-2.pem.seen";

/// A folder with the story `ceremonie` sealed, and the keys of all.
fn hall() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for file in ["rules.toml", "rules-2.toml", "aanmeldingen.csv", "aanmeldingen-2.csv", "inbreng.txt"] {
        copy(path("fixtures/ceremonie").join(file), folder.path().join(file)).unwrap();
    }
    for key in ["organiser.pem", "organiser-2.pem", "getuige-1.pem", "getuige-2.pem"] {
        copy(path("fixtures").join(key), folder.path().join(key)).unwrap();
        let public = format!("{key}.pub");
        let _ = copy(path("fixtures").join(&public), folder.path().join(public)); // the organiser's has none
    }
    done(
        &folder,
        "seal rules.toml aanmeldingen.csv --log loting.jsonl --key organiser.pem --at 2023-08-23T17:00:00+02:00 --yes",
    );
    folder
}

#[track_caller]
fn done(folder: &TempDir, line: &str) -> String {
    let (status, said) = run(folder.path(), line, Lang::Nl);
    assert_eq!(status, 0, "{line}\n{said}");
    said
}

/// Refused in these words, and the witness remembers what it did before.
#[track_caller]
fn refused(folder: &TempDir, line: &str, sentences: [&str; 2]) {
    let seen = || read(folder.path().join(SEEN)).ok();
    let before = seen();
    says(folder.path(), line, (REFUSED, sentences));
    assert!(seen() == before, "{line}");
}

fn cosign(witness: u8, at: &str) -> String {
    format!("cosign loting.jsonl --key getuige-{witness}.pem --at {at}+02:00 --yes")
}

/// Cosigned by both, and drawn.
fn drawn(folder: &TempDir) {
    done(folder, &cosign(1, "2023-08-23T17:05:00"));
    done(folder, &cosign(2, "2023-08-23T17:06:00"));
    done(folder, "draw loting.jsonl --key organiser.pem --contributions inbreng.txt --at 2023-08-23T17:16:00+02:00");
}

/// Signs the checkpoint of a file, with these keys of the organiser.
fn alone(file: &str, trust: &str, at: &str) -> String {
    format!("cosign --checkpoint {file} --trust {trust} --key getuige-2.pem --at {at}+02:00 --yes")
}

const NOT_THE_ORGANISER: [&str; 2] = [
    "is niet ondertekend met de sleutel van de organisator die u kent",
    "is not signed with the organiser's key that you know",
];

/// Who does not get the log cannot see that the old key announced the new one.
#[test]
fn a_checkpoint_of_another_key_than_the_witness_saw_before() {
    let folder = hall();
    drawn(&folder);
    done(&folder, &cosign(1, "2023-08-23T17:20:00"));
    done(&folder, &cosign(2, "2023-08-23T17:21:00"));
    done(
        &folder,
        "key change loting.jsonl --key organiser.pem --organiser organiser-2.pem.pub --rules rules-2.toml --reason wissel --at 2023-09-20T12:00:00+02:00 --yes",
    );
    done(&folder, &cosign(1, "2023-09-20T12:10:00"));
    done(&folder, &cosign(2, "2023-09-20T12:11:00"));
    let seen = read_to_string(folder.path().join(SEEN)).unwrap();
    let old: serde_json::Value = serde_json::from_str(&seen).unwrap();
    done(
        &folder,
        "seal rules-2.toml aanmeldingen-2.csv --log loting.jsonl --key organiser-2.pem --at 2023-09-27T10:00:00+02:00 --yes",
    );
    done(&folder, &format!("cosign loting.jsonl --request verzoek.txt --old {}", old["size"]));
    // the proof is right, and the key is one that the witness was given
    refused(&folder, &alone("verzoek.txt", "organiser-2.pem.pub", "2023-09-27T10:10:00"), NOT_THE_ORGANISER);
    // with the log it sees the handover
    done(&folder, &cosign(2, "2023-09-27T10:10:00"));
}

/// The organiser of one programme signs for another.
#[test]
fn a_checkpoint_under_a_name_that_is_not_its_log_s() {
    let folder = hall();
    done(&folder, "cosign loting.jsonl --request verzoek.txt");
    let text = read_to_string(folder.path().join("verzoek.txt")).unwrap();
    let note = text.split_once("\n\n").unwrap().1;
    let stated = Stated::read(note).unwrap().checkpoint;
    let other = Checkpoint { origin: "ander.example/mtvp".to_owned(), ..stated };
    let signed = other.sign(&organiser(), &VerifierKey::read(ORGANISER).unwrap());
    write(folder.path().join("ander.txt"), signed).unwrap();
    refused(&folder, &alone("ander.txt", ORGANISER, "2023-08-23T17:06:00"), NOT_THE_ORGANISER);
    done(&folder, &alone("verzoek.txt", ORGANISER, "2023-08-23T17:06:00"));
}

/// A second is long enough for two checkpoints; it is the same clock.
#[test]
fn two_checkpoints_in_one_second_are_no_clock_that_went_back() {
    let folder = hall();
    drawn(&folder);
    // the witness of the seal signs the result in the second in which it signed the seal
    done(&folder, &cosign(2, "2023-08-23T17:06:00"));
    let folder = hall();
    done(&folder, "cosign loting.jsonl --request een.txt");
    done(&folder, &alone("een.txt", ORGANISER, "2023-08-23T17:06:00"));
    drawn_elsewhere(&folder);
    done(&folder, &alone("twee.txt", ORGANISER, "2023-08-23T17:06:00"));
}

/// Drawn without that witness's memory, and a request from the seal on.
fn drawn_elsewhere(folder: &TempDir) {
    done(folder, &cosign(1, "2023-08-23T17:05:00"));
    done(folder, &format!("{} --state elders.seen", cosign(2, "2023-08-23T17:06:00")));
    done(folder, "draw loting.jsonl --key organiser.pem --contributions inbreng.txt --at 2023-08-23T17:16:00+02:00");
    done(folder, "cosign loting.jsonl --request twee.txt --old 10");
}

#[test]
fn a_clock_that_was_set_back() {
    let sentences = ["de klok loopt achter op uw vorige handtekening", "the clock is behind your last signature"];
    let folder = hall();
    drawn(&folder);
    refused(&folder, &cosign(2, "2023-08-23T17:05:59"), sentences);
    done(&folder, &cosign(2, "2023-08-23T17:06:00"));
    let folder = hall();
    done(&folder, "cosign loting.jsonl --request een.txt");
    done(&folder, &alone("een.txt", ORGANISER, "2023-08-23T17:06:00"));
    drawn_elsewhere(&folder);
    refused(&folder, &alone("twee.txt", ORGANISER, "2023-08-23T17:05:59"), sentences);
}

/// The beacon speaks at 17:15:33: who signs in that second can know it.
#[test]
fn a_seal_signed_in_the_second_of_the_beacon() {
    let folder = hall();
    let sentences =
        ["het baken sprak al op 23 augustus 2023, 17:15:33", "the beacon spoke already on 23 August 2023, 17:15:33"];
    for late in ["17:15:33", "17:15:34"] {
        refused(&folder, &cosign(2, &format!("2023-08-23T{late}")), sentences);
    }
    done(&folder, &cosign(2, "2023-08-23T17:15:32"));
}

/// A clock that is years ahead would keep the witness from signing until then.
#[test]
fn a_clock_that_is_far_ahead() {
    let folder = hall();
    // the clock here says 2030
    let line = "cosign loting.jsonl --key getuige-2.pem --yes";
    let seal = folder.path().join("loting.jsonl");
    let without_beacon = read_to_string(folder.path().join("rules.toml")).unwrap();
    assert!(without_beacon.contains("drand"), "a seal that is not late needs a plan without beacon");
    drawn(&folder);
    let before = read(&seal).unwrap();
    refused(&folder, line, ["dat scheelt meer dan 400 dagen", "more than 400 days apart"]);
    let no = |asked: &str| asked.contains("staat op dinsdag 1 januari 2030, 01:00").then(|| "nee".to_owned());
    assert_eq!(run_asked(folder.path(), line, Lang::Nl, no).0, REFUSED);
    assert!(read(&seal).unwrap() == before);
    let yes = |asked: &str| asked.contains("Is it really Tuesday 1 January 2030").then(|| "yes".to_owned());
    assert_eq!(run_asked(folder.path(), line, Lang::En, yes).0, 0);
    assert!(read(&seal).unwrap() != before);
}

/// It happened all the same: there is a way back, and it stays visible.
#[test]
fn a_witness_whose_clock_was_ahead() {
    let folder = hall();
    done(&folder, &cosign(1, "2023-08-23T17:05:00"));
    done(&folder, &cosign(2, "2023-08-23T17:06:00"));
    done(&folder, "draw loting.jsonl --key organiser.pem --contributions inbreng.txt --at 2023-08-23T17:16:00+02:00");
    done(&folder, &cosign(1, "2023-08-23T17:20:00"));
    done(&folder, &cosign(2, "2030-08-23T17:21:00"));
    let amend =
        "amend withdraw loting.jsonl 01990001 --key organiser.pem --reason stopt --at 2023-08-24T12:00:00+02:00 --yes";
    done(&folder, amend);
    let sentences = [
        "liep hij toen voor, geef dan `instroom key remember VERSLAG --key SLEUTEL --reason WAAROM`",
        "if it was ahead then, run `instroom key remember LOG --key KEY --reason WHY`",
    ];
    refused(&folder, &cosign(2, "2023-08-24T12:05:00"), sentences);
    let remember = "key remember loting.jsonl --key getuige-2.pem --reason klok --yes --at 2023-08-24T12:06:00+02:00";
    let said = done(&folder, remember);
    assert!(said.contains("Dat tijdstip moet nog komen"), "{said}");
    let said = done(&folder, &cosign(2, "2023-08-24T12:07:00"));
    for sentence in ["Op 24 augustus 2023, 12:06 (Nederlandse tijd) nam u", "Reden: klok"] {
        assert!(said.contains(sentence), "{said}");
    }
}

/// A time that no cosignature can hold is refused before the witness remembers it.
#[test]
fn a_time_that_no_signature_can_hold() {
    let folder = hall();
    done(&folder, "cosign loting.jsonl --request een.txt");
    let sentences = ["kan niet in een handtekening staan", "cannot stand in a signature"];
    for at in ["1969-12-31T23:59:59Z", "1970-01-01T00:00:00Z"] {
        refused(&folder, &format!("cosign loting.jsonl --key getuige-2.pem --yes --at {at}"), sentences);
        let alone = format!("cosign --checkpoint een.txt --trust {ORGANISER} --key getuige-2.pem --yes --at {at}");
        refused(&folder, &alone, sentences);
    }
}
