//! How a list prints: on A4, in letters that can be read. A wide one goes over several pages, each with whom its rows are about.

use crate::words::spreadsheet::A4;
use rust_xlsxwriter::{Worksheet, XlsxError};

/// What is left of the paper at its sides and ends, in inches.
const MARGINS: [f64; 4] = [0.4, 0.4, 0.7, 0.6];

/// Where its head and foot stand, in inches.
const EDGE: f64 = 0.3;

/// So much of a title stands above: a head has room for 255 characters, of which `&` takes two.
const TITLE: usize = 120;

/// A list over several pages, in percents.
const SCALE: u16 = 60;

/// So much stands beside each other on A4 then, in points of a screen, of which a column has 7 a character and 5 more. There is
/// room for a fifth more: a program without the letters of the file takes wider ones.
const PAGE: usize = 1440;

/// The columns that tell whom a row is about: its first ones.
const ABOUT: usize = 2;

/// The sheet of these facts or of a table that is narrow: as wide as the paper, the pages counted.
pub(super) fn fit(sheet: &mut Worksheet, title: &str) {
    let [left, right, top, bottom] = MARGINS;
    sheet.set_paper_size(A4).set_landscape().set_margins(left, right, top, bottom, EDGE, EDGE);
    let title: String = title.chars().take(TITLE).collect();
    sheet.set_header(format!("&L{}", title.replace('&', "&&"))).set_footer("&L&A&R&P / &N");
    sheet.set_print_fit_to_pages(1, 0);
}

/// The sheet of a table whose columns are so wide, in characters, up to this row.
///
/// # Errors
/// When it is longer or wider than a sheet.
pub(super) fn print_table(sheet: &mut Worksheet, title: &str, widths: &[usize], last: u32) -> Result<(), XlsxError> {
    fit(sheet, title);
    let column = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
    // a long text in the last column would take pages of its own
    sheet.set_repeat_rows(0, 0)?.set_print_area(0, 0, last, column(widths.len().saturating_sub(1)))?;
    let breaks = breaks(widths);
    if !breaks.is_empty() {
        sheet.set_print_scale(SCALE).set_repeat_columns(0, column(ABOUT - 1))?.set_vertical_page_breaks(&breaks)?;
    }
    Ok(())
}

/// How many columns stand before each break: none where all fit on a page.
fn breaks(widths: &[usize]) -> Vec<u32> {
    let room = |width: &usize| 7 * width + 5;
    let about: usize = widths.iter().take(ABOUT).map(room).sum();
    let (mut breaks, mut taken) = (Vec::new(), about);
    for (before, width) in (0..).zip(widths).skip(ABOUT) {
        taken += room(width);
        if taken > PAGE {
            breaks.push(before);
            taken = about + room(width);
        }
    }
    breaks
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 1440 is room for 2 × 75 (ten characters) and 17 × 75 = 1275, which is 1425; another does not fit.
    #[test]
    fn every_page_has_the_columns_that_fit_beside_the_first_two() {
        assert_eq!(breaks(&[10; 19]), [] as [u32; 0]);
        assert_eq!(breaks(&[10; 20]), [19]);
        assert_eq!(breaks(&[10; 40]), [19, 36]);
    }
}
