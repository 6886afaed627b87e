//! Lengths on the sheet, in thousandths of a point: whole numbers, so that a paper is the same on every machine.

/// A length, or a place from the left or from the top.
pub(super) type Milli = i64;

/// A point.
pub(super) const POINT: Milli = 1000;

/// A millimetre.
pub(super) const MM: Milli = 2835;

/// An A4 sheet is so wide.
pub(super) const SHEET_WIDTH: Milli = 210 * MM;

/// An A4 sheet is so high.
pub(super) const SHEET_HEIGHT: Milli = 297 * MM;

/// Text begins here, and so does an address behind the window of an envelope.
pub(super) const LEFT: Milli = 25 * MM;

/// Text is so wide: some 75 characters of a paragraph.
pub(super) const WIDTH: Milli = SHEET_WIDTH - 2 * LEFT;

/// Text begins here.
pub(super) const TOP: Milli = 22 * MM;

/// Text ends here.
pub(super) const BOTTOM: Milli = SHEET_HEIGHT - 27 * MM;

/// The foot ends here; the more lines it has, the higher it begins.
pub(super) const FOOT: Milli = SHEET_HEIGHT - 15 * MM + FOOTED.line;

/// What marks every sheet begins here, above the text and above the window of an envelope.
pub(super) const HEAD: Milli = 10 * MM;

/// The first line of an address begins here: the window of a DL or C5 envelope lies below.
pub(super) const WINDOW_TOP: Milli = 48 * MM;

/// What follows an address begins here, below the window and the fold.
pub(super) const WINDOW_END: Milli = 97 * MM;

/// How large text is, and how far its lines are apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Size {
    /// An em.
    pub(super) em: Milli,
    /// From line to line.
    pub(super) line: Milli,
}

/// What is read aloud in a hall: six groups of four digits stand on one line.
pub(super) const ALOUD: Size = Size { em: 29 * POINT, line: 38 * POINT };

/// The title.
pub(super) const TITLE: Size = Size { em: 20 * POINT, line: 26 * POINT };

/// The heading of a part.
pub(super) const PART: Size = Size { em: 14 * POINT, line: 19 * POINT };

/// What is read.
pub(super) const BODY: Size = Size { em: 10_500, line: 15 * POINT };

/// Tables.
pub(super) const SMALL: Size = Size { em: 9 * POINT, line: 12_500 };

/// What marks every sheet.
pub(super) const HEADED: Size = Size { em: 11 * POINT, line: 14 * POINT };

/// The foot: a short number stands on one line, behind the name of a programme.
pub(super) const FOOTED: Size = Size { em: 8 * POINT, line: 11 * POINT };

impl Size {
    /// Where the letters of a line stand, from its top.
    pub(super) fn base(self) -> Milli {
        (self.line + self.em * 7 / 10) / 2
    }
}

/// In points, as PDF has them.
#[expect(clippy::float_arithmetic, reason = "the one place where a length leaves whole numbers")]
pub(super) fn points(length: Milli) -> f32 {
    length as f32 / POINT as f32
}
