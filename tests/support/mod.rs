//! What several tests need: the stories, the test key, a draw from files.
#![expect(dead_code, reason = "every test file is a crate of its own and uses a part of this")]

pub mod golden;
pub mod receipts;
pub mod share;

pub use golden::{put, regenerate};
use instroom::env::{Env, FetchFault, Question, Written};
use instroom::log::key::PrivateKey;
use instroom::words::lang::Lang;
use jiff::Timestamp;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

/// A path in the repository.
pub fn path(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
}

/// Names of all stories, sorted.
pub fn stories() -> Vec<String> {
    let entries = std::fs::read_dir(path("fixtures")).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().join("rules.toml").exists())
        .map(|entry| entry.file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

/// The test key: public, vouches for nothing.
pub fn organiser() -> PrivateKey {
    PrivateKey::read(&std::fs::read_to_string(path("fixtures/organiser.pem")).unwrap()).unwrap()
}

/// When stories without a course of their own are sealed, and when they are drawn.
pub const SEALED_AT: &str = "2023-06-12T14:00:00+02:00";
pub const DRAWN_AT: &str = "2023-06-12T15:00:00+02:00";

/// Plays a story from its files; the second value is where its first seal ends, in bytes. A story is its `verloop.txt`,
/// a command line a line; without one it is sealed and drawn from `rules.toml`, `aanmeldingen.csv` and `inbreng.txt`.
pub fn draw_story(story: &str) -> (Vec<u8>, usize) {
    draw_story_in(story, tempfile::tempdir().unwrap().path())
}

/// The same in a folder, where a story with pseudonyms leaves its roster as [`ROSTER`].
pub fn draw_story_in(story: &str, folder: &Path) -> (Vec<u8>, usize) {
    let log = folder.join("verslag.jsonl");
    let course = std::fs::read_to_string(path("fixtures").join(story).join("verloop.txt"));
    let course = course.unwrap_or_else(|_| {
        format!("seal rules.toml aanmeldingen.csv --at {SEALED_AT}\ndraw --contributions inbreng.txt --at {DRAWN_AT}\n")
    });
    let (mut seal, mut drawn) = (0, false);
    for line in course.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#')) {
        play(story, line, &log);
        // witnesses still sign the seal
        drawn |= !line.starts_with("seal") && !line.starts_with("cosign");
        if !drawn {
            seal = std::fs::metadata(&log).unwrap().len();
        }
    }
    (std::fs::read(&log).unwrap(), usize::try_from(seal).unwrap())
}

/// The roster of a story with pseudonyms.
pub const ROSTER: &str = "namenlijst.csv";

/// Runs one line of a story: `verslag.jsonl` and the organiser's key are put in where they belong; what each key signed
/// before stands beside the log, a file a key; the roster is there too.
fn play(story: &str, line: &str, log: &Path) {
    let mut words = words(line);
    let roster = log.with_file_name(ROSTER).to_str().unwrap().to_owned();
    words.iter_mut().filter(|word| *word == ROSTER).for_each(|word| word.clone_from(&roster));
    let file = log.to_str().unwrap().to_owned();
    match words[0].as_str() {
        "seal" => words.extend(["--log".to_owned(), file]),
        "amend" | "key" => words.insert(2, file),
        _ => words.insert(1, file),
    }
    let key = words.iter().position(|word| word == "--key").unwrap_or_else(|| {
        words.extend(["--key", "../organiser.pem"].map(str::to_owned));
        words.len() - 2
    });
    let own = Path::new(&words[key + 1]).file_name().unwrap().to_str().unwrap().to_owned();
    let state = log.with_file_name(own + ".seen").to_str().unwrap().to_owned();
    words.extend(["--state".to_owned(), state]);
    words.push("--yes".to_owned());
    words.extend(["--lang", "en"].map(str::to_owned));
    words.insert(0, "instroom".to_owned());
    let (status, said) = run(&path("fixtures").join(story), &words, Lang::En);
    assert_eq!(status, 0, "{story}: {line}\n{said}");
}

/// What every clock says here: later than all that happens.
const LATER: &str = "2030-01-01T00:00:00Z";

/// How a command ended, and all that it said: with a clock that stands still, without chance, a terminal
/// or a network.
pub fn run(dir: &Path, words: &[String], lang: Lang) -> (u8, String) {
    run_in(Around::default(), dir, words, lang)
}

/// What stands around a command.
pub struct Around {
    /// Who answers.
    pub ask: fn(&str) -> Option<String>,
    /// The clock.
    pub now: fn() -> Timestamp,
}

impl Default for Around {
    fn default() -> Self {
        Self { ask: |_| None, now: || LATER.parse().unwrap() }
    }
}

/// The same in a world of which these parts are otherwise.
pub fn run_in(Around { ask, now }: Around, dir: &Path, words: &[String], lang: Lang) -> (u8, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let ask = |question: &Question<'_>| ask(question.words);
    let mut env = Env {
        program: "instroom".to_owned(),
        dir: dir.to_owned(),
        out: &mut out,
        err: &mut err,
        lang,
        now,
        entropy: |_| false,
        ask: &ask,
        ask_secret: &|_| None,
        checked: None,
        waits: None,
        variable: |_| None,
        fetch: |_| Err(FetchFault::NoHost),
        send: |_, _| Err(FetchFault::NoHost),
        sleep: |_| (),
        itself: || Ok(Vec::new()),
        written: Written::default(),
    };
    let status = instroom::verbs::run(words, &mut env);
    (status, String::from_utf8([out, err].concat()).unwrap())
}

/// Words of a command line; those with spaces stand in double quotes.
fn words(line: &str) -> Vec<String> {
    let parts = line.split('"').enumerate();
    let words = parts.flat_map(|(i, part)| match i % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect(),
        _ => vec![part.to_owned()],
    });
    words.collect()
}

/// The pages of the format document, the first page first: their paths and texts.
pub fn pages() -> Vec<(PathBuf, String)> {
    let names = ["README.md", "transcript.md", "allocation.md", "receipts.md", "pseudonyms.md", "baskets.md"];
    let paths = names.map(|name| path("transcripts").join(name)).into_iter();
    paths.map(|path| (path.clone(), std::fs::read_to_string(path).unwrap())).collect()
}

/// The page that has a mark, and where in it the text between the fences behind that is.
#[track_caller]
pub fn block(mark: &str) -> (PathBuf, String, Range<usize>) {
    let mut found = pages().into_iter().filter_map(|(path, page)| {
        let from = page.find(mark)?;
        let open = from + page[from..].find("```")?;
        let start = open + page[open..].find('\n')? + 1;
        let end = start + page[start..].find("```")?;
        Some((path, page, start..end))
    });
    found.next().unwrap_or_else(|| panic!("no {mark}"))
}

/// The text between the fences behind a mark.
#[track_caller]
pub fn block_text(mark: &str) -> String {
    let (_, page, at) = block(mark);
    page[at].to_owned()
}

/// Holds a block of the format document against what it should be, or puts that there.
#[track_caller]
pub fn assert_block(mark: &str, text: &str) {
    // tests run beside each other, and a page has several blocks
    static ONE: Mutex<()> = Mutex::new(());
    let _one = ONE.lock().unwrap_or_else(PoisonError::into_inner);
    let (path, page, at) = block(mark);
    if regenerate() {
        put(&path, format!("{}{text}{}", &page[..at.start], &page[at.end..]));
    } else {
        assert_eq!(&page[at], text, "{mark}");
    }
}

/// The Rust files here and below, with what is in them; none where nothing is.
pub fn sources(at: &Path) -> Vec<(PathBuf, String)> {
    if at.is_dir() {
        let inside = std::fs::read_dir(at).unwrap().map(|entry| entry.unwrap().path());
        return inside.flat_map(|path| sources(&path)).collect();
    }
    let is_code = at.extension().is_some_and(|kind| kind == "rs") && at.is_file();
    is_code.then(|| (at.to_owned(), std::fs::read_to_string(at).unwrap())).into_iter().collect()
}

/// The golden transcript of a story.
pub fn golden(story: &str) -> Vec<u8> {
    std::fs::read(path(&format!("transcripts/{story}.jsonl"))).unwrap()
}

/// Compares with a golden file, or writes it.
pub fn assert_golden(file: &Path, found: &[u8]) {
    if regenerate() {
        put(file, found);
        return;
    }
    let golden = std::fs::read(file).unwrap_or_default();
    if golden != found {
        let (golden, found) = (String::from_utf8_lossy(&golden), String::from_utf8_lossy(found));
        let line = golden.lines().zip(found.lines()).take_while(|(a, b)| a == b).count();
        panic!(
            "{} differs at line {}:\n golden {:?}\n  found {:?}",
            file.display(),
            line + 1,
            golden.lines().nth(line),
            found.lines().nth(line)
        );
    }
}
