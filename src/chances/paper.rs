//! The board's paper (*bestuursstuk*): two pages with the question, the options, what each does to whom and what is to be adopted;
//! all tables as an annex. Nobody is named in it.

use super::annex::annex;
use super::front_table::{column, front_table, priority_table};
use super::report::Report;
use crate::tell::paper::{Block, Cell, Field, Level, Paper, Row, Span, Writer};
use crate::tell::rehearsal::mark;
use crate::words::chances::{Front, FrontHeading, Page, PaperTold};
use crate::words::{Lang, Message};
use jiff::tz::TimeZone;

/// The paper. It bears the reference date of the rules, so that the same figures give the same bytes.
pub fn board_paper(report: &Report<'_>, lang: Lang) -> Paper {
    let mut board = Board { report, page: Writer::new(lang) };
    board.page.say_strong(&Page::Title { title: report.title.to_owned() });
    board.page.say_strong(&report.lead());
    if report.chances.lots_matter() {
        board.options();
        board.figures();
        board.priority();
        board.decision();
    }
    board.page.say(&Front::NoDraw);
    let mut blocks = board.page.finish();
    blocks.extend([Block::NewPage, Block::Heading(Level::Part, Page::Annex.words(lang))]);
    blocks.extend(annex(report, lang));
    let rules = report.case.rules;
    Paper {
        lang,
        title: Front::Question.words(lang),
        author: None,
        made: rules.reference_date.to_zoned(TimeZone::UTC).map_or(jiff::Timestamp::UNIX_EPOCH, |day| day.timestamp()),
        foot: report.programme.title.clone(),
        mark: mark(&report.programme.origin).map(|mark| mark.words(lang)),
        blocks,
    }
}

/// What grows.
struct Board<'a> {
    report: &'a Report<'a>,
    page: Writer,
}

impl Board<'_> {
    /// A sentence a rule.
    fn options(&mut self) {
        let report = self.report;
        for at in report.front() {
            let name = self.page.words(&report.rule(at));
            let told = self.page.words(&report.rule_told(at));
            self.page.block(Block::Paragraph(vec![Span::Strong(format!("{name}: ")), Span::Plain(told)]));
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
        self.page.heading(Level::Part, &Front::Decision);
        let headings: [&dyn Message; 3] = [&FrontHeading::Rule, &PaperTold::InRules, &PaperTold::Choice];
        let columns = headings.map(|heading| column((heading, Cell::Words), self.page.lang())).into();
        let row =
            |at| Row::Cells(vec![self.page.words(&report.rule(at)), report.written(at).join(", "), String::new()]);
        let rows = report.front().into_iter().map(row).collect();
        self.page.table(&Front::Decides, columns, rows).say(&PaperTold::Before).say(&Front::WrittenDown);
        let labels = [PaperTold::Date, PaperTold::Chair];
        let fields = labels.iter().map(|label| Field { label: self.page.words(label), lines: 1 }).collect();
        self.page.block(Block::Fields(fields));
    }
}
