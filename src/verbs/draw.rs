//! `instroom draw`: from a sealed log and the contributions to the result.

use super::follow::round_failure;
use super::grow::Grown;
use super::help::Dutch;
use super::passphrase::SigningArgs;
use super::seal::is_of;
use super::{moment, name, shell_word};
use crate::count::{Stage, amendment_words};
use crate::draw::{self, Given};
use crate::env::{Env, Failure};
use crate::fault::{Wording, three_parts};
use crate::fork::{Relation, Side, relate};
use crate::lang::Lang;
use crate::log::note::base64;
use crate::round::units;
use crate::rules::{SeedPlan, Source, SourceKind};
use crate::say;
use crate::seed::{Contribution, read_contributions, read_value};
use crate::survey::{changes_words, result_words};
use crate::verify::{Section, Subject};
use jiff::Timestamp;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Draws: mixes the contributions into the seed and writes lots, allocation and outcomes
#[derive(clap::Args)]
pub(super) struct Args {
    /// The sealed log
    log: PathBuf,
    #[command(flatten)]
    signing: SigningArgs,
    /// What a source gave, once per source: dobbelstenen="3 1 6 …"; on a terminal what is missing is asked for
    #[arg(long, value_name = "LABEL=VALUE")]
    contribute: Vec<String>,
    /// A file with such lines, LABEL=VALUE; lines behind # are remarks
    #[arg(long, value_name = "FILE")]
    contributions: Option<PathBuf>,
    /// Moment of the draw, with time zone, to compare with the end of the period for corrections; by default now
    #[arg(long, value_name = "TIME")]
    at: Option<String>,
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
        (
            "at",
            "Tijdstip van de loting, met tijdzone, om te vergelijken met het einde van de correctieronde; anders nu",
        ),
        ("contributions", "Een bestand met zulke regels, BRON=WAARDE; regels achter # tellen niet"),
    ],
    shared: &[&super::passphrase::SIGNING_DUTCH],
};

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let path = name(&args.log);
    let grown = Grown::read(&args.log, env)?;
    let section = grown.waiting(env)?;
    refuse_open_period(args, section, env)?;
    refuse_rerun(&args.log, &grown, env)?;
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
    env.say(&result_words(&standing, env.lang));
    if let (Subject::Amendment(_), Some(before)) = (&section.subject, before) {
        env.say(&changes_words(before, &standing, env.lang));
    }
    env.say(&match &section.subject {
        Subject::Round { sealed, .. } => sealed.count(&standing.units).words(Stage::Drawn, env.lang),
        Subject::Amendment(amendment) => amendment_words(amendment, Stage::Drawn, env.lang),
    });
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

/// Refuses while practices can have mistakes corrected. Without a period nobody needs to know what time it is.
fn refuse_open_period(args: &Args, section: &Section, env: &Env<'_>) -> Result<(), Failure> {
    let Subject::Round { sealed, .. } = &section.subject else { return Ok(()) };
    if sealed.rules.objections_until.is_none() {
        return Ok(());
    }
    match sealed.rules.open_until(moment(args.at.as_deref(), env)?) {
        Some(until) => Err(Failure::new(env.lang, &OpenPeriod(until), Some(&name(&args.log)))),
        None => Ok(()),
    }
}

/// Refuses when a file beside the log is this log gone further: then somebody put an older copy back, and a second draw
/// would be a second history.
fn refuse_rerun(log: &Path, grown: &Grown, env: &Env<'_>) -> Result<(), Failure> {
    let origin = &grown.transcript.programme.origin;
    for path in env.beside(log).into_iter().filter(|path| is_of(path, origin, env)) {
        let Ok(file) = env.open(&path) else { continue };
        // a copy that cannot be read is no reason to stop
        if let Ok(Relation::Further { side: Side::Second, next }) = relate(grown.bytes(), file) {
            let folder = log.parent().unwrap_or(Path::new(""));
            let known = name(&folder.join(path.file_name().unwrap_or_default()));
            let ended = if next == "abort" { Ended::Aborted } else { Ended::Drawn };
            return Err(Failure::new(env.lang, &Rerun { known, ended }, Some(&name(log))));
        }
    }
    Ok(())
}

/// How what waits here ended in another file.
#[derive(Clone, Copy, Debug)]
enum Ended {
    Drawn,
    Aborted,
}

#[derive(Debug)]
struct Rerun {
    known: String,
    ended: Ended,
}

impl Wording for Rerun {
    fn what(&self, lang: Lang) -> String {
        let known = &self.known;
        match self.ended {
            Ended::Drawn => {
                say!(lang, nl: "deze ronde is al geloot: zie {known}", en: "this round was drawn already: see {known}")
            }
            Ended::Aborted => {
                say!(lang, nl: "deze ronde is al afgebroken: zie {known}", en: "this round was aborted already: see {known}")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        let known = &self.known;
        say!(lang,
            nl: "ga verder met {known}; dit bestand is een oudere kopie, en wie haar opnieuw loot ondertekent twee geschiedenissen",
            en: "go on with {known}; this file is an older copy, and who draws it again signs two histories")
    }
}

/// The end of a period that runs.
#[derive(Debug)]
struct OpenPeriod(Timestamp);

impl Wording for OpenPeriod {
    fn what(&self, lang: Lang) -> String {
        let until = lang.moment(self.0);
        say!(lang,
            nl: "de correctieronde loopt nog: praktijken kunnen fouten laten herstellen tot en met {until}",
            en: "the period for corrections still runs: practices can have mistakes corrected up to {until}")
    }

    fn mend(&self, lang: Lang) -> String {
        say!(lang,
            nl: "loot daarna; is er een fout gemeld, breek de ronde dan af met `instroom abort`, herstel de lijst en verzegel opnieuw",
            en: "draw after that; if a mistake was reported, close the round with `instroom abort`, mend the register and seal again")
    }
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
