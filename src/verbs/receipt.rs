//! `instroom receipt`: one practice's proof of its outcome.

use super::explain::practice_of;
use super::roster::{RosterArgs, names_of};
use super::{name, read_transcript, rests_on, shell_word};
use crate::env::{Access, Env, Failure};
use crate::receipt::{AgainFault, Opening, Receipt, last_outcome, make_receipts, write_receipt};
use crate::roster::Names;
use crate::say;
use crate::verify::Transcript;
use crate::words::fault::Wording;
use crate::words::lang::Lang;
use std::fs::File;
use std::io::Seek;
use std::ops::Range;
use std::path::{Path, PathBuf};

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
    /// The organiser's public key as you know it from elsewhere, or a file that holds it; may be repeated
    ///
    /// De openbare sleutel van de organisator zoals u die kent, of een bestand waarin hij staat; mag vaker
    #[arg(long, value_name = "VKEY")]
    trust: Vec<String>,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    env.refuse_existing(&args.out)?;
    let mut log = env.open(&args.log)?;
    let transcript = read_transcript(&args.log, &log, &args.trust, env)?;
    let fail = |kind: &dyn Wording| Failure::new(env.lang, kind, Some(&name(&args.log)));
    let kept = args.roster.needed(&transcript, env)?;
    let names = names_of(&transcript, kept.as_ref());
    let id = practice_of(&transcript, names, args.practice.trim()).map_err(|unknown| fail(&unknown))?;
    let line = last_outcome(&transcript, id).ok_or_else(|| fail(&NotDrawn))?;
    let receipts = receipts_of(&transcript, (&mut log, &args.log), line..line + 1, env)?;
    for receipt in receipts {
        env.write_new(&args.out, &write_receipt(&opened(receipt, names, id)), Access::Usual)?;
    }
    let (out, word) = (name(&args.out), shell_word(&name(&args.out)));
    let (line, id) = (env.lang.number(line as u64 + 1), names.code(id));
    env.say(&say!(env.lang,
        nl: "{out}: bewijs van praktijk {id} (regel {line} van het verslag). Na te gaan met:\n  instroom verify {word} --trust SLEUTEL",
        en: "{out}: receipt of practice {id} (line {line} of the transcript). Check it with:\n  instroom verify {word} --trust KEY"));
    env.say(&rests_on(&transcript, &args.trust, env.lang));
    Ok(0)
}

/// The receipt of a practice, with what opens its pseudonym where the log has one.
pub(super) fn opened(receipt: Receipt, names: Names<'_>, id: &str) -> Receipt {
    let opening = names.row(id).map(|row| Opening::new(&row.code, &row.salt).write());
    Receipt { opening, ..receipt }
}

/// The receipts for these lines of a log that was just verified; the same file is read once more.
pub(super) fn receipts_of(
    transcript: &Transcript,
    (file, log): (&mut File, &Path),
    lines: Range<usize>,
    env: &Env<'_>,
) -> Result<Vec<Receipt>, Failure> {
    let again = file.rewind().map_err(AgainFault::from);
    let made = again.and_then(|()| make_receipts(transcript, file, lines));
    made.map_err(|fault| Failure::new(env.lang, &fault, Some(&name(log))))
}

/// There is no outcome yet.
#[derive(Debug)]
pub(super) struct NotDrawn;

impl Wording for NotDrawn {
    fn what(&self, lang: Lang) -> String {
        say!(lang, nl: "er is nog niet geloot, dus er is nog geen bewijs", en: "not drawn yet, so there is no receipt yet")
    }

    fn mend(&self, lang: Lang) -> String {
        say!(lang, nl: "loot eerst met `instroom draw`", en: "draw first, with `instroom draw`")
    }
}
