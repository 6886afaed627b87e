//! The register as it stands in its file, and what is said of which cell.

use super::finding::{Finding, Of};
use crate::register::{Extent, Grid, GridRow};
use crate::words::fault::{Place, cell_name};
use std::collections::{BTreeMap, BTreeSet};

/// A register with what was found at its cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Its cells.
    pub grid: Grid,
    /// What was found, there or elsewhere.
    pub findings: Vec<Finding>,
    /// What is said of which cell.
    marks: Marks,
}

/// A cell: its row, of which 0 is that of the headings, and its column from 0.
pub type At = (usize, usize);

/// Findings by their cells, the gravest first.
type Marks = BTreeMap<At, Vec<usize>>;

impl Sheet {
    /// The register of this name, with what was found: places in another file are of no cell here.
    pub fn new(grid: Grid, findings: Vec<Finding>, register: &str) -> Self {
        let marks = Index::of(&grid).marks(&findings, register);
        Self { grid, findings, marks }
    }

    /// The rows of a large register that are of use here: so many from the first on, and those of which something is said.
    pub fn extent(findings: &[Finding], register: &str, first: usize) -> Extent {
        let own = findings.iter().filter(|found| is_of(found, register));
        Extent { first, lines: own.flat_map(Finding::rows).collect() }
    }

    /// What is said of a cell, the gravest first.
    pub fn said(&self, at: At) -> Vec<&Finding> {
        self.marks.get(&at).into_iter().flatten().filter_map(|&at| self.findings.get(at)).collect()
    }

    /// A row; 0 is that of the headings.
    pub fn row(&self, at: usize) -> Option<&GridRow> {
        at.checked_sub(1).map_or(Some(&self.grid.head), |at| self.grid.rows.get(at))
    }

    /// Rows below the headings of which there is something to say, in their order: also those that do not show.
    pub fn found(&self) -> Vec<usize> {
        let marked: BTreeSet<usize> = self.marks.keys().map(|(row, _)| *row).collect();
        let rows = (1..).zip(&self.grid.rows);
        rows.filter(|(at, row)| row.hidden || marked.contains(at)).map(|(at, _)| at).collect()
    }

    /// The name of a cell as spreadsheet programs have it; of a text that of the cell it becomes there.
    pub fn name(&self, (row, column): At) -> String {
        cell_name(self.row(row).map_or(1, |row| row.line), column + 1)
    }

    /// The first cell of each finding that has one.
    pub fn cells(&self) -> Vec<Option<At>> {
        let mut cells = vec![None; self.findings.len()];
        for (at, own) in &self.marks {
            own.iter().for_each(|&finding| _ = cells[finding].get_or_insert(*at));
        }
        cells
    }
}

/// Whether a finding is about rows of this file.
fn is_of(finding: &Finding, register: &str) -> bool {
    finding.place.as_ref().is_some_and(|place| place.file == register)
}

/// Where lines and cells stand in a grid.
struct Index<'g> {
    headings: BTreeMap<&'g str, usize>,
    rows: BTreeMap<usize, usize>,
    cells: BTreeMap<(usize, usize), At>,
}

impl<'g> Index<'g> {
    fn of(grid: &'g Grid) -> Self {
        let headings = grid.head.cells.iter().enumerate().map(|(column, cell)| (cell.value.trim(), column));
        let all = || std::iter::once(&grid.head).chain(&grid.rows).enumerate();
        let cells = all().flat_map(|(at, row)| {
            row.cells.iter().enumerate().map(move |(column, cell)| ((cell.line, cell.column), (at, column)))
        });
        Self {
            headings: headings.rev().collect(),
            rows: all().map(|(at, row)| (row.line, at)).collect(),
            cells: cells.collect(),
        }
    }

    fn marks(&self, findings: &[Finding], register: &str) -> Marks {
        let mut marks = Marks::new();
        for (number, finding) in findings.iter().enumerate() {
            self.of_finding(finding, register).into_iter().for_each(|at| marks.entry(at).or_default().push(number));
        }
        marks.values_mut().for_each(|own| own.sort_by_key(|&at| findings[at].weight));
        marks
    }

    /// The cells of a finding.
    fn of_finding(&self, finding: &Finding, register: &str) -> Vec<At> {
        match (&finding.place, &finding.of) {
            (Some(place), _) if place.file != register => Vec::new(),
            (Some(_), _) if !finding.lines.is_empty() => {
                let own = |line| Some((*self.rows.get(line)?, finding.column.unwrap_or(0)));
                finding.lines.iter().filter_map(own).collect()
            }
            (Some(place), _) => self.of_place(place).into_iter().collect(),
            (None, Some(Of::Column(heading))) => {
                self.headings.get(heading.trim()).map(|&at| (0, at)).into_iter().collect()
            }
            (None, _) => Vec::new(),
        }
    }

    /// Its cell, or the first one of its row.
    fn of_place(&self, place: &Place) -> Option<At> {
        let cell = self.cells.get(&(place.line, place.column)).copied();
        cell.or_else(|| Some((*self.rows.get(&place.line)?, 0)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::{GridCell, GridColumn};
    use crate::words::report::{GroupTitle, Weight};

    fn row(line: usize, values: &[&str]) -> GridRow {
        let cell = |(column, value): (usize, &&str)| GridCell {
            line,
            column: column + 1,
            value: (*value).to_owned(),
            read: None,
        };
        GridRow { line, hidden: line == 7, cells: values.iter().enumerate().map(cell).collect() }
    }

    /// A title stands above the headings, so they are in row 3; row 6 is empty.
    fn grid() -> Grid {
        let column = || GridColumn { meaning: None, hidden: false };
        let rows = vec![row(4, &["01990001", "3,25"]), row(5, &["01990002", "3250"]), row(7, &["01990003", "1"])];
        Grid { columns: vec![column(), column()], head: row(3, &["praktijk", " ion "]), rows, total: 3 }
    }

    fn found(weight: Weight, place: Option<Place>) -> Finding {
        Finding { place, ..Finding::new(weight, GroupTitle::Patients, "x".to_owned()) }
    }

    #[test]
    fn what_is_said_stands_at_its_cell_the_gravest_first() {
        let at = |file: &str, line, column| Some(Place::new(file, line, column));
        let column = Finding { of: Some(Of::Column("ion".to_owned())), ..found(Weight::Told, None) };
        let several = Finding { lines: vec![4, 7], column: Some(1), ..found(Weight::Odd, at("a.xlsx", 4, 2)) };
        let findings = vec![
            several,
            found(Weight::Fault, at("a.xlsx", 4, 2)),
            found(Weight::Fault, at("rules.toml", 4, 2)),
            column,
            found(Weight::Odd, at("a.xlsx", 5, 9)), // no such cell: the row has it
            found(Weight::Odd, at("a.xlsx", 6, 1)),
        ];
        let sheet = Sheet::new(grid(), findings, "a.xlsx");
        let weights = |at| sheet.said(at).iter().map(|found| found.weight).collect::<Vec<_>>();
        assert_eq!(weights((1, 1)), [Weight::Fault, Weight::Odd]);
        assert_eq!([weights((3, 1)), weights((2, 0))], [[Weight::Odd], [Weight::Odd]]);
        assert_eq!([weights((0, 1)), weights((1, 0))], [vec![Weight::Told], vec![]]);
        assert_eq!(sheet.cells(), [Some((1, 1)), Some((1, 1)), None, Some((0, 1)), Some((2, 0)), None]);
        assert_eq!([(0, 1), (3, 0)].map(|at| sheet.name(at)), ["B3", "A7"]);
        assert_eq!(sheet.found(), [1, 2, 3]);
    }

    #[test]
    fn rows_without_a_word_are_found_only_where_they_are_hidden() {
        assert_eq!(Sheet::new(grid(), Vec::new(), "a.xlsx").found(), [3]);
    }

    #[test]
    fn of_a_large_register_rows_with_findings_are_kept() {
        let findings = [
            found(Weight::Fault, Some(Place::new("a.csv", 9_000, 1))),
            found(Weight::Odd, Some(Place::new("b", 5, 1))),
        ];
        let extent = Sheet::extent(&findings, "a.csv", 10);
        assert_eq!((extent.first, extent.lines), (10, BTreeSet::from([9_000])));
    }
}
