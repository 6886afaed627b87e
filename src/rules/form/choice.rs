//! Between what a setting chooses, and what each choice means: a choice of the rules without words does not compile.

use crate::rules::base::Measure;
use crate::rules::model::{Identity, NoAnswer, Profile};
use crate::rules::plan::{FailureWord, SourceWord};
use crate::rules::selection::{Edge, Leftover, Spread};
use crate::words::rules::ChoiceMeans;

/// Between which words a setting chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// `profile`.
    Profile,
    /// `unit`.
    Unit,
    /// `no_answer`.
    NoAnswer,
    /// `identity`.
    Identity,
    /// `spread`.
    Spread,
    /// `boundary`.
    Boundary,
    /// `leftover`.
    Leftover,
    /// `kind` of a source.
    Source,
    /// `failure` of a source.
    Failure,
}

impl Choice {
    /// Its words and what they mean.
    pub fn words(self) -> Vec<(&'static str, ChoiceMeans)> {
        match self {
            Self::Profile => Profile::ALL.map(|choice| (choice.code(), profile(choice))).to_vec(),
            Self::Unit => Measure::ALL.map(|choice| (choice.code(), unit(choice))).to_vec(),
            Self::NoAnswer => NoAnswer::ALL.map(|choice| (choice.code(), no_answer(choice))).to_vec(),
            Self::Identity => Identity::ALL.map(|choice| (choice.code(), identity(choice))).to_vec(),
            Self::Spread => Spread::ALL.map(|choice| (choice.code(), spread(choice))).to_vec(),
            Self::Boundary => Edge::ALL.map(|choice| (choice.code(), boundary(choice))).to_vec(),
            Self::Leftover => Leftover::ALL.map(|choice| (choice.code(), leftover(choice))).to_vec(),
            Self::Source => SourceWord::ALL.map(|choice| (choice.code(), source(choice))).to_vec(),
            Self::Failure => FailureWord::ALL.map(|choice| (choice.code(), failure(choice))).to_vec(),
        }
    }
}

fn profile(choice: Profile) -> ChoiceMeans {
    match choice {
        Profile::Leidraad => ChoiceMeans::Leidraad,
        Profile::Free => ChoiceMeans::Free,
    }
}

fn unit(choice: Measure) -> ChoiceMeans {
    match choice {
        Measure::Ion => ChoiceMeans::Ion,
        Measure::Practices => ChoiceMeans::Practices,
    }
}

fn no_answer(choice: NoAnswer) -> ChoiceMeans {
    match choice {
        NoAnswer::Last => ChoiceMeans::Last,
        NoAnswer::Out => ChoiceMeans::Out,
    }
}

fn identity(choice: Identity) -> ChoiceMeans {
    match choice {
        Identity::Open => ChoiceMeans::Open,
        Identity::Pseudonym => ChoiceMeans::Pseudonym,
    }
}

fn spread(choice: Spread) -> ChoiceMeans {
    match choice {
        Spread::PerRegion => ChoiceMeans::PerRegion,
        Spread::Balanced => ChoiceMeans::Balanced,
        Spread::Overall => ChoiceMeans::Overall,
    }
}

fn boundary(choice: Edge) -> ChoiceMeans {
    match choice {
        Edge::Skip => ChoiceMeans::Skip,
        Edge::Stop => ChoiceMeans::Stop,
        Edge::Reach => ChoiceMeans::Reach,
        Edge::Baskets => ChoiceMeans::Baskets,
    }
}

fn leftover(choice: Leftover) -> ChoiceMeans {
    match choice {
        Leftover::Lots => ChoiceMeans::Lots,
        Leftover::Carry => ChoiceMeans::Carry,
    }
}

fn source(choice: SourceWord) -> ChoiceMeans {
    match choice {
        SourceWord::Dice => ChoiceMeans::Dice,
        SourceWord::Text => ChoiceMeans::Text,
        SourceWord::Secret => ChoiceMeans::Secret,
        SourceWord::Drand => ChoiceMeans::Drand,
    }
}

fn failure(choice: FailureWord) -> ChoiceMeans {
    match choice {
        FailureWord::Abort => ChoiceMeans::Abort,
        FailureWord::Skip => ChoiceMeans::Without,
        FailureWord::Later => ChoiceMeans::Later,
    }
}

/// Orders that are offered.
pub(super) const ORDERS: [(&str, ChoiceMeans); 5] = [
    ("lot", ChoiceMeans::Lot),
    ("class, lot", ChoiceMeans::ClassLot),
    ("waited, class, lot", ChoiceMeans::WaitedClassLot),
    ("class, passed, lot", ChoiceMeans::ClassPassedLot),
    ("class, wish, lot", ChoiceMeans::ClassWishLot),
];
