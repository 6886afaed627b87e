//! The text as a part of a page.

use super::markdown::BLANK;
use super::page::Block;
use maud::{Markup, html};

/// The whole text; its headings begin at the third level.
pub(super) fn markup(blocks: &[Block]) -> Markup {
    html! { @for block in blocks { (shown(block)) } }
}

fn shown(block: &Block) -> Markup {
    html! { @match block {
        Block::Title(text) => h3 { (text) },
        Block::Article(text) => h4 { (text) },
        Block::Paragraph { number, text } => p { b { (number) } " " (text) },
        Block::Plain(text) => p { (text) },
        Block::Points(texts) => ul { @for text in texts { li { (text) } } },
        Block::Steps(texts) => ol { @for text in texts { li { (text) } } },
        Block::Table(head, rows) => table {
            thead { tr { @for cell in head { th scope="col" { (cell) } } } }
            tbody { @for row in rows { tr { @for cell in row { td { (cell) } } } } }
        },
        Block::Blank(text) => p { (text) ": " (BLANK.repeat(25)) },
    } }
}
