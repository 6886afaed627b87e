//! Cosignatures into a log: they are added to its last line.

use crate::log::note::{ENCODED, MOST_SIGNATURES, NoteFault, SignatureLine, Signed, Stated};
use crate::log::signers::{Signers, Witness};
use crate::log::write_checkpoint;
use crate::transcript::read::last_note;
use crate::words::witness::{CosignFault, Party};

/// A log with cosignatures added to the note of its last line, in the order of the witnesses. One that is there already
/// stays as it is.
///
/// # Errors
/// When the log does not end with a checkpoint, and for a signature that is of nobody, or not over this checkpoint.
pub fn add_cosignatures(log: &[u8], signers: &Signers, lines: &[SignatureLine]) -> Result<Vec<u8>, CosignFault> {
    let body = log.strip_suffix(b"\n").ok_or(CosignFault::NoCheckpoint)?;
    let start = memchr::memrchr(b'\n', body).map_or(0, |at| at + 1);
    let note = last_note(log).ok_or(CosignFault::NoCheckpoint)?;
    let Stated { checkpoint, .. } = Stated::read(&note).ok_or(CosignFault::NoCheckpoint)?;
    let note = checkpoint.add(&note, lines, signers).map_err(|fault| other_key(fault.into(), signers, lines))?;
    let mut added = log[..start].to_vec();
    write_checkpoint(&mut added, &note);
    Ok(added)
}

/// Of a stranger who has the name of a witness: it is another key.
fn other_key(fault: CosignFault, signers: &Signers, lines: &[SignatureLine]) -> CosignFault {
    let CosignFault::NotAWitness { name } = &fault else { return fault };
    let known = signers.witnesses.iter().find(|witness| witness.key.name() == name);
    let given = known.and_then(|known| {
        lines.iter().find(|line| line.name == *name && line.hash.to_string() != known.key.hash().to_string())
    });
    match (known, given) {
        (Some(known), Some(given)) => CosignFault::OtherKey {
            name: name.clone(),
            given: given.hash.to_string(),
            known: known.key.hash().to_string(),
        },
        _ => fault,
    }
}

impl From<NoteFault> for CosignFault {
    fn from(fault: NoteFault) -> Self {
        match fault {
            NoteFault::Stranger { name } => Self::NotAWitness { name },
            NoteFault::Cosignature { name } => Self::OtherCheckpoint { name },
            _ => Self::Pasted,
        }
    }
}

impl From<&Witness> for Party {
    fn from(witness: &Witness) -> Self {
        Self::Witness { role: witness.role.clone(), name: witness.key.name().to_owned() }
    }
}

/// Reads signature lines as they arrive by mail: broken into lines, with another dash, between other words.
///
/// # Errors
/// [`CosignFault::Pasted`] when there is none, or one that is cut off.
pub fn read_pasted(text: &str) -> Result<Vec<SignatureLine>, CosignFault> {
    if text.len() > MOST_BYTES {
        return Err(CosignFault::TooMuch { most: MOST_SIGNATURES });
    }
    let words: Vec<&str> = text.split_whitespace().filter(|word| *word != ">").collect();
    let lines = (0..words.len()).filter(|at| is_dash(words[*at])).filter_map(|at| read_words(&words[at + 1..]));
    let lines: Vec<SignatureLine> = lines.take(MOST_SIGNATURES + 1).collect();
    match lines.len() {
        0 => Err(CosignFault::Pasted),
        1..=MOST_SIGNATURES => Ok(lines),
        _ => Err(CosignFault::TooMuch { most: MOST_SIGNATURES }),
    }
}

/// The longest text in which signatures are looked for, in bytes.
pub const MOST_BYTES: usize = 1 << 20;

/// A name, and as many words behind it as make a cosignature: no more are looked at than that has digits.
fn read_words(words: &[&str]) -> Option<SignatureLine> {
    let (name, rest) = words.split_first()?;
    let mut encoded = String::new();
    for part in rest {
        if encoded.len() + part.len() > ENCODED {
            return None;
        }
        encoded.push_str(part);
        if encoded.len() == ENCODED {
            break;
        }
    }
    let line = SignatureLine::read(&format!("\u{2014} {name} {encoded}"))?;
    matches!(line.signed, Signed::Witness { .. }).then_some(line)
}

fn is_dash(word: &str) -> bool {
    ["\u{2014}", "\u{2013}", "-", "--"].contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::Log;
    use crate::log::key::PrivateKey;
    use crate::log::note::{Checkpoint, Second};
    use jiff::Timestamp;
    use zeroize::Zeroizing;

    fn key(byte: u8) -> PrivateKey {
        PrivateKey::from_entropy(&Zeroizing::new([byte; 32]))
    }

    /// A log of one checkpoint line, and the lines of two witnesses.
    fn signed() -> (Vec<u8>, Signers, [SignatureLine; 2]) {
        let mut signers = Signers::alone(key(1).verifier("a.example/b").unwrap());
        let checkpoint = Checkpoint { origin: "a.example/b".to_owned(), size: 0, root: Log::new(Vec::new()).root() };
        let mut log = Log::new(Vec::new());
        log.sign(&key(1), &signers.organiser);
        let second = Second::of(Timestamp::from_second(1_700_000_000).unwrap()).unwrap();
        let lines = [(2, "x"), (3, "y")].map(|(byte, name)| {
            let witness = Witness { role: "bestuur".to_owned(), key: key(byte).witness(name).unwrap() };
            let line = checkpoint.cosign(&key(byte), &witness, second);
            signers.witnesses.push(witness);
            line
        });
        (log.finish().unwrap(), signers, lines)
    }

    #[test]
    fn the_order_of_arrival_does_not_matter() {
        let (log, signers, [x, y]) = signed();
        let add = |log: &[u8], lines: &[&SignatureLine]| {
            let lines: Vec<SignatureLine> = lines.iter().map(|line| (*line).clone()).collect();
            add_cosignatures(log, &signers, &lines).unwrap()
        };
        let both = add(&log, &[&x, &y]);
        assert_eq!(add(&log, &[&y, &x]), both);
        assert_eq!(add(&add(&log, &[&y]), &[&x]), both);
        assert_eq!(add(&both, &[&x]), both, "once is enough");
        assert!(both.len() > log.len() + 200);
    }

    #[test]
    fn who_is_no_witness_and_what_is_of_another_checkpoint_is_refused() {
        let (log, mut signers, [x, y]) = signed();
        let Signed::Witness { time, mut signature } = y.signed else { panic!("{y:?}") };
        signature[63] = 0;
        let other = SignatureLine { signed: Signed::Witness { time, signature }, ..y };
        assert_eq!(
            add_cosignatures(&log, &signers, &[other]),
            Err(CosignFault::OtherCheckpoint { name: "y".to_owned() })
        );
        signers.witnesses.remove(0);
        assert_eq!(add_cosignatures(&log, &signers, &[x]), Err(CosignFault::NotAWitness { name: "x".to_owned() }));
        assert_eq!(add_cosignatures(b"{\"type\":\"round\"}\n", &signers, &[]), Err(CosignFault::NoCheckpoint));
    }

    #[test]
    fn a_signature_survives_the_mail() {
        let (_, _, [x, y]) = signed();
        let text = format!("{}{}", x.write(), y.write());
        let broken = text.replace('\u{2014}', "--").replace("AAAA", "AA\r\n  AA");
        assert_ne!(broken, text);
        assert_eq!(read_pasted(&broken), Ok(vec![x.clone(), y.clone()]));
        let answered = format!("Beste organisator,\nhierbij - zoals gevraagd:\n> {} groet, Y", y.write());
        assert_eq!(read_pasted(&answered), Ok(vec![y]));
        for wrong in ["", "x y", "\u{2014} x", &x.write()[..40], &"- ".repeat(100_000)] {
            assert_eq!(read_pasted(wrong), Err(CosignFault::Pasted));
        }
    }

    #[test]
    fn a_text_of_many_signatures_is_refused() {
        let (_, _, [x, _]) = signed();
        let many = |count| read_pasted(&x.write().repeat(count)).map(|lines| lines.len());
        let too_much = Err(CosignFault::TooMuch { most: 101 });
        assert_eq!((many(101), many(102)), (Ok(101), too_much.clone()));
        assert_eq!(read_pasted(&" ".repeat(MOST_BYTES + 1)).map(|lines| lines.len()), too_much);
        assert_eq!(read_pasted(&" ".repeat(MOST_BYTES)), Err(CosignFault::Pasted));
    }
}
