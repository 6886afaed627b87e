//! The texts that the cells of a workbook share.

use super::limit::{MOST_CELLS, MOST_TEXT};
use super::text::item;
use super::xml::{Flaw, Xml};

/// Texts by number.
#[derive(Default)]
pub(super) struct Strings {
    text: String,
    ends: Vec<usize>,
}

impl Strings {
    /// Those of a workbook.
    pub fn read(xml: &mut Xml) -> Result<Self, Flaw> {
        let mut strings = Self::default();
        xml.each(|xml| {
            if xml.name() != "sst" {
                return Err(Flaw::Broken);
            }
            xml.each(|xml| if xml.name() == "si" { strings.push(&item(xml)?) } else { xml.skip() })
        })?;
        Ok(strings)
    }

    fn push(&mut self, text: &str) -> Result<(), Flaw> {
        self.text.push_str(text);
        self.ends.push(self.text.len());
        if self.text.len() > MOST_TEXT || self.ends.len() > MOST_CELLS { Err(Flaw::TooLarge) } else { Ok(()) }
    }

    /// The text of this number.
    pub fn get(&self, number: usize) -> Option<&str> {
        let end = *self.ends.get(number)?;
        let start = number.checked_sub(1).map_or(0, |before| self.ends[before]);
        Some(&self.text[start..end])
    }
}
