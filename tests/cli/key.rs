//! `instroom key`, and passphrases where nobody is at the terminal.

use super::desk::{AT, DRAW, Desk, VKEY, fixture};

/// What opens `fixtures/organiser-locked.pem`.
const PASSPHRASE: &str = "vier gewone Nederlandse wóórden";

/// With that key, its public half and its passphrase.
fn locked(desk: Desk) -> Desk {
    desk.write("slot.pem", fixture("organiser-locked.pem"));
    desk.write("wachtwoord.txt", format!("{PASSPHRASE}\r\ndeze regel telt niet\n"));
    desk
}

#[test]
fn every_form_of_a_key_shows_its_public_half() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.write("sleutel.pem.pub", format!("{VKEY}\n"));
    for key in ["sleutel.pem", "sleutel.pem.pub", VKEY] {
        assert_eq!(desk.run(0, &format!("key show {key}")).text().trim_end(), VKEY);
    }
    desk.says();
}

#[test]
fn a_key_is_shown_in_english() {
    let mut desk = Desk::english();
    desk.run(0, &format!("key show {VKEY}"));
    desk.says();
}

#[test]
fn a_private_key_alone_needs_a_name() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.run(2, "key show sleutel.pem");
    assert_eq!(desk.run(0, "key show sleutel.pem --name rho.example/mtvp").text().trim_end(), VKEY);
    desk.run(2, "key show sleutel.pem --name 'rho example'");
    desk.says();
}

#[test]
fn the_public_half_of_another_key_is_noticed() {
    let mut desk = locked(Desk::dutch());
    desk.write("slot.pem.pub", VKEY);
    desk.run(2, "key show slot.pem --passphrase-file wachtwoord.txt");
    desk.says();
}

#[test]
fn what_is_no_key_is_refused() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.write("leeg.txt", "");
    for key in ["aanmeldingen.csv", "er-niet.pem", "a+b+c", "leeg.txt"] {
        desk.run(2, &format!("key show {key}"));
    }
    desk.says();
}

#[test]
fn a_locked_key_signs_with_a_passphrase_from_a_file() {
    let mut desk = locked(Desk::dutch().with("voorbeeld"));
    for line in [
        &format!("seal rules.toml aanmeldingen.csv --log loting.jsonl --at {AT} --yes"),
        &format!("draw loting.jsonl --contributions inbreng.txt --at {AT}"),
        &format!("amend withdraw loting.jsonl 01990003 --reason stopt --date 2023-06-12 --at {AT} --yes"),
        &format!("seal rules.toml aanmeldingen.csv --log loting.jsonl --at {AT} --yes"),
        &format!("abort loting.jsonl --reason 'verkeerde lijst' --at {AT} --yes"),
    ] {
        let refused = desk.run(2, &format!("{line} --key slot.pem")).err;
        assert!(refused.contains("plek: slot.pem\n") && refused.contains("--passphrase-file"), "{refused}");
        desk.run(0, &format!("{line} --key slot.pem --passphrase-file wachtwoord.txt"));
    }
    desk.run(0, "verify loting.jsonl");
    silent(&desk);
}

#[test]
fn a_passphrase_file_that_does_not_open_the_key_is_refused() {
    let mut desk = locked(Desk::dutch());
    desk.write("ander.txt", "een heel ander wachtwoord\n");
    desk.write("leeg.txt", format!("\n{PASSPHRASE}\n"));
    desk.write("latijn.txt", b"w\xf3\xf3rden");
    desk.write("groot.txt", "lang ".repeat(20_000));
    for file in ["ander.txt", "leeg.txt", "latijn.txt", "groot.txt", "er-niet.txt"] {
        desk.run(2, &format!("key show slot.pem --name a/b --passphrase-file {file}"));
    }
    silent(&desk);
    desk.says();
}

/// Nothing of the passphrases was said.
#[track_caller]
fn silent(desk: &Desk) {
    for secret in ["wóórden", "heel ander", "lang lang"] {
        assert!(!desk.said().contains(secret), "{secret}");
    }
}

/// The memory is lost, then the newer log; what a key remembers is told, and how that came about.
fn goes_on(mut desk: Desk) {
    std::fs::remove_file(desk.path("sleutel.pem.seen")).unwrap();
    desk.run(2, DRAW);
    let remember = "key remember loting.jsonl --key sleutel.pem --at 2023-06-12T14:30:00+02:00 --reason";
    desk.run(2, &format!("{remember} 'schijf kapot'")); // nobody to ask
    desk.run(2, &format!("{remember} '' --yes"));
    desk.run(0, &format!("{remember} 'schijf kapot' --yes"));
    desk.run(0, &format!("{remember} 'nog eens' --yes"));
    desk.write("zegel.jsonl", desk.bytes("loting.jsonl"));
    desk.run(0, DRAW);
    std::fs::rename(desk.path("zegel.jsonl"), desk.path("loting.jsonl")).unwrap();
    desk.run(0, "status loting.jsonl --key sleutel.pem");
    desk.run(2, &DRAW.replace("15:00", "16:00"));
    desk.run(0, &remember.replace("14:30", "15:30").replace("--reason", "--yes --reason herstel"));
    std::fs::rename(desk.path("loting.jsonl"), desk.path("weg")).unwrap();
    std::fs::remove_file(desk.path("loting.policy")).unwrap();
    desk.run(
        0,
        &format!(
            "seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --at {} --yes",
            AT.replace("14:00", "16:00")
        ),
    );
    desk.says();
}

#[test]
fn a_key_that_lost_its_memory_goes_on_in_dutch() {
    goes_on(Desk::dutch().sealed("voorbeeld"));
}

#[test]
fn a_key_that_lost_its_memory_goes_on_in_english() {
    goes_on(Desk::english().sealed("voorbeeld"));
}

/// A new log of what was drawn; aborted and drawn there, drawn here; a memory that is none.
#[test]
fn what_a_key_does_not_sign_is_told() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    desk.write("eerder.seen", desk.bytes("sleutel.pem.seen"));
    desk.write("zegel.log", desk.bytes("loting.jsonl"));
    desk.run(0, DRAW);
    let there = "--key sleutel.pem --state eerder.seen";
    desk.run(0, &format!("abort zegel.log {there} --reason vergissing --at {AT} --yes"));
    desk.run(0, &format!("seal rules.toml aanmeldingen.csv {there} --log zegel.log --at {AT} --yes"));
    desk.run(0, &format!("{} --state eerder.seen", DRAW.replace("loting.jsonl", "zegel.log")));
    desk.forget();
    for lang in ["nl", "en"] {
        desk.run(
            2,
            &format!(
                "seal rules.toml aanmeldingen.csv --key sleutel.pem --log nieuw.tmp --at {AT} --lang {lang} --yes"
            ),
        );
        let amend = "amend withdraw zegel.log 01990001 --key sleutel.pem --reason stopt --date 2023-06-12 --yes --at";
        desk.run(2, &format!("{amend} {AT} --lang {lang}"));
        desk.run(
            2,
            &format!("key remember loting.jsonl --key sleutel.pem --reason x --state inbreng.txt --lang {lang}"),
        );
    }
    desk.says();
}
