//! The calculations by hand in `transcripts/by-hand`: they hold for what is genuine, and fail loudly for every forgery.
//!
//! Each script runs in Python, and of a share of the files in `sh` too (`INSTROOM_ALL=1`: of all). Where it holds, both say the same
//! to the byte and end with status 0; where it does not, both end with status 1, `FOUT / FAILS` is what they say last, and neither says that anything holds.
//!
//! Two kinds of forgery: behind the organiser's back, so that nothing is signed anew; and by the organiser, who signs what does
//! not follow.
#![cfg(unix)]
#![expect(clippy::unwrap_used, reason = "a test may stop")]

#[expect(dead_code, unused_imports, reason = "every file of tests uses a part of this")]
mod faults;
mod support;

#[path = "by_hand/baskets.rs"]
mod baskets;
#[path = "by_hand/forged.rs"]
mod forged;
#[path = "by_hand/genuine.rs"]
mod genuine;
#[path = "by_hand/receipts.rs"]
mod receipts;

use faults::Draft;
use faults::signer::Signer;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::process::{Command, Output};
use support::path;
use support::share::one_in;
use tempfile::TempDir;

/// How a sentence begins that ends a script well.
const HOLDS: &str = "KLOPT / HOLDS: ";
/// And otherwise.
const FAILS: &str = "FOUT / FAILS: ";

/// A program, and how its scripts end.
const SH: (&str, &str) = ("sh", "sh");
const PYTHON: (&str, &str) = ("python3", "py");

/// A folder with the file that is checked, and the script that checks it.
struct Trial {
    folder: TempDir,
    script: &'static str,
}

impl Trial {
    fn of(script: &'static str, file: &[u8]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("file"), file).unwrap();
        Self { folder, script }
    }

    /// What it says in one language, with these arguments behind the file.
    fn run(&self, language: (&str, &str), arguments: &[&str]) -> Output {
        self.command(language, arguments).output().unwrap()
    }

    fn command(&self, (program, ending): (&str, &str), arguments: &[&str]) -> Command {
        let mut command = Command::new(program);
        command.env("PYTHONDONTWRITEBYTECODE", "1").current_dir(self.folder.path());
        command.arg(path(&format!("transcripts/by-hand/{}.{ending}", self.script))).arg("file").args(arguments);
        command
    }

    /// Whether the shell is asked too, which takes thirty times as long: of one file in so many in every run.
    fn asks_shell(&self, arguments: &[&str], many: usize) -> bool {
        let mut hash = DefaultHasher::new(); // the same in every run
        (self.script, arguments, std::fs::read(self.folder.path().join("file")).unwrap()).hash(&mut hash);
        hash.finish().is_multiple_of(u64::try_from(one_in(many)).unwrap())
    }

    /// Both hold, and say this in the same words.
    #[track_caller]
    fn holds(&self, arguments: &[&str]) -> String {
        let said = self.holds_in_python(arguments);
        if self.asks_shell(arguments, 4) {
            assert_eq!(self.holds_in(SH, arguments), said, "{}", self.script);
        }
        said
    }

    #[track_caller]
    fn holds_in_python(&self, arguments: &[&str]) -> String {
        self.holds_in(PYTHON, arguments)
    }

    #[track_caller]
    fn holds_in(&self, language: (&str, &str), arguments: &[&str]) -> String {
        let run = self.run(language, arguments);
        let said = String::from_utf8(run.stdout).unwrap();
        assert!(run.status.success(), "{}: {said}{}", self.script, String::from_utf8_lossy(&run.stderr));
        assert!(said.lines().last().unwrap().starts_with(HOLDS) && said.matches(HOLDS).count() == 1, "{said}");
        said
    }

    /// Both fail, and say why.
    #[track_caller]
    fn fails(&self, arguments: &[&str]) -> Vec<String> {
        let shell = self.asks_shell(arguments, 12).then_some(SH);
        let say = |language| {
            let run = self.run(language, arguments);
            let said = String::from_utf8_lossy(&[run.stdout, run.stderr].concat()).into_owned();
            assert_eq!(run.status.code(), Some(1), "{}: {said}", self.script);
            assert!(said.trim_end().lines().last().unwrap().starts_with(FAILS), "{said}");
            assert!(!said.lines().any(|line| line.starts_with("KLOPT")) && !said.contains("NameError"), "{said}");
            said
        };
        shell.into_iter().chain([PYTHON]).map(say).collect()
    }
}

/// The key of the test organiser, under the name of most stories.
fn key() -> String {
    Signer::organiser().verifier().trim_matches('"').to_owned()
}

/// The key that a story names itself.
fn key_of(story: &str) -> String {
    let log = Draft::golden(story);
    log.value(0, "organiser").trim_matches('"').to_owned()
}

/// The public key of a witness, as text.
fn witness_key(number: usize) -> String {
    std::fs::read_to_string(path(&format!("fixtures/getuige-{number}.pem.pub"))).unwrap().trim().to_owned()
}

/// One text for another in a file, where it stands last.
fn replaced(file: &[u8], old: &str, new: &str) -> Vec<u8> {
    let at = memchr::memmem::rfind(file, old.as_bytes()).unwrap_or_else(|| panic!("no `{old}`"));
    [&file[..at], new.as_bytes(), &file[at + old.len()..]].concat()
}

/// Every script stands in the page beside it, in both languages, and says how it is used.
#[test]
fn every_script_is_there_twice_and_in_its_page() {
    let page = std::fs::read_to_string(path("transcripts/by-hand/README.md")).unwrap();
    let named: Vec<&str> =
        page.lines().filter_map(|line| line.strip_prefix("| `")?.split_once('`')).map(|(name, _)| name).collect();
    let shared = ["log.sh", "log.py", "ed25519.py", "chacha20.py", "README.md", "__pycache__"];
    let mut files: Vec<String> = named.iter().flat_map(|name| [format!("{name}.sh"), format!("{name}.py")]).collect();
    files.extend(shared.map(str::to_owned));
    for entry in std::fs::read_dir(path("transcripts/by-hand")).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(files.contains(&name), "{name}");
    }
    for (program, ending) in [SH, PYTHON] {
        for name in &named {
            let script = path(&format!("transcripts/by-hand/{name}.{ending}"));
            let run = Command::new(program).env("PYTHONDONTWRITEBYTECODE", "1").arg(&script).output().unwrap();
            assert_eq!(run.status.code(), Some(2), "{name}.{ending}");
            assert!(run.stdout.is_empty() && String::from_utf8(run.stderr).unwrap().starts_with("usage: "), "{name}");
        }
    }
}
