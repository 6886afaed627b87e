//! A row of a list, held against the lines of the log that it names: step 7.

use super::check::LogLines;
use super::file::{ListFile, ListRow, RowStop};
use super::json::Json;
use crate::log::note::{Checkpoint, base64};
use crate::receipt::{Told, read_outcome_line};
use crate::rules::calendar::read_day;
use crate::words::listed::{CellTold, ListFault};
use crate::words::noun::Lines;
use crate::words::trust::Reservation;
use crate::words::value::Semicolons;
use crate::words::{Lang, Message};
use jiff::civil::Date;

/// Lines that give the data of a practice.
const RECORDS: [&str; 4] = ["practice", "late", "correct", "successor"];

/// Lines of an amendment that change something.
const CHANGES: [&str; 5] = ["withdraw", "restore", "late", "correct", "successor"];

/// The year a practice is in on a date: years count from its own start (R94). In the year before it starts it is in none: 0.
pub fn year_of(start: Date, on: Date) -> u64 {
    let before_anniversary = (on.month(), on.day()) < (start.month(), start.day());
    u64::try_from(on.year() - start.year() + i16::from(!before_anniversary)).unwrap_or(0)
}

/// Checks a row of a list of a date: the first thing that does not follow from its lines.
pub(super) fn check_row(
    row: &ListRow,
    list: &ListFile,
    (on, lines, checkpoint): (Date, &LogLines<'_>, &Checkpoint),
) -> Result<(), ListFault> {
    let outcome = check_outcome(row, lines)?;
    let record = check_record(row, &outcome, lines)?;
    let rules = lines.find(row.from.rules).map(|(_, json)| json).ok_or(ListFault::Source { member: "from.rules" })?;
    check_names(row, &outcome, (record, rules))?;
    match (&row.gestopt_per, &row.from.stop) {
        (None, None) => check_last(row.from.outcome, &outcome, checkpoint)?,
        (Some(stopped), Some(stop)) => check_stop(row, (stopped, stop), &outcome.practice, (lines, checkpoint))?,
        _ => return Err(ListFault::Stop),
    }
    check_end(row, (list, on), rules, checkpoint)
}

/// Its outcome, and what it says as the row does.
fn check_outcome(row: &ListRow, lines: &LogLines<'_>) -> Result<Told, ListFault> {
    let source = ListFault::Source { member: "from.outcome" };
    let (text, _) = lines.find(row.from.outcome).ok_or(source.clone())?;
    let outcome = read_outcome_line(text.as_bytes()).map_err(|_| source.clone())?;
    let start = outcome.start.ok_or(source)?.to_string();
    column("startdatum", Some(&row.startdatum), Some(&start))?;
    column("regio", Some(&row.regio), Some(&outcome.region))?;
    column("ion", Some(&row.ion.to_string()), Some(&outcome.ion.to_string()))?;
    if row.groep.is_some() != outcome.group.is_some() {
        column("groep", row.groep.as_deref(), outcome.group.as_deref())?;
    }
    column("verslagregel", Some(&row.verslagregel.to_string()), Some(&row.from.outcome.to_string()))?;
    Ok(outcome)
}

/// What gave its data, and that the rules stand before it.
fn check_record<'l>(row: &ListRow, outcome: &Told, lines: &'l LogLines<'_>) -> Result<&'l Json, ListFault> {
    let source = |member| ListFault::Source { member };
    let (_, record) = lines.find(row.from.record).ok_or(source("from.record"))?;
    let is_record = record.text("type").is_some_and(|kind| RECORDS.contains(&kind))
        && record.text("id") == Some(&outcome.practice)
        && record.text("region") == Some(&outcome.region)
        && record.number("ion") == Some(outcome.ion);
    let (_, rules) = lines.find(row.from.rules).ok_or(source("from.rules"))?;
    if !is_record || row.from.record >= row.from.outcome {
        return Err(source("from.record"));
    }
    if rules.text("type") != Some("rules") || row.from.rules >= row.from.record {
        return Err(source("from.rules"));
    }
    let reference = rules.text("reference_date").ok_or(source("from.rules"))?;
    column("peildatum", Some(&row.peildatum), Some(reference))?;
    Ok(record)
}

/// Who it is.
fn check_names(row: &ListRow, outcome: &Told, (record, rules): (&Json, &Json)) -> Result<(), ListFault> {
    if rules.text("identity") != Some("open") {
        let opening = row.opening.as_ref().ok_or(ListFault::Opening)?;
        if opening.opening().pseudonym() != outcome.practice {
            return Err(ListFault::Pseudonym);
        }
        return column("praktijk", Some(&row.praktijk), Some(opening.code()));
    }
    if row.opening.is_some() {
        return Err(ListFault::Opening);
    }
    column("praktijk", Some(&row.praktijk), Some(&outcome.practice))?;
    column("groep", row.groep.as_deref(), outcome.group.as_deref())?;
    let of = |member| record.text_or_null(member).ok_or(ListFault::Source { member: "from.record" });
    column("naam", Some(&row.naam), of("name")?)?;
    column("plaats", row.plaats.as_deref(), of("town")?)?;
    column("verzekeraar", row.verzekeraar.as_deref(), of("insurer")?)?;
    column("uzovi", row.uzovi.as_deref(), of("uzovi")?)
}

/// Whether an outcome is the last word of the tree.
fn check_last(line: u64, outcome: &Told, checkpoint: &Checkpoint) -> Result<(), ListFault> {
    let behind = checkpoint.size - line; // its place in the tree was checked
    if behind == outcome.behind {
        return Ok(());
    }
    Err(ListFault::NotLast { behind: Lines(behind), due: outcome.behind })
}

/// By what it stopped.
fn check_stop(
    row: &ListRow,
    (stopped, stop): (&str, &RowStop),
    id: &str,
    (lines, checkpoint): (&LogLines<'_>, &Checkpoint),
) -> Result<(), ListFault> {
    let source = |member| ListFault::Source { member };
    if row.from.outcome >= stop.amendment || stop.amendment >= stop.change {
        return Err(source("from.stop.amendment"));
    }
    let (_, amendment) = lines.find(stop.amendment).ok_or(source("from.stop.amendment"))?;
    let date = amendment.text("date").filter(|_| amendment.text("type") == Some("amendment"));
    column("gestopt_per", Some(stopped), Some(date.ok_or(source("from.stop.amendment"))?))?;
    if row.startdatum.as_str() >= stopped {
        return Err(ListFault::Stop);
    }
    let is_change = |json: &Json| json.text("type").is_some_and(|kind| CHANGES.contains(&kind));
    let mut changes = lines.behind(stop.amendment, stop.change).ok_or(source("from.stop.change"))?;
    let (_, change) = lines.find(stop.change).ok_or(source("from.stop.change"))?;
    if !changes.all(is_change) || !ends(change, id) {
        return Err(source("from.stop.change"));
    }
    let Some(last) = stop.last else { return Ok(()) };
    let (text, _) = lines.find(last).ok_or(source("from.stop.last"))?;
    let outcome = read_outcome_line(text.as_bytes()).map_err(|_| source("from.stop.last"))?;
    if outcome.practice != id || outcome.start.is_some() {
        return Err(source("from.stop.last"));
    }
    check_last(last, &outcome, checkpoint)
}

/// Whether a change takes away the place of a practice.
fn ends(change: &Json, id: &str) -> bool {
    match change.text("type") {
        Some("withdraw") => change.text("practice") == Some(id),
        Some("successor") => {
            change.texts("of").is_some_and(|of| of.contains(&id)) && change.text("id").is_some_and(|next| next != id)
        }
        _ => false,
    }
}

/// What every row says of the list and of the end of the log.
fn check_end(
    row: &ListRow,
    (list, on): (&ListFile, Date),
    rules: &Json,
    checkpoint: &Checkpoint,
) -> Result<(), ListFault> {
    column("programma", Some(&row.programma), Some(&list.origin))?;
    column("controlegetal", Some(&row.controlegetal), Some(&base64(&checkpoint.root)))?;
    let year = read_day(&row.startdatum).map_or(0, |start| year_of(start, on));
    column("implementatiejaar", Some(&row.implementatiejaar.to_string()), Some(&year.to_string()))?;
    let subject_to = rules.texts("subject_to").ok_or(ListFault::Source { member: "from.rules" })?;
    if subject_to.is_empty() {
        return Ok(());
    }
    let what = Semicolons(subject_to.into_iter().map(str::to_owned).collect());
    let due = Reservation::SubjectTo { what }.words(Lang::Nl);
    if row.voorbehoud.ends_with(&due) { Ok(()) } else { Err(ListFault::Reservation { due }) }
}

/// Whether a column says what the log says.
fn column(column: &'static str, found: Option<&str>, due: Option<&str>) -> Result<(), ListFault> {
    if found == due {
        return Ok(());
    }
    Err(ListFault::Column { column, found: CellTold::of(found), due: CellTold::of(due) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn years_count_from_the_own_start() {
        let start = date(2023, 7, 1);
        assert_eq!(year_of(start, date(2023, 7, 1)), 1);
        assert_eq!(year_of(start, date(2024, 4, 1)), 1);
        assert_eq!(year_of(start, date(2024, 7, 1)), 2);
    }
}
