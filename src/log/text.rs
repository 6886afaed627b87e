//! Strings in a log: what they may hold.
//!
//! Comes in: a line as it stands, or a text as people write it. Refused are characters that do not show or that turn others
//! around, spaces that nobody sees, and what is too long: two names that look the same must be the same. All but a note. Section
//! "Strings" of the format document.

pub use crate::words::log::TextFlaw;

use crate::words::visible::code_point;
use std::borrow::Cow;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The characters that a string may hold. Every text of them shows, runs from left to right and is in NFC in whatever order
/// they stand: so no version of Unicode decides.
const ALLOWED: [(char, char); 24] = [
    ('\u{20}', '\u{7e}'),
    ('\u{a1}', '\u{ac}'),
    ('\u{ae}', '\u{2ff}'),
    ('\u{386}', '\u{386}'),
    ('\u{388}', '\u{3ff}'),
    ('\u{400}', '\u{482}'),
    ('\u{48a}', '\u{52f}'),
    ('\u{1e00}', '\u{1eff}'),
    ('\u{2010}', '\u{2027}'),
    ('\u{2030}', '\u{205e}'),
    ('\u{2070}', '\u{20cf}'),
    ('\u{2100}', '\u{2125}'),
    ('\u{2127}', '\u{2129}'),
    ('\u{212c}', '\u{2328}'),
    ('\u{232b}', '\u{27ff}'),
    ('\u{2900}', '\u{2adb}'),
    ('\u{2add}', '\u{2bff}'),
    ('\u{2c60}', '\u{2c7f}'),
    ('\u{3001}', '\u{3029}'),
    ('\u{3041}', '\u{3096}'),
    ('\u{30a1}', '\u{30ff}'),
    ('\u{3400}', '\u{9fff}'),
    ('\u{ac00}', '\u{d7a3}'),
    ('\u{1f300}', '\u{1faff}'),
];

/// The longest string, in bytes of UTF-8.
pub const MOST_BYTES: usize = 1000;

/// Whether a string may hold this character.
pub fn is_allowed(char: char) -> bool {
    (' '..='~').contains(&char) || ALLOWED.iter().any(|(first, last)| (*first..=*last).contains(&char))
}

/// Whether a text can be a string of a log.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn check(text: &str) -> Result<(), TextFlaw> {
    if text.len() <= MOST_BYTES && is_plain(text.as_bytes()) && !text.starts_with(' ') && !text.ends_with(' ') {
        return Ok(());
    }
    check_chars(text.char_indices().map(|(at, char)| (at, Some(char))), MOST_BYTES).map_err(|(_, flaw)| flaw)
}

/// A text with its accents composed, and nothing else about it read otherwise.
///
/// # Errors
/// The first thing that is wrong with it.
pub fn composed(text: &str) -> Result<String, TextFlaw> {
    let composed: String = text.nfc().collect();
    check(&composed).map(|()| composed)
}

/// A text as people write it, as a string of a log: letters with their accents, any white space as one space between words.
/// It differs from what was written when that was otherwise.
///
/// # Errors
/// What cannot be read otherwise.
pub fn read(text: &str) -> Result<Cow<'_, str>, TextFlaw> {
    if check(text).is_ok() {
        return Ok(Cow::Borrowed(text));
    }
    let trimmed = text.trim_matches(is_space);
    let read = match is_nfc(trimmed) {
        true => one_space(trimmed),
        false => Cow::Owned(one_space(&trimmed.nfc().collect::<String>()).into_owned()),
    };
    check(&read).map(|()| read)
}

/// White space that is read as a space. What ends a line in some programs and not in others is none.
fn is_space(char: char) -> bool {
    char.is_whitespace() && !matches!(char, '\u{2028}' | '\u{2029}')
}

fn one_space(text: &str) -> Cow<'_, str> {
    let odd = |char: char| char != ' ' && is_space(char);
    if !text.contains(odd) && !text.contains("  ") {
        return Cow::Borrowed(text);
    }
    let words: Vec<&str> = text.split(is_space).filter(|word| !word.is_empty()).collect();
    Cow::Owned(words.join(" "))
}

/// Whether every string of a line of JSON can be one of a log; `most` is how many bytes each may have. What is no JSON passes:
/// whoever reads it finds that.
///
/// # Errors
/// The first byte that is wrong, and what it is.
pub fn check_line(line: &[u8], most: usize) -> Result<(), (usize, TextFlaw)> {
    if line.len() <= most && is_plain(line) {
        return Ok(());
    }
    let Ok(text) = str::from_utf8(line) else { return Ok(()) };
    let mut at = 0;
    while let Some(open) = memchr::memchr(b'"', &line[at..]) {
        let start = at + open + 1;
        let Some(end) = string_end(line, start) else { return Ok(()) };
        if end - start > most || !is_plain(&line[start - 1..=end]) {
            check_chars(unescaped(&text[start..end]), most).map_err(|(within, flaw)| (start + within, flaw))?;
        }
        at = end + 1;
    }
    Ok(())
}

/// Whether nothing needs a second look: ASCII that shows, no escapes, and no space beside a quote or another. Looks at all of it
/// without a way out: so the compiler takes many bytes at a time.
fn is_plain(line: &[u8]) -> bool {
    let shows = line.iter().fold(true, |all, byte| all & (0x20..=0x7e).contains(byte) & (*byte != b'\\'));
    let follows = line.get(1..).unwrap_or_default();
    let is_edge = |byte: u8| (byte == b' ') | (byte == b'"');
    let odd = line
        .iter()
        .zip(follows)
        .fold(false, |any, (one, next)| any | ((*one == b' ') & is_edge(*next)) | (is_edge(*one) & (*next == b' ')));
    shows & !odd
}

/// The closing quote of a string that begins here.
fn string_end(line: &[u8], start: usize) -> Option<usize> {
    let mut at = start;
    loop {
        let hit = at + memchr::memchr2(b'"', b'\\', line.get(at..)?)?;
        if line[hit] == b'"' {
            return Some(hit);
        }
        at = hit + 2;
    }
}

/// The characters of a string as it stands in a line, each with its byte; none for an escape of anything but a quote or a
/// backslash: these are needless.
fn unescaped(raw: &str) -> impl Iterator<Item = (usize, Option<char>)> {
    let mut chars = raw.char_indices();
    std::iter::from_fn(move || match chars.next()? {
        (at, '\\') => Some((at, chars.next().map(|(_, char)| char).filter(|char| matches!(char, '"' | '\\')))),
        (at, char) => Some((at, Some(char))),
    })
}

fn check_chars(chars: impl Iterator<Item = (usize, Option<char>)>, most: usize) -> Result<(), (usize, TextFlaw)> {
    let (mut length, mut last) = (0, None);
    for (at, char) in chars {
        let char = char.ok_or((at, TextFlaw::Escape))?;
        length += char.len_utf8();
        if !is_allowed(char) {
            return Err((at, TextFlaw::Character { char: code_point(char) }));
        }
        if char == ' ' && last.is_none_or(|(_, before)| before == ' ') {
            return Err((at, TextFlaw::Space));
        }
        if length > most {
            return Err((at, TextFlaw::TooLong { most }));
        }
        last = Some((at, char));
    }
    match last {
        Some((at, ' ')) => Err((at, TextFlaw::Space)),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::char::{canonical_combining_class, is_combining_mark};
    use unicode_normalization::{IsNormalized, is_nfc_quick};

    fn allowed() -> impl Iterator<Item = char> {
        ALLOWED.iter().flat_map(|(first, last)| *first..=*last)
    }

    #[test]
    fn the_ranges_rise() {
        assert!(ALLOWED.iter().all(|(first, last)| first <= last));
        assert!(ALLOWED.windows(2).all(|pair| pair[0].1 < pair[1].0));
        assert_eq!(allowed().count(), ('\0'..=char::MAX).filter(|char| is_allowed(*char)).count());
    }

    /// A character that normalisation leaves as it is, that composes with nothing before it and is of class 0, stands apart from
    /// its neighbours: so any text of them is in NFC.
    #[test]
    fn any_text_of_them_is_composed() {
        for char in allowed() {
            assert_eq!(is_nfc_quick(std::iter::once(char)), IsNormalized::Yes, "{}", code_point(char));
            assert_eq!(canonical_combining_class(char), 0, "{}", code_point(char));
        }
    }

    /// General categories Cc, Zl, Zp, Zs but for the space, Mn, Mc, Me, Co; Cs are no `char`s. Cf by its blocks.
    #[test]
    fn none_is_invisible_or_put_upon_another() {
        let private = |char| matches!(char, '\u{e000}'..='\u{f8ff}' | '\u{f0000}'..);
        let formats = |char| {
            matches!(char, '\u{ad}' | '\u{600}'..='\u{605}' | '\u{61c}' | '\u{6dd}' | '\u{70f}' | '\u{890}'..='\u{891}'
                | '\u{8e2}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
                | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{110bd}' | '\u{110cd}' | '\u{13430}'..='\u{1343f}'
                | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
        };
        for char in allowed().filter(|char| *char != ' ') {
            assert!(!char.is_control() && !char.is_whitespace() && !is_combining_mark(char), "{}", code_point(char));
            assert!(!private(char) && !formats(char), "{}", code_point(char));
            assert!(!crate::words::visible::is_invisible(char), "{}", code_point(char));
        }
    }

    /// Bidi classes R, AL and AN stand in these blocks (DerivedBidiClass.txt), beside the marks among the formats.
    #[test]
    fn none_runs_from_right_to_left() {
        let right_to_left = |char| {
            matches!(char, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
                | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
        };
        assert_eq!(allowed().find(|char| right_to_left(*char)), None);
    }

    fn character(char: char) -> TextFlaw {
        TextFlaw::Character { char: code_point(char) }
    }

    #[test]
    fn a_string_shows_all_that_is_in_it() {
        for text in [
            "",
            "x",
            "De Linde (FICTIEF)",
            "Zo\u{eb} \u{2013} \u{2019}t Hof",
            "\u{10d}e\u{161}tina",
            "\u{1f3e5}",
            "\"\\",
        ] {
            assert_eq!(check(text), Ok(()), "{text}");
        }
        assert_eq!(check(&"x".repeat(1000)), Ok(()));
        assert_eq!(check(&"\u{eb}".repeat(500)), Ok(()));
        for long in ["x".repeat(1001), "\u{eb}".repeat(500) + "x"] {
            assert_eq!(check(&long), Err(TextFlaw::TooLong { most: 1000 }));
        }
        for text in [" x", "x ", "x  y", " ", "\u{eb} ", " \u{eb}", "\u{eb}  x"] {
            assert_eq!(check(text), Err(TextFlaw::Space), "{text}");
        }
        for char in "\u{7}\t\u{7f}\u{85}\u{a0}\u{ad}\u{301}\u{5d0}\u{200b}\u{2028}\u{202e}\u{2126}\u{2800}\u{3000}\u{3099}\u{e000}\u{feff}\u{ff21}".chars() {
            assert_eq!(check(&format!("De{char} Brug")), Err(character(char)), "{}", code_point(char));
        }
    }

    #[test]
    fn what_people_write_is_composed_and_its_spaces_are_made_plain() {
        let reads = |from: &str, to: &str| assert_eq!(read(from).as_deref(), Ok(to), "{from:?}");
        reads("De Brug", "De Brug");
        reads("", "");
        reads(" \u{a0}", "");
        reads("\u{a0}De Brug ", "De Brug");
        reads("De  Brug", "De Brug");
        reads("De \r\n Brug\u{a0}Noord", "De Brug Noord");
        reads("Zoe\u{308}  Noord", "Zo\u{eb} Noord");
        reads("\u{212b}", "\u{c5}");
        assert!(matches!(read("Zo\u{eb} \u{2013} \u{2019}t Hof"), Ok(Cow::Borrowed(_))));
        for char in "\u{200b}\u{2028}\u{202e}\u{5d0}\u{7}\u{e000}".chars() {
            assert_eq!(read(&format!("De{char}Brug")), Err(character(char)));
        }
        assert_eq!(read("x\u{301}"), Err(character('\u{301}')), "there is no such letter");
        assert_eq!(read(&"x".repeat(1001)), Err(TextFlaw::TooLong { most: 1000 }));
    }

    #[test]
    fn every_string_of_a_line_is_looked_at() {
        let found = |line: &str| check_line(line.as_bytes(), 9).err();
        for whole in [
            r#"{"a":"x y"}"#,
            r#"{"a" : "x", "b": ["y"]}"#,
            r#"{"a":"\"b\\"}"#,
            r#"{"a":"\" b"}"#,
            "no JSON",
            r#"{"a":"x"#,
        ] {
            assert_eq!(found(whole), None, "{whole}");
        }
        assert_eq!(found(r#"{"a":" x"}"#), Some((6, TextFlaw::Space)));
        assert_eq!(found(r#"{"a":"x "}"#), Some((7, TextFlaw::Space)));
        assert_eq!(found(r#"{"a":"x","b":"x  y"}"#), Some((16, TextFlaw::Space)));
        assert_eq!(found(r#"{"a ":"x"}"#), Some((3, TextFlaw::Space)));
        assert_eq!(found(r#"{"a":"\/"}"#), Some((6, TextFlaw::Escape)));
        assert_eq!(found(r#"{"a":"\u0041"}"#), Some((6, TextFlaw::Escape)));
        assert_eq!(found("{\"a\":\"\u{eb}\u{202e}\"}"), Some((8, character('\u{202e}'))));
        assert_eq!(found("{\"a\":\"x\ty\"}"), Some((7, character('\t'))));
        assert_eq!(found(r#"{"a":"123456789"}"#), None);
        assert_eq!(found(r#"{"a":"1234567890"}"#), Some((15, TextFlaw::TooLong { most: 9 })));
        assert_eq!(found(r#"{"a":"\"\"\"\"\"\"\"\"\""}"#), None, "escapes do not count");
    }
}
