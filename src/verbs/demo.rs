//! `instroom demo`: the whole journey on a fictitious register, in a folder of its own.
//!
//! Every step is the command line that it shows, run by the same code.

use crate::env::{Access, Env, Failure, Written};
use crate::verbs::arg::shown::shell_path;
use crate::verbs::arg::shown::{refusal, shell_word, shown};
use crate::words::Message;
use crate::words::verbs::arg::EntropyFault;
use crate::words::verbs::demo::Step;
use std::path::PathBuf;

/// Shows a whole draw on fictitious practices, step by step, and leaves all files in a folder
///
/// Toont een hele loting met fictieve praktijken, stap voor stap, en laat alle bestanden achter in een map
#[derive(clap::Args)]
pub(super) struct Args {
    /// The new folder; by default instroom-demo, or instroom-demo-2 when that exists
    ///
    /// De nieuwe map; anders instroom-demo, of instroom-demo-2 als die er al is
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
    /// Makes the fictitious practices only, and opens the desk on them
    ///
    /// Maakt alleen de fictieve praktijken, en opent het bureau in die map
    #[arg(long)]
    desk: bool,
}

const LOG: &str = "hoog-2023.jsonl";
const ORIGIN: &str = "hoog.example/mtvp-2023";
/// The rules of the sample with witnesses.
const RULES: &str = "spelregels.toml";
/// Files, names and roles of the witnesses' keys.
const WITNESSES: [[&str; 3]; 2] = [
    ["getuige-1.pem", "apeldoorn.hoog.example/getuige", "bestuur coöperatie Apeldoorn"],
    ["getuige-2.pem", "notaris.hoog.example/getuige", "notaris"],
];

/// So many draws for the board's paper: nobody waits for it.
const DRAWS: &str = "2000";

/// What runs a command line.
pub(super) type Run = fn(Vec<String>, &mut Env<'_>) -> u8;

pub(super) fn run(args: &Args, run_line: Run, env: &mut Env<'_>) -> Result<u8, Failure> {
    let folder = args.out.clone().unwrap_or_else(|| free_folder(env));
    let mut stage = Stage { folder: folder.clone(), run_line, env };
    stage.title(&Step::Title);
    stage.step(&Step::Folder { folder: shown(&folder) });
    stage.step(&Step::Register);
    if !stage.env.path(&folder).exists() {
        stage.env.begins_folder(&folder);
    }
    stage.home(&["sample", "--preset", "hoog", "--out", &shown(&folder)])?;
    let made = stage.env.made_folder(&folder); // half a demo is none
    if args.desk {
        made.stay();
        let line = ["instroom", "--lang", env.lang.code(), "desk", &shown(&folder)].map(str::to_owned);
        return Ok(run_line(line.to_vec(), env));
    }
    stage.run(&["check", "rules.toml", "aanmeldingen.csv", "--report", "na-te-kijken.xlsx"])?;
    stage.step(&Step::Board);
    stage.run(&["chances", "rules.toml", "aanmeldingen.csv", "--draws", DRAWS, "--paper", "bestuursstuk.pdf"])?;
    stage.step(&Step::Key);
    stage.run(&["keygen", "--name", ORIGIN, "--out", "organisator.pem", "--no-passphrase"])?;
    stage.step(&Step::Witnesses { rules: RULES });
    stage.appoint()?;
    stage.step(&Step::Seal);
    stage.run(&["seal", RULES, "aanmeldingen.csv", "--key", "organisator.pem", "--log", LOG, "--yes"])?;
    stage.step(&Step::Cosign);
    stage.cosign()?;
    stage.step(&Step::Draw);
    let rolls = (1..=3).map(|i| roll(stage.env).map(|faces| format!("dobbelstenen-{i}={faces}")));
    let rolls = rolls.collect::<Result<Vec<_>, _>>()?;
    stage.write("inbreng.txt", &(rolls.join("\n") + "\n"))?;
    stage.run(&["draw", LOG, "--key", "organisator.pem", "--contributions", "inbreng.txt"])?;
    stage.step(&Step::CosignResult);
    stage.cosign()?;
    stage.step(&Step::Verify);
    stage.run(&["verify", LOG, "--trust", "organisator.pem.pub"])?;
    stage.step(&Step::List);
    stage.run(&["list", LOG, "--all-insurers", "--out", "lijsten"])?;
    stage.step(&Step::Explain);
    stage.run(&["explain", LOG, "01990012"])?;
    stage.step(&Step::Receipt);
    stage.run(&["receipt", LOG, "01990012", "--out", "01990012.tlog-proof"])?;
    stage.run(&["verify", "01990012.tlog-proof", "--trust", "organisator.pem.pub", "--trust", "getuige-2.pem.pub"])?;
    stage.step(&Step::Page);
    stage.run(&["publish", LOG, "--out", "site", "--trust", "organisator.pem.pub"])?;
    stage.step(&Step::Papers);
    stage.run(&["minutes", LOG, "--out", "proces-verbaal.docx"])?;
    stage.run(&["letters", LOG, "--practice", "01990012", "--out", "brief-01990012.pdf"])?;
    stage.run(&["outcomes", LOG, "--out", "uitkomsten.xlsx"])?;
    let (log, program) = (shell_path(&folder.join(LOG)), shell_word(&stage.env.program));
    made.stay();
    stage.step(&Step::End { folder: shown(&folder), log, program });
    Ok(0)
}

fn free_folder(env: &Env<'_>) -> PathBuf {
    let named = (1..).map(|i| if i == 1 { "instroom-demo".to_owned() } else { format!("instroom-demo-{i}") });
    named.map(PathBuf::from).find(|folder| !env.path(folder).exists()).unwrap_or_default()
}

/// Twenty rolls of a die; a byte above 251 is thrown away, so that every face is equally likely.
fn roll(env: &Env<'_>) -> Result<String, Failure> {
    let mut faces = Vec::new();
    while faces.len() < 20 {
        let mut byte = [0];
        if !(env.entropy)(&mut byte) {
            return Err(refusal(&EntropyFault::None, env));
        }
        if byte[0] < 252 {
            faces.push((byte[0] % 6 + 1).to_string());
        }
    }
    Ok(faces.join(" "))
}

/// Runs command lines and shows them.
struct Stage<'a, 'e> {
    folder: PathBuf,
    run_line: Run,
    env: &'a mut Env<'e>,
}

impl Stage<'_, '_> {
    fn title(&mut self, title: &Step) {
        let text = title.words(self.env.lang);
        let _ = writeln!(self.env.out, "{text}\n{}", "=".repeat(text.chars().count()));
    }

    fn step(&mut self, step: &Step) {
        let _ = writeln!(self.env.out, "\n{}", step.words(self.env.lang));
    }

    /// Keys of the witnesses, and rules that name them.
    fn appoint(&mut self) -> Result<(), Failure> {
        let mut rules = self.env.read_text(&self.folder.join("rules.toml"))?;
        for [file, name, role] in WITNESSES {
            self.run(&["keygen", "--witness", "--name", name, "--out", file, "--no-passphrase"])?;
            let key = self.env.read_text(&self.folder.join(format!("{file}.pub")))?;
            let key = key.trim();
            rules.push_str(&format!("\n[[witness]]\nname = \"{name}\"\nrole = \"{role}\"\nvkey = \"{key}\"\n"));
        }
        self.write(RULES, &(rules + "\n[witnesses]\nrequired = 2\n"))
    }

    /// Every witness signs what stands at the end.
    fn cosign(&mut self) -> Result<(), Failure> {
        WITNESSES.iter().try_for_each(|[file, ..]| self.run(&["cosign", LOG, "--key", file, "--yes"]))
    }

    fn write(&self, file: &str, text: &str) -> Result<(), Failure> {
        self.env.write_new(&self.folder.join(file), text.as_bytes(), Access::Usual)
    }

    /// A command line in the folder where the user is.
    fn home(&mut self, line: &[&str]) -> Result<(), Failure> {
        let dir = self.env.dir.clone();
        self.run_in(dir, line)
    }

    /// A command line in the demo's folder.
    fn run(&mut self, line: &[&str]) -> Result<(), Failure> {
        let dir = self.env.path(&self.folder);
        self.run_in(dir, line)
    }

    fn run_in(&mut self, dir: PathBuf, line: &[&str]) -> Result<(), Failure> {
        let shown: Vec<String> = line.iter().map(|word| shell_word(word)).collect();
        let _ = writeln!(self.env.out, "\n$ instroom {}", shown.join(" "));
        let Env { out, lang, now, entropy, ask, ask_secret, variable, fetch, send, sleep, itself, .. } = &mut *self.env;
        let mut words = Vec::new();
        let mut inner = Env {
            program: "instroom".to_owned(),
            dir,
            out: *out,
            err: &mut words,
            lang: *lang,
            now: *now,
            entropy: *entropy,
            ask: *ask,
            ask_secret: *ask_secret,
            checked: None,
            waits: None,
            variable: *variable,
            fetch: *fetch,
            send: *send,
            sleep: *sleep,
            itself: *itself,
            written: Written::silent(),
        };
        let lang = inner.lang.code();
        let line = ["instroom"].iter().chain(line).chain(&["--lang", lang]).map(ToString::to_string).collect();
        let status = (self.run_line)(line, &mut inner);
        let words = String::from_utf8_lossy(&words).into_owned();
        if status != 0 {
            return Err(Failure { text: words, status });
        }
        let _ = self.env.out.write_all(words.as_bytes());
        Ok(())
    }
}
