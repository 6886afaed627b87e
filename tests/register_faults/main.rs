//! Faults of registers: one file, one fault, its verdict and data beside it; and the forms in which one register can be
//! written. `tests/regenerate` writes the data, the words and the workbooks anew.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod forms;
#[path = "../support/golden.rs"]
mod golden;
mod meaning;
mod noticed;
mod sheets;
#[path = "../support/snapshots.rs"]
mod snapshots;
#[path = "../support/told.rs"]
mod told;
#[path = "../workbooks/mod.rs"]
mod workbooks;

use golden::{put, regenerate};
use instroom::register::{Mending, Options, Reading, read_register};
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
    for (name, bytes) in workbooks::faulty().into_iter().filter(|_| regenerate()) {
        put(folder.join(name).with_extension("xlsx"), bytes);
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
        assert!(found == bytes || regenerate(), "{name}");
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

/// The register of the workbooks as text.
const TEXT: &str = "AGB;Naam;Regio;ION;Voorkeursdatum;Regioplan;ICT-scan;LSP\n\
                    01990001;Praktijk De Linde;Apeldoorn;3.250;1-7-2023;ja;ja;ja\n\
                    01990002;Praktijk Zoë;Zutphen;2095;weet niet;ja;nee;ja\n\
                    37990003;Gezondheidscentrum De Brug;Apeldoorn;8.120;1 oktober;ja;x;\n";

/// What was odd, with its place.
fn oddities(reading: &Reading) -> Vec<String> {
    reading
        .noticed
        .oddities
        .iter()
        .map(|odd| format!("{}: {}", odd.place.words(Lang::En), odd.kind.words(Lang::En)))
        .collect()
}
