//! Every fault of the rules in both languages, and the rules of the design as they are read.
//!
//! `fixtures/faults/rules/<fault>.toml` is a complete rules file with one fault (`several…`: with several);
//! `<fault>.txt` beside it has the verdict and the fault. `tests/regenerate` writes the faults and the words anew.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

#[path = "support/golden.rs"]
mod golden;
#[path = "support/snapshots.rs"]
mod snapshots;
#[path = "support/told.rs"]
mod told;

use instroom::rules::{
    BASE_MAX, Base, Boundary, Class, Consequence, FailureRule, Identity, Key, Measure, NoAnswer, Period, PeriodUnit,
    Profile, Programme, Repair, ResultTerms, Rules, RulesFile, SeedPlan, Share, Source, SourceKind, Spread, Tranche,
    Witnesses, read_enough, read_rules, read_sources,
};
use instroom::words::Message;
use instroom::words::lang::Lang;
use jiff::civil::date;
use std::collections::BTreeMap;
use std::path::PathBuf;
use told::{Fault, Told, assert_told};

/// The rules of the design with every key of this version.
const VALID: &str = r#"
[programme]
origin  = "hoog.example/mtvp-2023"   # one per programme, for ever
title   = "Instroom MTVP HOOG 2023"
by      = "Coöperatie HOOG U.A."
profile = "leidraad"

[round]
title = "Ronde 2"

[[tranche]]
start = 2023-07-01
cap   = "37,5%"
[[tranche]]
start = "2023-10-01"
cap   = "75%"
[[tranche]]
start = 2024-01-01
cap   = "100%"

[register]
reference_date = 2023-01-01
unit           = "ion"
no_answer      = "last"
identity       = "open"
objections_until = 2023-06-11T23:59:59+02:00

[register.columns]
wish  = "Voorkeursdatum invoer MTVP"
lsp   = "Aansluiting op LSP"
since = "Doet al mee vanaf"
group = "HAGRO"

[base]
Zutphen          = 57_410
"Oost-Achterhoek" = 1
Apeldoorn        = 1_000_000_000_000

[result]
objections = "10 werkdagen"
subject_to = ["akkoord van Zilveren Kruis op het regioplan"]
then = [
    { what = "praktijkplan inleveren", within = "3 months" },
    { what = "praktijkscan invullen", within = "6 weken" },
]

[selection]
spread    = "balanced"
boundary  = "reach"
consent   = "Zilveren Kruis, 12 mei 2023"
tolerance = "0,5%"
order     = ["waited", "class", "passed", "wish", "lot"]

[eligibility]
all = ["regioplan", "intervisie", "leidraad"]

[[class]]
name = "basisvoorwaarden"
all  = ["ict_scan", "open", "lsp"]
[[class]]
name = "op weg"
all  = ["ict_scan"]

[[source]]
label = "dobbelstenen"
kind  = "dice"
faces = 6
rolls = 50
by    = "bestuur HOOG"
[[source]]
label = "loterij"
kind  = "text"
what  = "Staatsloterij, hoofdprijs van 10 juni 2023"
by    = "notaris"
failure = "skip"
"#;

/// The least that a rules file can be.
const SHORTEST: &str = r#"
programme = { origin = "voorbeeld.example", title = "Proef", profile = "free" }
tranche = [{ start = 2025-02-03, cap = "12.5%" }]
register = { reference_date = 2025-01-01, no_answer = "out" }
selection = { spread = "per-region", boundary = "stop", order = ["lot"] }
source = [{ label = "munt", kind = "dice", faces = 2, rolls = 128, by = "bestuur" }]
"#;

fn strings(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

fn tranche(year: i16, month: i8, day: i8, millionths: u32) -> Tranche {
    Tranche { start: date(year, month, day), cap: Share::from_millionths(millionths).unwrap() }
}

fn base(region: &str, size: u64) -> Base {
    Base { region: region.to_owned(), size }
}

fn follows(what: &str, count: u64, unit: PeriodUnit) -> Consequence {
    Consequence { what: what.to_owned(), within: Period::new(count, unit).unwrap() }
}

#[test]
fn the_rules_of_the_design_are_read_whole() {
    let rules = Rules {
        profile: Profile::Leidraad,
        tranches: vec![tranche(2023, 7, 1, 375_000), tranche(2023, 10, 1, 750_000), tranche(2024, 1, 1, 1_000_000)],
        reference_date: date(2023, 1, 1),
        measure: Measure::Ion,
        no_answer: NoAnswer::Last,
        objections_until: Some("2023-06-11T21:59:59Z".parse().unwrap()),
        identity: Identity::Open,
        result: ResultTerms {
            objections_after: Period::new(10, PeriodUnit::WorkingDays),
            subject_to: strings(&["akkoord van Zilveren Kruis op het regioplan"]),
            then: vec![
                follows("praktijkplan inleveren", 3, PeriodUnit::Months),
                follows("praktijkscan invullen", 6, PeriodUnit::Weeks),
            ],
        },
        bases: vec![base("Apeldoorn", BASE_MAX), base("Oost-Achterhoek", 1), base("Zutphen", 57_410)],
        spread: Spread::Balanced,
        boundary: Boundary::Reach {
            consent: "Zilveren Kruis, 12 mei 2023".to_owned(),
            tolerance: Share::from_millionths(5_000),
        },
        order: vec![Key::Waited, Key::Class, Key::Passed, Key::Wish, Key::Lot],
        eligibility: strings(&["regioplan", "intervisie", "leidraad"]),
        classes: vec![
            Class { name: "basisvoorwaarden".to_owned(), all: strings(&["ict_scan", "open", "lsp"]) },
            Class { name: "op weg".to_owned(), all: strings(&["ict_scan"]) },
        ],
    };
    let dice = SourceKind::Dice { faces: 6, rolls: 50 };
    let text = SourceKind::Text { what: "Staatsloterij, hoofdprijs van 10 juni 2023".to_owned() };
    let failure = FailureRule::Abort;
    let sources = vec![
        Source { label: "dobbelstenen".to_owned(), by: "bestuur HOOG".to_owned(), kind: dice, failure },
        Source { label: "loterij".to_owned(), by: "notaris".to_owned(), kind: text, failure: FailureRule::Skip },
    ];
    let columns = [
        ("group", "HAGRO"),
        ("lsp", "Aansluiting op LSP"),
        ("since", "Doet al mee vanaf"),
        ("wish", "Voorkeursdatum invoer MTVP"),
    ];
    let expected = RulesFile {
        programme: Programme {
            origin: "hoog.example/mtvp-2023".to_owned(),
            title: "Instroom MTVP HOOG 2023".to_owned(),
            by: Some("Coöperatie HOOG U.A.".to_owned()),
        },
        round_title: Some("Ronde 2".to_owned()),
        rules,
        plan: SeedPlan { sources },
        witnesses: Witnesses::default(),
        columns: columns.map(|(field, heading)| (field.to_owned(), heading.to_owned())).into(),
        repairs: Vec::new(),
    };
    assert_eq!(read_rules(VALID.as_bytes(), "rules.toml"), Ok(expected));
}

#[test]
fn what_may_be_left_out_has_its_default() {
    let read = read_rules(SHORTEST.as_bytes(), "rules.toml").unwrap();
    assert_eq!(read.round_title, None);
    assert_eq!(read.rules.tranches, [tranche(2025, 2, 3, 125_000)]); // profile `free`: any day
    assert_eq!(read.rules.boundary, Boundary::Stop);
    assert_eq!((read.rules.no_answer, read.rules.objections_until), (NoAnswer::Out, None));
    assert_eq!((read.rules.measure, read.rules.bases), (Measure::Ion, vec![]));
    assert_eq!((read.rules.eligibility, read.rules.classes), (vec![], vec![]));
    assert_eq!((read.programme.by, read.rules.result), (None, ResultTerms::default()));
    assert_eq!(read.columns, BTreeMap::new());
}

/// SHORTEST with another piece.
fn varied(piece: &str, other: &str) -> Rules {
    assert!(SHORTEST.contains(piece));
    read_rules(SHORTEST.replace(piece, other).as_bytes(), "rules.toml").unwrap().rules
}

#[test]
fn each_choice_is_read_as_it_is_written() {
    assert_eq!(varied("per-region", "overall").spread, Spread::Overall);
    assert_eq!(varied("per-region", "balanced").spread, Spread::Balanced);
    assert_eq!(varied("no_answer", "unit = \"practices\", no_answer").measure, Measure::Practices);
    for key in [Key::Waited, Key::Passed, Key::Wish] {
        // `passed` can matter under `stop`: the one that closed the region was too large for its room
        let order = varied("[\"lot\"]", &format!("[\"{}\", \"lot\"]", key.code())).order;
        assert_eq!(order, [key, Key::Lot]);
    }
}

#[test]
fn what_is_read_hangs_together() {
    for text in [VALID, SHORTEST] {
        assert_eq!(read_rules(text.as_bytes(), "rules.toml").unwrap().rules.check(), Ok(()));
    }
}

#[test]
fn rules_at_odds_with_each_other_are_known_wherever_they_come_from() {
    let valid = read_rules(VALID.as_bytes(), "rules.toml").unwrap().rules;
    let wrong = |change: fn(&mut Rules)| {
        let mut rules = valid.clone();
        change(&mut rules);
        rules.check()
    };
    assert_eq!(wrong(|rules| rules.tranches.reverse()), Err("tranches"));
    assert_eq!(wrong(|rules| rules.tranches.clear()), Err("tranches"));
    assert_eq!(wrong(|rules| rules.tranches[0].cap = Share::WHOLE), Err("tranches"));
    assert_eq!(wrong(|rules| rules.measure = Measure::Practices), Err("unit"));
    assert_eq!(wrong(|rules| rules.bases.reverse()), Err("bases"));
    assert_eq!(wrong(|rules| rules.bases[0].size = 0), Err("bases"));
    assert_eq!(wrong(|rules| rules.bases[0].size = BASE_MAX + 1), Err("bases"));
    let none = |rules: &mut Rules| {
        rules.boundary = Boundary::Reach { consent: "x".to_owned(), tolerance: Share::from_millionths(0) }
    };
    assert_eq!(wrong(none), Err("tolerance_millionths"));
    assert_eq!(wrong(|rules| rules.order.reverse()), Err("order"));
    assert_eq!(wrong(|rules| rules.order.insert(0, Key::Wish)), Err("order"));
    assert_eq!(wrong(|rules| rules.classes.clear()), Err("classes"));
    assert_eq!(wrong(|rules| rules.classes[1].name = rules.classes[0].name.clone()), Err("classes"));
}

/// `7/1/2023` is 7 January here and 1 July to who writes the month first.
#[test]
fn a_date_that_could_be_read_otherwise_is_told() {
    let told = |from: &str, to: &str| {
        let text = VALID.replace(from, to);
        let read = read_rules(text.as_bytes(), "rules.toml").unwrap();
        let one = |repair: &Repair| format!("{}: {}", repair.place.words(Lang::En), repair.kind.words(Lang::En));
        read.repairs.iter().map(one).collect::<Vec<_>>()
    };
    let reference = |date: &str| told("reference_date = 2023-01-01", &format!("reference_date = \"{date}\""));
    let line = VALID.lines().position(|line| line.starts_with("reference_date")).unwrap() + 1;
    for (date, read) in [("7/1/2023", "2023-01-07"), ("1-7-23", "2023-07-01"), ("Q3 2022", "2022-07-01")] {
        assert_eq!(reference(date), [format!("rules.toml:{line}:18: `{date}` read as `{read}`")]);
    }
    assert_eq!(told("\"2023-10-01\"", "\"1/10/23\"").len(), 1);
    for plain in ["2023-01-01", "1-1-2023", "01-01-2023", "1 januari 2023", "1 January 2023"] {
        assert_eq!(reference(plain), [""; 0], "{plain}");
    }
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let windows = format!("\u{feff}{}", VALID.replace('\n', "\r\n"));
    let plain = read_rules(VALID.as_bytes(), "rules.toml").unwrap();
    assert_eq!(read_rules(windows.as_bytes(), "rules.toml"), Ok(plain));
}

#[test]
fn no_cut_and_no_strange_byte_crashes_the_reader() {
    for end in 0..VALID.len() {
        let cut = VALID.as_bytes()[..end].to_vec();
        for byte in [b'"', b'[', b'=', b'\n', 0, 0xff] {
            let mut bytes = VALID.as_bytes().to_vec();
            bytes[end] = byte;
            for bytes in [&cut, &bytes] {
                // by chance what is left may be right; then it is whole
                let Ok(read) = read_rules(bytes, "rules.toml") else { continue };
                assert_eq!(read.rules.order.last(), Some(&Key::Lot));
                assert!(!read.rules.tranches.is_empty() && !read.plan.sources.is_empty());
            }
        }
    }
}

/// Names of the fault files, without extension.
fn fault_files() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/faults/rules");
    let mut files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.retain(|path| path.extension().unwrap() == "toml");
    files.sort();
    files
}

#[test]
fn every_fault_is_told_with_place_and_mend_in_both_languages() {
    let files = fault_files();
    assert!(files.len() >= 105, "only {} fault files", files.len());
    let tell = |path: PathBuf| {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let Err(faults) = read_rules(&std::fs::read(&path).unwrap(), "rules.toml") else {
            panic!("{name} was read without a fault");
        };
        assert_eq!(faults.list().len() > 1, name.starts_with("several"), "{name}");
        Told {
            verdict: format!("refused at {}", faults.list()[0].place.words(Lang::En)),
            faults: faults.list().iter().map(|fault| Fault::of(&fault.kind)).collect(),
            words: format!("{}---\n{}", faults.words(Lang::En), faults.words(Lang::Nl)),
            name,
        }
    };
    assert_told("rules", &files.into_iter().map(tell).collect::<Vec<_>>());
}

/// What is no text is found first, and stands behind the slip.
#[test]
fn a_slip_above_bytes_that_are_no_text_is_told() {
    let bytes = [b"[[tranche]]\ncap == \"50%\"\n\n[[".as_slice(), b"sou\xb0ce]]\n"].concat();
    let faults = read_sources(&bytes, "rules.toml").unwrap_err();
    let lines: Vec<usize> = faults.list().iter().map(|fault| fault.place.line).collect();
    assert!(lines.contains(&2) && lines.contains(&4), "{lines:?}");
}

/// Slips of who writes TOML for the first time: a line of VALID, what stands there instead, and what helps. What is to be
/// written is then accepted.
#[test]
fn a_slip_is_told_with_a_line_that_is_accepted() {
    const BASE: &str = "Zutphen          = 57_410";
    const ROLLS: &str = "rolls = 50";
    const CAP: &str = "cap   = \"100%\"";
    const TOLERANCE: &str = "tolerance = \"0,5%\"";
    const BY: &str = "by    = \"bestuur HOOG\"";
    const TITLE: &str = "title   = \"Instroom MTVP HOOG 2023\"";
    let slips = [
        // a number in groups of three is one number
        (BASE, "\"Zutphen\" = 57,410", "`\"Zutphen\" = 57410`"),
        (BASE, "\"Zutphen\" = 57 410", "`\"Zutphen\" = 57410`"),
        (BASE, "Zutphen = 1'057'410 # ION", "`Zutphen = 1057410`"),
        (BASE, "Zutphen = 57.410 ION", "`Zutphen = 57410`"),
        (ROLLS, "rolls = 1 000", "`rolls = 1000`"),
        (ROLLS, "rolls = 1.000", "`rolls = 1000`"),
        (ROLLS, "rolls = \"1.000\"", "`rolls = 1000`"),
        (ROLLS, "rolls = 060", "`rolls = 60`"),
        (ROLLS, "rolls = \"060\"", "`rolls = 60`"),
        (ROLLS, "rolls = 50 keer", "`rolls = 50`"),
        // a percentage
        (TOLERANCE, "tolerance = 0,5%", "`\"0,5%\"`"),
        (TOLERANCE, "tolerance = .5%", "`tolerance = \"0.5%\"`"),
        (CAP, "cap = 99,25%;", "`cap = \"99,25%\"`"),
        (CAP, "cap = 100%  (per regio)", "`cap = \"100%\"`"),
        (CAP, "cap = 100 %", "`cap = \"100%\"`"),
        (CAP, "cap = 1,0", "`cap = \"100%\"`"),
        (CAP, "cap = 1.0", "`cap = \"100%\"`"),
        (CAP, "cap = \"1,0\"", "`cap = \"100%\"`"),
        (CAP, "cap = .8", "`cap = \"80%\"`"),
        (CAP, "cap = \".8\"", "`cap = \"80%\"`"),
        // a text
        ("unit           = \"ion\"", "unit = ion", "`\"ion\"`"),
        (BY, "by = notaris", "`\"notaris\"`"),
        (BY, "by = inkoper", "`\"inkoper\"`"),
        (BY, "by = \"notaris\", \"bestuur\"", "`\"notaris, bestuur\"`"),
        (TITLE, "title = 'MTVP 's-Gravenhage'", "`\"MTVP 's-Gravenhage\"`"),
        ("objections = \"10 werkdagen\"", "objections = 10 werkdagen", "`\"10 werkdagen\"`"),
        // a date, a moment
        (
            "objections_until = 2023-06-11T23:59:59+02:00",
            "objections_until = 11 juni 2023",
            "`objections_until = 2023-06-11T23:59:59+02:00`",
        ),
    ];
    let with = |line: &str, other: &str| {
        assert!(VALID.contains(line), "{line}");
        read_rules(VALID.replacen(line, other, 1).as_bytes(), "rules.toml")
    };
    for (line, slip, mend) in slips {
        let faults = with(line, slip).expect_err(slip);
        let told = faults.words(Lang::Nl);
        assert_eq!(faults.list().len(), 1, "{slip}: {told}");
        let last = told.lines().last().unwrap();
        assert!(
            ["schrijf", "schrijf dan"].iter().any(|write| last.contains(&format!("{write} {mend}"))),
            "{slip}: {told}"
        );
        let written = mend.trim_matches('`');
        let key = slip.split('=').next().unwrap();
        let mended = if written.contains('=') { written.to_owned() } else { format!("{key}= {written}") };
        with(line, &mended).unwrap_or_else(|faults| panic!("{mended}: {}", faults.words(Lang::Nl)));
    }
}

/// Only what is missing is told of a date of which a quote is missing; of two quotes the one that was begun with.
#[test]
fn a_quote_that_is_missing_is_told_as_that() {
    let told = |slip: &str| {
        let text = VALID.replacen("start = \"2023-10-01\"", slip, 1);
        let faults = read_rules(text.as_bytes(), "rules.toml").unwrap_err();
        (faults.list().len(), faults.words(Lang::En).lines().last().unwrap().trim().to_owned())
    };
    assert_eq!(told("start = \"2023-10-01"), (1, "mend: put `\"` after it".to_owned()));
    assert_eq!(told("start = '1 oktober 2023"), (1, "mend: put `'` after it".to_owned()));
    assert_eq!(told("start = 1 oktober 2023\""), (1, "mend: put `\"` before it".to_owned()));
}

/// What was given in the place of the rules, whatever stands above the headings of a register.
#[test]
fn another_file_is_told_as_what_it_is() {
    let kind = |text: &str| {
        let faults = read_rules(text.as_bytes(), "rules.toml").unwrap_err();
        Message::id(&faults.list()[0].kind)
    };
    let register = "rules-shape.Register";
    assert_eq!(kind("praktijk;naam;regio\n01990001;De Brug;Noord\n"), register);
    assert_eq!(kind("Aanmeldingen MTVP\n\nper 1 juli\npraktijk;naam;regio\n"), register);
    assert_eq!(kind("\"praktijk\";\"naam\";\"regio\"\n=\"01990001\";\"De Brug\";\"Noord\"\n"), register);
    assert_eq!(kind("praktijk,naam,regio\n01990001,\"De Brug\",Noord\n"), register);
    assert_eq!(kind("%PDF-1.7\n"), "rules-shape.Pdf");
    for rules in
        ["title = \"a, b, c; d; e\"\n", "[programme]\na;b;c\n", "# a;b;c\n", "beste bestuur, hierbij, met groet, ik\n"]
    {
        assert_ne!(kind(rules), register, "{rules}");
    }
}

/// A register is only judged beside rules with faults by start dates that are all known.
#[test]
fn a_register_is_judged_by_all_start_dates_or_not_at_all() {
    let starts = |from: &str, to: &str| {
        assert!(VALID.contains(from));
        let enough = read_enough(VALID.replacen(from, to, 1).as_bytes(), "rules.toml");
        enough.map(|file| file.rules.tranches.len())
    };
    assert_eq!(starts("cap   = \"75%\"", "cap   = \"0%\""), Some(3));
    assert_eq!(starts("start = \"2023-10-01\"", "start = \"1 oktober\""), None);
    assert_eq!(starts("start = \"2023-10-01\"\n", ""), None);
}
