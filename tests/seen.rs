//! Workbooks of many makers: what a person sees in each, against what would be sealed of it.
//!
//! `tests/seen/make.py` made them, and wrote in `seen.json` what shows in a spreadsheet program: the practices, or the
//! cells because of which the file is refused.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use instroom::register::{Options, Practice, Reading, read_register};
use instroom::rules::{RulesFile, read_rules};
use instroom::words::Lang;
use instroom::words::fault::{Fault, cell_name};
use instroom::words::{Message, value::Value};
use serde_json::{Value as Json, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/seen")
}

fn rules() -> RulesFile {
    read_rules(&std::fs::read(folder().join("rules.toml")).unwrap(), "rules.toml").unwrap()
}

/// A practice in the order of the columns.
fn row(practice: &Practice, reading: &Reading) -> Json {
    let region = reading.register.region_of(practice);
    let wish = practice.wish.map(|wish| wish.to_string());
    let uzovi = practice.uzovi.map(|uzovi| uzovi.to_string());
    let (id, ion) = (practice.id.as_str(), practice.ion.patients());
    json!([id, practice.name, region, ion, wish, practice.insurer.as_deref(), uzovi, practice.class.is_some()])
}

/// `D2 register-sheet.Error`; a dash where the file as a whole is refused.
fn told<K: Message>(fault: &Fault<K>) -> String {
    let cell = match &fault.place.sheet {
        Some(_) => cell_name(fault.place.line, fault.place.column),
        None => "-".to_owned(),
    };
    format!("{cell} {}", kind(&fault.kind))
}

/// The fault within those that only say which part of the register it is in.
fn kind(message: &dyn Message) -> String {
    match message.values().first() {
        Some((_, Value::Message(inner))) if message.id().starts_with("register.") => kind(*inner),
        _ => message.id().to_owned(),
    }
}

#[test]
fn what_a_person_sees_is_what_is_sealed() {
    let seen: serde_json::Map<String, Json> =
        serde_json::from_slice(&std::fs::read(folder().join("seen.json")).unwrap()).unwrap();
    assert!(seen.len() >= 150, "only {}", seen.len());
    let mut wrong = Vec::new();
    for (file, seen) in &seen {
        let bytes = std::fs::read(folder().join(file)).unwrap();
        let found = match read_register(&bytes, file, &rules(), &Options::default()) {
            Ok(reading) => {
                let rows = reading.register.practices().iter().map(|practice| row(practice, &reading));
                json!({ "sealed": rows.collect::<Vec<_>>() })
            }
            Err(faults) => json!({ "refused": faults.list().iter().map(told).collect::<Vec<_>>() }),
        };
        if found != *seen {
            wrong.push(format!("{file}\n  seen  {seen}\n  found {found}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), seen.len(), wrong.join("\n"));
}

#[test]
fn each_workbook_is_in_the_list() {
    let text = std::fs::read_to_string(folder().join("seen.json")).unwrap();
    let seen: serde_json::Map<String, Json> = serde_json::from_str(&text).unwrap();
    let files = std::fs::read_dir(folder()).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
    let files: BTreeSet<String> =
        files.filter(|file| !["make.py", "rules.toml", "seen.json"].contains(&file.as_str())).collect();
    assert_eq!(files, seen.keys().cloned().collect());
}

/// Rows that do not show count, and that is told.
#[test]
fn hidden_rows_are_told() {
    for (file, row) in [("openpyxl-filter.xlsx", 3), ("xlsxwriter-hidden-row.xlsx", 3), ("libreoffice-filter.xlsx", 3)]
    {
        let bytes = std::fs::read(folder().join(file)).unwrap();
        let reading = read_register(&bytes, file, &rules(), &Options::default()).unwrap();
        let told: Vec<String> = reading.noticed.oddities.iter().map(|oddity| oddity.kind.words(Lang::En)).collect();
        assert!(told.contains(&format!("1 hidden or filtered row counts too (row {row})")), "{file}: {told:?}");
    }
}
