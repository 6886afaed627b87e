//! A desk: a temporary folder where the program is run as people run it, and all that it says is kept.

use super::snapshots::assert_words;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// When everything is sealed.
pub const AT: &str = "2023-06-12T14:00:00+02:00";

/// The draw of what was sealed then.
pub const DRAW: &str = "draw loting.jsonl --key sleutel.pem --contributions inbreng.txt --at 2023-06-12T15:00:00+02:00";

/// The public half of `fixtures/organiser.pem`, as the story `voorbeeld` names it.
pub const VKEY: &str = "rho.example/mtvp+be10e774+AZSI9fWc/2T9/0A7GmOJ7vYkYY8TQIA5qCFWEsOV6qto";

/// The private half, which no output may show.
const SECRET: &str = "Ba06LZY2Qvkair6N90pzc82X";

/// What one command line said.
pub struct Said {
    /// The product.
    pub out: Vec<u8>,
    /// The rest.
    pub err: String,
}

impl Said {
    /// The product as text.
    pub fn text(&self) -> String {
        String::from_utf8(self.out.clone()).unwrap()
    }
}

/// A folder, a language, and what was said so far.
pub struct Desk {
    folder: tempfile::TempDir,
    locale: &'static str,
    said: String,
}

impl Desk {
    /// On a Dutch computer.
    pub fn dutch() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), locale: "nl_NL.UTF-8", said: String::new() }
    }

    /// On an English computer.
    pub fn english() -> Self {
        Self { locale: "en_GB.UTF-8", ..Self::dutch() }
    }

    /// With rules, register and contributions of a story, and the test key as `sleutel.pem`.
    pub fn with(self, story: &str) -> Self {
        for name in ["rules.toml", "aanmeldingen.csv", "inbreng.txt"] {
            self.write(name, fixture(&format!("{story}/{name}")));
        }
        self.write("sleutel.pem", fixture("organiser.pem"));
        assert!(self.read("sleutel.pem").contains(SECRET), "another test key: change SECRET");
        self
    }

    /// With the story sealed in `loting.jsonl`.
    pub fn sealed(self, story: &str) -> Self {
        self.with(story).and_sealed()
    }

    /// With the story drawn in `loting.jsonl`.
    pub fn drawn(self, story: &str) -> Self {
        self.with(story).and_drawn()
    }

    /// With what lies in the folder sealed; what was said so far is of no matter.
    pub fn and_sealed(mut self) -> Self {
        self.run(0, &format!("seal rules.toml aanmeldingen.csv --key sleutel.pem --log loting.jsonl --at {AT} --yes"));
        self.said.clear();
        self
    }

    /// With what lies in the folder sealed and drawn.
    pub fn and_drawn(self) -> Self {
        let mut desk = self.and_sealed();
        desk.run(0, DRAW);
        desk.said.clear();
        desk
    }

    /// Runs `instroom` with a command line that must end with this status.
    pub fn run(&mut self, status: i32, line: &str) -> Said {
        let before = self.files();
        let said = self.launch(status, line);
        if status != 0 {
            assert!(self.files() == before, "`{line}` failed and changed the folder");
        }
        said
    }

    /// Runs a command line that refuses what it read and writes a report on it, and nothing else.
    pub fn reports(&mut self, line: &str, report: &str) -> Said {
        let mut before = self.files();
        let said = self.launch(2, line);
        let mut after = self.files();
        assert!(after.remove(&OsString::from(report)).is_some(), "`{line}` writes no {report}");
        before.remove(&OsString::from(report));
        assert!(after == before, "`{line}` changed more than {report}");
        said
    }

    fn launch(&mut self, status: i32, line: &str) -> Said {
        let bin = Path::new(env!("CARGO_BIN_EXE_instroom")).parent().unwrap();
        let mut command = Command::new("instroom");
        command.args(words(line)).current_dir(self.folder.path()).stdin(Stdio::null());
        // only the program itself on the path, so that it is called `instroom` in what it says
        let tuned = std::env::var_os("GLIBC_TUNABLES").map(|tuned| ("GLIBC_TUNABLES", tuned));
        let ended = command.env_clear().envs(tuned).env("PATH", bin).env("LANG", self.locale).output().unwrap();
        let said = Said { out: ended.stdout, err: String::from_utf8(ended.stderr).unwrap() };
        let out = String::from_utf8_lossy(&said.out).into_owned();
        let found = ended.status.code();
        let _ = writeln!(self.said, "$ instroom {line}\n[{}]", found.unwrap_or(-1));
        for (name, text) in [("stdout", &out), ("stderr", &said.err)].into_iter().filter(|(_, text)| !text.is_empty()) {
            let _ = writeln!(self.said, "--- {name}\n{text}");
        }
        assert_eq!(found, Some(status), "{}", self.said);
        for text in [&out, &said.err] {
            assert!(!text.to_lowercase().contains("uitgeloot"), "{text}");
            assert!(!text.contains("PRIVATE KEY") && !text.contains(SECRET), "a private key on the screen: {text}");
        }
        said
    }

    /// All that was said is what the snapshot of this case holds.
    #[track_caller]
    pub fn says(&self) {
        self.says_but(&[]);
    }

    /// The same, with what is new every time replaced by a name.
    #[track_caller]
    pub fn says_but(&self, names: &[(&str, &str)]) {
        let case = std::thread::current().name().unwrap().replace("::", "/");
        let said = names.iter().fold(self.said.clone(), |said, (new, name)| said.replace(new, name));
        assert_words("cli", &case, &said);
    }

    /// What was said so far is of no matter.
    pub fn forget(&mut self) {
        self.said.clear();
    }

    /// Keeps what one command line said.
    pub fn tells(&mut self, said: &str) {
        self.said.push_str(said);
    }

    /// The language of the computer.
    pub fn locale(&self) -> &'static str {
        self.locale
    }

    /// All that was said so far.
    pub fn said(&self) -> &str {
        &self.said
    }

    /// Keeps a text with what was said.
    pub fn shows(&mut self, name: &str, text: &str) {
        let _ = writeln!(self.said, "--- {name}\n{text}");
    }

    /// A path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Puts a file in the folder.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), bytes).unwrap();
    }

    /// A file of the folder.
    pub fn read(&self, name: &str) -> String {
        String::from_utf8(self.bytes(name)).unwrap()
    }

    /// A file of the folder, as bytes.
    pub fn bytes(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    /// Rules in which practices can have mistakes corrected until this moment.
    pub fn with_period(self, until: &str) -> Self {
        self.change("rules.toml", "identity       = \"open\"", &format!("objections_until = {until}"));
        self
    }

    /// Replaces the first occurrence of a text in a file; it must be there.
    pub fn change(&self, name: &str, from: &str, to: &str) {
        let text = self.read(name);
        assert!(text.contains(from), "{name} does not hold {from}");
        self.write(name, text.replacen(from, to, 1));
    }

    /// Name and content of all files.
    pub fn files(&self) -> BTreeMap<OsString, Vec<u8>> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap().map(Result::unwrap);
        let read = |path: PathBuf| if path.is_file() { std::fs::read(path).unwrap() } else { Vec::new() };
        entries.map(|entry| (entry.file_name(), read(entry.path()))).collect()
    }

    /// Names of all files, sorted.
    pub fn names(&self) -> Vec<String> {
        self.files().into_keys().map(|name| name.into_string().unwrap()).collect()
    }
}

/// A file of `fixtures/`.
pub fn fixture(path: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(path)).unwrap()
}

/// Splits a command line as a shell does, with `"` and `'`.
pub fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
    for c in line.chars() {
        match (c, quote) {
            (' ', None) => words.extend(word.take()),
            (_, Some(open)) if c == open => quote = None,
            ('"' | '\'', None) => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            _ => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}
