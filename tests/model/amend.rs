//! Section "Amendments": what changes make of a round, or nothing when the page forbids one.

use crate::allocate::{allocate, cap, load};
use crate::round::{History, Standing, Turn, lot};
use crate::story::{Amendment, Change, Practice};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Where the lot and the turns of a label come from when the label was not there, or not with them.
type Origin = (Option<[u8; 8]>, Vec<Turn>);

/// A round while its changes are applied.
struct Draft<'a> {
    before: &'a Standing,
    practices: BTreeMap<String, Practice>,
    history: History,
    origins: BTreeMap<String, Origin>,
    named: BTreeSet<String>,
    out: BTreeMap<String, Option<Arc<Standing>>>,
    /// Who comes back, in the order of the lines.
    returning: Vec<(String, Arc<Standing>)>,
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
        out: before.out.clone(),
        returning: Vec::new(),
        seed,
    };
    for change in &amendment.changes {
        draft.change(change)?;
    }
    for (id, then) in std::mem::take(&mut draft.returning) {
        draft.bring_back(&id, &then)?;
    }
    let mut after = draft.made()?;
    after.rank();
    let open = after.rules.tranches.iter().filter(|(start, _)| *start <= amendment.date).count();
    allocate(&mut after, open, None);
    Some(after)
}

impl Draft<'_> {
    /// The round with what was changed so far; ranks and turns are still to come.
    fn made(&self) -> Option<Standing> {
        let practices: Vec<Practice> = self.practices.values().cloned().collect();
        let mut after = Standing::of(&self.before.rules, &practices, &self.history)?;
        after.out = self.out.clone();
        for unit in &mut after.units {
            let same = self.before.units.iter().find(|other| other.label == unit.label);
            let kept = same.map(|same| (same.lot, same.turns.clone()));
            let origin = self.origins.get(&unit.label).cloned();
            (unit.lot, unit.turns) = origin.or(kept).unwrap_or_default();
        }
        Some(after)
    }

    fn restore(&mut self, id: &str) -> Option<()> {
        self.name(id)?;
        self.practices.get(id)?;
        let then = self.out.remove(id)??;
        self.returning.push((id.to_owned(), then));
        Some(())
    }

    /// Section "Taking a withdrawal back"; `then` is the round before the amendment that withdrew it.
    fn bring_back(&mut self, id: &str, then: &Standing) -> Option<()> {
        let now = self.made()?;
        let (is, had, unit) = (now.practice(id)?.clone(), then.practice(id)?.clone(), then.unit_of(id).clone());
        let joins = had.group.is_some() && now.practices.iter().any(|other| other.group == had.group);
        let at = |start: &str| now.rules.tranches.iter().position(|tranche| tranche.0 == start).unwrap();
        let place = match had.group.as_ref().filter(|_| joins) {
            _ if unit.since.is_some() => Some(0),
            Some(group) => now.units.iter().find(|own| own.label == *group).unwrap().held().map(at),
            None => unit.held().map(at),
        };
        let size = now.unit_of(id).size;
        let fits =
            |s: usize| load(&now, &is.region, s) + size <= cap(&now, &is.region, s).max(load(then, &is.region, s));
        let free = place.is_none_or(|place| (place..now.rules.tranches.len()).all(fits));
        self.history.insert(id.to_owned(), then.history.get(id).cloned().unwrap_or_default());
        let is = Practice { wish: had.wish, ..is };
        if free {
            if !joins {
                self.origins.insert(unit.label, (unit.lot, unit.turns));
            }
            self.practices.insert(id.to_owned(), Practice { group: had.group, since: had.since, ..is });
            return Some(());
        }
        unit.lot?;
        let turns = unit.turns.into_iter().filter(|turn| !turn.is_placed()).collect();
        self.origins.insert(id.to_owned(), (unit.lot, turns));
        self.practices.insert(id.to_owned(), is);
        Some(())
    }

    fn change(&mut self, change: &Change) -> Option<()> {
        match change {
            Change::Withdraw(id) => self.withdraw(id),
            Change::Restore(id) => self.restore(id),
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
        self.out.insert(id.to_owned(), Some(Arc::new(self.before.clone())));
        self.practices.insert(id.to_owned(), Practice { wish: None, group: None, since: None, ..was });
        Some(())
    }

    fn late(&mut self, given: &Practice) -> Option<()> {
        self.name(&given.id)?;
        given.wish.as_ref()?;
        let wished = self.practices.get(&given.id).is_some_and(|was| was.wish.is_some());
        if wished || self.before.start(&given.id).is_some() || self.out.contains_key(&given.id) {
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
        if of.iter().any(|id| self.out.contains_key(id)) {
            self.out.insert(is.id.clone(), None);
        }
        for id in of {
            self.practices.remove(id);
            self.history.remove(id);
            if *id != is.id {
                self.out.insert(id.clone(), None);
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
