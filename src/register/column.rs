//! Headings to columns.
//!
//! A column is found by `[register.columns]` of the rules, by the name of a condition, or by the usual Dutch and
//! English headings, whatever their capitals, accents and punctuation (domain B7). Refuses: a column that is
//! needed and missing, and two columns for one thing.

use super::fault::ColumnFault;
use super::field::{Field, Wanted, conditions, known_keys};
use super::fold::{bare_key, heading_key};
use super::heading::HEAD;
use super::note::Notes;
use super::report::OddityKind;
use super::rows::Cell;
use super::spot::Spot;
use crate::rules::{Profile, RulesFile, letters_apart};
use crate::words::register::column::{HeadingTold, Known, Seen};
use crate::words::value::OneOf;

/// Which column is what.
pub(super) struct Columns {
    fields: [Option<usize>; Field::ALL.len()],
    /// The conditions of the rules, each once, with their columns.
    pub conditions: Vec<(String, Option<usize>)>,
    /// Number of headings.
    pub width: usize,
    /// Headings without a meaning here.
    pub unused: Vec<String>,
}

impl Columns {
    /// What a column is, if it means anything here.
    pub fn meaning(&self, column: usize) -> Option<Wanted> {
        let field =
            Field::ALL.into_iter().find(|&field| self.of(field) == Some(column)).map(|field| Wanted::Field { field });
        let condition = || self.conditions.iter().find(|(_, at)| *at == Some(column));
        field.or_else(|| condition().map(|(name, _)| Wanted::Condition { name: name.as_str().into() }))
    }

    /// The column of a field.
    pub fn of(&self, field: Field) -> Option<usize> {
        self.fields[field as usize]
    }

    /// Finds all columns; what is missing or double becomes a fault in `notes`.
    pub fn find(headings: &[Cell], rules: &RulesFile, notes: &mut Notes) -> Self {
        let mut search = Search::new(headings, rules, notes);
        search.refuse_unknown_keys();
        // A condition comes before the fields: its name is the user's own, the headings of fields are only usual.
        let conditions: Vec<_> = conditions(rules)
            .into_iter()
            .map(|name| {
                let usual = heading_key(&name);
                let column = search.find(&Wanted::Condition { name: name.as_str().into() }, &[&usual], Need::Needed);
                (name, column)
            })
            .collect();
        let fields = Field::ALL.map(|field| {
            search.find(
                &Wanted::Field { field },
                &field.synonyms().collect::<Vec<_>>(),
                need(field, rules.rules.profile),
            )
        });
        search.note_missed(|field| fields[field as usize].is_some());
        let unused = search.unused();
        Self { fields, conditions, width: headings.len(), unused }
    }
}

/// Whether a register can do without a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Need {
    Needed,
    Optional,
}

/// Under `free` a practice may go without a name: it is then called by its code.
fn need(field: Field, profile: Profile) -> Need {
    match field {
        Field::Practice | Field::Region | Field::Ion | Field::Wish => Need::Needed,
        Field::Name if profile == Profile::Leidraad => Need::Needed,
        Field::Name
        | Field::Town
        | Field::Participation
        | Field::Insurer
        | Field::Uzovi
        | Field::Group
        | Field::Since => Need::Optional,
    }
}

/// A heading of the file.
struct Heading {
    text: String,
    key: String,
    /// The same of what stands before a bracket.
    bare: Option<String>,
    start: usize,
    taken: bool,
}

/// No longer heading, in bytes, is compared with the usual ones.
const MOST_LETTERS: usize = 1000;

/// So many letters away from a usual heading one may be a slip of the finger.
const MOST_APART: usize = 2;

/// So many letters of a usual heading are known within another word.
const PART: usize = 5;

/// Other headings of a field that every register has.
fn known(wanted: &Wanted) -> Option<Known> {
    let Wanted::Field { field } = wanted else { return None };
    let headings: &[&str] = match field {
        Field::Practice => &["AGB-code", "praktijkcode"],
        Field::Name => &["praktijknaam", "naam praktijk"],
        Field::Region => &["deelregio", "subregio"],
        Field::Ion => &["aantal ION", "aantal patiënten", "ingeschreven patiënten"],
        Field::Wish => &["voorkeur", "gewenste startdatum", "startdatum"],
        _ => return None,
    };
    Some(Known::Too { headings: OneOf(headings.iter().map(|heading| (*heading).to_owned()).collect()) })
}

struct Search<'a> {
    headings: Vec<Heading>,
    rules: &'a RulesFile,
    notes: &'a mut Notes,
}

impl<'a> Search<'a> {
    fn new(cells: &[Cell], rules: &'a RulesFile, notes: &'a mut Notes) -> Self {
        let mut headings: Vec<Heading> = cells
            .iter()
            .map(|cell| {
                let text = cell.value().split_whitespace().collect::<Vec<_>>().join(" ");
                Heading { key: heading_key(&text), bare: bare_key(&text), text, start: cell.start, taken: false }
            })
            .collect();
        // A heading that the user mapped is no longer one of the usual headings of anything else.
        let known = known_keys(rules);
        let mapped = rules.columns.iter().filter(|(key, _)| known.contains(key));
        let mapped: Vec<String> = mapped.map(|(_, heading)| heading_key(heading)).collect();
        for heading in &mut headings {
            heading.taken = mapped.contains(&heading.key);
        }
        Self { headings, rules, notes }
    }

    /// The column for something: mapped by the user, or the only one with a usual heading.
    fn find(&mut self, wanted: &Wanted, usual: &[&str], need: Need) -> Option<usize> {
        if let Some(heading) = self.rules.columns.get(wanted.key()) {
            return self.find_mapped(wanted, heading);
        }
        let is_usual = |heading: &Heading| !heading.taken && usual.contains(&heading.key.as_str());
        let hits: Vec<usize> = (0..self.headings.len()).filter(|&at| is_usual(&self.headings[at])).collect();
        let hits = if hits.is_empty() { self.find_bare(usual) } else { hits };
        if hits.is_empty() && need == Need::Needed {
            let (wanted, key) = (wanted.clone(), wanted.key().into());
            let (known, seen) = (known(&wanted), self.seen(usual));
            self.fault(0, ColumnFault::Missing { wanted, key, known, seen });
        }
        self.the_only(wanted, &hits)
    }

    /// The columns whose heading is a usual one with something in brackets behind it; that is told.
    fn find_bare(&mut self, usual: &[&str]) -> Vec<usize> {
        let is_usual = |bare: &String| usual.contains(&bare.as_str());
        let fits = |heading: &Heading| !heading.taken && heading.bare.as_ref().is_some_and(is_usual);
        let hits: Vec<usize> = (0..self.headings.len()).filter(|&at| fits(&self.headings[at])).collect();
        for &column in &hits {
            let Heading { text, start, .. } = &self.headings[column];
            let bare = text.split(['(', '[', '{']).next().unwrap_or_default().trim();
            self.notes.repair(Spot { at: *start, column: Some(column) }, text, bare);
        }
        hits
    }

    /// Notes each heading without a meaning that looks like one of a column which was not found: what stands there would be lost.
    fn note_missed(&mut self, is_found: impl Fn(Field) -> bool) {
        let missing: Vec<Field> = Field::ALL.into_iter().filter(|&field| !is_found(field)).collect();
        let is_free = |heading: &Heading| !heading.taken && (1..=MOST_LETTERS).contains(&heading.key.len());
        let free = self.headings.iter().enumerate().filter(|(_, heading)| is_free(heading));
        let missed = free.filter_map(|(column, heading)| {
            let field = missing.iter().find(|field| field.synonyms().any(|usual| is_like(&heading.key, usual)))?;
            let kind = OddityKind::ColumnMissed { heading: heading.text.as_str().into(), field: *field };
            Some((Spot { at: heading.start, column: Some(column) }, kind))
        });
        let missed: Vec<_> = missed.collect();
        missed.into_iter().for_each(|(spot, kind)| self.notes.oddity(spot, kind));
    }

    fn find_mapped(&mut self, wanted: &Wanted, heading: &str) -> Option<usize> {
        let key = heading_key(heading);
        let hits: Vec<usize> = (0..self.headings.len()).filter(|&at| self.headings[at].key == key).collect();
        if hits.is_empty() {
            let seen = self.seen(&[&key]);
            self.fault(0, ColumnFault::Unmapped { key: wanted.key().into(), heading: heading.into(), seen });
        }
        self.the_only(wanted, &hits)
    }

    /// The only hit; a second one is a fault.
    fn the_only(&mut self, wanted: &Wanted, hits: &[usize]) -> Option<usize> {
        for &hit in hits {
            self.headings[hit].taken = true;
        }
        if let [first, second, ..] = *hits {
            let text = |heading: usize| self.headings[heading].text.as_str().into();
            let (wanted, key) = (wanted.clone(), wanted.key().into());
            self.fault(second, ColumnFault::Twice { wanted, key, first: text(first), second: text(second) });
            return None;
        }
        hits.first().copied()
    }

    fn refuse_unknown_keys(&mut self) {
        let known = known_keys(self.rules);
        for key in self.rules.columns.keys().filter(|&key| !known.contains(key)) {
            self.fault(
                0,
                ColumnFault::UnknownField {
                    key: key.as_str().into(),
                    known: OneOf(known.iter().map(|key| key.as_str().into()).collect()),
                },
            );
        }
    }

    /// The free heading that is nearest to one of the usual ones, at most two letters away.
    fn nearest(&self, usual: &[&str]) -> Option<String> {
        let free = self.headings.iter().filter(|heading| !heading.taken && !heading.key.is_empty());
        let near = free.filter_map(|heading| {
            let far = usual.iter().filter_map(|usual| letters_near(usual, &heading.key)).min()?;
            Some((far, heading))
        });
        let near = near.min_by_key(|(far, _)| *far).map(|(_, heading)| heading.text.clone());
        near.or_else(|| self.longer(usual))
    }

    /// The free heading that has one of the usual ones in it, as a word or as part of one.
    fn longer(&self, usual: &[&str]) -> Option<String> {
        let free = self.headings.iter().filter(|heading| !heading.taken && heading.text.len() <= MOST_LETTERS);
        let has = |heading: &Heading, usual: &str| {
            let mut words = heading.text.split(|char: char| !char.is_alphanumeric());
            words.any(|word| heading_key(word) == usual) || usual.len() >= PART && heading.key.contains(usual)
        };
        let mut found = free.filter(|heading| usual.iter().any(|usual| has(heading, usual)));
        found.next().map(|heading| heading.text.clone())
    }

    /// What is told of the headings where one with these names is missing.
    fn seen(&self, usual: &[&str]) -> Seen {
        let texts = self.headings.iter().map(|heading| heading.text.as_str()).filter(|text| !text.is_empty());
        let found: Vec<_> = texts.take(HEAD).map(|text| HeadingTold::Of { heading: text.into() }).collect();
        match self.nearest(usual) {
            _ if found.is_empty() => Seen::Nothing,
            Some(near) => Seen::Near { near: near.into(), found },
            None => Seen::Found { found },
        }
    }

    fn unused(&self) -> Vec<String> {
        let free = self.headings.iter().filter(|heading| !heading.taken && !heading.text.is_empty());
        free.map(|heading| heading.text.clone()).collect()
    }

    fn fault(&mut self, heading: usize, fault: ColumnFault) {
        let at = self.headings.get(heading).map_or(0, |heading| heading.start);
        self.notes.fault(at, fault);
    }
}

/// How many letters a heading is away from a usual one, where that may be a slip of the finger: two letters of `ion` are
/// none.
fn letters_near(usual: &str, key: &str) -> Option<usize> {
    letters_apart(usual, key, MOST_APART).filter(|far| far * 3 <= key.len().min(6))
}

/// Whether a heading is a usual one with a slip of the finger, or holds it as a long word.
fn is_like(key: &str, usual: &str) -> bool {
    const LONG: usize = 5;
    (usual.len() >= LONG && key.contains(usual)) || letters_near(usual, key).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::options::Options;
    use super::super::read::inspect_register;
    use crate::rules::read_rules;
    use crate::words::{Lang, Message};

    const RULES: &str = "programme = { origin = \"proef.example\", title = \"Proef\", profile = \"leidraad\" }\n\
        tranche = [{ start = 2026-07-01, cap = \"50%\" }]\n\
        register = { reference_date = 2026-01-01, no_answer = \"out\" }\n\
        selection = { spread = \"overall\", boundary = \"skip\", order = [\"lot\"] }\n\
        source = [{ label = \"munt\", kind = \"dice\", faces = 2, rolls = 128, by = \"bestuur\" }]\n";

    /// A heading of ten million letters beside those that a register has.
    #[test]
    fn a_heading_of_any_length_is_passed_over() {
        let rules = read_rules(RULES.as_bytes(), "rules.toml").unwrap();
        let text = format!("praktijk;naam;regio;voorkeursdatum;{};verzekeraars\n", "x".repeat(10_000_000));
        let refused = inspect_register(text.as_bytes(), "a.csv", &rules, &Options::default()).unwrap_err();
        let faults = refused.faults.words(Lang::En);
        assert!(faults.contains("the column `ion` is missing"), "{faults}");
        let odd: Vec<_> = refused.noticed.unwrap().oddities.iter().map(|odd| odd.kind.words(Lang::En)).collect();
        assert_eq!(odd.len(), 1, "{odd:?}");
        assert!(odd[0].starts_with("column `verzekeraars` was not read"), "{odd:?}");
    }
}
