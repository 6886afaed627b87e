//! `instroom witness`: a witness that is always on. It sees that a log only grew, not what is in it, as with `cosign --checkpoint`,
//! and nobody is asked.

mod answer;
mod args;

pub(super) use args::Args;

use crate::env::{Doorkeeper, Env, Failure, Listening};
use crate::log::key::VerifierKey;
use crate::log::signers::Witness;
use crate::verbs::arg::key::{own_witness, read_private};
use crate::verbs::arg::shown::{refusal_of, say};
use crate::verbs::arg::trust::read_organisers;
use crate::verbs::step::memory::MemoryFile;
use crate::witness::MOST_REQUEST;
use crate::words::verbs::witness::{ListenRefusal, Listening as Told};
use answer::Always;
use std::net::SocketAddr;
use std::time::Duration;

/// What is listened to. The connection stays as long as two programs that wait for one file, and then some.
const KEEPER: Doorkeeper =
    Doorkeeper { path: "/add-checkpoint", most: MOST_REQUEST, patience: Duration::from_secs(30) };

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let at = args.listen.parse::<SocketAddr>();
    let at = at.map_err(|_| refuse(&ListenRefusal::NoAddress { text: args.listen.clone() }, env))?;
    let organisers = read_all(&args.trust, env)?;
    let memory = MemoryFile::read(&args.key, args.state.as_deref(), &[], env)?;
    memory.try_write()?;
    drop(memory); // it is read anew for each request: others may sign with this key meanwhile
    let private = read_private(&args.key, &args.passphrase, env)?;
    let witness = Witness { role: String::new(), key: own_witness(&args.key, &private, env)? };
    let listening = Listening::open(at, KEEPER)
        .map_err(|error| refuse(&ListenRefusal::NotHere { address: at.to_string(), detail: error.to_string() }, env))?;
    introduce(&listening, &witness, &organisers, env);
    let always = Always { key: &args.key, state: args.state.as_deref(), private, witness, organisers };
    while let Some(asked) = listening.next() {
        let answer = always.answer(&asked, env);
        asked.give(answer);
    }
    say(&Told::Off, env);
    Ok(0)
}

fn refuse(refusal: &ListenRefusal, env: &Env<'_>) -> Failure {
    refusal_of("--listen", refusal, env)
}

/// The organisers for whose logs it signs.
fn read_all(trust: &[String], env: &Env<'_>) -> Result<Vec<VerifierKey>, Failure> {
    let all = trust.iter().map(|text| read_organisers(text, env)).collect::<Result<Vec<_>, _>>()?.concat();
    if all.is_empty() { Err(refusal_of("--trust", &ListenRefusal::NoLog, env)) } else { Ok(all) }
}

/// Says who listens, where, and for whom.
fn introduce(listening: &Listening, witness: &Witness, organisers: &[VerifierKey], env: &mut Env<'_>) {
    let at = listening.address();
    let address = format!("http://{at}");
    let (name, number) = (witness.key.name().to_owned(), witness.key.hash().to_string());
    say(&Told::At { name, number, address: address.clone(), moment: (env.now)() }, env);
    for (place, key) in organisers.iter().enumerate() {
        let key = key.to_string();
        say(&if place == 0 { Told::For { key } } else { Told::Also { key } }, env);
    }
    if !at.ip().is_loopback() {
        say(&Told::Everybody { address }, env);
    }
}
