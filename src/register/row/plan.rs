//! What rows are read with.

use crate::register::column::Columns;
use crate::register::field::Field;
use crate::register::options::{Mending, Options};
use crate::rules::{NoAnswer, Profile, Rules};
use jiff::civil::Date;

/// What the rows are read with: the columns and what the rules say about cells.
pub(in crate::register) struct Plan<'a> {
    /// Which column is what.
    pub columns: &'a Columns,
    /// What the user asks.
    pub options: &'a Options,
    /// What a code is.
    pub profile: Profile,
    /// What silence means.
    pub no_answer: NoAnswer,
    /// The start dates, sorted.
    pub starts: Vec<Date>,
    /// Indices into the conditions of [`Columns`].
    pub eligibility: Vec<usize>,
    /// The same, per class.
    pub classes: Vec<Vec<usize>>,
}

impl<'a> Plan<'a> {
    /// Looks up the conditions of the rules in the columns.
    pub fn new(columns: &'a Columns, rules: &Rules, options: &'a Options) -> Self {
        let indices = |names: &[String]| -> Vec<usize> {
            let index = |name: &String| columns.conditions.iter().position(|(condition, _)| condition == name);
            names.iter().filter_map(index).collect()
        };
        Self {
            columns,
            options,
            profile: rules.profile,
            no_answer: rules.no_answer,
            starts: rules.tranches.iter().map(|tranche| tranche.start).collect(),
            eligibility: indices(&rules.eligibility),
            classes: rules.classes.iter().map(|class| indices(&class.all)).collect(),
        }
    }
}

impl Plan<'_> {
    /// Whether a repair was asked for.
    pub fn allows(&self, mending: Mending) -> bool {
        self.options.allow(mending)
    }

    /// The column of a field.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.columns.of(field)
    }
}
