//! `instroom check`.

use super::desk::Desk;

#[test]
fn a_register_without_faults_is_shown_and_nothing_is_written() {
    for desk in [Desk::dutch(), Desk::english()] {
        let mut desk = desk.with("voorbeeld");
        let before = desk.files();
        let said = desk.run(0, "check rules.toml aanmeldingen.csv");
        assert_eq!(said.err, "");
        assert!(desk.files() == before);
    }
}

#[test]
fn what_would_be_sealed_is_told_in_dutch() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.run(0, "check rules.toml aanmeldingen.csv");
    desk.says();
}

#[test]
fn what_would_be_sealed_is_told_in_english() {
    let mut desk = Desk::english().with("voorbeeld");
    desk.run(0, "check rules.toml aanmeldingen.csv");
    desk.says();
}

#[test]
fn repairs_and_particulars_are_told() {
    let mut desk = Desk::dutch().with("excel-nl");
    desk.run(0, "check rules.toml aanmeldingen.csv");
    let mut large = Desk::dutch().with("groter-dan-maximum");
    assert!(large.run(0, "check rules.toml aanmeldingen.csv").text().contains("groter dan het hele maximum"));
    desk.says();
}

#[test]
fn all_faults_of_the_rules_are_told_in_one_run() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.change("rules.toml", "rho.example/mtvp", "RHO Mijn Regio");
    desk.change("rules.toml", "[round]", "[ronde]");
    desk.change("rules.toml", "\"25%\"", "25");
    assert_eq!(desk.run(2, "check rules.toml aanmeldingen.csv").out, b"");
    desk.says();
}

/// The mistakes people make: Excel ate a zero, a thousands point became a comma, a date nobody can start on, a total.
const FAULTY: &str = "\
praktijk;naam;regio;ion;voorkeursdatum;verzekeraar;intervisie;scan;training
1990001;De Linde (FICTIEF);Noord;3000;1 april 2023;CZ 7119;ja;ja;ja
01990002;De Brug (FICTIEF);Noord;2,00;1 april 2023;CZ 7119;ja;nee;ja
01990003;Het Plein (FICTIEF);Noord;5000;1 mei 2023;;ja;ja;misschien
Totaal;;;10000;;;;;
";

#[test]
fn all_faults_of_the_register_are_told_in_one_run_in_dutch() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.write("aanmeldingen.csv", FAULTY);
    assert_eq!(desk.run(2, "check rules.toml aanmeldingen.csv").out, b"");
    desk.says();
}

#[test]
fn all_faults_of_the_register_are_told_in_one_run_in_english() {
    let mut desk = Desk::english().with("voorbeeld");
    desk.write("aanmeldingen.csv", FAULTY);
    desk.run(2, "check rules.toml aanmeldingen.csv");
    desk.says();
}

#[test]
fn more_than_twenty_faults_are_counted() {
    let mut desk = Desk::dutch().with("voorbeeld");
    let rows: String = (1..=30).map(|i| format!("019900{i:02};P{i};Noord;veel;1 april 2023;;ja;ja;ja\n")).collect();
    desk.write("aanmeldingen.csv", format!("{}{rows}", FAULTY.lines().next().unwrap().to_owned() + "\n"));
    let said = desk.run(2, "check rules.toml aanmeldingen.csv").err;
    assert_eq!(said.matches("herstel:").count(), 20, "{said}");
    assert_eq!(said.lines().last(), Some("… en nog 10"));
}

#[test]
fn a_file_that_is_not_there_is_named() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.run(2, "check regels.toml aanmeldingen.csv");
    desk.run(2, "check rules.toml map/aanmeldingen.csv");
    desk.says();
}

#[test]
fn two_files_in_the_wrong_order_are_refused() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.run(2, "check aanmeldingen.csv rules.toml");
    desk.run(2, "check rules.toml rules.toml");
}
