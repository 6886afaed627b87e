//! Who vouches: the same sentences in every verb, about keys that were given and no others.

use super::cosign::{DRAW, SEAL, cosign, cosigned, desk};
use super::desk::{Desk, VKEY};

const WITNESS: &str = "--trust getuige-1.pem.pub";

/// The ceremony drawn, and its result cosigned by these.
pub fn drawn(witnesses: &[u8]) -> Desk {
    let mut desk = cosigned(Desk::english());
    desk.run(0, DRAW);
    for (witness, minute) in witnesses.iter().zip(20..) {
        desk.run(0, &cosign(*witness, &format!("17:{minute}:00")));
    }
    desk.forget();
    desk
}

/// What is said of trust: from the first sentence that is one about it.
fn trust(text: &str) -> String {
    let starts = ["MIND: the end", "Agrees:", "Agrees so far:", "Computed again without", "NOT YET:"];
    let start = starts.iter().filter_map(|start| text.find(start)).min();
    start.map_or(String::new(), |start| text[start..].trim_end().to_owned())
}

/// Findings T5: with a witness's key `explain` said "signed with a key you trust" of the organiser's, never given.
#[test]
fn every_verb_says_of_trust_what_verify_says() {
    for given in ["", &format!("--trust {VKEY}"), WITNESS, &format!("{WITNESS} --trust {VKEY}")] {
        let mut desk = drawn(&[1, 2]);
        let due = trust(&desk.run(0, &format!("verify loting.jsonl {given}")).text());
        // the second witness signed at 17:21; whose signature is not checked dates nothing
        let moment = if given.contains(WITNESS) { "17:20" } else { "17:16" };
        assert!(
            due.contains(&format!("So it stood as of line 34, by its own word 23 August 2023, {moment} (Dutch time)")),
            "{due}"
        );
        let said = desk.run(0, &format!("explain loting.jsonl 01990001 {given}")).text();
        assert_eq!(trust(&said), due, "explain {given}");
        assert_eq!(trust(&desk.run(0, &format!("status loting.jsonl {given}")).text()), due, "status {given}");
        for line in [
            "receipt loting.jsonl 01990001 --out bewijs",
            "receipts loting.jsonl --out bewijzen",
            "list loting.jsonl --start 2023-04-01 --out lijst.csv",
        ] {
            assert_eq!(trust(&desk.run(0, &format!("{line} {given}")).err), due, "{line} {given}");
        }
        if given == WITNESS {
            assert!(!due.contains(&format!("organiser {VKEY}")), "{due}");
            assert!(due.contains(&format!("not checked is the organiser: only this transcript names {VKEY}")), "{due}");
        }
    }
}

/// Findings T2: the organiser's own witnesses were said to have cosigned.
#[test]
fn witnesses_whom_the_reader_did_not_name_are_not_checked() {
    let mut desk = drawn(&[1, 2]);
    let said = desk.run(0, &format!("verify loting.jsonl --trust {VKEY}")).text();
    assert_eq!(said.matches("(not checked)").count(), 4, "each of two, at the seal and at the end: {said}");
    let last = "Not checked: signatures in the name of apeldoorn.rho.example/getuige, zutphen.rho.example/getuige; you did not give those keys.";
    assert_eq!(said.trim_end().lines().last(), Some(last));
    let said = desk.run(0, &format!("status loting.jsonl --trust {VKEY}")).text();
    assert_eq!(said.matches("(not checked)").count(), 2, "{said}");
    let said = desk.run(0, &format!("verify loting.jsonl --trust {VKEY} {WITNESS}")).text();
    assert_eq!(said.matches("(not checked)").count(), 2, "{said}");
    let last = "Not checked: signatures in the name of zutphen.rho.example/getuige; you did not give those keys.";
    assert_eq!(said.trim_end().lines().last(), Some(last));
}

/// Findings T3: the key is the right one, and no signature was reached.
#[test]
fn above_a_fault_of_spelling_nothing_is_said_of_keys() {
    let mut desk = Desk::english().drawn("voorbeeld");
    desk.change("loting.jsonl", "\"programme\",\"format\"", "\"programme\", \"format\"");
    desk.run(2, &format!("verify loting.jsonl --trust {VKEY}"));
    let mut desk = Desk::english().drawn("voorbeeld");
    desk.change("loting.jsonl", "{\"type\":\"rules\",", "{\"type\":\"rules\", ");
    let said = desk.run(1, &format!("verify loting.jsonl --trust {VKEY}")).text();
    assert!(said.contains("DIFFERS  form") && !said.contains("key"), "{said}");
}

/// Findings T6: "both are signed with a key you trust", from one of the two alone.
#[test]
fn of_two_transcripts_each_has_its_own_vouching() {
    let mut desk = cosigned(Desk::english());
    desk.write("zegel.jsonl", desk.bytes("loting.jsonl"));
    desk.run(0, DRAW);
    // the witness signed the seal, and not the end
    let said = desk.run(2, &format!("verify zegel.jsonl --against loting.jsonl {WITNESS}")).text();
    let (_, rest) = said.split_once("\nzegel.jsonl:\n").unwrap();
    let (seal, whole) = rest.split_once("\nloting.jsonl:\n").unwrap();
    assert!(
        seal.contains("Agrees:") && seal.contains("getuige signed up to the end, on 23 August 2023, 17:05"),
        "{seal}"
    );
    assert!(whole.contains("NOT YET:") && whole.contains("getuige signed earlier, but not the end"), "{whole}");
}

/// Findings T10: "agrees  witnesses 0 of 3, 2 needed".
#[test]
fn before_the_witnesses_signed_it_is_not_yet() {
    let mut desk = desk(Desk::english());
    desk.run(0, SEAL);
    let said = desk.run(0, "verify loting.jsonl").text();
    assert!(said.contains("\n  not yet  witnesses     0 of 3 witnesses cosigned, 2 needed"), "{said}");
    let json = desk.run(0, "verify loting.jsonl --json").text();
    let verdict: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(verdict["checks"][2]["end"], "not-yet");
    assert_eq!(verdict["reservations"][1]["id"], "conclusion.SealUncosigned");
    desk.run(0, &cosign(1, "17:05:00"));
    desk.run(0, &cosign(3, "17:06:00"));
    let said = desk.run(0, "verify loting.jsonl").text();
    assert!(said.contains("\n  agrees   witnesses     2 of 3 witnesses cosigned, 2 needed"), "{said}");
}

/// Findings T11: lists and receipts of a result that too few witnesses signed, without a word.
#[test]
fn lists_and_receipts_say_what_their_result_still_lacks() {
    let mut desk = drawn(&[1]);
    let mind = "MIND: the end of this transcript is cosigned by only 1 of the 2 needed witnesses.";
    let list = "list loting.jsonl --start 2023-04-01";
    let said = desk.run(0, list);
    assert!(said.err.contains(mind), "{}", said.err);
    let rows = said.text();
    let rows: Vec<&str> = rows.lines().collect();
    assert!(rows.len() > 1 && rows[0].ends_with(";voorbehoud"), "{rows:?}");
    let lacks = |row: &&str| row.contains("pas door 1 van de 2 nodige getuigen medeondertekend");
    assert!(rows[1..].iter().all(lacks), "{rows:?}");
    assert!(desk.run(0, "receipts loting.jsonl --out bewijzen").err.contains(mind));
    assert!(desk.read("bewijzen/README.txt").contains(mind));
    assert!(desk.run(0, "receipt loting.jsonl 01990001 --out bewijs").err.contains(mind));
    // enough signed: nothing is missing, and the columns are the same
    desk.run(0, &cosign(2, "17:21:00"));
    let said = desk.run(0, list);
    assert!(!said.err.contains("MIND"), "{}", said.err);
    assert!(!said.text().contains("getuigen"), "{}", said.text());
}

/// Findings T11: a withdrawal that is sealed and not worked out.
#[test]
fn lists_and_receipts_say_that_an_amendment_waits() {
    let mut desk = drawn(&[1, 2]);
    let withdraw =
        "amend withdraw loting.jsonl 01990001 --reason stopt --key sleutel.pem --at 2023-08-23T18:00:00+02:00 --yes";
    desk.run(0, withdraw);
    let mind = "The last amendment is sealed and not worked out yet.";
    let said = desk.run(0, "list loting.jsonl --start 2023-04-01");
    assert!(said.err.contains(mind), "{}", said.err);
    let rows = said.text();
    assert!(rows.lines().count() > 1, "{rows}");
    assert!(
        rows.lines().skip(1).all(|row| row.contains("een wijziging is verzegeld en nog niet uitgewerkt")),
        "{rows}"
    );
    desk.run(0, "receipts loting.jsonl --out bewijzen");
    assert!(desk.read("bewijzen/README.txt").contains(mind));
}

/// The keys of the witnesses in a policy: `quorum` behind it.
fn policy(desk: &Desk, lines: &str) {
    let key = |witness: u8| desk.read(&format!("getuige-{witness}.pem.pub")).trim().to_owned();
    let witnesses: String = (1..4).map(|witness| format!("witness w{witness} {}\n", key(witness))).collect();
    desk.write("lezer.policy", format!("{witnesses}{lines}"));
}

#[test]
fn a_policy_of_witnesses_only_needs_no_organiser() {
    let mut desk = drawn(&[1, 3]);
    policy(&desk, "group board any w1 w2\nquorum board\n");
    let said = desk.run(0, "verify loting.jsonl --trust lezer.policy").text();
    assert!(trust(&said).starts_with("Agrees:"), "{said}");
    assert!(said.contains("not checked is the organiser: only this transcript names"), "{said}");
    policy(&desk, "quorum w2\n");
    let said = desk.run(2, "verify loting.jsonl --trust lezer.policy").text();
    assert!(said.contains("\n  not yet  key"), "{said}");
    assert!(trust(&said).contains("the signature of witness zutphen.rho.example/getuige is asked for"), "{said}");
}

#[test]
fn a_group_with_a_quorum_asks_for_as_many_as_it_says() {
    let mut desk = drawn(&[1, 2]);
    for (lines, status) in [
        ("group some 2 w1 w2 w3\nquorum some\n", 0),
        ("group some 3 w1 w2 w3\nquorum some\n", 2),
        ("group board any w1 w2\ngroup all all board w3\nquorum all\n", 2),
        ("group board all w1 w2\ngroup any any board w3\nquorum any\n", 0),
    ] {
        policy(&desk, &format!("log {VKEY}\n{lines}"));
        for verb in ["verify loting.jsonl", "status loting.jsonl", "explain loting.jsonl 01990001"] {
            desk.run(status, &format!("{verb} --trust lezer.policy"));
        }
    }
    policy(&desk, &format!("log {VKEY}\ngroup some 3 w1 w2 w3\nquorum some\n"));
    let said = desk.run(2, "verify loting.jsonl --trust lezer.policy").text();
    let asked = "  `some` asks for 3 of: apeldoorn.rho.example/getuige, zutphen.rho.example/getuige, notaris.rho.example/getuige; signed now: 2";
    assert!(said.lines().any(|line| line == asked), "{said}");
    // policies add up: what one of them asks for is not excused by another
    desk.run(2, &format!("verify loting.jsonl --trust {VKEY} --trust lezer.policy"));
    policy(&desk, "group some 3 w1 w1 w2\nquorum some\n");
    let refused = desk.run(2, "verify loting.jsonl --trust lezer.policy").err;
    assert!(refused.contains("lezer.policy:4:17"), "{refused}");
}

/// A reader who holds the key of before a handover, and is not told that it is the one of now.
#[test]
fn a_policy_of_one_organiser_holds_over_a_handover() {
    let mut desk = drawn(&[1, 2]);
    let change =
        "key change loting.jsonl --key sleutel.pem --reason 'nieuwe secretaris' --at 2023-09-20T12:00:00+02:00 --yes";
    desk.run(0, &format!("{change} --organiser organiser-2.pem.pub --rules rules-2.toml"));
    let later = |witness: u8| {
        format!("cosign loting.jsonl --key getuige-{witness}.pem --at 2023-09-20T12:1{witness}:00+02:00 --yes")
    };
    desk.run(0, &later(1));
    desk.run(0, &later(2));
    let seal = "seal rules-2.toml aanmeldingen-2.csv --log loting.jsonl --at 2023-09-27T10:00:00+02:00 --yes --key";
    desk.run(0, &format!("{seal} organiser-2.pem"));
    desk.write("lezer.policy", format!("log {VKEY}\nquorum none\n"));
    let now = desk.read("organiser-2.pem.pub").trim().to_owned();
    for verb in ["verify loting.jsonl", "status loting.jsonl", "explain loting.jsonl 01990001"] {
        let said = desk.run(0, &format!("{verb} --trust lezer.policy")).text();
        let before = format!("  organiser {VKEY}\n  that key was changed; since then {now} signs\n");
        assert!(said.contains(&before), "{said}");
        let said = desk.run(0, &format!("{verb} --trust organiser-2.pem.pub")).text();
        assert!(said.contains(&format!("  organiser {now}\n")) && !trust(&said).contains(VKEY), "{said}");
    }
    // the policies that were written at the seal and at the change
    desk.run(2, "verify loting.jsonl --trust loting.policy");
    assert!(desk.read("loting.2.policy").contains(&format!("log {now}\n")));
}

#[test]
fn a_seal_writes_the_policy_to_publish() {
    let mut desk = desk(Desk::english());
    desk.write("loting.policy", "something else\n");
    let refused = desk.run(2, SEAL).err;
    assert!(refused.contains("loting.policy"), "{refused}");
    desk.write("loting.policy", "");
    desk.run(2, SEAL);
    std::fs::remove_file(desk.path("loting.policy")).unwrap();
    let said = desk.run(0, SEAL).err;
    assert!(said.contains("Put loting.jsonl and the policy loting.policy on your website at once"), "{said}");
    let text = desk.read("loting.policy");
    assert!(text.contains(&format!("\nlog {VKEY}\nwitness ")) && text.ends_with("\nquorum witnesses\n"), "{text}");
    desk.run(2, "verify loting.jsonl --trust loting.policy"); // nobody has signed along
    desk.run(0, &cosign(1, "17:05:00"));
    desk.run(0, &cosign(3, "17:06:00"));
    desk.run(0, "verify loting.jsonl --trust loting.policy");
    // the same once more: the log is a new one, the policy stands
    std::fs::remove_file(desk.path("loting.jsonl")).unwrap();
    desk.run(0, SEAL);
    assert_eq!(desk.read("loting.policy"), text);
}

/// The ceremony, then who signs changes.
pub fn handed_over() -> Desk {
    let mut desk = drawn(&[1, 2]);
    let change = "key change loting.jsonl --key sleutel.pem --reason secretaris --at 2023-09-20T12:00:00+02:00 --yes";
    desk.run(0, &format!("{change} --organiser organiser-2.pem.pub --rules rules-2.toml"));
    desk
}

/// The policy that a change of keys says to publish was refused as a stranger's by the log itself.
#[test]
fn an_announced_key_is_not_yet_and_no_stranger() {
    let mut desk = handed_over();
    let now = desk.read("organiser-2.pem.pub").trim().to_owned();
    let due = format!(
        "  organiser {now}\n  that key is announced and has signed nothing yet; until now {VKEY} signs, which you did not give\n"
    );
    for witness in [0, 1, 2] {
        if witness > 0 {
            let at = format!("--at 2023-09-20T12:1{witness}:00+02:00 --yes");
            desk.run(0, &format!("cosign loting.jsonl --key getuige-{witness}.pem {at}"));
        }
        for given in ["loting.2.policy", "organiser-2.pem.pub"] {
            for verb in ["verify loting.jsonl", "status loting.jsonl", "explain loting.jsonl 01990001"] {
                let said = desk.run(2, &format!("{verb} --trust {given}"));
                let said = said.text() + &said.err;
                assert!(said.contains("NOT YET:") && said.contains(&due), "{verb} {given}: {said}");
            }
        }
    }
    // the key of before vouches as it did; the announced one is named with it
    let said = desk.run(0, &format!("verify loting.jsonl --trust {VKEY} --trust organiser-2.pem.pub")).text();
    assert!(said.contains("one of those you trust signs in this log"), "{said}");
    assert!(said.contains(&format!("  organiser {now} signed nothing in this log\n")), "{said}");
}

#[test]
fn where_it_differs_too_unknown_witnesses_are_not_checked() {
    let mut desk = drawn(&[1, 2]);
    let said = desk.run(1, "verify loting.jsonl --trust organiser-2.pem.pub").text();
    assert_eq!(said.matches("(not checked)").count(), 4, "each of two, at the seal and at the end: {said}");
    let said = desk.run(1, &format!("verify loting.jsonl {WITNESS} --trust organiser-2.pem.pub")).text();
    assert_eq!(said.matches("(not checked)").count(), 2, "{said}");
    let json = desk.run(1, &format!("verify loting.jsonl {WITNESS} --trust organiser-2.pem.pub --json")).text();
    let verdict: serde_json::Value = serde_json::from_str(&json).unwrap();
    for at in ["seal_cosigned", "result_cosigned"] {
        let by = verdict["sections"][0][at].as_array().unwrap();
        assert_eq!(by.iter().map(|by| by["checked"].as_bool()).collect::<Vec<_>>(), [Some(true), Some(false)], "{at}");
    }
    assert_eq!(verdict["vouching"]["enough"], false);
    assert_eq!(verdict["vouching"]["organiser"]["id"], "trust.OfLog");
    // also without a key, where a lot was altered behind a seal that is as it was
    desk.change("loting.jsonl", "\"type\":\"lot\",", "\"type\":\"lot\", ");
    let said = desk.run(1, "verify loting.jsonl").text();
    assert_eq!(said.matches("(not checked)").count(), 2, "{said}");
}

#[test]
fn a_clock_that_nobody_checked_dates_nothing() {
    let mut desk = drawn(&[1]);
    desk.run(0, "cosign loting.jsonl --key getuige-3.pem --at 2031-01-01T12:00:00+02:00 --yes");
    for given in ["", &format!("--trust {VKEY}"), WITNESS] {
        let said = desk.run(0, &format!("verify loting.jsonl {given}")).text();
        let dated = said.lines().find(|line| line.starts_with("So it stood as of")).unwrap().to_owned();
        assert!(dated.contains("2023") && !dated.contains("2031"), "{given}: {dated}");
    }
    let said = desk.run(0, "verify loting.jsonl --trust getuige-3.pem.pub").text();
    assert!(said.contains("So it stood as of line 34, by its own word 1 January 2031"), "{said}");
}

#[test]
fn who_signed_stands_first_and_agrees_so_far_below_a_reservation() {
    let mut desk = drawn(&[2]);
    let said = desk.run(0, "verify loting.jsonl --trust getuige-1.pem.pub --trust getuige-2.pem.pub").text();
    let lines: Vec<&str> = said.lines().skip_while(|line| !line.starts_with("Agrees")).collect();
    assert_eq!(lines[0], "Agrees so far: everything was computed again, and signed by, of those you trust:");
    assert!(lines[1].starts_with("  witness zutphen.rho.example/getuige signed up to the end"), "{said}");
    assert!(lines[2].starts_with("  witness apeldoorn.rho.example/getuige signed earlier"), "{said}");
    assert!(lines[3].starts_with("  not checked is the organiser"), "{said}");
    assert!(said.contains("one of those you trust signs in this log"), "{said}");
    desk.run(0, &cosign(1, "17:22:00"));
    let said = desk.run(0, "verify loting.jsonl --trust getuige-1.pem.pub --trust getuige-2.pem.pub").text();
    assert!(trust(&said).starts_with("Agrees: everything was computed again, and signed by,"), "{said}");
    assert!(said.contains("those you trust sign in this log"), "{said}");
}

#[test]
fn a_witness_in_a_policy_and_by_itself_is_told_once() {
    let mut desk = drawn(&[1, 2]);
    let said = desk.run(0, &format!("verify loting.jsonl --trust loting.policy {WITNESS}")).text();
    assert_eq!(trust(&said).matches("witness apeldoorn.rho.example/getuige signed").count(), 1, "{said}");
}

/// What a mail did to a policy is named, as of keys and receipts.
#[test]
fn a_policy_that_went_through_a_mail_is_named() {
    let mut desk = drawn(&[1, 2]);
    let text = desk.read("loting.policy");
    let marks = [
        ("> ", text.lines().map(|line| format!("> {line}\n")).collect::<String>()),
        ("no-break", text.replace("log ", "log\u{a0}")),
        ("encoded", text.replace("log ", "log=20") + "=\n"),
        ("headers", format!("From: rho@voorbeeld.example\nMIME-Version: 1.0\n\n{text}")),
    ];
    for (mark, changed) in marks {
        desk.write("ander.policy", changed);
        let said = desk.run(2, "verify loting.jsonl --trust ander.policy").err;
        assert!(said.contains("a mail or text program changed this file"), "{mark}: {said}");
    }
}

#[test]
fn a_policy_that_names_nobody_is_refused() {
    let mut desk = drawn(&[1, 2]);
    desk.write("lezer.policy", "# nobody\nquorum none\n");
    let refused = desk.run(2, "verify loting.jsonl --trust lezer.policy").err;
    assert!(refused.contains("this file names nobody"), "{refused}");
}

#[test]
fn before_the_result_is_cosigned_that_is_what_waits() {
    for witnesses in [&[][..], &[1]] {
        let mut desk = drawn(witnesses);
        let said = desk.run(0, "status loting.jsonl").text();
        assert!(said.contains("what waits is the cosignatures") && !said.contains("nothing waits"), "{said}");
    }
    let said = drawn(&[1, 2]).run(0, "status loting.jsonl").text();
    assert!(said.contains("nothing waits") && !said.contains("what waits"), "{said}");
}
