//! Cells with a code of a practice or an insurer, a number of patients, or a yes or a no.

use super::fault::{AnswerFault, CodeFault, IonFault, UzoviFault};
use super::fold::fold;
use super::ion::{ION_MAX, Ion};
use super::options::Mending;
use super::uzovi::Uzovi;
use crate::rules::Profile;
use std::borrow::Cow;

/// Spaces of all widths that stand between digits.
const SPACES: [char; 4] = [' ', '\u{a0}', '\u{2009}', '\u{202f}'];

/// Reads the code of a practice; it differs from the value when it was repaired.
///
/// # Errors
/// [`CodeFault`].
pub fn read_code(value: &str, profile: Profile) -> Result<Cow<'_, str>, CodeFault> {
    let is_agb = |code: &str| code.len() == 8 && code.bytes().all(|byte| byte.is_ascii_digit());
    if profile == Profile::Leidraad && is_agb(value) {
        return Ok(Cow::Borrowed(value));
    }
    let text = value;
    if text.trim().is_empty() {
        return Err(CodeFault::Empty);
    }
    if profile == Profile::Free {
        let id = text.trim();
        let fits = id.len() <= 64 && id.bytes().all(|byte| (b'!'..=b'~').contains(&byte));
        return if fits { Ok(Cow::Borrowed(id)) } else { Err(CodeFault::NotId { value: value.into() }) };
    }
    let code: String = text.chars().filter(|char| !char.is_whitespace() && *char != '.').collect();
    match code.len() {
        _ if !code.bytes().all(|byte| byte.is_ascii_digit()) => Err(CodeFault::NotAgb { value: value.into() }),
        8 => Ok(Cow::Owned(code)),
        // Domain B1: with its zero it is a practice, 01. Another one lost a digit somewhere else.
        7 if code.starts_with('1') => {
            Err(CodeFault::LostZero { code, or_pass: Mending::RestoreLeadingZeros.or_pass(1) })
        }
        7 => Err(CodeFault::SevenDigits { code }),
        _ => Err(CodeFault::NotAgb { value: value.into() }),
    }
}

/// Reads the code of an insurer; an empty cell has none.
pub(super) fn read_uzovi(value: &str) -> Result<Option<Uzovi>, UzoviFault> {
    let digits = value.trim();
    if digits.is_empty() {
        return Ok(None);
    }
    let lost = (1..Uzovi::DIGITS).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    match Uzovi::of(digits) {
        Some(code) => Ok(Some(code)),
        // a number of Excel; which zeros it had is not known for sure
        None if lost => Err(UzoviFault::LostZero { digits: digits.into(), code: format!("{digits:0>4}") }),
        None => Err(UzoviFault::NotUzovi { value: value.trim().into() }),
    }
}

/// Reads a number of patients as the Dutch write it: `3250`, `3.250`, `3 250`, `3.250,0` (domain B7). Never a float.
///
/// # Errors
/// [`IonFault`].
pub fn read_ion(value: &str) -> Result<Ion, IonFault> {
    let text = value.trim();
    let digits = match (text.len(), whole_number(text)) {
        (0, _) => return Err(IonFault::Empty),
        (_, Some(digits)) => digits,
        (_, None) => return Err(ion_fault(text)),
    };
    let significant = digits.trim_start_matches('0');
    if significant.is_empty() {
        return Err(IonFault::Zero);
    }
    significant.parse().ok().and_then(Ion::new).ok_or_else(|| IonFault::TooLarge { value: text.into(), most: ION_MAX })
}

/// The digits of a whole number, when there is one way only to read it.
pub fn whole_number(text: &str) -> Option<Cow<'_, str>> {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_number(text) {
        return Some(Cow::Borrowed(text));
    }
    // Decimals that are zero. Three digits before them: `3,0` might be thousands, `3250,0` is not.
    let whole = [",00", ",0", ".00", ".0"].iter().find_map(|zeros| text.strip_suffix(zeros));
    let whole = whole.filter(|whole| whole.len() >= 3).unwrap_or(text);
    if is_number(whole) {
        return Some(Cow::Borrowed(whole));
    }
    // `3,250` is not grouped: the English write 3250 so, the Dutch three and a quarter. `0.325` is not grouped either.
    let by_point = whole.contains('.') && !text[whole.len()..].starts_with('.');
    let groups: Vec<&str> = if by_point { whole.split('.').collect() } else { whole.split(SPACES).collect() };
    let (first, rest) = groups.split_first()?;
    let grouped = !rest.is_empty()
        && (1..=3).contains(&first.len())
        && !first.starts_with('0')
        && rest.iter().all(|group| group.len() == 3)
        && groups.iter().all(|group| is_number(group));
    grouped.then(|| Cow::Owned(groups.concat()))
}

fn ion_fault(text: &str) -> IonFault {
    let digits = text.strip_prefix(['-', '\u{2212}', '\u{2013}']);
    if digits.is_some_and(|digits| whole_number(digits.trim()).is_some()) {
        return IonFault::Negative { value: text.into() };
    }
    let is_mark = |char: char| char == '.' || char == ',' || SPACES.contains(&char);
    let numeric =
        text.chars().all(|char| char.is_ascii_digit() || is_mark(char)) && text.contains(|c: char| c.is_ascii_digit());
    if numeric { IonFault::Ambiguous { value: text.into() } } else { IonFault::NotNumber { value: text.into() } }
}

/// Reads yes or no as Excel and people write it; an empty cell is a no (domain B7: `x` or empty).
pub(super) fn read_yes_no(value: &str) -> Result<bool, AnswerFault> {
    match value {
        "ja" | "x" | "1" => return Ok(true),
        "" | "nee" | "0" => return Ok(false),
        _ => {}
    }
    match fold(value).as_str() {
        "ja" | "j" | "x" | "1" | "waar" | "true" | "yes" | "y" => Ok(true),
        "nee" | "n" | "" | "0" | "onwaar" | "false" | "no" => Ok(false),
        _ => Err(AnswerFault::NotYesNo { value: value.trim().into() }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ion(text: &str) -> Result<u64, IonFault> {
        read_ion(text).map(Ion::patients)
    }

    #[test]
    fn whole_numbers_read_as_the_dutch_write_them() {
        for text in
            ["3250", "3.250", "3 250", "3\u{a0}250", "3.250,0", "3.250,00", "3250,0", "3250.0", " 3250 ", "03250"]
        {
            assert_eq!(ion(text), Ok(3250), "{text}");
        }
        assert_eq!(ion("1.000.000"), Ok(1_000_000));
        assert_eq!(ion("325,0"), Ok(325));
    }

    #[test]
    fn a_number_with_two_meanings_is_refused() {
        for text in [
            "3,25",
            "3.25",
            "3,250",
            "3,0",
            "32.50",
            "1,234,567",
            "3.250,5",
            "1.2345",
            "3..250",
            "3 25",
            "0.325.0",
            "3. 250",
        ] {
            assert_eq!(read_ion(text), Err(IonFault::Ambiguous { value: text.into() }), "{text}");
        }
    }

    #[test]
    fn what_is_no_number_of_patients_is_refused() {
        assert_eq!(read_ion(" "), Err(IonFault::Empty));
        assert_eq!(read_ion("0"), Err(IonFault::Zero));
        assert_eq!(read_ion("000"), Err(IonFault::Zero));
        assert_eq!(read_ion("-3.250"), Err(IonFault::Negative { value: "-3.250".into() }));
        for text in ["veel", "3250 patiënten", "1e3", "-", "."] {
            assert_eq!(read_ion(text), Err(IonFault::NotNumber { value: text.into() }), "{text}");
        }
        for text in ["1000001", "3.250.000", "99999999999999999999999"] {
            assert_eq!(read_ion(text), Err(IonFault::TooLarge { value: text.into(), most: 1_000_000 }), "{text}");
        }
    }

    #[test]
    fn an_agb_code_has_eight_digits() {
        let agb = |value: &str| read_code(value, Profile::Leidraad).map(Cow::into_owned);
        for text in ["01990012", "01.990.012", "0199 0012", "\u{a0}01990012"] {
            assert_eq!(agb(text), Ok("01990012".to_owned()), "{text}");
        }
        let lost_zero =
            CodeFault::LostZero { code: "1990012".to_owned(), or_pass: Mending::RestoreLeadingZeros.or_pass(1) };
        assert_eq!(agb("7990012"), Err(CodeFault::SevenDigits { code: "7990012".to_owned() }));
        assert_eq!(agb("1990012"), Err(lost_zero.clone()));
        assert_eq!(agb("1.990.012"), Err(lost_zero));
        for text in ["199001", "019900123", "0199001a", "01-990012"] {
            assert_eq!(agb(text), Err(CodeFault::NotAgb { value: text.into() }), "{text}");
        }
        assert_eq!(agb(" "), Err(CodeFault::Empty));
    }

    #[test]
    fn a_uzovi_code_has_four_digits() {
        let read = |value: &str| read_uzovi(value).map(|code| code.map(|code| code.to_string()));
        for text in ["0101", " 0101", "0101\u{a0}"] {
            assert_eq!(read(text), Ok(Some("0101".to_owned())), "{text}");
        }
        assert_eq!([read(""), read(" ")], [Ok(None), Ok(None)]);
        for (text, code) in [("101", "0101"), ("7", "0007"), ("0", "0000")] {
            assert_eq!(read(text), Err(UzoviFault::LostZero { digits: text.into(), code: code.into() }));
        }
        for text in ["33110", "3311,0", "3.311", "33 11", "Zilveren Kruis 3311", "CZ", "-331", "٣٣١١"] {
            assert_eq!(read(text), Err(UzoviFault::NotUzovi { value: text.into() }), "{text}");
        }
    }

    #[test]
    fn a_free_code_is_anything_that_shows() {
        let free = |value: &str| read_code(value, Profile::Free).map(Cow::into_owned);
        assert_eq!(free(" A-17/b"), Ok("A-17/b".to_owned()));
        assert_eq!(free("1234567"), Ok("1234567".to_owned()));
        assert!(free("a b").is_err() && free("é").is_err() && free(&"x".repeat(65)).is_err());
        assert_eq!(free(&"x".repeat(64)), Ok("x".repeat(64)));
    }

    #[test]
    fn yes_and_no_in_all_their_forms() {
        for text in ["ja", "JA", "j", "X", "1", "WAAR", "true", "Yes", "y "] {
            assert_eq!(read_yes_no(text), Ok(true), "{text}");
        }
        for text in ["", " ", "nee", "N", "0", "ONWAAR", "False", "no"] {
            assert_eq!(read_yes_no(text), Ok(false), "{text}");
        }
        assert!(read_yes_no("misschien").is_err() && read_yes_no("2").is_err() && read_yes_no("-").is_err());
    }
}
