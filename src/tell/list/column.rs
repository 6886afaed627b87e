//! Columns of a list, and what their cells look like.

use crate::register::Uzovi;
use crate::words::Lang;
use crate::words::spreadsheet::Reader;

/// A column: its heading in Dutch and in English, and its value in a row.
pub struct Column<V> {
    pub(super) nl: &'static str,
    pub(super) en: &'static str,
    pub(super) value: V,
}

impl<V> Column<V> {
    /// The heading. A file has the Dutch one in every locale.
    pub fn heading(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Nl => self.nl,
            Lang::En => self.en,
        }
    }
}

/// The code of an insurer as a reader keeps it; empty where it is not known.
pub(super) fn uzovi_of(uzovi: Option<Uzovi>, reader: Reader) -> String {
    uzovi.map_or(String::new(), |uzovi| reader.code(&uzovi.to_string()))
}
