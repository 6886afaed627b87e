//! `instroom key`, and passphrases where nobody is at the terminal.

use super::desk::{AT, Desk, VKEY, fixture};

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
        &format!("seal rules.toml aanmeldingen.csv --log loting.jsonl --at {AT}"),
        &format!("draw loting.jsonl --contributions inbreng.txt --at {AT}"),
        &format!("amend withdraw loting.jsonl 01990003 --reason stopt --date 2023-06-12 --at {AT}"),
        &format!("seal rules.toml aanmeldingen.csv --log loting.jsonl --at {AT}"),
        &format!("abort loting.jsonl --reason 'verkeerde lijst' --at {AT}"),
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
