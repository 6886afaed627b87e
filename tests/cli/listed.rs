//! `instroom verify` of a list.

use super::desk::Desk;
use super::golden::{put, regenerate};

/// A story as its golden transcript tells it, with the organiser's key.
fn told(story: &str) -> Desk {
    let desk = Desk::dutch();
    desk.write("loting.jsonl", std::fs::read(format!("transcripts/{story}.jsonl")).unwrap());
    let log = desk.read("loting.jsonl");
    let key = log.split("\"organiser\":\"").nth(1).unwrap().split('"').next().unwrap();
    desk.write("organisator.pub", format!("{key}\n"));
    desk
}

/// With the list of a date in `lijst.json`.
fn listed(story: &str, asked: &str) -> Desk {
    let mut desk = told(story);
    desk.run(0, &format!("list loting.jsonl {asked} --out lijst.json"));
    desk.forget();
    desk
}

const TRUSTED: &str = "verify lijst.json --trust organisator.pub";

#[test]
fn a_list_proves_itself() {
    let mut desk = listed("voorbeeld", "--start 2023-07-01 --all");
    desk.run(0, TRUSTED);
    desk.run(0, &format!("{TRUSTED} --json"));
    desk.run(0, &format!("{TRUSTED} --lang en"));
    desk.run(2, "verify lijst.json");
    desk.says();
}

#[test]
fn a_falsified_number_is_found() {
    let mut desk = listed("voorbeeld", "--start 2023-07-01 --all");
    desk.change("lijst.json", "\"ion\":5000,\"peildatum\"", "\"ion\":5001,\"peildatum\"");
    desk.run(1, TRUSTED);
    desk.run(1, &format!("{TRUSTED} --json"));
    desk.run(1, &format!("{TRUSTED} --lang en"));
    desk.says();
}

/// Who takes a row away leaves its lines behind; who takes these too leaves nothing to see.
#[test]
fn a_row_that_is_missing_cannot_be_seen_without_the_transcript() {
    let mut desk = listed("voorbeeld", "--start 2023-07-01 --all");
    let whole = desk.read("lijst.json");
    let at = whole.find("{\"praktijk\":\"01990003\"").unwrap();
    let end = at + whole[at..].find("}},").unwrap() + 3;
    let without = format!("{}{}", &whole[..at], &whole[end..]);
    desk.write("lijst.json", &without);
    desk.run(1, TRUSTED);
    let lines = ["{\"line\":6,", "{\"line\":28,"].map(|from| {
        let at = without.find(from).unwrap();
        without[at..at + without[at..].find("]},").unwrap() + 3].to_owned()
    });
    desk.write("lijst.json", lines.iter().fold(without, |list, line| list.replace(line, "")));
    let said = desk.run(0, TRUSTED).text();
    assert!(said.contains("dat niemand ontbreekt"), "{said}");
    desk.says();
}

#[test]
fn who_stopped_is_proven_too() {
    for (story, many) in [("terugtrekking", 3), ("teruggedraaid", 0), ("fusie", 0)] {
        let mut desk = told(story);
        let mut stopped = 0;
        for start in ["2023-07-01", "2023-10-01"] {
            for all in ["", " --all"] {
                let file = format!("{start}{}.json", all.trim());
                desk.run(0, &format!("list loting.jsonl --start {start}{all} --out {file}"));
                desk.run(0, &format!("verify {file} --trust organisator.pub"));
                stopped += desk.read(&file).matches("\"gestopt_per\":\"").count();
            }
        }
        assert_eq!(stopped, many, "{story}: {stopped} stopped");
    }
}

const AGAINST: &str = "--against loting.jsonl --trust organisator.pub";

/// In every form, and as a spreadsheet saves it again: other separators, dates as people write them, rows in another order.
#[test]
fn a_list_is_held_against_the_transcript() {
    let mut desk = told("terugtrekking");
    for form in ["xlsx", "csv", "json"] {
        desk.run(0, &format!("list loting.jsonl --start 2023-10-01 --all --out lijst.{form}"));
        desk.run(0, &format!("verify lijst.{form} {AGAINST}"));
    }
    let list = desk.read("lijst.csv").replace(';', ",");
    let mut rows: Vec<String> = list.lines().map(|row| row.replace("2023-07-01", "1-7-2023")).collect();
    rows[1..].reverse();
    rows[0] = rows[0].split(',').map(|heading| format!(" {}", heading.to_uppercase())).collect::<Vec<_>>().join(",");
    desk.write("opnieuw.csv", format!("\u{feff}{}\r\n", rows.join("\r\n")));
    desk.run(0, &format!("verify opnieuw.csv {AGAINST} --json"));
    desk.run(0, "verify lijst.csv --against loting.jsonl --lang en");
    desk.says();
}

#[test]
fn what_differs_from_the_transcript_is_named_row_by_row() {
    let mut desk = told("voorbeeld");
    desk.run(0, "list loting.jsonl --start 2023-07-01 --all --out lijst.csv");
    let list = desk.read("lijst.csv");
    let rows: Vec<&str> = list.lines().collect();
    let falsified = rows[1].replace(";3000;", ";3001;").replace("01990001", "1990001");
    let strange = rows[1].replace("01990001", "01990099");
    desk.write("lijst.csv", [rows[0], &falsified, rows[2], &strange].join("\n") + "\n");
    let said = desk.run(1, &format!("verify lijst.csv {AGAINST}")).text();
    assert!(said.contains("voorloopnul"), "{said}");
    for told in [
        "rij 2, praktijk 01990001, kolom praktijk: in de lijst `1990001`, volgens het verslag `01990001` (voorloopnul",
        "rij 2, praktijk 01990001, kolom ion: in de lijst `3001`, volgens het verslag `3000`",
        "ontbreekt: praktijk 01990005 (",
        "te veel: rij 4, praktijk 01990099,",
        "DEZE LIJST KLOPT NIET: verschillen met het verslag: 4.",
    ] {
        assert!(said.contains(told), "{told}: {said}");
    }
    desk.run(1, &format!("verify lijst.csv {AGAINST} --json"));
    desk.run(1, &format!("verify lijst.csv {AGAINST} --lang en"));
    let turned = desk.run(2, "verify organisator.pub --against loting.jsonl");
    assert!(turned.err.contains("eerst de lijst, dan `--against VERSLAG`"), "{}", turned.err);
}

/// What a spreadsheet did to every row is said once a column, behind what somebody changed.
#[test]
fn damage_of_a_whole_column_hides_nothing() {
    let mut desk = Desk::dutch().drawn("hoog-2023");
    desk.run(0, "list loting.jsonl --start 2023-07-01 --all --out lijst.csv");
    let list = desk.read("lijst.csv").replace("\n0", "\n").replace("2023-01-01", "01/01/2023");
    let last = list.lines().last().unwrap().to_owned();
    let ion = last.split(';').nth(7).unwrap();
    let bent = last.replacen(&format!(";{ion};"), ";99;", 1).replacen("01/01/2023", "01/02/2023", 1);
    desk.write("lijst.csv", list.replace(&last, &bent));
    desk.forget();
    desk.run(1, "verify lijst.csv --against loting.jsonl");
    desk.run(1, "verify lijst.csv --against loting.jsonl --lang en");
    desk.says();
}

/// An empty cell says no root: the others do, and the empty ones are named.
#[test]
fn an_empty_root_is_missing_and_no_root() {
    let mut desk = told("terugtrekking");
    desk.run(0, "list loting.jsonl --start 2023-10-01 --all --as-of 'ronde 1' --out toen.csv");
    let list = desk.read("toen.csv");
    let root = list.lines().nth(1).unwrap().split(';').nth(15).unwrap().to_owned();
    let rows: Vec<String> = list.lines().map(str::to_owned).collect();
    assert!(rows.len() > 4, "{list}");
    let emptied = |from: usize| {
        let row = |(at, row): (usize, &String)| if at >= from { row.replace(&root, "") } else { row.clone() };
        rows.iter().enumerate().map(row).collect::<Vec<_>>().join("\n") + "\n"
    };
    desk.write("leeg.csv", emptied(2));
    desk.forget();
    let said = desk.run(1, &format!("verify leeg.csv {AGAINST}")).text();
    let due = format!("kolom controlegetal is leeg in rij 3–{}; volgens het verslag hoort daar `{root}`", rows.len());
    assert!(said.contains(&due) && said.contains("van een eerdere stand: Ronde 1"), "{said}");
    let said = desk.run(1, &format!("verify leeg.csv {AGAINST} --lang en")).text();
    assert!(said.contains(&format!("column controlegetal is empty in row 3–{}; by the", rows.len())), "{said}");
    // where none says a root, the list is held against the last state
    desk.write("leeg.csv", emptied(1));
    let said = desk.run(1, &format!("verify leeg.csv {AGAINST}")).text();
    assert!(said.contains("kolom controlegetal is leeg in rij 2–4, 6–7;") && !said.contains("eerdere stand"), "{said}");
    assert!(!said.contains("van geen enkele uitslag"), "{said}");
}

/// A sum below and a row of another insurer make no list of all; of rows alone it is said that they only fit.
#[test]
fn a_row_too_many_changes_not_what_the_list_is_of() {
    let mut desk = Desk::dutch().drawn("hoog-2023");
    desk.run(0, "list loting.jsonl --start 2023-07-01 --insurer Menzis --out lijst.csv");
    desk.run(0, "list loting.jsonl --start 2023-07-01 --insurer 3311 --out ander.csv");
    let strange = desk.read("ander.csv").lines().nth(1).unwrap().to_owned();
    desk.write("lijst.csv", format!("{}{strange}\nTotaal;;;;;;;99;;;;;;;;;\n", desk.read("lijst.csv")));
    let said = desk.run(1, "verify lijst.csv --against loting.jsonl").text();
    assert!(said.contains("verschillen met het verslag: 2."), "{said}");
    assert!(said.contains("LET OP: dit bestand zegt niet zelf welke lijst het is."), "{said}");
}

/// What nobody compared is said; a file of changes does not say that it is checked.
#[test]
fn sheets_that_are_not_compared_are_named() {
    let mut desk = told("terugtrekking");
    desk.run(0, "list loting.jsonl --start 2023-07-01 --since 1 --changes wijzigingen.csv --out lijst.xlsx");
    let said = desk.run(0, &format!("verify lijst.xlsx {AGAINST}")).text();
    assert!(said.contains("NIET NAGEREKEND: wat in Wijzigingen, Herkomst staat"), "{said}");
    assert!(!desk.read("wijzigingen.datapackage.json").contains("--against"));
}

/// Who gives a list as if it were a transcript is told how it is checked.
#[test]
fn a_list_in_the_wrong_place_is_told_from_a_transcript() {
    let mut desk = told("voorbeeld");
    for form in ["xlsx", "csv", "json"] {
        desk.run(0, &format!("list loting.jsonl --start 2023-07-01 --out lijst.{form}"));
    }
    let compact = desk.read("lijst.json");
    desk.write("ruim.json", compact.replace("\":", "\": ").replacen('{', "{\n  ", 1));
    desk.write("zonder.json", compact.trim_end());
    let mut open = vec![b'P', b'K', 3, 4];
    open.extend([0; 26]);
    open.extend(b"mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK");
    desk.write("lijst.ods", open);
    desk.forget();
    for file in ["lijst.xlsx", "lijst.csv", "ruim.json", "zonder.json"] {
        desk.run(2, &format!("verify {file} --trust organisator.pub"));
    }
    for file in ["lijst.ods", "ruim.json"] {
        desk.run(2, &format!("verify {file} {AGAINST}"));
    }
    desk.run(2, "verify loting.jsonl --against lijst.csv");
    desk.says();
}

/// An honest list of before an amendment is told from a falsified one.
#[test]
fn a_list_of_an_earlier_state_is_compared_with_what_was_said_then() {
    let mut desk = told("terugtrekking");
    desk.run(0, "list loting.jsonl --start 2023-07-01 --as-of 'ronde 1' --out toen.csv");
    desk.run(0, &format!("verify toen.csv {AGAINST}"));
    let said = desk.run(0, &format!("verify toen.csv {AGAINST} --json")).text();
    assert!(said.contains("\"current\": false"), "{said}");
    let list = desk.read("toen.csv");
    let row = list.lines().nth(1).unwrap();
    desk.write("toen.csv", list.replace(row, &row.replace("0199000", "0199009")));
    desk.run(1, &format!("verify toen.csv {AGAINST}"));
    desk.says();
}

/// Of an insurer, in a workbook that says so and in rows that only show it.
#[test]
fn who_is_missing_follows_from_what_the_list_is_of() {
    let (mut desk, named) = (told("ceremonie"), "CZ 7119");
    for form in ["xlsx", "csv"] {
        desk.run(0, &format!("list loting.jsonl --start 2023-07-01 --all --insurer '{named}' --out lijst.{form}"));
        let said = desk.run(0, &format!("verify lijst.{form} {AGAINST}")).text();
        assert!(said.contains(named), "{said}");
    }
    let list = desk.read("lijst.csv");
    let rows: Vec<&str> = list.lines().collect();
    assert!(rows.len() > 2, "{list}");
    desk.write("lijst.csv", rows[..rows.len() - 1].join("\n") + "\n");
    let said = desk.run(1, &format!("verify lijst.csv {AGAINST}")).text();
    assert!(said.contains("ontbreekt: praktijk"), "{said}");
}

/// A list of one insurer holds every way in which that is written.
#[test]
fn an_insurer_that_is_written_in_two_ways_is_one() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    let at = "--at 2023-06-20T10:00:00+02:00 --date 2023-06-20 --key sleutel.pem --yes";
    desk.run(0, &format!("amend correct loting.jsonl 01990001 --insurer CZ --uzovi 7119 --reason a {at}"));
    desk.run(0, "list loting.jsonl --start 2023-07-01 --all --insurer 7119 --out lijst.csv");
    let list = desk.read("lijst.csv");
    assert!(list.contains(";CZ;7119;") && list.contains(";CZ 7119;;"), "{list}");
    desk.run(0, "verify lijst.csv --against loting.jsonl");
}

/// A name that holds another code than the insurer has.
#[test]
fn the_lists_of_a_folder_agree_where_a_name_holds_another_code() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    for practice in ["01990001", "01990005"] {
        let at = "--at 2023-06-20T10:00:00+02:00 --date 2023-06-20 --key sleutel.pem --yes";
        desk.run(0, &format!("amend correct loting.jsonl {practice} --insurer 'CZ 7053' --uzovi 7119 --reason a {at}"));
    }
    desk.run(0, "list loting.jsonl --all-insurers --start 2023-07-01 --all --out lijsten");
    desk.run(0, "verify lijsten/2023-07-01_7119-cz-7053.xlsx --against loting.jsonl");
}

/// What says of signatures and amendments may change; nobody is told that it is exactly so.
#[test]
fn another_reservation_is_named_beside_the_verdict() {
    let mut desk = told("voorbeeld");
    desk.run(0, "list loting.jsonl --start 2023-07-01 --all --out lijst.csv");
    let list: Vec<String> = desk.read("lijst.csv").lines().map(str::to_owned).collect();
    let bent = list[1..].iter().map(|row| format!("{row}allen tekenden\n"));
    desk.write("lijst.csv", format!("{}\n{}", list[0], bent.collect::<String>()));
    let said = desk.run(0, &format!("verify lijst.csv {AGAINST}")).text();
    assert!(said.contains("Klopt, op kolom voorbehoud na: 3 rijen"), "{said}");
    let json = desk.run(0, &format!("verify lijst.csv {AGAINST} --json")).text();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["reservation"]["found"], "allen tekenden", "{json}");
    desk.run(0, &format!("verify lijst.csv {AGAINST} --lang en"));
    desk.says();
}

/// A list of a newer transcript is not called wrong, and one with a root of nowhere not right.
#[test]
fn of_a_root_that_the_transcript_has_not_nobody_can_tell() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    let log = desk.read("loting.jsonl");
    let at = "--at 2023-06-20T10:00:00+02:00 --date 2023-06-20 --key sleutel.pem --yes";
    desk.run(0, &format!("amend correct loting.jsonl 01990003 --ion 5100 --reason a {at}"));
    desk.run(0, "list loting.jsonl --start 2023-07-01 --all --out lijst.csv");
    desk.write("ouder.jsonl", log);
    desk.forget();
    desk.run(2, "verify lijst.csv --against ouder.jsonl");
    desk.run(2, "verify lijst.csv --against ouder.jsonl --lang en");
    let json = desk.run(2, "verify lijst.csv --against ouder.jsonl --json").text();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert!(json["agrees"].is_null() && json["known_root"] == false, "{json}");
    desk.says();
}

/// Nobody can say whether 10/01/2023 is of January or of October; what a Dutch spreadsheet writes is read.
#[test]
fn a_date_with_slashes_is_not_read() {
    let mut desk = told("voorbeeld");
    desk.run(0, "list loting.jsonl --start 2023-07-01 --all --out lijst.csv");
    let list = desk.read("lijst.csv");
    let midnights = ["2023-01-01 00:00", "2023-01-01T00:00:00", "2023-01-01T00:00:00.000Z", "2023-01-01 00:00:00"];
    for date in ["1-1-2023", "01-01-2023 0:00", "1 januari 2023", "20230101"].into_iter().chain(midnights) {
        desk.write("lijst.csv", list.replace("2023-01-01", date));
        desk.run(0, &format!("verify lijst.csv {AGAINST}"));
    }
    for date in ["01/01/2023", "1.1.2023", "32-1-2023", "2023-01-01 12:00"] {
        desk.write("lijst.csv", list.replace("2023-01-01", date));
        let said = desk.run(1, &format!("verify lijst.csv {AGAINST}")).text();
        assert!(said.contains("deze datum is niet te lezen"), "{date}: {said}");
    }
    // 44927 is 1 January 2023
    desk.write("lijst.csv", list.replace("2023-01-01", "44927"));
    let said = desk.run(1, &format!("verify lijst.csv {AGAINST}")).text();
    assert!(
        said.contains("kolom peildatum, 3 rijen: een getal in plaats van een datum, zoals `44927` voor `2023-01-01`"),
        "{said}"
    );
    desk.write("lijst.csv", list.replacen("2023-01-01", "45000", 1));
    let said = desk.run(1, &format!("verify lijst.csv {AGAINST}")).text();
    assert!(
        said.contains("in de lijst `45000`, volgens het verslag `2023-01-01` (zo telt een spreadsheet 15 maart 2023"),
        "{said}"
    );
}

/// Lists with one fault: what stands in the whole list, and instead of it.
const FAULTS: &[(&str, &str, &str)] = &[
    ("version-other", r#""format":"instroom-list/1""#, r#""format":"instroom-list/2""#),
    ("cut-off-last-line-end", "\\n\"}\n", r#"\n"}"#),
    ("spelling-space", r#""ion":5000,"peil"#, r#""ion": 5000,"peil"#),
    ("member-unknown", r#""opening":null"#, r#""opening":null,"more":1"#),
    ("day-not-in-the-calendar", r#""peildatum":"2023-01-01""#, r#""peildatum":"2023-02-30""#),
    ("uzovi-three-digits", r#""uzovi":null"#, r#""uzovi":"331""#),
    ("ion-zero", r#""ion":5000,"peil"#, r#""ion":0,"peil"#),
    ("origin-other", r#""origin":"rho.example/mtvp""#, r#""origin":"rho.example/mtvq""#),
    ("note-size-leading-zero", "mtvp\\n31\\n", "mtvp\\n031\\n"),
    ("note-root-other", "\\n31\\nIHJD", "\\n31\\nIHJE"),
    ("line-changed", r#"\"ion\":5000,\"size\":5000"#, r#"\"ion\":5001,\"size\":5000"#),
    ("line-twice", r#"{"line":3,"#, r#"{"line":1,"#),
    ("line-beyond-the-note", r#"{"line":30,"#, r#"{"line":32,"#),
    ("title-other", r#""title":"Voorbeeld (FICTIEF)""#, r#""title":"Voorbeeld""#),
    ("by-added", r#""by":null"#, r#""by":"Iemand""#),
    ("line-not-there", r#""record":6"#, r#""record":5"#),
    ("line-of-no-row", r#""record":6"#, r#""record":4"#),
    ("rows-turned-around", r#""praktijk":"01990003""#, r#""praktijk":"01990000""#),
    ("start-before-a-row", r#""start":"2023-07-01","scope""#, r#""start":"2023-06-30","scope""#),
    ("scope-new-of-an-earlier-start", r#""scope":"so-far""#, r#""scope":"new""#),
    ("ion-falsified", r#""ion":5000,"peil"#, r#""ion":5001,"peil"#),
    ("practice-other", r#""praktijk":"01990003""#, r#""praktijk":"01990004""#),
    ("insurer-added", r#""verzekeraar":null"#, r#""verzekeraar":"CZ""#),
    ("group-added", r#""groep":null"#, r#""groep":"A""#),
    ("reference-date-other", r#""peildatum":"2023-01-01""#, r#""peildatum":"2023-01-02""#),
    ("start-falsified", r#""startdatum":"2023-07-01""#, r#""startdatum":"2023-06-01""#),
    ("stopped-without-stop", r#""gestopt_per":null"#, r#""gestopt_per":"2023-08-01""#),
    ("year-other", r#""implementatiejaar":1"#, r#""implementatiejaar":2"#),
    ("programme-other", r#""programma":"rho.example/mtvp""#, r#""programma":"rho.example/mtvq""#),
    ("line-of-the-log-other", r#""verslagregel":28"#, r#""verslagregel":26"#),
    ("root-other", r#""controlegetal":"IHJD"#, r#""controlegetal":"IHJE"#),
    (
        "opening-of-no-pseudonym",
        r#""opening":null"#,
        r#""opening":{"code":"01990001","salt":"0000000000000000000000000000000000000000000000000000000000000000"}"#,
    ),
    ("record-and-rules-turned-around", r#""record":6,"rules":3"#, r#""record":3,"rules":6"#),
    ("signature-changed", "9PJAw=", "9PJQw="),
];

/// Each step has a list that it refuses, in `fixtures/faults/list`; the verdict beside it was written by hand from the format
/// document: `differs step <n> <place>`, or `uncheckable`. The reader has the key of `voorbeeld/organiser.pub`.
#[test]
fn every_fault_is_found_by_its_step_in_its_place() {
    let mut desk = listed("voorbeeld", "--start 2023-07-01 --all");
    let list = desk.read("lijst.json");
    for (name, from, to) in FAULTS {
        assert!(list.contains(from), "{name}: no {from:?}");
        let (bent, file) = (list.replacen(from, to, 1), format!("fixtures/faults/list/{name}.json"));
        if regenerate() {
            put(&file, &bent);
        }
        assert_eq!(std::fs::read_to_string(&file).unwrap(), bent, "{name}");
        let due = std::fs::read_to_string(format!("fixtures/faults/list/{name}.txt")).unwrap();
        desk.write("lijst.json", &bent);
        let status = if due.trim() == "uncheckable" { 2 } else { 1 };
        let said = desk.run(status, &format!("{TRUSTED} --json")).text();
        assert_eq!(verdict(&said), due.trim(), "{name}: {said}");
    }
    let files = std::fs::read_dir("fixtures/faults/list").unwrap().count();
    assert_eq!(files, 2 * FAULTS.len(), "a file that no row makes");
}

fn verdict(json: &str) -> String {
    let Ok(json) = serde_json::from_str::<serde_json::Value>(json) else { return "uncheckable".to_owned() };
    let at = json["difference"]["at"].as_object().unwrap();
    let place = ["row", "line", "member", "column"].into_iter().find(|place| at.contains_key(*place)).unwrap();
    let value = at[place].to_string();
    let value = if place == "column" { "" } else { value.trim_matches('"') };
    format!("differs step {} {place} {value}", json["difference"]["step"]).trim().to_owned()
}
