//! One page for the board, on a projector or on paper: one picture, one sentence a rule, one table and what it decides; all
//! other figures in an annex.
//!
//! Whole in itself: no script, no reference to anything outside, the same bytes every time. Everything that a chart shows
//! stands in a table too. Practices are not named, unless that is asked for.

mod annex;
mod chart;
mod decide;
mod practices;
mod show;
mod style;
mod whole;

pub use whole::write_page;
