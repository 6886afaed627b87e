//! Folders to race in: prepared once, and copied for every race.

use crate::worker::run;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Every file below a folder, with its bytes.
pub type Files = BTreeMap<PathBuf, Vec<u8>>;

/// A folder on the file system where this project is built, so not in memory.
pub fn home() -> tempfile::TempDir {
    tempfile::Builder::new().prefix("races-").tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap()
}

/// What must be said of that file system.
pub fn remark() -> &'static str {
    let mounts = fs::read_to_string("/proc/mounts").unwrap_or_default();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let mounts = mounts.lines().filter_map(|line| {
        let words: Vec<&str> = line.split(' ').collect();
        folder.starts_with(words[1]).then_some((words[1].len(), words[2]))
    });
    match mounts.max() {
        Some((_, "tmpfs")) => "; on a file system in memory, so on no real one",
        _ => "",
    }
}

/// All that is in a folder.
pub fn files(folder: &Path) -> Files {
    let mut found = Files::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap().map(Result::unwrap) {
            match entry.file_type().unwrap().is_dir() {
                true => folders.push(entry.path()),
                false => {
                    let name = entry.path().strip_prefix(folder).unwrap().to_owned();
                    found.insert(name, fs::read(entry.path()).unwrap());
                }
            }
        }
    }
    found
}

/// Makes a folder hold these files, and nothing else.
pub fn copy(start: &Files, folder: &Path) {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => panic!("{error}"),
        _ => {}
    }
    for (name, bytes) in start {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

/// The folders that pairs start in, by name.
pub type Starts = BTreeMap<&'static str, Files>;

/// Prepares them.
pub fn prepare(home: &Path) -> Starts {
    let desk = home.join("desk");
    let mut starts = Starts::from([("empty", basis())]);
    for (name, from, lines) in COURSES {
        copy(&starts[from], &desk);
        for line in lines.lines().map(str::trim).filter(|line| !line.is_empty()) {
            take_step(&desk, name, &line.split(' ').collect::<Vec<_>>());
        }
        starts.insert(name, files(&desk));
    }
    starts
}

/// Does one thing in a folder: copies a file, keeps throws as `draw` does when they are typed, or runs a command line.
fn take_step(desk: &Path, name: &str, words: &[&str]) {
    match words {
        ["cp", from, to] => {
            fs::create_dir_all(desk.join(to).parent().unwrap()).unwrap();
            fs::copy(desk.join(from), desk.join(to)).unwrap();
        }
        ["throw", dice] => {
            let [log, dice] = ["l.jsonl", dice].map(|name| fs::read_to_string(desk.join(name)).unwrap());
            let seal: serde_json::Value = serde_json::from_str(log.lines().last().unwrap()).unwrap();
            let root = seal["note"].as_str().unwrap().lines().nth(2).unwrap();
            fs::write(desk.join("l.jsonl.worpen"), format!("#seal {root}\n{dice}")).unwrap();
        }
        _ => {
            let ended = run(desk, &words.join(" "));
            assert_eq!(ended.status, 0, "{name}: {words:?}\n{}", ended.said);
        }
    }
}

/// How each folder comes to be: its name, the one that it goes on from, and what is done there.
const COURSES: [(&str, &str, &str); 9] = [
    (
        "sealed",
        "empty",
        "seal rules.toml register.csv --log l.jsonl --at 2023-06-12T12:00:00Z --key organiser.pem --yes
        cosign l.jsonl --key getuige-1.pem --yes --at 2023-06-12T12:05:00Z
        cosign l.jsonl --key getuige-2.pem --yes --at 2023-06-12T12:06:00Z --state away --out s2
        cosign l.jsonl --key getuige-3.pem --yes --at 2023-06-12T12:07:00Z --state away --out s3",
    ),
    (
        "drawn",
        "sealed",
        "draw l.jsonl --contributions dice.txt --at 2023-06-12T13:00:00Z --key organiser.pem
        cosign l.jsonl --key getuige-1.pem --yes --at 2023-06-12T13:05:00Z
        cosign l.jsonl --key getuige-2.pem --yes --at 2023-06-12T13:06:00Z --state away --out r2
        cosign l.jsonl --key getuige-3.pem --yes --at 2023-06-12T13:07:00Z --state away --out r3",
    ),
    (
        "unwitnessed",
        "empty",
        "seal rules-alone.toml register.csv --log l.jsonl --at 2023-06-12T12:00:00Z --key organiser.pem --yes
        draw l.jsonl --contributions dice.txt --at 2023-06-12T13:00:00Z --key organiser.pem",
    ),
    (
        "withdrawn",
        "unwitnessed",
        "amend withdraw l.jsonl 01990001 --reason no --date 2023-06-20 --at 2023-06-20T12:00:00Z --key organiser.pem --yes",
    ),
    (
        "thrown",
        "sealed",
        "throw dice.txt",
    ),
    (
        "copied",
        "sealed",
        "cp l.jsonl copy/l.jsonl",
    ),
    (
        "forked",
        "copied",
        "cp organiser.pem.seen other.seen
        draw l.jsonl --contributions dice.txt --at 2023-06-12T13:00:00Z --key organiser.pem
        abort copy/l.jsonl --reason no --at 2023-06-12T13:00:00Z --key organiser.pem --state other.seen --yes
        cosign copy/l.jsonl --request copy/request --old 7",
    ),
    (
        "two programmes",
        "empty",
        "seal rules.toml register.csv --log l.jsonl --at 2023-06-12T12:00:00Z --key organiser.pem --yes
        seal rules-other.toml register.csv --log m.jsonl --at 2023-06-12T12:00:00Z --key organiser.pem --yes",
    ),
    (
        "hidden",
        "empty",
        "seal rules-hidden.toml register.csv --log l.jsonl --at 2023-06-12T12:00:00Z --key organiser.pem --roster roster.csv --roster-secret secret --yes
        draw l.jsonl --contributions dice.txt --at 2023-06-12T13:00:00Z --key organiser.pem
        cp l.jsonl copy/l.jsonl
        cp organiser.pem.seen other.seen",
    ),
];

/// Rules, registers, contributions and keys.
fn basis() -> Files {
    let fixture = |name: &str| fs::read(format!("{}/fixtures/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap();
    let rules = rules("rho.example/mtvp", "2023-10-01", "open");
    let register = format!("{HEAD}{}{}{}", row("01", 3000), row("02", 2000), row("03", 5000));
    let texts = [
        ("rules.toml", format!("{rules}{}", witnesses(&[1, 2, 3]))),
        ("rules-next.toml", format!("{}{}", rules.replace("2023-10-01", "2024-01-01"), witnesses(&[1, 2, 3]))),
        ("rules-fewer.toml", format!("{rules}{}", witnesses(&[1, 2]))),
        ("rules-other.toml", format!("{}{}", rules.replace("/mtvp", "/other"), witnesses(&[1, 2, 3]))),
        ("rules-hidden.toml", rules.replace("open", "pseudonym")),
        ("rules-hidden-next.toml", rules.replace("open", "pseudonym").replace("2023-10-01", "2024-01-01")),
        ("rules-alone.toml", rules),
        ("register-4.csv", format!("{register}{}", row("04", 1000))),
        ("register-5.csv", format!("{register}{}", row("05", 1000))),
        ("register.csv", register),
        ("late.csv", format!("{HEAD}{}", row("06", 1500))),
        ("dice.txt", format!("dice={}\n", "1 2 3 4 5 ".repeat(10))),
        ("other-dice.txt", format!("dice={}\n", "5 4 3 2 1 ".repeat(10))),
        ("secret", format!("{}\n", "5".repeat(64))),
    ];
    let keys = [
        "organiser.pem",
        "organiser-2.pem.pub",
        "getuige-1.pem",
        "getuige-1.pem.pub",
        "getuige-2.pem",
        "getuige-3.pem",
    ];
    let texts = texts.map(|(name, text)| (PathBuf::from(name), text.into_bytes()));
    texts.into_iter().chain(keys.map(|name| (PathBuf::from(name), fixture(name)))).collect()
}

const HEAD: &str = "praktijk;naam;regio;ion;voorkeursdatum\n";

fn row(number: &str, ion: u32) -> String {
    format!("019900{number};Praktijk {number} (FICTIEF);Noord;{ion};1 oktober 2023\n")
}

fn rules(origin: &str, start: &str, identity: &str) -> String {
    format!(
        "[programme]\norigin = \"{origin}\"\ntitle = \"Races (FICTIEF)\"\nprofile = \"leidraad\"\n\
         [[tranche]]\nstart = {start}\ncap = \"75%\"\n\
         [register]\nreference_date = 2023-01-01\nunit = \"ion\"\nno_answer = \"last\"\nidentity = \"{identity}\"\n\
         [selection]\nspread = \"per-region\"\nboundary = \"skip\"\norder = [\"lot\"]\n\
         [[source]]\nlabel = \"dice\"\nkind = \"dice\"\nfaces = 6\nrolls = 50\nby = \"bestuur\"\n"
    )
}

/// One of them is enough.
fn witnesses(numbers: &[usize]) -> String {
    let witness = |number: &usize| {
        let path = format!("{}/fixtures/getuige-{number}.pem.pub", env!("CARGO_MANIFEST_DIR"));
        let key = fs::read_to_string(path).unwrap();
        let name = key.split('+').next().unwrap();
        format!("[[witness]]\nname = \"{name}\"\nrole = \"getuige {number}\"\nvkey = \"{}\"\n", key.trim())
    };
    numbers.iter().map(witness).chain(["[witnesses]\nrequired = 1\n".to_owned()]).collect()
}
