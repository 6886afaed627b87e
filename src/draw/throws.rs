//! Throws that chance hardly ever gives (*opvallende worpen*): those of an earlier draw typed again, or a row that somebody
//! made up. They are no fault, and nothing but a question follows from them.
//!
//! What is doubted has a chance of one in a million or less for honest dice. Two are rougher: of uneven counts chi-square is only
//! about right, so far out and with few throws (six faces, 50 throws: once in 363,000); of a face that never came up it is about
//! one in a thousand for six faces, and more for more faces.

pub use crate::words::seed::{Thrown, ThrowsDoubt};

use crate::draw::seed::Contribution;
use crate::rules::{Source, SourceKind};
use crate::words::value::Digits;

/// One in so many is hardly ever.
const HARDLY: u64 = 1_000_000;

/// What chi-square exceeds once in [`HARDLY`], in thousandths, with 1 to 19 degrees of freedom: coins up to dice of 20 faces.
const CHI_SQUARE: [u64; 19] = [
    23_928, 27_631, 30_665, 33_377, 35_888, 38_258, 40_522, 42_701, 44_811, 46_863, 48_866, 50_825, 52_747, 54_635,
    56_493, 58_324, 60_131, 61_914, 63_677,
];

/// What was thrown before, and where it stands.
pub struct Before<'a> {
    /// Where.
    pub thrown: Thrown,
    /// What was given there.
    pub contributions: &'a [Contribution],
}

/// What is odd about the throws that a source gave, in its canonical form; nothing about what is no dice.
pub fn doubts(source: &Source, value: &str, before: &[Before<'_>]) -> Vec<ThrowsDoubt> {
    let SourceKind::Dice { faces, .. } = source.kind else { return Vec::new() };
    let throws: Vec<u32> = value.split(' ').filter_map(|face| face.parse().ok()).collect();
    let label = || source.label.clone();
    let again = is_rare(faces, throws.len()).then(|| {
        let same = |before: &&Before<'_>| before.contributions.iter().any(|given| given.value == value);
        before.iter().find(same).map(|before| ThrowsDoubt::Again { label: label(), thrown: before.thrown.clone() })
    });
    let made = period(faces, &throws).map(|period| match (period, &throws[..]) {
        (1, [face, ..]) => ThrowsDoubt::AllSame { label: label(), face: Digits((*face).into()) },
        _ => ThrowsDoubt::Period { label: label(), throws: Digits(period as u64) },
    });
    let uneven = if made.is_some() { Vec::new() } else { uneven(source, faces, &throws) };
    again.flatten().into_iter().chain(made).chain(uneven).collect()
}

/// Whether so many throws in a row are the same as others once in [`HARDLY`] or less.
fn is_rare(faces: u32, throws: usize) -> bool {
    let throws = u32::try_from(throws).unwrap_or(u32::MAX);
    u64::from(faces).saturating_pow(throws) >= HARDLY
}

/// After how many throws they begin anew, if they do so all along: 1 where all are the same.
fn period(faces: u32, throws: &[u32]) -> Option<usize> {
    let repeats = |period: &usize| throws.iter().zip(&throws[*period..]).all(|(one, other)| one == other);
    (1..=throws.len() / 2).filter(|period| is_rare(faces, throws.len() - period)).find(repeats)
}

/// A face that never came up, and counts that chance hardly ever gives.
fn uneven(source: &Source, faces: u32, throws: &[u32]) -> Vec<ThrowsDoubt> {
    let (label, rolls) = (|| source.label.clone(), throws.len() as u64);
    let count = |face: u32| throws.iter().filter(|throw| **throw == face).count() as u64;
    let counts: Vec<u64> = (1..=faces).map(count).collect();
    let faces = u64::from(faces);
    let missing = (1..).zip(&counts).find(|(_, count)| **count == 0).filter(|_| rolls >= 8 * faces);
    let missing =
        missing.map(|(face, _)| ThrowsDoubt::Missing { label: label(), face: Digits(face), rolls: Digits(rolls) });
    // the sum of (count - rolls / faces)² / (rolls / faces), with both sides times faces · rolls
    let squares: u64 = counts.iter().map(|count| (faces * count).abs_diff(rolls).pow(2)).sum();
    let limit = usize::try_from(faces).ok().and_then(|faces| CHI_SQUARE.get(faces.checked_sub(2)?));
    let is_odd = limit.is_some_and(|limit| rolls >= 5 * faces && 1000 * squares > limit * faces * rolls);
    let odd = is_odd.then(|| {
        let most = counts.iter().max().copied().unwrap_or_default();
        let face = (1..).zip(&counts).find(|(_, count)| **count == most).map_or(0, |(face, _)| face);
        ThrowsDoubt::Uneven { label: label(), face: Digits(face), times: Digits(most), rolls: Digits(rolls) }
    });
    missing.into_iter().chain(odd).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::FailureRule;

    fn doubted(faces: u32, value: &str, before: &[Before<'_>]) -> Vec<ThrowsDoubt> {
        let rolls = u32::try_from(value.split(' ').count()).unwrap();
        let kind = SourceKind::Dice { faces, rolls };
        let source = Source { label: "d".to_owned(), by: "bestuur".to_owned(), kind, failure: FailureRule::Abort };
        doubts(&source, value, before)
    }

    /// 50 throws of a real die, as the stories have them.
    const HONEST: &str =
        "3 1 6 2 4 4 1 5 3 6 2 2 5 1 3 4 6 6 1 2 5 3 3 4 1 6 5 2 4 4 3 1 2 6 5 5 1 3 2 4 6 1 1 5 3 2 6 4 4 2";

    #[test]
    fn honest_throws_are_not_doubted() {
        assert_eq!(doubted(6, HONEST, &[]), []);
        // 6^7 = 279,936 is not yet one in a million, 6^8 is
        assert_eq!(doubted(6, &["4"; 8].join(" "), &[]), []);
        assert_eq!(doubted(6, &["4"; 9].join(" "), &[]).len(), 1);
    }

    #[test]
    fn made_up_rows_are_doubted() {
        let all = [["1"; 50].join(" "), "1 2 3 4 5 6 ".repeat(8) + "1 2"];
        assert!(matches!(doubted(6, &all[0], &[])[..], [ThrowsDoubt::AllSame { .. }]));
        assert!(matches!(doubted(6, &all[1], &[])[..], [ThrowsDoubt::Period { throws: Digits(6), .. }]));
        assert!(matches!(
            doubted(6, &HONEST.replace('6', "5"), &[])[..],
            [ThrowsDoubt::Missing { face: Digits(6), .. }]
        ));
    }

    /// Counts 30, 4, 4, 4, 4, 4 of 50 throws: the expected 8.333 each gives (21.667² + 5 · 4.333²) / 8.333 = 67.6, above 35.888.
    /// Counts 22, 6, 6, 6, 5, 5 give (13.667² + 3 · 2.333² + 2 · 3.333²) / 8.333 = 27.04, below.
    #[test]
    fn counts_that_chance_hardly_gives_are_doubted() {
        let thrown = |counts: [usize; 6]| {
            let mut left = counts;
            let mut throws = Vec::new();
            while throws.len() < 50 {
                for (face, left) in (1..).zip(&mut left).filter(|(_, left)| **left > 0) {
                    *left -= 1;
                    throws.push(face.to_string());
                }
            }
            throws.swap(3, 47);
            throws.join(" ")
        };
        let odd = doubted(6, &thrown([30, 4, 4, 4, 4, 4]), &[]);
        assert!(matches!(odd[..], [ThrowsDoubt::Uneven { face: Digits(1), times: Digits(30), .. }]), "{odd:?}");
        assert_eq!(doubted(6, &thrown([22, 6, 6, 6, 5, 5]), &[]), []);
    }

    #[test]
    fn the_throws_of_an_earlier_draw_are_known_again() {
        let given =
            |value: &str| vec![Contribution { label: "other".to_owned(), value: value.to_owned(), signature: None }];
        let [long, short] = [given(HONEST), given("3 1 4")];
        let before = |contributions| [Before { thrown: Thrown::Round { number: Digits(1) }, contributions }];
        assert!(matches!(doubted(6, HONEST, &before(&long))[..], [ThrowsDoubt::Again { .. }]));
        // three throws are the same once in 216
        assert_eq!(doubted(6, "3 1 4", &before(&short)), []);
    }
}
