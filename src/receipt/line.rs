//! An outcome line that stands alone: what a practice can read from its receipt.
//!
//! Verification of a transcript never reads these lines, it writes them again from the input. A receipt has no input,
//! so here the line itself is read, held to its only spelling, and believed because the log that was signed holds it.

use crate::allocation::Reason;
use crate::log::line::Line;
use jiff::civil::Date;
use serde::Deserialize;

/// What an outcome line says to its practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutcomeLine {
    /// The practice.
    pub practice: String,
    /// Its region.
    pub region: String,
    /// When it starts; `None` without a place.
    pub start: Option<Date>,
    /// Why.
    pub reason: Reason,
}

/// Every reason a line can give.
const REASONS: [Reason; 9] = [
    Reason::AllFitted,
    Reason::PriorityFitted,
    Reason::Lot,
    Reason::TooLarge,
    Reason::Closed,
    Reason::Full,
    Reason::Later,
    Reason::Out,
    Reason::TakesPart,
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Members {
    #[serde(rename = "type")]
    _kind: String,
    practice: String,
    group: Option<String>,
    region: String,
    ion: u64,
    size: u64,
    wish: Option<String>,
    class: Option<String>,
    lot: Option<String>,
    rank: Option<u64>,
    of: Option<u64>,
    tranches: Vec<TurnMembers>,
    start: Option<String>,
    reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TurnMembers {
    start: String,
    place: u64,
    of: u64,
    room: u64,
    result: String,
}

/// Reads an `outcome` line, without its LF; `None` when it is none in its only spelling.
pub fn read_outcome_line(line: &[u8]) -> Option<OutcomeLine> {
    let members: Members = serde_json::from_slice(line).ok()?;
    let mut again = Vec::with_capacity(line.len() + 1);
    members.write(&mut again);
    again.pop();
    let fits = members.numbers().all(|number| number < 1 << 53);
    if again != line || !fits || members.texts().any(|text| text.chars().any(char::is_control)) {
        return None;
    }
    let reason = REASONS.into_iter().find(|reason| reason.code() == members.reason)?;
    let start = match members.start {
        Some(text) => Some(text.parse().ok().filter(|date: &Date| date.to_string() == text)?),
        None => None,
    };
    let has_start = reason.is_placed() || reason == Reason::TakesPart;
    (start.is_some() == has_start).then_some(OutcomeLine {
        practice: members.practice,
        region: members.region,
        start,
        reason,
    })
}

impl Members {
    fn write(&self, out: &mut Vec<u8>) {
        Line::open(out, "outcome")
            .text("practice", &self.practice)
            .text_or_null("group", self.group.as_deref())
            .text("region", &self.region)
            .number("ion", self.ion)
            .number("size", self.size)
            .text_or_null("wish", self.wish.as_deref())
            .text_or_null("class", self.class.as_deref())
            .text_or_null("lot", self.lot.as_deref())
            .number_or_null("rank", self.rank)
            .number_or_null("of", self.of)
            .objects("tranches", &self.tranches, |turn, line| {
                line.text("start", &turn.start)
                    .number("place", turn.place)
                    .number("of", turn.of)
                    .number("room", turn.room)
                    .text("result", &turn.result)
            })
            .text_or_null("start", self.start.as_deref())
            .text("reason", &self.reason)
            .end();
    }

    fn numbers(&self) -> impl Iterator<Item = u64> {
        let turns = self.tranches.iter().flat_map(|turn| [turn.place, turn.of, turn.room]);
        [self.ion, self.size].into_iter().chain(self.rank).chain(self.of).chain(turns)
    }

    /// Every string of the line that is not a code.
    fn texts(&self) -> impl Iterator<Item = &str> {
        let optional = [&self.group, &self.class, &self.wish, &self.lot].into_iter().flatten();
        let turns = self.tranches.iter().flat_map(|turn| [&turn.start, &turn.result]);
        [&self.practice, &self.region].into_iter().chain(optional).chain(turns).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const LINE: &str = r#"{"type":"outcome","practice":"01990001","group":null,"region":"Noord","ion":3000,"size":3000,"wish":"2023-04-01","class":"basis","lot":"f62803cf95957fab","rank":4,"of":4,"tranches":[{"start":"2023-04-01","place":2,"of":3,"room":4000,"result":"lot"}],"start":"2023-04-01","reason":"lot"}"#;

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
