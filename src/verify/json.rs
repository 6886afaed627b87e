//! A verdict for programs.

use super::{End, Part, Section, Subject, Verdict};
use crate::fault::Wording;
use crate::lang::Lang;
use crate::log::note::base64;
use serde_json::{Value, json};

impl Part {
    /// The word for programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Seal => "seal",
            Self::Contributions => "contributions",
            Self::Seed => "seed",
            Self::Lots => "lots",
            Self::Tranches => "tranches",
            Self::Outcomes => "outcomes",
            Self::Abort => "abort",
            Self::Result => "result",
            Self::Key => "key",
        }
    }
}

/// How a section ended, in a word.
fn state(section: Option<&Section>) -> &'static str {
    match section.map(|section| &section.end) {
        Some(End::Drawn(_)) => "drawn",
        Some(End::Aborted(_)) => "aborted",
        Some(End::Sealed) | None => "sealed",
    }
}

fn section(section: &Section) -> Value {
    let (kind, number) = match &section.subject {
        Subject::Round { sealed, .. } => ("round", sealed.round.number),
        Subject::Amendment(amendment) => ("amendment", amendment.number),
    };
    let (state, seal) = (state(Some(section)), base64(&section.seal.1));
    json!({ "type": kind, "number": number, "state": state, "line": section.first + 1, "seal_root": seal })
}

/// The verdict as one JSON object: `agrees`, `trusted`, `state`, `organiser`, `lines`, roots, sections, and every check
/// with its first difference. Reasons are in English.
pub fn write_verdict_json(verdict: &Verdict) -> String {
    format!("{:#}\n", verdict_json(verdict))
}

/// The same as a value.
pub fn verdict_json(verdict: &Verdict) -> Value {
    let checks: Vec<Value> = verdict
        .checks
        .iter()
        .map(|check| match &check.difference {
            None => json!({ "section": check.section.map(|at| at + 1), "part": check.part.code(), "agrees": true }),
            Some(difference) => json!({
                "section": check.section.map(|at| at + 1), "part": check.part.code(), "agrees": false, "line": difference.line + 1,
                "column": difference.column, "reason": difference.kind.what(Lang::En),
            }),
        })
        .collect();
    let mut object = json!({ "agrees": verdict.agrees(), "trusted": verdict.trusted(), "checks": checks });
    if let Some(transcript) = &verdict.transcript {
        object["state"] = json!(state(transcript.sections.last()));
        object["origin"] = json!(transcript.programme.origin);
        object["organiser"] = json!(transcript.organiser.to_string());
        object["sections"] = transcript.sections.iter().map(section).collect();
        object["lines"] = json!(transcript.last.0 + 1);
        object["last_root"] = json!(base64(&transcript.last.1));
    }
    object
}
