//! The changes of an amendment, made one after the other. Section "Amendments" of the format document has it step by
//! step.

use super::amendment::{Amendment, Change};
use super::changed::{ChangedRound, MadeChanges, Origin};
use super::fault::ChangeFault;
use super::loads::Loads;
use super::restoring::{Out, Returning, Withdrawn};
use super::sealed::Sealed;
use super::standing::Standing;
use crate::draw::history::History;
use crate::draw::seed::Seed;
use crate::draw::units::{GroupFault, Units};
use crate::register::{Practice, Record, Register, narrow};
use crate::rules::{MOST_CHANGES, base_of};
use crate::words::value::Digits;
use compact_str::CompactString;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

impl Standing {
    /// The round with an amendment; `seed` is needed only when a practice is late.
    ///
    /// # Errors
    /// What stands against it first.
    pub fn amend(&self, amendment: &Amendment, seed: Option<&Seed>) -> Result<Self, ChangeFault> {
        Ok(self.with_changes(amendment)?.allocate(seed))
    }

    /// The round with all changes made, before anything is allocated.
    ///
    /// # Errors
    /// What stands against it first.
    pub fn with_changes<'a>(&'a self, amendment: &'a Amendment) -> Result<ChangedRound<'a>, ChangeFault> {
        let mut round = ChangingRound::of(self);
        amendment.changes.iter().try_for_each(|change| round.make(change))?;
        Ok(round.finish()?.of(amendment))
    }
}

/// A round while it is changed.
#[derive(Clone)]
pub struct ChangingRound<'a> {
    pub(super) standing: &'a Standing,
    /// So many changes were made.
    made: usize,
    pub(super) practices: BTreeMap<CompactString, Practice>,
    /// Names by index; new ones at the end.
    pub(super) regions: Vec<String>,
    pub(super) history: History,
    pub(super) out: BTreeMap<CompactString, Out>,
    /// Those whose withdrawal is taken back, in their order.
    pub(super) returning: Vec<Returning>,
    /// How full the pools were before; made when it is asked.
    loads: Option<Arc<Loads>>,
    /// By label.
    pub(super) origins: BTreeMap<CompactString, Origin>,
    named: BTreeSet<CompactString>,
}

impl<'a> ChangingRound<'a> {
    /// A round as it stands.
    pub fn of(standing: &'a Standing) -> Self {
        let register = &standing.sealed.register;
        Self {
            standing,
            made: 0,
            practices: register.practices().iter().map(|practice| (practice.id.clone(), practice.clone())).collect(),
            regions: register.regions().to_vec(),
            history: History::clone(&standing.history),
            out: standing.out.clone(),
            returning: Vec::new(),
            loads: None,
            origins: BTreeMap::new(),
            named: BTreeSet::new(),
        }
    }

    /// Makes the next change.
    ///
    /// # Errors
    /// What stands against this change.
    pub fn make(&mut self, change: &Change) -> Result<(), ChangeFault> {
        if self.made == MOST_CHANGES {
            return Err(ChangeFault::TooMany { most: Digits(MOST_CHANGES as u64) });
        }
        self.made += 1;
        match change {
            Change::Withdraw { practice } => self.withdraw(practice),
            Change::Restore { practice } => self.restore(practice),
            Change::Late(record) => self.late(record),
            Change::Correct(record) => self.correct(record),
            Change::Successor { of, record } => self.succeed(of, record),
        }
    }

    /// Domain A13, A24: it stays in the base, and its place is free.
    fn withdraw(&mut self, id: &str) -> Result<(), ChangeFault> {
        self.refuse_twice(id)?;
        let before = self.known(id)?;
        if before.wish.is_none() && self.start(id).is_none() {
            return Err(ChangeFault::OutAlready { practice: id.to_owned() });
        }
        let origin = if before.group.is_some() { Origin::Nowhere } else { Origin::OwnLot };
        self.origins.insert(id.into(), origin);
        let had = self.had(&before);
        self.out.insert(id.into(), Out::Withdrew(Box::new(had)));
        self.history.forget(id);
        self.practices.insert(id.into(), Practice { wish: None, group: None, since: None, ..before });
        Ok(())
    }

    /// What a practice has before it withdraws.
    fn had(&mut self, practice: &Practice) -> Withdrawn {
        let standing = self.standing;
        let label = practice.group.as_deref().unwrap_or(&practice.id);
        let unit = standing.units.find(label, &standing.sealed.register);
        let turns = unit.and_then(|unit| standing.in_pool(unit)).map_or(&[][..], |(pool, at)| pool.all_turns(at));
        Withdrawn {
            wish: practice.wish,
            group: practice.group.clone(),
            since: practice.since,
            past: self.history.of(&practice.id),
            lot: unit.and_then(|unit| standing.lots.lot(unit)),
            turns: turns.to_vec(),
            loads: Arc::clone(self.loads.get_or_insert_with(|| Arc::new(standing.loads()))),
        }
    }

    fn late(&mut self, record: &Record) -> Result<(), ChangeFault> {
        self.refuse_twice(&record.id)?;
        let practice = record.id.to_string();
        if record.wish.is_none() {
            return Err(ChangeFault::NoWish { practice });
        }
        if self.start(&record.id).is_some() {
            return Err(ChangeFault::Placed { practice });
        }
        // a second lot would be a second draw
        if self.practices.get(&record.id).is_some_and(|before| before.wish.is_some()) {
            return Err(ChangeFault::InAlready { practice });
        }
        match self.out.get(&record.id) {
            Some(Out::Withdrew(_)) => return Err(ChangeFault::Withdrew { practice }),
            Some(Out::Ended) => return Err(ChangeFault::Ended { practice }),
            None => {}
        }
        self.origins.insert(record.id.clone(), Origin::Fresh);
        self.put(record, None);
        Ok(())
    }

    fn correct(&mut self, record: &Record) -> Result<(), ChangeFault> {
        self.refuse_twice(&record.id)?;
        let before = self.known(&record.id)?;
        self.check_wish(&before, record)?;
        self.put(record, Some(&before));
        Ok(())
    }

    /// Domain A25: the board names the one whose place goes on; nobody loses a place by it.
    fn succeed(&mut self, of: &[CompactString], record: &Record) -> Result<(), ChangeFault> {
        for id in of {
            self.refuse_twice(id)?;
        }
        let first = self.known(&of[0])?;
        if !of.contains(&record.id) {
            self.refuse_twice(&record.id)?;
            if self.practices.contains_key(&record.id) {
                return Err(ChangeFault::Known { practice: record.id.to_string() });
            }
        }
        self.check_wish(&first, record)?;
        self.refuse_lost_place(&first, &of[1..])?;
        self.end_practices(of, record);
        if first.group.is_none() {
            self.origins.insert(record.id.clone(), Origin::Unit(first.id.clone()));
        }
        self.put(record, Some(&first));
        Ok(())
    }

    /// None of the others has an earlier place than the first: it would be lost.
    fn refuse_lost_place(&self, first: &Practice, others: &[CompactString]) -> Result<(), ChangeFault> {
        let start = self.start(&first.id);
        for id in others {
            self.known(id)?;
            if self.start(id).is_some_and(|other| start.is_none_or(|start| other < start)) {
                return Err(ChangeFault::Earlier { practice: id.to_string(), first: first.id.to_string() });
            }
        }
        Ok(())
    }

    /// Takes out the practices that end; what is known of the first goes on with the record.
    fn end_practices(&mut self, of: &[CompactString], record: &Record) {
        let past = self.history.of(&of[0]);
        if of.iter().any(|id| self.out.contains_key(id)) {
            self.out.insert(record.id.clone(), Out::Ended);
        }
        for id in of {
            self.practices.remove(id);
            self.history.forget(id);
            // its lot went on, or was given up: it gets no other in this round
            if *id != record.id {
                self.out.insert(id.clone(), Out::Ended);
            }
        }
        if !self.history.is_empty() || past != <_>::default() {
            self.history.set(&record.id, past);
        }
    }

    /// Nobody is named twice in one amendment.
    pub(super) fn refuse_twice(&mut self, id: &str) -> Result<(), ChangeFault> {
        if self.named.insert(id.into()) { Ok(()) } else { Err(ChangeFault::Twice { practice: id.to_owned() }) }
    }

    pub(super) fn known(&self, id: &str) -> Result<Practice, ChangeFault> {
        self.practices.get(id).cloned().ok_or_else(|| ChangeFault::Unknown { practice: id.to_owned() })
    }

    /// Since when a practice takes part, or from when it has a place, before the amendment.
    fn start(&self, id: &str) -> Option<Date> {
        let practice = self.standing.sealed.register.find(id)?;
        self.standing.outcome(practice).start
    }

    /// With a place the wish stays; without one it may be another date.
    fn check_wish(&self, before: &Practice, record: &Record) -> Result<(), ChangeFault> {
        let practice = || record.id.to_string();
        match (self.start(&before.id), before.wish, record.wish) {
            (_, was, is) if was == is => Ok(()),
            (Some(start), ..) => Err(ChangeFault::WishPlaced { practice: practice(), start }),
            (None, None, _) => Err(match self.out.get(&before.id) {
                Some(Out::Withdrew(_)) => ChangeFault::WishWithdrew { practice: practice() },
                Some(Out::Ended) => ChangeFault::Ended { practice: practice() },
                None => ChangeFault::WishOut { practice: practice() },
            }),
            (None, Some(_), None) => Err(ChangeFault::NoWishLeft { practice: practice() }),
            (None, Some(_), Some(_)) => Ok(()),
        }
    }

    /// Puts a practice in as the record has it; its group and since when it takes part are those of `before`.
    fn put(&mut self, record: &Record, before: Option<&Practice>) {
        let Record { id, name, town, region, ion, wish, class, insurer, uzovi } = record.clone();
        let at = self.regions.iter().position(|known| *known == region).unwrap_or_else(|| {
            self.regions.push(region);
            self.regions.len() - 1
        });
        let practice = Practice {
            id: id.clone(),
            name,
            town: town.map(Into::into),
            region: narrow(at),
            ion,
            wish,
            class,
            group: before.and_then(|before| before.group.clone()),
            since: before.and_then(|before| before.since),
            insurer: insurer.map(Into::into),
            uzovi,
        };
        self.practices.insert(id, practice);
    }

    /// The round with all changes made.
    ///
    /// # Errors
    /// What stands against all of them together.
    pub fn finish(mut self) -> Result<MadeChanges<'a>, ChangeFault> {
        self.bring_back()?;
        self.made()
    }

    pub(super) fn made(self) -> Result<MadeChanges<'a>, ChangeFault> {
        let Self { standing, practices, regions, history, out, origins, .. } = self;
        let mut sealed = Sealed::clone(&standing.sealed);
        sealed.register = register(practices, &regions)?;
        let bases = &sealed.rules.bases;
        let based = |region: &&String| bases.is_empty() || base_of(bases, region).is_some();
        if let Some(region) = sealed.register.regions().iter().find(|region| !based(region)) {
            return Err(ChangeFault::NoBase { region: region.clone() });
        }
        let units = Units::of(&sealed.register, &sealed.rules, &history).map_err(first_fault)?;
        Ok(MadeChanges { standing, sealed, history, out, units, origins })
    }
}

/// The first of the faults of groups; there is at least one.
fn first_fault(faults: Vec<GroupFault>) -> ChangeFault {
    faults.into_iter().next().map_or(ChangeFault::NoRegister, |fault| ChangeFault::Group { fault: Box::new(fault) })
}

/// A register of changed practices; regions without a practice go, new ones come.
fn register(practices: BTreeMap<CompactString, Practice>, regions: &[String]) -> Result<Register, ChangeFault> {
    let used: BTreeSet<&String> = practices.values().map(|practice| &regions[practice.region as usize]).collect();
    let used: Vec<String> = used.into_iter().cloned().collect();
    let place = |region: u32| narrow(used.partition_point(|other| *other < regions[region as usize]));
    let practices = practices.into_values().map(|practice| Practice { region: place(practice.region), ..practice });
    Register::new(practices.collect(), used.clone()).map_err(|_| ChangeFault::NoRegister)
}
