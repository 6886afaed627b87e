//! Two transcripts side by side, in words and for programs.

use super::json::verdict_json;
use crate::log::note::base64;
use crate::tell::layout::Text;
use crate::transcript::{End, Section, Subject, Transcript};
use crate::verify::Verification;
use crate::verify::fork::{Branch, Fork, Further, Relation, Shared, Side};
use crate::words::Lang;
use crate::words::noun::Lines;
use crate::words::round::Called;
use crate::words::value::Digits;
use crate::words::verify::{But, ForkWords, News};
use serde_json::{Value, json};

/// So many characters of a line that differs are shown.
const SHOWN: usize = 240;

/// A transcript with the name of its file as the user typed it.
#[derive(Clone, Copy)]
pub struct Named<'t> {
    /// What it holds.
    pub transcript: &'t Transcript,
    /// The file.
    pub file: &'t str,
}

/// What two transcripts are to each other.
pub fn relation_words(relation: &Relation, [first, second]: [Named<'_>; 2], lang: Lang) -> String {
    let mut text = Text::new(lang);
    match relation {
        Relation::One { shared, further: None } => same([first, second], *shared, &mut text),
        Relation::One { shared, further: Some(Further { side: Side::First, .. }) } => {
            further([first, second], *shared, &mut text);
        }
        Relation::One { shared, further: Some(Further { side: Side::Second, .. }) } => {
            further([second, first], *shared, &mut text);
        }
        Relation::Fork(fork) => fork_lines(fork, [first, second], &mut text),
    }
    text.finish()
}

/// Both end in the same place.
fn same([first, second]: [Named<'_>; 2], shared: Shared, text: &mut Text) {
    let lines = same_lines(first, shared);
    let (first, second) = (first.file.to_owned(), second.file.to_owned());
    text.line(0, &ForkWords::Same { first, second, lines, but: but(shared) });
}

/// `longer` goes on where `shorter` ends.
fn further([longer, shorter]: [Named<'_>; 2], shared: Shared, text: &mut Text) {
    let more = Lines((longer.transcript.last.0 - shorter.transcript.last.0) as u64);
    let (file, other) = (longer.file.to_owned(), shorter.file.to_owned());
    text.line(0, &ForkWords::Further { file, other, same: same_lines(shorter, shared), more, but: but(shared) });
    // what was sealed in both may have ended in one
    let known = shorter.transcript.sections.len() - usize::from(shorter.transcript.waiting().is_some());
    for (index, section) in longer.transcript.sections.iter().enumerate().skip(known) {
        text.point(&news(section, shorter.transcript.sections.get(index)));
    }
}

/// How many lines are the same to the byte: all of the shorter, or all but its last checkpoint.
fn same_lines(shorter: Named<'_>, shared: Shared) -> u64 {
    shorter.transcript.last.0 as u64 + u64::from(shared == Shared::Same)
}

/// In what the last checkpoint of the shorter differs from that line of the other.
fn but(shared: Shared) -> But {
    match shared {
        Shared::Same => But::Nothing,
        Shared::OtherCosignatures => But::Cosignatures,
        Shared::SignedTwice => But::SignedTwice,
    }
}

/// What a section brings; of one that is known the shorter has the seal.
fn news(section: &Section, known: Option<&Section>) -> News {
    let (what, drawn) = match &section.subject {
        Subject::Round { sealed, .. } => {
            let called = Called::of(sealed.round.number, &sealed.round.title);
            (News::Round { number: Digits(sealed.round.number), called }, News::Drawn)
        }
        Subject::Amendment(amendment) => {
            let (number, reason) = (Digits(amendment.number), amendment.reason.clone());
            (News::Amendment { number, reason }, News::WorkedOut)
        }
        Subject::Handover(handover) => return News::Handover { reason: handover.reason.clone() },
    };
    let ended = match &section.end {
        End::Sealed | End::Announced => None,
        End::Drawn(_) => Some(drawn),
        End::Aborted(_) => Some(News::Aborted),
    };
    let how = match (known, ended) {
        (None, Some(ended)) => News::And { first: Box::new(News::Sealed), second: Box::new(ended) },
        (Some(_), Some(ended)) => ended,
        (_, None) => News::Sealed,
    };
    News::Of { what: Box::new(what), how: Box::new(how) }
}

/// Two histories, and what they prove.
fn fork_lines(fork: &Fork, both: [Named<'_>; 2], text: &mut Text) {
    text.line(0, &ForkWords::Fork { line: fork.line });
    for (branch, Named { file, .. }) in fork.branches.iter().zip(both) {
        text.raw(2, &format!("{file}:{}", fork.line)).raw(4, &shown(&branch.found));
    }
    text.line(0, &ForkWords::Signed);
    for (branch, Named { file, .. }) in fork.branches.iter().zip(both) {
        signed_lines(branch, file, text);
    }
    let [first, second] = both.map(|named| first_key(named.transcript));
    text.line(
        0,
        &match first == second {
            true => ForkWords::OneKey { key: first },
            false => ForkWords::TwoKeys { first, second },
        },
    );
}

/// The organiser's key of the first line: a handover changes it for both or is part of the fork.
fn first_key(transcript: &Transcript) -> String {
    let first = transcript.sections.first().map_or(&transcript.signers, |section| &section.signers);
    first.organiser.to_string()
}

fn signed_lines(branch: &Branch, file: &str, text: &mut Text) {
    let Some(signed) = &branch.checkpoint else { return };
    let checkpoint = &signed.stated.checkpoint;
    text.raw(2, &format!("{file}:{}", signed.line));
    text.line(4, &ForkWords::Checkpoint { lines: Digits(checkpoint.size), root: base64(&checkpoint.root) });
    text.raw(4, signed.stated.signature.write().trim_end());
}

/// The beginning of a line; all of a short one.
fn shown(line: &str) -> String {
    match line.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}

/// Two transcripts as one JSON object: `agrees`, `relation` (`same`, `first-further`, `second-further`, `fork`, or `null`
/// when one of them does not agree in itself), `shared` (how the last checkpoint of the shorter stands to that line of the
/// other: `same`, `other-cosignatures`, `signed-twice`), both verdicts, and of a fork where it is and what was signed.
pub fn write_relation_json(verdicts: [&Verification; 2], relation: Option<&Relation>) -> String {
    let word = relation.map(|relation| match relation {
        Relation::One { further: None, .. } => "same",
        Relation::One { further: Some(Further { side: Side::First, .. }), .. } => "first-further",
        Relation::One { further: Some(Further { side: Side::Second, .. }), .. } => "second-further",
        Relation::Fork(_) => "fork",
    });
    let shared = relation.and_then(|relation| match relation {
        Relation::One { shared: Shared::Same, .. } => Some("same"),
        Relation::One { shared: Shared::OtherCosignatures, .. } => Some("other-cosignatures"),
        Relation::One { shared: Shared::SignedTwice, .. } => Some("signed-twice"),
        Relation::Fork(_) => None,
    });
    let fork = match relation {
        Some(Relation::Fork(fork)) => {
            json!({ "line": fork.line, "first": branch_json(&fork.branches[0]), "second": branch_json(&fork.branches[1]) })
        }
        _ => Value::Null,
    };
    let agrees = word.is_some_and(|word| word != "fork");
    let [first, second] = verdicts.map(verdict_json);
    let object = json!({
        "agrees": agrees, "relation": word, "shared": shared, "fork": fork, "first": first, "second": second,
    });
    format!("{object:#}\n")
}

fn branch_json(branch: &Branch) -> Value {
    let checkpoint = branch.checkpoint.as_ref().map(|signed| {
        let (stated, signature) = (&signed.stated.checkpoint, signed.stated.signature.write());
        let (lines, root) = (stated.size.to_string(), base64(&stated.root));
        json!({ "line": signed.line, "lines": lines, "root": root, "signature": signature.trim_end() })
    });
    json!({ "found": branch.found, "checkpoint": checkpoint })
}
