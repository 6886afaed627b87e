//! The beacon: recorded rounds verify and everything else does not; a round is waited for and fetched from servers that
//! are late, wrong or silent.
//!
//! The servers are real ones on this machine, the clock and the pauses are scripted: sleeping moves the clock.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

use bls12_381::{G1Affine, G1Projective};
use clap::{Args, FromArgMatches};
use instroom::draw::beacon::{Beacon, BeaconFault, check_beacon, hex, read_beacon, read_signature};
use instroom::draw::seed::ContributionFault;
use instroom::env::{ANSWER_MAX, Env, FetchFault, Written, fetch_within, system_fetch};
use instroom::rules::chain::{CHAIN, GENESIS, KEY, MOST_ROUND, PERIOD, round_at, time_of};
use instroom::verbs::beacon::{Countdown, ENDPOINTS, FetchArgs, Patience, fetch_round};
use instroom::words::fault::{Wording, three_parts};
use instroom::words::lang::Lang;
use instroom::words::value::Digits;
use jiff::Timestamp;
use sha2::{Digest, Sha256};
use std::cell::{Cell, RefCell};
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// Recorded rounds: number, signature, randomness.
const ROUNDS: [(u64, &str, &str); 2] = [
    (
        123,
        "b75c69d0b72a5d906e854e808ba7e2accb1542ac355ae486d591aa9d43765482e26cd02df835d3546d23c4b13e0dfc92",
        "fb8f7bc29bf24db51871ec8c79f3a1e4bd0557bc0dfcee9ed1d924e69d1c60dc",
    ),
    (
        1_000_000,
        "83ad29e4c409f9470fc2ef02f90214df49e02b441a1a241a82d622d9f608ef98fd8b11a029f1bee9d9e83b45088abe72",
        "b22aad4794f7451896f7a371aa46106fd84d919f3f569acd5b2fddf1d1440af3",
    ),
];

/// The JSON of a recorded round.
fn json((round, signature, randomness): (u64, &str, &str)) -> String {
    format!(r#"{{"round":{round},"randomness":"{randomness}","signature":"{signature}"}}"#)
}

fn recorded(at: usize) -> Beacon {
    let (round, signature, _) = ROUNDS[at];
    Beacon { round, signature: read_signature(signature).unwrap() }
}

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}

/// Period, genesis, key, genesis seed and name of the network, hashed as drand does.
#[test]
fn the_chain_hash_is_that_of_the_parameters() {
    let mut hash = Sha256::new();
    hash.update(u32::try_from(PERIOD).unwrap().to_be_bytes());
    hash.update(i64::try_from(GENESIS).unwrap().to_be_bytes());
    hash.update(bytes(KEY));
    hash.update(bytes("f477d5c89f21a17c863a7f937c6a6d15859414d2be09cd448d4279af331c5d3e"));
    hash.update("quicknet");
    assert_eq!(hex(&hash.finalize()), CHAIN);
}

#[test]
fn a_moment_has_its_round_and_a_round_its_moment() {
    let moment = |text: &str| text.parse::<Timestamp>().unwrap();
    assert_eq!(round_at(moment("2026-04-20T00:00:00Z")), Some(27_946_612));
    assert_eq!(round_at(moment("2023-08-23T15:09:26.999Z")), None);
    assert_eq!(round_at(moment("1969-12-31T23:59:59Z")), None);
    // 1692803367 + 2 s and + 3 s
    assert_eq!(round_at(moment("2023-08-23T15:09:27Z")), Some(1));
    assert_eq!(round_at(moment("2023-08-23T15:09:29.999Z")), Some(1));
    assert_eq!(round_at(moment("2023-08-23T15:09:30Z")), Some(2));
    for round in [1, 2, 123, 27_946_612, MOST_ROUND] {
        assert_eq!(round_at(time_of(round).unwrap()), Some(round));
    }
    assert_eq!(time_of(1), Some(moment("2023-08-23T15:09:27Z")));
    assert_eq!([0, MOST_ROUND + 1, u64::MAX].map(time_of), [None; 3]);
    assert_eq!(round_at(Timestamp::MAX), None);
    assert!(time_of(MOST_ROUND).unwrap() < moment("2975-01-01T00:00:00Z"));
}

#[test]
fn recorded_rounds_are_genuine() {
    for (at, (round, signature, randomness)) in ROUNDS.into_iter().enumerate() {
        let read = check_beacon(&json(ROUNDS[at]), round).unwrap();
        assert_eq!(read, recorded(at));
        assert_eq!(hex(&read.signature), signature);
        assert_eq!(hex(&read.randomness()), randomness);
        assert_eq!(read.to_json(), json(ROUNDS[at]));
    }
}

#[test]
fn a_signature_counts_for_its_own_round_only() {
    let [first, second] = [recorded(0), recorded(1)];
    for round in [0, 122, 124, 1_000_000, u64::MAX] {
        assert!(!Beacon { round, ..first }.is_genuine(), "{round}");
    }
    assert!(!Beacon { round: 999_999, ..second }.is_genuine());
    let text = json(ROUNDS[0]).replace(":123,", ":124,");
    assert_eq!(check_beacon(&text, 124), Err(BeaconFault::NotGenuine { round: Digits(124) }));
    let fault = BeaconFault::OtherRound { asked: Digits(124), given: Digits(123) };
    assert_eq!(check_beacon(&json(ROUNDS[0]), 124), Err(fault));
}

/// Other spellings of the same point, and points that are none.
#[test]
fn a_point_in_another_spelling_is_refused() {
    let genuine = recorded(1);
    let with = |change: &dyn Fn(&mut [u8; 48])| {
        let mut signature = genuine.signature;
        change(&mut signature);
        Beacon { signature, ..genuine }.is_genuine()
    };
    assert!(with(&|_| ()));
    assert!(!with(&|point| point[0] ^= 0x20), "the other square root");
    assert!(!with(&|point| point[0] &= 0x7f), "not marked as compressed");
    assert!(!with(&|point| point[0] |= 0x40), "marked as infinity");
    assert!(!with(&|point| *point = [0; 48]));
    for mark in [0xc0, 0xe0, 0x40] {
        assert!(!with(&|point| {
            *point = [0; 48];
            point[0] = mark;
        }));
    }
    // the coordinate of this round is small, so that it plus p still fits below the three marks
    let p = "1a0111ea397fe69a4b1ba7b6434bacd764774b84f38512bf6730d2a0f6b0f6241eabfffeb153ffffb9feffffffffaaab";
    assert!(!with(&|point| {
        let mut carry = 0;
        for (byte, more) in point.iter_mut().zip(bytes(p)).rev() {
            carry += u16::from(*byte) + u16::from(more);
            *byte = carry.to_le_bytes()[0];
            carry >>= 8;
        }
        assert_eq!((carry, point[0] & 0xe0), (0, 0x80));
    }));
}

/// The pairing does not see a point of the cofactor: without the check of the subgroup every round had many signatures,
/// and with each of them another randomness.
#[test]
fn a_point_outside_the_subgroup_is_refused() {
    let genuine = recorded(0);
    let outside = (1..=u8::MAX).find_map(|x| {
        let mut point = [0; 48];
        (point[0], point[47]) = (0x80, x);
        let point = Option::<G1Affine>::from(G1Affine::from_compressed_unchecked(&point))?;
        (!bool::from(point.is_torsion_free())).then_some(point)
    });
    let outside = G1Projective::from(outside.unwrap());
    // times the order of the subgroup: what is left is in the cofactor only
    let order = bytes("73eda753299d7d483339d80809a1d80553bda402fffe5bfeffffffff00000001");
    let bits = order.iter().flat_map(|byte| (0..8).rev().map(move |bit| byte >> bit & 1 == 1));
    let small = bits.fold(G1Projective::identity(), |sum, bit| if bit { sum.double() + outside } else { sum.double() });
    assert!(!bool::from(small.is_identity()));
    let signature = G1Affine::from_compressed(&genuine.signature).unwrap();
    let signature = G1Affine::from(small + signature).to_compressed();
    assert!(bool::from(G1Affine::from_compressed_unchecked(&signature).is_some()));
    assert!(!Beacon { signature, ..genuine }.is_genuine());
}

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
    assert_eq!(check_beacon(signature, 124), Err(BeaconFault::NotGenuine { round: Digits(124) }));
}

/// What a server does with one connection.
#[derive(Clone)]
enum Reply {
    /// Answers with this status and body.
    Give(u16, String),
    /// Reads the question and says nothing.
    Hang,
}

fn right(at: usize) -> Reply {
    Reply::Give(200, json(ROUNDS[at]))
}

/// A server that gives these replies in turn, the last one for ever; its address and the paths that were asked.
fn serve(replies: Vec<Reply>) -> (String, Arc<Mutex<Vec<String>>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let asked = Arc::new(Mutex::new(Vec::new()));
    let paths = Arc::clone(&asked);
    std::thread::spawn(move || {
        let mut hanging = Vec::new();
        for (count, stream) in listener.incoming().enumerate() {
            let mut stream = stream.unwrap();
            let mut lines = BufReader::new(stream.try_clone().unwrap()).lines().map_while(Result::ok);
            let first = lines.next().unwrap_or_default();
            lines.find(String::is_empty); // the end of the question
            paths.lock().unwrap().push(first.split(' ').nth(1).unwrap_or_default().to_owned());
            match replies.get(count).or(replies.last()).unwrap() {
                Reply::Give(status, body) => {
                    let head =
                        format!("HTTP/1.1 {status} X\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
                    let _ = stream.write_all((head + body).as_bytes()); // who hears too much hangs up
                }
                Reply::Hang => hanging.push(stream),
            }
        }
    });
    (address, asked)
}

thread_local! {
    static CLOCK: Cell<Timestamp> = const { Cell::new(Timestamp::UNIX_EPOCH) };
    static SLEPT: RefCell<Vec<Duration>> = const { RefCell::new(Vec::new()) };
}

/// What a fetch gave, what it said, and how long it slept each time.
struct Fetched {
    round: Result<Beacon, String>,
    err: String,
    slept: Vec<Duration>,
}

/// How a fetch is made: language, the clock before the round appears, and the door to the network.
struct How {
    lang: Lang,
    early: Duration,
    countdown: Countdown,
    fetch: fn(&str) -> Result<Vec<u8>, FetchFault>,
}

const HOW: How = How { lang: Lang::En, early: Duration::ZERO, countdown: Countdown::Lines, fetch: system_fetch };

fn world<'a>(out: &'a mut Vec<u8>, err: &'a mut Vec<u8>, how: &How) -> Env<'a> {
    Env {
        program: "instroom".to_owned(),
        dir: std::path::PathBuf::new(),
        out,
        err,
        lang: how.lang,
        now: || CLOCK.get(),
        entropy: |_| false,
        ask: |_| None,
        ask_secret: |_| None,
        variable: |_| None,
        fetch: how.fetch,
        sleep: |time| {
            CLOCK.set(CLOCK.get() + time);
            SLEPT.with_borrow_mut(|slept| slept.push(time));
        },
        written: Written::default(),
    }
}

/// Fetches a round; in what is said the servers are called A and B.
fn fetch(round: u64, servers: &[&String], how: &How) -> Fetched {
    CLOCK.set(time_of(round).unwrap_or_default() - how.early);
    SLEPT.take();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut env = world(&mut out, &mut err, how);
    let endpoints: Vec<String> = servers.iter().copied().cloned().collect();
    let round = fetch_round(round, &endpoints, Patience::usual(how.countdown), &mut env);
    let named =
        |text: String| servers.iter().zip(["A", "B"]).fold(text, |text, (address, name)| text.replace(*address, name));
    assert!(out.is_empty());
    Fetched {
        round: round.map_err(|failure| {
            assert_eq!(failure.status, 2);
            named(failure.text)
        }),
        err: named(String::from_utf8(err).unwrap()),
        slept: SLEPT.take(),
    }
}

#[test]
fn a_round_that_is_there_is_fetched_at_once() {
    for (at, lang, said) in [
        (0, Lang::Nl, "Ronde 123 van het baken is opgehaald bij A en klopt.\n"),
        (1, Lang::En, "Round 1000000 of the beacon was fetched from A and is genuine.\n"),
    ] {
        let (server, asked) = serve(vec![right(at)]);
        let fetched = fetch(ROUNDS[at].0, &[&server], &How { lang, ..HOW });
        assert_eq!(fetched.round, Ok(recorded(at)));
        assert_eq!(fetched.err, said);
        assert_eq!(fetched.slept, []);
        assert_eq!(*asked.lock().unwrap(), [format!("/{CHAIN}/public/{}", ROUNDS[at].0)]);
    }
}

#[test]
fn a_server_that_is_late_is_asked_again_after_longer_pauses() {
    let none = |status| Reply::Give(status, "not found".to_owned());
    let (server, asked) = serve(vec![none(404), none(404), none(425), none(500), right(0)]);
    let fetched = fetch(123, &[&server], &HOW);
    assert_eq!(fetched.round, Ok(recorded(0)));
    assert_eq!(
        fetched.err,
        "A: does not have this round yet (HTTP status 404)\nA: does not have this round yet (HTTP status 425)\nA: an answer with HTTP status 500\nRound 123 of the beacon was fetched from A and is genuine.\n"
    );
    assert_eq!(fetched.slept, [1, 2, 4, 8].map(Duration::from_secs));
    assert_eq!(asked.lock().unwrap().len(), 5);
}

/// Each wrong answer is told, and the second server has the right one.
#[test]
fn a_wrong_answer_is_told_and_the_next_server_is_asked() {
    let altered = json(ROUNDS[0])
        .replace(ROUNDS[0].2, &hex(&Sha256::digest(bytes(ROUNDS[1].1))))
        .replace(ROUNDS[0].1, ROUNDS[1].1);
    let cases = [
        (
            json(ROUNDS[1]),
            [
                "dit is ronde 1000000 van het baken, en gevraagd is ronde 123",
                "this is round 1000000 of the beacon, and round 123 was asked for",
            ],
        ),
        (
            altered,
            [
                "dit is niet de handtekening van drand quicknet onder ronde 123",
                "this is not the signature of drand quicknet under round 123",
            ],
        ),
        (
            "\u{0}\u{1b}[31m<html>".to_owned(),
            [
                "dit is geen ronde van het baken: er staat geen JSON-object",
                "this is no round of the beacon: it holds no JSON object",
            ],
        ),
        (
            format!("{}{}", json(ROUNDS[0]), " ".repeat(usize::try_from(ANSWER_MAX).unwrap())),
            ["het antwoord is veel te lang", "the answer is far too long"],
        ),
        ("x".repeat(4_000_000), ["het antwoord is veel te lang", "the answer is far too long"]),
    ];
    for (body, words) in cases {
        for (lang, words, done) in [
            (Lang::Nl, words[0], "Ronde 123 van het baken is opgehaald bij B en klopt."),
            (Lang::En, words[1], "Round 123 of the beacon was fetched from B and is genuine."),
        ] {
            let (wrong, _) = serve(vec![Reply::Give(200, body.clone())]);
            let (server, asked) = serve(vec![right(0)]);
            let fetched = fetch(123, &[&wrong, &server], &How { lang, ..HOW });
            assert_eq!(fetched.round, Ok(recorded(0)));
            assert_eq!(fetched.err, format!("A: {words}\n{done}\n"));
            assert_eq!(fetched.slept, []);
            assert_eq!(asked.lock().unwrap().len(), 1);
        }
    }
}

#[test]
fn a_server_that_says_nothing_is_left() {
    let (silent, _) = serve(vec![Reply::Hang]);
    let (server, _) = serve(vec![right(0)]);
    fn second(address: &str) -> Result<Vec<u8>, FetchFault> {
        fetch_within(address, Duration::from_secs(1))
    }
    let fetched = fetch(123, &[&silent, &server], &How { fetch: second, ..HOW });
    assert_eq!(fetched.round, Ok(recorded(0)));
    assert_eq!(fetched.err, "A: no answer in time\nRound 123 of the beacon was fetched from B and is genuine.\n");
}

/// What every server said last is in the failure.
#[test]
fn after_two_minutes_it_gives_up_and_says_why() {
    let closed = format!("http://{}", TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap());
    let address = format!("https://api.drand.sh/{CHAIN}/public/123");
    for (lang, said, failure) in [
        (
            Lang::Nl,
            "A: heeft deze ronde nog niet (HTTP-status 404)\nB: de verbinding wordt geweigerd\n",
            format!(
                "   fout: geen enkel adres gaf ronde 123 van het baken: A: heeft deze ronde nog niet (HTTP-status 404); B: de verbinding wordt geweigerd\nherstel: controleer de klok en de verbinding en probeer het opnieuw; of doe het zonder netwerk: open {address} op een telefoon, geef `instroom draw` zonder --fetch en plak bij de vraag de hele tekst die u ziet, of typ de 96 tekens achter `signature` over; blijft het baken stil, volg dan wat het plan daarvoor zegt\n"
            ),
        ),
        (
            Lang::En,
            "A: does not have this round yet (HTTP status 404)\nB: the connection is refused\n",
            format!(
                "error: no address gave round 123 of the beacon: A: does not have this round yet (HTTP status 404); B: the connection is refused\n mend: check the clock and the connection and try again; or do it without a network: open {address} on a phone, run `instroom draw` without --fetch, and at the question paste the whole text that you see, or type over the 96 characters behind `signature`; if the beacon stays silent, follow what the plan says for that\n"
            ),
        ),
    ] {
        let (late, asked) = serve(vec![Reply::Give(404, String::new())]);
        let fetched = fetch(123, &[&late, &closed], &How { lang, ..HOW });
        assert_eq!(fetched.round, Err(failure));
        assert_eq!(fetched.err, said);
        assert_eq!(fetched.slept.iter().sum::<Duration>(), Duration::from_secs(120));
        assert_eq!(fetched.slept[..6], [1, 2, 4, 8, 15, 15].map(Duration::from_secs));
        assert_eq!(asked.lock().unwrap().len(), 12);
    }
}

#[test]
fn without_a_network_it_gives_up_within_a_quarter_of_a_minute() {
    fn hang(_: &str) -> Result<Vec<u8>, FetchFault> {
        CLOCK.set(CLOCK.get() + Duration::from_secs(3)); // what one address may take
        Err(FetchFault::Late)
    }
    let servers = ENDPOINTS.map(str::to_owned);
    let fetched = fetch(123, &servers.each_ref(), &How { fetch: hang, ..HOW });
    let took = CLOCK.get().duration_since(time_of(123).unwrap());
    assert!(fetched.round.is_err() && took.as_secs() < 15, "{took}");
}

#[test]
fn a_number_that_no_round_has_asks_nobody() {
    let nobody: fn(&str) -> Result<Vec<u8>, FetchFault> = |_| unreachable!("there is nothing to ask");
    for (lang, said) in [
        (
            Lang::Nl,
            "   fout: `0` is geen ronde van het baken: dat is een heel getal van 1 tot en met 10.000.000.000\nherstel: neem het nummer over uit het plan voor de startwaarde\n",
        ),
        (
            Lang::En,
            "error: `0` is no round of the beacon: that is a whole number from 1 to 10,000,000,000\n mend: copy the number from the plan for the seed\n",
        ),
    ] {
        let fetched = fetch(0, &[&"http://127.0.0.1:1".to_owned()], &How { lang, fetch: nobody, ..HOW });
        assert_eq!(fetched.round, Err(said.to_owned()));
    }
}

const RECORDED: fn(&str) -> Result<Vec<u8>, FetchFault> = |_| {
    assert!(CLOCK.get() >= time_of(123).unwrap(), "asked too early");
    Ok(json(ROUNDS[0]).into_bytes())
};

#[test]
fn the_waiting_is_told_now_and_then() {
    let server = "http://127.0.0.1:1".to_owned();
    let early = Duration::from_millis(125_500);
    let fetched = fetch(123, &[&server], &How { early, fetch: RECORDED, ..HOW });
    assert_eq!(fetched.round, Ok(recorded(0)));
    let lines: Vec<&str> = fetched.err.lines().collect();
    assert_eq!(
        lines,
        [
            "Round 123 of the beacon appears in 2 min 06 s (2023-08-23T15:15:33Z)",
            "Round 123 of the beacon appears in 2 min 00 s",
            "Round 123 of the beacon appears in 1 min 00 s",
            "Round 123 of the beacon appears in 50 s",
            "Round 123 of the beacon appears in 40 s",
            "Round 123 of the beacon appears in 30 s",
            "Round 123 of the beacon appears in 20 s",
            "Round 123 of the beacon appears in 10 s",
            "Round 123 of the beacon was fetched from A and is genuine.",
        ]
    );
    assert_eq!(fetched.slept[0], Duration::from_millis(500));
    assert_eq!(fetched.slept.iter().sum::<Duration>(), early);
    let fetched =
        fetch(123, &[&server], &How { lang: Lang::Nl, early: Duration::from_secs(2), fetch: RECORDED, ..HOW });
    assert_eq!(
        fetched.err,
        "Ronde 123 van het baken verschijnt over 2 s (2023-08-23T15:15:33Z)\nRonde 123 van het baken is opgehaald bij A en klopt.\n"
    );
}

#[test]
fn on_a_terminal_one_line_counts_down_and_goes_away() {
    let how = How { lang: Lang::Nl, early: Duration::from_secs(10), countdown: Countdown::Redrawn, fetch: RECORDED };
    let fetched = fetch(123, &[&"http://127.0.0.1:1".to_owned()], &how);
    let mut expected = String::new();
    for left in (1..=10).rev() {
        let space = if left == 9 { " " } else { "" };
        expected.push_str(&format!("\rRonde 123 van het baken verschijnt over {left} s{space}"));
    }
    expected.push_str(&format!("\r{}\rRonde 123 van het baken is opgehaald bij A en klopt.\n", " ".repeat(43)));
    assert_eq!(fetched.err, expected);
    assert_eq!(fetched.slept, [Duration::from_secs(1); 10]);
}

/// The options on a command line.
fn options(words: &[&str]) -> FetchArgs {
    let command = FetchArgs::augment_args(clap::Command::new("draw"));
    let matches = command.try_get_matches_from([&["draw"], words].concat()).unwrap();
    FetchArgs::from_arg_matches(&matches).unwrap()
}

#[test]
fn nothing_is_fetched_unless_a_command_line_says_so() {
    assert!(!options(&[]).wanted());
    assert!(options(&["--fetch"]).wanted());
    assert!(options(&["--endpoint", "https://api.drand.sh"]).wanted());
}

#[test]
fn the_servers_are_those_named_or_the_public_ones() {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let env = world(&mut out, &mut err, &HOW);
    assert_eq!(options(&["--fetch"]).endpoints(&env).unwrap(), ENDPOINTS);
    let two = ["--endpoint", "http://127.0.0.1:8080/", "--endpoint", "https://relay.example/drand"];
    assert_eq!(options(&two).endpoints(&env).unwrap(), ["http://127.0.0.1:8080", "https://relay.example/drand"]);
}

#[test]
fn what_is_no_address_is_refused_before_anybody_waits() {
    for text in
        ["api.drand.sh", "ftp://x", "https://", "https:///x", "https://a b", "https://a?b", "file:///etc/passwd", ""]
    {
        for (lang, said) in [
            (
                Lang::Nl,
                format!(
                    "   fout: `{text}` is geen adres van een server\n   plek: --endpoint\nherstel: begin met https:// of http://, zonder spaties, bijvoorbeeld https://api.drand.sh\n"
                ),
            ),
            (
                Lang::En,
                format!(
                    "error: `{text}` is no address of a server\n   at: --endpoint\n mend: begin with https:// or http://, without spaces, for example https://api.drand.sh\n"
                ),
            ),
        ] {
            let (mut out, mut err) = (Vec::new(), Vec::new());
            let nobody: fn(&str) -> Result<Vec<u8>, FetchFault> = |_| unreachable!("there is nothing to ask");
            let mut env = world(&mut out, &mut err, &How { lang, fetch: nobody, ..HOW });
            let failure = options(&["--endpoint", text]).fetch(123, &mut env).unwrap_err();
            assert_eq!((failure.text, failure.status), (said, 2));
        }
    }
}
