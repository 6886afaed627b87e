//! Answers that say in so many words what they were read as; every other one is told with what was read.

use super::fold::fold;
use super::wish::Answer;
use crate::rules::written::is_plain_date;

/// Whether nobody can take this answer for another one. What was moved to another date is told as a repair.
pub(super) fn is_plain(value: &str, answer: Answer) -> bool {
    let text = fold(value);
    match answer {
        Answer::Silent => ["", "weet niet", "don't know"].contains(&text.replace('\u{2019}', "'").as_str()),
        Answer::Declined => ["nee", "no"].contains(&text.as_str()),
        Answer::Dated(date) => is_plain_date(&text, date),
        Answer::Moved(_) => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_cannot_be_meant_otherwise_is_plain() {
        let july = Answer::Dated(date(2027, 7, 1));
        for text in ["2027-07-01", "1-7-2027", "01-07-2027", "1 juli 2027", " 1 July  2027 ", "2027-07-01 00:00:00"] {
            assert!(is_plain(text, july), "{text}");
        }
        for text in ["Q3 2027", "per 1 juli", "juli 2027", "1-7", "1/7/2027", "1-7-27", "1.7.2027"] {
            assert!(!is_plain(text, july), "{text}");
        }
        for (text, answer) in [("", Answer::Silent), ("weet niet", Answer::Silent), ("Nee", Answer::Declined)] {
            assert!(is_plain(text, answer), "{text}");
        }
        for (text, answer) in [("?", Answer::Silent), ("-", Answer::Silent), ("niet", Answer::Declined)] {
            assert!(!is_plain(text, answer), "{text}");
        }
    }
}
