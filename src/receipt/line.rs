//! An outcome line that stands alone: what a practice can read from its receipt.
//!
//! Verification of a transcript never reads these lines, it writes them again from the input. A receipt has no input,
//! so here the line itself is read, held to its only spelling and every value to its kind, and believed because the log
//! that was signed holds it.

use crate::draw::allocation::Reason;
use crate::log::{NUMBERS, text};
use crate::register::Ion;
use crate::rules::calendar::read_day;
use crate::rules::{MOST, Profile};
use crate::transcript::is_id;
use crate::transcript::outcome::{OutcomeLine, TurnLine};
use crate::words::receipt::ReceiptFault;
use jiff::civil::Date;
use std::borrow::Cow;

/// What an outcome line says to its practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The practice.
    pub practice: String,
    /// The group that it was drawn with.
    pub group: Option<String>,
    /// Its region.
    pub region: String,
    /// Registered patients.
    pub ion: u64,
    /// When it starts; `None` without a place.
    pub start: Option<Date>,
    /// Why.
    pub reason: Reason,
    /// What it needs of the room, in the measure of the rules.
    pub size: u64,
    /// For which start dates it was a candidate, and what each brought, in order of date.
    pub turns: Vec<ToldTurn>,
    /// So many outcomes stand behind it in its section: behind those only the checkpoint of the result.
    pub behind: u64,
}

/// What a start date brought a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ToldTurn {
    /// The start date.
    pub start: Date,
    /// Its turn among the candidates, from 1.
    pub place: u64,
    /// How many candidates there were.
    pub of: u64,
    /// The room that was left when its turn came.
    pub room: u64,
    /// What came of it.
    pub result: Reason,
}

type Members<'a> = OutcomeLine<'a, Vec<TurnLine<'a>>>;

/// Reads an `outcome` line, without its LF.
///
/// # Errors
/// [`ReceiptFault::Outcome`] when it is none in its only spelling, [`ReceiptFault::Value`] for the first member with a
/// value that is not of its kind.
pub fn read_outcome_line(line: &[u8]) -> Result<Told, ReceiptFault> {
    let members: Members<'_> = serde_json::from_slice(line).map_err(|_| ReceiptFault::Outcome)?;
    let mut again = Vec::with_capacity(line.len() + 1);
    members.write(members.tranches.iter().copied(), &mut again);
    again.pop();
    if again != line {
        return Err(ReceiptFault::Outcome);
    }
    check_practice(&members)?;
    check_place(&members)?;
    let turns = read_turns(&members.tranches)?;
    let (start, reason) = read_end(&members)?;
    let behind = members.outcomes - members.number;
    let (practice, region) = (members.practice.into_owned(), members.region.into_owned());
    let (group, ion) = (members.group.map(Cow::into_owned), members.ion);
    Ok(Told { practice, group, region, ion, start, reason, size: members.size, turns, behind })
}

fn kind(holds: bool, member: &'static str) -> Result<(), ReceiptFault> {
    if holds { Ok(()) } else { Err(ReceiptFault::Value { member }) }
}

/// Which outcome it is, of whom, and what was signed up.
fn check_practice(line: &Members<'_>) -> Result<(), ReceiptFault> {
    kind((1..=line.outcomes).contains(&line.number), "number")?;
    kind(line.outcomes < NUMBERS, "outcomes")?;
    // of which rules it is a receipt does not say; the longest id is a pseudonym
    kind(is_id(&line.practice, Profile::Free), "practice")?;
    let is_label = |group: &str| group.chars().count() <= 64 && is_name(group);
    kind(line.group.as_deref().is_none_or(is_label), "group")?;
    kind(is_name(&line.region), "region")?;
    kind(Ion::new(line.ion).is_some(), "ion")?;
    kind((1..NUMBERS).contains(&line.size), "size")?;
    kind(line.wish.as_deref().is_none_or(|wish| read_day(wish).is_some()), "wish")?;
    kind(line.class.as_deref().is_none_or(is_name), "class")
}

/// The lot, and its place among all.
fn check_place(line: &Members<'_>) -> Result<(), ReceiptFault> {
    let is_lot = |lot: &str| lot.len() == 16 && lot.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    kind(line.lot.as_deref().is_none_or(is_lot), "lot")?;
    let (rank, of) = (line.rank.unwrap_or(1), line.of.unwrap_or(1));
    kind(line.rank.is_some() == line.lot.is_some() && rank > 0, "rank")?;
    kind(line.of.is_some() == line.lot.is_some() && (rank..NUMBERS).contains(&of), "of")
}

/// For which start dates it was a candidate, and what each brought.
fn read_turns(turns: &[TurnLine<'_>]) -> Result<Vec<ToldTurn>, ReceiptFault> {
    kind(turns.len() <= MOST, "tranches")?;
    let mut read: Vec<ToldTurn> = Vec::with_capacity(turns.len());
    for turn in turns {
        let start = read_day(turn.start).filter(|start| read.last().is_none_or(|before| before.start < *start));
        let start = start.ok_or(ReceiptFault::Value { member: "start" })?;
        kind(turn.place > 0, "place")?;
        kind((turn.place..NUMBERS).contains(&turn.of), "of")?;
        kind(turn.room < NUMBERS, "room")?;
        let result = Reason::ALL.into_iter().find(|reason| reason.is_of_turn() && reason.code() == turn.result);
        let result = result.ok_or(ReceiptFault::Value { member: "result" })?;
        let TurnLine { place, of, room, .. } = *turn;
        read.push(ToldTurn { start, place, of, room, result });
    }
    Ok(read)
}

/// When it starts, and why.
fn read_end(line: &Members<'_>) -> Result<(Option<Date>, Reason), ReceiptFault> {
    let start = line.start.as_deref().map(|start| read_day(start).ok_or(ReceiptFault::Value { member: "start" }));
    let start = start.transpose()?;
    let reason = Reason::ALL.into_iter().find(|reason| reason.code() == line.reason);
    let fits = |reason: &Reason| start.is_some() == (reason.is_placed() || *reason == Reason::TakesPart);
    Ok((start, reason.filter(fits).ok_or(ReceiptFault::Value { member: "reason" })?))
}

/// Whether something can have this name in a log.
fn is_name(string: &str) -> bool {
    !string.is_empty() && text::check(string).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const LINE: &str = r#"{"type":"outcome","number":2,"outcomes":6,"practice":"01990001","group":null,"region":"Noord","ion":3000,"size":3000,"wish":"2023-04-01","class":"basis","lot":"f62803cf95957fab","rank":4,"of":4,"tranches":[{"start":"2023-04-01","place":2,"of":3,"room":4000,"result":"lot"}],"start":"2023-04-01","reason":"lot"}"#;

    fn refused(from: &str, to: &str) -> ReceiptFault {
        assert!(LINE.contains(from), "{from}");
        read_outcome_line(LINE.replacen(from, to, 1).as_bytes()).unwrap_err()
    }

    #[test]
    fn an_outcome_line_says_start_and_reason() {
        let told = read_outcome_line(LINE.as_bytes()).unwrap();
        assert_eq!((told.practice.as_str(), told.region.as_str()), ("01990001", "Noord"));
        assert_eq!((told.start, told.reason), (Some(date(2023, 4, 1)), Reason::Lot));
        assert_eq!(told.behind, 4);
        let turn = ToldTurn { start: date(2023, 4, 1), place: 2, of: 3, room: 4000, result: Reason::Lot };
        assert_eq!((told.size, told.turns), (3000, vec![turn]));
    }

    #[test]
    fn every_other_spelling_is_refused() {
        for (from, to) in [
            ("\"outcome\"", "\"practice\""),
            ("\"ion\":3000", "\"ion\": 3000"),
            ("\"ion\":3000", "\"ion\":3000.0"),
            ("\"ion\":3000,", ""),
            ("\"number\":2,", ""),
            ("\"number\":2,\"outcomes\":6", "\"outcomes\":6,\"number\":2"),
            ("\"group\":null,", ""),
            ("\"group\":null", "\"group\":null,\"group\":null"),
            ("\"rank\":4,\"of\":4", "\"of\":4,\"rank\":4"),
            ("Noord", "No\\u006frd"),
            ("\"reason\":\"lot\"}", "\"reason\":\"lot\"} "),
        ] {
            assert_eq!(refused(from, to), ReceiptFault::Outcome, "{from} → {to}");
        }
    }

    #[test]
    fn every_value_is_of_its_kind() {
        let long = "x".repeat(65);
        for (member, from, to) in [
            ("number", "\"number\":2", "\"number\":0"),
            ("number", "\"number\":2", "\"number\":7"),
            ("outcomes", "\"outcomes\":6", "\"outcomes\":9007199254740992"),
            ("practice", "01990001", ""),
            ("practice", "01990001", "0199 001"),
            ("practice", "01990001", &long),
            ("group", "\"group\":null", "\"group\":\"\""),
            ("group", "\"group\":null", &format!("\"group\":\"{long}\"")),
            ("region", "Noord", "Noord\\u0007"),
            ("region", "Noord", ""),
            ("region", "Noord", " Noord"),
            ("region", "Noord", "No\u{200b}ord"),
            ("ion", "\"ion\":3000", "\"ion\":0"),
            ("ion", "\"ion\":3000", "\"ion\":1000001"),
            ("size", "\"size\":3000", "\"size\":0"),
            ("size", "\"size\":3000", "\"size\":9007199254740992"),
            ("wish", "\"wish\":\"2023-04-01\"", "\"wish\":\"2023-04-31\""),
            ("class", "basis", ""),
            ("class", "basis", "ba\\nsis"),
            ("lot", "f62803cf95957fab", "f62803cf95957fa"),
            ("lot", "f62803cf95957fab", "F62803cf95957fab"),
            ("rank", "\"rank\":4", "\"rank\":0"),
            ("rank", "\"rank\":4", "\"rank\":null"),
            ("rank", "\"f62803cf95957fab\"", "null"),
            ("of", "\"rank\":4,\"of\":4", "\"rank\":4,\"of\":3"),
            ("of", "\"rank\":4,\"of\":4", "\"rank\":4,\"of\":null"),
            ("start", "[{\"start\":\"2023-04-01\"", "[{\"start\":\"2023-4-1\""),
            ("place", "\"place\":2", "\"place\":0"),
            ("of", "\"place\":2,\"of\":3", "\"place\":2,\"of\":1"),
            ("room", "\"room\":4000", "\"room\":9007199254740992"),
            ("result", "\"result\":\"lot\"", "\"result\":\"later\""),
            ("result", "\"result\":\"lot\"", "\"result\":\"luck\""),
            ("start", "\"start\":\"2023-04-01\",\"reason\"", "\"start\":\"2023-4-1\",\"reason\""),
            ("reason", "\"start\":\"2023-04-01\",\"reason\"", "\"start\":null,\"reason\""),
            ("reason", "\"reason\":\"lot\"", "\"reason\":\"luck\""),
            ("reason", "\"reason\":\"lot\"", "\"reason\":\"full\""),
        ] {
            assert_eq!(refused(from, to), ReceiptFault::Value { member }, "{from} → {to}");
        }
    }

    #[test]
    fn turns_rise_and_are_as_many_as_there_can_be_tranches() {
        let turn =
            |start: &str| format!("{{\"start\":\"{start}\",\"place\":1,\"of\":1,\"room\":0,\"result\":\"full\"}}");
        let with = |turns: Vec<String>| {
            let (before, rest) = LINE.split_once('[').unwrap();
            read_outcome_line(format!("{before}[{}]{}", turns.join(","), rest.split_once(']').unwrap().1).as_bytes())
        };
        let value = |member| Err(ReceiptFault::Value { member });
        assert!(with(Vec::new()).is_ok());
        assert!(with(["2023-04-01", "2023-07-01"].map(turn).to_vec()).is_ok());
        assert_eq!(with(["2023-07-01", "2023-07-01"].map(turn).to_vec()), value("start"));
        assert_eq!(with(["2023-07-01", "2023-04-01"].map(turn).to_vec()), value("start"));
        let many = |count: usize| with((0..count).map(|at| turn(&format!("{}-01-01", 2000 + at))).collect());
        assert!(many(100).is_ok());
        assert_eq!(many(101), value("tranches"));
    }
}
