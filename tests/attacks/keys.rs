//! Keys that nobody appointed, that everybody holds, or that serve twice.

use crate::desk::{AGREES, DIFFERS, REFUSED, says, verified};
use crate::faults::Draft;
use crate::faults::signer::{Signer, cosigner, weak_cosigner, witness};
use crate::support::path;
use crate::support::receipts::receipt_of;
use instroom::receipt::write_receipt;

const SEAL: &str = "checkpoint";
const TIME: u64 = 1_692_803_260; // 2023-08-23T15:07:40Z
/// When round 123 of the beacon appeared.
const BEACON: u64 = 1_692_803_733;

fn seal() -> Draft {
    Draft::golden("ceremonie").until(SEAL)
}

/// The first round, with these witnesses of its seal.
fn drawn(witnesses: &[Signer]) -> Vec<u8> {
    let log = Draft::golden("ceremonie").until("checkpoint #2").stamped(SEAL, &Signer::organiser(), witnesses);
    log.stamped("checkpoint #2", &Signer::organiser(), &[]).bytes()
}

#[track_caller]
fn differs(log: Draft, sentences: [&str; 2]) {
    verified(&log.bytes(), "", (DIFFERS, sentences));
}

#[test]
fn a_witness_whom_nobody_appointed() {
    let witnesses = [witness(1, TIME), cosigner("vriend.example", 9, TIME)];
    differs(
        seal().stamped(SEAL, &Signer::organiser(), &witnesses),
        [
            "hier staat een regel op naam van `vriend.example`, en dat is geen getuige van dit verslag",
            "a line in the name of `vriend.example` stands here, and that is no witness of this log",
        ],
    );
}

#[test]
fn one_key_that_signs_twice() {
    let witnesses = [witness(1, TIME), witness(1, TIME + 1)];
    differs(
        seal().stamped(SEAL, &Signer::organiser(), &witnesses),
        [
            "hier staan twee regels op naam van `apeldoorn.rho.example/getuige`",
            "two lines in the name of `apeldoorn.rho.example/getuige` stand here",
        ],
    );
}

#[test]
fn a_seal_signed_along_after_the_beacon() {
    verified(
        &drawn(&[witness(1, TIME), witness(3, BEACON)]),
        "",
        (
            DIFFERS,
            [
                "het zegel is door 1 van de 2 nodige getuigen medeondertekend vóór het baken sprak, en door 1 pas daarna, toen de uitkomst al bekend kon zijn",
                "the seal is cosigned by 1 of the 2 needed witnesses before the beacon spoke, and by 1 only afterwards, when the outcome could be known",
            ],
        ),
    );
}

#[test]
fn a_draw_without_enough_witnesses() {
    verified(
        &drawn(&[witness(1, TIME)]),
        "",
        (
            DIFFERS,
            [
                "het verslag gaat verder, en was toen pas door 1 van de 2 nodige getuigen medeondertekend",
                "the log goes on, cosigned by only 1 of the 2 needed witnesses",
            ],
        ),
    );
}

#[test]
fn one_person_as_two_witnesses() {
    let [one, two] = ["a.example", "b.example"].map(|name| cosigner(name, 9, TIME).verifier());
    let all = format!(r#"[{{"role":"a","key":{one}}},{{"role":"b","key":{two}}}]"#);
    differs(
        seal().set("programme", "witnesses", &all).signed(),
        [
            "één partij staat hier twee keer: twee ondertekenaars hebben dezelfde naam of dezelfde sleutel",
            "one party stands here twice: two signers have the same name or the same key",
        ],
    );
}

#[test]
fn keys_that_everybody_holds() {
    let organiser = Signer::weak();
    differs(
        seal().set("programme", "organiser", &organiser.verifier()).signed_by(&organiser),
        ["`organiser` heeft een waarde die niet kan", "`organiser` has a value that cannot be"],
    );
    let key = weak_cosigner("a.example", TIME);
    let log = seal().set("programme", "witnesses.0.key", &key.verifier());
    differs(
        log.stamped(SEAL, &Signer::organiser(), &[key]),
        ["`witnesses` heeft een waarde die niet kan", "`witnesses` has a value that cannot be"],
    );
}

#[test]
fn a_handover_signed_by_whoever_takes_over() {
    let log = Draft::golden("ceremonie").until("checkpoint #3");
    differs(
        log.stamped("checkpoint #3", &Signer::successor(), &[witness(1, TIME), witness(2, TIME)]),
        [
            "de handtekening is niet van de sleutel van de organisator, of niet onder deze regels gezet",
            "the signature is not by the organiser's key, or not over these lines",
        ],
    );
}

#[test]
fn a_handover_behind_the_witnesses_backs() {
    let log = Draft::golden("ceremonie").until("checkpoint #4").stamped("checkpoint #3", &Signer::organiser(), &[]);
    differs(
        log.stamped("checkpoint #4", &Signer::successor(), &[]),
        [
            "het verslag gaat verder, en was toen pas door 0 van de 2 nodige getuigen medeondertekend",
            "the log goes on, cosigned by only 0 of the 2 needed witnesses",
        ],
    );
}

/// Whoever makes a log of their own can hand it over to the true organiser, who signed none of it.
#[test]
fn a_forged_log_handed_over_to_the_true_organiser() {
    let forger = Signer::forger();
    let log = Draft::golden("ceremonie").until("checkpoint #3");
    let log = log.set("programme", "organiser", &forger.verifier()).set("programme", "witnesses", "[]");
    let log = log.set("programme", "required", "0").set("handover", "witnesses", "[]").set("handover", "required", "0");
    let log = log.set("handover", "organiser", &Signer::organiser().verifier());
    let first = log.clone().until("checkpoint #2").redrawn().signed_by(&forger);
    let handover = String::from_utf8(log.lines[log.at("handover")].clone()).unwrap();
    let forged = first.then(&handover).closed().signed_by(&forger).bytes();
    verified(&forged, "", (AGREES, ["alleen getoetst aan de sleutel", "checked only against the key"]));
    verified(
        &forged,
        &format!("--trust {}", Signer::organiser().verifier().trim_matches('"')),
        (
            REFUSED,
            [
                "die sleutel is aangekondigd en tekende nog niets; tot nu toe tekent",
                "that key is announced and has signed nothing yet; until now",
            ],
        ),
    );
}

/// No attack: a reader may know a witness, and not the organiser. That one must have signed the end.
#[test]
fn a_witness_who_is_known_and_an_organiser_who_is_not() {
    let folder = tempfile::tempdir().unwrap();
    let log = |witnesses: &[Signer]| {
        let log = Draft::golden("ceremonie").until("checkpoint #2");
        log.stamped("checkpoint #2", &Signer::organiser(), witnesses).bytes()
    };
    let both = log(&[witness(1, BEACON), witness(3, BEACON)]);
    std::fs::write(folder.path().join("bewijs"), write_receipt(&receipt_of(&both, "01990001"))).unwrap();
    std::fs::write(folder.path().join("allen.jsonl"), &both).unwrap();
    std::fs::write(folder.path().join("notaris.jsonl"), log(&[witness(3, BEACON)])).unwrap();
    std::fs::copy(path("fixtures/getuige-1.pem.pub"), folder.path().join("getuige")).unwrap();
    let signed = [
        "getuige apeldoorn.rho.example/getuige tekende tot en met het einde",
        "witness apeldoorn.rho.example/getuige signed up to the end",
    ];
    let not_the_end = [
        "getuige apeldoorn.rho.example/getuige tekende eerder, maar niet het einde",
        "witness apeldoorn.rho.example/getuige signed earlier, but not the end",
    ];
    for (line, status, sentences) in [
        ("verify allen.jsonl", AGREES, signed),
        ("verify notaris.jsonl", REFUSED, not_the_end),
        ("explain allen.jsonl 01990001", AGREES, signed),
        ("explain notaris.jsonl 01990001", REFUSED, not_the_end),
        ("verify bewijs", AGREES, signed),
    ] {
        says(folder.path(), &format!("{line} --trust getuige"), (status, sentences));
    }
}

/// Who gives up what was sealed needs nobody's leave, and nothing follows from it.
#[test]
fn a_seal_that_no_witness_signed_and_that_is_given_up() {
    let abort = r#"{"type":"abort","reason":"vergissing","aborted":"2023-08-23T15:10:00Z"}"#;
    let log = seal().stamped(SEAL, &Signer::organiser(), &[]).then(abort).closed();
    let log = log.stamped("checkpoint #2", &Signer::organiser(), &[]);
    verified(
        &log.bytes(),
        "",
        (
            AGREES,
            [
                "medeondertekend door 0 van 3 getuigen, 2 nodig; het baken sprak op 23 augustus 2023, 17:15:33 (Nederlandse tijd)\n  klopt       afgebroken",
                "0 of 3 witnesses cosigned, 2 needed; the beacon spoke on 23 August 2023, 17:15:33 (Dutch time)\n  agrees   abort",
            ],
        ),
    );
}
