//! Texts of cells: plain, rich, and with the characters that XML cannot hold.

use super::xml::{Flaw, Xml};
use std::borrow::Cow;

/// The text of a string item that has begun: plain, or in pieces with a form of their own. How it is pronounced is no part of it.
pub(super) fn item(xml: &mut Xml) -> Result<String, Flaw> {
    let mut whole = String::new();
    xml.each(|xml| match xml.name() {
        "t" => push(xml, &mut whole),
        "r" => xml.each(|xml| match xml.name() {
            "t" => push(xml, &mut whole),
            _ => xml.skip(),
        }),
        _ => xml.skip(),
    })?;
    Ok(whole)
}

fn push(xml: &mut Xml, whole: &mut String) -> Result<(), Flaw> {
    whole.push_str(&unescape(&xml.text()?));
    Ok(())
}

/// A text without the escapes of spreadsheets: `_x000D_` is the character of that number.
pub(super) fn unescape(text: &str) -> Cow<'_, str> {
    let mut whole = String::new();
    let (mut rest, mut found) = (text, false);
    while let Some(at) = rest.find("_x") {
        let (before, escape) = rest.split_at(at);
        whole.push_str(before);
        match char_of(escape) {
            Some(char) => {
                whole.push(char);
                rest = &escape[7..];
                found = true;
            }
            None => {
                whole.push_str("_x");
                rest = &escape[2..];
            }
        }
    }
    if !found {
        return Cow::Borrowed(text);
    }
    whole.push_str(rest);
    Cow::Owned(whole)
}

fn char_of(escape: &str) -> Option<char> {
    let digits = escape.get(2..6).filter(|_| escape.as_bytes().get(6) == Some(&b'_'))?;
    let hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    hex.then(|| u32::from_str_radix(digits, 16).ok().and_then(char::from_u32)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_that_xml_cannot_hold_are_escaped() {
        assert_eq!(unescape("De_x000A_Brug"), "De\nBrug");
        assert_eq!(unescape("Zo_x00EB__x005F_x000A_"), "Zoë_x000A_");
        for plain in ["_x00", "_x00zz_", "_xD800_", "a_x", "_x00é_", "plain"] {
            assert_eq!(unescape(plain), plain);
        }
    }
}
