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
    /// They are one log: all lines of the shorter are the first lines of the other.
    One {
        /// How the last line of the shorter stands to that line of the other.
        shared: Shared,
        /// Which goes on behind it, if one does.
        further: Option<Further>,
    },
    /// They do not go together.
    Fork(Box<Fork>),
}

/// How the last checkpoint of a transcript stands to that of the other in the same place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// It is the same line.
    Same,
    /// Witnesses signed it otherwise.
    OtherCosignatures,
    /// The organiser signed the same text twice, and both signatures hold: that is no second history.
    SignedTwice,
}

/// One goes on where the other ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Further {
    /// Which.
    pub side: Side,
    /// The type of its first further line.
    pub next: String,
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

/// Compares two transcripts; that both agree in themselves was seen before.
///
/// The last `checkpoint` line of the shorter may have other signatures than that line of the other: what witnesses add
/// behind the organiser's signature is no other history, nor is another signature of the same key over the same text.
///
/// # Errors
/// Those of the readers; [`ErrorKind::InvalidData`] for a file that ends within a line.
pub fn relate(first: impl Read, second: impl Read) -> io::Result<Relation> {
    let (mut first, mut second) = (Input::new(first), Input::new(second));
    let mut shared = Shared::Same;
    loop {
        match (first.line(), second.line()) {
            (Found::Line(one), Found::Line(other)) => {
                if one == other {
                    continue;
                }
                let is_last = first.is_at_end() || second.is_at_end();
                match compare_checkpoints(&one, &other).filter(|_| is_last) {
                    Some(found) => shared = found,
                    None => {
                        let line = first.lines();
                        let branches = [branch(&mut first, &one)?, branch(&mut second, &other)?];
                        return Ok(Relation::Fork(Box::new(Fork { line, branches })));
                    }
                }
            }
            (Found::Line(line), Found::End) => return further(shared, Side::First, &line, &mut second),
            (Found::End, Found::Line(line)) => return further(shared, Side::Second, &line, &mut first),
            (Found::End, Found::End) => {
                first.drain()?;
                second.drain()?;
                return Ok(Relation::One { shared, further: None });
            }
            (Found::Torn, _) | (_, Found::Torn) => return Err(ErrorKind::InvalidData.into()),
        }
    }
}

/// One goes on with a line where the other ends, unless that end is an error of its reader.
fn further(shared: Shared, side: Side, line: &[u8], ended: &mut Input<impl Read>) -> io::Result<Relation> {
    ended.drain()?;
    Ok(Relation::One { shared, further: Some(Further { side, next: line_type(line).to_owned() }) })
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

/// How two lines that differ state the same checkpoint; `None` when they do not.
fn compare_checkpoints(one: &[u8], other: &[u8]) -> Option<Shared> {
    let stated = |line: &[u8]| Stated::read(&note(line)?);
    let (one, other) = (stated(one)?, stated(other)?);
    let (signed, again) = (&one.signature, &other.signature);
    let is_same = one.checkpoint == other.checkpoint && signed.is_by(&again.name, || again.hash);
    is_same.then_some(if signed == again { Shared::OtherCosignatures } else { Shared::SignedTwice })
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
    use crate::log::key::KeyHash;
    use crate::log::note::{Second, SignatureLine, Signed, base64};

    const ROOT: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    const OTHER: &str = "BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBA=";

    /// A checkpoint of so many lines with these signature lines, without LF.
    fn checkpoint(size: usize, signatures: &str) -> String {
        format!("{{\"type\":\"checkpoint\",\"note\":\"a.example\\n{size}\\n{ROOT}\\n\\n{signatures}\"}}\n")
    }

    fn related(first: &str, second: &str) -> Relation {
        relate(first.as_bytes(), second.as_bytes()).unwrap()
    }

    /// The signature line of the organiser, of a key with this hash, and what it signed with.
    fn organiser(hash: u8, signature: u8) -> String {
        let signed = Signed::Organiser { signature: [signature; 64] };
        line(SignatureLine { name: "a.example".to_owned(), hash: KeyHash([hash; 4]), signed })
    }

    fn witness(signature: u8) -> String {
        let time = Second::of("2023-06-12T12:00:00Z".parse().unwrap()).unwrap();
        let signed = Signed::Witness { time, signature: [signature; 64] };
        line(SignatureLine { name: "notaris".to_owned(), hash: KeyHash([9; 4]), signed })
    }

    fn line(line: SignatureLine) -> String {
        line.write().replace('\n', "\\n")
    }

    fn one(shared: Shared, further: Option<(Side, &str)>) -> Relation {
        let further = further.map(|(side, next)| Further { side, next: next.to_owned() });
        Relation::One { shared, further }
    }

    #[test]
    fn one_is_the_beginning_of_the_other() {
        let sealed = format!("{{\"type\":\"programme\"}}\n{}", checkpoint(1, &organiser(1, 1)));
        let drawn = format!("{sealed}{{\"type\":\"draw\"}}\n{}", checkpoint(3, &organiser(1, 2)));
        assert_eq!(related(&sealed, &sealed), one(Shared::Same, None));
        assert_eq!(related(&sealed, &drawn), one(Shared::Same, Some((Side::Second, "draw"))));
        assert_eq!(related(&drawn, &sealed), one(Shared::Same, Some((Side::First, "draw"))));
    }

    #[test]
    fn what_witnesses_add_to_the_last_checkpoint_is_no_fork() {
        let of = |signatures: &str| format!("{{\"type\":\"programme\"}}\n{}", checkpoint(1, signatures));
        let (bare, seen) = (of(&organiser(1, 1)), of(&(organiser(1, 1) + &witness(3))));
        assert_eq!(related(&bare, &seen), one(Shared::OtherCosignatures, None));
        assert_eq!(related(&seen, &bare), one(Shared::OtherCosignatures, None));
        let on = format!("{seen}{{\"type\":\"abort\"}}\n");
        assert_eq!(related(&bare, &on), one(Shared::OtherCosignatures, Some((Side::Second, "abort"))));
        // where both go on, both have sealed it otherwise
        let other = format!("{bare}{{\"type\":\"abort\"}}\n");
        assert!(matches!(related(&other, &on), Relation::Fork(_)));
    }

    /// Findings V3: two signatures of one key over one text prove no second history.
    #[test]
    fn one_text_that_was_signed_twice_is_no_fork() {
        let of = |signatures: &str| format!("{{\"type\":\"programme\"}}\n{}", checkpoint(1, signatures));
        let (first, again) = (of(&organiser(1, 1)), of(&(organiser(1, 2) + &witness(3))));
        assert_eq!(related(&first, &again), one(Shared::SignedTwice, None));
        let on = format!("{again}{{\"type\":\"abort\"}}\n");
        assert_eq!(related(&on, &first), one(Shared::SignedTwice, Some((Side::First, "abort"))));
        // the leaf of one is not that of the other
        let other = format!("{first}{{\"type\":\"abort\"}}\n");
        assert!(matches!(related(&other, &on), Relation::Fork(_)));
        // and another text is another history, as another key is
        assert!(matches!(related(&first, &of(&organiser(2, 2))), Relation::Fork(_)));
        assert!(matches!(related(&first, &of(&organiser(1, 1)).replace(ROOT, OTHER)), Relation::Fork(_)));
    }

    #[test]
    fn a_fork_has_its_first_line_and_both_checkpoints() {
        let of = |value: u8, root: &str| {
            let note = checkpoint(2, &organiser(1, 1)).replace(ROOT, root);
            format!("{{\"type\":\"programme\"}}\n{{\"type\":\"n\",\"n\":{value}}}\n{{\"type\":\"m\"}}\n{note}")
        };
        let Relation::Fork(fork) = related(&of(1, ROOT), &of(2, OTHER)) else { panic!("they are a fork") };
        assert_eq!((fork.line, fork.branches[0].found.as_str()), (2, "{\"type\":\"n\",\"n\":1}"));
        let signed = fork.branches.map(|branch| branch.checkpoint.unwrap());
        let roots = signed.each_ref().map(|signed| (signed.line, base64(&signed.stated.checkpoint.root)));
        assert_eq!(roots, [(4, ROOT.to_owned()), (4, OTHER.to_owned())]);
        let Stated { checkpoint, signature } = &signed[0].stated;
        assert_eq!((checkpoint.size, line(signature.clone())), (2, organiser(1, 1)));
    }

    #[test]
    fn a_file_that_ends_within_a_line_is_not_compared() {
        assert!(relate(&b"a\nb"[..], &b"a\n"[..]).is_err());
        assert!(relate(&b"a\n"[..], &b"a\nb"[..]).is_err());
    }
}
