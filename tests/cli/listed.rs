//! `instroom verify` of a list.

use super::desk::Desk;

/// A story as its golden transcript tells it, with the organiser's key.
fn told(story: &str) -> Desk {
    let desk = Desk::dutch();
    desk.write("loting.jsonl", std::fs::read(format!("transcripts/{story}.jsonl")).unwrap());
    let log = desk.read("loting.jsonl");
    let key = log.split("\"organiser\":\"").nth(1).unwrap().split('"').next().unwrap();
    desk.write("organisator.pub", format!("{key}\n"));
    desk
}

/// With the list of a date in `lijst.json`.
fn listed(story: &str, asked: &str) -> Desk {
    let mut desk = told(story);
    desk.run(0, &format!("list loting.jsonl {asked} --out lijst.json"));
    desk.forget();
    desk
}

const TRUSTED: &str = "verify lijst.json --trust organisator.pub";

#[test]
fn a_list_proves_itself() {
    let mut desk = listed("voorbeeld", "--start 2023-07-01 --all");
    desk.run(0, TRUSTED);
    desk.run(0, &format!("{TRUSTED} --json"));
    desk.run(0, &format!("{TRUSTED} --lang en"));
    desk.run(2, "verify lijst.json");
    desk.says();
}

#[test]
fn a_falsified_number_is_found() {
    let mut desk = listed("voorbeeld", "--start 2023-07-01 --all");
    desk.change("lijst.json", "\"ion\":5000,\"peildatum\"", "\"ion\":5001,\"peildatum\"");
    desk.run(1, TRUSTED);
    desk.run(1, &format!("{TRUSTED} --json"));
    desk.run(1, &format!("{TRUSTED} --lang en"));
    desk.says();
}

/// Who takes a row away leaves its lines behind; who takes these too leaves nothing to see.
#[test]
fn a_row_that_is_missing_cannot_be_seen_without_the_transcript() {
    let mut desk = listed("voorbeeld", "--start 2023-07-01 --all");
    let whole = desk.read("lijst.json");
    let at = whole.find("{\"praktijk\":\"01990003\"").unwrap();
    let end = at + whole[at..].find("}},").unwrap() + 3;
    let without = format!("{}{}", &whole[..at], &whole[end..]);
    desk.write("lijst.json", &without);
    desk.run(1, TRUSTED);
    let lines = ["{\"line\":6,", "{\"line\":28,"].map(|from| {
        let at = without.find(from).unwrap();
        without[at..at + without[at..].find("]},").unwrap() + 3].to_owned()
    });
    desk.write("lijst.json", lines.iter().fold(without, |list, line| list.replace(line, "")));
    let said = desk.run(0, TRUSTED).text();
    assert!(said.contains("dat niemand ontbreekt"), "{said}");
    desk.says();
}

#[test]
fn who_stopped_is_proven_too() {
    for (story, many) in [("terugtrekking", 2), ("teruggedraaid", 0), ("fusie", 0)] {
        let mut desk = told(story);
        let mut stopped = 0;
        for start in ["2023-07-01", "2023-10-01"] {
            for all in ["", " --all"] {
                let file = format!("{start}{}.json", all.trim());
                desk.run(0, &format!("list loting.jsonl --start {start}{all} --out {file}"));
                desk.run(0, &format!("verify {file} --trust organisator.pub"));
                stopped += desk.read(&file).matches("\"gestopt_per\":\"").count();
            }
        }
        assert_eq!(stopped, many, "{story}: {stopped} stopped");
    }
}
