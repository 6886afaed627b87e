//! `instroom receipts`: the proofs of all practices at once.

use crate::env::{Env, Failure};
use crate::receipt::{LastResult, file_name, write_receipt};
use crate::register::Practice;
use crate::tell::receipt::as_of_words;
use crate::verbs::arg::roster::{RosterArgs, names_of};
use crate::verbs::arg::shown::shown;
use crate::verbs::arg::shown::{refusal_at, say};
use crate::verbs::arg::trust::TrustArgs;
use crate::verbs::step::read::{read_transcript, rests_here};
use crate::verbs::step::receipts::{opened, receipts_of};
use crate::words::Message;
use crate::words::trust::{Receipts, ReceiptsReadme};
use crate::words::verbs::practice::{ReceiptRefusal, ReceiptWritten};
use std::path::PathBuf;

/// Writes the receipts of all practices of what was drawn last, in a new folder
///
/// Schrijft de bewijzen van alle praktijken van de laatste loting, in een nieuwe map
#[derive(clap::Args)]
pub(super) struct Args {
    /// The transcript
    ///
    /// Het lotingsverslag
    log: PathBuf,
    /// The new folder; each receipt in it is called after its practice: 01990012.tlog-proof
    ///
    /// De nieuwe map; elk bewijs daarin heet naar zijn praktijk: 01990012.tlog-proof
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
    #[command(flatten)]
    roster: RosterArgs,
    #[command(flatten)]
    trust: TrustArgs,
}

/// The name of what stands in the folder beside the receipts; no receipt ends so.
const README: &str = "README.txt";

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let mut log = env.open(&args.log)?;
    let verified = read_transcript(&args.log, &log, &args.trust, env)?;
    let transcript = verified.told().transcript;
    let fail = || refusal_at(&args.log, &ReceiptRefusal::NotDrawn, env);
    let last = LastResult::of(transcript).ok_or_else(fail)?;
    let kept = args.roster.needed(transcript, env)?;
    let names = names_of(transcript, kept.as_ref());
    let receipts = receipts_of(&last, &mut log, last.outcomes()).map_err(|fault| refusal_at(&args.log, &fault, env))?;
    let practices = last.drawn.standing.sealed.register.practices();
    let files: Vec<(String, Vec<u8>)> = practices
        .iter()
        .zip(receipts)
        .map(|(Practice { id, .. }, receipt)| (file_name(&names.code(id)), write_receipt(&opened(receipt, names, id))))
        .collect();
    let receipts = Receipts(files.len() as u64);
    let about = ReceiptsReadme::About { receipts, file: shown(&args.log) };
    let tells = as_of_words(transcript, &last, env.lang);
    let rests = rests_here(verified.told(), env);
    let readme = format!("{}\n\n{tells}\n{rests}", about.words(env.lang));
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    let files = [files, vec![(README, readme.as_bytes())]].concat();
    env.new_folder_with(&args.out, &files)?;
    say(&ReceiptWritten::All { path: shown(&args.out), receipts }, env);
    env.say(tells.trim_end());
    env.say(rests.trim_end());
    Ok(0)
}
