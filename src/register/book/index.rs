//! What a workbook says of itself: its sheets, and the day from which it counts.

use super::limit::MOST_SHEETS;
use super::xml::{Flaw, Xml};

/// A pointer from one part to another.
pub(super) struct Relation {
    /// Its name in the part that points.
    pub id: String,
    /// What it points at: `worksheet`.
    pub kind: String,
    /// The part, from the top of the container.
    pub target: String,
}

impl Relation {
    /// All in a part; what they point at stands in or is named from this folder.
    pub fn all(xml: &mut Xml, folder: &str) -> Result<Vec<Self>, Flaw> {
        let mut found = Vec::new();
        xml.each(|xml| {
            xml.each(|xml| {
                let value = |name| Ok::<_, Flaw>(xml.attribute(name)?.unwrap_or_default().into_owned());
                let (id, kind, target) = (value("Id")?, value("Type")?, value("Target")?);
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let outside = xml.attribute("TargetMode")?.is_some_and(|mode| mode == "External");
                if !outside && xml.name() == "Relationship" {
                    found.push(Self { id, kind, target: resolve(folder, &target) });
                }
                if found.len() > 100 * MOST_SHEETS { Err(Flaw::TooLarge) } else { xml.skip() }
            })
        })?;
        Ok(found)
    }
}

/// A name that is given from a folder, from the top.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut steps: Vec<&str> = if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for step in target.split('/').filter(|step| !step.is_empty() && *step != ".") {
        match step {
            ".." => steps.truncate(steps.len().saturating_sub(1)),
            step => steps.push(step),
        }
    }
    steps.retain(|step| !step.is_empty());
    steps.join("/")
}

/// A sheet, as the workbook lists it.
pub(super) struct Listed {
    /// What people read on its tab.
    pub name: String,
    /// The relation that points at it.
    pub id: String,
    /// Whether a spreadsheet program shows it.
    pub shown: Shown,
}

/// Whether a spreadsheet program shows a sheet.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// It does.
    Visible,
    /// It does not, or not even when it is asked to.
    Hidden,
}

/// The list of sheets, and how values are to be understood.
#[derive(Default)]
pub(super) struct Index {
    /// In the order of the tabs.
    pub sheets: Vec<Listed>,
    /// What holds for all of them.
    pub ways: Ways,
}

/// How the values of a workbook are to be understood.
#[derive(Clone, Copy, Default)]
pub(super) struct Ways {
    /// Days are counted from 1904, as Excel on a Mac once did.
    pub from_1904: bool,
    /// Formulas were not calculated by whoever wrote the file: that is left to the program that opens it.
    pub to_calculate: bool,
}

impl Index {
    /// That of a workbook.
    pub fn read(xml: &mut Xml) -> Result<Self, Flaw> {
        let mut index = Self::default();
        xml.each(|xml| {
            if xml.name() != "workbook" {
                return Err(Flaw::Broken);
            }
            xml.each(|xml| match xml.name() {
                "workbookPr" => {
                    index.ways.from_1904 = xml.says("date1904")?;
                    xml.skip()
                }
                "calcPr" => {
                    index.ways.to_calculate = xml.says("fullCalcOnLoad")?;
                    xml.skip()
                }
                "sheets" => xml.each(|xml| {
                    let name = xml.attribute("name")?.ok_or(Flaw::Broken)?.into_owned();
                    let id = xml.prefixed("id")?.ok_or(Flaw::Broken)?.into_owned();
                    let visible = xml.attribute("state")?.is_none_or(|state| state == "visible");
                    let shown = if visible { Shown::Visible } else { Shown::Hidden };
                    index.sheets.push(Listed { name, id, shown });
                    if index.sheets.len() > MOST_SHEETS { Err(Flaw::TooLarge) } else { xml.skip() }
                }),
                _ => xml.skip(),
            })
        })?;
        Ok(index)
    }
}
