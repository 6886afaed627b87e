//! Who may come in: whoever holds the token that the program showed on this computer, once.

use std::fmt::Write;
use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

/// 128 bits in hex.
pub(super) type Word = Zeroizing<String>;

/// Tokens that open the desk once, and the key that a page gets for one. The key is no cookie: a browser sends a cookie to every
/// port of this computer, also to those of others.
pub(super) struct Door {
    entropy: fn(&mut [u8]) -> bool,
    /// The one token that still opens.
    token: Option<Word>,
    /// The key of whoever came in last.
    key: Word,
}

impl Door {
    pub(super) fn new(entropy: fn(&mut [u8]) -> bool) -> Self {
        Self { entropy, token: None, key: Word::default() }
    }

    /// A new token; the one before opens no more.
    pub(super) fn token(&mut self) -> Word {
        let token = word(self.entropy);
        self.token = Some(token.clone());
        token
    }

    /// A new key for a token, which opens no more after that; nothing for any other. The key before it is worth nothing from then
    /// on: had a stranger been quicker, the next who comes in shuts them out.
    pub(super) fn enter(&mut self, token: &str) -> Option<Word> {
        self.token.take_if(|own| is_same(own, token))?;
        self.key = word(self.entropy);
        Some(self.key.clone())
    }

    /// The last part of an address that nobody guesses. It opens nothing else.
    pub(super) fn ticket(&self) -> Word {
        word(self.entropy)
    }

    pub(super) fn knows(&self, key: &str) -> bool {
        is_same(&self.key, key)
    }
}

/// A word that nobody guesses. Without entropy it is one that nobody has: the desk stays closed.
fn word(entropy: fn(&mut [u8]) -> bool) -> Word {
    let mut bytes = Zeroizing::new([0; 16]);
    let mut text = Zeroizing::new(String::with_capacity(32));
    if entropy(&mut *bytes) {
        bytes.iter().for_each(|byte| {
            let _ = write!(text, "{byte:02x}");
        });
    }
    text
}

/// Whether two words are the same, in a time that does not depend on where they differ.
pub(super) fn is_same(own: &str, given: &str) -> bool {
    !own.is_empty() && own.as_bytes().ct_eq(given.as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(bytes: &mut [u8]) -> bool {
        use std::cell::Cell;
        thread_local!(static COUNT: Cell<u8> = const { Cell::new(0) });
        bytes.fill(COUNT.replace(COUNT.get() + 1));
        true
    }

    #[test]
    fn a_token_opens_once_and_a_new_one_ends_the_old() {
        let mut door = Door::new(counted);
        let old = door.token();
        let token = door.token();
        assert!(door.enter(&old).is_none());
        assert!(door.enter("").is_none());
        let key = door.enter(&token).unwrap();
        assert!(door.enter(&token).is_none());
        assert!(door.knows(&key) && !door.knows(&token) && !door.knows("") && !door.knows(&key[1..]));
        let next = door.token();
        assert!(door.knows(&key), "nobody came in yet");
        let next = door.enter(&next).unwrap();
        assert!(door.knows(&next) && !door.knows(&key), "one window has the key");
    }

    #[test]
    fn without_entropy_nobody_comes_in() {
        let mut door = Door::new(|_| false);
        let token = door.token();
        assert!(door.enter(&token).is_none());
        assert!(!door.knows(""));
    }
}
