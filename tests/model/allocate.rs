//! Section "Allocation", slowly: every sum is made anew whenever it is asked for.

use crate::baskets::{Dated, Fate, fill, number};
use crate::lines::text;
use crate::round::{Standing, Turn, Unit};
use crate::story::Rules;
use std::collections::{BTreeMap, BTreeSet};

/// What shares a cap.
struct Pool<'a> {
    standing: &'a Standing,
    /// Sorted.
    regions: Vec<&'a str>,
    /// Units as they are now, by label.
    units: BTreeMap<String, Unit>,
    /// What is held now, by label: index of the tranche.
    held: BTreeMap<String, usize>,
    bases: BTreeMap<&'a str, u128>,
    /// Those that decide here, if any.
    baskets: Option<Baskets>,
    /// What the walk came across that no line tells.
    seen: Vec<&'static str>,
}

/// The baskets of a pool, and the number of the one that counts.
struct Baskets {
    dated: Vec<Dated>,
    number: usize,
}

/// What chooses baskets in the draw of a round.
#[derive(Clone, Copy)]
pub struct Chosen {
    pub seed: [u8; 32],
    /// The number, where dice give it.
    pub dice: Option<usize>,
}

/// Allocates the tranches from `open` on: the turns of the units, and the tranche lines.
pub fn allocate(standing: &mut Standing, open: usize, chosen: Option<Chosen>) {
    // who holds nothing begins with the turns before `open`
    let closed: Vec<String> = standing.rules.tranches[..open].iter().map(|(start, _)| start.clone()).collect();
    for unit in standing.units.iter_mut().filter(|unit| unit.held().is_none()) {
        unit.turns.retain(|turn| closed.contains(&turn.start));
    }
    let regions: Vec<&str> = standing.regions().into_iter().collect();
    let shared = standing.rules.spread != "per-region";
    let pools: Vec<Vec<&str>> =
        if shared { vec![regions.clone()] } else { regions.iter().map(|region| vec![*region]).collect() };
    let mut lines = BTreeMap::new();
    let mut units = BTreeMap::new();
    let mut seen = Vec::new();
    for regions in pools {
        let mut pool = Pool::of(standing, regions);
        if let Some(chosen) = chosen {
            pool.fill(chosen, &mut seen);
        }
        for t in open..standing.rules.tranches.len() {
            lines.extend(pool.tranche(t, shared).into_iter().map(|(region, line)| ((t, region), line)));
        }
        seen.append(&mut pool.seen);
        units.extend(pool.units);
    }
    standing.tranches = lines.into_values().collect();
    standing.units = units.into_values().collect();
    standing.seen = seen;
}

/// The place of a unit among the tiers, when it is known whether it waited and was passed.
pub fn tier(rules: &Rules, unit: &Unit, (waited, passed): (bool, bool)) -> Vec<String> {
    let key = |key: &&str| match *key {
        "class" => Some(format!("{:03}", unit.class)),
        "waited" => Some(if waited { "a" } else { "b" }.to_owned()),
        "passed" => Some(if passed { "a" } else { "b" }.to_owned()),
        "wish" => Some(unit.wish.clone().unwrap()),
        _ => None,
    };
    rules.order.iter().filter_map(key).collect()
}

/// What counts in tranche s of the pool that a region is in.
pub fn load(standing: &Standing, region: &str, s: usize) -> u128 {
    Pool::with(standing, region).load(s)
}

/// What may count there.
pub fn cap(standing: &Standing, region: &str, s: usize) -> u128 {
    Pool::with(standing, region).cap(s)
}

impl<'a> Pool<'a> {
    /// The one that a region is in.
    fn with(standing: &'a Standing, region: &str) -> Self {
        let shared = standing.rules.spread != "per-region";
        Self::of(standing, standing.regions().into_iter().filter(|own| shared || *own == region).collect())
    }

    fn of(standing: &'a Standing, regions: Vec<&'a str>) -> Self {
        let own = standing.units.iter().filter(|unit| regions.contains(&unit.region.as_str()));
        let units: BTreeMap<String, Unit> = own.map(|unit| (unit.label.clone(), unit.clone())).collect();
        let at = |start: &str| standing.rules.tranches.iter().position(|tranche| tranche.0 == start).unwrap();
        let held = units.values().filter_map(|unit| Some((unit.label.clone(), at(unit.held()?)))).collect();
        let base = |region: &&str| match standing.rules.bases.iter().find(|(name, _)| name == region) {
            Some((_, size)) => u128::from(*size),
            None => units.values().filter(|unit| unit.region == **region).map(|unit: &Unit| unit.size).sum(),
        };
        let bases = regions.iter().map(|region| (*region, base(region))).collect();
        Self { standing, regions, units, held, bases, baskets: None, seen: Vec::new() }
    }

    /// The baskets of the pool, where the rules have them.
    fn fill(&mut self, chosen: Chosen, seen: &mut Vec<&'static str>) {
        let Some(rule) = &self.standing.rules.baskets else { return };
        let cap: Vec<u128> = (0..self.standing.rules.tranches.len()).map(|t| self.cap(t)).collect();
        let units: Vec<&Unit> = self.units.values().collect();
        let dated = fill(&self.standing.rules, rule.count, &units, &cap, seen);
        let number = chosen.dice.unwrap_or_else(|| {
            number(&chosen.seed, if self.standing.rules.spread == "overall" { "" } else { self.regions[0] }, rule.count)
        });
        self.baskets = Some(Baskets { dated, number });
    }

    fn base(&self) -> u128 {
        self.bases.values().sum()
    }

    fn cap(&self, s: usize) -> u128 {
        self.base() * u128::from(self.standing.rules.tranches[s].1) / 1_000_000
    }

    /// What counts in tranche s: who takes part, and who holds that or an earlier one.
    fn load(&self, s: usize) -> u128 {
        let counts = |unit: &&Unit| unit.since.is_some() || self.held.get(&unit.label).is_some_and(|held| *held <= s);
        self.units.values().filter(counts).map(|unit| unit.size).sum()
    }

    /// The least room in the tranches from t up to `end`, which is not one of them.
    fn room(&self, t: usize, end: usize) -> u128 {
        (t..end).map(|s| self.cap(s).saturating_sub(self.load(s))).min().unwrap()
    }

    /// What a region has when tranche t is walked: who takes part, and who holds t or an earlier one.
    fn used(&self, region: &str, t: usize) -> u128 {
        let counts = |unit: &&Unit| unit.since.is_some() || self.held.get(&unit.label).is_some_and(|held| *held <= t);
        self.units.values().filter(|unit| unit.region == region).filter(counts).map(|unit| unit.size).sum()
    }

    /// A place in the order of candidates; what is equal in all but the last is a tier.
    fn keys(&self, unit: &Unit, t: usize) -> (Vec<String>, usize) {
        let rules = &self.standing.rules;
        let start = &rules.tranches[t].0;
        let missed = |turn: &&Turn| turn.start < *start && !turn.is_placed();
        let waited = unit.waited || unit.turns.iter().any(|turn| missed(&turn));
        let passed = unit.passed || unit.turns.iter().any(|turn| missed(&turn) && turn.result == "too-large");
        (tier(rules, unit, (waited, passed)), unit.rank.unwrap().0)
    }

    /// Labels of the candidates of a lane, in order.
    fn candidates(&self, lane: &[&str], t: usize) -> Vec<String> {
        let start = &self.standing.rules.tranches[t].0;
        let free = |unit: &&Unit| self.held.get(&unit.label).is_none_or(|held| *held > t);
        let wants = |unit: &&Unit| unit.wish.as_ref().is_some_and(|wish| wish <= start);
        let own = self.units.values().filter(|unit| unit.lot.is_some() && lane.contains(&unit.region.as_str()));
        let mut own: Vec<&Unit> = own.filter(free).filter(wants).collect();
        own.sort_by_key(|unit| self.keys(unit, t));
        own.into_iter().map(|unit| unit.label.clone()).collect()
    }

    fn size(&self, labels: &[String]) -> u128 {
        labels.iter().map(|label| self.units[label].size).sum()
    }

    /// Whether units fit: what they need at each date, until the tranche that they hold, is there.
    fn fits(&self, labels: &[String], t: usize) -> bool {
        let tranches = self.standing.rules.tranches.len();
        let end = |label: &String| self.held.get(label).copied().unwrap_or(tranches);
        (t..tranches).all(|s| {
            let needing: Vec<String> = labels.iter().filter(|label| end(label) > s).cloned().collect();
            let need = self.size(&needing);
            need == 0 || self.load(s) + need <= self.cap(s)
        })
    }

    /// The leading tiers that fit together, as the keys of their units.
    fn safe(&self, lanes: &[Vec<String>], t: usize) -> BTreeSet<Vec<String>> {
        let [lane] = lanes else { return BTreeSet::new() };
        let tiers: Vec<Vec<String>> = lane.iter().map(|label| self.keys(&self.units[label], t).0).collect();
        let mut safe: BTreeSet<Vec<String>> = tiers.iter().cloned().collect();
        safe.retain(|this| {
            let leading = lane.iter().zip(&tiers).filter(|(_, tier)| *tier <= this);
            self.fits(&leading.map(|(label, _)| label.clone()).collect::<Vec<_>>(), t)
        });
        safe
    }

    /// Walks tranche t; its lines by region, "" for all together.
    fn tranche(&mut self, t: usize, shared: bool) -> Vec<(&'a str, String)> {
        let end = self.standing.rules.tranches.len();
        let lanes: Vec<Vec<&str>> = match self.standing.rules.spread {
            "balanced" => self.regions.iter().map(|region| vec![*region]).collect(),
            _ => vec![self.regions.clone()],
        };
        let lanes: Vec<Vec<String>> = lanes.iter().map(|lane| self.candidates(lane, t)).collect();
        let safe = self.safe(&lanes, t);
        let room = self.room(t, end);
        let before: BTreeMap<&str, u128> = self.regions.iter().map(|region| (*region, self.used(region, t))).collect();
        let (lottery, placed) = match &self.baskets {
            Some(baskets) => (baskets.dated[t].lottery, self.walk_of_basket(t, &lanes[0])),
            None => {
                let lottery = !self.fits(&lanes.concat(), t);
                (lottery, self.walk(t, &lanes, (lottery, &safe)))
            }
        };
        let mut lines = Vec::new();
        let all = lanes.concat();
        if shared {
            lines.push(("", self.line(t, None, (&before, room, lottery), (&all, &placed))));
        }
        for region in &self.regions {
            let own = |labels: &[String]| labels.iter().filter(|l| self.units[*l].region == *region).cloned().collect();
            let (candidates, placed): (Vec<String>, Vec<String>) = (own(&all), own(&placed));
            let met = (&before, room, lottery);
            lines.push((region, self.line(t, Some((region, shared)), met, (&candidates, &placed))));
        }
        lines
    }

    /// Gives every candidate its turn; the labels of those who are placed.
    fn walk(&mut self, t: usize, lanes: &[Vec<String>], known: (bool, &BTreeSet<Vec<String>>)) -> Vec<String> {
        let mut done: Vec<usize> = vec![0; lanes.len()];
        let mut closed = vec![false; lanes.len()];
        let mut placed = Vec::new();
        // keys are those before the walk: a turn of this tranche is not an earlier one
        for place in 1..=lanes.concat().len() {
            let lane = self.next_lane(t, lanes, &done);
            let unit = self.units[&lanes[lane][done[lane]]].clone();
            done[lane] += 1;
            let end = self.held.get(&unit.label).copied().unwrap_or(self.standing.rules.tranches.len());
            let met = self.room(t, end);
            let result = self.result(&unit, t, met, (known, &mut closed[lane]));
            let start = self.standing.rules.tranches[t].0.clone();
            let turn = Turn { start, place, of: lanes.concat().len(), room: met, result, baskets: None };
            if turn.is_placed() {
                self.held.insert(unit.label.clone(), t);
                placed.push(unit.label.clone());
            }
            if turn.is_placed() || unit.held().is_none() {
                let turns = &mut self.units.get_mut(&unit.label).unwrap().turns;
                turns.retain(|earlier| earlier.start < turn.start);
                turns.push(turn);
            }
        }
        placed
    }

    /// Chapter "Baskets", section "The walk"; the labels of those who are placed.
    fn walk_of_basket(&mut self, t: usize, lane: &[String]) -> Vec<String> {
        let start = self.standing.rules.tranches[t].0.clone();
        for (place, label) in (1..).zip(lane) {
            let Baskets { dated, number } = self.baskets.as_ref().unwrap();
            let (result, room, baskets) = match &dated[t].fates[label] {
                Fate::Whole => {
                    (if dated[t].lottery { "priority-fitted" } else { "all-fitted" }, self.room(t, t + 1), None)
                }
                Fate::Filled { put, room } => {
                    let result = if put[*number] { "basket" } else { "other-basket" };
                    (result, room[*number], Some(put.iter().filter(|is| **is).count()))
                }
                Fate::TooLarge { least } => ("too-large", *least, None),
                Fate::Closed { room } => ("closed", room[*number], None),
            };
            let turn = Turn { start: start.clone(), place, of: lane.len(), room, result, baskets };
            if turn.is_placed() {
                self.held.insert(label.clone(), t);
            }
            self.units.get_mut(label).unwrap().turns.push(turn);
        }
        if self.standing.rules.baskets.as_ref().unwrap().leftover == "lots" {
            for label in lane {
                self.second_chance(t, label);
            }
        }
        lane.iter().filter(|label| self.held.contains_key(*label)).cloned().collect()
    }

    /// A place in what the basket leaves.
    fn second_chance(&mut self, t: usize, label: &str) {
        if self.held.contains_key(label) {
            return;
        }
        let last = self.standing.rules.tranches.len();
        let end = self.given(label).unwrap_or(last);
        let ahead = |s: usize| -> u128 {
            let due = self.units.values().filter(|unit| !self.held.contains_key(&unit.label));
            due.filter(|unit| self.given(&unit.label) == Some(s)).map(|unit| unit.size).sum()
        };
        let left = |s: usize| {
            let ahead: u128 = (t + 1..=s).map(ahead).sum();
            self.cap(s).saturating_sub(self.load(s) + ahead)
        };
        let room = (t..end).map(left).min().unwrap();
        if self.units[label].size > room {
            return;
        }
        if end < last {
            self.seen.push("a lot before its basket");
        }
        self.held.insert(label.to_owned(), t);
        let turn = self.units.get_mut(label).unwrap().turns.last_mut().unwrap();
        (turn.result, turn.room) = ("lot", room);
    }

    /// The tranche for which the drawn basket gives a unit a place.
    fn given(&self, label: &str) -> Option<usize> {
        let Baskets { dated, number } = self.baskets.as_ref().unwrap();
        dated.iter().position(|dated| match dated.fates.get(label) {
            Some(Fate::Whole) => true,
            Some(Fate::Filled { put, .. }) => put[*number],
            Some(Fate::TooLarge { .. } | Fate::Closed { .. }) | None => false,
        })
    }

    /// The lane furthest behind of those with somebody left.
    fn next_lane(&self, t: usize, lanes: &[Vec<String>], done: &[usize]) -> usize {
        let behind = |a: &usize, b: &usize| {
            let [(used_a, base_a), (used_b, base_b)] =
                [a, b].map(|lane| (self.used(self.regions[*lane], t), self.bases[self.regions[*lane]]));
            (used_a * base_b).cmp(&(used_b * base_a))
        };
        (0..lanes.len()).filter(|lane| done[*lane] < lanes[*lane].len()).min_by(behind).unwrap()
    }

    fn result(
        &self,
        unit: &Unit,
        t: usize,
        met: u128,
        ((lottery, safe), closed): ((bool, &BTreeSet<Vec<String>>), &mut bool),
    ) -> &'static str {
        let rules = &self.standing.rules;
        let beyond = |millionths| unit.size > met + self.base() * u128::from(millionths) / 1_000_000;
        if !lottery {
            "all-fitted"
        } else if met == 0 {
            "full"
        } else if *closed {
            "closed"
        } else if unit.size > met && rules.boundary != "reach" {
            *closed = rules.boundary == "stop";
            "too-large"
        } else if rules.tolerance.is_some_and(beyond) {
            "too-large"
        } else if safe.contains(&self.keys(unit, t).0) {
            "priority-fitted"
        } else {
            "lot"
        }
    }

    /// A tranche line: `of` a region and whether it shares its cap, or of all.
    fn line(
        &self,
        t: usize,
        of: Option<(&str, bool)>,
        (before, room, lottery): (&BTreeMap<&str, u128>, u128, bool),
        (candidates, placed): (&[String], &[String]),
    ) -> String {
        let mine = |region: &&str| of.is_none_or(|(own, _)| own == *region);
        let base: u128 = self.regions.iter().filter(|region| mine(region)).map(|region| self.bases[region]).sum();
        let used_before: u128 = before.iter().filter(|(region, _)| mine(region)).map(|(_, used)| used).sum();
        let used = used_before + self.size(placed);
        let capped = of.is_none_or(|(_, shared)| !shared);
        let or_null = |value: String| if capped { value } else { "null".to_owned() };
        let practices = |labels: &[String]| labels.iter().map(|label| self.units[label].ids.len()).sum::<usize>();
        let members = [
            ("region", of.map_or("null".to_owned(), |(region, _)| text(region))),
            ("base", base.to_string()),
            ("cap", or_null(self.cap(t).to_string())),
            ("used_before", used_before.to_string()),
            ("room", or_null(room.to_string())),
            ("candidates", practices(candidates).to_string()),
            ("asked", self.size(candidates).to_string()),
            ("lottery", or_null(lottery.to_string())),
            ("placed", practices(placed).to_string()),
            ("placed_size", self.size(placed).to_string()),
            ("used", used.to_string()),
            ("left", or_null(self.cap(t).saturating_sub(used).to_string())),
            ("waiting", (practices(candidates) - practices(placed)).to_string()),
            ("waiting_size", (self.size(candidates) - self.size(placed)).to_string()),
        ];
        let mut members = members.map(|(name, value)| format!(r#","{name}":{value}"#)).concat();
        if let Some(baskets) = self.baskets.as_ref().filter(|_| lottery && capped) {
            members += &format!(r#","basket":{}"#, baskets.number);
        }
        format!(r#"{{"type":"tranche","start":{}{members}}}"#, text(&self.standing.rules.tranches[t].0))
    }
}
