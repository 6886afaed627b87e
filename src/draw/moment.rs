//! When was drawn (*wanneer er geloot is*), and what that must come after.
//!
//! Comes in: the moment that a draw states, and what was sealed and given. Refuses: a moment before the seal, within the
//! period for corrections (*correctieronde*), or before a beacon that it used. Line "draw" of the format document.

pub use crate::words::draw::MomentFault;

use crate::draw::seed::{Delivered, instead};
use crate::rules::SeedPlan;
use jiff::Timestamp;

/// What the moment of a draw must come after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Earliest {
    /// When it was sealed; the draw may be in that second.
    pub opened: Timestamp,
    /// The last second in which practices can have mistakes corrected, where a period is named.
    pub objections_until: Option<Timestamp>,
    /// When the last of the beacons that were used appeared; the draw may be in that second.
    pub beacon: Option<Timestamp>,
}

impl Earliest {
    /// Whether something can be drawn at this moment, in whole seconds.
    ///
    /// # Errors
    /// The first of the three that it comes too early for.
    pub fn check(&self, drawn: Timestamp) -> Result<(), MomentFault> {
        if drawn < self.opened {
            return Err(MomentFault::BeforeSeal { drawn, opened: self.opened });
        }
        if let Some(until) = self.objections_until.filter(|until| drawn <= *until) {
            return Err(MomentFault::InPeriod { drawn, until });
        }
        match self.beacon.filter(|beacon| drawn < *beacon) {
            Some(beacon) => Err(MomentFault::BeforeBeacon { drawn, beacon }),
            None => Ok(()),
        }
    }
}

/// When the last of the beacons that gave something appeared: of one that failed, the round in its place.
pub fn last_beacon(plan: &SeedPlan, delivered: &Delivered) -> Option<Timestamp> {
    let used = plan.sources.iter().filter_map(|source| match delivered.of(&source.label) {
        (_, None) => None,
        (None, Some(_)) => source.kind.beacon(),
        (Some(_), Some(_)) => instead(source).ok().flatten().and_then(|later| later.kind.beacon()),
    });
    used.max()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::draw::seed::{Contribution, Failed};
    use crate::rules::{FailureRule, Source, SourceKind};

    fn beacon(label: &str, round: u64, failure: FailureRule) -> Source {
        let kind = SourceKind::Drand { round };
        Source { label: label.to_owned(), by: "drand".to_owned(), kind, failure }
    }

    #[test]
    fn the_last_beacon_is_the_last_of_those_that_were_used() {
        let sources = vec![
            beacon("a", 10, FailureRule::Abort),
            beacon("b", 5, FailureRule::Later(20)),
            beacon("c", 30, FailureRule::Skip),
        ];
        let plan = SeedPlan { sources };
        let gave = |label: &str| Contribution { label: label.to_owned(), value: String::new(), signature: None };
        let failed = |label: &str| Failed { label: label.to_owned(), reason: "weg".to_owned() };
        let last = |contributions: &[&str], failures: &[&str]| {
            let contributions = contributions.iter().map(|label| gave(label)).collect();
            let failed = failures.iter().map(|label| failed(label)).collect();
            last_beacon(&plan, &Delivered { contributions, failed })
        };
        let round = |round| SourceKind::Drand { round }.beacon();
        assert_eq!(last(&["a", "b", "c"], &[]), round(30));
        assert_eq!(last(&["a", "b"], &["c"]), round(10));
        assert_eq!(last(&["a", "b"], &["b", "c"]), round(25));
        assert_eq!(last(&[], &[]), None);
    }

    fn second(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn seal_and_beacon_may_be_in_the_same_second_and_the_period_is_over() {
        let earliest = |until: Option<i64>, beacon: Option<i64>| Earliest {
            opened: second(10),
            objections_until: until.map(second),
            beacon: beacon.map(second),
        };
        assert_eq!(earliest(None, None).check(second(10)), Ok(()));
        let before_seal = MomentFault::BeforeSeal { drawn: second(9), opened: second(10) };
        assert_eq!(earliest(Some(20), Some(20)).check(second(9)), Err(before_seal));
        let in_period = MomentFault::InPeriod { drawn: second(20), until: second(20) };
        assert_eq!(earliest(Some(20), None).check(second(20)), Err(in_period));
        assert_eq!(earliest(Some(20), None).check(second(21)), Ok(()));
        let before_beacon = MomentFault::BeforeBeacon { drawn: second(29), beacon: second(30) };
        assert_eq!(earliest(Some(20), Some(30)).check(second(29)), Err(before_beacon));
        assert_eq!(earliest(Some(20), Some(30)).check(second(30)), Ok(()));
    }
}
