//! A letter as blocks of a paper: a template, with what holds for the practice in its fields.

use super::field::Value;
use super::letter::Letter;
use super::post::Post;
use super::template::{Mark, Piece, Template, Token};
use crate::tell::paper::line::{blocks_of, joined};
use crate::tell::paper::{Block, Level, Line, Paper, Span};
use crate::tell::rehearsal::{mark, titled};
use crate::words::letters::{LetterPaper, StateWord};
use crate::words::{Lang, Message};

/// The paper of one letter.
pub fn one_paper(letter: &Letter<'_>, template: &Template) -> Paper {
    let (name, code) = (letter.name(), letter.code());
    let practice = if name.is_empty() { code } else { format!("{name} ({code})") };
    let title = LetterPaper::One { programme: letter.post.programme(), practice };
    letter.post.paper(&title, letter.blocks(template))
}

/// All letters in one paper, each on a new page.
pub fn paper_of_all(post: &Post<'_>, letters: Vec<Vec<Block>>) -> Paper {
    let title = LetterPaper::Many { programme: post.programme() };
    let mut blocks = Vec::new();
    for letter in letters {
        if !blocks.is_empty() {
            blocks.push(Block::NewPage);
        }
        blocks.extend(letter);
    }
    post.paper(&title, blocks)
}

impl Post<'_> {
    pub(super) fn programme(&self) -> String {
        self.shared.told.transcript.programme.title.clone()
    }

    fn paper(&self, title: &LetterPaper, blocks: Vec<Block>) -> Paper {
        let (lang, programme) = (self.shared.lang, &self.shared.told.transcript.programme);
        Paper {
            lang,
            title: titled(title.words(lang), &programme.origin, lang),
            author: programme.by.clone(),
            made: self.last.drawn.at,
            foot: programme.title.clone(),
            mark: mark(&programme.origin).map(|mark| mark.words(lang)),
            blocks,
        }
    }
}

impl Letter<'_> {
    /// What stands in it.
    pub fn blocks(&self, template: &Template) -> Vec<Block> {
        let mut sheet = Sheet::default();
        for piece in template.pieces.iter().filter(|piece| self.is_for(&piece.kinds)) {
            match piece.mark {
                Mark::Heading(level) => {
                    if let Some(spans) = self.spans(piece) {
                        sheet.heading(level, spans.iter().map(words_of).collect());
                    }
                }
                Mark::Point => self.points(piece).into_iter().for_each(|point| sheet.point(point)),
                Mark::Paragraph => self.paragraph(piece, &mut sheet),
            }
        }
        sheet.blocks
    }

    fn is_for(&self, kinds: &[StateWord]) -> bool {
        let changed = |kind: &StateWord| *kind == StateWord::Changed && self.is_changed();
        kinds.is_empty() || kinds.contains(&self.state()) || kinds.iter().any(changed)
    }

    /// A paragraph; one of a field alone can be a block, or sentences with points of a list among them.
    fn paragraph(&self, piece: &Piece, sheet: &mut Sheet) {
        match self.alone(piece) {
            Some(Value::Block(block)) => sheet.block(block),
            Some(Value::Lines(lines)) => {
                for block in blocks_of(&lines) {
                    match block {
                        Block::Points(points) => points.into_iter().for_each(|point| sheet.point(point)),
                        block => sheet.block(block),
                    }
                }
            }
            Some(_) | None => {
                if let Some(spans) = self.spans(piece) {
                    sheet.block(Block::Paragraph(spans));
                }
            }
        }
    }

    /// A point, or of a field with several sentences one for each.
    fn points(&self, piece: &Piece) -> Vec<Vec<Span>> {
        match self.alone(piece) {
            Some(Value::Lines(lines)) => lines.iter().map(|line: &Line| vec![line.span()]).collect(),
            _ => self.spans(piece).into_iter().collect(),
        }
    }

    /// The value of a piece that is a field and nothing else.
    fn alone(&self, piece: &Piece) -> Option<Value> {
        match &piece.tokens[..] {
            [Token::Field(field, _)] => Some((field.value)(self)),
            _ => None,
        }
    }

    /// The words of a piece; none where a field of it is empty.
    fn spans(&self, piece: &Piece) -> Option<Vec<Span>> {
        let (mut spans, mut is_bold) = (Vec::new(), false);
        for token in &piece.tokens {
            let span = match token {
                Token::Bold => {
                    is_bold = !is_bold;
                    continue;
                }
                Token::Text(text) => Span::Plain(text.clone()),
                Token::Field(field, _) => self.span((field.value)(self))?,
            };
            spans.push(match span {
                Span::Plain(words) if is_bold => Span::Strong(words),
                span => span,
            });
        }
        Some(spans)
    }

    fn span(&self, value: Value) -> Option<Span> {
        let lang: Lang = self.lang();
        Some(match value {
            Value::Nothing | Value::Block(_) => return None,
            Value::Text(words) => Span::Plain(words),
            Value::Code(code) => Span::Code(code),
            Value::Number(number) => Span::Plain(lang.number(number)),
            Value::Digits(number) => Span::Plain(number.to_string()),
            Value::Day(day) => Span::Plain(lang.date(day)),
            Value::Lines(lines) => Span::Plain(joined(&lines)),
        })
    }
}

/// Blocks under each other; a heading is written once something stands below it.
#[derive(Default)]
struct Sheet {
    blocks: Vec<Block>,
    headings: Vec<(Level, String)>,
}

impl Sheet {
    fn heading(&mut self, level: Level, words: String) {
        self.headings.retain(|(above, _)| *above < level);
        self.headings.push((level, words));
    }

    fn block(&mut self, block: Block) {
        self.blocks.extend(self.headings.drain(..).map(|(level, words)| Block::Heading(level, words)));
        self.blocks.push(block);
    }

    fn point(&mut self, point: Vec<Span>) {
        match self.blocks.last_mut() {
            Some(Block::Points(points)) if self.headings.is_empty() => points.push(point),
            _ => self.block(Block::Points(vec![point])),
        }
    }
}

fn words_of(span: &Span) -> &str {
    match span {
        Span::Plain(words) | Span::Strong(words) | Span::Code(words) => words,
    }
}
