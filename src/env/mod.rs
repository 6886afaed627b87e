//! The one door to the world: files, streams, clock, entropy, other machines, language.
//!
//! Verbs get an [`Env`] and touch nothing else, so a test or the demo can stand in for the world. Files are
//! written whole or not at all: to a temporary file beside the target, flushed to disk, then renamed. What is read to be
//! replaced is locked from before it is read until the new one stands there.

mod asking;
mod cleanup;
mod draft;
mod folder;
mod listen;
mod lock;
mod machine;
mod net;
mod read;
mod streams;
mod system;
mod world;
mod written;

pub use crate::words::env::FetchFault;
pub use asking::{Answers, FAILED, Held, Instead, Question, Wait, ask_on_terminal, ask_secret_on_terminal};
pub use cleanup::tidy_when_stopped;
pub use draft::{Access, Draft, New};
pub use listen::{Answer, Asked, Doorkeeper, Listening};
pub use lock::Lock;
pub use machine::{catch_fault, free_aside, use_threads};
pub use net::{ANSWER_MAX, REPLY_MAX, Reply, fetch_within, send_within, system_fetch, system_send};
pub use read::starts_with;
pub use system::{system_clock, system_entropy, system_itself, system_sleep, system_variable};
pub use world::{Env, Failure};
pub use written::Written;
