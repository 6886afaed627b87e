//! Chapter "Baskets", line by line: whom the baskets of a pool hold, and which of them is drawn.

use crate::allocate::tier;
use crate::chacha;
use crate::round::Unit;
use crate::story::Rules;
use sha2::{Digest, Sha256};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// What the baskets have for one tranche.
pub struct Dated {
    pub lottery: bool,
    /// Of every candidate, by label.
    pub fates: BTreeMap<String, Fate>,
}

/// What a candidate is. Rooms are by basket.
#[derive(Clone, Debug, PartialEq)]
pub enum Fate {
    Whole,
    /// In which baskets it was put; the room when its tier was filled.
    Filled {
        put: Vec<bool>,
        room: Vec<u128>,
    },
    /// The smallest room when its tier was filled.
    TooLarge {
        least: u128,
    },
    /// The room when the tier was filled that came before.
    Closed {
        room: Vec<u128>,
    },
}

/// Section "The baskets of a pool": m of them, with what the filling came across.
pub fn fill(rules: &Rules, m: usize, units: &[&Unit], cap: &[u128], seen: &mut Vec<&'static str>) -> Vec<Dated> {
    let taken: u128 = units.iter().filter(|unit| unit.since.is_some()).map(|unit| unit.size).sum();
    let mut load = vec![taken; m];
    let mut held: BTreeMap<&str, Vec<bool>> = BTreeMap::new();
    let drawn: Vec<&&Unit> = units.iter().filter(|unit| unit.lot.is_some()).collect();
    drawn.iter().for_each(|unit| drop(held.insert(&unit.label, vec![false; m])));
    let (mut waited, mut passed) = (BTreeSet::new(), BTreeSet::new());
    let mut dated = Vec::new();
    for (t, (start, _)) in rules.tranches.iter().enumerate() {
        let mut room: Vec<u128> = load.iter().map(|load| cap[t].saturating_sub(*load)).collect();
        let mut tiers: BTreeMap<Vec<String>, Vec<&Unit>> = BTreeMap::new();
        for unit in &drawn {
            let label = unit.label.as_str();
            if unit.wish.as_ref().is_some_and(|wish| wish <= start) && held[label].contains(&false) {
                let known = (unit.waited || waited.contains(label), unit.passed || passed.contains(label));
                tiers.entry(tier(rules, unit, known)).or_default().push(unit);
            }
        }
        let (mut lottery, mut met, mut fates) = (false, Vec::new(), BTreeMap::new());
        for tier in tiers.values() {
            let asked = |j: usize| -> u128 {
                tier.iter().filter(|unit| !held[unit.label.as_str()][j]).map(|unit| unit.size).sum()
            };
            let mut put: BTreeMap<&str, Vec<bool>> = BTreeMap::new();
            if lottery {
                tier.iter().for_each(|unit| drop(fates.insert(unit.label.clone(), Fate::Closed { room: met.clone() })));
            } else if (0..m).all(|j| asked(j) <= room[j]) {
                for unit in tier {
                    put.insert(&unit.label, held[unit.label.as_str()].iter().map(|is| !is).collect());
                    fates.insert(unit.label.clone(), Fate::Whole);
                }
            } else {
                lottery = true;
                met = room.clone();
                let least = *room.iter().min().unwrap();
                let (large, others): (Vec<&Unit>, Vec<&Unit>) = tier.iter().partition(|unit| unit.size > least);
                large.iter().for_each(|unit| drop(fates.insert(unit.label.clone(), Fate::TooLarge { least })));
                let shares = rules.spread == "overall";
                for (unit, laid) in filled(&others, (&held, &room), shares, seen) {
                    fates.insert(unit.label.clone(), Fate::Filled { put: laid.clone(), room: room.clone() });
                    put.insert(&unit.label, laid);
                }
            }
            for (label, put) in put {
                let size = units.iter().find(|unit| unit.label == label).unwrap().size;
                for j in (0..m).filter(|j| put[*j]) {
                    held.get_mut(label).unwrap()[j] = true;
                    room[j] -= size;
                    load[j] += size;
                }
            }
        }
        for (label, fate) in &fates {
            let label = units.iter().find(|unit| unit.label == *label).unwrap().label.as_str();
            waited.extend((*fate != Fate::Whole).then_some(label));
            passed.extend(matches!(fate, Fate::TooLarge { .. }).then_some(label));
        }
        dated.push(Dated { lottery, fates });
    }
    dated
}

/// A tier that is filled.
struct Tier {
    m: usize,
    /// Of each unit, from the largest down.
    size: Vec<i128>,
    /// In which baskets each was before this tranche.
    was: Vec<Vec<bool>>,
    room: Vec<i128>,
    /// With `overall`: the region of each.
    region: Option<Vec<String>>,
}

/// Section "Filling a tier": in which baskets each unit is put.
fn filled<'u>(
    units: &[&'u Unit],
    (held, room): (&BTreeMap<&str, Vec<bool>>, &[u128]),
    shares: bool,
    seen: &mut Vec<&'static str>,
) -> Vec<(&'u Unit, Vec<bool>)> {
    let mut units = units.to_vec();
    units.sort_by_key(|unit| (Reverse(unit.size), unit.label.as_bytes().to_vec()));
    if shares {
        units.sort_by_key(|unit| unit.region.as_bytes().to_vec());
    }
    let signed = |size: u128| i128::try_from(size).unwrap();
    let tier = Tier {
        m: room.len(),
        size: units.iter().map(|unit| signed(unit.size)).collect(),
        was: units.iter().map(|unit| held[unit.label.as_str()].clone()).collect(),
        room: room.iter().map(|room| signed(*room)).collect(),
        region: shares.then(|| units.iter().map(|unit| unit.region.clone()).collect()),
    };
    let free: BTreeSet<usize> = (0..units.len()).map(|u| tier.free(u)).collect();
    if free.len() > 1 && free.contains(&tier.m) {
        seen.push("waiting and new ones share");
    }
    let laid = tier.fill(seen);
    units.into_iter().zip(laid).collect()
}

impl Tier {
    /// f(u)
    fn free(&self, u: usize) -> usize {
        self.was[u].iter().filter(|is| !**is).count()
    }

    /// Line 1.
    fn need(&self, q: usize, u: usize) -> usize {
        (2 * q * self.free(u) + self.m) / (2 * self.m)
    }

    /// Lines 2 to 6.
    fn fill(&self, seen: &mut Vec<&'static str>) -> Vec<Vec<bool>> {
        let room: i128 = self.room.iter().sum();
        let asked = |q: usize| -> i128 {
            (0..self.size.len()).map(|u| self.size[u] * i128::try_from(self.need(q, u)).unwrap()).sum()
        };
        let mut low = 0;
        let mut high = 1 + (0..=self.m).rfind(|q| asked(*q) <= room).unwrap();
        let mut step = 1;
        let mut works = None;
        while high - low > 1 {
            let q = if works.is_some() { (low + high) / 2 } else { (low + 1).max(high.saturating_sub(step)) };
            step *= 2;
            match self.try_share(q, seen) {
                Some(laid) => (low, works) = (q, Some(laid)),
                None => high = q,
            }
        }
        if works.is_none() && !self.size.is_empty() {
            seen.push("no share works");
        }
        works.unwrap_or_else(|| vec![vec![false; self.m]; self.size.len()])
    }

    /// Lines 7 to 19.
    fn try_share(&self, q: usize, seen: &mut Vec<&'static str>) -> Option<Vec<Vec<bool>>> {
        let mut laid = vec![vec![false; self.m]; self.size.len()];
        let mut left = self.room.clone();
        let mut j = 0;
        for u in (0..self.size.len()).filter(|_| self.region.is_some()) {
            let mut free: Vec<usize> = (j..self.m).chain(0..j).filter(|basket| !self.was[u][*basket]).collect();
            free.sort_by_key(|basket| self.of_region(&laid, *basket, u)); // keeps the way round
            for basket in free.into_iter().take(self.need(q, u)) {
                laid[u][basket] = true;
                left[basket] -= self.size[u];
                j = (basket + 1) % self.m;
            }
            seen.push("shares laid");
        }
        for (u, own) in laid.iter_mut().enumerate().filter(|_| self.region.is_none()) {
            for _ in 0..self.need(q, u) {
                while self.was[u][j] {
                    j = (j + 1) % self.m;
                }
                own[j] = true;
                left[j] -= self.size[u];
                j = (j + 1) % self.m;
            }
        }
        for _ in 0..10 * self.m {
            if left.iter().all(|left| *left >= 0) {
                break;
            }
            if self.exchange(&mut laid, &mut left, false) {
                seen.push(if self.region.is_some() { "shares exchanged" } else { "one exchanged" });
            } else if self.region.is_none() && self.size.len() <= 50 && self.exchange(&mut laid, &mut left, true) {
                seen.push("two exchanged");
            } else {
                return None;
            }
        }
        left.iter().all(|left| *left >= 0).then_some(laid)
    }

    /// Lines 10 to 16, with two units at once too as line 17 says.
    fn exchange(&self, laid: &mut [Vec<bool>], left: &mut [i128], two: bool) -> bool {
        let h = (0..self.m).min_by_key(|j| (left[*j], *j)).unwrap();
        let mut others: Vec<usize> = (0..self.m).filter(|l| left[*l] > left[h]).collect();
        others.sort_by_key(|l| (Reverse(left[*l]), Reverse(*l)));
        for l in others {
            let d = left[l] - left[h];
            let give = self.sets(laid, (h, l), two);
            let mut take = self.sets(laid, (l, h), two);
            take.push(Vec::new());
            let mut best: Option<(i128, &[usize], &[usize])> = None;
            for a in &give {
                for b in &take {
                    let less = self.sum(a) - self.sum(b);
                    let far = (2 * less - d).abs();
                    if 0 < less
                        && less < d
                        && self.keeps_shares(laid, (h, l), (a, b))
                        && best.is_none_or(|(nearest, ..)| far < nearest)
                    {
                        best = Some((far, a, b));
                    }
                }
            }
            let Some((_, a, b)) = best else { continue };
            for (units, from, to) in [(a, h, l), (b, l, h)] {
                for u in units {
                    laid[*u][from] = false;
                    laid[*u][to] = true;
                    left[from] += self.size[*u];
                    left[to] -= self.size[*u];
                }
            }
            return true;
        }
        false
    }

    /// Section "Shares of regions", line 15.
    fn keeps_shares(&self, laid: &[Vec<bool>], (h, l): (usize, usize), (a, b): (&[usize], &[usize])) -> bool {
        let Some(region) = &self.region else { return true };
        match b {
            [] => self.of_region(laid, h, a[0]) > self.of_region(laid, l, a[0]),
            _ => region[a[0]] == region[b[0]],
        }
    }

    /// How many units of the region of u a basket holds.
    fn of_region(&self, laid: &[Vec<bool>], basket: usize, u: usize) -> usize {
        let region = self.region.as_ref().unwrap();
        (0..self.size.len()).filter(|v| region[*v] == region[u] && (laid[*v][basket] || self.was[*v][basket])).count()
    }

    fn sum(&self, units: &[usize]) -> i128 {
        units.iter().map(|u| self.size[*u]).sum()
    }

    /// What can go from a basket to another: units, and two at once.
    fn sets(&self, laid: &[Vec<bool>], (from, to): (usize, usize), two: bool) -> Vec<Vec<usize>> {
        let may = |u: &usize| laid[*u][from] && !laid[*u][to] && !self.was[*u][to];
        let units: Vec<usize> = (0..self.size.len()).filter(may).collect();
        let mut sets: Vec<Vec<usize>> = units.iter().map(|u| vec![*u]).collect();
        if two {
            for (at, a) in units.iter().enumerate() {
                sets.extend(units[at + 1..].iter().map(|b| vec![*a, *b]));
            }
            sets.sort_by_key(|set| (Reverse(self.sum(set)), set.len(), set.clone()));
        }
        sets
    }
}

/// Section "The number", from the seed.
pub fn number(seed: &[u8; 32], region: &str, m: usize) -> usize {
    let digest = Sha256::digest(format!("instroom basket v1\n{region}"));
    let nonce = std::array::from_fn(|i| if i < 4 { 0 } else { digest[i - 4] });
    let m = u64::try_from(m).unwrap();
    let blocks = (0..).flat_map(|counter| chacha::block(seed, counter, &nonce));
    let bytes: Vec<u8> = blocks.take(640).collect();
    let words = bytes.chunks_exact(8).map(|bytes| u64::from_be_bytes(std::array::from_fn(|i| bytes[i])));
    let small = words.into_iter().find(|w| *w < u64::MAX / m * m).unwrap();
    usize::try_from(small % m).unwrap()
}

/// The same, from the rolls of a source.
pub fn rolled(value: &str) -> usize {
    value.split(' ').fold(0, |number, roll| 10 * number + roll.parse::<usize>().unwrap() % 10)
}
