//! `instroom letters`: the letters of stories, read whole; dates and numbers are those of the transcript, counted here anew.

use super::desk::Desk;
use std::path::Path;

const PAGE: &str = "--page https://www.rho.example/loting/index.html";

/// A story of `transcripts/`, as `loting.jsonl`.
fn told(desk: Desk, story: &str) -> Desk {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("transcripts").join(format!("{story}.jsonl"));
    desk.write("loting.jsonl", std::fs::read(path).unwrap());
    desk
}

/// The letter to a practice, read whole.
#[track_caller]
fn reads(story: &str, line: &str) {
    let mut desk = told(Desk::dutch(), story);
    desk.run(0, &format!("letters loting.jsonl --out brief.txt {line}"));
    let letter = desk.read("brief.txt");
    assert!(!letter.to_lowercase().contains("uitgeloot"), "{letter}");
    desk.shows("brief.txt", &letter);
    desk.says();
}

#[test]
fn who_is_placed_reads_when_and_what_to_do_by_then() {
    reads("hoog-2023", &format!("--practice 01990001 {PAGE} --contact bestuur@hoog.example --trust {HOOG}"));
}

#[test]
fn who_is_placed_later_than_wished_reads_why() {
    reads("hoog-2023", "--practice 01990002");
}

#[test]
fn who_waits_reads_its_place_among_those_who_wait() {
    reads("reeds-deelnemer", "--practice 01990003");
}

#[test]
fn who_takes_no_part_reads_how_to_sign_up() {
    reads("minimale-horde", "--practice 01990002");
}

#[test]
fn who_takes_part_already_reads_that_its_place_stays() {
    reads("reeds-deelnemer", "--practice 01990001");
}

#[test]
fn who_withdrew_and_who_moved_up_read_what_changed() {
    reads("terugtrekking", "--changed");
}

#[test]
fn who_was_corrected_reads_what_stands_there_now() {
    reads("verbetering", "--changed");
}

#[test]
fn who_merged_and_the_successor_both_get_a_letter() {
    reads("fusie", "--changed");
}

#[test]
fn who_is_placed_reads_it_in_english() {
    reads("hoog-2023", &format!("--practice 01990001 {PAGE} --contact board@hoog.example --trust {HOOG} --lang en"));
}

#[test]
fn what_changed_is_read_in_english() {
    reads("terugtrekking", "--changed --lang en");
}

#[test]
fn who_is_placed_later_than_wished_reads_why_in_english() {
    reads("hoog-2023", "--practice 01990002 --lang en");
}

#[test]
fn who_waits_reads_it_in_english() {
    reads("reeds-deelnemer", "--practice 01990003 --lang en");
}

#[test]
fn who_takes_no_part_reads_it_in_english() {
    reads("minimale-horde", "--practice 01990002 --lang en");
}

#[test]
fn who_takes_part_already_reads_it_in_english() {
    reads("reeds-deelnemer", "--practice 01990001 --lang en");
}

#[test]
fn who_was_corrected_reads_it_in_english() {
    reads("verbetering", "--changed --lang en");
}

#[test]
fn who_merged_and_the_successor_read_it_in_english() {
    reads("fusie", "--changed --lang en");
}

/// The public key of `hoog-2023`.
const HOOG: &str = "hoog.example/mtvp-2023+5dc736e4+AZSI9fWc/2T9/0A7GmOJ7vYkYY8TQIA5qCFWEsOV6qto";

/// Of every practice: its start date, the day by which its plan is due (three months later, R58), and its line. The term to object
/// is ten working days after Monday 12 June 2023: Monday 26 June.
#[test]
fn every_letter_says_what_its_line_says() {
    let mut desk = told(Desk::dutch(), "hoog-2023");
    desk.run(0, "letters loting.jsonl --out brieven.txt");
    let (letters, log) = (desk.read("brieven.txt"), desk.read("loting.jsonl"));
    let outcomes: Vec<(usize, serde_json::Value)> = (1..)
        .zip(log.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()))
        .filter(|(_, line)| line["type"] == "outcome")
        .collect();
    let letters: Vec<&str> = letters.split("Beste huisartsen").skip(1).collect();
    assert_eq!((outcomes.len(), letters.len()), (140, 140));
    let dates = [
        ("2023-07-01", "1 juli 2023", "1 oktober 2023"),
        ("2023-10-01", "1 oktober 2023", "1 januari 2024"),
        ("2024-01-01", "1 januari 2024", "1 april 2024"),
    ];
    let mut placed = 0;
    let whole = desk.read("brieven.txt");
    for ((line, outcome), letter) in outcomes.iter().zip(letters) {
        assert!(letter.contains(&format!("uw uitkomst was: regel {line} van het verslag")), "{line}\n{letter}");
        assert!(letter.contains("tot en met 26 juni 2023 bezwaar"), "{letter}");
        match outcome["start"].as_str() {
            None => assert!(!letter.contains("Uiterlijk op"), "{letter}"),
            Some(start) => {
                placed += 1;
                let (_, day, due) = dates.iter().find(|(iso, ..)| *iso == start).unwrap();
                assert!(letter.contains(&format!("Uiterlijk op {due} (binnen 3 maanden na uw start)")), "{letter}");
                assert!(whole.contains(&format!("Uw praktijk start per {day}.")));
            }
        }
    }
    assert!(placed > 100, "{placed}");
}

/// On 15 July the ten working days are over: the letters say until when it was, and whom to tell. The one that withdrew placed
/// others in July, who start on 1 July and so have their plan ready by 1 October.
#[test]
fn after_the_term_an_amendment_is_answered_at_once() {
    let mut desk = Desk::dutch().drawn("hoog-2023");
    let placed = desk.run(0, "list loting.jsonl --start 2023-10-01").text();
    let code = placed.lines().nth(1).unwrap().split(';').next().unwrap().to_owned();
    let at = "--date 2023-07-15 --at 2023-07-15T10:00:00+02:00 --key sleutel.pem --yes";
    desk.run(0, &format!("amend withdraw loting.jsonl {code} --reason 'stopt met de praktijk.' {at}"));
    desk.run(0, "letters loting.jsonl --out alle.txt --contact 055-1234567");
    let letters = desk.read("alle.txt");
    let ended =
        "Bezwaar maken tegen de loting kon tot en met 26 juni 2023, 10 werkdagen na de loting van 12 juni 2023, 15:00";
    assert_eq!((letters.matches(ended).count(), letters.matches("dan kunt u tot en met").count()), (140, 0));
    desk.run(0, "letters loting.jsonl --out gewijzigd.txt --changed");
    let letters = desk.read("gewijzigd.txt");
    assert_eq!(letters.matches("\nUw praktijk heeft zich teruggetrokken.\n").count(), 1, "{letters}");
    assert!(letters.contains("De reden: stopt met de praktijk. Die wijziging"), "{letters}");
}

/// What a letter says of an outcome are sentences of `explain`.
#[test]
fn the_reasons_are_those_of_explain() {
    for (story, practice) in [("hoog-2023", "01990002"), ("reeds-deelnemer", "01990003"), ("manden", "01990002")] {
        let mut desk = told(Desk::dutch(), story);
        let told = desk.run(0, &format!("explain loting.jsonl {practice}")).text();
        desk.run(0, &format!("letters loting.jsonl --practice {practice} --out brief.txt"));
        let letter = desk.read("brief.txt").replace('\n', " ");
        let said = told.lines().skip_while(|line| !line.starts_with("UITKOMST")).take_while(|line| !line.is_empty());
        let said: Vec<&str> =
            said.filter(|line| !line.starts_with("Zo stond") && !line.starts_with("Bezwaar")).collect();
        assert!(said.len() > 3, "{told}");
        for line in said {
            let line = line.trim_start_matches("UITKOMST: u").trim_start_matches("  - ");
            let then = line.split_once("na uw start: ").map_or(line, |(_, what)| what);
            assert!(letter.contains(then), "{line}\n{letter}");
        }
    }
}

#[test]
fn a_folder_holds_a_letter_and_a_receipt_of_each() {
    let mut desk = told(Desk::dutch(), "reeds-deelnemer");
    desk.run(0, "letters loting.jsonl --out brieven");
    desk.run(0, "letters loting.jsonl --out opnieuw");
    desk.run(0, "receipts loting.jsonl --out bewijzen");
    let names = |folder: &str| {
        let entries = std::fs::read_dir(desk.path(folder)).unwrap();
        let mut names: Vec<String> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    };
    let codes = ["01990001", "01990002", "01990003", "01990004", "01990005"];
    let wanted: Vec<String> =
        codes.iter().flat_map(|code| [format!("{code}.pdf"), format!("{code}.tlog-proof")]).collect();
    assert_eq!(names("brieven"), wanted);
    for name in wanted {
        let read = |folder: &str| desk.bytes(&format!("{folder}/{name}"));
        assert!(read("brieven") == read("opnieuw"), "{name}");
        assert!(name.ends_with(".pdf") || read("brieven") == read("bewijzen"), "{name}");
    }
}

#[test]
fn the_letter_as_a_template_gives_the_same_letter() {
    let mut desk = told(Desk::dutch(), "terugtrekking");
    desk.run(0, "letters loting.jsonl --out eigen.txt");
    for lang in ["nl", "en"] {
        desk.run(0, &format!("letters --template-out {lang}.txt --lang {lang}"));
        desk.run(0, &format!("letters loting.jsonl --out {lang}-brief.txt --template {lang}.txt"));
    }
    assert_eq!(desk.read("nl-brief.txt"), desk.read("eigen.txt"));
    // the fields of an English template in a Dutch letter
    assert!(desk.read("en-brief.txt").contains("Dear doctors") && desk.read("en-brief.txt").contains("U wenste"));
    let template = desk.read("nl.txt");
    desk.forget();
    desk.shows("nl.txt", &template);
    desk.says();
}

#[test]
fn an_organisation_writes_its_own_letter() {
    let mut desk = told(Desk::dutch(), "terugtrekking");
    let template = "% onze brief\n{adresblok}\n\n# Loting {programma}\n\n[bij wacht, teruggetrokken]\nHelaas, {naam}.\n\
        [bij gewijzigd]\n\n## Nieuws\n{wijziging}\n\n[bij alle]\nU bent nummer **{rangnummer}** van\n{rangnummer_van} in {regio}; {{dit}} blijft.\n\
        \n- {te_doen}\n- start: {startdatum}\n- verzekeraar: {verzekeraar}\n\n## Leeg\n{voorbehoud}\n";
    desk.write("sjabloon.md", template);
    desk.run(0, "letters loting.jsonl --out brieven.txt --template sjabloon.md --changed");
    let letters = desk.read("brieven.txt");
    desk.shows("brieven.txt", &letters);
    desk.says();
}

#[test]
fn a_template_that_is_wrong_is_refused_with_all_places() {
    let mut desk = told(Desk::dutch(), "terugtrekking");
    desk.write("sjabloon.md", "Beste {naan},\n\nUw code is {praktijkcode, en {vrijgesteld}.\n\n  - Kijk: {qr}\n\n[bij wachtt, alle]\n**Tot ziens}\n");
    desk.run(2, "letters loting.jsonl --out brieven.txt --template sjabloon.md");
    desk.run(2, "letters loting.jsonl --out brieven.txt --template sjabloon.md --lang en");
    desk.write("sjabloon.md", "% niets\n");
    desk.run(2, "letters loting.jsonl --out brieven.txt --template sjabloon.md");
    desk.write("sjabloon.md", b"Beste collega\xeb");
    desk.run(2, "letters loting.jsonl --out brieven.txt --template sjabloon.md");
    desk.says();
}

#[test]
fn what_cannot_be_written_is_refused() {
    let mut desk = told(Desk::dutch(), "hoog-2023");
    desk.run(2, "letters loting.jsonl --out brieven.odt");
    desk.run(2, "letters loting.jsonl --out brieven.txt --changed");
    desk.run(2, "letters loting.jsonl --out brieven.txt --practice 01990999");
    for page in ["www.rho.example", "https://", "https://rho.example/#praktijk", "'https://rho.example/a b'"] {
        desk.run(2, &format!("letters loting.jsonl --out brieven.txt --page {page}"));
    }
    desk.run(2, &format!("letters loting.jsonl --out brieven.txt --page https://rho.example/{}", "x".repeat(200)));
    desk.run(0, "letters loting.jsonl --out brieven --practice 01990001 --page HTTPS://rho.example/");
    desk.run(2, "letters loting.jsonl --out brieven");
    desk.run(2, "letters loting.jsonl");
    desk.run(2, "outcomes loting.jsonl --out uitkomsten.csv");
    let mut sealed = Desk::dutch().sealed("voorbeeld");
    sealed.run(2, "letters loting.jsonl --out brieven.txt");
    desk.tells(sealed.said());
    desk.says();
}

/// A letter under pseudonyms names the practice that gets it, and no other.
#[test]
fn a_letter_names_no_other_practice_than_the_log_does() {
    let mut desk = Desk::dutch().with("pseudoniemen");
    desk.write("geheim.txt", super::desk::fixture("pseudoniemen/geheim.txt"));
    // whoever comes later meets a closed date, and is told who closed it
    desk.change("rules.toml", "boundary = \"skip\"", "boundary = \"stop\"");
    desk.change("rules.toml", "cap   = \"75%\"", "cap   = \"56%\"");
    desk.run(0, "seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --yes --at 2023-06-12T14:00:00+02:00 --roster namenlijst.csv --roster-secret geheim.txt");
    desk.run(0, super::desk::DRAW);
    desk.run(2, "letters loting.jsonl --out brieven.txt");
    desk.run(0, "letters loting.jsonl --out brieven --roster namenlijst.csv");
    desk.run(0, &format!("letters loting.jsonl --out brieven.txt --roster namenlijst.csv {PAGE}"));
    let letters = desk.read("brieven.txt");
    let roster = desk.read("namenlijst.csv");
    let mut rows = csv_rows(&roster);
    let heads = rows.remove(0);
    let at = |name: &str| heads.iter().position(|head| head == name).unwrap();
    let (code, name) = (at("praktijk"), at("naam"));
    let people: Vec<&Vec<String>> = rows.iter().filter(|row| !row[name].is_empty()).collect();
    assert!(people.len() > 3);
    assert!(desk.read("brieven.txt").contains("gesloten toen uw praktijk aan de beurt kwam: "), "nobody closed a date");
    for person in &people {
        desk.run(
            0,
            &format!(
                "letters loting.jsonl --out {}.txt --practice {} --roster namenlijst.csv",
                person[code], person[code]
            ),
        );
        let letter = desk.read(&format!("{}.txt", person[code]));
        assert!(letter.contains(&person[name]), "{letter}");
        for other in people.iter().filter(|other| other[code] != person[code]) {
            assert!(!letter.contains(&other[name]) && !letter.contains(&other[code]), "{letter}");
        }
    }
    assert!(letters.contains("#praktijk=") && !letters.contains(&format!("#praktijk={}", people[0][code])));
}

/// A log that goes on behind its result has another root; the letter tells the one that its receipt has.
#[test]
fn the_short_number_is_that_of_the_receipt() {
    let mut desk = told(Desk::dutch(), "ceremonie");
    let lines: Vec<String> = desk.read("loting.jsonl").lines().take(46).map(|line| line.to_owned() + "\n").collect();
    desk.write("loting.jsonl", lines.concat());
    desk.write("sjabloon.md", "{controlegetal} {kort_controlegetal}\n");
    desk.run(0, "letters loting.jsonl --out brief.txt --practice 01990001 --template sjabloon.md");
    desk.run(0, "letters loting.jsonl --out brieven --practice 01990001");
    let (letter, receipt) = (desk.read("brief.txt"), desk.read("brieven/01990001.tlog-proof"));
    let root = letter.split_whitespace().find(|word| word.len() == 44).unwrap();
    assert!(receipt.lines().any(|line| line == root), "{letter}\n{receipt}");
}

/// Who was not checked is no point under those who signed; keys stand on lines of their own.
#[test]
fn who_was_not_checked_stands_behind_who_signed() {
    let mut desk = told(Desk::dutch(), "ceremonie");
    let programme: serde_json::Value = serde_json::from_str(desk.read("loting.jsonl").lines().next().unwrap()).unwrap();
    let witness = programme["witnesses"][0]["key"].as_str().unwrap();
    desk.run(0, &format!("letters loting.jsonl --out brief.txt --practice 01990001 --trust {witness}"));
    desk.run(0, "letters loting.jsonl --out alleen.txt --practice 01990001");
    let (letter, alone) = (desk.read("brief.txt"), desk.read("alleen.txt"));
    assert!(letter.contains("\n\nNiet nagegaan is de sleutel van de organisator."), "{letter}");
    for letter in [letter, alone] {
        assert!(
            letter.contains("\n\nrho.example/mtvp+0d7527de+AUAITiWui24E3c3DtHnPkVQTW0fFTdkw2HyXO/gpyaUv\n\n"),
            "{letter}"
        );
    }
}

/// The log holds a date for who gave no answer too, the last one: no letter says that it was wished.
#[test]
fn who_may_have_named_no_date_is_told_no_wish() {
    let mut desk = told(Desk::dutch(), "hoog-2023");
    let log = desk.read("loting.jsonl");
    let sealed = log.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let last = sealed.filter(|line| line["type"] == "practice" && line["wish"] == "2024-01-01").count();
    desk.run(0, "letters loting.jsonl --out brieven.txt");
    let letters = desk.read("brieven.txt");
    let listed = "In het verslag staat voor u: start per 1 januari 2024 of later (uw wens, of wat de spelregels zeggen";
    assert!(last > 10 && letters.matches(listed).count() == last, "{last}: {}", letters.matches(listed).count());
    assert!(!letters.contains("U wenste 1 januari 2024"));
}

/// What an amendment that waits changes is not known, and letters of before it are not those that were asked for.
#[test]
fn what_an_amendment_that_waits_changes_is_not_written_yet() {
    let mut desk = super::cosign::drawn(Desk::dutch());
    let at = "--date 2023-08-23 --at 2023-08-23T18:00:00+02:00 --key sleutel.pem --yes";
    desk.run(0, &format!("amend withdraw loting.jsonl 01990001 --reason stopt {at}"));
    let refused = desk.run(2, "letters loting.jsonl --out brieven.txt --changed").err;
    assert!(refused.contains("wijziging 1 is verzegeld, maar nog niet uitgewerkt"), "{refused}");
    assert!(refused.contains("instroom cosign") && refused.contains("instroom draw"), "{refused}");
    let said = desk.run(0, "letters loting.jsonl --out brieven.txt").err;
    assert!(said.contains("LET OP: wijziging 1 is verzegeld en nog niet uitgewerkt."), "{said}");
    let said = desk.run(0, "outcomes loting.jsonl --out uitkomsten.xlsx").err;
    assert!(said.contains("LET OP: wijziging 1 is verzegeld en nog niet uitgewerkt."), "{said}");
}

#[test]
fn who_withdraws_while_it_waits_never_had_a_place() {
    let mut desk = Desk::dutch().drawn("reeds-deelnemer");
    let at = "--at 2023-06-13T10:00:00+02:00 --key sleutel.pem --yes";
    desk.run(0, &format!("amend withdraw loting.jsonl 01990003 --reason stopt {at}"));
    desk.run(0, "letters loting.jsonl --out brieven.txt --changed");
    let letters = desk.read("brieven.txt");
    assert!(letters.contains("U wachtte op een plaats; u staat niet meer op de lijst."), "{letters}");
    assert!(letters.contains("Had u een plaats, en is daar geen ruimte meer voor"), "{letters}");
    assert!(!letters.contains("heeft die nog niet"), "{letters}");
}

/// With the key of the organiser alone the witnesses stand on paper as not checked: what mends that is said.
#[test]
fn it_is_said_what_checks_the_witnesses() {
    let mut desk = told(Desk::dutch(), "ceremonie");
    let key = "rho.example/mtvp+be10e774+AZSI9fWc/2T9/0A7GmOJ7vYkYY8TQIA5qCFWEsOV6qto";
    for verb in ["letters", "minutes"] {
        let said = desk.run(0, &format!("{verb} loting.jsonl --out {verb}.txt --trust {key}")).err;
        assert!(desk.read(&format!("{verb}.txt")).contains("Niet nagegaan zijn"), "{verb}");
        assert!(said.contains("met een naam op .policy"), "{said}");
    }
}

/// Otherwise practices would read it.
#[test]
fn a_line_that_begins_as_a_condition_is_one() {
    let mut desk = told(Desk::dutch(), "terugtrekking");
    desk.write(
        "sjabloon.md",
        "Beste {naam},\n\n- [bij wacht] Helaas.\n\n[bij wacht] Helaas.\n\n[For waits\n\n[wacht]\n\n[BIJ geplaatst]\nFijn.\n",
    );
    desk.run(2, "letters loting.jsonl --out brieven.txt --template sjabloon.md");
    desk.run(2, "letters loting.jsonl --out brieven.txt --template sjabloon.md --lang en");
    desk.says();
}

/// Rows of a file with `;`, without what keeps codes as text.
fn csv_rows(text: &str) -> Vec<Vec<String>> {
    let cell = |cell: &str| cell.replace(['"', '=', '\u{feff}'], "");
    text.lines().map(|row| row.split(';').map(cell).collect()).collect()
}

/// Every cell of the workbook is what the letter, the transcript or `explain` says.
#[test]
fn the_workbook_holds_a_row_of_every_practice() {
    use calamine::{Data, Reader, Xlsx, open_workbook_from_rs};
    let mut desk = told(Desk::dutch(), "hoog-2023");
    desk.run(0, &format!("outcomes loting.jsonl --out uitkomsten.xlsx {PAGE} --contact bestuur@hoog.example"));
    desk.run(0, &format!("outcomes loting.jsonl --out opnieuw.xlsx {PAGE} --contact bestuur@hoog.example"));
    assert!(desk.bytes("uitkomsten.xlsx") == desk.bytes("opnieuw.xlsx"));
    desk.run(0, &format!("letters loting.jsonl --out brieven.txt {PAGE} --contact bestuur@hoog.example"));
    let (log, letters) = (desk.read("loting.jsonl"), desk.read("brieven.txt").replace('\n', " "));
    let mut book: Xlsx<_> = open_workbook_from_rs(std::io::Cursor::new(desk.bytes("uitkomsten.xlsx"))).unwrap();
    let sheet = book.worksheet_range("Uitkomsten").unwrap();
    let heads: Vec<String> = sheet.rows().next().unwrap().iter().map(ToString::to_string).collect();
    let at = |name: &str| heads.iter().position(|head| head == name).unwrap();
    assert_eq!(sheet.rows().count(), 141);
    let lines: Vec<serde_json::Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    for row in sheet.rows().skip(1) {
        let text = |name: &str| row[at(name)].to_string();
        let line = &lines[text("regel").parse::<usize>().unwrap() - 1];
        assert!(matches!(&row[at("praktijkcode")], Data::String(code) if line["practice"] == code.as_str()), "{line}");
        assert_eq!(
            (text("ion"), text("regio")),
            (line["ion"].to_string(), line["region"].as_str().unwrap().to_owned())
        );
        assert_eq!((text("rangnummer"), text("rangnummer_van")), (of(&line["rank"]), of(&line["of"])));
        assert_eq!(day(&row[at("startdatum")]), line["start"].as_str().unwrap_or_default());
        assert_eq!(
            (day(&row[at("bezwaar_tot")]).as_str(), text("bezwaar_tot_voluit").as_str()),
            ("2023-06-26", "26 juni 2023")
        );
        assert_eq!(text("bewijsbestand"), format!("{}.tlog-proof", text("praktijkcode")));
        for name in ["uitkomst", "waarom", "hierna", "te_doen", "voorbehoud", "bezwaar", "pagina", "instaat"] {
            for sentence in text(name).lines() {
                assert!(letters.contains(sentence), "{name}: {sentence}");
            }
        }
        let address = text("bewijsadres");
        assert!(address.starts_with("https://www.rho.example/loting/index.html#bewijs="), "{address}");
    }
}

fn of(value: &serde_json::Value) -> String {
    if value.is_null() { String::new() } else { value.to_string() }
}

/// A day of a workbook, as a log writes it.
fn day(cell: &calamine::Data) -> String {
    match cell {
        calamine::Data::DateTime(day) => {
            let (year, month, day, ..) = day.to_ymd_hms_milli();
            format!("{year}-{month:02}-{day:02}")
        }
        calamine::Data::Empty => String::new(),
        other => panic!("{other} is no day"),
    }
}
