//! How long a draw and its verification take, as ratios to `openssl dgst -sha256` of the finished transcript, taken in the same
//! run; and how much memory they need.
//!
//! `cargo bench --bench speed -- [PRACTICES [REGIONS [RUNS]]]` (1,000,000 in 200 regions, 5 runs). First the commands as a user
//! gives them, whole processes of the program itself: `seal` and `draw` (which verify what stands there and what they write) and
//! `verify`. Then a whole draw without any verification, a process of its own with its stages timed inside it. Medians are
//! printed, and beside the ratios what they should be at most. Files are made under `target`, or under `INSTROOM_BENCH_DIR`: in
//! memory, say, to leave the disk out.
#![expect(clippy::float_arithmetic, clippy::unwrap_used, reason = "a bench reports floats and may stop")]

use instroom::draw::allocation::{Begun, Chooser};
use instroom::draw::history::History;
use instroom::draw::round::{Round, Sealed, units};
use instroom::draw::seed::{draw_seed, read_contributions};
use instroom::draw::units::Case;
use instroom::draw::{allocation, lots};
use instroom::log::Log;
use instroom::log::key::PrivateKey;
use instroom::log::policy::Policy;
use instroom::log::signers::Signers;
use instroom::register::{Options, read_register};
use instroom::rules::{BasketRule, Boundary, Leftover, Rules, RulesFile, Spread, read_rules};
use instroom::sample::{Preset, sample};
use instroom::transcript::grow::{self, Given, Signer, Undrawn};
use instroom::verify::verify;
use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::time::Instant;
use zeroize::Zeroizing;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).filter(|arg| arg != "--bench").collect();
    let number = |at: usize, otherwise| args.get(at).and_then(|arg| arg.parse().ok()).unwrap_or(otherwise);
    match args.first().map(String::as_str) {
        Some("--child-draw") => child(|times| whole_draw(Path::new(&args[1]), times)),
        Some("--child-verify") => {
            child(|times| times.time("(verify, within a process)", || verify_file(Path::new(&args[1]))))
        }
        _ => speed(number(0, 1_000_000), number(1, 200), number(2, 5)),
    }
}

/// What a ratio to `openssl dgst -sha256` should be at most, of a million practices in 200 regions on two cores.
const TARGETS: [(&str, f64); 3] = [("WHOLE DRAW", 3.5), ("instroom verify", 2.5), ("both commands", 8.0)];

/// What each of three dice shows.
const ROLLS: &str = "3 2 4 6 1 1 5 1 5 4 2 6 3 3 5 4 1 6 2 5";

/// Rules, register, a key and a place for the transcript.
struct Input {
    folder: tempfile::TempDir,
}

impl Input {
    fn make(practices: usize, regions: usize) -> Self {
        let place = std::env::var("INSTROOM_BENCH_DIR").unwrap_or_else(|_| env!("CARGO_TARGET_TMPDIR").to_owned());
        let folder = tempfile::tempdir_in(place).unwrap();
        let made = sample(Preset::National, Some(practices), Some(regions), "1");
        std::fs::write(folder.path().join("rules.toml"), made.rules).unwrap();
        std::fs::write(folder.path().join("aanmeldingen.csv"), made.register).unwrap();
        let input = Self { folder };
        let origin =
            read_rules(&std::fs::read(input.file("rules.toml")).unwrap(), "rules.toml").unwrap().programme.origin;
        input.instroom(&["keygen", "--name", &origin, "--out", "key.pem", "--no-passphrase"]);
        input
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Runs the program, as a user does.
    fn instroom(&self, args: &[&str]) {
        done(Command::new(env!("CARGO_BIN_EXE_instroom")).args(args).current_dir(self.folder.path()));
    }

    /// The two commands of a draw, and the one that verifies it.
    fn commands(&self, times: &mut Times) {
        // a new log, the only one in its folder, and a key that signed none
        for name in ["user.jsonl", "user.policy", "key.pem.seen", "log.jsonl"] {
            let _ = std::fs::remove_file(self.file(name));
        }
        let (sealing, drawing) = (["--at", "2023-03-24T12:00:00Z", "--yes"], ["--at", "2023-03-25T12:00:00Z", "--yes"]);
        let seal = ["seal", "rules.toml", "aanmeldingen.csv", "--key", "key.pem", "--log", "user.jsonl"];
        let given: Vec<String> = (1..=3).map(|source| format!("--contribute=dobbelstenen-{source}={ROLLS}")).collect();
        let draw = ["draw", "user.jsonl", "--key", "key.pem"];
        let draw: Vec<&str> = draw.into_iter().chain(drawing).chain(given.iter().map(String::as_str)).collect();
        let seal = times.timed("instroom seal", || self.instroom(&[&seal[..], &sealing].concat()));
        let draw = times.timed("instroom draw", || self.instroom(&draw));
        times.add("both commands", seal + draw);
        times.timed("instroom verify", || self.instroom(&["verify", "user.jsonl"]));
    }
}

/// Runs a program to its end; what it writes.
fn done(command: &mut Command) -> String {
    let done = command.output().unwrap();
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap()
}

/// Stages with the times of every run, in seconds.
#[derive(Default)]
struct Times(Vec<(String, Vec<f64>)>);

impl Times {
    fn time<T>(&mut self, stage: &str, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let made = work();
        self.add(stage, start.elapsed().as_secs_f64());
        made
    }

    /// The same, for how long it took.
    fn timed(&mut self, stage: &str, work: impl FnOnce()) -> f64 {
        let start = Instant::now();
        work();
        let seconds = start.elapsed().as_secs_f64();
        self.add(stage, seconds);
        seconds
    }

    fn add(&mut self, stage: &str, seconds: f64) {
        match self.0.iter_mut().find(|(name, _)| *name == stage) {
            Some((_, times)) => times.push(seconds),
            None => self.0.push((stage.to_owned(), vec![seconds])),
        }
    }

    fn median(&self, stage: &str) -> f64 {
        let (_, times) = self.0.iter().find(|(name, _)| *name == stage).unwrap();
        let mut times = times.clone();
        times.sort_by(f64::total_cmp);
        times[times.len() / 2]
    }
}

/// The whole draw in one process: read, seal, contributions, lots, allocation, sign, write to disk.
fn whole_draw(folder: &Path, times: &mut Times) {
    let start = Instant::now();
    let (rules, reading) = times.time("read the register", || {
        let rules = read_rules(&std::fs::read(folder.join("rules.toml")).unwrap(), "rules.toml").unwrap();
        let csv = std::fs::read(folder.join("aanmeldingen.csv")).unwrap();
        let reading = read_register(&csv, "aanmeldingen.csv", &rules, &Options::default()).unwrap();
        (rules, reading)
    });
    let key = PrivateKey::from_entropy(&Zeroizing::new([1; 32]));
    let given: Vec<_> = rules.plan.sources.iter().map(|source| (source.label.clone(), ROLLS.to_owned())).collect();
    let delivered = read_contributions(&rules.plan, &given, &[]).unwrap();
    let at = "2023-03-24T12:00:00Z".parse().unwrap();
    let mut log = Log::new(File::create(folder.join("log.jsonl")).unwrap());
    let signers = Signers::alone(key.verifier(&rules.programme.origin).unwrap());
    let signer = Signer { key: &key, name: &signers.organiser };
    let round = Round { number: 1, title: "Ronde 1".to_owned(), opened: at, repairs: Vec::new() };
    let (sealed, units, root) = times.time("seal", || {
        let units = units(&rules.rules, &reading.register, &History::default()).unwrap();
        let RulesFile { programme, rules, plan, .. } = rules;
        let sealed = Arc::new(Sealed { programme, round, rules, register: reading.register, plan });
        grow::begin(&mut log, &sealed.programme, &signers);
        let root = grow::seal(&mut log, &sealed, signer);
        (sealed, units, root)
    });
    let given = Given { seal: &root, delivered: &delivered, drawn: sealed.round.opened };
    let round = Undrawn { sealed: Arc::clone(&sealed), units, history: Arc::default() };
    let drawn = times.time("draw", || grow::draw(&mut log, round, given, signer).0);
    times.time("flush to disk", || log.finish().unwrap().sync_all().unwrap());
    times.add("WHOLE DRAW", start.elapsed().as_secs_f64());
    let seed = draw_seed(&root, &delivered.contributions);
    let Sealed { rules, register, .. } = &*sealed;
    let case = Case { rules, register, units: &drawn.units };
    let lots = times.time("(lots and ranks alone)", || lots::draw_lots(&seed, case));
    let begun = Begun::Draw(Chooser { seed: &seed, dice: None });
    times.time("(allocation alone)", || allocation::allocate(case, &lots, begun));
    let baskets = BasketRule { count: 1000, leftover: Leftover::Carry, dice: None };
    let baskets = Rules { boundary: Boundary::Baskets(baskets), ..rules.clone() };
    let case = Case { rules: &baskets, ..case };
    let of_baskets = times.time("(allocation alone, baskets)", || allocation::allocate(case, &lots, begun));
    std::mem::forget(of_baskets);
    let balanced = Rules { spread: Spread::Balanced, ..rules.clone() };
    let case = Case { rules: &balanced, ..case };
    let lots = lots::draw_lots(&seed, case);
    times.time("(allocation alone, balanced)", || allocation::allocate(case, &lots, begun));
}

fn verify_file(log: &Path) {
    let verdict = verify(File::open(log).unwrap(), &Policy::default()).unwrap();
    assert!(verdict.agrees());
    std::mem::forget(verdict); // as the verb does
}

const OPENSSL: &str = "openssl dgst -sha256";

fn speed(practices: usize, regions: usize, runs: usize) {
    let input = Input::make(practices, regions);
    let mut times = Times::default();
    let (mut draw, mut verify) = (0, 0);
    for _ in 0..runs {
        input.commands(&mut times);
        times.time(OPENSSL, || done(Command::new("openssl").args(["dgst", "-sha256"]).arg(input.file("user.jsonl"))));
        draw = draw.max(run("--child-draw", input.folder.path(), &mut times));
        verify = verify.max(run("--child-verify", &input.file("log.jsonl"), &mut times));
    }
    let size = std::fs::metadata(input.file("user.jsonl")).unwrap().len();
    println!("{practices} practices, {regions} regions, {size} bytes of transcript, median of {runs} runs");
    let openssl = times.median(OPENSSL);
    for (stage, _) in &times.0 {
        let median = times.median(stage);
        let target = TARGETS.iter().find(|(name, _)| name == stage);
        let target = target.map_or(String::new(), |(_, most)| format!("  (at most {most:.1})"));
        println!("{stage:<28} {:>9.1} ms {:>7.2} × openssl{target}", median * 1000.0, median / openssl);
    }
    for (name, peak) in [("whole draw", draw), ("verify", verify)] {
        println!("{name:<11} at most {} MB of memory, {} bytes a practice", peak >> 20, peak / practices as u64);
    }
}

/// Runs a child and takes its times; returns its peak memory in bytes.
fn run(mode: &str, path: &Path, times: &mut Times) -> u64 {
    let mut peak = 0;
    for line in done(Command::new(std::env::current_exe().unwrap()).arg(mode).arg(path)).lines() {
        let (stage, value) = line.split_once('=').unwrap();
        if stage == "peak" { peak = value.parse().unwrap() } else { times.add(stage, value.parse().unwrap()) }
    }
    peak
}

/// Does the work of a child, and prints its times and, as Linux counts it, its peak memory.
fn child(work: impl FnOnce(&mut Times)) {
    let mut times = Times::default();
    work(&mut times);
    for (stage, seconds) in &times.0 {
        println!("{stage}={}", seconds[0]);
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB"));
    println!("peak={}", peak.map_or(0, |peak| peak.trim().parse::<u64>().unwrap() * 1024));
}
