//! Whether a transcript is the newest: as of which line it tells, how to ask for more, and how what one gets stands to it.

use super::cosign::cosign;
use super::desk::Desk;
use super::trust::drawn;

/// A transcript that was cut before an amendment agrees, and told a practice that withdrew when it starts.
#[test]
fn every_verb_says_as_of_when_and_how_to_ask_for_the_newest() {
    let desk = Desk::english().with("voorbeeld");
    desk.change(
        "rules.toml",
        "title   = \"Voorbeeld",
        "by      = \"Coöperatie Voorbeeld U.A.\"\ntitle   = \"Voorbeeld",
    );
    let mut desk = desk.and_drawn();
    desk.write("toen.jsonl", desk.bytes("loting.jsonl"));
    let withdraw = "amend withdraw loting.jsonl 01990001 --reason stopt --key sleutel.pem --yes";
    desk.run(0, &format!("{withdraw} --at 2023-06-20T10:00:00+02:00"));
    desk.forget();
    let as_of = "So it stood as of line 32, by its own word 12 June 2023, 15:00 (Dutch time); what came later is not in here.\n";
    let ask = "Ask the organiser, according to this transcript Coöperatie Voorbeeld U.A., for the newest transcript; \
               whether that goes on from this one shows:\n  instroom verify NEWEST --against THIS\n";
    for verb in [
        "verify toen.jsonl",
        "explain toen.jsonl 01990001",
        "status toen.jsonl",
        "list toen.jsonl --start 2023-04-01",
        "list toen.jsonl --sealed",
        "receipt toen.jsonl 01990001 --out bewijs",
        "receipts toen.jsonl --out bewijzen",
    ] {
        let said = desk.run(0, verb);
        let said = String::from_utf8_lossy(&said.out).into_owned() + &said.err;
        assert!(said.contains(as_of) && said.contains(&format!("{as_of}{ask}")), "{verb}: {said}");
    }
    assert!(desk.read("bewijzen/README.txt").contains(&format!("{as_of}{ask}")));
    // at the outcome itself, and not only at the end
    let said = desk.run(0, "explain toen.jsonl 01990001").text();
    let (head, _) = said.split_once("\n\n\n").or(said.split_once("Your lot")).unwrap_or((&said, ""));
    assert!(said.find("OUTCOME: your practice starts on").unwrap() < said.find(as_of).unwrap(), "{head}");
    assert_eq!(said.matches(as_of).count(), 2, "{said}");
    // asked for, it shows
    let said = desk.run(0, "verify loting.jsonl --against toen.jsonl").text();
    assert!(
        said.contains("ONE TRANSCRIPT: loting.jsonl begins with the 32 lines of toen.jsonl, and goes on"),
        "{said}"
    );
    let said = desk.run(0, "explain loting.jsonl 01990001").text();
    assert!(said.contains("OUTCOME: your practice withdrew.") && said.contains("20 June 2023"), "{said}");
}

#[test]
fn transcripts_that_were_cosigned_otherwise_are_not_the_same_to_the_last_line() {
    let mut desk = drawn(&[1]);
    desk.write("eerder.jsonl", desk.bytes("loting.jsonl"));
    let against = "verify eerder.jsonl --against loting.jsonl";
    assert!(desk.run(0, against).text().contains("hold the same 34 lines."));
    desk.run(0, &cosign(2, "17:21:00"));
    let said = desk.run(0, against).text();
    assert!(said.contains("hold the same 33 lines; the signatures of witnesses under them differ."), "{said}");
    let json: serde_json::Value = serde_json::from_str(&desk.run(0, &format!("{against} --json")).text()).unwrap();
    assert_eq!((&json["relation"], &json["shared"]), (&"same".into(), &"other-cosignatures".into()));
    // also where one goes on
    desk.run(
        0,
        "amend withdraw loting.jsonl 01990001 --reason stopt --key sleutel.pem --at 2023-08-23T18:00:00+02:00 --yes",
    );
    let said = desk.run(0, against).text();
    assert!(
        said.contains(
            "begins with the 33 lines of eerder.jsonl; the signatures of witnesses under them differ, and goes on"
        ),
        "{said}"
    );
}
