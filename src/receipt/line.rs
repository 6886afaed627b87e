//! An outcome line that stands alone: what a practice can read from its receipt.
//!
//! Verification of a transcript never reads these lines, it writes them again from the input. A receipt has no input,
//! so here the line itself is read, held to its only spelling, and believed because the log that was signed holds it.

use crate::draw::allocation::Reason;
use crate::rules::calendar::read_day;
use crate::transcript::outcome::{OutcomeLine, TurnLine};
use jiff::civil::Date;

/// What an outcome line says to its practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The practice.
    pub practice: String,
    /// Its region.
    pub region: String,
    /// When it starts; `None` without a place.
    pub start: Option<Date>,
    /// Why.
    pub reason: Reason,
}

type Members<'a> = OutcomeLine<'a, Vec<TurnLine<'a>>>;

/// Reads an `outcome` line, without its LF; `None` when it is none in its only spelling.
pub fn read_outcome_line(line: &[u8]) -> Option<Told> {
    let members: Members<'_> = serde_json::from_slice(line).ok()?;
    let turns = members.tranches.iter().flat_map(|turn| [turn.place, turn.of, turn.room]);
    let mut numbers = [members.number, members.outcomes, members.ion, members.size]
        .into_iter()
        .chain(members.rank)
        .chain(members.of)
        .chain(turns);
    let whole = numbers.all(|number| number < 1 << 53);
    let mut again = Vec::with_capacity(line.len() + 1);
    members.write(members.tranches.iter().copied(), &mut again);
    again.pop();
    if again != line || !whole || texts(&members).any(|text| text.contains(char::is_control)) {
        return None;
    }
    let reason = Reason::ALL.into_iter().find(|reason| reason.code() == members.reason)?;
    let start = match &members.start {
        Some(text) => Some(read_day(text)?),
        None => None,
    };
    let has_start = reason.is_placed() || reason == Reason::TakesPart;
    let (practice, region) = (members.practice.into_owned(), members.region.into_owned());
    (start.is_some() == has_start).then_some(Told { practice, region, start, reason })
}

/// The strings of a line that are not codes.
fn texts<'l>(line: &'l Members<'_>) -> impl Iterator<Item = &'l str> {
    let optional = [&line.group, &line.class, &line.wish, &line.lot].into_iter().flatten();
    [&line.practice, &line.region].into_iter().chain(optional).map(AsRef::as_ref)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const LINE: &str = r#"{"type":"outcome","number":1,"outcomes":6,"practice":"01990001","group":null,"region":"Noord","ion":3000,"size":3000,"wish":"2023-04-01","class":"basis","lot":"f62803cf95957fab","rank":4,"of":4,"tranches":[{"start":"2023-04-01","place":2,"of":3,"room":4000,"result":"lot"}],"start":"2023-04-01","reason":"lot"}"#;

    #[test]
    fn an_outcome_line_says_start_and_reason() {
        let told = read_outcome_line(LINE.as_bytes()).unwrap();
        assert_eq!((told.practice.as_str(), told.region.as_str()), ("01990001", "Noord"));
        assert_eq!((told.start, told.reason), (Some(date(2023, 4, 1)), Reason::Lot));
    }

    #[test]
    fn every_other_spelling_is_refused() {
        for (from, to) in [
            ("\"outcome\"", "\"practice\""),
            ("\"ion\":3000", "\"ion\": 3000"),
            ("\"ion\":3000", "\"ion\":3000.0"),
            ("\"ion\":3000,", ""),
            ("\"number\":1,", ""),
            ("\"outcomes\":6", "\"outcomes\":9007199254740992"),
            ("\"ion\":3000", "\"ion\":9007199254740992"),
            ("\"room\":4000", "\"room\":9007199254740992"),
            ("\"group\":null,", ""),
            ("\"group\":null", "\"group\":null,\"group\":null"),
            ("\"rank\":4,\"of\":4", "\"of\":4,\"rank\":4"),
            ("Noord", "No\\u006frd"),
            ("Noord", "Noord\\u0007"),
            ("\"reason\":\"lot\"", "\"reason\":\"luck\""),
            ("\"reason\":\"lot\"", "\"reason\":\"full\""),
            ("\"start\":\"2023-04-01\",\"reason\"", "\"start\":null,\"reason\""),
            ("\"start\":\"2023-04-01\",\"reason\"", "\"start\":\"2023-4-1\",\"reason\""),
            ("\"reason\":\"lot\"}", "\"reason\":\"lot\"} "),
        ] {
            assert!(LINE.contains(from), "{from}");
            assert_eq!(read_outcome_line(LINE.replacen(from, to, 1).as_bytes()), None, "{from} → {to}");
        }
    }
}
