//! `instroom list`: the participant list of a start date, and before the draw what practices check.

use crate::draw::round::Sealed;
use crate::env::{Access, Env, Failure};
use crate::roster::Names;
use crate::say;
use crate::tell::list::{Reader, Request, Scope, SealedRound, is_insurer, list_entries, write_list};
use crate::tell::trust::rests_words;
use crate::transcript::{Section, Transcript};
use crate::verbs::arg::moment::day_of;
use crate::verbs::arg::roster::{RosterArgs, names_of};
use crate::verbs::arg::shown::shown;
use crate::verbs::step::read::read_transcript;
use crate::verify::Verified;
use crate::words::Message;
use crate::words::fault::Wording;
use crate::words::lang::Lang;
use crate::words::noun::Practices;
use crate::words::verbs::arg::Total;
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Writes the participant list of a start date as CSV for an insurer, or what practices check before the draw
///
/// Schrijft de deelnemerslijst van een startdatum als CSV voor een verzekeraar, of de controlelijst vóór de loting
#[derive(clap::Args)]
pub(super) struct Args {
    /// The transcript
    ///
    /// Het lotingsverslag
    log: PathBuf,
    /// The start date: 2023-07-01, 01-07-2023 or "1 July 2023"
    ///
    /// De startdatum: 2023-07-01, 01-07-2023 of "1 juli 2023"
    #[arg(long, value_name = "DATE", required_unless_present = "sealed")]
    start: Option<String>,
    /// What is sealed of every practice, to check before the draw
    ///
    /// Wat van elke praktijk verzegeld is, om vóór de loting te controleren
    #[arg(long)]
    sealed: bool,
    /// Only practices of this insurer: its name or code
    ///
    /// Alleen praktijken van deze verzekeraar: naam of code
    #[arg(long, value_name = "INSURER")]
    insurer: Option<String>,
    /// Everybody placed so far, not only who starts on this date
    ///
    /// Iedereen die tot dan toe is geplaatst, niet alleen wie op deze datum start
    #[arg(long)]
    all: bool,
    /// For a program: codes as they are, instead of ="01990012", which keeps leading zeros in Excel
    ///
    /// Voor een programma: codes zoals ze zijn, in plaats van ="01990012", waarmee Excel voorloopnullen houdt
    #[arg(long)]
    plain: bool,
    #[command(flatten)]
    roster: RosterArgs,
    /// The new file; by default the list goes to the screen
    ///
    /// Het nieuwe bestand; anders komt de lijst op het scherm
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The organiser's public key as you know it from elsewhere, or a file that holds it; may be repeated
    ///
    /// De openbare sleutel van de organisator zoals u die kent, of een bestand waarin hij staat; mag vaker
    #[arg(long, value_name = "VKEY")]
    trust: Vec<String>,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let verified = read_transcript(&args.log, env.open(&args.log)?, &args.trust, env)?;
    let (transcript, vouching) = verified.told();
    if args.sealed {
        return sealed(args, &verified, env);
    }
    let asked = args.start.as_deref().unwrap_or_default(); // clap wants it unless `--sealed` is there
    let fail = |refusal: &Refusal, place: &str, env: &Env<'_>| Failure::new(env.lang, refusal, Some(place));
    let Some(drawn) = transcript.drawn() else { return Err(fail(&Refusal::NotDrawn, &shown(&args.log), env)) };
    let sealed = &drawn.standing.sealed;
    let kept = args.roster.needed(transcript, env)?;
    let names = names_of(transcript, kept.as_ref());
    let start = read_start(asked, transcript).map_err(|refusal| fail(&refusal, "--start", env))?;
    if let Some(insurer) = &args.insurer {
        check_insurer(insurer, names, sealed).map_err(|refusal| fail(&refusal, "--insurer", env))?;
    }
    let scope = if args.all { Scope::SoFar } else { Scope::New };
    let reader = if args.plain { Reader::Program } else { Reader::Spreadsheet };
    let request = Request { start, insurer: args.insurer.clone(), scope, reader };
    let entries = list_entries(&drawn.standing, names, &request);
    let file = write_list(transcript, (drawn, names), &request, &entries);
    match &args.out {
        Some(path) => env.write_new(path, &file, Access::Usual)?,
        None => env.print_bytes(&file)?,
    }
    let ion = entries.iter().map(|entry| sealed.register.practices()[entry.practice].ion).sum();
    let (size, date) =
        (Total::Is { practices: Practices(entries.len() as u64), ion }.words(env.lang), env.lang.date(start));
    let path = args
        .out
        .as_ref()
        .map_or_else(|| env.lang.pick("Op het scherm", "On the screen").to_owned(), |path| shown(path));
    env.say(&match scope {
        Scope::New => say!(env.lang, nl: "{path}: {size} starten per {date}.", en: "{path}: {size} start on {date}."),
        Scope::SoFar => {
            say!(env.lang, nl: "{path}: {size} zijn gestart per {date}.", en: "{path}: {size} have started by {date}.")
        }
    });
    env.say(rests_words((transcript, vouching), env.lang).trim_end());
    Ok(0)
}

/// The list that practices check before the draw.
fn sealed(args: &Args, verified: &Verified, env: &mut Env<'_>) -> Result<u8, Failure> {
    let (transcript, vouching) = verified.told();
    let fail = |refusal: &Refusal, place: &str, env: &Env<'_>| Failure::new(env.lang, refusal, Some(place));
    for (given, option) in [(args.start.is_some(), "--start"), (args.all, "--all")] {
        if given {
            return Err(fail(&Refusal::NoStart(option), option, env));
        }
    }
    let Some(round) = SealedRound::last(transcript) else {
        return Err(fail(&Refusal::NotSealed, &shown(&args.log), env));
    };
    let kept = args.roster.needed(transcript, env)?;
    let names = names_of(transcript, kept.as_ref());
    if let Some(insurer) = &args.insurer {
        check_insurer(insurer, names, round.sealed).map_err(|refusal| fail(&refusal, "--insurer", env))?;
    }
    let practices = round.practices(names, args.insurer.as_deref());
    let file = round.write(&practices, names, if args.plain { Reader::Program } else { Reader::Spreadsheet });
    match &args.out {
        Some(path) => env.write_new(path, &file, Access::Usual)?,
        None => env.print_bytes(&file)?,
    }
    env.say(&sealed_words(&round, &practices, args, env.lang));
    env.say(rests_words((transcript, vouching), env.lang).trim_end());
    Ok(0)
}

/// How much it is, and what a practice that finds a mistake can do.
fn sealed_words(round: &SealedRound<'_>, practices: &[usize], args: &Args, lang: Lang) -> String {
    let ion = practices.iter().map(|&practice| round.sealed.register.practices()[practice].ion).sum();
    let size = Total::Is { practices: Practices(practices.len() as u64), ion }.words(lang);
    let path =
        args.out.as_ref().map_or_else(|| lang.pick("Op het scherm", "On the screen").to_owned(), |path| shown(path));
    let title = &round.sealed.round.title;
    let mut text =
        say!(lang, nl: "{path}: {size}, zoals verzegeld in {title}.", en: "{path}: {size}, as sealed in {title}.");
    text.push_str(&match (round.is_drawn(), round.sealed.rules.objections_words(lang)) {
        (true, _) => say!(lang,
            nl: "\nDeze ronde is al geloot: wat nu nog fout blijkt gaat met `instroom amend`.",
            en: "\nThis round was drawn: what turns out wrong now goes by `instroom amend`."),
        (false, Some(words)) => say!(lang,
            nl: "\nCorrectieronde: {words}.\nEen praktijk meldt een fout bij de organisator, met haar verslagregel.",
            en: "\nCorrections: {words}.\nA practice reports a mistake to the organiser, with its line of the transcript."),
        (false, None) => say!(lang,
            nl: "\nDe spelregels noemen geen termijn voor correcties; herstellen kan tot de loting: `instroom abort`, en opnieuw verzegelen.",
            en: "\nThe rules name no period for corrections; mending is possible until the draw: `instroom abort`, and seal again."),
    });
    text
}

fn read_start(text: &str, transcript: &Transcript) -> Result<Date, Refusal> {
    let drawn = transcript.sections.iter().filter_map(Section::drawn);
    let starts = drawn.flat_map(|drawn| drawn.standing.sealed.rules.tranches.iter().map(|tranche| tranche.start));
    let starts: BTreeSet<Date> = starts.collect();
    let in_words = || {
        let said =
            |start: &&Date| [Lang::Nl, Lang::En].iter().any(|lang| lang.date(**start).eq_ignore_ascii_case(text));
        starts.iter().find(said).copied()
    };
    let date = day_of(text).or_else(in_words);
    let known = date.filter(|date| starts.contains(date));
    known.ok_or_else(|| Refusal::Start { given: text.to_owned(), starts: starts.into_iter().collect() })
}

fn check_insurer(asked: &str, names: Names<'_>, sealed: &Sealed) -> Result<(), Refusal> {
    let practices = sealed.register.practices();
    if practices.iter().any(|practice| is_insurer(names.insurer(practice), asked)) {
        return Ok(());
    }
    let known: BTreeSet<&str> = practices.iter().filter_map(|practice| names.insurer(practice)).collect();
    Err(Refusal::Insurer { given: asked.to_owned(), known: known.into_iter().map(str::to_owned).collect() })
}

#[derive(Debug)]
enum Refusal {
    NotDrawn,
    NotSealed,
    NoStart(&'static str),
    Start { given: String, starts: Vec<Date> },
    Insurer { given: String, known: Vec<String> },
}

impl Wording for Refusal {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::NotDrawn => {
                say!(lang, nl: "er is nog niet geloot, dus er is nog geen deelnemerslijst", en: "not drawn yet, so there is no participant list yet")
            }
            Self::NotSealed => {
                say!(lang, nl: "er is geen ronde verzegeld die nog geldt", en: "no round is sealed that still counts")
            }
            Self::NoStart(option) => {
                say!(lang, nl: "`{option}` gaat niet samen met `--sealed`: vóór de loting start er nog niemand", en: "`{option}` does not go with `--sealed`: before the draw nobody starts yet")
            }
            Self::Start { given, .. } => {
                say!(lang, nl: "`{given}` is geen startdatum van deze ronde", en: "`{given}` is no start date of this round")
            }
            Self::Insurer { given, .. } => {
                say!(lang, nl: "geen enkele praktijk heeft verzekeraar `{given}`", en: "no practice has insurer `{given}`")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::NotDrawn => {
                say!(lang, nl: "loot eerst met `instroom draw`; wat verzegeld is geeft `instroom list VERSLAG --sealed`", en: "draw first, with `instroom draw`; what is sealed is given by `instroom list LOG --sealed`")
            }
            Self::NotSealed => {
                say!(lang, nl: "verzegel eerst met `instroom seal`", en: "seal first, with `instroom seal`")
            }
            Self::NoStart(option) => say!(lang, nl: "laat `{option}` weg", en: "leave `{option}` out"),
            Self::Start { starts, .. } => {
                let starts = starts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
                say!(lang, nl: "kies uit {starts}", en: "choose one of {starts}")
            }
            Self::Insurer { known, .. } if known.is_empty() => {
                say!(lang, nl: "in dit verslag staan geen verzekeraars; laat `--insurer` weg", en: "this transcript holds no insurers; leave `--insurer` out")
            }
            Self::Insurer { known, .. } => {
                let known = known.join(", ");
                say!(lang, nl: "kies uit {known}", en: "choose one of {known}")
            }
        }
    }
}
