//! Pseudonyms: a log that names nobody, told apart by its roster and by receipts alone.

use crate::support::receipts::receipt_of;
use crate::support::{ROSTER, draw_story_in, golden, organiser, path, stories};
use instroom::draw::allocation::{Begun, Chooser, allocate};
use instroom::draw::lots::{Lot, Lots};
use instroom::draw::round::{Sealed, Standing, units};
use instroom::draw::seed::Seed;
use instroom::draw::units::Case;
use instroom::log::policy::Policy;
use instroom::log::signers::Trusted;
use instroom::receipt::{Opening, Placed, Proven, Receipt, ReceiptFault, check_receipt, read_receipt, write_receipt};
use instroom::roster::{Names, Person, Roster, Salts};
use instroom::rules::secret::Secret;
use instroom::rules::{Boundary, Identity, Rules};
use instroom::transcript::{Drawn, Section, Subject, Transcript};
use instroom::verify::verify;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const STORY: &str = "pseudoniemen";

/// The story, its log and its roster.
struct Played {
    log: Vec<u8>,
    roster: Roster,
    transcript: Transcript,
}

fn play() -> Played {
    let folder = tempfile::tempdir().unwrap();
    let log = draw_story_in(STORY, folder.path()).0;
    let roster = Roster::read(&std::fs::read(folder.path().join(ROSTER)).unwrap(), ROSTER).unwrap();
    let transcript = verify(&log[..], &Policy::default()).unwrap().verified().unwrap().into_told().0;
    Played { log, roster, transcript }
}

fn key() -> Trusted {
    Trusted::Organiser(organiser().verifier("rho.example/mtvp").unwrap())
}

/// All that the registers of the story say of a practice and that must stay home.
fn private() -> BTreeSet<String> {
    let mut private: BTreeSet<String> = ["De Nieuwe Brink", "Huisartsenpraktijk"].map(str::to_owned).into();
    for file in ["aanmeldingen.csv", "aanmeldingen-januari.csv"] {
        let text = std::fs::read_to_string(path("fixtures").join(STORY).join(file)).unwrap();
        for row in text.lines().skip(1) {
            let fields: Vec<&str> = row.split(';').collect();
            // code, name, town, group, insurer; four digits stand somewhere in any hash, so those of UZOVI with their quotes
            private.extend([fields[0], fields[1], fields[2], fields[6], fields[7]].map(str::to_owned));
            private.insert(format!("\"{}\"", fields[8]));
        }
    }
    private.remove("");
    private
}

#[test]
fn the_log_holds_nothing_of_what_stays_home() {
    let played = play();
    let (log, roster) = (String::from_utf8(played.log).unwrap(), String::from_utf8(played.roster.write()).unwrap());
    let private = private();
    assert!(private.len() > 20 && private.contains("haven") && private.contains("\"3311\""), "{private:?}");
    for text in &private {
        assert!(roster.contains(text), "{text} is not in the roster");
        assert!(!log.contains(text), "{text} is in the log");
    }
    for row in played.roster.rows() {
        assert!(log.contains(row.pseudonym.as_str()) && !log.contains(&row.salt), "{row:?}");
    }
}

/// 01990004 is silent and counts as the last date, 01990007 asks for that date; 01990005 fails a condition.
#[test]
fn silence_and_conditions_cannot_be_told_from_the_lines() {
    let played = play();
    let log = String::from_utf8(played.log).unwrap();
    let line = |code: &str| {
        let row = played.roster.practice(code).unwrap();
        let start = format!("{{\"type\":\"practice\",\"id\":\"{}\",", row.pseudonym);
        let rest = log.lines().find_map(|line| line.strip_prefix(&start)).unwrap();
        rest.split(",\"wish\"").nth(1).unwrap()
    };
    assert_eq!(line("01990004"), line("01990007"));
    assert_eq!(line("01990005"), ":null,\"class\":null,\"group\":null,\"since\":null,\"insurer\":null,\"uzovi\":null}");
}

#[test]
fn the_log_agrees_without_its_roster() {
    assert!(verify(&play().log[..], &Policy::of_keys([key()])).unwrap().agrees());
}

#[test]
fn a_practice_has_one_pseudonym_in_all_rounds() {
    let played = play();
    let registers: Vec<_> = played
        .transcript
        .sections
        .iter()
        .filter_map(|section| match &section.subject {
            Subject::Round { sealed, .. } => Some(&sealed.register),
            Subject::Amendment(_) | Subject::Handover(_) => None,
        })
        .collect();
    let names = Names::Hidden(Some(&played.roster));
    for code in ["01990001", "01990004", "01990007"] {
        assert!(registers.len() == 2 && registers.iter().all(|register| register.find(names.id(code)).is_some()));
    }
    // its insurer changed between the rounds, and the roster knows both
    let rows = played.roster.rows().iter().filter(|row| row.code == "01990004");
    let insurers: Vec<_> = rows.map(|row| row.insurer.as_deref().unwrap()).collect();
    assert_eq!(insurers, ["CZ", "Menzis"]);
    assert_eq!(played.roster.practice("01990004").unwrap().insurer.as_deref(), Some("Menzis"));
}

/// What a verifier refuses where names stay home: each is the first difference of a log that was changed so.
#[test]
fn a_log_with_pseudonyms_that_names_somebody_is_refused() {
    let played = play();
    let log = String::from_utf8(played.log).unwrap();
    let id = played.roster.practice("01990001").unwrap().pseudonym.to_string();
    let group = played.roster.rows().iter().find(|row| row.code.is_empty()).unwrap().pseudonym.to_string();
    // ids of 64 digits are codes too in a free programme, so only the rule itself refuses a round of the other kind
    let (rules, later) = (log.rfind("{\"type\":\"rules\"").unwrap(), "\"profile\":\"leidraad\"");
    let end = rules + log[rules..].find('\n').unwrap();
    let line = &log[rules..end];
    let open = line.replace(later, "\"profile\":\"free\"").replace("\"pseudonym\"", "\"open\"");
    let successor = log.find("\"successor\"").unwrap();
    let cases = [
        (0, "\"name\":\"\"", "\"name\":\"De Linde\"", "name"),
        (0, "\"town\":null", "\"town\":\"Noordhaven\"", "town"),
        (0, "\"insurer\":null", "\"insurer\":\"CZ 7119\"", "insurer"),
        (0, "\"uzovi\":null", "\"uzovi\":\"7119\"", "uzovi"),
        (0, &format!("\"id\":\"{id}\""), "\"id\":\"01990001\"", "id"),
        (0, &format!("\"id\":\"{id}\""), &format!("\"id\":\"{}\"", id.to_uppercase()), "id"),
        (0, &format!("\"group\":\"{group}\""), "\"group\":\"haven\"", "group"),
        (0, "\"identity\":\"pseudonym\"", "\"identity\":\"hidden\"", "identity"),
        (0, "\"identity\":\"pseudonym\"", "\"identity\":\"open\"", "id"),
        (rules, line, &open, "identity"),
        (successor, "\"name\":\"\"", "\"name\":\"De Linde\"", "name"),
        (successor, "\"town\":null", "\"town\":\"Noordhaven\"", "town"),
        (successor, "\"insurer\":null", "\"insurer\":\"CZ 7119\"", "insurer"),
        (successor, "\"uzovi\":null", "\"uzovi\":\"7119\"", "uzovi"),
    ];
    for (from, was, is, member) in cases {
        assert!(log[from..].contains(was), "{was}");
        let changed = log[..from].to_owned() + &log[from..].replacen(was, is, 1);
        let verdict = verify(changed.as_bytes(), &Policy::default()).unwrap();
        let found = verdict.checks().iter().find_map(|check| check.difference()).unwrap();
        assert!(format!("{found:?}").contains(&format!("member: \"{member}\"")), "{was} → {is}: {found:?}");
    }
}

/// The receipt of a practice, with what opens its pseudonym.
fn receipt(played: &Played, code: &str) -> Receipt {
    let row = played.roster.practice(code).unwrap();
    Receipt { opening: Some(Opening::new(code, &row.salt).write()), ..receipt_of(&played.log, &row.pseudonym) }
}

fn check(receipt: &Receipt) -> Result<Proven, Placed> {
    let file = write_receipt(receipt);
    assert_eq!(read_receipt(&file).as_ref(), Ok(receipt));
    check_receipt(&file, &Policy::of_keys([key()]))
}

#[test]
fn a_practice_opens_its_own_line() {
    let played = play();
    for code in ["01990001", "01990005", "01990091"] {
        let proven = check(&receipt(&played, code)).unwrap();
        assert_eq!(proven.code.as_deref(), Some(code));
        assert_eq!(proven.outcome.practice, played.roster.practice(code).unwrap().pseudonym);
    }
    // without an opening it is a line of the log all the same
    let closed = Receipt { opening: None, ..receipt(&played, "01990001") };
    assert_eq!(check(&closed).unwrap().code, None);
}

#[test]
fn another_code_or_salt_opens_nothing() {
    let played = play();
    let own = receipt(&played, "01990001");
    let salt = |code: &str| &played.roster.practice(code).unwrap().salt;
    let spaced = String::from_utf8(own.opening.clone().unwrap()).unwrap().replace(":", ": ").into_bytes();
    let refused = |opening: Vec<u8>, fault| {
        let other = Receipt { opening: Some(opening), ..own.clone() };
        assert_eq!(check(&other), Err(Placed { line: 2, fault }), "{other:?}");
    };
    for (code, salt) in [("01990002", salt("01990001")), ("01990001", salt("01990002")), ("01990002", salt("01990002"))]
    {
        refused(Opening::new(code, salt).write(), ReceiptFault::OtherPseudonym);
    }
    for opening in [spaced, Vec::new(), [own.opening.clone().unwrap(), b"\n".to_vec()].concat()] {
        refused(opening, ReceiptFault::Opening);
    }
    // a line that shows a code has nothing to open
    let mut receipt = receipt_of(&golden("voorbeeld"), "01990001");
    receipt.opening = Some(Opening::new("01990001", salt("01990001")).write());
    assert_eq!(check(&receipt), Err(Placed { line: 2, fault: ReceiptFault::OtherPseudonym }));
}

/// The same round with pseudonyms, in which every unit has the lot that it had.
fn hidden(drawn: &Drawn, roster: &Roster) -> Standing {
    let open = &drawn.standing;
    let names = Names::Hidden(Some(roster));
    let register = roster.hide(&open.sealed.register).unwrap();
    let rules = Rules { identity: Identity::Pseudonym, ..open.sealed.rules.clone() };
    let history = open.history.called(|code| names.id(code).into());
    let units = units(&rules, &register, &history).unwrap();
    let lot = |unit: usize| -> Option<Lot> {
        let label = names.unit(units.label(unit, &register)).into_owned();
        open.lots.lot(open.units.find(&label, &open.sealed.register).unwrap())
    };
    let case = Case { rules: &rules, register: &register, units: &units };
    let lots = Lots::rank((0..units.list().len()).map(lot).collect(), case);
    let chooser = Chooser { seed: &Seed([0; 32]), dice: None };
    let allocation = allocate(case, &lots, Begun::Draw(chooser));
    let sealed = Arc::new(Sealed { rules, register, ..Sealed::clone(&open.sealed) });
    Standing { sealed, history: Arc::new(history), out: BTreeMap::new(), units, lots, allocation }
}

/// Property: pseudonyms decide nothing. Every round of every story, hidden and with the lots that it had, gives every
/// practice what it got.
#[test]
fn pseudonyms_change_no_outcome() {
    let mut compared = 0;
    for story in stories().iter().filter(|story| *story != STORY) {
        let transcript = verify(&golden(story)[..], &Policy::default()).unwrap().verified().unwrap().into_told().0;
        let rounds = transcript.sections.iter().filter(|section| matches!(section.subject, Subject::Round { .. }));
        for drawn in rounds.filter_map(Section::drawn) {
            let open = &drawn.standing;
            if matches!(open.sealed.rules.boundary, Boundary::Baskets(_)) {
                continue; // of practices of one size the label says which is first in a basket
            }
            let (secret, origin) = (Secret::from_entropy(&[7; 32]), transcript.programme.origin.as_str());
            let practices = open.sealed.register.practices();
            let known = open.history.practices().map(|(code, _)| Person {
                code,
                name: "",
                town: None,
                insurer: None,
                uzovi: None,
                group: None,
            });
            let mut roster = Roster::default();
            let people = known.chain(practices.iter().map(Person::from));
            roster.add(people, Some(Salts { secret: &secret, origin })).unwrap();
            let hidden = hidden(drawn, &roster);
            for (at, practice) in practices.iter().enumerate() {
                let id = &roster.practice(&practice.id).unwrap().pseudonym;
                let there = hidden.sealed.register.find(id).unwrap();
                assert_eq!(hidden.outcome(there), open.outcome(at), "{story}: {}", practice.id);
                compared += 1;
            }
        }
    }
    assert!(compared > 5_000, "{compared}");
}
