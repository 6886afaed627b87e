//! Rehearsals: everything that comes of a log whose name begins with `oefening` is marked.

use super::cosign::{DRAW, SEAL, cosign};
use super::desk::Desk;

/// The mark, in the language of this computer.
fn mark(desk: &Desk) -> &'static str {
    if desk.locale().starts_with("nl") { "OEFENING" } else { "REHEARSAL" }
}

/// The files of `ceremonie`, with the name of a rehearsal.
fn rehearsal(desk: Desk) -> Desk {
    let desk = super::cosign::desk(desk);
    desk.change("rules.toml", "\"rho.example/mtvp\"", "\"oefening.rho.example/mtvp\"");
    desk
}

/// Runs a command line that must say so, and keeps nothing of it.
#[track_caller]
fn says(desk: &mut Desk, status: i32, line: &str) {
    let said = desk.run(status, line);
    let all = said.text() + &said.err;
    assert!(all.contains(mark(desk)), "`{line}` says nowhere that it is a rehearsal:\n{all}");
    desk.forget();
}

#[test]
fn every_verb_that_reads_or_signs_a_rehearsal_says_so() {
    for language in [Desk::dutch(), Desk::english()] {
        let mut desk = rehearsal(language);
        says(&mut desk, 2, "check rules.toml aanmeldingen.csv"); // by the clock here its beacon has spoken
        says(&mut desk, 2, &SEAL.replace(" --yes", "")); // the preview, and nobody to ask
        says(&mut desk, 0, SEAL);
        says(&mut desk, 0, "status loting.jsonl");
        for witness in 1..3 {
            says(&mut desk, 0, &cosign(witness, &format!("17:0{witness}:00")));
        }
        says(&mut desk, 0, DRAW);
        for witness in 1..3 {
            says(&mut desk, 0, &cosign(witness, &format!("17:2{witness}:00")));
        }
        for line in [
            "verify loting.jsonl",
            "verify loting.jsonl --against loting.jsonl",
            "status loting.jsonl",
            "explain loting.jsonl 01990001",
            "receipt loting.jsonl 01990001 --out een.tlog-proof",
            "list loting.jsonl --start 2023-04-01 --out april.json",
        ] {
            says(&mut desk, 0, line);
        }
        let key = desk
            .read("loting.jsonl")
            .split('"')
            .find(|text| text.starts_with("oefening.rho.example/mtvp+"))
            .unwrap()
            .to_owned();
        for file in ["een.tlog-proof", "april.json"] {
            says(&mut desk, 0, &format!("verify {file} --trust {key}"));
        }
        desk.run(0, "cosign loting.jsonl --request verzoek.txt");
        let alone = "cosign --checkpoint verzoek.txt --key getuige-3.pem --at 2023-08-23T17:25:00+02:00 --yes";
        says(&mut desk, 0, &format!("{alone} --trust {key}"));
        let amend =
            "amend withdraw loting.jsonl 01990001 --reason stopt --at 2023-08-24T10:00:00+02:00 --key sleutel.pem";
        says(&mut desk, 2, amend); // the preview
        says(&mut desk, 0, &format!("{amend} --yes"));
    }
}

fn is_marked_first_and_last(language: Desk) {
    let desk = language.with("voorbeeld");
    desk.change("rules.toml", "\"rho.example/mtvp\"", "\"oefening.rho.example/mtvp\"");
    let mut desk = desk.and_drawn();
    desk.run(0, "verify loting.jsonl");
    desk.run(0, "verify loting.jsonl --json");
    desk.run(0, "status loting.jsonl");
    desk.says();
}

#[test]
fn a_rehearsal_that_was_drawn_is_marked_first_and_last() {
    is_marked_first_and_last(Desk::english());
}

#[test]
fn een_gelote_oefening_is_gemerkt_van_het_begin_tot_het_eind() {
    is_marked_first_and_last(Desk::dutch());
}

/// A name is signed, and no change of keys changes it: what began as a rehearsal cannot go on as a draw, nor the reverse.
#[test]
fn a_log_does_not_become_a_rehearsal_nor_cease_to_be_one() {
    let (real, rehearsed) = ("\"rho.example/mtvp\"", "\"oefening.rho.example/mtvp\"");
    for (began, goes_on) in [(real, rehearsed), (rehearsed, real)] {
        let desk = Desk::english().with("voorbeeld");
        desk.change("rules.toml", real, began);
        let mut desk = desk.and_drawn();
        desk.change("rules.toml", began, goes_on);
        let round = "seal rules.toml aanmeldingen.csv --log loting.jsonl --key sleutel.pem --at 2023-07-12T14:00:00+02:00 --yes";
        let refused = desk.run(2, round).err;
        assert!(refused.contains("origin"), "{refused}");
        desk.run(0, "keygen --name oefening.rho.example/mtvp --out nieuw.pem --no-passphrase");
        let keys = "key change loting.jsonl --key sleutel.pem --organiser nieuw.pem.pub --reason nieuw --at 2023-07-12T14:00:00+02:00 --yes";
        let other = began == real;
        let said = desk.run(if other { 2 } else { 0 }, keys).err;
        assert_eq!(said.contains("the new key has another name than the programme"), other, "{said}");
    }
}

fn is_rehearsed_in_a_folder_of_its_own(language: Desk) {
    let mut desk = super::cosign::desk(language);
    desk.run(0, "rehearse rules.toml aanmeldingen.csv --out proef");
    desk.run(2, "rehearse rules.toml aanmeldingen.csv --out proef"); // it is there
    desk.run(2, "rehearse proef/rules.toml aanmeldingen.csv --out weer"); // they are of a rehearsal
    desk.run(2, "rehearse niets.toml aanmeldingen.csv --out weer");
    desk.says();
    assert_eq!(desk.bytes("proef/aanmeldingen.csv"), desk.bytes("aanmeldingen.csv"));
    let due = desk.read("rules.toml").replacen("\"rho.example/mtvp\"", "\"oefening.rho.example/mtvp\"", 1);
    assert_eq!(desk.read("proef/rules.toml"), due);
    says(&mut desk, 2, "check proef/rules.toml proef/aanmeldingen.csv");
    says(&mut desk, 0, "keygen --name oefening.rho.example/mtvp --out proef/organisator.pem --no-passphrase");
    let seal = SEAL.replace(
        "rules.toml aanmeldingen.csv --key sleutel.pem --log ",
        "proef/rules.toml proef/aanmeldingen.csv --key proef/organisator.pem --log proef/",
    );
    says(&mut desk, 0, &seal);
    desk.run(2, &seal.replace("proef/rules.toml", "rules.toml").replace("proef/loting", "echt")); // with the key of a rehearsal
}

#[test]
fn the_whole_is_rehearsed_in_a_folder_of_its_own() {
    is_rehearsed_in_a_folder_of_its_own(Desk::english());
}

#[test]
fn het_geheel_wordt_geoefend_in_een_eigen_map() {
    is_rehearsed_in_a_folder_of_its_own(Desk::dutch());
}

/// Every way in which something of a log becomes a file: the command line, and the files that it makes.
const WRITERS: [(&str, &[&str]); 17] = [
    ("publish LOG --out site", &["site/index.html", "site/README.txt"]),
    ("screen LOG --out scherm.html", &["scherm.html"]),
    ("list LOG --start 2023-04-01 --out april.xlsx", &["april.xlsx"]),
    ("list LOG --start 2023-04-01 --out april.csv", &["april.csv", "april.datapackage.json"]),
    ("list LOG --start 2023-04-01 --out april.json", &["april.json"]),
    ("list LOG --sealed --out controle.xlsx", &["controle.xlsx"]),
    ("list LOG --sealed --out controle.csv", &["controle.csv", "controle.datapackage.json"]),
    ("list LOG --start 2023-04-01 --since \"ronde 1\" --out a.xlsx --changes b.csv", &["a.xlsx", "b.datapackage.json"]),
    ("list LOG --all-insurers --out alle", &["alle/overzicht.xlsx", "alle/2023-04-01_7119-cz.xlsx"]),
    (
        "list LOG --all-insurers --format csv --out alle-csv",
        &["alle-csv/overzicht.csv", "alle-csv/2023-04-01_7119-cz.csv"],
    ),
    ("minutes LOG --out pv.txt", &["pv.txt"]),
    ("minutes LOG --out pv.docx", &["pv.docx"]),
    ("minutes LOG --out pv.pdf", &["pv.pdf"]),
    ("letters LOG --out brieven", &["brieven/01990001.pdf"]),
    ("letters LOG --out brieven.docx", &["brieven.docx"]),
    ("outcomes LOG --out uitkomsten.xlsx", &["uitkomsten.xlsx"]),
    ("receipts LOG --out bewijzen", &["bewijzen/README.txt"]),
];

/// What stands in a file; of one that is an archive, in all of its parts.
fn all_in(desk: &Desk, name: &str) -> String {
    let bytes = desk.bytes(name);
    if !bytes.starts_with(b"PK") {
        return String::from_utf8_lossy(&bytes).into_owned();
    }
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    for at in 0..archive.len() {
        let _ = std::io::Read::read_to_string(&mut archive.by_index(at).unwrap(), &mut all);
    }
    all
}

#[test]
fn every_file_that_comes_of_a_rehearsal_is_marked() {
    let desk = Desk::dutch().with("voorbeeld");
    desk.change("rules.toml", "\"rho.example/mtvp\"", "\"oefening.rho.example/mtvp\"");
    let mut desk = desk.and_drawn();
    for (line, files) in WRITERS {
        desk.run(0, &line.replace("LOG", "loting.jsonl"));
        for file in files {
            let found = all_in(&desk, file);
            assert!(found.contains("OEFENING") || is_page(&found), "{line}: {file} is not marked");
        }
    }
    let rows = desk.read("april.csv");
    assert!(rows.lines().skip(1).all(|row| row.starts_with("OEFENING;")), "{rows}");
    assert!(rows.starts_with("oefening;praktijk;"), "{rows}");
    let written: Vec<&str> = WRITERS.iter().filter_map(|(line, _)| line.split(' ').next()).collect();
    let writes = |verb: &&str| {
        let help = desk_of_help(verb);
        help.contains("--out") && help.contains("LOG") && !["baskets", "chances", "cosign", "receipt"].contains(verb)
    };
    let all = Desk::english().run(0, "--help").text();
    let named = all.lines().filter_map(|line| line.strip_prefix("  ")?.split_once("  ")).map(|(name, _)| name);
    let named = named.filter(|name| !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_lowercase()));
    let missing: Vec<&str> = named.filter(writes).filter(|verb| !written.contains(verb)).collect();
    assert!(missing.is_empty(), "no test sees whether these mark a rehearsal: {missing:?}");
    let mut baskets = Desk::dutch().with("manden");
    baskets.change("rules.toml", "\"voorbeeld.example/manden\"", "\"oefening.voorbeeld.example/manden\"");
    baskets = baskets.and_sealed();
    for name in ["manden.csv", "manden.xlsx"] {
        baskets.run(0, &format!("baskets loting.jsonl --out {name}"));
        assert!(all_in(&baskets, name).contains("OEFENING"), "{name}");
    }
}

/// What comes of rules before there is a log.
#[test]
fn every_file_that_comes_of_the_rules_of_a_rehearsal_is_marked() {
    let mut desk = Desk::dutch().with("voorbeeld");
    desk.change("rules.toml", "\"rho.example/mtvp\"", "\"oefening.rho.example/mtvp\"");
    let both = "rules.toml aanmeldingen.csv";
    for (line, file) in [
        (format!("check {both} --report na.xlsx"), "na.xlsx"),
        (format!("check {both} --report na.html"), "na.html"),
        (format!("check {both} --report na.txt --conditions wie.xlsx"), "na.txt"),
        (format!("chances {both} --draws 100 --paper stuk.docx"), "stuk.docx"),
        (format!("chances {both} --draws 100 --paper stuk.txt --html kansen.html"), "stuk.txt"),
        ("init --rules rules.toml".to_owned(), "spelregels.md"),
    ] {
        desk.run(0, &line);
        assert!(all_in(&desk, file).contains("OEFENING"), "{line}: {file} is not marked");
    }
    for file in ["wie.xlsx", "kansen.html"] {
        assert!(all_in(&desk, file).contains("OEFENING"), "{file} is not marked");
    }
}

fn desk_of_help(verb: &str) -> String {
    Desk::english().run(0, &format!("{verb} --help")).text()
}

/// A page reads the mark from the transcript in it: that it shows it is seen in a browser.
fn is_page(text: &str) -> bool {
    text.contains("id=\"rehearsal\"") && text.contains("\"origin\":\"oefening.")
}
