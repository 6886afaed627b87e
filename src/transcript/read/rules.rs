//! The `rules` and `seed-plan` lines.

use super::{members, one_of, read_date, read_time, value};
use crate::log::LineNumber;
use crate::rules::chain::CHAIN;
use crate::rules::{
    Base, Boundary, Class, FailureRule, Identity, Key, Measure, NoAnswer, Profile, Rules, SeedPlan, Share, Source,
    SourceKind, Spread, Tranche,
};
use crate::transcript::unread::{Unread, UnreadKind};
use jiff::Timestamp;
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RulesLine {
    #[serde(rename = "type")]
    _kind: String,
    profile: String,
    tranches: Vec<TrancheMembers>,
    reference_date: String,
    unit: String,
    no_answer: String,
    bases: Vec<BaseMembers>,
    identity: String,
    objections_until: Option<String>,
    spread: String,
    boundary: String,
    consent: Option<String>,
    tolerance_millionths: Option<u32>,
    order: Vec<String>,
    eligibility: Vec<String>,
    classes: Vec<ClassMembers>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TrancheMembers {
    start: String,
    cap_millionths: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct BaseMembers {
    region: String,
    size: u64,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ClassMembers {
    name: String,
    all: Vec<String>,
}

pub(super) fn read_rules(at: LineNumber, line: &[u8]) -> Result<Rules, Unread> {
    let line: RulesLine = members(at, line)?;
    let identity = value(Identity::of_code(&line.identity), at, "identity")?;
    let until = line.objections_until.map(|until| value(read_time(&until), at, "objections_until")).transpose()?;
    let measure = one_of(&line.unit, [Measure::Ion, Measure::Practices].map(|measure| (measure.code(), measure)));
    let spread = [Spread::PerRegion, Spread::Balanced, Spread::Overall].map(|spread| (spread.code(), spread));
    let spread = one_of(&line.spread, spread);
    let profile = one_of(&line.profile, [("leidraad", Profile::Leidraad), ("free", Profile::Free)]);
    let no_answer = one_of(&line.no_answer, [("last", NoAnswer::Last), ("out", NoAnswer::Out)]);
    let tranche = |members: &TrancheMembers| {
        let cap = Share::from_millionths(members.cap_millionths)?;
        Some(Tranche { start: read_date(&members.start)?, cap })
    };
    let key = |key: &String| one_of(key, Key::ALL.map(|key| (key.code(), key)));
    let consented = line.consent.as_ref().is_some_and(|consent| !consent.is_empty());
    if line.boundary == "reach" && !consented || line.boundary != "reach" && line.consent.is_some() {
        return value(None, at, "consent");
    }
    let tolerance = line
        .tolerance_millionths
        .map(|millionths| value(Share::from_millionths(millionths), at, "tolerance_millionths"));
    let tolerance = tolerance.transpose()?;
    if line.boundary != "reach" && tolerance.is_some() {
        return value(None, at, "tolerance_millionths");
    }
    let boundary = match (line.boundary.as_str(), line.consent) {
        ("skip", None) => Some(Boundary::Skip),
        ("stop", None) => Some(Boundary::Stop),
        ("reach", Some(consent)) => Some(Boundary::Reach { consent, tolerance }),
        _ => None,
    };
    let class = |class: ClassMembers| Class { name: class.name, all: class.all };
    let rules = Rules {
        profile: value(profile, at, "profile")?,
        tranches: value(line.tranches.iter().map(tranche).collect(), at, "tranches")?,
        reference_date: value(read_date(&line.reference_date), at, "reference_date")?,
        measure: value(measure, at, "unit")?,
        no_answer: value(no_answer, at, "no_answer")?,
        identity,
        objections_until: until,
        bases: line.bases.into_iter().map(|base| Base { region: base.region, size: base.size }).collect(),
        spread: value(spread, at, "spread")?,
        boundary: value(boundary, at, "boundary")?,
        order: value(line.order.iter().map(key).collect(), at, "order")?,
        eligibility: line.eligibility,
        classes: line.classes.into_iter().map(class).collect(),
    };
    rules.check().map_err(|member| Unread { line: at, column: 1, kind: UnreadKind::Value(member) })?;
    Ok(rules)
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceMembers {
    label: String,
    by: String,
    kind: String,
    faces: Option<u32>,
    rolls: Option<u32>,
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
        let kind = match self.kind.as_str() {
            SourceKind::DICE => SourceKind::Dice { faces: self.faces?, rolls: self.rolls? },
            SourceKind::TEXT => SourceKind::Text { what: self.what? },
            SourceKind::SECRET => SourceKind::Secret { commitment: self.commitment? },
            SourceKind::DRAND if self.chain? == CHAIN => SourceKind::Drand { round: self.round? },
            _ => return None,
        };
        let failure = match self.failure.as_str() {
            FailureRule::ABORT => FailureRule::Abort,
            FailureRule::SKIP => FailureRule::Skip,
            FailureRule::LATER => FailureRule::Later(self.later?),
            _ => return None,
        };
        Some(Source { label: self.label, by: self.by, kind, failure })
    }
}

/// A `seed-plan` line; a beacon speaks after this moment.
pub(super) fn read_plan(at: LineNumber, line: &[u8], after: Timestamp) -> Result<SeedPlan, Unread> {
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
    plan.check().map_err(|member| Unread { line: at, column: 1, kind: UnreadKind::Value(member) })?;
    match plan.first_beacon() {
        Some(beacon) if beacon <= after => Err(Unread { line: at, column: 1, kind: UnreadKind::EarlyBeacon }),
        _ => Ok(plan),
    }
}
