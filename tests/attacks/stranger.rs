//! What strangers send: names that are not what they seem, keys in another spelling, and files made to stall whoever reads them.
//! No test here waits: what is refused before it is read shows in what is said of it.

use crate::desk::{DIFFERS, REFUSED, says, verified};
use crate::faults::Draft;
use crate::faults::signer::{Signer, cosigner, not_canonical_cosigner};
use crate::support::receipts::receipt_of;
use crate::support::{golden, path};
use instroom::receipt::write_receipt;
use std::path::Path;

const SEAL: &str = "checkpoint";
const TIME: u64 = 1_692_803_260; // 2023-08-23T15:07:40Z

fn sealed() -> Draft {
    Draft::golden("voorbeeld").until(SEAL)
}

#[track_caller]
fn differs(log: Draft, sentences: [&str; 2]) {
    verified(&log.bytes(), "", (DIFFERS, sentences));
}

/// A folder with the rules and the register of the example.
fn example() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for name in ["rules.toml", "aanmeldingen.csv"] {
        std::fs::copy(path("fixtures/voorbeeld").join(name), folder.path().join(name)).unwrap();
    }
    folder
}

fn edit(folder: &Path, name: &str, from: &str, to: &str) {
    let text = std::fs::read_to_string(folder.join(name)).unwrap();
    assert!(text.contains(from), "{from}");
    std::fs::write(folder.join(name), text.replacen(from, to, 1)).unwrap();
}

/// T15.
#[test]
fn a_name_that_turns_the_line_around() {
    let log = sealed().replace("practice id=01990001", "De Linde", "De \u{202e}ednil").signed();
    let sentences =
        ["het teken U+202E kan niet in een verslag staan", "the character U+202E cannot stand in a transcript"];
    differs(log, sentences);
    let folder = example();
    edit(folder.path(), "aanmeldingen.csv", "De Linde", "De \u{202e}ednil");
    says(folder.path(), "check rules.toml aanmeldingen.csv", (REFUSED, sentences));
}

/// T15: a region of its own, with a cap of its own, that nobody can tell from the other.
#[test]
fn a_region_that_looks_like_another() {
    let folder = example();
    edit(folder.path(), "aanmeldingen.csv", "Noord", "N\u{43e}ord");
    says(
        folder.path(),
        "check rules.toml aanmeldingen.csv",
        (
            REFUSED,
            [
                "lijkt dezelfde als `Noord` (3 rijen, voor het eerst op regel 3); hier staat U+043E waar de andere U+006F heeft",
                "seems to be the same as `Noord` (3 rows, first on line 3); it has U+043E where the other has U+006F",
            ],
        ),
    );
}

/// A Mac writes an accent behind its letter: both names are one, and that is told.
#[test]
fn an_accent_written_apart_is_no_other_name() {
    let folder = example();
    edit(folder.path(), "aanmeldingen.csv", "Zoë", "Zoe\u{308}");
    edit(folder.path(), "rules.toml", "title   = \"Voorbeeld", "title   = \"Vo\u{f3}rbeeld  e\u{301}e\u{301}n");
    for sentences in [
        [
            "aanmeldingen.csv:5:10, veld `naam`: in `Poort & Zoë (FICTIEF)` stonden letters en hun accenten los van elkaar; gelezen als één teken",
            "aanmeldingen.csv:5:10, field `naam`: in `Poort & Zoë (FICTIEF)` letters and their accents were apart; read as one character each",
        ],
        [
            "rules.toml:5:11: `Voórbeeld  e\u{301}e\u{301}n (FICTIEF)` gelezen als `Voórbeeld één (FICTIEF)`",
            "read as `Voórbeeld één (FICTIEF)`",
        ],
    ] {
        says(folder.path(), "check rules.toml aanmeldingen.csv", (0, sentences));
    }
}

/// V1: the same key in another encoding has another number, so two signers could be one.
#[test]
fn a_key_in_another_encoding() {
    let (organiser, witness) =
        (Signer::not_canonical().verifier(), not_canonical_cosigner("a.example", TIME).verifier());
    differs(
        sealed().set("programme", "organiser", &organiser).signed(),
        ["`organiser` heeft een waarde die niet kan", "`organiser` has a value that cannot be"],
    );
    let named = format!(r#"[{{"role":"notaris","key":{witness}}}]"#);
    differs(
        sealed().set("programme", "witnesses", &named).set("programme", "required", "1").signed(),
        ["`witnesses` heeft een waarde die niet kan", "`witnesses` has a value that cannot be"],
    );
    for key in [organiser, witness] {
        verified(
            &golden("voorbeeld"),
            &format!("--trust {}", key.trim_matches('"')),
            (REFUSED, ["staat er niet in de enige schrijfwijze", "is not in its only spelling"]),
        );
    }
}

/// A signature line of somebody, so many times, each under another name.
fn many(count: usize) -> String {
    let line = cosigner("x", 1, TIME).line("");
    (0..count).map(|at| line.replacen(" x ", &format!(" x{at} "), 1)).collect()
}

/// R2.
#[test]
fn a_hundred_thousand_signatures_below_a_checkpoint() {
    let lines = many(100_000);
    let spelt = serde_json::to_string(&lines).unwrap();
    let log = sealed().change(SEAL, "note", |note| format!("{}{}", &note[..note.len() - 1], &spelt[1..]));
    let sentences = [
        "onder dit controlepunt staan meer dan 101 handtekeningen",
        "more than 101 signatures stand under this checkpoint",
    ];
    differs(log, sentences);
    let mut receipt = receipt_of(&golden("voorbeeld"), "01990001");
    receipt.note += &many(6000);
    let bytes = write_receipt(&receipt);
    assert!(bytes.len() < 1 << 20, "the length of the file is not what refuses it");
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("bewijs"), bytes).unwrap();
    let key = Signer::organiser().verifier();
    let line = format!("verify bewijs --trust {}", key.trim_matches('"'));
    says(folder.path(), &line, (DIFFERS, ["DIT BEWIJS KLOPT NIET", "THIS RECEIPT DOES NOT AGREE"]));
}

/// R2.
#[test]
fn ten_thousand_dashes_for_a_signature() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("verslag.jsonl"), golden("ceremonie")).unwrap();
    for (text, sentences) in [
        (
            "- ".repeat(10_000),
            ["hier staat geen handtekening van een getuige", "there is no signature of a witness here"],
        ),
        (many(102), ["dit zijn meer dan 101 handtekeningen", "these are more than 101 signatures"]),
    ] {
        std::fs::write(folder.path().join("post"), text).unwrap();
        says(folder.path(), "cosign verslag.jsonl --add post", (REFUSED, sentences));
    }
}

#[test]
fn a_policy_without_an_end() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("verslag.jsonl"), golden("voorbeeld")).unwrap();
    std::fs::write(folder.path().join("lang.policy"), "log x\n".repeat(100_000)).unwrap();
    let sentences = ["een vertrouwensbestand heeft hoogstens", "a policy has at most"];
    says(folder.path(), "verify verslag.jsonl --trust lang.policy", (REFUSED, sentences));
}

/// R8: what no note can hold is not written, and nothing else is.
#[test]
fn a_clock_that_no_signature_can_hold() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("verslag.jsonl"), golden("ceremonie")).unwrap();
    std::fs::copy(path("fixtures/getuige-3.pem"), folder.path().join("getuige.pem")).unwrap();
    let early = ["kan niet in een handtekening staan", "cannot stand in a signature"];
    let never = ["is geen tijdstip", "is no moment in time"];
    for (moment, sentences) in
        [("1969-12-31T23:59:59Z", early), ("1970-01-01T00:00:00Z", early), ("9999-01-01T00:00:00Z", never)]
    {
        let line = format!("cosign verslag.jsonl --key getuige.pem --yes --at {moment}");
        says(folder.path(), &line, (REFUSED, sentences));
    }
    let mut names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["getuige.pem", "verslag.jsonl"]);
    assert_eq!(std::fs::read(folder.path().join("verslag.jsonl")).unwrap(), golden("ceremonie"));
}
