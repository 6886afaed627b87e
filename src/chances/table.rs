//! The figures for a terminal: the board's question first, then every group.

use super::figure::Figure;
use super::group::{Dimension, Group};
use super::report::Report;
use super::variant::spread_told;
use crate::rules::Spread;
use crate::words::chances::{RoomUse, TableTold};
use crate::words::noun::Practices;
use crate::words::{Lang, Message};

const DIMENSIONS: [Dimension; 3] = [Dimension::Fifth, Dimension::Class, Dimension::Region];

/// The whole table.
pub fn table_words(report: &Report<'_>, lang: Lang) -> String {
    let mut table = Table { report, lang, text: format!("{}\n", report.title) };
    for line in report.head().iter().chain(&report.key()) {
        table.line(0, line);
    }
    table.text.push('\n');
    table.line(0, &report.answer().0);
    table.question();
    for spread in report.spreads() {
        table.by_edge(spread);
    }
    table.by_date();
    table.never();
    table.text
}

/// A table as far as it is written.
struct Table<'a> {
    report: &'a Report<'a>,
    lang: Lang,
    text: String,
}

/// A row of cells.
type Row = Vec<Box<dyn Message>>;

impl Table<'_> {
    fn line(&mut self, indent: usize, message: &dyn Message) {
        self.text.push_str(&format!("{:indent$}{}\n", "", message.words(self.lang)));
    }

    /// Smallest and largest fifth and the use of the room, a row for each variant.
    fn question(&mut self) {
        let (report, chances) = (self.report, self.report.chances);
        let [small, large] = chances.ends().map(|group| &chances.groups[group]);
        let asking = |group: &Group| Practices(group.asking[chances.focus]);
        self.line(0, &TableTold::Question { date: report.focus_date() });
        self.line(
            0,
            &TableTold::Ends {
                small: report.group(small),
                many_small: asking(small),
                large: report.group(large),
                many_large: asking(large),
            },
        );
        use TableTold::{Difference, Largest, Nothing, RoomUse, Smallest};
        let mut rows: Vec<Row> = vec![[Nothing, Smallest, Largest, Difference, RoomUse].map(boxed).into()];
        for at in 0..chances.variants.len() {
            let [low, high] = chances.ends().map(|group| report.focus_cell(at, group));
            rows.push(vec![
                boxed(report.variant(at)),
                boxed(low),
                boxed(high),
                boxed(report.gap(at)),
                boxed(room_use(report, at)),
            ]);
        }
        self.columns(&rows);
    }

    /// Every group under the three boundary rules.
    fn by_edge(&mut self, spread: Spread) {
        let report = self.report;
        let variants = report.variants_of(spread);
        let mut head = vec![boxed(TableTold::Nothing), boxed(TableTold::Practices)];
        head.extend(variants.iter().map(|&at| boxed(report.chances.variants[at].edge_told())));
        let mut rows = vec![head];
        for (group, own) in DIMENSIONS.into_iter().flat_map(|dimension| report.groups(dimension)) {
            let mut row = group_cells(report, own, report.chances.focus);
            row.extend(variants.iter().map(|&at| boxed(report.focus_cell(at, group))));
            rows.push(row);
        }
        self.text.push('\n');
        self.line(0, &TableTold::BySpread { spread: spread_told(spread), date: report.focus_date() });
        self.columns(&rows);
    }

    /// Every group under the chosen rules: the chance of each start date.
    fn by_date(&mut self) {
        let report = self.report;
        let Some(chosen) = report.chances.chosen() else { return };
        for from in 0..report.case.rules.tranches.len() {
            let rows = date_rows(report, chosen, from);
            if rows.len() > 1 {
                let (variant, date) = (report.chances.variants[chosen].told(), report.date(from));
                self.text.push('\n');
                self.line(0, &TableTold::AsChosen { variant, date });
                self.columns(&rows);
            }
        }
    }

    fn never(&mut self) {
        let report = self.report;
        let never = report.never();
        self.text.push('\n');
        self.line(0, if never.is_empty() { &TableTold::NobodyNever } else { &TableTold::Never });
        for (variant, practices) in never {
            self.line(2, &report.variant(variant));
            practices.iter().for_each(|practice| self.line(4, &report.never_told(practice)));
        }
    }

    /// Rows in columns: the first to the left, the others to the right.
    fn columns(&mut self, rows: &[Row]) {
        let words = |row: &Row| row.iter().map(|cell| cell.words(self.lang)).collect::<Vec<_>>();
        let rows: Vec<Vec<String>> = rows.iter().map(words).collect();
        let many = rows.iter().map(Vec::len).max().unwrap_or(0);
        let width =
            |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
        let widths: Vec<usize> = (0..many).map(|column| width(column).unwrap_or(0)).collect();
        for row in rows {
            let cells = row.iter().zip(&widths).enumerate();
            let cells = cells.map(|(at, (cell, &width))| match at {
                0 => format!("{cell:<width$}"),
                _ => format!("{cell:>width$}"),
            });
            self.text.push_str(&format!("  {}\n", cells.collect::<Vec<_>>().join("  ").trim_end()));
        }
    }
}

fn boxed(message: impl Message + 'static) -> Box<dyn Message> {
    Box::new(message)
}

fn room_use(report: &Report<'_>, variant: usize) -> RoomUse {
    let chances = report.chances;
    chances.room(variant, chances.focus).map_or(RoomUse::None, |room| RoomUse::Of {
        mean: room.mean.told(chances.basis(variant)),
        low: room.p5.percent(),
        high: room.p95.percent(),
    })
}

/// What a row about a group begins with: its name, and how many of it ask for a date.
fn group_cells(report: &Report<'_>, group: &Group, from: usize) -> Row {
    vec![boxed(report.group(group)), boxed(TableTold::Number { number: group.asking[from] })]
}

/// The chances of each start date of those who ask for one, under the chosen rules; headings first.
fn date_rows(report: &Report<'_>, chosen: usize, from: usize) -> Vec<Row> {
    let (chances, dates) = (report.chances, from..report.case.rules.tranches.len());
    let mut head = vec![boxed(TableTold::Nothing), boxed(TableTold::Practices)];
    head.extend(dates.clone().map(|tranche| boxed(TableTold::Date { date: report.date(tranche) })));
    head.push(boxed(TableTold::NoDateYet));
    let mut rows = vec![head];
    for (group, own) in DIMENSIONS.into_iter().flat_map(|dimension| report.groups(dimension)) {
        let figures: Option<Vec<Figure>> =
            dates.clone().map(|tranche| chances.group(chosen, group, from, tranche)).collect();
        let Some(figures) = figures else { continue };
        let mut row = group_cells(report, own, from);
        row.extend(figures.into_iter().map(|figure| boxed(report.cell(chosen, Some(figure)))));
        row.push(boxed(report.cell(chosen, chances.group_none(chosen, group, from))));
        rows.push(row);
    }
    rows
}
