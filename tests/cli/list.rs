//! `instroom list`.

use super::desk::{DRAW, Desk};

/// `voorbeeld`, drawn: 01990001 and 01990005 start on 1 April 2023, 01990003 on 1 July.
fn drawn() -> Desk {
    Desk::dutch().drawn("voorbeeld")
}

/// The codes on a list, without what keeps their zeros in Excel.
fn codes(list: &[u8]) -> Vec<String> {
    let text = String::from_utf8(list.to_vec()).unwrap();
    text.lines().skip(1).map(|row| row.split(';').next().unwrap().replace(['"', '='], "")).collect()
}

#[test]
fn who_starts_on_a_date_is_listed() {
    let mut desk = drawn();
    desk.run(0, "list loting.jsonl --start 2023-07-01 --out juli.csv");
    let log = desk.read("loting.jsonl");
    let root = log.lines().last().unwrap().split("\\n").nth(2).unwrap();
    let wanted = format!(
        "\u{feff}praktijk;naam;plaats;regio;verzekeraar;uzovi;ion;peildatum;startdatum;implementatiejaar;programma;verslagregel;\
         controlegetal;voorbehoud\r\n\"=\"\"01990003\"\"\";\"\"\"Het Plein\"\" (FICTIEF)\";;Noord;;;5000;01-01-2023;01-07-2023;1;\
         rho.example/mtvp;28;\"=\"\"{root}\"\"\";\r\n"
    );
    assert_eq!(desk.read("juli.csv"), wanted);
    desk.says();
}

#[test]
fn the_line_of_the_transcript_is_the_practice_s_outcome() {
    let mut desk = drawn();
    let list = desk.run(0, "list loting.jsonl --start 2023-07-01 --all --plain").text();
    let log = desk.read("loting.jsonl");
    assert_eq!(list.lines().count(), 4);
    for row in list.lines().skip(1) {
        let fields: Vec<&str> = row.split(';').collect();
        let line: usize = fields[11].parse().unwrap();
        let (line, outcome) = (log.lines().nth(line - 1).unwrap(), format!("\"practice\":\"{}\"", fields[0]));
        assert!(line.starts_with("{\"type\":\"outcome\"") && line.contains(&outcome), "{row}");
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
    let list = desk.run(0, "list loting.jsonl --start 2023-07-01 --insurer 3332 --plain").text();
    let rows: Vec<Vec<&str>> = list.lines().skip(1).map(|row| row.trim_end().split(';').collect()).collect();
    assert!(!rows.is_empty());
    for row in rows {
        let (name, town, insurer, uzovi) = (row[1], row[2], row[4], row[5]);
        assert!(name.ends_with(&format!(" {town} (FICTIEF)")) && (insurer, uzovi) == ("Menzis", "3332"), "{row:?}");
        let reservation =
            "de uitslag is voorlopig, onder voorbehoud van: goedkeuring van het regioplan door de zorgverzekeraars";
        assert_eq!(row[13], reservation);
    }
    let list = desk.run(0, "list loting.jsonl --start 2023-07-01").text();
    assert!(list.contains(";\"=\"\"3311\"\"\";") && list.contains(";\"=\"\"3332\"\"\";"), "{list}");
    let sealed = desk.run(0, "list loting.jsonl --sealed --plain").text();
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
fn for_a_program_codes_are_plain() {
    let mut desk = drawn();
    let list = desk.run(0, "list loting.jsonl --start 2023-07-01 --plain").text();
    assert!(list.starts_with("praktijk;") && !list.contains("=\"") && !list.contains('\r'), "{list}");
    let row = list.lines().nth(1).unwrap();
    assert!(row.starts_with("01990003;") && row.contains(";2023-01-01;2023-07-01;"), "{list}");
}

#[test]
fn the_file_is_what_the_screen_shows() {
    let mut desk = drawn();
    let screen = desk.run(0, "list loting.jsonl --start 2023-04-01").out;
    desk.run(0, "list loting.jsonl --start 2023-04-01 --out april.csv");
    assert_eq!(desk.bytes("april.csv"), screen);
    assert!(screen.starts_with(b"\xef\xbb\xbfpraktijk;"), "Excel wants a byte order mark");
    let text = String::from_utf8(screen).unwrap();
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count());
}

#[test]
fn a_name_that_a_spreadsheet_would_change_is_kept() {
    let desk = Desk::dutch().with("voorbeeld");
    desk.change("aanmeldingen.csv", "De Linde (FICTIEF)", "+1+1");
    desk.change("aanmeldingen.csv", "CZ 7119", "@SUM(1+1) 7119");
    desk.change("aanmeldingen.csv", "De Es (FICTIEF)", "\"-2;=3\"");
    let mut desk = desk.and_drawn();
    let list = desk.run(0, "list loting.jsonl --start 2023-07-01 --all").text();
    assert!(list.contains(";\"=\"\"+1+1\"\"\";;Noord;\"=\"\"@SUM(1+1) 7119\"\"\";"), "{list}");
    assert!(list.contains(";\"=\"\"-2;=3\"\"\";;Zuid;"), "{list}");
    let plain = desk.run(0, "list loting.jsonl --start 2023-07-01 --all --plain").text();
    assert!(plain.contains(";+1+1;;Noord;@SUM(1+1) 7119;") && plain.contains(";\"-2;=3\";;Zuid;"), "{plain}");
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
    desk.run(0, "list loting.jsonl --sealed --plain --lang en");
    desk.run(0, "list loting.jsonl --sealed --plain --insurer 7119 --out cz.csv");
    let (log, list) = (desk.read("loting.jsonl"), desk.read("cz.csv"));
    assert_eq!(list.lines().count(), 6, "one of six has no insurer");
    for row in list.lines().skip(1) {
        let (line, rest) = row.split_once(';').unwrap();
        let practice = format!("{{\"type\":\"practice\",\"id\":\"{}\"", rest.split(';').next().unwrap());
        assert!(log.lines().nth(line.parse::<usize>().unwrap() - 1).unwrap().starts_with(&practice), "{row}");
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
    let list = desk.run(0, "list loting.jsonl --sealed --plain").text();
    let rows: Vec<Vec<&str>> = list.lines().skip(1).map(|row| row.split(';').collect()).collect();
    assert!(rows.iter().any(|row| row[7] == "neemt al deel"), "{list}");
    for row in &rows {
        assert_eq!(row[7] == "neemt al deel", !row[10].is_empty(), "{row:?}");
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
