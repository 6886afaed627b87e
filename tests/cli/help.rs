//! Help, and command lines that cannot be read.

use super::desk::Desk;

const VERBS: [&str; 38] = [
    "desk",
    "demo",
    "init",
    "check",
    "chances",
    "rehearse",
    "keygen",
    "key",
    "key show",
    "key change",
    "key remember",
    "secret",
    "secret new",
    "secret show",
    "seal",
    "cosign",
    "witness",
    "draw",
    "verify",
    "explain",
    "receipt",
    "receipts",
    "publish",
    "screen",
    "list",
    "baskets",
    "minutes",
    "letters",
    "outcomes",
    "amend",
    "amend withdraw",
    "amend late",
    "amend correct",
    "amend restore",
    "amend successor",
    "abort",
    "status",
    "sample",
];

/// In the narrowest window in which people type no word is broken; how a verb is called is one line, to be copied.
fn fits(help: &str) {
    let called = |line: &&str| line.starts_with("Usage: ") || line.starts_with("Gebruik: ");
    let wide = help.lines().filter(|line| !called(line)).find(|line| line.chars().count() > 80);
    assert_eq!(wide, None, "{help}");
}

fn all_help(desk: &mut Desk) {
    let all = desk.run(0, "--help").text();
    fits(&all);
    // a verb stands on a line of its own, behind two spaces
    let named = all.lines().filter_map(|line| line.strip_prefix("  ")?.split_once("  ")).map(|(name, _)| name);
    let named: Vec<&str> =
        named.filter(|name| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase())).collect();
    let verbs = VERBS.iter().filter(|verb| !verb.contains(' ')).count();
    assert!(named.len() == verbs && named.iter().all(|name| VERBS.contains(name)), "{named:?}");
    for verb in VERBS {
        let text = desk.run(0, &format!("{verb} --help")).text();
        assert!(text.contains(&format!("instroom {verb}")), "{text}");
        fits(&text);
    }
    desk.run(0, "--version");
}

#[test]
fn help_is_dutch_on_a_dutch_computer() {
    let mut desk = Desk::dutch();
    all_help(&mut desk);
    desk.says();
}

#[test]
fn help_is_english_elsewhere() {
    let mut desk = Desk::english();
    all_help(&mut desk);
    desk.says();
}

#[test]
fn the_language_asked_for_wins() {
    let dutch = Desk::dutch().run(0, "--help").text();
    assert_eq!(Desk::english().run(0, "--help --lang nl").text(), dutch);
    assert_eq!(Desk::english().run(0, "--lang=nl --help").text(), dutch);
    assert_ne!(Desk::dutch().run(0, "--lang en --help").text(), dutch);
}

#[test]
fn nothing_asked_shows_the_help_and_fails() {
    let said = Desk::dutch().run(2, "");
    assert_eq!(said.out, b"");
    assert_eq!(said.err, Desk::dutch().run(0, "--help").text());
}

fn mistakes(desk: &mut Desk) {
    for line in [
        "chekc",
        "Verify loting.jsonl",
        "help",
        "loot",
        "check",
        "chances",
        "check rules.toml",
        "check rules.toml aanmeldingen.csv nog-iets.csv",
        "seal rules.toml aanmeldingen.csv --yes",
        "list loting.jsonl",
        "list loting.jsonl --start",
        "list loting.jsonl --start 1 juli 2023",
        "list loting.jsonl --start 2023-07-01 --verzekeraar Menzis",
        "keygen --naam hoog.example/mtvp --out sleutel.pem",
        "verify --json --json loting.jsonl",
        "sample --preset utrecht --out nieuw",
        "sample --practices nul --out nieuw",
        "sample --practices 0 --out nieuw",
        "--lang de --version",
    ] {
        assert_eq!(desk.run(2, line).out, b"", "{line}");
    }
}

#[test]
fn a_command_line_that_cannot_be_read_is_refused_in_dutch() {
    let mut desk = Desk::dutch();
    mistakes(&mut desk);
    desk.says();
}

#[test]
fn a_command_line_that_cannot_be_read_is_refused_in_english() {
    let mut desk = Desk::english();
    mistakes(&mut desk);
    desk.says();
}
