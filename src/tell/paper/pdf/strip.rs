//! Strips: what stands below another and is not broken over sheets, with the ink in it.

use super::face::Face;
use super::measure::{Milli, POINT, Size};
use super::tags::Leaf;
use std::rc::Rc;

/// Something as high as it is, over the whole width of the sheet.
#[derive(Clone, Debug, Default)]
pub(super) struct Strip {
    /// How high.
    pub(super) height: Milli,
    /// White above it, except at the top of a sheet.
    pub(super) before: Milli,
    /// Whether it stays with the next one.
    pub(super) bond: Bond,
    /// Where it may stand.
    pub(super) start: Start,
    /// What stands above it again where it is the first on a sheet: the head of its table.
    pub(super) head: Option<Rc<Strip>>,
    /// What the outline says of it, and how deep.
    pub(super) heading: Option<(Rank, String)>,
    /// What stands in it; from the left of the sheet, and from its own top.
    pub(super) ink: Vec<Ink>,
}

/// Whether a strip stays on one sheet with the next.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Bond {
    /// A sheet may end below it.
    #[default]
    Free,
    /// It stays with the next.
    Next,
}

/// Where a strip may stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Start {
    /// Below the one before it.
    #[default]
    Below,
    /// At the top of a new sheet.
    Sheet,
    /// Behind the window of an envelope: on the first sheet of a letter, whose sheets are counted anew.
    Window,
}

/// How deep a heading is: 1 is the title, or the first heading of a letter; 0, in the outline, the letter itself.
pub(super) type Rank = u16;

/// Something drawn.
#[derive(Clone, Debug)]
pub(super) struct Ink {
    /// What it belongs to; what belongs to nothing is not read out.
    pub(super) leaf: Option<Leaf>,
    /// What it is.
    pub(super) shape: Shape,
}

/// A shape on the sheet.
#[derive(Clone, Debug)]
pub(super) enum Shape {
    /// A text on one line, whose letters stand at this place.
    Text(Text),
    /// Areas of one shade.
    Areas(Vec<Area>, Shade),
    /// Lines.
    Lines(Vec<[Spot; 2]>, Pen),
    /// An area that opens an address; and what is said of it.
    Link(Area, [String; 2]),
}

/// A text on one line.
#[derive(Clone, Debug)]
pub(super) struct Text {
    /// Where it begins.
    pub(super) spot: Spot,
    /// Its words; all in this face.
    pub(super) words: String,
    /// Its face.
    pub(super) face: Face,
    /// An em.
    pub(super) em: Milli,
}

/// A place: from the left, from the top.
pub(super) type Spot = (Milli, Milli);

/// An area on the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Area {
    /// Its left top.
    pub(super) spot: Spot,
    /// How wide and high.
    pub(super) size: (Milli, Milli),
}

/// What draws a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pen {
    /// How wide.
    pub(super) width: Milli,
    /// How dark.
    pub(super) shade: Shade,
}

/// Between rows of a table.
pub(super) const HAIR: Pen = Pen { width: POINT / 2, shade: Shade::Half };

/// A frame, a hatch, and what is written on.
pub(super) const FINE: Pen = Pen { width: POINT / 2, shade: Shade::Ink };

/// Below the head of a table, and at its end.
pub(super) const FIRM: Pen = Pen { width: POINT, shade: Shade::Ink };

/// Where the room ended.
pub(super) const CUT: Pen = Pen { width: 2 * POINT, shade: Shade::Ink };

/// How dark ink is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shade {
    /// Black.
    Ink,
    /// Halfway.
    Half,
    /// The paper itself.
    White,
}

impl Strip {
    /// Nothing yet, as high as lines of this size.
    pub(super) fn of_lines(lines: usize, size: Size) -> Self {
        Self { height: size.line * Milli::try_from(lines).unwrap_or(1), ..Self::default() }
    }

    /// The same with white above it.
    pub(super) fn after(self, before: Milli) -> Self {
        Self { before, ..self }
    }

    /// The same, on one sheet with the next.
    pub(super) fn bound(self) -> Self {
        Self { bond: Bond::Next, ..self }
    }

    /// A line that is no part of the text.
    pub(super) fn rule(&mut self, from: Spot, to: Spot, pen: Pen) {
        self.ink.push(Ink { leaf: None, shape: Shape::Lines(vec![[from, to]], pen) });
    }
}
