//! Somebody changes a transcript behind the organiser's back: they hold no key, so nothing is signed anew.

use crate::desk::{AGREES, DIFFERS, REFUSED, verified};
use crate::faults::Draft;
use crate::support::golden;

const OTHER_LINES: [&str; 2] = [
    "de regels hierboven zijn niet de regels die ondertekend zijn: het ondertekende controlegetal is `",
    "the lines above are not the lines that were signed: the signed root is `",
];

fn ceremony() -> Draft {
    Draft::golden("ceremonie")
}

#[track_caller]
fn differs(log: Draft, sentences: [&str; 2]) {
    verified(&log.bytes(), "", (DIFFERS, sentences));
}

#[test]
fn the_ceremony_itself_agrees() {
    let sentences = ["Nagerekend zonder verschil", "Computed again without a difference"];
    verified(&golden("ceremonie"), "", (AGREES, sentences));
}

#[test]
fn the_list_changed_after_the_seal() {
    differs(ceremony().set("practice id=01990004", "ion", "3000"), OTHER_LINES);
    differs(
        ceremony().struck("practice id=01990004"),
        [
            "deze ondertekening gaat over 10 regels; er staan er meer of minder boven",
            "this checkpoint is about 10 lines; more or fewer stand above it",
        ],
    );
}

#[test]
fn the_rules_changed_after_the_seal() {
    differs(ceremony().set("rules", "boundary", "\"stop\""), OTHER_LINES);
}

#[test]
fn a_secret_replaced_by_another() {
    let log = ceremony();
    let other = log.value(log.at("contribution label=geheim-verzekeraar"), "value");
    differs(
        log.set("contribution label=geheim-notaris", "value", &other),
        [
            "dit is niet het geheim dat bij `geheim-notaris` in het zegel is vastgelegd",
            "this is not the secret that the seal committed `geheim-notaris` to",
        ],
    );
}

#[test]
fn a_text_replaced_by_another() {
    differs(Draft::golden("voorbeeld").set("contribution label=krant", "value", "\"00761,45\""), OTHER_LINES);
}

#[test]
fn one_die_misread() {
    differs(ceremony().change("contribution", "value", |dice| dice.replacen('3', "4", 1)), OTHER_LINES);
}

#[test]
fn the_beacon_swapped_for_a_luckier_round() {
    let log = ceremony();
    let later = log.all("contribution label=baken")[1];
    let (value, signature) = (log.value(later, "value"), log.value(later, "signature"));
    let log = log.set("contribution label=baken", "value", &value);
    differs(
        log.set("contribution label=baken", "signature", &signature),
        [
            "`baken`: dit is ronde 1000000 van het baken, en gevraagd is ronde 123",
            "`baken`: this is round 1000000 of the beacon, and round 123 was asked for",
        ],
    );
}

#[test]
fn the_signature_of_another_round_under_the_number_that_is_due() {
    let log = ceremony();
    let later = log.all("contribution label=baken")[1];
    let (value, signature) = (log.value(later, "value"), log.value(later, "signature"));
    let log = log.set("contribution label=baken", "value", &value.replace("1000000 ", "123 "));
    differs(
        log.set("contribution label=baken", "signature", &signature),
        [
            "`baken`: dit is niet de handtekening van drand quicknet onder ronde 123",
            "`baken`: this is not the signature of drand quicknet under round 123",
        ],
    );
}

#[test]
fn a_transcript_cut_off() {
    let log = ceremony();
    let text = log.bytes();
    let cut = |lines| text.split_inclusive(|&byte| byte == b'\n').take(lines).collect::<Vec<_>>().concat();
    verified(
        &cut(20),
        "",
        (
            REFUSED,
            [
                "dit verslag is niet af of afgebroken: het stopt na regel 20 zonder ondertekening",
                "this transcript is unfinished or cut off: it stops after line 20 without a checkpoint",
            ],
        ),
    );
    // down to its seal it is the log of that day: nothing in it is wrong, and it says that there is no result
    verified(
        &cut(11),
        "",
        (
            AGREES,
            ["Verzegeld, nog niet geloot: er is nog geen uitslag.", "Sealed, not yet drawn: there is no result yet."],
        ),
    );
}

#[test]
fn a_transcript_of_another_version() {
    verified(
        &ceremony().set("programme", "format", "\"instroom/3\"").bytes(),
        "",
        (
            REFUSED,
            [
                "dit verslag heeft formaat `instroom/3`; dit programma kent alleen `instroom/2`",
                "this transcript has format `instroom/3`; this program knows only `instroom/2`",
            ],
        ),
    );
}
