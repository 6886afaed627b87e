//! The beacon: recorded rounds verify and everything else does not; a round is waited for and fetched from servers that
//! are late, wrong or silent.
//!
//! The servers are real ones on this machine, the clock and the pauses are scripted: sleeping moves the clock.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod fetched;
mod read;
mod rounds;
mod waited;

use instroom::draw::beacon::{Beacon, read_signature};
use instroom::env::{Env, FetchFault, Written, system_fetch};
use instroom::rules::chain::time_of;
use instroom::verbs::beacon::{Countdown, Patience, fetch_round};
use instroom::words::lang::Lang;
use jiff::Timestamp;
use std::cell::{Cell, RefCell};
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
        ask: &|_| None,
        ask_secret: &|_| None,
        checked: None,
        waits: None,
        variable: |_| None,
        fetch: how.fetch,
        send: |_, _| Err(FetchFault::NoHost),
        sleep: |time| {
            CLOCK.set(CLOCK.get() + time);
            SLEPT.with_borrow_mut(|slept| slept.push(time));
        },
        itself: || Ok(Vec::new()),
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

fn bytes(hex: &str) -> Vec<u8> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}
