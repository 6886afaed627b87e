//! One of the two processes: it runs command lines that it is given, each when it is told to.

use instroom::env::{Env, FetchFault, Written, system_clock, system_sleep};
use instroom::words::lang::Lang;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, ExitCode, Stdio};
use std::time::Duration;

/// What this program is called with to be one.
pub const ARG: &str = "--worker";

/// How a command line ended, and all that it said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// Exit status.
    pub status: u8,
    /// Both streams.
    pub said: String,
}

/// Runs a command line in a folder.
pub fn run(folder: &Path, line: &str) -> Ended {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut env = Env {
        program: "instroom".to_owned(),
        dir: folder.to_owned(),
        out: &mut out,
        err: &mut err,
        lang: Lang::En,
        now: system_clock,
        entropy: |_| false,
        ask: &|_| None,
        ask_secret: &|_| None,
        checked: None,
        waits: None,
        variable: |_| None,
        fetch: |_| Err(FetchFault::NoHost),
        send: |_, _| Err(FetchFault::NoHost),
        sleep: system_sleep,
        itself: || Ok(Vec::new()),
        written: Written::default(),
    };
    let words = ["instroom"].into_iter().chain(line.split(' ')).chain(["--lang", "en"]);
    let status = instroom::verbs::run(words, &mut env);
    Ended { status, said: String::from_utf8([out, err].concat()).unwrap() }
}

/// The life of a worker: a line with what to do, a line that says go, and back a line with how it ended.
pub fn work() -> ExitCode {
    let mut lines = std::io::stdin().lock().lines();
    while let Some(task) = lines.next() {
        let task: Value = serde_json::from_str(&task.unwrap()).unwrap();
        let wait = Duration::from_micros(task["wait"].as_u64().unwrap());
        if lines.next().is_none() {
            break;
        }
        std::thread::sleep(wait);
        let ended = run(Path::new(task["folder"].as_str().unwrap()), task["line"].as_str().unwrap());
        println!("{}", json!({ "status": ended.status, "said": ended.said }));
    }
    ExitCode::SUCCESS
}

/// A worker, seen from who tells it what to do.
pub struct Worker {
    process: Child,
    to: ChildStdin,
    from: BufReader<ChildStdout>,
}

impl Worker {
    /// Starts one.
    pub fn start() -> Self {
        let mut command = Command::new(std::env::current_exe().unwrap());
        let mut process = command.arg(ARG).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let (to, from) = (process.stdin.take().unwrap(), BufReader::new(process.stdout.take().unwrap()));
        Self { process, to, from }
    }

    /// Tells it what to do, so long after it is told to go.
    pub fn prepare(&mut self, folder: &Path, line: &str, wait: Duration) {
        let wait = u64::try_from(wait.as_micros()).unwrap();
        writeln!(self.to, "{}", json!({ "folder": folder, "line": line, "wait": wait })).unwrap();
    }

    /// Tells it to go.
    pub fn go(&mut self) {
        writeln!(self.to).unwrap();
    }

    /// How it ended.
    pub fn ended(&mut self) -> Ended {
        let mut line = String::new();
        self.from.read_line(&mut line).unwrap();
        let ended: Value = serde_json::from_str(&line).unwrap();
        let status = ended["status"].as_u64().and_then(|status| u8::try_from(status).ok()).unwrap();
        Ended { status, said: ended["said"].as_str().unwrap().to_owned() }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
