//! Checking a list under what the reader knows from elsewhere: steps 3 to 6 and 8.

use super::file::{ListFile, ListRow, read_list};
use super::json::Json;
use super::row::check_row;
use super::{ListAt, ListPlaced};
use crate::log::note::Checkpoint;
use crate::log::policy::Policy;
use crate::log::tree::{inclusion_root, leaf_hash};
use crate::receipt::check::{NoteAt, check_signatures, read_checkpoint};
use crate::verify::Vouching;
use crate::words::listed::ListFault;
use crate::words::receipt::ReceiptFault;
use crate::words::value::Digits;
use jiff::civil::Date;

/// A list that holds, and who vouches for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProvenList {
    /// The list.
    pub list: ListFile,
    /// Its date.
    pub start: Date,
    /// The log that holds its lines, as far as it was signed.
    pub checkpoint: Checkpoint,
    /// Who signed it: at least one whom the reader named; whether that is [enough](Vouching::is_enough) it says itself.
    pub vouching: Vouching,
}

/// Lines of the log that a list carries, by number.
pub(super) struct LogLines<'l>(Vec<(u64, &'l str, Json)>);

impl<'l> LogLines<'l> {
    /// The line of this number: its bytes, and what stands in it.
    pub fn find(&self, line: u64) -> Option<(&'l str, &Json)> {
        let at = self.0.binary_search_by_key(&line, |(own, _, _)| *own).ok()?;
        let (_, text, json) = &self.0[at];
        Some((text, json))
    }

    /// What stands in all lines behind one up to another; `None` where one of them is not carried.
    pub fn behind(&self, first: u64, last: u64) -> Option<impl Iterator<Item = &Json>> {
        let [from, to] = [first, last].map(|line| self.0.partition_point(|(own, _, _)| *own <= line));
        let lines = self.0.get(from..to)?;
        (lines.len() as u64 == last.checked_sub(first)?).then(|| lines.iter().map(|(_, _, json)| json))
    }
}

/// Checks a list. The steps, and so which failure comes first, are those of "Lists that prove themselves" in the format
/// document: what needs no key goes before what does.
///
/// # Errors
/// The first fault, with the step that found it and its place.
pub fn check_list(bytes: &[u8], policy: &Policy) -> Result<ProvenList, ListPlaced> {
    let (list, start) = read_list(bytes)?;
    let checkpoint = read_note(&list)?;
    check_proofs(&list, &checkpoint)?;
    let lines = read_lines(&list)?;
    check_named(&list, &lines)?;
    check_rows(&list)?;
    for (at, row) in list.rows.iter().enumerate() {
        check_row(row, &list, (start, &lines, &checkpoint)).map_err(|fault| fault.at(7, list.at(at)))?;
    }
    let vouching = check_vouching(&list, policy)?;
    Ok(ProvenList { list, start, checkpoint, vouching })
}

const NOTE: ListAt = ListAt::Member { member: "checkpoint" };

/// Step 3: what the note states, and that it is of this log.
fn read_note(list: &ListFile) -> Result<Checkpoint, ListPlaced> {
    let checkpoint =
        read_checkpoint(&list.checkpoint, NoteAt::default()).map_err(|placed| told(placed.fault).at(3, NOTE))?;
    if checkpoint.origin == list.origin {
        return Ok(checkpoint);
    }
    let fault = ListFault::OtherOrigin { origin: list.origin.clone(), note: checkpoint.origin };
    Err(fault.at(3, ListAt::Member { member: "origin" }))
}

/// Step 4: every line is in its place of the tree.
fn check_proofs(list: &ListFile, checkpoint: &Checkpoint) -> Result<(), ListPlaced> {
    let mut before = 0;
    for own in &list.lines {
        let at = || ListAt::Line { line: own.line };
        if own.line <= before {
            return Err(ListFault::LineOrder.at(4, at()));
        }
        before = own.line;
        let no_proof = || ListFault::Proof { line: Digits(own.line), lines: checkpoint.size }.at(4, at());
        let proof = own.hashes().ok_or_else(no_proof)?;
        match inclusion_root(&leaf_hash(own.text.as_bytes()), own.line - 1, checkpoint.size, &proof) {
            Some(root) if root == checkpoint.root => {}
            Some(_) => return Err(ListFault::NotInLog.at(4, at())),
            None => return Err(no_proof()),
        }
    }
    Ok(())
}

/// Step 5: what stands in the lines; the first is the programme.
fn read_lines(list: &ListFile) -> Result<LogLines<'_>, ListPlaced> {
    let mut lines = Vec::with_capacity(list.lines.len());
    for own in &list.lines {
        let json = Json::read_line(&own.text);
        let json = json.ok_or_else(|| ListFault::LineSpelling.at(5, ListAt::Line { line: own.line }))?;
        if lines.is_empty() && !is_programme(list, own.line, &json) {
            return Err(ListFault::Programme.at(5, ListAt::Line { line: own.line }));
        }
        lines.push((own.line, own.text.as_str(), json));
    }
    Ok(LogLines(lines))
}

fn is_programme(list: &ListFile, line: u64, json: &Json) -> bool {
    line == 1
        && json.text("type") == Some("programme")
        && json.text("origin") == Some(&list.origin)
        && json.text("title") == Some(&list.title)
        && json.text_or_null("by") == Some(list.by.as_deref())
}

/// Step 5: every line that a row names is carried, and no other.
fn check_named(list: &ListFile, lines: &LogLines<'_>) -> Result<(), ListPlaced> {
    let all = &lines.0;
    // how many ranges begin and end at each line
    let (mut opens, mut closes) = (vec![0_u64; all.len() + 1], vec![0_u64; all.len() + 1]);
    let mut named = |first: u64, last: u64| {
        let from = all.partition_point(|(own, _, _)| *own < first);
        let to = all.partition_point(|(own, _, _)| *own <= last);
        if from < to {
            opens[from] += 1;
            closes[to] += 1;
        }
    };
    named(1, 1);
    for (at, row) in list.rows.iter().enumerate() {
        for line in names(row) {
            if lines.find(line).is_none() {
                return Err(ListFault::Missing { line: Digits(line) }.at(5, list.at(at)));
            }
            named(line, line);
        }
        if let Some(stop) = &row.from.stop {
            named(stop.amendment, stop.change);
        }
    }
    let mut open = 0;
    for (at, (line, _, _)) in all.iter().enumerate() {
        open = open + opens[at] - closes[at];
        if open == 0 {
            return Err(ListFault::Unneeded.at(5, ListAt::Line { line: *line }));
        }
    }
    Ok(())
}

/// The lines that a row names.
fn names(row: &ListRow) -> impl Iterator<Item = u64> {
    let from = &row.from;
    let stop = from.stop.iter().flat_map(|stop| [Some(stop.amendment), Some(stop.change), stop.last]).flatten();
    [from.outcome, from.record, from.rules].into_iter().chain(stop)
}

/// Step 6: the order of rows, and that each is of this list.
fn check_rows(list: &ListFile) -> Result<(), ListPlaced> {
    let order = |row: &ListRow| (row.praktijk.clone().into_bytes(), row.startdatum.clone());
    let mut before = None;
    for (at, row) in list.rows.iter().enumerate() {
        let own = order(row);
        if before.is_some_and(|before| before >= own) {
            return Err(ListFault::RowOrder.at(6, list.at(at)));
        }
        let is_of = match list.scope.as_str() {
            "new" => row.startdatum == list.start,
            _ => row.startdatum <= list.start, // dates of one spelling: their order is that of their bytes
        };
        if !is_of {
            return Err(ListFault::Scope { start: list.start.clone() }.at(6, list.at(at)));
        }
        before = Some(own);
    }
    Ok(())
}

/// Step 8, as for a receipt.
fn check_vouching(list: &ListFile, policy: &Policy) -> Result<Vouching, ListPlaced> {
    let signed = check_signatures(&list.checkpoint, policy, NoteAt::default());
    signed.map_err(|placed| told(placed.fault).at(8, NOTE))
}

/// What a note can have, of a list.
fn told(fault: ReceiptFault) -> ListFault {
    match fault {
        ReceiptFault::SignatureLine => ListFault::SignatureLine,
        ReceiptFault::TooMany { most } => ListFault::TooMany { most },
        ReceiptFault::Twice { name } => ListFault::Twice { name },
        ReceiptFault::Signature => ListFault::Signature,
        ReceiptFault::Cosignature { name } => ListFault::Cosignature { name },
        ReceiptFault::OtherWitness { name } => ListFault::OtherWitness { name },
        ReceiptFault::OtherKey { origin } => ListFault::OtherKey { origin },
        ReceiptFault::NoKey { origin } => ListFault::NoKey { origin },
        ReceiptFault::OtherLog { origin, trusted } => ListFault::OtherLog { origin, trusted },
        ReceiptFault::Unsigned { origin, trusted } => ListFault::Unsigned { origin, trusted },
        _ => ListFault::Checkpoint,
    }
}
