//! Calls of the system that a command line makes, and a command line in which one of them goes wrong.

use crate::beside;
use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

/// Calls that change a file.
const CHANGES: &str = "write,pwrite64,writev,fsync,fdatasync,rename,renameat,renameat2,link,linkat,unlink,unlinkat,mkdir,\
                       mkdirat,rmdir,chmod,fchmod,fchmodat,ftruncate,flock";

/// Calls that may, and that only read.
const OPENS: &str = "openat";
const READS: &str = "read,pread64";

/// A call, by its place among those of its name.
#[derive(Clone)]
pub struct Point {
    name: String,
    at: usize,
    /// As strace shows it.
    pub call: String,
    /// Whether a file was begun by then.
    pub begun: bool,
}

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// The process is killed before the call.
    Kill,
    /// The process is asked to stop before the call.
    Stop,
    /// The same, where no thread can be had.
    Alone,
    /// The disk is full.
    Full,
    /// The disk is broken.
    Broken,
}

impl Point {
    /// What can go wrong there; what only reads fails where all is wanted.
    pub fn ways(&self, all: bool) -> impl Iterator<Item = How> + use<> {
        let changes = CHANGES.split(',').any(|name| name == self.name) || self.call.contains("O_CREAT");
        let removes = ["unlink", "unlinkat", "rmdir"].contains(&self.name.as_str());
        let full = changes && !removes && !self.name.ends_with("chmod") && self.name != "flock";
        let moves = self.name.starts_with("rename");
        let ways = [
            (changes, How::Kill),
            (changes && all, How::Stop),
            (moves && all, How::Alone),
            (full, How::Full),
            (changes || all, How::Broken),
        ];
        ways.into_iter().filter_map(|(may, how)| may.then_some(how))
    }

    /// Whether the call writes what people read on the screen.
    pub fn shows(&self) -> bool {
        is_shown(&self.call)
    }

    /// Whether the call takes a name away.
    pub fn removes(&self) -> bool {
        self.name.starts_with("unlink") || self.name == "rmdir"
    }
}

/// Whether a call writes to a stream of the process.
fn is_shown(call: &str) -> bool {
    call.starts_with("write(1<") || call.starts_with("write(2<")
}

/// How a command line ended; no status when it was killed.
pub struct Ended {
    pub status: Option<i32>,
    pub said: String,
}

/// A folder to work in, on a core of its own: with one core one thread makes all calls, so that they can be counted, and each
/// can go wrong. Another one only waits for a request to stop; of what that does nothing goes wrong.
pub struct Lane {
    pub folder: PathBuf,
    core: usize,
}

impl Lane {
    /// Makes it.
    pub fn open(home: &Path, core: usize) -> Self {
        let folder = home.join(format!("lane-{core}")).join("folder");
        fs::create_dir_all(&folder).unwrap();
        Self { folder, core }
    }

    /// Runs a command line as it is, and returns its calls that can go wrong.
    pub fn points(&self, line: &str) -> (Vec<Point>, Ended) {
        let trace = beside(&self.folder, "trace");
        let set = format!("trace={CHANGES},{OPENS},{READS}");
        let ended = self.run(line, &["-y", "-o", trace.to_str().unwrap(), "-e", &set]);
        let (mut counts, mut points, mut begun) = (BTreeMap::<String, usize>::new(), Vec::new(), false);
        for call in fs::read_to_string(trace).unwrap().lines() {
            let Some((name, rest)) = call.split_once('(') else { continue };
            let at = counts.entry(name.to_owned()).or_default();
            *at += 1;
            begun |= call.contains(".instroom-");
            // what is only read counts where it is one of our own files
            let ours = rest.contains(self.folder.to_str().unwrap()) && !call.contains(" = -1 ");
            if ours || is_shown(call) {
                points.push(Point { name: name.to_owned(), at: *at, call: call.to_owned(), begun });
            }
        }
        (points, ended)
    }

    /// Runs it with one call going wrong.
    pub fn broken(&self, line: &str, point: &Point, how: How) -> Ended {
        let what = match how {
            How::Kill => "signal=KILL",
            How::Stop | How::Alone => "signal=TERM:delay_exit=200000",
            How::Full => "error=ENOSPC",
            How::Broken => "error=EIO",
        };
        let trace = format!("trace={},clone,clone3", point.name);
        let inject = format!("inject={}:{what}:when={}", point.name, point.at);
        let mut options = vec!["-o", "/dev/null", "-e", &trace, "-e", &inject];
        if how == How::Alone {
            options.extend(["-e", "inject=clone,clone3:error=EAGAIN"]);
        }
        self.run(line, &options)
    }

    /// Runs it as it is.
    pub fn whole(&self, line: &str) -> Ended {
        self.run(line, &["-o", "/dev/null", "-e", "trace=none"])
    }

    fn run(&self, line: &str, strace: &[&str]) -> Ended {
        let [out, err] = ["out", "err"].map(|name| beside(&self.folder, name));
        let mut command = Command::new("taskset");
        command.args(["-c", &self.core.to_string(), "strace", "-qq"]).args(strace);
        command.arg(beside(self.folder.parent().unwrap(), "instroom")).args(line.split(' ')).args(["--lang", "en"]);
        command.current_dir(&self.folder).env("RUST_BACKTRACE", "0").env_remove("INSTROOM_PASSPHRASE");
        command.stdin(File::open("/dev/null").unwrap());
        command.stdout(File::create(&out).unwrap()).stderr(File::create(&err).unwrap());
        let status = command.status().unwrap().code();
        let said = [out, err].map(|file| String::from_utf8_lossy(&fs::read(file).unwrap()).into_owned());
        Ended { status, said: said.concat() }
    }
}
