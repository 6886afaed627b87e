//! The container of a workbook: a ZIP of parts, unpacked while they are read and never further than a bound.

use super::index::Relation;
use super::limit::{MOST_PARTS, MOST_PIECES, MOST_UNPACKED};
use super::xml::{Flaw, Xml};
use crate::register::fault::WorkbookFault;
use std::collections::BTreeMap;
use std::io::{self, Cursor, ErrorKind, Read};
use zip::ZipArchive;

/// Whether these bytes open a ZIP.
pub(in crate::register) fn is_zip(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06")
}

/// An open container.
pub(in crate::register) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// Its parts by name, in small letters as the standard has them.
    parts: BTreeMap<String, usize>,
    /// So many bytes may still be unpacked.
    left: u64,
    /// So many pieces may still be read.
    pieces: usize,
}

impl<'b> Package<'b> {
    /// Opens a container; what is in it is not unpacked yet.
    pub fn open(bytes: &'b [u8]) -> Result<Self, WorkbookFault> {
        // each part has an entry in the list at the end, which the library reads whole
        if memchr::memmem::find_iter(bytes, b"PK\x01\x02").nth(MOST_PARTS).is_some() {
            return Err(WorkbookFault::TooLarge);
        }
        let broken = || WorkbookFault::Broken { part: "zip".into() };
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())?;
        let names: Vec<String> = archive.file_names_raw().map(|name| key(&String::from_utf8_lossy(name))).collect();
        let count = names.len();
        let parts: BTreeMap<String, usize> = names.into_iter().zip(0..).collect();
        if parts.len() < count || archive.has_duplicate_names() {
            return Err(broken());
        }
        Ok(Self { archive, parts, left: MOST_UNPACKED, pieces: MOST_PIECES })
    }

    /// Whether it has a part whose name is or begins so.
    pub fn has(&self, name: &str) -> bool {
        self.parts.range(key(name)..).next().is_some_and(|(found, _)| found.starts_with(&key(name)))
    }

    /// The beginning of a part, as text.
    pub fn beginning(&mut self, name: &str) -> Option<String> {
        let part = self.archive.by_index(*self.parts.get(&key(name))?).ok()?;
        let mut bytes = Vec::new();
        part.take(200).read_to_end(&mut bytes).ok()?;
        Some(String::from_utf8_lossy(&bytes).into_owned())
    }

    /// Reads a part as it is unpacked; `None` where there is no such part.
    pub(super) fn read<T>(
        &mut self,
        name: &str,
        read: impl FnOnce(&mut Xml) -> Result<T, Flaw>,
    ) -> Result<Option<T>, Flaw> {
        let Some(&at) = self.parts.get(&key(name)) else { return Ok(None) };
        let inner = self.archive.by_index(at).map_err(|_| Flaw::Broken)?;
        read(&mut Xml::new(Metered { inner, left: &mut self.left }, &mut self.pieces)).map(Some)
    }

    /// Forgets how much was read.
    pub(super) fn refill(&mut self) {
        (self.left, self.pieces) = (MOST_UNPACKED, MOST_PIECES);
    }

    /// What a part points at; `""` is the container itself.
    pub(super) fn relations(&mut self, part: &str) -> Result<Vec<Relation>, WorkbookFault> {
        let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
        let rels = format!("{folder}/_rels/{name}.rels");
        let found = self.read(&rels, |xml| Relation::all(xml, folder)).map_err(|flaw| told(flaw, &rels))?;
        Ok(found.unwrap_or_default())
    }
}

/// What is told of a part that cannot be read.
pub(super) fn told(flaw: Flaw, part: &str) -> WorkbookFault {
    match flaw {
        Flaw::TooLarge => WorkbookFault::TooLarge,
        Flaw::Broken | Flaw::Cell(_) | Flaw::Place(_) => WorkbookFault::Broken { part: part.into() },
    }
}

/// A name as parts are found by.
fn key(name: &str) -> String {
    name.replace('\\', "/").trim_start_matches('/').to_lowercase()
}

/// Counts what is unpacked.
struct Metered<'l, R> {
    inner: R,
    left: &'l mut u64,
}

impl<R: Read> Read for Metered<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.inner.read(into)?;
        *self.left = self.left.checked_sub(count as u64).ok_or(ErrorKind::FileTooLarge)?;
        Ok(count)
    }
}
