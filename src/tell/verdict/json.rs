//! A verdict for programs.

use crate::log::note::base64;
use crate::log::short::short_number;
use crate::log::signers::Cosigned;
use crate::rules::{Period, ResultTerms};
use crate::tell::rehearsal::mark_json;
use crate::tell::trust::{reservations, trust_json};
use crate::transcript::{End, Section, Subject};
use crate::verify::{Check, CheckEnd, Part, Told, Verification};
use crate::words::value::message_json;
use serde_json::{Value, json};

impl Part {
    /// The word for programs.
    pub fn code(self) -> &'static str {
        match self {
            Self::Form => "form",
            Self::Seal => "seal",
            Self::SealWitnesses => "seal-witnesses",
            Self::Contributions => "contributions",
            Self::Draw => "draw",
            Self::Seed => "seed",
            Self::Lots => "lots",
            Self::Tranches => "tranches",
            Self::Outcomes => "outcomes",
            Self::Abort => "abort",
            Self::Handover => "handover",
            Self::Result => "result",
            Self::ResultWitnesses => "result-witnesses",
            Self::Key => "key",
        }
    }
}

/// How a section ended, in a word.
fn state(section: Option<&Section>) -> &'static str {
    match section.map(|section| &section.end) {
        Some(End::Drawn(_)) => "drawn",
        Some(End::Aborted(_)) => "aborted",
        Some(End::Announced) => "announced",
        Some(End::Sealed) | None => "sealed",
    }
}

fn section(section: &Section, verification: &Verification) -> Value {
    let (state, line) = (state(Some(section)), section.first.shown());
    let result_by = cosigned(section, &section.result_by, verification);
    let (kind, number) = match &section.subject {
        Subject::Round { sealed, .. } => ("round", sealed.round.number),
        Subject::Amendment(amendment) => ("amendment", amendment.number),
        Subject::Handover(handover) => {
            return json!({
                "type": "handover", "state": state, "line": line, "result_cosigned": result_by,
                "organiser": handover.signers.organiser.to_string(),
            });
        }
    };
    let mut object = json!({
        "type": kind, "number": number, "state": state, "line": line, "seal_root": base64(&section.seal.1),
        "seal_cosigned": cosigned(section, &section.seal_by, verification), "result_cosigned": result_by,
        "drawn": section.drawn().map(|drawn| drawn.at.to_string()),
    });
    if let Subject::Round { sealed, .. } = &section.subject {
        let ResultTerms { objections_after, subject_to, then } = &sealed.rules.result;
        let then: Vec<Value> =
            then.iter().map(|then| json!({ "what": then.what, "within": period(then.within) })).collect();
        object["objections_after"] = json!(objections_after.map(period));
        object["subject_to"] = json!(subject_to);
        object["then"] = json!(then);
    }
    object
}

/// A period as it stands in a transcript.
fn period(period: Period) -> Value {
    json!({ "count": period.count(), "unit": period.unit().code() })
}

/// Who signed along, and whether the reader knows them: another is a name that nobody checked.
fn cosigned(section: &Section, by: &[Cosigned], verification: &Verification) -> Vec<Value> {
    let one = |by: &Cosigned| {
        let witness = &section.signers.witnesses[by.witness];
        let checked = verification.knows(&witness.key);
        json!({
            "name": witness.key.name(), "role": witness.role, "signed": by.time.to_string(), "checked": checked,
        })
    };
    by.iter().map(one).collect()
}

/// The verdict as one JSON object: `agrees`, `trusted`, `state`, `organiser`, `lines`, roots, sections, every check with how
/// it ended (`agrees`, `not-yet`, `differs`), and who vouches. What is said is there as ids and values.
pub fn write_verdict_json(verification: &Verification) -> String {
    format!("{:#}\n", verdict_json(verification))
}

/// The same as a value.
pub(super) fn verdict_json(verification: &Verification) -> Value {
    let checks: Vec<Value> = verification.checks().iter().map(check).collect();
    let (agrees, trusted) = (verification.agrees(), verification.trusted());
    let mut object = json!({ "agrees": agrees, "trusted": trusted, "checks": checks });
    if let Some(transcript) = verification.read() {
        object["state"] = json!(state(transcript.sections.last()));
        object["origin"] = json!(transcript.programme.origin);
        mark_json(&mut object, &transcript.programme.origin);
        object["by"] = json!(transcript.programme.by);
        object["organiser"] = json!(transcript.signers.organiser.to_string());
        object["witnesses_required"] = json!(transcript.signers.required);
        object["sections"] = transcript.sections.iter().map(|own| section(own, verification)).collect();
        object["lines"] = json!(transcript.last.0 + 1);
        object["last_root"] = json!(base64(&transcript.last.1));
        object["last_root_short"] = json!(short_number(&transcript.last.1));
    }
    if let Some(vouching) = verification.vouching() {
        object["vouching"] = trust_json(vouching);
        object["vouching"]["enough"] = json!(trusted);
    }
    if let Some(Told { transcript, .. }) = verification.told() {
        object["reservations"] = reservations(transcript).iter().map(|it| message_json(it)).collect();
    }
    object
}

fn check(check: &Check) -> Value {
    let end = match &check.end {
        CheckEnd::Agrees => "agrees",
        CheckEnd::NotYet => "not-yet",
        CheckEnd::Differs(_) => "differs",
    };
    let section = check.section.map(|at| at + 1);
    let mut object = json!({ "section": section, "part": check.part.code(), "end": end, "agrees": end == "agrees" });
    if let Some(difference) = check.difference() {
        object["line"] = json!(difference.line.shown());
        object["column"] = json!(difference.column);
        object["reason"] = message_json(&difference.kind);
    }
    object
}
