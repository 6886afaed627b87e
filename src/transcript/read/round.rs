//! The lines of a round above its seal.

use super::line::{Mismatch, members, read_time, take, value};
use super::plan::read_plan;
use super::practices::read_practices;
use super::rules::read_rules;
use crate::draw::round::{Repaired, Round, Sealed};
use crate::log::LineNumber;
use crate::log::input::Input;
use crate::rules::{MOST, Programme};
use crate::transcript::unread::Unread;
use crate::transcript::write;
use serde::Deserialize;
use std::io::Read;

/// Takes all of a round above its seal, and the first line of it that is not in its only spelling. `number` is the
/// number that the round must have.
///
/// # Errors
/// The first line that cannot be read.
pub fn read_sealed(
    input: &mut Input<impl Read>,
    programme: Programme,
    number: u64,
) -> Result<(Sealed, Option<Mismatch>), Unread> {
    let at = input.at();
    let line = take(input, "round")?;
    let round = read_round(at, &line, number)?;
    let mut mismatch = Mismatch::of(at, &line, |out| write::write_round(&round, out));
    let at = input.at();
    let line = take(input, "rules")?;
    let rules = read_rules(at, &line)?;
    mismatch = mismatch.or(Mismatch::of(at, &line, |out| write::write_rules(&rules, out)));
    let register = read_practices(input, &rules, &mut mismatch)?;
    // a seed that is known while the list can still be sent back would let the organiser choose
    let after = rules.objections_until.map_or(round.opened, |until| until.max(round.opened));
    let (plan, wrong) = read_plan(input, after)?;
    Ok((Sealed { programme, round, rules, register, plan }, mismatch.or(wrong)))
}

fn read_round(at: LineNumber, line: &[u8], number: u64) -> Result<Round, Unread> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct RoundLine {
        #[serde(rename = "type")]
        _kind: String,
        number: u64,
        title: String,
        opened: String,
        repairs: Vec<RepairedMembers>,
    }
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct RepairedMembers {
        repair: String,
        rows: u64,
    }
    let line: RoundLine = members(at, line)?;
    let number = value((line.number == number).then_some(number), at, "number")?;
    let opened = value(read_time(&line.opened), at, "opened")?;
    let rows: u128 = line.repairs.iter().map(|repaired| u128::from(repaired.rows)).sum();
    let counted = rows < 1 << 53 && line.repairs.len() <= MOST;
    value(counted.then_some(()), at, "repairs")?;
    let repairs = line.repairs.into_iter().map(|repaired| Repaired { code: repaired.repair, rows: repaired.rows });
    Ok(Round { number, title: line.title, opened, repairs: repairs.collect() })
}
