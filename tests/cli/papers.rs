//! Papers as they go out: the rules for archives and for reading out, judged by another program's reading of the file.

use super::desk::{Desk, fixture};
use page_validation::{ValidationOptions, ValidationProfile, validate_pdf_bytes};

/// That a file keeps both standards.
#[track_caller]
fn keeps_the_rules(desk: &Desk, name: &str) {
    let bytes = desk.bytes(name);
    for profile in [ValidationProfile::PdfA2a, ValidationProfile::PdfUa1] {
        let report = validate_pdf_bytes(&bytes, &ValidationOptions::default().profile(profile)).unwrap();
        assert!(report.is_compliant, "{name}, {profile}: {:?}", report.failures);
    }
}

fn told(story: &str) -> Desk {
    let desk = Desk::dutch();
    desk.write("loting.jsonl", fixture(&format!("../transcripts/{story}.jsonl")));
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
fn a_letter_with_a_square_keeps_them() {
    let mut desk = told("hoog-2023");
    let page = "--page https://www.rho.example/loting/index.html";
    desk.run(0, &format!("letters loting.jsonl --practice 01990001 --out brief.pdf {page}"));
    keeps_the_rules(&desk, "brief.pdf");
}

#[test]
fn the_paper_of_a_board_keeps_them() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.run(0, "chances rules.toml aanmeldingen.csv --draws 100 --paper stuk.pdf");
    keeps_the_rules(&desk, "stuk.pdf");
}
