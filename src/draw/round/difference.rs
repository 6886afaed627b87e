//! What a register says otherwise than the rounds before it, as values: of each practice its code, and the field where it shows.

use super::shift::Shift;
use crate::register::Field;
use compact_str::CompactString;
use jiff::civil::Date;

/// What a register says otherwise than the rounds before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differences {
    /// The number of the round before.
    pub round: u64,
    /// So many practices of it are in the register.
    pub known: u64,
    /// The cap of the first start, where it lets nobody start beyond those of the round before.
    pub same_cap: Option<SameCap>,
    /// Practices that wish a start, where every wish is what it was.
    pub same_wishes: Option<u64>,
    /// Practices, by code as bytes; of one practice by field.
    pub practices: Vec<Differing>,
    /// Regions.
    pub regions: Vec<RegionChange>,
    /// Columns that seem to stand beside other practices than before.
    pub shifts: Vec<Shift>,
    /// Columns that were filled for so many practices and are not any more.
    pub emptied: Vec<(Field, u64)>,
    /// Columns that were empty for everybody who is known, and are filled for so many of them, which is most.
    pub filled: Vec<(Field, u64)>,
    /// So many practices were in a round with priority groups of other names: their priority is not compared.
    pub unranked: u64,
}

/// A cap that did not grow: caps are cumulative.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SameCap {
    /// From this day.
    pub start: Date,
    /// Now, in millionths.
    pub is: u32,
    /// In the round before, in millionths.
    pub was: u32,
}

/// A practice that is otherwise than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Differing {
    /// Its code.
    pub code: CompactString,
    /// Its name in the register; of one that is missing the one it had.
    pub name: String,
    /// What differs.
    pub what: What,
    /// Whether it now says what was sealed and an amendment corrected since.
    pub returns: bool,
}

/// What differs about a practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// It is new; its name stood at this code, which is not on the list any more.
    Fresh(Option<CompactString>),
    /// It is missing.
    Missing {
        /// Whether it waits for a place.
        waits: bool,
        /// The new code at which its name stands now.
        now: Option<CompactString>,
    },
    /// A text.
    Text {
        /// Which: name, town, insurer or UZOVI code.
        field: Field,
        /// Before; none where the cell was empty.
        was: Option<String>,
        /// Now; none where the cell is empty.
        is: Option<String>,
    },
    /// Its priority class.
    Class {
        /// Before.
        was: Option<String>,
        /// Now.
        is: Option<String>,
    },
    /// Registered patients.
    Ion {
        /// Before.
        was: u64,
        /// Now.
        is: u64,
    },
    /// Its region.
    Region {
        /// Before.
        was: String,
        /// Now.
        is: String,
        /// Since when it has a place, and the ION that it takes along.
        placed: Option<(Date, u64)>,
    },
    /// It withdrew in this round, and now has a wish.
    Back {
        /// The number of the round.
        round: u64,
        /// The start that it wants.
        wish: Date,
    },
}

/// A region that came or went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RegionChange {
    /// It is gone, and most of its practices are in one that is new.
    Renamed {
        /// The region that is gone.
        was: String,
        /// The one that is new.
        is: String,
        /// So many of its practices are there now.
        moved: u64,
        /// Of so many that it had.
        of: u64,
    },
    /// It is gone; so many practices it had.
    Gone(String, u64),
    /// It is new; so many practices it has.
    Fresh(String, u64),
}

impl What {
    /// The column where it shows; none of what is missing or was never a column.
    pub fn field(&self) -> Option<Field> {
        match self {
            Self::Fresh(_) => Some(Field::Practice),
            Self::Missing { .. } | Self::Class { .. } => None,
            Self::Text { field, .. } => Some(*field),
            Self::Ion { .. } => Some(Field::Ion),
            Self::Region { .. } => Some(Field::Region),
            Self::Back { .. } => Some(Field::Wish),
        }
    }

    /// Whether an ION is at least one and a half times what it was, or the other way round.
    pub fn is_much(&self) -> bool {
        matches!(self, Self::Ion { was, is } if was.max(is) * 2 >= was.min(is) * 3)
    }
}

impl Differing {
    /// Whether it may well be a mistake; the others are usual from one round to the next.
    pub fn is_doubtful(&self) -> bool {
        self.returns
            || match &self.what {
                What::Back { .. } | What::Region { .. } => true,
                What::Missing { waits, .. } => *waits,
                What::Ion { .. } => self.what.is_much(),
                What::Fresh(_) | What::Text { .. } | What::Class { .. } => false,
            }
    }
}

impl Differences {
    /// Whether the register says all that the round before said.
    pub fn is_nothing(&self) -> bool {
        let Self { practices, regions, shifts, emptied, filled, .. } = self;
        let columns = shifts.is_empty() && emptied.is_empty() && filled.is_empty();
        let same = self.same_cap.is_some() || self.same_wishes.is_some();
        practices.is_empty() && regions.is_empty() && columns && !same
    }

    /// How many of them may well be a mistake.
    pub fn doubtful(&self) -> usize {
        let practices = self.practices.iter().filter(|differing| differing.is_doubtful()).count();
        let same = usize::from(self.same_cap.is_some()) + usize::from(self.same_wishes.is_some());
        practices + self.regions.len() + self.shifts.len() + self.emptied.len() + same
    }
}
