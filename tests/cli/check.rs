//! `instroom check`.

use super::desk::Desk;

#[test]
fn a_register_without_faults_is_shown_and_nothing_is_written() {
    for desk in [Desk::dutch(), Desk::english()] {
        let mut desk = desk.with("voorbeeld");
        let before = desk.files();
        let said = desk.run(0, "check rules.toml aanmeldingen.csv");
        assert_eq!(said.err, "");
        assert!(desk.files() == before);
    }
}

#[test]
fn what_would_be_sealed_is_told_in_dutch() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.run(0, "check rules.toml aanmeldingen.csv");
    desk.says();
}

#[test]
fn what_would_be_sealed_is_told_in_english() {
    let mut desk = Desk::english().with("voorbeeld");
    desk.run(0, "check rules.toml aanmeldingen.csv");
    desk.says();
}

#[test]
fn repairs_and_particulars_are_told() {
    let mut desk = Desk::dutch().with("excel-nl");
    desk.run(0, "check rules.toml aanmeldingen.csv");
    let mut large = Desk::dutch().with("groter-dan-maximum");
    assert!(large.run(0, "check rules.toml aanmeldingen.csv").text().contains("groter dan het hele maximum"));
    desk.says();
}

#[test]
fn all_faults_of_the_rules_are_told_in_one_run() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.change("rules.toml", "rho.example/mtvp", "RHO Mijn Regio");
    desk.change("rules.toml", "[round]", "[ronde]");
    desk.change("rules.toml", "\"25%\"", "25");
    assert_eq!(desk.run(2, "check rules.toml aanmeldingen.csv").out, b"");
    desk.says();
}

/// The mistakes people make: Excel ate a zero, a thousands point became a comma, a date nobody can start on, a total.
const FAULTY: &str = "\
praktijk;naam;regio;ion;voorkeursdatum;verzekeraar;intervisie;scan;training
1990001;De Linde (FICTIEF);Noord;3000;1 april 2023;CZ 7119;ja;ja;ja
01990002;De Brug (FICTIEF);Noord;2,00;1 april 2023;CZ 7119;ja;nee;ja
01990003;Het Plein (FICTIEF);Noord;5000;1 mei 2023;;ja;ja;misschien
Totaal;;;10000;;;;;
";

#[test]
fn all_faults_of_the_register_are_told_in_one_run_in_dutch() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.write("aanmeldingen.csv", FAULTY);
    assert_eq!(desk.run(2, "check rules.toml aanmeldingen.csv").out, b"");
    desk.says();
}

#[test]
fn all_faults_of_the_register_are_told_in_one_run_in_english() {
    let mut desk = Desk::english().with("voorbeeld");
    desk.write("aanmeldingen.csv", FAULTY);
    desk.run(2, "check rules.toml aanmeldingen.csv");
    desk.says();
}

/// What is wrong in the same way in a column is one thing to mend, and its rows are named.
#[test]
fn faults_of_one_kind_in_a_column_are_told_once() {
    let mut desk = Desk::dutch().with("voorbeeld");
    let rows: String = (1..=30).map(|i| format!("019900{i:02};P{i};Noord;veel;1 april 2023;;ja;ja;ja\n")).collect();
    desk.write("aanmeldingen.csv", format!("{}{rows}", FAULTY.lines().next().unwrap().to_owned() + "\n"));
    let said = desk.run(2, "check rules.toml aanmeldingen.csv").err;
    assert_eq!(said.matches("herstel:").count(), 1, "{said}");
    assert!(said.contains("aanmeldingen.csv:2:19, veld `ion`; ook in rij 3–31\n"), "{said}");
}

#[test]
fn more_than_twenty_faults_are_counted() {
    let mut desk = Desk::dutch().with("voorbeeld");
    let keys: String = (1..=30).map(|i| format!("zomaar{i:02} = 1\n")).collect();
    desk.change("rules.toml", "[round]\n", &format!("[round]\n{keys}"));
    let said = desk.run(2, "check rules.toml aanmeldingen.csv").err;
    assert_eq!(said.matches("herstel:").count(), 20, "{said}");
    assert!(said.contains("\n… en nog 10; alles staat in het rapport"), "{said}");
}

/// Who mends one file runs it again for the other otherwise.
#[test]
fn faults_of_rules_and_register_are_told_in_one_run() {
    let mut told = String::new();
    for desk in [Desk::dutch(), Desk::english()] {
        let mut desk = desk.with("voorbeeld");
        desk.change("rules.toml", "\"25%\"", "0.25");
        desk.write("aanmeldingen.csv", FAULTY.to_owned() + "01990004;De Es (FICTIEF);Noord;40000;Q2 2023;;ja;ja;ja\n");
        assert_eq!(desk.run(2, "check rules.toml aanmeldingen.csv").out, b"");
        desk.change("rules.toml", "0.25", "0,25");
        desk.run(2, "check rules.toml aanmeldingen.csv");
        told += desk.said();
    }
    let mut both = Desk::dutch();
    both.tells(&told);
    both.says();
}

#[test]
fn a_reference_date_after_the_first_start_is_told() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.change("rules.toml", "reference_date = 2023-01-01", "reference_date = 2024-01-01");
    let said = desk.run(0, "check rules.toml aanmeldingen.csv").text();
    assert!(said.contains("- de peildatum 1 januari 2024 ligt na de eerste startdatum 1 april 2023"), "{said}");
    assert!(said.contains("- op de dag van verzegelen al begonnen: 1 april 2023"), "{said}");
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.run(2, "check regels.toml aanmeldingen.csv");
    desk.run(2, "check rules.toml map/aanmeldingen.csv");
    desk.says();
}

#[test]
fn two_files_in_the_wrong_order_are_refused() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.run(2, "check aanmeldingen.csv rules.toml");
    desk.run(2, "check rules.toml rules.toml");
}

/// The register of the story as a workbook: a title above it, the patients as numbers, a total below it.
#[expect(clippy::float_arithmetic, reason = "a workbook holds floats")]
fn workbook(text: &str) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet().set_name("Aanmeldingen 2023").unwrap();
    sheet.write_string(0, 0, "Aanmeldingen, stand van 1 mei").unwrap();
    let (mut row, mut sum) = (2, 0.0);
    let mut lines = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(text.as_bytes());
    for line in lines.records().map(Result::unwrap) {
        for (column, cell) in (0..).zip(&line) {
            match cell.parse::<f64>() {
                Ok(patients) if column == 3 => {
                    sum += patients;
                    sheet.write_number(row, column, patients).unwrap();
                }
                _ => drop(sheet.write_string(row, column, cell).unwrap()),
            }
        }
        row += 1;
    }
    sheet.write_string(row, 0, "Totaal").unwrap();
    sheet.write_formula(row, 3, rust_xlsxwriter::Formula::new("SUM(D4:D99)").set_result(sum.to_string())).unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn a_workbook_is_read_as_the_text_is() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.write("aanmeldingen.xlsx", workbook(&desk.read("aanmeldingen.csv")));
    desk.run(2, "check rules.toml aanmeldingen.xlsx");
    desk.run(0, "check rules.toml aanmeldingen.xlsx --skip-totals");
    desk.says();
}

#[test]
fn a_sheet_is_chosen_by_its_name() {
    let mut desk = Desk::english().with("voorbeeld");
    desk.write("aanmeldingen.xlsx", super::desk::fixture("faults/register/sheet-two.xlsx"));
    desk.run(2, "check rules.toml aanmeldingen.xlsx");
    desk.run(2, "check rules.toml aanmeldingen.xlsx --sheet juli");
    desk.run(2, "check rules.toml aanmeldingen.xlsx --sheet mei");
    desk.says();
}

/// What an option can mend: two lost zeros, a repeated row, a total.
const MENDABLE: &str = "\
praktijk;naam;regio;ion;voorkeursdatum;verzekeraar;intervisie;scan;training
1990001;De Linde (FICTIEF);Noord;3000;1 april 2023;CZ 7119;ja;ja;ja
1990002;De Brug (FICTIEF);Noord;2000;1 april 2023;CZ 7119;ja;nee;ja
01990003;Het Plein (FICTIEF);Noord;5000;1 april 2023;;ja;ja;nee
01990003;Het Plein (FICTIEF) ;Noord;5000;1 april 2023;;ja;ja;nee
Totaal;;;15.000;;;;;
";

#[test]
fn what_was_mended_as_asked_is_told() {
    for mut desk in [Desk::dutch().with("voorbeeld"), Desk::english().with("voorbeeld")] {
        desk.write("aanmeldingen.csv", MENDABLE);
        desk.run(2, "check rules.toml aanmeldingen.csv");
        let options = "--restore-leading-zeros --drop-repeated-rows --skip-totals";
        let said = desk.run(0, &format!("check rules.toml aanmeldingen.csv {options}")).text();
        assert!(said.contains("10.000 ION") || said.contains("10,000 ION"), "{said}");
        if said.contains("peildatum") {
            desk.says();
        }
    }
}

/// What was passed over at request, and who needs no lot, is counted apart.
#[test]
fn rows_read_are_sign_ups_are_lines_are_lots() {
    let mut desk = Desk::dutch().with("hersteld-op-verzoek").with_period("2023-06-11T23:59:59+02:00");
    let asked = "--skip-totals --drop-repeated-rows --restore-leading-zeros";
    desk.run(0, &format!("check rules.toml aanmeldingen.csv {asked}"));
    desk.run(0, &format!("check rules.toml aanmeldingen.csv {asked} --lang en"));
    desk.says();
}

#[test]
fn a_group_and_who_takes_part_already_are_counted() {
    for (story, words) in [("groepen", "(één lot per groep); "), ("reeds-deelnemer", "(geen lot); ")] {
        let mut desk = Desk::dutch().with(story);
        let said = desk.run(0, "check rules.toml aanmeldingen.csv").text();
        let count = said.lines().find(|line| line.starts_with("Telling: ")).unwrap();
        assert!(count.contains(words) && count.ends_with(" te trekken"), "{count}");
    }
}

/// Baskets that would take more memory than anybody's computer has.
#[test]
fn too_many_baskets_for_a_region_are_refused() {
    let mut desk = Desk::dutch().with("manden");
    desk.change("rules.toml", "baskets     = 10\nbasket_dice = \"mand\"", "baskets = 10000");
    let rows = |last: u32| {
        (1..=last).map(|row| format!("{:08};P{row};Midden;1;01-07-2023\n", 1_000_000 + row)).collect::<String>()
    };
    let head = "praktijk;naam;regio;ion;voorkeursdatum\n";
    desk.write("aanmeldingen.csv", format!("{head}{}", rows(10_001)));
    desk.run(2, "check rules.toml aanmeldingen.csv");
    desk.run(2, "check rules.toml aanmeldingen.csv --lang en");
    desk.says();
}
