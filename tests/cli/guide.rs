//! The guide that `init` writes is walked: every command line in it is run, in its order, two quarters long.

use super::desk::{Desk, fixture};
use super::share::all;
use std::collections::BTreeMap;
use std::ffi::OsString;

/// What somebody writes for the words in capitals.
const OWN: [(&str, &str); 9] = [
    ("GETUIGE", "notaris.rho.example/getuige"),
    ("WITNESS", "notaris.rho.example/getuige"),
    ("AGB-CODE", "01990003"),
    ("VOLGENDE-STARTDATUM", "1-10-2096"),
    ("NEXT-START-DATE", "1-10-2096"),
    ("STARTDATUM", "1-7-2096"),
    ("START-DATE", "1-7-2096"),
    ("VERZEKERAAR", "CZ"),
    ("INSURER", "CZ"),
];

/// What is added where somebody would answer a question, or wait: to a line with this in it, that.
const ANSWERS: [(&str, &str); 7] = [
    ("keygen ", " --passphrase-file wachtwoord.txt"),
    (" --key ", " --passphrase-file wachtwoord.txt"),
    // fewer draws than a board would want to see, to be done sooner
    ("chances ", " --draws 1000"),
    ("seal ", " --yes"),
    ("getuige.pem --out handtekening", " --yes"),
    ("amend withdraw ", " --yes"),
    ("abort ", " --yes"),
];

/// Whether somebody signs along.
#[derive(Clone, Copy, PartialEq)]
enum Witnesses {
    None,
    One,
}

/// What is rolled for each draw of the guide: the round, what the amendment changed, and the next round.
const ROLLED: [&str; 3] = [" --contributions worpen-1.txt", "", " --contributions worpen-2.txt"];

#[test]
fn the_guide_is_walked_with_all_dates_in_one_draw() {
    assert_eq!(walk(Desk::dutch(), "hoog", "LEESMIJ.txt", Witnesses::One), 2);
    if all() {
        assert_eq!(walk(Desk::english(), "hoog", "README.txt", Witnesses::One), 2);
    }
}

#[test]
fn the_guide_is_walked_with_priority() {
    assert_eq!(walk(Desk::dutch(), "cohaesie", "LEESMIJ.txt", Witnesses::One), 2);
}

/// Without witnesses an amendment is worked out at once, so that one draw of the guide is left out.
#[test]
fn the_guide_is_walked_without_witnesses() {
    assert_eq!(walk(Desk::english(), "leidraad", "README.txt", Witnesses::None), 2);
}

#[test]
fn the_guide_is_walked_with_a_draw_each_quarter() {
    assert_eq!(walk(Desk::dutch(), "leidraad", "LEESMIJ.txt", Witnesses::One), 3);
    if all() {
        assert_eq!(walk(Desk::english(), "leidraad", "README.txt", Witnesses::One), 3);
    }
}

/// Whoever follows one guide does what who follows the other does.
#[test]
fn both_guides_have_the_same_commands() {
    for way in ["hoog", "leidraad"] {
        let [dutch, english] =
            [(Desk::dutch(), "LEESMIJ.txt"), (Desk::english(), "README.txt")].map(|(mut desk, name)| {
                desk.run(0, &format!("init {way}"));
                let lines = commands(&desk.read(&format!("loting/{name}"))).into_iter().map(|line| filled_in(&line));
                lines.map(|line| line.split(" --reason").next().unwrap().to_owned()).collect::<Vec<_>>()
            });
        assert_eq!(dutch, english);
    }
}

/// Whoever adopts the rules has seen what they do.
#[test]
fn the_chances_come_before_the_rules_are_adopted() {
    for (mut desk, name) in [(Desk::dutch(), "LEESMIJ.txt"), (Desk::english(), "README.txt")] {
        desk.run(0, "init hoog");
        let guide = commands(&desk.read(&format!("loting/{name}")));
        let at = |start: &str| guide.iter().position(|line| line.starts_with(start)).unwrap();
        assert!(at("chances ") < at("init --rules") && at("init --rules") < at("seal "), "{name}");
    }
}

/// Walks a guide from its first line to its last; how often was drawn.
fn walk(mut desk: Desk, way: &str, guide: &str, witnesses: Witnesses) -> usize {
    let given = "--origin rho.example/mtvp --title \"MTVP Noord\" --start 1-7-2096 --reference-date 1-1-2096";
    desk.run(0, &format!("init {way} {given}"));
    for name in ["rules.toml", "aanmeldingen.csv", "aanmeldingen.xlsx", guide] {
        std::fs::rename(desk.path("loting").join(name), desk.path(name)).unwrap();
    }
    desk.write("wachtwoord.txt", "vier gewone woorden\n");
    let (mut rolled, mut draws, mut sealed) = (ROLLED.iter(), 0, None);
    for command in commands(&desk.read(guide)) {
        let line = filled_in(&command);
        if line == "demo" && !all() {
            continue; // walked in tests of its own too
        }
        prepare(&desk, &line, witnesses);
        let rolls = if line.starts_with("draw lot") { *rolled.next().unwrap() } else { "" };
        let amended = line.starts_with("draw lot") && rolls.is_empty();
        if witnesses == Witnesses::None && (line.starts_with("cosign ") || amended) {
            continue;
        }
        draws += usize::from(line.starts_with("draw lot"));
        if line.starts_with("abort ") {
            put_back(&desk, sealed.as_ref().unwrap());
        }
        desk.run(0, &(line.clone() + rolls + &answers(&line)));
        if line.starts_with("seal ") && sealed.is_none() {
            sealed = Some(desk.files());
        }
    }
    // after the abort one goes on at the step that seals
    let line = "seal rules.toml aanmeldingen.xlsx --key organisator.pem --log lotingsverslag.jsonl";
    desk.run(0, &(line.to_owned() + &answers(line)));
    draws
}

/// The command lines of a guide, without the name of the program: whole lines, and those within a sentence.
fn commands(guide: &str) -> Vec<String> {
    let within = |line: &str| {
        let words = line.split_once("instroom ")?.1.split(' ').map(|word| word.trim_end_matches(['.', ',']));
        let known = |word: &&str| ["demo", "draw", "--help"].contains(word);
        Some(words.take_while(known).collect::<Vec<_>>().join(" "))
    };
    let lines = guide.lines().filter(|line| line.contains("instroom "));
    let commands: Vec<String> = lines
        .map(|line| match line.strip_prefix("     instroom ") {
            Some(command) => command.to_owned(),
            None => within(line).unwrap(),
        })
        .collect();
    assert!(commands.len() > 30 && commands.iter().all(|line| !line.is_empty()), "{commands:#?}");
    commands
}

fn filled_in(command: &str) -> String {
    OWN.iter().fold(command.to_owned(), |line, (word, own)| line.replace(word, own))
}

/// What is typed or answered behind a line.
fn answers(line: &str) -> String {
    let mut added: Vec<&str> =
        ANSWERS.iter().filter(|(part, _)| line.contains(part)).map(|(_, added)| *added).collect();
    added.dedup();
    added.concat()
}

/// What somebody does at this step besides typing.
fn prepare(desk: &Desk, line: &str, witnesses: Witnesses) {
    let shouted = |word: &str| word.len() > 2 && word.chars().all(|c| c.is_ascii_uppercase() || c == '-');
    assert!(
        !line.split([' ', '/', '.']).any(|word| shouted(word) && word.contains(char::is_alphabetic)),
        "fill in {line}"
    );
    if line.starts_with("check rules.toml ") {
        desk.write("rules.toml", rules(desk, witnesses));
        desk.write("aanmeldingen.xlsx", register(desk, "1 juli 2096", "1 juli 2096"));
        for (n, turned) in [(1, false), (2, true)] {
            desk.write(&format!("worpen-{n}.txt"), rolls(turned));
        }
    }
    if line.starts_with("check rules-2.toml ") {
        let rules = desk.read("rules.toml").replace("title = \"Ronde 1\"", "title = \"Ronde 2\"");
        desk.write("rules-2.toml", rules.replace("2096-07-01", "2096-10-01").replace("\"25%\"", "\"50%\""));
        // who withdrew says so
        desk.write("aanmeldingen-2.xlsx", register(desk, "1 oktober 2096", "nee"));
    }
}

/// The rules as the board decided them: without a beacon, for the test has no clock of its own.
fn rules(desk: &Desk, witnesses: Witnesses) -> String {
    let text = desk.read("rules.toml").replace("by = \"\"", "by = \"bestuur\"");
    let text = text
        .replace("#boundary = \"baskets\"", "boundary = \"baskets\"")
        .replace("#baskets = ", "baskets = ")
        .replace("#no_answer = \"out\"", "no_answer = \"out\"");
    let (above, beacon) = text.split_once("[[source]]\nlabel = \"baken\"").unwrap();
    let (_, below) = beacon.split_once("\n\n").unwrap();
    let key = desk.read("getuige.pem.pub");
    let witness =
        format!("[[witness]]\nname = \"notaris.rho.example/getuige\"\nrole = \"notaris\"\nvkey = \"{}\"", key.trim());
    match witnesses {
        Witnesses::None => format!("{above}{below}"),
        Witnesses::One => format!("{above}{below}\n{witness}\n[witnesses]\nrequired = 1\n"),
    }
}

/// A filled in workbook with the headings of the empty one; `wish` is that of most, `third` that of the third practice.
fn register(desk: &Desk, wish: &str, third: &str) -> Vec<u8> {
    let headings = desk.read("aanmeldingen.csv");
    let headings: Vec<&str> = headings.trim_start_matches('\u{feff}').trim_end().split(';').collect();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in (0..).zip(&headings) {
        sheet.write_string(0, column, *heading).unwrap();
    }
    for row in 1..=12_u32 {
        for (column, heading) in (0..).zip(&headings) {
            let cell = match *heading {
                "praktijk" => format!("019900{row:02}"),
                "naam" => format!("Praktijk {row}"),
                "plaats" => "Epe".to_owned(),
                "regio" => ["Noord", "Zuid"][row as usize % 2].to_owned(),
                "ion" => (2000 + 137 * row).to_string(),
                "voorkeursdatum" if row == 3 => third.to_owned(),
                "voorkeursdatum" => wish.to_owned(),
                "verzekeraar" => "CZ".to_owned(),
                "uzovi" => "7119".to_owned(),
                _ => ["ja", "nee"][row as usize / 7].to_owned(),
            };
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

/// What was rolled in another draw, or the same turned round.
fn rolls(turned: bool) -> String {
    let text = String::from_utf8(fixture("hoog-2023/inbreng.txt")).unwrap();
    let line = |line: &str| {
        let (label, rolls) = line.split_once('=').unwrap();
        let rolls: Vec<&str> = if turned { rolls.rsplit(' ').collect() } else { rolls.split(' ').collect() };
        format!("{label}={}\n", rolls.join(" "))
    };
    text.lines().map(line).collect()
}

/// Makes the folder what it was.
fn put_back(desk: &Desk, files: &BTreeMap<OsString, Vec<u8>>) {
    for name in desk.names().iter().filter(|name| desk.path(name).is_file()) {
        std::fs::remove_file(desk.path(name)).unwrap();
    }
    files
        .iter()
        .filter(|(_, bytes)| !bytes.is_empty())
        .for_each(|(name, bytes)| desk.write(name.to_str().unwrap(), bytes));
}
