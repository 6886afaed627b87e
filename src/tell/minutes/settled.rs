//! Whose lot decided: who got a place where one with as much right to it, behind it, would have fitted in its turn and got none.
//!
//! The same as `explain` says of one practice, in one pass over all of them.

use super::order::{Pool, Seat};
use crate::draw::allocation::{Balance, PoolSums, Reason};
use crate::draw::units::NO_CLASS;
use crate::rules::Key;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What goes before the lot, and the row in which turns are given: who has the same is ordered by lot alone.
type Right = (u16, bool, bool, Option<Date>, u32);

/// Of seats in the order of their turns, whether their lot decided.
pub(super) fn by_lot(pool: &Pool<'_>, seats: &[Seat], (tranche, own): (usize, &PoolSums)) -> Vec<bool> {
    let mut smallest: BTreeMap<Right, u64> = BTreeMap::new(); // of those behind, without a place
    let mut decided = vec![false; seats.len()];
    for (seat, decided) in seats.iter().zip(&mut decided).rev() {
        let right = right(pool, seat, tranche);
        let behind = smallest.get(&right);
        if pool.result.placed(seat.at) == Some(tranche) {
            let most = pool.rules().boundary.most(seat.turn.room, own.sums.base);
            *decided = behind.is_some_and(|size| most.is_none_or(|most| *size <= most));
        } else {
            let size = pool.unit(seat.at).size;
            smallest.insert(right, behind.map_or(size, |behind| size.min(*behind)));
        }
    }
    decided
}

fn right(pool: &Pool<'_>, seat: &Seat, tranche: usize) -> Right {
    let (rules, unit) = (pool.rules(), pool.unit(seat.at));
    let (waited, passed) = pool.setbacks(seat.at, tranche);
    let has = |key: Key| rules.order.contains(&key);
    let one_row = Balance::of(rules.spread) == Balance::OneWalk;
    (
        if has(Key::Class) { unit.class } else { NO_CLASS },
        has(Key::Waited) && waited,
        has(Key::Passed) && passed,
        unit.wish.filter(|_| has(Key::Wish)),
        if one_row { 0 } else { unit.region },
    )
}

impl Pool<'_> {
    /// Whether a unit was a candidate before and got no place, and whether it was passed over for its size.
    pub(super) fn setbacks(&self, at: usize, tranche: usize) -> (bool, bool) {
        let unit = self.unit(at);
        let earlier = self.result.all_turns(at)[..tranche].iter().flatten();
        earlier.fold((unit.waited, unit.passed), |(waited, passed), turn| {
            (waited | !turn.result.is_placed(), passed | (turn.result == Reason::TooLarge))
        })
    }
}
