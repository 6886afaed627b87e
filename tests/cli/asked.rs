//! What somebody at a terminal is shown and asked, in a real terminal.

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
