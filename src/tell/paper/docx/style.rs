//! How a document looks: one face, four sizes, ink on paper.

use crate::words::paper::PaperWords;
use crate::words::value::Digits;
use crate::words::{Lang, Message};
use maud::{Markup, html};

/// The width of a line on A4 between margins of 2 cm, in twentieths of a point.
pub(super) const TEXT_WIDTH: u32 = 9638;
/// White around the text of a page, in the same.
pub(super) const MARGIN: u32 = 1134;
/// The first line of an address begins here: 48 mm down, where the window of a DL or C5 envelope is.
pub(super) const WINDOW_TOP: u32 = 2721;
/// What follows an address begins here at least, below the window and the fold: 97 mm down.
pub(super) const WINDOW_END: u32 = 5499;
/// From line to line of an address.
pub(super) const ADDRESS_LINE: u32 = 280;
/// The style of what is compared sign by sign.
pub(super) const CODE: &str = "Code";
const SPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const FACE: &str = "Arial";

/// A style of paragraphs: what Word calls it, the size in half points, and the space before and behind in twentieths of a point.
struct Look {
    id: &'static str,
    name: &'static str,
    size: u16,
    before: u16,
    after: u16,
    with: With,
}

/// What a style has beside its size.
#[derive(Clone, Copy, PartialEq, Eq)]
enum With {
    Nothing,
    /// Large ink, and it stays with what follows; of headings their level, from 0.
    Heading(u8),
    /// Ink that is seen, and it stays with what follows.
    Strong,
    /// Lines as wide and as high as the window of an envelope has them.
    Window,
}

const LOOKS: [Look; 15] = [
    Look { id: "Title", name: "Title", size: 40, before: 0, after: 240, with: With::Strong },
    Look { id: "Heading1", name: "heading 1", size: 28, before: 360, after: 120, with: With::Heading(0) },
    Look { id: "Heading2", name: "heading 2", size: 22, before: 240, after: 80, with: With::Heading(1) },
    Look { id: "ListParagraph", name: "List Paragraph", size: 21, before: 0, after: 60, with: With::Nothing },
    Look { id: "Caption", name: "caption", size: 21, before: 200, after: 80, with: With::Strong },
    Look { id: "TableHead", name: "Table Head", size: 18, before: 40, after: 40, with: With::Strong },
    Look { id: "TableCell", name: "Table Cell", size: 18, before: 40, after: 40, with: With::Nothing },
    Look { id: "TableCut", name: "Table Cut", size: 18, before: 40, after: 80, with: With::Strong },
    Look { id: "AfterTable", name: "After Table", size: 12, before: 0, after: 60, with: With::Nothing },
    Look { id: "Aloud", name: "Aloud", size: 52, before: 120, after: 240, with: With::Strong },
    Look { id: "Picture", name: "Picture", size: 21, before: 120, after: 60, with: With::Strong },
    Look { id: "Address", name: "Address", size: 21, before: 0, after: 0, with: With::Window },
    Look { id: "Field", name: "Field", size: 21, before: 60, after: 180, with: With::Nothing },
    Look { id: "Header", name: "header", size: 22, before: 0, after: 0, with: With::Strong },
    Look { id: "Footer", name: "footer", size: 16, before: 0, after: 0, with: With::Nothing },
];

/// The styles of a document in a language.
pub(super) fn styles(lang: Lang) -> Markup {
    let tag = match lang {
        Lang::Nl => "nl-NL",
        Lang::En => "en-GB",
    };
    html! {
        w:styles xmlns:w=(SPACE) {
            w:docDefaults {
                w:rPrDefault {
                    w:rPr {
                        w:rFonts w:ascii=(FACE) w:hAnsi=(FACE) w:cs=(FACE) w:eastAsia=(FACE) {}
                        w:sz w:val="21" {} w:szCs w:val="21" {}
                        w:lang w:val=(tag) {}
                    }
                }
                w:pPrDefault { w:pPr { w:spacing w:after="120" w:line="276" w:lineRule="auto" {} } }
            }
            w:style w:type="paragraph" w:default="1" w:styleId="Normal" { w:name w:val="Normal" {} w:qFormat {} }
            @for look in &LOOKS { (style(look)) }
            w:style w:type="character" w:styleId=(CODE) {
                w:name w:val=(CODE) {}
                w:rPr { w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New" {} w:sz w:val="19" {} }
            }
            w:style w:type="character" w:styleId="Blank" { w:name w:val="Placeholder Text" {} w:rPr { w:color w:val="595959" {} } }
            (table())
        }
    }
}

fn style(look: &Look) -> Markup {
    let is_strong = matches!(look.with, With::Heading(_) | With::Strong);
    html! {
        w:style w:type="paragraph" w:styleId=(look.id) {
            w:name w:val=(look.name) {}
            w:basedOn w:val="Normal" {}
            @if let With::Heading(_) = look.with { w:next w:val="Normal" {} }
            w:qFormat {}
            w:pPr {
                @if is_strong { w:keepNext {} }
                @if is_strong || look.id == "Field" { w:keepLines {} }
                @if look.id == "Footer" { w:tabs { w:tab w:val="right" w:pos=(TEXT_WIDTH) {} } }
                @if look.with == With::Window {
                    w:spacing w:before=(WINDOW_TOP - MARGIN) w:after="0" w:line=(ADDRESS_LINE) w:lineRule="exact" {}
                    w:ind w:left="283" w:right="4536" {}
                } @else {
                    w:spacing w:before=(look.before) w:after=(look.after) {}
                }
                @if let With::Heading(level) = look.with { w:outlineLvl w:val=(level) {} }
            }
            w:rPr {
                @if is_strong { w:b {} }
                w:sz w:val=(look.size) {} w:szCs w:val=(look.size) {}
            }
        }
    }
}

/// The table: lines between its rows, a firm one under its head.
fn table() -> Markup {
    let line = |side: &str, size: u8| match side {
        "bottom" => html! { w:bottom w:val="single" w:sz=(size) w:space="0" w:color="000000" {} },
        _ => html! { w:insideH w:val="single" w:sz=(size) w:space="0" w:color="A6A6A6" {} },
    };
    html! {
        w:style w:type="table" w:styleId="TableText" {
            w:name w:val="Table Text" {}
            w:tblPr {
                w:tblBorders { (line("bottom", 4)) (line("inside", 4)) }
                w:tblCellMar { w:left w:w="60" w:type="dxa" {} w:right w:w="60" w:type="dxa" {} }
            }
            w:tblStylePr w:type="firstRow" { w:tcPr { w:tcBorders { (line("bottom", 12)) } } }
        }
    }
}

/// What the pages are counted of.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Counted {
    /// The whole file.
    Whole,
    /// Each letter in it by itself.
    Letters,
}

/// The list of points.
pub(super) fn numbering() -> Markup {
    html! {
        w:numbering xmlns:w=(SPACE) {
            w:abstractNum w:abstractNumId="0" {
                w:multiLevelType w:val="singleLevel" {}
                w:lvl w:ilvl="0" {
                    w:start w:val="1" {} w:numFmt w:val="bullet" {} w:lvlText w:val="•" {} w:lvlJc w:val="left" {}
                    w:pPr { w:ind w:left="454" w:hanging="454" {} }
                }
            }
            w:num w:numId="1" { w:abstractNumId w:val="0" {} }
        }
    }
}

/// What marks every page, at its head.
pub(super) fn header(words: &str) -> Markup {
    html! {
        w:hdr xmlns:w=(SPACE) {
            w:p { w:pPr { w:pStyle w:val="Header" {} } w:r { w:t xml:space="preserve" { (words) } } }
        }
    }
}

/// What stands at the foot of every page, and at the right its number: of how many, unless there are several letters, as not every
/// program can count the pages of one of them.
pub(super) fn footer(words: &str, counted: Counted, lang: Lang) -> Markup {
    let sheet = PaperWords::Sheet { number: Digits(1), of: Digits(2) }.words(lang);
    let mut around = sheet.split(['1', '2']); // Word counts, so its fields stand in the place of both numbers
    let mut next = || around.next().unwrap_or_default();
    let field = |name: &str| {
        html! {
            w:r { w:fldChar w:fldCharType="begin" {} }
            w:r { w:instrText xml:space="preserve" { " " (name) " " } }
            w:r { w:fldChar w:fldCharType="separate" {} }
            w:r { w:t { "1" } }
            w:r { w:fldChar w:fldCharType="end" {} }
        }
    };
    html! {
        w:ftr xmlns:w=(SPACE) {
            w:p {
                w:pPr { w:pStyle w:val="Footer" {} }
                w:r { w:t xml:space="preserve" { (words) } }
                w:r { w:tab {} w:t xml:space="preserve" { (next()) } }
                (field("PAGE"))
                @if counted == Counted::Whole {
                    w:r { w:t xml:space="preserve" { (next()) } }
                    (field("NUMPAGES"))
                    w:r { w:t xml:space="preserve" { (next()) } }
                }
            }
        }
    }
}
