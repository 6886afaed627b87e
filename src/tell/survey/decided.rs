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
    /// The room that it meets: after an amendment who holds a later place needs it only until then.
    pub room: u64,
}

/// The room that they ask for.
#[derive(Clone, Copy, Debug)]
pub(super) struct AskedRoom<'a> {
    /// What happens at its end.
    pub rules: &'a Rules,
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
        if fit_together(asking) {
            return Decided::AllFit;
        }
        if asking.iter().all(|unit| unit.room == 0) {
            return Decided::NoRoom;
        }
        let fits = |unit: &&Asking| unit.room > 0 && self.most(unit.room).is_none_or(|most| unit.size <= most);
        let fitting: Vec<Asking> = asking.iter().filter(fits).copied().collect();
        let too_large = asking.iter().filter(|unit| !fits(unit)).map(|unit| unit.practices).sum();
        // there is none for one that would fit in that of another
        let most = asking.iter().map(|unit| unit.room).max().unwrap_or(0);
        let is_shut_out = asking.iter().any(|unit| unit.room == 0 && unit.size <= most);
        match (fitting.as_slice(), &self.rules.boundary) {
            ([], _) if is_shut_out => Decided::NoRoom,
            ([], _) => Decided::NoneFits,
            // one that does not fit closes what comes behind it
            (_, Boundary::Stop) => Decided::Order,
            (own, _) if fit_together(own) && !is_shut_out => Decided::RestFits(too_large),
            (own, Boundary::Reach { .. }) if self.reaches(own) && too_large == 0 => Decided::LastOver,
            _ => Decided::Order,
        }
    }

    /// The largest unit that can have a place here; none where the last one may go over the cap as far as it likes.
    fn most(&self, room: u64) -> Option<u64> {
        self.rules.boundary.most(room, self.base)
    }

    /// Whether under `reach` all of these have a place in every order: each of them would have it as the last one.
    fn reaches(&self, own: &[Asking]) -> bool {
        let sum: u64 = own.iter().map(|unit| unit.size).sum();
        let smallest = own.iter().map(|unit| unit.size).min().unwrap_or(0);
        let room = least_room(own);
        sum - smallest < room && self.most(room).is_none_or(|most| sum <= most)
    }
}

/// Whether these surely have a place all together.
fn fit_together(units: &[Asking]) -> bool {
    units.iter().map(|unit| unit.size).sum::<u64>() <= least_room(units)
}

/// The room that each of these meets at the least.
fn least_room(units: &[Asking]) -> u64 {
    units.iter().map(|unit| unit.room).min().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::read_rules;

    fn decided(selection: &str, room: u64, sizes: &[u64]) -> Decided {
        let asking: Vec<(u64, u64)> = sizes.iter().map(|&size| (size, room)).collect();
        decided_with(selection, &asking)
    }

    /// The same of units that each meet a room of their own.
    fn decided_with(selection: &str, asking: &[(u64, u64)]) -> Decided {
        let text = format!(
            "programme = {{ origin = \"proef.example\", title = \"Proef\", profile = \"free\" }}\n\
             register = {{ reference_date = 2025-01-01, no_answer = \"out\" }}\n\
             tranche = [{{ start = 2025-02-03, cap = \"50%\" }}]\n\
             source = [{{ label = \"munt\", kind = \"dice\", faces = 2, rolls = 128, by = \"bestuur\" }}]\n\
             selection = {{ spread = \"per-region\", order = [\"lot\"], {selection} }}\n"
        );
        let rules = read_rules(text.as_bytes(), "rules.toml").unwrap().rules;
        let asking: Vec<Asking> = asking.iter().map(|&(size, room)| Asking { size, practices: 1, room }).collect();
        AskedRoom { rules: &rules, base: 1_000 }.decided(&asking)
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

    /// After an amendment: 100 of room until a later date, and none for who holds nothing.
    #[test]
    fn who_holds_a_later_place_meets_a_room_of_its_own() {
        assert_eq!(decided_with(SKIP, &[(500, 100), (200, 0)]), Decided::NoneFits);
        assert_eq!(decided_with(REACH, &[(500, 0), (200, 0)]), Decided::NoRoom);
        assert_eq!(decided_with(SKIP, &[(500, 100), (90, 0)]), Decided::NoRoom);
        assert_eq!(decided_with(SKIP, &[(80, 100), (90, 0)]), Decided::Order);
        // one of them moves up, and no lot decides that
        assert_eq!(decided_with(SKIP, &[(100, 100), (200, 0)]), Decided::RestFits(1));
        assert_eq!(decided_with(SKIP, &[(60, 100), (60, 100), (200, 0)]), Decided::Order);
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
