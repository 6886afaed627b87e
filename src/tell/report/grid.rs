//! A register as a table of HTML with what is said at its cells: as in a spreadsheet, rows by number and columns by letter. What
//! is said of cells of a row stands below that row, gravest first.

use super::document::in_line;
use super::finding::Finding;
use super::sheet::{At, Sheet};
use crate::register::{GridCell, GridColumn, GridRow};
use crate::words::fault::cell_name;
use crate::words::noun::Rows;
use crate::words::report::{SheetTold, Weight};
use crate::words::value::Digits;
use crate::words::{Lang, Message};
use maud::{Markup, html};
use std::ops::Range;

/// The style sheet of what this module makes.
pub const SHEET_STYLE: &str = include_str!("sheet.css");

/// So many rows are shown at once.
pub const MOST_ROWS: usize = 200;

/// Which rows are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those of which there is something to say.
    Found,
    /// All that are there.
    All,
}

/// Some of these rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    /// Of which rows.
    pub which: Which,
    /// Which [`MOST_ROWS`] of them, from 0.
    pub page: usize,
}

impl View {
    /// How a view begins: with the first of what was found.
    pub const FIRST: Self = Self { which: Which::Found, page: 0 };

    /// The view in which a cell stands, by its name.
    pub fn of_cell(sheet: &Sheet, name: &str) -> Option<Self> {
        let (found, cells) = (sheet.found(), sheet.cells());
        let (row, _) = cells.into_iter().flatten().find(|at| sheet.name(*at) == name)?;
        let page = found.iter().position(|at| *at == row).map_or(0, |at| at / MOST_ROWS);
        Some(Self { which: Which::Found, page })
    }
}

/// The address of a cell within a page.
pub(super) fn cell_id(name: &str) -> String {
    format!("cel-{name}")
}

/// What is shown of a sheet, and what leads to the rest.
pub struct Shown<'s> {
    sheet: &'s Sheet,
    lang: Lang,
    view: View,
    found: Vec<usize>,
    width: usize,
}

impl<'s> Shown<'s> {
    /// A view of a sheet. A small one shows whole, whatever is asked: its other rows need only be uncovered.
    pub fn new(sheet: &'s Sheet, view: View, lang: Lang) -> Self {
        Self { sheet, lang, view, found: sheet.found(), width: width(sheet) }
    }

    /// Whether all rows are there at once.
    fn is_whole(&self) -> bool {
        self.sheet.grid.rows.len() <= MOST_ROWS
    }

    /// How many rows there are of the kind that is shown.
    fn rows(&self) -> usize {
        match self.view.which {
            Which::Found => self.found.len(),
            Which::All => self.sheet.grid.rows.len(),
        }
    }

    /// Those in view, of that kind.
    fn range(&self) -> Range<usize> {
        let first = self.view.page.saturating_mul(MOST_ROWS).min(self.rows());
        first..(first + MOST_ROWS).min(self.rows())
    }

    /// The sheet. `turns` makes what leads to another view of it; nothing where none can be had.
    pub fn markup(&self, turns: Option<&dyn Fn(View, String) -> Markup>) -> Markup {
        let (found, total) = (Digits(self.found.len() as u64), self.sheet.grid.total as u64);
        html! {
            h2 id="blad" { (self.words(&SheetTold::Title)) }
            p { (self.words(&SheetTold::Found { found, total })) }
            @if self.is_whole() {
                @if self.found.len() < self.sheet.grid.rows.len() {
                    input id="all-rows" type="checkbox" autocomplete="off" checked[self.found.is_empty()];
                    " " label.sheet-more for="all-rows" { (self.words(&SheetTold::All)) }
                }
                (self.table(1..=self.sheet.grid.rows.len()))
            } @else {
                (self.around(turns))
                @match self.view.which {
                    Which::Found => (self.table(self.found[self.range()].iter().copied())),
                    Which::All => (self.table(self.range().map(|at| at + 1))),
                }
            }
        }
    }

    /// What leads to the other rows of a large sheet.
    fn around(&self, turns: Option<&dyn Fn(View, String) -> Markup>) -> Markup {
        let Some(turn) = turns else {
            let large = self.rows() > MOST_ROWS || self.rows() < self.sheet.grid.total;
            return html! { @if large { p { (self.words(&SheetTold::Large { rows: Rows::from(self.range().len()) })) } } };
        };
        let Range { start, end } = self.range();
        let digits = |number: usize| Digits(number as u64);
        let shown = SheetTold::Shown { first: digits(start + 1), last: digits(end), of: digits(self.rows()) };
        let (which, words) = match self.view.which {
            Which::Found => (Which::All, SheetTold::All),
            Which::All => (Which::Found, SheetTold::OnlyFound),
        };
        let page = self.view.page;
        let kept = self.sheet.grid.rows.len();
        html! {
            @if kept < self.sheet.grid.total && self.view.which == Which::All {
                p { (self.words(&SheetTold::Kept { rows: Rows::from(kept) })) }
            }
            p {
                @if end > 0 { (self.words(&shown)) " " }
                (turn(View { which, page: 0 }, self.words(&words)))
                @if let Some(page) = page.checked_sub(1) {
                    (turn(View { page, ..self.view }, self.words(&SheetTold::Earlier)))
                }
                @if end < self.rows() { (turn(View { page: page + 1, ..self.view }, self.words(&SheetTold::Later))) }
            }
        }
    }

    fn words(&self, message: &dyn Message) -> String {
        message.words(self.lang)
    }

    fn table(&self, rows: impl Iterator<Item = usize>) -> Markup {
        html! {
            div.scroll role="region" aria-labelledby="blad" tabindex="0" {
                table {
                    thead {
                        tr {
                            td { span.unseen { (self.words(&SheetTold::Row)) } }
                            @for at in 0..self.width { th scope="col" { (letters(at)) } }
                        }
                        (self.head())
                    }
                    @for at in rows { (self.row(at)) }
                }
            }
        }
    }

    /// The row of the headings: what each column is, or that it is not read.
    fn head(&self) -> Markup {
        let (head, said) = (&self.sheet.grid.head, self.said(0));
        html! {
            tr.heading {
                th scope="row" { (head.line) }
                @for (column, (cell, about)) in head.cells.iter().zip(&self.sheet.grid.columns).enumerate() {
                    (self.cell("col", (0, column), cell, &self.about(cell, about)))
                }
            }
            (self.notes(&said))
        }
    }

    /// What a column is, where its heading does not say so in those words.
    fn about(&self, cell: &GridCell, GridColumn { meaning, hidden }: &GridColumn) -> Markup {
        let heading = cell.value.trim().to_lowercase();
        let is_said = |words: &str| heading == words.to_lowercase();
        let read = meaning.as_ref().filter(|meaning| !is_said(&self.words(*meaning)));
        html! {
            @if meaning.is_none() && !heading.is_empty() { span.aside { (self.words(&SheetTold::NotRead)) } }
            @if let Some(what) = read { span.aside { (self.words(&SheetTold::ReadAs { what: what.clone() })) } }
            @if *hidden { span.aside { (self.words(&SheetTold::Hidden)) } }
        }
    }

    fn row(&self, at: usize) -> Markup {
        let Some(row) = self.sheet.row(at) else { return html! {} };
        let said = self.said(at);
        let plain = said.is_empty() && !row.hidden;
        let (scope, span) = if said.is_empty() { ("row", None) } else { ("rowgroup", Some("2")) };
        html! {
            tbody class=[plain.then_some("plain")] {
                tr {
                    th scope=(scope) rowspan=[span] {
                        (row.line)
                        @if row.hidden { span.aside { (self.words(&SheetTold::Hidden)) } }
                    }
                    @for (column, cell) in row.cells.iter().take(self.width).enumerate() {
                        (self.cell("", (at, column), cell, &html! {}))
                    }
                }
                (self.notes(&said))
            }
        }
    }

    /// All that is said of a row, cell by cell.
    fn said(&self, row: usize) -> Vec<(At, Vec<&'s Finding>)> {
        let cells = self.sheet.row(row).map_or(0, |row| row.cells.len());
        let said = (0..cells).map(|column| ((row, column), self.sheet.said((row, column))));
        said.filter(|(_, said)| !said.is_empty()).collect()
    }

    /// A cell; a heading has a scope. What it was read as stands beside what it holds, and what is said of it in a word.
    fn cell(&self, scope: &str, at: At, cell: &GridCell, about: &Markup) -> Markup {
        let (said, name) = (self.sheet.said(at), self.sheet.name(at));
        let read = said.iter().find_map(|found| found.read.as_ref()).or(cell.read.as_ref());
        let value = in_line(cell.value.trim());
        let inner = html! {
            @if let Some(first) = said.first() { (self.weight(first.weight)) " " }
            @if value.is_empty() && !said.is_empty() { (self.words(&SheetTold::Empty)) } @else { (value) }
            @if let Some(read) = read {
                span.read { span aria-hidden="true" { "→ " } span.unseen { (self.words(&SheetTold::Becomes)) " " } (in_line(read)) }
            }
            (about)
        };
        let weight = said.first().map(|first| class(first.weight));
        let id = weight.map(|_| cell_id(&name));
        let index = weight.map(|_| "0");
        let notes = weight.map(|_| notes_id(&name));
        match scope {
            "" => html! { td id=[id] class=[weight] tabindex=[index] aria-describedby=[notes] { (inner) } },
            scope => {
                html! { th scope=(scope) id=[id] class=[weight] tabindex=[index] aria-describedby=[notes] { (inner) } }
            }
        }
    }

    /// A sign and a word, beside the colour.
    fn weight(&self, weight: Weight) -> Markup {
        let sign = match weight {
            Weight::Fault => "✗",
            Weight::Odd => "!",
            Weight::Told => "i",
        };
        html! { span class={ "weight " (class(weight)) } { span aria-hidden="true" { (sign) " " } (self.words(&weight)) } }
    }

    /// What is said of cells of a row, below it.
    fn notes(&self, said: &[(At, Vec<&Finding>)]) -> Markup {
        html! {
            @if !said.is_empty() {
                tr.notes {
                    @if said[0].0.0 == 0 { td {} }
                    td colspan=(self.width) { ul { @for (at, own) in said {
                        li id=(notes_id(&self.sheet.name(*at))) { @for found in own { (self.note(*at, found)) } }
                    } } }
                }
            }
        }
    }

    fn note(&self, at: At, found: &Finding) -> Markup {
        let cell = self.sheet.name(at);
        let mend = found.mend.as_ref().map(|mend| SheetTold::MendIn { cell: cell.clone(), mend: in_line(mend) });
        html! {
            p {
                strong { (cell) } " " (self.weight(found.weight)) ": " (in_line(&found.says)) "."
                @if let Some(mend) = mend { " " span.mend { (self.words(&mend)) } }
            }
        }
    }
}

/// How many columns are shown: those with a heading, and what stands beside them, within reason.
fn width(sheet: &Sheet) -> usize {
    let last = |row: &GridRow| row.cells.iter().rposition(|cell| !cell.value.trim().is_empty()).map_or(0, |at| at + 1);
    let (named, widest) = (sheet.grid.columns.len(), sheet.grid.rows.iter().map(last).max());
    widest.unwrap_or(0).min(named + MOST_BESIDE).max(named)
}

/// So many columns beside those with a heading are shown.
const MOST_BESIDE: usize = 20;

fn notes_id(name: &str) -> String {
    format!("zegt-{name}")
}

fn class(weight: Weight) -> &'static str {
    match weight {
        Weight::Fault => "fault",
        Weight::Odd => "odd",
        Weight::Told => "told",
    }
}

/// The letters of a column, from 0.
fn letters(column: usize) -> String {
    cell_name(1, column + 1).trim_end_matches('1').to_owned()
}
