//! `instroom cosign`: a witness's signature on the last checkpoint of a log, and how signatures travel between computers.

mod checkpoint;
mod state;

use crate::env::{Access, Env, Failure};
use crate::log::key::PrivateKey;
use crate::log::note::SignatureLine;
use crate::log::signers::{Cosigned, Signers, Witness};
use crate::rules::SeedPlan;
use crate::say;
use crate::tell::cosign::signing_words;
use crate::transcript::read::last_note;
use crate::transcript::{Section, Subject};
use crate::verbs::arg::answer::read_answer;
use crate::verbs::arg::key::read_private;
use crate::verbs::arg::moment::read_second;
use crate::verbs::arg::passphrase::PassphraseArgs;
use crate::verbs::arg::shown::{shell_word, shown};
use crate::verbs::step::grow::Grown;
use crate::verbs::step::signatures::read_given;
use crate::witness::{CosignFault, Seen, check_clock, check_log, make_request, write_request};
use crate::words::fault::Wording;
use crate::words::lang::Lang;
use jiff::Timestamp;
use state::State;
use std::path::{Path, PathBuf};

/// A witness signs along what stands at the end of a log; signatures from elsewhere are added
///
/// Een getuige ondertekent mee wat aan het einde van een verslag staat; handtekeningen van elders komen erbij
#[derive(clap::Args)]
#[command(group = clap::ArgGroup::new("doing").required(true).multiple(false).args(["key", "add", "request"]))]
pub(super) struct Args {
    /// The log
    ///
    /// Het verslag
    #[arg(required_unless_present = "checkpoint", conflicts_with = "checkpoint")]
    log: Option<PathBuf>,
    /// The witness's private key
    ///
    /// De geheime sleutel van de getuige
    #[arg(long, value_name = "KEY")]
    key: Option<PathBuf>,
    /// Signatures of witnesses from another computer: a file, or the text itself; may be repeated
    ///
    /// Handtekeningen van getuigen van een andere computer: een bestand, of de tekst zelf; mag vaker
    #[arg(long, value_name = "TEXT")]
    add: Vec<String>,
    /// Writes a file for a witness who gets the checkpoint only, not the log
    ///
    /// Schrijft een bestand voor een getuige die alleen het controlepunt krijgt, niet het verslag
    #[arg(long, value_name = "FILE")]
    request: Option<PathBuf>,
    /// For --request: how many lines the log had when that witness signed last; by default none
    ///
    /// Bij --request: hoeveel regels het verslag had toen die getuige voor het laatst tekende; anders geen
    #[arg(long, value_name = "LINES", requires = "request")]
    old: Option<u64>,
    /// Signs this checkpoint, without the log: a file of --request
    ///
    /// Ondertekent dit controlepunt, zonder verslag: een bestand van --request
    #[arg(long, value_name = "FILE", requires = "key", requires = "trust")]
    checkpoint: Option<PathBuf>,
    /// For --checkpoint: the organiser's public key, or a file that holds it
    ///
    /// Bij --checkpoint: de openbare sleutel van de organisator, of een bestand waarin hij staat
    #[arg(long, value_name = "VKEY", requires = "checkpoint")]
    trust: Option<String>,
    /// The signature goes to this new file, to be sent to the organiser; the log stays as it is
    ///
    /// De handtekening komt in dit nieuwe bestand, voor de organisator; het verslag blijft zoals het is
    #[arg(long, value_name = "FILE", requires = "key")]
    out: Option<PathBuf>,
    /// What this witness signed before; by default beside the key, with .seen behind its name
    ///
    /// Wat deze getuige eerder ondertekende; anders naast de sleutel, met .seen achter de naam
    #[arg(long, value_name = "FILE", requires = "key")]
    state: Option<PathBuf>,
    /// Moment of signing, with time zone; by default now
    ///
    /// Tijdstip van ondertekenen, met tijdzone; anders nu
    #[arg(long, value_name = "TIME", requires = "key")]
    at: Option<String>,
    /// Signs without asking: for who has compared the root already
    ///
    /// Ondertekent zonder te vragen: voor wie het controlegetal al heeft vergeleken
    #[arg(long, requires = "key")]
    yes: bool,
    #[command(flatten)]
    passphrase: PassphraseArgs,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    match (&args.key, &args.log, &args.request) {
        (Some(key), Some(log), _) => sign(args, (key, log), env),
        (Some(key), None, _) => checkpoint::sign(args, key, env),
        (None, Some(log), Some(request)) => write_for_witness(args, (log, request), env),
        (None, Some(log), None) => add(&args.add, log, env),
        (None, None, _) => Err(Failure::new(env.lang, &CosignFault::NotARequest, None)), // clap asks for one of them
    }
}

/// Signs the last checkpoint of a log that is here.
fn sign(args: &Args, (key, log): (&Path, &Path), env: &mut Env<'_>) -> Result<u8, Failure> {
    if let Some(out) = &args.out {
        env.refuse_existing(out)?;
    }
    let grown = Grown::read(log, env)?;
    let refuse = |fault: CosignFault, env: &Env<'_>| Failure::new(env.lang, &fault, Some(&shown(log)));
    let signers = grown.transcript.last_signers();
    let now = grown.checkpoint();
    let time = read_second(args.at.as_deref(), env)?;
    // what was signed before decides whether this is looked at, and what is signed is read before a passphrase is typed
    let state = State::read(args, key, env)?;
    let before = state.of(&now.origin);
    before.map_or(Ok(()), |seen| check_log(seen, &now, grown.bytes())).map_err(|fault| refuse(fault, env))?;
    env.say(&signing_words(&grown.transcript, env.lang));
    env.say(&state.words(&now.origin, env.lang));
    let private = read_private(key, &args.passphrase, env)?;
    let Some((at, witness)) = signers.witness_of(&private) else { return Err(refuse(not_yours(signers), env)) };
    if let Some(by) = grown.transcript.last_by().iter().find(|by| by.witness == at) {
        env.say(&already_words(by, env.lang));
        return Ok(0);
    }
    before.map_or(Ok(()), |seen| check_clock(seen, time)).map_err(|fault| refuse(fault, env))?;
    let late = grown.transcript.waiting().map_or(Ok(()), |section| refuse_late(section, time));
    late.map_err(|fault| refuse(fault, env))?;
    let line = confirmed(args, (&private, witness), &now, time, env)?;
    let seen = Seen { checkpoint: now, time, organiser: signers.organiser.clone() };
    state.keep(&seen, env)?; // before anybody gets the signature
    match &args.out {
        Some(out) => hand_out(out, &line, env),
        None => {
            let grown = grown.cosigned(&[line], env)?;
            grown.write_cosigned(env)?;
            env.say(&count_words(&grown, env));
            Ok(0)
        }
    }
}

/// Asks, and signs when the answer is yes.
fn confirmed(
    args: &Args,
    (private, witness): (&PrivateKey, &Witness),
    now: &crate::log::note::Checkpoint,
    time: Timestamp,
    env: &Env<'_>,
) -> Result<SignatureLine, Failure> {
    let (Witness { role, key }, moment) = (witness, env.lang.moment(time));
    let question = say!(env.lang,
        nl: "U ondertekent als {role} ({}), op {moment}.\nIs dit het controlegetal dat is voorgelezen, en klopt wat hierboven staat? (ja/nee) ",
        en: "You sign as {role} ({}), on {moment}.\nIs this the root that was read aloud, and is what stands above right? (yes/no) ",
        key.name());
    ask(&question, args.yes, env)?;
    Ok(now.cosign(private, witness, time))
}

/// Asks whether to sign; `yes` is the answer that was given beforehand.
fn ask(question: &str, yes: bool, env: &Env<'_>) -> Result<(), Failure> {
    if yes {
        return Ok(());
    }
    loop {
        let answer = (env.ask)(question).ok_or_else(|| Failure::new(env.lang, &CosignFault::Nobody, None))?;
        match read_answer(&answer) {
            Some(true) => return Ok(()),
            Some(false) => break,
            None => {} // neither yes nor no: ask again
        }
    }
    let text = env.lang.pick("Er is niets ondertekend.\n", "Nothing was signed.\n").to_owned();
    Err(Failure { text, status: 2 })
}

fn not_yours(signers: &Signers) -> CosignFault {
    match signers.witnesses.is_empty() {
        true => CosignFault::NoWitnesses,
        false => CosignFault::NotYours { witnesses: signers.witnesses.iter().map(Into::into).collect() },
    }
}

/// Refuses a signature on a seal whose beacon has spoken.
fn refuse_late(section: &Section, time: Timestamp) -> Result<(), CosignFault> {
    match section.subject.plan().and_then(SeedPlan::first_beacon).filter(|beacon| *beacon <= time) {
        Some(beacon) => Err(CosignFault::BeaconSpoke { moment: beacon }),
        None => Ok(()),
    }
}

fn already_words(by: &Cosigned, lang: Lang) -> String {
    let moment = lang.moment(by.time);
    say!(lang,
        nl: "U hebt dit al ondertekend, op {moment}. Er is niets veranderd.",
        en: "You signed this already, on {moment}. Nothing was changed.")
}

/// Writes a signature for the organiser.
fn hand_out(out: &Path, line: &SignatureLine, env: &mut Env<'_>) -> Result<u8, Failure> {
    env.write_new(out, line.write().as_bytes(), Access::Usual)?;
    let (shown, word) = (shown(out), shell_word(&shown(out)));
    env.say(&say!(env.lang,
        nl: "Ondertekend: {shown}. Stuur dit bestand naar de organisator, of plak de regel in een mail; die voegt hem toe met:\n  instroom cosign VERSLAG --add {word}",
        en: "Signed: {shown}. Send this file to the organiser, or paste its line in a mail; they add it with:\n  instroom cosign LOG --add {word}"));
    Ok(0)
}

/// Adds signatures that came from elsewhere.
fn add(given: &[String], log: &Path, env: &mut Env<'_>) -> Result<u8, Failure> {
    let lines = read_given(given, env)?;
    let grown = Grown::read(log, env)?.cosigned(&lines, env)?;
    grown.write_cosigned(env)?;
    env.say(&count_words(&grown, env));
    Ok(0)
}

/// Who has signed by now, and what comes next.
fn count_words(grown: &Grown, env: &Env<'_>) -> String {
    let (by, signers) = (grown.transcript.last_by().len(), grown.transcript.last_signers());
    let (of, required) = (signers.witnesses.len(), signers.required);
    let counted = say!(env.lang,
        nl: "Medeondertekend: {by} van de {of} getuigen; {required} zijn nodig.",
        en: "Cosigned: {by} of the {of} witnesses; {required} are needed.");
    let next = match grown.transcript.waiting().map(|section| &section.subject) {
        Some(Subject::Round { .. } | Subject::Amendment(_)) if by >= required => {
            env.lang.pick(" Dat is genoeg.", " That is enough.")
        }
        _ => "",
    };
    counted + next
}

/// Writes the checkpoint for a witness who does not get the log.
fn write_for_witness(args: &Args, (log, request): (&Path, &Path), env: &mut Env<'_>) -> Result<u8, Failure> {
    env.refuse_existing(request)?;
    let grown = Grown::read(log, env)?;
    let (now, old) = (grown.checkpoint(), args.old.unwrap_or(0));
    let made = last_note(grown.bytes()).and_then(|note| make_request(grown.bytes(), &now, note, old));
    let made = made.ok_or_else(|| Failure::new(env.lang, &NoSuchLines { old, size: now.size }, Some("--old")))?;
    env.write_new(request, write_request(&made).as_bytes(), Access::Usual)?;
    let word = shell_word(&shown(request));
    let key = &grown.transcript.last_signers().organiser;
    env.say(&say!(env.lang,
        nl: "{word}: voor de getuige, die ondertekent met:\n  instroom cosign --checkpoint {word} --trust {key} --key GETUIGE --out HANDTEKENING",
        en: "{word}: for the witness, who signs with:\n  instroom cosign --checkpoint {word} --trust {key} --key WITNESS --out SIGNATURE"));
    Ok(0)
}

#[derive(Debug)]
struct NoSuchLines {
    old: u64,
    size: u64,
}

impl Wording for NoSuchLines {
    fn what(&self, lang: Lang) -> String {
        let Self { old, size } = self;
        say!(lang, nl: "dit verslag ondertekende nooit {old} regels; het heeft er nu {size}", en: "this log never signed {old} lines; it has {size} now")
    }

    fn mend(&self, lang: Lang) -> String {
        say!(lang, nl: "neem het getal over dat de getuige op het scherm zag, of laat --old weg", en: "copy the number that the witness saw on the screen, or leave --old out")
    }
}
