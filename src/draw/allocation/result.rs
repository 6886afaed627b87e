//! What a walk leaves: the story of every unit, and the sums of every tranche.

/// What happened to a unit in one tranche, or in the end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Placed: all candidates of the pool fitted, no lottery was needed (R3 does not apply).
    AllFitted,
    /// Placed: all candidates with the same or a better priority fitted, so its lot did not matter (R64).
    PriorityFitted,
    /// Placed by its lot (R67).
    Lot,
    /// Placed: it lies in the basket that was drawn.
    Basket,
    /// Not placed: it does not lie in the basket that was drawn.
    OtherBasket,
    /// Not placed: larger than the room that was left.
    TooLarge,
    /// Not placed: the region was closed by an earlier unit that did not fit.
    Closed,
    /// Not placed: no room was left at all.
    Full,
    /// Never a candidate: its wish is later than this round's tranches.
    Later,
    /// Never a candidate: takes no part in this round.
    Out,
    /// Never a candidate: takes part already.
    TakesPart,
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::AllFitted,
        Self::PriorityFitted,
        Self::Lot,
        Self::Basket,
        Self::OtherBasket,
        Self::TooLarge,
        Self::Closed,
        Self::Full,
        Self::Later,
        Self::Out,
        Self::TakesPart,
    ];

    /// The code in the transcript.
    pub fn code(self) -> &'static str {
        match self {
            Self::AllFitted => "all-fitted",
            Self::PriorityFitted => "priority-fitted",
            Self::Lot => "lot",
            Self::Basket => "basket",
            Self::OtherBasket => "other-basket",
            Self::TooLarge => "too-large",
            Self::Closed => "closed",
            Self::Full => "full",
            Self::Later => "later",
            Self::Out => "out",
            Self::TakesPart => "takes-part",
        }
    }

    /// Whether a turn can end so; the others are of who never was a candidate.
    pub fn is_of_turn(self) -> bool {
        self.is_placed() || matches!(self, Self::OtherBasket | Self::TooLarge | Self::Closed | Self::Full)
    }

    /// Whether it means a place in this round.
    pub fn is_placed(self) -> bool {
        matches!(self, Self::AllFitted | Self::PriorityFitted | Self::Lot | Self::Basket)
    }
}

/// A unit's turn in one tranche.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    /// Its place in the order in which the candidates were walked, from 1.
    pub place: u32,
    /// Of how many candidates.
    pub of: u32,
    /// The room that was left for it when its turn came.
    pub room: u64,
    /// What happened.
    pub result: Reason,
    /// In how many baskets it has a place in this tranche; `None` where baskets did not decide.
    pub baskets: Option<u16>,
}

/// One tranche in one region, or in all. Counts are of practices; the rest is in the measure of the rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// All practices (*grondslag*, domain A3), or what the rules say.
    pub base: u64,
    /// Taken before this tranche is walked: earlier rounds and tranches, and places that an amendment leaves.
    pub used_before: u64,
    /// Practices that took part.
    pub candidates: u32,
    /// Their size.
    pub asked: u64,
    /// Practices placed.
    pub placed: u32,
    /// Their size.
    pub placed_size: u64,
}

impl Sums {
    /// Taken up to and including this tranche.
    pub fn used(&self) -> u64 {
        self.used_before + self.placed_size
    }
}

/// A turn of an amendment in which a unit kept the later place that it held before: its own turns stay those that gave it that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stayed {
    /// Its place in the pool.
    pub at: usize,
    /// The tranche of the turn.
    pub tranche: usize,
    /// The turn.
    pub turn: Turn,
}

/// What a pool has in one tranche.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PoolSums {
    /// All its regions together.
    pub sums: Sums,
    /// Cumulative maximum.
    pub cap: u64,
    /// Room for new places at the start, never below zero.
    pub room: u64,
    /// Whether the candidates did not all fit.
    pub lottery: bool,
    /// The number of the basket that was drawn, from 0; `None` where none was needed.
    pub basket: Option<u32>,
}

impl PoolSums {
    /// Room at the end; the next cap takes it along (R2).
    pub fn left(&self) -> u64 {
        self.cap.saturating_sub(self.sums.used())
    }
}

/// The result of one pool. Units are in the order in which they were given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PoolResult {
    /// Tranches of the rules.
    pub(super) many: usize,
    /// The first tranche that was allocated here: 0, but in an amendment.
    pub(super) open: usize,
    /// By tranche from `open`.
    pub(super) pools: Vec<PoolSums>,
    /// By tranche from `open`, then by region.
    pub(super) regions: Vec<Sums>,
    /// By unit, then by tranche.
    pub(super) turns: Vec<Option<Turn>>,
    /// In an amendment: who kept a later place, in the order of those turns.
    pub(super) stayed: Vec<Stayed>,
}

impl PoolResult {
    /// The first tranche that was allocated here: 0, but in an amendment.
    pub(super) fn open(&self) -> usize {
        self.open
    }

    /// A unit's turns with the index of the tranche, in order of date.
    pub fn turns(&self, unit: usize) -> impl Iterator<Item = (usize, &Turn)> {
        let own = self.all_turns(unit);
        own.iter().enumerate().filter_map(|(tranche, turn)| turn.as_ref().map(|turn| (tranche, turn)))
    }

    /// How many units it has.
    pub fn units(&self) -> usize {
        self.turns.len().checked_div(self.many).unwrap_or(0)
    }

    /// A unit's turns by tranche.
    pub fn all_turns(&self, unit: usize) -> &[Option<Turn>] {
        &self.turns[unit * self.many..(unit + 1) * self.many]
    }

    /// The tranche in which a unit is placed, and what happened last; `None` when it never was a candidate.
    pub fn outcome(&self, unit: usize) -> Option<(Option<usize>, Reason)> {
        let (tranche, turn) = self.turns(unit).last()?;
        Some((turn.result.is_placed().then_some(tranche), turn.result))
    }

    /// The tranche in which a unit is placed.
    pub fn placed(&self, unit: usize) -> Option<usize> {
        self.all_turns(unit).iter().rposition(|turn| turn.is_some_and(|turn| turn.result.is_placed()))
    }

    /// Who had a turn for a tranche in this amendment and kept a later place, in the order of the turns; nobody in a draw.
    pub fn stayed(&self, tranche: usize) -> impl Iterator<Item = &Stayed> {
        self.stayed.iter().filter(move |stayed| stayed.tranche == tranche)
    }

    /// The sums of a tranche; `None` before the first one that was allocated here.
    pub fn tranche(&self, tranche: usize) -> Option<&PoolSums> {
        self.pools.get(tranche.checked_sub(self.open)?)
    }

    /// The sums of a tranche in a region of the pool.
    pub fn region(&self, tranche: usize, region: usize) -> Option<&Sums> {
        let regions = self.regions.len().checked_div(self.pools.len())?;
        self.regions.get(tranche.checked_sub(self.open)? * regions + region)
    }
}
