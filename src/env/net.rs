//! The door to other machines: one address, read whole within a time and a size.

use crate::words::env::FetchFault;
#[cfg(feature = "fetch")]
use crate::words::value::Digits;
#[cfg(feature = "fetch")]
use std::io::{self, ErrorKind};
use std::time::Duration;

/// How long one address may take, with everything: four of them in turn are asked within a quarter of a minute.
const TIMEOUT: Duration = Duration::from_secs(3);

/// The longest answer that is read, in bytes; a round of the beacon has some 250.
pub const ANSWER_MAX: u64 = 16 * 1024;

#[cfg(feature = "fetch")]
impl From<ureq::Error> for FetchFault {
    fn from(error: ureq::Error) -> Self {
        match error {
            ureq::Error::StatusCode(status) => Self::Status { status: Digits(u64::from(status)) },
            ureq::Error::Timeout(_) => Self::Late,
            ureq::Error::BodyExceedsLimit(_) => Self::Long,
            ureq::Error::HostNotFound => Self::NoHost,
            ureq::Error::Io(error) => error.into(),
            error => Self::Other { detail: error.to_string() },
        }
    }
}

#[cfg(feature = "fetch")]
impl From<io::Error> for FetchFault {
    fn from(error: io::Error) -> Self {
        let detail = error.to_string();
        match error.kind() {
            ErrorKind::ConnectionRefused => Self::Refused,
            ErrorKind::TimedOut => Self::Late,
            // std has no kind for a name that is not found: its own words, and the numbers of Windows
            _ if detail.starts_with("failed to lookup address") => Self::NoHost,
            _ if matches!(error.raw_os_error(), Some(11001..=11004)) => Self::NoHost,
            _ => Self::Other { detail },
        }
    }
}

/// What an `http://` or `https://` address holds, through the proxy of the environment if there is one.
///
/// # Errors
/// When it gives no answer, another status than 200, or more than [`ANSWER_MAX`] bytes.
pub fn system_fetch(address: &str) -> Result<Vec<u8>, FetchFault> {
    fetch_within(address, TIMEOUT)
}

/// The same within another time.
///
/// # Errors
/// As [`system_fetch`].
#[cfg(feature = "fetch")]
pub fn fetch_within(address: &str, timeout: Duration) -> Result<Vec<u8>, FetchFault> {
    let agent = ureq::Agent::config_builder().timeout_global(Some(timeout)).build().new_agent();
    let mut answer = agent.get(address).call()?;
    match answer.status().as_u16() {
        200 => Ok(answer.body_mut().with_config().limit(ANSWER_MAX).read_to_vec()?),
        other => Err(FetchFault::Status { status: Digits(u64::from(other)) }),
    }
}

/// A program without a network client asks nobody.
///
/// # Errors
/// Always.
#[cfg(not(feature = "fetch"))]
pub fn fetch_within(_: &str, _: Duration) -> Result<Vec<u8>, FetchFault> {
    Err(FetchFault::NoClient)
}

#[cfg(all(test, feature = "fetch"))]
mod tests {
    use super::*;
    use crate::words::{Lang, Message};

    #[test]
    fn every_failure_of_the_network_has_its_words() {
        let io = |error| ureq::Error::Io(error);
        let unknown = "failed to lookup address information: Temporary failure in name resolution";
        for (error, nl, en) in [
            (ureq::Error::StatusCode(404), "antwoord met HTTP-status 404", "an answer with HTTP status 404"),
            (io(ErrorKind::TimedOut.into()), "geen antwoord op tijd", "no answer in time"),
            (ureq::Error::BodyExceedsLimit(1), "het antwoord is veel te lang", "the answer is far too long"),
            (
                io(io::Error::other(unknown)),
                "deze naam is niet te vinden, of er is geen verbinding",
                "this name is not found, or there is no connection",
            ),
            (
                io(io::Error::from_raw_os_error(11001)),
                "deze naam is niet te vinden, of er is geen verbinding",
                "this name is not found, or there is no connection",
            ),
            (io(ErrorKind::ConnectionRefused.into()), "de verbinding wordt geweigerd", "the connection is refused"),
            (io(io::Error::other("cable cut")), "geen verbinding (cable cut)", "no connection (cable cut)"),
        ] {
            let fault = FetchFault::from(error);
            assert_eq!([Lang::Nl, Lang::En].map(|lang| fault.words(lang)), [nl, en]);
        }
    }

    /// A label of 64 characters is no name, so nobody is asked. The system's own words say so, with or without a network.
    #[test]
    fn a_name_that_is_not_found_is_known_by_the_words_of_the_system() {
        let address = format!("http://{}.example/", "a".repeat(64));
        assert_eq!(fetch_within(&address, TIMEOUT), Err(FetchFault::NoHost));
    }
}
