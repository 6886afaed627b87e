//! The annex, and who can never fit.

use super::show::Show;
use crate::chances::annex;
use crate::chances::report::Naming;
use crate::tell::paper::{Block, Level, Row, Span, Table};
use crate::words::chances::{Front, Page};
use maud::{Markup, html};

/// How it was worked out, and every table.
pub(super) fn figures(show: Show<'_>) -> Markup {
    html! { @for block in annex::annex(show.report, show.lang) { (self::block(&block)) } }
}

/// A block of the annex; it has no others.
fn block(block: &Block) -> Markup {
    match block {
        Block::Heading(Level::Part, words) => html! { h3 { (words) } },
        Block::Heading(Level::Section, words) => html! { h4 { (words) } },
        Block::Paragraph(spans) => html! { p { @for span in spans { (words(span)) } } },
        Block::Table(table) => html! { section { (self::table(table, None)) } },
        _ => html! {},
    }
}

fn words(span: &Span) -> &str {
    match span {
        Span::Plain(words) | Span::Strong(words) | Span::Code(words) => words,
    }
}

/// A table, perhaps of a class; no caption where that is empty.
pub(super) fn table(table: &Table, class: Option<&str>) -> Markup {
    html! {
        table class=[class] {
            @if !table.caption.is_empty() { caption { (table.caption) } }
            thead { tr { @for column in &table.columns { th scope="col" { (column.heading) } } } }
            tbody {
                @for row in &table.rows {
                    @if let Row::Cells(cells) = row {
                        tr {
                            @for (at, cell) in cells.iter().enumerate() {
                                @if at == 0 { th scope="row" { (cell) } } @else { td { (cell) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Who can never fit, where practices are named.
pub(super) fn never(show: Show<'_>) -> Markup {
    let report = show.report;
    let (never, large) = (report.never(), report.too_large());
    if report.naming == Naming::Counted || never.is_empty() && large.is_empty() {
        return html! {};
    }
    html! {
        section {
            h3 { (show.words(&Page::Never)) }
            p.notice { (show.words(&Front::Names)) }
            @if !large.is_empty() {
                h4 { (show.words(&Page::TooLarge { date: report.focus_date() })) }
                ul { @for practice in &large { li { (show.words(&report.never_told(practice))) } } }
            }
            @for (variant, practices) in never.iter().filter(|(_, own)| *own != large) {
                h4 { (show.words(&report.variant(*variant))) }
                ul { @for practice in practices { li { (show.words(&report.never_told(practice))) } } }
            }
        }
    }
}
