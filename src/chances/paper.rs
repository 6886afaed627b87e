//! The board's paper (*bestuursstuk*): two pages with the question, the options, what each does to whom and what is to be adopted;
//! all tables as an annex. Nobody is named in it.

use super::annex::annex;
use super::figure::Figure;
use super::report::Report;
use crate::tell::paper::{Bar, Block, Cell, Column, Field, Level, Mark, Paper, Part, Row, Span, Writer};
use crate::words::chances::{Chart, FigureTold, Front, FrontHeading, Page, PaperTold, PointsTold};
use crate::words::value::{Decimal, Signed};
use crate::words::{Lang, Message};
use jiff::tz::TimeZone;

/// The paper. It bears the reference date of the rules, so that the same figures give the same bytes.
pub fn board_paper(report: &Report<'_>, lang: Lang) -> Paper {
    let mut board = Board { report, page: Writer::new(lang) };
    board.page.say_strong(&Page::Title { title: report.title.to_owned() }).say(&Front::NoDraw);
    board.page.say_strong(&report.lead());
    if report.chances.lots_matter() {
        board.options();
        board.figures();
        board.priority();
        board.decision();
    }
    let mut blocks = board.page.finish();
    blocks.extend([Block::NewPage, Block::Heading(Level::Part, Page::Annex.words(lang))]);
    blocks.extend(annex(report, lang));
    let rules = report.case.rules;
    Paper {
        lang,
        title: Front::Question.words(lang),
        author: None,
        made: rules.reference_date.to_zoned(TimeZone::UTC).map_or(jiff::Timestamp::UNIX_EPOCH, |day| day.timestamp()),
        foot: report.title.to_owned(),
        blocks,
    }
}

/// What grows.
struct Board<'a> {
    report: &'a Report<'a>,
    page: Writer,
}

impl Board<'_> {
    /// A sentence a rule, and how much of the room it uses.
    fn options(&mut self) {
        let report = self.report;
        self.page.heading(Level::Part, &Front::Rules);
        for at in report.front() {
            let name = self.page.words(&report.rule(at));
            let told = self.page.words(&report.rule_told(at));
            self.page.block(Block::Paragraph(vec![Span::Strong(format!("{name}: ")), Span::Plain(told)]));
            if let Some(room) = report.chances.room(at, report.chances.focus) {
                let sentence = Chart::Room { variant: report.variant(at), percent: room.mean.percent() };
                let sentence = self.page.words(&sentence);
                let cap = report.chances.cap(at, report.chances.focus);
                let used = cap * u64::try_from(room.mean.percent().units).unwrap_or(0) / 1000;
                let parts = vec![Part { size: used, mark: Mark::Placed }];
                self.page.block(Block::Bar(Bar { sentence, cap, parts }));
            }
        }
    }

    /// The figures beside each other, and what is to be known of them.
    fn figures(&mut self) {
        let (report, chances) = (self.report, self.report.chances);
        let waits = report.front().into_iter().any(|at| report.wait(at).is_some());
        let mut columns = vec![self.column(&FrontHeading::Rule, Cell::Words)];
        let numbers = [FrontHeading::Smallest, FrontHeading::Largest, FrontHeading::Difference, FrontHeading::Room];
        columns.extend(numbers.iter().map(|heading| self.column(heading, Cell::Number)));
        if waits {
            columns.push(self.column(&FrontHeading::Wait, Cell::Number));
        }
        columns.push(self.column(&FrontHeading::Cap, Cell::Words));
        let row = |at: usize| {
            let [small, large] = chances.ends().map(|group| chances.group(at, group, chances.focus, chances.focus));
            let room = chances.room(at, chances.focus).map(|room| room.mean);
            let gap = chances.gap(at, chances.focus).map(Figure::points);
            let mut cells = vec![self.page.words(&report.rule(at)), self.percent(small), self.percent(large)];
            cells.extend([self.difference(gap), self.percent(room)]);
            if waits {
                let wait = report.wait(at).map(|quarters| self.page.words(&FrontHeading::Quarters { quarters }));
                cells.push(wait.unwrap_or_default());
            }
            cells.push(self.page.words(if chances.exceeds(at) { &FrontHeading::Yes } else { &FrontHeading::No }));
            Row::Cells(cells)
        };
        let rows = report.front().into_iter().map(row).collect();
        self.page.table(&Front::Table { date: report.focus_date() }, columns, rows);
        for note in report.notes() {
            self.page.say(&note);
        }
    }

    /// Chances by class with the priority of the rules, and without any.
    fn priority(&mut self) {
        let (report, chances) = (self.report, self.report.chances);
        let Some((with, without)) = report.priority() else { return };
        let focus = chances.focus;
        let headings = [FrontHeading::Group, FrontHeading::WithPriority, FrontHeading::WithoutPriority];
        let cells = [Cell::Words, Cell::Number, Cell::Number];
        let columns = headings.iter().zip(cells).map(|(heading, cell)| self.column(heading, cell)).collect();
        let row = |(at, group)| {
            let figures = [with, without].map(|variant| self.percent(chances.group(variant, at, focus, focus)));
            Row::Cells([self.page.words(&report.group(group, focus))].into_iter().chain(figures).collect())
        };
        let rows = report.classes().into_iter().map(row).collect();
        self.page.heading(Level::Part, &Front::Priority);
        self.page.table(&Front::PriorityOf { edge: report.rule(with), date: report.focus_date() }, columns, rows);
    }

    /// What is to be adopted, with a place to mark it.
    fn decision(&mut self) {
        let report = self.report;
        self.page.heading(Level::Part, &Front::Decision).say(&PaperTold::Proposal);
        let columns = vec![self.column(&FrontHeading::Rule, Cell::Words), self.column(&PaperTold::Choice, Cell::Words)];
        let row = |at: usize| Row::Cells(vec![self.page.words(&report.rule(at)), String::new()]);
        let rows = report.front().into_iter().map(row).collect();
        self.page.table(&Front::Decides, columns, rows);
        let labels = [PaperTold::Date, PaperTold::Chair];
        let fields = labels.iter().map(|label| Field { label: self.page.words(label), lines: 1 }).collect();
        self.page.block(Block::Fields(fields));
    }

    fn column(&self, heading: &dyn Message, cell: Cell) -> Column {
        Column { heading: self.page.words(heading), cell, width: if cell == Cell::Words { 3 } else { 2 } }
    }

    fn percent(&self, figure: Option<Figure>) -> String {
        let told = figure.map_or(FigureTold::Nobody, |own| FigureTold::Exact { percent: own.percent() });
        self.page.words(&told)
    }

    /// A difference in percentage points, or that there is none.
    fn difference(&self, points: Option<Signed>) -> String {
        match points {
            Some(Signed(Decimal { units: 0, .. })) => self.page.words(&FrontHeading::Even),
            _ => self.page.words(&points.map_or(PointsTold::Nobody, |points| PointsTold::Exact { points })),
        }
    }
}
