//! `instroom abort`, and rounds that follow on each other.

use super::desk::{AT, Desk};

/// The rules of a next quarter, and a register in which nobody answered again.
fn next_quarter(desk: &Desk) {
    let rules = desk.read("rules.toml");
    let first = rules.find("[[tranche]]").unwrap();
    let second = first + rules[first + 1..].find("[[tranche]]").unwrap() + 1;
    let rest = second + rules[second..].find("cap").unwrap();
    let after = rest + rules[rest..].find('\n').unwrap();
    let tranche = "[[tranche]]\nstart = 2023-10-01\ncap = \"75%\"";
    desk.write("rules-2.toml", format!("{}{tranche}{}", &rules[..first], &rules[after..]));
    let register = desk.read("aanmeldingen.csv");
    desk.write("aanmeldingen-2.csv", register.replace("1 april 2023", "").replace("1 juli 2023", ""));
}

#[test]
fn what_is_sealed_can_be_closed_and_stays_visible() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    desk.run(2, &format!("seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --at {AT}"));
    desk.run(0, &format!("abort loting.jsonl --reason 'verkeerde lijst' --at {AT} --key sleutel.pem"));
    desk.run(2, &format!("abort loting.jsonl --reason 'nog eens' --at {AT} --key sleutel.pem"));
    desk.run(0, &format!("seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --at {AT}"));
    desk.run(0, "draw loting.jsonl --key sleutel.pem --contributions inbreng.txt");
    desk.run(0, "verify loting.jsonl");
    desk.run(0, "explain loting.jsonl 01990001");
    desk.says();
}

#[test]
fn a_next_round_stands_on_the_first() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    next_quarter(&desk);
    desk.run(0, "check rules-2.toml aanmeldingen-2.csv --log loting.jsonl");
    desk.run(0, &format!("seal rules-2.toml aanmeldingen-2.csv --key sleutel.pem --log loting.jsonl --at {AT}"));
    desk.run(0, "draw loting.jsonl --key sleutel.pem --contributions inbreng.txt");
    desk.run(0, "verify loting.jsonl --json");
    desk.run(0, "explain loting.jsonl 01990002");
    desk.run(0, "explain loting.jsonl 01990001");
    desk.run(0, "list loting.jsonl --start 2023-10-01 --all --plain");
    desk.says();
}

#[test]
fn who_takes_part_must_be_in_the_next_register() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    next_quarter(&desk);
    let register = desk.read("aanmeldingen-2.csv");
    let kept: Vec<&str> = register.lines().filter(|line| !line.contains("01990001")).collect();
    desk.write("aanmeldingen-2.csv", kept.join("\r\n"));
    desk.run(2, &format!("seal rules-2.toml aanmeldingen-2.csv --key sleutel.pem --log loting.jsonl --at {AT}"));
    desk.run(2, "check rules-2.toml aanmeldingen-2.csv --log loting.jsonl");
    desk.says();
}

#[test]
fn another_programme_needs_another_log() {
    let mut desk = Desk::english().drawn("voorbeeld");
    desk.change("rules.toml", "rho.example/mtvp", "rho.example/mtvp-2");
    desk.run(2, &format!("seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --at {AT}"));
    desk.says();
}
