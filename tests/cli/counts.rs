//! `instroom list`: from when a row counts, and who is elsewhere now.

use super::desk::Desk;
use super::later::{self, register, rules};

/// The cells of these columns, a row a practice.
fn rows(list: &str, headings: &[&str]) -> Vec<String> {
    let mut read = csv::ReaderBuilder::new().delimiter(b';').from_reader(list.as_bytes());
    let all = read.headers().unwrap().clone();
    let at: Vec<usize> = headings.iter().map(|own| all.iter().position(|other| other == *own).unwrap()).collect();
    read.records()
        .map(|row| at.iter().map(|&at| row.as_ref().unwrap()[at].to_owned()).collect::<Vec<_>>().join(" "))
        .collect()
}

/// `voorbeeld` after amendments: when each was sealed, from when it counts, and what it changes. 01990001 and 01990005 are of CZ
/// and start on 1 April 2023.
fn amended(amendments: &[(&str, &str, &str)]) -> Desk {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    for (sealed, counts, change) in amendments {
        let (verb, rest) = change.split_once(' ').unwrap();
        let when = format!("--at {sealed}T10:00:00+02:00 --date {counts} --key sleutel.pem --yes");
        desk.run(0, &format!("amend {verb} loting.jsonl {rest} --reason '{}' {when}", change.replace('\'', "")));
    }
    desk.forget();
    desk
}

/// Code, start, from when and until when each row of April counts.
fn april(desk: &mut Desk) -> Vec<String> {
    let list = desk.run(0, "list loting.jsonl --start 2023-04-01").text();
    rows(&list, &["praktijk", "uzovi", "startdatum", "ingaand_per", "gestopt_per"])
}

/// Who went to another insurer, as a list of CZ says it.
fn gone(desk: &mut Desk) -> String {
    let said = desk.run(0, "list loting.jsonl --start 2023-04-01 --insurer 7119").err;
    let line = said.lines().find_map(|line| line.split_once("vanaf de dag erachter: ")).map(|(_, rest)| rest);
    line.map_or_else(String::new, |rest| rest.split_once(". ").unwrap().0.to_owned())
}

const OTHER: &str = "01990005  2023-04-01 2023-04-01 ";

/// It was withdrawn when its insurer changed, and the withdrawal was taken back: the other insurer pays from the change only.
#[test]
fn what_changed_while_a_practice_was_withdrawn_counts_from_then() {
    for (change, code) in [("correct 01990001 --insurer VGZ --uzovi 7095", "7095"), ("correct 01990001 --ion 2900", "")]
    {
        let mut desk = amended(&[
            ("2023-07-10", "2023-07-10", "withdraw 01990001"),
            ("2023-07-11", "2023-07-11", change),
            ("2023-07-12", "2023-07-12", "restore 01990001"),
        ]);
        let due = format!("01990001 {code} 2023-04-01 2023-07-11 ");
        assert_eq!(april(&mut desk), [due.as_str(), OTHER], "{change}");
        let left = if code.is_empty() { "" } else { "01990001 (2023-07-11)" };
        assert_eq!(gone(&mut desk), left);
        desk.run(0, "list loting.jsonl --start 2023-04-01 --since 1 --changes w.csv --out lijst.csv");
        let told = rows(&desk.read("w.csv"), &["per", "besluit", "reden"]);
        assert!(
            !told.is_empty() && told.iter().all(|told| *told == format!("2023-07-11 Wijziging 2 {change}")),
            "{told:?}"
        );
    }
}

/// A row counts from the latest of the changes that it holds, whatever was sealed last.
#[test]
fn a_later_change_with_an_earlier_day_leaves_the_later_day() {
    let mut changes = vec![
        ("2023-06-20", "2023-12-01", "correct 01990001 --insurer VGZ --uzovi 7095"),
        ("2023-06-21", "2023-07-15", "correct 01990001 --ion 2900"),
    ];
    assert_eq!(april(&mut amended(&changes))[0], "01990001 7095 2023-04-01 2023-12-01 ");
    // the first never counts: what the list holds is of July
    changes.push(("2023-06-22", "2023-08-01", "correct 01990001 --insurer 'CZ 7119' --uzovi geen"));
    let mut desk = amended(&changes);
    assert_eq!(april(&mut desk)[0], "01990001  2023-04-01 2023-07-15 ");
    assert_eq!(gone(&mut desk), "");
    // nor does it when another insurer comes before it
    changes[2].2 = "correct 01990001 --insurer Menzis --uzovi 3332";
    let mut desk = amended(&changes);
    assert_eq!(april(&mut desk)[0], "01990001 3332 2023-04-01 2023-08-01 ");
    assert_eq!(gone(&mut desk), "01990001 (2023-08-01)");
}

/// The day of another ION is not the day on which it left.
#[test]
fn who_is_gone_left_on_the_day_of_its_other_insurer() {
    let mut desk = amended(&[
        ("2023-06-20", "2023-12-01", "correct 01990001 --ion 2900"),
        ("2023-06-21", "2023-07-15", "correct 01990001 --insurer VGZ --uzovi 7095"),
    ]);
    assert_eq!(april(&mut desk)[0], "01990001 7095 2023-04-01 2023-12-01 ");
    assert_eq!(gone(&mut desk), "01990001 (2023-07-15)");
}

/// What was to count after the stop never does: the row counts no day, and the insurer before paid until the stop.
#[test]
fn who_stopped_before_a_change_was_never_at_the_other_insurer() {
    let mut desk = amended(&[
        ("2023-06-20", "2023-12-01", "correct 01990001 --insurer VGZ --uzovi 7095"),
        ("2023-06-21", "2023-07-15", "withdraw 01990001"),
    ]);
    assert_eq!(april(&mut desk)[0], "01990001 7095 2023-04-01 2023-07-15 2023-07-15");
    assert_eq!(gone(&mut desk), "01990001 (2023-07-15)");
    desk.run(0, "list loting.jsonl --start 2023-04-01 --out lijst.json");
    desk.run(0, "verify lijst.json --against loting.jsonl");
}

/// The one that goes on counts from the merger, also with a change before it of a later day.
#[test]
fn a_successor_keeps_the_later_day_of_what_it_takes_over() {
    let mut desk = amended(&[
        ("2023-06-20", "2023-12-01", "correct 01990001 --insurer VGZ --uzovi 7095"),
        ("2023-06-21", "2023-07-15", "successor 01990050 --of 01990001 --of 01990005"),
    ]);
    let stopped = ["01990001 7095 2023-04-01 2023-07-15 2023-07-15", "01990005  2023-04-01 2023-04-01 2023-07-15"];
    assert_eq!(april(&mut desk), [stopped[0], stopped[1], "01990050 7095 2023-04-01 2023-12-01 "]);
}

fn draw_again(desk: &mut Desk) {
    let rolls = "2 1 ".repeat(64);
    desk.run(0, &format!("draw loting.jsonl --key sleutel.pem --contribute 'munt={rolls}' --at 2026-08-02T12:00:00Z"));
}

/// A later round: who had a place counts at another insurer from its draw, who had none from its start.
#[test]
fn a_later_round_counts_another_insurer_from_its_draw() {
    let before = ["01990001;A;Noord;1000;1 juli 2026;;CZ;7119", "01990002;B;Noord;1000;nee;;CZ;7119"];
    let mut desk = later::drawn(Desk::dutch(), &before);
    desk.write("rules-2.toml", rules("Najaar", "2026-07-01", "100%"));
    let after = ["01990001;A;Noord;1000;;;VGZ;7095", "01990002;B;Noord;800;1 juli 2026;;VGZ;7095"];
    desk.write("aanmeldingen-2.csv", register(&after));
    let seal = "seal rules-2.toml aanmeldingen-2.csv --key sleutel.pem --log loting.jsonl --at 2026-08-01T12:00:00Z";
    desk.run(0, &format!("{seal} --yes"));
    draw_again(&mut desk);
    let list = desk.run(0, "list loting.jsonl --start 2026-07-01").text();
    let due = ["01990001 2026-07-01 2026-08-02", "01990002 2026-07-01 2026-07-01"];
    assert_eq!(rows(&list, &["praktijk", "startdatum", "ingaand_per"]), due);
    desk.run(0, "list loting.jsonl --start 2026-07-01 --since 1 --changes w.csv --out lijst.csv");
    let told = rows(&desk.read("w.csv"), &["praktijk", "kolom", "reden", "besluit"]);
    assert!(told.contains(&"01990001 verzekeraar Najaar Ronde 2 (Najaar)".to_owned()), "{told:?}");
}

/// A practice has one place a start date, also when a later round gives it again what it lost.
#[test]
fn a_place_that_comes_back_in_a_later_round_never_stopped() {
    let mut desk = later::drawn(Desk::dutch(), &["01990001;A;Noord;1000;1 juli 2026", "01990002;B;Noord;1000;nee"]);
    let at = "--at 2026-07-10T12:00:00Z --date 2026-07-15 --key sleutel.pem --yes";
    desk.run(0, &format!("amend withdraw loting.jsonl 01990001 --reason stopt {at}"));
    desk.write("rules-2.toml", rules("Ronde 2", "2026-07-01", "90%"));
    desk.write("aanmeldingen-2.csv", register(&["01990001;A;Noord;1000;1 juli 2026", "01990002;B;Noord;1000;nee"]));
    let seal = "seal rules-2.toml aanmeldingen-2.csv --key sleutel.pem --log loting.jsonl --at 2026-08-01T12:00:00Z";
    desk.run(0, &format!("{seal} --yes"));
    draw_again(&mut desk);
    desk.run(0, "list loting.jsonl --start 2026-07-01 --out lijst.json");
    assert_eq!(desk.read("lijst.json").matches("\"praktijk\":").count(), 1);
    desk.run(0, "verify lijst.json --against loting.jsonl");
}
