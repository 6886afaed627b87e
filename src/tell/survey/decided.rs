//! What decides between those who ask for a start date: nothing, their size, or the lot.
//!
//! The format says `lottery` where not all fit. That is not yet a lottery in the words of people: a practice that is larger
//! than all the room gets no place by any lot, and where only such practices do not fit the lots decide nothing.

use crate::rules::{Boundary, Rules};

/// A unit that asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Asking {
    /// What it counts, in the measure of the rules.
    pub size: u64,
    /// How many practices it is.
    pub practices: u64,
}

/// The room that they ask for.
#[derive(Clone, Copy, Debug)]
pub(super) struct AskedRoom<'a> {
    /// What happens at its end.
    pub rules: &'a Rules,
    /// For who holds nothing.
    pub room: u64,
    /// Of what a tolerance is a share.
    pub base: u64,
}

/// What decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decided {
    /// Nothing: all fit.
    AllFit,
    /// Nothing: all fit, and the last one goes over the cap, as the rules allow.
    LastOver,
    /// Nothing: there is no room.
    NoRoom,
    /// Nothing: none of them fits in the whole room.
    NoneFits,
    /// Nothing: so many practices do not fit in the whole room, and the others fit together.
    RestFits(u64),
    /// Priority and lots.
    Order,
}

impl AskedRoom<'_> {
    /// Whether the order of these units, whatever it is, makes a difference.
    pub(super) fn decided(&self, asking: &[Asking]) -> Decided {
        let sum = |units: &mut dyn Iterator<Item = &Asking>| units.map(|unit| unit.size).sum::<u64>();
        if sum(&mut asking.iter()) <= self.room {
            return Decided::AllFit;
        }
        if self.room == 0 {
            return Decided::NoRoom;
        }
        let fits = |unit: &&Asking| self.most().is_none_or(|most| unit.size <= most);
        let fitting: Vec<Asking> = asking.iter().filter(fits).copied().collect();
        let too_large = asking.iter().filter(|unit| !fits(unit)).map(|unit| unit.practices).sum();
        match (fitting.as_slice(), &self.rules.boundary) {
            ([], _) => Decided::NoneFits,
            // one that does not fit closes what comes behind it
            (_, Boundary::Stop) => Decided::Order,
            (own, _) if sum(&mut own.iter()) <= self.room => Decided::RestFits(too_large),
            (own, Boundary::Reach { .. }) if self.reaches(own) && too_large == 0 => Decided::LastOver,
            _ => Decided::Order,
        }
    }

    /// The largest unit that can have a place here; none where the last one may go over the cap as far as it likes.
    fn most(&self) -> Option<u64> {
        self.rules.boundary.most(self.room, self.base)
    }

    /// Whether under `reach` all of these have a place in every order: each of them would have it as the last one.
    fn reaches(&self, own: &[Asking]) -> bool {
        let sum: u64 = own.iter().map(|unit| unit.size).sum();
        let smallest = own.iter().map(|unit| unit.size).min().unwrap_or(0);
        sum - smallest < self.room && self.most().is_none_or(|most| sum <= most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::read_rules;

    fn decided(selection: &str, room: u64, sizes: &[u64]) -> Decided {
        let text = format!(
            "programme = {{ origin = \"proef.example\", title = \"Proef\", profile = \"free\" }}\n\
             register = {{ reference_date = 2025-01-01, no_answer = \"out\" }}\n\
             tranche = [{{ start = 2025-02-03, cap = \"50%\" }}]\n\
             source = [{{ label = \"munt\", kind = \"dice\", faces = 2, rolls = 128, by = \"bestuur\" }}]\n\
             selection = {{ spread = \"per-region\", order = [\"lot\"], {selection} }}\n"
        );
        let rules = read_rules(text.as_bytes(), "rules.toml").unwrap().rules;
        let asking: Vec<Asking> = sizes.iter().map(|&size| Asking { size, practices: 1 }).collect();
        AskedRoom { rules: &rules, room, base: 1_000 }.decided(&asking)
    }

    const SKIP: &str = "boundary = \"skip\"";
    const STOP: &str = "boundary = \"stop\"";
    const REACH: &str = "boundary = \"reach\", consent = \"verzekeraar\"";
    const WITHIN: &str = "boundary = \"reach\", consent = \"verzekeraar\", tolerance = \"10%\"";

    #[test]
    fn who_is_too_large_loses_by_no_lot() {
        for edge in [SKIP, STOP, WITHIN] {
            assert_eq!(decided(edge, 300, &[450]), Decided::NoneFits, "{edge}");
            assert_eq!(decided(edge, 300, &[450, 500]), Decided::NoneFits, "{edge}");
        }
        assert_eq!(decided(SKIP, 300, &[450, 100, 200]), Decided::RestFits(1));
        assert_eq!(decided(STOP, 300, &[450, 100, 200]), Decided::Order);
        assert_eq!(decided(SKIP, 300, &[450, 100, 201]), Decided::Order);
        assert_eq!(decided(SKIP, 0, &[1]), Decided::NoRoom);
        assert_eq!(decided(SKIP, 0, &[]), Decided::AllFit);
    }

    #[test]
    fn the_last_one_may_go_over_the_cap() {
        // 300 of room: 200 and 250 are 450; either of them first leaves room, so the other has a place too
        assert_eq!(decided(REACH, 300, &[200, 250]), Decided::LastOver);
        assert_eq!(decided(REACH, 300, &[450]), Decided::LastOver);
        // 200 and 250 and 150: with 200 and 150 first the room is gone
        assert_eq!(decided(REACH, 300, &[200, 250, 150]), Decided::Order);
        // the tolerance is 100: up to 400
        assert_eq!(decided(WITHIN, 300, &[200, 200]), Decided::LastOver);
        assert_eq!(decided(WITHIN, 300, &[200, 201]), Decided::Order);
        assert_eq!(decided(WITHIN, 300, &[200, 401]), Decided::RestFits(1));
    }
}
