//! What is asked of a witness that is always on, and what comes back (C2SP `tlog-witness`).

use super::add::add_cosignatures;
use crate::log::note::{Checkpoint, MOST_SIGNATURES, SignatureLine, open};
use crate::log::read_number;
use crate::log::signers::{Signers, Trusted};
use crate::transcript::read::last_note;
use crate::words::noun::Lines;
use crate::words::value::Digits;
use crate::words::witness::Says;

/// How the line of a checkpoint begins.
const CHECKPOINT: &[u8] = b"{\"type\":\"checkpoint\",";

/// So many lines had the last checkpoint before the end that one of these witnesses signed; 0 where none did. A witness that signed
/// another one last says so itself.
pub fn lines_signed(log: &[u8], signers: &Signers) -> u64 {
    let own = |at: usize| Trusted::Witness(signers.witnesses[at].key.clone());
    let witnesses: Vec<Trusted> = (0..signers.witnesses.len()).map(own).collect();
    let signed = |line: &[u8]| {
        let note = last_note(line)?;
        let opened = open(&note, &witnesses).ok().filter(|opened| !opened.verified.is_empty())?;
        Checkpoint::read(opened.text).map(|checkpoint| checkpoint.size)
    };
    let lines = log.split_inclusive(|&byte| byte == b'\n').rev();
    lines.filter(|line| line.starts_with(CHECKPOINT)).skip(1).find_map(signed).unwrap_or(0)
}

/// What a witness answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answered {
    /// With signatures.
    Signed {
        /// Those over the end of the log, of witnesses whom it names; at least one.
        lines: Vec<SignatureLine>,
        /// Of the others, what is said: they are worth nothing here.
        strangers: Vec<Says>,
    },
    /// It signed so many lines last, and no more than the log has.
    Signs {
        /// 0 for none.
        lines: u64,
    },
}

/// Reads the answer to a request for the end of a log that has these signers: status and body.
///
/// # Errors
/// Why nothing is signed.
pub fn read_answer(status: u16, body: &[u8], log: &[u8], signers: &Signers) -> Result<Answered, Says> {
    let text = std::str::from_utf8(body).unwrap_or_default();
    match status {
        200 => read_signatures(text, log, signers),
        400 => Err(Says::Malformed),
        403 => Err(Says::Unsigned),
        404 => Err(Says::Unknown { origin: signers.organiser.name().to_owned() }),
        409 => match text.strip_suffix('\n').and_then(read_number) {
            Some(lines) if lines > size(log) => Err(Says::Newer { theirs: Lines(lines), ours: Digits(size(log)) }),
            Some(lines) => Ok(Answered::Signs { lines }),
            None => Err(Says::NoSize),
        },
        422 => Err(Says::Inconsistent),
        other => Err(Says::Status { status: Digits(u64::from(other)) }),
    }
}

/// So many lines stand above the last one, which is a checkpoint.
fn size(log: &[u8]) -> u64 {
    memchr::memchr_iter(b'\n', log).count().saturating_sub(1) as u64
}

fn read_signatures(text: &str, log: &[u8], signers: &Signers) -> Result<Answered, Says> {
    let is_answer = |body: &&str| {
        body.split('\n').count() <= MOST_SIGNATURES && body.split('\n').all(|line| line.starts_with("\u{2014} "))
    };
    let body = text.strip_suffix('\n').filter(is_answer).ok_or(Says::NoSignature)?;
    // one of another length is of a kind that no log of ours has
    let all = body.split('\n').filter_map(SignatureLine::read);
    let is_own =
        |line: &SignatureLine| signers.witnesses.iter().any(|own| line.is_by(own.key.name(), || own.key.hash()));
    let (lines, others): (Vec<_>, Vec<_>) = all.partition(is_own);
    let stranger = |line: &SignatureLine| Says::Stranger { name: line.name.clone(), number: line.hash.to_string() };
    let strangers: Vec<Says> = others.iter().map(stranger).collect();
    if lines.is_empty() {
        return Err(strangers.into_iter().next().unwrap_or(Says::NoSignature));
    }
    add_cosignatures(log, signers, &lines).map_err(|fault| Says::Wrong { fault })?;
    Ok(Answered::Signed { lines, strangers })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::key::PrivateKey;
    use crate::log::note::Second;
    use crate::log::signers::Witness;
    use crate::log::write_checkpoint;
    use crate::log::{Log, Sink};
    use jiff::Timestamp;
    use zeroize::Zeroizing;

    fn key(byte: u8) -> PrivateKey {
        PrivateKey::from_entropy(&Zeroizing::new([byte; 32]))
    }

    fn witness(byte: u8, name: &str) -> Witness {
        Witness { role: "bestuur".to_owned(), key: key(byte).witness(name).unwrap() }
    }

    fn line(log: &[u8], byte: u8, name: &str) -> SignatureLine {
        let note = last_note(log).unwrap();
        let checkpoint = Checkpoint::read(&note[..note.find("\n\n").unwrap() + 1]).unwrap();
        let second = Second::of(Timestamp::from_second(1_700_000_000).unwrap()).unwrap();
        checkpoint.cosign(&key(byte), &witness(byte, name), second)
    }

    /// A log of these notes, and one over them.
    fn over(notes: &[&str], signers: &Signers) -> Vec<u8> {
        let mut log = Log::new(Vec::new());
        log.lines(notes.len(), |at, out| write_checkpoint(out, notes[at]));
        log.sign(&key(1), &signers.organiser);
        log.finish().unwrap()
    }

    /// A log of three checkpoints, of which the witness `x` signed the second one; the witnesses are `x` and `y`.
    fn log() -> (Vec<u8>, Signers) {
        let mut signers = Signers::alone(key(1).verifier("a.example/b").unwrap());
        signers.witnesses = vec![witness(2, "x"), witness(3, "y")];
        let first = last_note(&over(&[], &signers)).unwrap();
        let second = over(&[&first], &signers);
        let second = last_note(&add_cosignatures(&second, &signers, &[line(&second, 2, "x")]).unwrap()).unwrap();
        (over(&[&first, &second], &signers), signers)
    }

    #[test]
    fn what_was_signed_before_the_end_is_asked_from() {
        let (log, mut signers) = log();
        assert_eq!(lines_signed(&log, &signers), 1);
        let end = add_cosignatures(&log, &signers, &[line(&log, 3, "y")]).unwrap();
        assert_eq!(lines_signed(&end, &signers), 1, "the end itself is what is asked for");
        signers.witnesses.remove(0);
        assert_eq!(lines_signed(&log, &signers), 0);
    }

    #[test]
    fn only_signatures_of_the_log_s_own_witnesses_come_through() {
        let (log, signers) = log();
        let (x, y) = (line(&log, 2, "x"), line(&log, 3, "y"));
        let read = |text: &str| read_answer(200, text.as_bytes(), &log, &signers);
        let signed = |lines, strangers| Ok(Answered::Signed { lines, strangers });
        assert_eq!(read(&x.write()), signed(vec![x.clone()], vec![]));
        assert_eq!(read(&(x.write() + &y.write())), signed(vec![x.clone(), y], vec![]));
        let stranger = line(&log, 4, "x");
        let said = Says::Stranger { name: "x".to_owned(), number: stranger.hash.to_string() };
        assert_eq!(read(&stranger.write()), Err(said.clone()));
        assert_eq!(read(&(stranger.write() + &x.write())), signed(vec![x.clone()], vec![said]));
        let long = format!("\u{2014} x {}\n", "A".repeat(3300));
        assert_eq!(read(&(long.clone() + &x.write())), signed(vec![x.clone()], vec![]));
        for other in
            ["", "\n", "<html>\n", &long, x.write().trim_end(), &format!("{}\n", x.write()), &x.write().repeat(102)]
        {
            assert_eq!(read(other), Err(Says::NoSignature), "{other}");
        }
        let elsewhere = SignatureLine { signed: line(&log, 3, "y").signed, ..x };
        assert!(matches!(read(&elsewhere.write()), Err(Says::Wrong { .. })));
    }

    #[test]
    fn every_status_has_its_words() {
        let (log, signers) = log();
        let read = |status, text: &str| read_answer(status, text.as_bytes(), &log, &signers);
        assert_eq!(read(409, "2\n"), Ok(Answered::Signs { lines: 2 }));
        assert_eq!(read(409, "3\n"), Err(Says::Newer { theirs: Lines(3), ours: Digits(2) }));
        for odd in ["", "1", "01\n", "-1\n", "1\n\n"] {
            assert_eq!(read(409, odd), Err(Says::NoSize));
        }
        let said = [400, 403, 404, 422, 500].map(|status| read(status, "").unwrap_err());
        let unknown = Says::Unknown { origin: "a.example/b".to_owned() };
        assert_eq!(
            said,
            [Says::Malformed, Says::Unsigned, unknown, Says::Inconsistent, Says::Status { status: Digits(500) }]
        );
    }
}
