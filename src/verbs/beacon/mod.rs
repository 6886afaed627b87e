//! Fetching a round of the beacon: waits until it appears, asks the addresses in turn, believes none of them.
//!
//! Whatever comes is verified with [`check_beacon`](crate::draw::beacon::check_beacon), so it does not matter who answers. This is the only part of the
//! program that asks another machine for anything, and only when a command line says so.

mod args;
mod countdown;
mod fetch;

pub use args::FetchArgs;
pub use countdown::Countdown;
pub use fetch::{ENDPOINTS, Patience, fetch_round};
