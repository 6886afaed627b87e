//! Receipts of practices, one or all.

use crate::draw::round::{Amendment, Change};
use crate::receipt::{AgainFault, LastResult, Opening, Receipt};
use crate::roster::Names;
use crate::tell::explain::successor;
use crate::transcript::{Subject, Transcript};
use crate::words::value::Digits;
use crate::words::verbs::practice::ReceiptRefusal;
use std::fs::File;
use std::io::Seek;
use std::ops::Range;

/// The receipt of a practice, with what opens its pseudonym where the log has one.
pub fn opened(receipt: Receipt, names: Names<'_>, id: &str) -> Receipt {
    let opening = names.row(id).map(|row| Opening::new(&row.code, &row.salt).write());
    Receipt { opening, ..receipt }
}

/// The receipts for these lines of a log that was just verified; the same file is read once more.
pub fn receipts_of(last: &LastResult<'_>, file: &mut File, lines: Range<usize>) -> Result<Vec<Receipt>, AgainFault> {
    file.rewind().map_err(AgainFault::from)?;
    last.receipts(file, lines)
}

/// Why a practice of the log has no receipt: what was worked out last holds no outcome of it.
pub fn without_outcome(transcript: &Transcript, last: &LastResult<'_>, names: Names<'_>, id: &str) -> ReceiptRefusal {
    let practice = names.code(id).into_owned();
    if let Some(Subject::Round { sealed, .. }) = transcript.waiting().map(|section| &section.subject)
        && sealed.register.find(id).is_some()
    {
        return ReceiptRefusal::Sealed { practice, round: Digits(sealed.round.number) };
    }
    if let Some(next) = successor(transcript, id) {
        return ReceiptRefusal::Ended { practice, next: names.code(next).into_owned() };
    }
    let round = Digits(last.drawn.standing.sealed.round.number);
    match withdrawal(transcript, id) {
        Some(Amendment { number, reason, .. }) => {
            ReceiptRefusal::Withdrew { practice, amendment: Digits(*number), reason: reason.clone(), round }
        }
        None => ReceiptRefusal::LeftOut { practice, round },
    }
}

/// The amendment by which a practice withdrew from the last round it was in.
fn withdrawal<'t>(transcript: &'t Transcript, id: &str) -> Option<&'t Amendment> {
    let withdraws = |change: &Change| matches!(change, Change::Withdraw { practice } if practice == id);
    let restores = |change: &Change| matches!(change, Change::Restore { practice } if practice == id);
    let of = |change: &Change| withdraws(change) || restores(change);
    let worked_out = transcript.sections.iter().rev().filter(|section| section.drawn().is_some());
    let known = worked_out.map(|section| &section.subject).find(|subject| match subject {
        Subject::Round { sealed, .. } => sealed.register.find(id).is_some(),
        Subject::Amendment(amendment) => amendment.changes.iter().any(of),
        Subject::Handover(_) => false,
    });
    match known {
        Some(Subject::Amendment(amendment)) => Some(amendment).filter(|own| own.changes.iter().any(withdraws)),
        _ => None,
    }
}
