//! Asking the addresses in turn.

use super::countdown::{self, Countdown};
use crate::draw::beacon::{Beacon, BeaconFault, check_beacon};
use crate::env::{Env, Failure, FetchFault};
use crate::rules::chain::{MOST_ROUND, RELAY, round_address, round_path, time_of};
use crate::verbs::arg::shown::{refusal, say};
use crate::words::value::Digits;
use crate::words::verbs::beacon::{Answer, FetchRefusal, Fetched, Told};
use jiff::Timestamp;
use std::time::Duration;

/// Relays that anybody may ask; the last one is of another company than the first three.
pub const ENDPOINTS: [&str; 4] =
    [RELAY, "https://api2.drand.sh", "https://api3.drand.sh", "https://drand.cloudflare.com"];

/// How long to go on, and how the waiting is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// So long after the round should be there, no address is asked again.
    pub give_up: Duration,
    /// The same while no address has even said that the round is still to come: there is probably no network.
    pub offline: Duration,
    /// The pause after all addresses were asked once; each next one is twice as long.
    pub first_pause: Duration,
    /// No pause is longer.
    pub longest_pause: Duration,
    /// How the time until the round appears is shown.
    pub countdown: Countdown,
}

impl Patience {
    /// Two minutes, with pauses of 1 to 15 seconds; without a network no address is asked after 11 seconds, which with the
    /// time that one may take is less than 15.
    pub fn usual(countdown: Countdown) -> Self {
        Self {
            give_up: Duration::from_secs(120),
            offline: Duration::from_secs(11),
            first_pause: Duration::from_secs(1),
            longest_pause: Duration::from_secs(15),
            countdown,
        }
    }
}

/// Waits for a round and fetches it from the first of these addresses that gives the right one.
///
/// # Errors
/// When there is no such round, when somebody would rather not wait, and when no address gave it in time: what each of them said, and how to mend.
pub fn fetch_round(round: u64, endpoints: &[String], patience: Patience, env: &mut Env<'_>) -> Result<Beacon, Failure> {
    let none =
        || FetchRefusal::NoRound { fault: BeaconFault::Round { text: round.to_string().into(), most: MOST_ROUND } };
    let moment = time_of(round).ok_or_else(|| refusal(&none(), env))?;
    if !countdown::wait(round, moment, patience.countdown, env) {
        return Err(refusal(&FetchRefusal::Left { round: Digits(round), moment }, env));
    }
    let begun = moment.max((env.now)());
    let mut asked: Asked<'_> = endpoints.iter().map(|endpoint| (endpoint.as_str(), None)).collect();
    let (mut pause, mut waited, mut reached) = (patience.first_pause, Duration::ZERO, false);
    loop {
        let last = if reached { Timestamp::MAX } else { last_moment(begun, patience.offline) };
        if let Some(beacon) = ask_all(round, &mut asked, last, env) {
            return Ok(beacon);
        }
        waited += pause; // counted too, for a clock that is put back meanwhile would never get there
        reached |= is_reached(&asked);
        let time = if reached { patience.give_up } else { patience.offline };
        if waited > time || (env.now)() >= last_moment(begun, time) {
            let (address, program) = (round_address(round), env.program.clone());
            return Err(refusal(
                &FetchRefusal::Nobody { round: Digits(round), told: told(asked), address, program },
                env,
            ));
        }
        (env.sleep)(pause);
        pause = (pause * 2).min(patience.longest_pause);
    }
}

/// Addresses, and what each said last instead of the round.
type Asked<'a> = Vec<(&'a str, Option<Answer>)>;

/// Whether an address said that the round is still to come.
fn is_reached(asked: &Asked<'_>) -> bool {
    asked.iter().any(|(_, answer)| matches!(answer, Some(Answer::NotYet { .. })))
}

/// Asks every address until one gives the round, the first one always, the others until this moment. What another says is told when it is not what it said before.
fn ask_all(round: u64, asked: &mut Asked<'_>, last: Timestamp, env: &mut Env<'_>) -> Option<Beacon> {
    for (at, (endpoint, before)) in asked.iter_mut().enumerate() {
        if at > 0 && (env.now)() >= last {
            return None;
        }
        match ask(round, endpoint, env) {
            Ok(beacon) => {
                say(&Fetched::Genuine { round: Digits(round), endpoint: (*endpoint).to_owned() }, env);
                return Some(beacon);
            }
            Err(answer) if before.as_ref() == Some(&answer) => {}
            Err(answer) => {
                say(&Fetched::Says { endpoint: (*endpoint).to_owned(), answer: answer.clone() }, env);
                *before = Some(answer);
            }
        }
    }
    None
}

/// So long after a moment, or the end of time.
fn last_moment(from: Timestamp, time: Duration) -> Timestamp {
    from.checked_add(time).unwrap_or(Timestamp::MAX)
}

/// Asks one address.
fn ask(round: u64, endpoint: &str, env: &Env<'_>) -> Result<Beacon, Answer> {
    let address = format!("{endpoint}{}", round_path(round));
    let bytes = (env.fetch)(&address).map_err(|fault| match fault {
        // 404 of the older relays, 425 of the newer ones
        FetchFault::Status { status: status @ Digits(404 | 425) } => Answer::NotYet { status },
        fault => Answer::Failed { fault },
    })?;
    check_beacon(&String::from_utf8_lossy(&bytes), round).map_err(|fault| Answer::Wrong { fault })
}

/// What every address that was asked said last.
fn told(asked: Asked<'_>) -> Told {
    let answers = asked.into_iter().filter_map(|(endpoint, answer)| Some((endpoint.to_owned(), answer?)));
    answers.rev().fold(Told::Nothing, |rest, (endpoint, answer)| match rest {
        Told::Nothing => Told::Last { endpoint, answer },
        rest => Told::Before { endpoint, answer, rest: Box::new(rest) },
    })
}
