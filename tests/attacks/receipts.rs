//! Receipts that promise more than was decided, or than was signed.

use crate::desk::{AGREES, DIFFERS, REFUSED, verified};
use crate::faults::Draft;
use crate::faults::signer::{Signer, cosigner, witness};
use crate::support::golden;
use crate::support::receipts::{receipt_at, receipt_of};
use instroom::receipt::{Receipt, write_receipt};

const TIME: u64 = 1_692_803_260; // 2023-08-23T15:07:40Z

/// `--trust` with the organiser's key of the first line.
fn trusting(log: &Draft) -> String {
    format!("--trust {}", log.value(0, "organiser").trim_matches('"'))
}

fn trusting_all(signers: &[Signer]) -> String {
    signers.iter().map(|signer| format!(" --trust {}", signer.verifier().trim_matches('"'))).collect()
}

const NOT_LAST: [&str; 2] = [
    "deze uitkomst is niet het laatste woord van het verslag dat ondertekend is: daarin is deze regel gevolgd door",
    "this outcome is not the last word of the log that was signed: there this line is followed by",
];

/// With this in hand a practice that withdrew "starts on 1 July". Anybody can make it from the transcript.
#[test]
fn the_place_of_a_practice_that_withdrew_under_the_newest_tree() {
    let log = Draft::golden("terugtrekking");
    let (bytes, trust) = (log.bytes(), trusting(&log));
    // drawn in the first result, and withdrawn by a later amendment
    let placed = |id: &str| log.all(&format!("outcome practice={id} start!=null")).first().copied();
    let withdrawn = log.all("withdraw").into_iter().map(|line| log.value(line, "practice").replace('"', ""));
    let (id, before) = withdrawn.filter_map(|id| Some((id.clone(), placed(&id)?))).next().unwrap();
    let checkpoints = log.all("checkpoint");
    let (result, newest) = (checkpoints[1], *checkpoints.last().unwrap());
    let forged = write_receipt(&receipt_at(&bytes, before, newest));
    for trust in [&trust, ""] {
        verified(&forged, trust, (DIFFERS, NOT_LAST));
    }
    // as it stood then it is a receipt, of then
    let then = write_receipt(&receipt_at(&bytes, before, result));
    verified(&then, &trust, (AGREES, ["startdatum     1 ", "start date     1 "]));
    let as_of = ["Zo stond het op regel 43; wat daarna kwam", "So it stood as of line 43; what came later"];
    verified(&then, &trust, (AGREES, as_of));
    let newest = ["Vraag de organisator om het nieuwste bewijs", "Ask the organiser for the newest receipt"];
    verified(&then, &trust, (AGREES, newest));
    verified(&write_receipt(&receipt_of(&bytes, &id)), &trust, (AGREES, ["doet niet mee", "takes no part"]));
}

/// The same by hand: the note of the newest tree behind the proof in the older.
#[test]
fn the_newest_signature_below_an_older_proof() {
    let log = Draft::golden("terugtrekking");
    let bytes = log.bytes();
    let (line, checkpoints) = (log.at("outcome practice=01990007"), log.all("checkpoint"));
    let note = receipt_at(&bytes, line, checkpoints[5]).note;
    let mixed = Receipt { note, ..receipt_at(&bytes, line, checkpoints[1]) };
    verified(
        &write_receipt(&mixed),
        &trusting(&log),
        (DIFFERS, ["deze controlegetallen zijn niet die van regel", "these hashes are not those of line"]),
    );
}

/// Findings T7, in the program: index, proof and signature are genuine, only the outcome is not.
#[test]
fn another_outcome_below_a_genuine_signature() {
    let log = Draft::golden("voorbeeld");
    let line = log.clone().set("outcome practice=01990002", "start", "\"2023-04-01\"");
    let line = line.set("outcome practice=01990002", "reason", "\"lot\"");
    let line = line.lines[line.at("outcome practice=01990002")].clone();
    let forged = Receipt { line, ..receipt_of(&log.bytes(), "01990002") };
    verified(
        &write_receipt(&forged),
        &trusting(&log),
        (
            DIFFERS,
            [
                "deze uitkomst staat niet op deze plaats in het verslag dat ondertekend is",
                "this outcome is not in this place of the transcript that was signed",
            ],
        ),
    );
}

/// Findings T4: it said that these signed too.
#[test]
fn witnesses_whom_nobody_can_check() {
    let own = receipt_of(&golden("voorbeeld"), "01990001");
    let text = own.note.split_once("\n\n").map(|(text, _)| format!("{text}\n")).unwrap();
    let (notary, replayed) = (cosigner("notaris.example/x", 5, TIME), cosigner("bestuur.example/y", 6, TIME));
    let note = own.note.clone() + &notary.line(&text) + &replayed.line("rho.example/mtvp\n3\nx\n");
    let receipt = write_receipt(&Receipt { note, ..own });
    let log = Draft::golden("voorbeeld");
    let unchecked = [
        "Niet nagegaan: handtekeningen op naam van notaris.example/x, bestuur.example/y; die sleutels gaf u niet.",
        "Not checked: signatures in the name of notaris.example/x, bestuur.example/y; you did not give those keys.",
    ];
    verified(&receipt, &trusting(&log), (AGREES, unchecked));
    // who has the key sees that it is not under this
    verified(
        &receipt,
        &(trusting(&log) + &trusting_all(&[replayed])),
        (
            DIFFERS,
            [
                "deze handtekening is niet van de sleutel van getuige `bestuur.example/y` die u vertrouwt, of niet onder deze regels",
                "this signature is not by the key of witness `bestuur.example/y` you trust, or not over these lines",
            ],
        ),
    );
}

/// Findings T8: the transcript shows the handover, a receipt cannot. It was said not to agree.
#[test]
fn a_receipt_of_after_a_handover_under_the_key_of_before() {
    let receipt = write_receipt(&receipt_of(&golden("ceremonie"), "01990001"));
    let sentences = [
        "met de sleutel die u gaf is dit bewijs niet na te gaan: het is ondertekend met een andere sleutel van `rho.example/mtvp`",
        "this receipt cannot be checked with the key you gave: it is signed with another key of `rho.example/mtvp`",
    ];
    for also in [&[][..], &[witness(1, TIME)]] {
        let trust = trusting_all(&[Signer::organiser()]) + &trusting_all(also);
        verified(&receipt, &trust, (REFUSED, sentences));
    }
    let agrees = ["Klopt: deze uitkomst staat", "Agrees: this outcome is"];
    verified(&receipt, &trusting_all(&[Signer::successor()]), (AGREES, agrees));
    verified(&receipt, &trusting_all(&[Signer::organiser(), Signer::successor()]), (AGREES, agrees));
}

/// Findings R3: one changed character in the key's hash, and the witness was "not checked" though the key was given.
#[test]
fn the_line_of_a_witness_with_one_other_byte() {
    let own = receipt_of(&golden("ceremonie"), "01990001");
    let name = "apeldoorn.rho.example/getuige ";
    let hash = own.note.find(name).unwrap() + name.len();
    let other = if own.note[hash..].starts_with('A') { "B" } else { "A" };
    let changed = Receipt { note: format!("{}{other}{}", &own.note[..hash], &own.note[hash + 1..]), ..own };
    let trust = trusting_all(&[Signer::successor(), witness(1, TIME)]);
    let sentences = [
        "deze regel op naam van getuige `apeldoorn.rho.example/getuige` is niet van de sleutel die u gaf",
        "this line in the name of witness `apeldoorn.rho.example/getuige` is not by the key you gave",
    ];
    verified(&write_receipt(&changed), &trust, (DIFFERS, sentences));
    let ask = [
        "of het bewijs is veranderd, of `apeldoorn.rho.example/getuige` heeft sindsdien een andere sleutel",
        "either the receipt was changed, or `apeldoorn.rho.example/getuige` has another key since",
    ];
    verified(&write_receipt(&changed), &trust, (DIFFERS, ask));
}

/// Findings V2: whoever read this receipt in a terminal read what the name made of it.
#[test]
fn names_that_are_no_names_on_lines_that_nobody_checks() {
    let own = receipt_of(&golden("voorbeeld"), "01990001");
    for name in ["a+b.example", "a\u{a0}b.example", "a\u{1b}[2Kb.example", "a\u{202e}b.example", &"n".repeat(256)] {
        let line = cosigner("x.example", 5, TIME).line("x").replacen("x.example", name, 1);
        let note = own.note.clone() + &line;
        let receipt = write_receipt(&Receipt { note, ..own.clone() });
        let due = ["hier hoort een handtekening te staan", "a signature is due here"];
        for trust in ["", &trusting(&Draft::golden("voorbeeld"))] {
            verified(&receipt, trust, (DIFFERS, due));
        }
    }
}

/// Findings V2: the organiser signs a log that nobody could replay, and gives receipts of it.
#[test]
fn an_outcome_with_values_of_no_such_kind_validly_signed() {
    let outcome = "outcome practice=01990001";
    for (member, path, value) in [
        ("wish", "wish", "\"2023-04-31\""),
        ("lot", "lot", "\"laag\""),
        ("result", "tranches.0.result", "\"geluk\""),
        ("start", "tranches.0.start", "\"april\""),
        ("number", "number", "0"),
        ("region", "region", "\"\u{202e}droon\""),
    ] {
        let log = Draft::golden("voorbeeld").set(outcome, path, value).signed();
        let receipt = receipt_at(&log.bytes(), log.at(outcome), *log.all("checkpoint").last().unwrap());
        let sentences = [
            &format!("in deze uitkomst heeft `{member}` een waarde die niet kan"),
            &format!("in this outcome `{member}` has a value that cannot be"),
        ];
        verified(&write_receipt(&receipt), &trusting(&log), (DIFFERS, sentences.map(String::as_str)));
    }
}

/// Findings V3: which failure comes first. A key that is missing hides nothing.
#[test]
fn a_broken_receipt_and_no_key() {
    let own = receipt_of(&golden("voorbeeld"), "01990001");
    let whole = write_receipt(&own);
    let none = ["bevat geen sleutel: niemand staat ervoor in", "holds no key: nobody vouches for it"];
    verified(&whole, "", (REFUSED, none));
    let moved = write_receipt(&Receipt { index: own.index + 1, ..own });
    verified(&moved, "", (DIFFERS, ["niet op deze plaats", "not in this place"]));
}

#[test]
fn a_first_line_that_is_another_and_a_file_that_never_ends() {
    let whole = String::from_utf8(write_receipt(&receipt_of(&golden("voorbeeld"), "01990001"))).unwrap();
    let trust = trusting(&Draft::golden("voorbeeld"));
    let begins = ["een bewijs begint met de regel `c2sp.org/tlog-proof@v1`", "a receipt begins with the line"];
    for first in ["@v1 \n", "@v1\r\n", "@v2\n", "@\n"] {
        verified(whole.replacen("@v1\n", first, 1).as_bytes(), &trust, (REFUSED, begins));
    }
    let cut = ["dit bewijs is afgebroken", "this receipt is cut off"];
    verified(whole.trim_end().as_bytes(), &trust, (REFUSED, cut));
    let long = whole + &"x".repeat(1 << 20) + "\n";
    verified(long.as_bytes(), &trust, (REFUSED, ["dit bestand is te lang voor een bewijs", "this file is too long"]));
}

/// A witness who signs twice counts once, or not at all.
#[test]
fn two_lines_of_one_witness() {
    let own = receipt_of(&golden("voorbeeld"), "01990001");
    let text = own.note.split_once("\n\n").map(|(text, _)| format!("{text}\n")).unwrap();
    let lines = [5, 6].map(|secret| cosigner("notaris.example/x", secret, TIME).line(&text));
    let receipt = write_receipt(&Receipt { note: own.note.clone() + &lines.concat(), ..own });
    let twice =
        ["hier staan twee regels op naam van `notaris.example/x`", "two lines in the name of `notaris.example/x`"];
    verified(&receipt, &trusting(&Draft::golden("voorbeeld")), (DIFFERS, twice));
}

/// What a witness signed is a log of the organiser's: whose line comes first, under the name of the log.
#[test]
fn a_note_that_the_organiser_did_not_sign() {
    let own = receipt_of(&golden("ceremonie"), "01990001");
    let (text, lines) = own.note.split_once("\n\n").unwrap();
    let (organiser, witnesses) = lines.split_once('\n').unwrap();
    let other = organiser.replacen("rho.example/mtvp", "rho.example/ander", 1);
    let due = ["hier hoort een handtekening te staan: eerst die van", "a signature is due here: first that of"];
    for lines in [witnesses.to_owned(), format!("{other}\n{witnesses}"), format!("{witnesses}{organiser}\n")] {
        let receipt = write_receipt(&Receipt { note: format!("{text}\n\n{lines}"), ..own.clone() });
        for trust in [trusting_all(&[witness(1, TIME)]), trusting_all(&[Signer::successor(), witness(1, TIME)])] {
            verified(&receipt, &trust, (DIFFERS, due));
        }
    }
}
