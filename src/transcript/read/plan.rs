//! The `seed-plan` line.

use super::line::{Mismatch, members, small, take, value};
use crate::log::LineNumber;
use crate::log::input::Input;
use crate::rules::chain::CHAIN;
use crate::rules::{FailureRule, FailureWord, SeedPlan, Source, SourceKind, SourceWord};
use crate::transcript::unread::{Unread, UnreadKind};
use crate::transcript::write;
use jiff::Timestamp;
use serde::Deserialize;
use std::io::Read;

/// Takes a `seed-plan` line; its beacons speak after this moment.
pub(super) fn read_plan(
    input: &mut Input<impl Read>,
    after: Timestamp,
    mismatch: &mut Option<Mismatch>,
) -> Result<SeedPlan, Unread> {
    let at = input.at();
    let line = take(input, "seed-plan")?;
    let plan = read_line(at, &line, after)?;
    Mismatch::hold(mismatch, at, &line, |out| write::write_plan(&plan, out));
    Ok(plan)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceMembers {
    label: String,
    by: String,
    kind: String,
    faces: Option<u64>,
    rolls: Option<u64>,
    what: Option<String>,
    commitment: Option<String>,
    chain: Option<String>,
    round: Option<u64>,
    failure: String,
    later: Option<u64>,
}

impl SourceMembers {
    /// A member too many is found when the line is written again.
    fn source(self) -> Option<Source> {
        let kind = match SourceWord::of_code(&self.kind)? {
            SourceWord::Dice => SourceKind::Dice { faces: small(self.faces?), rolls: small(self.rolls?) },
            SourceWord::Text => SourceKind::Text { what: self.what? },
            SourceWord::Secret => SourceKind::Secret { commitment: self.commitment? },
            SourceWord::Drand if self.chain? == CHAIN => SourceKind::Drand { round: self.round? },
            SourceWord::Drand => return None,
        };
        let failure = match FailureWord::of_code(&self.failure)? {
            FailureWord::Abort => FailureRule::Abort,
            FailureWord::Skip => FailureRule::Skip,
            FailureWord::Later => FailureRule::Later(self.later?),
        };
        Some(Source { label: self.label, by: self.by, kind, failure })
    }
}

/// A beacon speaks after this moment.
fn read_line(at: LineNumber, line: &[u8], after: Timestamp) -> Result<SeedPlan, Unread> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct PlanLine {
        #[serde(rename = "type")]
        _kind: String,
        sources: Vec<SourceMembers>,
    }
    let line: PlanLine = members(at, line)?;
    let sources = line.sources.into_iter().map(SourceMembers::source).collect();
    let plan = SeedPlan { sources: value(sources, at, "sources")? };
    plan.check().map_err(|member| Unread { line: at, column: 1, kind: UnreadKind::Value { member } })?;
    match plan.first_beacon() {
        Some(beacon) if beacon <= after => Err(Unread { line: at, column: 1, kind: UnreadKind::EarlyBeacon }),
        _ => Ok(plan),
    }
}
