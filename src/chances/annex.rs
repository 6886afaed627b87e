//! The annex of the page and of the board's paper: how it was worked out, every boundary with every spread, and the chances by
//! group. Blocks, so that both show the same tables.

use super::figure::decimal;
use super::group::Dimension;
use super::report::Report;
use super::variant::spread_told;
use crate::rules::Spread;
use crate::tell::paper::{Block, Cell, Column, Level, Row, Writer};
use crate::words::chances::{Chart, FigureTold, FrontHeading, Heading, Page, TableTold};
use crate::words::{Lang, Message};

/// All of it.
pub(super) fn annex(report: &Report<'_>, lang: Lang) -> Vec<Block> {
    let mut annex = Annex { report, page: Writer::new(lang) };
    annex.how();
    annex.variants();
    annex.waiting();
    annex.by_basket();
    annex.groups();
    annex.dates();
    annex.page.finish()
}

/// What grows.
struct Annex<'a> {
    report: &'a Report<'a>,
    page: Writer,
}

impl Annex<'_> {
    fn how(&mut self) {
        self.page.heading(Level::Part, &Page::How);
        for line in self.report.how() {
            self.page.say(&line);
        }
    }

    /// Every variant: smallest and largest fifth, and the room.
    fn variants(&mut self) {
        let (report, chances) = (self.report, self.report.chances);
        let ends = chances.ends();
        let ended = ends.map(|group| report.group(&chances.groups[group], chances.focus));
        let mut columns = vec![self.first(&Heading::Variant)];
        columns.extend(ended.iter().map(|group| self.number(group)));
        columns.extend([Heading::Difference, Heading::RoomUse, Heading::Range].iter().map(|own| self.number(own)));
        let row = |at: usize| {
            let room = chances.room(at, chances.focus);
            let range = room.and_then(|room| room.range);
            let range = range.map_or_else(
                || self.page.words(&FigureTold::Nobody),
                |[low, high]| self.page.words(&Chart::Range { low: low.percent(), high: high.percent() }),
            );
            let [small, large] = ends.map(|group| report.focus_cell(at, group));
            let (gap, used) = (report.gap(at), report.cell(at, room.map(|room| room.mean)));
            let told: [&dyn Message; 5] = [&report.variant(at), &small, &large, &gap, &used];
            Row::Cells(told.map(|cell| self.page.words(cell)).into_iter().chain([range]).collect())
        };
        let rows = (0..chances.variants.len()).map(row).collect();
        self.page.table(&Page::Variants { date: report.focus_date() }, columns, rows);
    }

    /// How long practices wait under each rule, where anybody can.
    fn waiting(&mut self) {
        let report = self.report;
        let waits = |at: usize| report.chances.wait(at).map(|wait| FrontHeading::Mean { mean: decimal(wait.value, 2) });
        let rows = report.front().into_iter().filter_map(|at| Some(self.row(&[&report.rule(at), &waits(at)?])));
        let rows: Vec<Row> = rows.collect();
        if !rows.is_empty() {
            let columns = vec![self.first(&FrontHeading::Rule), self.number(&Heading::Wait)];
            self.page.heading(Level::Part, &Page::Waiting).table(&Page::WaitingOf, columns, rows);
        }
    }

    /// What the chosen baskets give, and what lots add, where they do.
    fn by_basket(&mut self) {
        let (report, chances) = (self.report, self.report.chances);
        let focus = chances.focus;
        let of = chances.chosen().filter(|&at| chances.group_by_basket(at, chances.ends()[0], focus).is_some());
        let Some(variant) = of else { return };
        let columns = vec![self.first(&Heading::Group), self.number(&Heading::Basket), self.number(&Heading::Lots)];
        let row = |(at, group)| {
            let alone = chances.group_by_basket(variant, at, focus);
            let alone = FigureTold::exact(alone);
            self.row(&[&report.group(group, focus), &alone, &report.focus_cell(variant, at)])
        };
        let asking = chances.groups.iter().enumerate().filter(|(_, of)| of.asking[focus] > 0);
        let rows = asking.map(row).collect();
        self.page.table(&Page::ByBasket { date: report.focus_date() }, columns, rows);
    }

    /// Every group under every variant: the chance of the first date where lots decide.
    fn groups(&mut self) {
        let report = self.report;
        self.page.heading(Level::Part, &Page::Groups { date: report.focus_date() });
        let dimensions =
            [(Dimension::Fifth, Page::BySize), (Dimension::Class, Page::ByClass), (Dimension::Region, Page::ByRegion)];
        for (dimension, name) in dimensions {
            if report.groups(dimension).next().is_some() {
                self.page.heading(Level::Section, &name);
                report.spreads().into_iter().for_each(|spread| self.group_table(dimension, &name, spread));
            }
        }
    }

    fn group_table(&mut self, dimension: Dimension, name: &Page, spread: Spread) {
        let (report, chances) = (self.report, self.report.chances);
        let variants = report.variants_of(spread);
        let mut columns = vec![self.first(name), self.number(&Heading::Practices)];
        columns.extend(variants.iter().map(|&at| self.number(&chances.variants[at].edge_told())));
        let row = |(at, group): (usize, &super::group::Group)| {
            let many = self.page.lang().number(group.many(chances.focus));
            let figures = variants.iter().map(|&variant| self.page.words(&report.focus_cell(variant, at)));
            let named = self.page.words(&report.group(group, chances.focus));
            Row::Cells([named, many].into_iter().chain(figures).collect())
        };
        let rows = report.groups(dimension).map(row).collect();
        let caption = TableTold::BySpread { spread: spread_told(spread), date: report.focus_date() };
        self.page.table(&caption, columns, rows);
    }

    /// The chosen rules: the chance of each start date, by the date that is asked for.
    fn dates(&mut self) {
        let (report, chances) = (self.report, self.report.chances);
        let Some(chosen) = chances.chosen() else { return };
        self.page.heading(Level::Part, &Page::Dates).say(&report.variant(chosen));
        for from in 0..report.case.rules.tranches.len() {
            if chances.groups.iter().any(|group| group.asking[from] > 0) {
                self.date_table(chosen, from);
            }
        }
    }

    /// Of those who ask for one date.
    fn date_table(&mut self, chosen: usize, from: usize) {
        let (report, chances) = (self.report, self.report.chances);
        let dates = from..report.case.rules.tranches.len();
        let mut columns = vec![self.first(&Heading::Group), self.number(&Heading::Practices)];
        columns.extend(dates.clone().map(|date| self.number(&TableTold::Date { date: report.date(date) })));
        columns.push(self.number(&Heading::NoDateYet));
        let row = |(at, group): (usize, &super::group::Group)| {
            let figures = dates.clone().map(|date| chances.group(chosen, at, from, date));
            let figures = figures.chain([chances.group_none(chosen, at, from)]);
            let named = self.page.words(&report.group(group, from));
            let head = [named, self.page.lang().number(group.many(from))];
            Row::Cells(head.into_iter().chain(figures.map(|own| self.page.words(&report.cell(chosen, own)))).collect())
        };
        let asking = chances.groups.iter().enumerate().filter(|(_, group)| group.asking[from] > 0);
        let rows = asking.map(row).collect();
        self.page.table(&Page::DatesOf { date: report.date(from) }, columns, rows);
    }

    fn first(&self, heading: &dyn Message) -> Column {
        Column { heading: self.page.words(heading), cell: Cell::Words, width: 5 }
    }

    fn number(&self, heading: &dyn Message) -> Column {
        Column { heading: self.page.words(heading), cell: Cell::Number, width: 2 }
    }

    fn row(&self, cells: &[&dyn Message]) -> Row {
        Row::Cells(cells.iter().map(|cell| self.page.words(*cell)).collect())
    }
}
