//! A first set of input files (*invulbestanden*), for an organisation that begins.
//!
//! Comes in: a [`Way`] to draw, and what is known already ([`Given`]). Goes out: [`Templates`]: a `rules.toml` that
//! explains every choice, an empty register as CSV and as workbook, and a guide with the commands to type next. What must be
//! filled in carries a mark, and `check` refuses the file until it is: what the board must choose has no default.
//! Refuses: what `check` would refuse of the things given. The same input gives the same bytes.

mod column;
mod given;
mod make;
mod rules;
mod template;
mod way;
mod workbook;

pub use crate::words::init::InitFault;
pub use given::Given;
pub use make::{Templates, templates};
pub use way::Way;

#[cfg(test)]
mod tests;
