//! Section "Amendments": what changes make of a round, or nothing when the page forbids one.

use crate::allocate::allocate;
use crate::round::{History, Standing, Turn, lot};
use crate::story::{Amendment, Change, Practice};
use std::collections::{BTreeMap, BTreeSet};

/// Where the lot and the turns of a label come from when the label was not there, or not with them.
type Origin = (Option<[u8; 8]>, Vec<Turn>);

/// A round while its changes are applied.
struct Draft<'a> {
    before: &'a Standing,
    practices: BTreeMap<String, Practice>,
    history: History,
    origins: BTreeMap<String, Origin>,
    named: BTreeSet<String>,
    withdrawn: BTreeSet<String>,
    seed: [u8; 32],
}

/// The round after an amendment; the seed counts only when a practice is late.
pub fn amend(before: &Standing, amendment: &Amendment, seed: [u8; 32]) -> Option<Standing> {
    let mut draft = Draft {
        before,
        practices: before.practices.iter().map(|practice| (practice.id.clone(), practice.clone())).collect(),
        history: before.history.clone(),
        origins: BTreeMap::new(),
        named: BTreeSet::new(),
        withdrawn: before.withdrawn.clone(),
        seed,
    };
    for change in &amendment.changes {
        draft.change(change)?;
    }
    let practices: Vec<Practice> = draft.practices.into_values().collect();
    let mut after = Standing::of(&before.rules, &practices, &draft.history)?;
    after.withdrawn = draft.withdrawn;
    for unit in &mut after.units {
        let same = before.units.iter().find(|other| other.label == unit.label);
        let kept = same.map(|same| (same.lot, same.turns.clone()));
        let origin = draft.origins.get(&unit.label).cloned();
        (unit.lot, unit.turns) = origin.or(kept).unwrap_or_default();
    }
    after.rank();
    let open = after.rules.tranches.iter().filter(|(start, _)| *start <= amendment.date).count();
    allocate(&mut after, open);
    Some(after)
}

impl Draft<'_> {
    fn change(&mut self, change: &Change) -> Option<()> {
        match change {
            Change::Withdraw(id) => self.withdraw(id),
            Change::Late(practice) => self.late(practice),
            Change::Correct(practice) => self.correct(practice),
            Change::Successor { of, is } => self.succeed(of, is),
        }
    }

    fn withdraw(&mut self, id: &str) -> Option<()> {
        self.name(id)?;
        let was = self.practices.get(id)?.clone();
        if self.before.start(id).is_none() && was.wish.is_none() {
            return None;
        }
        let lot = if was.group.is_none() { self.before.unit_of(id).lot } else { None };
        self.origins.insert(id.to_owned(), (lot, Vec::new()));
        self.history.remove(id);
        self.withdrawn.insert(id.to_owned());
        self.practices.insert(id.to_owned(), Practice { wish: None, group: None, since: None, ..was });
        Some(())
    }

    fn late(&mut self, given: &Practice) -> Option<()> {
        self.name(&given.id)?;
        given.wish.as_ref()?;
        let wished = self.practices.get(&given.id).is_some_and(|was| was.wish.is_some());
        if wished || self.before.start(&given.id).is_some() || self.withdrawn.contains(&given.id) {
            return None;
        }
        self.origins.insert(given.id.clone(), (Some(lot(&self.seed, &given.id)), Vec::new()));
        self.practices.insert(given.id.clone(), Practice { group: None, since: None, ..given.clone() });
        Some(())
    }

    fn correct(&mut self, given: &Practice) -> Option<()> {
        self.name(&given.id)?;
        let was = self.practices.get(&given.id)?.clone();
        self.wish_may_be(&was, given)?;
        self.practices.insert(given.id.clone(), Practice { group: was.group, since: was.since, ..given.clone() });
        Some(())
    }

    fn succeed(&mut self, of: &[String], is: &Practice) -> Option<()> {
        for id in of {
            self.name(id)?;
            self.practices.get(id)?;
        }
        if !of.contains(&is.id) {
            self.name(&is.id)?;
            if self.practices.contains_key(&is.id) {
                return None;
            }
        }
        let first = self.practices[&of[0]].clone();
        let place = self.before.start(&first.id);
        let earlier = |id: &String| self.before.start(id).is_some_and(|own| place.is_none_or(|place| own < place));
        if of[1..].iter().any(earlier) {
            return None;
        }
        self.wish_may_be(&first, is)?;
        let past = self.history.get(&first.id).cloned().unwrap_or_default();
        if of.iter().any(|id| self.withdrawn.contains(id)) {
            self.withdrawn.insert(is.id.clone());
        }
        for id in of {
            self.practices.remove(id);
            self.history.remove(id);
            if *id != is.id {
                self.withdrawn.insert(id.clone());
            }
        }
        self.history.insert(is.id.clone(), past);
        if first.group.is_none() {
            let unit = self.before.unit_of(&first.id);
            self.origins.insert(is.id.clone(), (unit.lot, unit.turns.clone()));
        }
        self.practices.insert(is.id.clone(), Practice { group: first.group, since: first.since, ..is.clone() });
        Some(())
    }

    fn name(&mut self, id: &str) -> Option<()> {
        self.named.insert(id.to_owned()).then_some(())
    }

    fn wish_may_be(&self, was: &Practice, given: &Practice) -> Option<()> {
        let fixed = self.before.start(&was.id).is_some() || was.wish.is_none();
        let fine = if fixed { given.wish == was.wish } else { given.wish.is_some() };
        fine.then_some(())
    }
}
