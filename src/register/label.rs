//! Cells with a text for people: names, regions, insurers.

use super::fault::TextFault;
use crate::words::visible::{code_point, is_invisible};
use std::borrow::Cow;

/// So many characters a text may have.
const MOST: usize = 200;

/// Cleans a text: no white space at its ends, and inside only plain spaces. It differs from the value when it was repaired.
/// An empty text is left to the caller.
///
/// # Errors
/// Characters that do not show, and more than [`MOST`] characters.
pub(super) fn read_text(value: &str) -> Result<Cow<'_, str>, TextFault> {
    let trimmed = value.trim();
    if trimmed.bytes().all(|byte| (b' '..=b'~').contains(&byte)) {
        return at_most(Cow::Borrowed(trimmed), trimmed.len());
    }
    let is_odd_space = |char: char| char.is_whitespace() && char != ' ';
    let text = match trimmed.contains(is_odd_space) {
        true => Cow::Owned(with_plain_spaces(trimmed)),
        false => Cow::Borrowed(trimmed),
    };
    if text.contains('\u{fffd}') {
        return Err(TextFault::Lost);
    }
    if let Some(char) = text.chars().find(|&char| is_invisible(char)) {
        return Err(TextFault::Invisible { char: code_point(char) });
    }
    let length = text.chars().count();
    at_most(text, length)
}

fn at_most(text: Cow<'_, str>, length: usize) -> Result<Cow<'_, str>, TextFault> {
    if length > MOST { Err(TextFault::TooLong { length, most: MOST }) } else { Ok(text) }
}

/// A run of white space that holds a line break, a tab or a space of another width becomes one space.
fn with_plain_spaces(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut run = String::new();
    for char in text.chars() {
        if char.is_whitespace() {
            run.push(char);
            continue;
        }
        plain.push_str(if run.contains(|char| char != ' ') { " " } else { &run });
        run.clear();
        plain.push(char);
    }
    plain
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
    fn white_space_becomes_plain() {
        let read = |value: &str| read_text(value).map(Cow::into_owned);
        assert_eq!(read("\u{a0}De Brug "), Ok("De Brug".to_owned()));
        assert_eq!(read("De\nBrug"), Ok("De Brug".to_owned()));
        assert_eq!(read("De \r\n Brug\u{a0}Noord"), Ok("De Brug Noord".to_owned()));
        assert_eq!(read("De  Brug"), Ok("De  Brug".to_owned()));
        assert_eq!(read("Zoë – ’t Hof"), Ok("Zoë – ’t Hof".to_owned()));
    }

    #[test]
    fn what_does_not_show_is_refused() {
        assert_eq!(read_text("De\u{200b}Brug"), Err(TextFault::Invisible { char: "U+200B".into() }));
        assert_eq!(read_text("\u{202e}De Brug"), Err(TextFault::Invisible { char: "U+202E".into() }));
        assert_eq!(read_text("De\u{7}Brug"), Err(TextFault::Invisible { char: "U+0007".into() }));
        assert_eq!(read_text("Zo\u{fffd}"), Err(TextFault::Lost));
        assert_eq!(read_text(&"ë".repeat(201)), Err(TextFault::TooLong { length: 201, most: 200 }));
        assert!(read_text(&"ë".repeat(200)).is_ok());
    }

    #[test]
    fn traces_of_a_wrong_encoding_are_seen() {
        assert_eq!(mojibake("patiÃ«nten").as_deref(), Some("Ã«"));
        assert_eq!(mojibake("â€™t Hof").as_deref(), Some("â€™"));
        assert_eq!(mojibake("São Tomé, Zoë, Âge"), None);
    }
}
