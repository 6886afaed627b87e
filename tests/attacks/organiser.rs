//! The organiser cheats, with their own key: the transcript can be made to agree with itself, and others must show it.

use crate::desk::{AGREES, DIFFERS, REFUSED, says, verified};
use crate::faults::Draft;
use crate::faults::signer::{Signer, witness};
use crate::support::receipts::receipt_of;
use crate::support::{golden, path};
use instroom::receipt::write_receipt;
use std::fs::write;

const SEAL: &str = "checkpoint";
const RESULT: &str = "checkpoint #2";
const TIME: u64 = 1_692_803_260; // 2023-08-23T15:07:40Z

/// The first round of the ceremony, whose witnesses signed the seal.
fn ceremony() -> Draft {
    Draft::golden("ceremonie").until(RESULT)
}

/// Drawn and signed anew by the organiser; of the witnesses only what they signed before is left.
fn redrawn(log: Draft) -> Draft {
    let seal = log.value(log.at(SEAL), "note");
    log.redrawn().set(SEAL, "note", &seal).stamped(RESULT, &Signer::organiser(), &[])
}

fn misread() -> Draft {
    redrawn(ceremony().change("contribution", "value", |dice| dice.replacen('3', "4", 1)))
}

/// The program cannot know what the dice showed: the witnesses of the result do.
#[test]
fn one_die_misread_and_all_signed_anew() {
    verified(
        &misread().bytes(),
        "",
        (
            AGREES,
            [
                "LET OP: het einde van dit verslag is pas door 0 van de 2 nodige getuigen medeondertekend.\n\
         Zolang dat zo is, hebben zij dit einde niet gezien en getekend.",
                "MIND: the end of this transcript is cosigned by only 0 of the 2 needed witnesses.\n\
         Until then they have not seen and signed this end.",
            ],
        ),
    );
    verified(
        &misread().bytes(),
        &format!("--trust {}", witness(1, TIME).verifier().trim_matches('"')),
        (
            REFUSED,
            [
                "  getuige apeldoorn.rho.example/getuige tekende eerder, maar niet het einde\n  niet nagegaan is de organisator",
                "  witness apeldoorn.rho.example/getuige signed earlier, but not the end\n  not checked is the organiser",
            ],
        ),
    );
}

#[test]
fn the_signatures_of_the_witnesses_kept_below_another_result() {
    let signed = ceremony();
    let note: String = serde_json::from_str(&signed.value(signed.at(RESULT), "note")).unwrap();
    let kept: String = note.lines().filter(|line| line.contains("getuige")).map(|line| format!(r"{line}\n")).collect();
    let log = misread().change(RESULT, "note", |note| format!("{}{kept}\"", &note[..note.len() - 1]));
    verified(
        &log.bytes(),
        "",
        (
            DIFFERS,
            [
                "de handtekening van getuige `apeldoorn.rho.example/getuige` is niet onder deze regels en dit tijdstip gezet",
                "the signature of witness `apeldoorn.rho.example/getuige` is not over these lines and this time",
            ],
        ),
    );
}

/// Two copies, each of which agrees.
#[test]
fn two_histories_of_one_programme() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path().join("geloot.jsonl"), golden("ceremonie")).unwrap();
    write(folder.path().join("anders.jsonl"), misread().bytes()).unwrap();
    for sentences in [
        [
            "TWEE VERSLAGEN VAN ÉÉN PROGRAMMA DIE NIET SAMENGAAN.\nVóór regel 12 zijn zij gelijk",
            "TWO TRANSCRIPTS OF ONE PROGRAMME THAT DO NOT GO TOGETHER.\nThey are the same before line 12",
        ],
        [
            "De organisator heeft dus twee geschiedenissen ondertekend, en deze twee\nbestanden bewijzen dat.",
            "So the organiser signed two histories, and these two files prove it.",
        ],
    ] {
        says(folder.path(), "verify geloot.jsonl --against anders.jsonl", (DIFFERS, sentences));
    }
}

#[test]
fn a_second_draw() {
    let folder = tempfile::tempdir().unwrap();
    let log = golden("ceremonie");
    let first = Draft::of(&log).until(RESULT).bytes();
    let seal = Draft::of(&log).until(SEAL).bytes();
    for name in ["organiser.pem", "ceremonie/inbreng.txt"] {
        std::fs::copy(path("fixtures").join(name), folder.path().join(name.rsplit('/').next().unwrap())).unwrap();
    }
    write(folder.path().join("loting.jsonl"), &first).unwrap();
    let draw = "draw loting.jsonl --key organiser.pem --contributions inbreng.txt --at 2023-08-23T17:16:00+02:00";
    says(
        folder.path(),
        draw,
        (REFUSED, ["er is niets verzegeld dat op een loting wacht", "nothing is sealed that waits for a draw"]),
    );
    // the seal is put back, and the draw is kept under another name
    write(folder.path().join("bewaard.jsonl"), &first).unwrap();
    write(folder.path().join("loting.jsonl"), &seal).unwrap();
    says(
        folder.path(),
        draw,
        (REFUSED, ["deze ronde is al geloot: zie bewaard.jsonl", "this round was drawn already: see bewaard.jsonl"]),
    );
}

/// Nothing of the first draw is left: what others hold of it shows the second.
#[test]
fn a_second_draw_with_other_dice_from_the_same_seal() {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path().join("zegel.jsonl"), Draft::golden("ceremonie").until(SEAL).bytes()).unwrap();
    write(folder.path().join("tweede.jsonl"), misread().bytes()).unwrap();
    // who holds only the seal cannot know; who holds the first result does, as `two_histories_of_one_programme` shows
    says(folder.path(), "verify tweede.jsonl --against zegel.jsonl", (AGREES, ["ÉÉN VERSLAG", "ONE TRANSCRIPT"]));
}

/// Findings V3: two good signatures of one key over one text are no attack, and no fork.
#[test]
fn one_result_signed_twice() {
    let folder = tempfile::tempdir().unwrap();
    let first = ceremony();
    let again = first.clone().stamped(RESULT, &Signer::again(), &[]);
    assert_ne!(first.bytes(), again.bytes());
    let goes_on = Draft::golden("ceremonie");
    for (name, log) in [("een.jsonl", first), ("twee.jsonl", again), ("heel.jsonl", goes_on)] {
        write(folder.path().join(name), log.bytes()).unwrap();
    }
    let twice = [
        "; de organisator tekende daaronder twee keer, en dat is geen tweede geschiedenis",
        "; the organiser signed twice under them, which is no second history",
    ];
    let one = ["HETZELFDE VERSLAG", "THE SAME TRANSCRIPT"];
    let further = ["ÉÉN VERSLAG", "ONE TRANSCRIPT"];
    for (line, head) in [
        ("verify een.jsonl --against twee.jsonl", one),
        ("verify twee.jsonl --against een.jsonl", one),
        ("verify heel.jsonl --against twee.jsonl", further),
    ] {
        says(folder.path(), line, (AGREES, head));
        says(folder.path(), line, (AGREES, twice));
    }
}

#[test]
fn a_receipt_of_another_log() {
    let other = Signer::renamed("ander.example/mtvp");
    let bytes = Draft::golden("voorbeeld");
    let bytes = bytes.set("programme", "origin", "\"ander.example/mtvp\"");
    let bytes = bytes.set("programme", "organiser", &other.verifier()).redrawn().signed_by(&other).bytes();
    let receipt = write_receipt(&receipt_of(&bytes, "01990001"));
    let trust = format!("--trust {}", Signer::organiser().verifier().trim_matches('"'));
    verified(
        &receipt,
        &trust,
        (
            REFUSED,
            [
                "dit bewijs is van verslag `ander.example/mtvp`; u vertrouwt alleen `rho.example/mtvp`",
                "this receipt is of log `ander.example/mtvp`; you trust only `rho.example/mtvp`",
            ],
        ),
    );
}

#[test]
fn a_beacon_that_had_spoken_when_the_seal_was_opened() {
    let log = Draft::golden("ceremonie").until(SEAL).set("round", "opened", "\"2023-08-23T15:15:34Z\"");
    verified(
        &log.signed().bytes(),
        "",
        (
            DIFFERS,
            [
                "het baken van dit plan sprak al voordat de lijst vaststond: wie verzegelde, kon de uitkomst kennen",
                "the beacon of this plan spoke before the list was fixed: who sealed it could know the outcome",
            ],
        ),
    );
}

fn failing(label: &str) -> String {
    format!(r#"{{"type":"failure","label":"{label}","reason":"viel tegen"}}"#)
}

#[test]
fn a_later_round_of_the_beacon_where_the_plan_says_abort() {
    let later = Draft::golden("ceremonie");
    let at = later.all("contribution label=baken")[1];
    let (value, signature) = (later.value(at, "value"), later.value(at, "signature"));
    let log = ceremony().above("contribution label=baken", &failing("baken"));
    let log =
        log.set("contribution label=baken", "value", &value).set("contribution label=baken", "signature", &signature);
    verified(
        &redrawn(log).bytes(),
        "",
        (
            DIFFERS,
            [
                "zonder `baken` wordt niet geloot: zo staat het in het verzegelde plan",
                "without `baken` there is no draw: so the sealed plan says",
            ],
        ),
    );
}

#[test]
fn a_source_left_out_until_too_little_is_left() {
    let bare = ["geheim-verzekeraar", "baken"];
    let log = ceremony().set("seed-plan", "sources.3.failure", "\"skip\"").set("seed-plan", "sources.0.rolls", "49");
    let log = log.change("contribution", "value", |dice| format!("{}\"", &dice[..dice.len() - 3]));
    let log = bare.iter().fold(log, |log, label| {
        let given = format!("contribution label={label}");
        log.above(&given, &failing(label)).struck(&given)
    });
    let log = log.redrawn().stamped(SEAL, &Signer::organiser(), &[witness(1, TIME), witness(3, TIME)]);
    verified(
        &log.stamped(RESULT, &Signer::organiser(), &[]).bytes(),
        "",
        (
            DIFFERS,
            ["wat er wel gegeven is, laat te weinig aan het toeval over", "what was given leaves too little to chance"],
        ),
    );
}

/// Findings T12: a draw while practices could have mistakes corrected, which no line of the log told. What is signed is what an
/// organiser makes who changed the program.
#[test]
fn a_draw_within_the_period_for_corrections() {
    let log = Draft::golden("voorbeeld").set("rules", "objections_until", "\"2023-06-20T21:59:59Z\"").redrawn();
    verified(
        &log.bytes(),
        "",
        (
            DIFFERS,
            [
                "een loting van 12 juni 2023, 15:00 (Nederlandse tijd) kan niet: praktijken kunnen fouten laten herstellen tot en met 20 juni 2023, 23:59:59",
                "a draw on 12 June 2023, 15:00 (Dutch time) cannot be: practices can have mistakes corrected up to 20 June 2023, 23:59:59",
            ],
        ),
    );
}

/// The number that comes out is known before the beacon gave it only if it was not used.
#[test]
fn a_draw_dated_before_the_beacon_that_it_used() {
    verified(
        &redrawn(ceremony().set("draw", "drawn", "\"2023-08-23T15:15:00Z\"")).bytes(),
        "",
        (
            DIFFERS,
            [
                "een loting van 23 augustus 2023, 17:15 (Nederlandse tijd) kan niet: het baken sprak pas op 23 augustus 2023, 17:15:33",
                "a draw on 23 August 2023, 17:15 (Dutch time) cannot be: the beacon spoke only on 23 August 2023, 17:15:33",
            ],
        ),
    );
}
