//! The documents beside the format are true: the README's commands run, what the front page of the code names is there.
//! The pages of the format are looked at in `tests/pages.rs`.
#![expect(clippy::unwrap_used, reason = "a test may stop")]

mod support;

use std::collections::{BTreeSet, HashSet};
use std::path::PathBuf;
use std::process::Command;
use support::{path, sources};

/// The README opens with a whole use in four lines, and is no longer than a page of a few screens.
#[test]
fn the_first_four_lines_of_the_readme_are_a_whole_use() {
    let readme = std::fs::read_to_string(path("README.md")).unwrap();
    assert!(readme.lines().count() <= 200);
    let lines = readme.split("```sh\n").nth(1).unwrap().split("```").next().unwrap();
    assert_eq!(lines.matches("instroom ").count(), 4);
    let folder = tempfile::tempdir().unwrap();
    for name in ["rules.toml", "aanmeldingen.csv", "inbreng.txt"] {
        std::fs::copy(path("fixtures/voorbeeld").join(name), folder.path().join(name)).unwrap();
    }
    // there is nobody to be asked
    let lines = lines.replace("instroom seal ", "instroom seal --yes ");
    let lines = lines.replace("instroom ", &format!("{} ", env!("CARGO_BIN_EXE_instroom")));
    let mut run = Command::new("sh");
    run.arg("-euc").arg(lines).current_dir(folder.path()).env("LANG", "en_GB.UTF-8").env_remove("LC_ALL");
    let output = run.env("INSTROOM_PASSPHRASE", "vier gewone woorden").output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(String::from_utf8(output.stdout).unwrap().contains("Agrees: everything was computed again"));
}

/// Every command line of the README's console blocks, in order, in one folder; `…` stands for anything.
#[test]
fn the_commands_of_the_readme_do_what_it_says() {
    let readme = std::fs::read_to_string(path("README.md")).unwrap();
    let folder = tempfile::tempdir().unwrap();
    std::fs::copy(path("fixtures/hoog-2023/inbreng.txt"), folder.path().join("inbreng.txt")).unwrap();
    let blocks = readme.split("```console\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    let mut ran = 0;
    for command in blocks.flat_map(|block| block.split("$ ").skip(1)) {
        let (line, shown) = command.split_once('\n').unwrap();
        // there is nobody to be asked
        let line = line.replacen("instroom seal ", "instroom seal --yes ", 1);
        let program = line.replacen("instroom", env!("CARGO_BIN_EXE_instroom"), 1);
        let mut run = Command::new("sh");
        run.arg("-c").arg(format!("{program} 2>&1")).current_dir(folder.path()).env("LANG", "en_GB.UTF-8");
        let output = run.env_remove("LC_ALL").env("INSTROOM_PASSPHRASE", "vier gewone woorden").output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(output.status.success(), "{line}\n{said}");
        let (shown, said): (Vec<&str>, Vec<&str>) = (shown.lines().collect(), said.lines().collect());
        assert!(is_shown(&shown, &said), "{line}\nshown {shown:#?}\nsaid {said:#?}");
        ran += 1;
    }
    assert_eq!(ran, 10);
}

/// The commands with witnesses, and of the quarters after it: those that stand in no story.
#[test]
fn the_other_commands_of_the_readme_run() {
    let readme = std::fs::read_to_string(path("README.md")).unwrap();
    let blocks = readme.split("```sh\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    let lines: Vec<&str> = blocks.flat_map(str::lines).filter(|line| line.starts_with("instroom ")).skip(4).collect();
    assert_eq!(lines.len(), 7, "{lines:#?}");
    let mut office = Office::open();
    for line in lines {
        office.run(line);
        if line.contains("--witness") {
            office.seal();
        }
        if ["seal ", "amend "].iter().any(|verb| line.contains(verb)) {
            office.sign();
            office.run(&format!("instroom draw hoog.jsonl --key organiser.pem{}", office.contributions(line)));
        }
        if ["seal ", "amend ", "draw "].iter().any(|verb| line.contains(verb)) {
            office.sign();
        }
    }
    office.run("instroom verify hoog.jsonl --trust hoog.policy");
}

/// A folder with the story `voorbeeld` and a register for a second round; each command is a day after the one before.
struct Office {
    folder: tempfile::TempDir,
    day: u8,
}

impl Office {
    fn open() -> Self {
        let office = Self { folder: tempfile::tempdir().unwrap(), day: 1 };
        let [rules, register, given] = ["rules.toml", "aanmeldingen.csv", "inbreng.txt"]
            .map(|name| std::fs::read_to_string(path("fixtures/voorbeeld").join(name)).unwrap());
        let later = register.replace("1 april 2023", "1 juli 2023");
        let forgotten = "01990009;De Weide (FICTIEF);Noord;900;1 juli 2023;;ja;ja;ja";
        let (_, turned) = given.lines().next().unwrap().split_once('=').unwrap();
        let turned = turned.chars().rev().collect::<String>();
        office.write("rules.toml", &rules);
        office.write("aanmeldingen.csv", &register);
        office.write("vergeten.csv", &format!("{}\n{forgotten}\n", register.lines().next().unwrap()));
        office.write("inbreng.txt", &given);
        office.write("inbreng-2.txt", &format!("dobbelstenen={turned}\nkrant=00758,13\n"));
        office.write("inbreng-3.txt", &format!("dobbelstenen={} 3\n", &turned[2..]));
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        for (row, line) in (0..).zip(later.lines()) {
            for (column, cell) in (0..).zip(line.split(';')) {
                sheet.write_string(row, column, cell.replace('"', "")).unwrap();
            }
        }
        book.save(office.folder.path().join("aanmeldingen-2.xlsx")).unwrap();
        office
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::write(self.folder.path().join(name), text).unwrap();
    }

    /// The first round, with the witness who has made a key by now; the rules of the second one are a quarter later.
    fn seal(&mut self) {
        let [rules, key] = ["rules.toml", "getuige.pem.pub"]
            .map(|name| std::fs::read_to_string(self.folder.path().join(name)).unwrap());
        let name = key.split('+').next().unwrap();
        let witness = format!("[[witness]]\nname = \"{name}\"\nrole = \"notaris\"\nvkey = \"{}\"\n", key.trim());
        let rules = format!("{rules}\n{witness}\n[witnesses]\nrequired = 1\n");
        self.write("rules.toml", &rules);
        let later = rules.replace("2023-07-01", "2023-10-01").replace("2023-04-01", "2023-07-01");
        let later = later.replace("50%", "75%").replace("25%", "50%");
        self.write("rules-2.toml", &later.replace("Ronde 1", "Ronde 2"));
        self.run("instroom keygen --name rho.example/mtvp --out organiser.pem");
        self.run("instroom seal rules.toml aanmeldingen.csv --key organiser.pem --log hoog.jsonl");
    }

    /// What the sources give after this line.
    fn contributions(&self, line: &str) -> &'static str {
        match line {
            line if line.contains(" seal ") => " --contributions inbreng-2.txt",
            line if line.contains(" late ") => " --contributions inbreng-3.txt",
            _ => "",
        }
    }

    /// The witness signs what stands there.
    fn sign(&mut self) {
        let signature = format!("handtekening-{}.txt", self.day);
        self.run(&format!("instroom cosign hoog.jsonl --key getuige.pem --out {signature}"));
        self.run(&format!("instroom cosign hoog.jsonl --add {signature}"));
    }

    fn run(&mut self, line: &str) {
        let line = line.split('#').next().unwrap().trim_end();
        // no network, a practice of this story, nobody to be asked, and a clock of its own
        let line = line.replace(" --fetch", " --contributions inbreng.txt").replace("01990012", "01990002");
        let signs = line.contains(" --key ");
        let at = if signs { format!(" --at 2023-03-{:02}T12:00:00+01:00 --yes", self.day) } else { String::new() };
        self.day += u8::from(signs);
        let program = line.replacen("instroom", env!("CARGO_BIN_EXE_instroom"), 1);
        let mut run = Command::new("sh");
        run.arg("-c").arg(format!("{program}{at} 2>&1")).current_dir(self.folder.path()).env("LANG", "en_GB.UTF-8");
        let output = run.env_remove("LC_ALL").env("INSTROOM_PASSPHRASE", "vier gewone woorden").output().unwrap();
        assert!(output.status.success(), "{line}\n{}", String::from_utf8_lossy(&output.stdout));
    }
}

/// Who tries the program on what lies here sees that it agrees.
#[test]
fn the_transcript_to_try_agrees() {
    let readme = std::fs::read_to_string(path("README.md")).unwrap();
    let words = readme.lines().find_map(|line| line.strip_prefix("cargo run --release -- verify ")).unwrap();
    let words = words.split('#').next().unwrap().split_whitespace();
    let mut run = Command::new(env!("CARGO_BIN_EXE_instroom"));
    let output = run.args(["--lang", "en", "verify"]).args(words).current_dir(path("")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(String::from_utf8(output.stdout).unwrap().contains("signed with a key you trust"));
}

/// What the word list calls a name in the code is one.
#[test]
fn the_words_of_the_list_are_names_in_the_code() {
    let list = std::fs::read_to_string(path("src/words/glossary.md")).unwrap();
    let code: Vec<String> = sources(&path("src")).into_iter().map(|(_, code)| code).collect();
    let words: HashSet<&str> = code.iter().flat_map(|code| words(code)).collect();
    let names = list.lines().filter_map(|line| line.strip_suffix(" |")?.rsplit_once("| ")).map(|(_, names)| names);
    let unknown: Vec<&str> = names.flat_map(ticked).filter(|name| !words.contains(name)).collect();
    assert!(unknown.is_empty(), "{unknown:?}");
}

/// Who is sent to a file by the front page of the code finds it.
#[test]
fn the_files_that_the_front_page_names_are_there() {
    let page = std::fs::read_to_string(path("src/lib.rs")).unwrap();
    let named: Vec<&str> = ticked(&page).filter(|name| name.ends_with(".rs")).collect();
    assert!(named.len() >= 5, "{named:?}");
    let gone: Vec<&&str> =
        named.iter().filter(|name| !path("src").join(name).is_file() && !path(name).is_file()).collect();
    assert!(gone.is_empty(), "{gone:?}");
}

/// Who is sent to a name finds it in a file or room that its row names.
#[test]
fn the_names_of_the_front_page_are_in_their_rooms() {
    let page = std::fs::read_to_string(path("src/lib.rs")).unwrap();
    let (_, table) = page.split_once("## Where to change what").unwrap();
    let mut checked = 0;
    for row in table.lines().filter_map(|line| line.strip_prefix("//! | ")?.strip_suffix(" |")) {
        let (_, places) = row.split_once(" | ").unwrap();
        let code: Vec<String> = ticked(places).flat_map(|name| sources(&place(name))).map(|(_, code)| code).collect();
        let known: HashSet<&str> = code.iter().flat_map(|code| words(code)).collect();
        let names =
            ticked(places).filter(|name| !name.contains(['/', '.'])).filter_map(|name| name.rsplit("::").next());
        for name in names.map(|name| name.trim_end_matches('!')).filter(|name| !path("src").join(name).is_dir()) {
            let module = ticked(places).any(|named| named.ends_with(&format!("::{name}")) && is_module(named));
            assert!(module || known.contains(name), "`{name}` is nowhere in {places}");
            checked += 1;
        }
    }
    assert!(checked >= 12, "{checked}");
}

/// A room uses only rooms that stand before it in the list of the front page, so there is no circle.
#[test]
fn the_rooms_use_each_other_one_way() {
    let page = std::fs::read_to_string(path("src/lib.rs")).unwrap();
    let (_, list) = page.split_once("| room | what is in it |").unwrap();
    let (list, _) = list.split_once("##").unwrap();
    let firsts = list.lines().filter_map(|line| line.strip_prefix("//! | ")?.split(" | ").next());
    let rooms: Vec<&str> = firsts.flat_map(ticked).map(|room| room.trim_start_matches("mod@")).collect();
    let declared = page.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    assert_eq!(declared.collect::<BTreeSet<_>>(), rooms.iter().copied().collect());
    let (mut upwards, mut edges) = (BTreeSet::new(), BTreeSet::new());
    for (user, room) in rooms.iter().enumerate() {
        for (file, code) in sources(&path("src").join(room)) {
            if file.ends_with("tests.rs") {
                continue;
            }
            assert!(!code.contains("crate::{"), "{}: one `use` a room", file.display());
            let code = code.split("#[cfg(test)]\nmod ").next().unwrap();
            let code = code.lines().filter(|line| !line.trim_start().starts_with("//"));
            for used in code.flat_map(|line| line.split("crate::").skip(1)).filter_map(|rest| words(rest).next()) {
                match rooms.iter().position(|known| *known == used) {
                    Some(used) if used > user => drop(upwards.insert(format!("{room} uses {}", rooms[used]))),
                    Some(used) if used < user => drop(edges.insert((used, user))),
                    // itself, or a macro
                    _ => {}
                }
            }
        }
    }
    assert!(upwards.is_empty(), "{upwards:?}");
    assert!(edges.len() >= 40, "{edges:?}");
}

/// What stands between backticks.
fn ticked(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

fn words(code: &str) -> impl Iterator<Item = &str> {
    code.split(|next: char| !next.is_alphanumeric() && next != '_').filter(|word| !word.is_empty())
}

/// The file or folder of `tell::list`, `words` or `rules/code.rs`; for a name in a room, that of the room.
fn place(name: &str) -> PathBuf {
    let found = path("src").join(name.replace("::", "/"));
    match name.rsplit_once("::") {
        _ if found.exists() => found,
        _ if found.with_extension("rs").is_file() => found.with_extension("rs"),
        Some((room, _)) => place(room),
        None => found,
    }
}

fn is_module(name: &str) -> bool {
    let found = path("src").join(name.replace("::", "/"));
    found.is_dir() || found.with_extension("rs").is_file()
}

/// Whether lines are as shown: `…` alone stands for any lines, within a line for any text.
fn is_shown(shown: &[&str], said: &[&str]) -> bool {
    match shown {
        [] => said.is_empty(),
        ["…", rest @ ..] => (0..=said.len()).any(|skipped| is_shown(rest, &said[skipped..])),
        [line, rest @ ..] => said.first().is_some_and(|first| is_like(line, first)) && is_shown(rest, &said[1..]),
    }
}

fn is_like(shown: &str, said: &str) -> bool {
    let mut parts = shown.split('…');
    let Some(mut left) = parts.next().and_then(|start| said.strip_prefix(start)) else { return false };
    let mut open = false;
    for part in parts {
        open = part.is_empty();
        let Some((_, after)) = left.split_once(part) else { return false };
        left = after;
    }
    open || left.is_empty()
}
