//! Pictures of a document, drawn point by point: bars of room, and squares for phones.

use crate::tell::paper::{Bar, Mark};
use fast_qr::ECL;
use fast_qr::QRBuilder;

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
/// Points of a bar: as wide as a line of text at 200 to an inch.
const BAR: [u32; 2] = [1334, 100];
/// White around the frame of a bar, in points.
const AROUND: u32 = 4;
/// EMU to a point of a bar, so that it is as wide as a line of text.
const BAR_POINT: u64 = 4_588;
/// EMU to a module of a square with the white around it: 0.5 mm.
const MODULE: u64 = 18_000;
/// White modules around a square, which a phone needs (ISO/IEC 18004).
const QUIET: u32 = 4;

/// The room as a picture; nothing where the cap is none.
pub(super) fn bar(bar: &Bar) -> Option<Picture> {
    let used: u64 = bar.parts.iter().map(|part| part.size).sum();
    let whole = used.max(bar.cap);
    if whole == 0 {
        return None;
    }
    let mut canvas = Canvas::new(BAR);
    let inner = BAR[0] - 2 * AROUND;
    let at = |size: u64| AROUND + u32::try_from(u64::from(inner) * size / whole).unwrap_or(inner);
    let mut from = 0;
    canvas.hatch([at(0), at(bar.cap)], 12);
    for part in &bar.parts {
        let to = from + part.size;
        canvas.fill([at(from), at(to)], PAPER);
        match part.mark {
            Mark::Placed => canvas.fill([at(from) + 1, at(to).saturating_sub(1)], 110),
            Mark::TakesPart => canvas.fill([at(from) + 1, at(to).saturating_sub(1)], 40),
            Mark::Waits => canvas.hatch([at(from) + 1, at(to)], 5),
        }
        from = to;
    }
    canvas.frame([at(0), at(bar.cap)]);
    canvas.picture(BAR_POINT)
}

/// An address as a square; nothing where it is too long for one.
pub(super) fn qr(address: &str) -> Option<Picture> {
    let code = QRBuilder::new(address).ecl(ECL::M).build().ok()?;
    let side = u32::try_from(code.size).ok()? + 2 * QUIET;
    let mut canvas = Canvas::new([side, side]);
    for (y, row) in (QUIET..).zip(0..code.size) {
        for (x, column) in (QUIET..).zip(0..code.size) {
            if code[row][column].value() {
                canvas.set(x, y, INK);
            }
        }
    }
    canvas.picture(MODULE)
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

    /// Between two places, over the height of the frame.
    fn fill(&mut self, [from, to]: [u32; 2], shade: u8) {
        for y in AROUND..self.height - AROUND {
            (from..to).for_each(|x| self.set(x, y, shade));
        }
    }

    /// Lines that rise to the right, so many points apart.
    fn hatch(&mut self, [from, to]: [u32; 2], apart: u32) {
        for y in AROUND..self.height - AROUND {
            (from..to).filter(|x| (x + y) % apart < 2).for_each(|x| self.set(x, y, INK));
        }
    }

    /// The cap: a frame, firm at the right, where the room ends.
    fn frame(&mut self, [from, to]: [u32; 2]) {
        let (top, bottom) = (AROUND - 2, self.height - AROUND + 2);
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
