//! The lines of an amendment above its seal, and the `abort` line.

use super::line::{Mismatch, line_type, members, next_type, read_time, take, take_any, value};
use super::plan::read_plan;
use crate::draw::round::{Amendment, Change, ChangingRound, MadeChanges, Standing};
use crate::log::LineNumber;
use crate::log::input::Input;
use crate::register::Ion;
use crate::register::Record;
use crate::register::Uzovi;
use crate::rules::Rules;
use crate::rules::calendar::read_day;
use crate::transcript::practice::{is_named, shows, shows_text};
use crate::transcript::unread::{Unread, UnreadKind};
use crate::transcript::{Abort, write};
use compact_str::CompactString;
use jiff::tz::Offset;
use serde::Deserialize;
use std::io::Read;

/// Takes all of an amendment above its seal, and makes its changes to the round that it changes. `number` is the number
/// that it must have; `mismatch` gets the first line that is not in its only spelling.
///
/// # Errors
/// The first line that cannot be read, or whose change cannot be; what stands against all changes together is at the last.
pub fn read_amendment<'s>(
    input: &mut Input<impl Read>,
    standing: &'s Standing,
    number: u64,
    mismatch: &mut Option<Mismatch>,
) -> Result<(Amendment, MadeChanges<'s>), Unread> {
    let at = input.at();
    let line = take(input, "amendment")?;
    let mut amendment = read_line(at, &line, number)?;
    Mismatch::hold(mismatch, at, &line, |out| write::write_amendment_line(&amendment, out));
    let (rules, mut round, mut last) = (&standing.sealed.rules, ChangingRound::of(standing), at);
    let cannot_be = |line, fault| Unread { line, column: 1, kind: UnreadKind::Change { fault } };
    while ["withdraw", "restore", "late", "correct", "successor"].contains(&next_type(input).as_str()) {
        last = input.at();
        let line = take_any(input, "withdraw")?;
        let change = read_change(last, &line, rules)?;
        round.make(&change).map_err(|fault| cannot_be(last, fault))?;
        Mismatch::hold(mismatch, last, &line, |out| write::write_change(&change, rules, out));
        amendment.changes.push(change);
    }
    if amendment.changes.is_empty() {
        take(input, "withdraw")?;
    }
    let made = round.finish().map_err(|fault| cannot_be(last, fault))?;
    if amendment.draws() {
        amendment.plan = Some(read_plan(input, amendment.opened, mismatch)?);
    }
    Ok((amendment, made))
}

fn read_line(at: LineNumber, line: &[u8], number: u64) -> Result<Amendment, Unread> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct AmendmentLine {
        #[serde(rename = "type")]
        _kind: String,
        number: u64,
        date: String,
        reason: String,
        opened: String,
    }
    let line: AmendmentLine = members(at, line)?;
    let number = value((line.number == number).then_some(number), at, "number")?;
    let date = value(read_day(&line.date), at, "date")?;
    let reason = value((!line.reason.is_empty()).then_some(line.reason), at, "reason")?;
    let opened = value(read_time(&line.opened), at, "opened")?;
    value((date >= Offset::UTC.to_datetime(opened).date()).then_some(()), at, "date")?;
    Ok(Amendment { number, date, reason, opened, changes: Vec::new(), plan: None })
}

fn read_change(at: LineNumber, line: &[u8], rules: &Rules) -> Result<Change, Unread> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct PracticeLine {
        #[serde(rename = "type")]
        _kind: String,
        practice: String,
    }
    match line_type(line) {
        "withdraw" => {
            let line: PracticeLine = members(at, line)?;
            Ok(Change::Withdraw { practice: line.practice.into() })
        }
        "restore" => {
            let line: PracticeLine = members(at, line)?;
            Ok(Change::Restore { practice: line.practice.into() })
        }
        "late" => Ok(Change::Late(read_record(at, line, rules)?)),
        "correct" => Ok(Change::Correct(read_record(at, line, rules)?)),
        _ => read_successor(at, line, rules),
    }
}

/// What the lines of changes have in common.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RecordLine {
    #[serde(rename = "type")]
    _kind: String,
    id: String,
    name: String,
    town: Option<String>,
    region: String,
    ion: u64,
    wish: Option<String>,
    class: Option<String>,
    insurer: Option<String>,
    uzovi: Option<String>,
}

fn read_record(at: LineNumber, line: &[u8], rules: &Rules) -> Result<Record, Unread> {
    record(at, members(at, line)?, rules)
}

fn read_successor(at: LineNumber, line: &[u8], rules: &Rules) -> Result<Change, Unread> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct SuccessorLine {
        #[serde(rename = "type")]
        _kind: String,
        of: Vec<String>,
        id: String,
        name: String,
        town: Option<String>,
        region: String,
        ion: u64,
        wish: Option<String>,
        class: Option<String>,
        insurer: Option<String>,
        uzovi: Option<String>,
    }
    let SuccessorLine { _kind, of, id, name, town, region, ion, wish, class, insurer, uzovi } = members(at, line)?;
    value((!of.is_empty()).then_some(()), at, "of")?;
    let record = record(at, RecordLine { _kind, id, name, town, region, ion, wish, class, insurer, uzovi }, rules)?;
    Ok(Change::Successor { of: of.into_iter().map(CompactString::from).collect(), record })
}

fn record(at: LineNumber, line: RecordLine, rules: &Rules) -> Result<Record, Unread> {
    value(is_named(&line.id, rules).then_some(()), at, "id")?;
    value(shows(rules, Some(&*line.name).filter(|name| !name.is_empty())).then_some(()), at, "name")?;
    value(shows_text(rules, line.town.as_deref()).then_some(()), at, "town")?;
    value(shows(rules, line.insurer.as_deref()).then_some(()), at, "insurer")?;
    value(shows(rules, line.uzovi.as_deref()).then_some(()), at, "uzovi")?;
    value((!line.region.is_empty()).then_some(()), at, "region")?;
    let ion = value(Ion::new(line.ion), at, "ion")?;
    let class = |name: String| (0..).zip(&rules.classes).find(|(_, class)| class.name == name).map(|(index, _)| index);
    Ok(Record {
        id: line.id.into(),
        name: line.name,
        town: line.town,
        region: line.region,
        ion,
        wish: line.wish.map(|wish| value(read_day(&wish), at, "wish")).transpose()?,
        class: line.class.map(|name| value(class(name), at, "class")).transpose()?,
        insurer: line.insurer,
        uzovi: line.uzovi.map(|digits| value(Uzovi::of(&digits), at, "uzovi")).transpose()?,
    })
}

/// Takes an `abort` line, and how it is misspelt if it is.
///
/// # Errors
/// When it is none.
pub fn read_abort(input: &mut Input<impl Read>) -> Result<(Abort, Option<Mismatch>), Unread> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct AbortLine {
        #[serde(rename = "type")]
        _kind: String,
        reason: String,
        aborted: String,
    }
    let at = input.at();
    let line = take(input, "abort")?;
    let members: AbortLine = members(at, &line)?;
    let reason = value((!members.reason.is_empty()).then_some(members.reason), at, "reason")?;
    let abort = Abort { reason, aborted: value(read_time(&members.aborted), at, "aborted")? };
    let mismatch = Mismatch::of(at, &line, |out| write::write_abort_line(&abort, out));
    Ok((abort, mismatch))
}
