//! Where a verb runs at the desk: a folder, a language, and the world as on a terminal, but for who answers.

use super::{PROGRAM, Run, World};
use crate::env::{Access, Env, Failure, Question, Wait, Written, catch_fault};
use crate::tell::report::Checked;
use crate::words::Lang;
use std::io::{Write, sink};
use std::path::{Path, PathBuf};
use zeroize::Zeroizing;

/// What a verb finds around it.
#[derive(Clone)]
pub(super) struct Seat {
    pub(super) folder: PathBuf,
    pub(super) lang: Lang,
    pub(super) world: World,
    pub(super) run: Run,
}

/// What is said, who answers questions, and secret ones, and who takes a register that was checked.
pub(super) struct Around<'a> {
    pub(super) out: &'a mut dyn Write,
    pub(super) err: &'a mut dyn Write,
    pub(super) ask: &'a dyn Fn(&Question<'_>) -> Option<String>,
    pub(super) ask_secret: &'a dyn Fn(&str) -> Option<Zeroizing<String>>,
    pub(super) checked: Option<&'a dyn Fn(Checked)>,
    pub(super) waits: Option<&'a dyn Fn(Option<Wait>) -> bool>,
}

impl<'a> Around<'a> {
    /// Nobody answers, and what is said goes there.
    fn nobody(out: &'a mut dyn Write, err: &'a mut dyn Write) -> Self {
        Self { out, err, ask: &|_| None, ask_secret: &|_| None, checked: None, waits: None }
    }
}

impl Seat {
    /// Runs a command line; returns its status.
    pub(super) fn run(&self, line: Vec<String>, around: Around<'_>) -> u8 {
        catch_fault(&mut self.env(around), |env| (self.run)(line, env))
    }

    /// All that a verb says which asks nothing.
    pub(super) fn said(&self, line: Vec<String>) -> String {
        self.heard(line).1
    }

    /// The same, with how it ended.
    pub(super) fn heard(&self, line: Vec<String>) -> (u8, String) {
        let (mut out, mut err) = (Vec::new(), Vec::new());
        let status = self.run(line, Around::nobody(&mut out, &mut err));
        (status, String::from_utf8_lossy(&[out, err].concat()).into_owned())
    }

    /// Writes a new file in the folder, which nobody else on this computer can read.
    ///
    /// # Errors
    /// When it is there, or cannot be written.
    pub(super) fn keep(&self, name: &str, bytes: &[u8]) -> Result<(), Failure> {
        let (mut out, mut err) = (sink(), sink());
        let env = self.env(Around::nobody(&mut out, &mut err));
        env.write_new(Path::new(name), bytes, Access::Private)
    }

    /// Puts this in the place of a file in the folder.
    ///
    /// # Errors
    /// When something else stands in it than `old`, or it cannot be written.
    pub(super) fn replace(&self, name: &str, bytes: &[u8], old: &[u8]) -> Result<(), Failure> {
        let (mut out, mut err) = (sink(), sink());
        let env = self.env(Around::nobody(&mut out, &mut err));
        env.lock(Path::new(name))?.replace(bytes, Some(old), Access::Usual)
    }

    fn env<'a>(&self, Around { out, err, ask, ask_secret, checked, waits }: Around<'a>) -> Env<'a> {
        let World { now, entropy, fetch, send, sleep, itself, .. } = self.world;
        Env {
            program: PROGRAM.to_owned(),
            dir: self.folder.clone(),
            out,
            err,
            lang: self.lang,
            now,
            entropy,
            ask,
            ask_secret,
            checked,
            waits,
            variable: |_| None,
            fetch,
            send,
            sleep,
            itself,
            written: Written::default(),
        }
    }
}
