//! A template: the text of a letter with fields in it, as a secretary writes it.
//!
//! Comes in: a file. Goes out: a [`Template`], or every fault of it with its place. Its form is told at the top of the file that
//! [`template_file`](super::template_file) gives.

use super::field::{FIELDS, Field, STATES, own_text};
use crate::tell::paper::Level;
use crate::words::fault::{Fault, Faults, Place};
use crate::words::letters::{StateWord, TemplateFault};
use crate::words::value::{OneOf, Quoted};
use crate::words::{Lang, Message};

/// The longest template, in bytes.
pub const LONGEST: u64 = 1_000_000;

/// A template that was read.
pub struct Template {
    pub(super) pieces: Vec<Piece>,
}

/// A heading, a paragraph or a point, and for whom it is.
pub(super) struct Piece {
    /// For everybody where none is named.
    pub(super) kinds: Vec<StateWord>,
    pub(super) mark: Mark,
    pub(super) tokens: Vec<Token>,
}

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Heading(Level),
    Point,
    Paragraph,
}

/// A part of a piece.
pub(super) enum Token {
    Text(String),
    /// A field, and its line and column.
    Field(&'static Field, (usize, usize)),
    /// Bold begins or ends.
    Bold,
}

impl Template {
    /// The letter that this program writes itself.
    pub fn own(lang: Lang) -> Self {
        let mut reader = Reader::new("", lang);
        reader.read(own_text(lang));
        Self { pieces: reader.pieces }
    }

    /// Reads a template; `file` is its name for places. `lang` is the language of kinds and fields that a fault names.
    ///
    /// # Errors
    /// All that is wrong with it.
    pub fn read(bytes: &[u8], file: &str, lang: Lang) -> Result<Self, Faults<TemplateFault>> {
        let mut reader = Reader::new(file, lang);
        match std::str::from_utf8(bytes) {
            Ok(text) => reader.read(text.trim_start_matches('\u{feff}')),
            Err(_) => reader.fault(1, 1, TemplateFault::NotText),
        }
        if reader.pieces.is_empty() && reader.faults.is_empty() {
            reader.fault(1, 1, TemplateFault::Empty);
        }
        Faults::none_of(reader.faults)?;
        Ok(Self { pieces: reader.pieces })
    }
}

/// A template that is being read.
struct Reader<'f> {
    file: &'f str,
    lang: Lang,
    kinds: Vec<StateWord>,
    pieces: Vec<Piece>,
    /// A paragraph that goes on on the next line.
    open: Option<Vec<Token>>,
    /// Where bold text began that has not ended.
    bold: Option<(usize, usize)>,
    faults: Vec<Fault<TemplateFault>>,
}

impl<'f> Reader<'f> {
    fn new(file: &'f str, lang: Lang) -> Self {
        Self { file, lang, kinds: Vec::new(), pieces: Vec::new(), open: None, bold: None, faults: Vec::new() }
    }

    fn fault(&mut self, line: usize, column: usize, kind: TemplateFault) {
        self.faults.push(Fault { kind, place: Place::new(self.file, line, column) });
    }

    fn read(&mut self, text: &str) {
        for (line, text) in (1..).zip(text.lines()) {
            let (indent, words) = (text.chars().take_while(|c| c.is_whitespace()).count(), text.trim());
            if words.starts_with('%') {
                continue;
            }
            let (mark, skipped) = mark_of(words);
            match (mark, words) {
                (_, "") => self.end(),
                _ if self.is_for(words, (line, indent + 1)) => {}
                (Mark::Paragraph, words) => {
                    let mut tokens = self.open.take().unwrap_or_default();
                    if !tokens.is_empty() {
                        tokens.push(Token::Text(" ".to_owned()));
                    }
                    self.tokens(words, (line, indent + 1), &mut tokens);
                    self.open = Some(tokens);
                }
                (mark, words) => {
                    self.end();
                    let mut tokens = Vec::new();
                    let rest = words[skipped..].trim_start();
                    let column = indent + 1 + words.chars().count() - rest.chars().count();
                    if for_of(rest).is_some() {
                        self.fault(line, column, TemplateFault::For); // a condition behind a mark would be read by practices
                    }
                    self.tokens(rest, (line, column), &mut tokens);
                    self.push(mark, tokens);
                }
            }
        }
        self.end();
    }

    /// The paragraph ends.
    fn end(&mut self) {
        if let Some(tokens) = self.open.take() {
            self.push(Mark::Paragraph, tokens);
        }
    }

    fn push(&mut self, mark: Mark, tokens: Vec<Token>) {
        if let Some((line, column)) = self.bold.take() {
            self.fault(line, column, TemplateFault::Bold);
        }
        let alone = mark == Mark::Paragraph && tokens.len() == 1;
        for token in tokens.iter().filter(|_| !alone) {
            if let Token::Field(field, (line, column)) = token
                && field.is_block()
            {
                let fault = TemplateFault::Alone { field: field.name(self.lang).to_owned() };
                self.fault(*line, *column, fault);
            }
        }
        if !tokens.is_empty() {
            self.pieces.push(Piece { kinds: self.kinds.clone(), mark, tokens });
        }
    }

    /// `[bij wacht, gewijzigd]`, in either language; no other line begins so, or practices would read a slip of it.
    fn is_for(&mut self, words: &str, (line, column): (usize, usize)) -> bool {
        if !words.starts_with('[') {
            return false;
        }
        self.end();
        let Some((start, named)) =
            for_of(words).and_then(|start| Some((start, words[start.len()..].strip_suffix(']')?)))
        else {
            self.fault(line, column, TemplateFault::For);
            return true;
        };
        self.kinds.clear();
        let mut at = column + start.chars().count();
        for name in named.split(',') {
            let before = name.chars().take_while(|c| c.is_whitespace()).count();
            match kind_of(name.trim()) {
                Some(StateWord::All) => {}
                Some(kind) => self.kinds.push(kind),
                None => {
                    let known = OneOf(STATES.map(|kind| kind.words(self.lang)).to_vec());
                    self.fault(line, at + before, TemplateFault::Kind { given: Quoted::from(name.trim()), known });
                }
            }
            at += name.chars().count() + 1;
        }
        true
    }

    /// The parts of a line.
    fn tokens(&mut self, words: &str, (line, column): (usize, usize), into: &mut Vec<Token>) {
        let letters: Vec<char> = words.chars().collect();
        let (mut text, mut at) = (String::new(), 0);
        while at < letters.len() {
            let (here, place) = (&letters[at..], (line, column + at));
            match here {
                ['{', '{', ..] | ['}', '}', ..] => {
                    text.push(here[0]);
                    at += 2;
                }
                ['*', '*', ..] => {
                    flush(&mut text, into);
                    into.push(Token::Bold);
                    self.bold = if self.bold.is_some() { None } else { Some(place) };
                    at += 2;
                }
                ['{', rest @ ..] => {
                    let end = rest.iter().position(|c| "{}".contains(*c)).filter(|end| rest[*end] == '}');
                    let Some(end) = end else {
                        self.fault(place.0, place.1, TemplateFault::Open);
                        at += 1;
                        continue;
                    };
                    flush(&mut text, into);
                    let field = self.field(&rest[..end].iter().collect::<String>(), place);
                    into.extend(field.map(|field| Token::Field(field, place)));
                    at += end + 2;
                }
                ['}', ..] => {
                    self.fault(place.0, place.1, TemplateFault::Close);
                    at += 1;
                }
                _ => {
                    text.push(here[0]);
                    at += 1;
                }
            }
        }
        flush(&mut text, into);
    }

    fn field(&mut self, name: &str, (line, column): (usize, usize)) -> Option<&'static Field> {
        let asked = name.trim();
        let found = Field::find(asked);
        if found.is_none() {
            let near = near(asked, self.lang);
            let given = Quoted::from(asked);
            let fault = if near.is_empty() {
                TemplateFault::Unknown { given }
            } else {
                TemplateFault::Near { given, near: OneOf(near) }
            };
            self.fault(line, column, fault);
        }
        found
    }
}

const FOR: [&str; 2] = ["[bij ", "[for "];

fn flush(text: &mut String, into: &mut Vec<Token>) {
    if !text.is_empty() {
        into.push(Token::Text(std::mem::take(text)));
    }
}

/// What a line is, and how long its mark.
fn mark_of(words: &str) -> (Mark, usize) {
    match words {
        words if words.starts_with("## ") => (Mark::Heading(Level::Section), 2),
        words if words.starts_with("# ") => (Mark::Heading(Level::Part), 1),
        words if words.starts_with("- ") => (Mark::Point, 1),
        _ => (Mark::Paragraph, 0),
    }
}

fn kind_of(name: &str) -> Option<StateWord> {
    let is = |kind: &StateWord| [Lang::Nl, Lang::En].iter().any(|lang| kind.words(*lang).eq_ignore_ascii_case(name));
    STATES.into_iter().find(is)
}

/// Up to three fields that look like a name.
fn near(asked: &str, lang: Lang) -> Vec<String> {
    let asked = asked.to_lowercase();
    let distance = |field: &Field| {
        let name = field.name(lang);
        let within = asked.len() > 3 && (name.contains(&asked) || asked.contains(name));
        if within { 0 } else { strsim::levenshtein(name, &asked) }
    };
    let mut near: Vec<(usize, &str)> = FIELDS.iter().map(|field| (distance(field), field.name(lang))).collect();
    near.sort_unstable();
    near.into_iter().take_while(|(distance, _)| *distance <= 2).take(3).map(|(_, name)| name.to_owned()).collect()
}

/// How a condition begins that begins this text.
fn for_of(text: &str) -> Option<&'static str> {
    FOR.into_iter().find(|start| text.get(..start.len()).is_some_and(|own| own.eq_ignore_ascii_case(start)))
}
