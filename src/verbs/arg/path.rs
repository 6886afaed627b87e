//! Paths on a command line, as people paste them.

use clap::builder::{PathBufValueParser, StringValueParser, TypedValueParser};
use std::any::TypeId;
use std::path::{Path, PathBuf};

/// Options that take a key or a signature itself, or a file that holds it.
const KEYS: [&str; 4] = ["trust", "key", "organiser", "add"];

/// The same command line, where every path is read as [`read_path`] reads it; `home` is the user's own folder.
pub fn with_paths(command: clap::Command, home: Option<&Path>) -> clap::Command {
    command
        .mut_args(|arg| {
            let kind = arg.get_value_parser().type_id();
            let home = home.map(Path::to_owned);
            if arg.get_action().takes_values() && kind == TypeId::of::<PathBuf>() {
                return arg.value_parser(PathBufValueParser::new().map(move |path| read_path(path, home.as_deref())));
            }
            if KEYS.contains(&arg.get_id().as_str()) && kind == TypeId::of::<String>() {
                let read = move |text: String| read_path(text.into(), home.as_deref()).display().to_string();
                return arg.value_parser(StringValueParser::new().map(read));
            }
            arg
        })
        .mut_subcommands(|verb| with_paths(verb, home))
}

/// A path without the quotes that "Copy as path" of Windows puts around it, and with the folder that `~` stands for where no
/// shell put that in.
pub fn read_path(path: PathBuf, home: Option<&Path>) -> PathBuf {
    let Some(text) = path.to_str() else { return path };
    let bare = unquoted(text);
    let below = bare.strip_prefix('~').and_then(|rest| rest.strip_prefix(['/', '\\']));
    match (below, home) {
        (Some(below), Some(home)) => home.join(below),
        _ if bare == text => path,
        _ => PathBuf::from(bare),
    }
}

/// A text without one pair of quotes around all of it.
fn unquoted(text: &str) -> &str {
    const QUOTES: [[char; 2]; 4] = [['"', '"'], ['\'', '\''], ['\u{201c}', '\u{201d}'], ['\u{2018}', '\u{2019}']];
    let inside = |[open, close]: [char; 2]| text.trim().strip_prefix(open)?.strip_suffix(close);
    QUOTES.into_iter().find_map(inside).map(str::trim).filter(|text| !text.is_empty()).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pasted_paths_lose_their_quotes_and_find_home() {
        let read = |text: &str| read_path(text.into(), Some(Path::new("/home/a"))).to_str().unwrap().to_owned();
        for (given, path) in [
            ("\"C:\\Loting 2027\\aanmeldingen.xlsx\"", "C:\\Loting 2027\\aanmeldingen.xlsx"),
            ("'b c.csv'", "b c.csv"),
            (" \u{201c}b.csv\u{201d} ", "b.csv"),
            ("~/loting/rules.toml", "/home/a/loting/rules.toml"),
            ("\"~/b.csv\"", "/home/a/b.csv"),
            ("~b.csv", "~b.csv"),
            ("\"", "\""),
            ("\"\"", "\"\""),
            ("a\"b", "a\"b"),
            (" b.csv", " b.csv"),
        ] {
            assert_eq!(read(given), path, "{given}");
        }
        assert_eq!(read_path("~/b".into(), None), Path::new("~/b"));
    }
}
