//! The figures for a terminal of 80 columns: what the page begins with, in the same order.

use super::front_table::over_cell;
use super::report::{Naming, Report};
use crate::words::chances::{FigureTold, Front, FrontHeading, OverTold};
use crate::words::{Lang, Message};

/// So wide is a terminal.
const WIDTH: usize = 80;

/// What marks the rule that the rules have now.
const MARK: &str = "*";

/// The whole text.
pub fn table_words(report: &Report<'_>, lang: Lang) -> String {
    let mut table = Table { report, lang, text: format!("{}\n", report.title) };
    table.line(&Front::Question).blank();
    table.line(&report.lead());
    if report.chances.lots_matter() {
        table.blank().line(&Front::Picture { date: report.focus_date() });
        table.rules();
        table.blank();
        for at in report.front() {
            let (rule, told) = (report.rule(at).words(lang), report.rule_told(at).words(lang));
            table.wrapped(2, &format!("- {rule}: {told}"));
        }
        table.blank();
        report.notes().iter().for_each(|note| _ = table.line(note));
        table.priority();
    }
    table.never();
    table.blank().line(&Front::NoDraw).line(&Front::More);
    table.text
}

/// A table as far as it is written.
struct Table<'a> {
    report: &'a Report<'a>,
    lang: Lang,
    text: String,
}

impl Table<'_> {
    fn blank(&mut self) -> &mut Self {
        self.text.push('\n');
        self
    }

    fn line(&mut self, message: &dyn Message) -> &mut Self {
        self.wrapped(0, &message.words(self.lang))
    }

    /// Words within the width; lines after the first stand further in.
    fn wrapped(&mut self, indent: usize, words: &str) -> &mut Self {
        let mut column = 0;
        for word in words.split(' ') {
            let long = word.chars().count();
            if column > 0 && column + 1 + long > WIDTH {
                self.text.push_str(&format!("\n{:indent$}", ""));
                column = indent;
            } else if column > 0 {
                self.text.push(' ');
                column += 1;
            }
            self.text.push_str(word);
            column += long;
        }
        self.blank()
    }

    /// A row for each rule: the chances of the five fifths, the room, who is placed, and whether the cap holds.
    fn rules(&mut self) {
        let (report, lang) = (self.report, self.lang);
        let (small, large) = (Front::Smallest.words(lang), Front::Largest.words(lang));
        let mut rows = vec![vec![String::new(), small, String::new(), String::new(), String::new(), large]];
        let short = [FrontHeading::RoomShort, FrontHeading::PlacedShort, FrontHeading::CapShort];
        rows[0].extend(short.map(|heading| heading.words(lang)));
        for at in report.front() {
            let chosen = if report.chances.variants[at].chosen { format!(" {MARK}") } else { String::new() };
            let mut row = vec![format!("{}{chosen}", report.rule(at).words(lang))];
            row.extend(report.fifths(at).into_iter().map(|figure| FigureTold::exact(figure).words(lang)));
            let room = report.chances.room(at, report.chances.focus);
            row.push(FigureTold::exact(room.map(|room| room.mean)).words(lang));
            row.push(FrontHeading::Mean { mean: report.placed(at) }.words(lang));
            let over = report.over(at);
            let short = matches!(over, Some(OverTold::Mostly { .. })).then_some(FrontHeading::MostlyShort);
            row.push(short.unwrap_or_else(|| over_cell(over)).words(lang));
            rows.push(row);
        }
        self.columns(&rows);
        if report.chances.chosen().is_some() {
            self.line(&Front::Marked { mark: MARK });
        }
        if let [Some(small), Some(large)] = report.mean_sizes() {
            self.line(&Front::Columns { small, large, practices: report.asked() });
        }
    }

    /// Chances with the priority of the rules and without.
    fn priority(&mut self) {
        let (report, lang) = (self.report, self.lang);
        let Some((with, without)) = report.priority() else { return };
        let (edge, date) = (report.rule(with), report.focus_date());
        self.blank().line(&Front::PriorityOf { edge, date });
        let headings = [FrontHeading::WithPriority, FrontHeading::WithoutPriority].map(|heading| heading.words(lang));
        let mut rows = vec![[String::new()].into_iter().chain(headings).collect::<Vec<_>>()];
        for (at, group) in report.classes() {
            let focus = report.chances.focus;
            let chance = |variant| FigureTold::exact(report.chances.group(variant, at, focus, focus)).words(lang);
            let name = report.group(group, focus).words(lang);
            rows.push(vec![name, chance(with), chance(without)]);
        }
        self.columns(&rows);
    }

    /// Who does not fit, where practices are named.
    fn never(&mut self) {
        let report = self.report;
        let mut never = report.too_large();
        never.extend(report.never().into_iter().filter(|(at, _)| report.front().contains(at)).flat_map(|(_, own)| own));
        never.sort_by_key(|own| own.practice);
        never.dedup_by_key(|own| own.practice);
        if report.naming == Naming::Named && !never.is_empty() {
            self.blank().line(&Front::Names);
            never.iter().for_each(|practice| _ = self.line(&report.never_told(practice)));
        }
    }

    /// Rows in columns: the first to the left, the others to the right.
    fn columns(&mut self, rows: &[Vec<String>]) {
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
