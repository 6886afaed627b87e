//! No sentence says more than was checked.

use super::cosign::{SEAL, cosign, desk};
use super::desk::Desk;
use super::trust::{drawn, handed_over};

/// The list that an insurer gets.
const LIST: &str = "list loting.jsonl --start 2023-04-01";

/// A moment is the word of who signs: where it is still to come, every verb that tells of the log says so.
#[test]
fn a_draw_of_a_day_that_is_still_to_come_is_told_as_that() {
    let mut desk = Desk::english().sealed("voorbeeld");
    let draw = "draw loting.jsonl --key sleutel.pem --contributions inbreng.txt --at 2098-06-12T15:00:00+02:00";
    let said = desk.run(0, draw).err;
    assert!(said.contains("mind: --at says 12 June 2098, 15:00"), "{said}");
    let due = "MIND: the latest moment in this transcript, 12 June 2098, 15:00 (Dutch time), is still to come: on this";
    for verb in [
        "verify loting.jsonl",
        "explain loting.jsonl 01990001",
        "status loting.jsonl",
        LIST,
        "receipt loting.jsonl 01990001 --out bewijs",
        "receipts loting.jsonl --out bewijzen",
        "minutes loting.jsonl --out verslag.docx",
        "letters loting.jsonl --out brieven.txt",
        "outcomes loting.jsonl --out uitkomsten.xlsx",
        "list loting.jsonl --all-insurers --out lijsten",
        "publish loting.jsonl --out site",
        "screen loting.jsonl --out scherm.html",
    ] {
        let said = desk.run(0, verb);
        let said = String::from_utf8_lossy(&said.out).into_owned() + &said.err;
        assert!(said.contains(due), "{verb}: {said}");
    }
    assert!(desk.read("bewijzen/README.txt").contains(due));
    desk.run(0, "minutes loting.jsonl --out verslag.txt");
    for paper in ["verslag.txt", "brieven.txt"] {
        let due = "Mind: the latest moment in the transcript, 12 June 2098, 15:00 (Dutch time), was still to come when";
        assert!(desk.read(paper).contains(due), "{paper}: {}", desk.read(paper));
    }
}

#[test]
fn who_signs_for_a_day_that_is_still_to_come_is_told_so() {
    let mut desk = desk(Desk::dutch());
    desk.run(0, SEAL);
    for (verb, at) in [
        (cosign(1, "17:05:00"), "--at 2023-08-23"),
        (
            "abort loting.jsonl --key sleutel.pem --reason x --at 2023-08-23T18:00:00+02:00 --yes".to_owned(),
            "--at 2023-08-23",
        ),
    ] {
        // a seal is not signed after its beacon, and that is said first
        let later = verb.replace(at, "--at 2098-08-23");
        let status = if verb.starts_with("cosign") { 2 } else { 0 };
        assert!(desk.run(status, &later).err.contains("let op: --at zegt 23 augustus 2098"), "{later}");
    }
}

/// A handover that nobody signed yet takes nothing from the result before it.
#[test]
fn what_few_have_signed_is_named() {
    let mut desk = handed_over();
    let said = desk.run(0, LIST);
    assert!(
        said.err.contains("MIND: the handover at the end is cosigned by only 0 of the 2 needed witnesses."),
        "{}",
        said.err
    );
    let due = "de sleutelwissel na deze uitslag is pas door 0 van de 2 nodige getuigen medeondertekend";
    assert!(said.text().contains(due), "{}", said.text());
}

/// An amendment that is sealed can lack its draw and its witnesses.
#[test]
fn all_that_is_lacking_is_named() {
    let mut desk = drawn(&[1, 2]);
    let amend = "amend withdraw loting.jsonl 01990001 --reason stopt --key sleutel.pem --yes";
    desk.run(0, &format!("{amend} --at 2023-08-23T18:00:00+02:00"));
    let said = desk.run(0, LIST).text();
    let due = "een wijziging is verzegeld en nog niet uitgewerkt; haar zegel is pas door 0 van de 2 nodige getuigen medeondertekend";
    assert!(said.contains(due), "{said}");
}

/// Dice alone do not show when a seal was signed: where the times say after the draw, that is told.
#[test]
fn witnesses_who_signed_a_seal_after_the_draw_are_told_as_that() {
    let mut desk = desk(Desk::english());
    let rules = desk.read("rules.toml");
    let (above, beacon) = rules.split_once("[[source]]\nlabel = \"baken\"").unwrap();
    let (_, below) = beacon.split_once("[[witness]]").unwrap();
    desk.write("rules.toml", format!("{above}[[witness]]{below}"));
    let given = desk.read("inbreng.txt");
    let given: String =
        given.lines().filter(|line| !line.starts_with("baken")).map(|line| format!("{line}\n")).collect();
    desk.write("inbreng.txt", given);
    for line in [SEAL.to_owned(), cosign(1, "17:05:00"), cosign(2, "17:06:00")] {
        desk.run(0, &line);
    }
    let draw = "draw loting.jsonl --key sleutel.pem --contributions inbreng.txt --at 2023-08-23T17:05:30+02:00";
    desk.run(0, draw);
    let said = desk.run(0, "verify loting.jsonl").text();
    let due = "mind: by these times this seal was cosigned by 1 of the 2 needed witnesses before the draw";
    assert!(said.contains(due), "{said}");
}

/// What makes them names of others: a letter that only looks the same.
#[test]
fn a_letter_of_another_alphabet_in_a_name_is_odd() {
    let mut desk = Desk::english().with("voorbeeld");
    desk.change("aanmeldingen.csv", "De Linde", "De L\u{456}nde");
    desk.change("rules.toml", "title   = \"Voorbeeld", "by      = \"C\u{43e}\u{43e}peratie\"\ntitle   = \"Voorbeeld");
    let said = desk.run(0, "check rules.toml aanmeldingen.csv");
    let said = String::from_utf8_lossy(&said.out).into_owned() + &said.err;
    for due in ["in `De L\u{456}nde (FICTIEF)` stands U+0456, a letter of another alphabet", "stands U+043E"] {
        assert!(said.contains(due), "{said}");
    }
}
