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
    /// Fill baskets beforehand (*manden*), of units that fit together, and draw one: equal chances under the cap.
    Baskets(BasketRule),
}

/// How baskets are made and drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BasketRule {
    /// How many are made, [`BasketRule::COUNTS`].
    pub count: u32,
    /// Who gets the room that a basket leaves.
    pub leftover: Leftover,
    /// The label of the source whose dice are the number of the basket; `None` when it follows from the seed.
    pub dice: Option<String>,
}

impl BasketRule {
    /// So many baskets can be made.
    pub const COUNTS: [u32; 4] = [10, 100, 1000, 10_000];
    /// So many times a unit can lie in a basket of a region at most.
    pub const MOST: u64 = 100_000_000;
    /// So many faces has a die that gives a digit of the number of a basket.
    pub const FACES: u32 = 10;

    /// So many units can share so many baskets at most.
    pub fn most(count: u32) -> u64 {
        Self::MOST / u64::from(count).max(1)
    }

    /// How many dice give the number of a basket: one a digit.
    pub fn rolls(&self) -> u32 {
        self.count.ilog10()
    }
}

/// What becomes of the room that a basket leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leftover {
    /// Who fits in it gets it, in the order.
    Lots,
    /// The next date has it too.
    Carry,
}

/// What rules say of their boundary, wherever they came from.
#[derive(Debug, Default)]
pub struct BoundaryTerms {
    /// Who agreed to exceed the cap.
    pub consent: Option<String>,
    /// By what share of the base.
    pub tolerance: Option<Share>,
    /// How many baskets.
    pub baskets: Option<u32>,
    /// What becomes of their room.
    pub leftover: Option<Leftover>,
    /// The label of the source that chooses one.
    pub basket_dice: Option<String>,
}

impl BoundaryTerms {
    /// The first member that belongs to baskets.
    fn of_baskets(&self) -> Option<&'static str> {
        let named = [
            (self.baskets.is_some(), "baskets"),
            (self.leftover.is_some(), "leftover"),
            (self.basket_dice.is_some(), "basket_dice"),
        ];
        named.into_iter().find_map(|(is_there, member)| is_there.then_some(member))
    }

    /// The first member that belongs to a boundary over the cap.
    fn of_reach(&self) -> Option<&'static str> {
        let named = [(self.consent.is_some(), "consent"), (self.tolerance.is_some(), "tolerance_millionths")];
        named.into_iter().find_map(|(is_there, member)| is_there.then_some(member))
    }
}

impl Boundary {
    /// The boundary of these words: only [`Self::Reach`] goes over the cap, so only it needs somebody who agreed (R1:
    /// "maximaal"), and only it can have a tolerance.
    ///
    /// # Errors
    /// The name of the first member that is wrong or at odds with the others.
    pub fn of(edge: Edge, terms: BoundaryTerms) -> Result<Self, &'static str> {
        let idle = match edge {
            Edge::Skip | Edge::Stop => terms.of_reach().or(terms.of_baskets()),
            Edge::Reach => terms.of_baskets(),
            Edge::Baskets => terms.of_reach(),
        };
        match (idle, edge) {
            (Some(member), _) => Err(member),
            (None, Edge::Skip) => Ok(Self::Skip),
            (None, Edge::Stop) => Ok(Self::Stop),
            (None, Edge::Reach) => {
                let consent = terms.consent.filter(|consent| !consent.is_empty()).ok_or("consent")?;
                Ok(Self::Reach { consent, tolerance: terms.tolerance })
            }
            (None, Edge::Baskets) => {
                let count = terms.baskets.filter(|count| BasketRule::COUNTS.contains(count)).ok_or("baskets")?;
                let leftover = terms.leftover.ok_or("leftover")?;
                Ok(Self::Baskets(BasketRule { count, leftover, dice: terms.basket_dice }))
            }
        }
    }

    /// The keys of `rules.toml` at which another boundary is otherwise: its particulars, where it is the same rule.
    pub fn other_keys(&self, other: &Self) -> Vec<&'static str> {
        let differs = match (self, other) {
            (Self::Reach { consent, tolerance }, Self::Reach { consent: by, tolerance: most }) => {
                vec![("consent", consent != by), ("tolerance", tolerance != most)]
            }
            (Self::Baskets(own), Self::Baskets(other)) => vec![
                ("baskets", own.count != other.count),
                ("leftover", own.leftover != other.leftover),
                ("basket_dice", own.dice != other.dice),
            ],
            _ => vec![("boundary", self != other)],
        };
        differs.into_iter().filter(|(_, differs)| *differs).map(|(key, _)| key).collect()
    }

    /// How baskets are made, where there are any.
    pub fn baskets(&self) -> Option<&BasketRule> {
        match self {
            Self::Baskets(rule) => Some(rule),
            Self::Skip | Self::Stop | Self::Reach { .. } => None,
        }
    }

    /// By how much the last one may exceed a cap of this base, where the rules say how far.
    pub fn tolerance(&self, base: u64) -> Option<u64> {
        match self {
            Self::Reach { tolerance, .. } => tolerance.as_ref().map(|share| share.of(base)),
            Self::Skip | Self::Stop | Self::Baskets(_) => None,
        }
    }

    /// The largest size that has a place in a room that is not used up; `None` where the last one may go over it as far as
    /// it likes.
    pub fn most(&self, room: u64, base: u64) -> Option<u64> {
        self.can_refuse_size().then(|| room + self.tolerance(base).unwrap_or(0))
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
    /// A basket is drawn.
    Baskets,
}

impl Edge {
    /// That of a boundary.
    pub fn of(boundary: &Boundary) -> Self {
        match boundary {
            Boundary::Skip => Self::Skip,
            Boundary::Stop => Self::Stop,
            Boundary::Reach { .. } => Self::Reach,
            Boundary::Baskets(_) => Self::Baskets,
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
    fn each_boundary_has_its_own_terms() {
        let one = Share::from_millionths(10_000);
        let agreed = || BoundaryTerms { consent: Some("insurer".to_owned()), ..BoundaryTerms::default() };
        let thousand =
            || BoundaryTerms { baskets: Some(1000), leftover: Some(Leftover::Lots), ..BoundaryTerms::default() };
        assert_eq!(Boundary::of(Edge::Skip, BoundaryTerms::default()), Ok(Boundary::Skip));
        assert_eq!(Boundary::of(Edge::Stop, BoundaryTerms::default()), Ok(Boundary::Stop));
        let reach = Boundary::Reach { consent: "insurer".to_owned(), tolerance: one };
        assert_eq!(Boundary::of(Edge::Reach, BoundaryTerms { tolerance: one, ..agreed() }), Ok(reach));
        let rule = BasketRule { count: 1000, leftover: Leftover::Lots, dice: None };
        assert_eq!((rule.rolls(), Boundary::of(Edge::Baskets, thousand())), (3, Ok(Boundary::Baskets(rule))));
        let wrong = |edge, terms| Boundary::of(edge, terms).unwrap_err();
        assert_eq!(wrong(Edge::Skip, agreed()), "consent");
        assert_eq!(
            wrong(Edge::Stop, BoundaryTerms { tolerance: one, ..BoundaryTerms::default() }),
            "tolerance_millionths"
        );
        assert_eq!(wrong(Edge::Reach, BoundaryTerms::default()), "consent");
        assert_eq!(wrong(Edge::Reach, BoundaryTerms { consent: Some(String::new()), ..agreed() }), "consent");
        assert_eq!(wrong(Edge::Reach, BoundaryTerms { leftover: Some(Leftover::Carry), ..agreed() }), "leftover");
        assert_eq!(wrong(Edge::Skip, thousand()), "baskets");
        assert_eq!(wrong(Edge::Baskets, BoundaryTerms { baskets: Some(7), ..thousand() }), "baskets");
        assert_eq!(wrong(Edge::Baskets, BoundaryTerms { consent: agreed().consent, ..thousand() }), "consent");
    }

    #[test]
    fn another_boundary_is_told_by_the_key_that_is_otherwise() {
        let baskets = |count, dice: Option<&str>| {
            Boundary::Baskets(BasketRule { count, leftover: Leftover::Carry, dice: dice.map(str::to_owned) })
        };
        let reach = |consent: &str| Boundary::Reach { consent: consent.to_owned(), tolerance: None };
        let own = baskets(1000, None);
        assert_eq!(own.other_keys(&own), [""; 0]);
        assert_eq!(own.other_keys(&baskets(100, Some("d10"))), ["baskets", "basket_dice"]);
        assert_eq!(own.other_keys(&Boundary::Skip), ["boundary"]);
        assert_eq!(reach("CZ").other_keys(&reach("VGZ")), ["consent"]);
        assert_eq!(reach("CZ").other_keys(&own), ["boundary"]);
    }
}
