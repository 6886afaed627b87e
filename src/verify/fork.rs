//! Two transcripts of one programme (*twee verslagen naast elkaar*): does one go on where the other ends?
//!
//! Comes in: two transcripts, both verified, read from the front line by line. Goes out: a [`Relation`]. A log only
//! grows, so of two honest copies one is the beginning of the other. If not, they are a *fork*: the organiser signed
//! two histories, and the two files together prove it. Section "Two transcripts" of the format document.

use crate::log::input::{Found, Input};
use crate::log::note::Stated;
use crate::transcript::read::line_type;
use serde::Deserialize;
use std::io::{self, ErrorKind, Read};

/// One of two transcripts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The one that was named first.
    First,
    /// The other.
    Second,
}

/// How two transcripts stand to each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Relation {
    /// They hold the same lines.
    Same,
    /// They hold the same lines, but witnesses signed their last checkpoints otherwise.
    SameButCosignatures,
    /// One goes on where the other ends.
    Further {
        /// Which.
        side: Side,
        /// The type of its first further line.
        next: String,
    },
    /// They do not go together.
    Fork(Box<Fork>),
}

/// Where two histories part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fork {
    /// The first line that differs, from 1.
    pub line: usize,
    /// What there is in the first and in the second.
    pub branches: [Branch; 2],
}

/// One of two histories.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Branch {
    /// The line that differs.
    pub found: String,
    /// The first checkpoint that is not above it; a transcript that was verified has one.
    pub checkpoint: Option<Signed>,
}

/// A checkpoint as it stands in a transcript; that it is genuine was seen when the transcript was verified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// Its line, from 1.
    pub line: usize,
    /// What it states.
    pub stated: Stated,
}

/// Compares two transcripts.
///
/// The last `checkpoint` line of the shorter may have fewer signatures than that line of the other, or more: what
/// witnesses add behind the organiser's signature is no other history.
///
/// # Errors
/// Those of the readers; [`ErrorKind::InvalidData`] for a file that ends within a line.
pub fn relate(first: impl Read, second: impl Read) -> io::Result<Relation> {
    let (mut first, mut second) = (Input::new(first), Input::new(second));
    let mut same = Relation::Same;
    loop {
        match (first.line(), second.line()) {
            (Found::Line(one), Found::Line(other)) => {
                if one == other {
                    continue;
                }
                same = Relation::SameButCosignatures;
                if !is_same_checkpoint(&one, &other) || !(first.is_at_end() || second.is_at_end()) {
                    let line = first.lines();
                    let branches = [branch(&mut first, &one)?, branch(&mut second, &other)?];
                    return Ok(Relation::Fork(Box::new(Fork { line, branches })));
                }
            }
            (Found::Line(line), Found::End) => return further(Side::First, &line, &mut second),
            (Found::End, Found::Line(line)) => return further(Side::Second, &line, &mut first),
            (Found::End, Found::End) => {
                first.drain()?;
                second.drain()?;
                return Ok(same);
            }
            (Found::Torn, _) | (_, Found::Torn) => return Err(ErrorKind::InvalidData.into()),
        }
    }
}

/// One goes on with a line where the other ends, unless that end is an error of its reader.
fn further(side: Side, line: &[u8], ended: &mut Input<impl Read>) -> io::Result<Relation> {
    ended.drain()?;
    Ok(Relation::Further { side, next: line_type(line).to_owned() })
}

/// Reads on to the first checkpoint from the line that differs on.
fn branch<R: Read>(input: &mut Input<R>, found: &[u8]) -> io::Result<Branch> {
    let mut line = found.to_vec();
    let checkpoint = loop {
        if let Some(note) = note(&line) {
            break Stated::read(&note).map(|stated| Signed { line: input.lines(), stated });
        }
        match input.line() {
            Found::Line(next) => line = next,
            Found::Torn => break None,
            Found::End => break input.drain().map(|_| None)?,
        }
    };
    Ok(Branch { found: String::from_utf8_lossy(found).into_owned(), checkpoint })
}

/// Whether two lines are the same checkpoint with the same signature of the organiser.
fn is_same_checkpoint(one: &[u8], other: &[u8]) -> bool {
    let stated = |line: &[u8]| Stated::read(&note(line)?);
    stated(one).is_some_and(|one| Some(one) == stated(other))
}

fn note(line: &[u8]) -> Option<String> {
    #[derive(Deserialize)]
    struct Members {
        note: String,
    }
    let members = (line_type(line) == "checkpoint").then(|| serde_json::from_slice::<Members>(line).ok())?;
    members.map(|members| members.note)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::note::base64;

    const ROOT: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    const OTHER: &str = "BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBA=";

    /// A checkpoint of so many lines with these signature lines, without LF.
    fn checkpoint(size: usize, signatures: &str) -> String {
        format!("{{\"type\":\"checkpoint\",\"note\":\"a.example\\n{size}\\n{ROOT}\\n\\n{signatures}\"}}\n")
    }

    fn related(first: &str, second: &str) -> Relation {
        relate(first.as_bytes(), second.as_bytes()).unwrap()
    }

    #[test]
    fn one_is_the_beginning_of_the_other() {
        let sealed = format!("{{\"type\":\"programme\"}}\n{}", checkpoint(1, "— a.example XXXXXXXX\\n"));
        let drawn = format!("{sealed}{{\"type\":\"seed\"}}\n{}", checkpoint(3, "— a.example YYYYYYYY\\n"));
        assert_eq!(related(&sealed, &sealed), Relation::Same);
        let next = "seed".to_owned();
        assert_eq!(related(&sealed, &drawn), Relation::Further { side: Side::Second, next: next.clone() });
        assert_eq!(related(&drawn, &sealed), Relation::Further { side: Side::First, next });
    }

    #[test]
    fn what_witnesses_add_to_the_last_checkpoint_is_no_fork() {
        let of = |signatures: &str| format!("{{\"type\":\"programme\"}}\n{}", checkpoint(1, signatures));
        let (bare, seen) = (of("— a.example XXXXXXXX\\n"), of("— a.example XXXXXXXX\\n— notaris ZZZZZZZZ\\n"));
        assert_eq!(related(&bare, &seen), Relation::SameButCosignatures);
        assert_eq!(related(&seen, &bare), Relation::SameButCosignatures);
        let on = format!("{seen}{{\"type\":\"abort\"}}\n");
        let further = Relation::Further { side: Side::Second, next: "abort".to_owned() };
        assert_eq!(related(&bare, &on), further);
        // where both go on, both have sealed it otherwise
        let other = format!("{bare}{{\"type\":\"abort\"}}\n");
        assert!(matches!(related(&other, &on), Relation::Fork(_)));
        // nor may the organiser's own signature be another
        assert!(matches!(related(&bare, &of("— a.example YYYYYYYY\\n")), Relation::Fork(_)));
        assert!(matches!(related(&bare, &of("— notaris ZZZZZZZZ\\n— a.example XXXXXXXX\\n")), Relation::Fork(_)));
    }

    #[test]
    fn a_fork_has_its_first_line_and_both_checkpoints() {
        let of = |value: u8, root: &str| {
            let note = checkpoint(2, "— a.example XXXXXXXX\\n").replace(ROOT, root);
            format!("{{\"type\":\"programme\"}}\n{{\"type\":\"n\",\"n\":{value}}}\n{{\"type\":\"m\"}}\n{note}")
        };
        let Relation::Fork(fork) = related(&of(1, ROOT), &of(2, OTHER)) else { panic!("they are a fork") };
        assert_eq!((fork.line, fork.branches[0].found.as_str()), (2, "{\"type\":\"n\",\"n\":1}"));
        let signed = fork.branches.map(|branch| branch.checkpoint.unwrap());
        let roots = signed.each_ref().map(|signed| (signed.line, base64(&signed.stated.checkpoint.root)));
        assert_eq!(roots, [(4, ROOT.to_owned()), (4, OTHER.to_owned())]);
        let Stated { checkpoint, signature } = &signed[0].stated;
        assert_eq!((checkpoint.size, signature.write().as_str()), (2, "— a.example XXXXXXXX\n"));
    }

    #[test]
    fn a_file_that_ends_within_a_line_is_not_compared() {
        assert!(relate(&b"a\nb"[..], &b"a\n"[..]).is_err());
        assert!(relate(&b"a\n"[..], &b"a\nb"[..]).is_err());
    }
}
