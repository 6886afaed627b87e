//! `instroom receipt`, `instroom receipts`, and `instroom verify` of what they write.

use super::desk::{AT, Desk, VKEY};
use serde_json::Value;

fn drawn() -> Desk {
    Desk::dutch().drawn("voorbeeld")
}

#[test]
fn a_practice_gets_its_receipt_and_reads_its_start_date() {
    let mut desk = drawn();
    desk.run(0, "receipt loting.jsonl 01990001 --out 01990001.tlog-proof");
    desk.run(0, &format!("verify 01990001.tlog-proof --trust {VKEY}"));
    let receipt = desk.read("01990001.tlog-proof");
    desk.shows("01990001.tlog-proof", &receipt);
    desk.says();
}

#[test]
fn a_practice_gets_its_receipt_and_reads_its_start_date_in_english() {
    let mut desk = Desk::english().drawn("voorbeeld");
    desk.run(0, &format!("receipt loting.jsonl '\"Het Plein\" (FICTIEF)' --out 'het plein.tlog-proof' --trust {VKEY}"));
    desk.run(0, &format!("verify 'het plein.tlog-proof' --trust {VKEY}"));
    desk.says();
}

#[test]
fn a_practice_without_a_place_reads_that_it_has_no_start_date() {
    let mut desk = drawn();
    desk.run(0, "receipts loting.jsonl --out bewijzen");
    desk.run(0, &format!("verify bewijzen/01990002.tlog-proof --trust {VKEY}"));
    desk.run(0, &format!("verify bewijzen/01990002.tlog-proof --trust {VKEY} --lang en"));
    desk.says();
}

/// All at once are the same bytes as one by one.
#[test]
fn all_practices_get_their_receipts_at_once() {
    let mut desk = drawn();
    desk.run(0, &format!("receipts loting.jsonl --out bewijzen --trust {VKEY}"));
    let mut names: Vec<_> = std::fs::read_dir(desk.path("bewijzen")).unwrap().map(|e| e.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names.pop().unwrap(), "README.txt");
    assert_eq!(names.len(), 6);
    for (name, practice) in names.iter().zip(1..) {
        let name = name.to_str().unwrap();
        assert_eq!(name, format!("0199000{practice}.tlog-proof"));
        desk.run(0, &format!("receipt loting.jsonl 0199000{practice} --out een"));
        assert_eq!(desk.bytes("een"), desk.bytes(&format!("bewijzen/{name}")));
        std::fs::remove_file(desk.path("een")).unwrap();
    }
    desk.run(2, "receipts loting.jsonl --out bewijzen");
    desk.run(2, "receipts loting.jsonl --out nergens/bewijzen");
    desk.run(2, "receipt loting.jsonl 01990001 --out loting.jsonl");
    desk.says();
}

#[test]
fn without_the_published_key_nobody_vouches() {
    let mut desk = drawn();
    desk.run(0, "receipt loting.jsonl 01990001 --out bewijs");
    assert_eq!(desk.run(2, "verify bewijs").out, b"");
    assert_eq!(desk.run(2, "verify bewijs --json --lang en").out, b"");
    desk.says();
}

#[test]
fn a_receipt_of_another_log_or_key_is_told_apart() {
    let mut desk = drawn();
    desk.run(0, "receipt loting.jsonl 01990001 --out bewijs");
    let same = desk.run(0, "keygen --no-passphrase --name rho.example/mtvp --out zelfde.pem").text();
    let other = desk.run(0, "keygen --no-passphrase --name ander.example --out ander.pem").text();
    for lang in ["nl", "en"] {
        desk.run(2, &format!("verify bewijs --trust zelfde.pem.pub --lang {lang}"));
        desk.run(2, &format!("verify bewijs --trust ander.pem.pub --lang {lang}"));
    }
    desk.says_but(&[(same.trim_end(), "<KEY>"), (other.trim_end(), "<OTHER>")]);
}

/// T8: the transcript shows the handover, a receipt cannot.
#[test]
fn a_receipt_after_a_handover_asks_for_the_newer_key() {
    for (mut desk, newer) in [
        (Desk::dutch(), "vraag de organisator om de nieuwe sleutel"),
        (Desk::english(), "ask the organiser for the newer key"),
    ] {
        desk.write("loting.jsonl", std::fs::read("transcripts/ceremonie.jsonl").unwrap());
        desk.write("nieuw.pub", std::fs::read("fixtures/organiser-2.pem.pub").unwrap());
        desk.run(0, "receipt loting.jsonl 01990001 --out bewijs");
        desk.forget();
        let said = desk.run(2, &format!("verify bewijs --trust {VKEY}"));
        assert!(said.out.is_empty() && said.err.contains(newer), "{}", said.err);
        desk.run(0, &format!("verify loting.jsonl --trust {VKEY}"));
        desk.run(0, "verify bewijs --trust nieuw.pub");
    }
}

#[test]
fn a_receipt_that_was_changed_differs() {
    let mut desk = drawn();
    desk.run(0, "receipt loting.jsonl 01990001 --out bewijs");
    let whole = desk.read("bewijs");
    let note = whole.rfind("\n\n").unwrap();
    for (from, to) in [
        ("index 25", "index 26"),
        ("index 25", "index 025"),
        ("extra ", "extra e"),
        ("extra eyJ0", "extra eyJ1"),
        ("\n31\n", "\n32\n"),
        ("rho.example/mtvp\n", "rho.example/mtvq\n"),
        (&whole[note - 9..note], "AAAAAAAA="),
        ("@v1", "@v2"),
        ("\n\n\u{2014} rho", "\n\n- rho"),
    ] {
        desk.write("bewijs", &whole);
        desk.change("bewijs", from, to);
        let status = if to == "@v2" { 2 } else { 1 };
        desk.run(status, &format!("verify bewijs --trust {VKEY}"));
    }
    desk.write("bewijs", &whole[..whole.len() - 1]);
    desk.run(2, &format!("verify bewijs --trust {VKEY} --lang en"));
    desk.write("bewijs", whole.replace('\n', "\r\n"));
    desk.run(2, &format!("verify bewijs --trust {VKEY} --lang en"));
    desk.says();
}

#[test]
fn the_verdict_for_programs_has_its_fields() {
    let mut desk = drawn();
    desk.run(0, "receipt loting.jsonl 01990001 --out bewijs");
    let json = |said: Vec<u8>| serde_json::from_slice::<Value>(&said).unwrap();
    let verdict = json(desk.run(0, &format!("verify bewijs --json --trust {VKEY}")).out);
    assert_eq!((&verdict["agrees"], &verdict["trusted"]), (&Value::Bool(true), &Value::Bool(true)));
    assert_eq!(verdict["outcome"]["start"], "2023-04-01");
    assert_eq!((&verdict["line"], &verdict["lines"]), (&Value::from(26), &Value::from(31)));
    desk.change("bewijs", "index 25", "index 26");
    let verdict = json(desk.run(1, &format!("verify bewijs --json --trust {VKEY}")).out);
    assert_eq!((&verdict["agrees"], &verdict["trusted"]), (&Value::Bool(false), &Value::Bool(false)));
    desk.says();
}

#[test]
fn before_the_draw_there_is_no_receipt() {
    let mut desk = Desk::dutch().sealed("voorbeeld");
    desk.run(2, "receipt loting.jsonl 01990001 --out bewijs");
    desk.run(2, "receipts loting.jsonl --out bewijzen");
    desk.run(2, "receipt loting.jsonl 01990001 --out bewijs --lang en");
    desk.says();
}

#[test]
fn an_unknown_or_ended_practice_has_no_receipt() {
    let mut desk = drawn();
    desk.run(2, "receipt loting.jsonl 1990001 --out bewijs");
    desk.run(2, "receipt loting.jsonl 'Praktijk Jansen' --out bewijs");
    desk.run(
        0,
        &format!("amend successor loting.jsonl 01990050 --of 01990001 --reason fusie --date 2023-06-12 --key sleutel.pem --at {AT} --yes"),
    );
    desk.run(2, "receipt loting.jsonl 01990001 --out bewijs");
    desk.run(0, "receipt loting.jsonl 01990050 --out bewijs");
    desk.says();
}

/// A practice on the sealed list that withdrew: its last line is of the amendment.
#[test]
fn a_receipt_of_who_withdrew_does_not_say_that_it_was_sealed_so() {
    for (desk, reason, never) in [
        (Desk::dutch(), "doet niet mee (zoals verzegeld of gewijzigd)", "zo staat het op de verzegelde lijst"),
        (Desk::english(), "takes no part (as sealed or amended)", "so it stands on the sealed list"),
    ] {
        let mut desk = desk.drawn("voorbeeld");
        desk.run(0, &format!("amend withdraw loting.jsonl 01990001 --reason stopt --key sleutel.pem --at {AT} --yes"));
        desk.run(0, "receipt loting.jsonl 01990001 --out bewijs");
        let said = desk.run(0, &format!("verify bewijs --trust {VKEY}")).text();
        assert!(said.contains(reason) && !said.contains(never), "{said}");
    }
}

const LATER: &str = "2023-08-01T10:00:00+02:00";

/// A second round, without some of the first and with a new one.
fn sealed_again(desk: &mut Desk, without: &[&str]) {
    let rows = desk.read("aanmeldingen.csv");
    let kept: Vec<&str> =
        rows.lines().filter(|row| !without.iter().any(|practice| row.starts_with(practice))).collect();
    let new = kept.last().unwrap().replace("01990006", "01990007").replace("De Wilg", "De Els");
    desk.write("aanmeldingen.csv", format!("{}\n{new}\n", kept.join("\n")));
    desk.run(0, &format!("seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --at {LATER} --yes"));
}

/// What was worked out last holds no outcome of it: why not is said.
#[test]
fn a_practice_without_an_outcome_in_the_last_result_has_no_receipt() {
    for (desk, [sealed, left, withdrew]) in [
        (
            Desk::dutch(),
            [
                "praktijk `01990007` heeft nog geen bewijs: ronde 2 is verzegeld en nog niet geloot",
                "praktijk `01990004` heeft geen bewijs: zij staat niet in ronde 2, die het laatst is uitgewerkt",
                "praktijk `01990001` heeft geen bewijs: zij trok zich terug bij wijziging 1 (stopt), en staat niet in ronde 2",
            ],
        ),
        (
            Desk::english(),
            [
                "practice `01990007` has no receipt yet: round 2 is sealed and not drawn",
                "practice `01990004` has no receipt: it is not in round 2, which was worked out last",
                "practice `01990001` has no receipt: it withdrew in amendment 1 (stopt), and is not in round 2",
            ],
        ),
    ] {
        let mut desk = desk.drawn("voorbeeld");
        desk.run(0, &format!("amend withdraw loting.jsonl 01990001 --reason stopt --key sleutel.pem --at {AT} --yes"));
        sealed_again(&mut desk, &["01990001", "01990004"]);
        let said = desk.run(2, "receipt loting.jsonl 01990007 --out bewijs").err;
        assert!(said.contains(sealed), "{said}");
        desk.run(0, "receipt loting.jsonl 01990004 --out eerder");
        desk.run(0, &format!("draw loting.jsonl --key sleutel.pem --contributions inbreng.txt --at {LATER}"));
        for (practice, due) in [("01990004", left), ("01990001", withdrew)] {
            let said = desk.run(2, &format!("receipt loting.jsonl {practice} --out bewijs")).err;
            assert!(said.contains(due) && said.contains("instroom explain"), "{said}");
        }
        desk.run(0, "receipt loting.jsonl 01990007 --out bewijs");
        desk.run(0, "receipts loting.jsonl --out bewijzen");
        assert_eq!(std::fs::read_dir(desk.path("bewijzen")).unwrap().count(), 6, "five, and what they are");
    }
}

/// Findings T1 and T11: made beside what is sealed and not worked out, a receipt is the same to the byte, and it is said.
#[test]
fn what_is_sealed_and_not_worked_out_changes_no_receipt() {
    let mut desk = Desk::english().drawn("voorbeeld");
    desk.run(0, "receipts loting.jsonl --out eerst");
    let first = desk.read("eerst/README.txt");
    let as_of = "A receipt tells how it stood at the last result: line 32, 12 June 2023, 15:00 (Dutch time).";
    assert!(first.contains(as_of) && !first.contains("MIND"), "{first}");
    assert!(first.contains("Ask the organiser for the newest transcript"), "{first}");
    sealed_again(&mut desk, &["01990002"]);
    let mind = "MIND: round 2 was sealed after that and is not drawn yet; a receipt tells nothing of it.";
    let said = desk.run(0, "receipts loting.jsonl --out dan").err;
    let then = desk.read("dan/README.txt");
    for text in [&said, &then, &desk.run(0, "receipt loting.jsonl 01990001 --out een").err] {
        assert!(text.contains(as_of) && text.contains(mind), "{text}");
        assert!(text.contains("Round 2 is sealed and not yet drawn: of it there is no result yet."), "{text}");
    }
    for practice in 1..=6 {
        let name = format!("0199000{practice}.tlog-proof");
        assert_eq!(desk.bytes(&format!("eerst/{name}")), desk.bytes(&format!("dan/{name}")), "{name}");
    }
    assert_eq!(desk.bytes("een"), desk.bytes("eerst/01990001.tlog-proof"));
    desk.run(0, &format!("verify een --trust {VKEY}"));
}

#[test]
fn no_receipt_is_made_of_a_log_that_differs() {
    let mut desk = drawn();
    desk.change("loting.jsonl", "\"ion\":3000", "\"ion\":3001");
    let verdict = desk.run(1, "verify loting.jsonl").text();
    assert_eq!(desk.run(1, "receipt loting.jsonl 01990002 --out bewijs").err, verdict);
    assert_eq!(desk.run(1, "receipts loting.jsonl --out bewijzen").err, verdict);
}

/// In a free programme a code may hold what a path means something by.
#[test]
fn a_code_that_is_a_path_stays_in_the_folder() {
    let desk = Desk::dutch().with("voorbeeld");
    desk.change("rules.toml", "\"leidraad\"", "\"free\"");
    desk.change("aanmeldingen.csv", "01990001", "../a");
    let mut desk = desk.and_drawn();
    desk.run(0, "receipts loting.jsonl --out bewijzen");
    assert!(desk.path("bewijzen/%2E%2E%2Fa.tlog-proof").exists());
    assert_eq!(std::fs::read_dir(desk.path("bewijzen")).unwrap().count(), 7, "six, and what they are");
    desk.run(0, &format!("verify bewijzen/%2E%2E%2Fa.tlog-proof --trust {VKEY}"));
}
