//! What several tests need: the stories, the test key, a draw from files.
#![expect(dead_code, reason = "every test file is a crate of its own and uses a part of this")]

use instroom::draw;
use instroom::lang::Lang;
use instroom::log::Log;
use instroom::log::key::PrivateKey;
use instroom::register::{Options, read_register};
use instroom::rules::read_rules;
use instroom::seed::read_contributions;
use std::path::{Path, PathBuf};

/// Set this variable to write goldens instead of comparing with them.
pub fn regenerate() -> bool {
    std::env::var_os("INSTROOM_REGENERATE").is_some()
}

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

/// When all stories are sealed.
pub const SEALED_AT: &str = "2023-06-12T14:00:00+02:00";

/// Draws a story from its files; the second value is where the seal ends, in bytes.
pub fn draw_story(story: &str) -> (Vec<u8>, usize) {
    let file = |name: &str| std::fs::read(path("fixtures").join(story).join(name)).unwrap();
    let rules =
        read_rules(&file("rules.toml"), "rules.toml").unwrap_or_else(|e| panic!("{story}: {}", e.words(Lang::En)));
    let reading = read_register(&file("aanmeldingen.csv"), "aanmeldingen.csv", &rules, &Options::default())
        .unwrap_or_else(|e| panic!("{story}: {}", e.words(Lang::En)));
    let given = String::from_utf8(file("inbreng.txt")).unwrap();
    let given: Vec<(String, String)> =
        given.lines().map(|line| line.split_once('=').unwrap()).map(|(a, b)| (a.to_owned(), b.to_owned())).collect();
    let contributions = read_contributions(&rules.plan, &given).unwrap();
    let key = organiser();
    let mut log = Log::new(Vec::new());
    let at = SEALED_AT.parse().unwrap();
    let (sealed, root) = draw::seal(&mut log, (rules, reading.register), &key, at).unwrap();
    draw::draw(&mut log, (&sealed, &root), &contributions, &key);
    let bytes = log.finish().unwrap();
    let seal = bytes.split_inclusive(|&byte| byte == b'\n').take(sealed.register.practices().len() + 5);
    let seal = seal.map(<[u8]>::len).sum();
    (bytes, seal)
}

/// The golden transcript of a story.
pub fn golden(story: &str) -> Vec<u8> {
    std::fs::read(path(&format!("transcripts/{story}.jsonl"))).unwrap()
}

/// Compares with a golden file, or writes it.
pub fn assert_golden(file: &Path, found: &[u8]) {
    if regenerate() {
        std::fs::write(file, found).unwrap();
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
