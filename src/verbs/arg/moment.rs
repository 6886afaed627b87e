//! Moments and days on a command line.

use super::shown::{refusal, refusal_of, say};
use crate::env::{Env, Failure};
use crate::log::note::Second;
use crate::rules::calendar;
use crate::rules::written::{Undated, read_among, read_whole};
use crate::words::verbs::arg::{Ahead, ArgFault};
use jiff::Timestamp;
use jiff::civil::Date;

/// The moment given with `--at`, or that of the clock.
pub fn read_moment(at: Option<&str>, env: &Env<'_>) -> Result<Timestamp, Failure> {
    let Some(text) = at else { return read_clock(env) };
    calendar::read_moment(text).ok_or_else(|| refusal_of("--at", &ArgFault::Moment { text: text.to_owned() }, env))
}

/// What the clock says, if a log can hold that.
fn read_clock(env: &Env<'_>) -> Result<Timestamp, Failure> {
    let moment = (env.now)();
    let clock = || refusal(&ArgFault::Clock { moment: moment.to_string() }, env);
    calendar::holds(moment).then_some(moment).ok_or_else(clock)
}

/// The same as transcripts hold it: in whole seconds.
pub fn read_second(at: Option<&str>, env: &Env<'_>) -> Result<Timestamp, Failure> {
    let moment = read_moment(at, env)?;
    let text = || moment.to_string();
    Timestamp::from_second(moment.as_second()).map_err(|_| refusal(&ArgFault::Clock { moment: text() }, env))
}

/// The second at which a witness signs.
pub fn read_signing_second(at: Option<&str>, env: &Env<'_>) -> Result<Second, Failure> {
    let moment = read_moment(at, env)?;
    Second::of(moment).ok_or_else(|| refusal(&ArgFault::Unsignable { moment: moment.to_string() }, env))
}

/// Says it when `--at` gives a moment that is still to come: what is written will say it too.
pub fn say_ahead(at: Option<&str>, moment: Timestamp, env: &mut Env<'_>) {
    let now = (env.now)();
    if at.is_some() && moment > now {
        say(&Ahead::At { moment, now }, env);
    }
}

/// The day that an option names, in any way people write it.
pub fn read_day(text: &str, option: &str, env: &Env<'_>) -> Result<Date, Failure> {
    read_whole(text).map_err(|fault| refusal_of(option, &ArgFault::of_day(text, fault), env))
}

/// The same where one of these dates is meant: the year may be left out.
pub fn read_day_of(
    text: &str,
    dates: impl Iterator<Item = Date>,
    option: &str,
    env: &Env<'_>,
) -> Result<Date, Failure> {
    read_among(text, dates).map_err(|fault| refusal_of(option, &ArgFault::of_day(text, fault), env))
}

impl ArgFault {
    fn of_day(text: &str, fault: Undated) -> Self {
        let text = text.to_owned();
        match fault {
            Undated::NoYear => Self::DayNoYear { text },
            Undated::Serial { date } => Self::DaySerial { text, date },
            Undated::NoDate => Self::Day { text },
        }
    }
}
