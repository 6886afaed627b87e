//! Where the seed will come from, what happens when a source fails, and whether that leaves enough to chance.

use super::chain;
use super::limit::MOST;
use super::selection::BasketRule;
use jiff::Timestamp;
use std::collections::BTreeSet;
use std::ops::RangeInclusive;

/// Where the seed will come from (*inbreng*), in the order of mixing; at least one source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeedPlan {
    /// The sources.
    pub sources: Vec<Source>,
}

impl SeedPlan {
    /// Whether this plan can give a seed, wherever it came from: sources with distinct labels and commitments, possible
    /// in themselves, and [`SeedPlan::chance`] is enough.
    ///
    /// # Errors
    /// The member that is wrong.
    pub fn check(&self) -> Result<(), &'static str> {
        let distinct = |i: usize| {
            let own = &self.sources[i];
            self.sources[..i].iter().all(|source| source.label != own.label && !source.kind.is_same_secret(&own.kind))
        };
        let fine = self.sources.len() <= MOST
            && self.sources.iter().all(Source::is_possible)
            && (0..self.sources.len()).all(distinct)
            && self.chance().is_enough();
        if fine { Ok(()) } else { Err("sources") }
    }

    /// Whether it has the source whose dice are the number of a basket, where the rules name one: with a die for each
    /// digit, and one that cannot fail.
    pub fn has_dice_of(&self, rule: &BasketRule) -> bool {
        let Some(label) = &rule.dice else { return true };
        let due = SourceKind::Dice { faces: BasketRule::FACES, rolls: rule.rolls() };
        let own = |source: &&Source| source.label == *label;
        self.sources.iter().find(own).is_some_and(|own| own.kind == due && own.failure == FailureRule::Abort)
    }

    /// What this plan leaves to chance.
    pub fn chance(&self) -> Chance {
        Chance::of(&self.sources)
    }

    /// What is left to chance when only these sources give something.
    pub fn chance_with(&self, gave: impl Fn(&Source) -> bool) -> Chance {
        Chance::of(self.sources.iter().filter(|source| gave(source)))
    }

    /// When the first of its beacons speaks: before that, the list must be sealed and cosigned.
    pub fn first_beacon(&self) -> Option<Timestamp> {
        self.sources.iter().filter_map(|source| source.kind.beacon()).min()
    }
}

/// One source of the seed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// `a-z`, `0-9`, `-`, at most 64; no two sources share one.
    pub label: String,
    /// Who is responsible for it.
    pub by: String,
    /// What it gives.
    pub kind: SourceKind,
    /// What happens when it gives nothing.
    pub failure: FailureRule,
}

impl Source {
    /// Whether a text can be a label.
    pub fn is_label(text: &str) -> bool {
        let allowed = |b: u8| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-');
        (1..=64).contains(&text.len()) && text.bytes().all(allowed)
    }

    /// Whether this source can give something, and fail as its rule says.
    fn is_possible(&self) -> bool {
        let kind = match &self.kind {
            SourceKind::Dice { faces, rolls } => SourceKind::FACES.contains(faces) && SourceKind::ROLLS.contains(rolls),
            SourceKind::Text { .. } => true,
            SourceKind::Secret { commitment } => is_hash(commitment),
            SourceKind::Drand { round } => chain::time_of(*round).is_some(),
        };
        let failure = match (self.failure, &self.kind) {
            (FailureRule::Abort | FailureRule::Skip, _) => true,
            (FailureRule::Later(rounds), SourceKind::Drand { round }) => {
                FailureRule::ROUNDS.contains(&rounds) && chain::time_of(round + rounds).is_some()
            }
            (FailureRule::Later(_), _) => false,
        };
        kind && failure && Self::is_label(&self.label)
    }
}

/// 64 hex digits in their only spelling.
pub(super) fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

/// A kind of source without its particulars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SourceWord {
    /// Of [`SourceKind::Dice`].
    Dice,
    /// Of [`SourceKind::Drand`].
    Drand,
    /// Of [`SourceKind::Secret`].
    Secret,
    /// Of [`SourceKind::Text`].
    Text,
}

/// What happens when a source fails, without its particulars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailureWord {
    /// Of [`FailureRule::Abort`].
    Abort,
    /// Of [`FailureRule::Skip`].
    Skip,
    /// Of [`FailureRule::Later`].
    Later,
}

/// What a source gives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceKind {
    /// Dice rolled in the room.
    Dice {
        /// Faces of a die, [`SourceKind::FACES`].
        faces: u32,
        /// How many rolls, [`SourceKind::ROLLS`].
        rolls: u32,
    },
    /// A public value of a later moment, typed by hand.
    Text {
        /// What the value will be, and where it can be read.
        what: String,
    },
    /// 32 random bytes of a witness, shown only after the seal.
    Secret {
        /// SHA-256 of their 64 hex digits, in hex.
        commitment: String,
    },
    /// A round of the public beacon drand quicknet.
    Drand {
        /// Its number.
        round: u64,
    },
}

impl SourceKind {
    /// So many faces a die can have.
    pub const FACES: RangeInclusive<u32> = 2..=100;
    /// So many rolls a source can ask for.
    pub const ROLLS: RangeInclusive<u32> = 1..=1000;

    /// When the beacon speaks, if this is one.
    pub fn beacon(&self) -> Option<Timestamp> {
        match self {
            Self::Drand { round } => chain::time_of(*round),
            Self::Dice { .. } | Self::Text { .. } | Self::Secret { .. } => None,
        }
    }

    fn is_same_secret(&self, other: &Self) -> bool {
        matches!((self, other), (Self::Secret { commitment: a }, Self::Secret { commitment: b }) if a == b)
    }
}

/// What happens when a source gives nothing (*uitval*): sealed with the plan, and written in the log when used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FailureRule {
    /// The round is not drawn.
    Abort,
    /// It goes on without this source, if the others leave enough to chance.
    Skip,
    /// The beacon's round so many later is taken; a second failure aborts.
    Later(u64),
}

impl FailureRule {
    /// So many rounds later at most: about a month.
    pub const ROUNDS: RangeInclusive<u64> = 1..=1_000_000;
}

/// A seed is drawn from at least 2^128 possibilities that nobody chooses (format, "seed").
pub(super) const BITS: u32 = 128;

/// What a plan leaves to chance that no single party chooses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chance {
    /// Whole bits of all dice together, 128 for more.
    pub dice: u32,
    /// How many parties keep a secret.
    pub secrets: usize,
    /// Rounds of the beacon.
    pub beacons: usize,
}

impl Chance {
    fn of<'s>(sources: impl IntoIterator<Item = &'s Source>) -> Self {
        let (mut outcomes, mut parties, mut beacons) = (1_u128, BTreeSet::new(), 0);
        for source in sources {
            match &source.kind {
                // past `u128` means at least 2^128 outcomes, whatever comes behind
                SourceKind::Dice { faces, rolls } => {
                    outcomes = (0..*rolls).fold(outcomes, |all, _| all.saturating_mul(u128::from(*faces)));
                }
                SourceKind::Secret { .. } => _ = parties.insert(&source.by),
                SourceKind::Drand { .. } => beacons += 1,
                // what is typed by hand does not count: whoever names the value may know it
                SourceKind::Text { .. } => {}
            }
        }
        let dice = if outcomes == u128::MAX { BITS } else { outcomes.ilog2() };
        Self { dice, secrets: parties.len(), beacons }
    }

    /// Whether it is enough: a beacon, or secrets of two parties, or dice with 2^128 outcomes.
    pub fn is_enough(&self) -> bool {
        self.beacons > 0 || self.secrets > 1 || self.dice >= BITS
    }
}

/// The fewest rolls of a die that have at least 2^128 outcomes.
pub(super) fn rolls_enough(faces: u32) -> u32 {
    let mut outcomes: u128 = 1;
    let mut rolls = 1;
    while let Some(more) = outcomes.checked_mul(u128::from(faces.max(2))) {
        outcomes = more;
        rolls += 1;
    }
    rolls
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(by: &str, kind: SourceKind) -> Source {
        Source { label: "d".to_owned(), by: by.to_owned(), kind, failure: FailureRule::Abort }
    }

    fn dice(faces: u32, rolls: u32) -> Source {
        source("b", SourceKind::Dice { faces, rolls })
    }

    fn bits(sources: &[Source]) -> u32 {
        Chance::of(sources).dice
    }

    #[test]
    fn fifty_six_sided_dice_are_enough_and_forty_nine_are_not() {
        // log2(6) = 2.58496…; 49 rolls give 126.66 bits, 50 give 129.24
        assert_eq!(bits(&[dice(6, 49)]), 126);
        assert_eq!(bits(&[dice(6, 50)]), 128);
        assert_eq!(rolls_enough(6), 50);
    }

    #[test]
    fn exactly_128_bits_are_enough() {
        assert_eq!(bits(&[dice(2, 127)]), 127);
        assert_eq!(bits(&[dice(2, 128)]), 128);
        assert_eq!(rolls_enough(2), BITS);
    }

    #[test]
    fn dice_of_several_sources_count_together_and_text_does_not() {
        let text = source("b", SourceKind::Text { what: "w".to_owned() });
        assert_eq!(bits(&[dice(6, 25), text.clone(), dice(6, 25)]), 128);
        assert_eq!(bits(&[text]), 0);
        assert_eq!(bits(&[dice(10, 38)]), 126); // 38 × 3.3219 = 126.2
        assert_eq!(rolls_enough(10), 39);
    }

    #[test]
    fn a_beacon_is_enough_and_secrets_of_two_parties_are() {
        let secret = |by| source(by, SourceKind::Secret { commitment: "0".repeat(64) });
        let enough = |sources: &[Source]| Chance::of(sources).is_enough();
        assert!(enough(&[source("b", SourceKind::Drand { round: 5 })]));
        assert!(enough(&[secret("a"), secret("b")]));
        assert!(!enough(&[secret("a"), secret("a")]), "one party with two secrets chooses alone");
        assert!(!enough(&[secret("a"), dice(6, 49)]));
    }

    #[test]
    fn a_plan_is_possible_or_not() {
        let check = |source: Source| {
            SeedPlan { sources: vec![dice(6, 50), Source { label: "x".to_owned(), ..source }] }.check().is_ok()
        };
        let drand = |round, failure| Source { failure, ..source("b", SourceKind::Drand { round }) };
        assert!(check(drand(1, FailureRule::Later(1_000_000))));
        assert!(!check(drand(0, FailureRule::Abort)));
        assert!(!check(drand(1, FailureRule::Later(0))));
        assert!(!check(drand(1, FailureRule::Later(1_000_001))));
        assert!(!check(Source { failure: FailureRule::Later(1), ..dice(6, 1) }));
        assert!(check(Source { failure: FailureRule::Skip, ..dice(6, 1) }));
        assert!(!check(source("b", SourceKind::Secret { commitment: "A".repeat(64) })));
    }

    #[test]
    fn one_secret_cannot_be_committed_twice() {
        let secret = |label: &str, by: &str, digit: &str| Source {
            label: label.to_owned(),
            ..source(by, SourceKind::Secret { commitment: digit.repeat(64) })
        };
        let check = |digit| SeedPlan { sources: vec![secret("a", "x", "0"), secret("b", "y", digit)] }.check().is_ok();
        assert!(check("1"));
        assert!(!check("0"));
    }
}
