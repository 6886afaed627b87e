//! Bytes to text.
//!
//! Comes in: the bytes of a file as Excel, an editor or a script writes it. Goes out: [`Text`] without its byte
//! order mark, with the name of its encoding (domain B7). Refuses: bytes that mean nothing in the encoding, letters
//! that show that it was another one, and NUL. Letters that may show it are odd. Of each the first is told: the mend is
//! one for all.

use super::fault::FileFault;
use super::note::Notes;
use super::page;
use super::report::OddityKind;
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// A file as text.
pub(super) struct Text<'b> {
    /// Without the byte order mark.
    pub text: Cow<'b, str>,
    /// `UTF-8`, `windows-1252`, `UTF-16LE`, `UTF-16BE`.
    pub encoding: &'static str,
    /// Whether it opened with a byte order mark.
    pub bom: bool,
}

/// Reads the bytes as the encoding they are in; what means nothing becomes a fault in `notes`.
pub(super) fn decode<'b>(bytes: &'b [u8], notes: &mut Notes) -> Text<'b> {
    let read = match Encoding::for_bom(bytes) {
        Some((encoding, length)) if encoding == UTF_16LE || encoding == UTF_16BE => {
            // A broken pair becomes U+FFFD, which every cell that is used refuses.
            let (text, _) = encoding.decode_without_bom_handling(&bytes[length..]);
            Text { text, encoding: encoding.name(), bom: true }
        }
        Some((_, length)) => marked_utf8(&bytes[length..], notes),
        None => unmarked(bytes, notes),
    };
    if let Some(nul) = memchr::memchr(0, read.text.as_bytes()) {
        notes.fault(nul, FileFault::Nul);
    }
    read
}

/// A file that says it is UTF-8 must be it: falling back to Windows-1252 would spoil every name with an accent.
fn marked_utf8<'b>(bytes: &'b [u8], notes: &mut Notes) -> Text<'b> {
    let text = std::str::from_utf8(bytes).map(Cow::Borrowed).unwrap_or_else(|error| {
        let at = error.valid_up_to();
        notes.fault(at, FileFault::BrokenUtf8 { byte: hex(bytes[at]) });
        String::from_utf8_lossy(bytes)
    });
    Text { text, encoding: "UTF-8", bom: true }
}

fn unmarked<'b>(bytes: &'b [u8], notes: &mut Notes) -> Text<'b> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Text { text: Cow::Borrowed(text), encoding: "UTF-8", bom: false };
    }
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    // The five bytes without a meaning come out as the control characters of the same number.
    let undefined = text.char_indices().find(|(_, char)| ('\u{80}'..='\u{9f}').contains(char));
    match undefined.map(|(at, char)| (at, u8::try_from(u32::from(char)))) {
        Some((at, Ok(byte))) => notes.fault(at, FileFault::UndefinedByte { byte: hex(byte) }),
        _ => note_page(&text, notes),
    }
    Text { text, encoding: WINDOWS_1252.name(), bom: false }
}

/// Tells letters that are those of another code page, or may be.
fn note_page(text: &str, notes: &mut Notes) {
    if let Some((at, word)) = page::other_page(text) {
        notes.fault(at, FileFault::CodePage { word: word.into() });
    } else if let Some((at, word, other)) = page::mac_word(text) {
        notes.oddity(at.into(), OddityKind::MacLetters { word: word.into(), other: other.as_str().into() });
    }
}

/// `E9`.
fn hex(byte: u8) -> String {
    format!("{byte:02X}")
}

#[cfg(test)]
mod tests {
    use super::super::spot::Spot;
    use super::*;

    fn read(bytes: &[u8]) -> (String, &'static str, bool, Vec<(usize, String)>) {
        let mut notes = Notes::default();
        let text = decode(bytes, &mut notes);
        let faults = notes.faults.iter().map(|(spot, fault)| (spot.at, format!("{fault:?}"))).collect();
        (text.text.into_owned(), text.encoding, text.bom, faults)
    }

    #[test]
    fn each_encoding_of_excel_reads_to_the_same_text() {
        assert_eq!(read("Zoë €".as_bytes()), ("Zoë €".to_owned(), "UTF-8", false, vec![]));
        assert_eq!(read("\u{feff}Zoë €".as_bytes()), ("Zoë €".to_owned(), "UTF-8", true, vec![]));
        assert_eq!(read(b"Zo\xeb \x80"), ("Zoë €".to_owned(), "windows-1252", false, vec![]));
        let wide: Vec<u8> = "\u{feff}Zoë €".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(read(&wide), ("Zoë €".to_owned(), "UTF-16LE", true, vec![]));
        let wide: Vec<u8> = "\u{feff}Zoë €".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(read(&wide), ("Zoë €".to_owned(), "UTF-16BE", true, vec![]));
    }

    #[test]
    fn letters_of_a_mac_are_odd_in_a_file_without_a_mark() {
        let odd = |bytes: &[u8]| {
            let mut notes = Notes::default();
            decode(bytes, &mut notes);
            assert!(notes.faults.is_empty());
            notes.oddities
        };
        let kind = OddityKind::MacLetters { word: "Kšhler".into(), other: "Köhler".into() };
        assert_eq!(odd(b"a;K\x9ahler;B\x9ahm"), [(Spot::from(2), kind)]);
        assert_eq!(odd("a;Kšhler".as_bytes()), []);
        assert_eq!(odd("\u{feff}a;Kšhler".as_bytes()), []);
        assert_eq!(odd(b"a;K\xf6hler"), []);
    }

    #[test]
    fn bytes_without_a_meaning_are_faults() {
        assert_eq!(read(b"a\xeb\x81").3, [(3, r#"File { fault: UndefinedByte { byte: "81" } }"#.to_owned())]);
        assert_eq!(read(b"\xef\xbb\xbfa\xeb;").3, [(1, r#"File { fault: BrokenUtf8 { byte: "EB" } }"#.to_owned())]);
        assert_eq!(read(b"a\0b").3, [(1, "File { fault: Nul }".to_owned())]);
    }
}
