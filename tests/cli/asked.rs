//! What somebody at a terminal is shown and asked, in a real terminal.

use super::cosign::{DRAW, cosign, cosigned};
use super::desk::{AT, Desk};

#[test]
fn before_sealing_all_is_shown_and_asked() {
    let mut desk = Desk::dutch().with("voorbeeld");
    let before = desk.files();
    let seal = format!("seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --at {AT}");
    desk.talk(2, &seal, &[("(ja/nee)", "misschien"), ("(ja/nee)", "nee")]);
    assert!(desk.files() == before);
    desk.run(2, &seal);
    desk.run(2, &format!("{seal} --lang en"));
    desk.talk(0, &seal, &[("(ja/nee)", "ja")]);
    desk.says();
}

/// A moment before all start dates of the story `voorbeeld`.
const WHEN: &str = "--date 2023-03-01 --at 2023-03-01T10:00:00+01:00 --key sleutel.pem";

/// Every amendment is shown name by name, and `no` leaves all as it was.
fn amendments(mut desk: Desk, question: &str, no: &str) {
    desk.write(
        "vergeten.csv",
        "praktijk;naam;regio;ion;voorkeursdatum;intervisie;scan;training\r\n01990099;De Vergeten (FICTIEF);Zuid;900;1-4-2023;ja;nee;nee\r\n",
    );
    let before = desk.files();
    for what in [
        "withdraw loting.jsonl 01990002 01990003",
        "correct loting.jsonl 01990002 --ion 20000 --class basis",
        "correct loting.jsonl 01990003 --ion 1500",
        "successor loting.jsonl 01990050 --of 01990001 --of 01990002",
        "late loting.jsonl vergeten.csv",
    ] {
        desk.talk(2, &format!("amend {what} --reason x {WHEN}"), &[(question, no)]);
    }
    for when in ["--date 2023-05-01 --at 2023-03-01T10:00:00+01:00", "--at 2023-09-01T10:00:00+01:00"] {
        let line = format!("amend withdraw loting.jsonl 01990003 --reason x --key sleutel.pem {when}");
        desk.talk(2, &line, &[(question, no)]);
    }
    assert!(desk.files() == before);
    desk.says();
}

#[test]
fn whom_an_amendment_is_about_is_shown_by_name() {
    amendments(Desk::dutch().drawn("voorbeeld"), "(ja/nee)", "nee");
}

#[test]
fn whom_an_amendment_is_about_is_shown_by_name_in_english() {
    amendments(Desk::english().drawn("voorbeeld"), "(yes/no)", "no");
}

/// The messages do not send each other round: who has a place, who withdrew and who was not in the draw get an answer each.
#[test]
fn a_wish_that_cannot_change_says_why_and_what_can() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    desk.run(0, &format!("amend withdraw loting.jsonl 01990002 --reason vergissing {WHEN} --yes"));
    for lang in ["nl", "en"] {
        for practice in ["01990001", "01990002", "01990006"] {
            desk.run(
                2,
                &format!(
                    "amend correct loting.jsonl {practice} --wish 2023-07-01 --reason x {WHEN} --lang {lang} --yes"
                ),
            );
        }
    }
    desk.says();
}

#[test]
fn before_a_round_is_given_up_it_is_said_what_it_was_and_what_comes_next() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    let abort = format!("abort loting.jsonl --reason 'verkeerde lijst' --at {AT} --key sleutel.pem");
    let before = desk.files();
    desk.talk(2, &abort, &[("(ja/nee)", "nee")]);
    desk.run(2, &format!("{abort} --lang en"));
    assert!(desk.files() == before);
    desk.talk(0, &abort, &[("(ja/nee)", "ja")]);
    desk.says();
}

/// With witnesses a log does not go on before they signed that it was given up: it is said before and after, and is so.
#[test]
fn a_round_with_witnesses_goes_on_only_when_they_signed_that_it_was_given_up() {
    let mut desk = cosigned(Desk::dutch());
    let abort = "abort loting.jsonl --reason 'verkeerde lijst' --at 2023-08-23T17:08:00+02:00 --key sleutel.pem";
    desk.run(2, &format!("{abort} --lang en"));
    desk.talk(0, abort, &[("(ja/nee)", "ja")]);
    let again =
        "seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --at 2023-08-23T17:09:40+02:00 --yes";
    desk.run(2, again);
    desk.run(0, &cosign(1, "17:09:00"));
    desk.run(0, &cosign(2, "17:09:10"));
    desk.run(0, again);
    desk.says();
}

#[test]
fn before_a_change_of_keys_old_and_new_are_shown() {
    let mut desk = cosigned(Desk::dutch());
    desk.run(0, DRAW);
    desk.run(0, &cosign(1, "17:20:00"));
    desk.run(0, &cosign(2, "17:21:00"));
    desk.forget();
    let change =
        "key change loting.jsonl --key sleutel.pem --reason 'nieuwe secretaris' --at 2023-09-20T12:00:00+02:00";
    let before = desk.files();
    let both = format!("{change} --organiser organiser-2.pem.pub --rules rules-2.toml");
    desk.talk(2, &both, &[("(ja/nee)", "nee")]);
    desk.talk(2, &format!("{both} --lang en"), &[("(yes/no)", "no")]);
    desk.run(2, &format!("{change} --organiser organiser-2.pem.pub"));
    desk.run(2, &format!("{change} --rules rules-2.toml"));
    assert!(desk.files() == before);
    desk.says();
}
