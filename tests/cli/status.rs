//! `instroom status`.

use super::desk::{AT, DRAW, Desk};

#[test]
fn it_says_who_must_do_what_next() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    desk.run(0, "status loting.jsonl");
    desk.run(0, DRAW);
    desk.run(0, &format!("amend withdraw loting.jsonl 01990003 --reason stopt --at {AT} --key sleutel.pem --yes"));
    desk.run(0, "status loting.jsonl");
    desk.run(0, "status loting.jsonl --lang en");
    desk.says();
}

#[test]
fn an_aborted_round_stays_visible() {
    let mut desk = Desk::english().sealed("voorbeeld");
    desk.run(0, &format!("abort loting.jsonl --reason 'wrong list' --at {AT} --key sleutel.pem --yes"));
    desk.run(0, "status loting.jsonl");
    desk.says();
}

#[test]
fn before_the_draw_it_says_what_practices_check_and_until_when() {
    let mut desk = Desk::dutch().with("voorbeeld").with_period("2023-06-20T23:59:59+02:00").and_sealed();
    desk.run(0, "status loting.jsonl");
    desk.run(0, "status loting.jsonl --lang en");
    desk.says();
}
