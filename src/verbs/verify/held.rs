//! `instroom verify LIST --against LOG`: a list, row by row.

use super::against::Answer;
use crate::env::{Env, Failure};
use crate::receipt::list::{LIST_MOST_BYTES, is_list, read_list};
use crate::receipt::{OPENING_BYTES, is_receipt};
use crate::register::{MOST_BYTES, read_tables};
use crate::roster::Names;
use crate::tell::list::against::{Given, compare, compared_words, write_compared_json};
use crate::tell::list::{List, when};
use crate::tell::listed::place_words;
use crate::transcript::read::line_type;
use crate::verbs::arg::shown::{refusal_at, shown};
use crate::verbs::arg::trust::TrustArgs;
use crate::verbs::list::then::Then;
use crate::verbs::step::read::{read_transcript, rests_here};
use crate::words::listed::GivenFault;
use std::io::Read;
use std::path::Path;

/// Whether a file may be a list: whatever is no log and no receipt.
pub(super) fn is_held(path: &Path, env: &Env<'_>) -> Result<bool, Failure> {
    let mut start = Vec::new();
    // an error of the system comes back at the next reading
    let _ = env.open(path)?.take(OPENING_BYTES).read_to_end(&mut start);
    Ok(is_list(&start) || (line_type(&start).is_empty() && !is_receipt(&start)))
}

/// So much of a file shows what it is.
const SHOWS: u64 = 4096;

/// Refuses a file alone that is a list: it is checked with its transcript, or as it was written.
pub(super) fn refuse_list(path: &Path, env: &Env<'_>) -> Result<(), Failure> {
    let mut start = Vec::new();
    let _ = env.open(path)?.take(SHOWS).read_to_end(&mut start);
    let heads = String::from_utf8_lossy(start.split(|byte| *byte == b'\n').next().unwrap_or_default()).to_lowercase();
    let is_table =
        start.starts_with(b"PK\x03\x04") || ["praktijk", "startdatum"].iter().all(|head| heads.contains(head));
    match (is_again(&start), is_table) {
        (true, _) => Err(refusal_at(path, &GivenFault::Anew, env)),
        (false, true) => Err(refusal_at(path, &GivenFault::Alone, env)),
        (false, false) => Ok(()),
    }
}

/// Refuses a transcript that is held against a list, rather than the list against it.
pub(super) fn refuse_turned([log, list]: [&Path; 2], env: &Env<'_>) -> Result<(), Failure> {
    if !is_held(list, env)? {
        return Ok(());
    }
    let fault = GivenFault::Turned { list: shown(list), log: shown(log) };
    Err(refusal_at(list, &fault, env))
}

/// Whether it is a list as JSON that was written anew.
fn is_again(start: &[u8]) -> bool {
    let plain: Vec<u8> = start.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    !is_list(start) && is_list(plain.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&plain))
}

/// How a workbook of LibreOffice says what it is: near its beginning.
const OPEN_DOCUMENT: &[u8] = b"application/vnd.oasis.opendocument";

/// Verifies the transcript, then compares. Status 1 when the transcript differs or the list is not as it says, or said then;
/// 2 when it cannot be compared, when nobody can tell of which state it is, or those whom the reader named do not vouch for the transcript.
pub(super) fn run(
    [list, log]: [&Path; 2],
    trust: &TrustArgs,
    answer: Answer,
    env: &mut Env<'_>,
) -> Result<u8, Failure> {
    let given = read_given(list, env)?;
    let verified = read_transcript(log, env.open(log)?, trust, env)?;
    let told = verified.told();
    let refuse = |fault: GivenFault, env: &Env<'_>| refusal_at(list, &fault, env);
    let names = Names::of(told.transcript.identity(), None);
    let now = List::of(told.transcript, names).ok_or_else(|| refuse(GivenFault::NotDrawn, env))?;
    if let Some(other) = given.stranger(&told.transcript.programme.origin) {
        let log = told.transcript.programme.origin.clone();
        return Err(refuse(GivenFault::Strangers { list: other, log }, env));
    }
    let until = when::of_root(told.transcript, given.root()).filter(|until| until.lines as u64 != now.last.line());
    let then = until.map(|until| Then::until(log, until, env)).transpose()?;
    let before = then.as_ref().and_then(|then| Some((List::of(then.transcript(), names)?, then.to())));
    let before = before.as_ref().map(|(list, until)| (list, until.clone()));
    let compared = compare(&given, &now, before).ok_or_else(|| refuse(GivenFault::NotDrawn, env))?;
    match answer {
        Answer::Program => {
            env.print_bytes(write_compared_json(&compared, told).as_bytes())?;
        }
        Answer::People => {
            let (file, log) = (shown(list), shown(log));
            let words = compared_words(&compared, (&file, &log), env.lang);
            env.print(&format!("{words}\n{log}:\n{}", rests_here(told, env)))?;
        }
    }
    Ok(match compared.agrees() {
        Some(agrees) => u8::from(!agrees),
        None => 2,
    })
}

fn read_given(path: &Path, env: &Env<'_>) -> Result<Given, Failure> {
    let bytes = env.read_within(path, LIST_MOST_BYTES.max(MOST_BYTES))?;
    if is_list(&bytes) {
        let read = read_list(&bytes);
        return match read {
            Ok((list, start)) => Ok(Given::of_json(&list, start)),
            Err(placed) => {
                let place = place_words(&placed.at, &shown(path), env.lang);
                Err(Failure::new(env.lang, &placed.fault, Some(&place)))
            }
        };
    }
    let start = &bytes[..bytes.len().min(200)];
    if start.windows(OPEN_DOCUMENT.len()).any(|own| own == OPEN_DOCUMENT) {
        return Err(refusal_at(path, &GivenFault::OpenDocument, env));
    }
    if is_again(start) {
        return Err(refusal_at(path, &GivenFault::Anew, env));
    }
    let tables = read_tables(&bytes, "praktijk").map_err(|fault| refusal_at(path, &fault, env))?;
    Given::of_tables(&tables).map_err(|fault| refusal_at(path, &fault, env))
}
