//! Receipts of practices, one or all.

use crate::env::{Env, Failure};
use crate::receipt::{AgainFault, Opening, Receipt, make_receipts};
use crate::roster::Names;
use crate::say;
use crate::transcript::Transcript;
use crate::verbs::arg::shown::shown;
use crate::words::fault::Wording;
use crate::words::lang::Lang;
use std::fs::File;
use std::io::Seek;
use std::ops::Range;
use std::path::Path;

/// The receipt of a practice, with what opens its pseudonym where the log has one.
pub fn opened(receipt: Receipt, names: Names<'_>, id: &str) -> Receipt {
    let opening = names.row(id).map(|row| Opening::new(&row.code, &row.salt).write());
    Receipt { opening, ..receipt }
}

/// The receipts for these lines of a log that was just verified; the same file is read once more.
pub fn receipts_of(
    transcript: &Transcript,
    (file, log): (&mut File, &Path),
    lines: Range<usize>,
    env: &Env<'_>,
) -> Result<Vec<Receipt>, Failure> {
    let again = file.rewind().map_err(AgainFault::from);
    let made = again.and_then(|()| make_receipts(transcript, file, lines));
    made.map_err(|fault| Failure::new(env.lang, &fault, Some(&shown(log))))
}

/// There is no outcome yet.
#[derive(Debug)]
pub struct NotDrawn;

impl Wording for NotDrawn {
    fn what(&self, lang: Lang) -> String {
        say!(lang, nl: "er is nog niet geloot, dus er is nog geen bewijs", en: "not drawn yet, so there is no receipt yet")
    }

    fn mend(&self, lang: Lang) -> String {
        say!(lang, nl: "loot eerst met `instroom draw`", en: "draw first, with `instroom draw`")
    }
}
