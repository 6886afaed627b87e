//! Pictures: the room of a cap as a bar, and an address as a square for a phone.

use super::face::Face;
use super::lines::{Piece, lines};
use super::measure::{BODY, LEFT, MM, Milli, POINT, WIDTH};
use super::setting::{GAP, Setting, draw};
use super::strip::{Area, CUT, FINE, FIRM, Ink, Pen, Shade, Shape, Spot, Strip};
use crate::tell::paper::square::square;
use crate::tell::paper::{Bar, Laid, Mark, Qr};
use crate::words::paper::PaperFault;
use fast_qr::QRCode;
use krilla::tagging::Tag;

/// How high the room is, and whoever stands beside it.
const HIGH: Milli = 22 * POINT;

/// From one line of a hatch to the next.
const HATCH: Milli = 5 * POINT;

/// A part as narrow as this has no edge of its own.
const EDGED: Milli = 2 * POINT;

/// The side of a square; a phone reads it from arm's length.
const SQUARE: Milli = 34 * MM;

impl Setting {
    /// The room of a cap: its frame, whoever is in it, what is left, and whoever waits beside it. Its sentence stands below.
    pub(super) fn bar(&mut self, bar: &Bar) {
        let words = self.shown(&bar.sentence);
        let figure = self.tags.top(Tag::Figure(Some(bar.sentence.clone())));
        let (leaf, said) = (self.tags.leaf(figure), self.tags.leaf(figure));
        let mut strip = Strip { before: 2 * GAP, ..Strip::default() };
        let top = 3 * POINT; // the line of the cap begins above the frame
        let shapes = shapes(bar, top);
        strip.ink.extend(shapes.into_iter().map(|shape| Ink { leaf: Some(leaf), shape }));
        strip.height = top + below(bar);
        self.strip(strip.bound());
        let set = lines(&[Piece::words(&words, Face::Regular, said)], BODY, WIDTH);
        self.lines(set, LEFT, BODY);
    }

    /// An address that a phone reads, and on a screen a link. What one does with it stands beside it.
    pub(super) fn qr(&mut self, qr: &Qr) -> Result<(), PaperFault> {
        let code = square(&qr.address)?;
        let link = self.tags.top(Tag::Link);
        let figure = self.tags.within(link, Tag::Figure(Some(qr.sentence.clone())));
        let (drawn, said, opens) = (self.tags.leaf(figure), self.tags.leaf(figure), self.tags.leaf(link));
        let mut strip = Strip { height: SQUARE, before: 2 * GAP, ..Strip::default() };
        strip.ink.push(Ink { leaf: Some(drawn), shape: Shape::Areas(modules(&code), Shade::Ink) });
        let words = self.shown(&qr.sentence);
        let beside = SQUARE + 6 * MM;
        let set = lines(&[Piece::words(&words, Face::Regular, said)], BODY, WIDTH - beside);
        let mut text = Strip::of_lines(set.len(), BODY);
        draw(set, &mut text, LEFT + beside, BODY);
        strip.height = strip.height.max(text.height);
        strip.ink.append(&mut text.ink);
        let area = Area { spot: (LEFT, 0), size: (SQUARE, SQUARE) };
        let shape = Shape::Link(area, [qr.address.clone(), qr.sentence.clone()]);
        strip.ink.push(Ink { leaf: Some(opens), shape });
        self.strip(strip);
        Ok(())
    }
}

/// The dark modules, as areas of a row each.
fn modules(code: &QRCode) -> Vec<Area> {
    let (many, mut areas) = (code.size, Vec::new());
    let at = |module: usize| LEFT + SQUARE * Milli::try_from(module).unwrap_or(0) / Milli::try_from(many).unwrap_or(1);
    for row in 0..many {
        let mut column = 0;
        while column < many {
            let dark = code[row][column..].iter().take_while(|module| module.value()).count();
            if dark > 0 {
                let (left, top) = (at(column), at(row) - LEFT);
                areas.push(Area { spot: (left, top), size: (at(column + dark) - left, at(row + 1) - LEFT - top) });
            }
            column += dark.max(1);
        }
    }
    areas
}

/// Where on the sheet so many patients or practices of a bar end.
fn at(bar: &Bar, sum: u64) -> Milli {
    let part = i128::from(WIDTH) * i128::from(sum) / i128::from(bar.whole().max(1));
    LEFT + Milli::try_from(part).unwrap_or(WIDTH)
}

fn shapes(bar: &Bar, top: Milli) -> Vec<Shape> {
    let (inside, end) = (at(bar, bar.inside()), at(bar, bar.cap));
    let mut shapes = Vec::new();
    if inside < end {
        shapes.push(hatch((inside, top), end - inside));
    }
    for Laid { mark, from, to } in bar.laid() {
        let (from, to) = (at(bar, from), at(bar, to));
        shapes.extend(drawn(mark, (from, top), to - from));
    }
    shapes.push(frame(Area { spot: (LEFT, top), size: (end - LEFT, HIGH) }, FINE));
    shapes.push(Shape::Lines(vec![[(end, top - 3 * POINT), (end, top + below(bar) + 3 * POINT)]], CUT));
    shapes
}

/// How high a bar is: whoever waits stands in a second row.
fn below(bar: &Bar) -> Milli {
    if bar.waits() { 2 * HIGH } else { HIGH }
}

/// A part: dark, half dark, or beside the room in a frame with its own pattern.
fn drawn(mark: Mark, (left, top): Spot, width: Milli) -> Vec<Shape> {
    let area = Area { spot: (left, top), size: (width.max(POINT / 4), HIGH) };
    let edge = Shape::Areas(vec![Area { spot: (left, top), size: (POINT / 2, HIGH) }], Shade::White);
    let mut shapes = match mark {
        Mark::TakesPart => vec![Shape::Areas(vec![area], Shade::Ink)],
        Mark::Placed => vec![Shape::Areas(vec![area], Shade::Half)],
        Mark::Waits => {
            let below = Area { spot: (left, top + HIGH), ..area };
            let line = |at: Milli| [(left, below.spot.1 + at * HIGH / 5), (left + width, below.spot.1 + at * HIGH / 5)];
            vec![Shape::Lines((1..5).map(line).collect(), FINE), frame(below, FIRM)]
        }
    };
    if mark != Mark::Waits && width > EDGED && left > LEFT {
        shapes.push(edge);
    }
    shapes
}

/// What is left: lines that lean.
fn hatch((left, top): Spot, width: Milli) -> Shape {
    let first = |at: Milli| {
        let from = (at - HIGH).max(0);
        let to = at.min(width);
        [(left + from, top + (at - from)), (left + to, top + (at - to))]
    };
    let ends = (1..).map(|line| line * HATCH).take_while(|at| *at < width + HIGH);
    Shape::Lines(ends.map(first).collect(), FINE)
}

fn frame(Area { spot: (left, top), size: (width, height) }: Area, pen: Pen) -> Shape {
    let corners = [(left, top), (left + width, top), (left + width, top + height), (left, top + height)];
    let sides = (0..4).map(|at| [corners[at], corners[(at + 1) % 4]]);
    Shape::Lines(sides.collect(), pen)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hatch_stays_in_its_room() {
        let Shape::Lines(lines, _) = hatch((10, 20), 3 * HATCH) else { panic!("lines") };
        assert!(!lines.is_empty());
        for [from, to] in lines {
            for (left, top) in [from, to] {
                assert!((10..=10 + 3 * HATCH).contains(&left) && (20..=20 + HIGH).contains(&top), "{left} {top}");
            }
        }
    }
}
