//! `instroom cosign`, and the verbs around it: a ceremony as its parties type it, with what stops them. That a refusal
//! leaves every file as it was is asserted for every command line, in `Desk::run`.

use super::desk::{Desk, VKEY};

/// Rules, register and contributions of `ceremonie`, and the keys of all.
pub fn desk(desk: Desk) -> Desk {
    let desk = desk.with("ceremonie");
    for name in ["getuige-1.pem", "getuige-2.pem", "getuige-3.pem", "organiser-2.pem"] {
        for file in [name.to_owned(), format!("{name}.pub")] {
            desk.write(&file, std::fs::read(format!("fixtures/{file}")).unwrap());
        }
    }
    for file in ["rules-2.toml", "aanmeldingen-2.csv"] {
        desk.write(file, std::fs::read(format!("fixtures/ceremonie/{file}")).unwrap());
    }
    desk
}

/// Seals it.
pub const SEAL: &str =
    "seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --at 2023-08-23T17:00:00+02:00 --yes";
/// Draws it.
pub const DRAW: &str = "draw loting.jsonl --key sleutel.pem --contributions inbreng.txt --at 2023-08-23T17:16:00+02:00";

/// A witness signs on the day of the draw.
pub fn cosign(witness: u8, time: &str) -> String {
    format!("cosign loting.jsonl --key getuige-{witness}.pem --at 2023-08-23T{time}+02:00 --yes")
}

/// Sealed, and cosigned by two.
pub fn cosigned(desk: Desk) -> Desk {
    let mut desk = self::desk(desk);
    desk.run(0, SEAL);
    desk.run(0, &cosign(1, "17:05:00"));
    desk.run(0, &cosign(2, "17:06:00"));
    desk.forget();
    desk
}

/// Drawn, and its result cosigned by two.
pub fn drawn(desk: Desk) -> Desk {
    let mut desk = cosigned(desk);
    for line in [DRAW.to_owned(), cosign(1, "17:20:00"), cosign(2, "17:21:00")] {
        desk.run(0, &line);
    }
    desk.forget();
    desk
}

#[test]
fn a_ceremony_from_seal_to_result() {
    for language in [Desk::dutch(), Desk::english()] {
        let mut desk = desk(language);
        desk.run(0, SEAL);
        desk.run(2, DRAW); // nobody has signed
        desk.run(0, "status loting.jsonl");
        desk.run(0, &cosign(3, "17:05:00"));
        desk.run(2, DRAW); // one of two
        desk.run(0, &cosign(3, "17:05:30")); // once is enough
        desk.run(0, &cosign(1, "17:06:00"));
        desk.run(0, "status loting.jsonl");
        desk.run(0, DRAW);
        desk.run(2, DRAW); // a second draw
        desk.run(2, "verify loting.jsonl --trust getuige-1.pem.pub"); // the result is not signed yet
        desk.run(0, &cosign(1, "17:20:00"));
        desk.run(0, &cosign(2, "17:21:00"));
        desk.run(0, "verify loting.jsonl --trust getuige-1.pem.pub --trust getuige-3.pem.pub");
    }
}

/// Sealed, cosigned by as many as must, and drawn.
fn ceremony(desk_of: Desk) {
    let mut desk = desk(desk_of);
    desk.run(0, SEAL);
    desk.run(2, DRAW);
    desk.run(0, &cosign(3, "17:05:00"));
    desk.run(0, "status loting.jsonl");
    desk.run(0, &cosign(1, "17:06:00"));
    desk.run(0, DRAW);
    desk.says();
}

#[test]
fn what_the_ceremony_says_in_dutch() {
    ceremony(Desk::dutch());
}

#[test]
fn what_the_ceremony_says_in_english() {
    ceremony(Desk::english());
}

#[test]
fn who_cannot_sign_is_told_why() {
    let mut desk = desk(Desk::dutch());
    desk.run(0, SEAL);
    desk.forget();
    for lang in ["nl", "en"] {
        desk.run(2, &format!("cosign loting.jsonl --key getuige-1.pem --lang {lang}")); // nobody to ask
        let refused = desk.run(2, &format!("cosign loting.jsonl --key organiser-2.pem --yes --lang {lang}")).err;
        assert!(!refused.contains("TAkElAZ6X418"), "nobody appointed it, so there is nothing to look at: {refused}");
        // the beacon speaks at 17:15:33
        desk.run(2, &format!("{} --lang {lang}", cosign(1, "17:15:33")));
    }
    desk.says();
}

#[test]
fn a_witness_remembers_what_it_signed() {
    let mut desk = cosigned(Desk::dutch());
    desk.write("eerder.txt", desk.bytes("loting.jsonl"));
    desk.write("eerder.seen", desk.bytes("sleutel.pem.seen"));
    desk.run(0, DRAW);
    desk.run(0, &cosign(1, "17:20:00"));
    desk.forget();
    // another history from the same seal: another roll
    desk.change("inbreng.txt", "dobbelstenen=3 1", "dobbelstenen=1 3");
    let again = DRAW.replace("loting.jsonl", "eerder.txt");
    desk.run(0, &format!("{again} --state eerder.seen --lang nl"));
    desk.forget();
    for lang in ["nl", "en"] {
        let fork = "cosign eerder.txt --key getuige-1.pem --at 2023-08-23T17:30:00+02:00 --yes";
        desk.run(2, &format!("{fork} --lang {lang}"));
        desk.run(1, &format!("verify loting.jsonl --against eerder.txt --lang {lang}"));
        // the clock of the witness
        desk.run(2, &format!("{} --lang {lang}", cosign(2, "17:01:00")));
        // who was given has not signed the end: not yet
        desk.run(2, &format!("verify loting.jsonl --trust getuige-2.pem.pub --lang {lang}"));
    }
    desk.write("getuige-1.pem.seen", "x\n");
    desk.run(2, &cosign(1, "17:40:00"));
    desk.run(2, &format!("{} --lang en", cosign(1, "17:40:00")));
    desk.says();
}

/// Who signs because another did must know that only the log says so.
#[test]
fn who_signed_before_is_said_to_be_unchecked() {
    for (mut desk, mark) in [(desk(Desk::dutch()), " (niet nagegaan)"), (desk(Desk::english()), " (not checked)")] {
        desk.run(0, SEAL);
        desk.run(0, &cosign(1, "17:05:00"));
        let said = desk.run(0, &cosign(2, "17:06:00")).err;
        assert_eq!(said.matches(mark).count(), 2, "the organiser and the other witness: {said}");
        let again = desk.run(0, &cosign(2, "17:07:00")).err;
        assert_eq!(again.matches(mark).count(), 1, "the organiser's key was there before, and one's own: {again}");
    }
}

/// `seal` says to publish the policy, so a witness who gets the checkpoint only has it.
#[test]
fn a_policy_vouches_for_a_checkpoint() {
    let mut desk = desk(Desk::english());
    desk.run(0, SEAL);
    desk.run(0, "cosign loting.jsonl --request verzoek.txt");
    let alone = "--key getuige-2.pem --at 2023-08-23T17:06:00+02:00 --yes";
    let other = desk.read("organiser-2.pem.pub");
    desk.write("ander.policy", format!("log {other}quorum none\n"));
    let refused = desk.run(2, &format!("cosign --checkpoint verzoek.txt --trust ander.policy {alone}")).err;
    assert!(refused.contains("is not signed with the organiser's key that you know"), "{refused}");
    desk.write("beide.policy", format!("log {other}log {VKEY}\nquorum none\n"));
    let said = desk.run(0, &format!("cosign --checkpoint verzoek.txt --trust beide.policy {alone} --out een.txt")).err;
    assert!(said.contains(VKEY) && !said.contains(other.trim()), "{said}");
    desk.run(0, &format!("cosign --checkpoint verzoek.txt --trust loting.policy {alone} --out twee.txt"));
    desk.run(0, "cosign loting.jsonl --add twee.txt");
}

/// A second line of who signed already is checked as the first was.
#[test]
fn a_forged_line_of_who_signed_already_is_refused() {
    for (mut desk, nothing, forged) in [
        (desk(Desk::dutch()), "Er is niets toegevoegd", "hoort niet bij wat nu aan het einde"),
        (desk(Desk::english()), "Nothing was added", "is not over what stands at the end"),
    ] {
        desk.run(0, SEAL);
        desk.run(0, &format!("{} --out een.txt", cosign(1, "17:05:00")));
        let added = desk.run(0, "cosign loting.jsonl --add een.txt").err;
        assert!(!added.contains(nothing), "{added}");
        let before = desk.read("loting.jsonl");
        let again = desk.run(0, "cosign loting.jsonl --add een.txt").err;
        assert!(again.contains(nothing), "{again}");
        let line = desk.read("een.txt");
        // the end of the signature: name, key and moment are as they were
        let at = line.len() - 12;
        let letter = if line.as_bytes()[at] == b'A' { "B" } else { "A" };
        desk.write("vals.txt", format!("{}{letter}{}", &line[..at], &line[at + 1..]));
        let refused = desk.run(2, "cosign loting.jsonl --add vals.txt").err;
        assert!(refused.contains(forged), "{refused}");
        assert_eq!(desk.read("loting.jsonl"), before);
    }
}

#[test]
fn signatures_travel_as_text() {
    let mut desk = desk(Desk::dutch());
    desk.run(0, SEAL);
    desk.run(0, &format!("{} --out een.txt", cosign(1, "17:05:00")));
    desk.run(0, "cosign loting.jsonl --request verzoek.txt");
    let key = desk.read("verzoek.txt");
    assert!(key.starts_with("old 0\n\nrho.example/mtvp\n"));
    let organiser = "rho.example/mtvp+be10e774+AZSI9fWc/2T9/0A7GmOJ7vYkYY8TQIA5qCFWEsOV6qto";
    let alone = "--key getuige-2.pem --at 2023-08-23T17:06:00+02:00 --yes";
    desk.run(2, &format!("cosign --checkpoint verzoek.txt --trust organiser-2.pem.pub {alone}"));
    desk.run(0, &format!("cosign --checkpoint verzoek.txt --trust {organiser} {alone} --out twee.txt"));
    desk.run(2, "cosign loting.jsonl --add aanmeldingen.csv");
    desk.run(0, "cosign loting.jsonl --add een.txt");
    let pasted = desk.read("twee.txt").replace('\n', " ");
    desk.run(0, &format!("{DRAW} --add '{pasted}'"));
    desk.run(2, "cosign loting.jsonl --add een.txt"); // of the seal, not of the result
    desk.run(2, "cosign loting.jsonl --request weer.txt --old 99");
    desk.run(0, "cosign loting.jsonl --request weer.txt --old 10");
    desk.run(
        0,
        &format!(
            "cosign --checkpoint weer.txt --trust {organiser} --key getuige-2.pem --at 2023-08-23T17:30:00+02:00 --yes"
        ),
    );
    desk.run(0, "verify loting.jsonl");
    desk.says();
}

#[test]
fn sources_fail_as_the_plan_says() {
    let mut desk = Desk::dutch().with("uitval");
    desk.run(
        0,
        "seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --at 2023-08-23T17:09:40+02:00 --yes",
    );
    desk.forget();
    for lang in ["nl", "en"] {
        desk.run(2, &format!("{DRAW} --lang {lang}")); // nothing of the others, and the wrong round
        desk.run(2, &format!("{DRAW} --failed dobbelstenen=weg --failed radio=stil --failed krant --lang {lang}"));
        desk.run(
            2,
            &format!("{DRAW} --failed dobbelstenen=weg --failed krant=dicht --contribute krant=1 --lang {lang}"),
        );
    }
    desk.says();
}

#[test]
fn secrets_and_beacons_come_as_files() {
    let mut desk = cosigned(Desk::dutch());
    let given = desk.read("inbreng.txt");
    let value =
        |label: &str| given.lines().find_map(|line| line.strip_prefix(&format!("{label}="))).unwrap().to_owned();
    desk.write("geheim.txt", value("geheim-notaris") + "\n");
    desk.write("baken.json", value("baken"));
    desk.write("ander.json", r#"{"round":1000000,"signature":"83ad29e4c409f9470fc2ef02f90214df49e02b441a1a241a82d622d9f608ef98fd8b11a029f1bee9d9e83b45088abe72"}"#);
    let rolls = value("dobbelstenen");
    let line = |secret: &str, beacon: &str| {
        format!(
            "draw loting.jsonl --key sleutel.pem --contribute 'dobbelstenen={rolls}' --contribute geheim-notaris={secret} \
             --at 2023-08-23T17:16:00+02:00 --contribute baken={beacon} --failed geheim-verzekeraar=vakantie"
        )
    };
    for lang in ["nl", "en"] {
        desk.run(2, &format!("{} --lang {lang}", line("baken.json", "ander.json")));
    }
    desk.says();
    desk.run(0, &line("geheim.txt", "baken.json"));
    desk.run(0, "verify loting.jsonl");
}

#[test]
fn a_draw_from_before_the_beacon_spoke_is_refused() {
    let mut desk = cosigned(Desk::dutch());
    for lang in ["nl", "en"] {
        desk.run(2, &format!("{} --lang {lang}", DRAW.replace("17:16:00", "17:15:32")));
    }
    desk.says();
    desk.run(0, &DRAW.replace("17:16:00", "17:15:33"));
}

#[test]
fn keys_are_changed_in_the_open() {
    let mut desk = cosigned(Desk::dutch());
    let change =
        "key change loting.jsonl --key sleutel.pem --reason 'nieuwe secretaris' --at 2023-09-20T12:00:00+02:00 --yes";
    desk.run(2, &format!("{change} --organiser organiser-2.pem.pub")); // a round waits
    desk.run(0, DRAW);
    desk.run(2, &format!("{change} --organiser organiser-2.pem.pub")); // the result is not signed
    desk.run(0, &cosign(1, "17:20:00"));
    desk.run(0, &cosign(2, "17:21:00"));
    desk.forget();
    desk.run(2, &format!("{change} --organiser getuige-1.pem.pub"));
    desk.run(2, &format!("{change} --rules rules.toml"));
    desk.run(0, &format!("{change} --organiser organiser-2.pem.pub --rules rules-2.toml"));
    let later = |witness: u8| {
        format!("cosign loting.jsonl --key getuige-{witness}.pem --at 2023-09-20T12:1{witness}:00+02:00 --yes")
    };
    let seal = "seal rules-2.toml aanmeldingen-2.csv --log loting.jsonl --at 2023-09-27T10:00:00+02:00 --yes --key";
    desk.run(2, &format!("{seal} organiser-2.pem")); // the handover is not signed
    desk.run(0, &later(1));
    desk.run(0, &later(2));
    desk.run(2, &format!("{seal} sleutel.pem")); // the old key
    desk.run(0, &format!("{seal} organiser-2.pem"));
    desk.run(0, "verify loting.jsonl --trust organiser-2.pem.pub");
    desk.run(0, "verify loting.jsonl --trust rho.example/mtvp+be10e774+AZSI9fWc/2T9/0A7GmOJ7vYkYY8TQIA5qCFWEsOV6qto");
    desk.says();
}

/// Those of before sign a handover, so theirs is the number that must have; what comes behind it needs that of the new ones.
#[test]
fn after_a_handover_more_witnesses_are_needed_for_what_comes_next() {
    let mut desk = cosigned(Desk::dutch());
    let rules = desk.read("rules.toml");
    desk.write("rules-3.toml", rules.replace("required = 2", "required = 3"));
    for line in [DRAW.to_owned(), cosign(1, "17:20:00"), cosign(2, "17:21:00")] {
        desk.run(0, &line);
    }
    let by = "--key sleutel.pem --reason x --yes --at 2023-09-20";
    desk.run(0, &format!("key change loting.jsonl --rules rules-3.toml {by}T12:00:00+02:00"));
    for witness in [1, 2] {
        let at = format!("--at 2023-09-20T12:1{witness}:00+02:00 --yes");
        desk.run(0, &format!("cosign loting.jsonl --key getuige-{witness}.pem {at}"));
    }
    desk.run(0, &format!("amend withdraw loting.jsonl 01990001 {by}T13:00:00+02:00"));
    desk.run(0, "verify loting.jsonl");
}

#[test]
fn an_amendment_waits_for_the_witnesses() {
    let mut desk = drawn(Desk::dutch());
    desk.run(
        0,
        "amend withdraw loting.jsonl 01990001 --reason stopt --key sleutel.pem --at 2023-08-23T18:00:00+02:00 --yes",
    );
    desk.run(2, "draw loting.jsonl --key sleutel.pem --at 2023-08-23T18:10:00+02:00");
    desk.run(0, &cosign(1, "18:05:00"));
    desk.run(0, &cosign(2, "18:06:00"));
    desk.run(0, "draw loting.jsonl --key sleutel.pem --at 2023-08-23T18:10:00+02:00");
    desk.run(0, "status loting.jsonl");
    desk.says();
}

/// Nothing is to be drawn, so nobody is sent to a draw.
#[test]
fn behind_an_amendment_that_waits_it_is_said_what_it_waits_for() {
    let mut desk = drawn(Desk::dutch());
    let withdraw = |practice: u8, time: &str| {
        let at = format!("--at 2023-08-23T{time}:00+02:00");
        format!("amend withdraw loting.jsonl 0199000{practice} --reason stopt --key sleutel.pem {at} --yes")
    };
    desk.run(0, &withdraw(1, "18:00"));
    for lang in ["nl", "en"] {
        desk.run(2, &format!("{} --lang {lang}", withdraw(2, "18:01")));
    }
    desk.run(0, &cosign(1, "18:05:00"));
    desk.run(0, &cosign(2, "18:06:00"));
    for lang in ["nl", "en"] {
        desk.run(2, &format!("{} --lang {lang}", withdraw(2, "18:07")));
    }
    desk.says();
}

/// A register is looked at whoever must still sign, and beside what was given up.
#[test]
fn a_round_that_was_given_up_can_be_checked_before_the_witnesses_signed_that() {
    let mut desk = cosigned(Desk::dutch());
    let abort = "abort loting.jsonl --reason 'verkeerde lijst' --key sleutel.pem --yes --at 2023-08-23T17:08:00+02:00";
    desk.run(0, abort);
    desk.forget();
    let check = "check rules.toml aanmeldingen.csv --log loting.jsonl";
    desk.run(2, check); // it is all told, and that its beacon must be renewed
    desk.change("aanmeldingen.csv", "3000", "3100");
    let told = desk.run(2, &format!("{check} --lang en")).text();
    assert!(told.contains("3,000") && told.contains("3,100"), "{told}");
    desk.run(
        2,
        "seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --yes --at 2023-08-23T17:09:00+02:00",
    );
    // tomorrow's two o'clock, by the clock
    let moment = desk.said().split("`at = ").nth(1).unwrap().split('`').next().unwrap().to_owned();
    desk.says_but(&[(&moment, "<MOMENT>")]);
    // a report has what the screen has
    let said = desk.reports(&format!("{check} --report rapport.txt --lang en"), "rapport.txt");
    assert!(said.err.contains("All of it stands in rapport.txt: 1 fault, "), "{}", said.err);
    let report = desk.read("rapport.txt").replace("\r\n", " ");
    for told in ["this is still the beacon of round 1", "Mind: it can be sealed only when enough witnesses"] {
        assert!(report.contains(told), "{told}: {report}");
    }
}

#[test]
fn the_key_of_a_witness_is_not_taken_for_that_of_the_organiser() {
    let mut desk = desk(Desk::dutch());
    for lang in ["nl", "en"] {
        desk.run(2, &format!("{} --lang {lang}", SEAL.replace("sleutel.pem", "getuige-1.pem")));
    }
    desk.run(0, SEAL);
    desk.run(0, &cosign(1, "17:05:00"));
    desk.run(0, &cosign(2, "17:06:00"));
    for witness in ["getuige-1.pem", "getuige-3.pem"] {
        desk.run(2, &DRAW.replace("sleutel.pem", witness)); // one that signed here, one that did not
    }
    // its public half lies elsewhere
    std::fs::remove_file(desk.path("getuige-1.pem.pub")).unwrap();
    desk.run(2, &format!("{} --lang en", DRAW.replace("sleutel.pem", "getuige-1.pem")));
    desk.says();
}

/// Two weeks too early nobody throws a die, and it is said what to type then.
#[test]
fn long_before_the_beacon_speaks_nobody_is_asked_for_dice() {
    let mut desk = desk(Desk::dutch());
    desk.run(0, &SEAL.replace("08-23T", "08-09T"));
    for witness in [1, 2] {
        desk.run(0, &cosign(witness, "17:05:00").replace("08-23T", "08-09T"));
    }
    desk.forget();
    let draw = "draw loting.jsonl --key sleutel.pem --at 2023-08-09T17:10:00+02:00";
    for lang in ["nl", "en"] {
        desk.run(2, &format!("{draw} --lang {lang}"));
    }
    desk.says();
    // that the beacon would be fetched makes no throw of today one of then
    let without = desk.run(2, draw).err;
    assert_eq!(desk.run(2, &format!("{draw} --fetch --endpoint http://127.0.0.1:9")).err, without);
}

/// What `seal` says at its end is what stands in the LEESMIJ, in its order and its words.
#[test]
fn what_comes_after_the_seal_is_as_in_the_leesmij() {
    let mut desk = desk(Desk::dutch());
    desk.run(0, "init leidraad --out map");
    let (readme, sealed) = (desk.read("map/LEESMIJ.txt"), desk.run(0, SEAL).err);
    let steps = [
        "Lees in de zaal het korte controlegetal voor, en schrijf het controlegetal voluit in het proces-verbaal. Zet ",
        "het vertrouwensbestand",
        "meteen op uw website",
        "elke praktijk",
        "haar eigen regel klopt",
        "instroom list ",
        "getuige",
        "instroom cosign ",
        "instroom draw ",
    ];
    for (name, text) in [("LEESMIJ", &readme), ("seal", &sealed)] {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        steps.iter().fold(0, |at, step| {
            let found = text[at..].find(step);
            at + found.unwrap_or_else(|| panic!("{name} lacks `{step}` here:\n{}", &text[at..]))
        });
    }
}

/// One witness is no plural.
#[test]
fn of_one_witness_is_spoken_as_of_one() {
    let mut desk = desk(Desk::dutch());
    let rules = desk.read("rules.toml");
    let second = rules.match_indices("[[witness]]").nth(1).unwrap().0;
    let rest = rules[second..].find("[witnesses]").unwrap();
    desk.write(
        "rules.toml",
        rules[..second].to_owned() + &rules[second + rest..].replace("required = 2", "required = 1"),
    );
    desk.run(0, SEAL);
    desk.run(2, DRAW);
    desk.run(0, &cosign(1, "17:05:00"));
    desk.run(0, "status loting.jsonl");
    desk.run(0, "abort loting.jsonl --reason fout --key sleutel.pem --at 2023-08-23T17:06:00+02:00 --yes --lang en");
    let said = desk.said();
    for plural in ["1 getuigen", "1 witnesses"] {
        assert!(!said.contains(plural), "{plural}: {said}");
    }
    desk.says();
}

/// Each refusal of a signature that is brought, with the program as it was called.
#[test]
fn what_is_brought_and_no_signature_of_here_is_told() {
    let mut desk = cosigned(Desk::dutch());
    desk.run(0, &format!("{} --out drie.txt", cosign(3, "17:07:00")));
    let line = desk.read("drie.txt");
    desk.write("vreemd.txt", line.replace("notaris.rho.example", "vreemd.rho.example"));
    desk.write("half.txt", &line[..line.len() / 2]);
    desk.write("leeg.txt", "");
    desk.forget();
    for lang in ["nl", "en"] {
        for file in ["vreemd.txt", "half.txt", "leeg.txt", "er-niet.txt"] {
            desk.run(2, &format!("cosign loting.jsonl --add {file} --lang {lang}"));
        }
        desk.run(2, &format!("cosign loting.jsonl --add '{}' --lang {lang}", "— notaris"));
    }
    desk.run(0, "cosign loting.jsonl --add drie.txt");
    desk.run(0, "cosign loting.jsonl --add drie.txt --lang en"); // stood there already
    desk.says();
}

#[test]
fn a_beacon_of_the_past_is_refused() {
    let mut desk = desk(Desk::dutch());
    for lang in ["nl", "en"] {
        let late = SEAL.replace("17:00:00", "17:15:33");
        desk.run(2, &format!("{late} --lang {lang}"));
    }
    desk.says();
}

#[test]
fn a_receipt_is_vouched_for_by_witnesses() {
    let mut desk = cosigned(Desk::dutch());
    desk.run(0, DRAW);
    desk.run(0, &cosign(1, "17:20:00"));
    desk.run(0, "receipt loting.jsonl 01990001 --out bewijs.tlog-proof");
    // the organiser's key that was given is another one, and that is not passed over because a witness signed
    desk.run(2, "verify bewijs.tlog-proof --trust getuige-1.pem.pub --trust organiser-2.pem.pub");
    desk.forget();
    desk.run(0, "verify bewijs.tlog-proof --trust getuige-1.pem.pub");
    desk.run(2, "verify bewijs.tlog-proof --trust getuige-2.pem.pub");
    desk.run(2, "verify bewijs.tlog-proof --trust organiser-2.pem.pub");
    desk.run(0, "verify bewijs.tlog-proof --trust getuige-1.pem.pub --json");
    desk.says();
}
