//! What is told of a register: all that is wrong, odd, or mended as somebody asked.

use super::{TEXT, read, read_with, rules, workbooks};
use instroom::register::{Mend, Mending, OddityKind, Options, inspect_register, read_register};
use instroom::rules::Base;
use instroom::words::Message;
use instroom::words::lang::Lang;

#[test]
fn what_is_odd_is_told() {
    let text = "agb;naam;regio;ion;wens;deelname;regioplan;ict_scan;lsp\n\
                91990001;Een;Noord;2000;juli;nee;ja;;\n\
                01990002;PatiÃ«nten Twee;Noord;30001;juli;;ja;;\n\
                01990003;Een;Noord;2000;nee;ja;ja;;\n";
    let reading = read(text.as_bytes(), &rules());
    let kinds: Vec<_> =
        reading.noticed.oddities.iter().map(|oddity| (oddity.place.line, oddity.kind.clone())).collect();
    assert_eq!(
        kinds,
        [
            (2, OddityKind::CodePrefix { code: "91990001".into() }),
            (2, OddityKind::TwoAnswers { answer: "nee".into() }),
            (3, OddityKind::Mojibake { text: "PatiÃ«nten Twee".into(), trace: "Ã«".into() }),
            (3, OddityKind::LargeIon { ion: 30_001 }),
            (4, OddityKind::Twins { code: "01990003".into(), other: "91990001".into() }),
            (4, OddityKind::TwoAnswers { answer: "ja".into() }),
        ]
    );
    assert_eq!(reading.answers.declined, 2);
    assert_eq!(
        kinds[4].1.words(Lang::Nl),
        "praktijk `01990003` lijkt dezelfde als `91990001`: dezelfde naam en hetzelfde ION"
    );
}

#[test]
fn all_faults_are_found_in_one_run() {
    let text = "agb;naam;regio;ion;wens;regioplan;ict_scan;lsp\n\
                1990001;Een;Noord;3,25;juli;ja;;\n\
                01990002;;Noord;2000;ooit;ja;;\n\
                01990003;\"Dr\"ie;Noord;2000;juli;ja;;\n\
                01990004;Vier;Noord;2000;juli;ja\n\
                01990002;Vijf;noord;0;juli;misschien;;\n";
    let faults = read_register(text.as_bytes(), "aanmeldingen.csv", &rules(), &Options::default()).unwrap_err();
    let places: Vec<_> = faults.list().iter().map(|fault| (fault.place.line, fault.place.column)).collect();
    assert_eq!(
        places,
        [(2, 1), (2, 19), (3, 10), (3, 22), (4, 10), (5, 1), (6, 1), (6, 15), (6, 21), (6, 28)],
        "{}",
        faults.words(Lang::En)
    );
}

/// More than is told stops the reading: what the rest of the file says of regions, groups and totals is unknown.
#[test]
fn nothing_is_said_of_a_file_that_was_not_read_to_its_end() {
    let row = |code: u32, region: &str, group: &str, remark: &str| {
        format!("0{code};Praktijk {code} ;{region};Plaats ; Verzekeraar;2000;;{group};{remark};ja;ja;ja\n")
    };
    let remark = "langs geweest ".repeat(42);
    let rows = (0..30_000).map(|at| row(1_000_000 + at, " Noord", if at == 0 { "maatschap" } else { "" }, &remark));
    let last = [row(1_990_001, "Zuid", "", ""), row(1_990_002, "Noord", "maatschap", "")];
    let heading = "agb;naam;regio;plaats;verzekeraar;ion;wens;groep;opmerking;regioplan;ict_scan;lsp\n".to_owned();
    let text: String = std::iter::once(heading).chain(rows).chain(last).collect();
    let mut rules = rules();
    rules.rules.bases = ["Noord", "Zuid"].map(|region| Base { region: region.to_owned(), size: 90_000 }).to_vec();
    let refused = inspect_register(text.as_bytes(), "a.csv", &rules, &Options::default()).unwrap_err();
    let faults: Vec<String> = refused.faults.list().iter().map(|fault| fault.kind.words(Lang::En)).collect();
    assert_eq!(faults, ["there is something to repair or to remark more than 100,000 times"]);
    let odd: Vec<String> = refused.noticed.unwrap().oddities.iter().map(|odd| odd.kind.words(Lang::En)).collect();
    assert_eq!(odd, [""; 0]);
}

#[test]
fn a_quote_that_is_not_closed_swallows_nothing() {
    let text = "agb;naam;regio;ion;wens;regioplan;ict_scan;lsp\n\
                01990001;\"Een;Noord;2000;juli;ja;;\n\
                01990002;Twee;Noord;0;juli;ja;;\n";
    let faults = read_register(text.as_bytes(), "aanmeldingen.csv", &rules(), &Options::default()).unwrap_err();
    let places: Vec<_> = faults.list().iter().map(|fault| (fault.place.line, fault.place.column)).collect();
    assert_eq!(places, [(2, 10), (3, 21)]);
}

#[test]
fn totals_are_passed_over_where_that_is_asked() {
    use workbooks::Cell::{Blank, Formula, Text};
    let skip = |bytes: &[u8]| read_with(bytes, &rules(), &[Mending::SkipTotals]);
    let mut rows = workbooks::rows();
    rows.push(vec![Blank; 4]);
    rows.push(vec![Text("Totaal"), Blank, Blank, Formula("SUM(D2:D4)", "13465")]);
    rows.push(vec![Blank, Blank, Blank, Formula("SUM(D2:D4)", "13465")]);
    let merge = |book: &mut rust_xlsxwriter::Workbook| {
        let plain = rust_xlsxwriter::Format::new();
        book.worksheet_from_index(0)?.merge_range(5, 0, 5, 2, "Totaal", &plain).map(drop)
    };
    let reading = skip(&workbooks::book_with(&[("Blad1", rows)], merge));
    assert_eq!(reading.register, read(TEXT.as_bytes(), &rules()).register);
    assert_eq!(reading.noticed.restored, [Mend { code: "skip-totals", rows: 2 }]);
    assert_eq!(reading.noticed.oddities, []);
    let words: Vec<String> = reading.noticed.repairs.iter().map(|repair| repair.kind.words(Lang::Nl)).collect();
    assert_eq!(words, ["rij `Totaal` overgeslagen", "rij `13465` overgeslagen"]);
    // subtotals of 3250, 2095 + 8120 = 10215, and 13465 for all
    let mut lines: Vec<&str> = TEXT.lines().collect();
    lines.insert(2, ";;;3250;;;;");
    lines.extend([";;Zutphen totaal;10.215;;;;", ";;;13465;;2;1;"]);
    assert_eq!(skip(lines.join("\n").as_bytes()).noticed.restored, [Mend { code: "skip-totals", rows: 3 }]);
    let mut lines: Vec<&str> = TEXT.lines().collect();
    lines.insert(2, ";;;3250;;;;");
    lines.push(";;;10215;;;;");
    assert_eq!(skip(lines.join("\n").as_bytes()).noticed.restored, [Mend { code: "skip-totals", rows: 2 }]);
}

#[test]
fn zeros_are_restored_where_that_is_asked() {
    let text = TEXT.replace("01990001", "1990001").replace("01990002", "=\"1990002\"");
    let faults = read_register(text.as_bytes(), "a.csv", &rules(), &Options::default()).unwrap_err();
    assert_eq!(faults.words(Lang::En).matches("--restore-leading-zeros to restore all 2 of them").count(), 2);
    let reading = read_with(text.as_bytes(), &rules(), &[Mending::RestoreLeadingZeros]);
    assert_eq!(reading.register, read(TEXT.as_bytes(), &rules()).register);
    assert_eq!(reading.noticed.restored, [Mend { code: "restore-leading-zeros", rows: 2 }]);
    assert_eq!(reading.noticed.repairs[0].kind.words(Lang::Nl), "`1990001` gelezen als `01990001`");
    // a health centre that lost its 3 is no practice that lost its 0
    let text = text.replace("37990003", "7990003");
    let asked = Options { allowed: [Mending::RestoreLeadingZeros].into(), ..Options::default() };
    assert_eq!(read_register(text.as_bytes(), "a.csv", &rules(), &asked).unwrap_err().list().len(), 1);
}

#[test]
fn a_repeated_row_is_taken_once_where_that_is_asked() {
    let again = "01990002; Praktijk Zoë ;Zutphen;2095;weet niet;\"ja\";nee;ja\n";
    let text = format!("{TEXT}{again}{again}");
    let reading = read_with(text.as_bytes(), &rules(), &[Mending::DropRepeatedRows]);
    let usual = read(TEXT.as_bytes(), &rules());
    assert_eq!((reading.register, reading.answers, reading.silent), (usual.register, usual.answers, usual.silent));
    assert_eq!(reading.noticed.restored, [Mend { code: "drop-repeated-rows", rows: 2 }]);
    // one of the two says something else: that one stays a fault, and no option mends it
    let text = format!("{TEXT}{again}{}", again.replace("weet niet", "juli"));
    let asked = Options { allowed: [Mending::DropRepeatedRows].into(), ..Options::default() };
    let faults = read_register(text.as_bytes(), "a.csv", &rules(), &asked).unwrap_err();
    assert_eq!(faults.list().len(), 1);
    assert!(!faults.words(Lang::En).contains("--drop-repeated-rows"));
}

/// Who reads a remark looks in the cell at which it stands.
#[test]
fn each_remark_stands_at_the_cell_that_it_is_about() {
    let rows = "\
praktijk;naam;regio;ion;voorkeursdatum;deelname;verzekeraar;uzovi;groep;sinds;regioplan;ict_scan;lsp
01990001;De Eik;Noord;3250;weet niet;ja;CZ;7119;;;ja;ja;ja
01990002;De Brug;Noord;2250;weet niet;ja;CZ;7119;;;ja;ja;ja
01990003;De Es;Noord;2350;weet niet;ja;CZ;7119;;;ja;ja;ja
01990004;De Es;Noord;2350;weet niet;ja;CZ;7119;;;ja;ja;ja
02990005;De Olm;Noord;2450;weet niet;ja;CZ groep;7119;;;ja;ja;ja
01990006;CoÃ¶peratie;Noord;2550;weet niet;ja;Menzis;3332;;;ja;ja;ja
01990007;De Linde;Noort;2650;weet niet;ja;Menzis;3333;;;ja;ja;ja
01990008;De Wilg;Noord;40000;weet niet;ja;Menzis;3332;;;ja;ja;ja
01990009;De Berk;Noord;12;weet niet;ja;;;;;ja;ja;ja
01990010;De Beuk;Noord;2750;1 juli 2023;nee;Menzis;3332;;;ja;ja;ja
01990011;De Den;Noord;2850;1 juli 2023;;Menzis;3332;;1 april 2023;ja;ja;ja
01990012;De Spar;Noord;2950;1 juli 2023;ja;Menzis;3332;alleen;;ja;ja;ja
";
    let reading = read(rows.as_bytes(), &rules());
    let found: Vec<(String, String, usize)> = reading
        .noticed
        .oddities
        .iter()
        .map(|odd| {
            let kind = format!("{:?}", odd.kind);
            let kind = kind.split([' ', '{']).next().unwrap().to_owned();
            (kind, odd.place.field.clone().unwrap_or_default(), odd.place.line)
        })
        .collect();
    let expected = [
        ("Twins", "praktijk", 5),
        ("CodePrefix", "praktijk", 6),
        ("Insurers", "verzekeraar", 6),
        ("Mojibake", "naam", 7),
        ("NearRegion", "regio", 8),
        ("InsurerCodes", "uzovi", 8),
        ("LargeIon", "ion", 9),
        ("SmallIon", "ion", 10),
        ("NoInsurer", "verzekeraar", 10),
        ("TwoAnswers", "deelname", 11),
        ("AlreadyIn", "voorkeursdatum", 12),
        ("LoneGroup", "groep", 13),
    ];
    let expected = expected.map(|(kind, field, line)| (kind.to_owned(), field.to_owned(), line));
    assert_eq!(found, expected);
}

#[test]
fn hidden_columns_that_count_are_told() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let heads = ["praktijk", "naam", "regio", "ion", "voorkeursdatum", "regioplan", "ict_scan", "lsp", "telefoon"];
    let cells = ["01990001", "De Eik", "Noord", "3250", "weet niet", "ja", "ja", "ja", "0123"];
    for (column, (head, cell)) in (0_u16..).zip(heads.into_iter().zip(cells)) {
        sheet.write_string(0, column, head).unwrap();
        sheet.write_string(1, column, cell).unwrap();
    }
    for hidden in [3, 4, 8] {
        sheet.set_column_hidden(hidden).unwrap(); // the last has no meaning for the draw
    }
    let reading = read(&book.save_to_buffer().unwrap(), &rules());
    let told = |lang| reading.noticed.oddities.iter().map(|odd| odd.kind.words(lang)).collect::<Vec<_>>();
    assert_eq!(told(Lang::Nl), ["2 verborgen kolommen tellen ook mee: `ion`, `voorkeursdatum`"]);
    assert_eq!(told(Lang::En), ["2 hidden columns count too: `ion`, `voorkeursdatum`"]);
}

/// A heading with more words than the usual one is named where its column is missing.
#[test]
fn a_missing_column_names_the_heading_that_looks_like_it() {
    let near = |heading: &str| {
        let text = format!("praktijk;naam;regio;{heading};voorkeursdatum;regioplan;ict_scan;lsp\n");
        let faults = read_register(text.as_bytes(), "r.csv", &rules(), &Options::default()).unwrap_err();
        faults.words(Lang::Nl)
    };
    for heading in ["ION-stand per 1 mei", "Totaal patiënten praktijk", "Onze ION"] {
        let said = near(heading);
        assert!(said.contains(&format!("(misschien `{heading}`; ")), "{said}");
        assert!(
            said.contains("de kop `ion` (of `aantal ION`, `aantal patiënten` of `ingeschreven patiënten`)"),
            "{said}"
        );
    }
    assert!(!near("Telefoon").contains("misschien"));
}
