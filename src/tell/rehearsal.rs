//! That a log is a rehearsal (*oefening*), told: the same mark above everything that comes of it.

use crate::log::rehearsal::is_rehearsal;
use crate::words::rehearsal::RehearsalWords;
use crate::words::{Lang, Message};
use serde_json::{Value, json};

/// The mark of what is told of a log with this name; nothing where it is no rehearsal.
pub fn mark(origin: &str) -> Option<RehearsalWords> {
    is_rehearsal(origin).then_some(RehearsalWords::Said)
}

/// The same as lines above all others: the mark, and an empty line.
pub fn mark_lines(origin: &str, lang: Lang) -> String {
    mark(origin).map_or(String::new(), |mark| mark.words(lang) + "\n\n")
}

/// The same for programs: the member `rehearsal`, which is not there where it is none.
pub(super) fn mark_json(object: &mut Value, origin: &str) {
    if is_rehearsal(origin) {
        object["rehearsal"] = json!(true);
    }
}

/// What something of a log with this name is called.
pub fn titled(title: String, origin: &str, lang: Lang) -> String {
    if is_rehearsal(origin) { RehearsalWords::Titled { title }.words(lang) } else { title }
}
