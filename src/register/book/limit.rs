//! How much of a workbook is read: far more than any register, and little enough for every computer.

/// Bytes of all parts together, when they are unpacked.
pub(super) const MOST_UNPACKED: u64 = 512 * 1024 * 1024;

/// Parts of a workbook.
pub(super) const MOST_PARTS: usize = 10_000;

/// Sheets of a workbook.
pub(super) const MOST_SHEETS: usize = 256;

/// Filled cells of a sheet; texts that cells share; merged ranges; formats.
pub(super) const MOST_CELLS: usize = 3_000_000;

/// Bytes of all texts of a sheet.
pub(super) const MOST_TEXT: usize = 100_000_000;

/// Bytes between two tags of a part, or within one.
pub(super) const MOST_BETWEEN: usize = 1024 * 1024;

/// Elements within each other.
pub(super) const MOST_DEPTH: usize = 100;

/// Tags, texts and comments of all parts together.
pub(super) const MOST_PIECES: usize = 20_000_000;
