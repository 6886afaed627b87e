//! `instroom init --rules`: the text by which a meeting adopts the rules.

use super::desk::{Desk, fixture};

const STORIES: [&str; 3] = ["hoog-2023", "manden-voorrang", "reach-met-tolerantie"];

fn told(mut desk: Desk) {
    for story in STORIES {
        desk.write("rules.toml", fixture(&format!("{story}/rules.toml")));
        let out = format!("{story}.md");
        assert_eq!(desk.run(0, &format!("init --rules rules.toml --out {out}")).out, b"");
        desk.shows(&out, &desk.read(&out));
    }
    desk.says();
}

#[test]
fn the_rules_of_three_stories_in_dutch() {
    told(Desk::dutch());
}

#[test]
fn the_rules_of_three_stories_in_english() {
    told(Desk::english());
}

/// Rules that are not filled in are told as `check` tells them; a text that is there stays; a way to draw is something else.
#[test]
fn what_cannot_be_adopted_is_told() {
    let mut desk = Desk::dutch().with("hoog-2023");
    desk.run(2, "init --rules geen.toml");
    desk.run(2, "init hoog --rules rules.toml");
    desk.run(2, "init --rules rules.toml --title Proef");
    desk.run(0, "init --rules rules.toml");
    desk.run(2, "init --rules rules.toml");
    desk.change("rules.toml", "boundary = \"skip\"", "boundary = \"spring\"");
    desk.change("rules.toml", "unit           = \"ion\"", "unit           = \"uur\"");
    desk.run(2, "init --rules rules.toml --out nieuw.md");
    desk.run(2, "--lang en init --rules rules.toml --out nieuw.md");
    desk.says();
}

/// Where small and large differ little, they are not called equal: a board reads the difference in its own figures.
#[test]
fn what_differs_little_is_not_called_nearly_the_same() {
    for boundary in ["\"stop\"", "\"reach\"\nconsent = \"CZ, 3 april 2023\""] {
        let mut desk = Desk::dutch().with("hoog-2023");
        desk.change("rules.toml", "\"skip\"", boundary);
        desk.run(0, "init --rules rules.toml --out regels.md");
        let text = desk.read("regels.md");
        assert!(text.contains("het scheelt weinig") && !text.contains("dezelfde kans"), "{text}");
    }
}
