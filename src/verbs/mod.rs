//! The verbs: one file each, thin. A verb reads its arguments, opens files through [`Env`], calls the core, and
//! says what it did. `instroom <verb>`; see the README.

mod abort;
mod amend;
pub mod beacon;
mod chances;
mod check;
mod cosign;
mod demo;
mod draw;
mod explain;
mod follow;
mod give;
mod grow;
mod help;
mod init;
mod key;
mod keygen;
mod list;
mod number;
mod passphrase;
mod reading;
mod receipt;
mod receipts;
mod roster;
mod sample;
mod seal;
mod secret;
mod status;
mod verify;

use crate::env::{Env, Failure};
use crate::log::key::{KeyFault, PrivateKey};
use crate::log::signers::Trusted;
use crate::register::{Reading, read_register};
use crate::rules::{Profile, RulesFile};
use crate::say;
use crate::transcript::is_id;
use crate::verify::{Transcript, verdict_words};
use crate::words::fault::Wording;
use crate::words::lang::Lang;
use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use compact_str::CompactString;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::Offset;
use passphrase::PassphraseArgs;
use reading::ReadingArgs;
use std::ffi::{OsStr, OsString};
use std::io::Read;
use std::path::Path;

/// Lottery and quota allocation with draws that anyone can replay
///
/// Loting en toewijzing van plaatsen, die iedereen kan narekenen
#[derive(Parser)]
#[command(name = "instroom", version, disable_help_subcommand = true)]
struct Cli {
    /// Language of messages: nl or en; by default that of your computer
    ///
    /// Taal van de meldingen: nl of en; anders die van uw computer
    #[arg(long, global = true, value_name = "LANG", value_parser = ["nl", "en"])]
    lang: Option<String>,
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    Demo(demo::Args),
    Init(init::Args),
    Check(check::Args),
    Chances(chances::Args),
    Keygen(keygen::Args),
    Key(key::Args),
    Secret(secret::Args),
    Seal(seal::Args),
    Cosign(cosign::Args),
    Draw(draw::Args),
    Verify(verify::Args),
    Explain(explain::Args),
    Receipt(receipt::Args),
    Receipts(receipts::Args),
    List(list::Args),
    Amend(amend::Args),
    Abort(abort::Args),
    Status(status::Args),
    Sample(sample::Args),
}

/// Runs a command line, the program's name first. Returns the exit status: 0 done or agrees, 1 checked and
/// differs, 2 could not run.
pub fn run(args: impl IntoIterator<Item = impl Into<OsString>>, env: &mut Env<'_>) -> u8 {
    let args: Vec<OsString> = args.into_iter().map(Into::into).collect();
    let asked = args.windows(2).find(|pair| pair[0] == "--lang").map(|pair| pair[1].clone());
    let asked = asked.or_else(|| args.iter().find_map(|arg| arg.to_str()?.strip_prefix("--lang=").map(OsString::from)));
    match asked.as_deref().and_then(OsStr::to_str) {
        Some("nl") => env.lang = Lang::Nl,
        Some("en") => env.lang = Lang::En,
        _ => {} // another one is refused below, in the language of the computer
    }
    let matches = match help::in_language(Cli::command(), env.lang).try_get_matches_from(args) {
        Ok(matches) => matches,
        Err(error) => return help::refuse(&error, env),
    };
    let cli = match Cli::from_arg_matches(&matches) {
        Ok(cli) => cli,
        Err(error) => return help::refuse(&error, env),
    };
    let done = match &cli.verb {
        Verb::Demo(args) => demo::run(args, env),
        Verb::Init(args) => init::run(args, env),
        Verb::Check(args) => check::run(args, env),
        Verb::Chances(args) => chances::run(args, env),
        Verb::Keygen(args) => keygen::run(args, env),
        Verb::Key(args) => key::run(args, env),
        Verb::Secret(args) => secret::run(args, env),
        Verb::Seal(args) => seal::run(args, env),
        Verb::Cosign(args) => cosign::run(args, env),
        Verb::Draw(args) => draw::run(args, env),
        Verb::Verify(args) => verify::run(args, env),
        Verb::Explain(args) => explain::run(args, env),
        Verb::Receipt(args) => receipt::run(args, env),
        Verb::Receipts(args) => receipts::run(args, env),
        Verb::List(args) => list::run(args, env),
        Verb::Amend(args) => amend::run(args, env),
        Verb::Abort(args) => abort::run(args, env),
        Verb::Status(args) => status::run(args, env),
        Verb::Sample(args) => sample::run(args, env),
    };
    match done {
        Ok(status) => status,
        Err(failure) => {
            let _ = env.err.write_all(failure.text.as_bytes());
            failure.status
        }
    }
}

/// The name of a file as the user typed it.
fn name(path: &Path) -> String {
    path.display().to_string()
}

/// Reads a register under rules that were read.
fn read_practices(register: &Path, file: &RulesFile, asked: &ReadingArgs, env: &Env<'_>) -> Result<Reading, Failure> {
    let bytes = env.read(register)?;
    read_register(&bytes, &name(register), file, &asked.options())
        .map_err(|faults| Failure { text: faults.words(env.lang), status: 2 })
}

/// Reads a private key, with its passphrase if it has one.
fn read_key(path: &Path, passphrase: &PassphraseArgs, env: &Env<'_>) -> Result<PrivateKey, Failure> {
    let pem = env.read_secret(path)?;
    match PrivateKey::read(&pem) {
        Err(KeyFault::Encrypted) => passphrase.unlock(&pem, path, env),
        read => read.map_err(|fault| Failure::new(env.lang, &fault, Some(&name(path)))),
    }
}

/// Reads keys to trust: public keys of organisers and witnesses, or files that hold one.
fn read_trusted(given: &[String], env: &Env<'_>) -> Result<Vec<Trusted>, Failure> {
    given.iter().map(|text| read_public(text, ("--trust", Trusted::read), env)).collect()
}

/// Reads a public key of the type that `read` reads, or a file that holds one; `argument` is where it was given. What a
/// file holds is never shown: it may be a private key.
fn read_public<K>(
    text: &str,
    (argument, read): (&str, impl Fn(&str) -> Result<K, KeyFault>),
    env: &Env<'_>,
) -> Result<K, Failure> {
    if text.contains('+') && !env.path(Path::new(text)).exists() {
        return read(text).map_err(|fault| Failure::new(env.lang, &fault, Some(argument)));
    }
    let held = env.read_secret(Path::new(text))?;
    read(held.trim()).map_err(|fault| {
        let fault = match fault {
            _ if held.contains("PRIVATE KEY") => KeyFault::Private,
            KeyFault::NotAVerifierKey(_) | KeyFault::WrongHash(_) => KeyFault::NotAVerifierFile,
            fault => fault,
        };
        Failure::new(env.lang, &fault, Some(text))
    })
}

/// Reads a transcript and verifies it; a verb that tells something from it tells nothing from one that differs, or
/// that was not signed with a key of `trust`, if any are given.
fn read_transcript(
    path: &Path,
    from: impl Read + Send,
    trust: &[String],
    env: &Env<'_>,
) -> Result<Transcript, Failure> {
    let trusted = read_trusted(trust, env)?;
    let verdict =
        crate::verify::verify(from, &trusted).map_err(|fault| Failure::new(env.lang, &fault, Some(&name(path))))?;
    if !verdict.agrees() {
        return Err(Failure { text: verdict_words(&verdict, &name(path), env.lang), status: 1 });
    }
    verdict.transcript.ok_or(Failure { text: String::new(), status: 1 }) // one that agrees was read
}

/// What a transcript that was just verified rests on.
fn rests_on(transcript: &Transcript, trust: &[String], lang: Lang) -> String {
    let key = &transcript.signers.organiser;
    if trust.is_empty() {
        say!(lang,
            nl: "Het hele verslag is zojuist nagerekend, zonder verschil; ondertekend met de sleutel die het zelf noemt:\n  {key}",
            en: "The whole transcript was computed again just now, without a difference; signed with the key it names itself:\n  {key}")
    } else {
        say!(lang,
            nl: "Het hele verslag is zojuist nagerekend, zonder verschil; ondertekend met een sleutel die u vertrouwt:\n  {key}",
            en: "The whole transcript was computed again just now, without a difference; signed with a key you trust:\n  {key}")
    }
}

/// A word of a command line, quoted for a shell where it must be.
fn shell_word(word: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || "-_./=+:,@%…".contains(c);
    if !word.is_empty() && word.chars().all(plain) {
        word.to_owned()
    } else {
        format!("'{}'", word.replace('\'', "'\\''"))
    }
}

/// Yes or no, in either language; `None` for anything else.
fn read_answer(answer: &str) -> Option<bool> {
    match answer.trim().to_lowercase().as_str() {
        "j" | "ja" | "y" | "yes" => Some(true),
        "n" | "nee" | "no" => Some(false),
        _ => None,
    }
}

/// A moment given with `--at`, or the clock.
fn moment(at: Option<&str>, env: &Env<'_>) -> Result<Timestamp, Failure> {
    at.map_or_else(
        || Ok((env.now)()),
        |text| {
            let read: Option<Timestamp> = text.parse().ok();
            let year = |moment: &Timestamp| Offset::UTC.to_datetime(*moment).year();
            let read = read.filter(|moment| (0..=9998).contains(&year(moment)));
            read.ok_or_else(|| Failure::new(env.lang, &BadArgument::Moment(text.to_owned()), Some("--at")))
        },
    )
}

/// A day as people write it: `2023-07-01` or `01-07-2023`.
fn read_day(text: &str) -> Option<Date> {
    let day_first = || {
        let (day, rest) = text.split_once('-')?;
        let (month, year) = rest.split_once('-')?;
        Date::new(year.parse().ok().filter(|year| *year > 999)?, month.parse().ok()?, day.parse().ok()?).ok()
    };
    text.parse().ok().or_else(day_first).filter(|day: &Date| (0..=9998).contains(&day.year()))
}

/// A day that an option names.
fn day(text: &str, place: &str, env: &Env<'_>) -> Result<Date, Failure> {
    read_day(text).ok_or_else(|| Failure::new(env.lang, &BadArgument::Day(text.to_owned()), Some(place)))
}

/// A text that can stand in a transcript: not empty, and without control characters.
fn plain_text(text: &str, place: &str, env: &Env<'_>) -> Result<String, Failure> {
    let text = text.trim();
    if text.is_empty() || text.chars().any(char::is_control) {
        return Err(Failure::new(env.lang, &BadArgument::Text, Some(place)));
    }
    Ok(text.to_owned())
}

/// The code of a practice that is new to a log.
fn read_id(text: &str, profile: Profile, env: &Env<'_>) -> Result<CompactString, Failure> {
    let text = text.trim();
    if is_id(text, profile) {
        return Ok(text.into());
    }
    Err(Failure::new(env.lang, &BadArgument::Code { text: text.to_owned(), profile }, None))
}

/// A moment as transcripts hold it.
fn whole_seconds(moment: Timestamp) -> Timestamp {
    Timestamp::from_second(moment.as_second()).unwrap_or(moment)
}

/// A word of a command line that cannot be.
#[derive(Debug)]
enum BadArgument {
    Moment(String),
    Day(String),
    Text,
    Code { text: String, profile: Profile },
}

impl Wording for BadArgument {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Moment(text) => say!(lang, nl: "`{text}` is geen tijdstip", en: "`{text}` is no moment in time"),
            Self::Day(text) => say!(lang, nl: "`{text}` is geen datum", en: "`{text}` is no date"),
            Self::Text => {
                say!(lang, nl: "deze tekst is leeg of bevat een stuurteken", en: "this text is empty or holds a control character")
            }
            Self::Code { text, .. } => {
                say!(lang, nl: "`{text}` is geen praktijkcode", en: "`{text}` is no code of a practice")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Moment(_) => {
                say!(lang, nl: "schrijf datum, tijd en tijdzone: 2023-06-12T14:00:00+02:00", en: "write date, time and time zone: 2023-06-12T14:00:00+02:00")
            }
            Self::Day(_) => {
                say!(lang, nl: "schrijf bijvoorbeeld 2023-07-01 of 01-07-2023", en: "write for example 2023-07-01 or 01-07-2023")
            }
            Self::Text => say!(lang, nl: "schrijf één regel gewone tekst", en: "write one line of plain text"),
            Self::Code { profile: Profile::Leidraad, .. } => {
                say!(lang, nl: "een AGB-code heeft 8 cijfers, met voorloopnul", en: "an AGB code has 8 digits, with the leading zero")
            }
            Self::Code { profile: Profile::Free, .. } => {
                say!(lang, nl: "een code heeft 1 tot 64 tekens, zonder spaties en accenten", en: "a code has 1 to 64 characters, without spaces and accents")
            }
        }
    }
}

/// The number of practices and the ION of a register, for people.
fn size_words(practices: usize, ion: u64, lang: Lang) -> String {
    let n = lang.count(practices as u64, ["praktijk", "praktijken"], ["practice", "practices"]);
    format!("{n}, {} ION", lang.number(ion))
}
