//! The forms in which one register can be written.

use super::{read, rules};
use instroom::register::{FileFormat, Reading, Register};
use instroom::words::Message;
use instroom::words::lang::Lang;
use jiff::civil::date;

const DUTCH: [&str; 10] = [
    "AGB-code praktijk",
    "Praktijknaam",
    "Regio",
    "Ingeschreven patiënten",
    "Voorkeursdatum",
    "Deelname",
    "Preferente verzekeraar",
    "Regioplan",
    "ICT-scan",
    "LSP",
];

const ENGLISH: [&str; 10] =
    ["practice", "Name", "region", "Patients", "wish", "participation", "insurer", "regioplan", "ict_scan", "lsp"];

const ROWS: [[&str; 10]; 6] = [
    ["01990003", "De Brug; Zuid, boven", "Zutphen", "3.250", "1 juli 2023", "ja", "Menzis", "ja", "x", "x"],
    ["37990001", "Gezondheidscentrum Zoë", "Apeldoorn", "12 400", "Q4", "", "", "x", "ja", "nee"],
    ["01990001", "Huisarts \"De Linde\"", "Zutphen", "2095", "", "ja", "Zilveren Kruis", "WAAR", "1", "0"],
    ["01990002", "’t Hof – Noord", "Oost-Achterhoek", "1800", "weet niet", "j", "", "1", "", ""],
    ["01990005", "Praktijk Vijf", "Apeldoorn", "2500", "nee", "", "", "ja", "ja", "ja"],
    ["01990004", "Praktijk Vier", "Apeldoorn", "2500", "1-10-2023", "", "", "nee", "ja", "ja"],
];

/// How a file is written.
struct Form<'a> {
    separator: &'a str,
    line_end: &'a str,
    headings: [&'a str; 10],
    encoding: &'a str,
    columns: Vec<usize>,
    rows: Vec<usize>,
}

impl Default for Form<'_> {
    fn default() -> Self {
        Self {
            separator: ";",
            line_end: "\n",
            headings: DUTCH,
            encoding: "UTF-8",
            columns: (0..10).collect(),
            rows: (0..6).collect(),
        }
    }
}

impl Form<'_> {
    fn bytes(&self) -> Vec<u8> {
        let quoted = |value: &str| match value.contains([';', ',', '\t', '"']) {
            true => format!("\"{}\"", value.replace('"', "\"\"")),
            false => value.to_owned(),
        };
        let line = |row: &[&str; 10]| {
            let cells: Vec<String> = self.columns.iter().map(|&column| quoted(row[column])).collect();
            cells.join(self.separator) + self.line_end
        };
        let rows = self.rows.iter().map(|&row| line(&ROWS[row]));
        let text = std::iter::once(line(&self.headings)).chain(rows).collect::<String>();
        match self.encoding {
            "BOM" => format!("\u{feff}{text}").into_bytes(),
            "1252" => encoding_rs::WINDOWS_1252.encode(&text).0.into_owned(),
            "UTF-16LE" => format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect(),
            "UTF-16BE" => format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_be_bytes).collect(),
            _ => text.into_bytes(),
        }
    }

    fn read(&self) -> Reading {
        read(&self.bytes(), &rules())
    }
}

/// How a text was read.
fn text_format(reading: &Reading) -> instroom::register::TextFormat {
    match &reading.noticed.format {
        FileFormat::Text(format) => *format,
        FileFormat::Sheet(format) => panic!("read as {format:?}"),
    }
}

#[test]
fn a_register_is_the_same_however_it_is_written() {
    let usual = Form::default().read();
    assert_eq!(usual.noticed.repairs, []);
    let practices = usual.register.practices();
    assert_eq!(Register::new(practices.to_vec(), usual.register.regions().to_vec()).as_ref(), Ok(&usual.register));
    assert_eq!(usual.register.regions(), ["Apeldoorn", "Oost-Achterhoek", "Zutphen"]);
    let found: Vec<_> =
        practices.iter().map(|p| (p.id.as_str(), p.region, p.ion.patients(), p.wish, p.class)).collect();
    let (july, october, january) = (Some(date(2023, 7, 1)), Some(date(2023, 10, 1)), Some(date(2024, 1, 1)));
    assert_eq!(
        found,
        [
            ("01990001", 2, 2095, january, None),
            ("01990002", 1, 1800, january, None),
            ("01990003", 2, 3250, july, Some(0)),
            ("01990004", 0, 2500, None, None), // fails the hurdle, so it has no class either
            ("01990005", 0, 2500, None, Some(0)),
            ("37990001", 0, 12_400, october, None),
        ]
    );
    assert_eq!(practices[0].name, "Huisarts \"De Linde\"");
    assert_eq!(practices[2].insurer.as_deref(), Some("Menzis"));
    assert_eq!(practices[3].insurer, None);
    let answers = usual.answers;
    assert_eq!((answers.dated, answers.unanswered, answers.declined, answers.ineligible), (2, 2, 1, 1));
    for separator in [";", ",", "\t"] {
        for encoding in ["UTF-8", "BOM", "1252", "UTF-16LE", "UTF-16BE"] {
            for line_end in ["\n", "\r\n", "\r"] {
                for headings in [DUTCH, ENGLISH] {
                    let form = Form { separator, encoding, line_end, headings, ..Form::default() };
                    let reading = form.read();
                    assert_eq!(reading.register, usual.register, "{separator:?} {encoding} {line_end:?}");
                    assert_eq!(text_format(&reading).separator.byte(), separator.as_bytes()[0]);
                    assert_eq!(text_format(&reading).bom, !["UTF-8", "1252"].contains(&encoding));
                }
            }
        }
    }
}

#[test]
fn the_order_of_rows_and_columns_is_immaterial() {
    let usual = Form::default().read().register;
    for shift in 0..10 {
        let columns: Vec<usize> = (0..10).map(|column| (column * 3 + shift) % 10).collect();
        let rows: Vec<usize> = (0..6).map(|row| (row * 5 + shift) % 6).collect();
        assert_eq!(Form { columns, rows, ..Form::default() }.read().register, usual);
    }
}

#[test]
fn a_file_without_quotes_reads_the_same_as_with_quotes() {
    let plain = "agb;naam;regio;ion;wens;regioplan;ict_scan;lsp\n\n\
                 01990001;Een;Noord;2.000;1-7-2023;ja;ja;ja\n;;;;;;;\n01990002;Twee;Noord;2100;;ja;;;;\n";
    let quoted = plain.replace("Een", "\"Een\"").replace("Noord", "\"Noord\"").replace("\n", "\r\n");
    let (plain, quoted) = (read(plain.as_bytes(), &rules()), read(quoted.as_bytes(), &rules()));
    assert_eq!(plain.noticed.empty_rows, 2);
    assert_eq!(plain, quoted);
}

#[test]
fn a_large_file_reads_the_same_in_pieces() {
    // 30,000 rows of some 40 bytes are three pieces; with a quote in the last row they are one
    let mut text = String::from("agb;naam;regio;ion;wens;regioplan;ict_scan;lsp\r\n");
    for row in 0..30_000 {
        let (id, ion) = (1_990_000 + (row * 7_919) % 30_000, 1000 + row % 3000);
        text += &format!("0{id};Praktijk {row};Regio {};{ion};1-10-2023;ja;;x\r\n", row % 7);
    }
    let whole = text.replace("Praktijk 29999", "\"Praktijk 29999\"");
    assert_eq!(read(text.as_bytes(), &rules()), read(whole.as_bytes(), &rules()));
    // names with line breaks in quotes all over the file: the same practices, each with its repair
    let broken = text.replace("Praktijk 1", "\"Praktijk\n1").replace(";Regio", "\";Regio");
    let broken: String = broken
        .split("\r\n")
        .map(|row| match row.matches('"').count() {
            2 => format!("{row}\r\n"),
            _ => format!("{}\r\n", row.replace('"', "")),
        })
        .collect();
    let broken = read(broken.trim_end().as_bytes(), &rules());
    assert_eq!(broken.register, read(text.as_bytes(), &rules()).register);
    assert_eq!(broken.noticed.repairs.len(), 11_111);
    let faulty = text.replace("Praktijk 29999;", "Praktijk 29999 ;").replace("Praktijk 7;", "Praktijk 7 ;");
    let repairs = read(faulty.as_bytes(), &rules()).noticed.repairs;
    let places: Vec<_> = repairs.iter().map(|repair| (repair.place.line, repair.place.column)).collect();
    assert_eq!(places, [(9, 10), (30_001, 10)]);
}

#[test]
fn nothing_is_repaired_silently() {
    let text = "sep=;\r\nAGB;Naam;Regio;ION;Wens;regioplan;ict scan;LSP;Opmerking\r\n\
                01.990.001;De Linde ;Noord;2.000;1-4-2023;ja;ja;ja;belt nog\r\n\
                =\"01990002\";\"Zo\u{eb}\r\nZuid\";\u{a0}Noord;2100;;ja;ja;ja;\r\n\
                01990003;Zoe\u{308};Noord;2000;;ja;ja;ja;\r\n\
                01990004;De  Brug;Noord;2000;;ja;ja;ja;\r\n";
    let reading = read(text.as_bytes(), &rules());
    let words: Vec<String> = reading
        .noticed
        .repairs
        .iter()
        .map(|repair| format!("{}: {}", repair.place.words(Lang::Nl), repair.kind.words(Lang::Nl)))
        .collect();
    assert_eq!(
        words,
        [
            "aanmeldingen.csv:3:1, veld `AGB`: `01.990.001` gelezen als `01990001`",
            "aanmeldingen.csv:3:12, veld `Naam`: `De Linde ` gelezen als `De Linde`",
            "aanmeldingen.csv:3:34, veld `Wens`: `1-4-2023` gelezen als `2023-07-01`",
            "aanmeldingen.csv:4:13, veld `Naam`: `Zoë⏎Zuid` gelezen als `Zoë Zuid`",
            "aanmeldingen.csv:5:7, veld `Regio`: `\u{a0}Noord` gelezen als `Noord`",
            "aanmeldingen.csv:6:10, veld `Naam`: in `Zoë` stonden letters en hun accenten los van elkaar; gelezen als één teken",
            "aanmeldingen.csv:7:10, veld `Naam`: `De  Brug` gelezen als `De Brug`",
        ]
    );
    assert_eq!(reading.noticed.unused_columns, ["Opmerking"]);
    assert_eq!(reading.noticed.format.told().words(Lang::Nl), "UTF-8, puntkomma, eerste regel `sep=` overgeslagen");
}
