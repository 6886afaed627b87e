//! The desk (*het bureau*): the whole journey in a browser on this computer, over the same files as the verbs.
//!
//! Comes in: a folder, and what somebody clicks and types. Goes out: what the verbs write. The desk holds no rule and no state: a
//! form is made of the options of a verb (`form`), what is filled in becomes a command line, and the verb itself runs
//! (`talk`). What it would ask on a terminal is asked in the browser, in the same words. Closing the window loses nothing.
//!
//! It listens on this computer alone, and answers nobody but the page that it gave its key to (`guard`, `door`).

mod beam;
mod door;
mod folder;
mod form;
mod guard;
mod hand;
mod held;
mod offer;
mod question;
mod routes;
mod rules;
mod seat;
mod sheet;
mod square;
mod suggest;
mod talk;
mod view;

use crate::env::{Env, Reply};
use crate::words::Lang;
use crate::words::env::FetchFault;
use beam::Beam;
use door::Door;
use jiff::Timestamp;
use std::ffi::OsStr;
use std::io::Write;
use std::net::{Ipv4Addr, TcpListener};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use talk::Talk;
use tempfile::NamedTempFile;

/// What runs a command line: [`crate::verbs::run`].
pub type Run = fn(Vec<String>, &mut Env<'_>) -> u8;

/// The world as every verb sees it that the desk runs, but for who answers.
#[derive(Clone, Copy)]
pub struct World {
    /// The clock.
    pub now: fn() -> Timestamp,
    /// Fills a buffer with entropy.
    pub entropy: fn(&mut [u8]) -> bool,
    /// What an address of another machine holds.
    pub fetch: fn(&str) -> Result<Vec<u8>, FetchFault>,
    /// What an address of another machine answers to a text.
    pub send: fn(&str, &str) -> Result<Reply, FetchFault>,
    /// Waits.
    pub sleep: fn(Duration),
    /// The file of the program that runs.
    pub itself: fn() -> std::io::Result<Vec<u8>>,
    /// Opens an address or a file with the program that this computer has for it; `false` when it has none.
    pub show: fn(&OsStr) -> bool,
}

/// A desk over a folder.
struct Desk {
    /// Where it began.
    root: PathBuf,
    /// Where it is: there, or in a folder in it; and how often it went elsewhere, so that no form of another folder is sent.
    here: Mutex<(PathBuf, u64)>,
    lang: Lang,
    world: World,
    run: Run,
    command: clap::Command,
    door: Mutex<Door>,
    /// The page that opens the desk, until it is open.
    page: Mutex<Option<NamedTempFile>>,
    /// What the second window shows.
    beam: Mutex<Option<Beam>>,
    /// The last conversation and its number.
    talk: Mutex<Option<(u64, Arc<Talk>)>>,
}

/// A desk that listens, and at which address its page opens.
pub struct Open {
    desk: Arc<Desk>,
    listener: TcpListener,
    port: u16,
}

/// What a desk is made of.
pub struct Over {
    /// The folder whose files it shows.
    pub folder: PathBuf,
    /// The language of its words.
    pub lang: Lang,
    /// The world.
    pub world: World,
    /// What runs a command line.
    pub run: Run,
    /// The verbs with their options, in that language.
    pub command: clap::Command,
}

impl Open {
    /// Listens on a port of this computer that nobody uses; nobody else can reach it.
    ///
    /// # Errors
    /// When the system gives no port.
    pub fn new(over: Over) -> std::io::Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        listener.set_nonblocking(true)?;
        let port = listener.local_addr()?.port();
        let Over { folder: root, lang, world, run, command } = over;
        let (here, door) = (Mutex::new((root.clone(), 0)), Mutex::new(Door::new(world.entropy)));
        let (page, beam, talk) = (Mutex::default(), Mutex::default(), Mutex::default());
        let desk = Arc::new(Desk { root, here, lang, world, run, command, door, page, beam, talk });
        Ok(Self { desk, listener, port })
    }

    /// An address that opens the desk once: its last part is a token, which no server sees in an address.
    pub fn address(&self) -> String {
        let token = lock(&self.desk.door).token();
        format!("http://{}:{}/#{}", Ipv4Addr::LOCALHOST, self.port, token.as_str())
    }

    /// Has the browser open an address. It is told by a page that only this user can read and that is gone once the desk is open:
    /// the words by which a program is started, everybody on this computer can read. `false` where no browser opens.
    pub fn show(&self, address: &str) -> bool {
        let page = maud::html! { meta charset="utf-8"; meta http-equiv="refresh" content={ "0; url=" (address) }; };
        let made = tempfile::Builder::new().prefix("instroom-bureau-").suffix(".html").tempfile_in(&self.desk.root);
        let Ok(mut file) = made else { return false };
        let shows = file.write_all(page.0.as_bytes()).is_ok() && (self.desk.world.show)(file.path().as_os_str());
        *lock(&self.desk.page) = Some(file).filter(|_| shows);
        shows
    }

    /// Answers until the program ends.
    ///
    /// # Errors
    /// When the system takes the port away.
    pub fn serve(&self) -> std::io::Result<()> {
        let listener = self.listener.try_clone()?;
        let runtime = tokio::runtime::Builder::new_current_thread().enable_io().enable_time().build()?;
        runtime.block_on(async {
            let listener = tokio::net::TcpListener::from_std(listener)?;
            axum::serve(listener, routes::router(self.desk.clone(), self.port)).await
        })
    }
}

/// What the program is called in the words of the desk.
const PROGRAM: &str = "instroom";

impl Desk {
    /// The folder whose files it shows.
    fn here(&self) -> PathBuf {
        lock(&self.here).0.clone()
    }

    /// Goes to another folder.
    fn go(&self, to: PathBuf) {
        let mut here = lock(&self.here);
        *here = (to, here.1 + 1);
    }

    /// Names of its files and folders.
    fn names(&self) -> Vec<String> {
        folder::names(&self.here())
    }
}

/// A verb by what stands on a command line.
fn verb_of<'a>(command: &'a clap::Command, verb: &str) -> Option<&'a clap::Command> {
    verb.split(' ').try_fold(command, |command, word| command.find_subcommand(word))
}

/// What a mutex holds; whoever panicked with it left it whole.
fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
