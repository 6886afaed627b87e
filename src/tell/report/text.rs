//! A report as text, for any program that shows one.

use super::document::{Document, Section};
use crate::tell::layout::Text;

/// The text; lines end as on Windows, where the oldest notepad shows nothing else.
pub fn write_text(document: &Document) -> String {
    let mut text = Text::new(document.lang);
    underlined(&mut text, &document.title, '=');
    document.lines.iter().for_each(|line| _ = text.raw(0, line));
    for section in document.sections.iter().chain(&document.by_row) {
        text.blank();
        underlined(&mut text, &section.title, '-');
        section.rows.iter().for_each(|row| tell_row(&mut text, section, row));
    }
    text.finish().replace('\n', "\r\n")
}

fn underlined(text: &mut Text, title: &str, line: char) {
    let under: String = title.chars().map(|_| line).collect();
    text.raw(0, title).raw(0, &under);
}

/// The first two cells on a line, and each other one that holds something below them.
fn tell_row(text: &mut Text, section: &Section, row: &[String]) {
    let first: Vec<&str> = row.iter().take(2).map(String::as_str).filter(|cell| !cell.is_empty()).collect();
    text.raw(2, &format!("- {}", first.join(": ")));
    for (heading, cell) in section.headings.iter().zip(row).skip(2).filter(|(_, cell)| !cell.is_empty()) {
        text.raw(6, &format!("{heading}: {cell}"));
    }
}
