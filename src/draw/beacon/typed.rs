//! A signature that somebody types over from a telephone: it is compared in groups, and what is wrong with its form is told by group.

use super::hex::read_hex;
use crate::words::seed::{BeaconFault, TypedFlaw};
use crate::words::value::{Digits, Semicolons};

/// So many hex digits has a signature.
pub const SIGNATURE_DIGITS: usize = 96;

/// So many characters stand in a group.
pub const GROUP: usize = 8;

/// A text that was meant as a signature: `None` where it is something else, such as the JSON of a round.
pub(super) fn read_typed(text: &str) -> Option<Result<[u8; 48], BeaconFault>> {
    let words: Vec<String> = text.split(is_between).filter(|word| !word.is_empty()).map(str::to_lowercase).collect();
    let typed = words.concat();
    let (all, hex) = (typed.chars().count(), typed.chars().filter(char::is_ascii_hexdigit).count());
    if typed.contains(['{', '}', ':']) || hex * 2 <= all {
        return None;
    }
    let flaws = || BeaconFault::Typed { flaws: Semicolons(flaws(&words, &typed)) };
    Some(read_hex(&typed).ok_or_else(flaws))
}

/// Twelve groups of eight.
pub(super) fn grouped(digits: &str) -> String {
    groups(digits).join(" ")
}

/// White space, a mark of the order of bytes, and the quotes around a value, also the curly ones.
fn is_between(char: char) -> bool {
    char.is_whitespace() || "\u{feff}\"\u{201c}\u{201d}\u{201e}\u{201f}".contains(char)
}

fn groups(typed: &str) -> Vec<String> {
    let chars: Vec<char> = typed.chars().collect();
    chars.chunks(GROUP).map(|group| group.iter().collect()).collect()
}

/// All that is wrong with the form: groups with a character that is no hex digit, groups that are not as long as the others, and how many
/// characters there are too few or too many.
fn flaws(words: &[String], typed: &str) -> Vec<TypedFlaw> {
    // whoever typed groups of one length is told of those
    let own = words.len() > 1 && SIGNATURE_DIGITS.is_multiple_of(words.len());
    let (groups, due) = if own { (words.to_vec(), SIGNATURE_DIGITS / words.len()) } else { (groups(typed), GROUP) };
    let numbered = || (1..).zip(groups.iter().take(SIGNATURE_DIGITS));
    let odd = numbered().filter_map(|(number, text)| {
        let odd = text.chars().filter(|char| !char.is_ascii_hexdigit()).map(String::from).collect::<Vec<_>>();
        let (number, text) = (Digits(number), text.as_str().into());
        (!odd.is_empty()).then(|| TypedFlaw::Odd { number, text, odd: odd.join("` `") })
    });
    let uneven = numbered().filter(|(_, text)| own && text.chars().count() != due).map(|(number, text)| {
        let (number, given, due) = (Digits(number), Digits(text.chars().count() as u64), Digits(due as u64));
        TypedFlaw::Uneven { number, text: text.as_str().into(), given, due }
    });
    let given = typed.chars().count();
    let length = match (SIGNATURE_DIGITS.checked_sub(given), given.checked_sub(SIGNATURE_DIGITS)) {
        (Some(lacks @ 1..), _) => Some(TypedFlaw::Few { given: Digits(given as u64), lacks: Digits(lacks as u64) }),
        (_, Some(over @ 1..)) => Some(TypedFlaw::Many { given: Digits(given as u64), over: Digits(over as u64) }),
        _ => None,
    };
    odd.chain(uneven).chain(length).collect()
}
