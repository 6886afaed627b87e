//! Other files beside a log that are of the same programme.

use crate::env::{Env, Failure};
use crate::verbs::arg::shown::{refusal_at, shown};
use crate::verbs::step::grow::Grown;
use crate::verify::fork::{Further, Relation, Side, relate};
use crate::words::verbs::log::SiblingRefusal;
use std::io::Read;
use std::path::Path;

/// Refuses a new log where one of this programme lies already: a slip in the name of the log would draw everybody anew.
pub fn refuse_sibling(log: &Path, origin: &str, env: &Env<'_>) -> Result<(), Failure> {
    let Some(sibling) = env.beside(log).into_iter().find(|path| is_of(path, origin, env)) else { return Ok(()) };
    let refusal = SiblingRefusal::New { origin: origin.to_owned(), known: beside(log, &sibling) };
    Err(refusal_at(log, &refusal, env))
}

/// Refuses when a file beside the log is this log gone further: then somebody put an older copy back, and a second draw
/// would be a second history.
pub fn refuse_rerun(log: &Path, grown: &Grown, env: &Env<'_>) -> Result<(), Failure> {
    let origin = &grown.transcript.programme.origin;
    for path in env.beside(log).into_iter().filter(|path| is_of(path, origin, env)) {
        let Ok(file) = env.open(&path) else { continue };
        // a copy that cannot be read is no reason to stop
        let related = relate(grown.bytes(), file);
        if let Ok(Relation::One { further: Some(Further { side: Side::Second, next }), .. }) = related {
            let known = beside(log, &path);
            let refusal = match next.as_str() {
                "abort" => SiblingRefusal::Aborted { known },
                _ => SiblingRefusal::Drawn { known },
            };
            return Err(refusal_at(log, &refusal, env));
        }
    }
    Ok(())
}

/// A file in the folder of a log, as the user would type it.
fn beside(log: &Path, path: &Path) -> String {
    let folder = log.parent().unwrap_or(Path::new(""));
    shown(&folder.join(path.file_name().unwrap_or_default()))
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
