//! Cells with a text for people: names, regions, insurers.

use super::fault::TextFault;
use crate::log::text::{self, TextFlaw};
use std::borrow::Cow;

/// So many characters a text may have.
const MOST: usize = 200;

/// Reads a text as [`text::read`] does. An empty text is left to the caller.
///
/// # Errors
/// What cannot stand in a log, and more than [`MOST`] characters.
pub(super) fn read_text(value: &str) -> Result<Cow<'_, str>, TextFault> {
    let length = || value.chars().count();
    match text::read(value) {
        Err(_) if value.contains('\u{fffd}') => Err(TextFault::Lost),
        Err(TextFlaw::TooLong { .. }) => Err(TextFault::TooLong { length: length(), most: MOST }),
        Err(flaw) => Err(TextFault::Flawed { flaw }),
        Ok(read) if read.len() > MOST && read.chars().count() > MOST => {
            Err(TextFault::TooLong { length: read.chars().count(), most: MOST })
        }
        Ok(read) => Ok(read),
    }
}

/// The first trace in a text of UTF-8 that was read as Windows-1252: `Ã«` for `ë`, `â€™` for `’` (domain B7).
pub(super) fn mojibake(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let chars: Vec<char> = text.chars().collect();
    let pair = chars.windows(2).find(|pair| {
        let continues = ('\u{80}'..='\u{bf}').contains(&pair[1]) || "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ".contains(pair[1]);
        matches!(pair[0], 'Ã' | 'Â') && continues
    });
    let triple = chars.windows(3).find(|triple| triple[0] == 'â' && triple[1] == '€');
    triple.map(|triple| triple.iter().collect()).or_else(|| pair.map(|pair| pair.iter().collect()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_stand_in_a_log_is_refused() {
        let flawed = |char: &str| Err(TextFault::Flawed { flaw: TextFlaw::Character { char: char.into() } });
        assert_eq!(read_text("De\u{200b}Brug"), flawed("U+200B"));
        assert_eq!(read_text("\u{202e}De Brug"), flawed("U+202E"));
        assert_eq!(read_text("De\u{7}Brug"), flawed("U+0007"));
        assert_eq!(read_text("Zo\u{fffd}"), Err(TextFault::Lost));
        for long in [201, 2000] {
            assert_eq!(read_text(&"ë".repeat(long)), Err(TextFault::TooLong { length: long, most: 200 }));
        }
        assert!(read_text(&"ë".repeat(200)).is_ok());
        assert_eq!(read_text("Zoe\u{308}").as_deref(), Ok("Zoë"));
    }

    #[test]
    fn traces_of_a_wrong_encoding_are_seen() {
        assert_eq!(mojibake("patiÃ«nten").as_deref(), Some("Ã«"));
        assert_eq!(mojibake("â€™t Hof").as_deref(), Some("â€™"));
        assert_eq!(mojibake("São Tomé, Zoë, Âge"), None);
    }
}
