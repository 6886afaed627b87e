//! Waiting until a round appears, and showing how long that still takes.

use crate::env::{Env, Wait};
use crate::verbs::arg::shown::say;
use crate::words::Message;
use crate::words::noun::Days;
use crate::words::value::Digits;
use crate::words::verbs::beacon::{Appears, Left};
use jiff::Timestamp;
use std::io::IsTerminal;
use std::time::Duration;

/// How the waiting is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Countdown {
    /// On one line that changes every second: for a terminal.
    Redrawn,
    /// A line now and then: for a file or another program.
    Lines,
}

impl Countdown {
    /// The one that fits the error stream of this process.
    pub fn here() -> Self {
        if std::io::stderr().is_terminal() { Self::Redrawn } else { Self::Lines }
    }
}

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;
const DAY: u64 = 24 * HOUR;

/// Waits until the clock reaches a moment; `false` where somebody would rather not. It looks at the clock every second, for a machine
/// that sleeps in between does not count those seconds.
pub(super) fn wait(round: u64, moment: Timestamp, shown: Countdown, env: &mut Env<'_>) -> bool {
    let Some(shows) = env.waits else {
        wait_in_words(round, moment, shown, env);
        return true;
    };
    let mut stays = true;
    while let Some(left) = left(moment, (env.now)()).filter(|_| stays) {
        stays = shows(Some(Wait { round, until: moment }));
        if stays {
            (env.sleep)(left.min(Duration::from_secs(1)));
        }
    }
    shows(None) && stays
}

fn wait_in_words(round: u64, moment: Timestamp, shown: Countdown, env: &mut Env<'_>) {
    let round = Digits(round);
    let appears = |seconds| Appears::In { round, left: time_left(seconds) };
    let first = |seconds| Appears::At { round, left: time_left(seconds), moment: moment.to_string() };
    let (mut before, mut drawn) = (None, 0);
    while let Some(left) = left(moment, (env.now)()) {
        let seconds = whole_seconds(left);
        match shown {
            Countdown::Redrawn => drawn = redraw(&appears(seconds).words(env.lang), drawn, env),
            Countdown::Lines => match before {
                None => say(&first(seconds), env),
                Some(before) if crosses(before, seconds) => say(&appears(seconds), env),
                Some(_) => {}
            },
        }
        before = Some(seconds);
        let rest = Duration::from_nanos(u64::from(left.subsec_nanos()));
        (env.sleep)(if rest.is_zero() { Duration::from_secs(1) } else { rest });
    }
    if drawn > 0 {
        redraw("", drawn, env);
    }
}

/// How long until a moment, while it has not come.
fn left(moment: Timestamp, now: Timestamp) -> Option<Duration> {
    Duration::try_from(moment.duration_since(now)).ok().filter(|left| !left.is_zero())
}

/// Rounded up: at 0 it is over.
fn whole_seconds(left: Duration) -> u64 {
    left.as_secs() + u64::from(left.subsec_nanos() > 0)
}

/// Writes over the line that was drawn before, of so many characters. Returns the characters of this one.
fn redraw(text: &str, before: usize, env: &mut Env<'_>) -> usize {
    let _ = write!(env.err, "\r{text:before$}"); // that nobody looks is no reason to stop
    if text.is_empty() {
        let _ = write!(env.err, "\r");
    }
    let _ = env.err.flush();
    text.chars().count()
}

/// Whether a line is due between two numbers of seconds left: each day, hour, ten minutes, minute, and in the last
/// minute each ten seconds.
fn crosses(before: u64, now: u64) -> bool {
    let step = match now {
        DAY.. => DAY,
        HOUR.. => HOUR,
        600.. => 10 * MINUTE,
        MINUTE.. => MINUTE,
        _ => 10,
    };
    now.div_ceil(step) < before.div_ceil(step)
}

/// The two largest units: `2 dagen 3 uur`, `4 min 05 s`, `12 s`.
fn time_left(seconds: u64) -> Left {
    let (days, hours, minutes, rest) = (seconds / DAY, seconds % DAY / HOUR, seconds % HOUR / MINUTE, seconds % MINUTE);
    match seconds {
        DAY.. => Left::Days { days: Days(days), hours },
        HOUR.. => Left::Hours { hours, minutes: format!("{minutes:02}") },
        MINUTE.. => Left::Minutes { minutes, seconds: format!("{rest:02}") },
        _ => Left::Seconds { seconds: rest },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    #[test]
    fn a_line_is_due_when_a_round_number_of_time_is_left() {
        let due = |from: u64| (0..from).rev().filter(|left| crosses(left + 1, *left)).collect::<Vec<_>>();
        assert_eq!(due(61), [60, 50, 40, 30, 20, 10, 0]);
        assert_eq!(due(1201)[..4], [1200, 600, 540, 480]);
        assert_eq!(due(2 * DAY + 1)[..3], [2 * DAY, DAY, 23 * HOUR]);
        assert!(crosses(2 * DAY, 30), "a machine that slept");
    }

    #[test]
    fn time_reads_as_people_say_it() {
        let said = [5, 65, 3_700, 90_000, 180_000].map(|seconds| time_left(seconds).words(Lang::Nl));
        assert_eq!(said, ["5 s", "1 min 05 s", "1 uur 01 min", "1 dag 1 uur", "2 dagen 2 uur"]);
        assert_eq!(time_left(180_000).words(Lang::En), "2 days 2 h");
    }
}
