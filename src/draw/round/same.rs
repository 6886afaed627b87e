//! Whether a register is the one that was sealed, cell by cell.
//!
//! Comes in: a round as it was sealed and how its practices are called, and a register as it would be sealed. Goes out: each cell
//! that differs, as values. What a log with pseudonyms does not hold is compared with its roster.

use super::sealed::Sealed;
use crate::register::{Field, Practice, Register};
use crate::roster::Names;
use crate::rules::{Class, Rules};
use crate::words::against::CellTold;
use compact_str::CompactString;

/// Something that a register says otherwise than what was sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Other {
    /// A practice that was sealed and is not in the register: its code and its name.
    Missing(CompactString, String),
    /// A practice that is in the register and was not sealed.
    Fresh(CompactString, String),
    /// A cell.
    Cell {
        /// The code of the practice.
        code: CompactString,
        /// Its name in the register.
        name: String,
        /// The column; none for the priority, which follows from several.
        field: Option<Field>,
        /// What holds the other value.
        held: Held,
        /// What was sealed, or is listed.
        was: CellTold,
        /// What the register says.
        own: CellTold,
    },
}

/// Where a value stands with which a register is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Held {
    /// In the log: so it was sealed.
    Log,
    /// In the roster, as that is now.
    Roster,
}

/// All that a register says otherwise than what was sealed, practice by practice in the order of what was sealed; new ones last.
pub fn others(sealed: &Sealed, names: Names<'_>, (register, rules): (&Register, &Rules)) -> Vec<Other> {
    let mut found = Vec::new();
    for practice in sealed.register.practices() {
        let code = names.code(&practice.id);
        let Some(own) = register.find(&code).map(|at| &register.practices()[at]) else {
            found.push(Other::Missing(code.as_ref().into(), names.name(practice).to_owned()));
            continue;
        };
        let sides = [
            Side { register: &sealed.register, classes: &sealed.rules.classes, practice, names },
            Side { register, classes: &rules.classes, practice: own, names: Names::Open },
        ];
        found.extend(cells(sides));
    }
    let fresh = register.practices().iter().filter(|own| sealed.register.find(names.id(&own.id)).is_none());
    found.extend(fresh.map(|own| Other::Fresh(own.id.clone(), own.name.clone())));
    found
}

/// A practice in one of the two.
#[derive(Clone, Copy)]
struct Side<'a> {
    register: &'a Register,
    classes: &'a [Class],
    practice: &'a Practice,
    names: Names<'a>,
}

impl Side<'_> {
    /// What the log holds of it, whoever may read it.
    fn plain(self) -> [(Option<Field>, CellTold); 6] {
        let Self { register, classes, practice, names } = self;
        let class = practice.class.and_then(|at| classes.get(usize::from(at)));
        [
            (Some(Field::Region), text(Some(register.region_of(practice)))),
            (Some(Field::Ion), CellTold::Number { number: practice.ion.patients() }),
            (Some(Field::Wish), practice.wish.map_or(CellTold::NoPart, |date| CellTold::Day { date })),
            (None, text(class.map(|class| class.name.as_str()))),
            (Some(Field::Group), text(practice.group.as_deref().map(|label| names.group(label)).as_deref())),
            (Some(Field::Since), practice.since.map_or(CellTold::Nothing, |date| CellTold::Day { date })),
        ]
    }

    /// What only a log without pseudonyms holds; of one with them as its roster has it.
    fn named(self) -> [(Option<Field>, CellTold); 4] {
        let Self { practice, names, .. } = self;
        [
            (Some(Field::Name), text(Some(names.name(practice)))),
            (Some(Field::Town), text(names.town(practice))),
            (Some(Field::Insurer), text(names.insurer(practice))),
            (Some(Field::Uzovi), text(names.uzovi(practice).map(|code| code.to_string()).as_deref())),
        ]
    }

    /// Where [`named`](Self::named) stands.
    fn held(self) -> Held {
        if matches!(self.names, Names::Open) { Held::Log } else { Held::Roster }
    }
}

fn text(text: Option<&str>) -> CellTold {
    text.map_or(CellTold::Nothing, |text| CellTold::Text { text: text.to_owned() })
}

/// The cells of a practice that differ.
fn cells([before, own]: [Side<'_>; 2]) -> Vec<Other> {
    let named = before.named().into_iter().zip(own.named()).map(|pair| (before.held(), pair));
    let plain = before.plain().into_iter().zip(own.plain()).map(|pair| (Held::Log, pair));
    let differ = named.chain(plain).filter(|(_, ((_, was), (_, is)))| was != is);
    let (code, name) = (&own.practice.id, &own.practice.name);
    let other = |(held, ((field, was), (_, is)))| {
        let (code, name) = (code.clone(), name.clone());
        Other::Cell { code, name, field, held, was, own: is }
    };
    differ.map(other).collect()
}
