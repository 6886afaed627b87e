//! Files that are compared with a round that its log has sealed: `check` tells whether they are what was sealed.

use super::desk::Desk;
use super::later::{draw, register, rules};

const ROWS: [&str; 2] =
    ["01990001;Alfa;Noord;1000;1 juli 2026;;CZ;7119;Zutphen", "01990002;Beta;Noord;1000;nee;;CZ;7119;Zutphen"];

/// A round that was sealed, and waits for its draw.
fn sealed(mut desk: Desk) -> Desk {
    desk.write("rules.toml", rules("Ronde 1", "2026-07-01", "50%"));
    desk.write("aanmeldingen.csv", register(&ROWS));
    desk.write("sleutel.pem", super::desk::fixture("organiser.pem"));
    desk.run(
        0,
        "seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --at 2026-05-01T12:00:00Z --yes",
    );
    desk.forget();
    desk
}

/// What is said in a language.
struct Words {
    same: &'static str,
    cells: &'static str,
    rules: &'static str,
    waits: &'static str,
    next: &'static str,
}

impl Words {
    fn of(desk: &Desk) -> Self {
        if desk.locale().starts_with("nl") { DUTCH } else { ENGLISH }
    }
}

const DUTCH: Words = Words {
    same: "Dit zijn de spelregels en de aanmeldingen van ronde 1, precies zoals verzegeld op 1 mei 2026, 14:00 (Nederlandse tijd) in loting.jsonl: 2 praktijken.\n",
    cells: "  - de spelregels zijn gelijk
  - de aanmeldingen verschillen (5):
      01990001 Alfa (FICTIEF), regio: verzegeld Noord, in het bestand Zuid
      01990001 Alfa (FICTIEF), ion: verzegeld 1.000, in het bestand 1.500
      01990001 Alfa (FICTIEF), voorkeursdatum: verzegeld 1 juli 2026, in het bestand doet niet mee
      01990002 Beta (FICTIEF): verzegeld, en niet in het bestand
      01990003 Gamma (FICTIEF): in het bestand, en niet verzegeld
",
    rules: "  - de spelregels verschillen bij: [[tranche]]
      verzegeld: 1 juli 2026 50%
      in het bestand: 1 juli 2026 75%
  - de aanmeldingen zijn gelijk
",
    waits: "Ronde 1 is verzegeld en wacht op de loting",
    next: "Is dit de lijst van een volgende ronde?",
};

const ENGLISH: Words = Words {
    same: "These are the rules and the register of round 1, exactly as sealed on 1 May 2026, 14:00 (Dutch time) in loting.jsonl: 2 practices.\n",
    cells: "  - the rules are the same
  - the register differs (5):
      01990001 Alfa (FICTIEF), region: sealed Noord, in the file Zuid
      01990001 Alfa (FICTIEF), ion: sealed 1,000, in the file 1,500
      01990001 Alfa (FICTIEF), wish: sealed 1 July 2026, in the file takes no part
      01990002 Beta (FICTIEF): sealed, and not in the file
      01990003 Gamma (FICTIEF): in the file, and not sealed
",
    rules: "  - the rules differ at: [[tranche]]
      sealed: 1 July 2026 50%
      in the file: 1 July 2026 75%
  - the register is the same
",
    waits: "Round 1 is sealed and waits for its draw",
    next: "Is this the list of a next round?",
};

#[test]
fn a_file_is_compared_with_what_was_sealed() {
    for desk in [Desk::english(), Desk::dutch()] {
        let mut desk = sealed(desk);
        let words = Words::of(&desk);
        let check = "check rules.toml aanmeldingen.csv --log loting.jsonl";
        assert_eq!(desk.run(0, check).text(), words.same);
        // while it waits every file is compared with it
        let other = ["01990001;Alfa;Zuid;1500;nee;;CZ;7119;Zutphen", "01990003;Gamma;Noord;1000;nee"];
        desk.write("anders.csv", register(&other));
        let said = desk.run(1, "check rules.toml anders.csv --log loting.jsonl").text();
        assert!(said.contains(words.cells), "{said}");
        assert!(said.contains(words.waits), "{said}");
        desk.write("rules-2.toml", rules("Ronde 1", "2026-07-01", "75%"));
        let said = desk.run(1, "check rules-2.toml aanmeldingen.csv --log loting.jsonl").text();
        assert!(said.contains(words.rules), "{said}");
        draw(&mut desk, "2026-05-02T12:00:00Z");
        assert_eq!(desk.run(0, check).text(), words.same);
        let said = desk.run(1, "check rules.toml anders.csv --log loting.jsonl").text();
        assert!(said.contains(words.cells), "{said}");
        assert!(said.contains(words.next) && !said.contains(words.waits), "{said}");
        // another round is no longer compared
        desk.write("rules-2.toml", rules("Ronde 2", "2026-10-01", "75%"));
        let said = desk.run(0, "check rules-2.toml aanmeldingen.csv --log loting.jsonl").text();
        assert!(said.contains("Ronde 2") && !said.contains(words.next), "{said}");
        if desk.locale().starts_with("nl") {
            desk.says();
        }
    }
}

#[test]
fn a_file_is_compared_with_what_was_sealed_under_pseudonyms() {
    let mut desk = Desk::dutch();
    desk.write("rules.toml", rules("Ronde 1", "2026-07-01", "50%").replace("\"open\"", "\"pseudonym\""));
    let rows =
        ["01990001;Alfa;Noord;1000;1 juli 2026;hoed;CZ;7119", "01990002;Beta;Noord;1000;1 juli 2026;hoed;CZ;7119"];
    desk.write("aanmeldingen.csv", register(&rows));
    desk.write("sleutel.pem", super::desk::fixture("organiser.pem"));
    desk.write("geheim.txt", super::desk::fixture("pseudoniemen/geheim.txt"));
    let roster = "--roster namenlijst.csv";
    desk.run(0, &format!("seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --at 2026-05-01T12:00:00Z {roster} --roster-secret geheim.txt --yes"));
    let check = format!("check rules.toml aanmeldingen.csv --log loting.jsonl {roster}");
    let said = desk.run(0, &check).text();
    let beside = "2 praktijken.\nNamen, plaatsen, verzekeraars en hun UZOVI-codes staan niet in dit verslag: die zijn vergeleken met de namenlijst.\n";
    assert!(said.contains("precies zoals verzegeld") && said.ends_with(beside), "{said}");
    desk.write("aanmeldingen.csv", register(&[rows[0], &rows[1].replace("1000", "1010")]));
    assert!(desk.run(1, &check).text().contains("01990002 Beta (FICTIEF), ion: verzegeld 1.000, in het bestand 1.010"));
    // what only the roster holds
    let other = ["01990001;Alfa;Noord;1000;1 juli 2026;hoed;VGZ;7119;Zutphen", rows[1]];
    desk.write("aanmeldingen.csv", register(&other));
    let said = desk.run(1, &check).text();
    for told in [
        "01990001 Alfa (FICTIEF), verzekeraar: in de namenlijst CZ, in het bestand VGZ\n",
        "01990001 Alfa (FICTIEF), plaats: in de namenlijst (leeg), in het bestand Zutphen\n",
    ] {
        assert!(said.contains(told), "{said}");
    }
}

/// Who signs along stands in the log beside the round, and in the rules all the same.
#[test]
fn rules_with_another_witness_are_not_as_sealed() {
    let witness = "[[witness]]\nname = \"notaris.rho.example/getuige\"\nrole = \"notaris\"\n\
                   vkey = \"notaris.rho.example/getuige+7f906524+BCkY6l8fhBBZsQ+hu1GEExES0kJVUdcMBqp1zoMu842n\"\n\
                   [witnesses]\nrequired = 1\n";
    for desk in [Desk::english(), Desk::dutch()] {
        let mut desk = sealed(desk);
        desk.write("rules-2.toml", rules("Ronde 1", "2026-07-01", "50%") + witness);
        let check = "check rules-2.toml aanmeldingen.csv --log loting.jsonl";
        let told = match desk.locale().starts_with("nl") {
            true => {
                "  - de spelregels verschillen bij: [[witness]], [witnesses] required
      in het bestand: Getuigen (nodig: 1): notaris (notaris.rho.example/getuige)
      in het bestand: notaris notaris.rho.example/getuige+7f906524+BCkY6l8fhBBZsQ+hu1GEExES0kJVUdcMBqp1zoMu842n
  - de aanmeldingen zijn gelijk
"
            }
            false => {
                "  - the rules differ at: [[witness]], [witnesses] required
      in the file: Witnesses (needed: 1): notaris (notaris.rho.example/getuige)
      in the file: notaris notaris.rho.example/getuige+7f906524+BCkY6l8fhBBZsQ+hu1GEExES0kJVUdcMBqp1zoMu842n
  - the register is the same
"
            }
        };
        let said = desk.run(1, check).text();
        assert!(said.contains(told), "{said}");
        // when it is drawn it is still that round, and no next one
        draw(&mut desk, "2026-05-02T12:00:00Z");
        let said = desk.run(1, check).text();
        assert!(said.contains(told), "{said}");
    }
}

/// A report says whether a list can be sealed: of one that is sealed there is none, and nothing is left out in silence.
#[test]
fn a_report_on_what_was_sealed_is_refused() {
    for desk in [Desk::english(), Desk::dutch()] {
        let mut desk = sealed(desk);
        for asked in ["--report rapport.txt", "--conditions voorwaarden.html", "--report a.xlsx --conditions b.txt"] {
            let said = desk.run(2, &format!("check rules.toml aanmeldingen.csv --log loting.jsonl {asked}"));
            let told = match desk.locale().starts_with("nl") {
                true => {
                    "deze bestanden worden vergeleken met ronde 1, die al verzegeld is: daarover komt geen rapport en geen lijst van voorwaarden"
                }
                false => {
                    "these files are compared with round 1, which is sealed already: there is no report on that, and no list of conditions"
                }
            };
            assert!(said.err.contains(told) && said.err.contains("--log") && said.out.is_empty(), "{}", said.err);
        }
        if desk.locale().starts_with("nl") {
            desk.says();
        }
    }
}
