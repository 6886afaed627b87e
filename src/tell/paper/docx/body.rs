//! The blocks of a paper as paragraphs and tables of Word.

use super::package::{FOOTER, picture_id};
use super::picture::{Picture, bar, qr};
use super::style::{CODE, TEXT_WIDTH};
use crate::tell::paper::{Block, Cell, Field, Level, Paper, Row, Span, Table};
use maud::{Markup, html};

/// What grows while a document is written.
#[derive(Default)]
pub(super) struct Body {
    /// Pictures, in the order of the document.
    pub(super) pictures: Vec<Picture>,
    lists: usize,
    fields: usize,
}

/// Word reads these names as parts of its language; they are no addresses of pages.
const SPACES: [(&str, &str); 5] = [
    ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
    ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
    ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
    ("pic", "http://schemas.openxmlformats.org/drawingml/2006/picture"),
];

impl Body {
    /// The whole document.
    pub(super) fn document(&mut self, paper: &Paper) -> Markup {
        let [w, r, wp, a, pic] = SPACES.map(|(_, space)| space);
        html! {
            w:document xmlns:w=(w) xmlns:r=(r) xmlns:wp=(wp) xmlns:a=(a) xmlns:pic=(pic) {
                w:body {
                    @if !is_letter(paper) { (paragraph("Title", text(&paper.title))) }
                    @for block in &paper.blocks { (self.block(block)) }
                    w:sectPr {
                        w:footerReference w:type="default" r:id=(FOOTER) {}
                        w:pgSz w:w="11906" w:h="16838" {}
                        w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567"
                            w:gutter="0" {}
                    }
                }
            }
        }
    }

    /// How many lists are numbered: each begins at 1.
    pub(super) fn numbered(&self) -> usize {
        self.lists
    }

    fn block(&mut self, block: &Block) -> Markup {
        match block {
            Block::Heading(level, words) => paragraph(heading(*level), text(words)),
            Block::Paragraph(spans) => paragraph("Normal", runs(spans)),
            Block::Points(points) => html! { @for point in points { (item(1, runs(point))) } },
            Block::Steps(steps) => {
                self.lists += 1;
                let list = self.lists + 1; // the first is that of points
                html! { @for step in steps { (item(list, runs(step))) } }
            }
            Block::Table(table) => self::table(table),
            Block::Fields(fields) => html! { @for field in fields { (self.field(field)) } },
            Block::Aloud(words) => paragraph("Aloud", text(words)),
            Block::Bar(asked) => self.picture(bar(asked), &asked.sentence),
            Block::Qr(asked) => self.picture(qr(&asked.address), &asked.sentence),
            Block::Address(lines) => paragraph("Address", lines_of(lines)),
            Block::NewPage => html! { w:p { w:r { w:br w:type="page" {} } } },
        }
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

/// A letter begins with where it goes, and has no title above that.
fn is_letter(paper: &Paper) -> bool {
    matches!(paper.blocks.first(), Some(Block::Address(_)))
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

/// A point or step of a list.
fn item(list: usize, runs: Markup) -> Markup {
    html! {
        w:p {
            w:pPr { w:pStyle w:val="ListParagraph" {} w:numPr { w:ilvl w:val="0" {} w:numId w:val=(list) {} } }
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

fn lines_of(lines: &[String]) -> Markup {
    html! { w:r { (broken(lines)) } }
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

/// A table under its caption. The caption stays with it, and the head stands again on every page.
fn table(table: &Table) -> Markup {
    let widths = widths(table);
    let head = table.columns.iter().map(|column| (column.heading.as_str(), column.cell));
    html! {
        (paragraph("Caption", text(&table.caption)))
        w:tbl {
            w:tblPr {
                w:tblStyle w:val="TableText" {}
                w:tblW w:w=(TEXT_WIDTH) w:type="dxa" {}
                w:tblLayout w:type="fixed" {}
                w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1" {}
                w:tblCaption w:val=(table.caption) {}
            }
            w:tblGrid { @for width in &widths { w:gridCol w:w=(width) {} } }
            w:tr {
                w:trPr { w:cantSplit {} w:tblHeader {} }
                @for ((words, cell), width) in head.zip(&widths) { (cell_of("TableHead", words, (cell, *width))) }
            }
            @for row in &table.rows { (self::row(row, table, &widths)) }
        }
        (paragraph("AfterTable", html! {}))
    }
}

fn row(row: &Row, table: &Table, widths: &[u32]) -> Markup {
    let cells = match row {
        Row::Cells(cells) => html! {
            @for ((words, column), width) in cells.iter().zip(&table.columns).zip(widths) {
                (cell_of("TableCell", words, (column.cell, *width)))
            }
        },
        Row::Cut(sentence) => html! {
            w:tc {
                w:tcPr {
                    w:tcW w:w=(TEXT_WIDTH) w:type="dxa" {}
                    w:gridSpan w:val=(widths.len()) {}
                    w:tcBorders { w:top w:val="single" w:sz="24" w:space="0" w:color="000000" {} }
                }
                (paragraph("TableCut", text(sentence)))
            }
        },
    };
    html! { w:tr { w:trPr { w:cantSplit {} } (cells) } }
}

fn cell_of(style: &str, words: &str, (cell, width): (Cell, u32)) -> Markup {
    html! {
        w:tc {
            w:tcPr { w:tcW w:w=(width) w:type="dxa" {} }
            w:p {
                w:pPr { w:pStyle w:val=(style) {} @if cell == Cell::Number { w:jc w:val="right" {} } }
                (text(words))
            }
        }
    }
}

/// How wide the columns are, in twentieths of a point: all of the line, by their weights.
fn widths(table: &Table) -> Vec<u32> {
    let weights = table.columns.iter().map(|column| u32::from(column.width.max(1)));
    let whole: u32 = weights.clone().sum::<u32>().max(1);
    weights.map(|weight| TEXT_WIDTH * weight / whole).collect()
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
