//! `instroom amend`, and how `explain`, `verify` and `list` tell it.

use super::desk::{Desk, fixture};
use super::later::{draw, register, rules};

/// The story `voorbeeld`, drawn; amendments are made in March, before all of its dates.
fn drawn() -> Desk {
    Desk::dutch().drawn("voorbeeld")
}

const WHEN: &str = "--date 2023-03-01 --at 2023-03-01T10:00:00+01:00 --key sleutel.pem";

#[test]
fn who_withdraws_makes_room_for_the_next() {
    let mut desk = drawn();
    desk.run(0, &format!("amend withdraw loting.jsonl 01990003 --reason 'stopt' {WHEN} --yes"));
    desk.run(0, "verify loting.jsonl");
    desk.run(0, "explain loting.jsonl 01990003");
    desk.run(0, "explain loting.jsonl 01990004");
    desk.says();
}

#[test]
fn start_dates_that_have_been_stay_as_they_are() {
    let mut desk = drawn();
    desk.run(0, "amend withdraw loting.jsonl 01990001 --reason 'stopt' --date 02-07-2023 --at 2023-07-02T10:00:00Z --key sleutel.pem --yes");
    desk.says();
}

#[test]
fn who_was_forgotten_gets_a_lot_and_a_rank() {
    let mut desk = drawn();
    desk.write(
        "vergeten.csv",
        "praktijk;naam;regio;ion;voorkeursdatum;intervisie;scan;training\r\n01990099;De Vergeten (FICTIEF);Zuid;900;1-4-2023;ja;nee;nee\r\n",
    );
    desk.run(0, &format!("amend late loting.jsonl vergeten.csv --reason 'formulier zoekgeraakt' {WHEN} --yes"));
    desk.run(2, &format!("amend withdraw loting.jsonl 01990001 --reason 'stopt' {WHEN} --yes"));
    desk.run(0, "verify loting.jsonl");
    let dice: String =
        desk.read("inbreng.txt").lines().filter(|line| line.starts_with("dobbel")).map(str::to_owned).collect();
    desk.write("worpen.txt", dice);
    desk.run(0, "draw loting.jsonl --key sleutel.pem --contributions worpen.txt --at 2023-03-01T11:00:00+01:00");
    desk.run(0, "verify loting.jsonl");
    desk.run(0, "explain loting.jsonl 01990099");
    desk.says();
}

#[test]
fn what_was_wrong_is_corrected() {
    let mut desk = drawn();
    desk.run(0, &format!("amend correct loting.jsonl 01990002 --ion 900 --reason 'telfout' {WHEN} --yes"));
    desk.run(0, "explain loting.jsonl 01990002");
    desk.says();
}

/// What is for people changes nothing else; another insurer has another code.
#[test]
fn town_and_insurer_are_corrected_by_name_and_code() {
    let mut desk = drawn();
    let correct = |what: &str| format!("amend correct loting.jsonl 01990002 {what} --reason 'verhuisd' {WHEN} --yes");
    desk.run(0, &correct("--town 'Nieuw Noord' --insurer CZ --uzovi 7119"));
    desk.run(0, "explain loting.jsonl 01990002");
    desk.run(2, &correct("--insurer Menzis"));
    desk.run(2, &correct("--insurer Menzis --lang en"));
    desk.run(2, &correct("--uzovi 332"));
    desk.run(2, &correct("--uzovi Menzis --lang en"));
    desk.run(0, &correct("--insurer Menzis --uzovi 3332"));
    desk.run(0, &correct("--uzovi geen"));
    desk.run(0, &correct("--town geen --insurer None --lang en"));
    desk.run(0, &correct("--insurer CZ --uzovi 7119"));
    desk.run(0, &correct("--insurer geen"));
    let log = desk.read("loting.jsonl");
    let changed: Vec<&str> = log.lines().filter(|line| line.starts_with("{\"type\":\"correct\"")).collect();
    let holds = |line: &str, members: &[&str]| members.iter().all(|member| line.contains(member));
    assert!(holds(
        changed[0],
        &["\"town\":\"Nieuw Noord\",\"region\":\"Noord\"", "\"insurer\":\"CZ\",\"uzovi\":\"7119\"}"]
    ));
    assert!(holds(changed[1], &["\"insurer\":\"Menzis\",\"uzovi\":\"3332\"}"]));
    assert!(holds(changed[2], &["\"insurer\":\"Menzis\",\"uzovi\":null}"]));
    assert!(holds(changed[3], &["\"town\":null,", "\"insurer\":null,\"uzovi\":null}"]));
    assert!(holds(changed[5], &["\"insurer\":null,\"uzovi\":null}"]), "no insurer has no code");
    desk.run(0, "verify loting.jsonl");
    desk.says();
}

#[test]
fn practices_that_merge_have_a_successor() {
    let mut desk = drawn();
    desk.run(
        0,
        &format!("amend successor loting.jsonl 01990050 --of 01990001 --of 01990002 --reason 'fusie' {WHEN} --yes"),
    );
    desk.run(0, "explain loting.jsonl 01990001");
    desk.run(0, "explain loting.jsonl 01990050");
    desk.run(0, "list loting.jsonl --start 2023-04-01");
    desk.says();
}

#[test]
fn what_cannot_be_changed_is_told() {
    let mut desk = drawn();
    for line in [
        "withdraw loting.jsonl 01990009 --reason x",
        "withdraw loting.jsonl 01990006 --reason x",
        "withdraw loting.jsonl 01990001 01990001 --reason x",
        "withdraw loting.jsonl 01990001 --reason ' '",
        "correct loting.jsonl 01990001 --reason x",
        "correct loting.jsonl 01990001 --wish 2023-07-01 --reason x",
        "correct loting.jsonl 01990001 --class goud --reason x",
        "correct loting.jsonl 01990001 --wish vandaag --reason x",
        "correct loting.jsonl 01990002 --region Nord --reason x",
        "correct loting.jsonl 01990002 --region noord --new-region --reason x",
        "correct loting.jsonl 01990002 --region N\u{43e}ord --new-region --reason x",
        "correct loting.jsonl 01990002 --name De\u{202e}Linde --reason x",
        "successor loting.jsonl 1990050 --of 01990001 --reason x",
        "successor loting.jsonl 01990004 --of 01990001 --reason x",
        "successor loting.jsonl 01990050 --of 01990002 --of 01990001 --reason x",
    ] {
        desk.run(2, &format!("amend {line} {WHEN} --yes"));
    }
    desk.says();
}

/// A second lot in a round would be a second draw.
#[test]
fn nobody_gets_a_second_lot_in_a_round() {
    let mut desk = drawn();
    let row = |code: &str| {
        format!(
            "praktijk;naam;regio;ion;voorkeursdatum;intervisie;scan;training\r\n{code};De Brug (FICTIEF);Noord;2000;1-4-2023;ja;nee;nee\r\n"
        )
    };
    desk.write("vergeten.csv", row("01990002"));
    desk.run(2, &format!("amend late loting.jsonl vergeten.csv --reason x {WHEN} --yes"));
    desk.run(0, &format!("amend withdraw loting.jsonl 01990002 --reason 'toch niet' {WHEN} --yes"));
    desk.run(2, &format!("amend late loting.jsonl vergeten.csv --reason x {WHEN} --yes"));
    desk.run(
        0,
        &format!("amend successor loting.jsonl 01990050 --of 01990001 --of 01990004 --reason fusie {WHEN} --yes"),
    );
    desk.write("vergeten.csv", row("01990004"));
    desk.run(2, &format!("amend late loting.jsonl vergeten.csv --reason x {WHEN} --yes"));
    desk.says();
}

#[test]
fn a_date_that_has_been_is_refused() {
    let mut desk = drawn();
    desk.run(
        2,
        "amend withdraw loting.jsonl 01990001 --reason x --date 2023-03-01 --at 2023-06-13T10:00:00Z --key sleutel.pem --yes",
    );
    desk.run(2, "amend withdraw loting.jsonl 01990001 --reason x --date=-002023-01-01 --key sleutel.pem --yes");
    desk.run(2, "amend withdraw loting.jsonl 01990001 --reason x --at=-002023-03-25T12:00:00Z --key sleutel.pem --yes");
    desk.says();
}

#[test]
fn another_key_cannot_amend() {
    let mut desk = drawn();
    desk.run(0, "keygen --name rho.example/mtvp --out vreemd.pem --no-passphrase");
    let public = desk.read("vreemd.pem.pub");
    desk.run(
        2,
        "amend withdraw loting.jsonl 01990001 --reason x --date 2023-03-01 --at 2023-03-01T10:00:00Z --key vreemd.pem --yes",
    );
    desk.says_but(&[(public.trim(), "VREEMD")]);
}

#[test]
fn nothing_can_be_amended_before_a_draw() {
    let mut desk = Desk::english().sealed("voorbeeld");
    desk.run(2, &format!("amend withdraw loting.jsonl 01990001 --reason x {WHEN} --yes"));
    desk.says();
}

/// Base 20,000: caps 10,000 and 15,000. Three of 3,000 start in July, which leaves 1,000, and two in October, which is full.
/// Who could move up to July is too large for it; that October is full is nothing to them.
#[test]
fn who_could_move_up_and_is_too_large_is_said_to_be() {
    let mut desk = Desk::dutch();
    let october = "[[tranche]]\nstart = 2026-10-01\ncap = \"75%\"\n[base]\nNoord = 20000\n[register]";
    let rules = rules("Ronde 1", "2026-07-01", "50%")
        .replace("[register]", october)
        .replace("\"class\", ", "\"class\", \"wish\", ");
    desk.write("rules.toml", rules);
    let row = |at: usize, wish: &str| format!("0199000{at};Praktijk {at};Noord;3000;{wish};;CZ;7119;Epe");
    let mut rows: Vec<String> = (1..=5).map(|at| row(at, "1 juli 2026")).collect();
    rows.extend([row(6, "1 oktober 2026"), row(7, "nee").replace("3000", "2000")]);
    desk.write("aanmeldingen.csv", register(&rows.iter().map(String::as_str).collect::<Vec<_>>()));
    desk.write("sleutel.pem", fixture("organiser.pem"));
    desk.run(
        0,
        "seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --at 2026-05-01T12:00:00Z --yes",
    );
    draw(&mut desk, "2026-05-02T12:00:00Z");
    desk.write("vergeten.csv", register(&[&row(9, "1 juli 2026")]));
    let amend = "amend late loting.jsonl vergeten.csv --reason kwijt --date 2026-06-01 --at 2026-06-01T10:00:00Z";
    desk.run(0, &format!("{amend} --key sleutel.pem --yes"));
    let rolls = "2 1 ".repeat(64);
    let draw = format!("draw loting.jsonl --key sleutel.pem --contribute 'munt={rolls}' --at 2026-06-01T11:00:00Z");
    let told = desk.run(0, &draw).err;
    assert!(told.contains("0 van 3 kandidaten geplaatst (te groot voor de ruimte, er is niet geloot)"), "{told}");
    assert_eq!(told.matches("(geen ruimte); 15.000 van 15.000").count(), 1, "{told}"); // October
}
