//! `instroom draw`: from a sealed log and the contributions to the result.

use super::help::Dutch;
use super::{name, read_key, read_transcript, shell_word};
use crate::draw;
use crate::env::{Access, Env, Failure};
use crate::fault::{Wording, three_parts};
use crate::lang::Lang;
use crate::log::Log;
use crate::log::key::PrivateKey;
use crate::log::note::base64;
use crate::rules::{SeedPlan, Source, SourceKind};
use crate::say;
use crate::seed::{Contribution, read_contributions, read_value};
use crate::survey::result_words;
use crate::verify::Transcript;
use std::io::Write;
use std::path::PathBuf;

/// Draws: mixes the contributions into the seed and writes lots, allocation and outcomes
#[derive(clap::Args)]
pub(super) struct Args {
    /// The sealed log
    log: PathBuf,
    /// The organiser's private key
    #[arg(long, value_name = "KEY")]
    key: PathBuf,
    /// What a source gave, once per source: dobbelstenen="3 1 6 …"; on a terminal what is missing is asked for
    #[arg(long, value_name = "LABEL=VALUE")]
    contribute: Vec<String>,
    /// A file with such lines, LABEL=VALUE; lines behind # are remarks
    #[arg(long, value_name = "FILE")]
    contributions: Option<PathBuf>,
}

pub(super) const DUTCH: Dutch = Dutch {
    verb: "draw",
    about: "Loot: mengt de inbreng tot de startwaarde en schrijft loten, toewijzing en uitkomsten",
    args: &[
        ("log", "Het verzegelde verslag"),
        ("key", "De geheime sleutel van de organisator"),
        (
            "contribute",
            "Wat een bron gaf, één keer per bron: dobbelstenen=\"3 1 6 …\"; op een scherm wordt gevraagd wat ontbreekt",
        ),
        ("contributions", "Een bestand met zulke regels, BRON=WAARDE; regels achter # tellen niet"),
    ],
};

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let path = name(&args.log);
    let before = env.read(&args.log)?;
    let Transcript { sealed, seal: (_, seal), drawn, tree, .. } = read_transcript(&args.log, &before[..], &[], env)?;
    if drawn.is_some() {
        return Err(Failure::new(env.lang, &Refusal::Drawn, Some(&path)));
    }
    let key = read_key(&args.key, env)?;
    if !is_organiser(&key, &sealed.organiser) {
        return Err(Failure::new(env.lang, &Refusal::OtherKey, Some(&name(&args.key))));
    }
    let contributions = gather(args, &sealed.plan, env)?;
    let mut draft = env.begin(&args.log, Access::Usual)?;
    draft.writer().write_all(&before).map_err(|error| draft.failure(error))?;
    let mut log = Log::resume(draft.writer(), tree);
    let (allocation, root) = draw::draw(&mut log, (&sealed, &seal), &contributions, &key);
    log.finish().map(drop).map_err(|error| draft.failure(error))?;
    draft.keep_instead_of(&before)?;
    env.say(&result_words(&sealed, &allocation, env.lang));
    let root = base64(&root);
    let (program, log) = (shell_word(&env.program), shell_word(&path));
    let n = env.lang.number(sealed.register.practices().len() as u64);
    env.say(&say!(env.lang,
        nl: "Geloot: {n} praktijken, de uitslag staat in {path}.\nControlegetal: {root}\nNarekenen: {program} verify {log}\nUitleg aan een praktijk: {program} explain {log} PRAKTIJKCODE",
        en: "Drawn: {n} practices, the result is in {path}.\nRoot: {root}\nCheck it: {program} verify {log}\nExplain to a practice: {program} explain {log} PRACTICE"));
    Ok(0)
}

fn is_organiser(key: &PrivateKey, organiser: &crate::log::key::VerifierKey) -> bool {
    key.verifier(organiser.name()).is_ok_and(|own| own == *organiser)
}

/// Contributions from the command line, a file and, when somebody is there, from questions.
fn gather(args: &Args, plan: &SeedPlan, env: &mut Env<'_>) -> Result<Vec<Contribution>, Failure> {
    let mut given = Vec::new();
    for text in &args.contribute {
        given.push(pair(text).ok_or_else(|| not_a_pair(env.lang, text, "--contribute"))?);
    }
    if let Some(path) = &args.contributions {
        let text = env.read_text(path)?;
        for (number, line) in (1..).zip(text.lines()).filter(|(_, line)| !is_remark(line)) {
            let place = format!("{}:{number}:1", name(path));
            given.push(pair(line).ok_or_else(|| not_a_pair(env.lang, line, &place))?);
        }
    }
    for source in &plan.sources {
        if !given.iter().any(|(label, _)| *label == source.label) {
            given.extend(ask(source, env).map(|value| (source.label.clone(), value)));
        }
    }
    read_contributions(plan, &given).map_err(|faults| {
        let words = faults.iter().map(|fault| three_parts(env.lang, fault, None));
        Failure { text: words.collect::<Vec<_>>().join("\n"), status: 2 }
    })
}

/// Nothing, or a remark behind `#`.
fn is_remark(line: &str) -> bool {
    line.trim().is_empty() || line.trim_start().starts_with('#')
}

/// Asks until the answer is what the source promised and was confirmed: a round is drawn once, so a slip is final.
/// An empty answer asks again; the end of input gives up.
fn ask(source: &Source, env: &mut Env<'_>) -> Option<String> {
    let Source { label, by, kind } = source;
    let question = match kind {
        SourceKind::Dice { faces, rolls } => {
            say!(env.lang, nl: "{label} ({by}): {rolls} worpen met een dobbelsteen (1 t/m {faces}), met spaties ertussen: ", en: "{label} ({by}): {rolls} rolls of a die (1 to {faces}), with spaces between: ")
        }
        SourceKind::Text { what } => format!("{label} ({by}): {what}: "),
    };
    loop {
        let answer = (env.ask)(&question)?;
        match read_value(source, &answer) {
            Ok(value) if confirmed(&value, env)? => return Some(value),
            Ok(_) => {}
            Err(fault) => env.say(&three_parts(env.lang, &fault, None)),
        }
    }
}

/// Shows what was read and asks whether it is right.
fn confirmed(value: &str, env: &Env<'_>) -> Option<bool> {
    let question = say!(env.lang, nl: "  gelezen: {value}\n  klopt dit? (ja/nee) ", en: "  read: {value}\n  is this right? (yes/no) ");
    let answer = (env.ask)(&question)?.trim().to_lowercase();
    Some(["j", "ja", "y", "yes"].contains(&answer.as_str()))
}

fn pair(text: &str) -> Option<(String, String)> {
    let (label, value) = text.split_once('=')?;
    let bare = value.trim().strip_prefix('"').and_then(|value| value.strip_suffix('"'));
    Some((label.trim().to_owned(), bare.unwrap_or(value).to_owned()))
}

fn not_a_pair(lang: Lang, text: &str, place: &str) -> Failure {
    Failure::new(lang, &Refusal::NotAPair(text.to_owned()), Some(place))
}

#[derive(Debug)]
enum Refusal {
    Drawn,
    OtherKey,
    NotAPair(String),
}

impl Wording for Refusal {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Drawn => say!(lang, nl: "deze ronde is al geloot", en: "this round is drawn already"),
            Self::OtherKey => {
                say!(lang, nl: "met deze sleutel is het verslag niet verzegeld", en: "this is not the key that sealed the log")
            }
            Self::NotAPair(text) => {
                say!(lang, nl: "`{text}` is geen BRON=WAARDE", en: "`{text}` is no LABEL=VALUE")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Drawn => {
                say!(lang, nl: "een ronde wordt één keer geloot; bekijk de uitslag met `instroom verify` of `instroom explain`", en: "a round is drawn once; look at the result with `instroom verify` or `instroom explain`")
            }
            Self::OtherKey => {
                say!(lang, nl: "gebruik de sleutel waarmee `instroom seal` is gedaan", en: "use the key that `instroom seal` was run with")
            }
            Self::NotAPair(_) => {
                say!(lang, nl: "schrijf bijvoorbeeld: dobbelstenen=3 1 6", en: "write for example: dobbelstenen=3 1 6")
            }
        }
    }
}
