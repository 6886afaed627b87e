//! Who organises a draw and what holds for its result, in every verb that tells of it.

use super::desk::{DRAW, Desk};

const BY: [&str; 2] = ["Organisatie: Coöperatie HOOG U.A. (FICTIEF)", "Organisation: Coöperatie HOOG U.A. (FICTIEF)"];
const HANGS: &str = "goedkeuring van het regioplan door de zorgverzekeraars";
const PLAN: &str = "het praktijkplan inleveren bij HOOG";

/// Everything that a run says.
fn says(desk: &mut Desk, line: &str) -> String {
    let said = desk.run(0, line);
    said.text() + &said.err
}

/// Whether a text holds each of these, in this order.
#[track_caller]
fn assert_holds(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        let Some((_, after)) = rest.split_once(part) else { panic!("`{part}` is not there, or too early:\n{text}") };
        rest = after;
    }
}

#[test]
fn the_board_is_told_before_the_draw() {
    let mut desk = Desk::dutch().with("hoog-2023");
    let dutch = format!("voorbehoud: de uitslag is voorlopig, en hangt nog af van: {HANGS}\n");
    let then = format!("na de start moet een praktijk: binnen 3 maanden {PLAN}\n");
    let told = [BY[0], "bezwaar: kan tot 10 werkdagen na de loting\n", &dutch, &then];
    assert_holds(&says(&mut desk, "check rules.toml aanmeldingen.csv"), &told);
    let seal =
        "seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --at 2023-06-12T14:00:00+02:00 --yes";
    assert_holds(&says(&mut desk, seal), &told);
    assert_holds(
        &says(&mut desk, "status loting.jsonl"),
        &[BY[0], "Bezwaar maken kan tot 10 werkdagen na de loting.\n"],
    );
    let english = format!("the result is provisional, and still hangs on: {HANGS}\n");
    let then = format!("after its start a practice must: within 3 months {PLAN}\n");
    let told = [BY[1], "objections: can be made up to 10 working days after the draw\n", &english, &then];
    assert_holds(&says(&mut desk, "check rules.toml aanmeldingen.csv --lang en"), &told);
    let explained = says(&mut desk, "explain loting.jsonl 01990001");
    assert!(!explained.contains("voorlopig") && explained.contains(BY[0]), "there is no result yet: {explained}");
}

#[test]
fn a_result_that_hangs_on_something_is_said_to_be_provisional() {
    let mut desk = Desk::dutch().sealed("hoog-2023");
    let provisional = format!("De uitslag is voorlopig, onder voorbehoud van: {HANGS}.\n");
    let objections = "Bezwaar maken kan tot 10 werkdagen na de loting van 12 juni 2023, 15:00 (Nederlandse tijd).\n";
    assert_holds(&says(&mut desk, DRAW), &[&provisional, "Bezwaar maken kan tot 10 werkdagen na de loting.\n"]);
    assert_holds(&says(&mut desk, "status loting.jsonl"), &[BY[0], &provisional, objections]);
    assert_holds(&says(&mut desk, "verify loting.jsonl"), &[&provisional, objections]);
    let then = format!("Binnen 3 maanden na uw start: {PLAN}.\n");
    let told = says(&mut desk, "explain loting.jsonl 01990001");
    assert_holds(
        &told,
        &[BY[0], "UITKOMST: uw praktijk start", &provisional, objections, &then, "plaats      Twello\n"],
    );
    assert_holds(&told, &["verzekeraar Zilveren Kruis (UZOVI 3311)\n"]);
    let english = [
        format!("The result is provisional, subject to: {HANGS}.\n"),
        "Objections can be made up to 10 working days after the draw of 12 June 2023, 15:00 (Dutch time).\n".to_owned(),
        format!("Within 3 months of your start: {PLAN}.\n"),
    ];
    let english = english.each_ref().map(String::as_str);
    assert_holds(&says(&mut desk, "explain loting.jsonl 01990001 --lang en"), &[&[BY[1]], &english[..]].concat());
}

/// Nothing follows from a start that a practice does not have.
#[test]
fn who_takes_no_part_has_nothing_to_hand_in() {
    let mut desk = Desk::dutch().drawn("hoog-2023");
    let register = desk.read("aanmeldingen.csv");
    let declines = register.lines().find(|row| row.contains(";doet niet mee;")).unwrap();
    let told = says(&mut desk, &format!("explain loting.jsonl {}", declines.split(';').next().unwrap()));
    assert_holds(&told, &["neemt deze ronde geen deel", "De uitslag is voorlopig", "Bezwaar maken kan"]);
    assert!(!told.contains(PLAN), "{told}");
}

#[test]
fn programs_get_it_too() {
    let mut desk = Desk::english().drawn("hoog-2023");
    let json: serde_json::Value = serde_json::from_str(&desk.run(0, "verify loting.jsonl --json").text()).unwrap();
    let round = &json["sections"][0];
    assert_eq!(json["by"], "Coöperatie HOOG U.A. (FICTIEF)");
    assert_eq!(round["objections_after"], serde_json::json!({ "count": 10, "unit": "working-days" }));
    assert_eq!(round["subject_to"], serde_json::json!([HANGS]));
    assert_eq!(round["then"], serde_json::json!([{ "what": PLAN, "within": { "count": 3, "unit": "months" } }]));
    let mut desk = Desk::english().drawn("een-praktijk");
    let json: serde_json::Value = serde_json::from_str(&desk.run(0, "verify loting.jsonl --json").text()).unwrap();
    let round = &json["sections"][0];
    assert_eq!([&json["by"], &round["objections_after"]], [&serde_json::Value::Null; 2]);
    assert_eq!([&round["subject_to"], &round["then"]], [&serde_json::json!([]); 2]);
}

/// A log is of one organisation for ever.
#[test]
fn another_organisation_needs_another_log() {
    let mut desk = Desk::dutch().sealed("hoog-2023");
    desk.run(0, "abort loting.jsonl --reason 'verkeerde lijst' --at 2023-06-13T09:00:00Z --key sleutel.pem --yes");
    desk.forget();
    let check = "check rules.toml aanmeldingen.csv --log loting.jsonl";
    desk.run(0, check);
    desk.forget();
    desk.change("rules.toml", "Coöperatie HOOG U.A.", "Stichting HOOG");
    desk.run(2, check);
    desk.run(2, &format!("{check} --lang en"));
    desk.change("rules.toml", "by      = \"Stichting HOOG (FICTIEF)\"\n", "");
    desk.run(2, check);
    desk.run(2, &format!("{check} --lang en"));
    desk.says();
    let mut desk = Desk::dutch().sealed("een-praktijk");
    desk.run(0, "abort loting.jsonl --reason 'verkeerde lijst' --at 2023-06-13T09:00:00Z --key sleutel.pem --yes");
    desk.change("rules.toml", "profile = ", "by = \"Stichting\"\nprofile = ");
    let refused = desk.run(2, check).err;
    assert!(refused.contains("`by` is `Stichting`, maar dit verslag noemt geen organisatie"), "{refused}");
}
