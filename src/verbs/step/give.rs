//! What the sources of a seed give: from the command line, from files, from the network when asked, and from somebody at
//! the terminal.

use crate::draw::seed::{Contribution, Delivered, instead, read_contributions, read_value};
use crate::env::{Env, Failure};
use crate::rules::chain::round_path;
use crate::rules::{SeedPlan, Source, SourceKind};
use crate::verbs::arg::answer::{ask as ask_person, read_answer};
use crate::verbs::arg::shown::{refusal_of, shown};
use crate::verbs::beacon::{ENDPOINTS, FetchArgs};
use crate::words::Message;
use crate::words::fault::three_parts;
use crate::words::value::Digits;
use crate::words::verbs::plan::{Asked, GivenRefusal};
use std::path::{Path, PathBuf};

/// What the sources give.
#[derive(clap::Args)]
pub struct GivingArgs {
    /// What a source gave, once per source: dobbelstenen="3 1 6 …"; of a secret or a beacon also a file that holds it; on a terminal what is missing is asked for
    ///
    /// Wat een bron gaf, één keer per bron: dobbelstenen="3 1 6 …"; bij een geheim of een baken ook het bestand waarin het staat; op een scherm wordt gevraagd wat ontbreekt
    #[arg(long, value_name = "LABEL=VALUE")]
    contribute: Vec<String>,
    /// A file with such lines, LABEL=VALUE; lines behind # are remarks
    ///
    /// Een bestand met zulke regels, BRON=WAARDE; regels achter # tellen niet
    #[arg(long, value_name = "FILE")]
    contributions: Option<PathBuf>,
    /// A source that gave nothing, and why: its rule in the sealed plan is used, and written in the log; may be repeated
    ///
    /// Een bron die niets gaf, en waarom: haar regel in het verzegelde plan geldt, en dat komt in het verslag; mag vaker
    #[arg(long, value_name = "LABEL=REASON")]
    failed: Vec<String>,
    #[command(flatten)]
    fetch: FetchArgs,
}

/// What came of every source of a plan.
pub fn gather(args: &GivingArgs, plan: &SeedPlan, env: &mut Env<'_>) -> Result<Delivered, Failure> {
    if args.fetch.wanted() {
        args.fetch.endpoints(env)?; // before anybody throws a die
    }
    let mut given = pairs(&args.contribute, "--contribute", env)?;
    let failed = pairs(&args.failed, "--failed", env)?;
    given.extend(args.contributions.as_deref().map_or(Ok(Vec::new()), |path| pairs_of(path, env))?);
    for source in &plan.sources {
        let due = match failed.iter().any(|(label, _)| *label == source.label) {
            true => instead(source).ok().flatten(), // what may not be is told below
            false => Some(source.clone()),
        };
        let Some(due) = due else { continue };
        match given.iter_mut().find(|(label, _)| *label == source.label) {
            Some((_, value)) => *value = held(&due, value, env)?,
            None => given.extend(missing(&due, &args.fetch, env)?.map(|value| (source.label.clone(), value))),
        }
    }
    read_contributions(plan, &given, &failed).map_err(|faults| {
        let words = faults.iter().map(|fault| three_parts(env.lang, fault, None));
        Failure { text: words.collect::<Vec<_>>().join("\n"), status: 2 }
    })
}

/// What nobody gave: from the network if that is allowed, or from somebody who is there.
fn missing(source: &Source, fetch: &FetchArgs, env: &mut Env<'_>) -> Result<Option<String>, Failure> {
    match source.kind {
        SourceKind::Drand { round } if fetch.wanted() => Ok(Some(fetch.fetch(round, env)?.to_json())),
        _ => Ok(ask(source, env)),
    }
}

/// What a value stands for: of a secret and a beacon it may be the file that holds it.
fn held(source: &Source, value: &str, env: &Env<'_>) -> Result<String, Failure> {
    let path = Path::new(value.trim());
    let is_file = is_proven(source) && !path.as_os_str().is_empty() && env.path(path).is_file();
    if is_file { env.read_text(path) } else { Ok(value.to_owned()) }
}

/// Whether what this source gives carries its own proof.
fn is_proven(source: &Source) -> bool {
    matches!(source.kind, SourceKind::Secret { .. } | SourceKind::Drand { .. })
}

fn pairs(given: &[String], place: &str, env: &Env<'_>) -> Result<Vec<(String, String)>, Failure> {
    given.iter().map(|text| pair(text, place, env)).collect()
}

/// The same from the lines of a file.
fn pairs_of(path: &Path, env: &Env<'_>) -> Result<Vec<(String, String)>, Failure> {
    let text = env.read_text(path)?;
    let lines = (1..).zip(text.lines()).filter(|(_, line)| !is_remark(line));
    lines.map(|(number, line)| pair(line, &format!("{}:{number}:1", shown(path)), env)).collect()
}

/// Nothing, or a remark behind `#`.
fn is_remark(line: &str) -> bool {
    line.trim().is_empty() || line.trim_start().starts_with('#')
}

/// Asks until the answer is what the source promised and was confirmed: a round is drawn once, so a slip is final.
/// An empty answer asks again; the end of input gives up.
fn ask(source: &Source, env: &mut Env<'_>) -> Option<String> {
    let question = question(source).words(env.lang);
    loop {
        let answer = (env.ask)(&question)?;
        let answer = match held(source, &answer, env) {
            Ok(answer) => answer,
            Err(failure) => {
                env.say(&failure.text);
                continue;
            }
        };
        match read_value(source, &answer) {
            // what has a proof needs no second look
            Ok(Contribution { .. }) if is_proven(source) => return Some(answer),
            Ok(Contribution { value, .. }) if confirmed(&value, env)? => return Some(value),
            Ok(_) => {}
            Err(fault) => env.say(&three_parts(env.lang, &fault, None)),
        }
    }
}

fn question(source: &Source) -> Asked {
    let Source { label, by, kind, .. } = source;
    let (label, by) = (label.clone(), by.clone());
    match kind {
        SourceKind::Dice { faces, rolls } => {
            Asked::Dice { label, by, faces: Digits((*faces).into()), rolls: Digits((*rolls).into()) }
        }
        SourceKind::Text { what } => Asked::Text { label, by, what: what.clone() },
        SourceKind::Secret { .. } => Asked::Secret { label, by },
        SourceKind::Drand { round } => {
            let address = format!("{}{}", ENDPOINTS[0], round_path(round));
            Asked::Beacon { label, by, round: Digits(*round), address }
        }
    }
}

/// Shows what was read and asks whether it is right.
fn confirmed(value: &str, env: &Env<'_>) -> Option<bool> {
    let question = Asked::Right { value: value.to_owned() };
    ask_person(&question, env).map(|answer| read_answer(&answer) == Some(true))
}

fn pair(text: &str, place: &str, env: &Env<'_>) -> Result<(String, String), Failure> {
    let refuse = || refusal_of(place, &GivenRefusal::NotAPair { text: text.to_owned() }, env);
    let (label, value) = text.split_once('=').ok_or_else(refuse)?;
    let bare = value.trim().strip_prefix('"').and_then(|value| value.strip_suffix('"'));
    Ok((label.trim().to_owned(), bare.unwrap_or(value).to_owned()))
}
