//! Minutes: what stands in them, that it adds up with the log, and what is refused.

use super::desk::{Desk, fixture};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// With the transcript of a story as `loting.jsonl`.
fn with_log(desk: Desk, story: &str) -> Desk {
    desk.write("loting.jsonl", fixture(&format!("../transcripts/{story}.jsonl")));
    desk
}

fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Keeps the whole text of the minutes of this log.
fn shown(mut desk: Desk, options: &str) -> Desk {
    desk.run(0, &format!("minutes loting.jsonl --out pv.txt{options}"));
    let text = desk.read("pv.txt");
    assert!(!text.to_lowercase().contains("uitgeloot"));
    desk.shows("pv.txt", &text);
    desk
}

#[test]
fn of_a_draw_in_three_regions() {
    shown(with_log(Desk::dutch(), "hoog-2023"), "").says();
}

#[test]
fn of_a_draw_of_baskets() {
    shown(with_log(Desk::dutch(), "manden"), "").says();
}

#[test]
fn of_an_amendment_that_draws_and_of_one_that_does_not() {
    let desk = shown(with_log(Desk::dutch(), "nagekomen"), " --amendment 1");
    std::fs::rename(desk.path("pv.txt"), desk.path("pv-1.txt")).unwrap();
    shown(desk, " --amendment 2").says();
}

#[test]
fn of_a_round_with_witnesses_and_a_beacon_in_english() {
    let desk = with_log(Desk::english(), "ceremonie");
    let log = desk.read("loting.jsonl");
    let programme: Value = serde_json::from_str(log.lines().next().unwrap()).unwrap();
    let witness = programme["witnesses"][0]["key"].as_str().unwrap();
    shown(desk, &format!(" --trust {witness}")).says();
}

#[test]
fn of_a_sealing_and_of_what_was_given_up() {
    let mut desk = shown(Desk::dutch().sealed("voorbeeld"), "");
    desk.write("gestopt.jsonl", fixture("../transcripts/afgebroken-ronde.jsonl"));
    desk.run(0, "minutes gestopt.jsonl --round 1 --out gestopt.txt");
    let text = desk.read("gestopt.txt");
    desk.shows("gestopt.txt", &text);
    desk.says();
}

/// The lines of a log of one kind.
fn lines<'a>(log: &'a [Value], kind: &'a str) -> impl Iterator<Item = &'a Value> {
    log.iter().filter(move |line| line["type"] == kind)
}

fn number(text: &str) -> u64 {
    text.replace('.', "").parse().unwrap_or_else(|_| panic!("`{text}` is no number"))
}

/// The tables whose caption begins so: what follows in the caption, and the rows, as words between two spaces or more.
fn tables(text: &str, caption: &str) -> Vec<(String, Vec<Vec<String>>)> {
    let mut found = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let Some(rest) = line.strip_prefix(caption) else { continue };
        let rows = text.lines().skip(at + 3).take_while(|row| !row.is_empty());
        let cells = |row: &str| {
            let cells = row.split("  ").map(str::trim).filter(|cell| !cell.is_empty());
            cells.map(str::to_owned).collect()
        };
        found.push((rest.to_owned(), rows.map(cells).collect()));
    }
    found
}

/// From the log alone: who was placed on each date in each order, and what that comes to, against what the minutes say.
#[test]
fn every_order_adds_up_with_the_log() {
    for story in ["hoog-2023", "cohaesie-2023", "manden-hoog", "friesland-2023", "provincie-overall", "iedereen-past"] {
        let mut desk = with_log(Desk::dutch(), story);
        desk.run(0, "minutes loting.jsonl --out pv.txt");
        let (text, log) = (desk.read("pv.txt"), desk.read("loting.jsonl"));
        let log: Vec<Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let mut orders = tables(&text, "De volgorde op ").into_iter();
        // regions stand by name, dates within them
        let mut tranches: Vec<&Value> = lines(&log, "tranche").collect();
        if story != "provincie-overall" {
            tranches.sort_by_key(|line| line["region"].as_str().unwrap());
        }
        for tranche in tranches.iter().filter(|line| line["lottery"] == true && line.get("cap").is_some()) {
            let (caption, rows) = orders.next().unwrap_or_else(|| panic!("{story}: no order of {tranche}"));
            let cut = rows.iter().position(|row| row[0].starts_with("===")).unwrap();
            assert_eq!(rows.len() as u64 - 1, tranche["candidates"].as_u64().unwrap(), "{story}: {caption}");
            // the total behind the last one that was placed is what is used
            let used = tranche["used"].as_u64().unwrap();
            let has = |row: &Vec<String>, n: u64| row.iter().any(|cell| cell.replace('.', "") == n.to_string());
            assert!(cut == 0 || has(&rows[cut - 1], used), "{story}: {caption}: {:?}", rows[cut - 1]);
            let turns = outcomes_of(&log, tranche);
            let (placed, size) =
                turns.iter().filter(|turn| turn.2).fold((0, 0), |(n, sum), turn| (n + 1, sum + turn.1));
            assert_eq!((placed, size), (tranche["placed"].as_u64().unwrap(), tranche["placed_size"].as_u64().unwrap()));
            let above: Vec<&str> = rows[..cut].iter().map(|row| row[2].as_str()).collect();
            assert!(turns.iter().filter(|turn| turn.2).all(|turn| above.contains(&turn.0.as_str())), "{story}");
            let below: Vec<&str> = rows[cut + 1..].iter().map(|row| row[2].as_str()).collect();
            assert!(turns.iter().filter(|turn| turn.2).all(|turn| !below.contains(&turn.0.as_str())), "{story}");
        }
        assert!(orders.next().is_none(), "{story}");
        annexes(story, &text, &log);
    }
}

/// Who had a turn in a tranche: code, size, whether it was placed.
fn outcomes_of(log: &[Value], tranche: &Value) -> Vec<(String, u64, bool)> {
    let own = lines(log, "outcome").filter(|line| tranche["region"].is_null() || line["region"] == tranche["region"]);
    let turn = |line: &Value| {
        let turn = line["tranches"].as_array()?.iter().find(|turn| turn["start"] == tranche["start"])?.clone();
        let placed = ["all-fitted", "priority-fitted", "lot", "basket"].contains(&turn["result"].as_str()?);
        Some((line["practice"].as_str()?.to_owned(), line["size"].as_u64()?, placed))
    };
    own.filter_map(turn).collect()
}

/// The annexes hold every lot in order, and everybody who starts.
fn annexes(story: &str, text: &str, log: &[Value]) {
    let ranked: usize = tables(text, "De loten, ").iter().map(|(_, rows)| rows.len()).sum();
    assert_eq!(ranked, lines(log, "outcome").filter(|line| !line["lot"].is_null()).count(), "{story}");
    for (caption, rows) in tables(text, "De loten, ") {
        let lots: Vec<&String> = rows.iter().map(|row| &row[1]).collect();
        assert!(lots.is_sorted(), "{story}: {caption}");
    }
    let mut starts: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
    for line in lines(log, "outcome").filter(|line| line["reason"] != "takes-part") {
        let Some(start) = line["start"].as_str() else { continue };
        let own = starts.entry(start).or_default();
        *own = (own.0 + 1, own.1 + line["ion"].as_u64().unwrap());
    }
    let listed: Vec<(u64, u64)> = tables(text, "Start op ")
        .iter()
        .map(|(_, rows)| (rows.len() as u64, rows.iter().map(|row| number(row.last().unwrap())).sum()))
        .collect();
    assert_eq!(listed, starts.into_values().collect::<Vec<_>>(), "{story}");
}

#[test]
fn the_same_log_gives_the_same_bytes() {
    let mut desk = with_log(Desk::dutch(), "hoog-2023");
    for ending in ["txt", "docx", "pdf"] {
        desk.run(0, &format!("minutes loting.jsonl --out een.{ending}"));
        desk.run(0, &format!("minutes loting.jsonl --out twee.{ending}"));
        assert!(desk.bytes(&format!("een.{ending}")) == desk.bytes(&format!("twee.{ending}")), "{ending}");
    }
}

/// What a notary can compute again with any computer.
#[test]
fn the_checksums_are_those_of_the_files() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    desk.run(0, "minutes loting.jsonl --out pv.txt --register aanmeldingen.csv");
    let text = desk.read("pv.txt");
    let program = std::fs::read(env!("CARGO_BIN_EXE_instroom")).unwrap();
    for bytes in [program, desk.bytes("loting.jsonl"), desk.bytes("aanmeldingen.csv")] {
        assert!(text.contains(&sum(&bytes)), "{text}");
    }
    assert!(text.contains("Bestand met de aanmeldingen: aanmeldingen.csv."), "{text}");
}

/// What was repaired as asked at the sealing is repaired again; a column that the rules name needs those.
#[test]
fn the_register_is_read_as_it_was_at_the_sealing() {
    let mut desk = Desk::dutch().with("voorbeeld");
    let register = desk.read("aanmeldingen.csv");
    desk.write("aanmeldingen.csv", register.replace("\n0199", "\n199"));
    desk.run(0, &format!("seal rules.toml aanmeldingen.csv --restore-leading-zeros --key sleutel.pem --log loting.jsonl --at {} --yes", super::desk::AT));
    desk.run(0, "minutes loting.jsonl --out pv.txt --register aanmeldingen.csv");
    assert!(desk.read("pv.txt").contains(&sum(&desk.bytes("aanmeldingen.csv"))));
    desk.run(0, "minutes loting.jsonl --out pv-2.txt --register aanmeldingen.csv --rules rules.toml");
    assert_eq!(desk.read("pv.txt"), desk.read("pv-2.txt"));
}

/// As the minutes say it, from nothing but their text.
#[test]
fn the_seed_follows_from_the_text_alone() {
    let mut desk = with_log(Desk::dutch(), "ceremonie");
    desk.run(0, "minutes loting.jsonl --out pv.txt");
    let text = desk.read("pv.txt");
    let behind = |line: &str| {
        let found = text.lines().find_map(|own| own.strip_prefix(line));
        found.unwrap_or_else(|| panic!("no `{line}` in\n{text}")).trim().to_owned()
    };
    let root = behind("Controlegetal van de verzegeling:");
    let mut lines = vec!["instroom seed v1".to_owned(), root];
    let given = text.lines().skip_while(|line| !line.starts_with("Dit gaven de bronnen")).skip(1);
    for line in given.take_while(|line| !line.starts_with("Zet onder elkaar")).filter(|line| !line.is_empty()) {
        let (label, rest) = line.split_once(':').unwrap();
        if !label.ends_with("handtekening van het baken") {
            lines.push(format!("{label} {}", rest.rsplit_once(": ").unwrap().1));
        }
    }
    assert_eq!(lines.len(), 4, "{lines:?}");
    let told = text.lines().find(|line| line.starts_with("Zet onder elkaar")).unwrap();
    assert!(told.contains("Elke regel, ook de laatste, eindigt met een regeleinde (LF)."), "{told}");
    let seed = sum((lines.join("\n") + "\n").as_bytes());
    assert!(told.ends_with(&seed), "{seed}: {told}");
}

/// Nothing was drawn and nobody gave anything: no sentence says or promises that.
#[test]
fn of_what_was_given_up_nothing_is_said_of_a_draw() {
    let mut desk = with_log(Desk::dutch(), "afgebroken-ronde");
    desk.run(0, "minutes loting.jsonl --round 1 --out pv.txt");
    let text = desk.read("pv.txt");
    for wrong in ["gaf een bron", "en het loten", "Tot de loting", "Pas daarna wordt er geloot"] {
        assert!(!text.contains(wrong), "{wrong}: {text}");
    }
}

/// What was sealed stands there, and why it was given up; without a result nobody waits for a term that runs after a draw.
#[test]
fn of_what_was_given_up_stands_what_was_sealed_and_no_term() {
    let desk = Desk::dutch().with("voorbeeld");
    let terms = "[result]\nobjections = \"14 dagen\"\nsubject_to = [\"goedkeuring\"]\n\n[selection]";
    desk.change("rules.toml", "[selection]", terms);
    let mut desk = desk.and_sealed();
    desk.run(
        0,
        "abort loting.jsonl --reason 'een praktijk ontbrak' --at 2023-06-12T15:30:00+02:00 --key sleutel.pem --yes",
    );
    for ending in ["txt", "docx"] {
        desk.run(0, &format!("minutes loting.jsonl --out pv.{ending}"));
    }
    let text = desk.read("pv.txt");
    let (before, objection) = text.split_once("13. Bezwaar\n").unwrap();
    let objection = objection.split_once("14. ").unwrap().0;
    assert!(objection.contains("Er is niet geloot, dus er is geen uitslag om bezwaar tegen te maken"), "{objection}");
    assert!(!objection.contains("na de loting") && !objection.contains("voorlopig"), "{objection}");
    assert!(!objection.contains("Laatste dag") && !objection.contains("Termijn"), "{objection}");
    assert!(
        before.matches("Reden: een praktijk ontbrak").count() == 2 && !before.contains("De volgorde op"),
        "{before}"
    );
    let annex = text.rsplit_once("Bijlage A. Verzegelde deelnemerslijst\n").unwrap().1;
    assert!((1..=6).all(|at| annex.contains(&format!("0199000{at}"))) && !text.contains("lotnummer"), "{annex}");
    let word = word(&desk.bytes("pv.docx"));
    for line in objection.lines().chain(annex.lines()).filter(|line| line.ends_with('.') && !line.contains("...")) {
        assert!(word.contains(line), "{line}");
    }
}

/// What stands in a Word document, as XML.
fn word(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    std::io::read_to_string(archive.by_name("word/document.xml").unwrap()).unwrap()
}

/// From Monday 12 June 2023, ten working days.
#[test]
fn the_last_day_to_object_is_said_as_letters_say_it() {
    let mut desk = with_log(Desk::dutch(), "hoog-2023");
    desk.run(0, "minutes loting.jsonl --out pv.txt");
    let text = desk.read("pv.txt");
    assert!(text.contains("De laatste dag om bezwaar te maken is 26 juni 2023."), "{text}");
    assert!(!text.contains("Laatste dag om bezwaar te maken: ..."), "{text}");
}

/// Fourteen days from 12 June 2023, and an amendment of 2 July: that day is over, in its minutes as in letters.
#[test]
fn a_last_day_that_is_over_is_told_as_that() {
    let desk = Desk::dutch().with("voorbeeld");
    desk.change("rules.toml", "[selection]", "[result]\nobjections = \"14 dagen\"\n\n[selection]");
    let mut desk = desk.and_drawn();
    desk.run(
        0,
        "amend withdraw loting.jsonl 01990001 --reason stopt --at 2023-07-02T10:00:00Z --key sleutel.pem --yes",
    );
    desk.run(0, "minutes loting.jsonl --amendment 1 --out pv-1.txt");
    desk.run(0, "minutes loting.jsonl --round 1 --out pv.txt");
    desk.run(0, "letters loting.jsonl --changed --out brieven.txt");
    let amended = desk.read("pv-1.txt");
    assert!(amended.contains("Die termijn is voorbij: de laatste dag was 26 juni 2023."), "{amended}");
    assert!(desk.read("pv.txt").contains("De laatste dag om bezwaar te maken is 26 juni 2023."));
    assert!(desk.read("brieven.txt").contains("Bezwaar maken tegen de loting kon tot en met 26 juni 2023"));
}

/// In February the last date of the round, 1 January, has begun. In the draw thirteen of Apeldoorn alone missed the date that they
/// asked for: nobody can say that everybody got it.
#[test]
fn once_no_date_is_open_nothing_is_said_of_who_waits() {
    let mut desk = Desk::dutch().drawn("hoog-2023");
    let at = "--date 2024-02-01 --at 2024-02-01T10:00:00+01:00 --key sleutel.pem --yes";
    desk.run(0, &format!("amend withdraw loting.jsonl 01990012 --reason stopt {at}"));
    desk.run(0, "minutes loting.jsonl --amendment 1 --out pv.txt");
    let text = desk.read("pv.txt");
    assert!(text.contains("geen startdatum meer open: er is niets opnieuw toegewezen."), "{text}");
    assert!(text.contains("geen startdatum meer open: er is geen reservelijst meer."), "{text}");
    assert!(!text.contains("kreeg die datum"), "{text}");
    assert!(!text.lines().any(|line| line == "Regio Apeldoorn"), "{text}");
}

/// As letters have it; what was not said stays a field.
#[test]
fn where_to_object_is_filled_in() {
    let mut desk = with_log(Desk::dutch(), "hoog-2023");
    desk.run(0, "minutes loting.jsonl --out pv.txt --contact bestuur@hoog.example");
    desk.run(0, "minutes loting.jsonl --out leeg.txt");
    let (text, empty) = (desk.read("pv.txt"), desk.read("leeg.txt"));
    assert!(text.contains("Bezwaar maken bij Coöperatie HOOG U.A. (FICTIEF) (bestuur@hoog.example)."), "{text}");
    assert!(!text.contains("Bezwaar maken bij (naam en adres)") && empty.contains("Bezwaar maken bij (naam en adres)"));
}

#[test]
fn a_notary_who_is_a_witness_stands_there_once() {
    let mut desk = with_log(Desk::dutch(), "ceremonie");
    desk.run(0, "minutes loting.jsonl --round 1 --out pv.txt");
    let text = desk.read("pv.txt").to_lowercase();
    assert!(text.contains("notaris, getuige met sleutel") && text.contains("notaris (naam, datum en handtekening)"));
    assert!(!text.contains("notaris, als die er was"), "{text}");
}

/// Without a roster there is nothing to put in a column of names.
#[test]
fn under_pseudonyms_there_are_no_names_to_say() {
    let mut desk = with_log(Desk::dutch(), "pseudoniemen");
    let said = desk.run(0, "minutes loting.jsonl --out pv.txt").err;
    assert!(said.contains("`--roster`") && !said.contains("namen van praktijken"), "{said}");
    desk.run(0, "minutes loting.jsonl --amendment 1 --out pv-1.txt");
    let (text, amended) = (desk.read("pv.txt"), desk.read("pv-1.txt"));
    assert!(!text.contains("naam  "), "{text}");
    assert!(amended.contains("nog over 1.500 ION (een latere startdatum laat niet meer toe)"), "{amended}");
}

#[test]
fn another_register_is_refused_with_what_differs() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    let register = desk.read("aanmeldingen.csv");
    let row = register.lines().nth(1).unwrap();
    desk.write("anders.csv", register.replacen(row, &row.replacen("Linde", "Linden", 1), 1));
    desk.forget();
    desk.run(1, "minutes loting.jsonl --out pv.txt --register anders.csv");
    desk.run(1, "minutes loting.jsonl --out pv.txt --register anders.csv --lang en");
    desk.says();
}

#[test]
fn what_cannot_be_is_refused() {
    let mut desk = with_log(Desk::dutch().drawn("voorbeeld"), "voorbeeld");
    for line in [
        "minutes loting.jsonl --out pv.odt",
        "minutes loting.jsonl --out rules.toml",
        "minutes loting.jsonl --out pv.txt --round 2",
        "minutes loting.jsonl --out pv.txt --amendment 1",
        "minutes loting.jsonl --out pv.txt --round 1 --amendment 1",
        "minutes loting.jsonl --out pv.txt --rules rules.toml",
        "minutes rules.toml --out pv.txt",
    ] {
        desk.run(2, line);
    }
    desk.write("loting.jsonl", fixture("../transcripts/nagekomen.jsonl"));
    desk.run(2, "minutes loting.jsonl --out pv.txt --amendment 3");
    desk.write("loting.jsonl", fixture("../transcripts/pseudoniemen.jsonl"));
    desk.run(2, "minutes loting.jsonl --out pv.txt --register aanmeldingen.csv");
    desk.write("pv.txt", "oud");
    desk.run(2, "minutes loting.jsonl --out pv.txt");
    desk.says();
}

/// Where the log goes on, it is said of what else there are minutes.
#[test]
fn what_else_there_are_minutes_of_is_said() {
    let mut desk = with_log(Desk::dutch(), "nagekomen");
    let said = desk.run(0, "minutes loting.jsonl --out pv.txt").err;
    assert!(said.contains("(`--amendment NUMMER`); in dit verslag: 1, 2."), "{said}");
    let text = desk.read("pv.txt");
    assert!(text.contains("Daarna is gewijzigd:\n\n- Wijziging 1 (twee formulieren"), "{text}");
}
