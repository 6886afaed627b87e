//! Blocks in strips: titles, paragraphs, lists, what is filled in, what is read aloud, addresses.

use super::face::{Face, Lacking, shown};
use super::lines::{Broken, Line, Piece, lines};
use super::measure::{
    ALOUD, BODY, FOOTED, HEADED, LEFT, Milli, PART, POINT, SMALL, Size, TITLE, WIDTH, WINDOW_END, WINDOW_TOP,
};
use super::strip::{Bond, FINE, Ink, Rank, Shape, Start, Strip, Text};
use super::tags::{Branch, Tags};
use super::window::WINDOW;
use crate::tell::paper::{Block, Field, Level, Span};
use crate::words::paper::{PaperFault, PaperWords};
use crate::words::{Lang, Message};
use krilla::tagging::{ListNumbering, Tag};
use std::num::NonZero;

/// White above a paragraph, a list, a table.
pub(super) const GAP: Milli = 8 * POINT;

/// How far the text of a point stands from its mark.
const INDENT: Milli = 18 * POINT;

/// How far lines to write on are apart.
const WRITTEN: Milli = 26 * POINT;

/// How wide a line must be to write on it behind a label.
const LEAST_WRITTEN: Milli = 150 * POINT;

/// So many lines of a foot stand below the text: a name of 200 signs, the most there is, takes no more.
const FOOT_LINES: usize = 4;

/// Room beside the foot, for the number of the sheet.
const BESIDE_FOOT: Milli = 70 * POINT;

/// A paper while it is set.
#[derive(Debug)]
pub(super) struct Setting {
    /// Its language.
    pub(super) lang: Lang,
    /// What it is made of.
    pub(super) tags: Tags,
    /// Its strips, from top to bottom.
    pub(super) strips: Vec<Strip>,
    /// Signs that no face has.
    pub(super) lacking: Lacking,
    /// What stands at the foot of every sheet, beside its number.
    pub(super) foot: Strip,
    /// What stands at the head of every sheet, if anything does.
    pub(super) head: Option<Strip>,
    start: Start,
    title: Rank,
    last: Rank,
}

impl Setting {
    /// Nothing yet.
    pub(super) fn new(lang: Lang) -> Self {
        let (strips, lacking) = (Vec::new(), Lacking::new());
        Self {
            lang,
            tags: Tags::default(),
            strips,
            lacking,
            foot: Strip::default(),
            head: None,
            start: Start::Below,
            title: 0,
            last: 0,
        }
    }

    /// The title.
    pub(super) fn title(&mut self, title: &str) {
        self.title = 1;
        self.heading(1, title, TITLE);
    }

    /// A block behind what is there.
    ///
    /// # Errors
    /// What cannot be set.
    pub(super) fn block(&mut self, block: &Block) -> Result<(), PaperFault> {
        match block {
            Block::Heading(level, words) => {
                let size = if *level == Level::Part { PART } else { BODY };
                let rank = if *level == Level::Part { 1 } else { 2 };
                self.heading(self.title + rank, words, size);
            }
            Block::Paragraph(spans) => {
                let paragraph = self.tags.top(Tag::P);
                self.text(paragraph, spans, BODY);
                if let (true, Some(strip)) = (block.announces(), self.strips.last_mut()) {
                    strip.bond = Bond::Next;
                }
            }
            Block::Points(points) => self.list(points),
            Block::Table(table) => self.table(table),
            Block::Fields(fields) => fields.iter().for_each(|field| self.field(field)),
            Block::Aloud(words) => self.aloud(words),
            Block::Bar(bar) => self.bar(bar),
            Block::Qr(qr) => self.qr(qr)?,
            Block::Address(address) => self.address(address),
            Block::NewPage => self.start = Start::Sheet,
        }
        Ok(())
    }

    /// What stands at the foot of every sheet.
    pub(super) fn foot(&mut self, words: &str) {
        let words = self.shown(words);
        let piece = Piece { words: &words, face: Face::Regular, leaf: None, broken: Broken::Words };
        let mut set = lines(&[piece], FOOTED, WIDTH - BESIDE_FOOT);
        set.truncate(FOOT_LINES);
        self.foot = Strip::of_lines(set.len(), FOOTED);
        draw(set, &mut self.foot, LEFT, FOOTED);
    }

    /// What marks every sheet, at its head.
    pub(super) fn mark(&mut self, words: &str) {
        let words = self.shown(words);
        let piece = Piece { words: &words, face: Face::Bold, leaf: None, broken: Broken::Words };
        let set = lines(&[piece], HEADED, WIDTH);
        let mut head = Strip::of_lines(set.len(), HEADED);
        draw(set, &mut head, LEFT, HEADED);
        self.head = Some(head);
    }

    /// What is said at the end, and at the end of every letter, of signs that no face has.
    pub(super) fn end(&mut self) {
        let signs: Vec<_> = std::mem::take(&mut self.lacking).into_iter().collect();
        if !signs.is_empty() {
            let words = PaperWords::Lacking { signs }.words(self.lang);
            let paragraph = self.tags.top(Tag::P);
            self.text(paragraph, &[Span::Plain(words)], SMALL);
        }
    }

    /// A strip behind what is there.
    pub(super) fn strip(&mut self, strip: Strip) {
        let start = std::mem::take(&mut self.start);
        if let (Start::Sheet | Start::Window, Some(last)) = (start, self.strips.last_mut()) {
            last.bond = Bond::Free; // nothing stays with what begins a sheet
        }
        self.strips.push(if start == Start::Below { strip } else { Strip { start, ..strip } });
    }

    /// A text as the faces have it.
    pub(super) fn shown(&mut self, text: &str) -> String {
        shown(text, &mut self.lacking).into_owned()
    }

    /// No rank is skipped: whoever has the paper read out goes from heading to heading.
    fn heading(&mut self, wanted: Rank, words: &str, size: Size) {
        let words = self.shown(words);
        let rank = wanted.min(self.last + 1);
        self.last = rank;
        let tag = Tag::Hn(NonZero::new(rank).unwrap_or(NonZero::<Rank>::MIN), Some(words.clone()));
        let branch = self.tags.top(tag);
        let leaf = self.tags.leaf(branch);
        let set = lines(&[Piece::words(&words, Face::Bold, leaf)], size, WIDTH);
        let first = self.strips.len();
        self.bound(set, size, size.line * 6 / 5);
        self.strips[first].heading = Some((rank, words));
    }

    /// Spans on lines of this size, below each other.
    fn text(&mut self, branch: Branch, spans: &[Span], size: Size) {
        let set = self.spans(branch, spans, (size, WIDTH));
        self.lines(set, LEFT, size);
    }

    fn spans(&mut self, branch: Branch, spans: &[Span], (size, width): (Size, Milli)) -> Vec<Line> {
        let pieces: Vec<_> = spans.iter().map(|span| self.span(branch, span)).collect();
        let pieces: Vec<_> = pieces.iter().map(|(words, piece)| Piece { words, ..piece.clone() }).collect();
        lines(&pieces, size, width)
    }

    fn span(&mut self, branch: Branch, span: &Span) -> (String, Piece<'static>) {
        let (words, face, broken, within) = match span {
            Span::Plain(words) => (words, Face::Regular, Broken::Words, branch),
            Span::Strong(words) => (words, Face::Bold, Broken::Words, self.tags.within(branch, Tag::Strong)),
            Span::Code(words) => (words, Face::Regular, Broken::Code, self.tags.within(branch, Tag::Code)),
        };
        let leaf = Some(self.tags.leaf(within));
        (self.shown(words), Piece { words: "", face, leaf, broken })
    }

    /// Lines as strips: the first two stay together, and so do the last two.
    pub(super) fn lines(&mut self, set: Vec<Line>, left: Milli, size: Size) {
        let last = set.len().saturating_sub(1);
        for (at, line) in set.into_iter().enumerate() {
            let mut strip = Strip::of_lines(1, size).after(if at == 0 { GAP } else { 0 });
            line.draw(&mut strip, (left, size.base()), size.em);
            let together = at != last && (at == 0 || at + 1 == last);
            self.strip(if together { strip.bound() } else { strip });
        }
    }

    /// Lines as strips, each on one sheet with the next, and the last with what follows.
    pub(super) fn bound(&mut self, set: Vec<Line>, size: Size, before: Milli) {
        for (at, line) in set.into_iter().enumerate() {
            let mut strip = Strip::of_lines(1, size).after(if at == 0 { before } else { 0 }).bound();
            line.draw(&mut strip, (LEFT, size.base()), size.em);
            self.strip(strip);
        }
    }

    fn list(&mut self, points: &[Vec<Span>]) {
        let list = self.tags.top(Tag::L(ListNumbering::Disc));
        for (at, spans) in points.iter().enumerate() {
            let item = self.tags.within(list, Tag::LI);
            let label = self.tags.within(item, Tag::Lbl);
            let leaf = self.tags.leaf(label);
            let body = self.tags.within(item, Tag::LBody);
            let set = self.spans(body, spans, (BODY, WIDTH - INDENT));
            let first = self.strips.len();
            self.lines(set, LEFT + INDENT, BODY);
            let Some(strip) = self.strips.get_mut(first) else { continue };
            strip.before = if at == 0 { GAP } else { GAP / 3 };
            let text = Text { spot: (LEFT, BODY.base()), words: "• ".to_owned(), face: Face::Regular, em: BODY.em };
            strip.ink.insert(0, Ink { leaf: Some(leaf), shape: Shape::Text(text) });
        }
    }

    fn field(&mut self, field: &Field) {
        let branch = self.tags.top(Tag::P);
        let set = self.spans(branch, &[Span::Plain(format!("{}: ", field.label))], (BODY, WIDTH));
        let end = set.last().map_or(0, |line| line.width) + BODY.em / 2;
        let behind = field.lines <= 1 && WIDTH - end >= LEAST_WRITTEN;
        self.bound(set, BODY, WRITTEN - BODY.line);
        if let (true, Some(strip)) = (behind, self.strips.last_mut()) {
            let below = BODY.base() + 2 * POINT;
            strip.rule((LEFT + end, below), (LEFT + WIDTH, below), FINE);
            strip.bond = Bond::Free;
        }
        let written = if behind { 0 } else { field.lines.max(1) };
        for at in 1..=written {
            let mut strip = Strip { height: WRITTEN, ..Strip::default() };
            strip.rule((LEFT, WRITTEN), (LEFT + WIDTH, WRITTEN), FINE);
            self.strip(if at < written { strip.bound() } else { strip });
        }
    }

    fn aloud(&mut self, words: &str) {
        let words = self.shown(words);
        let branch = self.tags.top(Tag::P);
        let leaf = self.tags.leaf(branch);
        let set = lines(&[Piece::words(&words, Face::Bold, leaf)], ALOUD, WIDTH);
        self.bound(set, ALOUD, 2 * GAP);
        self.strip(Strip { height: GAP, ..Strip::default() });
    }

    fn address(&mut self, address: &[String]) {
        if !self.strips.is_empty() {
            self.end();
        }
        self.start = Start::Window;
        let branch = self.tags.top(Tag::P);
        let whole = self.shown(&address.join("\n"));
        let leaf = self.tags.leaf(branch);
        let set = lines(&[Piece::words(&whole, Face::Regular, leaf)], BODY, WINDOW);
        let mut strip = Strip::of_lines(set.len(), BODY);
        draw(set, &mut strip, LEFT, BODY);
        strip.height = strip.height.max(WINDOW_END - WINDOW_TOP);
        strip.heading = address.first().map(|name| (0, name.clone()));
        self.last = 0;
        self.strip(strip);
    }
}

/// Lines below each other in one strip.
pub(super) fn draw(set: Vec<Line>, strip: &mut Strip, left: Milli, size: Size) {
    let mut base = size.base();
    for line in set {
        line.draw(strip, (left, base), size.em);
        base += size.line;
    }
}
