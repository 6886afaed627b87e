//! `instroom verify LIST`: a list that proves itself.

use super::against::Answer;
use crate::env::{Env, Failure};
use crate::log::policy::Policy;
use crate::receipt::list::{LIST_MOST_BYTES, check_list};
use crate::tell::listed::{list_fault_words, list_words, place_words, write_list_fault_json, write_list_json};
use crate::verbs::arg::shown::shown;
use crate::verify::Uncheckable;
use std::io::Read;
use std::path::Path;

/// Checks a list as JSON. Status 1 when it does not agree, 2 when it cannot be checked or those whom the reader named do not
/// vouch for it yet.
pub(super) fn run(
    (from, path): (impl Read, &Path),
    policy: &Policy,
    answer: Answer,
    env: &mut Env<'_>,
) -> Result<u8, Failure> {
    let (file, mut bytes) = (shown(path), Vec::new());
    let read = from.take(LIST_MOST_BYTES + 1).read_to_end(&mut bytes);
    read.map_err(|error| Failure::new(env.lang, &Uncheckable::Unreadable { detail: error.to_string() }, Some(&file)))?;
    match check_list(&bytes, policy) {
        Err(placed) if placed.fault.is_uncheckable() => {
            Err(Failure::new(env.lang, &placed.fault, Some(&place_words(&placed.at, &file, env.lang))))
        }
        Err(differs) => {
            match answer {
                Answer::Program => env.print_bytes(write_list_fault_json(&differs).as_bytes())?,
                Answer::People => env.print(&list_fault_words(&differs, &file, env.lang))?,
            }
            Ok(1)
        }
        Ok(proven) => {
            match answer {
                Answer::Program => env.print_bytes(write_list_json(&proven).as_bytes())?,
                Answer::People => env.print(&list_words(&proven, &file, env.lang))?,
            }
            Ok(if proven.vouching.is_enough() { 0 } else { 2 })
        }
    }
}
