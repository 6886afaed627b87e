//! What a file is, by how it begins and whatever its name is: people give another file by accident, or one that their
//! program named wrongly.

use super::book::{Package, is_zip};
use super::fault::{KindFault, RegisterFault, WorkbookFault};

/// Bytes in which a kind shows.
const HEAD: usize = 4096;

/// What is wrong with a file that is neither a text with a table nor a workbook that is read.
pub(super) fn other_kind(bytes: &[u8]) -> Option<RegisterFault> {
    if is_zip(bytes) {
        return of_zip(bytes).map(Into::into);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Some(of_container(bytes));
    }
    let head = &bytes[..bytes.len().min(HEAD)];
    let binary =
        [(&b"%PDF"[..], "PDF"), (b"{\\rtf", "RTF"), (b"\x89PNG", "PNG"), (b"\xff\xd8\xff", "JPEG"), (b"GIF8", "GIF")];
    let binary = binary.into_iter().find(|(start, _)| head.starts_with(start));
    binary.map_or_else(|| of_text(head), |(_, kind)| Some(KindFault::Document { kind })).map(Into::into)
}

/// Excel puts an OLE container around a workbook with a password, and used to put one around all of them.
fn of_container(bytes: &[u8]) -> RegisterFault {
    let has = |stream: &str| {
        let wide: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
        memchr::memmem::find(bytes, &wide).is_some()
    };
    match () {
        () if has("EncryptedPackage") => WorkbookFault::Encrypted.into(),
        () if has("WordDocument") => KindFault::Document { kind: "Word" }.into(),
        () => KindFault::Spreadsheet { kind: "XLS" }.into(),
    }
}

/// A ZIP that cannot be opened is a workbook that is damaged.
fn of_zip(bytes: &[u8]) -> Option<KindFault> {
    let mut package = Package::open(bytes).ok()?;
    if let Some(kind) = package.beginning("mimetype") {
        let is_sheet = kind.contains("opendocument.spreadsheet");
        return Some(if is_sheet {
            KindFault::Spreadsheet { kind: "ODS" }
        } else {
            KindFault::Document { kind: "ODF" }
        });
    }
    match () {
        () if package.has("xl/workbook.bin") => Some(KindFault::Spreadsheet { kind: "XLSB" }),
        () if package.has("word/") => Some(KindFault::Document { kind: "Word" }),
        () if package.has("ppt/") => Some(KindFault::Document { kind: "PowerPoint" }),
        () if package.has("Index/") || package.has("Index.zip") => Some(KindFault::Numbers),
        () => (!package.has("_rels/.rels") && !package.has("xl/")).then_some(KindFault::Archive),
    }
}

fn of_text(head: &[u8]) -> Option<KindFault> {
    // letters of the alphabet are enough, in whatever encoding
    let text: String =
        head.iter().filter(|byte| byte.is_ascii() && **byte != 0).map(|byte| char::from(*byte)).collect();
    let text = text.trim_start();
    let small = text.to_lowercase();
    match () {
        () if small.contains("urn:schemas-microsoft-com:office:spreadsheet") && small.starts_with("<?xml") => {
            Some(KindFault::Spreadsheet { kind: "XML" })
        }
        () if small.starts_with('<') && ["<html", "<table", "<!doctype html"].iter().any(|tag| small.contains(tag)) => {
            Some(KindFault::Spreadsheet { kind: "HTML" })
        }
        () if small.starts_with("mime-version:") => Some(KindFault::Spreadsheet { kind: "HTML" }),
        () if text.starts_with("{\"type\":") => Some(KindFault::Transcript),
        () if text.starts_with("-----BEGIN ") => Some(KindFault::Key),
        () => is_rules(text).then_some(KindFault::Rules),
    }
}

/// Whether a text has a line `[section]` and a line `key = value`, as rules have.
fn is_rules(text: &str) -> bool {
    let name =
        |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || b"_.".contains(&byte));
    let mut lines = text.lines().map(|line| line.split('#').next().unwrap_or_default().trim());
    let section = |line: &str| line.trim_matches(['[', ']']) != line && name(line.trim_matches(['[', ']']));
    lines.clone().any(section) && lines.any(|line| line.split_once('=').is_some_and(|(key, _)| name(key.trim())))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kind(text: &str) -> Option<KindFault> {
        of_text(text.as_bytes())
    }

    #[test]
    fn a_text_that_is_no_table_is_seen() {
        let page = KindFault::Spreadsheet { kind: "HTML" };
        for text in [
            "<html>",
            "\u{feff}\n<TABLE>",
            "<!DOCTYPE html>",
            "<?xml version='1.0'?><html xmlns='x'>",
            "MIME-Version: 1.0",
        ] {
            assert_eq!(kind(text), Some(page.clone()), "{text}");
        }
        assert_eq!(kind("# spelregels\n[programme]\ntitle = \"Proef\""), Some(KindFault::Rules));
        assert_eq!(kind("\u{feff}[[tranche]] # een\nstart = 2027-01-01"), Some(KindFault::Rules));
        for table in
            ["agb;naam", "<naam>;agb", "[agb];naam\na=b;c", "sep=;\nagb;ion", "[Aanmeldingen]\nagb;ion\n01990001;3", ""]
        {
            assert_eq!(kind(table), None, "{table}");
        }
    }
}
