//! Chances (*kansen*): what the rules do to whom, before anything is sealed.
//!
//! Comes in: rules, register and units. Goes out: for every boundary rule and spread side by side the chance of each
//! start date for every practice, size, class and region, and the use of the room, each with its standard error.
//! Simulated with the engine's own allocation; exact where every order can be walked. The same seed gives the same
//! figures on any number of cores. Percentages are the only floats in this crate's core (`figure`). The sentences are in
//! `words::chances`.

mod annex;
mod ask;
mod csv;
mod deal;
mod exact;
mod figure;
mod find;
mod found;
mod front;
mod front_table;
mod gamma;
mod group;
mod never;
mod page;
mod paper;
mod remark;
mod report;
mod self_test;
mod shelf;
mod table;
mod tally;
mod trial;
mod variant;

pub use crate::draw::units::Case;
pub use ask::Ask;
pub use csv::write_csv;
pub use figure::{Basis, Figure, Room};
pub use find::chances;
pub use found::Chances;
pub use group::{Dimension, FIFTHS, Group};
pub use never::{NeverFits, never_fits};
pub use page::write_page;
pub use paper::board_paper;
pub use remark::size_remark;
pub use report::{Naming, Report};
pub use self_test::{
    Answer, DrawLots, OneDraw, Question, SelfTest, Tested, lot_bytes, one_draw, one_draw_words, self_test,
    self_test_words,
};
pub use table::table_words;
pub use variant::{Edge, Priority, Variant};
