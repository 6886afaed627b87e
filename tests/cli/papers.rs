//! Papers as they go out: the rules for archives and for reading out, judged by another program's reading of the file.

use super::desk::{Desk, fixture};
use super::share::{all, one_in};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};
use serde_json::Value;

/// That a file keeps both standards.
#[track_caller]
fn keeps_the_rules(desk: &Desk, name: &str) {
    let bytes = desk.bytes(name);
    for profile in [ValidationProfile::PdfA2a, ValidationProfile::PdfUa1] {
        let report = validate_pdf_bytes(&bytes, &ValidationOptions::default().profile(profile)).unwrap();
        assert!(report.is_compliant, "{name}, {profile}: {:?}", report.failures);
    }
}

fn log_of(story: &str) -> String {
    format!("../transcripts/{story}.jsonl")
}

fn told(story: &str) -> Desk {
    let desk = Desk::dutch();
    desk.write("loting.jsonl", fixture(&log_of(story)));
    desk
}

#[test]
fn minutes_keep_the_rules_of_archives_and_of_reading_out() {
    for story in ["hoog-2023", "voorbeeld"] {
        let mut desk = told(story);
        desk.run(0, "minutes loting.jsonl --out pv.pdf");
        keeps_the_rules(&desk, "pv.pdf");
    }
}

#[test]
fn minutes_of_a_round_that_was_given_up_keep_them() {
    let mut desk = told("afgebroken-ronde");
    desk.run(0, "minutes loting.jsonl --round 1 --out pv.pdf");
    keeps_the_rules(&desk, "pv.pdf");
}

#[test]
fn a_letter_with_a_square_keeps_them() {
    let mut desk = told("hoog-2023");
    let page = "--page https://www.rho.example/loting/index.html";
    desk.run(0, &format!("letters loting.jsonl --practice 01990001 --out brief.pdf {page}"));
    keeps_the_rules(&desk, "brief.pdf");
}

/// What is compared aloud is the same number on every paper as in `verify`, in every story up to a megabyte, with `INSTROOM_ALL=1` up to three.
#[test]
fn the_short_number_is_the_same_on_every_paper() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/transcripts");
    let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let stories = names.filter_map(|name| Some(name.strip_suffix(".jsonl")?.to_owned()));
    let most = if all() { 3 << 20 } else { 1 << 20 };
    let mut stories: Vec<String> = stories.filter(|story| fixture(&log_of(story)).len() < most).collect();
    assert!(stories.len() > 40, "{stories:?}");
    stories.sort();
    let stories: Vec<String> = stories.into_iter().step_by(one_in(2)).collect();
    std::thread::scope(|scope| {
        stories
            .chunks(stories.len().div_ceil(2))
            .for_each(|own| _ = scope.spawn(|| own.iter().for_each(|story| same_number(story))));
    });
}

fn same_number(story: &str) {
    let mut desk = told(story);
    let verified = desk.run(0, "verify loting.jsonl --json").text();
    let verified: Value = serde_json::from_str(&verified).unwrap();
    let short = verified["last_root_short"].as_str().unwrap();
    let log = desk.read("loting.jsonl");
    let lines: Vec<Value> = log.lines().rev().map(|line| serde_json::from_str(line).unwrap()).collect();
    let last = |kinds: &[&str]| lines.iter().find(|line| kinds.contains(&line["type"].as_str().unwrap())).unwrap();
    let practice = last(&["outcome"])["practice"].as_str().unwrap();
    // under pseudonyms letters want a list of names, which this story leaves at home
    if story != "pseudoniemen" {
        desk.write("sjabloon.md", "{kort_controlegetal}\n");
        desk.run(0, &format!("letters loting.jsonl --practice {practice} --out brief.txt --template sjabloon.md"));
        let letter = desk.read("brief.txt");
        assert!(letter.contains(&format!("\n\n{short}\n\n--\n")), "{story}: {short}: {letter}");
    }
    let section = last(&["round", "amendment"]);
    let which = format!("--{} {}", section["type"].as_str().unwrap(), section["number"]);
    desk.run(0, &format!("minutes loting.jsonl --out pv.txt {which}"));
    let minutes = desk.read("pv.txt");
    assert!(minutes.trim_end().ends_with(short), "{story}: {short}");
    assert!(minutes.contains(&format!("    {short}\n")), "{story}: {short}");
}

#[test]
fn the_paper_of_a_board_keeps_them() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.run(0, "chances rules.toml aanmeldingen.csv --draws 100 --paper stuk.pdf");
    keeps_the_rules(&desk, "stuk.pdf");
}
