//! Asking witnesses that are always on (C2SP `tlog-witness`), each at its address.

use super::add::add;
use crate::env::{Env, Failure};
use crate::log::note::SignatureLine;
use crate::log::signers::Signers;
use crate::transcript::read::last_note;
use crate::verbs::arg::address::{is_address, is_in_clear};
use crate::verbs::arg::shown::{refusal, refusal_at, refusal_of, say};
use crate::verbs::step::grow::{Grown, Held};
use crate::witness::{Answered, Says, lines_signed, make_request, read_answer, write_request};
use crate::words::noun::Lines;
use crate::words::verbs::cosign::{SubmitRefusal, Submitted};
use std::path::Path;

/// Asks all of them, adds what they signed, and says of each other why not. It is done when one of them signed.
pub(super) fn run(urls: &[String], log: &Path, env: &mut Env<'_>) -> Result<u8, Failure> {
    if cfg!(not(feature = "fetch")) {
        return Err(refusal_of("--submit", &SubmitRefusal::NoClient, env));
    }
    let urls = urls.iter().map(|url| read_url(url, env)).collect::<Result<Vec<_>, _>>()?;
    let grown = Grown::read(log, env)?;
    if grown.transcript.last_signers().witnesses.is_empty() {
        return Err(refusal_at(log, &SubmitRefusal::NoWitnesses, env));
    }
    let mut lines = Vec::new();
    for url in &urls {
        match ask(url, &grown, env) {
            Ok((signed, strangers)) => {
                lines.extend(signed);
                strangers.into_iter().for_each(|says| tell(url, says, env));
            }
            Err(says) => tell(url, says, env),
        }
    }
    if lines.is_empty() {
        return Err(refusal(&SubmitRefusal::Nobody, env));
    }
    drop(grown); // nobody had to wait for the network
    add(Held::read(log, env)?, &lines, env)?;
    Ok(0)
}

fn tell(url: &str, says: Says, env: &mut Env<'_>) {
    say(&Submitted::Says { address: url.to_owned(), says }, env);
}

/// An address, without the slash at its end.
fn read_url(text: &str, env: &Env<'_>) -> Result<String, Failure> {
    let url = text.trim().trim_end_matches('/');
    let text = text.to_owned();
    match is_address(url) && !url.contains(['?', '#', '@']) {
        false => Err(refusal_of("--submit", &SubmitRefusal::NoAddress { text }, env)),
        true if is_in_clear(url) => Err(refusal_of("--submit", &SubmitRefusal::InClear { text }, env)),
        true => Ok(url.to_owned()),
    }
}

/// Asks a witness to sign the end of a log: from where the log says that it may have signed last, and if it signed another state
/// last, from there.
fn ask(url: &str, grown: &Grown, env: &Env<'_>) -> Result<(Vec<SignatureLine>, Vec<Says>), Says> {
    let (log, signers) = (grown.bytes(), grown.transcript.last_signers());
    let mut old = lines_signed(log, signers);
    for _ in 0..2 {
        match send(url, grown, (old, signers), env)? {
            Answered::Signed { lines, strangers } => return Ok((lines, strangers)),
            Answered::Signs { lines } => old = lines,
        }
    }
    Err(Says::Moving { lines: Lines(old) })
}

fn send(url: &str, grown: &Grown, (old, signers): (u64, &Signers), env: &Env<'_>) -> Result<Answered, Says> {
    let (log, now) = (grown.bytes(), grown.checkpoint());
    let request = last_note(log).and_then(|note| make_request(log, &now, note, old));
    let request = request.ok_or(Says::Moving { lines: Lines(old) })?; // of every state that it had there is a proof
    let reply = (env.send)(&format!("{url}/add-checkpoint"), &write_request(&request));
    let reply = reply.map_err(|fault| Says::Failed { fault })?;
    read_answer(reply.status, &reply.body, log, signers)
}
