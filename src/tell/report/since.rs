//! What a check found that the one before did not, and the reverse: what is solved, and what is left.

use super::finding::Finding;
use crate::words::report::{GroupTitle, Weight};
use std::collections::BTreeMap;

/// How far a check came: of what it did not come to nothing can be said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// The rules are wrong.
    Rules,
    /// The register is.
    Register,
    /// They cannot be the next round of their log.
    Round,
    /// All was looked at.
    Whole,
}

/// What a check found that is wrong or odd.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    reach: Reach,
    found: Vec<Finding>,
}

/// What came of the time between two checks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Since<'a> {
    /// What is not there any more; none where not everything that was looked at then was looked at now.
    pub solved: Option<Vec<&'a Finding>>,
    /// So many are still there.
    pub left: usize,
    /// So many were not there.
    pub fresh: usize,
}

impl Seen {
    /// What is wrong or odd of these.
    pub fn new(findings: &[Finding], reach: Reach) -> Self {
        let found = findings.iter().filter(|finding| finding.weight != Weight::Told);
        Self { reach, found: found.cloned().collect() }
    }

    /// What came of the time since another check of the same files. Rows may have moved: what is said of the same column counts.
    pub fn since<'a>(&self, before: &'a Self) -> Since<'a> {
        let mut same = counts(self.found.iter().map(|found| (key(found), found.rows())));
        // first what stands where it stood, so that of two that say the same the one that was mended is solved
        let moved = before.found.iter().filter(|then| !take(&mut same, &(key(then), then.rows())));
        let moved: Vec<&Finding> = moved.collect();
        let mut rest = counts(same.into_iter().flat_map(|((key, _), many)| std::iter::repeat_n(key, many)));
        let solved: Vec<&Finding> = moved.into_iter().filter(|then| !take(&mut rest, &key(then))).collect();
        let (left, fresh) = (before.found.len() - solved.len(), rest.values().sum());
        let is_hidden = rest.iter().any(|(key, many)| *many > 0 && hides(key));
        let is_whole = self.reach >= before.reach && !is_hidden;
        Since { solved: is_whole.then_some(solved), left, fresh }
    }
}

/// How many there are of each.
fn counts<K: Ord>(keys: impl Iterator<Item = K>) -> BTreeMap<K, usize> {
    let mut counts = BTreeMap::new();
    keys.for_each(|key| *counts.entry(key).or_default() += 1);
    counts
}

/// Takes one away, if there is one.
fn take<K: Ord>(counts: &mut BTreeMap<K, usize>, key: &K) -> bool {
    counts.get_mut(key).filter(|many| **many > 0).map(|many| *many -= 1).is_some()
}

/// What two findings that are one have in common.
type Key<'f> = (Weight, GroupTitle, Option<&'f str>, &'f str);

fn key(finding: &Finding) -> Key<'_> {
    let field = finding.place.as_ref().and_then(|place| place.field.as_deref());
    (finding.weight, finding.about, field, &finding.says)
}

/// Whether something is so wrong that other faults are not seen behind it.
fn hides((weight, about, ..): &Key<'_>) -> bool {
    let is_first = matches!(about, GroupTitle::Rules | GroupTitle::File | GroupTitle::Headings | GroupTitle::Rows);
    *weight == Weight::Fault && is_first
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::fault::Place;

    fn found(about: GroupTitle, line: usize, says: &str) -> Finding {
        let place = Place { field: Some("ion".to_owned()), ..Place::new("a.csv", line, 5) };
        Finding::new(Weight::Fault, about, says.to_owned()).at(place)
    }

    fn ions(lines: &[(usize, &str)]) -> Seen {
        let found: Vec<Finding> = lines.iter().map(|(line, says)| found(GroupTitle::Patients, *line, says)).collect();
        Seen::new(&found, Reach::Register)
    }

    /// Row 2 was mended, and row 5 has a new fault; a row was put in above what stood in row 4.
    #[test]
    fn what_is_gone_is_solved_wherever_the_rest_stands_now() {
        let before = ions(&[(2, "`3,25`"), (3, "`x`"), (4, "`3,25`")]);
        let now = ions(&[(3, "`x`"), (5, "`3,25`"), (6, "`y`")]);
        let since = now.since(&before);
        assert_eq!((since.left, since.fresh), (2, 1));
        let solved: Vec<usize> = since.solved.unwrap().iter().flat_map(|found| found.rows()).collect();
        assert_eq!(solved, [4], "two said the same: one of them is left");
        let same = before.since(&before);
        assert_eq!((same.solved, same.left, same.fresh), (Some(Vec::new()), 3, 0));
    }

    #[test]
    fn what_stays_in_its_row_is_not_what_was_solved() {
        let before = ions(&[(2, "`3,25`"), (4, "`3,25`")]);
        let since = ions(&[(4, "`3,25`")]);
        let since = since.since(&before);
        assert_eq!(since.solved.unwrap()[0].rows(), [2]);
    }

    /// Behind a heading that is gone, or rules that cannot be read, faults are not solved.
    #[test]
    fn what_was_not_looked_at_is_not_solved() {
        let before = ions(&[(2, "`3,25`")]);
        let column = Seen::new(&[found(GroupTitle::Headings, 1, "no `ion`")], Reach::Register);
        assert_eq!(column.since(&before), Since { solved: None, left: 0, fresh: 1 });
        let rules = Seen::new(&[], Reach::Rules);
        assert_eq!(rules.since(&before).solved, None);
        let whole = Seen::new(&[], Reach::Whole);
        assert_eq!(whole.since(&before).solved.map(|solved| solved.len()), Some(1));
    }

    #[test]
    fn what_is_for_information_is_not_counted() {
        let told = Finding::new(Weight::Told, GroupTitle::Repairs, "x".to_owned());
        assert_eq!(Seen::new(&[told], Reach::Whole), Seen::new(&[], Reach::Whole));
    }
}
