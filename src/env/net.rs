//! The door to other machines: one address, asked or sent something, and its answer read whole within a time and a size.

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

/// How long an answer to what was sent may take: the other side waits for its disk, and perhaps for its turn.
const SEND_TIMEOUT: Duration = Duration::from_secs(15);

/// The longest answer to what was sent that is read, in bytes.
pub const REPLY_MAX: u64 = 1 << 20;

/// An answer to what was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reply {
    /// The status of HTTP.
    pub status: u16,
    /// What came with it.
    pub body: Vec<u8>,
}

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

/// Sends a text to an `http://` or `https://` address. What it answers is given back whatever its status; a redirection is not
/// followed. One on this computer is asked itself, any other through the proxy of the environment if there is one.
///
/// # Errors
/// When there is no answer, or more than [`REPLY_MAX`] bytes.
pub fn system_send(address: &str, text: &str) -> Result<Reply, FetchFault> {
    send_within(address, text, SEND_TIMEOUT)
}

/// The same within another time.
///
/// # Errors
/// As [`system_send`].
#[cfg(feature = "fetch")]
pub fn send_within(address: &str, text: &str, timeout: Duration) -> Result<Reply, FetchFault> {
    let config = ureq::Agent::config_builder();
    let config = config.timeout_global(Some(timeout)).http_status_as_error(false).max_redirects(0);
    let config = config.max_redirects_will_error(false);
    // what is sent in clear goes to this computer alone
    let config = if address.starts_with("http:") { config.proxy(None) } else { config };
    let mut answer = config.build().new_agent().post(address).content_type("text/plain; charset=utf-8").send(text)?;
    let body = answer.body_mut().with_config().limit(REPLY_MAX).read_to_vec()?;
    Ok(Reply { status: answer.status().as_u16(), body })
}

/// A program without a network client sends nothing.
///
/// # Errors
/// Always.
#[cfg(not(feature = "fetch"))]
pub fn send_within(_: &str, _: &str, _: Duration) -> Result<Reply, FetchFault> {
    Err(FetchFault::NoClient)
}

#[cfg(feature = "fetch")]
#[cfg(test)]
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

    /// Who takes one connection and does this with it; its address.
    fn server(serve: impl FnOnce(std::net::TcpStream) + Send + 'static) -> String {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/", listener.local_addr().unwrap());
        std::thread::spawn(move || serve(listener.accept().unwrap().0));
        address
    }

    /// Gives an answer to whoever sends `ten bytes.`.
    fn answering(answer: String) -> String {
        use std::io::{Read, Write};
        server(move |mut stream| {
            let (mut heard, mut buffer) = (Vec::new(), [0; 1024]);
            while !heard.ends_with(b"ten bytes.") {
                let read = stream.read(&mut buffer).unwrap();
                heard.extend_from_slice(&buffer[..read]);
            }
            let _ = stream.write_all(answer.as_bytes()); // who hears too much hangs up
        })
    }

    #[test]
    fn what_is_sent_is_answered_or_it_is_said_why_not() {
        let send = |address: &str| send_within(address, "ten bytes.", Duration::from_millis(500));
        let answer = |status: &str, body: &str| {
            let head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\nConnection: close\r\n", body.len());
            send(&answering(format!("{head}Location: http://127.0.0.1:1/\r\n\r\n{body}")))
        };
        let reply = |status, body: &str| Ok(Reply { status, body: body.as_bytes().to_vec() });
        assert_eq!(answer("200 OK", "yes\n"), reply(200, "yes\n"));
        assert_eq!(answer("409 Conflict", "7\n"), reply(409, "7\n"));
        assert_eq!(answer("302 Found", ""), reply(302, ""), "nobody is sent elsewhere");
        let most = usize::try_from(REPLY_MAX).unwrap();
        assert_eq!(answer("200 OK", &"x".repeat(most)).map(|reply| reply.body.len()), Ok(most));
        assert_eq!(answer("200 OK", &"x".repeat(most + 1)), Err(FetchFault::Long));
        let silent = server(|stream| {
            std::thread::sleep(Duration::from_secs(5)); // it has gone by then
            drop(stream);
        });
        assert_eq!(send(&silent), Err(FetchFault::Late));
        assert!(matches!(send(&server(drop)), Err(FetchFault::Other { .. })));
        assert_eq!(send("http://127.0.0.1:1/"), Err(FetchFault::Refused));
    }
}
