//! `instroom explain` of a round that is past: who withdrew from it, who waited in it, who was not in the next one.

use super::desk::Desk;
use super::later::{draw, drawn, register};

/// Three of 1,000 with July as their wish: base 3,000, cap 50% = 1,500, so one starts and two wait.
const ROWS: [&str; 3] = [
    "01990001;Alfa;Noord;1000;1 juli 2026",
    "01990002;Beta;Noord;1000;1 juli 2026",
    "01990003;Gamma;Noord;1000;1 juli 2026",
];

/// Those who wait after the first draw, by row.
fn waiting(desk: &mut Desk) -> Vec<usize> {
    let waits = |at: &usize| story(desk, &format!("0199000{}", at + 1)).contains("wacht op een plaats");
    (0..ROWS.len()).filter(waits).collect()
}

/// What a practice reads.
fn story(desk: &mut Desk, practice: &str) -> String {
    desk.run(0, &format!("explain loting.jsonl {practice}")).text()
}

/// Up to the first empty line behind the outcome.
fn first_sentences(story: &str) -> String {
    let outcome = &story[story.find("UITKOMST").unwrap()..];
    outcome.split("\n\n").next().unwrap().to_owned()
}

/// Seals a second round with these rows, before the date of the first.
fn seal_second(desk: &mut Desk, rows: &[&str]) {
    desk.write("aanmeldingen-2.csv", register(rows));
    desk.run(
        0,
        "seal rules-2.toml aanmeldingen-2.csv --key sleutel.pem --log loting.jsonl --at 2026-05-11T12:00:00Z --yes",
    );
}

/// Seals and draws it.
fn draw_second(desk: &mut Desk, rows: &[&str]) {
    seal_second(desk, rows);
    draw(desk, "2026-05-12T12:00:00Z");
}

/// It withdrew in round 1 and is not in round 2: that it withdrew still holds, and nobody need ask why.
#[test]
fn who_withdrew_and_did_not_come_back() {
    let mut desk = drawn(Desk::dutch(), &ROWS);
    let gone = waiting(&mut desk)[0];
    let code = format!("0199000{}", gone + 1);
    desk.run(
        0,
        &format!("amend withdraw loting.jsonl {code} --reason stopt --key sleutel.pem --at 2026-05-03T12:00:00Z --yes"),
    );
    let rest: Vec<&str> = ROWS.into_iter().filter(|row| !row.starts_with(&code)).collect();
    draw_second(&mut desk, &rest);
    desk.forget();
    let first = first_sentences(&story(&mut desk, &code));
    assert!(first.starts_with("UITKOMST: uw praktijk heeft zich teruggetrokken."), "{first}");
    assert!(first.contains("Reden: wijziging 1 per 3 mei 2026, stopt."), "{first}");
    assert!(first.contains("In ronde 2, die daarna geloot is, stond uw praktijk niet op de lijst."), "{first}");
    assert!(!first.contains("vraag de organisator"), "{first}");
    desk.run(0, &format!("explain loting.jsonl {code} --lang en"));
    desk.says();
}

/// A round that is drawn or sealed after it closes the first: what comes free there later goes to nobody in it.
#[test]
fn nobody_moves_up_in_a_round_that_is_past() {
    let mut desk = drawn(Desk::dutch(), &ROWS);
    let code = format!("0199000{}", waiting(&mut desk)[0] + 1);
    let told = story(&mut desk, &code);
    assert!(told.contains("Komt er voor 1 juli 2026 ruimte vrij"), "{told}");
    seal_second(&mut desk, &ROWS);
    let told = first_sentences(&story(&mut desk, &code));
    assert!(!told.contains("ruimte vrij") && told.contains("onde 2 is verzegeld en nog niet geloot"), "{told}");
    desk.run(0, "abort loting.jsonl --reason fout --key sleutel.pem --at 2026-05-11T13:00:00Z --yes");
    let told = first_sentences(&story(&mut desk, &code));
    assert!(told.contains("Komt er voor 1 juli 2026 ruimte vrij"), "what was given up closes nothing: {told}");
    let rest: Vec<&str> = ROWS.into_iter().filter(|row| !row.starts_with(&code)).collect();
    draw_second(&mut desk, &rest);
    let told = first_sentences(&story(&mut desk, &code));
    assert!(!told.contains("ruimte vrij") && told.contains("stond uw praktijk niet op de lijst"), "{told}");
}

/// Nobody throws fifty dice the same way twice.
#[test]
fn the_same_throws_in_two_rounds_are_remarked_upon_by_whoever_verifies() {
    let mut desk = drawn(Desk::dutch(), &ROWS);
    assert!(!desk.run(0, "verify loting.jsonl").text().contains("dezelfde worpen"));
    draw_second(&mut desk, &ROWS);
    let told = desk.run(0, "verify loting.jsonl").text();
    let remark = "in ronde 2 van dit verslag heeft `munt` precies dezelfde worpen als in ronde 1 van dit verslag";
    assert!(told.contains(remark), "{told}");
}

/// What round 1 left is past when round 2 is drawn: nobody waits in it, and nothing of it is of today.
#[test]
fn what_a_past_round_left_is_told_as_past() {
    let rows = [
        "01990001;Alfa;Noord;1000;1 juli 2026",
        "01990002;Beta;Noord;1500;1 juli 2026",
        "01990003;Gamma;Zuid;1000;nee",
        "01990004;Delta;Zuid;1000;1 oktober 2026",
    ];
    let mut desk = drawn(Desk::dutch(), &rows);
    draw_second(&mut desk, &[rows[0], "01990005;Epsilon;Oost;1000;1 oktober 2026"]);
    desk.forget();
    let due = [
        ("01990002", "UITKOMST: uw praktijk kreeg in ronde 1 geen plaats."),
        ("01990003", "UITKOMST: uw praktijk nam in ronde 1 geen deel."),
        ("01990004", "UITKOMST: uw praktijk wilde later starten dan ronde 1 ging."),
    ];
    for (code, outcome) in due {
        let first = first_sentences(&story(&mut desk, code));
        assert_eq!(first.lines().next(), Some(outcome), "{first}");
        assert!(first.contains("In ronde 2, die daarna geloot is, stond uw praktijk niet op de lijst"), "{first}");
        desk.run(0, &format!("explain loting.jsonl {code} --lang en"));
    }
    desk.says();
}

/// Withdraws in this month, and takes that back a day later.
fn back_and_forth(desk: &mut Desk, code: &str, month: &str) -> String {
    let key = "--key sleutel.pem --yes";
    desk.run(0, &format!("amend withdraw loting.jsonl {code} --reason stopt --at {month}-13T12:00:00Z {key}"));
    desk.run(0, &format!("amend restore loting.jsonl {code} --reason vergissing --at {month}-14T12:00:00Z {key}"));
    story(desk, code)
}

/// What a withdrawal that was taken back leaves depends on what there was: here a wish and a lot, or a place.
#[test]
fn what_comes_back_is_what_there_was() {
    let mut desk = drawn(Desk::dutch(), &ROWS);
    let waits = format!("0199000{}", waiting(&mut desk)[0] + 1);
    let told = back_and_forth(&mut desk, &waits, "2026-05");
    assert!(told.contains("is teruggedraaid: u houdt uw wens en uw lot (regel"), "{told}");
    assert!(!told.contains("geen ruimte meer"), "{told}");
    // behind the last date nobody else can get it
    let mut desk = Desk::dutch().drawn("reeds-deelnemer");
    let told = back_and_forth(&mut desk, "01990001", "2024-02");
    assert!(told.contains("is teruggedraaid: u houdt uw plaats per 1 januari 2023 (regel"), "{told}");
}
