//! The tables at the front of the page and of the board's paper: the rules beside each other, and what priority does.

use super::report::Report;
use crate::tell::paper::{Cell, Column, Row, Table};
use crate::words::chances::{FigureTold, Front, FrontHeading, OverTold, PointsTold};
use crate::words::value::{Decimal, Signed};
use crate::words::{Lang, Message};

/// A row for each rule that is laid beside the others.
pub(super) fn front_table(report: &Report<'_>, lang: Lang) -> Table {
    let chances = report.chances;
    let [small, large] =
        chances.ends().map(|group| FrontHeading::Chance { group: report.group(&chances.groups[group], chances.focus) });
    let placed = FrontHeading::Placed { practices: report.asked() };
    let numbers = [small, large, FrontHeading::Difference, FrontHeading::Room, placed];
    let mut columns = vec![column((&FrontHeading::Rule, Cell::Words), lang)];
    columns.extend(numbers.iter().map(|heading| column((heading, Cell::Number), lang)));
    columns.push(column((&FrontHeading::Cap, Cell::Words), lang));
    let row = |at: usize| {
        let ends = report.ends(at);
        let room = chances.room(at, chances.focus).map(|room| room.mean);
        let mut cells = vec![report.rule(at).words(lang)];
        cells.extend([0, 1].map(|end| FigureTold::exact(ends.map(|ends| ends[end])).words(lang)));
        cells.push(difference(ends.map(|[small, large]| small.points_above(large)), lang));
        cells.push(FigureTold::exact(room).words(lang));
        cells.push(FrontHeading::Mean { mean: report.placed(at) }.words(lang));
        cells.push(over_cell(report.over(at)).words(lang));
        Row::Cells(cells)
    };
    let rows = report.front().into_iter().map(row).collect();
    Table { caption: Front::Table { date: report.focus_date() }.words(lang), columns, rows }
}

/// How often a rule goes over the cap, in a cell.
pub(super) fn over_cell(over: Option<OverTold>) -> FrontHeading {
    match over {
        None => FrontHeading::Never,
        Some(OverTold::Sometimes) => FrontHeading::Sometimes,
        Some(OverTold::Mostly { .. }) => FrontHeading::Mostly,
    }
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
