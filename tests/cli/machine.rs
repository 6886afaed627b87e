//! What a machine refuses, or is asked for by a slip: devices and pipes, a full disk, files of a run that was killed.

use super::desk::{Desk, words};
use std::fs::{self, File, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Command, Stdio};

/// Runs a command line that cannot show what it makes.
fn unshown(desk: &Desk, line: &str) -> (Option<i32>, String) {
    let full = File::options().write(true).open("/dev/full").unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_instroom"));
    command.args(words(line)).current_dir(desk.path("")).stdin(Stdio::null()).stdout(full);
    let ended = command.env_clear().env("LANG", desk.locale()).output().unwrap();
    (ended.status.code(), String::from_utf8(ended.stderr).unwrap())
}

#[test]
fn only_plain_files_are_read() {
    let mut desk = Desk::dutch().with("voorbeeld");
    assert!(Command::new("mkfifo").arg(desk.path("pijp")).status().unwrap().success());
    for line in [
        "check /dev/zero aanmeldingen.csv",
        "check rules.toml pijp",
        "verify /dev/full",
        "verify . --trust /dev/zero",
        "explain pijp 01990001",
        "key show /dev/zero",
        "keygen --name rho.example/x --out x.pem --passphrase-file pijp",
        "cosign aanmeldingen.csv --add pijp",
    ] {
        desk.run(2, line);
    }
    desk.says();
}

#[test]
fn only_plain_files_are_replaced() {
    let mut desk = Desk::english().with("voorbeeld");
    assert!(Command::new("mkfifo").arg(desk.path("pipe")).status().unwrap().success());
    let seal = "seal rules.toml aanmeldingen.csv --yes --key sleutel.pem --log";
    desk.run(2, &format!("{seal} /dev/null"));
    desk.run(2, &format!("{seal} pipe"));
    desk.run(2, &format!("{seal} ."));
    desk.run(2, &format!("{seal} x.jsonl --state /dev/null"));
    desk.run(2, "keygen --name rho.example/x --out /dev/null --no-passphrase");
    assert!(!Path::new("/dev/null").is_file());
    desk.says();
}

#[test]
fn a_log_that_is_read_only_stays() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    fs::set_permissions(desk.path("loting.jsonl"), Permissions::from_mode(0o444)).unwrap();
    desk.run(2, super::desk::DRAW);
    desk.says();
}

#[test]
fn what_a_killed_run_left_is_named() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.write(".instroom-oud.pem-a1b2c3", "-----BEGIN PRIVATE KEY-----\n");
    desk.write(".instroom-loting.jsonl-d4e5f6", "{\"type\":");
    let held = File::open(desk.path(".instroom-loting.jsonl-d4e5f6")).unwrap();
    desk.run(0, "sample --out een");
    held.try_lock().unwrap(); // another is at work on it
    desk.run(0, "sample --out twee");
    // a folder as well
    fs::create_dir(desk.path(".instroom-drie-a7b8c9")).unwrap();
    desk.run(0, "sample --out vier");
    let filled = File::open(desk.path(".instroom-drie-a7b8c9")).unwrap();
    filled.try_lock().unwrap();
    desk.run(0, "sample --out vijf");
    desk.says();
}

#[test]
fn what_cannot_be_shown_is_not_made() {
    let mut desk = Desk::dutch().with("voorbeeld");
    let before = desk.files();
    for line in [
        "--help",
        "--version",
        "secret new --out geheim",
        "keygen --name rho.example/x --out x.pem --no-passphrase",
        "chances rules.toml aanmeldingen.csv --draws 100 --html kansen.html --csv kansen.csv",
        "init leidraad --help",
    ] {
        let (status, said) = unshown(&desk, line);
        assert_eq!((status, desk.files() == before), (Some(2), true), "{line}\n{said}");
        desk.shows(line, &said);
    }
    desk.says();
}

/// What is in the way of one half is seen before the other is made; the same may be done again.
#[test]
fn a_pair_is_not_begun_where_one_half_has_no_place() {
    let mut desk = Desk::english();
    fs::create_dir(desk.path("x.pem.pub")).unwrap();
    desk.run(2, "keygen --name rho.example/x --out x.pem --no-passphrase");
    fs::remove_dir(desk.path("x.pem.pub")).unwrap();
    desk.run(0, "keygen --name rho.example/x --out x.pem --no-passphrase");
    assert_eq!(desk.names(), ["x.pem", "x.pem.pub"]);
    assert_eq!(fs::metadata(desk.path("x.pem")).unwrap().permissions().mode() & 0o777, 0o600);
}

/// Whatever bytes a command line holds.
#[test]
fn a_command_line_that_is_no_text_is_read() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let desk = Desk::dutch();
    let program = desk.path("").join(OsStr::from_bytes(b"in\xffstroom"));
    fs::copy(env!("CARGO_BIN_EXE_instroom"), &program).unwrap();
    let said =
        Command::new(program).arg("verify").arg(OsStr::from_bytes(b"\xff")).env("LANG", "nl_NL").output().unwrap();
    let text = String::from_utf8(said.stderr).unwrap();
    assert_eq!((said.status.code(), text.contains("dit bestand of deze map bestaat niet")), (Some(2), true), "{text}");
}
