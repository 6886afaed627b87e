//! What is drawn and decided (*loting en toewijzing*): seed, units, lots, allocation, and a round as it stands.

pub mod allocation;
pub mod beacon;
pub mod history;
pub mod lots;
pub mod moment;
pub mod round;
pub mod seed;
pub mod throws;
pub mod units;
