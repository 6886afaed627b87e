//! A paper as plain text: what is compared in tests, and read where there is nothing else.
//!
//! Comes in: a [`Paper`]. Goes out: its words from top to bottom, UTF-8 with LF; a paragraph is a line, the columns of a table
//! stand under each other. A picture is its sentence, what is filled in is a row of dots.

use super::Paper;
use super::block::{Bar, Block, Cell, Column, Field, Level, Qr, Row, Span, Table};

/// The whole of it.
pub fn write_text(paper: &Paper) -> String {
    let mut parts: Vec<String> = paper.mark.iter().cloned().collect();
    if !paper.is_letter() {
        parts.push(underlined(&paper.title, '='));
    }
    let block = |block: &Block| match (block, &paper.mark) {
        (Block::NewPage, Some(mark)) => mark.clone(),
        _ => block_text(block),
    };
    parts.extend(paper.blocks.iter().map(block).filter(|text| !text.is_empty()));
    parts.push(format!("--\n{}", paper.foot));
    parts.join("\n\n") + "\n"
}

fn block_text(block: &Block) -> String {
    match block {
        Block::Heading(Level::Part, words) => format!("\n{}", underlined(words, '-')),
        Block::Heading(Level::Section, words) => words.clone(),
        Block::Paragraph(spans) => spans_text(spans),
        Block::Points(points) => lines(points.iter().map(|point| item("- ", &spans_text(point)))),
        Block::Table(table) => table_text(table),
        Block::Fields(fields) => lines(fields.iter().map(field_text)),
        Block::Aloud(words) => format!("    {words}"),
        Block::Bar(Bar { sentence, .. }) => sentence.clone(),
        Block::Qr(Qr { address, sentence }) => format!("{sentence}\n{address}"),
        Block::Address(address) => address.join("\n"),
        Block::NewPage => String::new(),
    }
}

fn underlined(words: &str, with: char) -> String {
    let under: String = words.chars().map(|_| with).collect();
    format!("{words}\n{under}")
}

fn lines(lines: impl Iterator<Item = String>) -> String {
    lines.collect::<Vec<_>>().join("\n")
}

/// An item of a list; what does not stand on its first line stands under that.
fn item(mark: &str, words: &str) -> String {
    format!("{mark}{}", words.replace('\n', &format!("\n{}", " ".repeat(mark.len()))))
}

fn spans_text(spans: &[Span]) -> String {
    let words = |span: &Span| match span {
        Span::Plain(words) | Span::Strong(words) | Span::Code(words) => words.clone(),
    };
    spans.iter().map(words).collect()
}

/// A row of dots for each line that is written on.
fn field_text(Field { label, lines }: &Field) -> String {
    let more = "\n  ".to_owned() + DOTS;
    format!("{label}: {DOTS}{}", more.repeat(usize::from(lines.saturating_sub(1))))
}

const DOTS: &str = "........................................";

fn table_text(table: &Table) -> String {
    let cells = table.rows.iter().filter_map(|row| match row {
        Row::Cells(cells) => Some(cells.as_slice()),
        Row::Cut(_) => None,
    });
    let headings: Vec<String> = table.columns.iter().map(|column| column.heading.clone()).collect();
    let mut widths = vec![0; table.columns.len()];
    for row in cells.chain([headings.as_slice()]) {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let under: Vec<String> = widths.iter().map(|width| "-".repeat(*width)).collect();
    let row = |cells: &[String]| row_text(cells, &table.columns, &widths);
    let rows = table.rows.iter().map(|own| match own {
        Row::Cells(cells) => row(cells),
        Row::Cut(words) => format!("=== {words}"),
    });
    let caption = (!table.caption.is_empty()).then(|| table.caption.clone());
    lines(caption.into_iter().chain([row(&headings), row(&under)]).chain(rows))
}

/// Numbers to the right, everything else from the left.
fn row_text(cells: &[String], columns: &[Column], widths: &[usize]) -> String {
    let cell = |((cell, column), width): ((&String, &Column), &usize)| match column.cell {
        Cell::Number => format!("{cell:>width$}"),
        Cell::Words | Cell::Code => format!("{cell:<width$}"),
    };
    let cells = cells.iter().zip(columns).zip(widths).map(cell);
    cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    fn column(heading: &str, cell: Cell) -> Column {
        Column { heading: heading.to_owned(), cell, width: 1 }
    }

    fn paper(blocks: Vec<Block>) -> Paper {
        Paper {
            lang: Lang::Nl,
            title: "Verslag".to_owned(),
            author: Some("Zorggroep".to_owned()),
            made: "2023-06-12T12:00:00Z".parse().unwrap(),
            foot: "voet".to_owned(),
            mark: None,
            blocks,
        }
    }

    #[test]
    fn blocks_stand_under_each_other() {
        let plain = |words: &str| vec![Span::Plain(words.to_owned())];
        let field = |label: &str, lines| Field { label: label.to_owned(), lines };
        let text = write_text(&paper(vec![
            Block::Heading(Level::Part, "Deel".to_owned()),
            Block::Paragraph(vec![Span::Plain("wortel ".to_owned()), Span::Code("abc".to_owned())]),
            Block::NewPage,
            Block::Points(vec![plain("een\ntwee"), plain("drie")]),
            Block::Fields(vec![field("Naam", 1), field("Wat er gebeurde", 2)]),
            Block::Aloud("1234 5678".to_owned()),
        ]));
        let dots = DOTS;
        assert_eq!(
            text,
            format!(
                "Verslag\n=======\n\n\nDeel\n----\n\nwortel abc\n\n- een\n  twee\n- drie\n\n\
                 Naam: {dots}\nWat er gebeurde: {dots}\n  {dots}\n\n    1234 5678\n\n--\nvoet\n"
            )
        );
    }

    #[test]
    fn a_mark_stands_above_every_page() {
        let plain = |words: &str| Block::Paragraph(vec![Span::Plain(words.to_owned())]);
        let marked =
            Paper { mark: Some("OEFENING".to_owned()), ..paper(vec![plain("een"), Block::NewPage, plain("twee")]) };
        assert_eq!(write_text(&marked), "OEFENING\n\nVerslag\n=======\n\neen\n\nOEFENING\n\ntwee\n\n--\nvoet\n");
    }

    #[test]
    fn numbers_of_a_table_stand_under_each_other() {
        let cells = |cells: [&str; 2]| Row::Cells(cells.map(str::to_owned).to_vec());
        let table = Table {
            caption: "Volgorde".to_owned(),
            columns: vec![column("praktijk", Cell::Code), column("ION", Cell::Number)],
            rows: vec![cells(["01990012", "3.250"]), Row::Cut("hier is de ruimte op".to_owned()), cells(["é", "12"])],
        };
        assert_eq!(
            block_text(&Block::Table(table)),
            "Volgorde\npraktijk    ION\n--------  -----\n01990012  3.250\n=== hier is de ruimte op\né            12"
        );
    }
}
