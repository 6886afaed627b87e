//! How wide the columns of a table are: what is in them first, and what is left by their weights.

use super::face::Face;
use super::measure::{Milli, POINT, SMALL, Size, WIDTH};
use crate::tell::paper::{Cell, Column, Row, Table};

/// White between columns.
pub(super) const BETWEEN: Milli = 10 * POINT;

/// The sizes that a table may have; the first in which no word is broken, or the last.
const SIZES: [Size; 3] = [SMALL, Size { em: 8 * POINT, line: 11 * POINT }, Size { em: 7 * POINT, line: 9_500 }];

/// A table of at most so many columns is no wider than what is in it.
const NARROW: usize = 2;

/// A column on the sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// From the left of the sheet.
    pub(super) left: Milli,
    /// How wide.
    pub(super) width: Milli,
}

/// What a column wants.
struct Wish {
    least: Milli,
    most: Milli,
    weight: Milli,
    grows: bool,
}

/// The size of a table and its columns, of which the first begins here.
pub(super) fn columns(columns: &[Column], rows: &[Row], left: Milli) -> (Size, Vec<Place>) {
    let between = BETWEEN * Milli::try_from(columns.len().saturating_sub(1)).unwrap_or(0);
    let room = (WIDTH - between).max(POINT);
    let wishes = |size: Size| wishes(columns, rows, size);
    let fits = |size: &Size| wishes(*size).iter().map(|wish| wish.least).sum::<Milli>() <= room;
    let size = SIZES.into_iter().find(fits).unwrap_or(SIZES[SIZES.len() - 1]);
    let mut at = left;
    let place = |width| {
        let place = Place { left: at, width };
        at += width + BETWEEN;
        place
    };
    (size, widths(&wishes(size), room).into_iter().map(place).collect())
}

/// How wide the columns are in a room, where their text has this size.
pub(super) fn widths_within(table: &Table, size: Size, room: Milli) -> Vec<Milli> {
    widths(&wishes(&table.columns, &table.rows, size), room)
}

fn wishes(columns: &[Column], rows: &[Row], size: Size) -> Vec<Wish> {
    columns.iter().enumerate().map(|(at, column)| wish(column, rows, (at, size))).collect()
}

/// What is in a column: its longest word at least, and all of it on one line at most.
fn wish(column: &Column, rows: &[Row], (at, size): (usize, Size)) -> Wish {
    let cells = rows.iter().filter_map(|row| match row {
        Row::Cells(cells) => cells.get(at),
        Row::Cut(_) => None,
    });
    let width = |text: &str, face: Face| face.width(text, size.em);
    let longest =
        |text: &str, face: Face| text.split([' ', '-', '\n']).map(|word| width(word, face)).max().unwrap_or(0);
    let heading = (longest(&column.heading, Face::Bold), width(&column.heading, Face::Bold));
    let fold = |(least, most): (Milli, Milli), cell: &String| {
        let all = width(cell, Face::Regular);
        let word = if column.cell == Cell::Words { longest(cell, Face::Regular) } else { all };
        (least.max(word), most.max(all))
    };
    let (least, most) = cells.fold(heading, fold);
    Wish { least, most, weight: Milli::from(column.width.max(1)), grows: column.cell == Cell::Words }
}

/// All have the least first; what is left goes to those that want more, by weight, and then to those with words.
fn widths(wishes: &[Wish], room: Milli) -> Vec<Milli> {
    let least: Milli = wishes.iter().map(|wish| wish.least).sum();
    if least > room {
        return wishes.iter().map(|wish| (wish.least * room / least).max(POINT)).collect();
    }
    let mut widths: Vec<_> = wishes.iter().map(|wish| wish.least).collect();
    loop {
        let want: Vec<_> = (0..wishes.len()).filter(|at| widths[*at] < wishes[*at].most).collect();
        if !share(wishes, &mut widths, room, &want) {
            break;
        }
    }
    if wishes.len() > NARROW {
        let grow: Vec<_> = (0..wishes.len()).filter(|at| wishes[*at].grows).collect();
        share(wishes, &mut widths, room, &grow);
    }
    widths
}

/// Shares what is left of the room among these; whether some had all they want, so that there is more for others.
fn share(wishes: &[Wish], widths: &mut [Milli], room: Milli, who: &[usize]) -> bool {
    let left = room - widths.iter().sum::<Milli>();
    let weights: Milli = who.iter().map(|at| wishes[*at].weight).sum();
    if weights == 0 || left < weights {
        return false;
    }
    let mut sated = false;
    for at in who {
        let more = left * wishes[*at].weight / weights;
        let most = wishes[*at].most - widths[*at];
        let is_sated = most > 0 && more > most;
        sated |= is_sated;
        widths[*at] += if is_sated { most } else { more };
    }
    sated
}
