//! The table of baskets (*mandentabel*): who lies in which, to lay on the table before the draw, or to publish.
//!
//! Comes in: a sealed round with baskets. Goes out: per pool (a region, or all) a row for each unit that is drawn, with in how many baskets it
//! lies for each start date and then a cell for each basket with the date on which that one gives it a place; below them what
//! each basket holds up to each date, and the cap. Whoever adds up a column and counts along a row has checked it.

use crate::draw::allocation::{BasketDate, Members, Pooling};
use crate::draw::round::Sealed;
use crate::draw::units::{Case, Units};
use crate::roster::Names;
use crate::tell::rehearsal::titled;
use crate::words::baskets::Heading;
use crate::words::spreadsheet::{Reader, WideRows, workbook, workbook_day};
use crate::words::{Lang, Message};
use jiff::civil::Date;
use rayon::prelude::*;
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

/// The table of a round.
pub struct BasketTable {
    lang: Lang,
    /// The start dates.
    starts: Vec<Date>,
    /// How many baskets each pool has.
    count: usize,
    /// Of each region, in the order of their names; or of all together.
    pools: Vec<PoolTable>,
}

/// The part of a pool.
struct PoolTable {
    /// Its region; of all together how they are called.
    name: String,
    rows: Vec<UnitRow>,
    /// By start date: the cap, and what each basket holds up to then.
    sums: Vec<(u64, Vec<u64>)>,
}

/// A unit that is drawn.
struct UnitRow {
    region: String,
    label: String,
    name: String,
    size: u64,
    wish: Option<Date>,
    /// By start date: in how many baskets it has a place then.
    counts: Vec<u64>,
    /// By basket: the start date on which it gives a place.
    places: Vec<Option<usize>>,
}

impl BasketTable {
    /// The table of a round; `None` where its rules have no baskets.
    pub fn of(sealed: &Sealed, units: &Units, names: Names<'_>, lang: Lang) -> Option<Self> {
        let count = sealed.rules.boundary.baskets()?.count;
        let case = sealed.case(units);
        let members = Members::of_pools(case);
        let pooling = Pooling::of(sealed.rules.spread);
        let name = |pool: usize| {
            let name = match pooling {
                Pooling::PerRegion => sealed.register.regions()[pool].clone(),
                Pooling::Shared => Heading::AllRegions.words(lang),
            };
            titled(name, &sealed.programme.origin, lang)
        };
        let pools = members.par_iter().enumerate();
        let pools = pools.map(|(at, members)| PoolTable::of(case, (members, name(at)), count, names));
        let pools = pools.map(|pool: PoolTable| pool.marked(&sealed.programme.origin, lang)).collect();
        let starts = sealed.rules.tranches.iter().map(|tranche| tranche.start).collect();
        Some(Self { lang, starts, count: count as usize, pools })
    }

    /// How many baskets each pool has.
    pub fn count(&self) -> u64 {
        self.count as u64
    }

    /// The headings of its columns.
    fn headings(&self) -> Vec<String> {
        let fixed = [Heading::Region, Heading::Unit, Heading::Name, Heading::Size, Heading::Wish];
        let dates = self.starts.iter().map(|start| Heading::Baskets { start: *start });
        let words = fixed.into_iter().chain(dates).map(|heading| heading.words(self.lang));
        words.chain((0..self.count).map(|basket| basket.to_string())).collect()
    }

    /// As CSV.
    pub fn csv(&self, reader: Reader) -> Vec<u8> {
        let mut rows = WideRows::new(reader);
        let day = |date: Date| reader.day(date);
        rows.push(self.headings());
        for table in &self.pools {
            for row in &table.rows {
                let fixed = [
                    reader.text(&row.region),
                    reader.code(&row.label),
                    reader.text(&row.name),
                    row.size.to_string(),
                    row.wish.map(day).unwrap_or_default(),
                ];
                let counts = row.counts.iter().map(u64::to_string);
                let places = row.places.iter().map(|place| place.map(|at| day(self.starts[at])).unwrap_or_default());
                rows.push(fixed.into_iter().chain(counts).chain(places));
            }
            for (start, (cap, sums)) in self.starts.iter().zip(&table.sums) {
                let title = Heading::Sum { start: *start }.words(self.lang);
                let fixed = [reader.text(&table.name), title, Heading::Cap.words(self.lang), cap.to_string()];
                let blank = std::iter::repeat_n(String::new(), 1 + self.starts.len());
                rows.push(fixed.into_iter().chain(blank).chain(sums.iter().map(u64::to_string)));
            }
        }
        rows.finish()
    }

    /// As a workbook: a sheet a pool. The same table gives the same bytes.
    ///
    /// # Errors
    /// In practice only when there are too many rows.
    pub fn workbook(&self) -> Result<Vec<u8>, XlsxError> {
        let mut workbook = workbook("")?;
        for (at, table) in (1..).zip(&self.pools) {
            let mut sheet = Worksheet::new();
            sheet.set_name(sheet_name(at, &table.name))?;
            self.write_sheet(&mut sheet, table)?;
            workbook.push_worksheet(sheet);
        }
        workbook.save_to_buffer()
    }

    fn write_sheet(&self, sheet: &mut Worksheet, table: &PoolTable) -> Result<(), XlsxError> {
        let (bold, days) = (Format::new().set_bold(), Format::new().set_num_format("dd-mm-yyyy"));
        for (column, heading) in (0..).zip(self.headings()) {
            sheet.write_string_with_format(0, column, heading, &bold)?;
        }
        sheet.set_freeze_panes(1, 3)?;
        let mut line = 1;
        for row in &table.rows {
            for (column, text) in (0..).zip([&row.region, &row.label, &row.name]) {
                sheet.write_string(line, column, text)?;
            }
            sheet.write_number(line, SIZE, exact(row.size))?;
            if let Some(wish) = row.wish {
                sheet.write_datetime_with_format(line, SIZE + 1, workbook_day(wish)?, &days)?;
            }
            for (column, of) in (SIZE + 2..).zip(&row.counts) {
                sheet.write_number(line, column, exact(*of))?;
            }
            for (column, place) in (self.first()..).zip(&row.places) {
                if let Some(at) = place {
                    sheet.write_datetime_with_format(line, column, workbook_day(self.starts[*at])?, &days)?;
                }
            }
            line += 1;
        }
        for (start, (cap, sums)) in self.starts.iter().zip(&table.sums) {
            sheet.write_string_with_format(line, 1, Heading::Sum { start: *start }.words(self.lang), &bold)?;
            sheet.write_string(line, 2, Heading::Cap.words(self.lang))?;
            sheet.write_number(line, SIZE, exact(*cap))?;
            for (column, sum) in (self.first()..).zip(sums) {
                sheet.write_number(line, column, exact(*sum))?;
            }
            line += 1;
        }
        sheet.set_column_width(1, 24)?.set_column_width(2, 32)?;
        sheet.set_column_range_width(SIZE, self.first() + u16::try_from(self.count).unwrap_or(0), 11)?;
        Ok(())
    }

    /// The column of the first basket.
    fn first(&self) -> u16 {
        SIZE + 2 + u16::try_from(self.starts.len()).unwrap_or(0)
    }
}

/// The column of sizes.
const SIZE: u16 = 3;

/// Sizes are below 2^53, so a number of a workbook holds them.
#[expect(clippy::cast_precision_loss, reason = "below 2^53")]
fn exact(size: u64) -> f64 {
    size as f64
}

impl PoolTable {
    fn of(case: Case<'_>, (members, name): (&Members, String), count: u32, names: Names<'_>) -> Self {
        let dates: Vec<BasketDate> = members.baskets(case.rules, count).dates().collect();
        let row = |(at, &unit): (usize, &u32)| UnitRow::of(case, unit as usize, (names, &dates, at));
        let rows: Vec<UnitRow> = members.units.iter().enumerate().map(row).collect();
        let mut held = vec![members.pool.taken; count as usize];
        let sums = dates.iter().zip(&case.rules.tranches).map(|(date, tranche)| {
            for (at, row) in rows.iter().enumerate() {
                date.table.of(at).for_each(|basket| held[basket] += row.size);
            }
            (tranche.cap.of(members.pool.base), held.clone())
        });
        let sums = sums.collect();
        Self { name, rows, sums }
    }

    /// The same of a log with this name: of a rehearsal every row says so where its region stands.
    fn marked(mut self, origin: &str, lang: Lang) -> Self {
        for row in &mut self.rows {
            row.region = titled(std::mem::take(&mut row.region), origin, lang);
        }
        self
    }
}

impl UnitRow {
    fn of(case: Case<'_>, unit: usize, (names, dates, at): (Names<'_>, &[BasketDate], usize)) -> Self {
        let own = &case.units.list()[unit];
        let practice = &case.register.practices()[own.practice as usize];
        let count = dates.first().map_or(0, |date| date.rooms.len());
        let mut places = vec![None; count];
        for (tranche, date) in dates.iter().enumerate() {
            date.table.of(at).for_each(|basket| places[basket] = Some(tranche));
        }
        let counts = dates.iter().map(|date| date.table.of(at).count() as u64).collect();
        let name = if own.practices == 1 { names.name(practice).to_owned() } else { String::new() };
        let label = names.unit(case.units.label(unit, case.register)).into_owned();
        let region = case.register.regions()[own.region as usize].clone();
        Self { region, label, name, size: own.size, wish: own.wish, counts, places }
    }
}

/// A name that a sheet can have: short, and without what it may not hold.
fn sheet_name(at: usize, region: &str) -> String {
    let kept = |c: &char| !matches!(c, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'');
    let name: String = region.chars().filter(kept).take(24).collect();
    format!("{at} {name}")
}
