//! `instroom explain`.

use super::desk::Desk;

/// Tells one practice of a story its story.
fn told(desk: Desk, story: &str, practice: &str) -> Desk {
    let mut desk = desk.drawn(story);
    assert_eq!(desk.run(0, &format!("explain loting.jsonl {practice}")).err, "");
    desk
}

#[test]
fn a_practice_that_is_placed_by_lot_in_dutch() {
    told(Desk::dutch(), "voorbeeld", "01990001").says();
}

#[test]
fn a_practice_that_is_placed_by_lot_in_english() {
    told(Desk::english(), "voorbeeld", "01990001").says();
}

#[test]
fn a_practice_that_is_moved_on_and_then_placed_in_dutch() {
    told(Desk::dutch(), "voorbeeld", "01990003").says();
}

#[test]
fn a_practice_that_is_moved_on_and_then_placed_in_english() {
    told(Desk::english(), "voorbeeld", "01990003").says();
}

#[test]
fn a_practice_without_a_place_in_dutch() {
    told(Desk::dutch(), "voorbeeld", "01990002").says();
}

#[test]
fn a_practice_without_a_place_in_english() {
    told(Desk::english(), "voorbeeld", "01990002").says();
}

#[test]
fn a_practice_that_is_placed_because_all_fitted_in_dutch() {
    told(Desk::dutch(), "voorbeeld", "01990005").says();
}

#[test]
fn a_practice_that_is_placed_because_all_fitted_in_english() {
    told(Desk::english(), "voorbeeld", "01990005").says();
}

#[test]
fn a_practice_that_takes_no_part_in_dutch() {
    told(Desk::dutch(), "voorbeeld", "01990006").says();
}

#[test]
fn a_practice_that_takes_no_part_in_english() {
    told(Desk::english(), "voorbeeld", "01990006").says();
}

#[test]
fn a_practice_that_wants_to_start_later_in_dutch() {
    told(Desk::dutch(), "leidraad-2023-april", "01990001").says();
}

#[test]
fn a_practice_that_wants_to_start_later_in_english() {
    told(Desk::english(), "leidraad-2023-april", "01990001").says();
}

#[test]
fn a_practice_whose_region_was_closed_in_dutch() {
    told(Desk::dutch(), "leidraad-2023-april", "01990014").says();
}

#[test]
fn a_practice_whose_region_was_closed_in_english() {
    told(Desk::english(), "leidraad-2023-april", "01990014").says();
}

#[test]
fn a_practice_that_is_too_large_for_the_room_in_dutch() {
    told(Desk::dutch(), "geen-voorrang", "01990001").says();
}

#[test]
fn a_practice_that_is_too_large_for_the_room_in_english() {
    told(Desk::english(), "geen-voorrang", "01990001").says();
}

#[test]
fn a_practice_is_found_by_its_whole_name() {
    let by_code = Desk::dutch().drawn("voorbeeld").run(0, "explain loting.jsonl 01990004").out;
    let mut desk = Desk::dutch().drawn("voorbeeld");
    assert_eq!(desk.run(0, "explain loting.jsonl 'Poort & Zoë (FICTIEF)'").out, by_code);
    assert_eq!(desk.run(0, "explain loting.jsonl ' poort & zoë (fictief) '").out, by_code);
}

#[test]
fn an_unknown_practice_gets_a_suggestion() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    desk.run(2, "explain loting.jsonl 1990001");
    desk.run(2, "explain loting.jsonl linde");
    desk.run(2, "explain loting.jsonl 01999999");
    desk.run(2, "explain loting.jsonl 'Praktijk Jansen'");
    desk.run(2, "explain loting.jsonl 1990001 --lang en");
    desk.says();
}

#[test]
fn a_name_that_two_practices_have_is_not_guessed() {
    let mut desk = Desk::dutch().drawn("dubbelgangers");
    let register = desk.read("aanmeldingen.csv");
    let names: Vec<&str> = register.lines().skip(1).map(|row| row.split(';').nth(1).unwrap()).collect();
    let twin = names.iter().find(|name| names.iter().filter(|other| other == name).count() > 1).unwrap();
    desk.run(2, &format!("explain loting.jsonl '{twin}'"));
    desk.says();
}

#[test]
fn before_the_draw_there_is_only_what_was_sealed() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    desk.run(0, "explain loting.jsonl 01990001");
    desk.run(0, "explain loting.jsonl 01990006 --lang en");
    desk.says();
}

#[test]
fn nothing_is_told_from_a_log_that_differs() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    desk.change("loting.jsonl", "\"ion\":3000", "\"ion\":3001");
    let said = desk.run(1, "explain loting.jsonl 01990002");
    assert_eq!(said.out, b"");
    assert_eq!(said.err, desk.run(1, "verify loting.jsonl").text(), "the verdict is told instead");
}

/// The two commands that the story ends with give the lot that it names.
#[cfg(unix)]
fn lot_by_hand(story: &str) -> (String, String) {
    let named = story.lines().find_map(|line| line.trim().strip_prefix("lotnummer ")).unwrap();
    let commands: Vec<&str> = story.lines().filter(|line| line.contains("NONCE")).collect();
    assert_eq!(commands.len(), 2, "{story}");
    let mut shell = std::process::Command::new("sh");
    let ended = shell.args(["-c", &commands.join("\n")]).output().unwrap();
    assert!(ended.status.success(), "{}", String::from_utf8_lossy(&ended.stderr));
    (named.trim().to_owned(), String::from_utf8(ended.stdout).unwrap().trim().to_owned())
}

#[cfg(unix)]
#[test]
fn the_commands_that_are_shown_give_the_lot() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    let mut without = Vec::new();
    for practice in 1..=6 {
        let story = desk.run(0, &format!("explain loting.jsonl 0199000{practice}")).text();
        if story.contains("haar lot deed er niet toe") {
            assert!(!story.contains("NONCE") && !story.contains("lotnummer"), "{story}");
            without.push(practice);
            continue;
        }
        let (named, by_hand) = lot_by_hand(&story);
        assert_eq!(named, by_hand, "practice {practice}");
    }
    assert_eq!(without, [6], "who takes no part");
}

/// A free programme may have codes that mean something to a shell.
#[cfg(unix)]
#[test]
fn the_commands_that_are_shown_give_the_lot_of_an_odd_code() {
    for code in ["a'b", "$(false)", "%s\\n", "`x`"] {
        let desk = Desk::dutch().with("voorbeeld");
        desk.change("rules.toml", "\"leidraad\"", "\"free\"");
        desk.change("aanmeldingen.csv", "01990001", code);
        let mut desk = desk.and_drawn();
        let (named, by_hand) = lot_by_hand(&desk.run(0, &format!("explain loting.jsonl \"{code}\"")).text());
        assert_eq!(named, by_hand, "{code}");
    }
}

/// Of those of 2,000 who wish July, whose cap is 5,000, one more than fit is left. Without a limit to how far the last one may go over
/// the cap it moves up whatever room comes free; with one, or where who does not fit is passed over, only if it fits.
#[test]
fn who_waits_alone_reads_whether_it_must_fit() {
    let any = "de enige die daarop wacht: zij schuift op, ook als zij groter is dan die ruimte.";
    let fits = "de enige die daarop wacht: past zij, dan schuift zij op.";
    let reach = "boundary = \"reach\"\nconsent  = \"zorgverzekeraar, 1 juni 2023\"";
    let limit = format!("{reach}\ntolerance = \"15%\"");
    for (boundary, candidates, how) in [(reach, 4, any), (&limit, 4, fits), ("boundary = \"skip\"", 3, fits)] {
        let desk = Desk::dutch().with("reach-gaat-eroverheen");
        desk.change("rules.toml", reach, boundary);
        let register = desk.read("aanmeldingen.csv");
        let rows = register.lines().enumerate();
        let rows =
            rows.map(|(at, row)| if at > candidates { row.replace("01-07-2023", "nee") } else { row.to_owned() });
        desk.write("aanmeldingen.csv", rows.collect::<Vec<_>>().join("\n") + "\n");
        let mut desk = desk.and_drawn();
        let told = (1..=4).map(|at| desk.run(0, &format!("explain loting.jsonl 0199000{at}")).text());
        let alone: Vec<String> = told.filter(|told| told.contains("de enige die daarop wacht: ")).collect();
        assert!(alone.len() == 1 && alone[0].contains(how), "{boundary}: {alone:?}");
    }
}
