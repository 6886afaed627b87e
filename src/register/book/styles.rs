//! The formats of a workbook: what each style makes of a number.

use super::format::{Shape, built_in, shape_of};
use super::limit::MOST_PARTS;
use super::xml::{Flaw, Xml};
use std::collections::BTreeMap;

/// What styles make of numbers.
#[derive(Default)]
pub(super) struct Styles(Vec<Shape>);

impl Styles {
    /// Those of a workbook.
    pub fn read(xml: &mut Xml) -> Result<Self, Flaw> {
        let (mut own, mut ids) = (BTreeMap::new(), Vec::new());
        xml.each(|xml| {
            if xml.name() != "styleSheet" {
                return Err(Flaw::Broken);
            }
            xml.each(|xml| match xml.name() {
                "numFmts" => xml.each(|xml| {
                    let code = xml.attribute("formatCode")?.unwrap_or_default();
                    own.insert(number(xml.attribute("numFmtId")?.as_deref())?, shape_of(&code));
                    if own.len() > MOST_PARTS { Err(Flaw::TooLarge) } else { xml.skip() }
                }),
                "cellXfs" => xml.each(|xml| {
                    ids.push(number(xml.attribute("numFmtId")?.as_deref())?);
                    if ids.len() > 100 * MOST_PARTS { Err(Flaw::TooLarge) } else { xml.skip() }
                }),
                _ => xml.skip(),
            })
        })?;
        Ok(Self(ids.iter().map(|id| own.get(id).copied().unwrap_or_else(|| built_in(*id))).collect()))
    }

    /// What a style makes of a number; without styles it shows as it is.
    pub fn get(&self, style: usize) -> Option<Shape> {
        if self.0.is_empty() { Some(Shape::PLAIN) } else { self.0.get(style).copied() }
    }
}

/// A number of a format; none is the usual one.
fn number(text: Option<&str>) -> Result<u32, Flaw> {
    text.map_or(Ok(0), |text| text.trim().parse().map_err(|_| Flaw::Broken))
}
