//! Attacks on a draw, one by one: how each shows, and in which words.
//!
//! Each test is named as the attack. It says how `instroom verify` ends, and holds whole sentences, in Dutch and in
//! English, against what it prints. Attacks that cannot show in one transcript say so, and show by what else they do.
//! `tests/faults` has every single rule of the format broken; here people do what they would gain by.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

#[expect(dead_code, unused_imports, reason = "every file of tests uses a part of this")]
mod faults;
mod support;

#[path = "attacks/behind.rs"]
mod behind;
#[path = "attacks/clocks.rs"]
mod clocks;
#[path = "attacks/desk.rs"]
mod desk;
#[path = "attacks/keys.rs"]
mod keys;
#[path = "attacks/long.rs"]
mod long;
#[path = "attacks/memory.rs"]
mod memory;
#[path = "attacks/organiser.rs"]
mod organiser;
#[path = "attacks/receipts.rs"]
mod receipts;
#[path = "attacks/stranger.rs"]
mod stranger;
#[path = "attacks/two.rs"]
mod two;
#[path = "attacks/witness.rs"]
mod witness;
