//! `instroom explain`: one practice's story.

use super::help::Dutch;
use super::{name, read_transcript, rests_on};
use crate::env::{Env, Failure};
use crate::explain::{explain_words, register_with, successor};
use crate::fault::Wording;
use crate::lang::Lang;
use crate::register::Register;
use crate::say;
use crate::verify::Transcript;
use std::path::PathBuf;

/// Tells one practice its story: lot, rank, the room it met at every start date, and how to check it
#[derive(clap::Args)]
pub(super) struct Args {
    /// The transcript
    log: PathBuf,
    /// The practice: its code, or its whole name
    practice: String,
    /// The organiser's public key as you know it from elsewhere, or a file that holds it; may be repeated
    #[arg(long, value_name = "VKEY")]
    trust: Vec<String>,
}

pub(super) const DUTCH: Dutch = Dutch {
    verb: "explain",
    about: "Vertelt één praktijk haar verhaal: lot, rangnummer, de ruimte bij elke startdatum, en hoe u het narekent",
    args: &[
        ("log", "Het lotingsverslag"),
        ("practice", "De praktijk: haar code, of haar hele naam"),
        (
            "trust",
            "De openbare sleutel van de organisator zoals u die kent, of een bestand waarin hij staat; mag vaker",
        ),
    ],
    shared: &[],
};

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let transcript = read_transcript(&args.log, env.open(&args.log)?, &args.trust, env)?;
    let id = practice_of(&transcript, args.practice.trim());
    let id = id.map_err(|unknown| Failure::new(env.lang, &unknown, Some(&name(&args.log))))?;
    let mut text = explain_words(&transcript, id, env.lang);
    text.push_str(&format!("\n{}\n", rests_on(&transcript, &args.trust, env.lang)));
    env.print(&text)?;
    Ok(0)
}

/// The code of the practice that is meant, in the last register it is in.
pub(super) fn practice_of<'a>(transcript: &'a Transcript, asked: &str) -> Result<&'a str, Unknown> {
    let never = || Unknown::Never { asked: asked.to_owned(), near: Vec::new() };
    let register = register_with(transcript, asked).ok_or_else(never)?;
    if register.find(asked).is_none()
        && let Some(next) = successor(transcript, asked)
    {
        return Err(Unknown::Ended { asked: asked.to_owned(), next: next.to_owned() });
    }
    let practice = find(register, asked)?;
    Ok(&register.practices()[practice].id)
}

/// The practice with this code, or the only one with this name.
fn find(register: &Register, asked: &str) -> Result<usize, Unknown> {
    if let Some(found) = register.find(asked) {
        return Ok(found);
    }
    let named = register.practices().iter().enumerate().filter(|(_, p)| p.name.eq_ignore_ascii_case(asked));
    match named.map(|(i, _)| i).collect::<Vec<_>>()[..] {
        [one] => Ok(one),
        [] => Err(Unknown::Never { asked: asked.to_owned(), near: near(register, asked) }),
        [first, second, ..] => {
            let near = [first, second].map(|i| register.practices()[i].id.to_string()).to_vec();
            Err(Unknown::Many { asked: asked.to_owned(), near })
        }
    }
}

/// Up to three practices whose code or name looks like what was asked.
fn near(register: &Register, asked: &str) -> Vec<String> {
    let lower = asked.to_lowercase();
    let distance = |p: &crate::register::Practice| {
        if p.name.to_lowercase().contains(&lower) { 0 } else { strsim::levenshtein(&p.id, asked) }
    };
    let mut near: Vec<(usize, String)> =
        register.practices().iter().map(|p| (distance(p), format!("{} ({})", p.id, p.name))).collect();
    near.sort();
    near.into_iter().take_while(|(distance, _)| *distance <= 2).take(3).map(|(_, words)| words).collect()
}

/// Why no practice is meant.
#[derive(Debug)]
pub(super) enum Unknown {
    Never { asked: String, near: Vec<String> },
    Many { asked: String, near: Vec<String> },
    Ended { asked: String, next: String },
}

impl Wording for Unknown {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Many { asked, .. } => {
                say!(lang, nl: "meer dan één praktijk heet `{asked}`", en: "more than one practice is called `{asked}`")
            }
            Self::Never { asked, .. } => {
                say!(lang, nl: "praktijk `{asked}` staat niet in dit verslag", en: "practice `{asked}` is not in this transcript")
            }
            Self::Ended { asked, next } => {
                say!(lang, nl: "praktijk `{asked}` is opgegaan in `{next}`", en: "practice `{asked}` merged into `{next}`")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Ended { next, .. } => say!(lang, nl: "gebruik `{next}`", en: "use `{next}`"),
            Self::Never { near, .. } | Self::Many { near, .. } if near.is_empty() => {
                say!(lang, nl: "gebruik de praktijkcode van de verzegelde lijst (AGB: 8 cijfers, met voorloopnul)", en: "use the practice code of the sealed list (AGB: 8 digits, with the leading zero)")
            }
            Self::Never { near, .. } | Self::Many { near, .. } => {
                let near = near.join(", ");
                say!(lang, nl: "bedoelt u {near}?", en: "do you mean {near}?")
            }
        }
    }
}
