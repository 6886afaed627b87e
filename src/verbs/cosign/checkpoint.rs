//! Signing a checkpoint without its log: the witness sees that the log only grew, not what is in it, and is told so.

use super::args::Args;
use super::signature::{confirm, confirm_clock, hand_out, say_before};
use crate::env::{Env, Failure};
use crate::log::key::VerifierKey;
use crate::log::note::{Checkpoint, base64};
use crate::log::policy::Policy;
use crate::log::short::short_number;
use crate::log::signers::{Trusted, Witness};
use crate::memory::{Entry, Seen};
use crate::tell::rehearsal::mark;
use crate::verbs::arg::key::{own_witness, read_private};
use crate::verbs::arg::moment::{read_signing_second, say_ahead};
use crate::verbs::arg::shown::{refusal, refusal_at, say};
use crate::verbs::arg::trust::read_organisers;
use crate::verbs::step::memory::MemoryFile;
use crate::verify::{Organiser, open_checkpoint};
use crate::witness::{CosignFault, Request, check_clock, check_proof, read_request};
use crate::words::verbs::cosign::{Confirm, Seal, Signed};
use crate::words::weekday::Weekday;
use std::path::Path;

/// Signs the checkpoint in a file; the signature goes to another file, or to the screen.
pub(super) fn run(args: &Args, key: &Path, env: &mut Env<'_>) -> Result<u8, Failure> {
    let (Some(path), Some(trust)) = (&args.checkpoint, &args.trust) else {
        return Err(refusal(&CosignFault::NotARequest, env)); // clap asks for both
    };
    if let Some(out) = &args.out {
        env.refuse_existing(out)?;
    }
    let refuse = |fault: CosignFault, env: &Env<'_>| refusal_at(path, &fault, env);
    let (request, checkpoint) = read_request(&env.read_text(path)?).map_err(|fault| refuse(fault, env))?;
    let organisers = read_organisers(trust, env)?;
    let organiser = organiser_of(&request, &checkpoint, organisers).map_err(|fault| refuse(fault, env))?;
    let memory = MemoryFile::read(key, args.state.as_deref(), &[], env)?;
    let private = read_private(key, &args.passphrase, env)?;
    let witness = Witness { role: String::new(), key: own_witness(key, &private, env)? };
    let second = read_signing_second(args.at.as_deref(), env)?;
    let now = Seen { checkpoint, time: second.moment(), organiser, drawn: None };
    let before = memory.last(&now.checkpoint.origin);
    before.map_or(Ok(()), |last| check_before(last, &now, &request)).map_err(|fault| refuse(fault, env))?;
    say_ahead(args.at.as_deref(), now.time, env);
    mark(&now.checkpoint.origin).iter().for_each(|mark| say(mark, env));
    say(&seen_words(&now), env);
    say_before(&memory, &now.checkpoint.origin, env);
    confirm(&Confirm::Checkpoint { day: Weekday::of(now.time), moment: now.time }, args, env)?;
    confirm_clock(now.time, before.map(|last| last.seen.time), args, env)?;
    let line = now.checkpoint.cosign(&private, &witness, second);
    memory.keep(Entry::signed(now))?;
    match &args.out {
        Some(out) => hand_out(out, &line, env)?,
        None => {
            env.print(&line.write())?;
            say(&Signed::Send, env);
        }
    }
    memory.say_begun(env);
    Ok(0)
}

/// Which of these keys signed it.
fn organiser_of(request: &Request, now: &Checkpoint, given: Vec<VerifierKey>) -> Result<VerifierKey, CosignFault> {
    let policy = Policy::of_keys(given.into_iter().map(Trusted::Organiser));
    match open_checkpoint(&request.note, &policy).map(|(_, vouching)| vouching.organiser) {
        Ok(Organiser::Named(organiser)) => Ok(organiser),
        _ => Err(CosignFault::Organiser { origin: now.origin.clone() }),
    }
}

/// Whether this goes on from what was signed before.
fn check_before(last: &Entry, now: &Seen, request: &Request) -> Result<(), CosignFault> {
    check_proof(last, &now.checkpoint, request)?;
    check_clock(last, now.time)?;
    let same = last.seen.organiser == now.organiser;
    if same { Ok(()) } else { Err(CosignFault::Organiser { origin: now.checkpoint.origin.clone() }) }
}

fn seen_words(now: &Seen) -> Seal {
    let Checkpoint { origin, size, root } = &now.checkpoint;
    let (short, root) = (short_number(root), base64(root));
    Seal::Checkpoint { origin: origin.clone(), lines: *size, organiser: now.organiser.to_string(), short, root }
}
