//! Private keys: OpenSSL reads ours and we read those of OpenSSL; passphrases from a file, the environment and a
//! terminal.
//!
//! The terminal is a scripted one: what somebody would type stands in `TYPED`, what they were asked in `ASKED`.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

#[path = "support/golden.rs"]
mod golden;

use base64::prelude::{BASE64_STANDARD, Engine};
use instroom::env::{Env, FetchFault, Written, system_clock, system_entropy};
use instroom::log::key::{KeyFault, PrivateKey, Salts, VerifierKey};
use instroom::words::lang::Lang;
use std::cell::RefCell;
use std::path::Path;
use std::process::{Command, Output};
use zeroize::Zeroizing;

const PASSPHRASE: &str = "vier gewone Nederlandse wóórden";
const NAME: &str = "hoog.example/mtvp-2023";

/// The last 32 bytes of a DER are the whole key, public or private.
fn pem_tail(pem: &str) -> [u8; 32] {
    let body: String = pem.lines().filter(|line| !line.starts_with('-')).collect();
    BASE64_STANDARD.decode(body).unwrap().last_chunk().copied().unwrap()
}

fn openssl(folder: &Path, line: &[&str]) -> Output {
    let ended = Command::new("openssl").args(line).current_dir(folder).env("SECRET", PASSPHRASE).output().unwrap();
    assert!(ended.status.success(), "openssl {line:?}\n{}", String::from_utf8_lossy(&ended.stderr));
    ended
}

fn key(byte: u8) -> PrivateKey {
    PrivateKey::from_entropy(&Zeroizing::new([byte; 32]))
}

/// A key with a passphrase and one without: OpenSSL signs with the file and we check, we sign and OpenSSL checks.
#[test]
fn openssl_signs_and_verifies_both_ways() {
    for (pem, pass) in
        [(key(1).to_locked_pem(PASSPHRASE, [[2; 16]; 2]), ["-passin", "env:SECRET"].as_slice()), (key(1).to_pem(), &[])]
    {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path();
        std::fs::write(folder.join("key.pem"), pem.as_bytes()).unwrap();
        std::fs::write(folder.join("text"), "verzegeld\n").unwrap();
        let with = |line: &[&str]| openssl(folder, &[line, pass].concat());

        let public = with(&["pkey", "-in", "key.pem", "-pubout", "-out", "public.pem"]);
        assert!(public.stdout.is_empty());
        let ours = key(1).verifier(NAME).unwrap();
        let theirs = pem_tail(&std::fs::read_to_string(folder.join("public.pem")).unwrap());
        assert_eq!(BASE64_STANDARD.decode(ours.to_string().rsplit('+').next().unwrap()).unwrap()[1..], theirs);

        with(&["pkeyutl", "-sign", "-rawin", "-in", "text", "-inkey", "key.pem", "-out", "theirs.sig"]);
        let signature: [u8; 64] = std::fs::read(folder.join("theirs.sig")).unwrap().try_into().unwrap();
        assert!(ours.signed("verzegeld\n", &signature));
        assert!(!ours.signed("verzegeld", &signature));

        std::fs::write(folder.join("ours.sig"), key(1).sign("verzegeld\n")).unwrap();
        let verify = ["pkeyutl", "-verify", "-rawin", "-in", "text", "-sigfile", "ours.sig"];
        with(&[&verify[..], &["-inkey", "key.pem"]].concat());
        openssl(folder, &[&verify[..], &["-pubin", "-inkey", "public.pem"]].concat());
    }
}

#[test]
fn openssl_refuses_another_passphrase() {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("key.pem"), key(1).to_locked_pem(PASSPHRASE, [[2; 16]; 2]).as_bytes()).unwrap();
    let line = ["pkey", "-in", "key.pem", "-passin", "pass:een heel ander wachtwoord", "-noout"];
    assert!(!Command::new("openssl").args(line).current_dir(home.path()).output().unwrap().status.success());
}

/// PBKDF2 as OpenSSL makes it, with each AES, and scrypt.
#[test]
fn keys_that_openssl_locked_are_read() {
    let home = tempfile::tempdir().unwrap();
    let make = ["genpkey", "-algorithm", "ED25519", "-out", "plain.pem"];
    openssl(home.path(), &make);
    let plain = std::fs::read_to_string(home.path().join("plain.pem")).unwrap();
    let signature = PrivateKey::read(&plain).unwrap().sign("x");
    for how in [
        ["-v2", "aes-256-cbc"].as_slice(),
        &["-v2", "aes-192-cbc"],
        &["-v2", "aes-128-cbc"],
        &["-v2", "aes-256-cbc", "-iter", "600000"],
        &["-scrypt"],
        &["-scrypt", "-scrypt_N", "1024", "-scrypt_r", "4", "-scrypt_p", "2"],
    ] {
        let line = ["pkcs8", "-topk8", "-in", "plain.pem", "-out", "locked.pem", "-passout", "env:SECRET"];
        openssl(home.path(), &[&line[..], how].concat());
        let locked = std::fs::read_to_string(home.path().join("locked.pem")).unwrap();
        assert!(matches!(PrivateKey::read(&locked), Err(KeyFault::Encrypted)), "{how:?}");
        assert_eq!(PrivateKey::unlock(&locked, PASSPHRASE).unwrap().sign("x"), signature, "{how:?}");
        assert!(matches!(PrivateKey::unlock(&locked, "iets anders"), Err(KeyFault::WrongPassphrase)), "{how:?}");
    }
    let direct = ["genpkey", "-algorithm", "ED25519", "-aes-256-cbc", "-pass", "env:SECRET", "-out", "direct.pem"];
    openssl(home.path(), &direct);
    let direct = std::fs::read_to_string(home.path().join("direct.pem")).unwrap();
    assert!(PrivateKey::unlock(&direct, PASSPHRASE).is_ok());
}

/// An old lock, and one that would take the machine with it: said before anybody types a passphrase.
#[test]
fn locks_of_another_kind_are_told() {
    let home = tempfile::tempdir().unwrap();
    openssl(home.path(), &["genpkey", "-algorithm", "ED25519", "-out", "plain.pem"]);
    for how in [["-v2", "des3"].as_slice(), &["-v2", "aes-256-cbc", "-iter", "10000001"]] {
        let line = ["pkcs8", "-topk8", "-in", "plain.pem", "-out", "locked.pem", "-passout", "env:SECRET"];
        openssl(home.path(), &[&line[..], how].concat());
        let locked = std::fs::read_to_string(home.path().join("locked.pem")).unwrap();
        assert!(matches!(PrivateKey::read(&locked), Err(KeyFault::OtherLock)), "{how:?}");
    }
}

/// One wrong passphrase in 256 gives noise that ends as a key would; that is no other kind of key.
#[test]
fn noise_is_a_wrong_passphrase() {
    let home = tempfile::tempdir().unwrap();
    openssl(home.path(), &["genpkey", "-algorithm", "ED25519", "-out", "plain.pem"]);
    let line = ["pkcs8", "-topk8", "-in", "plain.pem", "-out", "locked.pem", "-passout", "env:SECRET", "-iter", "1"];
    openssl(home.path(), &line);
    let locked = std::fs::read_to_string(home.path().join("locked.pem")).unwrap();
    for wrong in 0..4000 {
        let read = PrivateKey::unlock(&locked, &wrong.to_string());
        assert!(matches!(read, Err(KeyFault::WrongPassphrase)), "{wrong}");
    }
}

#[test]
fn a_key_of_another_kind_is_refused_behind_its_passphrase() {
    let home = tempfile::tempdir().unwrap();
    let line = ["genpkey", "-algorithm", "X25519", "-aes-256-cbc", "-pass", "env:SECRET", "-out", "other.pem"];
    openssl(home.path(), &line);
    let other = std::fs::read_to_string(home.path().join("other.pem")).unwrap();
    assert!(matches!(PrivateKey::unlock(&other, PASSPHRASE), Err(KeyFault::NotAPrivateKey)));
}

thread_local! {
    static TYPED: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) };
    static ASKED: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// What a command line said on both streams, what it asked, and its status.
struct Said {
    status: u8,
    out: String,
    err: String,
    asked: Vec<String>,
}

/// Runs a command line with somebody at the terminal who types these lines and then leaves.
fn run(folder: &Path, line: &str, typed: &[&'static str]) -> Said {
    TYPED.set(typed.iter().rev().copied().collect());
    ASKED.take();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut env = Env {
        program: "instroom".to_owned(),
        dir: folder.to_owned(),
        out: &mut out,
        err: &mut err,
        lang: Lang::En,
        now: system_clock,
        entropy: system_entropy,
        ask: &|_| None,
        ask_secret: &|question| {
            ASKED.with_borrow_mut(|asked| asked.push(question.to_owned()));
            TYPED.with_borrow_mut(Vec::pop).map(|typed| Zeroizing::new(typed.to_owned()))
        },
        checked: None,
        waits: None,
        variable: |_| None,
        fetch: |_| Err(FetchFault::NoHost),
        send: |_, _| Err(FetchFault::NoHost),
        sleep: |_| (),
        itself: || Ok(Vec::new()),
        written: Written::default(),
    };
    let status = instroom::verbs::run(["instroom"].into_iter().chain(line.split(' ')), &mut env);
    let said = Said {
        status,
        out: String::from_utf8(out).unwrap(),
        err: String::from_utf8(err).unwrap(),
        asked: ASKED.take(),
    };
    for text in said.asked.iter().chain([&said.out, &said.err]) {
        assert!(typed.iter().all(|typed| !text.contains(typed)), "a passphrase in {text}");
    }
    said
}

const KEYGEN: &str = "keygen --name hoog.example/mtvp-2023 --out key.pem";

#[test]
fn a_new_passphrase_is_asked_twice_until_it_is_right() {
    let home = tempfile::tempdir().unwrap();
    let typed = ["elf tekens!", "twaalf teken", "twaalf tekem", "twaalf teken", "twaalf teken"];
    let said = run(home.path(), KEYGEN, &typed);
    assert_eq!(said.status, 0, "{}", said.err);
    let pem = std::fs::read_to_string(home.path().join("key.pem")).unwrap();
    let key = PrivateKey::unlock(&pem, "twaalf teken").unwrap();
    assert_eq!(key.verifier(NAME).unwrap().to_string(), said.out.trim_end());
    let starts: Vec<&str> = said.asked.iter().map(|asked| &asked[..asked.find([' ', '\n']).unwrap()]).collect();
    assert_eq!(starts, ["Choose", "error:", "The", "error:", "The"]);
    assert!(said.asked[1].contains("shorter than 12") && said.asked[3].contains("another passphrase"));
}

#[test]
fn who_leaves_without_a_passphrase_makes_no_key() {
    for typed in [&[][..], &["twaalf teken"], &["kort"]] {
        let home = tempfile::tempdir().unwrap();
        let said = run(home.path(), KEYGEN, typed);
        assert_eq!(said.status, 2);
        assert!(said.err.contains("--no-passphrase"), "{}", said.err);
        assert_eq!(std::fs::read_dir(home.path()).unwrap().count(), 0);
    }
}

#[test]
fn nobody_thinks_of_a_passphrase_in_vain() {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("key.pem"), "there already").unwrap();
    assert!(run(home.path(), KEYGEN, &["twaalf teken"]).asked.is_empty());
    assert!(run(home.path(), "keygen --name a+b --out new.pem", &["twaalf teken"]).asked.is_empty());
}

/// A folder with a locked key and its public half.
fn with_key() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    std::fs::write(home.path().join("key.pem"), key(1).to_locked_pem(PASSPHRASE, [[2; 16]; 2]).as_bytes()).unwrap();
    std::fs::write(home.path().join("key.pem.pub"), key(1).verifier(NAME).unwrap().to_string()).unwrap();
    home
}

#[test]
fn slips_may_be_mended_until_nothing_is_typed() {
    let home = with_key();
    let said = run(home.path(), "key show key.pem", &["een", "twee", PASSPHRASE]);
    assert_eq!((said.status, said.asked.len()), (0, 3));
    assert_eq!(VerifierKey::read(said.out.trim_end()), key(1).verifier(NAME));
    let said = run(home.path(), "key show key.pem", &["vijftig", "zestig", "zeventig", "tachtig", PASSPHRASE]);
    assert_eq!((said.status, said.asked.len()), (0, 5));
    assert!(said.asked[4].starts_with("error: this passphrase does not open this key\n"), "{}", said.asked[4]);
}

/// There is no way to open it: what can be done and what cannot is told.
#[test]
fn a_forgotten_passphrase_has_a_way_out_that_is_told() {
    let home = with_key();
    let said = run(home.path(), "key show key.pem", &["vijftig", "zestig"]);
    assert_eq!((said.status, said.asked.len(), said.out.as_str()), (2, 3, ""));
    let told = "error: without the passphrase this key does not open, and nobody can get it back\n   at: key.pem\n";
    assert!(said.err.starts_with(told) && said.err.contains("begin a new log with a new key"), "{}", said.err);
    // who types nothing at once has not forgotten it
    assert!(run(home.path(), "key show key.pem", &[]).err.contains("has a passphrase"), "{}", said.err);
}

#[test]
fn a_key_without_a_passphrase_asks_nothing() {
    let home = tempfile::tempdir().unwrap();
    assert!(run(home.path(), &format!("{KEYGEN} --no-passphrase"), &[]).asked.is_empty());
    let said = run(home.path(), "key show key.pem", &[]);
    assert_eq!((said.status, said.asked.len()), (0, 0));
}

/// The real program, with a variable and nobody at the terminal.
fn program(folder: &Path, line: &str, variable: &std::ffi::OsStr) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_instroom"));
    command.args(line.split(' ')).current_dir(folder).env_clear().env("LANG", "en_GB.UTF-8");
    command.env("INSTROOM_PASSPHRASE", variable).stdin(std::process::Stdio::null()).output().unwrap()
}

#[test]
fn the_environment_gives_a_passphrase() {
    let home = tempfile::tempdir().unwrap();
    let made = program(home.path(), KEYGEN, PASSPHRASE.as_ref());
    assert_eq!(made.status.code(), Some(0), "{}", String::from_utf8_lossy(&made.stderr));
    let pem = std::fs::read_to_string(home.path().join("key.pem")).unwrap();
    assert!(PrivateKey::unlock(&pem, PASSPHRASE).is_ok());
    let shown = program(home.path(), "key show key.pem", PASSPHRASE.as_ref());
    assert_eq!((shown.status.code(), &shown.stdout), (Some(0), &made.stdout));
    for (variable, words) in [("een heel ander", "does not open this key"), ("", "it was not given")] {
        let refused = program(home.path(), "key show key.pem", variable.as_ref());
        let said = String::from_utf8(refused.stderr).unwrap();
        assert_eq!((refused.status.code(), refused.stdout), (Some(2), Vec::new()));
        assert!(said.contains(words) && !said.contains("een heel ander"), "{said}");
    }
    let short = program(home.path(), "keygen --name a/b --out other.pem", "kort".as_ref());
    let said = String::from_utf8(short.stderr).unwrap();
    assert!(said.contains("at: INSTROOM_PASSPHRASE\n") && !said.contains("kort"), "{said}");
}

#[cfg(unix)]
#[test]
fn a_variable_that_is_no_text_is_refused() {
    use std::os::unix::ffi::OsStrExt;
    let home = with_key();
    let refused = program(home.path(), "key show key.pem", std::ffi::OsStr::from_bytes(b"w\xf3\xf3rden"));
    let said = String::from_utf8(refused.stderr).unwrap();
    assert!(refused.status.code() == Some(2) && said.contains("no text in UTF-8"), "{said}");
}

/// What is fixed is the file: whoever holds one must be able to open it with any later version.
#[test]
fn a_locked_key_stays_the_same_file() {
    let salts: Salts = [[2; 16], [3; 16]];
    let pem = key(1).to_locked_pem(PASSPHRASE, salts);
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/organiser-locked.pem");
    if golden::regenerate() {
        golden::put(&file, pem.as_bytes());
    }
    assert_eq!(*pem, std::fs::read_to_string(file).unwrap());
}
