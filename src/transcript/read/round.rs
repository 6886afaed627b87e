//! The lines of a round above its seal.

use super::line::{Mismatch, members, read_time, take, value};
use super::plan::read_plan;
use super::practices::{Known, read_practices};
use super::rules::read_rules;
use crate::draw::history::History;
use crate::draw::round::{Repaired, Round, RoundFault, Sealed, units};
use crate::draw::units::GroupFault;
use crate::log::LineNumber;
use crate::log::input::Input;
use crate::register::{Practice, Register};
use crate::rules::{Identity, MOST, Programme};
use crate::transcript::grow::Undrawn;
use crate::transcript::unread::{Unread, UnreadKind};
use crate::transcript::write;
use serde::Deserialize;
use std::io::Read;
use std::sync::Arc;

/// What a round finds when it begins.
#[derive(Clone, Debug)]
pub struct Foregoing {
    /// The programme that it belongs to.
    pub programme: Programme,
    /// The number that it must have.
    pub number: u64,
    /// Whether the rounds before it show who is who; a practice would be two practices, one by code and one by pseudonym.
    pub identity: Option<Identity>,
    /// What the log decided before.
    pub history: Arc<History>,
}

/// Takes all of a round above its seal; `mismatch` gets the first line that is not in its only spelling.
///
/// # Errors
/// The first line that cannot be read, or that cannot stand behind those above it.
pub fn read_sealed(
    input: &mut Input<impl Read + Send>,
    foregoing: Foregoing,
    mismatch: &mut Option<Mismatch>,
) -> Result<Undrawn, Unread> {
    let Foregoing { programme, number, identity, history } = foregoing;
    let at = input.at();
    let line = take(input, "round")?;
    let round = read_round(at, &line, number)?;
    Mismatch::hold(mismatch, at, &line, |out| write::write_round(&round, out));
    let at = input.at();
    let line = take(input, "rules")?;
    let rules = read_rules(at, &line)?;
    value(identity.is_none_or(|identity| identity == rules.identity).then_some(()), at, "identity")?;
    Mismatch::hold(mismatch, at, &line, |out| write::write_rules(&rules, out));
    let first = input.at();
    let register = read_practices(input, Known::of(&rules, &history), mismatch)?;
    let units = units(&rules, &register, &history).map_err(|faults| cannot_follow(first, &register, faults))?;
    // a seed that is known while the list can still be sent back would let the organiser choose
    let after = rules.objections_until.map_or(round.opened, |until| until.max(round.opened));
    let at = input.at();
    let plan = read_plan(input, after, mismatch)?;
    let is_whole = rules.boundary.baskets().is_none_or(|rule| plan.has_dice_of(rule));
    value(is_whole.then_some(()), at, "sources")?;
    Ok(Undrawn { sealed: Arc::new(Sealed { programme, round, rules, register, plan }), units, history })
}

/// The first line on which a register shows that it cannot be the next round; `first` is that of its first practice.
fn cannot_follow(first: LineNumber, register: &Register, faults: Vec<RoundFault>) -> Unread {
    let practices = register.practices();
    let place = |id: &str| practices.partition_point(|other| other.id.as_bytes() < id.as_bytes());
    let place_of = |is: &dyn Fn(&Practice) -> bool| practices.iter().position(is).unwrap_or_default();
    let shown = |fault: RoundFault| {
        let at = match &fault {
            // where it should be
            RoundFault::Gone { practice, .. } | RoundFault::Since { practice, .. } => place(practice),
            RoundFault::NoBase { region } | RoundFault::Crowded { region, .. } => {
                place_of(&|practice| register.region_of(practice) == region)
            }
            RoundFault::CrowdedAll { .. } => 0,
            RoundFault::Group { fault } => match &**fault {
                // the one that is read last
                GroupFault::TakesPart { practice: one, other, .. }
                | GroupFault::Regions { one, other, .. }
                | GroupFault::Wishes { one, other, .. } => place(one).max(place(other)),
                GroupFault::IsPractice { label } => {
                    place(label).max(place_of(&|practice| practice.group.as_deref() == Some(label)))
                }
            },
        };
        Unread { line: first + at, column: 1, kind: UnreadKind::Round { fault } }
    };
    let nothing = RoundFault::NoBase { region: String::new() }; // there is at least one
    let shown = faults.into_iter().map(shown).min_by_key(|unread| unread.line);
    shown.unwrap_or(Unread { line: first, column: 1, kind: UnreadKind::Round { fault: nothing } })
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
