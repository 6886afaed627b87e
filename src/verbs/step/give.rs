//! What the sources of a seed give: from the command line, from files, from the network when asked, and from somebody at
//! the terminal.

mod person;

use crate::draw::seed::{Contribution, ContributionFault, Delivered, check_given, instead, read_contributions};
use crate::draw::throws::{Before, Thrown, ThrowsDoubt, doubts};
use crate::env::{Env, Failure};
use crate::rules::chain::round_address;
use crate::rules::{SeedPlan, Source, SourceKind};
use crate::verbs::arg::answer::agreed;
use crate::verbs::arg::published::private;
use crate::verbs::arg::shown::{refusal_at, refusal_of, say, shell_path, shell_word, shown};
use crate::verbs::beacon::FetchArgs;
use crate::verbs::step::throws::KeptThrows;
use crate::words::Message;
use crate::words::fault::three_parts;
use crate::words::value::Digits;
use crate::words::verbs::confirm::{Confirm, Private};
use crate::words::verbs::plan::{Asked, GivenRefusal, ThrowsKept};
use jiff::{SignedDuration, Timestamp};
use person::{Came, SoFar};
use std::collections::VecDeque;
use std::path::{Path, PathBuf};

/// So long before the beacon speaks somebody may begin to throw.
const SOON: SignedDuration = SignedDuration::from_hours(1);

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

/// What was given on the command line and in files.
pub struct Brought {
    given: Vec<(String, String)>,
    failed: Vec<(String, String)>,
    /// Sources that must give something, or what stands in for them.
    due: Vec<Source>,
}

impl GivingArgs {
    /// Reads what was given, all of it before anybody is asked for the rest.
    ///
    /// # Errors
    /// All that is wrong with it.
    pub fn read(&self, plan: &SeedPlan, env: &Env<'_>) -> Result<Brought, Failure> {
        if self.fetch.wanted() {
            self.fetch.endpoints(env)?; // before anybody throws a die
        }
        let mut given = pairs(&self.contribute, "--contribute", env)?;
        let failed = pairs(&self.failed, "--failed", env)?;
        given.extend(self.contributions.as_deref().map_or(Ok(Vec::new()), |path| pairs_of(path, env))?);
        let due: Vec<Source> = plan.sources.iter().filter_map(|source| due(source, &failed)).collect();
        for source in &due {
            for (_, value) in given.iter_mut().filter(|(label, _)| *label == source.label) {
                *value = held(source, value, env)?;
            }
        }
        check_given(plan, &given, &failed).map_err(|faults| refused(&faults, env))?;
        Ok(Brought { given, failed, due })
    }
}

impl Brought {
    /// Whether a source gave nothing yet, so that somebody may have to be asked.
    pub fn lacks(&self) -> bool {
        self.missing().next().is_some()
    }

    /// What gave nothing yet.
    fn missing(&self) -> impl Iterator<Item = &Source> {
        self.due.iter().filter(|source| self.given.iter().all(|(label, _)| *label != source.label))
    }
}

impl GivingArgs {
    /// Refuses to ask for a round of the beacon that is far from being there: whoever throws dice for it throws too early.
    pub fn refuse_ahead(
        &self,
        brought: &Brought,
        (log, drawn): (&Path, Timestamp),
        env: &Env<'_>,
    ) -> Result<(), Failure> {
        let ahead = brought.missing().filter_map(|source| match source.kind {
            SourceKind::Drand { round } => Some((source.kind.beacon()?, round, source.label.clone())),
            _ => None,
        });
        // nobody throws for what the network gives alone
        let is_fetched = self.fetch.wanted() && brought.missing().all(|source| source.kind.beacon().is_some());
        let ahead = ahead.max().filter(|(beacon, ..)| !is_fetched && beacon.duration_since(drawn) > SOON);
        let Some((beacon, round, label)) = ahead else { return Ok(()) };
        let address = round_address(round);
        let (round, program, word) = (Digits(round), shell_word(&env.program), shell_path(log));
        let refusal = GivenRefusal::BeaconAhead { label, round, beacon, address, program, log: word };
        Err(refusal_at(log, &refusal, env))
    }
}

/// What a draw is drawn with.
pub struct Gathering<'a> {
    /// What was given on the command line.
    pub args: &'a GivingArgs,
    /// What is needed.
    pub plan: &'a SeedPlan,
    /// What was thrown before in this log.
    pub before: Vec<Before<'a>>,
    /// Whether throws are used without a question: those that were kept, and odd ones.
    pub sure: bool,
}

impl Gathering<'_> {
    /// What came of every source of a plan.
    pub fn gather(&self, brought: Brought, kept: &mut KeptThrows, env: &mut Env<'_>) -> Result<Delivered, Failure> {
        let Brought { mut given, mut failed, due } = brought;
        self.use_kept(&due, &mut given, kept, env);
        let (mut typed, brought) = (Vec::new(), failed.len());
        let mut due = VecDeque::from(due);
        while let Some(source) = due.pop_front() {
            if given.iter().any(|(label, _)| *label == source.label) {
                continue;
            }
            match self.missing(&source, (&given, &failed), kept, env)? {
                Some(Came::Value(value)) => {
                    typed.push(source.label.clone());
                    given.push((source.label, value));
                }
                Some(Came::Failed(reason)) => {
                    if let Some(other) = instead(&source).ok().flatten() {
                        due.push_front(other);
                    }
                    failed.push((source.label, reason));
                }
                None => {}
            }
        }
        let delivered = read_contributions(self.plan, &given, &failed).map_err(|faults| refused(&faults, env))?;
        self.question(&delivered, (&typed, &failed[..brought]), env)?;
        Ok(delivered)
    }

    /// Throws of an earlier attempt, for what is missing: used when somebody says so.
    fn use_kept(&self, due: &[Source], given: &mut Vec<(String, String)>, kept: &KeptThrows, env: &mut Env<'_>) {
        let (mut found, path) = (Vec::new(), kept.shown());
        for Source { label, .. } in due {
            let Some(value) = kept.value(label).map(str::to_owned) else { continue };
            match given.iter().find(|(own, _)| own == label) {
                None => found.push((label.clone(), value)),
                Some((_, own)) if bare(own) != bare(&value) => {
                    say(&ThrowsKept::Other { label: label.clone(), path: path.clone() }, env);
                }
                Some(_) => {}
            }
        }
        if found.is_empty() {
            return;
        }
        say(&ThrowsKept::Found { path: path.clone() }, env);
        for (label, value) in found.clone() {
            say(&ThrowsKept::Value { label, value }, env);
        }
        if self.sure {
            say(&ThrowsKept::Used { path }, env);
        }
        if self.sure || agreed(&Asked::Kept, env) == Some(true) {
            given.extend(found);
        }
    }

    /// What nobody gave: from the network if that is allowed, or from somebody who is there.
    fn missing(
        &self,
        source: &Source,
        so_far: SoFar<'_>,
        kept: &mut KeptThrows,
        env: &mut Env<'_>,
    ) -> Result<Option<Came>, Failure> {
        match source.kind {
            SourceKind::Drand { round } if self.args.fetch.wanted() => {
                Ok(Some(Came::Value(self.args.fetch.fetch(round, env)?.to_json())))
            }
            _ => Ok(self.ask(source, so_far, kept, env)),
        }
    }

    /// Says what is odd about throws and what looks private in a reason, and asks whether they shall be used. Of throws that were
    /// typed it was asked already, and of reasons but those that were brought.
    fn question(
        &self,
        delivered: &Delivered,
        (typed, brought): (&[String], &[(String, String)]),
        env: &mut Env<'_>,
    ) -> Result<(), Failure> {
        let given = &delivered.contributions;
        let mut found = Vec::new();
        for (at, Contribution { label, value, .. }) in given.iter().enumerate() {
            let Some(source) = self.plan.sources.iter().find(|source| source.label == *label) else { continue };
            if !typed.contains(label) {
                found.extend(doubts(source, value, &self.before));
            }
            let here = given[..at].iter().map(|other| Before {
                thrown: Thrown::Here { label: other.label.clone() },
                contributions: std::slice::from_ref(other),
            });
            let again = doubts(source, value, &here.collect::<Vec<_>>());
            found.extend(again.into_iter().filter(|doubt| matches!(doubt, ThrowsDoubt::Again { .. })));
        }
        found.iter().for_each(|doubt| say(doubt, env));
        let failed = delivered.failed.iter().filter(|failed| brought.iter().any(|(label, _)| *label == failed.label));
        let reasons: Vec<Private> = failed.flat_map(|failed| private(&failed.reason)).collect();
        reasons.iter().for_each(|private| say(private, env));
        match self.sure || found.is_empty() && reasons.is_empty() || agreed(&Asked::Doubtful, env) != Some(false) {
            true => Ok(()), // where nobody can be asked it was said
            false => Err(Failure { text: Confirm::Undrawn.words(env.lang) + "\n", status: 2 }),
        }
    }
}

/// All that is wrong with what was given.
fn refused(faults: &[ContributionFault], env: &Env<'_>) -> Failure {
    let words = faults.iter().map(|fault| three_parts(env.lang, fault, None));
    Failure { text: words.collect::<Vec<_>>().join("\n"), status: 2 }
}

/// The source that must give something: itself, or what the plan says for when it failed.
fn due(source: &Source, failed: &[(String, String)]) -> Option<Source> {
    match failed.iter().any(|(label, _)| *label == source.label) {
        true => instead(source).ok().flatten(), // what may not be is told when all is read
        false => Some(source.clone()),
    }
}

/// Throws without what stands between them.
fn bare(value: &str) -> String {
    value.chars().filter(|c| c.is_alphanumeric()).collect()
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

fn pair(text: &str, place: &str, env: &Env<'_>) -> Result<(String, String), Failure> {
    let refuse = || refusal_of(place, &GivenRefusal::NotAPair { text: text.to_owned() }, env);
    let (label, value) = text.split_once('=').ok_or_else(refuse)?;
    let bare = value.trim().strip_prefix('"').and_then(|value| value.strip_suffix('"'));
    Ok((label.trim().to_owned(), bare.unwrap_or(value).to_owned()))
}
