//! `instroom draw`. That a refusal leaves the log as it was is asserted for every command line, in `Desk::run`.

use super::desk::{DRAW, Desk};

const ROLLS: &str =
    "3 1 6 2 5 4 4 1 2 6 3 5 1 1 2 6 4 3 5 2 6 6 1 4 3 2 5 5 1 6 2 4 3 1 5 6 2 2 4 3 6 1 5 4 3 2 1 6 5 4";

const WHEN: &str = "--key sleutel.pem --at 2023-06-12T15:00:00+02:00";

/// A draw with these rolls and this closing price.
fn line(rolls: &str, price: &str) -> String {
    format!("draw loting.jsonl {WHEN} --contribute 'dobbelstenen={rolls}' --contribute 'krant={price}'")
}

#[test]
fn the_result_is_told_region_by_region() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    assert_eq!(desk.run(0, &line(ROLLS, "00761,44")).out, b"", "the product is the log");
    desk.says();
}

#[test]
fn the_result_is_told_in_english() {
    let mut desk = Desk::english().sealed("voorbeeld");
    desk.run(0, DRAW);
    desk.says();
}

#[test]
fn the_same_contributions_give_the_same_bytes() {
    let golden = std::fs::read("transcripts/voorbeeld.jsonl").unwrap();
    for line in [
        line(ROLLS, "00761,44"),
        line(&ROLLS.replace(' ', ","), " 00761,44 "),
        line(&ROLLS.replace(' ', ""), "00761,44"),
        DRAW.to_owned(),
        format!("draw loting.jsonl {WHEN} --contribute krant=00761,44 --contribute 'dobbelstenen={ROLLS}'"),
    ] {
        let mut desk = Desk::dutch().sealed("voorbeeld");
        desk.run(0, &line);
        assert_eq!(desk.bytes("loting.jsonl"), golden, "{line}");
    }
}

#[test]
fn contributions_may_be_spread_over_file_and_command_line() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    desk.write("worpen.txt", format!("\n dobbelstenen = {ROLLS}\r\n\r\n"));
    desk.run(0, &format!("draw loting.jsonl {WHEN} --contributions worpen.txt --contribute krant=00761,44"));
    assert_eq!(desk.bytes("loting.jsonl"), std::fs::read("transcripts/voorbeeld.jsonl").unwrap());
}

#[test]
fn a_log_that_is_not_sealed_cannot_be_drawn() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    let log = desk.read("loting.jsonl");
    let cut = log.trim_end().rfind('\n').unwrap();
    desk.write("loting.jsonl", &log[..=cut]);
    desk.run(2, &line(ROLLS, "00761,44"));
    desk.write("loting.jsonl", "");
    desk.run(2, &line(ROLLS, "00761,44"));
    desk.says();
}

#[test]
fn a_round_is_drawn_once() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    desk.run(2, &line(ROLLS, "00761,44"));
    desk.run(2, &line(ROLLS, "00761,45"));
    desk.says();
}

#[test]
fn a_tampered_log_is_not_drawn() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    desk.change("loting.jsonl", "\"ion\":3000", "\"ion\":3001");
    desk.run(1, &line(ROLLS, "00761,44"));
    desk.says();
}

#[test]
fn another_key_is_refused() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    let made = desk.run(0, "keygen --name rho.example/mtvp --out andere.pem --no-passphrase").text();
    desk.run(2, &DRAW.replace("sleutel", "andere"));
    desk.says_but(&[(made.trim_end(), "<KEY>")]);
}

/// Without a terminal nobody can be asked.
#[test]
fn a_missing_contribution_is_named_with_who_owes_it() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    desk.run(2, "draw loting.jsonl --key sleutel.pem");
    desk.run(2, "draw loting.jsonl --key sleutel.pem --contribute krant=00761,44");
    desk.says();
}

#[test]
fn rolls_that_are_not_what_the_plan_asks_are_refused() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    desk.run(2, &line("3 1 6", "1"));
    desk.run(2, &line(&format!("{ROLLS} 5"), "1"));
    desk.run(2, &line(&ROLLS.replacen('6', "7", 1), "1"));
    desk.run(2, &line(&ROLLS.replacen('6', "0", 1), "1"));
    desk.run(2, &line(&ROLLS.replacen('6', "zes", 1), "1"));
    desk.run(2, &line("", ""));
    desk.says();
}

#[test]
fn rolls_that_are_not_what_the_plan_asks_are_refused_in_english() {
    let mut desk = Desk::english().sealed("voorbeeld");
    desk.run(2, &line("3 1 6", ""));
    desk.run(2, &line(&ROLLS.replacen('6', "7", 1), ""));
    desk.says();
}

#[test]
fn a_text_has_one_line_and_five_hundred_bytes() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    for price in ["x".repeat(501), "é".repeat(251), "een\ttab".to_owned(), "twee\nregels".to_owned()] {
        let said = desk.run(2, &line(ROLLS, &price));
        assert!(said.err.contains("`krant`"), "{}", said.err);
    }
    desk.run(0, &line(ROLLS, &"é".repeat(250)));
}

#[test]
fn a_name_that_is_not_in_the_plan_is_refused() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    desk.run(2, &(line(ROLLS, "1") + " --contribute munten=kop"));
    desk.run(2, &line(ROLLS, "1").replace("krant=", "Krant="));
    desk.run(2, &(line(ROLLS, "1") + " --contribute krant=2"));
    desk.run(2, &(line(ROLLS, "1") + " --contribute krant"));
    desk.says();
}

#[test]
fn a_bad_line_in_the_contributions_has_its_place() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    desk.write("worpen.txt", format!("dobbelstenen={ROLLS}\n\nkrant: 00761,44\n"));
    desk.run(2, "draw loting.jsonl --key sleutel.pem --contributions worpen.txt");
    desk.run(2, "draw loting.jsonl --key sleutel.pem --contributions er-niet.txt");
    desk.says();
}

/// Notepad writes a byte order mark.

#[test]
fn contributions_may_begin_with_a_byte_order_mark() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    let given = desk.read("inbreng.txt");
    desk.write("inbreng.txt", format!("\u{feff}{given}"));
    desk.run(0, DRAW);
}

/// The period is for practices; a draw before its end would make it worth nothing.
#[test]
fn while_mistakes_can_be_corrected_there_is_no_draw() {
    let mut desk = Desk::dutch().with("voorbeeld").with_period("2023-06-20T23:59:59+02:00").and_sealed();
    let draw = "draw loting.jsonl --key sleutel.pem --contributions inbreng.txt --at";
    desk.run(2, &format!("{draw} 2023-06-20T23:59:59+02:00"));
    desk.run(2, &format!("{draw} 2023-06-13T00:00:00Z --lang en"));
    desk.run(2, &format!("{draw} gisteren"));
    desk.run(0, &format!("{draw} 2023-06-21T00:00:00+02:00"));
    desk.says();
}

/// A draw could be given any moment, and nobody saw it.
#[test]
fn the_log_says_when_was_drawn_and_a_moment_ahead_is_said() {
    let mut desk = Desk::dutch().with("voorbeeld").with_period("2023-06-20T23:59:59+02:00").and_sealed();
    let said = desk.run(0, &DRAW.replace("2023-06-12T15:00:00+02:00", "2999-01-01T00:00:00+01:00")).err;
    assert!(
        said.starts_with("let op: --at zegt 1 januari 2999, 00:00 (Nederlandse tijd), en op deze computer is het ")
    );
    assert!(desk.read("loting.jsonl").contains("{\"type\":\"draw\",\"drawn\":\"2998-12-31T23:00:00Z\"}"));
    let told = desk.run(0, "verify loting.jsonl --lang en").text();
    assert!(told.contains("drawn         on 1 January 2999, 00:00 (Dutch time), says who drew"), "{told}");
    // a moment that has been is nothing to mind
    let mut desk = Desk::english().sealed("voorbeeld");
    let said = desk.run(0, DRAW).err;
    assert!(!said.contains("mind:"), "{said}");
}

/// Dice that were rolled for nothing would be known.
#[test]
fn a_draw_from_before_its_seal_is_refused_before_anybody_is_asked() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    for lang in ["nl", "en"] {
        desk.run(2, &format!("draw loting.jsonl --key sleutel.pem --at 2023-06-12T13:59:59+02:00 --lang {lang}"));
    }
    desk.says();
}

#[test]
fn an_older_copy_of_a_drawn_log_is_not_drawn_again() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    let sealed = desk.bytes("loting.jsonl");
    desk.write("kopie.jsonl", &sealed);
    desk.run(0, DRAW); // the same log twice is no other
    desk.write("geloot.jsonl", desk.bytes("loting.jsonl"));
    desk.write("loting.jsonl", &sealed);
    desk.run(2, DRAW);
    desk.run(2, &format!("{DRAW} --lang en"));
    desk.says();
}

#[test]
fn an_older_copy_of_an_aborted_log_is_not_drawn() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    let sealed = desk.bytes("loting.jsonl");
    desk.run(0, "abort loting.jsonl --reason 'verkeerde lijst' --at 2023-06-13T09:00:00Z --key sleutel.pem --yes");
    desk.write("afgebroken.jsonl", desk.bytes("loting.jsonl"));
    desk.write("loting.jsonl", &sealed);
    desk.run(2, DRAW);
    desk.run(2, &format!("{DRAW} --lang en"));
    desk.says();
}
