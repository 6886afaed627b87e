//! Faults of registers: one file, one fault, its verdict and data beside it; and the forms in which one register can be
//! written. `tests/regenerate` writes the data, the words and the workbooks anew.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

#[path = "support/snapshots.rs"]
mod snapshots;
#[path = "support/told.rs"]
mod told;
mod workbooks;

use instroom::register::{
    FileFormat, Mend, Mending, OddityKind, Options, Reading, Register, Uzovi, inspect_register, read_register,
};
use instroom::rules::{
    Base, Boundary, Class, FailureRule, Identity, Key, Measure, NoAnswer, Profile, Programme, ResultTerms, Rules,
    RulesFile, SeedPlan, Share, Source, SourceKind, Spread, Tranche, Witnesses,
};
use instroom::words::Message;
use instroom::words::lang::Lang;
use jiff::civil::date;
use std::collections::BTreeMap;
use std::path::Path;
use told::{Fault, Told, assert_told};

fn rules() -> RulesFile {
    let tranche = |start, millionths| Tranche { start, cap: Share::from_millionths(millionths).unwrap() };
    let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
    RulesFile {
        programme: Programme { origin: "hoog.example/test".to_owned(), title: "Test".to_owned(), by: None },
        round_title: Some("Ronde 1".to_owned()),
        rules: Rules {
            profile: Profile::Leidraad,
            tranches: vec![
                tranche(date(2023, 7, 1), 500_000),
                tranche(date(2023, 10, 1), 750_000),
                tranche(date(2024, 1, 1), 1_000_000),
            ],
            reference_date: date(2023, 1, 1),
            measure: Measure::Ion,
            no_answer: NoAnswer::Last,
            objections_until: None,
            result: ResultTerms::default(),
            identity: Identity::Open,
            bases: Vec::new(),
            spread: Spread::PerRegion,
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
                failure: FailureRule::Abort,
            }],
        },
        witnesses: Witnesses::default(),
        columns: BTreeMap::new(),
        repairs: Vec::new(),
    }
}

/// The rules of a fixture: those above, under profile `free` for `free-…`, with a heading mapped by hand
/// for `mapped-…`, with bases for `base-…`.
fn rules_of(name: &str) -> RulesFile {
    let mut rules = rules();
    if name.starts_with("free-") {
        rules.rules.profile = Profile::Free;
    }
    let base = |region: &str| Base { region: region.to_owned(), size: 10_000 };
    match name {
        "base-not-named" => rules.rules.bases = vec![base("Apeldoorn")],
        "base-without-practices" => {
            rules.rules.bases = ["Apeldoorn", "Oost-Achterhoek", "Zutphen"].map(base).to_vec();
        }
        "mapped-heading-missing" => drop(rules.columns.insert("wish".to_owned(), "Antwoord 7".to_owned())),
        "mapped-unknown-field" => drop(rules.columns.insert("wisch".to_owned(), "voorkeursdatum".to_owned())),
        _ => {}
    }
    rules
}

/// The options of a fixture: none, but a sheet for those of `--sheet`.
fn options_of(name: &str) -> Options {
    let asks = ["sheet-of-a-text", "sheet-unknown"].contains(&name);
    Options { sheet: asks.then(|| "Juli".to_owned()), ..Options::default() }
}

#[test]
fn each_fault_is_told_with_place_and_mend_in_both_languages() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/faults/register");
    let regenerate = std::env::var_os("INSTROOM_REGENERATE").is_some();
    for (name, bytes) in workbooks::faulty().into_iter().filter(|_| regenerate) {
        std::fs::write(folder.join(name).with_extension("xlsx"), bytes).unwrap();
    }
    let mut names: Vec<String> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.ends_with(".txt"))
        .collect();
    names.sort();
    assert!(names.len() >= 80, "only {} fixtures", names.len());
    let tell = |file: &String| {
        let (name, extension) = file.rsplit_once('.').unwrap();
        let bytes = std::fs::read(folder.join(file)).unwrap();
        let shown = format!("aanmeldingen.{extension}");
        let faults = read_register(&bytes, &shown, &rules_of(name), &options_of(name)).expect_err(name);
        let [fault] = faults.list() else { panic!("{name}: {}", faults.words(Lang::En)) };
        Told {
            name: name.to_owned(),
            verdict: format!("refused at {}", fault.place.words(Lang::En)),
            faults: vec![Fault::of(&fault.kind)],
            words: format!("{}---\n{}", faults.words(Lang::En), faults.words(Lang::Nl)),
        }
    };
    assert_told("register", &names.iter().map(tell).collect::<Vec<_>>());
}

#[test]
fn the_workbooks_with_faults_are_those_made_here() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/faults/register");
    for (name, bytes) in workbooks::faulty() {
        let found = std::fs::read(folder.join(name).with_extension("xlsx")).unwrap_or_default();
        assert!(found == bytes || std::env::var_os("INSTROOM_REGENERATE").is_some(), "{name}");
    }
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
    read_with(bytes, rules, &[])
}

/// The same, with repairs that are asked for.
fn read_with(bytes: &[u8], rules: &RulesFile, asked: &[Mending]) -> Reading {
    let options = Options { allowed: asked.iter().copied().collect(), ..Options::default() };
    read_register(bytes, "aanmeldingen.csv", rules, &options)
        .unwrap_or_else(|faults| panic!("{}", faults.words(Lang::En)))
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
    assert_eq!(reading.noticed.unused_columns, ["startdatum"]);
}

/// The headings of people for the same two columns, beside region and insurer, which keep theirs.
#[test]
fn towns_and_codes_of_insurers_have_columns_of_their_own() {
    let headings = [
        ["plaats", "uzovi"],
        ["Woonplaats", "UZOVI-code"],
        ["VESTIGINGSPLAATS", "Uzovi nummer"],
        ["Plaatsnaam", "UZOVI-nr."],
        ["town", "UZOVI code"],
        ["City", "uzovi_code"],
        ["Plaats praktijk", "Code verzekeraar"],
    ];
    for [town, uzovi] in headings {
        let text = format!(
            "{uzovi};agb;naam;{town};regio;ion;wens;verzekeraar;regioplan;ict_scan;lsp\n\
             0101;01990001;Een; Epe;Noord;2000;juli;CZ 7119;ja;;\n;01990002;Twee;;Noord;2000;juli;;ja;;\n"
        );
        let reading = read(text.as_bytes(), &rules());
        let found: Vec<_> = reading
            .register
            .practices()
            .iter()
            .map(|practice| {
                let uzovi = practice.uzovi.map(|uzovi| uzovi.to_string());
                (practice.town.as_deref(), practice.insurer.as_deref(), uzovi)
            })
            .collect();
        assert_eq!(found, [(Some("Epe"), Some("CZ 7119"), Some("0101".to_owned())), (None, None, None)], "{town}");
        assert_eq!((reading.register.regions(), reading.noticed.unused_columns.len()), (&["Noord".to_owned()][..], 0));
        assert_eq!(reading.noticed.repairs.len(), 1, "a space is told");
    }
    let mut mapped = rules();
    mapped.columns.insert("town".to_owned(), "Dorp of stad".to_owned());
    mapped.columns.insert("uzovi".to_owned(), "Nummer".to_owned());
    let text = "agb;naam;plaats;dorp of stad;regio;ion;wens;nummer;regioplan;ict_scan;lsp\n\
                01990001;Een;hier;Epe;Noord;2000;juli;=\"0101\";ja;;\n";
    let reading = read(text.as_bytes(), &mapped);
    let practice = &reading.register.practices()[0];
    assert_eq!((practice.town.as_deref(), practice.uzovi), (Some("Epe"), Uzovi::of("0101")));
    assert_eq!(reading.noticed.unused_columns, ["plaats"]);
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

/// The register of the workbooks as text.
const TEXT: &str = "AGB;Naam;Regio;ION;Voorkeursdatum;Regioplan;ICT-scan;LSP\n\
                    01990001;Praktijk De Linde;Apeldoorn;3.250;1-7-2023;ja;ja;ja\n\
                    01990002;Praktijk Zoë;Zutphen;2095;weet niet;ja;nee;ja\n\
                    37990003;Gezondheidscentrum De Brug;Apeldoorn;8.120;1 oktober;ja;x;\n";

fn sheet(rows: workbooks::Rows) -> Vec<u8> {
    workbooks::book(&[("Aanmeldingen", rows)])
}

/// What was odd, with its place.
fn oddities(reading: &Reading) -> Vec<String> {
    reading
        .noticed
        .oddities
        .iter()
        .map(|odd| format!("{}: {}", odd.place.words(Lang::En), odd.kind.words(Lang::En)))
        .collect()
}

#[test]
fn a_sheet_reads_as_the_text_it_could_be() {
    let text = read(TEXT.as_bytes(), &rules());
    let reading = read(&sheet(workbooks::rows()), &rules());
    assert_eq!(reading.register, text.register);
    assert_eq!(reading.answers, text.answers);
    assert_eq!((reading.noticed.repairs.len(), reading.noticed.oddities.len(), reading.noticed.lines_above), (0, 0, 0));
    assert_eq!(reading.noticed.format.told().words(Lang::En), "XLSX, sheet `Aanmeldingen`");
}

#[test]
fn numbers_as_text_and_texts_as_numbers_read_the_same() {
    use workbooks::Cell::{Blank, Number, Text, Truth};
    let mut rows = workbooks::rows();
    (rows[1][3], rows[1][4]) = (Text("3.250"), Text("2023-07-01"));
    (rows[3][0], rows[3][5], rows[3][6], rows[3][7]) = (Number(37_990_003.0), Truth(true), Number(1.0), Truth(false));
    rows[2][6] = Blank;
    assert_eq!(read(&sheet(rows), &rules()).register, read(TEXT.as_bytes(), &rules()).register);
}

#[test]
fn a_date_is_the_same_day_in_both_calendars() {
    // 1 July 2023 is day 45108 since 1900, and day 43646 since 1904
    let usual = sheet(workbooks::rows());
    let book = workbooks::patched(&usual, "xl/worksheets/sheet1.xml", "<v>45108</v>", "<v>43646</v>");
    let book = workbooks::patched(&book, "xl/workbook.xml", "<workbookPr ", "<workbookPr date1904=\"1\" ");
    assert_eq!(read(&book, &rules()).register, read(TEXT.as_bytes(), &rules()).register);
    // a time that the format does not show is nothing that anybody answered
    let noon = workbooks::patched(&usual, "xl/worksheets/sheet1.xml", "<v>45108</v>", "<v>45108.5</v>");
    assert_eq!(read(&noon, &rules()).register, read(TEXT.as_bytes(), &rules()).register);
    let shown = workbooks::patched(&noon, "xl/styles.xml", "dd-mm-yyyy", "dd-mm-yyyy hh:mm");
    let faults = read_register(&shown, "a.xlsx", &rules(), &Options::default()).unwrap_err().words(Lang::En);
    assert!(
        faults.contains("`2023-07-01 12:00:00` cannot be read as a start date\n   at: a.xlsx:Aanmeldingen!E2"),
        "{faults}"
    );
}

/// Some programs write a date as text of ISO 8601 where Excel writes the number of its day: its format shows the same.
#[test]
fn a_date_reads_the_same_as_the_number_of_its_day() {
    let usual = sheet(workbooks::rows());
    let iso = |text: &str, format: &str| {
        let part = "xl/worksheets/sheet1.xml";
        let book = workbooks::patched(&usual, part, "<v>45108</v>", &format!("<v>{text}</v>"));
        let book = workbooks::patched(&book, part, "<c r=\"E2\" ", "<c r=\"E2\" t=\"d\" ");
        workbooks::patched(&book, "xl/styles.xml", "dd-mm-yyyy", format)
    };
    let serial = |number: &str, format: &str| {
        let book = workbooks::patched(&usual, "xl/worksheets/sheet1.xml", "<v>45108</v>", &format!("<v>{number}</v>"));
        workbooks::patched(&book, "xl/styles.xml", "dd-mm-yyyy", format)
    };
    let told = |bytes: &[u8]| match read_register(bytes, "a.xlsx", &rules(), &Options::default()) {
        Ok(Reading { register, noticed, .. }) => format!("{register:?} {noticed:?}"),
        Err(faults) => faults.words(Lang::En),
    };
    for (text, number) in [
        ("2023-07-01", "45108"),
        ("2023-07-01T00:00:00", "45108"),
        ("2023-07-01T12:00:00", "45108.5"),
        ("2023-07-01T12:00:00.000Z", "45108.5"),
        ("2022-07-01", "44743"),
        ("2022-01-01", "44562"),
    ] {
        for format in ["dd-mm-yyyy", "dd-mm-yyyy hh:mm", "d mmm", "mmmm"] {
            assert_eq!(told(&iso(text, format)), told(&serial(number, format)), "{text} as {format}");
        }
    }
    let hidden = told(&iso("2023-07-01", ";;;"));
    assert!(hidden.contains("this cell holds `2023-07-01`, but because of its format"), "{hidden}");
}

#[test]
fn a_title_and_merged_headings_are_passed_over() {
    use workbooks::Cell::{Blank, Text};
    let mut rows = vec![vec![Text("Aanmeldingen MTVP")], vec![Text("per"), Text("1 mei 2023")], vec![], vec![Blank; 8]];
    rows.extend(workbooks::rows());
    rows[4][..5].fill(Blank);
    let merge = |book: &mut rust_xlsxwriter::Workbook| {
        let (sheet, plain) = (book.worksheet_from_index(0)?, rust_xlsxwriter::Format::new());
        sheet.merge_range(0, 0, 0, 7, "Aanmeldingen MTVP", &plain)?;
        for (column, heading) in (0..).zip(["AGB", "Naam", "Regio", "ION", "Voorkeursdatum"]) {
            sheet.merge_range(3, column, 4, column, heading, &plain)?;
        }
        sheet.merge_range(3, 5, 3, 7, "Voorwaarden", &plain).map(drop)
    };
    let reading = read(&workbooks::book_with(&[("Blad1", rows)], merge), &rules());
    assert_eq!(reading.register, read(TEXT.as_bytes(), &rules()).register);
    assert_eq!(reading.noticed.lines_above, 3);
    let text = format!("Aanmeldingen MTVP\n\n\"per\";1 mei 2023\n;;\n{TEXT}");
    let reading = read(text.as_bytes(), &rules());
    assert_eq!(reading.register, read(TEXT.as_bytes(), &rules()).register);
    assert_eq!(reading.noticed.lines_above, 2);
}

#[test]
fn the_sheet_is_chosen_by_name_or_by_its_headings() {
    use workbooks::Cell::Text;
    let other = workbooks::with(1, 1, Text("Andere naam"));
    let about = vec![vec![Text("Toelichting")], vec![Text("Regio"), Text("ION")]];
    let book = workbooks::book_with(&[("Uitleg", about), ("Mei", workbooks::rows()), ("Oud", other)], |book| {
        book.worksheet_from_index(2)?.set_hidden(true);
        Ok(())
    });
    let reading = read(&book, &rules());
    assert_eq!(reading.noticed.format.told().words(Lang::Nl), "XLSX, blad `Mei` (niet gelezen: `Uitleg`, `Oud`)");
    assert_eq!(reading.register, read(TEXT.as_bytes(), &rules()).register);
    let old = Options { sheet: Some("oud ".to_owned()), ..Options::default() };
    let reading = read_register(&book, "a.xlsx", &rules(), &old).unwrap();
    assert_eq!(reading.register.practices()[0].name, "Andere naam");
}

#[test]
fn a_hidden_sheet_does_not_stand_in_for_the_one_that_is_shown() {
    let misspelt = workbooks::with(0, 3, workbooks::Cell::Text("Patiëntjes"));
    let book = workbooks::book_with(&[("Mei", misspelt), ("Oud", workbooks::rows())], |book| {
        book.worksheet_from_index(1)?.set_hidden(true);
        Ok(())
    });
    let faults = read_register(&book, "a.xlsx", &rules(), &Options::default()).unwrap_err().words(Lang::En);
    assert!(faults.contains("the column `ion` is missing\n   at: a.xlsx:Mei!A1"), "{faults}");
}

#[test]
fn formulas_count_with_their_stored_values_and_are_told() {
    use workbooks::Cell::{Formula, Text};
    let mut rows = workbooks::with(1, 3, Formula("3000+250", "3250"));
    rows[2][3] = Formula("2000+95", "2095");
    rows[0].push(Text("Opmerking"));
    rows[1].push(Formula("1+1", "2"));
    let reading = read(&sheet(rows), &rules());
    assert_eq!(reading.register, read(TEXT.as_bytes(), &rules()).register);
    let told = "aanmeldingen.csv:Aanmeldingen!D2, field `ION`: this column holds formulas (2 cells); their stored values were read";
    assert_eq!(oddities(&reading), [told]);
    assert_eq!(reading.noticed.unused_columns, ["Opmerking"]);
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

#[test]
fn who_takes_part_already_is_no_candidate() {
    let lines: Vec<&str> = TEXT.lines().collect();
    let text =
        format!("{};Al deelnemer sinds\n{};1 april 2023\n{};1-7-2023\n{};\n", lines[0], lines[1], lines[2], lines[3]);
    let reading = read(text.as_bytes(), &rules());
    let found: Vec<_> = reading.register.practices().iter().map(|practice| (practice.since, practice.wish)).collect();
    let start = |month| Some(date(2023, month, 1));
    assert_eq!(found, [(start(4), None), (start(7), None), (None, start(10))]);
    assert_eq!(
        oddities(&reading),
        [
            "aanmeldingen.csv:2:44, field `Voorkeursdatum`: practice `01990001` takes part already; its wish does not count"
        ]
    );
    assert_eq!((reading.answers.already, reading.answers.dated, reading.answers.unanswered), (2, 1, 0));
    assert!(reading.silent.is_empty());
}

#[test]
fn a_group_is_drawn_as_one() {
    let text = "agb;naam;regio;ion;wens;regioplan;ict_scan;lsp;samen loten\n\
                01990003;Drie;Noord;2000;juli;ja;;;Het Plein\n01990001;Een;Noord;2100;juli;ja;ja;ja; Het Plein\n\
                01990002;Twee;Noord;2200;;ja;;;Alleen\n01990004;Vier;Noord;2300;;ja;;;\n";
    let reading = read(text.as_bytes(), &rules());
    let practices = reading.register.practices();
    let groups: Vec<_> = practices.iter().map(|practice| (practice.group.as_deref(), practice.class)).collect();
    assert_eq!(groups, [(Some("Het Plein"), Some(0)), (Some("Alleen"), None), (Some("Het Plein"), None), (None, None)]);
    assert_eq!(
        oddities(&reading),
        ["aanmeldingen.csv:4:32, field `samen loten`: group `Alleen` has one practice only"]
    );
    let mut mapped = rules();
    mapped.columns.insert("group".to_owned(), "Cluster".to_owned());
    let other = text.replace("samen loten", "Cluster");
    assert_eq!(read(other.as_bytes(), &mapped).register, reading.register);
}

#[test]
fn the_silent_are_those_that_could_have_answered() {
    let text = "agb;naam;regio;ion;wens;regioplan;ict_scan;lsp;sinds\n\
                01990009;Stil;Noord;2000;;ja;;;\n01990001;Niet;Noord;2100;nee;ja;;;\n01990003;Zakt;Noord;2100;;nee;;;\n\
                01990002;Weet niet;Noord;2200;weet niet;ja;;;\n01990004;Al mee;Noord;2300;;ja;;;1-1-2023\n";
    assert_eq!(read(text.as_bytes(), &rules()).silent, [1, 4]); // 01990002 and 01990009, in the order of the register
    let rows = (0..300)
        .rev()
        .map(|row| format!("01990{row:03};P;Noord;2000;{};ja;;;\n", if row % 7 == 0 { "" } else { "juli" }));
    let text: String = text.lines().take(1).map(|line| format!("{line}\n")).chain(rows).collect();
    let silent: Vec<u32> = (0..300).filter(|index| index % 7 == 0).collect();
    assert_eq!(read(text.as_bytes(), &rules()).silent, silent);
}

#[test]
fn each_region_has_its_base() {
    let mut based = rules();
    let base = |region: &str| Base { region: region.to_owned(), size: 10_000 };
    based.rules.bases = ["Apeldoorn", "Zutphen"].map(base).to_vec();
    assert_eq!(read(TEXT.as_bytes(), &based).register, read(TEXT.as_bytes(), &rules()).register);
    // a base that looks like that of a region is named as what it is
    based.rules.bases = ["Zutphen", "\u{410}peldoorn"].map(base).to_vec();
    let faults = read_register(TEXT.as_bytes(), "a.csv", &based, &Options::default()).unwrap_err();
    let words = faults.words(Lang::En);
    assert!(words.contains("it has U+0041 where the other has U+0410, and these letters look the same"), "{words}");
}

#[test]
fn a_workbook_of_another_program_reads_the_same() {
    let made = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/workbooks/made/libreoffice.xlsx");
    let reading = read(&std::fs::read(made).unwrap(), &rules());
    assert_eq!(reading.register, read(TEXT.as_bytes(), &rules()).register);
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
