//! What a program did to a whole column, told apart from what somebody changed in it.
//!
//! Comes in: the differences of a list. Goes out: those that are told one by one, and a line a column for the others. Only cells that
//! became another in one way stand in one line: a date in another order than the rest of its column is told by itself.

use super::Difference;
use crate::rules::calendar::read_day;
use crate::rules::written::serial;
use crate::words::listed::{CellTold, DifferenceTold};
use crate::words::noun::Rows;
use crate::words::register::noticed::RowTold;
use std::collections::BTreeMap;

/// What a program can make of a cell.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Damage {
    /// Nothing.
    Emptied,
    /// A number: zeros in front are lost.
    Unpadded,
    /// The number by which Excel counts days.
    Counted,
    /// A date that nobody can read for sure, the day before the month if it is the one that is due.
    DayFirst,
    /// The same with the month before the day.
    MonthFirst,
}

type Column<'d> = (&'static str, Damage);

/// The differences that are told one by one, and the lines of the others.
pub(super) fn damage(differences: &[Difference]) -> (Vec<&Difference>, Vec<DifferenceTold>) {
    let mut columns: BTreeMap<Column<'_>, Vec<&Difference>> = BTreeMap::new();
    for difference in differences {
        for column in ways(difference) {
            columns.entry(column).or_default().push(difference);
        }
    }
    let many = |column: &Column<'_>| columns.get(column).map_or(0, Vec::len);
    // a date such as 01/01/2023 is of both orders: the column has the one of most
    let is_of = |&(column, damage): &Column<'_>| match damage {
        Damage::DayFirst => many(&(column, Damage::DayFirst)) >= many(&(column, Damage::MonthFirst)),
        Damage::MonthFirst => many(&(column, Damage::DayFirst)) < many(&(column, Damage::MonthFirst)),
        Damage::Emptied | Damage::Unpadded | Damage::Counted => true,
    };
    let lines: BTreeMap<Column<'_>, DifferenceTold> = columns
        .iter()
        .filter(|(column, cells)| cells.len() > 1 && is_of(column))
        .filter_map(|(column, cells)| Some((*column, line(*column, cells)?)))
        .collect();
    let is_real = |difference: &&Difference| !ways(difference).iter().any(|column| lines.contains_key(column));
    (differences.iter().filter(is_real).collect(), lines.into_values().collect())
}

/// The line of several cells; `None` where one line cannot say what is due.
fn line((column, damage): Column<'_>, cells: &[&Difference]) -> Option<DifferenceTold> {
    let all: Vec<(usize, &str, &str)> = cells.iter().filter_map(|cell| cell_of(cell)).collect();
    let (_, found, due) = *all.first()?;
    let (column, rows) = (column.to_owned(), Rows(all.len() as u64));
    let [found, told] = [found, due].map(|text| CellTold::of(Some(text)));
    Some(match damage {
        Damage::Emptied => {
            all.iter().all(|(_, _, other)| *other == due).then_some(())?;
            let mut rows: Vec<usize> = all.iter().map(|(row, ..)| *row).collect();
            rows.sort_unstable();
            DifferenceTold::Emptied { column, rows: RowTold::runs(&rows), due: told }
        }
        Damage::Unpadded => DifferenceTold::Lost { column, rows, found, due: told },
        Damage::Counted => DifferenceTold::Counted { column, rows, found, due: told },
        Damage::DayFirst | Damage::MonthFirst => DifferenceTold::Turned { column, rows, found, due: told },
    })
}

fn cell_of(difference: &Difference) -> Option<(usize, &str, &str)> {
    match difference {
        Difference::Cell { row, found, due, .. } => Some((*row, found, due)),
        Difference::Missing { .. } | Difference::Extra { .. } => None,
    }
}

/// What a program may have done, in which column.
fn ways(difference: &Difference) -> Vec<Column<'_>> {
    let Difference::Cell { column, found, due, .. } = difference else { return Vec::new() };
    let [day_first, month_first] = orders(found, due);
    let all = [
        (found.is_empty(), Damage::Emptied),
        (is_unpadded(found, due), Damage::Unpadded),
        (is_counted(found, due), Damage::Counted),
        (day_first, Damage::DayFirst),
        (month_first, Damage::MonthFirst),
    ];
    all.into_iter().filter(|(may_be, _)| *may_be).map(|(_, damage)| (*column, damage)).collect()
}

/// Whether a zero in front is lost.
pub(super) fn is_unpadded(found: &str, due: &str) -> bool {
    !found.is_empty() && found != due && found == due.trim_start_matches('0')
}

/// Whether it is the number by which Excel counts the day that is due.
fn is_counted(found: &str, due: &str) -> bool {
    read_day(due).is_some_and(|due| serial(found) == Some(due))
}

/// Whether it can be the day that is due with the day before the month, and with the month before the day.
fn orders(found: &str, due: &str) -> [bool; 2] {
    let parts: Option<Vec<i16>> = found.split(['/', '.', '-']).map(|part| part.parse().ok()).collect();
    let (Some(parts), Some(day), None) = (parts, read_day(due), read_day(found)) else { return [false; 2] };
    let is_year = |year: i16| year == day.year() || year == day.year() % 100;
    let rest = match parts[..] {
        [first, second, year] if is_year(year) => [first, second],
        [year, first, second] if year == day.year() => [first, second],
        _ => return [false; 2],
    };
    let (day, month) = (i16::from(day.day()), i16::from(day.month()));
    [rest == [day, month], rest == [month, day]]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(row: usize, column: &'static str, found: &str, due: &str) -> Difference {
        let (found, due) = (found.to_owned(), due.to_owned());
        Difference::Cell { row, practice: "01990003".to_owned(), column, found, due }
    }

    /// The rows that are told one by one, and how many lines there are for the others.
    fn told(cells: &[Difference]) -> (Vec<usize>, usize) {
        let (real, lines) = damage(cells);
        (real.iter().filter_map(|own| cell_of(own)).map(|(row, ..)| row).collect(), lines.len())
    }

    #[test]
    fn a_date_in_another_order_than_its_column_is_told_by_itself() {
        let turned = |row| cell(row, "startdatum", "01/07/2023", "2023-07-01");
        let both = cell(4, "startdatum", "01/01/2023", "2023-01-01");
        assert_eq!(told(&[turned(2), turned(3), both.clone()]), (vec![], 1));
        let other = cell(5, "startdatum", "07/01/2023", "2023-07-01");
        assert_eq!(told(&[turned(2), turned(3), both, other]), (vec![5], 1));
        let day = cell(6, "startdatum", "02/07/2023", "2023-07-01");
        assert_eq!(told(&[turned(2), turned(3), day]), (vec![6], 1));
        assert_eq!(told(&[turned(2)]), (vec![2], 0));
    }

    #[test]
    fn what_is_another_value_is_no_damage() {
        let lost = |row, found| cell(row, "praktijk", found, "01990003");
        assert_eq!(told(&[lost(2, "1990003"), lost(3, "1990003"), lost(4, "1990004")]), (vec![4], 1));
        let counted = |row, found| cell(row, "peildatum", found, "2023-07-01");
        assert_eq!(told(&[counted(2, "45108"), counted(3, "45108"), counted(4, "45109")]), (vec![4], 1));
    }

    #[test]
    fn empty_cells_are_one_line_where_one_value_is_due() {
        let empty = |row, due| cell(row, "controlegetal", "", due);
        assert_eq!(told(&[empty(2, "a"), empty(4, "a")]), (vec![], 1));
        assert_eq!(told(&[empty(2, "a"), empty(4, "b")]), (vec![2, 4], 0));
    }
}
