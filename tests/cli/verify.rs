//! `instroom verify`.

use super::desk::{AT, DRAW, Desk, VKEY};
use serde_json::Value;

fn drawn() -> Desk {
    Desk::dutch().drawn("voorbeeld")
}

/// Agreement with itself proves no organiser: only a key from elsewhere does.
#[test]
fn without_a_key_from_elsewhere_it_never_says_that_all_is_well() {
    let mut desk = drawn();
    let said = desk.run(0, "verify loting.jsonl");
    assert_eq!(said.err, "");
    let last = said.text().split("\n\n").last().unwrap().to_owned();
    assert!(last.starts_with("Nagerekend zonder verschil, maar"), "{last}");
    assert!(!last.contains("Klopt"), "{last}");
    desk.says();
}

#[test]
fn without_a_key_from_elsewhere_it_never_says_that_all_is_well_in_english() {
    let mut desk = Desk::english().drawn("voorbeeld");
    desk.run(0, "verify loting.jsonl");
    desk.says();
}

#[test]
fn with_the_published_key_it_agrees() {
    let mut desk = drawn();
    desk.write("organisator.pub", format!("{VKEY}\r\n"));
    let by_key = desk.run(0, &format!("verify loting.jsonl --trust {VKEY}")).text();
    assert_eq!(desk.run(0, "verify loting.jsonl --trust organisator.pub").text(), by_key);
    let other = desk.run(0, "keygen --name ander.example --out ander.pem --no-passphrase").text();
    let several = format!("verify --trust {} --trust {VKEY} loting.jsonl", other.trim_end());
    // one of several keys is enough, and of the other it is said that it signed nothing
    let said = desk.run(0, &several).text();
    let silent = format!("  organisator {} tekende niets in dit verslag\n", other.trim_end());
    assert!(said.contains(&silent), "{said}");
    let one = said.replace(&silent, "").replace("één van wie u vertrouwt tekent", "wie u vertrouwt, tekent");
    assert_eq!(one, by_key);
    desk.says_but(&[(other.trim_end(), "<KEY>")]);
}

#[test]
fn with_the_published_key_it_agrees_in_english() {
    let mut desk = Desk::english().drawn("voorbeeld");
    desk.run(0, &format!("verify loting.jsonl --trust {VKEY}"));
    desk.says();
}

#[test]
fn another_key_than_the_published_one_differs() {
    let mut desk = drawn();
    let other = desk.run(0, "keygen --name rho.example/mtvp --out ander.pem --no-passphrase").text();
    desk.run(1, "verify loting.jsonl --trust ander.pem.pub");
    desk.says_but(&[(other.trim_end(), "<KEY>")]);
}

#[test]
fn what_is_no_public_key_is_refused() {
    let mut desk = drawn();
    desk.run(2, "verify loting.jsonl --trust er-niet.pub");
    desk.run(2, &format!("verify loting.jsonl --trust {}", VKEY.replace("rho", "rhoo")));
    desk.run(2, &format!("verify loting.jsonl --trust {}", VKEY.replace("qto", "qt")));
    desk.says();
}

#[test]
fn a_private_key_given_as_the_public_one_is_not_shown() {
    drawn().run(2, "verify loting.jsonl --trust sleutel.pem");
}

#[test]
fn a_sealed_round_is_not_yet_a_result() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    desk.run(0, "verify loting.jsonl");
    desk.run(0, &format!("verify loting.jsonl --trust {VKEY}"));
    desk.says();
}

#[test]
fn one_digit_of_a_practice_shows_with_its_place() {
    let mut desk = drawn();
    desk.change("loting.jsonl", "\"ion\":3000", "\"ion\":3001");
    desk.run(1, &format!("verify loting.jsonl --trust {VKEY}"));
    desk.says();
}

#[test]
fn one_digit_of_a_practice_shows_with_its_place_in_english() {
    let mut desk = Desk::english().drawn("voorbeeld");
    desk.change("loting.jsonl", "\"ion\":3000", "\"ion\":3001");
    desk.run(1, "verify loting.jsonl");
    desk.says();
}

/// A text with another character in one place: the first of two, or the second if the first stands there.
fn other(text: &str, at: usize, [first, second]: [&str; 2]) -> String {
    let new = if text[at..].starts_with(first) { second } else { first };
    format!("{}{new}{}", &text[..at], &text[at + 1..])
}

#[test]
fn a_changed_lot_outcome_or_signature_shows_with_its_place() {
    let mut desk = drawn();
    let log = desk.read("loting.jsonl");
    let lot = log.split("\"unit\":\"01990004\",").nth(1).unwrap().split('}').next().unwrap();
    let root = log.lines().last().unwrap().split("\\n").nth(2).unwrap();
    for (from, to) in [
        (lot, &*other(lot, lot.len() - 2, ["2", "1"])),
        ("\"start\":null,\"reason\":\"full\"", "\"start\":\"2023-07-01\",\"reason\":\"lot\""),
        ("3 1 6 2 5", "3 1 6 2 4"),
        (root, &*other(root, root.len() - 2, ["E", "A"])), // digits that leave no bits
        ("\"ion\":3000", "\"ion\": 3000"),
    ] {
        desk.write("loting.jsonl", &log);
        desk.change("loting.jsonl", from, to);
        desk.run(1, "verify loting.jsonl");
    }
    desk.says();
}

#[test]
fn a_dropped_or_doubled_line_differs() {
    let mut desk = drawn();
    let log = desk.read("loting.jsonl");
    let lines: Vec<&str> = log.split_inclusive('\n').collect();
    for i in [4, 12, 16, 25] {
        desk.write("loting.jsonl", [&lines[..i], &lines[i + 1..]].concat().concat());
        desk.run(1, "verify loting.jsonl");
        desk.write("loting.jsonl", [&lines[..=i], &lines[i..]].concat().concat());
        desk.run(1, "verify loting.jsonl");
    }
}

#[test]
fn a_log_that_was_cut_off_cannot_be_checked() {
    let mut desk = drawn();
    let log = desk.bytes("loting.jsonl");
    for length in [log.len() - 1, log.len() - 700, log.len() / 2] {
        desk.write("loting.jsonl", &log[..length]);
        assert_eq!(desk.run(2, "verify loting.jsonl").out, b"");
    }
    desk.says();
}

/// Every line end but the two checkpoints is a place where a download may stop.

#[test]
fn a_log_that_was_cut_off_between_two_lines_cannot_be_checked() {
    let mut desk = drawn();
    let log = desk.read("loting.jsonl");
    let lines: Vec<&str> = log.split_inclusive('\n').collect();
    let checkpoints: Vec<usize> = (0..lines.len()).filter(|&i| lines[i].contains("\"type\":\"checkpoint\"")).collect();
    for i in (0..lines.len()).filter(|i| !checkpoints.contains(i)) {
        desk.write("loting.jsonl", lines[..=i].concat());
        desk.run(2, "verify loting.jsonl");
    }
}

#[test]
fn a_file_that_is_no_log_cannot_be_checked() {
    let mut desk = drawn();
    desk.write("leeg.jsonl", "");
    for file in ["aanmeldingen.csv", "rules.toml", "leeg.jsonl", "sleutel.pem", "er-niet.jsonl"] {
        assert_eq!(desk.run(2, &format!("verify {file}")).out, b"");
    }
    desk.says();
}

#[test]
fn a_log_of_another_version_cannot_be_checked() {
    let mut desk = drawn();
    desk.change("loting.jsonl", "instroom/2", "instroom/3");
    desk.run(2, "verify loting.jsonl");
    desk.run(2, "verify loting.jsonl --lang en");
    desk.says();
}

fn json(desk: &mut Desk, status: i32, line: &str) -> Value {
    serde_json::from_slice(&desk.run(status, line).out).unwrap()
}

#[test]
fn the_verdict_for_programs_has_its_fields() {
    let mut desk = drawn();
    let verdict = json(&mut desk, 0, "verify loting.jsonl --json");
    assert_eq!((&verdict["agrees"], &verdict["trusted"]), (&Value::Bool(true), &Value::Bool(false)));
    assert_eq!((&verdict["state"], &verdict["origin"]), (&Value::from("drawn"), &Value::from("rho.example/mtvp")));
    assert_eq!((&verdict["organiser"], &verdict["lines"]), (&Value::from(VKEY), &Value::from(32)));
    let log = desk.read("loting.jsonl");
    for (root, note) in [(&verdict["sections"][0]["seal_root"], 10), (&verdict["last_root"], 31)] {
        let root = root.as_str().unwrap();
        assert!(log.lines().nth(note).unwrap().contains(root), "{root} is what line {} signs", note + 1);
    }
    desk.says();
}

#[test]
fn the_verdict_for_programs_says_what_differs() {
    let mut desk = drawn();
    let trusted = json(&mut desk, 0, &format!("verify loting.jsonl --json --trust {VKEY}"));
    assert_eq!(trusted["trusted"], true);
    assert_eq!(json(&mut Desk::dutch().sealed("voorbeeld"), 0, "verify --json loting.jsonl")["state"], "sealed");
    desk.change("loting.jsonl", "\"ion\":3000", "\"ion\":3001");
    let verdict = json(&mut desk, 1, &format!("verify loting.jsonl --json --trust {VKEY}"));
    assert_eq!(verdict["agrees"], false);
    let wrong = verdict["checks"].as_array().unwrap().iter().find(|check| check["agrees"] == false).unwrap();
    assert_eq!(
        (&wrong["part"], &wrong["line"], &wrong["column"]),
        (&Value::from("seal"), &Value::from(11), &Value::from(1))
    );
    let english = json(&mut desk, 1, &format!("verify loting.jsonl --json --trust {VKEY} --lang en"));
    assert_eq!(verdict, english, "programs get one language");
}

#[test]
fn programs_are_not_told_that_another_key_is_trusted() {
    let mut desk = drawn();
    desk.run(0, "keygen --name rho.example/mtvp --out ander.pem --no-passphrase");
    assert_eq!(json(&mut desk, 1, "verify loting.jsonl --json --trust ander.pem.pub")["trusted"], false);
}

/// The sealed log, the drawn one, and what another price in the paper would have made of it: who means to draw twice puts back
/// what the key remembers too.
fn branches() -> Desk {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    for name in ["verzegeld.jsonl", "geloot.log", "anders.log"] {
        desk.write(name, desk.bytes("loting.jsonl"));
    }
    desk.write("eerder.seen", desk.bytes("sleutel.pem.seen"));
    desk.run(0, &DRAW.replace("loting.jsonl", "geloot.log"));
    desk.change("inbreng.txt", "00761,44", "00761,45");
    std::fs::rename(desk.path("geloot.log"), desk.path("geloot.jsonl")).unwrap();
    desk.run(0, &format!("{} --state eerder.seen", DRAW.replace("loting.jsonl", "anders.log")));
    desk.forget();
    desk
}

#[test]
fn two_copies_of_one_log_go_together() {
    let mut desk = branches();
    desk.run(0, "verify geloot.jsonl --against geloot.jsonl");
    desk.run(0, "verify geloot.jsonl --against verzegeld.jsonl");
    desk.run(0, &format!("verify verzegeld.jsonl --against geloot.jsonl --lang en --trust {VKEY}"));
    desk.says();
}

#[test]
fn two_draws_of_one_seal_are_a_fork() {
    let mut desk = branches();
    desk.run(1, "verify geloot.jsonl --against anders.log");
    desk.run(1, "verify geloot.jsonl --against anders.log --lang en");
    desk.says();
}

#[test]
fn a_fork_is_told_to_programs() {
    let mut desk = branches();
    let mut json = |status, line: &str| serde_json::from_str::<Value>(&desk.run(status, line).text()).unwrap();
    let fork = json(1, "verify geloot.jsonl --against anders.log --json");
    assert_eq!(
        (&fork["agrees"], &fork["relation"], &fork["fork"]["line"]),
        (&false.into(), &"fork".into(), &13.into())
    );
    assert_eq!(fork["fork"]["first"]["checkpoint"]["line"], 32);
    assert_eq!(fork["fork"]["first"]["checkpoint"]["root"], fork["first"]["last_root"]);
    assert_eq!(fork["fork"]["second"]["checkpoint"]["root"], fork["second"]["last_root"]);
    let further = json(0, "verify verzegeld.jsonl --against anders.log --json");
    assert_eq!((&further["agrees"], &further["relation"]), (&true.into(), &"second-further".into()));
    assert_eq!(further["fork"], Value::Null);
    let same = json(0, "verify anders.log --against anders.log --json");
    assert_eq!(same["relation"], "same");
}

#[test]
fn one_that_differs_in_itself_is_no_proof_against_the_other() {
    let mut desk = branches();
    desk.change("anders.log", "\"ion\":3000", "\"ion\":3001");
    let said = desk.run(1, "verify geloot.jsonl --against anders.log").text();
    assert!(said.starts_with("anders.log: ") && said.ends_with("DIT VERSLAG KLOPT NIET.\n"), "{said}");
    let said: Value =
        serde_json::from_str(&desk.run(1, "verify geloot.jsonl --against anders.log --json").text()).unwrap();
    assert_eq!((&said["relation"], &said["first"]["agrees"]), (&Value::Null, &true.into()));
    desk.run(2, "verify geloot.jsonl --against er-niet.jsonl");
}

#[test]
fn logs_of_two_programmes_are_not_compared() {
    let mut desk = branches();
    desk.change("rules.toml", "rho.example/mtvp", "sigma.example/mtvp");
    desk.run(0, &format!("seal rules.toml aanmeldingen.csv --key sleutel.pem --log sigma.jsonl --at {AT} --yes"));
    desk.forget();
    desk.run(2, "verify geloot.jsonl --against sigma.jsonl");
    desk.run(2, "verify geloot.jsonl --against sigma.jsonl --lang en");
    desk.says();
}

/// Somebody else's log under the same name proves nothing about the organiser.
#[test]
fn two_keys_of_one_name_prove_nothing_about_the_organiser() {
    let mut desk = branches();
    desk.run(0, "keygen --name rho.example/mtvp --out ander.pem --no-passphrase");
    desk.run(0, &format!("seal rules.toml aanmeldingen.csv --key ander.pem --log ander.log2 --at {AT} --yes"));
    let said = desk.run(1, "verify geloot.jsonl --against ander.log2").text();
    assert!(said.contains("De sleutels verschillen:") && !said.contains("bewijzen"), "{said}");
    assert!(said.contains("  ander.log2:1\n"), "the first line names the key: {said}");
}

/// A short number takes a tenth of a second: a log of a thousand sections does not take minutes.
#[test]
fn of_many_sections_the_last_have_a_short_number() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    for _ in 0..13 {
        desk.run(0, &format!("abort loting.jsonl --reason 'nog eens' --at {AT} --key sleutel.pem --yes"));
        desk.run(0, &format!("seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --at {AT} --yes"));
    }
    let said = desk.run(0, "verify loting.jsonl").text();
    let seals: Vec<bool> =
        said.lines().filter(|line| line.contains("; controlegetal ")).map(|line| line.contains("(kort: ")).collect();
    assert_eq!(seals, [[false; 2].as_slice(), &[true; 12]].concat(), "{said}");
}
