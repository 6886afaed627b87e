//! What the board chooses about who goes first: how regions share, what happens at the boundary, the order and the
//! classes.

use super::share::Share;

/// Whether regions share their room (*spreiding over de regio's*, R3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spread {
    /// Each region has its own cap, room and walk (R45).
    PerRegion,
    /// One cap over all; the region that is furthest behind is served first.
    Balanced,
    /// One cap over all and one walk.
    Overall,
}

/// What happens with a unit that is larger than the room left (domain A1).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Boundary {
    /// Pass it over and try the next.
    Skip,
    /// Close the region for this tranche.
    Stop,
    /// Place until the cap is reached; the last one may exceed it.
    Reach {
        /// Who agreed to go over the maximum, and when.
        consent: String,
        /// By what share of the base at most; beyond it a unit is passed over.
        tolerance: Option<Share>,
    },
}

impl Boundary {
    /// The boundary of these words, wherever they came from: only [`Self::Reach`] goes over the cap, so only it needs
    /// somebody who agreed (R1: "maximaal"), and only it can have a tolerance.
    ///
    /// # Errors
    /// The name of the first member that is wrong or at odds with the others.
    pub fn of(code: &str, consent: Option<String>, tolerance: Option<Share>) -> Result<Self, &'static str> {
        match (Edge::of_code(code).ok_or("boundary")?, consent, tolerance) {
            (Edge::Skip | Edge::Stop, Some(_), _) => Err("consent"),
            (Edge::Skip | Edge::Stop, None, Some(_)) => Err("tolerance_millionths"),
            (Edge::Skip, None, None) => Ok(Self::Skip),
            (Edge::Stop, None, None) => Ok(Self::Stop),
            (Edge::Reach, Some(consent), tolerance) if !consent.is_empty() => Ok(Self::Reach { consent, tolerance }),
            (Edge::Reach, ..) => Err("consent"),
        }
    }

    /// Whether a unit can fail to get a place for its size alone: not where the last one may go over the cap by
    /// any size.
    pub fn can_refuse_size(&self) -> bool {
        !matches!(self, Self::Reach { tolerance: None, .. })
    }
}

/// A boundary rule without its particulars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// Pass over what does not fit.
    Skip,
    /// The first that does not fit closes the region.
    Stop,
    /// The last one may go over the cap.
    Reach,
}

impl Edge {
    /// That of a boundary.
    pub fn of(boundary: &Boundary) -> Self {
        match boundary {
            Boundary::Skip => Self::Skip,
            Boundary::Stop => Self::Stop,
            Boundary::Reach { .. } => Self::Reach,
        }
    }
}

/// A key of the order in which candidates are walked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// Priority class, first class first, none last.
    Class,
    /// Who was a candidate before and got no place goes first (domain A8).
    Waited,
    /// Who was passed over for size goes first (domain A1, d).
    Passed,
    /// An earlier wish goes first.
    Wish,
    /// The lot, lowest first.
    Lot,
}

/// A priority class (*voorrangsgroep*).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Class {
    /// Its name, as it stands in the transcript.
    pub name: String,
    /// Conditions that must all hold (R64: all of them).
    pub all: Vec<String>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn consent_and_tolerance_go_with_reach_only() {
        let (consent, one) = (|| Some("insurer".to_owned()), Share::from_millionths(10_000));
        assert_eq!(Boundary::of("skip", None, None), Ok(Boundary::Skip));
        assert_eq!(Boundary::of("stop", None, None), Ok(Boundary::Stop));
        let reach = Boundary::Reach { consent: "insurer".to_owned(), tolerance: one };
        assert_eq!(Boundary::of("reach", consent(), one), Ok(reach));
        assert_eq!(Boundary::of("skip", consent(), None), Err("consent"));
        assert_eq!(Boundary::of("stop", None, one), Err("tolerance_millionths"));
        assert_eq!(Boundary::of("reach", None, None), Err("consent"));
        assert_eq!(Boundary::of("reach", Some(String::new()), None), Err("consent"));
        assert_eq!(Boundary::of("split", None, None), Err("boundary"));
    }
}
