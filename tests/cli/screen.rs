//! `instroom screen`: the draw for a hall.

use super::desk::{Desk, VKEY};

#[test]
fn a_draw_is_written_for_the_big_screen_beside_its_log() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    desk.run(0, &format!("screen loting.jsonl --trust {VKEY} --page https://www.voorbeeld.nl/loting/"));
    let screen = desk.read("loting-scherm.html");
    assert!(screen.contains(" data-page=\"https://www.voorbeeld.nl/loting/\" data-lang=\"nl\">"));
    // none of these lines holds `<`; every `\` is written as `\u005c`
    assert!(screen.contains(&desk.read("loting.jsonl").replace('\\', "\\u005c")));
    desk.run(0, "screen loting.jsonl --out zaal.html --names");
    assert!(desk.read("zaal.html").contains(" data-names=\"shown\" data-lang=\"nl\">"));
    // the same log, the same bytes
    std::fs::remove_file(desk.path("zaal.html")).unwrap();
    desk.run(0, "screen loting.jsonl --out zaal.html");
    desk.run(0, "screen loting.jsonl --out nog-eens.html");
    assert!(desk.bytes("zaal.html") == desk.bytes("nog-eens.html"));
    desk.says();
}

#[test]
fn no_screen_is_written_of_a_log_that_differs_or_over_what_stands_there_or_for_what_is_no_address() {
    let mut desk = Desk::english().drawn("voorbeeld");
    desk.run(0, "screen loting.jsonl");
    desk.run(2, "screen loting.jsonl");
    desk.run(2, "screen loting.jsonl --out loting.jsonl");
    let changed = desk.read("loting.jsonl").replace("\"rank\":1,", "\"rank\":9,");
    std::fs::write(desk.path("changed.jsonl"), changed).unwrap();
    desk.run(1, "screen changed.jsonl");
    assert!(!desk.path("changed-scherm.html").exists());
    for page in ["www.example.com", "https://", "'https://a b'", "'javascript:alert(1)'", "'https://a\"b'"] {
        desk.run(2, &format!("screen loting.jsonl --out other.html --page {page}"));
    }
    desk.run(0, "screen loting.jsonl --out capitals.html --page HTTPS://www.example.com/draw/");
    let long = format!("https://a{}", "b".repeat(300));
    desk.run(2, &format!("screen loting.jsonl --out other.html --page {long}"));
    assert!(!desk.path("other.html").exists());
    desk.says();
}

#[test]
fn what_is_sealed_and_not_drawn_has_a_screen_too() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    let log = desk.read("loting.jsonl");
    let sealed: String = log.split_inclusive('\n').take(11).collect();
    std::fs::write(desk.path("verzegeld.jsonl"), sealed).unwrap();
    desk.run(0, "screen verzegeld.jsonl");
    assert!(desk.path("verzegeld-scherm.html").exists());
    desk.says();
}
