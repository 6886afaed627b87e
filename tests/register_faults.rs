//! Faults of registers: one file, one fault, its whole text in both languages beside it; and the forms in which
//! one register can be written. `INSTROOM_REGENERATE=1` writes the texts anew.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use instroom::lang::Lang;
use instroom::register::{OddityKind, Reading, Register, read_register};
use instroom::rules::{
    Boundary, Class, Key, NoAnswer, Profile, Programme, Rules, RulesFile, SeedPlan, Share, Source, SourceKind, Tranche,
};
use jiff::civil::date;
use std::collections::BTreeMap;
use std::path::Path;

fn rules() -> RulesFile {
    let tranche = |start, millionths| Tranche { start, cap: Share::from_millionths(millionths).unwrap() };
    let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
    RulesFile {
        programme: Programme { origin: "hoog.example/test".to_owned(), title: "Test".to_owned() },
        round_title: "Ronde 1".to_owned(),
        rules: Rules {
            profile: Profile::Leidraad,
            tranches: vec![
                tranche(date(2023, 7, 1), 500_000),
                tranche(date(2023, 10, 1), 750_000),
                tranche(date(2024, 1, 1), 1_000_000),
            ],
            reference_date: date(2023, 1, 1),
            no_answer: NoAnswer::Last,
            boundary: Boundary::Skip,
            order: vec![Key::Class, Key::Lot],
            eligibility: names(&["regioplan"]),
            classes: vec![Class { name: "basisvoorwaarden".to_owned(), all: names(&["ict_scan", "lsp"]) }],
        },
        plan: SeedPlan {
            sources: vec![Source {
                label: "dobbelstenen".to_owned(),
                by: "bestuur".to_owned(),
                kind: SourceKind::Dice { faces: 6, rolls: 50 },
            }],
        },
        columns: BTreeMap::new(),
    }
}

/// The rules of a fixture: those above, under profile `free` for `register-free-…`, with a heading mapped by hand
/// for `register-mapped-…`.
fn rules_of(name: &str) -> RulesFile {
    let mut rules = rules();
    if name.starts_with("register-free-") {
        rules.rules.profile = Profile::Free;
    }
    match name {
        "register-mapped-heading-missing" => drop(rules.columns.insert("wish".to_owned(), "Antwoord 7".to_owned())),
        "register-mapped-unknown-field" => drop(rules.columns.insert("wisch".to_owned(), "voorkeursdatum".to_owned())),
        _ => {}
    }
    rules
}

#[test]
fn each_fault_has_its_whole_text() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/faults");
    let mut names: Vec<String> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter_map(|name| Some(name.strip_suffix(".csv")?.to_owned()).filter(|name| name.starts_with("register-")))
        .collect();
    names.sort();
    assert!(names.len() >= 40, "only {} fixtures", names.len());
    let mut differing = Vec::new();
    for name in names {
        let bytes = std::fs::read(folder.join(&name).with_extension("csv")).unwrap();
        let faults = read_register(&bytes, "aanmeldingen.csv", &rules_of(&name)).expect_err(&name);
        assert_eq!(faults.list().len(), 1, "{name}: {}", faults.words(Lang::En));
        let text = format!("{}---\n{}", faults.words(Lang::En), faults.words(Lang::Nl));
        let golden = folder.join(&name).with_extension("txt");
        if std::env::var_os("INSTROOM_REGENERATE").is_some() {
            std::fs::write(&golden, &text).unwrap();
        }
        let expected = std::fs::read_to_string(&golden).unwrap_or_default();
        if text != expected {
            differing.push(format!("{name}\n{text}\nexpected\n{expected}"));
        }
    }
    assert!(differing.is_empty(), "{}", differing.join("\n"));
}

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

fn read(bytes: &[u8], rules: &RulesFile) -> Reading {
    read_register(bytes, "aanmeldingen.csv", rules).unwrap_or_else(|faults| panic!("{}", faults.words(Lang::En)))
}

#[test]
fn a_register_is_the_same_however_it_is_written() {
    let usual = Form::default().read();
    assert_eq!(usual.repairs, []);
    let practices = usual.register.practices();
    assert_eq!(Register::new(practices.to_vec(), usual.register.regions().to_vec()).as_ref(), Ok(&usual.register));
    assert_eq!(usual.register.regions(), ["Apeldoorn", "Oost-Achterhoek", "Zutphen"]);
    let found: Vec<_> = practices.iter().map(|p| (p.id.as_str(), p.region, p.ion, p.wish, p.class)).collect();
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
                    assert_eq!(reading.format.separator.to_string(), separator);
                    assert_eq!(reading.format.bom, !["UTF-8", "1252"].contains(&encoding));
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
                 01990001;Een;Noord;2.000;juli;ja;ja;ja\n;;;;;;;\n01990002;Twee;Noord;2100;;ja;;;;\n";
    let quoted = plain.replace("Een", "\"Een\"").replace("Noord", "\"Noord\"").replace("\n", "\r\n");
    let (plain, quoted) = (read(plain.as_bytes(), &rules()), read(quoted.as_bytes(), &rules()));
    assert_eq!(plain.empty_rows, 2);
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
    assert_eq!(broken.repairs.len(), 11_111);
    let faulty = text.replace("Praktijk 29999;", "Praktijk 29999 ;").replace("Praktijk 7;", "Praktijk 7 ;");
    let repairs = read(faulty.as_bytes(), &rules()).repairs;
    let places: Vec<_> = repairs.iter().map(|repair| (repair.place.line, repair.place.column)).collect();
    assert_eq!(places, [(9, 10), (30_001, 10)]);
}

#[test]
fn nothing_is_repaired_silently() {
    let text = "sep=;\r\nAGB;Naam;Regio;ION;Wens;regioplan;ict scan;LSP;Opmerking\r\n\
                01.990.001;De Linde ;Noord;2.000;1-4-2023;ja;ja;ja;belt nog\r\n\
                =\"01990002\";\"Zo\u{eb}\r\nZuid\";\u{a0}Noord;2100;;ja;ja;ja;\r\n";
    let reading = read(text.as_bytes(), &rules());
    let words: Vec<String> = reading
        .repairs
        .iter()
        .map(|repair| format!("{}: {}", repair.place.words(Lang::Nl), repair.words(Lang::Nl)))
        .collect();
    assert_eq!(
        words,
        [
            "aanmeldingen.csv:3:1, veld `AGB`: `01.990.001` gelezen als `01990001`",
            "aanmeldingen.csv:3:12, veld `Naam`: `De Linde ` gelezen als `De Linde`",
            "aanmeldingen.csv:3:34, veld `Wens`: `1-4-2023` gelezen als `2023-07-01`",
            "aanmeldingen.csv:4:13, veld `Naam`: `Zoë⏎Zuid` gelezen als `Zoë Zuid`",
            "aanmeldingen.csv:5:7, veld `Regio`: `\u{a0}Noord` gelezen als `Noord`",
        ]
    );
    assert_eq!(reading.unused_columns, ["Opmerking"]);
    assert_eq!(reading.format.words(Lang::Nl), "UTF-8, puntkomma, eerste regel `sep=` overgeslagen");
}

#[test]
fn what_is_odd_is_told() {
    let text = "agb;naam;regio;ion;wens;deelname;regioplan;ict_scan;lsp\n\
                91990001;Een;Noord;2000;juli;nee;ja;;\n\
                01990002;PatiÃ«nten Twee;Noord;30001;juli;;ja;;\n\
                01990003;Een;Noord;2000;nee;ja;ja;;\n";
    let reading = read(text.as_bytes(), &rules());
    let kinds: Vec<_> = reading.oddities.iter().map(|oddity| (oddity.place.line, oddity.kind.clone())).collect();
    assert_eq!(
        kinds,
        [
            (2, OddityKind::CodePrefix("91990001".into())),
            (2, OddityKind::TwoAnswers("nee".into())),
            (3, OddityKind::Mojibake { text: "PatiÃ«nten Twee".into(), trace: "Ã«".into() }),
            (3, OddityKind::LargeIon(30_001)),
            (4, OddityKind::Twins { code: "01990003".into(), other: "91990001".into() }),
            (4, OddityKind::TwoAnswers("ja".into())),
        ]
    );
    assert_eq!(reading.answers.declined, 2);
    assert_eq!(kinds[4].1.words(Lang::Nl), "praktijk `01990003` heeft dezelfde naam en hetzelfde ION als `91990001`");
}

#[test]
fn silence_means_what_the_rules_say() {
    let text = "agb;naam;regio;ion;wens;regioplan;ict_scan;lsp\n01990001;Een;Noord;2000;;ja;;\n";
    assert_eq!(read(text.as_bytes(), &rules()).register.practices()[0].wish, Some(date(2024, 1, 1)));
    let mut out = rules();
    out.rules.no_answer = NoAnswer::Out;
    assert_eq!(read(text.as_bytes(), &out).register.practices()[0].wish, None);
}

#[test]
fn a_free_register_may_go_without_names() {
    let mut free = rules();
    free.rules.profile = Profile::Free;
    (free.rules.eligibility, free.rules.classes) = (Vec::new(), Vec::new());
    let reading = read(b"id,region,ion,wish\nB-2,North,10,no\nA-1,North,20,2023-07-01\n", &free);
    let names: Vec<&str> = reading.register.practices().iter().map(|practice| practice.name.as_str()).collect();
    assert_eq!(names, ["A-1", "B-2"]);
}

#[test]
fn a_heading_mapped_by_hand_wins() {
    let mut mapped = rules();
    mapped.columns.insert("wish".to_owned(), "Vraag 7".to_owned());
    mapped.columns.insert("lsp".to_owned(), "Schakelpunt?".to_owned());
    let text = "agb;naam;regio;ion;startdatum;vraag  7;regioplan;ict_scan;schakelpunt\n\
                01990001;Een;Noord;2000;2019;juli;ja;ja;ja\n";
    let reading = read(text.as_bytes(), &mapped);
    assert_eq!(reading.register.practices()[0].wish, Some(date(2023, 7, 1)));
    assert_eq!(reading.register.practices()[0].class, Some(0));
    assert_eq!(reading.unused_columns, ["startdatum"]);
}

#[test]
fn all_faults_are_found_in_one_run() {
    let text = "agb;naam;regio;ion;wens;regioplan;ict_scan;lsp\n\
                1990001;Een;Noord;3,25;juli;ja;;\n\
                01990002;;Noord;2000;ooit;ja;;\n\
                01990003;\"Dr\"ie;Noord;2000;juli;ja;;\n\
                01990004;Vier;Noord;2000;juli;ja\n\
                01990002;Vijf;noord;0;juli;misschien;;\n";
    let faults = read_register(text.as_bytes(), "aanmeldingen.csv", &rules()).unwrap_err();
    let places: Vec<_> = faults.list().iter().map(|fault| (fault.place.line, fault.place.column)).collect();
    assert_eq!(
        places,
        [(2, 1), (2, 19), (3, 10), (3, 22), (4, 10), (5, 1), (6, 1), (6, 15), (6, 21), (6, 28)],
        "{}",
        faults.words(Lang::En)
    );
}

#[test]
fn a_quote_that_is_not_closed_swallows_nothing() {
    let text = "agb;naam;regio;ion;wens;regioplan;ict_scan;lsp\n\
                01990001;\"Een;Noord;2000;juli;ja;;\n\
                01990002;Twee;Noord;0;juli;ja;;\n";
    let faults = read_register(text.as_bytes(), "aanmeldingen.csv", &rules()).unwrap_err();
    let places: Vec<_> = faults.list().iter().map(|fault| (fault.place.line, fault.place.column)).collect();
    assert_eq!(places, [(2, 10), (3, 21)]);
}
