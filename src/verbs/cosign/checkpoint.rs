//! Signing a checkpoint without its log: the witness sees that the log only grew, not what is in it, and is told so.

use super::state::State;
use super::{Args, ask, hand_out};
use crate::env::{Env, Failure};
use crate::log::key::{KeyFault, VerifierKey, WitnessKey};
use crate::log::note::{Checkpoint, base64, spoken};
use crate::log::policy::Policy;
use crate::log::signers::{Trusted, Witness};
use crate::say;
use crate::verbs::arg::key::read_public_file;
use crate::verbs::arg::key::{public_beside, read_private, read_public};
use crate::verbs::arg::moment::read_second;
use crate::verbs::arg::shown::shown;
use crate::verify::{Organiser, open_checkpoint};
use crate::witness::{CosignFault, Request, Seen, check_clock, check_proof, read_request};
use std::path::Path;

/// Signs the checkpoint in a file; the signature goes to another file, or to the screen.
pub(super) fn sign(args: &Args, key: &Path, env: &mut Env<'_>) -> Result<u8, Failure> {
    let (Some(path), Some(trust)) = (&args.checkpoint, &args.trust) else {
        return Err(Failure::new(env.lang, &CosignFault::NotARequest, None)); // clap asks for both
    };
    if let Some(out) = &args.out {
        env.refuse_existing(out)?;
    }
    let refuse = |fault: CosignFault, env: &Env<'_>| Failure::new(env.lang, &fault, Some(&shown(path)));
    let (request, now) = read_request(&env.read_text(path)?).map_err(|fault| refuse(fault, env))?;
    let organiser = read_public(trust, "--trust", VerifierKey::read, env)?;
    check_signed(&request, &now, &organiser).map_err(|fault| refuse(fault, env))?;
    let state = State::read(args, key, env)?;
    let private = read_private(key, &args.passphrase, env)?;
    let witness = own_name(key, env)?;
    if private.witness(witness.name()).ok().as_ref() != Some(&witness) {
        return Err(Failure::new(env.lang, &KeyFault::NotAVerifierFile, Some(&shown(&public_beside(key)))));
    }
    let time = read_second(args.at.as_deref(), env)?;
    if let Some(seen) = state.of(&now.origin) {
        check_proof(seen, &now, &request).map_err(|fault| refuse(fault, env))?;
        check_clock(seen, time).map_err(|fault| refuse(fault, env))?;
        if seen.organiser != organiser {
            return Err(refuse(CosignFault::Organiser { origin: now.origin.clone() }, env));
        }
    }
    env.say(&words(&now, &organiser, env));
    env.say(&state.words(&now.origin, env.lang));
    let question = env.lang.pick(
        "Is dit het controlegetal dat is voorgelezen, en ondertekent u het? (ja/nee) ",
        "Is this the root that was read aloud, and do you sign it? (yes/no) ",
    );
    ask(question, args.yes, env)?;
    let witness = Witness { role: String::new(), key: witness };
    let line = now.cosign(&private, &witness, time);
    state.keep(&Seen { checkpoint: now, time, organiser }, env)?;
    match &args.out {
        Some(out) => hand_out(out, &line, env),
        None => {
            env.print(&line.write())?;
            env.say(env.lang.pick(
                "Stuur de regel hierboven naar de organisator, in een mail.",
                "Send the line above to the organiser, in a mail.",
            ));
            Ok(0)
        }
    }
}

fn check_signed(request: &Request, now: &Checkpoint, organiser: &VerifierKey) -> Result<(), CosignFault> {
    let policy = Policy::of_keys([Trusted::Organiser(organiser.clone())]);
    match open_checkpoint(&request.note, &policy) {
        Ok((_, vouching)) if vouching.organiser == Organiser::Named(organiser.clone()) => Ok(()),
        _ => Err(CosignFault::Organiser { origin: now.origin.clone() }),
    }
}

/// The witness's own key under its name, from the file beside the private one.
fn own_name(key: &Path, env: &Env<'_>) -> Result<WitnessKey, Failure> {
    read_public_file(&public_beside(key), WitnessKey::read, env)
}

fn words(now: &Checkpoint, organiser: &VerifierKey, env: &Env<'_>) -> String {
    let (short, root, lines) = (spoken(&now.root), base64(&now.root), env.lang.number(now.size));
    say!(env.lang,
        nl: "Controlepunt van {}, over {lines} regels, ondertekend met\n  {organiser}\n\n    {short}\n\n  voluit: {root}\nLET OP: u hebt het verslag zelf niet. U ondertekent dat u dit controlegetal op dit tijdstip hebt gezien, niet wat er\nin het verslag staat.",
        en: "Checkpoint of {}, over {lines} lines, signed with\n  {organiser}\n\n    {short}\n\n  in full: {root}\nMIND: you do not have the log itself. You sign that you saw this root at this time, not what stands in the log.",
        now.origin)
}
