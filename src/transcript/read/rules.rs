//! The `rules` line.

use super::line::{members, one_of, read_time, value};
use crate::log::LineNumber;
use crate::rules::calendar::read_day;
use crate::rules::{Base, Boundary, Class, Identity, Key, Measure, NoAnswer, Profile, Rules, Share, Spread, Tranche};
use crate::transcript::unread::{Unread, UnreadKind};
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
        Some(Tranche { start: read_day(&members.start)?, cap })
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
        reference_date: value(read_day(&line.reference_date), at, "reference_date")?,
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
    rules.check().map_err(|member| Unread { line: at, column: 1, kind: UnreadKind::Value { member } })?;
    Ok(rules)
}
