//! Pictures of a document, drawn point by point: bars of room, and squares for phones.

use crate::tell::paper::{Bar, Laid, Mark};
use fast_qr::QRCode;

/// A picture, and how large it stands in the document, in EMU (914,400 to an inch).
pub(super) struct Picture {
    pub(super) png: Vec<u8>,
    pub(super) width: u64,
    pub(super) height: u64,
}

/// A grid of points, one byte each: 0 is ink, 255 paper.
struct Canvas {
    width: u32,
    height: u32,
    points: Vec<u8>,
}

const PAPER: u8 = 255;
const INK: u8 = 0;
/// Points of a bar of one row: as wide as a line of text at 200 to an inch.
const BAR: [u32; 2] = [1334, 100];
/// White around the frame of a bar, in points.
const AROUND: u32 = 4;
/// Points of a row of a bar.
const ROW: u32 = BAR[1] - 2 * AROUND;
/// EMU to a point of a bar, so that it is as wide as a line of text.
const BAR_POINT: u64 = 4_588;
/// EMU to the side of a square, 34 mm, without the white around it.
const SQUARE: u64 = 34 * 36_000;
/// White modules around a square, which a phone needs (ISO/IEC 18004).
const QUIET: u32 = 4;

/// The room as a picture, and whoever waits in a second row below it; nothing where the cap is none.
pub(super) fn bar(bar: &Bar) -> Option<Picture> {
    let whole = bar.whole();
    if whole == 0 {
        return None;
    }
    let [width, height] = BAR;
    let mut canvas = Canvas::new([width, if bar.waits() { height + ROW } else { height }]);
    let inner = u128::from(width - 2 * AROUND);
    let at = |size: u64| AROUND + u32::try_from(inner * u128::from(size) / u128::from(whole)).unwrap_or(0);
    canvas.hatch([at(bar.inside()), at(bar.cap)], 12);
    for Laid { mark, from, to } in bar.laid() {
        let (from, to) = (at(from), at(to));
        match mark {
            Mark::Placed => canvas.fill([from + 1, to.saturating_sub(1)], 110),
            Mark::TakesPart => canvas.fill([from + 1, to.saturating_sub(1)], 40),
            Mark::Waits => canvas.beside([from, to]),
        }
    }
    canvas.frame([at(0), at(bar.cap)]);
    canvas.picture(BAR_POINT)
}

/// The square of an address.
pub(super) fn qr(code: &QRCode) -> Option<Picture> {
    let side = u32::try_from(code.size).ok()? + 2 * QUIET;
    let mut canvas = Canvas::new([side, side]);
    for (y, row) in (QUIET..).zip(0..code.size) {
        for (x, column) in (QUIET..).zip(0..code.size) {
            if code[row][column].value() {
                canvas.set(x, y, INK);
            }
        }
    }
    canvas.picture(SQUARE / u64::from(side - 2 * QUIET))
}

impl Canvas {
    fn new([width, height]: [u32; 2]) -> Self {
        Self { width, height, points: vec![PAPER; width as usize * height as usize] }
    }

    fn set(&mut self, x: u32, y: u32, shade: u8) {
        if x < self.width && y < self.height {
            self.points[y as usize * self.width as usize + x as usize] = shade;
        }
    }

    /// Between two places of the room.
    fn fill(&mut self, [from, to]: [u32; 2], shade: u8) {
        for y in AROUND..AROUND + ROW {
            (from..to).for_each(|x| self.set(x, y, shade));
        }
    }

    /// Lines that rise to the right, so many points apart.
    fn hatch(&mut self, [from, to]: [u32; 2], apart: u32) {
        for y in AROUND..AROUND + ROW {
            (from..to).filter(|x| (x + y) % apart < 2).for_each(|x| self.set(x, y, INK));
        }
    }

    /// Who waits, below the room: level lines in a frame.
    fn beside(&mut self, [from, to]: [u32; 2]) {
        let top = AROUND + ROW;
        for y in 0..ROW {
            let is_line = y % (ROW / 5) < 2 || y + 2 >= ROW;
            (from..to).filter(|x| is_line || *x < from + 2 || x + 2 >= to).for_each(|x| self.set(x, top + y, INK));
        }
    }

    /// The cap: a frame, firm at the right, where the room ends.
    fn frame(&mut self, [from, to]: [u32; 2]) {
        let (top, bottom) = (AROUND - 2, AROUND + ROW + 2);
        for x in from.saturating_sub(2)..to {
            [top, top + 1, bottom - 2, bottom - 1].into_iter().for_each(|y| self.set(x, y, INK));
        }
        for y in top..bottom {
            [from.saturating_sub(2), from - 1].into_iter().for_each(|x| self.set(x, y, INK));
        }
        for y in 0..self.height {
            (to..to + 4).for_each(|x| self.set(x.min(self.width - 1), y, INK));
        }
    }

    fn picture(&self, point: u64) -> Option<Picture> {
        let mut png = Vec::new();
        let mut info = png::Info::with_size(self.width, self.height);
        info.color_type = png::ColorType::Grayscale;
        info.bit_depth = png::BitDepth::Eight;
        let mut writer = png::Encoder::with_info(&mut png, info).ok()?.write_header().ok()?;
        writer.write_image_data(&self.points).ok()?;
        writer.finish().ok()?;
        let [width, height] = [self.width, self.height].map(|points| u64::from(points) * point);
        Some(Picture { png, width, height })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tell::paper::Part;

    /// A point of a picture: in the middle of a row, at so much of the whole width.
    fn shades(picture: &Picture, row: u32, [from, to]: [u32; 2]) -> Vec<u8> {
        let mut reader = png::Decoder::new(std::io::Cursor::new(&picture.png)).read_info().unwrap();
        let mut points = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut points).unwrap();
        let y = AROUND + row * ROW + ROW / 2;
        (from..to).map(|x| points[(y * BAR[0] + x) as usize]).collect()
    }

    /// 60 of 100 are taken, and someone with 50 waits: from 60 to 100 the room is left, and it is below that from 60 to 110.
    #[test]
    fn who_waits_takes_no_room_in_the_picture() {
        let parts = [(50, Mark::Waits), (60, Mark::Placed)].map(|(size, mark)| Part { size, mark }).to_vec();
        let with = Bar { sentence: String::new(), cap: 100, parts };
        let without = Bar { parts: with.parts[1..].to_vec(), cap: 110, ..with.clone() };
        let [with, without] = [with, without].map(|asked| bar(&asked).unwrap());
        assert_eq!(with.height, without.height + u64::from(ROW) * BAR_POINT);
        for room in [[10, 720], [730, 1200]] {
            assert_eq!(shades(&with, 0, room), shades(&without, 0, room));
        }
        assert!(shades(&with, 1, [10, 720]).iter().all(|shade| *shade == PAPER));
        assert!(shades(&with, 1, [730, 1300]).contains(&INK));
    }
}
