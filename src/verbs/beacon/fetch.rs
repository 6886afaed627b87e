//! Asking the addresses in turn.

use super::countdown::{self, Countdown};
use super::fault::{Answer, FetchFailure};
use crate::draw::beacon::{Beacon, check_beacon};
use crate::env::{Env, Failure};
use crate::rules::chain::{round_path, time_of};
use crate::say;
use jiff::Timestamp;
use std::time::Duration;

/// Relays that anybody may ask; the last one is of another company than the first three.
pub const ENDPOINTS: [&str; 4] =
    ["https://api.drand.sh", "https://api2.drand.sh", "https://api3.drand.sh", "https://drand.cloudflare.com"];

/// How long to go on, and how the waiting is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// So long after the round should be there, no address is asked again.
    pub give_up: Duration,
    /// The pause after all addresses were asked once; each next one is twice as long.
    pub first_pause: Duration,
    /// No pause is longer.
    pub longest_pause: Duration,
    /// How the time until the round appears is shown.
    pub countdown: Countdown,
}

impl Patience {
    /// Two minutes, with pauses of 1 to 15 seconds.
    pub fn usual(countdown: Countdown) -> Self {
        Self {
            give_up: Duration::from_secs(120),
            first_pause: Duration::from_secs(1),
            longest_pause: Duration::from_secs(15),
            countdown,
        }
    }
}

/// Waits for a round and fetches it from the first of these addresses that gives the right one.
///
/// # Errors
/// When there is no such round, and when no address gave it in time: what each of them said, and how to mend.
pub fn fetch_round(round: u64, endpoints: &[String], patience: Patience, env: &mut Env<'_>) -> Result<Beacon, Failure> {
    let fail = |failure: FetchFailure, env: &Env<'_>| Failure::new(env.lang, &failure, None);
    let Some(moment) = time_of(round) else { return Err(fail(FetchFailure::NoRound(round), env)) };
    countdown::wait(round, moment, patience.countdown, env);
    let last = last_moment(moment.max((env.now)()), patience.give_up);
    let mut asked: Asked<'_> = endpoints.iter().map(|endpoint| (endpoint.as_str(), None)).collect();
    let (mut pause, mut waited) = (patience.first_pause, Duration::ZERO);
    loop {
        if let Some(beacon) = ask_all(round, &mut asked, env) {
            return Ok(beacon);
        }
        waited += pause; // counted too, for a clock that is put back meanwhile would never get there
        if waited > patience.give_up || (env.now)() >= last {
            let answers = asked.into_iter().filter_map(|(endpoint, answer)| Some((endpoint.to_owned(), answer?)));
            return Err(fail(FetchFailure::Nobody { round, answers: answers.collect() }, env));
        }
        (env.sleep)(pause);
        pause = (pause * 2).min(patience.longest_pause);
    }
}

/// Addresses, and what each said last instead of the round.
type Asked<'a> = Vec<(&'a str, Option<Answer>)>;

/// Asks every address until one gives the round. What another says is told when it is not what it said before.
fn ask_all(round: u64, asked: &mut Asked<'_>, env: &mut Env<'_>) -> Option<Beacon> {
    for (endpoint, before) in asked {
        match ask(round, endpoint, env) {
            Ok(beacon) => {
                env.say(&say!(env.lang, nl: "Ronde {round} van het baken is opgehaald bij {endpoint} en klopt.", en: "Round {round} of the beacon was fetched from {endpoint} and is genuine."));
                return Some(beacon);
            }
            Err(answer) if before.as_ref() == Some(&answer) => {}
            Err(answer) => {
                env.say(&answer.told(endpoint, env.lang));
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
    let bytes = (env.fetch)(&address).map_err(Answer::None)?;
    check_beacon(&String::from_utf8_lossy(&bytes), round).map_err(Answer::Wrong)
}
