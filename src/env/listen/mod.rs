//! The door the other way round: others send a text to one path of HTTP here, and get an answer.
//!
//! All that is sent comes to one place ([`Listening::next`]), one after the other; the network is on a thread of its own, so that whoever
//! is slow keeps nobody waiting but themselves. A connection has a time for all that comes over it, and there are only so many.

mod door;

use super::cleanup;
use axum::Router;
use axum::body::Bytes;
use axum::extract::connect_info::Connected;
use axum::extract::{ConnectInfo, DefaultBodyLimit, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use axum::serve::IncomingStream;
use door::Door;
use std::io;
use std::net::SocketAddr;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::JoinHandle;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::time::timeout;

/// So long those who have an answer coming can take it, when no more is listened.
const GRACE: Duration = Duration::from_secs(2);

/// Who may come in, and with what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Doorkeeper {
    /// The path that is listened to.
    pub path: &'static str,
    /// The longest text, in bytes.
    pub most: usize,
    /// How long a connection stays, with everything.
    pub patience: Duration,
}

/// What somebody sent.
pub struct Asked {
    /// From where.
    pub from: SocketAddr,
    /// The text, of whatever bytes.
    pub body: Bytes,
    answer: oneshot::Sender<Answer>,
}

/// What they get.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The status of HTTP.
    pub status: u16,
    /// What kind of text.
    pub kind: &'static str,
    /// The text.
    pub body: String,
}

impl Asked {
    /// Gives the answer. Whoever hung up meanwhile gets none.
    pub fn give(self, answer: Answer) {
        let _ = self.answer.send(answer);
    }
}

/// What happens at the door.
enum Event {
    Asked(Asked),
    /// Somebody told this process to stop.
    Stop,
}

/// An address that is listened on, until this is dropped or somebody tells the process to stop.
pub struct Listening {
    address: SocketAddr,
    events: Receiver<Event>,
    /// Dropped first, and the thread ends.
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<io::Result<()>>>,
}

impl Listening {
    /// Begins to listen; with port 0 on one that nobody uses.
    ///
    /// # Errors
    /// Those of the system: the address is not of this computer, or the port is not free.
    pub fn open(at: SocketAddr, keeper: Doorkeeper) -> io::Result<Self> {
        let listener = std::net::TcpListener::bind(at)?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let (tell, events) = channel();
        let (stop, stopped) = oneshot::channel();
        let told = tell.clone();
        let serve = move || serve(listener, keeper, tell, stopped);
        let thread = std::thread::Builder::new().spawn(serve)?;
        cleanup::tell_instead(move || drop(told.send(Event::Stop)));
        Ok(Self { address, events, stop: Some(stop), thread: Some(thread) })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// What is sent next; none when somebody told this process to stop.
    pub fn next(&self) -> Option<Asked> {
        match self.events.recv() {
            Ok(Event::Asked(asked)) => Some(asked),
            Ok(Event::Stop) | Err(_) => None,
        }
    }
}

impl Drop for Listening {
    fn drop(&mut self) {
        cleanup::tell_nobody();
        drop(self.stop.take());
        let _ = self.thread.take().map(JoinHandle::join); // what it could not serve, nobody waits for
    }
}

/// Serves until it is told to stop.
fn serve(
    listener: std::net::TcpListener,
    keeper: Doorkeeper,
    tell: Sender<Event>,
    stopped: oneshot::Receiver<()>,
) -> io::Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
    runtime.block_on(async {
        let door = Door::new(TcpListener::from_std(listener)?, keeper.patience);
        let router = Router::new().route(keeper.path, post(asked)).layer(DefaultBodyLimit::max(keeper.most));
        let service = router.with_state(tell).into_make_service_with_connect_info::<Peer>();
        let (stopping, last) = oneshot::channel::<()>();
        let until = async move {
            let _ = stopped.await;
            drop(stopping);
        };
        let serving = tokio::spawn(axum::serve(door, service).with_graceful_shutdown(until).into_future());
        let _ = last.await;
        let _ = timeout(GRACE, serving).await;
        Ok(())
    })
}

/// Where a request came from.
#[derive(Clone, Copy)]
struct Peer(SocketAddr);

impl Connected<IncomingStream<'_, Door>> for Peer {
    fn connect_info(stream: IncomingStream<'_, Door>) -> Self {
        Self(*stream.remote_addr())
    }
}

async fn asked(State(tell): State<Sender<Event>>, ConnectInfo(Peer(from)): ConnectInfo<Peer>, body: Bytes) -> Response {
    let (answer, given) = oneshot::channel();
    let _ = tell.send(Event::Asked(Asked { from, body, answer })); // where nobody listens any more, nobody answers
    match given.await {
        Ok(answer) => answer.into_response(),
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = (status, self.body).into_response();
        for (name, value) in [
            (header::CONTENT_TYPE, self.kind),
            (header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'"),
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
            (header::CACHE_CONTROL, "no-store"),
        ] {
            response.headers_mut().insert(name, HeaderValue::from_static(value));
        }
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::{Read, Write};
    use std::net::Ipv4Addr;

    const KEEPER: Doorkeeper = Doorkeeper { path: "/here", most: 10, patience: Duration::from_secs(20) };

    fn open(keeper: Doorkeeper) -> Listening {
        Listening::open((Ipv4Addr::LOCALHOST, 0).into(), keeper).unwrap()
    }

    fn connect(listening: &Listening) -> std::net::TcpStream {
        std::net::TcpStream::connect(listening.address()).unwrap()
    }

    fn post(listening: &Listening, path: &str, body: &str) -> std::thread::JoinHandle<String> {
        let mut stream = connect(listening);
        let head =
            format!("POST {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {}\r\n\r\n", body.len());
        stream.write_all((head + body).as_bytes()).unwrap();
        std::thread::spawn(move || {
            let mut heard = String::new();
            let _ = stream.read_to_string(&mut heard);
            heard
        })
    }

    #[test]
    fn what_is_sent_comes_in_turn_and_is_answered() {
        let listening = open(KEEPER);
        for text in ["one", "ten bytes."] {
            let heard = post(&listening, "/here", text);
            let asked = listening.next().unwrap();
            assert_eq!(asked.body, text);
            asked.give(Answer { status: 409, kind: "text/x.tlog.size", body: "7\n".to_owned() });
            let heard = heard.join().unwrap();
            assert!(heard.starts_with("HTTP/1.1 409 ") && heard.ends_with("\r\n\r\n7\n"), "{heard}");
            assert!(heard.contains("content-type: text/x.tlog.size\r\n") && heard.contains("nosniff"), "{heard}");
        }
    }

    #[test]
    fn nobody_comes_in_with_too_much_or_elsewhere() {
        let listening = open(KEEPER);
        for (path, body, status) in [("/here", "eleven byte", "413"), ("/there", "", "404"), ("/", "", "404")] {
            let heard = post(&listening, path, body).join().unwrap();
            assert!(heard.starts_with(&format!("HTTP/1.1 {status} ")), "{heard}");
        }
    }

    /// Who sends half a request, and who takes no answer, keeps nobody else out.
    #[test]
    fn who_is_slow_is_left() {
        let listening = open(Doorkeeper { patience: Duration::from_millis(50), ..KEEPER });
        for begun in
            ["POST /here HTTP/1.1\r\nHost: x\r\n", "POST /here HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nab"]
        {
            let mut slow = connect(&listening);
            slow.write_all(begun.as_bytes()).unwrap();
            let mut heard = Vec::new();
            let _ = slow.read_to_end(&mut heard); // it comes to an end
            assert!(!heard.starts_with(b"HTTP/1.1 200"), "{heard:?}");
        }
    }

    #[test]
    fn when_it_ends_nobody_is_left_waiting() {
        let listening = open(KEEPER);
        let idle = connect(&listening);
        let heard = post(&listening, "/here", "one");
        let asked = listening.next().unwrap();
        let address = listening.address();
        asked.give(Answer { status: 200, kind: "text/plain", body: "last".to_owned() });
        drop(listening);
        assert!(heard.join().unwrap().ends_with("last"));
        assert!(std::net::TcpStream::connect(address).is_err());
        drop(idle);
    }
}
