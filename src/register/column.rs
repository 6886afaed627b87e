//! Headings to columns.
//!
//! A column is found by `[register.columns]` of the rules, by the name of a condition, or by the usual Dutch and
//! English headings, whatever their capitals, accents and punctuation (domain B7). Refuses: a column that is
//! needed and missing, and two columns for one thing.

use super::fault::{ColumnFault, Field, Wanted};
use super::fold::heading_key;
use super::note::{Notes, Spot};
use super::table::{Cell, Table};
use crate::rules::{Profile, RulesFile};

/// Usual headings of a field, as [`heading_key`] writes them.
fn synonyms(field: Field) -> &'static [&'static str] {
    match field {
        Field::Practice => &[
            "agb",
            "agbcode",
            "agbpraktijk",
            "agbcodepraktijk",
            "praktijkagb",
            "praktijkagbcode",
            "praktijkcode",
            "praktijk",
            "practice",
            "practiceid",
            "id",
        ],
        Field::Name => &["praktijknaam", "naam", "naampraktijk", "name", "practicename", "nameofpractice"],
        Field::Region => &["regio", "deelregio", "subregio", "region", "subregion"],
        Field::Ion => &[
            "ion",
            "aantalion",
            "ionaantal",
            "patienten",
            "aantalpatienten",
            "ingeschrevenpatienten",
            "aantalingeschrevenpatienten",
            "ingeschrevenopnaam",
            "patients",
            "registeredpatients",
            "numberofpatients",
        ],
        Field::Wish => &[
            "voorkeursdatum",
            "voorkeur",
            "voorkeurstartdatum",
            "gewenstestartdatum",
            "gewenstedatum",
            "startdatum",
            "wens",
            "wish",
            "startdate",
            "preferreddate",
            "preferredstartdate",
        ],
        Field::Participation => &["deelname", "neemtdeel", "doetmee", "participation", "participates"],
        Field::Insurer => &[
            "verzekeraar",
            "zorgverzekeraar",
            "preferenteverzekeraar",
            "preferentezorgverzekeraar",
            "verzekeraaruzovi",
            "uzovi",
            "uzovicode",
            "insurer",
            "preferredinsurer",
        ],
        Field::Group => &["groep", "lotingsgroep", "lootgroep", "samenloten", "group", "drawgroup"],
        Field::Since => &[
            "sinds",
            "deelnemersinds",
            "aldeelnemersinds",
            "neemtdeelsinds",
            "neemtaldeelsinds",
            "deelnamesinds",
            "doetmeesinds",
            "gestartper",
            "gestartop",
            "algestartper",
            "since",
            "participantsince",
            "takespartsince",
            "participatingsince",
            "startedon",
        ],
    }
}

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
        let field = Field::ALL.into_iter().find(|&field| self.of(field) == Some(column)).map(Wanted::Field);
        let condition = || self.conditions.iter().find(|(_, at)| *at == Some(column));
        field.or_else(|| condition().map(|(name, _)| Wanted::Condition(name.clone())))
    }

    /// The column of a field.
    pub fn of(&self, field: Field) -> Option<usize> {
        self.fields[field as usize]
    }

    /// Finds all columns; what is missing or double becomes a fault in `notes`.
    pub fn find(table: &Table, rules: &RulesFile, notes: &mut Notes) -> Self {
        let mut search = Search::new(&table.headings, rules, notes);
        search.refuse_unknown_keys();
        // A condition comes before the fields: its name is the user's own, the headings of fields are only usual.
        let conditions: Vec<_> = conditions(rules)
            .into_iter()
            .map(|name| {
                let usual = heading_key(&name);
                let column = search.find(&Wanted::Condition(name.clone()), &[&usual], true);
                (name, column)
            })
            .collect();
        let fields = Field::ALL.map(|field| {
            let needed = is_needed(field, rules.rules.profile);
            search.find(&Wanted::Field(field), synonyms(field), needed)
        });
        let unused = search.unused();
        Self { fields, conditions, width: table.headings.len(), unused }
    }
}

/// Under `free` a practice may go without a name: it is then called by its code.
fn is_needed(field: Field, profile: Profile) -> bool {
    match field {
        Field::Practice | Field::Region | Field::Ion | Field::Wish => true,
        Field::Name => profile == Profile::Leidraad,
        Field::Participation | Field::Insurer | Field::Group | Field::Since => false,
    }
}

/// The conditions that the rules name, in their order, each once.
fn conditions(rules: &RulesFile) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let of_classes = rules.rules.classes.iter().flat_map(|class| &class.all);
    for name in rules.rules.eligibility.iter().chain(of_classes) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}

/// All columns that a register can have, each with its headings as [`heading_key`] writes them.
pub(super) fn wanted_keys(rules: &RulesFile) -> Vec<(Wanted, Vec<String>)> {
    let mapped = |key: &str, usual: Vec<String>| match rules.columns.get(key) {
        Some(heading) => vec![heading_key(heading)],
        None => usual,
    };
    let fields = Field::ALL.map(|field| {
        let usual = synonyms(field).iter().map(|&usual| usual.to_owned()).collect();
        (Wanted::Field(field), mapped(field.key(), usual))
    });
    let conditions = conditions(rules).into_iter().map(|name| {
        let keys = mapped(&name, vec![heading_key(&name)]);
        (Wanted::Condition(name), keys)
    });
    fields.into_iter().chain(conditions).collect()
}

/// What `[register.columns]` can name.
fn known_keys(rules: &RulesFile) -> Vec<String> {
    let fields = Field::ALL.iter().map(|field| field.key().to_owned());
    fields.chain(conditions(rules)).collect()
}

/// A heading of the file.
struct Heading {
    text: String,
    key: String,
    start: usize,
    taken: bool,
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
                Heading { key: heading_key(&text), text, start: cell.start, taken: false }
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
    fn find(&mut self, wanted: &Wanted, usual: &[&str], needed: bool) -> Option<usize> {
        let key = match wanted {
            Wanted::Field(field) => field.key(),
            Wanted::Condition(name) => name,
        };
        if let Some(heading) = self.rules.columns.get(key) {
            return self.find_mapped(wanted, heading);
        }
        let is_usual = |heading: &Heading| !heading.taken && usual.contains(&heading.key.as_str());
        let hits: Vec<usize> = (0..self.headings.len()).filter(|&at| is_usual(&self.headings[at])).collect();
        if hits.is_empty() && needed {
            let (suggestion, found) = (self.nearest(usual), self.texts());
            self.fault(0, ColumnFault::Missing { wanted: wanted.clone(), suggestion, found });
        }
        self.the_only(wanted, &hits)
    }

    fn find_mapped(&mut self, wanted: &Wanted, heading: &str) -> Option<usize> {
        let key = heading_key(heading);
        let hits: Vec<usize> = (0..self.headings.len()).filter(|&at| self.headings[at].key == key).collect();
        if hits.is_empty() {
            let (suggestion, found) = (self.nearest(&[&key]), self.texts());
            let heading = heading.to_owned();
            self.fault(0, ColumnFault::Unmapped { wanted: wanted.clone(), heading, suggestion, found });
        }
        self.the_only(wanted, &hits)
    }

    /// The only hit; a second one is a fault.
    fn the_only(&mut self, wanted: &Wanted, hits: &[usize]) -> Option<usize> {
        for &hit in hits {
            self.headings[hit].taken = true;
        }
        if let [first, second, ..] = *hits {
            let (first, text) = (self.headings[first].text.clone(), self.headings[second].text.clone());
            self.fault(second, ColumnFault::Twice { wanted: wanted.clone(), first, second: text });
            return None;
        }
        hits.first().copied()
    }

    fn refuse_unknown_keys(&mut self) {
        let known = known_keys(self.rules);
        for key in self.rules.columns.keys().filter(|&key| !known.contains(key)) {
            self.fault(0, ColumnFault::UnknownField { key: key.clone(), known: known.clone() });
        }
    }

    /// The free heading that is nearest to one of the usual ones, at most two letters away.
    fn nearest(&self, usual: &[&str]) -> Option<String> {
        let free = self.headings.iter().filter(|heading| !heading.taken && !heading.key.is_empty());
        let far = |heading: &Heading| {
            let distances = usual.iter().map(|usual| strsim::damerau_levenshtein(usual, &heading.key));
            distances.min().unwrap_or(usize::MAX)
        };
        // two letters of `ion` are not a slip of the finger
        let near =
            free.map(|heading| (far(heading), heading)).filter(|(far, heading)| far * 3 <= heading.key.len().min(6));
        near.min_by_key(|(far, _)| *far).map(|(_, heading)| heading.text.clone())
    }

    fn texts(&self) -> Vec<String> {
        self.headings.iter().map(|heading| heading.text.clone()).filter(|text| !text.is_empty()).collect()
    }

    fn unused(&self) -> Vec<String> {
        let free = self.headings.iter().filter(|heading| !heading.taken && !heading.text.is_empty());
        free.map(|heading| heading.text.clone()).collect()
    }

    fn fault(&mut self, heading: usize, fault: ColumnFault) {
        let at = self.headings.get(heading).map_or(0, |heading| heading.start);
        self.notes.fault(Spot { at, column: None }, fault);
    }
}
