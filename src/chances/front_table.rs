//! The tables at the front of the page and of the board's paper: the rules beside each other, and what priority does.

use super::figure::Figure;
use super::report::Report;
use crate::tell::paper::{Cell, Column, Row, Table};
use crate::words::chances::{FigureTold, Front, FrontHeading, PointsTold};
use crate::words::value::{Decimal, Signed};
use crate::words::{Lang, Message};

/// A row for each rule that is laid beside the others.
pub(super) fn front_table(report: &Report<'_>, lang: Lang) -> Table {
    let chances = report.chances;
    let waits = report.front().into_iter().any(|at| report.wait(at).is_some());
    let mut columns = vec![column((&FrontHeading::Rule, Cell::Words), lang)];
    let numbers = [FrontHeading::Smallest, FrontHeading::Largest, FrontHeading::Difference, FrontHeading::Room];
    columns.extend(numbers.iter().map(|heading| column((heading, Cell::Number), lang)));
    columns.extend(waits.then(|| column((&FrontHeading::Wait, Cell::Number), lang)));
    columns.push(column((&FrontHeading::Cap, Cell::Words), lang));
    let row = |at: usize| {
        let [small, large] = chances.ends().map(|group| chances.group(at, group, chances.focus, chances.focus));
        let room = chances.room(at, chances.focus).map(|room| room.mean);
        let mut cells = vec![report.rule(at).words(lang)];
        cells.extend([small, large].map(|figure| FigureTold::exact(figure).words(lang)));
        cells.push(difference(chances.gap(at, chances.focus).map(Figure::points), lang));
        cells.push(FigureTold::exact(room).words(lang));
        let wait = |quarters| FrontHeading::Quarters { quarters }.words(lang);
        cells.extend(waits.then(|| report.wait(at).map(wait).unwrap_or_default()));
        cells.push(if chances.exceeds(at) { FrontHeading::Yes } else { FrontHeading::No }.words(lang));
        Row::Cells(cells)
    };
    let rows = report.front().into_iter().map(row).collect();
    Table { caption: Front::Table { date: report.focus_date() }.words(lang), columns, rows }
}

/// Chances by class with the priority of the rules, and without any; nothing where the rules give none.
pub(super) fn priority_table(report: &Report<'_>, lang: Lang) -> Option<Table> {
    let chances = report.chances;
    let (with, without) = report.priority()?;
    let headings = [
        (FrontHeading::Group, Cell::Words),
        (FrontHeading::WithPriority, Cell::Number),
        (FrontHeading::WithoutPriority, Cell::Number),
    ];
    let columns = headings.iter().map(|(heading, cell)| column((heading, *cell), lang)).collect();
    let row = |(at, group)| {
        let figure = |variant| FigureTold::exact(chances.group(variant, at, chances.focus, chances.focus));
        let figures = [with, without].map(|variant| figure(variant).words(lang));
        Row::Cells([report.group(group, chances.focus).words(lang)].into_iter().chain(figures).collect())
    };
    let rows = report.classes().into_iter().map(row).collect();
    let caption = Front::PriorityOf { edge: report.rule(with), date: report.focus_date() };
    Some(Table { caption: caption.words(lang), columns, rows })
}

/// A column; of numbers it is narrower than of words.
pub(super) fn column((heading, cell): (&dyn Message, Cell), lang: Lang) -> Column {
    Column { heading: heading.words(lang), cell, width: if cell == Cell::Words { 3 } else { 2 } }
}

/// A difference in percentage points, or that there is none.
fn difference(points: Option<Signed>, lang: Lang) -> String {
    match points {
        Some(Signed(Decimal { units: 0, .. })) => FrontHeading::Even.words(lang),
        Some(points) => PointsTold::Exact { points }.words(lang),
        None => PointsTold::Nobody.words(lang),
    }
}
