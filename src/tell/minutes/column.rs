//! The columns of the tables: how wide each is, and what stands in it.

use super::case::Case;
use crate::draw::units::NO_CLASS;
use crate::rules::{Measure, Rules};
use crate::tell::paper::{Cell, Column, Writer};
use crate::words::minutes::drawn::ColumnTitle;
use crate::words::noun::Practices;
use crate::words::survey::Whom;
use crate::words::{Lang, Param};

/// These columns.
pub(super) fn columns(titles: &[ColumnTitle], page: &Writer) -> Vec<Column> {
    let column = |title: &ColumnTitle| {
        let (cell, width) = shape(title);
        Column { heading: page.words(title), cell, width }
    };
    titles.iter().map(column).collect()
}

fn shape(title: &ColumnTitle) -> (Cell, u16) {
    match title {
        ColumnTitle::Turn | ColumnTitle::Rank | ColumnTitle::Line => (Cell::Number, 2),
        ColumnTitle::Ion | ColumnTitle::Size | ColumnTitle::Total | ColumnTitle::Baskets => (Cell::Number, 3),
        ColumnTitle::Practice => (Cell::Code, 4),
        ColumnTitle::Lot => (Cell::Code, 6),
        ColumnTitle::Name => (Cell::Words, 10),
        ColumnTitle::Result => (Cell::Words, 7),
        ColumnTitle::Town | ColumnTitle::Region | ColumnTitle::Priority | ColumnTitle::Before | ColumnTitle::Group => {
            (Cell::Words, 5)
        }
        ColumnTitle::Wish | ColumnTitle::Start | ColumnTitle::Since => (Cell::Words, 5),
    }
}

/// What a size is called in a table.
pub(super) fn size_title(rules: &Rules) -> ColumnTitle {
    match rules.measure {
        Measure::Ion => ColumnTitle::Ion,
        Measure::Practices => ColumnTitle::Size,
    }
}

/// The name of a class; nothing without one.
pub(super) fn class_name(rules: &Rules, class: u16) -> String {
    let class = Some(class).filter(|class| *class != NO_CLASS);
    class.and_then(|class| rules.classes.get(usize::from(class))).map_or(String::new(), |class| class.name.clone())
}

/// A unit as a table shows it: its code, and the name of its practice or how many it is.
pub(super) struct Called {
    pub(super) code: String,
    pub(super) name: String,
    /// The same in a sentence.
    pub(super) whom: Whom,
}

impl Called {
    /// The unit of this number in the round as it stands.
    pub(super) fn of(case: &Case<'_>, unit: usize, lang: Lang) -> Option<Self> {
        let standing = case.standing()?;
        let (names, register, own) = (case.minutes.names, &standing.sealed.register, &standing.units.list()[unit]);
        let code = names.unit(standing.units.label(unit, register)).into_owned();
        let practices = Practices(own.practices.into());
        if own.practices > 1 {
            let whom = Whom::Group { label: code.clone(), practices };
            return Some(Self { code, name: practices.value().words(lang), whom });
        }
        let name = names.name(&register.practices()[own.practice as usize]).to_owned();
        let whom = crate::tell::survey::whom(code.clone(), &name);
        Some(Self { code, name, whom })
    }
}
