//! In which form a list is written, and where.

use crate::env::{Access, Env, Failure};
use crate::rules::Profile;
use crate::tell::list::Table;
use crate::tell::list::form::{Fact, Resource, write_csv, write_package, write_workbook};
use crate::verbs::arg::shown::{refusal, refusal_at};
use crate::words::Message;
use crate::words::list::OriginHead;
use crate::words::verbs::list::ListRefusal;
use clap::ValueEnum;
use std::path::{Path, PathBuf};

/// A form of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A workbook, for people.
    Xlsx,
    /// For programs, with a data package beside it.
    Csv,
    /// For programs, with what proves every row.
    Json,
}

impl Format {
    /// The form asked for, or that of the name of the file; on the screen CSV.
    ///
    /// # Errors
    /// When a name says another form, or none of them; and a workbook on the screen.
    pub fn of(asked: Option<Self>, out: Option<&Path>, env: &Env<'_>) -> Result<Self, Failure> {
        let Some(out) = out else {
            let screen = asked.unwrap_or(Self::Csv);
            return if screen == Self::Xlsx { Err(refusal(&ListRefusal::OnScreen, env)) } else { Ok(screen) };
        };
        let named = out.extension().map(|ending| Self::named(&ending.to_string_lossy()));
        match (asked, named) {
            (Some(asked), None) => Ok(asked),
            (Some(asked), Some(Some(named))) if asked == named => Ok(asked),
            (None, Some(Some(named))) => Ok(named),
            _ => Err(refusal_at(out, &ListRefusal::Form, env)),
        }
    }

    fn named(ending: &str) -> Option<Self> {
        Self::value_variants().iter().find(|form| form.ending().eq_ignore_ascii_case(ending)).copied()
    }

    /// How its files end.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
            Self::Json => "json",
        }
    }
}

/// Tables that are written, with what is told of them.
pub struct Sheets<'a> {
    pub title: &'a str,
    pub tables: &'a [&'a Table],
    pub facts: &'a [Fact],
    pub profile: Profile,
}

impl Sheets<'_> {
    /// Writes them as a workbook, or the first of them as CSV: in a new file, with its data package beside it, or on the screen.
    pub fn write(&self, out: Option<&Path>, format: Format, env: &mut Env<'_>) -> Result<(), Failure> {
        match (out, format) {
            (None, _) => env.print_bytes(&self.csv()),
            (Some(path), Format::Xlsx) => env.write_new(path, &self.workbook(env)?, Access::Usual),
            (Some(path), _) => {
                let (csv, beside) = (self.csv(), package_of(path));
                let package = self.package(&file_name(path), &csv);
                let files =
                    [(path, csv.as_slice(), Access::Usual), (beside.as_path(), package.as_slice(), Access::Usual)];
                env.write_all_new(&files).map(|new| new.stay())
            }
        }
    }

    /// All of them as a workbook.
    pub fn workbook(&self, env: &Env<'_>) -> Result<Vec<u8>, Failure> {
        let sheet = OriginHead::Sheet.words(crate::words::Lang::Nl);
        let written = write_workbook(self.title, self.tables, (&sheet, self.facts));
        written.map_err(|error| refusal(&ListRefusal::Workbook { detail: error.to_string() }, env))
    }

    fn csv(&self) -> Vec<u8> {
        self.tables.first().map_or_else(Vec::new, |table| write_csv(table))
    }

    fn package(&self, name: &str, csv: &[u8]) -> Vec<u8> {
        let resource = self.tables.first().map(|table| Resource { path: name, table, bytes: csv });
        write_package(self.title, resource.as_slice(), self.profile, self.facts)
    }
}

/// The descriptor of a CSV file: `juli.datapackage.json` beside `juli.csv`. So a folder holds lists of several quarters.
pub fn package_of(path: &Path) -> PathBuf {
    path.with_extension("datapackage.json")
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
