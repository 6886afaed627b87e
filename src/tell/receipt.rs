//! What a receipt proves, or why it does not: in words, and for programs. Who vouches is told by [`super::trust`].

use super::reason::why;
use super::rehearsal::{mark_json, mark_lines};
use super::trust::{limit_words, trust_json, voucher_words};
use crate::draw::allocation::Reason;
use crate::draw::round::Amendment;
use crate::log::note::base64;
use crate::log::short::short_number;
use crate::receipt::{LastResult, Placed, Proven, Told, ToldTurn};
use crate::tell::layout::Text;
use crate::transcript::{Subject, Transcript};
use crate::words::fault::{Place, difference_parts};
use crate::words::receipt::{MissedTurn, ReceiptRow, ReceiptValue, ReceiptWords};
use crate::words::trust::{ReceiptsAsOf, TrustWords};
use crate::words::value::{Digits, message_json};
use crate::words::{Lang, Message};
use serde_json::json;

/// How wide the names of the rows are.
const ROW: [usize; 1] = [14];

/// Practice, start date and reason, then the log, and who vouches for it. `file` is the receipt's name as the user
/// typed it.
pub fn proven_words(proven: &Proven, file: &str, lang: Lang) -> String {
    let Proven { outcome, code, vouching, .. } = proven;
    let Told { practice, region, .. } = outcome;
    let practice = code.as_ref().unwrap_or(practice).clone();
    let mut text = Text::new(lang);
    text.text(&mark_lines(&proven.checkpoint.origin, lang));
    text.line(0, &ReceiptWords::Title { file: file.to_owned() }).blank();
    text.line(0, &ReceiptWords::Practice { practice, region: region.clone() });
    for (name, value) in rows(proven) {
        text.row(&ROW, &[&name, value.as_ref()]);
    }
    let head = if vouching.is_enough() { ReceiptWords::Agrees } else { ReceiptWords::NotYet };
    text.blank().line(0, &head).text(&voucher_words(vouching, lang)).text(&limit_words(vouching, lang));
    if vouching.witnesses.is_empty() && vouching.missing.is_empty() {
        text.line(0, &TrustWords::Witnesses);
    }
    text.line(0, &ReceiptWords::Whole);
    text.finish()
}

fn rows(proven: &Proven) -> Vec<(ReceiptRow, Box<dyn Message>)> {
    let Proven { outcome, code, checkpoint, index, .. } = proven;
    let hidden = code.as_ref().map(|_| ReceiptValue::Pseudonym { id: outcome.practice.clone() });
    let start = outcome.start.map_or(ReceiptValue::NoStart, |start| ReceiptValue::Start { start });
    // lines of the file: that of the checkpoint stands behind those that it covers
    let (origin, lines) = (checkpoint.origin.clone(), Digits(checkpoint.size.saturating_add(1)));
    let of = ReceiptValue::Transcript { origin, lines, line: Digits(index + 1) };
    let mut rows: Vec<(ReceiptRow, Box<dyn Message>)> = Vec::new();
    rows.extend(hidden.map(|id| (ReceiptRow::Pseudonym, Box::new(id) as Box<dyn Message>)));
    rows.push((ReceiptRow::Start, Box::new(start)));
    rows.extend(reasons(outcome));
    if outcome.start.is_none() && outcome.turns.iter().any(|turn| !turn.result.is_placed()) {
        rows.push((ReceiptRow::Next, Box::new(ReceiptValue::Waits)));
    }
    rows.push((ReceiptRow::Transcript, Box::new(of)));
    rows.push((ReceiptRow::Root, Box::new(ReceiptValue::Root { root: base64(&checkpoint.root) })));
    rows.push((ReceiptRow::Short, Box::new(ReceiptValue::Short { short: short_number(&checkpoint.root) })));
    rows
}

/// Why: of each start date for which it was a candidate, where there were more; the wished one is the first.
fn reasons(outcome: &Told) -> Vec<(ReceiptRow, Box<dyn Message>)> {
    if let [_, _, ..] = outcome.turns[..] {
        let name = |index: usize| if index == 0 { ReceiptRow::Reason } else { ReceiptRow::Further };
        let on = |(index, turn): (usize, &ToldTurn)| {
            let (date, why) = (turn.start, why(turn.result));
            let value: Box<dyn Message> = Box::new(ReceiptValue::On { date, why, turn: missed(outcome, turn) });
            (name(index), value)
        };
        return outcome.turns.iter().enumerate().map(on).collect();
    }
    let value: Box<dyn Message> = match outcome.reason {
        // a receipt does not show whether it was sealed so, or a practice withdrew later
        Reason::Out => Box::new(ReceiptValue::NoPart),
        reason => {
            let turn = outcome.turns.first().and_then(|turn| missed(outcome, turn));
            Box::new(ReceiptValue::Why { why: why(reason), turn })
        }
    };
    vec![(ReceiptRow::Reason, value)]
}

/// How near it came, where it got no place.
fn missed(outcome: &Told, turn: &ToldTurn) -> Option<MissedTurn> {
    let ToldTurn { place, of, room, .. } = *turn;
    let told = MissedTurn::Turn { place: Digits(place), of: Digits(of), size: outcome.size, room };
    // no order decides who lies in a basket
    (!turn.result.is_placed() && turn.result != Reason::OtherBasket).then_some(told)
}

/// As of when the receipts of a log tell, and what is sealed below that and not worked out.
pub fn as_of_words(transcript: &Transcript, last: &LastResult<'_>, lang: Lang) -> String {
    let mut text = Text::new(lang);
    text.line(0, &ReceiptsAsOf::Result { line: last.line(), drawn: last.drawn.at });
    let waiting = transcript.waiting().and_then(|section| match &section.subject {
        Subject::Round { sealed, .. } => Some(ReceiptsAsOf::Round { round: Digits(sealed.round.number) }),
        Subject::Amendment(Amendment { number, reason, .. }) => {
            Some(ReceiptsAsOf::Amendment { amendment: Digits(*number), reason: reason.clone() })
        }
        Subject::Handover(_) => None,
    });
    if let Some(waiting) = waiting {
        text.line(0, &waiting);
    }
    text.finish()
}

/// Why a receipt differs, and where.
pub fn fault_words(placed: &Placed, file: &str, lang: Lang) -> String {
    let place = Place::new(file, placed.line, 1).words(lang);
    let mut text = Text::new(lang);
    text.text(&difference_parts(lang, &placed.fault, &place)).blank();
    text.line(0, &ReceiptWords::Differs);
    text.finish()
}

/// What a receipt proves, as one JSON object; its members are named as those of a transcript's verdict.
pub fn write_proven_json(proven: &Proven) -> String {
    let Proven { outcome, code, index, checkpoint, vouching } = proven;
    let outcome = json!({
        "practice": outcome.practice, "code": code, "region": outcome.region, "reason": outcome.reason.code(),
        "start": outcome.start.map(|start| start.to_string()),
    });
    let mut object = json!({
        "type": "receipt", "agrees": true, "trusted": vouching.is_enough(), "outcome": outcome, "line": index + 1,
        "origin": checkpoint.origin, "lines": checkpoint.size, "last_root": base64(&checkpoint.root),
        "last_root_short": short_number(&checkpoint.root), "vouching": trust_json(vouching),
    });
    mark_json(&mut object, &checkpoint.origin);
    format!("{object:#}\n")
}

/// Why a receipt differs, as one JSON object: the line of the receipt, and the reason as its id and values.
pub fn write_fault_json(placed: &Placed) -> String {
    let difference = json!({ "line": placed.line, "reason": message_json(&placed.fault) });
    let object = json!({ "type": "receipt", "agrees": false, "trusted": false, "difference": difference });
    format!("{object:#}\n")
}
