//! Sentences under each other, some of them points of a list.

use super::block::{Block, Span};

/// A sentence of several.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// Within the text.
    Said(String),
    /// A point of a list.
    Point(String),
    /// What is compared sign by sign, behind a sentence that says so.
    Code(String),
}

impl Line {
    /// Its words.
    pub fn words(&self) -> &str {
        match self {
            Self::Said(words) | Self::Point(words) | Self::Code(words) => words,
        }
    }

    /// Its words in a paper.
    pub fn span(&self) -> Span {
        match self {
            Self::Said(words) | Self::Point(words) => Span::Plain(words.clone()),
            Self::Code(code) => Span::Code(code.clone()),
        }
    }

    /// Whether another stands in the same block.
    fn goes_on(&self, next: &Self) -> bool {
        matches!((self, next), (Self::Said(_), Self::Said(_)) | (Self::Point(_), Self::Point(_)))
    }
}

/// Sentences behind each other in a paragraph, points in a list, and a code on a line of its own.
pub fn blocks_of(lines: &[Line]) -> Vec<Block> {
    let block = |lines: &[Line]| match lines {
        [Line::Point(_), ..] => Block::Points(lines.iter().map(|line| vec![line.span()]).collect()),
        [line] => Block::Paragraph(vec![line.span()]),
        said => Block::Paragraph(vec![Span::Plain(joined(said))]),
    };
    lines.chunk_by(Line::goes_on).map(block).collect()
}

/// All of them in one text.
pub fn joined(lines: &[Line]) -> String {
    lines.iter().map(Line::words).collect::<Vec<_>>().join(" ")
}

/// The same in a cell, each on a line of its own.
pub fn under_each_other(lines: &[Line]) -> String {
    lines.iter().map(Line::words).collect::<Vec<_>>().join("\n")
}
