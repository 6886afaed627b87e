//! How a document looks: one face, four sizes, ink on paper.

use crate::words::Lang;
use maud::{Markup, html};

/// The width of a line on A4 between margins of 2 cm, in twentieths of a point.
pub(super) const TEXT_WIDTH: u32 = 9638;
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
}

const LOOKS: [Look; 14] = [
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
    Look { id: "Address", name: "Address", size: 21, before: 1200, after: 900, with: With::Nothing },
    Look { id: "Field", name: "Field", size: 21, before: 60, after: 180, with: With::Nothing },
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
    html! {
        w:style w:type="paragraph" w:styleId=(look.id) {
            w:name w:val=(look.name) {}
            w:basedOn w:val="Normal" {}
            @if let With::Heading(_) = look.with { w:next w:val="Normal" {} }
            w:qFormat {}
            w:pPr {
                @if look.with != With::Nothing { w:keepNext {} w:keepLines {} }
                @if look.id == "Footer" { w:tabs { w:tab w:val="right" w:pos=(TEXT_WIDTH) {} } }
                w:spacing w:before=(look.before) w:after=(look.after) {}
                @if let With::Heading(level) = look.with { w:outlineLvl w:val=(level) {} }
            }
            w:rPr {
                @if look.with != With::Nothing { w:b {} }
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

/// Lists: the first with points, behind it one for each numbered list, which begins at 1.
pub(super) fn numbering(numbered: usize) -> Markup {
    let level = |form: &str, words: &str| {
        html! {
            w:lvl w:ilvl="0" {
                w:start w:val="1" {} w:numFmt w:val=(form) {} w:lvlText w:val=(words) {} w:lvlJc w:val="left" {}
                w:pPr { w:ind w:left="454" w:hanging="454" {} }
            }
        }
    };
    html! {
        w:numbering xmlns:w=(SPACE) {
            w:abstractNum w:abstractNumId="0" { w:multiLevelType w:val="singleLevel" {} (level("bullet", "•")) }
            w:abstractNum w:abstractNumId="1" { w:multiLevelType w:val="singleLevel" {} (level("decimal", "%1.")) }
            w:num w:numId="1" { w:abstractNumId w:val="0" {} }
            @for list in 0..numbered {
                w:num w:numId=(list + 2) {
                    w:abstractNumId w:val="1" {}
                    w:lvlOverride w:ilvl="0" { w:startOverride w:val="1" {} }
                }
            }
        }
    }
}

/// What stands at the foot of every page, and at the right its number of how many.
pub(super) fn footer(words: &str) -> Markup {
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
                w:r { w:tab {} }
                (field("PAGE"))
                w:r { w:t xml:space="preserve" { " / " } }
                (field("NUMPAGES"))
            }
        }
    }
}
