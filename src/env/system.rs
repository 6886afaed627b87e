//! The machine itself: clock, entropy, environment variables, waiting.

use jiff::Timestamp;
use std::ffi::OsString;
use std::io;
use std::time::{Duration, SystemTime};

/// The clock of this machine. One that is further than can be told says the first moment or the last, which no log holds.
pub fn system_clock() -> Timestamp {
    moment_of(SystemTime::now())
}

fn moment_of(time: SystemTime) -> Timestamp {
    let end = if time < SystemTime::UNIX_EPOCH { Timestamp::MIN } else { Timestamp::MAX };
    Timestamp::try_from(time).unwrap_or(end)
}

/// Entropy of the operating system.
pub fn system_entropy(buffer: &mut [u8]) -> bool {
    getrandom::fill(buffer).is_ok()
}

/// The environment of this process.
pub fn system_variable(name: &str) -> Option<OsString> {
    std::env::var_os(name)
}

/// The file of the program that runs.
///
/// # Errors
/// Those of the system: the file is gone, or may not be read.
pub fn system_itself() -> io::Result<Vec<u8>> {
    std::fs::read(std::env::current_exe()?)
}

/// Waits.
pub fn system_sleep(time: Duration) {
    std::thread::sleep(time);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::calendar;

    #[test]
    fn a_clock_that_cannot_be_told_is_of_no_log() {
        let year = Duration::from_secs(366 * 24 * 60 * 60);
        let epoch = SystemTime::UNIX_EPOCH;
        let ends = [epoch.checked_sub(20_000 * year), epoch.checked_add(20_000 * year)];
        assert_eq!(ends.map(|end| end.map(moment_of)), [Some(Timestamp::MIN), Some(Timestamp::MAX)]);
        assert!(!calendar::holds(Timestamp::MIN) && !calendar::holds(Timestamp::MAX));
        assert_eq!(moment_of(epoch + year), Timestamp::UNIX_EPOCH + year);
    }
}
