//! Letters to practices (*brieven*), and the same sentences as rows for a mail merge (*samenvoegen*).
//!
//! Comes in: a transcript that was verified, how its practices are called, and the receipts of its last result. Goes out: a
//! [`Letter`] a practice, and from that the blocks of a paper through a [`Template`], or a row of a workbook. What a letter says of an
//! outcome are the sentences of [`explain`](super::explain); the text around them is a template, as an organisation writes its
//! own. A field is one line of `fields!`: its names, what it is, and its value; the columns of the workbook are the same lines.
//!
//! A letter says of other practices no more than the log does, whoever has the roster.

mod field;
mod fill;
mod letter;
mod post;
mod sheet;
mod template;

pub use field::{Field, Value, template_file};
pub use fill::{one_paper, paper_of_all};
pub use letter::Letter;
pub use post::{Post, Shared};
pub use sheet::{columns, write_outcomes};
pub use template::{LONGEST, Template};
