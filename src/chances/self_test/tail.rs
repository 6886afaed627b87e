//! How often fair lots deviate as much as was seen.

use super::FALSE_ALARM;
use crate::chances::gamma::{chi_square_tail, normal_tail};

/// Sum and sum of squares over draws.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Sums {
    pub(super) many: u64,
    sum: u64,
    squares: u64,
}

impl Sums {
    pub(super) fn add(&mut self, value: u64) {
        self.plus(Self { many: 1, sum: value, squares: value * value });
    }

    pub(super) fn plus(&mut self, other: Self) {
        self.many += other.many;
        self.sum += other.sum;
        self.squares += other.squares;
    }
}

/// Which of these ring, so that all together ring a false alarm once in [`FALSE_ALARM`] times (Holm 1979): the smallest is
/// held against its share of all, the next against its share of those that are left, until one holds.
pub(super) fn holm(tails: &[f64]) -> Vec<bool> {
    let mut order: Vec<usize> = (0..tails.len()).collect();
    order.sort_by(|&a, &b| tails[a].total_cmp(&tails[b]));
    let mut rings = vec![false; tails.len()];
    for (rank, &at) in order.iter().enumerate() {
        if tails[at] * float((tails.len() - rank) as u64) > 1.0 / float(FALSE_ALARM) {
            break;
        }
        rings[at] = true;
    }
    rings
}

/// How often ranks are as uneven as these, when every one is equally likely; `sizes` says how many are counted together.
pub(super) fn rank_tail(counts: &[u64], sizes: &[u64]) -> f64 {
    let (draws, ranks): (u64, u64) = (counts.iter().sum(), sizes.iter().sum());
    let off = |(&count, &size): (&u64, &u64)| {
        let expected = float(draws) * float(size) / float(ranks);
        (float(count) - expected) * (float(count) - expected) / expected
    };
    chi_square_tail(counts.iter().zip(sizes).map(off).sum(), float(counts.len() as u64 - 1))
}

/// How often something of this chance happens as often, or as seldom, in so many draws: at most 2·exp(−draws·D), D being
/// how far the share that was seen tells itself from the chance (Chernoff). Never too small, so it rings no false alarm.
pub(super) fn bernoulli_tail(count: u64, draws: u64, chance: f64) -> f64 {
    let seen = float(count) / float(draws.max(1));
    let part = |seen: f64, chance: f64| match (seen > 0.0, chance > 0.0) {
        (false, _) => 0.0,
        (true, true) => seen * libm::log(seen / chance),
        (true, false) => f64::INFINITY,
    };
    let apart = part(seen, chance) + part(1.0 - seen, 1.0 - chance);
    (2.0 * libm::exp(-float(draws) * apart.max(0.0))).min(1.0)
}

/// How often so many that stand beneath each other come together: a mean as far from what is expected, with the spread of
/// the draws themselves. Where all draws have the same, and it is not what is expected, each after the first had it by
/// chance: two times in three at most, of three units.
pub(super) fn mean_tail(sums: Sums, expected: f64) -> f64 {
    let (n, mean) = (float(sums.many), float(sums.sum) / float(sums.many));
    let spread = (float(sums.squares) / n - mean * mean).max(0.0);
    match (mean - expected).abs() {
        off if spread > 0.0 => normal_tail(off / (spread / n).sqrt()),
        off if off < 1e-9 => 1.0,
        _ => libm::pow(2.0 / 3.0, n - 1.0),
    }
}

/// How often a sum with a mean of 0 and this mean square lies as far from 0.
#[expect(clippy::cast_precision_loss, reason = "four digits are enough")]
pub(super) fn normal_of(sum: i128, square: f64) -> f64 {
    if square > 0.0 { normal_tail(sum as f64 / square.sqrt()) } else { 1.0 }
}

/// How often two lots of one draw are the same, where that was seen: each pair once in 2^64 times.
pub(super) fn pairs_tail(found: u64, draws: u64, lots: u64) -> f64 {
    let each = float(lots) / float(draws.max(1));
    if found == 0 { 1.0 } else { (float(draws) * each * each / 2.0 / 2f64.powi(64)).min(1.0) }
}

#[expect(clippy::cast_precision_loss, reason = "counts of draws and units are far below 2^53")]
pub(super) fn float(n: u64) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Of four tails 0.001 is held against 0.01/4, 0.003 against 0.01/3, 0.02 against 0.01/2: there it ends, also for 0.9.
    #[test]
    fn the_smallest_tail_has_the_strictest_bound() {
        assert_eq!(holm(&[0.02, 0.001, 0.9, 0.003]), [false, true, false, true]);
        assert_eq!(holm(&[0.004, 0.004, 0.004, 0.004]), [false; 4]);
    }

    /// Three come together twice in every draw, where 4/3 is the mean: (2/3)^99. Two always come together once.
    #[test]
    fn what_is_always_the_same_is_no_chance() {
        let always = |value: u64, draws: usize| {
            let mut sums = Sums::default();
            (0..draws).for_each(|_| sums.add(value));
            sums
        };
        assert!(mean_tail(always(2, 100), 4.0 / 3.0) < 1e-17 && mean_tail(always(0, 100), 4.0 / 3.0) < 1e-17);
        assert!((mean_tail(always(1, 100), 1.0) - 1.0).abs() < 1e-12);
        assert!((mean_tail(always(2, 1), 4.0 / 3.0) - 1.0).abs() < 1e-12);
    }

    /// 60 of 100 at one half: D = 0.6·ln 1.2 + 0.4·ln 0.8 = 0.020136, 2·e^−2.0136 = 0.267. What cannot happen, happens never.
    #[test]
    fn a_share_is_held_against_its_chance() {
        assert!((bernoulli_tail(60, 100, 0.5) - 0.267).abs() < 0.001);
        assert!(bernoulli_tail(1, 100, 0.0) < 1e-300 && bernoulli_tail(99, 100, 1.0) < 1e-300);
        assert!(
            (bernoulli_tail(0, 100, 0.0) - 1.0).abs() < 1e-12 && (bernoulli_tail(100, 100, 1.0) - 1.0).abs() < 1e-12
        );
    }
}
