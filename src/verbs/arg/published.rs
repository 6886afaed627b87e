//! What somebody writes for everybody to read, shown before it is published for ever.

use super::shown::say;
use crate::env::Env;
use crate::words::verbs::confirm::{Private, Published};

/// So many digits a citizen service number has (*BSN*).
const BSN_DIGITS: usize = 9;

/// Shows a reason as it will be published, and what in it looks private.
pub fn say_reason(reason: &str, env: &mut Env<'_>) {
    say(&Published::Reason { reason: reason.to_owned() }, env);
    say_private(reason, env);
}

/// Says what in a text that will be published looks private.
pub fn say_private(text: &str, env: &mut Env<'_>) {
    private(text).iter().for_each(|private| say(private, env));
}

/// What in a text looks private. Nobody can be kept from writing it, and nobody gets it out of a log again.
pub fn private(text: &str) -> Vec<Private> {
    let number = has_nine_digits(text).then_some(Private::NineDigits);
    number.into_iter().chain(text.split_whitespace().any(is_mail).then_some(Private::Mail)).collect()
}

/// Whether nine digits stand in a row, with points between them or not: `123456782`, `1234.56.782`.
fn has_nine_digits(text: &str) -> bool {
    let number = |c: char| c.is_ascii_digit() || c == '.';
    let numbers = text.split(|c| !number(c));
    numbers.map(|number| number.chars().filter(char::is_ascii_digit).count()).any(|digits| digits == BSN_DIGITS)
}

/// Whether a word is an address of a mailbox, with what stands around it.
fn is_mail(word: &str) -> bool {
    let of_name = |c: char| c.is_alphanumeric() || "._-+".contains(c);
    word.split_once('@').is_some_and(|(name, host)| {
        name.ends_with(of_name) && host.starts_with(char::is_alphanumeric) && host.trim_end_matches('.').contains('.')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_private_is_seen() {
        for text in ["BSN 123456782", "(1234.56.782)", "bsn:123456782, zie brief"] {
            assert_eq!(private(text), [Private::NineDigits], "{text}");
        }
        for text in ["mail van j.jansen@praktijk.nl", "<jan@a.example>.", "zie jan@a.example en jan@b.example"] {
            assert_eq!(private(text), [Private::Mail], "{text}");
        }
        // a code, two of them, a phone number, an amount, and what is no address
        for text in
            ["01990012", "01990012 en 01990013", "0612345678", "1.234.567 ION", "op 12.06.2023", "@ 3 uur", "a@b"]
        {
            assert_eq!(private(text), [], "{text}");
        }
    }
}
