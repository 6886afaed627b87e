//! Withdrawals that are taken back: a practice gets what it had, and nobody loses anything by it. Section "Taking a
//! withdrawal back" of the format document.

use super::changed::Origin;
use super::changing::ChangingRound;
use super::fault::ChangeFault;
use super::loads::Loads;
use crate::draw::allocation::Turn;
use crate::draw::history::Past;
use crate::draw::lots::Lot;
use crate::register::Practice;
use crate::rules::Tranche;
use compact_str::CompactString;
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Why a practice is out for good in a round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Out {
    /// An amendment withdrew it, and can be taken back.
    Withdrew(Box<Withdrawn>),
    /// It went on as another, or is the heir of one that withdrew.
    Ended,
}

/// What a practice had before an amendment withdrew it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    pub(super) wish: Option<Date>,
    pub(super) group: Option<Arc<str>>,
    pub(super) since: Option<Date>,
    pub(super) past: Past,
    /// Of its unit.
    pub(super) lot: Option<Lot>,
    /// Of its unit, by tranche; none without a lot.
    pub(super) turns: Vec<Option<Turn>>,
    /// How full the pools were.
    pub(super) loads: Arc<Loads>,
}

impl Withdrawn {
    /// Since when it took part, or from when it had a place.
    pub fn start(&self, tranches: &[Tranche]) -> Option<Date> {
        self.past.start.or(self.since).or_else(|| placed(&self.turns).map(|at| tranches[at].start))
    }

    /// The turns that it had, by tranche; none without a lot.
    pub fn turns(&self) -> &[Option<Turn>] {
        &self.turns
    }

    fn takes_part(&self) -> bool {
        self.past.start.or(self.since).is_some()
    }
}

/// The tranche of the turn that is a place.
pub(super) fn placed(turns: &[Option<Turn>]) -> Option<usize> {
    turns.iter().position(|turn| turn.is_some_and(|turn| turn.result.is_placed()))
}

/// A practice that comes back.
#[derive(Clone)]
pub(super) struct Returning {
    id: CompactString,
    had: Withdrawn,
}

impl ChangingRound<'_> {
    /// It comes back when all other changes are made.
    pub(super) fn restore(&mut self, id: &str) -> Result<(), ChangeFault> {
        self.refuse_twice(id)?;
        self.known(id)?;
        match self.out.get(id) {
            Some(Out::Withdrew(had)) => self.returning.push(Returning { id: id.into(), had: Withdrawn::clone(had) }),
            Some(Out::Ended) | None => return Err(ChangeFault::NotWithdrawn { practice: id.to_owned() }),
        }
        self.out.remove(id);
        Ok(())
    }

    /// Brings back, one after the other, who returns to a round with all other changes made.
    pub(super) fn bring_back(&mut self) -> Result<(), ChangeFault> {
        let returning = std::mem::take(&mut self.returning);
        if returning.is_empty() {
            return Ok(());
        }
        let made = self.clone().made()?;
        let register = &made.sealed.register;
        let case = made.sealed.case(&made.units);
        let place = |unit: usize| made.own(made.units.label(unit, register), None).turns.and_then(placed);
        let mut room = Room { caps: Loads::caps(case), loads: Loads::of(case, place), groups: BTreeSet::new() };
        room.groups = register.practices().iter().filter_map(|practice| practice.group.clone()).collect();
        returning.into_iter().try_for_each(|Returning { id, had }| self.put_back(id, had, &mut room))
    }

    fn put_back(&mut self, id: CompactString, had: Withdrawn, room: &mut Room) -> Result<(), ChangeFault> {
        let practice = self.known(&id)?;
        let region = self.regions[practice.region as usize].clone();
        let size = self.standing.sealed.rules.measure.of(practice.ion.patients());
        let joins = had.group.clone().filter(|group| room.groups.contains(group));
        let place = match &joins {
            _ if had.takes_part() => Some(0),
            Some(group) => self.place_of(group),
            None => placed(&had.turns),
        };
        let Withdrawn { wish, group, since, past, lot, turns, loads } = had;
        if !self.history.is_empty() || past != Past::default() {
            self.history.set(&id, past);
        }
        if place.is_some_and(|place| !room.holds(&region, (place, size), &loads)) {
            // others stand on its room: it waits, and nobody makes way
            let Some(lot) = lot else { return Err(ChangeFault::RoomGone { practice: id.to_string() }) };
            let turns = turns.into_iter().map(|turn| turn.filter(|turn| !turn.result.is_placed())).collect();
            self.origins.insert(id.clone(), Origin::Given { lot: Some(lot), turns });
            self.practices.insert(id, Practice { wish, group: None, since: None, ..practice });
            return Ok(());
        }
        if let Some(place) = place {
            room.loads.add(&region, place, size);
        }
        if joins.is_none() {
            let label = group.as_deref().map_or_else(|| id.clone(), CompactString::from);
            self.origins.insert(label, Origin::Given { lot, turns });
        }
        room.groups.extend(group.clone());
        self.practices.insert(id, Practice { wish, group, since, ..practice });
        Ok(())
    }

    /// The tranche that a group holds which is there.
    fn place_of(&self, group: &str) -> Option<usize> {
        if let Some(Origin::Given { turns, .. }) = self.origins.get(group) {
            return placed(turns);
        }
        let standing = self.standing;
        let unit = standing.units.find(group, &standing.sealed.register)?;
        standing.place_of_unit(unit)
    }
}

/// The room of a round with all other changes made.
struct Room {
    caps: Loads,
    loads: Loads,
    /// Labels of the groups that are there.
    groups: BTreeSet<Arc<str>>,
}

impl Room {
    /// Whether a place fits: within the cap, or no more than it was `before`.
    fn holds(&self, region: &str, (place, size): (usize, u64), before: &Loads) -> bool {
        let (caps, before) = (self.caps.pool(region), before.pool(region));
        let loads = self.loads.pool(region).iter().enumerate().skip(place);
        let most = |at: usize| caps[at].max(before.get(at).copied().unwrap_or(0));
        loads.into_iter().all(|(at, load)| load + size <= most(at))
    }
}
