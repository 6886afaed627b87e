//! Blocks from messages, one behind the other.

use super::block::{Block, Column, Field, Level, Row, Span, Table};
use crate::words::{Lang, Message};

/// Blocks that grow by messages in one language.
#[derive(Debug)]
pub struct Writer {
    lang: Lang,
    blocks: Vec<Block>,
}

impl Writer {
    /// Nothing yet.
    pub fn new(lang: Lang) -> Self {
        Self { lang, blocks: Vec::new() }
    }

    /// The language of its words.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// A message in its language.
    pub fn words(&self, message: &dyn Message) -> String {
        message.words(self.lang)
    }

    /// A heading.
    pub fn heading(&mut self, level: Level, message: &dyn Message) -> &mut Self {
        let words = self.words(message);
        self.block(Block::Heading(level, words))
    }

    /// A paragraph of one message.
    pub fn say(&mut self, message: &dyn Message) -> &mut Self {
        let words = Span::Plain(self.words(message));
        self.block(Block::Paragraph(vec![words]))
    }

    /// The same, to be seen first.
    pub fn say_strong(&mut self, message: &dyn Message) -> &mut Self {
        let words = Span::Strong(self.words(message));
        self.block(Block::Paragraph(vec![words]))
    }

    /// A message, and behind it what is compared sign by sign.
    pub fn say_code(&mut self, message: &dyn Message, code: &str) -> &mut Self {
        let words = Span::Plain(format!("{} ", self.words(message)));
        self.block(Block::Paragraph(vec![words, Span::Code(code.to_owned())]))
    }

    /// Points of a list; no list where there are none.
    pub fn points<'a>(&mut self, points: impl IntoIterator<Item = &'a dyn Message>) -> &mut Self {
        let points: Vec<_> = points.into_iter().map(|point| vec![Span::Plain(self.words(point))]).collect();
        if points.is_empty() { self } else { self.block(Block::Points(points)) }
    }

    /// A table; the caption and the headings of its columns are words already.
    pub fn table(&mut self, caption: &dyn Message, columns: Vec<Column>, rows: Vec<Row>) -> &mut Self {
        let caption = self.words(caption);
        self.block(Block::Table(Table { caption, columns, rows }))
    }

    /// Something to fill in on so many lines each.
    pub fn fields<'a>(&mut self, fields: impl IntoIterator<Item = (&'a dyn Message, u16)>) -> &mut Self {
        let field = |(label, lines)| Field { label: self.words(label), lines };
        let fields = fields.into_iter().map(field).collect();
        self.block(Block::Fields(fields))
    }

    /// Any block.
    pub fn block(&mut self, block: Block) -> &mut Self {
        self.blocks.push(block);
        self
    }

    /// What was written.
    pub fn finish(self) -> Vec<Block> {
        self.blocks
    }
}
