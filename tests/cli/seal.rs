//! `instroom seal`.

use super::desk::{AT, Desk};

fn line(more: &str) -> String {
    format!("seal rules.toml aanmeldingen.csv --log loting.jsonl --at {AT} {more} --yes")
}

#[test]
fn a_round_is_sealed_and_the_next_step_is_told() {
    let mut desk = Desk::dutch().with("voorbeeld");
    assert_eq!(desk.run(0, &line("--key sleutel.pem")).out, b"", "the product is the log");
    desk.says();
}

#[test]
fn a_round_is_sealed_and_told_in_english() {
    let mut desk = Desk::english().with("voorbeeld");
    desk.run(0, &line("--key sleutel.pem"));
    desk.says();
}

#[test]
fn the_same_inputs_key_and_moment_give_the_same_bytes() {
    let (dutch, english) = (Desk::dutch().sealed("voorbeeld"), Desk::english().sealed("voorbeeld"));
    assert_eq!(dutch.bytes("loting.jsonl"), english.bytes("loting.jsonl"));
    let golden = std::fs::read("transcripts/voorbeeld.jsonl").unwrap();
    assert!(golden.starts_with(&dutch.bytes("loting.jsonl")));
}

/// A program for spreadsheets keeps dates and numbers as cells of their own kind; the log holds what they say.
#[test]
fn a_workbook_and_a_text_file_give_the_same_bytes() {
    let mut desk = Desk::dutch().with("voorbeeld");
    for (format, file) in [("csv", "aanmeldingen.csv"), ("xlsx", "aanmeldingen.xlsx")] {
        desk.run(0, &format!("sample --format {format} --out {format}"));
        let inputs = format!("{format}/rules.toml {format}/{file}");
        desk.run(0, &format!("seal {inputs} --key sleutel.pem --log {format}/loting.jsonl --at {AT} --yes"));
    }
    assert_eq!(desk.bytes("csv/loting.jsonl"), desk.bytes("xlsx/loting.jsonl"));
}

#[test]
fn without_a_moment_the_clock_gives_it() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.run(0, "seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --yes");
    let round: serde_json::Value = serde_json::from_str(desk.read("loting.jsonl").lines().nth(1).unwrap()).unwrap();
    let opened = round["opened"].as_str().unwrap();
    assert!(opened > "2025" && opened.ends_with('Z') && opened.len() == 20, "{opened}");
}

#[test]
fn repairs_are_said_beside_the_product() {
    let mut desk = Desk::dutch().with("excel-nl");
    desk.run(0, &line("--key sleutel.pem"));
    desk.says();
}

#[test]
fn a_log_is_never_overwritten() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    desk.run(2, &line("--key sleutel.pem"));
    desk.says();
}

#[test]
fn a_register_with_faults_leaves_no_file_behind() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.change("aanmeldingen.csv", "3000", "3,00");
    desk.run(2, &line("--key sleutel.pem"));
    desk.says();
}

/// Made with `openssl genpkey -algorithm ed25519 -aes256`.
const WITH_PASSPHRASE: &str = "\
-----BEGIN ENCRYPTED PRIVATE KEY-----
MIGbMFcGCSqGSIb3DQEFDTBKMCkGCSqGSIb3DQEFDDAcBAha4iBzLHdFcQICCAAw
DAYIKoZIhvcNAgkFADAdBglghkgBZQMEASoEEPl5yfsr6nroIDj9Uva2MwsEQE9z
BL20tAxBb0faDJGdXOhUdDKj4/8NuEXeUFqGZOg49u2GLXPmhxMvzG+KoKF2qf0i
Z0iY4Zs5nJCi+p4Wqmg=
-----END ENCRYPTED PRIVATE KEY-----
";

#[test]
fn a_file_that_cannot_sign_is_refused() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.write("wachtwoord.pem", WITH_PASSPHRASE);
    desk.write("sleutel.pem.pub", super::desk::VKEY);
    for key in ["sleutel.pem.pub", "wachtwoord.pem", "aanmeldingen.csv", "er-niet.pem"] {
        desk.run(2, &line(&format!("--key {key}")));
    }
    desk.says();
}

#[test]
fn a_moment_that_cannot_be_read_is_refused() {
    let mut desk = Desk::dutch().with("voorbeeld");
    for at in ["nu", "12-06-2023", "2023-06-12T14:00:00", "'12-06-2023 14:00'"] {
        desk.run(2, &format!("seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --at {at} --yes"));
    }
    desk.says();
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.run(2, "seal rules.toml aanmeldingen.csv --key sleutel.pem --log map/loting.jsonl --yes");
    desk.says();
}

/// Otherwise nobody can ever verify the log with the key that was published.

#[test]
fn a_key_published_under_another_name_is_refused() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.run(0, "keygen --name een.andere/naam --out andere.pem --no-passphrase");
    desk.run(2, &line("--key andere.pem"));
}

#[test]
fn until_when_mistakes_can_be_corrected_is_told() {
    let mut desk = Desk::dutch().with("voorbeeld").with_period("2023-06-20T23:59:59+02:00");
    desk.run(0, &line("--key sleutel.pem"));
    let english = desk.read("loting.jsonl");
    assert!(
        english.contains("\"identity\":\"open\",\"objections_until\":\"2023-06-20T21:59:59Z\",\"objections_after\"")
    );
    desk.run(0, &line("--key sleutel.pem --lang en").replace("loting.jsonl", "loting.en"));
    desk.says();
}
