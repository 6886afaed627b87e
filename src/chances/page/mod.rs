//! One page for the board: the figures with charts, on a projector or on paper.
//!
//! Whole in itself: no script, no reference to anything outside. Dark on light, 20 pixels and more, the same bytes
//! every time. Everything that a chart shows stands in a table too.

mod chart;
mod groups;
mod practices;
mod question;
mod show;
mod style;
mod whole;

pub use whole::write_page;
