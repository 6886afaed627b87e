//! Signatures of witnesses from another computer.

use crate::env::{Env, Failure};
use crate::log::note::SignatureLine;
use crate::witness::read_pasted;
use std::path::Path;

/// Signature lines from files or texts.
pub fn read_given(given: &[String], env: &Env<'_>) -> Result<Vec<SignatureLine>, Failure> {
    let mut lines = Vec::new();
    for text in given {
        let (held, place) = match env.path(Path::new(text)).exists() {
            true => (env.read_text(Path::new(text))?, text.as_str()),
            // what is no signature at all was meant as a file
            false if !text.trim_start().starts_with(['\u{2014}', '\u{2013}', '-']) && text.lines().count() == 1 => {
                (env.read_text(Path::new(text))?, text.as_str())
            }
            false => (text.clone(), "--add"),
        };
        lines.extend(read_pasted(&held).map_err(|fault| Failure::new(env.lang, &fault, Some(place)))?);
    }
    Ok(lines)
}
