//! A text of articles that grows, paragraph by paragraph.

use crate::words::charter::{Article, Title};
use crate::words::value::Digits;
use crate::words::{Lang, Message};

/// A block of the text, in plain words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// The heading above all of it.
    Title(String),
    /// The heading of an article.
    Article(String),
    /// A paragraph (*lid*) with the number by which a meeting can call it.
    Paragraph {
        /// `3.2`.
        number: String,
        /// What it says.
        text: String,
    },
    /// Words without a number.
    Plain(String),
    /// Points of a list.
    Points(Vec<String>),
    /// Points that come one after the other.
    Steps(Vec<String>),
    /// A table of two columns: its head and its rows.
    Table([String; 2], Vec<[String; 2]>),
    /// What somebody fills in by hand.
    Blank(String),
}

/// A text that grows by articles and their numbered paragraphs.
pub(super) struct Page {
    lang: Lang,
    blocks: Vec<Block>,
    article: u64,
    paragraph: u64,
}

impl Page {
    /// Nothing yet.
    pub(super) fn new(lang: Lang) -> Self {
        Self { lang, blocks: Vec::new(), article: 0, paragraph: 0 }
    }

    /// The heading above all of it.
    pub(super) fn title(&mut self, title: &Title) -> &mut Self {
        self.block(Block::Title(self.words(title)))
    }

    /// The next article.
    pub(super) fn article(&mut self, article: Article) -> &mut Self {
        self.article += 1;
        self.paragraph = 0;
        let heading = Title::Article { number: Digits(self.article), article };
        self.block(Block::Article(self.words(&heading)))
    }

    /// The next paragraph (*lid*) of the article, by which a meeting can call it.
    pub(super) fn say(&mut self, message: &dyn Message) -> &mut Self {
        self.paragraph += 1;
        let number = format!("{}.{}", self.article, self.paragraph);
        self.block(Block::Paragraph { number, text: self.words(message) })
    }

    /// The same where there is something to say.
    pub(super) fn say_if(&mut self, message: Option<&dyn Message>) -> &mut Self {
        match message {
            Some(message) => self.say(message),
            None => self,
        }
    }

    /// Words without a number.
    pub(super) fn plain(&mut self, message: &dyn Message) -> &mut Self {
        self.block(Block::Plain(self.words(message)))
    }

    /// Points of a list.
    pub(super) fn points(&mut self, points: impl IntoIterator<Item = impl Message>) -> &mut Self {
        let points = points.into_iter().map(|point| self.words(&point)).collect();
        self.block(Block::Points(points))
    }

    /// Points of a list that stand in rules.
    pub(super) fn texts(&mut self, texts: &[String]) -> &mut Self {
        self.block(Block::Points(texts.to_vec()))
    }

    /// Points that come one after the other.
    pub(super) fn steps(&mut self, steps: impl IntoIterator<Item = impl Message>) -> &mut Self {
        let steps = steps.into_iter().map(|step| self.words(&step)).collect();
        self.block(Block::Steps(steps))
    }

    /// A table of two columns.
    pub(super) fn table(&mut self, head: [&dyn Message; 2], rows: impl Iterator<Item = [String; 2]>) -> &mut Self {
        let head = head.map(|cell| self.words(cell));
        self.block(Block::Table(head, rows.collect()))
    }

    /// What somebody fills in by hand.
    pub(super) fn blanks(&mut self, blanks: &[&dyn Message]) -> &mut Self {
        for blank in blanks {
            self.block(Block::Blank(self.words(*blank)));
        }
        self
    }

    /// What was written.
    pub(super) fn finish(self) -> Vec<Block> {
        self.blocks
    }

    fn words(&self, message: &dyn Message) -> String {
        message.words(self.lang)
    }

    fn block(&mut self, block: Block) -> &mut Self {
        self.blocks.push(block);
        self
    }
}
