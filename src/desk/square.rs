//! A text as a square (QR code) on the page, for a telephone or another desk to read.

use fast_qr::qr::QRBuilder;
use fast_qr::{ECL, QRCode};
use maud::{Markup, html};

/// The largest square, in modules (version 20, 666 bytes): on a screen it is still read from a photo.
const MOST_MODULES: usize = 97;

/// White modules around it, as its standard has them.
const QUIET: usize = 4;

/// The square of a text, with what it is in words; nothing where it would be too large to be read.
pub(super) fn square(text: &str, words: &str) -> Option<Markup> {
    let code = QRBuilder::new(text).ecl(ECL::M).build().ok().filter(|code| code.size <= MOST_MODULES)?;
    let side = code.size + 2 * QUIET;
    Some(html! {
        svg.square viewBox={ "0 0 " (side) " " (side) } role="img" aria-label=(words) shape-rendering="crispEdges" {
            rect.ground width=(side) height=(side) {}
            path d=(path(&code)) {}
        }
    })
}

/// The dark modules, row by row.
fn path(code: &QRCode) -> String {
    let mut path = String::new();
    for row in 0..code.size {
        let mut column = 0;
        while column < code.size {
            let dark = code[row][column..].iter().take_while(|module| module.value()).count();
            if dark > 0 {
                path += &format!("M{} {}h{dark}v1h-{dark}z", column + QUIET, row + QUIET);
            }
            column += dark.max(1);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_read_from_a_screen_is_no_square() {
        let is_square = |bytes: usize| square(&"a".repeat(bytes), "").is_some();
        assert_eq!([1, 666, 667].map(is_square), [true, true, false]);
    }
}
