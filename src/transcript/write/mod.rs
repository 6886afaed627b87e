//! Values to lines. The same functions draw and verify: see [`Sink`](crate::log::Sink).

mod derived;
mod input;
mod spelling;

pub use derived::{write_late_lots, write_lots, write_outcomes, write_seed, write_tranches};
pub use input::{write_abort, write_amendment, write_given, write_handover, write_opening, write_sealed};
pub(super) use input::{
    write_abort_line, write_amendment_line, write_change, write_contribution, write_draw, write_failure,
    write_handover_line, write_plan, write_programme, write_round, write_rules,
};
