//! What mail programs and Notepad do to a text. Nothing is mended here: who signed bytes signed those bytes. It is said why
//! they are other bytes.

pub use crate::words::log::{MailFault, MailMark};

/// So many bytes from the front are looked at.
pub const LOOKED_AT: u64 = 4096;

/// The mark that one of these programs left at the front of a text, if there is one.
pub fn mark_of(start: &[u8]) -> Option<MailMark> {
    let text = String::from_utf8_lossy(start);
    let begins = |prefixes: &[&str]| {
        text.lines().take(40).any(|line| prefixes.iter().any(|prefix| line.to_ascii_lowercase().starts_with(prefix)))
    };
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    match () {
        () if begins(&["mime-version:", "content-transfer-encoding:", "received:", "return-path:"]) => {
            Some(MailMark::Message)
        }
        () if start.starts_with(&[0xff, 0xfe]) || start.starts_with(&[0xfe, 0xff]) => Some(MailMark::Utf16),
        () if text.starts_with('\u{feff}') => Some(MailMark::ByteOrderMark),
        () if lines().next().is_some_and(|line| line.trim_start().starts_with('>')) => Some(MailMark::Quoted),
        () if text.contains(['\u{201c}', '\u{201d}', '\u{2018}', '\u{2019}']) => Some(MailMark::Curly),
        () if text.contains('\u{a0}') => Some(MailMark::NoBreakSpace),
        () if text.contains("=3D") || text.contains("=\n") && text.contains("=20") => Some(MailMark::Encoded),
        () if text.contains("\r\n") => Some(MailMark::WindowsLineEnds),
        () => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_mark_is_known() {
        let log = "{\"type\":\"programme\"}\n";
        for (text, mark) in [
            (format!("\u{feff}{log}"), MailMark::ByteOrderMark),
            (format!("> {log}"), MailMark::Quoted),
            (log.replace('"', "\u{201d}"), MailMark::Curly),
            (log.replace(':', ":\u{a0}"), MailMark::NoBreakSpace),
            (format!("index=3D {log}"), MailMark::Encoded),
            (log.replace('\n', "\r\n"), MailMark::WindowsLineEnds),
            (format!("From: a@b.example\nMIME-Version: 1.0\n\n{log}"), MailMark::Message),
        ] {
            assert_eq!(mark_of(text.as_bytes()), Some(mark), "{text}");
        }
        assert_eq!(mark_of(log.as_bytes()), None);
        assert_eq!(mark_of(b"\xff\xfe{\0"), Some(MailMark::Utf16));
    }
}
