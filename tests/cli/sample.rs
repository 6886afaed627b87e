//! `instroom sample`.

use super::desk::{Desk, fixture};

#[test]
fn two_files_are_written_and_named() {
    let mut desk = Desk::dutch();
    assert_eq!(desk.run(0, "sample --out nieuw").out, b"");
    desk.run(0, "sample --preset friesland --out friesland");
    desk.run(0, "--lang en sample --out new");
    desk.says();
    for preset in ["nieuw", "friesland"] {
        desk.run(0, &format!("check {preset}/rules.toml {preset}/aanmeldingen.csv"));
    }
}

/// The first story is the sample, and a byte order mark for Excel.
#[test]
fn the_preset_hoog_is_the_story_hoog() {
    let mut desk = Desk::dutch();
    desk.run(0, "sample --preset hoog --out nieuw");
    assert_eq!(desk.bytes("nieuw/rules.toml"), fixture("hoog-2023/rules.toml"));
    let register = desk.bytes("nieuw/aanmeldingen.csv");
    assert_eq!(register.strip_prefix(b"\xef\xbb\xbf"), Some(&fixture("hoog-2023/aanmeldingen.csv")[..]));
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_gives_others() {
    let mut desk = Desk::dutch();
    for (folder, seed) in [("a", "juni"), ("b", "juni"), ("c", "juli")] {
        desk.run(0, &format!("sample --preset national --practices 50 --regions 3 --seed {seed} --out {folder}"));
    }
    for (folder, seed) in [("ax", "juni"), ("bx", "juni"), ("cx", "juli")] {
        desk.run(0, &format!("sample --format xlsx --seed {seed} --out {folder}"));
    }
    let [a, b, c] = ["ax", "bx", "cx"].map(|folder| desk.bytes(&format!("{folder}/aanmeldingen.xlsx")));
    assert!(a == b && a != c);
    let [a, b, c] = ["a", "b", "c"].map(|folder| desk.read(&format!("{folder}/aanmeldingen.csv")));
    assert_eq!(a, b);
    assert_ne!(a, c);
    assert_eq!(a.lines().count(), 51);
    assert!(a.lines().skip(1).all(|row| row.contains("FICTIEF")), "{a}");
}

#[test]
fn an_existing_folder_is_refused() {
    let mut desk = Desk::dutch();
    std::fs::create_dir(desk.path("nieuw")).unwrap();
    desk.run(2, "sample --out nieuw");
    assert_eq!(std::fs::read_dir(desk.path("nieuw")).unwrap().count(), 0);
    desk.run(2, "sample --out map/nieuw");
    desk.says();
}

#[test]
fn regions_are_refused_where_the_preset_has_its_own() {
    Desk::dutch().run(2, "sample --preset hoog --regions 5 --out nieuw");
}

#[test]
fn a_register_can_be_a_workbook() {
    let mut desk = Desk::dutch();
    desk.run(0, "sample --format xlsx --out werkmap");
    desk.run(0, "sample --format xlsx --preset cohaesie --out voorrang");
    desk.says();
    assert!(desk.bytes("werkmap/aanmeldingen.xlsx").starts_with(b"PK"));
}

#[test]
fn a_form_that_is_not_known_is_refused() {
    let mut desk = Desk::dutch();
    desk.run(2, "sample --format ods --out nieuw");
    desk.says();
}
