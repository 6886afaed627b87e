//! Insurers that may be one and are written in several ways: without a code, or with another one, each way is a list of its own.
//!
//! Never mended: the board names them, by their counts.

use super::field::Field;
use super::note::Notes;
use super::repeat::Again;
use super::report::OddityKind;
use super::row::Piece;
use super::spot::Spot;
use super::uzovi::Uzovi;
use crate::rules::{Likeness, likeness};
use crate::words::noun::{Practices, Rows};
use crate::words::register::noticed::InsurerTold;
use rayon::prelude::*;
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// So many ways of writing are compared with each other.
const MOST: usize = 300;

/// An insurer as rows write it.
type Written<'p> = (Option<&'p str>, Option<Uzovi>);

/// In which rows something stands.
#[derive(Clone, Copy)]
struct Seen {
    rows: u64,
    first: Spot,
}

/// A way of writing, with what it means.
struct Way<'p> {
    label: Option<&'p str>,
    uzovi: Option<Uzovi>,
    seen: Seen,
    spelt: Spelt,
}

/// What a way of writing an insurer means.
pub struct Spelt {
    /// The name without its code.
    name: Likeness,
    /// The first letters of the words of the name.
    initials: String,
    /// The code, wherever it stands.
    pub code: Option<Uzovi>,
}

/// Notes insurers that may be one, those with several codes, and practices without one.
pub(super) fn note(again: &Again, pieces: &[Piece], notes: &mut Notes) {
    let mut found = Notes::default();
    look(pieces, &mut found);
    let codes: BTreeSet<usize> = found.oddities.iter().map(|(spot, _)| spot.at).collect();
    let [named, coded] = [Field::Insurer, Field::Uzovi].map(|field| again.beside(&codes, field));
    for (spot, kind) in found.oddities {
        let cells = if matches!(kind, OddityKind::InsurerCodes { .. }) { [&coded, &named] } else { [&named, &coded] };
        let own = cells.iter().find_map(|cells| cells.get(&spot.at));
        notes.oddity(own.copied().unwrap_or(spot), kind);
    }
}

/// The same, each at the code of its practice.
fn look(pieces: &[Piece], notes: &mut Notes) {
    let seen = gather(pieces);
    let practices: u64 = seen.values().map(|seen| seen.rows).sum();
    if let Some(without) = seen.get(&(None, None)).filter(|without| without.rows < practices) {
        let kind = OddityKind::NoInsurer { practices: Practices(without.rows), of: practices };
        notes.oddity(without.first, kind);
    }
    let ways: Vec<Way> = seen.into_iter().filter_map(|(written, seen)| Way::of(written, seen)).collect();
    if ways.len() > MOST {
        let first = ways.iter().map(|way| way.seen.first).min().unwrap_or(Spot::from(0));
        return notes.oddity(first, OddityKind::ManyInsurers { found: ways.len() as u64, most: MOST as u64 });
    }
    for alike in together(&ways) {
        note_alike(&alike, notes);
        note_codes(&alike, notes);
    }
}

/// How insurers are written, and in which rows.
fn gather<'p>(pieces: &'p [Piece]) -> BTreeMap<Written<'p>, Seen> {
    let of_piece = |piece: &'p Piece| {
        let mut own: BTreeMap<Written<'p>, Seen> = BTreeMap::new();
        for entry in &piece.entries {
            let written = (entry.insurer.as_deref(), entry.uzovi);
            own.entry(written).or_insert(Seen { rows: 0, first: entry.spot }).rows += 1;
        }
        own
    };
    let each: Vec<_> = pieces.par_iter().map(of_piece).collect();
    let mut all: BTreeMap<Written<'p>, Seen> = BTreeMap::new();
    for (written, seen) in each.into_iter().flatten() {
        all.entry(written).or_insert(Seen { rows: 0, ..seen }).rows += seen.rows;
    }
    all
}

impl Spelt {
    /// Of an insurer as it is written, in the one column and in the other.
    pub fn of(label: Option<&str>, uzovi: Option<Uzovi>) -> Self {
        let words: Vec<&str> = label.unwrap_or("").split(|char: char| !char.is_alphanumeric()).collect();
        let (codes, names): (Vec<&str>, Vec<&str>) = words.into_iter().partition(|word| Uzovi::of(word).is_some());
        let code = uzovi.or_else(|| codes.first().and_then(|code| Uzovi::of(code)));
        let initials = names.iter().filter_map(|word| word.chars().next()).collect::<String>();
        let name = Likeness::of(&if names.concat().is_empty() { String::new() } else { names.join(" ") });
        Self { name, initials: likeness(&initials), code }
    }

    /// Whether two ways of writing may be one insurer.
    pub fn may_be(&self, other: &Self) -> bool {
        let named = !self.name.key().is_empty() && !other.name.key().is_empty();
        let short = |one: &Self, other: &Self| other.initials.len() > 1 && one.name.key() == other.initials;
        self.code.is_some() && self.code == other.code
            || named && (self.name.key() == other.name.key() || self.name.is_slip(&other.name))
            || named && (short(self, other) || short(other, self))
    }
}

impl<'p> Way<'p> {
    fn of((label, uzovi): Written<'p>, seen: Seen) -> Option<Self> {
        let way = Self { label, uzovi, seen, spelt: Spelt::of(label, uzovi) };
        (way.label.is_some() || way.spelt.code.is_some()).then_some(way)
    }

    fn told(&self) -> InsurerTold {
        let rows = Rows(self.seen.rows);
        match (self.label, self.uzovi) {
            (Some(label), None) => InsurerTold::Named { insurer: label.into(), rows },
            (Some(label), Some(uzovi)) => InsurerTold::Coded { insurer: label.into(), uzovi: uzovi.to_string(), rows },
            (None, uzovi) => InsurerTold::Code { uzovi: uzovi.map(|code| code.to_string()).unwrap_or_default(), rows },
        }
    }
}

/// The ways that may be one insurer, by way of others too; each set with the most usual way first.
fn together<'w, 'p>(ways: &'w [Way<'p>]) -> Vec<Vec<&'w Way<'p>>> {
    let mut left: Vec<&Way> = ways.iter().collect();
    let mut sets = Vec::new();
    while let Some(first) = left.pop() {
        let mut set = vec![first];
        let mut at = 0;
        while let Some(&own) = set.get(at) {
            let (more, rest) = left.into_iter().partition(|other| own.spelt.may_be(&other.spelt));
            set.extend::<Vec<&Way>>(more);
            left = rest;
            at += 1;
        }
        set.sort_by_key(|way| (Reverse(way.seen.rows), way.seen.first));
        sets.push(set);
    }
    sets.retain(|set| set.len() > 1);
    sets
}

/// Several names for what may be one; told at the first row of the least usual one.
fn note_alike(set: &[&Way], notes: &mut Notes) {
    let labels: BTreeSet<Option<&str>> = set.iter().map(|way| way.label).collect();
    if let Some(rare) = set.last().filter(|_| labels.len() > 1) {
        let insurers = set.iter().map(|way| way.told()).collect();
        notes.oddity(rare.seen.first, OddityKind::Insurers { insurers });
    }
}

/// Several codes for one name.
fn note_codes(set: &[&Way], notes: &mut Notes) {
    let mut names: BTreeMap<&str, Vec<&&Way>> = BTreeMap::new();
    for way in set.iter().filter(|way| way.spelt.code.is_some() && !way.spelt.name.key().is_empty()) {
        names.entry(way.spelt.name.key()).or_default().push(way);
    }
    for ways in names.into_values() {
        let mut codes: BTreeMap<Uzovi, Seen> = BTreeMap::new();
        for way in &ways {
            let Some(code) = way.spelt.code else { continue };
            codes.entry(code).or_insert(Seen { rows: 0, ..way.seen }).rows += way.seen.rows;
        }
        let Some((rare, usual)) = codes.values().min_by_key(|seen| seen.rows).zip(ways.first()) else { continue };
        if codes.len() > 1 {
            let told =
                |(code, seen): (&Uzovi, &Seen)| InsurerTold::Code { uzovi: code.to_string(), rows: Rows(seen.rows) };
            let insurer = usual.label.unwrap_or_default().into();
            let kind = OddityKind::InsurerCodes { insurer, codes: codes.iter().map(told).collect() };
            notes.oddity(rare.first, kind);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::register::{Options, read_register};
    use crate::rules::read_rules;
    use crate::words::{Lang, Message};

    const RULES: &str = "programme = { origin = \"proef.example\", title = \"Proef\", profile = \"leidraad\" }\n\
        tranche = [{ start = 2026-07-01, cap = \"50%\" }]\n\
        register = { reference_date = 2026-01-01, no_answer = \"out\" }\n\
        selection = { spread = \"overall\", boundary = \"skip\", order = [\"lot\"] }\n\
        source = [{ label = \"munt\", kind = \"dice\", faces = 2, rolls = 128, by = \"bestuur\" }]\n";

    /// What is odd about a register with these cells: so many rows of region, insurer and UZOVI code.
    fn odd(rows: &[(usize, &str, &str, &str)]) -> Vec<String> {
        let mut text = "praktijk;naam;regio;ion;voorkeursdatum;verzekeraar;uzovi\n".to_owned();
        let each = rows.iter().flat_map(|row| std::iter::repeat_n(row, row.0));
        for (at, (_, region, insurer, uzovi)) in each.enumerate() {
            text += &format!("{:08};P{at};{region};{};nee;{insurer};{uzovi}\n", 1_990_001 + at, 1000 + at);
        }
        let rules = read_rules(RULES.as_bytes(), "rules.toml").unwrap();
        let reading = read_register(text.as_bytes(), "a.csv", &rules, &Options::default()).unwrap();
        let told = |odd: &crate::register::Oddity| format!("{} {}", odd.place.line, odd.kind.words(Lang::En));
        reading.noticed.oddities.iter().map(told).collect()
    }

    #[test]
    fn a_region_that_is_a_slip_is_named() {
        let odd = odd(&[(5, "Zutphen", "CZ", ""), (1, "Zutphn", "CZ", ""), (3, "Lochem", "CZ", "")]);
        let right = "7 region `Zutphn` (1 row) looks like `Zutphen` (5 rows); each region has a cap of its own. If it is a \
                     slip, mend it";
        assert_eq!(odd, [right]);
    }

    /// As many regions as there can be, with names as long as they can be, half of them in few rows.
    #[test]
    fn slips_among_long_names_are_found() {
        let name = |at: usize, last: char| -> String {
            let letters = (0..9).map(|bit| if at >> bit & 1 == 1 { "ccc" } else { "ddd" });
            format!("{:b<172}{}{last}", "", letters.collect::<String>())
        };
        let regions: Vec<String> = (0..500).flat_map(|at| [name(at, 'e'), name(at, 'f')]).collect();
        let rows: Vec<(usize, &str, &str, &str)> =
            (0..1000).map(|at| (1 + at % 2 * 2, regions[at].as_str(), "", "")).collect();
        let odd = odd(&rows);
        assert_eq!((regions[0].len(), odd.len()), (200, 500));
        assert!(odd.iter().all(|told| told.contains("looks like")), "{}", odd[0]);
    }

    #[test]
    fn regions_of_a_kind_are_no_slips() {
        assert_eq!(
            odd(&[(5, "Regio 1", "", ""), (1, "Regio 2", "", ""), (1, "Noord", "", ""), (2, "Noorden", "", "")]),
            [""; 0]
        );
    }

    #[test]
    fn insurers_that_may_be_one_are_named_together() {
        let found = odd(&[(4, "N", "CZ 7119", ""), (1, "N", "7119", ""), (2, "N", "CZ", ""), (3, "N", "VGZ", "")]);
        let right = "6 these insurers may be one: `CZ 7119` (4 rows), `CZ` (2 rows), `7119` (1 row); those with no code or another one \
                     get a list of their own. Write one name and code in all these rows";
        assert_eq!(found, [right]);
        let found =
            odd(&[(4, "N", "Zilveren Kruis", ""), (1, "N", "ZK", ""), (4, "N", "Menzis", ""), (1, "N", "menzis", "")]);
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(
            found[0].starts_with("6 these insurers may be one: `Zilveren Kruis` (4 rows), `ZK` (1 row)"),
            "{found:?}"
        );
        assert!(found[1].starts_with("11 these insurers may be one: `Menzis` (4 rows), `menzis` (1 row)"), "{found:?}");
    }

    #[test]
    fn more_insurers_than_are_compared_are_told() {
        let names: Vec<String> = (0..301).map(|at| format!("Verzekeraar {at}")).collect();
        let rows: Vec<(usize, &str, &str, &str)> = names.iter().map(|name| (1, "N", name.as_str(), "")).collect();
        assert_eq!(odd(&rows[..300]), [""; 0]);
        let right = "2 insurers are written in 301 ways, too many (above 300) to see which of them may be one. Is this the \
                     column with insurers?";
        assert_eq!(odd(&rows), [right]);
    }

    #[test]
    fn codes_and_names_that_do_not_match_are_named() {
        let found = odd(&[(4, "N", "CZ", "7119"), (1, "N", "CZ", "7053")]);
        assert_eq!(found, ["6 insurer `CZ` has more than one UZOVI code: 7053 (1 row), 7119 (4 rows)"]);
        let found = odd(&[(4, "N", "CZ", "7119"), (1, "N", "OHRA", "7119")]);
        assert!(found[0].contains("`CZ` with UZOVI 7119 (4 rows), `OHRA` with UZOVI 7119 (1 row)"), "{found:?}");
    }

    #[test]
    fn practices_without_an_insurer_are_counted() {
        let found = odd(&[(4, "N", "CZ", "7119"), (2, "N", "", "")]);
        assert_eq!(found.len(), 1);
        assert!(found[0].starts_with("6 2 practices (of 6) without an insurer"), "{found:?}");
        assert_eq!(odd(&[(4, "N", "", "")]), [""; 0]);
        assert_eq!(odd(&[(4, "N", "CZ", "7119"), (3, "N", "VGZ", "7095"), (2, "N", "Menzis", "3332")]), [""; 0]);
    }
}
