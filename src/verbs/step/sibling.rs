//! Other files beside a log that are of the same programme.

use crate::env::{Env, Failure};
use crate::say;
use crate::verbs::arg::shown::shown;
use crate::verbs::step::grow::Grown;
use crate::verify::fork::{Relation, Side, relate};
use crate::words::fault::Wording;
use crate::words::lang::Lang;
use std::io::Read;
use std::path::Path;

/// Refuses a new log where one of this programme lies already: a slip in the name of the log would draw everybody anew.
pub fn refuse_sibling(log: &Path, origin: &str, env: &Env<'_>) -> Result<(), Failure> {
    let Some(sibling) = env.beside(log).into_iter().find(|path| is_of(path, origin, env)) else { return Ok(()) };
    let folder = log.parent().unwrap_or(Path::new(""));
    let known = shown(&folder.join(sibling.file_name().unwrap_or_default()));
    Err(Failure::new(env.lang, &Sibling { origin: origin.to_owned(), known }, Some(&shown(log))))
}

/// Refuses when a file beside the log is this log gone further: then somebody put an older copy back, and a second draw
/// would be a second history.
pub fn refuse_rerun(log: &Path, grown: &Grown, env: &Env<'_>) -> Result<(), Failure> {
    let origin = &grown.transcript.programme.origin;
    for path in env.beside(log).into_iter().filter(|path| is_of(path, origin, env)) {
        let Ok(file) = env.open(&path) else { continue };
        // a copy that cannot be read is no reason to stop
        if let Ok(Relation::Further { side: Side::Second, next }) = relate(grown.bytes(), file) {
            let folder = log.parent().unwrap_or(Path::new(""));
            let known = shown(&folder.join(path.file_name().unwrap_or_default()));
            let ended = if next == "abort" { Ended::Aborted } else { Ended::Drawn };
            return Err(Failure::new(env.lang, &Rerun { known, ended }, Some(&shown(log))));
        }
    }
    Ok(())
}

/// Whether a file begins as a log of this programme does.
fn is_of(path: &Path, origin: &str, env: &Env<'_>) -> bool {
    let mut start = Vec::new();
    let read = env.open(path).map(|file| file.take(4 << 10).read_to_end(&mut start));
    let line = start.split(|&byte| byte == b'\n').next().unwrap_or_default();
    let member = format!("\"origin\":{}", serde_json::Value::from(origin));
    matches!(read, Ok(Ok(_)))
        && line.starts_with(b"{\"type\":\"programme\",")
        && String::from_utf8_lossy(line).contains(&member)
}

/// How what waits here ended in another file.
#[derive(Clone, Copy, Debug)]
enum Ended {
    Drawn,
    Aborted,
}

#[derive(Debug)]
struct Rerun {
    known: String,
    ended: Ended,
}

impl Wording for Rerun {
    fn what(&self, lang: Lang) -> String {
        let known = &self.known;
        match self.ended {
            Ended::Drawn => {
                say!(lang, nl: "deze ronde is al geloot: zie {known}", en: "this round was drawn already: see {known}")
            }
            Ended::Aborted => {
                say!(lang, nl: "deze ronde is al afgebroken: zie {known}", en: "this round was aborted already: see {known}")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        let known = &self.known;
        say!(lang,
            nl: "ga verder met {known}; dit bestand is een oudere kopie, en wie haar opnieuw loot ondertekent twee geschiedenissen",
            en: "go on with {known}; this file is an older copy, and who draws it again signs two histories")
    }
}

#[derive(Debug)]
struct Sibling {
    origin: String,
    known: String,
}

impl Wording for Sibling {
    fn what(&self, lang: Lang) -> String {
        let Self { origin, known } = self;
        say!(lang, nl: "van programma `{origin}` ligt hier al een verslag: {known}", en: "a log of programme `{origin}` lies here already: {known}")
    }

    fn mend(&self, lang: Lang) -> String {
        let known = &self.known;
        say!(lang,
            nl: "ga daarin verder met `--log {known}`; begint u echt opnieuw, leg het oude verslag dan in een andere map",
            en: "go on in it with `--log {known}`; if you do begin anew, put the old log in another folder")
    }
}
