//! A verdict for programs.

use super::{Part, Verdict};
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
            Self::Result => "result",
            Self::Key => "key",
        }
    }
}

/// The verdict as one JSON object: `agrees`, `trusted`, `state`, `organiser`, `lines`, roots, and every check
/// with its first difference. Reasons are in English.
pub fn write_verdict_json(verdict: &Verdict) -> String {
    let checks: Vec<Value> = verdict
        .checks
        .iter()
        .map(|check| match &check.difference {
            None => json!({ "part": check.part.code(), "agrees": true }),
            Some(difference) => json!({
                "part": check.part.code(), "agrees": false, "line": difference.line + 1,
                "column": difference.column, "reason": difference.kind.what(Lang::En),
            }),
        })
        .collect();
    let mut object = json!({ "agrees": verdict.agrees(), "trusted": verdict.trusted(), "checks": checks });
    if let Some(transcript) = &verdict.transcript {
        object["state"] = json!(if transcript.drawn.is_some() { "drawn" } else { "sealed" });
        object["origin"] = json!(transcript.sealed.programme.origin);
        object["organiser"] = json!(transcript.sealed.organiser.to_string());
        object["lines"] = json!(transcript.last.0 + 1);
        object["seal_root"] = json!(base64(&transcript.seal.1));
        object["last_root"] = json!(base64(&transcript.last.1));
    }
    format!("{object:#}\n")
}
