//! The blocks of a paper as paragraphs and tables of Word.

use super::package::{FOOTER, HEADER, picture_id};
use super::picture::{Picture, bar, qr};
use super::style::{ADDRESS_LINE, CODE, Counted, MARGIN, TEXT_WIDTH, WINDOW_END, WINDOW_TOP};
use crate::tell::paper::pdf::column_widths;
use crate::tell::paper::square::square;
use crate::tell::paper::{Block, Cell, Field, Level, Paper, Row, Span, Table, window_lines};
use crate::words::paper::PaperFault;
use maud::{Markup, html};

/// What grows while a document is written.
#[derive(Default)]
pub(super) struct Body {
    /// Pictures, in the order of the document.
    pub(super) pictures: Vec<Picture>,
    fields: usize,
    letters: usize,
}

/// Word reads these names as parts of its language; they are no addresses of pages.
const SPACES: [(&str, &str); 5] = [
    ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
];

/// White at both sides of a cell, in twentieths of a point.
const BESIDE_CELL: u32 = 140;
/// A twentieth of a point, in thousandths.
const TWENTIETH: i64 = 50;
/// An em of the text in a table, in thousandths of a point.
const TABLE_EM: i64 = 9_000;

impl Body {
    /// The whole document.
    ///
    /// # Errors
    /// An address that is too long for a square.
    pub(super) fn document(&mut self, paper: &Paper) -> Result<Markup, PaperFault> {
        let [w, r, wp, a, pic] = SPACES.map(|(_, space)| space);
        let block = |(at, block): (usize, &Block)| match (block, paper.blocks.get(at + 1)) {
            (Block::NewPage, Some(Block::Address(_))) => {
                self.letters += 1;
                Ok(letter_end(paper))
            }
            _ => self.block(block),
        };
        let blocks = paper.blocks.iter().enumerate().map(block).collect::<Result<Vec<_>, _>>()?;
        Ok(html! {
            w:document xmlns:w=(w) xmlns:r=(r) xmlns:wp=(wp) xmlns:a=(a) xmlns:pic=(pic) {
                w:body {
                    @if !paper.is_letter() { (paragraph("Title", text(&paper.title))) }
                    @for block in blocks { (block) }
                    (section(paper))
                }
            }
        })
    }

    /// What its pages are counted of.
    pub(super) fn counted(&self) -> Counted {
        if self.letters == 0 { Counted::Whole } else { Counted::Letters }
    }

    fn block(&mut self, block: &Block) -> Result<Markup, PaperFault> {
        Ok(match block {
            Block::Heading(level, words) => paragraph(heading(*level), text(words)),
            Block::Paragraph(spans) if block.announces() => announcing(spans),
            Block::Paragraph(spans) => paragraph("Normal", runs(spans)),
            Block::Points(points) => html! { @for point in points { (item(runs(point))) } },
            Block::Table(table) => self::table(table),
            Block::Fields(fields) => html! { @for field in fields { (self.field(field)) } },
            Block::Aloud(words) => paragraph("Aloud", text(words)),
            Block::Bar(asked) => self.picture(bar(asked), &asked.sentence),
            Block::Qr(asked) => self.picture(qr(&square(&asked.address)?), &asked.sentence),
            Block::Address(lines) => address(lines),
            Block::NewPage => html! { w:p { w:r { w:br w:type="page" {} } } },
        })
    }

    /// A label, and a place of so many lines to type in.
    fn field(&mut self, field: &Field) -> Markup {
        self.fields += 1;
        let dots = "…".repeat(30);
        let lines = vec![dots; usize::from(field.lines.max(1))];
        html! {
            w:p {
                w:pPr { w:pStyle w:val="Field" {} }
                w:r { w:t xml:space="preserve" { (field.label) ": " } }
                w:sdt {
                    w:sdtPr {
                        w:alias w:val=(field.label) {}
                        w:id w:val=(self.fields) {}
                        w:showingPlcHdr {}
                        w:text w:multiLine="1" {}
                    }
                    w:sdtContent { w:r { w:rPr { w:rStyle w:val="Blank" {} } (broken(&lines)) } }
                }
            }
        }
    }

    /// A picture with its sentence below; nothing but the sentence where it cannot be drawn.
    fn picture(&mut self, picture: Option<Picture>, sentence: &str) -> Markup {
        let drawn = picture.map(|picture| {
            self.pictures.push(picture);
            drawing(self.pictures.len() - 1, &self.pictures[self.pictures.len() - 1], sentence)
        });
        html! {
            @if let Some(drawn) = drawn { (paragraph("Picture", drawn)) }
            (paragraph("Normal", text(sentence)))
        }
    }
}

fn heading(level: Level) -> &'static str {
    match level {
        Level::Part => "Heading1",
        Level::Section => "Heading2",
    }
}

fn paragraph(style: &str, runs: Markup) -> Markup {
    html! { w:p { w:pPr { w:pStyle w:val=(style) {} } (runs) } }
}

/// A paragraph that stays with what it announces.
fn announcing(spans: &[Span]) -> Markup {
    html! { w:p { w:pPr { w:pStyle w:val="Normal" {} w:keepNext {} } (runs(spans)) } }
}

/// A point of a list.
fn item(runs: Markup) -> Markup {
    html! {
        w:p {
            w:pPr { w:pStyle w:val="ListParagraph" {} w:numPr { w:ilvl w:val="0" {} w:numId w:val="1" {} } }
            (runs)
        }
    }
}

fn text(words: &str) -> Markup {
    html! { w:r { w:t xml:space="preserve" { (words) } } }
}

fn runs(spans: &[Span]) -> Markup {
    html! { @for span in spans { (run(span)) } }
}

fn run(span: &Span) -> Markup {
    match span {
        Span::Plain(words) => text(words),
        Span::Strong(words) => html! { w:r { w:rPr { w:b {} } w:t xml:space="preserve" { (words) } } },
        Span::Code(code) => {
            html! { w:r { w:rPr { w:rStyle w:val=(CODE) {} w:noProof {} } w:t xml:space="preserve" { (code) } } }
        }
    }
}

/// Where a letter goes, in the window of its envelope. What follows stands below the window, however few the lines are.
fn address(address: &[String]) -> Markup {
    let lines = window_lines(address);
    let high = ADDRESS_LINE * u32::try_from(lines.len()).unwrap_or(0);
    let (before, after) = (WINDOW_TOP - MARGIN, (WINDOW_END - WINDOW_TOP).saturating_sub(high));
    html! {
        w:p {
            w:pPr { w:pStyle w:val="Address" {} w:spacing w:before=(before) w:after=(after) {} }
            w:r { (broken(&lines)) }
        }
    }
}

/// The end of a letter, where another follows: the pages of each are counted by themselves. Its line takes no room.
fn letter_end(paper: &Paper) -> Markup {
    html! { w:p { w:pPr { w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact" {} (section(paper)) } } }
}

/// The pages of a paper or letter, which ends here.
fn section(paper: &Paper) -> Markup {
    html! {
        w:sectPr {
            @if paper.mark.is_some() { w:headerReference w:type="default" r:id=(HEADER) {} }
            w:footerReference w:type="default" r:id=(FOOTER) {}
            w:pgSz w:w="11906" w:h="16838" {}
            w:pgMar w:top=(MARGIN) w:right=(MARGIN) w:bottom=(MARGIN) w:left=(MARGIN) w:header="567" w:footer="567" w:gutter="0" {}
            w:pgNumType w:start="1" {}
        }
    }
}

/// Lines within one paragraph.
fn broken(lines: &[String]) -> Markup {
    html! {
        @for (at, line) in lines.iter().enumerate() {
            @if at > 0 { w:br {} }
            w:t xml:space="preserve" { (line) }
        }
    }
}

/// A table under its caption. The caption stays with it, and the head stands again on every page; no row stands there alone.
fn table(table: &Table) -> Markup {
    let widths = widths(table);
    let head = table.columns.iter().map(|column| (column.heading.as_str(), column.cell));
    html! {
        (paragraph("Caption", text(&table.caption)))
        w:tbl {
            w:tblPr {
                w:tblStyle w:val="TableText" {}
                w:tblW w:w=(widths.iter().sum::<u32>()) w:type="dxa" {}
                w:tblLayout w:type="fixed" {}
                w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1" {}
                w:tblCaption w:val=(table.caption) {}
            }
            w:tblGrid { @for width in &widths { w:gridCol w:w=(width) {} } }
            w:tr {
                w:trPr { w:cantSplit {} w:tblHeader {} }
                @for ((words, cell), width) in head.zip(&widths) { (cell_of(("TableHead", true), words, (cell, *width))) }
            }
            @for (at, row) in table.rows.iter().enumerate() { (self::row(row, table, (&widths, table.stays(at)))) }
        }
        (paragraph("AfterTable", html! {}))
    }
}

/// A row; what stays stands on the page of the next one.
fn row(row: &Row, table: &Table, (widths, stays): (&[u32], bool)) -> Markup {
    let cells = match row {
        Row::Cells(cells) => html! {
            @for ((words, column), width) in cells.iter().zip(&table.columns).zip(widths) {
                (cell_of(("TableCell", stays), words, (column.cell, *width)))
            }
        },
        Row::Cut(sentence) => html! {
            w:tc {
                w:tcPr {
                    w:tcW w:w=(widths.iter().sum::<u32>()) w:type="dxa" {}
                    w:gridSpan w:val=(widths.len()) {}
                    w:tcBorders { w:top w:val="single" w:sz="24" w:space="0" w:color="000000" {} }
                }
                (paragraph("TableCut", text(sentence)))
            }
        },
    };
    html! { w:tr { w:trPr { w:cantSplit {} } (cells) } }
}

fn cell_of((style, stays): (&str, bool), words: &str, (cell, width): (Cell, u32)) -> Markup {
    html! {
        w:tc {
            w:tcPr { w:tcW w:w=(width) w:type="dxa" {} }
            w:p {
                w:pPr { w:pStyle w:val=(style) {} @if stays { w:keepNext {} } @if cell == Cell::Number { w:jc w:val="right" {} } }
                (text(words))
            }
        }
    }
}

/// How wide the columns are, in twentieths of a point: as in a PDF, whose face is the wider one, so that no word is broken.
fn widths(table: &Table) -> Vec<u32> {
    let white = BESIDE_CELL * u32::try_from(table.columns.len()).unwrap_or(0);
    let room = i64::from(TEXT_WIDTH.saturating_sub(white)) * TWENTIETH;
    let widths = column_widths(table, TABLE_EM, room).into_iter();
    widths.map(|width| u32::try_from(width / TWENTIETH).unwrap_or(0) + BESIDE_CELL).collect()
}

/// A picture that stands in the line, with its text for who cannot see it.
fn drawing(at: usize, picture: &Picture, sentence: &str) -> Markup {
    let Picture { width, height, .. } = picture;
    let (id, name) = (at + 1, picture_id(at));
    html! {
        w:r {
            w:drawing {
                wp:inline distT="0" distB="0" distL="0" distR="0" {
                    wp:extent cx=(width) cy=(height) {}
                    wp:docPr id=(id) name=(name) descr=(sentence) {}
                    a:graphic {
                        a:graphicData uri=(SPACES[4].1) {
                            pic:pic {
                                pic:nvPicPr { pic:cNvPr id=(id) name=(name) descr=(sentence) {} pic:cNvPicPr {} }
                                pic:blipFill { a:blip r:embed=(name) {} a:stretch { a:fillRect {} } }
                                pic:spPr {
                                    a:xfrm { a:off x="0" y="0" {} a:ext cx=(width) cy=(height) {} }
                                    a:prstGeom prst="rect" { a:avLst {} }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
