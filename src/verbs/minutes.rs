//! `instroom minutes`: the minutes of a draw, a sealing or an amendment, to complete and sign.

use crate::draw::round::Sealed;
use crate::env::{Access, Env, Failure};
use crate::register::{MOST_BYTES, Mending, Options};
use crate::roster::Names;
use crate::rules::secret::hex;
use crate::rules::{self, RulesFile, Witnesses, read_rules};
use crate::tell::minutes::{Minutes, Program, RegisterFile, Which, find, minutes};
use crate::tell::paper::Paper;
use crate::transcript::{Section, Subject, Transcript};
use crate::verbs::arg::number::WholeNumber;
use crate::verbs::arg::reading::ReadingArgs;
use crate::verbs::arg::roster::{RosterArgs, names_of};
use crate::verbs::arg::shown::{all_refusals, refusal, refusal_at, refusal_of, say, shown};
use crate::verbs::arg::text::read_plain;
use crate::verbs::arg::trust::TrustArgs;
use crate::verbs::step::paper::Form;
use crate::verbs::step::read::{read_practices_of, read_transcript, rests_here, say_unchecked, to_come};
use crate::verbs::step::same::{Files, otherwise};
use crate::words::value::Digits;
use crate::words::verbs::minutes::{MinutesRefusal, MinutesWritten};
use sha2::{Digest, Sha256};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// Writes the minutes of the last draw, to complete and sign; of a round that waits, those of its sealing
///
/// Schrijft het proces-verbaal van de laatste loting, om aan te vullen en te tekenen; van een ronde die wacht dat van de verzegeling
#[derive(clap::Args)]
pub(super) struct Args {
    /// The transcript
    ///
    /// Het lotingsverslag
    log: PathBuf,
    /// The new file: a name in .docx to complete it in a word processor, in .pdf to complete it by hand, or in .txt
    ///
    /// Het nieuwe bestand: een naam op .docx om het in een tekstverwerker aan te vullen, op .pdf om dat met de hand te doen, of op .txt
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// The round of this number
    ///
    /// De ronde met dit nummer
    #[arg(long, value_name = "N", value_parser = WholeNumber(1..=u64::MAX), conflicts_with = "amendment")]
    round: Option<u64>,
    /// The amendment of this number
    ///
    /// De wijziging met dit nummer
    #[arg(long, value_name = "N", value_parser = WholeNumber(1..=u64::MAX))]
    amendment: Option<u64>,
    /// The register that was sealed: its name and checksum go in the minutes, once it is the same cell by cell
    ///
    /// De aanmeldingen die zijn verzegeld: naam en controlegetal komen in het stuk, als zij cel voor cel gelijk zijn
    #[arg(long, value_name = "REGISTER", conflicts_with = "amendment")]
    register: Option<PathBuf>,
    /// The rules that were sealed, where they name columns of the register (rules.toml)
    ///
    /// De spelregels die zijn verzegeld, als die kolommen van de aanmeldingen noemen (rules.toml)
    #[arg(long, value_name = "RULES", requires = "register")]
    rules: Option<PathBuf>,
    /// Where practices write to object: an address, a mail address or a telephone number
    ///
    /// Waar praktijken naartoe schrijven voor bezwaar: een adres, een mailadres of een telefoonnummer
    #[arg(long, value_name = "TEXT")]
    contact: Option<String>,
    #[command(flatten)]
    reading: ReadingArgs,
    #[command(flatten)]
    roster: RosterArgs,
    #[command(flatten)]
    trust: TrustArgs,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let form = Form::of(&args.out, env)?;
    env.refuse_existing(&args.out)?;
    let contact = args.contact.as_deref().map(|text| read_plain(text, "--contact", env)).transpose()?;
    let mut log = Summing { from: env.open(&args.log)?, sum: Sha256::new() };
    let verified = read_transcript(&args.log, &mut log, &args.trust, env)?;
    let told = verified.told();
    let section = section(args, told.transcript, env)?;
    let kept = match &args.register {
        Some(_) => args.roster.needed(told.transcript, env)?, // without it no row could be compared
        None => args.roster.read(told.transcript, env)?,
    };
    let names = names_of(told.transcript, kept.as_ref());
    let register = match &args.register {
        Some(path) => Some(sealed_register(args, path, (&told.transcript.sections[section], names), env)?),
        None => None,
    };
    let (program, log) = (program(env)?, hex(&log.sum.finalize()));
    let to_come = to_come(told, env);
    let (register, contact) = (register.as_ref(), contact.as_deref());
    let made = Minutes { told, to_come, section, names, program: &program, log: &log, register, contact };
    let paper = minutes(&made, env.lang).ok_or_else(|| refusal_at(&args.log, &MinutesRefusal::NotSealed, env))?;
    env.write_new(&args.out, &form.write(&paper, &args.out, env)?, Access::Usual)?;
    say_written(args, paper, (told.transcript, names), env);
    say_unchecked(told, env);
    env.say(rests_here(told, env).trim_end());
    Ok(0)
}

/// A file whose checksum is computed while it is read.
struct Summing<R> {
    from: R,
    sum: Sha256,
}

impl<R: Read> Read for Summing<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.from.read(buffer)?;
        self.sum.update(&buffer[..read]);
        Ok(read)
    }
}

/// The program that runs, with the checksum of its file.
fn program(env: &Env<'_>) -> Result<Program, Failure> {
    let fail = |error: io::Error| refusal(&MinutesRefusal::Itself { detail: error.to_string() }, env);
    let bytes = (env.itself)().map_err(fail)?;
    Ok(Program { version: env!("CARGO_PKG_VERSION").to_owned(), sum: hex(&Sha256::digest(bytes)) })
}

/// Which section is asked for.
fn section(args: &Args, transcript: &Transcript, env: &Env<'_>) -> Result<usize, Failure> {
    let (which, option) = match (args.round, args.amendment) {
        (Some(number), _) => (Which::Round(number), "--round"),
        (None, Some(number)) => (Which::Amendment(number), "--amendment"),
        (None, None) => (Which::Last, ""),
    };
    find(transcript, which).ok_or_else(|| match which {
        Which::Last => refusal_at(&args.log, &MinutesRefusal::NotSealed, env),
        Which::Round(number) => {
            let (number, known) = (Digits(number), rounds(transcript).collect());
            refusal_of(option, &MinutesRefusal::Round { number, known }, env)
        }
        Which::Amendment(number) => {
            let (number, known) = (Digits(number), amendments(transcript));
            let none = known.is_empty();
            let refusal = if none { MinutesRefusal::NoAmendment } else { MinutesRefusal::Amendment { number, known } };
            refusal_of(option, &refusal, env)
        }
    })
}

fn rounds(transcript: &Transcript) -> impl Iterator<Item = Digits> {
    transcript.sections.iter().filter_map(|section| match &section.subject {
        Subject::Round { sealed, .. } => Some(Digits(sealed.round.number)),
        Subject::Amendment(_) | Subject::Handover(_) => None,
    })
}

fn amendments(transcript: &Transcript) -> Vec<Digits> {
    let number = |section: &Section| match &section.subject {
        Subject::Amendment(amendment) => Some(Digits(amendment.number)),
        Subject::Round { .. } | Subject::Handover(_) => None,
    };
    transcript.sections.iter().filter_map(number).collect()
}

/// The file with the register, after it was compared with what was sealed; status 1 where it is something else.
fn sealed_register(
    args: &Args,
    path: &Path,
    (section, names): (&Section, Names<'_>),
    env: &Env<'_>,
) -> Result<RegisterFile, Failure> {
    let Subject::Round { sealed, .. } = &section.subject else {
        return Err(refusal_at(path, &MinutesRefusal::OtherRegister, env)); // clap refuses it with an amendment
    };
    let file = rules_of(args, sealed, section, env)?;
    let bytes = env.read_within(path, MOST_BYTES)?;
    let options = options(args, sealed);
    let reading =
        read_practices_of((path, &bytes), &file, &options, env).map_err(|refused| refused.failure(env.lang))?;
    let files = Files { file: &file, reading: &reading };
    if let Some(words) = otherwise(section, (files, names), &args.log, env) {
        let Failure { text, .. } = refusal_at(path, &MinutesRefusal::OtherRegister, env);
        return Err(Failure { text: format!("{text}\n{words}"), status: 1 });
    }
    let name = path.file_name().map_or_else(|| shown(path), |name| name.to_string_lossy().into_owned());
    Ok(RegisterFile { name, sum: hex(&Sha256::digest(&bytes)) })
}

/// The rules of the file that was given, or those that were sealed.
fn rules_of(args: &Args, sealed: &Sealed, section: &Section, env: &Env<'_>) -> Result<RulesFile, Failure> {
    if let Some(path) = &args.rules {
        let bytes = env.read_within(path, rules::MOST_BYTES)?;
        return read_rules(&bytes, &shown(path)).map_err(|faults| all_refusals(&faults, env));
    }
    let Sealed { programme, round, rules, plan, .. } = sealed;
    let witnesses = Witnesses { list: section.signers.witnesses.clone(), required: section.signers.required };
    Ok(RulesFile {
        programme: programme.clone(),
        round_title: Some(round.title.clone()),
        rules: rules.clone(),
        plan: plan.clone(),
        witnesses,
        columns: Default::default(),
        repairs: Vec::new(),
    })
}

/// How the register is read: as it was at the sealing, and as is asked now.
fn options(args: &Args, sealed: &Sealed) -> Options {
    let mut options = args.reading.options();
    let then = |mending: &Mending| sealed.round.repairs.iter().any(|repaired| repaired.code == mending.code());
    options.allowed.extend(Mending::ALL.into_iter().filter(then));
    options
}

/// What was written, and of what else there are minutes.
fn say_written(args: &Args, paper: Paper, (transcript, names): (&Transcript, Names<'_>), env: &mut Env<'_>) {
    say(&MinutesWritten::Done { path: shown(&args.out), title: paper.title }, env);
    say(if matches!(names, Names::Hidden(None)) { &MinutesWritten::FillHidden } else { &MinutesWritten::Fill }, env);
    say(&MinutesWritten::Compare, env);
    if args.round.is_some() || args.amendment.is_some() {
        return;
    }
    let waits = transcript.waiting().filter(|_| transcript.drawn().is_some());
    if let Some(Subject::Round { sealed, .. }) = waits.map(|section| &section.subject) {
        say(&MinutesWritten::NextRound { number: Digits(sealed.round.number) }, env);
    }
    let numbers = amendments(transcript);
    if !numbers.is_empty() {
        say(&MinutesWritten::OfAmendments { numbers }, env);
    }
}
