//! The forms of a list: a workbook for people, CSV with its data package for programs.

mod csv;
mod package;
mod print;
mod workbook;

pub use csv::write_csv;
pub use package::{Resource, write_package};
pub use workbook::{Fact, write_workbook};
