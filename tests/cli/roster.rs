//! Pseudonyms: `seal`, `check`, `explain`, `list`, `receipt` and `amend` with a roster, and without.

use super::desk::{AT, DRAW, Desk, VKEY, fixture};
use instroom::receipt::Opening;

const ROSTER: &str = "--roster namenlijst.csv";
const SECRET: &str = "--roster-secret geheim.txt";
const SEAL: &str = "seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --yes";
const WHEN: &str = "--date 2023-06-20 --at 2023-06-20T10:00:00+02:00 --key sleutel.pem";

/// The story `pseudoniemen`, nothing done yet.
fn desk(desk: Desk) -> Desk {
    let desk = desk.with("pseudoniemen");
    for name in ["geheim.txt", "rules-januari.toml", "aanmeldingen-januari.csv", "inbreng-januari.txt"] {
        desk.write(name, fixture(&format!("pseudoniemen/{name}")));
    }
    desk
}

/// Its first round, drawn; what was said so far is of no matter.
fn drawn(mut desk: Desk) -> Desk {
    desk.run(0, &format!("{SEAL} --at {AT} {ROSTER} {SECRET}"));
    desk.run(0, DRAW);
    desk.forget();
    desk
}

#[test]
fn names_stay_home() {
    let mut desk = desk(Desk::dutch());
    desk.run(0, &format!("{SEAL} --at {AT} {ROSTER} {SECRET}"));
    desk.run(0, DRAW);
    desk.run(0, "verify loting.jsonl");
    let roster = desk.read("namenlijst.csv");
    desk.shows("namenlijst.csv", &roster);
    desk.says();
}

#[cfg(unix)]
#[test]
fn only_its_owner_reads_a_roster() {
    use std::os::unix::fs::PermissionsExt;
    let mut desk = drawn(desk(Desk::dutch()));
    let mode = |desk: &Desk| std::fs::metadata(desk.path("namenlijst.csv")).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&desk), 0o600);
    desk.run(
        0,
        &format!("amend successor loting.jsonl 01990091 --of 01990003 --reason fusie {WHEN} {ROSTER} {SECRET} --yes"),
    );
    assert_eq!(mode(&desk), 0o600);
}

#[test]
fn a_seal_needs_roster_and_secret_with_pseudonyms_only() {
    let mut desk = desk(Desk::dutch());
    for lang in ["nl", "en"] {
        desk.run(2, &format!("{SEAL} --lang {lang}"));
        desk.run(2, &format!("{SEAL} {ROSTER} --lang {lang}"));
        desk.run(2, &format!("{SEAL} {SECRET} --lang {lang}"));
    }
    desk.run(2, &format!("{SEAL} {ROSTER} --roster-secret sleutel.pem"));
    desk.run(2, &format!("{SEAL} --roster loting.jsonl {SECRET}"));
    desk.run(2, &format!("{SEAL} --roster nergens/namenlijst.csv {SECRET}"));
    desk.change("rules.toml", "\"pseudonym\"", "\"open\"");
    desk.run(2, &format!("{SEAL} {ROSTER}"));
    desk.run(2, &format!("{SEAL} {SECRET} --lang en"));
    desk.says();
}

#[test]
fn a_roster_of_something_else_is_not_overwritten() {
    let mut desk = desk(Desk::dutch());
    desk.write("namenlijst.csv", "iets anders\r\n");
    desk.run(2, &format!("{SEAL} {ROSTER} {SECRET}"));
    desk.run(2, &format!("{SEAL} {ROSTER} {SECRET} --lang en"));
    std::fs::remove_file(desk.path("namenlijst.csv")).unwrap();
    desk.run(0, &format!("{SEAL} --at {AT} {ROSTER} {SECRET}"));
    std::fs::remove_file(desk.path("loting.jsonl")).unwrap();
    desk.change("geheim.txt", "0011", "1100");
    desk.run(2, &format!("{SEAL} {ROSTER} {SECRET}"));
    desk.run(2, &format!("{SEAL} {ROSTER} {SECRET} --lang en"));
    // the same secret goes on with what an attempt left behind
    desk.change("geheim.txt", "1100", "0011");
    desk.run(0, &format!("{SEAL} --at {AT} {ROSTER} {SECRET}"));
    desk.change("namenlijst.csv", "01990001", "01990009");
    desk.run(2, &format!("explain loting.jsonl 01990002 {ROSTER}"));
    desk.run(2, &format!("explain loting.jsonl 01990002 {ROSTER} --lang en"));
    desk.says();
}

#[test]
fn a_practice_is_explained_by_code_name_or_pseudonym() {
    let mut desk = drawn(desk(Desk::dutch()));
    let roster = desk.read("namenlijst.csv");
    let row = roster.lines().find(|line| line.contains("01990003")).unwrap();
    let id = row.split('"').find(|part| part.len() == 64).unwrap();
    let by_code = desk.run(0, &format!("explain loting.jsonl 01990003 {ROSTER}")).text();
    let name = "'Huisartsenpraktijk De Brink (FICTIEF)'";
    assert_eq!(desk.run(0, &format!("explain loting.jsonl {name} {ROSTER}")).text(), by_code);
    assert_eq!(desk.run(0, &format!("explain loting.jsonl {id} {ROSTER}")).text(), by_code);
    desk.forget();
    desk.run(0, &format!("explain loting.jsonl 01990001 {ROSTER} --lang en"));
    desk.run(0, &format!("explain loting.jsonl {id}"));
    desk.run(2, "explain loting.jsonl 01990003");
    desk.run(2, "explain loting.jsonl 01990003 --lang en");
    desk.run(2, &format!("explain loting.jsonl 01990013 {ROSTER}"));
    desk.says();
}

#[test]
fn an_insurer_gets_codes_and_names() {
    let mut desk = drawn(desk(Desk::dutch()));
    desk.run(0, &format!("list loting.jsonl --start 2023-07-01 --insurer 3311 {ROSTER}"));
    desk.run(2, &format!("list loting.jsonl --start 2023-07-01 --insurer VGZ {ROSTER}"));
    desk.run(2, "list loting.jsonl --start 2023-07-01");
    desk.run(2, "list loting.jsonl --start 2023-07-01 --lang en");
    desk.says();
}

#[test]
fn a_list_opens_its_pseudonyms() {
    let mut desk = drawn(desk(Desk::dutch()));
    let log = desk.read("loting.jsonl");
    let key = log.split("\"organiser\":\"").nth(1).unwrap().split('"').next().unwrap();
    desk.write("organisator.pub", format!("{key}\n"));
    desk.run(0, &format!("list loting.jsonl --start 2023-07-01 --all {ROSTER} --out lijst.json"));
    desk.run(0, "verify lijst.json --trust organisator.pub");
    desk.run(0, "verify lijst.json --against loting.jsonl --trust organisator.pub");
    let list = desk.read("lijst.json");
    let salt = list.split("\"salt\":\"").nth(1).unwrap().split('"').next().unwrap();
    desk.change("lijst.json", salt, &salt.chars().rev().collect::<String>());
    desk.run(1, "verify lijst.json --trust organisator.pub");
    desk.says();
}

#[test]
fn a_receipt_opens_the_pseudonym() {
    let mut desk = drawn(desk(Desk::dutch()));
    desk.run(2, "receipt loting.jsonl 01990004 --out bewijs");
    desk.run(2, "receipts loting.jsonl --out bewijzen");
    desk.run(0, &format!("receipt loting.jsonl 01990004 --out bewijs {ROSTER}"));
    desk.run(0, &format!("verify bewijs --trust {VKEY}"));
    desk.run(0, &format!("verify bewijs --trust {VKEY} --json --lang en"));
    desk.run(0, &format!("verify bewijs --trust {VKEY} --lang en"));
    desk.run(0, &format!("receipts loting.jsonl --out bewijzen {ROSTER}"));
    assert_eq!(std::fs::read(desk.path("bewijzen/01990004.tlog-proof")).unwrap(), desk.bytes("bewijs"));
    assert_eq!(std::fs::read_dir(desk.path("bewijzen")).unwrap().count(), 8, "seven, and what they are");
    // the opening of another
    let extra = |name: &str| {
        let text = std::fs::read_to_string(desk.path(&format!("bewijzen/{name}.tlog-proof"))).unwrap();
        text.lines().nth(1).unwrap().to_owned()
    };
    let (own, other) = (extra("01990004"), extra("01990006"));
    let mixed = mixed(&own, &other);
    desk.change("bewijs", &own, &mixed);
    desk.run(1, &format!("verify bewijs --trust {VKEY}"));
    desk.run(1, &format!("verify bewijs --trust {VKEY} --lang en"));
    desk.says();
}

/// The outcome of one receipt with the opening of another.
fn mixed(own: &str, other: &str) -> String {
    use base64::prelude::{BASE64_STANDARD, Engine};
    let read = |line: &str| String::from_utf8(BASE64_STANDARD.decode(&line["extra ".len()..]).unwrap()).unwrap();
    let (own, other) = (read(own), read(other));
    let text = format!("{}\n{}", own.split_once('\n').unwrap().0, other.split_once('\n').unwrap().1);
    format!("extra {}", BASE64_STANDARD.encode(text))
}

#[test]
fn changes_are_told_by_code_and_name() {
    let mut desk = drawn(desk(Desk::dutch()));
    desk.run(2, &format!("amend withdraw loting.jsonl 01990006 --reason stopt {WHEN} --yes"));
    desk.run(0, &format!("amend withdraw loting.jsonl 01990006 --reason stopt {WHEN} {ROSTER} --yes"));
    desk.run(2, &format!("amend withdraw loting.jsonl 01990006 --reason stopt {WHEN} {ROSTER} --yes"));
    desk.run(2, &format!("amend withdraw loting.jsonl 01990099 --reason stopt {WHEN} {ROSTER} --yes"));
    desk.run(0, &format!("amend correct loting.jsonl 01990003 --ion 2400 --reason telfout {WHEN} {ROSTER} --yes"));
    desk.run(2, &format!("amend correct loting.jsonl 01990003 --name Anders --reason naam {WHEN} {ROSTER} --yes"));
    desk.run(
        2,
        &format!("amend correct loting.jsonl 01990003 --insurer Anders --reason naam {WHEN} {ROSTER} --yes --lang en"),
    );
    desk.run(2, &format!("amend correct loting.jsonl 01990003 --town Anders --reason naam {WHEN} {ROSTER} --yes"));
    desk.run(2, &format!("amend correct loting.jsonl 01990003 --uzovi 3311 --reason naam {WHEN} {ROSTER} --yes"));
    desk.run(0, "verify loting.jsonl");
    desk.says();
}

#[test]
fn who_is_new_needs_the_secret() {
    let mut desk = drawn(desk(Desk::dutch()));
    let line = format!("amend successor loting.jsonl 01990091 --of 01990003 --reason fusie {WHEN} --yes");
    desk.run(2, &line);
    desk.run(2, &format!("{line} {ROSTER}"));
    desk.run(0, &format!("{line} {ROSTER} {SECRET}"));
    desk.write(
        "vergeten.csv",
        "praktijk;naam;plaats;regio;ion;voorkeursdatum;verzekeraar;uzovi;intervisie;scan\r\n01990099;De Vergeten (FICTIEF);Verborgen;Noord;900;1-7-2023;CZ;7119;ja;nee\r\n",
    );
    let line = format!("amend late loting.jsonl vergeten.csv --reason 'formulier zoekgeraakt' {WHEN} --yes");
    desk.run(2, &format!("{line} {ROSTER} --lang en"));
    desk.run(0, &format!("{line} {ROSTER} {SECRET} --lang en"));
    desk.run(0, "draw loting.jsonl --key sleutel.pem --contributions inbreng.txt --at 2023-06-20T11:00:00+02:00");
    desk.run(0, &format!("explain loting.jsonl 01990099 {ROSTER}"));
    let log = desk.read("loting.jsonl");
    assert!(["01990099", "De Vergeten", "Verborgen", "\"7119\""].iter().all(|text| !log.contains(text)));
    let roster = desk.read("namenlijst.csv");
    assert!(roster.contains(";De Vergeten (FICTIEF);Verborgen;CZ;\"=\"\"7119\"\"\";"), "{roster}");
    desk.says();
}

#[test]
fn a_later_round_goes_on_with_the_roster() {
    let mut desk = drawn(desk(Desk::dutch()));
    let next = "rules-januari.toml aanmeldingen-januari.csv --log loting.jsonl";
    desk.run(2, &format!("check {next}"));
    // who was placed must be in it, who waits need not
    desk.run(0, &format!("check {next} {ROSTER}"));
    let whole = desk.read("aanmeldingen-januari.csv");
    desk.write("aanmeldingen-januari.csv", whole.replace("01990004;", "01990044;"));
    desk.run(2, &format!("check {next} {ROSTER}"));
    desk.write("aanmeldingen-januari.csv", whole);
    desk.write("eerder.csv", desk.bytes("namenlijst.csv"));
    desk.run(
        0,
        &format!("amend successor loting.jsonl 01990091 --of 01990003 --reason fusie {WHEN} {ROSTER} {SECRET} --yes"),
    );
    desk.run(0, &format!("check {next} {ROSTER}"));
    desk.run(2, &format!("check {next} --roster eerder.csv"));
    desk.run(2, &format!("check {next} --roster eerder.csv --lang en"));
    let seal = format!("seal {next} --key sleutel.pem --at 2023-12-01T14:00:00+01:00 --yes");
    desk.run(2, &format!("{seal} {ROSTER}"));
    desk.change("rules-januari.toml", "\"pseudonym\"", "\"open\"");
    desk.run(2, &seal);
    desk.run(2, &format!("{seal} --lang en"));
    desk.change("rules-januari.toml", "\"open\"", "\"pseudonym\"");
    desk.run(0, &format!("{seal} {ROSTER} {SECRET}"));
    desk.run(0, &format!("draw loting.jsonl --key sleutel.pem --contributions inbreng-januari.txt {ROSTER} --at 2023-12-01T15:00:00+01:00"));
    desk.run(0, "verify loting.jsonl");
    desk.says();
}

/// A list as JSON carries what opens each pseudonym: the code that stands in its row.
#[test]
fn a_list_that_proves_itself_opens_the_pseudonyms() {
    let mut desk = drawn(desk(Desk::dutch()));
    let text = desk.run(0, &format!("list loting.jsonl --start 2023-07-01 --all --format json {ROSTER}")).text();
    let list: serde_json::Value = serde_json::from_str(&text).unwrap();
    let rows = list["rows"].as_array().unwrap();
    assert!(!rows.is_empty());
    for row in rows {
        let [code, salt] = ["code", "salt"].map(|member| row["opening"][member].as_str().unwrap());
        assert_eq!(row["praktijk"], code);
        let line = list["lines"].as_array().unwrap().iter().find(|line| line["line"] == row["verslagregel"]).unwrap();
        let outcome: serde_json::Value = serde_json::from_str(line["text"].as_str().unwrap()).unwrap();
        assert_eq!(outcome["practice"], Opening::new(code, salt).pseudonym().as_str());
    }
}
