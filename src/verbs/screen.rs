//! `instroom screen`: the draw for a hall, as a page for the projector.

use crate::env::{Access, Env, Failure};
use crate::tell::published::{Shown, write_screen};
use crate::verbs::arg::address::is_address;
use crate::verbs::arg::shown::{refusal_of, say, shown};
use crate::verbs::arg::trust::TrustArgs;
use crate::verbs::step::read::{read_transcript, read_whole, rests_here};
use crate::words::screen::made::{ScreenMade, ScreenRefusal};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Writes the draw as a page for the big screen: rules, seal, chance, the lots one by one, the result
///
/// Schrijft de loting als pagina voor het grote scherm: spelregels, zegel, toeval, de loten één voor één, de uitslag
#[derive(clap::Args)]
pub(super) struct Args {
    /// The transcript
    ///
    /// Het lotingsverslag
    log: PathBuf,
    /// The new file; by default beside the transcript, as NAME-scherm.html
    ///
    /// Het nieuwe bestand; anders naast het lotingsverslag, als NAAM-scherm.html
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Shows names of practices too; without it only lots and codes. The file holds the whole transcript either way
    ///
    /// Toont ook namen van praktijken; anders alleen lotnummers en codes. Het bestand bevat hoe dan ook het hele verslag
    #[arg(long)]
    names: bool,
    /// The address of the published page; shown at the end, as text and as a QR code
    ///
    /// Het adres van de bekendgemaakte pagina; staat aan het eind op het scherm, als tekst en als QR-code
    #[arg(long, value_name = "URL")]
    page: Option<String>,
    #[command(flatten)]
    trust: TrustArgs,
}

/// A longer address makes a QR code that a phone cannot read from the back of a hall.
const LONGEST: usize = 300;

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let page = args.page.as_deref().map(|given| address(given, env)).transpose()?;
    let out = args.out.clone().unwrap_or_else(|| beside(&args.log));
    env.refuse_existing(&out)?;
    let bytes = read_whole(&args.log, env)?;
    let verified = read_transcript(&args.log, bytes.as_bytes(), &args.trust, env)?;
    let title = &verified.told().transcript.programme.title;
    let screen = write_screen(&bytes, title, &Shown { names: args.names, page, lang: env.lang });
    env.write_new(&out, screen.as_bytes(), Access::Usual)?;
    say(&ScreenMade::Done { path: shown(&out) }, env);
    if verified.told().transcript.waiting().is_some() {
        say(&ScreenMade::AfterDraw, env);
    }
    if !args.names {
        say(&ScreenMade::Names, env);
    }
    env.say(rests_here(verified.told(), env).trim_end());
    Ok(0)
}

/// `loting.jsonl` becomes `loting-scherm.html`.
fn beside(log: &Path) -> PathBuf {
    let mut name = log.file_stem().map_or_else(OsString::new, OsString::from);
    name.push("-scherm.html");
    log.with_file_name(name)
}

/// An address as people type it over and a QR code holds it.
fn address<'a>(given: &'a str, env: &Env<'_>) -> Result<&'a str, Failure> {
    if given.len() <= LONGEST && is_address(given) {
        return Ok(given);
    }
    Err(refusal_of("--page", &ScreenRefusal::Address { given: given.to_owned() }, env))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screen_is_called_after_its_log() {
        let name = |path: &str| beside(Path::new(path)).display().to_string();
        assert_eq!(name("map/loting.jsonl"), "map/loting-scherm.html");
        assert_eq!(name("ronde.2.jsonl"), "ronde.2-scherm.html");
        assert_eq!(name("loting"), "loting-scherm.html");
    }
}
