//! The `rules` line.

use super::line::{members, read_time, small, value};
use crate::log::LineNumber;
use crate::rules::calendar::read_day;
use crate::rules::{
    Base, Boundary, BoundaryTerms, Class, Consequence, Edge, Identity, Key, Leftover, MOST, Measure, NoAnswer, Period,
    PeriodUnit, Profile, ResultTerms, Rules, Share, Spread, Tranche,
};
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
    objections_after: Option<PeriodMembers>,
    subject_to: Vec<String>,
    then: Vec<ThenMembers>,
    spread: String,
    boundary: String,
    consent: Option<String>,
    tolerance_millionths: Option<u64>,
    #[serde(default)]
    baskets: Option<u64>,
    #[serde(default)]
    leftover: Option<String>,
    #[serde(default)]
    basket_dice: Option<String>,
    order: Vec<String>,
    eligibility: Vec<String>,
    classes: Vec<ClassMembers>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TrancheMembers {
    start: String,
    cap_millionths: u64,
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

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PeriodMembers {
    count: u64,
    unit: String,
}

impl PeriodMembers {
    fn period(&self) -> Option<Period> {
        Period::new(self.count, PeriodUnit::of_code(&self.unit)?)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ThenMembers {
    what: String,
    within: PeriodMembers,
}

/// What the rules say of the result, for people.
fn read_result(
    at: LineNumber,
    after: Option<PeriodMembers>,
    subject_to: Vec<String>,
    then: Vec<ThenMembers>,
) -> Result<ResultTerms, Unread> {
    let objections_after = after.map(|after| value(after.period(), at, "objections_after")).transpose()?;
    let said = subject_to.len() <= MOST && subject_to.iter().all(|text| !text.is_empty());
    let subject_to = value(said.then_some(subject_to), at, "subject_to")?;
    let follows = |ThenMembers { what, within }: ThenMembers| {
        let within = within.period()?;
        (!what.is_empty()).then_some(Consequence { what, within })
    };
    let few = Some(then).filter(|then| then.len() <= MOST);
    let then = value(few.and_then(|then| then.into_iter().map(follows).collect()), at, "then")?;
    Ok(ResultTerms { objections_after, subject_to, then })
}

pub(super) fn read_rules(at: LineNumber, line: &[u8]) -> Result<Rules, Unread> {
    let line: RulesLine = members(at, line)?;
    let identity = value(Identity::of_code(&line.identity), at, "identity")?;
    let until = line.objections_until.map(|until| value(read_time(&until), at, "objections_until")).transpose()?;
    let result = read_result(at, line.objections_after, line.subject_to, line.then)?;
    let tranche = |members: &TrancheMembers| {
        let cap = Share::from_millionths(small(members.cap_millionths))?;
        Some(Tranche { start: read_day(&members.start)?, cap })
    };
    let tolerance = line
        .tolerance_millionths
        .map(|millionths| value(Share::from_millionths(small(millionths)), at, "tolerance_millionths"));
    let tolerance = tolerance.transpose()?;
    let edge = value(Edge::of_code(&line.boundary), at, "boundary")?;
    let leftover = line.leftover.map(|leftover| value(Leftover::of_code(&leftover), at, "leftover")).transpose()?;
    let (consent, baskets, basket_dice) = (line.consent, line.baskets.map(small), line.basket_dice);
    let boundary = Boundary::of(edge, BoundaryTerms { consent, tolerance, baskets, leftover, basket_dice });
    let boundary = boundary.or_else(|member| value(None, at, member))?;
    let class = |class: ClassMembers| Class { name: class.name, all: class.all };
    let rules = Rules {
        profile: value(Profile::of_code(&line.profile), at, "profile")?,
        tranches: value(line.tranches.iter().map(tranche).collect(), at, "tranches")?,
        reference_date: value(read_day(&line.reference_date), at, "reference_date")?,
        measure: value(Measure::of_code(&line.unit), at, "unit")?,
        no_answer: value(NoAnswer::of_code(&line.no_answer), at, "no_answer")?,
        identity,
        objections_until: until,
        result,
        bases: line.bases.into_iter().map(|base| Base { region: base.region, size: base.size }).collect(),
        spread: value(Spread::of_code(&line.spread), at, "spread")?,
        boundary,
        order: value(line.order.iter().map(|key| Key::of_code(key)).collect(), at, "order")?,
        eligibility: line.eligibility,
        classes: line.classes.into_iter().map(class).collect(),
    };
    rules.check().map_err(|member| Unread { line: at, column: 1, kind: UnreadKind::Value { member } })?;
    Ok(rules)
}
