//! A round as relays write it and people paste it.

use super::{ROUNDS, json, recorded};
use instroom::draw::beacon::{BeaconFault, check_beacon, read_beacon, read_signature};
use instroom::draw::seed::ContributionFault;
use instroom::rules::chain::CHAIN;
use instroom::words::fault::{Wording, three_parts};
use instroom::words::lang::Lang;
use instroom::words::value::Digits;

#[test]
fn a_signature_has_one_spelling() {
    let signature = ROUNDS[0].1;
    assert!(read_signature(signature).is_some());
    let longer = format!("{signature}0");
    let spaced = format!(" {}", &signature[1..]);
    for other in [&signature.to_uppercase(), &signature[..95], &signature[..94], &longer, &spaced, "", "é"] {
        assert_eq!(read_signature(other), None, "{other}");
    }
}

#[test]
fn a_round_is_read_as_relays_write_it_and_people_paste_it() {
    let (round, signature, randomness) = ROUNDS[0];
    let upper = signature.to_uppercase();
    for text in [
        format!(r#"{{"round":{round},"signature":"{signature}"}}"#),
        format!(r#"{{"signature":"{signature}","round":{round}}}"#),
        format!(r#"{{"round":{round},"signature":"{upper}","previous_signature":""}}"#),
        format!(r#"{{"round":{round},"signature":"{upper}","previous_signature":null}}"#),
        format!(
            "\u{feff} {{\r\n  \"round\": {round},\u{a0}\n\t\"randomness\" : \"{randomness}\",\n \"signature\":\"{}\n{}\"}}\n\n",
            &signature[..60],
            &signature[60..]
        ),
    ] {
        assert_eq!(read_beacon(&text), Ok(recorded(0)), "{text}");
    }
}

/// Every fault with its words, in both languages.
#[test]
fn what_is_no_round_is_refused() {
    let (_, signature, randomness) = ROUNDS[0];
    let long = "9".repeat(60);
    let whole = json(ROUNDS[0]);
    let copy = [
        "neem de hele tekst ongewijzigd over, of alleen de 96 tekens achter `signature`",
        "copy the whole text unchanged, or only the 96 characters behind `signature`",
    ];
    let cases: Vec<(String, [&str; 2])> = vec![
        (
            String::new(),
            [
                "dit is geen ronde van het baken: er staat geen JSON-object",
                "this is no round of the beacon: it holds no JSON object",
            ],
        ),
        (
            whole.replace(":123", ":0"),
            [
                "`0` is geen ronde van het baken: dat is een heel getal van 1 tot en met 10.000.000.000",
                "`0` is no round of the beacon: that is a whole number from 1 to 10,000,000,000",
            ],
        ),
        (
            whole.replace(":123", &format!(":\"{long}\"")),
            [
                "`\"99999999999999999999999999999999999999999999999999999999999…` is geen ronde van het baken: dat is een heel getal van 1 tot en met 10.000.000.000",
                "`\"99999999999999999999999999999999999999999999999999999999999…` is no round of the beacon: that is a whole number from 1 to 10,000,000,000",
            ],
        ),
        (whole.replace(r#""round":123,"#, ""), ["`round` ontbreekt in deze ronde", "`round` is missing in this round"]),
        (
            format!(r#"{{"round":123,"randomness":"{randomness}"}}"#),
            ["`signature` ontbreekt in deze ronde", "`signature` is missing in this round"],
        ),
        (
            whole.replace("{", r#"{"round":123,"#),
            ["`round` staat twee keer in deze ronde", "`round` stands twice in this round"],
        ),
        (
            whole.replace("{", r#"{"chain":"x","#),
            ["`chain` hoort niet bij een ronde van het baken", "`chain` is no part of a round of the beacon"],
        ),
        (
            whole.replace("{", r#"{"previous_signature":"ab","#),
            [
                "deze ronde bouwt voort op een vorige, en is dus van een ander netwerk dan drand quicknet",
                "this round builds on an earlier one, so it is of another network than drand quicknet",
            ],
        ),
        (
            whole.replace(signature, &signature[2..]),
            ["`signature` heeft geen 96 hexadecimale cijfers", "`signature` does not have 96 hex digits"],
        ),
        (
            whole.replace(randomness, "xyz"),
            ["`randomness` heeft geen 64 hexadecimale cijfers", "`randomness` does not have 64 hex digits"],
        ),
        (
            whole.replace(randomness, ROUNDS[1].2),
            [
                "`randomness` is niet de SHA-256 van `signature`: een van beide is veranderd",
                "`randomness` is not the SHA-256 of `signature`: one of them was changed",
            ],
        ),
    ];
    for (text, words) in cases {
        let fault = read_beacon(&text).unwrap_err();
        assert_eq!([Lang::Nl, Lang::En].map(|lang| fault.what(lang)), words);
        assert_eq!([Lang::Nl, Lang::En].map(|lang| fault.mend(lang)), copy);
    }
    for text in ["null", "123", "[]", "{", "<html>", "{}{}", r#"{"round":123"#, r#""123""#] {
        assert_eq!(read_beacon(text), Err(BeaconFault::NotJson), "{text}");
    }
    for number in ["-123", "123.0", "1.23e2", "true", "null", "[123]", "\"123\"", "10000000001", &long] {
        let read = read_beacon(&whole.replace(":123", &format!(":{number}")));
        assert!(matches!(read, Err(BeaconFault::Round { .. })), "{number} {read:?}");
    }
    assert_eq!(read_beacon(&whole.replace(":123", ":0123")), Err(BeaconFault::NotJson));
}

#[test]
fn another_round_and_another_signature_are_told_with_the_way_to_the_right_one() {
    let said = |fault: BeaconFault| {
        let fault = ContributionFault::Beacon { label: "baken".to_owned(), fault, round: Digits(124) };
        [Lang::Nl, Lang::En].map(|lang| three_parts(lang, &fault, None))
    };
    let address = format!("https://api.drand.sh/{CHAIN}/public/124");
    let parts = |nl: &str, en: &str, mends: [&str; 2]| {
        [
            format!("   fout: `baken`: {nl}\nherstel: {}: {address}\n", mends[0]),
            format!("error: `baken`: {en}\n mend: {}: {address}\n", mends[1]),
        ]
    };
    assert_eq!(
        said(BeaconFault::OtherRound { asked: Digits(124), given: Digits(123) }),
        parts(
            "dit is ronde 123 van het baken, en gevraagd is ronde 124",
            "this is round 123 of the beacon, and round 124 was asked for",
            ["neem de gevraagde ronde over", "copy the round that was asked for"],
        )
    );
    assert_eq!(
        said(BeaconFault::NotGenuine { round: Digits(124) }),
        parts(
            "dit is niet de handtekening van drand quicknet onder ronde 124",
            "this is not the signature of drand quicknet under round 124",
            ["neem de ronde nog eens over", "copy the round again"],
        )
    );
}

/// Typed over from a telephone: the signature alone, in capitals, broken, or the whole with curly quotes.
#[test]
fn a_signature_alone_is_the_round_that_was_asked_for() {
    let (round, signature, _) = ROUNDS[0];
    let broken = format!("{}\n {}", &signature[..48], &signature[48..]);
    let curly = json(ROUNDS[0]).replace('"', "\u{201d}");
    for text in [signature.to_owned(), signature.to_uppercase(), broken, format!("\"{signature}\""), curly] {
        assert_eq!(check_beacon(&text, round), Ok(recorded(0)), "{text}");
    }
    assert!(matches!(check_beacon(signature, 124), Err(BeaconFault::Mistyped { .. })));
    assert_eq!(
        check_beacon(&json(ROUNDS[0]).replace(":123", ":124"), 124),
        Err(BeaconFault::NotGenuine { round: Digits(124) })
    );
}

/// Which character is mistyped nobody can tell, and what is wrong with the form everybody can: by group of eight, or as it was typed.
#[test]
fn what_is_wrong_with_a_signature_that_was_typed_over_is_told_by_group() {
    let (round, signature, _) = ROUNDS[0];
    let said = |text: &str| check_beacon(text, round).unwrap_err().what(Lang::En);
    let groups: Vec<&str> = (0..12).map(|at| &signature[at * 8..at * 8 + 8]).collect();
    let fours: Vec<&str> = (0..24).map(|at| &signature[at * 4..at * 4 + 4]).collect();
    let typed = |at: usize, group: &str| {
        let mut groups = groups.clone();
        groups[at] = group;
        groups.join(" ")
    };
    assert_eq!(groups[2], "6e854e80");
    assert_eq!(said(&typed(2, "6E854eO8")), "group 3 (`6e854eo8`) cannot have `o`");
    assert_eq!(
        said(&typed(2, "6e854e8")),
        "group 3 (`6e854e8`) has 7 characters instead of 8; there are 95 characters: 1 too few"
    );
    assert_eq!(said(&typed(2, "6e854e80").replace(' ', "")[..40]), "there are 40 characters: 56 too few");
    assert_eq!(said(&format!("{signature}ab")), "there are 98 characters: 2 too many");
    assert_eq!(
        said(&fours.join("\n").replacen("4e80", "4e8", 1)),
        "group 6 (`4e8`) has 3 characters instead of 4; there are 95 characters: 1 too few"
    );
    assert_eq!(
        said(&typed(2, "6e854eol").replace(' ', "")[1..]),
        "group 3 (`e854eol8`) cannot have `o` `l`; there are 95 characters: 1 too few"
    );
    let mistyped = said(&typed(11, "b13e0dfc"));
    assert!(mistyped.starts_with("these 96 characters are not the signature"), "{mistyped}");
    assert!(mistyped.ends_with(&typed(11, "b13e0dfc")), "{mistyped}");
    // what is no signature at all was meant as something else
    for text in ["", "baken.json", "deze tekst", r#""signature":"b75c""#] {
        assert_eq!(check_beacon(text, round), Err(BeaconFault::NotJson), "{text}");
    }
}
