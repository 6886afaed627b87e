//! Lists that somebody sends back: as JSON that proves itself, and as a table.

use crate::corpus::{file, of};
use crate::target::{ORGANISER, is_signed};
use instroom::log::policy::Policy;
use instroom::receipt::list::{ListRow, check_list};
use instroom::register::read_tables;
use instroom::roster::Names;
use instroom::rules::Identity;
use instroom::tell::list::against::{Given, compare, compared_words, write_compared_json};
use instroom::tell::list::form::{write_csv, write_workbook};
use instroom::tell::list::{List, Request, Scope, Table, Value, lines_of, write_proof};
use instroom::verify::{Verification, verify};
use instroom::words::Lang;
use std::collections::BTreeSet;
use std::sync::LazyLock;

const LOG: &str = "transcripts/voorbeeld.jsonl";

static VERIFIED: LazyLock<Verification> = LazyLock::new(|| verify(&file(LOG)[..], &Policy::default()).unwrap());

fn list() -> List<'static> {
    List::of(VERIFIED.told().unwrap().transcript, Names::of(Identity::Open, None)).unwrap()
}

/// Every list of the log.
fn requests() -> Vec<Request> {
    let starts = list().transcript.starts().into_iter();
    let of = |start| [Scope::New, Scope::SoFar].map(|scope| Request { start, insurer: None, scope });
    starts.flat_map(of).collect()
}

/// Lists that prove themselves, with a fault and without.
pub fn proving() -> Vec<Vec<u8>> {
    let proven = requests().into_iter().map(|request| {
        let rows = list().rows(&request);
        let proofs = list().last.proven(&file(LOG)[..], &lines_of(&rows)).unwrap();
        write_proof(&list(), &request, &rows, &proofs)
    });
    proven.chain(of(&["fixtures/faults/list"], &[".json"])).collect()
}

/// A list that agrees says nothing that the log does not.
pub fn read_proving(bytes: &[u8]) -> Result<(), String> {
    static ROWS: LazyLock<BTreeSet<Vec<String>>> = LazyLock::new(|| {
        // what is for people alone is not in it
        let proven = |table: Table| {
            let at = table.heads.iter().position(|head| head.nl == "ingaand_per").unwrap();
            let values = move |(place, value): (usize, &Value)| (place != at).then(|| value.to_string());
            table.rows.into_iter().map(move |row| row.iter().enumerate().filter_map(values).collect())
        };
        requests().into_iter().flat_map(|request| proven(list().table(&list().rows(&request)))).collect()
    });
    let Ok(proven) = check_list(bytes, &ORGANISER) else { return Ok(()) };
    if !proven.vouching.is_enough() {
        return Ok(());
    }
    match proven.list.rows.iter().map(ListRow::cells).find(|row| !ROWS.contains(&row[..])) {
        Some(row) => Err(format!("agrees, and the log does not say it: {row:?}")),
        None => is_signed(&proven.checkpoint),
    }
}

/// Lists as tables, in both forms.
pub fn tables() -> Vec<Vec<u8>> {
    let both = requests().into_iter().flat_map(|request| {
        let table = list().table(&list().rows(&request));
        [write_csv(&table), write_workbook(&request.title(), &[&table], ("Herkomst", &[])).unwrap()]
    });
    both.collect()
}

/// A list that agrees with the transcript has as many rows.
pub fn read_returned(bytes: &[u8]) -> Result<(), String> {
    let Ok(tables) = read_tables(bytes, "praktijk") else { return Ok(()) };
    let Ok(given) = Given::of_tables(&tables) else { return Ok(()) };
    let Some(compared) = compare(&given, &list(), None) else { return Ok(()) };
    for lang in [Lang::Nl, Lang::En] {
        compared_words(&compared, ("list", "log"), lang);
    }
    write_compared_json(&compared, VERIFIED.told().unwrap());
    match (compared.agrees(), list().rows(&compared.request).len()) {
        (Some(true), due) if due != compared.rows => Err(format!("agrees with {} rows of {due}", compared.rows)),
        _ => Ok(()),
    }
}
