//! `check --report` and `check --conditions`: everything that is to be said of a register, for the organisation alone.

use super::desk::Desk;

const HEAD: &str = "praktijk;naam;regio;ion;voorkeursdatum;verzekeraar;intervisie;scan;training\n";

/// A register with so many wrong numbers of patients, and an answer that was read freely.
fn faulty(desk: Desk, faults: usize) -> Desk {
    let desk = desk.with("voorbeeld");
    let row = |at: usize| format!("019900{at:02};Praktijk <{at}> & co;Noord;3,25;Q2 2023;;ja;ja;ja\n");
    desk.write("aanmeldingen.csv", HEAD.to_owned() + &(1..=faults).map(row).collect::<String>());
    desk
}

#[test]
fn every_fault_stands_in_the_report_and_the_screen_says_where() {
    let mut desk = faulty(Desk::english(), 37);
    let said = desk.run(2, "check rules.toml aanmeldingen.csv");
    assert_eq!(said.err.matches("error: ").count(), 1, "{}", said.err);
    assert!(said.err.contains("field `ion`; in row 3–38 too\n"), "{}", said.err);
    let rest = "Besides, 1 remark, not wrong but worth a look: shown once this is mended, and now already in the report of `instroom check … --report FILE`.\n";
    assert!(said.err.ends_with(rest), "{}", said.err);
    for file in ["rapport.txt", "rapport.html", "rapport.xlsx"] {
        let said = desk.reports(&format!("check rules.toml aanmeldingen.csv --report {file}"), file);
        assert_eq!(said.err.matches("error: ").count(), 1, "{}", said.err);
        assert!(said.err.contains(&format!("All of it stands in {file}: 37 faults, 1 remark.")), "{}", said.err);
    }
    let text = desk.read("rapport.txt");
    assert!(text.starts_with("Report on aanmeldingen.csv\r\n"), "{text}");
    assert!(text.contains("Numbers of patients (ION) (fault, 37)"), "{text}");
    assert!(text.contains("`Q2 2023` read as 1 April 2023 (row 2–38)"), "{text}");
    for row in 2..=38 {
        assert!(text.contains(&format!("- row {row}, field `ion`: ION `3,25` is ambiguous\r\n")), "{row}: {text}");
        assert!(text.contains(&format!("- row {row}: ION `3,25` is ambiguous\r\n")), "{row}: {text}");
    }
}

/// What is wrong with the register is said, whatever is wrong with the report.
#[test]
fn a_report_that_cannot_be_written_hides_no_fault() {
    let mut desk = faulty(Desk::english(), 21);
    let said = desk.run(2, "check rules.toml aanmeldingen.csv --report nergens/rapport.txt");
    assert_eq!(said.err.matches("ION `3,25` is ambiguous").count(), 1, "{}", said.err);
    assert!(said.err.contains("field `ion`; in row 3–22 too\n"), "{}", said.err);
    assert!(said.err.contains("rapport.txt"), "{}", said.err);
}

/// A register of which every second row is hidden, so many of them.
fn half_hidden(hidden: u32) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let mut write = |row: u32, line: &str| {
        for (column, cell) in (0..).zip(line.trim_end().split(';')) {
            sheet.write_string(row, column, cell).unwrap();
        }
        if row > 0 && row.is_multiple_of(2) {
            sheet.set_row_hidden(row).unwrap();
        }
    };
    write(0, HEAD);
    (1..=2 * hidden).for_each(|row| write(row, &format!("0199{row:04};Praktijk {row};Noord;3000;;;ja;ja;ja")));
    book.save_to_buffer().unwrap()
}

#[test]
fn of_many_hidden_rows_the_screen_tells_some_and_the_report_all() {
    let rows = (1..=25).map(|at| (2 * at + 1).to_string()).collect::<Vec<_>>();
    for desk in [Desk::english(), Desk::dutch()] {
        let english = desk.locale().starts_with("en");
        let mut desk = desk.with("voorbeeld");
        desk.write("aanmeldingen.xlsx", half_hidden(25));
        let said = desk.run(0, "check rules.toml aanmeldingen.xlsx --report rapport.txt").text();
        let (row, rest) = match english {
            true => ("row", "… and 5 more; all of it stands in the report of `instroom check … --report FILE`)\n"),
            false => ("rij", "… en nog 5; alles staat in het rapport van `instroom check … --report BESTAND`)\n"),
        };
        assert!(said.contains(&format!("({row} {}, {rest}", rows[..20].join(", "))), "{said}");
        let report = desk.read("rapport.txt");
        assert!(report.contains(&format!("({row} {})\r\n", rows.join(", "))), "{report}");
    }
}

/// A cell of a workbook holds 32,767 units of text, a cell of a register can hold more.
#[test]
fn a_long_text_makes_a_workbook() {
    let mut desk = faulty(Desk::english(), 1);
    desk.change("aanmeldingen.csv", "Praktijk <1> & co", &"x".repeat(40_000));
    desk.reports("check rules.toml aanmeldingen.csv --report rapport.xlsx", "rapport.xlsx");
}

#[test]
fn the_report_on_a_register_is_told_in_dutch() {
    let mut desk = faulty(Desk::dutch(), 2);
    desk.reports("check rules.toml aanmeldingen.csv --report rapport.txt", "rapport.txt");
    desk.shows("rapport.txt", &desk.read("rapport.txt").replace('\r', ""));
    desk.says();
}

#[test]
fn the_report_on_a_register_without_faults_is_told_in_english() {
    let mut desk = Desk::english().with("excel-nl");
    desk.run(0, "check rules.toml aanmeldingen.csv --report rapport.txt");
    desk.shows("rapport.txt", &desk.read("rapport.txt").replace('\r', ""));
    desk.says();
}

/// What stands in a register is of others: a page shows it and never runs it.
#[test]
fn the_page_shows_what_stands_in_the_register_as_text() {
    let mut desk = faulty(Desk::dutch(), 1);
    desk.change("aanmeldingen.csv", "Q2 2023", "<script>alert(1)</script>");
    desk.reports("check rules.toml aanmeldingen.csv --report rapport.html", "rapport.html");
    let page = desk.read("rapport.html");
    assert!(!page.contains("<script"), "{page}");
    assert!(page.contains("`&lt;script&gt;alert(1)&lt;/script&gt;`"), "{page}");
    assert!(page.starts_with("<!DOCTYPE html><html lang=\"nl\">"), "{page}");
    assert!(!page.contains("http"), "nothing from outside: {page}");
}

/// As in the spreadsheet: rows by number, columns by letter; what is said of a cell below its row, and a link to it.
#[test]
fn the_page_shows_the_register_with_what_is_said_at_its_cells() {
    let mut desk = faulty(Desk::dutch(), 2);
    desk.change("aanmeldingen.csv", "training\n", "training;notitie\n");
    desk.change(
        "aanmeldingen.csv",
        "01990002;Praktijk <2> & co;Noord;3,25;",
        "01990002;Praktijk <2> & co;Noord;12.345;",
    );
    desk.write("aanmeldingen.csv", desk.read("aanmeldingen.csv").replace(";ja;ja;ja\n", ";ja;ja;ja;\n"));
    desk.reports("check rules.toml aanmeldingen.csv --report rapport.html", "rapport.html");
    let page = desk.read("rapport.html");
    for due in [
        "<a href=\"#cel-D2\">rij 2, veld `ion`</a>",
        "<a href=\"#cel-E2\">E2</a>",
        "<td id=\"cel-D2\" class=\"fault\" tabindex=\"0\" aria-describedby=\"zegt-D2\">",
        "<strong>D2</strong> <span class=\"weight fault\"><span aria-hidden=\"true\">✗ </span>fout</span>: ION `3,25` kan op twee manieren gelezen worden. ",
        "Herstel in D2: schrijf",
        "12.345<span class=\"read\"><span aria-hidden=\"true\">→ </span><span class=\"unseen\">gelezen als </span>12345</span>",
        "notitie<span class=\"aside\">niet gelezen</span>",
    ] {
        assert!(page.contains(due), "{due} is not in {page}");
    }
    assert!(!page.contains("Hetzelfde, per rij"), "{page}");
}

/// A page of a large register holds the first rows of which something is said, and says that there are more.
#[test]
fn a_page_of_a_large_register_stays_small() {
    let desk = Desk::english().with("voorbeeld");
    let ion = ["3,25", "3000"];
    let row = |at: usize| format!("0199{at:04};P {at} (FICTIEF);Noord;{};;;ja;ja;ja\n", ion[at % 2]);
    desk.write("aanmeldingen.csv", HEAD.to_owned() + &(0..900).map(row).collect::<String>());
    let mut desk = desk;
    desk.reports("check rules.toml aanmeldingen.csv --report rapport.html", "rapport.html");
    let page = desk.read("rapport.html");
    assert_eq!(page.matches("<tbody><tr><th scope=\"row").count(), 200);
    assert!(page.contains("Rows with something to look at: 450 of 900."), "{page}");
    assert!(page.contains("here are only the first 200 rows"), "{page}");
}

#[test]
fn who_misses_which_condition_is_listed_apart_and_never_in_the_log() {
    let mut desk = Desk::dutch().with("voorbeeld");
    let rows = "01990001;De Linde (FICTIEF);Noord;3000;1 april 2023;;ja;nee;ja\n\
                01990002;De Brug (FICTIEF);Noord;2000;;;ja;ja;ja\n\
                01990003;Het Plein (FICTIEF);Noord;2500;nee;;nee;nee;nee\n";
    desk.write("aanmeldingen.csv", HEAD.to_owned() + rows);
    desk.run(0, "check rules.toml aanmeldingen.csv --conditions voorwaarden.txt");
    desk.shows("voorwaarden.txt", &desk.read("voorwaarden.txt").replace('\r', ""));
    let list = desk.read("voorwaarden.txt");
    assert!(
        list.contains("Missen een voorwaarde of meer: 2 van 3 praktijken.") && !list.contains("01990002"),
        "{list}"
    );
    assert!(list.contains("mist: intervisie") && list.contains("mist: scan, training"), "{list}");
    let desk = desk.and_sealed();
    for condition in ["scan", "training"] {
        let sealed = desk.read("loting.jsonl");
        let practices = sealed.lines().filter(|line| line.contains("\"type\":\"practice\""));
        assert!(practices.into_iter().all(|line| !line.contains(condition)));
    }
}

#[test]
fn a_report_has_one_of_three_forms_and_replaces_nothing() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.run(2, "check rules.toml aanmeldingen.csv --report rapport.pdf");
    desk.run(2, "check rules.toml aanmeldingen.csv --report aanmeldingen.csv");
    desk.write("aanmeldingen.txt", desk.read("aanmeldingen.csv"));
    desk.run(2, "check rules.toml aanmeldingen.txt --report aanmeldingen.txt");
    desk.run(2, "check rules.toml aanmeldingen.csv --report a.html --conditions a.html");
    desk.says();
}

/// Who runs `check` ten times keeps one report, and nothing of another maker is touched.
#[test]
fn a_report_takes_the_place_of_the_one_before() {
    for (desk, report, list) in [
        (Desk::dutch(), "in de plaats van het vorige rapport: 0 fouten", "in de plaats van de vorige lijst"),
        (Desk::english(), "in the place of the report before: 0 faults", "in the place of the list before"),
    ] {
        let mut desk = desk.with("voorbeeld");
        for ending in ["txt", "html"] {
            let line = format!(
                "check rules.toml aanmeldingen.csv --report rapport.{ending} --conditions voorwaarden.{ending}"
            );
            let said = desk.run(0, &line).err;
            assert!(!said.contains(report) && !said.contains(list), "{said}");
            let first = desk.files();
            let said = desk.run(0, &line).err;
            assert!(said.contains(report) && said.contains(list), "{said}");
            assert!(desk.files() == first);
            // what is written on another register, or by somebody else, stays
            desk.write("ander.csv", desk.read("aanmeldingen.csv"));
            desk.run(2, &format!("check rules.toml ander.csv --report rapport.{ending}"));
            desk.run(2, &format!("check rules.toml aanmeldingen.csv --report voorwaarden.{ending}"));
            desk.write(&format!("rapport.{ending}"), "<!DOCTYPE html><title>Notulen</title>\r\n=====");
            desk.run(2, &line);
        }
        let line = "check rules.toml aanmeldingen.csv --report rapport.xlsx";
        desk.run(0, line);
        desk.run(2, line);
    }
}

/// A report on what is refused takes the place of the one before too.
#[test]
fn a_report_on_faults_takes_the_place_of_the_one_before() {
    let mut desk = faulty(Desk::english(), 2);
    let line = "check rules.toml aanmeldingen.csv --report rapport.html";
    desk.reports(line, "rapport.html");
    let said = desk.reports(line, "rapport.html").err;
    assert!(said.contains("in the place of the report before: 2 faults"), "{said}");
}
