//! `instroom list`.

use super::desk::{DRAW, Desk};
use calamine::{Data, Reader, Xlsx, open_workbook};
use sha2::{Digest, Sha256};

/// `voorbeeld`, drawn: 01990001 and 01990005 start on 1 April 2023, 01990003 on 1 July.
fn drawn() -> Desk {
    Desk::dutch().drawn("voorbeeld")
}

/// A story as its golden transcript tells it.
fn told(story: &str) -> Desk {
    let desk = Desk::dutch();
    desk.write("loting.jsonl", std::fs::read(format!("transcripts/{story}.jsonl")).unwrap());
    desk
}

/// The codes on a list.
fn codes(list: &[u8]) -> Vec<String> {
    column(std::str::from_utf8(list).unwrap(), "praktijk")
}

/// The cells of a column of CSV.
fn column(list: &str, heading: &str) -> Vec<String> {
    let mut rows = csv::ReaderBuilder::new().delimiter(b';').from_reader(list.as_bytes());
    let at = rows.headers().unwrap().iter().position(|own| own == heading).unwrap();
    rows.records().map(|row| row.unwrap()[at].to_owned()).collect()
}

#[test]
fn who_starts_on_a_date_is_listed() {
    let mut desk = drawn();
    desk.run(0, "list loting.jsonl --start 2023-07-01 --out juli.csv");
    let log = desk.read("loting.jsonl");
    let root = log.lines().last().unwrap().split("\\n").nth(2).unwrap();
    let wanted = format!(
        "praktijk;naam;plaats;regio;verzekeraar;uzovi;groep;ion;peildatum;startdatum;ingaand_per;gestopt_per;implementatiejaar;programma;\
         verslagregel;controlegetal;voorbehoud\n01990003;\"\"\"Het Plein\"\" (FICTIEF)\";;Noord;;;;5000;2023-01-01;2023-07-01;2023-07-01;;1;\
         rho.example/mtvp;28;{root};\n"
    );
    assert_eq!(desk.read("juli.csv"), wanted);
    desk.says();
}

#[test]
fn the_line_of_the_transcript_is_the_practice_s_outcome() {
    let mut desk = drawn();
    let list = desk.run(0, "list loting.jsonl --start 2023-07-01 --all").text();
    let log = desk.read("loting.jsonl");
    assert_eq!(list.lines().count(), 4);
    for (code, line) in column(&list, "praktijk").iter().zip(column(&list, "verslagregel")) {
        let line = log.lines().nth(line.parse::<usize>().unwrap() - 1).unwrap();
        assert!(line.starts_with("{\"type\":\"outcome\""), "{line}");
        assert!(line.contains(&format!("\"practice\":\"{code}\"")), "{line}");
    }
}

#[test]
fn all_lists_everybody_placed_so_far() {
    let mut desk = drawn();
    desk.run(0, "list loting.jsonl --start 01-07-2023 --all --out juli.csv");
    assert_eq!(codes(&desk.bytes("juli.csv")), ["01990001", "01990003", "01990005"]);
    desk.run(0, "list loting.jsonl --start 1-4-2023 --all --out april.csv --lang en");
    assert_eq!(codes(&desk.bytes("april.csv")), ["01990001", "01990005"]);
    desk.says();
}

#[test]
fn an_insurer_is_found_by_name_and_by_code() {
    let mut desk = drawn();
    for insurer in ["CZ", "cz", "7119", "'CZ 7119'"] {
        let list = desk.run(0, &format!("list loting.jsonl --start 2023-07-01 --all --insurer {insurer}"));
        assert_eq!(codes(&list.out), ["01990001", "01990005"], "{insurer}");
    }
    let none = desk.run(0, "list loting.jsonl --start 2023-07-01 --insurer CZ");
    assert_eq!(codes(&none.out), [""; 0], "a list without practices has its headings");
    assert!(none.err.starts_with("Op het scherm: 0 praktijken, 0 ION starten per 1 juli 2023.\n"), "{}", none.err);
}

#[test]
fn the_lists_of_all_insurers_and_dates_are_everybody_placed() {
    let mut desk = Desk::dutch().drawn("hoog-2023");
    let log = desk.read("loting.jsonl");
    let placed =
        log.lines().filter(|line| line.contains("\"outcome\"") && !line.contains("\"start\":null,\"reason\"")).count();
    let mut listed = 0;
    for start in ["2023-07-01", "2023-10-01", "2024-01-01"] {
        for insurer in ["Menzis", "3311"] {
            listed += codes(&desk.run(0, &format!("list loting.jsonl --start {start} --insurer {insurer}")).out).len();
        }
    }
    assert_eq!((listed, placed), (138, 138));
}

/// Whoever names no insurer is on the list of none: that is said.
#[test]
fn who_has_no_insurer_is_told() {
    let desk = Desk::dutch().with("voorbeeld");
    desk.change("aanmeldingen.csv", "3000;1 april 2023;CZ 7119", "3000;1 april 2023;");
    let mut desk = desk.and_drawn();
    let list = desk.run(0, "list loting.jsonl --start 2023-07-01 --all --insurer CZ");
    assert!(list.err.contains("\nLet op: 2 praktijken zonder verzekeraar"), "{}", list.err);
    let list = desk.run(0, "list loting.jsonl --start 2023-07-01 --all");
    assert!(!list.err.contains("zonder verzekeraar"), "{}", list.err);
}

#[test]
fn an_unknown_insurer_or_date_is_refused_with_the_known_ones() {
    let mut desk = drawn();
    desk.run(2, "list loting.jsonl --start 2023-07-01 --insurer Menzis");
    desk.run(2, "list loting.jsonl --start 2023-07-01 --insurer ''");
    desk.run(2, "list loting.jsonl --start 2023-10-01");
    desk.run(2, "list loting.jsonl --start 31-02-2023 --lang en");
    desk.says();
}

#[test]
fn a_register_without_insurers_has_no_list_of_one() {
    let mut desk = Desk::dutch().drawn("een-praktijk");
    desk.run(2, "list loting.jsonl --start 2024-01-01 --insurer CZ");
    desk.says();
}

/// A practice is insured where its code says so too; who is placed under a reservation is told so on every row.
#[test]
fn a_list_has_towns_codes_and_what_the_result_hangs_on() {
    let mut desk = Desk::dutch().drawn("hoog-2023");
    let list = desk.run(0, "list loting.jsonl --start 2023-07-01 --insurer 3332").text();
    let [names, towns, insurers, codes, reservations] =
        ["naam", "plaats", "verzekeraar", "uzovi", "voorbehoud"].map(|heading| column(&list, heading));
    assert!(!names.is_empty());
    for (name, town) in names.iter().zip(towns) {
        assert!(name.ends_with(&format!(" {town} (FICTIEF)")), "{name}");
    }
    assert!(insurers.iter().all(|insurer| insurer == "Menzis") && codes.iter().all(|code| code == "3332"), "{list}");
    let reservation =
        "de uitslag is voorlopig, onder voorbehoud van: goedkeuring van het regioplan door de zorgverzekeraars";
    assert!(reservations.iter().all(|own| own == reservation), "{list}");
    let list = desk.run(0, "list loting.jsonl --start 2023-07-01").text();
    assert!(list.contains(";3311;") && list.contains(";3332;"), "{list}");
    let sealed = desk.run(0, "list loting.jsonl --sealed").text();
    assert!(sealed.contains(" Twello (FICTIEF);Twello;Apeldoorn;"), "{sealed}");
    assert!(sealed.contains(";Zilveren Kruis;3311;"), "{sealed}");
}

#[test]
fn an_existing_file_is_not_overwritten() {
    let mut desk = drawn();
    desk.run(2, "list loting.jsonl --start 2023-07-01 --out aanmeldingen.csv");
    desk.run(2, "list loting.jsonl --start 2023-07-01 --out map/lijst.csv");
    desk.says();
}

#[test]
fn the_file_is_what_the_screen_shows() {
    let mut desk = drawn();
    let screen = desk.run(0, "list loting.jsonl --start 2023-04-01").out;
    desk.run(0, "list loting.jsonl --start 2023-04-01 --out april.csv");
    assert_eq!(desk.bytes("april.csv"), screen);
    let screen = desk.run(0, "list loting.jsonl --start 2023-04-01 --format json").out;
    desk.run(0, "list loting.jsonl --start 2023-04-01 --out april.json");
    assert_eq!(desk.bytes("april.json"), screen);
}

/// What a spreadsheet would take for a formula, a number or a date arrives as it is; in columns of text also when it is edited.
#[test]
fn a_name_that_a_spreadsheet_would_change_is_kept() {
    let desk = Desk::dutch().with("voorbeeld");
    desk.change("aanmeldingen.csv", "De Linde (FICTIEF)", "+1+1");
    desk.change("aanmeldingen.csv", "CZ 7119", "@SUM(1+1) 7119");
    desk.change("aanmeldingen.csv", "De Es (FICTIEF)", "1-7-2023");
    desk.change("aanmeldingen.csv", "\"\"\"Het Plein\"\" (FICTIEF)\"", "0403");
    let mut desk = desk.and_drawn();
    desk.run(0, "list loting.jsonl --start 2023-07-01 --all --out juli.xlsx");
    let mut book: Xlsx<_> = open_workbook(desk.path("juli.xlsx")).unwrap();
    assert_eq!(book.sheet_names(), ["Deelnemers", "Herkomst"]);
    let sheet = book.worksheet_range("Deelnemers").unwrap();
    let rows: Vec<&[Data]> = sheet.rows().skip(1).collect();
    let text = |at: usize| rows.iter().map(|row| row[at].clone()).collect::<Vec<_>>();
    let texts = |all: [&str; 3]| all.map(|one| Data::String(one.to_owned())).to_vec();
    assert_eq!(text(0), texts(["01990001", "01990003", "01990005"]));
    assert_eq!(text(1), texts(["+1+1", "0403", "1-7-2023"]));
    assert_eq!(text(4)[0], Data::String("@SUM(1+1) 7119".to_owned()));
    assert_eq!(text(7), [3000.0, 5000.0, 1500.0].map(Data::Float));
    let Data::DateTime(day) = rows[1][9] else { panic!("no day: {:?}", rows[1][9]) };
    assert_eq!(day.as_f64(), 45_108.0, "days since 1899-12-30, as 2023-07-01 is");
    let csv = desk.run(0, "list loting.jsonl --start 2023-07-01 --all").text();
    assert_eq!(column(&csv, "naam"), ["+1+1", "0403", "1-7-2023"]);
}

/// The sheet that says where a list comes from.
#[test]
fn a_workbook_says_where_it_comes_from() {
    let mut desk = Desk::dutch().drawn("hoog-2023");
    desk.run(0, "list loting.jsonl --start 2023-07-01 --insurer Menzis --out menzis.xlsx");
    let mut book: Xlsx<_> = open_workbook(desk.path("menzis.xlsx")).unwrap();
    let sheet = book.worksheet_range("Herkomst").unwrap();
    let facts: String = sheet.rows().map(|row| format!("{}: {}\n", row[0], row[1])).collect();
    desk.shows("menzis.xlsx, Herkomst", &facts);
    desk.says();
}

/// The same list is the same file, whoever makes it and wherever.
#[test]
fn a_list_is_the_same_bytes_in_every_language() {
    let mut desk = drawn();
    for ending in ["xlsx", "csv", "json"] {
        desk.run(0, &format!("list loting.jsonl --start 2023-07-01 --all --out nl.{ending}"));
        desk.run(0, &format!("list loting.jsonl --start 2023-07-01 --all --out en.{ending} --lang en"));
        assert_eq!(desk.bytes(&format!("nl.{ending}")), desk.bytes(&format!("en.{ending}")), "{ending}");
    }
}

/// A program finds beside the CSV what it must know to load it.
#[test]
fn beside_csv_lies_its_data_package() {
    let mut desk = drawn();
    desk.run(0, "list loting.jsonl --start 2023-04-01 --out april.csv");
    let package: serde_json::Value = serde_json::from_slice(&desk.bytes("april.datapackage.json")).unwrap();
    let (csv, resource) = (desk.bytes("april.csv"), &package["resources"][0]);
    let hash: String = Sha256::digest(&csv).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(resource["path"], "april.csv");
    assert_eq!(resource["hash"], format!("sha256:{hash}"));
    assert_eq!(resource["bytes"], csv.len());
    let fields = resource["schema"]["fields"].as_array().unwrap();
    let names: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
    assert_eq!(names.join(";"), desk.read("april.csv").lines().next().unwrap());
    assert_eq!(fields[0]["constraints"]["pattern"], "[0-9]{8}");
    let of_kind = |kind: &str| -> Vec<&str> {
        fields.iter().filter(|field| field["type"] == kind).map(|field| field["name"].as_str().unwrap()).collect()
    };
    assert_eq!(of_kind("date"), ["peildatum", "startdatum", "ingaand_per", "gestopt_per"]);
    assert_eq!(of_kind("integer"), ["ion", "implementatiejaar", "verslagregel"]);
    desk.run(2, "list loting.jsonl --start 2023-07-01 --out april.csv");
    desk.run(0, "list loting.jsonl --start 2023-07-01 --out juli.csv");
}

/// The form is that of the name, or of `--format`; both must say the same.
#[test]
fn a_list_has_the_form_of_its_name() {
    let mut desk = drawn();
    desk.run(2, "list loting.jsonl --start 2023-07-01 --out juli.pdf");
    desk.run(2, "list loting.jsonl --start 2023-07-01 --out juli");
    desk.run(2, "list loting.jsonl --start 2023-07-01 --out juli.csv --format xlsx");
    desk.run(2, "list loting.jsonl --start 2023-07-01 --format xlsx --lang en");
    desk.run(2, "list loting.jsonl --sealed --out controle.json");
    desk.run(0, "list loting.jsonl --start 2023-07-01 --out juli --format json");
    desk.run(0, "list loting.jsonl --start 2023-07-01 --out JULI.XLSX");
    desk.says();
}

/// Who withdrew before its start took no part; who withdrew after it did until then.
#[test]
fn who_stopped_has_an_end_date() {
    let mut desk = told("terugtrekking");
    let list = desk.run(0, "list loting.jsonl --start 2023-10-01 --all").text();
    desk.shows("list", &list);
    let stopped: Vec<(String, String)> = codes(list.as_bytes())
        .into_iter()
        .zip(column(&list, "gestopt_per"))
        .filter(|(_, day)| !day.is_empty())
        .collect();
    assert_eq!(stopped, [("01990006".to_owned(), "2023-07-15".to_owned())]);
    let only = desk.run(0, "list loting.jsonl --start 2023-07-01").text();
    assert!(codes(only.as_bytes()).contains(&"01990006".to_owned()), "who started is paid until it stopped: {only}");
    desk.says();
}

/// The two that went up in another count until then, and that counts from then: nobody is paid twice.
#[test]
fn a_successor_counts_from_the_day_of_the_merger() {
    let mut desk = drawn();
    let at = "--at 2023-06-20T10:00:00+02:00 --date 2023-06-20 --key sleutel.pem --yes";
    desk.run(0, &format!("amend successor loting.jsonl 01990050 --of 01990001 --of 01990005 --reason fusie {at}"));
    let list = desk.run(0, "list loting.jsonl --start 2023-04-01").text();
    let days = ["praktijk", "startdatum", "ingaand_per", "gestopt_per"].map(|heading| column(&list, heading));
    let rows: Vec<String> = (0..3).map(|at| days.each_ref().map(|own| own[at].as_str()).join(" ")).collect();
    let due = ["01990001 2023-04-01 2023-04-01 2023-06-20", "01990005 2023-04-01 2023-04-01 2023-06-20"];
    assert_eq!(rows, [due[0], due[1], "01990050 2023-04-01 2023-06-20 "], "{list}");
    desk.run(0, "list loting.jsonl --start 2023-04-01 --out lijst.json");
    assert!(!desk.read("lijst.json").contains("ingaand_per"));
    desk.run(0, "list loting.jsonl --start 2023-04-01 --out lijst.xlsx");
    for form in ["json", "xlsx"] {
        desk.run(0, &format!("verify lijst.{form} --against loting.jsonl"));
    }
}

/// Of who stopped before its start the list has no row; several columns of one practice are one practice.
#[test]
fn changes_are_counted_by_practice() {
    let mut desk = drawn();
    let at =
        |hour: u8| format!("--at 2023-06-20T1{hour}:00:00+02:00 --date 2023-06-20 --key sleutel.pem --yes --reason a");
    desk.run(0, &format!("amend correct loting.jsonl 01990001 --name Linde --ion 3100 {}", at(0)));
    desk.run(0, &format!("amend withdraw loting.jsonl 01990003 {}", at(1)));
    let told = desk.run(0, "list loting.jsonl --start 2023-07-01 --all --since 1 --changes w.csv --out lijst.csv").err;
    assert!(told.contains(", 1 praktijk gestopt, 1 praktijk verbeterd."), "{told}");
    let changes = desk.read("w.csv");
    assert!(changes.contains(";gestopt;startdatum;2023-07-01;;2023-06-20;"), "{changes}");
}

/// A practice at another insurer counts there from the day of that; how its insurer is written makes no difference.
#[test]
fn with_another_insurer_a_row_counts_from_then() {
    let mut desk = drawn();
    let at = |day: &str| format!("--at {day}T10:00:00+02:00 --date {day} --key sleutel.pem --yes --reason a");
    for (day, insurer, due) in [("2023-06-20", "CZ", "2023-04-01"), ("2023-06-21", "VGZ", "2023-06-21")] {
        let code = if insurer == "CZ" { "--uzovi 7119" } else { "--uzovi 7095" };
        desk.run(0, &format!("amend correct loting.jsonl 01990001 --insurer {insurer} {code} {}", at(day)));
        let list = desk.run(0, "list loting.jsonl --start 2023-04-01").text();
        assert_eq!(column(&list, "ingaand_per"), [due, "2023-04-01"], "{list}");
    }
    let left = desk.run(0, "list loting.jsonl --start 2023-04-01 --insurer 7119");
    assert!(
        left.err.contains("nu bij een andere verzekeraar, vanaf de dag erachter: 01990001 (2023-06-21)"),
        "{}",
        left.err
    );
}

/// As it was told when the round was drawn: without what amendments changed.
#[test]
fn a_list_can_be_that_of_an_earlier_state() {
    let mut desk = told("terugtrekking");
    for (when, placed) in
        [("'ronde 1'", true), ("1", true), ("2023-06-19", true), ("'wijziging 2'", false), ("2024-01-01", false)]
    {
        let list = desk.run(0, &format!("list loting.jsonl --start 2023-07-01 --as-of {when}"));
        assert_eq!(!list.text().contains(";2023-07-15;"), placed, "{when}\n{}", list.err);
        assert!(codes(&list.out).contains(&"01990006".to_owned()), "who started is on the list of its start");
    }
    desk.run(0, "list loting.jsonl --start 2023-07-01 --as-of 'amendment 1' --out toen.json --lang en");
    desk.run(2, "list loting.jsonl --start 2023-07-01 --as-of 'ronde 2'");
    desk.run(2, "list loting.jsonl --start 2023-07-01 --as-of gisteren");
    desk.run(2, "list loting.jsonl --start 2023-07-01 --as-of 2023-01-01 --lang en");
    desk.run(2, "list loting.jsonl --start 2023-07-01 --as-of 2023-06-12T12:30:00Z");
    desk.says();
}

/// Half past midnight in the Netherlands is the day before in UTC.
#[test]
fn a_day_ends_as_it_does_in_the_netherlands() {
    let mut desk = drawn();
    let at = "--at 2023-06-21T00:30:00+02:00 --date 2023-06-20 --key sleutel.pem --yes";
    desk.run(0, &format!("amend withdraw loting.jsonl 01990003 --reason pensioen {at}"));
    for (day, placed) in [("2023-06-20", true), ("2023-06-21", false)] {
        let list = desk.run(0, &format!("list loting.jsonl --start 2023-07-01 --as-of {day}"));
        assert_eq!(codes(&list.out).contains(&"01990003".to_owned()), placed, "{day}");
    }
}

#[test]
fn before_the_draw_there_is_no_list() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    assert_eq!(desk.run(2, "list loting.jsonl --start 2023-07-01").out, b"");
    desk.says();
}

#[test]
fn no_list_is_made_from_a_log_that_differs() {
    let mut desk = drawn();
    desk.change("loting.jsonl", "\"ion\":3000", "\"ion\":3001");
    assert_eq!(desk.run(1, "list loting.jsonl --start 2023-07-01 --out juli.csv").out, b"");
}

#[test]
fn before_the_draw_each_practice_checks_what_is_sealed() {
    let mut desk = Desk::dutch().with("voorbeeld").with_period("2023-06-20T23:59:59+02:00").and_sealed();
    desk.run(0, "list loting.jsonl --sealed --out controle.csv");
    desk.run(0, "list loting.jsonl --sealed --lang en");
    desk.run(0, "list loting.jsonl --sealed --insurer 7119 --out cz.csv");
    let (log, list) = (desk.read("loting.jsonl"), desk.read("cz.csv"));
    assert_eq!(list.lines().count(), 6, "one of six has no insurer");
    for (line, code) in column(&list, "verslagregel").iter().zip(codes(list.as_bytes())) {
        let practice = format!("{{\"type\":\"practice\",\"id\":\"{code}\"");
        assert!(log.lines().nth(line.parse::<usize>().unwrap() - 1).unwrap().starts_with(&practice), "{line}");
    }
    desk.shows("controle.csv", &desk.read("controle.csv"));
    desk.says();
}

/// What was sealed stays what it was, whatever came after.
#[test]
fn the_sealed_list_is_the_same_after_the_draw() {
    let mut desk = Desk::dutch().sealed("groepen");
    let before = desk.run(0, "list loting.jsonl --sealed");
    desk.run(0, DRAW);
    let after = desk.run(0, "list loting.jsonl --sealed");
    assert_eq!(before.out, after.out);
    assert!(before.text().contains(";haven;"), "a practice checks its group too");
    assert!(
        before.err.contains("noemen geen termijn") && after.err.contains("al geloot"),
        "{}{}",
        before.err,
        after.err
    );
}

#[test]
fn who_takes_part_already_is_no_refuser_on_the_sealed_list() {
    let mut desk = Desk::dutch().sealed("reeds-deelnemer");
    let list = desk.run(0, "list loting.jsonl --sealed").text();
    let [wishes, since] = ["wens", "sinds"].map(|heading| column(&list, heading));
    assert!(wishes.contains(&"neemt al deel".to_owned()), "{list}");
    for (wish, since) in wishes.iter().zip(since) {
        assert_eq!(wish == "neemt al deel", !since.is_empty(), "{list}");
    }
}

#[test]
fn a_sealed_list_has_no_start_date() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    desk.run(2, "list loting.jsonl --sealed --start 2023-07-01");
    desk.run(2, "list loting.jsonl --sealed --all --lang en");
    desk.run(2, "list loting.jsonl");
    desk.run(0, "abort loting.jsonl --reason 'verkeerde lijst' --at 2023-06-13T09:00:00Z --key sleutel.pem --yes");
    desk.run(2, "list loting.jsonl --sealed");
    desk.run(2, "list loting.jsonl --sealed --lang en");
    desk.says();
}

/// A story with two insurers, after which an insurer was mended, two practices merged and two stopped.
fn amended() -> Desk {
    let mut desk = Desk::dutch().drawn("hoog-2023");
    for (day, change) in [
        ("2023-06-20", "withdraw loting.jsonl 01990004 --reason 'contract niet getekend'"),
        ("2023-06-21", "correct loting.jsonl 01990007 --ion 2500 --name 0403 --reason 'ION van VECOZO'"),
        ("2023-06-22", "correct loting.jsonl 01990008 --insurer Menzis --uzovi 3332 --reason 'verkeerde verzekeraar'"),
        (
            "2023-06-23",
            "successor loting.jsonl 01990500 --of 01990009 --of 01990012 --ion 7612 --name 1-7-2023 --reason fusie",
        ),
        ("2023-06-24", "correct loting.jsonl 01990030 --insurer 'Zilveren Kruis BV' --uzovi geen --reason spelling"),
        ("2023-09-15", "withdraw loting.jsonl 01990010 --reason pensioen"),
    ] {
        desk.run(0, &format!("amend {change} --date {day} --at {day}T10:00:00+02:00 --key sleutel.pem --yes"));
    }
    desk.forget();
    desk
}

/// New, stopped, merged, corrected, moved: with both values, the reason, and the day from which it counts.
#[test]
fn what_changed_since_a_round_is_told() {
    let mut desk = amended();
    let list = "list loting.jsonl --start 2023-10-01 --all";
    desk.run(0, &format!("{list} --since 'ronde 1' --changes veranderd.csv --out oktober.csv"));
    desk.shows("veranderd.csv", &desk.read("veranderd.csv"));
    desk.run(0, &format!("{list} --since 'wijziging 5' --insurer 3311 --out zk.xlsx --lang en"));
    let mut book: Xlsx<_> = open_workbook(desk.path("zk.xlsx")).unwrap();
    assert_eq!(book.sheet_names(), ["Deelnemers", "Wijzigingen", "Herkomst"]);
    let sheet = book.worksheet_range("Wijzigingen").unwrap();
    let told: String = sheet.rows().map(|row| format!("{}; {}; {}\n", row[0], row[4], row[9])).collect();
    desk.shows("zk.xlsx, Wijzigingen", &told);
    desk.run(0, "list loting.jsonl --start 2024-01-01 --since 'wijziging 6' --out januari.xlsx");
    desk.run(2, "list loting.jsonl --start 2023-10-01 --since 1 --out a.csv");
    desk.run(2, "list loting.jsonl --start 2023-10-01 --since 1 --changes a.json --out a.csv --lang en");
    desk.run(2, "list loting.jsonl --start 2023-10-01 --since 2023-06-12T12:30:00Z --out a.xlsx");
    desk.run(2, "list loting.jsonl --start 2023-10-01 --as-of 1 --since 'wijziging 2' --out a.xlsx");
    desk.says();
}

/// Before anything is written.
#[test]
fn the_file_of_changes_is_refused_before_the_list_is_written() {
    let mut desk = told("terugtrekking");
    let list = "list loting.jsonl --start 2023-10-01 --all --since 1";
    desk.write("er-al.csv", "");
    desk.write("half.datapackage.json", "");
    desk.forget();
    desk.run(2, &format!("{list} --out oktober.csv --changes oktober.csv"));
    desk.run(2, &format!("{list} --out oktober.csv --changes ./oktober.csv --lang en"));
    desk.run(2, &format!("{list} --out oktober.csv --changes er-al.csv"));
    desk.run(2, &format!("{list} --out oktober.csv --changes half.csv"));
    // what describes the one would be the other, or what describes that
    desk.run(2, &format!("{list} --out oktober.csv --changes oktober.CSV"));
    desk.run(2, &format!("{list} --format json --out oktober.datapackage.json --changes oktober.csv"));
    assert!(!desk.path("oktober.csv").exists() && !desk.path("oktober.datapackage.json").exists());
    desk.says();
}

/// Who came to another insurer is a change for both.
#[test]
fn both_insurers_hear_of_a_practice_that_went_over() {
    let mut desk = amended();
    for insurer in ["3311", "Menzis"] {
        let list = "list loting.jsonl --start 2023-07-01 --since 1";
        desk.run(0, &format!("{list} --insurer {insurer} --changes {insurer}.csv --out {insurer}.xlsx"));
        assert!(
            column(&desk.read(&format!("{insurer}.csv")), "praktijk").contains(&"01990008".to_owned()),
            "{insurer}"
        );
    }
}

/// All lists together hold everybody once, and those that may be one insurer are named.
#[test]
fn all_insurers_and_dates_stand_in_one_folder() {
    let mut desk = amended();
    desk.run(0, "list loting.jsonl --all-insurers --since 1 --out lijsten --format csv");
    let folder = desk.path("lijsten");
    let mut names: Vec<String> =
        std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    desk.shows("lijsten", &names.join("\n"));
    let overview = std::fs::read_to_string(folder.join("overzicht.csv")).unwrap();
    desk.shows("overzicht.csv", &overview);
    let read = |name: &String| std::fs::read_to_string(folder.join(name)).unwrap();
    let mut all: Vec<String> =
        column(&overview, "bestand").iter().flat_map(|name| column(&read(name), "praktijk")).collect();
    all.sort();
    let stopped: usize = column(&overview, "gestopt").iter().map(|many| many.parse::<usize>().unwrap()).sum();
    let log = desk.read("loting.jsonl");
    let last: Vec<&str> = log.lines().filter(|line| line.contains("\"type\":\"outcome\"")).collect();
    let placed = last.iter().rev().take(139).filter(|line| !line.contains("\"start\":null,\"reason\"")).count();
    all.dedup();
    assert_eq!(all.len(), placed + stopped);
    let package: serde_json::Value = serde_json::from_str(&read(&"datapackage.json".to_owned())).unwrap();
    let described = package["resources"].as_array().unwrap().iter().map(|one| one["path"].as_str().unwrap().to_owned());
    let csv: Vec<String> = names.iter().filter(|name| name.ends_with(".csv")).cloned().collect();
    let mut described: Vec<String> = described.collect();
    described.sort();
    assert_eq!(described, csv);
    desk.run(0, "list loting.jsonl --all-insurers --start 2023-07-01 --out werkmappen");
    desk.run(0, "list loting.jsonl --all-insurers --start 2023-07-01 --out bewijzen --format json --lang en");
    desk.run(2, "list loting.jsonl --all-insurers --out lijsten");
    desk.run(2, "list loting.jsonl --all-insurers");
    desk.says();
    // each is what the transcript says of this insurer, no more and no less
    for folder in ["lijsten", "werkmappen", "bewijzen"] {
        for entry in std::fs::read_dir(desk.path(folder)).unwrap() {
            let name = entry.unwrap().file_name().into_string().unwrap();
            if name.starts_with("20") {
                desk.run(0, &format!("verify {folder}/{name} --against loting.jsonl"));
            }
        }
    }
}

/// Practices without an insurer have a list of their own.
#[test]
fn who_has_no_insurer_stands_apart() {
    let mut desk = drawn();
    desk.run(0, "list loting.jsonl --all-insurers --out lijsten --format csv");
    let list = std::fs::read_to_string(desk.path("lijsten").join("2023-07-01_zonder-verzekeraar.csv")).unwrap();
    assert_eq!(codes(list.as_bytes()), ["01990003"]);
    desk.says();
    desk.run(0, "list loting.jsonl --all-insurers --out werkmappen");
    for list in ["lijsten/2023-07-01_zonder-verzekeraar.csv", "werkmappen/2023-07-01_zonder-verzekeraar.xlsx"] {
        desk.run(0, &format!("verify {list} --against loting.jsonl"));
    }
}

/// Withdrawals that were taken back are no end; a place that was given up and taken back is one again.
#[test]
fn a_withdrawal_that_was_taken_back_is_no_end() {
    let mut desk = told("teruggedraaid");
    let list = desk.run(0, "list loting.jsonl --start 2023-10-01 --all").text();
    assert!(column(&list, "gestopt_per").iter().all(String::is_empty), "{list}");
    let then = desk.run(0, "list loting.jsonl --start 2023-10-01 --all --as-of 'wijziging 3'").text();
    let ends: Vec<String> = column(&then, "gestopt_per").into_iter().filter(|day| !day.is_empty()).collect();
    assert_eq!(ends, ["2023-10-02"]);
}

/// Every story makes lists that prove themselves: each line leads to the root, each row has its lines.
#[test]
fn every_list_as_json_holds_what_its_rows_follow_from() {
    for (story, start) in [
        ("terugtrekking", "2023-10-01"),
        ("fusie", "2023-10-01"),
        ("verbetering", "2023-07-01"),
        ("nagekomen", "2022-01-01"),
        ("teruggedraaid", "2023-10-01"),
        ("leidraad-2023", "2024-01-01"),
        ("groepen", "2023-07-01"),
        ("reeds-deelnemer", "2023-07-01"),
    ] {
        let mut desk = told(story);
        let text = desk.run(0, &format!("list loting.jsonl --start {start} --all --format json")).text();
        let list: serde_json::Value = serde_json::from_str(&text).unwrap();
        let log = desk.read("loting.jsonl");
        let log: Vec<&str> = log.lines().collect();
        for line in list["lines"].as_array().unwrap() {
            let number = usize::try_from(line["line"].as_u64().unwrap()).unwrap();
            assert_eq!(line["text"], log[number - 1], "{story}");
        }
        let at = |number: &serde_json::Value| -> serde_json::Value {
            let lines = list["lines"].as_array().unwrap();
            let line = lines.iter().find(|line| line["line"] == *number).unwrap_or_else(|| panic!("{story} {number}"));
            serde_json::from_str(line["text"].as_str().unwrap()).unwrap()
        };
        let rows = list["rows"].as_array().unwrap();
        assert!(!rows.is_empty(), "{story}");
        for row in rows {
            let (outcome, record) = (at(&row["from"]["outcome"]), at(&row["from"]["record"]));
            assert_eq!([&outcome["practice"], &outcome["start"]], [&row["praktijk"], &row["startdatum"]], "{story}");
            assert_eq!([&outcome["region"], &outcome["ion"]], [&row["regio"], &row["ion"]], "{story}");
            let [id, name, town] = ["id", "name", "town"].map(|member| &record[member]);
            assert_eq!([id, name, town], [&row["praktijk"], &row["naam"], &row["plaats"]], "{story}");
            assert_eq!([&record["region"], &record["ion"]], [&row["regio"], &row["ion"]], "{story}");
            assert_eq!([&record["insurer"], &record["uzovi"]], [&row["verzekeraar"], &row["uzovi"]], "{story}");
            assert_eq!(at(&row["from"]["rules"])["reference_date"], row["peildatum"], "{story}");
            match row["from"]["stop"].is_null() {
                true => assert!(row["gestopt_per"].is_null(), "{story}"),
                false => assert_eq!(at(&row["from"]["stop"]["amendment"])["date"], row["gestopt_per"], "{story}"),
            }
        }
    }
}
