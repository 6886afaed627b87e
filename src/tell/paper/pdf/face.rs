//! The faces: which signs they have, and how wide each is.
//!
//! Noto Sans, regular and bold: its figures are of one width, and 1, 7, 0 and 6, or I and l, cannot be taken for another. Arrows
//! and signs of arithmetic stand in a third. None is shaped: what a log may hold needs no ligatures, and no accent stands alone.

use super::measure::Milli;
use crate::words::visible::code_point;
use krilla::text::{Font, GlyphId};
use skrifa::raw::TableProvider;
use skrifa::{FontRef, MetadataProvider};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// A face that is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Face {
    /// To read.
    Regular,
    /// To be seen.
    Bold,
    /// What the others lack.
    Signs,
}

/// A sign of a face.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glyph {
    /// The face that has it.
    pub(super) face: Face,
    /// Its number there.
    pub(super) id: GlyphId,
    /// How wide it is, in thousandths of an em.
    pub(super) advance: Milli,
}

/// A face as it was read.
struct Cut {
    font: Font,
    glyphs: BTreeMap<char, Glyph>,
}

static FACES: LazyLock<[Cut; 3]> = LazyLock::new(|| {
    [
        read(Face::Regular, include_bytes!("fonts/regular.ttf")),
        read(Face::Bold, include_bytes!("fonts/bold.ttf")),
        read(Face::Signs, include_bytes!("fonts/signs.ttf")),
    ]
});

#[expect(clippy::expect_used, reason = "the files are part of the program, and every test of a paper reads them")]
fn read(face: Face, bytes: &'static [u8]) -> Cut {
    let tables = FontRef::new(bytes).expect("a font");
    let (widths, em) = (tables.hmtx().expect("widths"), Milli::from(tables.head().expect("a head").units_per_em()));
    let glyph = |(code, id): (u32, skrifa::GlyphId)| {
        let advance = Milli::from(widths.advance(id)?) * 1000 / em;
        Some((char::from_u32(code)?, Glyph { face, id: GlyphId::new(id.to_u32()), advance }))
    };
    let glyphs = tables.charmap().mappings().filter_map(glyph).collect();
    Cut { font: Font::new(bytes.into(), 0).expect("a font"), glyphs }
}

impl Face {
    /// The font for a file.
    pub(super) fn font(self) -> Font {
        self.cut().font.clone()
    }

    /// A sign of this face, or else of the one with the other signs.
    pub(super) fn glyph(self, char: char) -> Option<Glyph> {
        let own = self.cut().glyphs.get(&char);
        own.or_else(|| Self::Signs.cut().glyphs.get(&char)).copied()
    }

    /// How wide a text is that stands on one line.
    pub(super) fn width(self, text: &str, em: Milli) -> Milli {
        text.chars().filter_map(|char| self.glyph(char)).map(|glyph| glyph.advance * em / 1000).sum()
    }

    fn cut(self) -> &'static Cut {
        match self {
            Self::Regular => &FACES[0],
            Self::Bold => &FACES[1],
            Self::Signs => &FACES[2],
        }
    }
}

/// Signs that no face has, as they are shown.
pub(super) type Lacking = BTreeSet<String>;

/// A text as the faces have it: a sign that none has is its number, `[U+5BFF]`. White space that is no line end is a space.
pub(super) fn shown<'a>(text: &'a str, lacking: &mut Lacking) -> Cow<'a, str> {
    let plain = |char| char == '\n' || Face::Regular.glyph(char).is_some();
    if text.chars().all(plain) {
        return Cow::Borrowed(text);
    }
    let mut whole = String::with_capacity(text.len());
    for char in text.chars() {
        if plain(char) {
            whole.push(char);
        } else if char.is_whitespace() {
            whole.push(' ');
        } else {
            let number = format!("[{}]", code_point(char));
            whole.push_str(&number);
            lacking.insert(number);
        }
    }
    Cow::Owned(whole)
}
