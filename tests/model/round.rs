//! Sections "Units", "Lots" and "Later rounds": what is drawn, in which order, and what went before.

use crate::chacha;
use crate::story::{Practice, Rules};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What the log decided about a practice.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Past {
    pub since: Option<String>,
    pub waited: bool,
    pub passed: bool,
}

/// By id.
pub type History = BTreeMap<String, Past>;

/// What is drawn as one.
#[derive(Clone, Debug)]
pub struct Unit {
    pub label: String,
    pub ids: Vec<String>,
    pub size: u128,
    pub region: String,
    pub wish: Option<String>,
    /// Index in the classes; their number without one.
    pub class: usize,
    pub since: Option<String>,
    pub waited: bool,
    pub passed: bool,
    pub lot: Option<[u8; 8]>,
    /// Its rank and of how many, with a lot.
    pub rank: Option<(usize, usize)>,
    pub turns: Vec<Turn>,
}

/// What happened to a unit in one tranche.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    pub start: String,
    pub place: usize,
    pub of: usize,
    pub room: u128,
    pub result: &'static str,
    /// In how many baskets it was put, where one decided.
    pub baskets: Option<usize>,
}

impl Turn {
    pub fn is_placed(&self) -> bool {
        ["all-fitted", "priority-fitted", "lot", "basket"].contains(&self.result)
    }
}

impl Unit {
    /// The start of the tranche that it holds.
    pub fn held(&self) -> Option<&str> {
        self.turns.iter().find(|turn| turn.is_placed()).map(|turn| turn.start.as_str())
    }

    /// When it starts or has started.
    pub fn start(&self) -> Option<&str> {
        self.since.as_deref().or(self.held())
    }
}

/// A round as it is sealed, drawn or amended.
#[derive(Clone, Debug)]
pub struct Standing {
    pub rules: Rules,
    /// Sorted as bytes by id.
    pub practices: Vec<Practice>,
    /// What went before this round.
    pub history: History,
    /// Who withdrew or ended in this round, and who took the place of one that withdrew; of those that only withdrew the
    /// round before that.
    pub out: BTreeMap<String, Option<Arc<Standing>>>,
    pub units: Vec<Unit>,
    /// The lines of the last allocation.
    pub tranches: Vec<String>,
    /// What its baskets came across that no line tells.
    pub seen: Vec<&'static str>,
}

impl Standing {
    /// The units of practices, without lots; `None` when the page forbids these practices.
    pub fn of(rules: &Rules, practices: &[Practice], history: &History) -> Option<Self> {
        let mut practices = practices.to_vec();
        practices.sort_by(|a, b| a.id.as_bytes().cmp(b.id.as_bytes()));
        let based = |region: &str| rules.bases.is_empty() || rules.bases.iter().any(|(name, _)| name == region);
        if !practices.iter().all(|practice| based(&practice.region)) {
            return None;
        }
        let labels: BTreeSet<&str> = practices.iter().map(label).collect();
        let units: Option<Vec<Unit>> =
            labels.into_iter().map(|label| unit(label, rules, &practices, history)).collect();
        let units = units?;
        let (rules, history, out) = (rules.clone(), history.clone(), BTreeMap::new());
        Some(Self { rules, practices, history, out, units, tranches: Vec::new(), seen: Vec::new() })
    }

    /// The names of the regions, sorted.
    pub fn regions(&self) -> BTreeSet<&str> {
        self.practices.iter().map(|practice| practice.region.as_str()).collect()
    }

    pub fn practice(&self, id: &str) -> Option<&Practice> {
        self.practices.iter().find(|practice| practice.id == id)
    }

    /// The unit of a practice of the round.
    pub fn unit_of(&self, id: &str) -> &Unit {
        self.units.iter().find(|unit| unit.ids.iter().any(|own| own == id)).unwrap()
    }

    /// Since when a practice takes part or from when it has a place.
    pub fn start(&self, id: &str) -> Option<&str> {
        self.practice(id).and_then(|practice| self.unit_of(&practice.id).start())
    }

    /// The name of the row that a unit is ranked in.
    fn row<'a>(&self, unit: &'a Unit) -> &'a str {
        if self.rules.spread == "overall" { "" } else { &unit.region }
    }

    /// Gives the lots their ranks.
    pub fn rank(&mut self) {
        for at in 0..self.units.len() {
            let own = &self.units[at];
            let others = self.units.iter().filter(|other| self.row(other) == self.row(own) && other.lot.is_some());
            let key = |unit: &Unit| (unit.lot, unit.label.as_bytes().to_vec());
            let before = others.clone().filter(|other| key(other) < key(own)).count();
            let of = others.count();
            self.units[at].rank = self.units[at].lot.map(|_| (before + 1, of));
        }
    }

    /// All units with a lot: rows by region, within a row by rank.
    pub fn in_order(&self) -> Vec<&Unit> {
        let mut units: Vec<&Unit> = self.units.iter().filter(|unit| unit.lot.is_some()).collect();
        units.sort_by_key(|unit| (self.row(unit).as_bytes().to_vec(), unit.rank));
        units
    }

    /// What the next round stands on.
    pub fn history_after(&self) -> History {
        let mut history = self.history.clone();
        for practice in &self.practices {
            let unit = self.unit_of(&practice.id);
            let before = self.history.get(&practice.id).cloned().unwrap_or_default();
            let past = Past {
                since: unit.start().map(str::to_owned),
                waited: before.waited || unit.turns.iter().any(|turn| !turn.is_placed()),
                passed: before.passed || unit.turns.iter().any(|turn| turn.result == "too-large"),
            };
            history.insert(practice.id.clone(), past);
        }
        history
    }
}

/// Whether these practices can be a round after that.
pub fn can_follow(practices: &[Practice], history: &History) -> bool {
    let present = |id: &str| practices.iter().any(|practice| practice.id == id);
    let known = |id: &str| history.get(id).is_some_and(|past| past.since.is_some());
    history.keys().all(|id| !known(id) || present(id))
        && practices.iter().all(|practice| practice.since.is_none() || !known(&practice.id))
}

fn label(practice: &Practice) -> &str {
    practice.group.as_deref().unwrap_or(&practice.id)
}

fn unit(wanted: &str, rules: &Rules, practices: &[Practice], history: &History) -> Option<Unit> {
    let own: Vec<&Practice> = practices.iter().filter(|practice| label(practice) == wanted).collect();
    let past = |practice: &Practice| history.get(&practice.id).cloned().unwrap_or_default();
    let since = |practice: &Practice| practice.since.clone().or(past(practice).since);
    let first = own[0];
    let same = own
        .iter()
        .all(|other| (&other.region, &other.wish, since(other)) == (&first.region, &first.wish, since(first)));
    let grouped = own.iter().any(|practice| practice.group.is_some());
    if !same || grouped && practices.iter().any(|practice| practice.id == wanted) {
        return None;
    }
    let size = own.iter().map(|practice| if rules.unit == "ion" { u128::from(practice.ion) } else { 1 }).sum();
    Some(Unit {
        label: wanted.to_owned(),
        ids: own.iter().map(|practice| practice.id.clone()).collect(),
        size,
        region: first.region.clone(),
        wish: first.wish.clone(),
        class: own.iter().map(|practice| class(rules, practice)).max().unwrap(),
        since: since(first),
        waited: own.iter().all(|practice| past(practice).waited),
        passed: own.iter().all(|practice| past(practice).passed),
        lot: None,
        rank: None,
        turns: Vec::new(),
    })
}

/// Index of a class; those without one count as the last.
fn class(rules: &Rules, practice: &Practice) -> usize {
    let named = |class: &String| rules.classes.iter().position(|(name, _)| name == class).unwrap();
    practice.class.as_ref().map_or(rules.classes.len(), named)
}

/// The lot of a label.
pub fn lot(seed: &[u8; 32], label: &str) -> [u8; 8] {
    let digest = Sha256::digest(label.as_bytes());
    let nonce = std::array::from_fn(|i| if i < 4 { 0 } else { digest[i - 4] });
    let stream = chacha::block(seed, 0, &nonce);
    std::array::from_fn(|i| stream[i])
}
