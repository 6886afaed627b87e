//! The board's paper (*bestuursstuk*): two pages with the question, the options, what each does to whom and what is to be adopted;
//! all tables as an annex. Nobody is named in it.

use super::annex::annex;
use super::front_table::{column, front_table, priority_table};
use super::report::Report;
use crate::tell::paper::{Bar, Block, Cell, Field, Level, Mark, Paper, Part, Row, Span, Writer};
use crate::words::chances::{Front, FrontHeading, Page, PaperTold};
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
        foot: report.programme.to_owned(),
        mark: None,
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
                let sentence = self.page.words(&report.room_told(at, room));
                let cap = report.chances.cap(at, report.chances.focus);
                let used = cap * u64::try_from(room.mean.percent().units).unwrap_or(0) / 1000;
                let parts = vec![Part { size: used, mark: Mark::Placed }];
                self.page.block(Block::Bar(Bar { sentence, cap, parts }));
            }
        }
    }

    /// The figures beside each other, and what is to be known of them.
    fn figures(&mut self) {
        let report = self.report;
        self.page.block(Block::Table(front_table(report, self.page.lang())));
        for note in report.notes() {
            self.page.say(&note);
        }
    }

    /// Chances by class with the priority of the rules, and without any.
    fn priority(&mut self) {
        let Some(table) = priority_table(self.report, self.page.lang()) else { return };
        self.page.heading(Level::Part, &Front::Priority).block(Block::Table(table));
    }

    /// What is to be adopted, with a place to mark it.
    fn decision(&mut self) {
        let report = self.report;
        self.page.heading(Level::Part, &Front::Decision).say(&PaperTold::Proposal);
        let headings: [&dyn Message; 2] = [&FrontHeading::Rule, &PaperTold::Choice];
        let columns = headings.map(|heading| column((heading, Cell::Words), self.page.lang())).into();
        let row = |at: usize| Row::Cells(vec![self.page.words(&report.rule(at)), String::new()]);
        let rows = report.front().into_iter().map(row).collect();
        self.page.table(&Front::Decides, columns, rows);
        let labels = [PaperTold::Date, PaperTold::Chair];
        let fields = labels.iter().map(|label| Field { label: self.page.words(label), lines: 1 }).collect();
        self.page.block(Block::Fields(fields));
    }
}
