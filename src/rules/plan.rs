//! Where the seed will come from, and whether that leaves enough to chance.

use super::MOST;
use std::ops::RangeInclusive;

/// Where the seed will come from (*inbreng*), in the order of mixing; at least one source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeedPlan {
    /// The sources.
    pub sources: Vec<Source>,
}

impl SeedPlan {
    /// Whether this plan can give a seed, wherever it came from: sources with distinct labels and possible dice,
    /// and at least 2^128 outcomes of the dice together.
    ///
    /// # Errors
    /// The member that is wrong.
    pub fn check(&self) -> Result<(), &'static str> {
        let distinct = |i: usize| self.sources[..i].iter().all(|source| source.label != self.sources[i].label);
        let fine = self.sources.len() <= MOST
            && self.sources.iter().all(Source::is_possible)
            && (0..self.sources.len()).all(distinct)
            && enough(&self.sources).is_ok();
        if fine { Ok(()) } else { Err("sources") }
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
}

impl Source {
    /// Whether a text can be a label.
    pub fn is_label(text: &str) -> bool {
        let allowed = |b: u8| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'-');
        (1..=64).contains(&text.len()) && text.bytes().all(allowed)
    }

    fn is_possible(&self) -> bool {
        let rollable = match self.kind {
            SourceKind::Dice { faces, rolls } => {
                SourceKind::FACES.contains(&faces) && SourceKind::ROLLS.contains(&rolls)
            }
            SourceKind::Text { .. } => true,
        };
        rollable && Self::is_label(&self.label)
    }
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
}

impl SourceKind {
    /// So many faces a die can have.
    pub const FACES: RangeInclusive<u32> = 2..=100;
    /// So many rolls a source can ask for.
    pub const ROLLS: RangeInclusive<u32> = 1..=1000;
}

/// A seed is drawn from at least 2^128 possibilities that nobody chooses (format, "seed").
pub(super) const BITS: u32 = 128;

/// Whether all dice together have at least 2^128 outcomes; else how many whole bits they give.
pub(super) fn enough(sources: &[Source]) -> Result<(), u32> {
    let mut outcomes: u128 = 1;
    for source in sources {
        // what is typed by hand does not count: whoever names the value may know it
        let SourceKind::Dice { faces, rolls } = source.kind else { continue };
        for _ in 0..rolls {
            // past `u128` means at least 2^128 outcomes
            outcomes = match outcomes.checked_mul(u128::from(faces)) {
                Some(more) => more,
                None => return Ok(()),
            };
        }
    }
    Err(outcomes.ilog2())
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

    fn dice(faces: u32, rolls: u32) -> Source {
        Source { label: "d".to_owned(), by: "b".to_owned(), kind: SourceKind::Dice { faces, rolls } }
    }

    #[test]
    fn fifty_six_sided_dice_are_enough_and_forty_nine_are_not() {
        // log2(6) = 2.58496…; 49 rolls give 126.66 bits, 50 give 129.24
        assert_eq!(enough(&[dice(6, 49)]), Err(126));
        assert_eq!(enough(&[dice(6, 50)]), Ok(()));
        assert_eq!(rolls_enough(6), 50);
    }

    #[test]
    fn exactly_128_bits_are_enough() {
        assert_eq!(enough(&[dice(2, 127)]), Err(127));
        assert_eq!(enough(&[dice(2, 128)]), Ok(()));
        assert_eq!(rolls_enough(2), BITS);
    }

    #[test]
    fn dice_of_several_sources_count_together_and_text_does_not() {
        let text =
            Source { label: "t".to_owned(), by: "b".to_owned(), kind: SourceKind::Text { what: "w".to_owned() } };
        assert_eq!(enough(&[dice(6, 25), text.clone(), dice(6, 25)]), Ok(()));
        assert_eq!(enough(&[text]), Err(0));
        assert_eq!(enough(&[dice(10, 38)]), Err(126)); // 38 × 3.3219 = 126.2
        assert_eq!(rolls_enough(10), 39);
    }
}
