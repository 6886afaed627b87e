//! `instroom secret`. A secret is new every time, so its commitment is replaced before comparing.

use super::desk::Desk;
use std::process::Command;

/// Makes a secret; its file has one line that no output shows.
fn made(desk: &mut Desk, file: &str) -> String {
    let commitment = desk.run(0, &format!("secret new --out {file}")).text();
    let secret = desk.read(file);
    assert_eq!((secret.len(), secret.trim_end().len(), commitment.len()), (65, 64, 65));
    assert!(secret.trim_end().bytes().all(|byte| b"0123456789abcdef".contains(&byte)), "{secret}");
    assert!(!desk.said().contains(secret.trim_end()), "the secret was said");
    commitment.trim_end().to_owned()
}

#[test]
fn a_secret_is_made_and_shows_its_commitment() {
    let mut desk = Desk::dutch();
    let commitment = made(&mut desk, "geheim.txt");
    assert_eq!(desk.names(), ["geheim.txt"]);
    assert_eq!(desk.run(0, "secret show geheim.txt").text().trim_end(), commitment);
    assert!(!desk.said().contains(desk.read("geheim.txt").trim_end()));
    desk.says_but(&[(&commitment, "<VINGERAFDRUK>")]);
}

#[test]
fn a_secret_is_made_in_english() {
    let mut desk = Desk::english();
    let commitment = made(&mut desk, "secret.txt");
    desk.says_but(&[(&commitment, "<COMMITMENT>")]);
}

/// Only its owner reads it, and two are never the same.
#[cfg(unix)]
#[test]
fn a_secret_is_private_and_new() {
    use std::os::unix::fs::PermissionsExt;
    let mut desk = Desk::dutch();
    let (one, two) = (made(&mut desk, "een.txt"), made(&mut desk, "twee.txt"));
    assert_ne!(one, two);
    assert_eq!(std::fs::metadata(desk.path("een.txt")).unwrap().permissions().mode() & 0o777, 0o600);
}

/// The command that the program names gives what the program gives.
#[cfg(unix)]
#[test]
fn a_commitment_is_computed_by_hand() {
    let mut desk = Desk::english();
    let commitment = made(&mut desk, "secret.txt");
    let said = desk.said().to_owned();
    let command = said.lines().find_map(|line| line.split_once("yourself: ")).unwrap().1;
    let output = Command::new("sh").arg("-euc").arg(command).current_dir(desk.path("")).output().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap().split_whitespace().next(), Some(commitment.as_str()));
}

#[test]
fn a_secret_never_overwrites_a_file() {
    let mut desk = Desk::dutch();
    desk.write("geheim.txt", "iets anders");
    desk.run(2, "secret new --out geheim.txt");
    desk.run(2, "secret new --out nergens/geheim.txt");
    desk.says();
}

#[test]
fn what_is_no_secret_is_refused() {
    let mut desk = Desk::dutch();
    desk.write("leeg.txt", "");
    desk.write("kort.txt", "abc123\n");
    desk.write("hoofdletters.txt", "A".repeat(64));
    for file in ["leeg.txt", "kort.txt", "hoofdletters.txt", "er-niet.txt"] {
        desk.run(2, &format!("secret show {file}"));
    }
    desk.run(2, "secret show kort.txt --lang en");
    assert!(!desk.said().contains("abc123"));
    desk.says();
}
