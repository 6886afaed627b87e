//! The files of the folder: names to choose from, and never a path.

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

/// The names that end like one of these.
pub(super) fn ending<'a>(names: &'a [String], endings: &'a [&str]) -> impl Iterator<Item = &'a str> {
    let ends = move |name: &&str| {
        Path::new(name).extension().is_some_and(|own| endings.iter().any(|ending| own.eq_ignore_ascii_case(ending)))
    };
    names.iter().map(String::as_str).filter(ends)
}

/// Whether a text is the name of something in this very folder: it leads nowhere else, and is no option.
pub(super) fn is_name(text: &str) -> bool {
    let odd = |char: char| char.is_control() || "/\\:*?\"<>|".contains(char);
    !text.is_empty() && text.len() <= MOST && !text.starts_with(['.', '-', '~', ' ']) && !text.contains(odd)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_leads_nowhere_else() {
        for name in ["hoog-2023.jsonl", "Aanmeldingen 2027.xlsx", "café.csv", "a..b"] {
            assert!(is_name(name), "{name}");
        }
        for other in ["", "..", ".ssh", "../x", "a/b", "a\\b", "C:x", "-o", "~", "a\nb", "x|y"] {
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
    fn endings_are_alike_in_capitals() {
        let names = ["A.CSV", "b.xlsx", "c.jsonl", "csv"].map(str::to_owned);
        assert_eq!(ending(&names, &["csv", "xlsx"]).collect::<Vec<_>>(), ["A.CSV", "b.xlsx"]);
    }
}
