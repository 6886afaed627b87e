//! A report as titles and tables, before it is a text, a page or a workbook.

use super::finding::{Finding, count};
use super::sheet::Sheet;
use crate::rules::Programme;
use crate::tell::rehearsal::titled;
use crate::words::fault::lines_visible;
use crate::words::register::noticed::RowTold;
use crate::words::report::{FaultsFound, FoundTold, GroupTitle, RemarksFound, ReportHead, ReportTitle, Weight};
use crate::words::value::Digits;
use crate::words::{Lang, Message};
use std::collections::BTreeMap;

/// What is written, in whatever form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its language.
    pub lang: Lang,
    /// The title.
    pub title: String,
    /// What stands below it; the first line says for whom it is.
    pub lines: Vec<String>,
    /// Its parts.
    pub sections: Vec<Section>,
    /// The same row by row, where there is no sheet beside it that shows them.
    pub by_row: Option<Section>,
    /// All of it as one table, for a workbook.
    pub table: Section,
}

/// A table with a title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The title.
    pub title: String,
    /// Above its columns.
    pub headings: Vec<String>,
    /// Its rows; a cell can be empty.
    pub rows: Vec<Vec<String>>,
    /// Of each row the cell of the register that it is about, as [`Sheet::name`] has it; nothing where there is no sheet.
    pub cells: Vec<Option<String>>,
}

/// What a report is about.
#[derive(Clone, Copy, Debug)]
pub struct Head<'a> {
    /// The file of the register, as the user named it.
    pub register: &'a str,
    /// The programme and the round, where the rules could be read.
    pub round: Option<(&'a Programme, &'a str)>,
}

impl Head<'_> {
    /// A title, marked where the rules are of a rehearsal.
    pub(super) fn titled(&self, title: String, lang: Lang) -> String {
        let origin = self.round.map_or("", |(programme, _)| &programme.origin);
        titled(title, origin, lang)
    }

    /// The round in words.
    pub(super) fn round_words(&self, lang: Lang) -> Option<String> {
        let (programme, round) = self.round?;
        Some(ReportHead::Round { programme: programme.title.clone(), round: round.to_owned() }.words(lang))
    }
}

/// The report on what was found, beside the sheet in which that stands where there is one.
pub fn report_document(head: Head<'_>, findings: &[Finding], sheet: Option<&Sheet>, lang: Lang) -> Document {
    let faults = FaultsFound(count(findings, Weight::Fault));
    let state = match faults.0 {
        0 => ReportHead::Clean,
        _ => ReportHead::Faulty { faults },
    };
    let remarks = RemarksFound(count(findings, Weight::Odd));
    let remarks = (remarks.0 > 0).then_some(ReportHead::Remarks { remarks });
    let round = head.round_words(lang);
    let said = [ReportHead::Private, state].into_iter().chain(remarks).map(|line| line.words(lang));
    let sections = by_kind(findings, sheet, lang);
    let by_row = by_row(head.register, findings, lang);
    let title = head.titled(ReportHead::Title { register: head.register.to_owned() }.words(lang), lang);
    let lines = said.chain(round).collect();
    Document { lang, title, lines, sections, by_row, table: whole(findings, lang) }.shown()
}

impl Document {
    /// The same, so that nothing in it hides or steers what shows it: it holds texts of others.
    #[must_use]
    pub fn shown(mut self) -> Self {
        let section = |section: &mut Section| {
            section.headings.iter_mut().chain(section.rows.iter_mut().flatten()).for_each(show);
        };
        self.sections.iter_mut().chain(&mut self.by_row).for_each(section);
        section(&mut self.table);
        self.lines.iter_mut().chain([&mut self.title]).for_each(show);
        self
    }
}

fn show(text: &mut String) {
    *text = in_line(text);
}

/// A text of others on one line, in which nothing hides.
pub(super) fn in_line(text: &str) -> String {
    lines_visible(&text.replace('\n', " "))
}

fn headings<const N: usize>(titles: [ReportTitle; N], lang: Lang) -> Vec<String> {
    titles.map(|title| title.words(lang)).into()
}

/// The place of a finding, or of several rows none: those stand behind what is said.
fn place(finding: &Finding, lang: Lang) -> String {
    let place = finding.place.as_ref().filter(|_| finding.lines.len() < 2);
    place.map_or(String::new(), |place| place.within(lang))
}

/// What is said, and of several rows which.
fn says(finding: &Finding, lang: Lang) -> String {
    match finding.lines.len() {
        0 | 1 => finding.says.clone(),
        _ => {
            let rows = RowTold::runs(&finding.lines);
            FoundTold::AndRows { says: finding.says.clone(), rows }.words(lang)
        }
    }
}

fn mend(finding: &Finding) -> String {
    finding.mend.clone().unwrap_or_default()
}

/// A section for each kind, the gravest first.
fn by_kind(findings: &[Finding], sheet: Option<&Sheet>, lang: Lang) -> Vec<Section> {
    let cells = sheet.map_or_else(Vec::new, |sheet| {
        sheet.cells().into_iter().map(|at| at.map(|at| sheet.name(at))).collect::<Vec<_>>()
    });
    let mut kinds: BTreeMap<(Weight, GroupTitle), Vec<(usize, &Finding)>> = BTreeMap::new();
    for (at, finding) in findings.iter().enumerate() {
        kinds.entry((finding.weight, finding.about)).or_default().push((at, finding));
    }
    let section = |((weight, title), own): ((Weight, GroupTitle), Vec<(usize, &Finding)>)| Section {
        title: ReportTitle::Kind { title, weight, count: Digits(own.len() as u64) }.words(lang),
        headings: headings([ReportTitle::Place, ReportTitle::Says, ReportTitle::Mend], lang),
        rows: own.iter().map(|(_, own)| vec![place(own, lang), says(own, lang), mend(own)]).collect(),
        cells: own.iter().filter_map(|(at, _)| cells.get(*at).cloned()).collect(),
    };
    kinds.into_iter().map(section).collect()
}

/// All that is about rows of the register, row by row.
fn by_row(register: &str, findings: &[Finding], lang: Lang) -> Option<Section> {
    let own = findings.iter().filter(|found| found.place.as_ref().is_some_and(|place| place.file == register));
    let mut rows: Vec<(usize, Weight, &Finding)> =
        own.flat_map(|found| found.rows().into_iter().map(move |row| (row, found.weight, found))).collect();
    rows.sort_by_key(|(row, weight, _)| (*row, *weight));
    let told = |(row, weight, found): &(usize, Weight, &Finding)| {
        let row = ReportTitle::RowOf { row: Digits(*row as u64) };
        vec![row.words(lang), found.says.clone(), mend(found), weight.words(lang)]
    };
    (!rows.is_empty()).then(|| Section {
        title: ReportTitle::ByRow.words(lang),
        headings: headings([ReportTitle::Row, ReportTitle::Says, ReportTitle::Mend, ReportTitle::Weight], lang),
        rows: rows.iter().map(told).collect(),
        cells: Vec::new(),
    })
}

/// All of it as one table.
fn whole(findings: &[Finding], lang: Lang) -> Section {
    let titles = [ReportTitle::Weight, ReportTitle::About, ReportTitle::Place, ReportTitle::Says, ReportTitle::Mend];
    let mut sorted: Vec<&Finding> = findings.iter().collect();
    sorted.sort_by_key(|finding| (finding.weight, finding.about));
    let row = |own: &&Finding| {
        vec![own.weight.words(lang), own.about.words(lang), place(own, lang), says(own, lang), mend(own)]
    };
    Section {
        title: ReportTitle::Remarks.words(lang),
        headings: headings(titles, lang),
        rows: sorted.iter().map(row).collect(),
        cells: Vec::new(),
    }
}
