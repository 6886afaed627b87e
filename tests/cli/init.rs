//! `instroom init`.

use super::desk::Desk;

const GIVEN: &str = "--origin rho.example/mtvp --title \"MTVP Noord\" --start 2026-07-01 --reference-date 1-1-2026";

#[test]
fn what_must_be_filled_in_is_told_by_check() {
    let mut desk = Desk::dutch();
    for way in ["hoog", "cohaesie", "leidraad"] {
        assert_eq!(desk.run(0, &format!("init {way} --out {way}")).out, b"");
        desk.run(2, &format!("check {way}/rules.toml {way}/aanmeldingen.csv"));
    }
    desk.run(0, "init hoog");
    desk.says();
}

/// The files to fill in, word for word; the workbook is tested beside its code.
#[test]
fn the_files_of_all_three_ways() {
    let mut desk = Desk::dutch();
    for (way, regions) in
        [("voorrang", ""), ("Alles-in-een", "--region Apeldoorn --region \"Den Ham\""), ("quarterly", "")]
    {
        let given = if regions.is_empty() { "" } else { GIVEN };
        desk.run(0, &format!("init {way} {given} {regions} --out {way}"));
        let names: Vec<_> = std::fs::read_dir(desk.path(way)).unwrap().map(|file| file.unwrap().file_name()).collect();
        assert_eq!(names.len(), 4, "{names:?}");
        assert_eq!(desk.bytes(&format!("{way}/aanmeldingen.xlsx"))[..2], *b"PK");
        for file in ["rules.toml", "aanmeldingen.csv", "LEESMIJ.txt"] {
            let text = desk.read(&format!("{way}/{file}"));
            assert!(!text.to_lowercase().contains("uitgeloot"), "{text}");
            desk.shows(&format!("{way}/{file}"), &text);
        }
    }
    desk.says();
}

/// With all that can be given, who roll, the beacon and the board's own choice are left.
#[test]
fn a_file_is_accepted_once_the_marks_are_filled_in() {
    let mut desk = Desk::dutch();
    desk.run(0, &format!("init hoog {} --out map", GIVEN.replace("2026", "2023")));
    desk.run(2, "check map/rules.toml map/aanmeldingen.csv");
    for _ in 0..3 {
        desk.change("map/rules.toml", "by = \"\"", "by = \"bestuur\"");
    }
    desk.change("map/rules.toml", "at = \"\"", "at = 2096-06-12T14:10:00+02:00");
    desk.change("map/rules.toml", "#boundary = \"skip\"", "boundary = \"skip\"");
    desk.run(2, "check map/rules.toml map/aanmeldingen.csv");
    desk.change(
        "map/aanmeldingen.csv",
        "uzovi\r\n",
        "uzovi\r\n01990001;De Linde;Epe;Noord;3250;1 juli 2023;CZ;7119\r\n",
    );
    desk.run(0, "check map/rules.toml map/aanmeldingen.csv");
    desk.says();
}

#[test]
fn without_a_way_the_three_are_told() {
    let mut desk = Desk::dutch();
    desk.run(2, "init");
    desk.run(2, "init loting --out map");
    desk.run(2, "--lang en init");
    desk.says();
}

#[test]
fn nothing_is_overwritten() {
    let mut desk = Desk::dutch();
    std::fs::create_dir(desk.path("loting")).unwrap();
    desk.write("bestand", "");
    desk.run(2, "init hoog");
    desk.run(2, "init hoog --out bestand");
    desk.run(2, "init hoog --out map/loting");
    assert_eq!(desk.names(), ["bestand", "loting"]);
    assert_eq!(std::fs::read_dir(desk.path("loting")).unwrap().count(), 0);
    desk.says();
}

#[test]
fn what_check_would_refuse_is_refused_at_once() {
    let mut desk = Desk::dutch();
    for option in [
        "--origin \"rho.example/mijn regio\"",
        "--origin rho",
        "--title \"\"",
        "--start 2026-05-01",
        "--start 2023-01-01",
        "--start \"1 juli\"",
        "--reference-date 31-6-2026",
        "--start 46569",
        "--region Noord --region noord",
        "--region Noord --region N\u{43e}ord",
        "--region No\u{200b}ord",
    ] {
        desk.run(2, &format!("init hoog {option}"));
    }
    desk.run(2, "--lang en init hoog --start 2026-05-01");
    desk.says();
}
