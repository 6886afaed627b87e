//! What comes of holding a list against a transcript: in words, and for programs.

use super::damage::{damage, is_unpadded};
use super::{Compared, Difference};
use crate::rules::calendar::read_day;
use crate::rules::written::serial;
use crate::tell::layout::Text;
use crate::tell::list::row::COLUMNS;
use crate::tell::list::table::Kind;
use crate::tell::list::when::Until;
use crate::tell::rehearsal::mark_json;
use crate::verify::Told;
use crate::words::Lang;
use crate::words::listed::{AgainstWords, ButTold, CellTold, DifferenceTold, Source, WhyTold};
use crate::words::noun::Rows;
use crate::words::value::{Digits, message_json};
use serde_json::{Value as Json, json};

/// So many differences are shown.
const SHOWN: usize = 50;

/// Row by row; who vouches for the transcript is told by whoever asks. `file` and `log` are named as the user typed them.
pub fn compared_words(compared: &Compared, (file, log): (&str, &str), lang: Lang) -> String {
    let mut text = Text::new(lang);
    text.line(0, &AgainstWords::Title { file: file.to_owned(), log: log.to_owned() }).blank();
    // what a list is of is said as the list says it: in Dutch
    text.line(0, &AgainstWords::Request { title: compared.request.title(), source: compared.source.clone() });
    if let Some(Until { lines, section, moment }) = compared.then.clone() {
        text.line(0, &AgainstWords::Then { section, moment, line: Digits(lines as u64) });
    }
    if compared.is_unknown {
        text.line(0, &AgainstWords::Unknown);
    }
    if !compared.skipped.is_empty() {
        text.line(0, &AgainstWords::Skipped { columns: compared.skipped.clone() });
    }
    if let Some((found, due)) = &compared.reservation {
        let [found, due] = [found, due].map(|text| CellTold::of(Some(text)));
        text.line(0, &AgainstWords::Reservation { found, due });
    }
    text.blank();
    let (real, damaged) = damage(&compared.differences);
    points(&mut text, real.into_iter(), told);
    damaged.iter().for_each(|damage| _ = text.point(damage));
    let rows = Rows(compared.rows as u64);
    let but = if compared.reservation.is_some() { ButTold::Reservation } else { ButTold::Nothing };
    let differences = compared.differences.len();
    let verdict = match (compared.agrees(), compared.is_current(), &compared.then) {
        (None, _, _) => AgainstWords::Unsure { differences },
        (Some(false), _, _) => AgainstWords::Differs { differences },
        (Some(true), false, _) => AgainstWords::Agreed { but, rows },
        (Some(true), true, Some(_)) => AgainstWords::Unchanged { but, rows },
        (Some(true), true, None) => AgainstWords::Agrees { but, rows },
    };
    text.line(0, &verdict);
    if compared.source == Source::Rows {
        text.line(0, &AgainstWords::Guessed { title: compared.request.title() });
    }
    if !compared.sheets.is_empty() {
        text.line(0, &AgainstWords::Sheets { sheets: compared.sheets.clone() });
    }
    if compared.agrees() == Some(false) && !compared.is_current() {
        text.line(0, &AgainstWords::Since);
    }
    points(&mut text, compared.since.iter(), changed);
    text.finish()
}

fn points<'d>(
    text: &mut Text,
    differences: impl ExactSizeIterator<Item = &'d Difference>,
    words: fn(&Difference) -> DifferenceTold,
) {
    let many = differences.len();
    for difference in differences.take(SHOWN) {
        text.point(&words(difference));
    }
    text.more(2, (many, SHOWN), |more| AgainstWords::More { more });
}

/// Of a list and the log.
fn told(difference: &Difference) -> DifferenceTold {
    match difference.clone() {
        Difference::Cell { row, practice, column, found, due } => {
            let is_day = COLUMNS.iter().any(|own| own.kind == Kind::Day && own.heading(Lang::Nl) == column);
            let unread = is_day && !found.is_empty() && read_day(&found).is_none();
            let why = match (unread, serial(&found)) {
                _ if is_unpadded(&found, &due) => WhyTold::Lost,
                (true, Some(date)) => WhyTold::Counted { date },
                (true, None) => WhyTold::Day,
                (false, _) => WhyTold::Not,
            };
            let [found, due] = [found, due].map(|text| CellTold::of(Some(&text)));
            DifferenceTold::Cell { row: Digits(row as u64), practice, column, found, due, why }
        }
        Difference::Missing { practice, name, line } => DifferenceTold::Missing { practice, name, line: Digits(line) },
        Difference::Extra { row, practice } => DifferenceTold::Extra { row: Digits(row as u64), practice },
    }
}

/// Of what the log said, and says now.
fn changed(difference: &Difference) -> DifferenceTold {
    match difference.clone() {
        Difference::Cell { practice, column, found, due, .. } => {
            let [found, due] = [found, due].map(|text| CellTold::of(Some(&text)));
            DifferenceTold::Changed { practice, column, found, due }
        }
        Difference::Missing { practice, name, line } => DifferenceTold::Joined { practice, name, line: Digits(line) },
        Difference::Extra { practice, .. } => DifferenceTold::Left { practice },
    }
}

/// The same as one JSON object, with a transcript that those whom the reader named vouch for, if there are any.
pub fn write_compared_json(compared: &Compared, log: Told<'_>) -> String {
    let request = &compared.request;
    let list = json!({
        "start": request.start.to_string(), "scope": request.scope.code(), "insurer": request.insurer,
        "rows": compared.rows, "known": message_json(&compared.source),
    });
    let all = |list: &[Difference], words: fn(&Difference) -> DifferenceTold| -> Vec<Json> {
        list.iter().map(|difference| message_json(&words(difference))).collect()
    };
    let reservation = compared.reservation.as_ref().map(|(found, due)| json!({ "found": found, "due": due }));
    let trusted = log.vouching.asked; // else nobody compares
    let mut object = json!({
        "type": "list-against", "agrees": compared.agrees(), "current": compared.agrees().map(|_| compared.is_current()), "trusted": trusted,
        "list": list, "lines": compared.then.as_ref().map(|then| then.lines), "known_root": !compared.is_unknown,
        "skipped": compared.skipped, "sheets": compared.sheets, "differences": all(&compared.differences, told),
        "since": all(&compared.since, changed), "reservation": reservation,
    });
    mark_json(&mut object, &log.transcript.programme.origin);
    format!("{object:#}\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Message;

    #[test]
    fn a_lost_zero_is_named() {
        let cell = |found: &str, due: &str| Difference::Cell {
            row: 2,
            practice: "01990003".to_owned(),
            column: "praktijk",
            found: found.to_owned(),
            due: due.to_owned(),
        };
        assert!(told(&cell("1990003", "01990003")).words(Lang::Nl).contains("voorloopnul"));
        assert!(!told(&cell("1990004", "01990003")).words(Lang::Nl).contains("voorloopnul"));
    }
}
