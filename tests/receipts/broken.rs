//! Every fault of a receipt is found, on its line, and told in both languages.
//!
//! `fixtures/faults/receipt/<fault>.tlog-proof` is a receipt with one fault; `<fault>.txt` beside it has the verdict, on the
//! first line, written by hand from the format document: `differs line <n> given <keys>` or `uncheckable line <n> given
//! <keys>`, where the keys are those that the reader has: `organiser`, `organiser-2`, `getuige-1` … of `fixtures`, `nobody`.
//! Then the fault as data. How each is made stands here; `tests/regenerate` makes them anew.

use super::made::{Broken, broken};
use super::public;
use crate::support::{assert_golden, path};
use crate::told::{Fault, Told, assert_told};
use instroom::log::policy::Policy;
use instroom::log::signers::Trusted;
use instroom::receipt::{Placed, ReceiptFault, check_receipt};
use instroom::tell::receipt::fault_words;
use instroom::words::Lang;
use instroom::words::fault::{Place, three_parts};

fn check(Broken { name, bytes, given }: &Broken) -> Placed {
    let keys = given.iter().map(|name| Trusted::read(&public(name)).unwrap());
    match check_receipt(bytes, &Policy::of_keys(keys)) {
        Err(placed) => placed,
        Ok(_) => panic!("{name} agrees"),
    }
}

/// What `instroom verify` prints.
fn words(Placed { line, fault }: &Placed, name: &str, lang: Lang) -> String {
    match fault.is_uncheckable() {
        true => three_parts(lang, fault, Some(&Place::new(name, *line, 1).words(lang))),
        false => fault_words(&Placed { line: *line, fault: fault.clone() }, name, lang),
    }
}

fn tell(broken: &Broken) -> Told {
    let placed = check(broken);
    let (file, class) = (format!("{}.tlog-proof", broken.name), class(&placed.fault));
    let given = if broken.given.is_empty() { "nobody".to_owned() } else { broken.given.join(" ") };
    Told {
        name: broken.name.to_owned(),
        verdict: format!("{class} line {} given {given}", placed.line),
        words: format!("{}---\n{}", words(&placed, &file, Lang::En), words(&placed, &file, Lang::Nl)),
        faults: vec![Fault::of(&placed.fault)],
    }
}

fn class(fault: &ReceiptFault) -> &'static str {
    if fault.is_uncheckable() { "uncheckable" } else { "differs" }
}

#[test]
fn every_fault_of_a_receipt_is_found_on_its_line_and_told_in_both_languages() {
    let all = broken();
    assert!(all.len() > 60, "only {} faults", all.len());
    for Broken { name, bytes, .. } in &all {
        assert_golden(&path("fixtures/faults/receipt").join(format!("{name}.tlog-proof")), bytes);
    }
    let entries = std::fs::read_dir(path("fixtures/faults/receipt")).unwrap();
    let files =
        entries.filter(|entry| entry.as_ref().unwrap().path().extension().is_some_and(|end| end == "tlog-proof"));
    assert_eq!(files.count(), all.len(), "a file that no row makes");
    assert_told("receipt", &all.iter().map(tell).collect::<Vec<_>>());
}

/// Of what a receipt can have against it, every kind has a file; but for what is too long.
#[test]
fn every_kind_of_fault_has_a_file() {
    let found: Vec<String> = broken().iter().map(|broken| variant(&check(broken).fault)).collect();
    let known: Vec<&str> = ReceiptFault::ENTRIES.iter().map(|entry| entry.id.split_once('.').unwrap().1).collect();
    let missing: Vec<&&str> = known.iter().filter(|known| !found.iter().any(|found| found == **known)).collect();
    assert_eq!(missing, [&"TooLong"]);
}

fn variant(fault: &ReceiptFault) -> String {
    format!("{fault:?}").split([' ', '{']).next().unwrap().to_owned()
}

#[test]
fn names_of_faults_are_used_once() {
    let mut names: Vec<&str> = broken().iter().map(|broken| broken.name).collect();
    names.sort_unstable();
    assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
}
