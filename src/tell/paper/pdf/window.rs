//! An address behind the window of an envelope (DL, C5, C5/6).

use super::face::Face;
use super::lines::{Broken, Piece, lines};
use super::measure::{BODY, MM, Milli};

/// So many lines of an address are seen through the window.
pub const WINDOW_LINES: usize = 5;

/// The window is so wide, less what a letter can shift in its envelope.
pub(super) const WINDOW: Milli = 85 * MM;

/// The lines of an address, broken where one is wider than the window.
pub fn window_lines(address: &[String]) -> Vec<String> {
    let broken = |line: &String| {
        let piece = Piece { words: line, face: Face::Regular, leaf: None, broken: Broken::Words };
        lines(&[piece], BODY, WINDOW).into_iter().map(|line| line.words().trim_end().to_owned()).collect::<Vec<_>>()
    };
    address.iter().flat_map(broken).collect()
}
