//! `instroom receipt`: one practice's proof of its outcome.

use crate::env::{Access, Env, Failure};
use crate::receipt::{LastResult, write_receipt};
use crate::tell::receipt::as_of_words;
use crate::verbs::arg::roster::{RosterArgs, names_of};
use crate::verbs::arg::shown::shown;
use crate::verbs::arg::shown::{refusal_at, say, shell_path};
use crate::verbs::arg::trust::TrustArgs;
use crate::verbs::step::lookup::practice_of;
use crate::verbs::step::read::{read_transcript, rests_here};
use crate::verbs::step::receipts::{opened, receipts_of, without_outcome};
use crate::words::verbs::practice::{ReceiptRefusal, ReceiptWritten};
use std::path::PathBuf;

/// Writes the receipt of one practice: its outcome, with a proof that the signed transcript holds it
///
/// Schrijft het bewijs van één praktijk: haar uitkomst, en dat die in het ondertekende verslag staat
#[derive(clap::Args)]
pub(super) struct Args {
    /// The transcript
    ///
    /// Het lotingsverslag
    log: PathBuf,
    /// The practice: its code, or its whole name
    ///
    /// De praktijk: haar code, of haar hele naam
    practice: String,
    #[command(flatten)]
    roster: RosterArgs,
    /// The new file, such as 01990012.tlog-proof
    ///
    /// Het nieuwe bestand, zoals 01990012.tlog-proof
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    #[command(flatten)]
    trust: TrustArgs,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    env.refuse_existing(&args.out)?;
    let mut log = env.open(&args.log)?;
    let verified = read_transcript(&args.log, &log, &args.trust, env)?;
    let transcript = verified.told().transcript;
    let kept = args.roster.needed(transcript, env)?;
    let names = names_of(transcript, kept.as_ref());
    let id =
        practice_of(transcript, names, args.practice.trim()).map_err(|unknown| refusal_at(&args.log, &unknown, env))?;
    let last = LastResult::of(transcript).ok_or_else(|| refusal_at(&args.log, &ReceiptRefusal::NotDrawn, env))?;
    let line = last.outcome(id);
    let line = line.ok_or_else(|| refusal_at(&args.log, &without_outcome(transcript, &last, names, id), env))?;
    let receipts = receipts_of(&last, &mut log, line..line + 1);
    let receipts = receipts.map_err(|fault| refusal_at(&args.log, &fault, env))?;
    for receipt in receipts {
        env.write_new(&args.out, &write_receipt(&opened(receipt, names, id)), Access::Usual)?;
    }
    let practice = names.code(id).into_owned();
    let (path, word) = (shown(&args.out), shell_path(&args.out));
    say(&ReceiptWritten::One { path, practice, line: line as u64 + 1, word }, env);
    env.say(as_of_words(transcript, &last, env.lang).trim_end());
    env.say(rests_here(verified.told(), env).trim_end());
    Ok(0)
}
