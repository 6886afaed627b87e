//! Rules as a form: what a file says, setting by setting, and the file with other values in their places.
//!
//! Comes in: the text of `rules.toml`, and what somebody fills in. Goes out: the text with those values; its comments, and what no
//! field is for, stay. What is right is for [`read_rules`](super::read_rules) to say: a form can hold rules that are not finished.

mod at;
mod choice;
mod fill;
mod part;
mod place;
mod value;
mod write;

pub use at::At;
pub use choice::Choice as FormChoice;
pub use fill::{Filled, Form, name, read_form};
pub use part::{Kind as FormKind, PARTS, Part, Setting};
pub use place::places;
pub use write::written;

#[cfg(test)]
mod tests;
