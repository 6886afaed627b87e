//! What an amendment makes of a round. Section "Amendments" of the format document has it step by step.

use super::{Amendment, Change, ChangeFault, Record, Sealed, Standing};
use crate::draw::allocation::{Kept, Turn, allocate};
use crate::draw::history::History;
use crate::draw::lots::{Lot, Lots, draw_lot};
use crate::draw::seed::Seed;
use crate::draw::units::Units;
use crate::register::{Practice, Register};
use crate::rules::{MOST_CHANGES, base_of};
use compact_str::CompactString;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Where the lot and the turns of a unit come from, when they are not simply its own.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Origin {
    /// A fresh seed; no turns.
    Fresh,
    /// Those of the unit with this label.
    Unit(CompactString),
    /// Its own lot, and no turns.
    OwnLot,
    /// Nowhere: it left a group, and has neither.
    Nowhere,
}

/// A round while it is changed.
struct Draft<'a> {
    standing: &'a Standing,
    practices: BTreeMap<CompactString, Practice>,
    /// Names by index; new ones at the end.
    regions: Vec<String>,
    history: History,
    withdrawn: BTreeSet<CompactString>,
    /// By label.
    from: BTreeMap<CompactString, Origin>,
    named: BTreeSet<CompactString>,
}

impl Standing {
    /// The round with an amendment; `seed` is needed only when a practice is late.
    ///
    /// # Errors
    /// The index of the first change that cannot be, and why.
    pub fn amend(&self, amendment: &Amendment, seed: Option<&Seed>) -> Result<Self, (usize, ChangeFault)> {
        let changed = self.changed(amendment)?;
        Ok(changed.allocate(self, amendment.date, seed))
    }

    /// The round with all changes made, before anything is allocated.
    ///
    /// # Errors
    /// The index of the first change that cannot be, and why.
    pub fn changed(&self, amendment: &Amendment) -> Result<Changed, (usize, ChangeFault)> {
        if amendment.changes.len() > MOST_CHANGES {
            return Err((MOST_CHANGES, ChangeFault::TooMany));
        }
        let mut draft = Draft::of(self);
        for (index, change) in amendment.changes.iter().enumerate() {
            draft.change(change).map_err(|fault| (index, fault))?;
        }
        let last = amendment.changes.len().saturating_sub(1);
        draft.changed().map_err(|fault| (last, fault))
    }
}

impl<'a> Draft<'a> {
    fn of(standing: &'a Standing) -> Self {
        let register = &standing.sealed.register;
        Self {
            standing,
            practices: register.practices().iter().map(|practice| (practice.id.clone(), practice.clone())).collect(),
            regions: register.regions().to_vec(),
            history: History::clone(&standing.history),
            withdrawn: standing.withdrawn.clone(),
            from: BTreeMap::new(),
            named: BTreeSet::new(),
        }
    }

    fn change(&mut self, change: &Change) -> Result<(), ChangeFault> {
        match change {
            Change::Withdraw { practice } => self.withdraw(practice),
            Change::Late(record) => self.late(record),
            Change::Correct(record) => self.correct(record),
            Change::Successor { of, record } => self.succeed(of, record),
        }
    }

    /// Domain A13, A24: it stays in the base, and its place is free.
    fn withdraw(&mut self, id: &str) -> Result<(), ChangeFault> {
        self.name(id)?;
        let before = self.known(id)?;
        if before.wish.is_none() && self.start(id).is_none() {
            return Err(ChangeFault::OutAlready(id.to_owned()));
        }
        let from = if before.group.is_some() { Origin::Nowhere } else { Origin::OwnLot };
        self.from.insert(id.into(), from);
        self.history.forget(id);
        self.withdrawn.insert(id.into());
        self.practices.insert(id.into(), Practice { wish: None, group: None, since: None, ..before });
        Ok(())
    }

    fn late(&mut self, record: &Record) -> Result<(), ChangeFault> {
        self.name(&record.id)?;
        let refuse = |fault: fn(String) -> ChangeFault| Err(fault(record.id.to_string()));
        if record.wish.is_none() {
            return refuse(ChangeFault::NoWish);
        }
        if self.start(&record.id).is_some() {
            return refuse(ChangeFault::Placed);
        }
        // a second lot would be a second draw
        if self.practices.get(&record.id).is_some_and(|before| before.wish.is_some()) {
            return refuse(ChangeFault::InAlready);
        }
        if self.withdrawn.contains(&record.id) {
            return refuse(ChangeFault::Withdrew);
        }
        self.from.insert(record.id.clone(), Origin::Fresh);
        let practice = self.practice(record, None);
        self.practices.insert(record.id.clone(), practice);
        Ok(())
    }

    fn correct(&mut self, record: &Record) -> Result<(), ChangeFault> {
        self.name(&record.id)?;
        let before = self.known(&record.id)?;
        self.check_wish(&before, record)?;
        let practice = self.practice(record, Some(&before));
        self.practices.insert(record.id.clone(), practice);
        Ok(())
    }

    /// Domain A25: the board names the one whose place goes on; nobody loses a place by it.
    fn succeed(&mut self, of: &[CompactString], record: &Record) -> Result<(), ChangeFault> {
        for id in of {
            self.name(id)?;
        }
        let first = self.known(&of[0])?;
        if !of.contains(&record.id) {
            self.name(&record.id)?;
            if self.practices.contains_key(&record.id) {
                return Err(ChangeFault::Known(record.id.to_string()));
            }
        }
        self.check_wish(&first, record)?;
        let start = self.start(&first.id);
        for id in &of[1..] {
            self.known(id)?;
            if self.start(id).is_some_and(|other| start.is_none_or(|start| other < start)) {
                return Err(ChangeFault::Earlier { practice: id.to_string(), first: first.id.to_string() });
            }
        }
        let past = self.history.of(&first.id);
        if of.iter().any(|id| self.withdrawn.contains(id)) {
            self.withdrawn.insert(record.id.clone());
        }
        for id in of {
            self.practices.remove(id);
            self.history.forget(id);
            // its lot went on, or was given up: it gets no other in this round
            if *id != record.id {
                self.withdrawn.insert(id.clone());
            }
        }
        if !self.history.is_empty() || past != <_>::default() {
            self.history.set(&record.id, past);
        }
        if first.group.is_none() {
            self.from.insert(record.id.clone(), Origin::Unit(first.id.clone()));
        }
        let practice = self.practice(record, Some(&first));
        self.practices.insert(record.id.clone(), practice);
        Ok(())
    }

    fn name(&mut self, id: &str) -> Result<(), ChangeFault> {
        if self.named.insert(id.into()) { Ok(()) } else { Err(ChangeFault::Twice(id.to_owned())) }
    }

    fn known(&self, id: &str) -> Result<Practice, ChangeFault> {
        self.practices.get(id).cloned().ok_or_else(|| ChangeFault::Unknown(id.to_owned()))
    }

    /// Since when a practice takes part, or from when it has a place, before the amendment.
    fn start(&self, id: &str) -> Option<Date> {
        let practice = self.standing.sealed.register.find(id)?;
        self.standing.outcome(practice).start
    }

    /// With a place the wish stays; without one it may be another date.
    fn check_wish(&self, before: &Practice, record: &Record) -> Result<(), ChangeFault> {
        let moved = before.wish != record.wish;
        let placed = self.start(&before.id).is_some();
        if moved && (placed || before.wish.is_none() || record.wish.is_none()) {
            return Err(ChangeFault::Wish(record.id.to_string()));
        }
        Ok(())
    }

    fn practice(&mut self, record: &Record, before: Option<&Practice>) -> Practice {
        let Record { id, name, region, ion, wish, class, insurer } = record.clone();
        let at = self.regions.iter().position(|known| *known == region).unwrap_or_else(|| {
            self.regions.push(region);
            self.regions.len() - 1
        });
        Practice {
            id,
            name,
            region: u32::try_from(at).unwrap_or(u32::MAX),
            ion,
            wish,
            class,
            group: before.and_then(|before| before.group.clone()),
            since: before.and_then(|before| before.since),
            insurer: insurer.map(Into::into),
        }
    }

    fn changed(self) -> Result<Changed, ChangeFault> {
        let Self { standing, practices, regions, history, withdrawn, from, .. } = self;
        let mut sealed = Sealed::clone(&standing.sealed);
        sealed.register = register(practices, &regions, &sealed.register);
        let bases = &sealed.rules.bases;
        let based = |region: &&String| bases.is_empty() || base_of(bases, region).is_some();
        if let Some(region) = sealed.register.regions().iter().find(|region| !based(region)) {
            return Err(ChangeFault::NoBase(region.clone()));
        }
        let units = Units::of(&sealed.register, &sealed.rules, &history).map_err(ChangeFault::Group)?;
        Ok(Changed { sealed, history, withdrawn, units, from })
    }
}

/// A round with all changes made, before anything is allocated.
pub struct Changed {
    sealed: Sealed,
    history: History,
    withdrawn: BTreeSet<CompactString>,
    units: Units,
    /// By label.
    from: BTreeMap<CompactString, Origin>,
}

impl Changed {
    /// Allocates what is open on `date`; lots and turns come from `standing`, where the changes say. `seed` is needed only
    /// when a practice is late.
    pub fn allocate(self, standing: &Standing, date: Date, seed: Option<&Seed>) -> Standing {
        let Self { sealed, history, withdrawn, units, from } = self;
        let many = sealed.rules.tranches.len();
        let mut lots: Vec<Option<Lot>> = Vec::with_capacity(units.list().len());
        let mut turns: Vec<Option<Turn>> = Vec::with_capacity(units.list().len() * many);
        for unit in 0..units.list().len() {
            let label = units.label(unit, &sealed.register);
            let (lot, own) = match from.get(label) {
                None => standing.lot_and_turns(label),
                Some(Origin::Unit(other)) => standing.lot_and_turns(other),
                Some(Origin::OwnLot) => (standing.lot_and_turns(label).0, None),
                Some(Origin::Fresh) => (seed.map(|seed| draw_lot(seed, label)), None),
                Some(Origin::Nowhere) => (None, None),
            };
            lots.push(lot);
            turns.extend(own.map_or_else(|| vec![None; many], <[_]>::to_vec));
        }
        let lots = Lots::rank(lots, sealed.case(&units));
        let open = sealed.rules.tranches.partition_point(|tranche| tranche.start <= date);
        let allocation = allocate(sealed.case(&units), &lots, Some(&Kept { open, turns }));
        Standing { sealed: Arc::new(sealed), history: Arc::new(history), withdrawn, units, lots, allocation }
    }
}

impl Standing {
    /// The lot of the unit with this label, and its turns by tranche.
    fn lot_and_turns(&self, label: &str) -> (Option<Lot>, Option<&[Option<Turn>]>) {
        let Some(unit) = self.units.find(label, &self.sealed.register) else { return (None, None) };
        (self.lots.lot(unit), self.in_pool(unit).map(|(pool, at)| pool.all_turns(at)))
    }
}

/// A register of changed practices; regions without a practice go, new ones come.
fn register(practices: BTreeMap<CompactString, Practice>, regions: &[String], before: &Register) -> Register {
    let used: BTreeSet<&String> = practices.values().map(|practice| &regions[practice.region as usize]).collect();
    let used: Vec<String> = used.into_iter().cloned().collect();
    let place = |region: u32| used.binary_search(&regions[region as usize]).unwrap_or(0); // it was gathered from here
    let place =
        |practice: Practice| Practice { region: u32::try_from(place(practice.region)).unwrap_or(u32::MAX), ..practice };
    // ids are distinct and every region is used, so only a register without practices would be refused; one stays
    Register::new(practices.into_values().map(place).collect(), used).unwrap_or_else(|_| before.clone())
}
