//! A report as one page: no script, no reference to anything outside, to read on a screen of any width and to print.

use super::document::{Document, Section};
use super::grid::{SHEET_STYLE, Shown, View, cell_id};
use super::sheet::Sheet;
use crate::words::report::SheetTold;
use crate::words::{Lang, Message};
use maud::{DOCTYPE, Markup, PreEscaped, html};

/// The style sheet. On a narrow screen a row is a block, each cell with its heading before it.
const STYLE: &str = "\
:root{color-scheme:light}
*{box-sizing:border-box}
body{margin:0 auto;max-width:1100px;padding:24px;background:#fff;color:#111;font:17px/1.45 'Segoe UI',Roboto,'Noto Sans','DejaVu Sans',Arial,sans-serif}
h1{font-size:28px;line-height:1.2;margin:0 0 12px;overflow-wrap:anywhere}
h2{font-size:21px;line-height:1.25;margin:32px 0 8px}
p{margin:0 0 8px;max-width:70em}
.private{border:3px solid #111;padding:10px 14px;font-weight:700}
nav ul{margin:0;padding-left:20px}
nav a{color:#0b4a8f}
table{border-collapse:collapse;width:100%}
th,td{border-bottom:1px solid #767676;padding:6px 10px 6px 0;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead th{border-bottom:3px solid #111}
th:first-child,td:first-child{width:22%}
@media (max-width:640px){body{padding:14px}thead{position:absolute;left:-9999px}tr{display:block;border-bottom:2px solid #111;padding:6px 0}td,td:first-child{display:block;width:auto;border:0;padding:2px 0}td:empty{display:none}td[data-head]::before{content:attr(data-head) ': ';font-weight:700}}
@page{size:A4;margin:14mm}
@media print{body{padding:0;max-width:none;font-size:11px}h1{font-size:20px}h2{font-size:15px}nav{display:none}tr{break-inside:avoid}thead{display:table-header-group}h2{break-after:avoid}}
";

/// The page, with the register where that is at hand.
pub fn write_page(document: &Document, sheet: Option<&Sheet>) -> String {
    let Document { lang, title, lines, sections, by_row, .. } = document;
    let by_row = by_row.iter().filter(|_| sheet.is_none());
    let sections: Vec<&Section> = sections.iter().chain(by_row).collect();
    let page = html! {
        (DOCTYPE)
        html lang=(lang.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="robots" content="noindex";
                title { (title) }
                style { (PreEscaped(STYLE)) @if sheet.is_some() { (PreEscaped(SHEET_STYLE)) } }
            }
            body {
                header {
                    h1 { (title) }
                    @for line in lines.iter().take(1) { p.private { (line) } }
                    @for line in lines.iter().skip(1) { p { (line) } }
                }
                @if sections.len() > 1 {
                    nav {
                        ul {
                            @for (at, section) in sections.iter().enumerate() { li { a href={ "#deel-" (at) } { (section.title) } } }
                            @if sheet.is_some() { li { a href="#blad" { (SheetTold::Title.words(*lang)) } } }
                        }
                    }
                }
                main {
                    @for (at, section) in sections.iter().enumerate() { (table((at, section), section.rows.len(), *lang)) }
                    @if let Some(sheet) = sheet { (Shown::new(sheet, View::FIRST, *lang).markup(None)) }
                }
            }
        }
    };
    page.into_string() + "\n"
}

/// The parts of a document, with at most so many rows of each: the rest stands in the sheet below them.
pub fn sections_markup(document: &Document, most: usize) -> Markup {
    let parts = document.sections.iter().enumerate();
    html! { @for part in parts { (table(part, most, document.lang)) } }
}

/// A section; columns without anything in them are left out. What has a cell in the sheet leads to it.
fn table((at, section): (usize, &Section), most: usize, lang: Lang) -> Markup {
    let has_cell = |row: usize| section.cells.get(row).is_some_and(Option::is_some);
    let is_used = |column: usize| section.rows.iter().any(|row| row.get(column).is_some_and(|cell| !cell.is_empty()));
    let leads = (0..section.rows.len()).any(has_cell);
    let used: Vec<usize> =
        (0..section.headings.len()).filter(|&column| is_used(column) || leads && column == 0).collect();
    let more = section.rows.len().saturating_sub(most) as u64;
    html! {
        section id={ "deel-" (at) } {
            h2 { (section.title) }
            table {
                thead { tr { @for &column in &used { th scope="col" { (section.headings[column]) } } } }
                tbody {
                    @for (line, row) in section.rows.iter().enumerate().take(most) {
                        tr { @for &column in &used { td data-head=(section.headings[column]) {
                            @match section.cells.get(line).and_then(Option::as_ref).filter(|_| column == 0) {
                                Some(cell) => a href={ "#" (cell_id(cell)) } { (if row[0].is_empty() { cell } else { &row[0] }) },
                                None => (row[column]),
                            }
                        } } }
                    }
                }
            }
            @if more > 0 { p { (SheetTold::More { more }.words(lang)) } }
        }
    }
}
