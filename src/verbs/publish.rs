//! `instroom publish`: a folder with the result as a page that verifies itself.

use crate::env::{Env, Failure};
use crate::log::policy::write_policy;
use crate::log::short::short_number;
use crate::receipt::{LastResult, file_name, write_receipt};
use crate::register::Practice;
use crate::tell::published::{Beside, CHECKER, NODE_VERIFIER, code, write_published};
use crate::transcript::Transcript;
use crate::verbs::arg::shown::{refusal_at, say, shown};
use crate::verbs::arg::trust::TrustArgs;
use crate::verbs::step::read::{read_transcript, read_whole, rests_here};
use crate::verbs::step::receipts::receipts_of;
use crate::words::Message;
use crate::words::page::made::{Published, Readme};
use crate::words::trust::Receipts;
use crate::words::verbs::practice::ReceiptRefusal;
use std::path::{Path, PathBuf};

/// Writes the result as a page that computes the draw again in the reader's browser, with what to publish beside it
///
/// Schrijft de uitslag als pagina die de loting in de browser van de lezer narekent, met wat u erbij bekendmaakt
#[derive(clap::Args)]
pub(super) struct Args {
    /// The transcript
    ///
    /// Het lotingsverslag
    log: PathBuf,
    /// The new folder; index.html in it is the page
    ///
    /// De nieuwe map; index.html daarin is de pagina
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    /// The receipts of all practices too, for everybody to read
    ///
    /// Ook de bewijzen van alle praktijken, voor iedereen te lezen
    #[arg(long)]
    receipts: bool,
    #[command(flatten)]
    trust: TrustArgs,
}

const PAGE: &str = "index.html";
const CHECK: &str = "controleren.html";
const CHECKPOINT: &str = "checkpoint.txt";
const VERIFIER: &str = "verifier.mjs";
const README: &str = "README.txt";
const RECEIPTS: &str = "bewijzen";
/// What the log is called where its own name cannot be: it stands beside these, and in links.
const LOG: &str = "verslag.jsonl";

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let bytes = read_whole(&args.log, env)?;
    let verified = read_transcript(&args.log, bytes.as_bytes(), &args.trust, env)?;
    let transcript = verified.told().transcript;
    let receipts = if args.receipts { receipts(transcript, args, env)? } else { Vec::new() };
    let log = published_name(&args.log);
    let policy = Path::new(&log).with_extension("policy").display().to_string();
    let folder = args.receipts.then_some(RECEIPTS);
    let beside = Beside { log: &log, checkpoint: CHECKPOINT, policy: &policy, receipts: folder };
    let page = write_published(&bytes, &transcript.programme.title, &beside);
    let rests = rests_here(verified.told(), env);
    let readme = format!("{}\n\n{rests}", Readme::About.words(env.lang));
    let (note, keys) = (last_note(&bytes), write_policy(transcript.last_signers()));
    let mut files: Vec<(&str, &[u8])> = vec![
        (PAGE, page.as_bytes()),
        (CHECK, CHECKER.as_bytes()),
        (&log, bytes.as_bytes()),
        (VERIFIER, NODE_VERIFIER.as_bytes()),
        (CHECKPOINT, note.as_bytes()),
        (&policy, keys.as_bytes()),
        (README, readme.as_bytes()),
    ];
    files.extend(receipts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())));
    env.new_folder_with(&args.out, &files)?;
    tell(transcript, receipts.iter().filter(|(name, _)| !name.ends_with('/')).count(), args, env);
    env.say(rests.trim_end());
    Ok(0)
}

/// What was written, and what readers should know from elsewhere.
fn tell(transcript: &Transcript, receipts: usize, args: &Args, env: &mut Env<'_>) {
    let page = shown(&args.out.join(PAGE));
    say(&Published::Done { path: shown(&args.out), page }, env);
    if args.receipts {
        say(&Published::WithReceipts { receipts: Receipts::from(receipts) }, env);
    }
    say(&Published::Short { short: short_number(&transcript.last.1) }, env);
    say(&Published::Code { code: code().to_owned() }, env);
}

/// The receipts of all practices, in a folder of their own. Those of pseudonyms stay closed: everybody reads this folder.
fn receipts(transcript: &Transcript, args: &Args, env: &Env<'_>) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let fail = || refusal_at(&args.log, &ReceiptRefusal::NotDrawn, env);
    let last = LastResult::of(transcript).ok_or_else(fail)?;
    let made = receipts_of(&last, &mut env.open(&args.log)?, last.outcomes());
    let made = made.map_err(|fault| refusal_at(&args.log, &fault, env))?;
    let practices = last.drawn.standing.sealed.register.practices().iter();
    let named = |Practice { id, .. }: &Practice| format!("{RECEIPTS}/{}", file_name(id));
    let files = practices.zip(made).map(|(practice, receipt)| (named(practice), write_receipt(&receipt)));
    Ok(std::iter::once((format!("{RECEIPTS}/"), Vec::new())).chain(files).collect())
}

/// The name of a log in the folder: its own, unless that is another file's there or no plain name.
fn published_name(path: &Path) -> String {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let plain = name.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c)) && name.ends_with(".jsonl");
    if plain && !name.starts_with('.') { name } else { LOG.to_owned() }
}

/// The note of the last line, of a log that agrees.
fn last_note(log: &str) -> String {
    let line = log.lines().next_back().and_then(|line| serde_json::from_str::<serde_json::Value>(line).ok());
    line.and_then(|line| Some(line.get("note")?.as_str()?.to_owned())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_log_keeps_its_name_where_it_can_stand_in_a_link() {
        let name = |path: &str| published_name(Path::new(path));
        assert_eq!(name("loting/hoog-2023.jsonl"), "hoog-2023.jsonl");
        for other in ["a b.jsonl", "index.html", "x", ".jsonl", "\u{e9}.jsonl", "../.."] {
            assert_eq!(name(other), LOG, "{other}");
        }
    }
}
