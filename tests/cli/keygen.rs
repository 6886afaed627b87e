//! `instroom keygen`. Keys are new every time, so their text is replaced before comparing.

use super::desk::Desk;

const LINE: &str = "keygen --name hoog.example/mtvp-2023 --out sleutel.pem --no-passphrase";
const LOCKED: &str = "keygen --name hoog.example/mtvp-2023 --out sleutel.pem --passphrase-file wachtwoord.txt";

/// Makes a key in an empty folder; its file begins with these words.
fn made(desk: &mut Desk, line: &str, begins: &str) -> String {
    let public = desk.run(0, line).text();
    assert_eq!(desk.read("sleutel.pem.pub"), public);
    let [name, hash, key] = public.trim_end().split('+').collect::<Vec<_>>()[..3] else { unreachable!() };
    assert_eq!((name, hash.len()), ("hoog.example/mtvp-2023", 8));
    assert!(key.starts_with('A') && public.ends_with('\n') && public.lines().count() == 1, "{public}");
    let private = desk.read("sleutel.pem");
    assert!(private.starts_with(&format!("-----BEGIN {begins}-----\n")), "{private}");
    public
}

/// Without a passphrase: two files.
fn open(desk: &mut Desk) -> String {
    let public = made(desk, LINE, "PRIVATE KEY");
    assert_eq!(desk.names(), ["sleutel.pem", "sleutel.pem.pub"]);
    public
}

/// With the passphrase of a file.
fn locked(desk: &mut Desk) -> String {
    desk.write("wachtwoord.txt", "twaalf teken\n");
    let public = made(desk, LOCKED, "ENCRYPTED PRIVATE KEY");
    assert_eq!(desk.names(), ["sleutel.pem", "sleutel.pem.pub", "wachtwoord.txt"]);
    assert!(!desk.said().contains("twaalf teken"));
    public
}

#[test]
fn two_files_are_made_and_the_public_half_shown() {
    let mut desk = Desk::dutch();
    let public = locked(&mut desk);
    desk.says_but(&[(public.trim_end(), "<KEY>")]);
}

#[test]
fn two_files_are_made_and_told_in_english() {
    let mut desk = Desk::english();
    let public = locked(&mut desk);
    desk.says_but(&[(public.trim_end(), "<KEY>")]);
}

#[test]
fn without_a_passphrase_the_risk_is_told() {
    let mut desk = Desk::dutch();
    let public = open(&mut desk);
    let mut english = Desk::english();
    let other = open(&mut english);
    desk.shows("in English", english.said());
    desk.says_but(&[(public.trim_end(), "<KEY>"), (other.trim_end(), "<KEY>")]);
}

#[test]
fn a_passphrase_must_be_given_and_long_enough() {
    let mut desk = Desk::dutch();
    desk.write("wachtwoord.txt", "elf tekens!\n");
    desk.run(2, "keygen --name hoog.example/mtvp-2023 --out sleutel.pem");
    desk.run(2, LOCKED);
    desk.run(2, &format!("{LOCKED} --no-passphrase"));
    assert!(!desk.said().contains("elf tekens"));
    desk.says();
}

#[cfg(unix)]
#[test]
fn only_its_owner_can_read_the_private_key() {
    use std::os::unix::fs::PermissionsExt;
    let mut desk = Desk::dutch();
    open(&mut desk);
    let mode = |name: &str| std::fs::metadata(desk.path(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("sleutel.pem"), mode("sleutel.pem.pub")), (0o600, 0o644));
    let mut desk = Desk::dutch();
    locked(&mut desk);
    assert_eq!(std::fs::metadata(desk.path("sleutel.pem")).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn no_two_keys_are_alike() {
    assert_ne!(open(&mut Desk::dutch()), open(&mut Desk::dutch()));
}

#[test]
fn a_key_is_never_overwritten() {
    let mut desk = Desk::dutch();
    desk.write("sleutel.pem.pub", "van een ander");
    desk.run(2, LINE);
    std::fs::rename(desk.path("sleutel.pem.pub"), desk.path("sleutel.pem")).unwrap();
    desk.run(2, LINE);
    desk.says();
}

#[test]
fn a_name_with_spaces_or_a_plus_is_refused() {
    let mut desk = Desk::dutch();
    desk.run(2, "keygen --name 'RHO Mijn Regio' --out sleutel.pem --no-passphrase");
    desk.run(2, "keygen --name a+b --out sleutel.pem --no-passphrase");
    desk.run(2, "keygen --name '' --out sleutel.pem --no-passphrase");
    desk.run(2, "keygen --name rho --out sleutel.pem --no-passphrase");
    desk.run(2, &format!("keygen --name rho.example/{} --out sleutel.pem --no-passphrase", "m".repeat(244)));
    desk.run(2, "keygen --witness --name Zoë --out sleutel.pem --no-passphrase");
    desk.run(2, "keygen --name https://rho.example/b --out sleutel.pem --no-passphrase");
    desk.says();
}

#[test]
fn a_folder_that_is_not_there_is_named() {
    let mut desk = Desk::dutch();
    desk.run(2, "keygen --name hoog.example/mtvp-2023 --out kluis/sleutel.pem --no-passphrase");
    desk.says();
}
