//! `instroom draw`: from a sealed log and the contributions to the result.

use super::follow::round_failure;
use super::grow::Grown;
use super::help::Dutch;
use super::passphrase::SigningArgs;
use super::roster::{RosterArgs, names_of};
use super::{name, shell_word};
use crate::draw::{self, Given};
use crate::env::{Env, Failure};
use crate::fault::{Wording, three_parts};
use crate::lang::Lang;
use crate::log::note::base64;
use crate::round::units;
use crate::rules::{SeedPlan, Source, SourceKind};
use crate::say;
use crate::seed::{Contribution, read_contributions, read_value};
use crate::survey::{changes_words, result_words};
use crate::verify::Subject;
use std::path::PathBuf;
use std::sync::Arc;

/// Draws: mixes the contributions into the seed and writes lots, allocation and outcomes
#[derive(clap::Args)]
pub(super) struct Args {
    /// The sealed log
    log: PathBuf,
    #[command(flatten)]
    signing: SigningArgs,
    #[command(flatten)]
    roster: RosterArgs,
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
        (
            "contribute",
            "Wat een bron gaf, één keer per bron: dobbelstenen=\"3 1 6 …\"; op een scherm wordt gevraagd wat ontbreekt",
        ),
        ("contributions", "Een bestand met zulke regels, BRON=WAARDE; regels achter # tellen niet"),
    ],
    shared: &[&super::passphrase::SIGNING_DUTCH, &super::roster::DUTCH],
};

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let path = name(&args.log);
    let grown = Grown::read(&args.log, env)?;
    let section = grown.waiting(env)?;
    let kept = args.roster.read(&grown.transcript, env)?;
    let key = grown.key(&args.signing, env)?;
    let plan = match &section.subject {
        Subject::Round { sealed, .. } => Some(&sealed.plan),
        Subject::Amendment(amendment) => amendment.plan.as_ref(),
    };
    let contributions = plan.map_or(Ok(Vec::new()), |plan| gather(args, plan, env))?;
    let given = Given { seal: &section.seal.1, contributions: &contributions };
    let before = grown.transcript.drawn().map(|drawn| &drawn.standing);
    let (standing, root) = grown.write(env, |log| match (&section.subject, before) {
        (Subject::Round { sealed, history }, _) => {
            // it was verified a moment ago, so they are there
            let units = units(&sealed.rules, &sealed.register, history)
                .map_err(|faults| round_failure(&faults, &args.log, env))?;
            Ok(draw::draw(log, (Arc::clone(sealed), units, Arc::clone(history)), given, &key))
        }
        (Subject::Amendment(amendment), Some(standing)) => draw::amend(log, (standing, amendment), given, &key)
            .map_err(|(_, fault)| Failure::new(env.lang, &fault, Some(&path))),
        (Subject::Amendment(_), None) => Err(Failure { text: String::new(), status: 2 }), // never sealed without a round
    })?;
    let names = names_of(&grown.transcript, kept.as_ref());
    env.say(&result_words(&standing, names, env.lang));
    if let (Subject::Amendment(_), Some(before)) = (&section.subject, before) {
        env.say(&changes_words((before, &standing), names, env.lang));
    }
    let root = base64(&root);
    let (program, log) = (shell_word(&env.program), shell_word(&path));
    let n = env.lang.number(standing.sealed.register.practices().len() as u64);
    env.say(&match &section.subject {
        Subject::Round { .. } => say!(env.lang,
            nl: "Geloot: {n} praktijken, de uitslag staat in {path}.\nControlegetal: {root}\nNarekenen: {program} verify {log}\nUitleg aan een praktijk: {program} explain {log} PRAKTIJKCODE",
            en: "Drawn: {n} practices, the result is in {path}.\nRoot: {root}\nCheck it: {program} verify {log}\nExplain to a practice: {program} explain {log} PRACTICE"),
        Subject::Amendment(amendment) => {
            let number = amendment.number;
            say!(env.lang,
                nl: "Wijziging {number} is uitgewerkt en staat in {path}.\nControlegetal: {root}\nNarekenen: {program} verify {log}",
                en: "Amendment {number} is worked out and stands in {path}.\nRoot: {root}\nCheck it: {program} verify {log}")
        }
    });
    Ok(0)
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
    Failure::new(lang, &NotAPair(text.to_owned()), Some(place))
}

#[derive(Debug)]
struct NotAPair(String);

impl Wording for NotAPair {
    fn what(&self, lang: Lang) -> String {
        let text = &self.0;
        say!(lang, nl: "`{text}` is geen BRON=WAARDE", en: "`{text}` is no LABEL=VALUE")
    }

    fn mend(&self, lang: Lang) -> String {
        say!(lang, nl: "schrijf bijvoorbeeld: dobbelstenen=3 1 6", en: "write for example: dobbelstenen=3 1 6")
    }
}
