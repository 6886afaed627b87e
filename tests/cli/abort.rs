//! `instroom abort`, and rounds that follow on each other.

use super::desk::{AT, DRAW, Desk};

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
    desk.run(2, &format!("seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --at {AT} --yes"));
    desk.run(0, &format!("abort loting.jsonl --reason 'verkeerde lijst' --at {AT} --key sleutel.pem --yes"));
    desk.run(2, &format!("abort loting.jsonl --reason 'nog eens' --at {AT} --key sleutel.pem --yes"));
    desk.run(0, &format!("seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --at {AT} --yes"));
    desk.run(0, DRAW);
    desk.run(0, "verify loting.jsonl");
    desk.run(0, "explain loting.jsonl 01990001");
    desk.says();
}

#[test]
fn a_next_round_stands_on_the_first() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    next_quarter(&desk);
    desk.run(0, "check rules-2.toml aanmeldingen-2.csv --log loting.jsonl");
    desk.run(0, &format!("seal rules-2.toml aanmeldingen-2.csv --key sleutel.pem --log loting.jsonl --at {AT} --yes"));
    desk.run(0, DRAW);
    desk.run(0, "verify loting.jsonl --json");
    desk.run(0, "explain loting.jsonl 01990002");
    desk.run(0, "explain loting.jsonl 01990001");
    desk.run(0, "list loting.jsonl --start 2023-10-01 --all");
    desk.says();
}

#[test]
fn who_takes_part_must_be_in_the_next_register() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    next_quarter(&desk);
    let register = desk.read("aanmeldingen-2.csv");
    let kept: Vec<&str> = register.lines().filter(|line| !line.contains("01990001")).collect();
    desk.write("aanmeldingen-2.csv", kept.join("\r\n"));
    desk.run(2, &format!("seal rules-2.toml aanmeldingen-2.csv --key sleutel.pem --log loting.jsonl --at {AT} --yes"));
    desk.run(2, "check rules-2.toml aanmeldingen-2.csv --log loting.jsonl");
    desk.says();
}

#[test]
fn another_programme_needs_another_log() {
    let mut desk = Desk::english().drawn("voorbeeld");
    desk.change("rules.toml", "rho.example/mtvp", "rho.example/mtvp-2");
    desk.run(2, &format!("seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --at {AT} --yes"));
    desk.says();
}

/// A slip in the name of the log would draw everybody anew.
#[test]
fn a_second_log_of_a_programme_is_refused_beside_the_first() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    desk.run(2, &format!("seal rules.toml aanmeldingen.csv --key sleutel.pem --log lotign.jsonl --at {AT} --yes"));
    desk.says();
}

#[test]
fn rules_of_an_earlier_round_are_noticed() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    desk.run(0, "check rules.toml aanmeldingen.csv --log loting.jsonl");
    desk.run(0, &format!("seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --at {AT} --yes"));
    desk.says();
}

#[test]
fn who_has_a_place_and_says_no_keeps_it_and_is_named() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    next_quarter(&desk);
    desk.change("aanmeldingen-2.csv", "Noord;3000;", "Noord;3000;nee");
    desk.run(0, "check rules-2.toml aanmeldingen-2.csv --log loting.jsonl");
    desk.says();
}

#[test]
fn a_code_that_merged_is_no_longer_on_the_list() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    let when = "--date 2023-03-01 --at 2023-03-01T10:00:00Z --key sleutel.pem";
    desk.run(
        0,
        &format!("amend successor loting.jsonl 01990050 --of 01990001 --of 01990002 --reason fusie {when} --yes"),
    );
    next_quarter(&desk);
    let register = desk.read("aanmeldingen-2.csv");
    let heir = "01990050;Samen (FICTIEF);Noord;5000;;CZ 7119;ja;ja;ja";
    desk.write("aanmeldingen-2.csv", format!("{}\r\n{heir}\r\n", register.trim_end()));
    desk.run(2, "check rules-2.toml aanmeldingen-2.csv --log loting.jsonl");
    desk.run(2, &format!("seal rules-2.toml aanmeldingen-2.csv --key sleutel.pem --log loting.jsonl --at {AT} --yes"));
    desk.says();
}
