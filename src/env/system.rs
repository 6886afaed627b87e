//! The machine itself: clock, entropy, environment variables, waiting.

use jiff::Timestamp;
use std::ffi::OsString;
use std::time::Duration;

/// The clock of this machine.
pub fn system_clock() -> Timestamp {
    Timestamp::now()
}

/// Entropy of the operating system.
pub fn system_entropy(buffer: &mut [u8]) -> bool {
    getrandom::fill(buffer).is_ok()
}

/// The environment of this process.
pub fn system_variable(name: &str) -> Option<OsString> {
    std::env::var_os(name)
}

/// Waits.
pub fn system_sleep(time: Duration) {
    std::thread::sleep(time);
}
