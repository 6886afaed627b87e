//! A round with all changes of an amendment made, before anything is allocated.

use super::amendment::Amendment;
use super::restoring::{Out, placed};
use super::sealed::Sealed;
use super::standing::Standing;
use crate::draw::allocation::{Begun, Kept, Turn, allocate};
use crate::draw::history::History;
use crate::draw::lots::{Lot, Lots, draw_lot};
use crate::draw::seed::Seed;
use crate::draw::units::Units;
use compact_str::CompactString;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Where the lot and the turns of a unit come from, when they are not simply its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Origin {
    /// A fresh seed; no turns.
    Fresh,
    /// Those of the unit with this label.
    Unit(CompactString),
    /// Its own lot, and no turns.
    OwnLot,
    /// Nowhere: it left a group, and has neither.
    Nowhere,
    /// These, which it had before: by tranche, none without a lot.
    Given { lot: Option<Lot>, turns: Vec<Option<Turn>> },
}

/// What a unit has of the round before the amendment.
#[derive(Clone, Copy, Default)]
pub(super) struct Own<'a> {
    pub(super) lot: Option<Lot>,
    pub(super) turns: Option<&'a [Option<Turn>]>,
}

/// A round with all changes made, of which it is not known yet by which amendment.
pub struct MadeChanges<'a> {
    pub(super) standing: &'a Standing,
    pub(super) sealed: Sealed,
    pub(super) history: History,
    pub(super) out: BTreeMap<CompactString, Out>,
    pub(super) units: Units,
    /// By label.
    pub(super) origins: BTreeMap<CompactString, Origin>,
}

/// A round with all changes of an amendment made, before anything is allocated.
pub struct ChangedRound<'a> {
    amendment: &'a Amendment,
    made: MadeChanges<'a>,
}

impl<'a> MadeChanges<'a> {
    /// They are those of this amendment.
    pub fn of(self, amendment: &'a Amendment) -> ChangedRound<'a> {
        ChangedRound { amendment, made: self }
    }

    /// The lot of the unit with this label, and its turns by tranche.
    pub(super) fn own(&self, label: &str, seed: Option<&Seed>) -> Own<'_> {
        match self.origins.get(label) {
            None => self.before(label),
            Some(Origin::Unit(other)) => self.before(other),
            Some(Origin::OwnLot) => Own { turns: None, ..self.before(label) },
            Some(Origin::Fresh) => Own { lot: seed.map(|seed| draw_lot(seed, label)), turns: None },
            Some(Origin::Nowhere) => Own::default(),
            Some(Origin::Given { lot, turns }) => {
                Own { lot: *lot, turns: Some(turns.as_slice()).filter(|turns| !turns.is_empty()) }
            }
        }
    }

    fn before(&self, label: &str) -> Own<'a> {
        let standing = self.standing;
        let Some(unit) = standing.units.find(label, &standing.sealed.register) else { return Own::default() };
        let turns = standing.in_pool(unit).map(|(pool, at)| pool.all_turns(at));
        Own { lot: standing.lots.lot(unit), turns }
    }
}

impl<'a> ChangedRound<'a> {
    /// What changes it.
    pub fn amendment(&self) -> &'a Amendment {
        self.amendment
    }

    /// By unit, the tranche of the place that it has before anything is allocated.
    pub fn held(&self) -> Vec<Option<usize>> {
        let Self { made, .. } = self;
        let label = |unit| made.units.label(unit, &made.sealed.register);
        (0..made.units.list().len()).map(|unit| made.own(label(unit), None).turns.and_then(placed)).collect()
    }

    /// Allocates what is open on the date of the amendment; lots and turns come from before it, where the changes say.
    /// `seed` is needed only when a practice is late: without one it has no lot.
    pub fn allocate(self, seed: Option<&Seed>) -> Standing {
        let Self { amendment, made } = self;
        let tranches = &made.sealed.rules.tranches;
        let units = made.units.list().len();
        let mut lots: Vec<Option<Lot>> = Vec::with_capacity(units);
        let mut turns: Vec<Option<Turn>> = Vec::with_capacity(units * tranches.len());
        for unit in 0..units {
            let own = made.own(made.units.label(unit, &made.sealed.register), seed);
            lots.push(own.lot);
            turns.extend(own.turns.map_or_else(|| vec![None; tranches.len()], <[_]>::to_vec));
        }
        let lots = Lots::rank(lots, made.sealed.case(&made.units));
        let open = tranches.partition_point(|tranche| tranche.start <= amendment.date);
        let allocation = allocate(made.sealed.case(&made.units), &lots, Begun::Amendment(&Kept { open, turns }));
        let MadeChanges { sealed, history, out, units, .. } = made;
        Standing { sealed: Arc::new(sealed), history: Arc::new(history), out, units, lots, allocation }
    }
}
