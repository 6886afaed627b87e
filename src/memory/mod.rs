//! What a key signed last of each log (*geheugen*), so that it signs no second history.
//!
//! Comes in: the file beside a key, and a log that was verified. Goes out: whether the log goes on from what the key signed
//! last, and the file with what it signs now. Refuses: a file that cannot be read. The key of an organiser has one and that of
//! every witness, in the same form. Section "Requests and signatures" of the format document.

mod entry;
mod file;
mod first;
mod seen;

pub use entry::{Entry, Memory, Trace};
pub use first::root_of_first;
pub use seen::{Follows, Seen};

#[cfg(test)]
pub(crate) mod tests {
    //! What the tests of this room share.

    use super::{Seen, root_of_first};
    use crate::log::key::PrivateKey;
    use crate::log::note::Checkpoint;
    use jiff::Timestamp;
    use zeroize::Zeroizing;

    pub const LOG: &[u8] = b"a\nb\nc\nd\ne\n";

    pub fn checkpoint(log: &[u8], size: u64) -> Checkpoint {
        Checkpoint { origin: "a.example/b".to_owned(), size, root: root_of_first(log, size).unwrap() }
    }

    /// What a key signed of the first lines of a log.
    pub fn seen(log: &[u8], size: u64) -> Seen {
        let key = PrivateKey::from_entropy(&Zeroizing::new([1; 32]));
        let time = Timestamp::from_second(1_700_000_000).unwrap();
        let organiser = key.verifier("a.example/b").unwrap();
        Seen { checkpoint: checkpoint(log, size), time, organiser, drawn: Some(size > 2) }
    }
}
