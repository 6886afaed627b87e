//! The files of the folder: names to choose from, and never a path.

use crate::log::rehearsal::is_rehearsal;
use crate::rules::{MOST_BYTES, read_enough};
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

/// The longest name of a file that is made here, in bytes.
const MOST: usize = 120;

/// Names of files and folders, in their order; what begins with a dot is not shown.
pub(super) fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<String> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.retain(|name| is_name(name));
    names.sort_by_key(|name| name.to_lowercase());
    names
}

/// Something in the folder, by what can be done with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    /// Its files can be shown.
    Folder(String),
    /// A folder that holds a page.
    Page(String),
    /// A program of this computer opens it.
    Paper(String),
    /// Its name is shown.
    Other(String),
}

/// What opens by a double click, and runs nothing.
const PAPERS: [&str; 9] = ["pdf", "docx", "xlsx", "ods", "csv", "html", "txt", "md", "toml"];
/// The page in a folder that was published.
pub(super) const PAGE: &str = "index.html";

impl Shown {
    /// What has this name; nothing if nothing has.
    pub(super) fn of(folder: &Path, name: &str) -> Option<Self> {
        let (path, name) = (folder.join(name), name.to_owned());
        let kind = path.metadata().ok().filter(|_| is_name(&name))?;
        Some(match kind.is_dir() {
            true if path.join(PAGE).is_file() => Self::Page(name),
            true => Self::Folder(name),
            false if ending(std::slice::from_ref(&name), &PAPERS).next().is_some() => Self::Paper(name),
            false => Self::Other(name),
        })
    }

    /// What a program of this computer would open; nothing where none shall.
    pub(super) fn opens(&self, folder: &Path) -> Option<PathBuf> {
        match self {
            Self::Page(name) => Some(folder.join(name).join(PAGE)),
            Self::Paper(name) => Some(folder.join(name)),
            Self::Folder(_) | Self::Other(_) => None,
        }
    }
}

/// All that is there, in order.
pub(super) fn shown(folder: &Path) -> Vec<Shown> {
    names(folder).iter().filter_map(|name| Shown::of(folder, name)).collect()
}

/// What a file in the folder says, where it is a text of at most so many bytes.
pub(super) fn text(folder: &Path, name: &str, most: u64) -> Option<String> {
    let path = Some(folder.join(name)).filter(|path| path.is_file())?;
    let mut text = String::new();
    let read = File::open(path).ok()?.take(most + 1).read_to_string(&mut text).ok()?;
    (read as u64 <= most).then_some(text)
}

/// Whether rules or a log that lie here are of a rehearsal.
pub(super) fn is_rehearsed(folder: &Path) -> bool {
    let names = names(folder);
    let rules = ending(&names, &["toml"]).filter_map(|name| {
        read_enough(text(folder, name, MOST_BYTES)?.as_bytes(), name).map(|rules| rules.programme.origin)
    });
    let logs = ending(&names, &["jsonl"]).filter_map(|name| origin_of(&folder.join(name)));
    rules.chain(logs).any(|origin| is_rehearsal(&origin))
}

/// The name of a log by its first line, of which so much is read.
fn origin_of(log: &Path) -> Option<String> {
    let mut start = Vec::new();
    File::open(log).ok()?.take(FIRST).read_to_end(&mut start).ok()?;
    let line: serde_json::Value = serde_json::from_slice(start.split(|byte| *byte == b'\n').next()?).ok()?;
    line.get("origin")?.as_str().map(str::to_owned)
}

/// A first line is no longer than this, in bytes: a hundred witnesses have room in it.
const FIRST: u64 = 1 << 20;

/// A name that nothing has yet: this one, or one with a number behind it.
pub(super) fn free(names: &[String], name: &str) -> String {
    let (stem, ending) =
        name.split_once('.').map_or((name, String::new()), |(stem, ending)| (stem, format!(".{ending}")));
    let numbered = (2..).map(|number| format!("{stem}-{number}{ending}"));
    let is_free = |name: &String| !names.iter().any(|own| own.eq_ignore_ascii_case(name));
    std::iter::once(name.to_owned()).chain(numbered).find(is_free).unwrap_or_default()
}

/// The public key of an organiser who has the private one here, or the policy that holds it: what an organiser knows to be its own.
pub(super) fn own_trust(folder: &Path, names: &[String]) -> Option<String> {
    let publics =
        names.iter().filter(|name| name.strip_suffix(".pub").is_some_and(|key| names.iter().any(|own| own == key)));
    let mut known = publics.filter_map(|name| Some((name, std::fs::read_to_string(folder.join(name)).ok()?)));
    let (public, key) = known.next()?;
    if known.next().is_some() {
        return None; // whose key it is cannot be told
    }
    let holds =
        |name: &&str| std::fs::read_to_string(folder.join(name)).is_ok_and(|policy| policy.contains(key.trim()));
    Some(ending(names, &["policy"]).find(holds).unwrap_or(public).to_owned())
}

/// The names that end like one of these.
pub(super) fn ending<'a>(names: &'a [String], endings: &'a [&str]) -> impl Iterator<Item = &'a str> {
    let ends = move |name: &&str| {
        Path::new(name).extension().is_some_and(|own| endings.iter().any(|ending| own.eq_ignore_ascii_case(ending)))
    };
    names.iter().map(String::as_str).filter(ends)
}

/// Whether a text is the name of something in this very folder: it leads nowhere else, and is no option.
pub(super) fn is_name(text: &str) -> bool {
    let odd = |char: char| char.is_control() || is_unseen(char) || "/\\:*?\"<>|".contains(char);
    let stem = text.split('.').next().unwrap_or_default().to_ascii_uppercase();
    let device = DEVICES.contains(&stem.as_str())
        || ["COM", "LPT"].iter().any(|port| stem.strip_prefix(port).is_some_and(|number| number.parse::<u8>().is_ok()));
    let fits = !text.is_empty() && text.len() <= MOST && !device;
    fits && !text.starts_with(['.', '-', '~', ' ', '\'']) && !text.ends_with(['.', ' ']) && !text.contains(odd)
}

/// Names that Windows has for something else, with any ending.
const DEVICES: [&str; 4] = ["CON", "PRN", "AUX", "NUL"];

/// Whether a character is not seen, or turns the ones beside it around.
fn is_unseen(char: char) -> bool {
    matches!(char, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_leads_nowhere_else() {
        for name in ["hoog-2023.jsonl", "Aanmeldingen 2027.xlsx", "café.csv", "a..b"] {
            assert!(is_name(name), "{name}");
        }
        for other in [
            "",
            "..",
            ".ssh",
            "../x",
            "a/b",
            "a\\b",
            "C:x",
            "-o",
            "~",
            "a\nb",
            "x|y",
            "'..'",
            "CON.csv",
            "com1",
            "x.",
            "x ",
            "fdp\u{202e}x",
        ] {
            assert!(!is_name(other), "{other}");
        }
    }

    #[test]
    fn a_key_and_a_log_are_opened_by_nobody() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a.pem", "b.jsonl", "c.docx", "d.exe"] {
            std::fs::write(folder.path().join(name), "").unwrap();
        }
        std::fs::create_dir_all(folder.path().join("site")).unwrap();
        std::fs::write(folder.path().join("site/index.html"), "").unwrap();
        let opens = |shown: &Shown| shown.opens(folder.path());
        let opened: Vec<PathBuf> = shown(folder.path()).iter().filter_map(opens).collect();
        assert_eq!(opened, ["c.docx", "site/index.html"].map(|name| folder.path().join(name)));
    }

    #[test]
    fn a_folder_is_of_a_rehearsal_by_its_rules_or_by_a_log() {
        let is_of = |name: &str, text: &str| {
            let folder = tempfile::tempdir().unwrap();
            std::fs::write(folder.path().join(name), text).unwrap();
            is_rehearsed(folder.path())
        };
        let golden = |path: &str| std::fs::read_to_string(format!("{}/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap();
        let (rules, log) = (golden("fixtures/voorbeeld/rules.toml"), golden("transcripts/voorbeeld.jsonl"));
        let turned = |text: &str| text.replacen("\"rho.example/mtvp\"", "\"oefening.rho.example/mtvp\"", 1);
        assert!(is_of("rules.toml", &turned(&rules)) && is_of("a.jsonl", &turned(&log)));
        assert!(!is_of("rules.toml", &rules) && !is_of("a.jsonl", &log) && !is_of("a.jsonl", "oefening"));
    }

    #[test]
    fn a_name_that_is_taken_gets_a_number() {
        let names = ["a.csv", "a-2.csv", "site"].map(str::to_owned);
        assert_eq!(["A.csv", "b.csv", "site"].map(|name| free(&names, name)), ["A-3.csv", "b.csv", "site-2"]);
    }

    /// A policy of somebody else is not one's own, and two keys are nobody's.
    #[test]
    fn an_organiser_knows_its_own_key() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
        let own = || own_trust(folder.path(), &names(folder.path()));
        put("a.policy", "log x+1\n");
        put("other.pem.pub", "y+2\n");
        assert_eq!(own(), None);
        put("own.pem", "");
        put("own.pem.pub", "z+3\n");
        assert_eq!(own().as_deref(), Some("own.pem.pub"));
        put("b.policy", "log z+3\n");
        assert_eq!(own().as_deref(), Some("b.policy"));
        put("other.pem", "");
        assert_eq!(own(), None);
    }

    #[test]
    fn endings_are_alike_in_capitals() {
        let names = ["A.CSV", "b.xlsx", "c.jsonl", "csv"].map(str::to_owned);
        assert_eq!(ending(&names, &["csv", "xlsx"]).collect::<Vec<_>>(), ["A.CSV", "b.xlsx"]);
    }
}
