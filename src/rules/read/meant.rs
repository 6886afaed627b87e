//! What was meant by a value that is almost right, as it would be written.

use crate::rules::calendar::read_moment;
use crate::rules::written::read_whole;
use crate::words::lang::in_netherlands;
use crate::words::rules::{Kind, RulesFault, ShapeFault, TomlFault};
use crate::words::value::Quoted;
use jiff::civil::{DateTime, time};

/// A moment in quotes.
pub(super) fn quoted_moment(key: &'static str, written: &str) -> RulesFault {
    let exact = read_moment(written).filter(|moment| moment.subsec_nanosecond() == 0);
    match (exact, local(key, written)) {
        (Some(_), _) => TomlFault::Plain { key, value: written.to_owned() }.into(),
        (None, Some(_)) => moment(key, written),
        (None, None) => ShapeFault::WrongType { key, wanted: Kind::Moment, found: Kind::Text }.into(),
    }
}

/// What is no moment with its zone: without one, it is that of the clock in the Netherlands.
pub(super) fn moment(key: &'static str, written: &str) -> RulesFault {
    let value = Quoted(written.to_owned());
    match local(key, written).and_then(in_netherlands) {
        Some(meant) => TomlFault::MomentMeant { value, key, meant }.into(),
        None => ShapeFault::Moment { value }.into(),
    }
}

/// Date and time, whatever zone is meant; of a term that is a day, its last second.
fn local(key: &str, written: &str) -> Option<DateTime> {
    let written = written.trim();
    let day = read_whole(written).ok().filter(|_| key == "objections_until");
    day.map(|day| day.to_datetime(time(23, 59, 59, 0))).or_else(|| {
        let moment: DateTime = written.replacen(' ', "T", 1).parse().ok()?;
        let has_time = written.contains(':') && read_moment(written).is_none();
        has_time.then(|| moment.with().subsec_nanosecond(0).build().ok()).flatten()
    })
}

/// A text where a list is asked for; words that commas divide are several.
pub(super) fn list(key: &'static str, text: &str) -> RulesFault {
    let words: Vec<&str> = text.split(',').map(str::trim).collect();
    let are_words = words.iter().all(|word| !word.is_empty() && !word.contains(char::is_whitespace));
    let members = if are_words { words } else { vec![text] };
    let list = members.iter().map(|member| format!("\"{member}\"")).collect::<Vec<_>>().join(", ");
    TomlFault::ListOfOne { key, list: format!("[{list}]") }.into()
}
