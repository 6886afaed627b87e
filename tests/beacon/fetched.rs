//! Rounds that are fetched from servers that are late, wrong or silent.

use super::{CLOCK, HOW, How, ROUNDS, bytes, fetch, json, recorded};
use instroom::draw::beacon::hex;
use instroom::env::{ANSWER_MAX, FetchFault, fetch_within};
use instroom::rules::chain::{CHAIN, time_of};
use instroom::verbs::beacon::ENDPOINTS;
use instroom::words::lang::Lang;
use sha2::{Digest, Sha256};
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::time::Duration;

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
