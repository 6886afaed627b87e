//! A column that was sorted or shifted apart from the others: what stood beside one practice stands beside another.

use crate::register::Field;
use compact_str::CompactString;
use std::collections::{BTreeMap, BTreeSet};

/// What a column had beside a practice, and what it has now.
pub(super) struct Pair<'a> {
    /// The code of the practice.
    pub code: &'a CompactString,
    /// Before.
    pub was: String,
    /// Now.
    pub is: String,
}

/// A column that seems to stand beside other practices than before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shift {
    /// Which; none when several moved together: then it is the codes that moved.
    pub field: Option<Field>,
    /// So many practices have what was another's.
    pub practices: u64,
    /// Of so many that are known.
    pub of: u64,
    /// The first two.
    pub examples: Vec<Shifted>,
}

/// A value that stands beside another practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shifted {
    /// The value.
    pub value: String,
    /// The code of the practice that it stood beside.
    pub was: CompactString,
    /// The code of the one where it stands now.
    pub is: CompactString,
}

/// So many examples are told.
const EXAMPLES: usize = 2;

/// The columns that seem to have moved. Where names moved together with another column, only the codes are told.
pub(super) fn shifts<'a>(columns: impl Iterator<Item = (Field, Vec<Pair<'a>>)>) -> Vec<Shift> {
    let mut found: Vec<Shift> = columns.filter_map(|(field, pairs)| shift(field, &pairs)).collect();
    let named = found.first().is_some_and(|first| first.field == Some(Field::Name));
    if named && found.len() > 1 {
        found.truncate(1);
        found[0].field = None;
    }
    found
}

/// Whether at least two of three cells that changed hold what stood beside another practice of those that changed. Two names
/// are enough, since names are hardly ever the same; of a column with few values a quarter of the practices must have changed.
fn shift(field: Field, pairs: &[Pair<'_>]) -> Option<Shift> {
    let changed: Vec<&Pair> = pairs.iter().filter(|pair| pair.was != pair.is).collect();
    let least = if field == Field::Name { 2 } else { 3 };
    let few = pairs.iter().map(|pair| pair.was.as_str()).collect::<BTreeSet<_>>().len() * 2 < pairs.len();
    if changed.len() < least || few && changed.len() * 4 < pairs.len() {
        return None;
    }
    let mut stock: BTreeMap<&str, Vec<&CompactString>> = BTreeMap::new();
    changed.iter().rev().for_each(|pair| stock.entry(&pair.was).or_default().push(pair.code));
    let mut examples = Vec::new();
    let mut practices = 0;
    for pair in &changed {
        let Some(was) = stock.get_mut(pair.is.as_str()).and_then(Vec::pop) else { continue };
        practices += 1;
        if examples.len() < EXAMPLES {
            examples.push(Shifted { value: pair.is.clone(), was: was.clone(), is: pair.code.clone() });
        }
    }
    let of = pairs.len() as u64;
    (practices * 3 >= changed.len() * 2).then(|| Shift {
        field: Some(field),
        practices: practices as u64,
        of,
        examples,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(count: usize) -> Vec<CompactString> {
        (0..count).map(|at| format!("{:08}", 1_990_001 + at).into()).collect()
    }

    /// What is told of a column with these values before and now.
    fn told(field: Field, was: &[&str], is: &[&str]) -> Option<(u64, u64)> {
        let codes = codes(was.len());
        let pairs: Vec<Pair> = (codes.iter().zip(was).zip(is))
            .map(|((code, was), is)| Pair { code, was: (*was).to_owned(), is: (*is).to_owned() })
            .collect();
        shift(field, &pairs).map(|shift| (shift.practices, shift.of))
    }

    #[test]
    fn a_column_that_was_sorted_alone_is_seen() {
        assert_eq!(told(Field::Ion, &["3", "1", "2", "9"], &["1", "2", "3", "9"]), Some((3, 4)));
        // moved one row down: the last value is gone, another came
        assert_eq!(told(Field::Ion, &["1", "2", "3", "4"], &["7", "1", "2", "3"]), Some((3, 4)));
        assert_eq!(told(Field::Name, &["A", "B", "C"], &["B", "A", "C"]), Some((2, 3)));
    }

    #[test]
    fn what_changes_from_year_to_year_is_not() {
        assert_eq!(told(Field::Ion, &["1000", "2000", "3000"], &["1010", "2020", "3030"]), None);
        assert_eq!(told(Field::Name, &["A", "B", "C"], &["A2", "B2", "C"]), None);
        // two practices that changed places between two regions of ten
        let was = ["N", "N", "N", "N", "N", "Z", "Z", "Z", "Z", "Z", "Z", "Z", "Z"];
        let is = ["Z", "N", "N", "N", "N", "N", "Z", "Z", "Z", "Z", "Z", "Z", "N"];
        assert_eq!(told(Field::Region, &was, &is), None);
    }

    #[test]
    fn several_columns_together_are_the_codes() {
        let codes = codes(3);
        let column = |field, was: [&str; 3], is: [&str; 3]| {
            let pair = |at: usize| Pair { code: &codes[at], was: was[at].to_owned(), is: is[at].to_owned() };
            (field, (0..3).map(pair).collect::<Vec<_>>())
        };
        let names = || column(Field::Name, ["A", "B", "C"], ["C", "A", "B"]);
        let both = shifts([names(), column(Field::Ion, ["1", "2", "3"], ["3", "1", "2"])].into_iter());
        assert_eq!(both.len(), 1);
        assert_eq!((both[0].field, both[0].practices), (None, 3));
        let example = Shifted { value: "C".to_owned(), was: codes[2].clone(), is: codes[0].clone() };
        assert_eq!(both[0].examples[0], example);
        let alone = shifts([names()].into_iter());
        assert_eq!(alone[0].field, Some(Field::Name));
    }
}
