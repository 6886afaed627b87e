//! Who comes in, and for how long.

use axum::serve::Listener;
use std::future::Future;
use std::io::{self, ErrorKind};
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{Sleep, sleep};

/// So many connections there are at once; more of them wait.
const CONNECTIONS: usize = 64;

/// Lets so many in at a time, each for so long.
pub(super) struct Door {
    listener: TcpListener,
    room: Arc<Semaphore>,
    patience: Duration,
}

impl Door {
    pub(super) fn new(listener: TcpListener, patience: Duration) -> Self {
        Self { listener, room: Arc::new(Semaphore::new(CONNECTIONS)), patience }
    }
}

impl Listener for Door {
    type Io = Hurried;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Hurried, SocketAddr) {
        let place = self.room.clone().acquire_owned().await.ok(); // it is never closed
        let (stream, from) = Listener::accept(&mut self.listener).await;
        (Hurried { stream, end: Box::pin(sleep(self.patience)), _place: place }, from)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.listener.local_addr()
    }
}

/// A connection that ends after some time, whatever goes on.
pub(super) struct Hurried {
    stream: TcpStream,
    end: Pin<Box<Sleep>>,
    _place: Option<OwnedSemaphorePermit>,
}

impl Hurried {
    fn late(&mut self, context: &mut Context<'_>) -> io::Result<()> {
        if self.end.as_mut().poll(context).is_ready() { Err(ErrorKind::TimedOut.into()) } else { Ok(()) }
    }
}

impl AsyncRead for Hurried {
    fn poll_read(mut self: Pin<&mut Self>, to: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        self.late(to)?;
        Pin::new(&mut self.stream).poll_read(to, into)
    }
}

impl AsyncWrite for Hurried {
    fn poll_write(mut self: Pin<&mut Self>, to: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        self.late(to)?;
        Pin::new(&mut self.stream).poll_write(to, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, to: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(to)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, to: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(to)
    }
}
