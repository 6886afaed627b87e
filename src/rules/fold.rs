//! What people write in different ways and mean as one: capitals, accents, spaces, punctuation, and letters of other alphabets
//! that look the same.

use crate::words::rules::LookAlike;
use crate::words::visible::code_point;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Letters that hold no accent of their own in Unicode and are written without it all the same.
const PLAIN: [(char, &str); 9] =
    [('ø', "o"), ('đ', "d"), ('ð', "d"), ('ł', "l"), ('ħ', "h"), ('ı', "i"), ('æ', "ae"), ('œ', "oe"), ('ß', "ss")];

/// Cyrillic and Greek letters, and the Latin ones below that they cannot be told from in print. Where a capital and its small
/// letter look like different ones each stands with its own.
const FOREIGN: &str = "АВЕКМНОРСТУХЅІЈԚԜҮӀавекмнорстухѕіјԛԝүһԁΑΒΕΖΗΙΚΜΝΟΡΤΥΧαβεζηικμνορτυχϲϳ";
const LATIN: &str = "abekmhopctyxsijqwylabekmhopctyxsijqwyhdabezhikmnoptyxabezhikmvoptuxcj";

/// Lower case without accents, runs of white space as one space, none at the ends.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        match word.is_ascii() {
            true => folded.extend(word.chars().map(|char| char.to_ascii_lowercase())),
            false => folded.extend(letters(word).flat_map(small)),
        }
    }
    folded
}

/// Without accents, and each character of another width or form as the usual one.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.nfkd().filter(|char| !is_combining_mark(*char))
}

/// The small letters of a letter.
fn small(char: char) -> impl Iterator<Item = char> {
    char.to_lowercase().flat_map(|char| {
        let plain = PLAIN.iter().find(|(letter, _)| *letter == char).map(|(_, plain)| plain.chars());
        let own = plain.is_none().then_some(char);
        plain.into_iter().flatten().chain(own)
    })
}

/// What two names have in common that are one to who reads them: letters and digits in lower case, without accents, punctuation
/// and spaces, Latin where they look so. Only between digits a space stays: `Regio 1-2` is not `Regio 12`.
pub fn likeness(name: &str) -> String {
    let mut key = String::with_capacity(name.len());
    let mut apart = false;
    for char in letters(name) {
        if char.is_whitespace() || is_punctuation(char) {
            apart = true;
            continue;
        }
        for letter in small(latin(char)) {
            if apart && letter.is_numeric() && key.ends_with(char::is_numeric) {
                key.push(' ');
            }
            apart = false;
            key.push(letter);
        }
    }
    if key.is_empty() { name.to_owned() } else { key }
}

/// Where two names that are alike differ by letters that look the same; none where they differ to the eye.
pub fn look_alike(one: &str, other: &str) -> Option<LookAlike> {
    let (own, usual) = one.chars().zip(other.chars()).find(|(own, usual)| own != usual)?;
    let same = own.is_alphabetic() && usual.is_alphabetic() && small(latin(own)).eq(small(latin(usual)));
    let differs = small(own).ne(small(usual));
    (same && differs).then(|| LookAlike::Letters { own: code_point(own), usual: code_point(usual) })
}

/// The first letter of another alphabet that stands between Latin ones and looks like one of them, by its code point.
pub fn disguised(name: &str) -> Option<String> {
    let is_foreign = |char: &char| FOREIGN.contains(*char);
    let mixed = name.split(' ').find(|word| word.contains(is_latin) && word.chars().any(|char| is_foreign(&char)));
    mixed.and_then(|word| word.chars().find(is_foreign)).map(code_point)
}

fn is_latin(char: char) -> bool {
    char.is_ascii_alphabetic()
}

/// A letter of another alphabet as the Latin one that it looks like, in lower case; any other as it is.
fn latin(char: char) -> char {
    if char.is_ascii() {
        return char;
    }
    let place = FOREIGN.chars().position(|foreign| foreign == char);
    place.and_then(|place| LATIN.chars().nth(place)).unwrap_or(char)
}

fn is_punctuation(char: char) -> bool {
    ".,;:!?'\"()[]{}-_/\\*·¡¿«»§".contains(char) || matches!(char, '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_accents_and_spaces_fold() {
        assert_eq!(fold("  Zoë   Ångström "), "zoe angstrom");
        assert_eq!(fold("patie\u{308}nten"), "patienten");
        assert_eq!(fold("Ĳsselmonde, Łódź, straße, Bjørn, Æ"), "ijsselmonde, lodz, strasse, bjorn, ae");
        assert_eq!(fold("Oost-Achterhoek"), "oost-achterhoek");
    }

    #[test]
    fn names_that_look_the_same_are_alike() {
        for alike in [
            &["Oost-Achterhoek", "oost  achterhoek", "Oostachterhoek", "OOST – ACHTERHOEK", "\u{41e}ost-Achterhoek"][..],
            &["Noord", "NOORD", "N\u{43e}\u{43e}rd", "N\u{3bf}ord", "Noörd", "noord.", "\u{ff2e}oord"],
            &["'s-Hertogenbosch", "\u{2019}s Hertogenbosch", "s-Hertogenbosch"],
            &["Regio 1-2", "regio 1/2", "Regio 1 2", "Regio-1-2"],
            &["Regio 12", "Regio12", "regio-12"],
            &["\u{0422}\u{0415}\u{0421}\u{0422}", "Tect", "тест"],
            &["\u{396}\u{397}N", "zhn"],
        ] {
            let keys: Vec<String> = alike.iter().map(|name| likeness(name)).collect();
            assert!(keys.iter().all(|key| *key == keys[0]), "{keys:?}");
        }
    }

    #[test]
    fn names_that_look_different_are_not() {
        let names =
            ["Regio 1-2", "Regio 12", "Regio 1", "Regio I", "Noord", "Noord+", "Noord 2", "Noort", "Oost", "-", "?"];
        for (at, one) in names.iter().enumerate() {
            for other in &names[..at] {
                assert_ne!(likeness(one), likeness(other), "{one} {other}");
            }
        }
    }

    #[test]
    fn a_letter_of_another_alphabet_among_latin_ones_is_seen() {
        assert_eq!(disguised("De L\u{456}nde"), Some("U+0456".to_owned()));
        for plain in ["De Linde", "\u{422}\u{435}\u{441}\u{442} Praktijk", "Zoë & Łódź"] {
            assert_eq!(disguised(plain), None, "{plain}");
        }
    }

    #[test]
    fn every_foreign_letter_has_its_latin_one() {
        assert_eq!(FOREIGN.chars().count(), LATIN.len());
        assert!(!FOREIGN.is_ascii() && FOREIGN.chars().all(|char| !char.is_ascii()) && LATIN.is_ascii());
    }

    #[test]
    fn what_nobody_sees_is_named() {
        let named = |one: &str, other: &str| look_alike(one, other).is_some();
        assert!(named("N\u{43e}ord", "Noord") && named("Noord", "N\u{3bf}ord") && named("\u{415}de", "Ede"));
        assert!(!named("Noord", "noord") && !named("Zoë", "Zoe") && !named("Oost-West", "Oost West"));
        let letters = LookAlike::Letters { own: "U+043E".to_owned(), usual: "U+006F".to_owned() };
        assert_eq!(look_alike("N\u{43e}ord", "Noord"), Some(letters));
    }
}
