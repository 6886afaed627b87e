//! Text in lines: broken where Unicode says that it may be (UAX 14), and a code nowhere but where it is wider than a line.

use super::face::{Face, Glyph};
use super::measure::{Milli, Size};
use super::strip::{Ink, Shape, Spot, Strip, Text};
use super::tags::Leaf;
use unicode_linebreak::{BreakOpportunity, linebreaks};

/// A text in one face, for lines.
#[derive(Clone, Debug)]
pub(super) struct Piece<'a> {
    /// Its words.
    pub(super) words: &'a str,
    /// Its face.
    pub(super) face: Face,
    /// Where it belongs.
    pub(super) leaf: Option<Leaf>,
    /// Where it is broken.
    pub(super) broken: Broken,
}

/// Where a text is broken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Broken {
    /// Between words.
    Words,
    /// Nowhere, and anywhere where it is wider than a line, but for a few signs at its ends.
    Code,
}

/// So many signs of a broken code stand on a line at least.
const TOGETHER: usize = 8;

impl<'a> Piece<'a> {
    /// Words.
    pub(super) fn words(words: &'a str, face: Face, leaf: Leaf) -> Self {
        Self { words, face, leaf: Some(leaf), broken: Broken::Words }
    }
}

/// A line.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    runs: Vec<Run>,
    /// How wide it is, without the space at its end.
    pub(super) width: Milli,
}

#[derive(Clone, Debug)]
struct Run {
    left: Milli,
    words: String,
    face: Face,
    leaf: Option<Leaf>,
}

impl Line {
    /// Its words.
    pub(super) fn words(&self) -> String {
        self.runs.iter().map(|run| run.words.as_str()).collect()
    }

    /// Draws it in a strip: its letters stand at this place.
    pub(super) fn draw(self, strip: &mut Strip, (left, base): Spot, em: Milli) {
        for Run { left: within, words, face, leaf } in self.runs {
            let text = Text { spot: (left + within, base), words, face, em };
            strip.ink.push(Ink { leaf, shape: Shape::Text(text) });
        }
    }
}

/// A sign on its way to a line.
struct Sign {
    char: char,
    glyph: Glyph,
    width: Milli,
    piece: usize,
    after: After,
}

/// What comes after a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum After {
    Stays,
    MayBreak,
    MustBreak,
}

/// Pieces that follow one another, in lines that are at most so wide. At least one line.
pub(super) fn lines(pieces: &[Piece], size: Size, most: Milli) -> Vec<Line> {
    let signs = signs(pieces, size, most);
    let (mut lines, mut first, mut width, mut may) = (Vec::new(), 0, 0, None);
    for (at, sign) in signs.iter().enumerate() {
        while sign.char != ' ' && width + sign.width > most && at > first {
            let end = may.take().unwrap_or(at);
            lines.push(line(&signs[first..end], pieces));
            first = end;
            width = signs[first..at].iter().map(|sign| sign.width).sum();
        }
        width += sign.width;
        match sign.after {
            After::Stays => {}
            After::MayBreak => may = Some(at + 1),
            After::MustBreak => {
                lines.push(line(&signs[first..=at], pieces));
                (first, width, may) = (at + 1, 0, None);
            }
        }
    }
    if first < signs.len() || lines.is_empty() {
        lines.push(line(&signs[first..], pieces));
    }
    lines
}

fn signs(pieces: &[Piece], size: Size, most: Milli) -> Vec<Sign> {
    let whole: String = pieces.iter().map(|piece| piece.words).collect();
    let mut stops = linebreaks(&whole).filter(|(at, _)| *at < whole.len()).peekable();
    let (mut signs, mut byte) = (Vec::with_capacity(whole.len()), 0);
    for (number, piece) in pieces.iter().enumerate() {
        let is_wide = piece.broken == Broken::Code && piece.face.width(piece.words, size.em) > most;
        let inner = TOGETHER..=piece.words.chars().count().saturating_sub(TOGETHER);
        let within = |before: usize| match piece.broken {
            Broken::Words => None,
            Broken::Code if is_wide && inner.contains(&before) => Some(After::MayBreak),
            Broken::Code => Some(After::Stays),
        };
        let end = byte + piece.words.len();
        for (before, char) in (1..).zip(piece.words.chars()) {
            byte += char.len_utf8();
            let stop = stops.next_if(|(at, _)| *at == byte).map(|(_, stop)| stop);
            let after = match (stop, within(before)) {
                (Some(BreakOpportunity::Mandatory), _) => After::MustBreak,
                (_, Some(after)) if byte < end => after,
                (stop, _) => stop.map_or(After::Stays, |_| After::MayBreak),
            };
            let space = || piece.face.glyph(' ').map(|glyph| Glyph { advance: 0, ..glyph });
            let glyph = piece.face.glyph(char).filter(|_| char != '\n').or_else(space);
            signs.extend(glyph.map(|glyph| Sign {
                char,
                glyph,
                width: glyph.advance * size.em / 1000,
                piece: number,
                after,
            }));
        }
    }
    signs
}

fn line(signs: &[Sign], pieces: &[Piece]) -> Line {
    let (mut line, mut left, mut last) = (Line::default(), 0, None);
    for sign in signs.iter().filter(|sign| sign.char != '\n') {
        let this = (sign.piece, sign.glyph.face);
        if last != Some(this) {
            let leaf = pieces[sign.piece].leaf;
            line.runs.push(Run { left, words: String::new(), face: sign.glyph.face, leaf });
            last = Some(this);
        }
        line.runs.iter_mut().next_back().into_iter().for_each(|run| run.words.push(sign.char));
        left += sign.width;
        if sign.char != ' ' {
            line.width = left;
        }
    }
    line
}
