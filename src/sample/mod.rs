//! Fictitious rules and registers (*voorbeeldgegevens*), to try the program on and to measure it with.
//!
//! Comes in: a [`Preset`], how many practices, and a seed. Goes out: the text of a `rules.toml` and of an
//! `aanmeldingen.csv`, which can be a workbook too. The same seed gives the same bytes on every machine and in every
//! version: all chance is the raw ChaCha20 stream, all arithmetic with fractions is `libm`'s or plain. The numbers are those
//! of the field (domain A.1.4, A.1.5, C1, F1–F7). Nothing here is a real practice: every name says FICTIEF.

mod answer;
mod applicant;
mod make;
mod name;
mod preset;
mod recipe;
mod region;
mod share;
mod size;
mod stream;
mod workbook;
mod write;

pub use crate::words::sample::WorkbookFault;
pub use make::{Sample, sample};
pub use preset::Preset;

#[cfg(test)]
mod tests;
