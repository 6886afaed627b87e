//! `instroom publish`: a folder with the page, and when there is none.

use super::desk::{Desk, VKEY};

#[test]
fn a_result_is_published_with_all_that_belongs_to_it() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    desk.run(0, &format!("publish loting.jsonl --out site --receipts --trust {VKEY}"));
    assert_eq!(desk.bytes("site/loting.jsonl"), desk.bytes("loting.jsonl"));
    desk.run(0, "verify site/loting.jsonl --trust site/loting.policy");
    desk.run(0, "verify site/bewijzen/01990001.tlog-proof --trust site/loting.policy");
    let log = desk.read("loting.jsonl");
    let note = desk.read("site/checkpoint.txt").replace('\n', "\\n");
    assert!(log.trim_end().ends_with(&format!("{{\"type\":\"checkpoint\",\"note\":\"{note}\"}}")));
    let page = desk.read("site/index.html");
    assert!(
        page.contains(" data-log=\"loting.jsonl\" data-checkpoint=\"checkpoint.txt\" data-policy=\"loting.policy\"")
    );
    // none of these lines holds `<`; every `\` is written as `\u005c`
    assert!(page.contains(&log.replace('\\', "\\u005c")));
    let mut names: Vec<_> = std::fs::read_dir(desk.path("site")).unwrap().map(|e| e.unwrap().file_name()).collect();
    names.sort();
    let due = "README.txt bewijzen checkpoint.txt controleren.html index.html loting.jsonl loting.policy verifier.mjs";
    assert_eq!(names, due.split(' ').collect::<Vec<_>>());
    desk.says();
}

#[test]
fn nothing_is_published_that_differs_or_over_what_stands_there() {
    let mut desk = Desk::english().drawn("voorbeeld");
    desk.run(0, "publish loting.jsonl --out site");
    desk.run(2, "publish loting.jsonl --out site");
    desk.run(2, "publish loting.jsonl --out loting.jsonl");
    let changed = desk.read("loting.jsonl").replace("\"rank\":1,", "\"rank\":9,");
    std::fs::write(desk.path("changed.jsonl"), changed).unwrap();
    desk.run(1, "publish changed.jsonl --out other");
    desk.run(2, "publish site/index.html --out other");
    assert!(!desk.path("other").exists());
    desk.says();
}

#[test]
fn before_the_draw_there_are_no_receipts_to_publish_but_there_is_a_page() {
    let mut desk = Desk::dutch().drawn("voorbeeld");
    let log = desk.read("loting.jsonl");
    let sealed: String = log.split_inclusive('\n').take(11).collect();
    std::fs::write(desk.path("verzegeld lijst.jsonl"), sealed).unwrap();
    desk.run(2, "publish 'verzegeld lijst.jsonl' --out site --receipts");
    desk.run(0, "publish 'verzegeld lijst.jsonl' --out site");
    assert!(desk.path("site/verslag.jsonl").exists());
    desk.says();
}
