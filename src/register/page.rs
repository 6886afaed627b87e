//! Files of Excel that look like Windows-1252 and are not: "CSV (Macintosh)" and "CSV (MS-DOS)".
//!
//! The bytes of their letters are marks in Windows-1252: `Zoë` shows as `Zo‘` or `Zo‰`. Which of the
//! two it was is not guessed: a name that is wrong would be sealed.

/// The first word of a text that shows that its letters are those of another code page, and where it begins.
pub(super) fn other_page(text: &str) -> Option<(usize, &str)> {
    words(text).find(|(_, word)| is_of_other_page(word))
}

/// The first word with letters that are right in Windows-1252 and other ones in a "CSV (Macintosh)", where it begins, and
/// what it says then: `Kšhler` is `Köhler`. They are right in names of other countries, so this is no fault.
pub(super) fn mac_word(text: &str) -> Option<(usize, &str, String)> {
    let (at, word) = words(text).find(|(_, word)| word.contains(['š', 'ž', 'œ']))?;
    Some((at, word, word.replace('š', "ö").replace('ž', "û").replace('œ', "ú")))
}

/// The words of a text that is not all ASCII, and where each begins.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let ends = |char: char| char.is_ascii() && !char.is_ascii_alphanumeric() || char == '\u{a0}';
    let text = if text.is_ascii() { "" } else { text };
    let mut at = 0;
    text.split_inclusive(ends).map(move |word| {
        let start = at;
        at += word.len();
        (start, word.trim_end_matches(ends))
    })
}

/// Marks that stand in no word of people, but where the letters of another code page would: within a word or at its end.
const WITHIN: &str = "‘‚“”„†‡‰‹›ˆ˜ƒ•™¡¢£¤¥§";
const AT_END: &str = "‘‚„†‡‰‹ˆƒ¡¢¤";

fn is_of_other_page(word: &str) -> bool {
    let mut chars = word.chars().peekable();
    let mut before = None;
    while let Some(char) = chars.next() {
        let after = chars.peek();
        let follows = before.is_some_and(char::is_alphabetic);
        let found = match after {
            Some(after) => follows && after.is_alphabetic() && WITHIN.contains(char),
            None => follows && AT_END.contains(char),
        };
        // a capital of the upper half after a small letter: `CafŽ`
        let capital = before.is_some_and(char::is_lowercase) && "ŽŠŒŸÕÐ".contains(char);
        if found || capital {
            return true;
        }
        before = Some(char);
    }
    // `Õt Hof`: the apostrophe of a Mac before a word of one letter
    word.chars().count() == 2 && word.starts_with('Õ')
}

#[cfg(test)]
mod tests {
    use super::*;
    use encoding_rs::{MACINTOSH, WINDOWS_1252};

    fn found(text: &str) -> Option<&str> {
        other_page(text).map(|(_, word)| word)
    }

    #[test]
    fn letters_of_a_mac_are_seen() {
        let names = ["Zoë", "Café", "Renée", "’t Hof", "André & co", "Mariëlle", "patiënten"];
        for name in names {
            let (bytes, _, _) = MACINTOSH.encode(name);
            let (text, _) = WINDOWS_1252.decode_without_bom_handling(&bytes);
            assert!(found(&text).is_some(), "{name}: {text}");
        }
    }

    /// The same letters are right in names of other countries, so they are shown and not refused.
    #[test]
    fn letters_that_a_mac_may_have_meant_are_shown() {
        for (name, read) in
            [("Köhler", "Kšhler"), ("Schröder & co", "Schršder"), ("Loûis", "Ložis"), ("Súarez", "Sœarez")]
        {
            let (bytes, _, _) = MACINTOSH.encode(name);
            let (text, _) = WINDOWS_1252.decode_without_bom_handling(&bytes);
            assert_eq!(found(&text), None, "{text}");
            let word = name.split(' ').next().unwrap();
            assert_eq!(mac_word(&format!("a;{text}")), Some((2, read, word.to_owned())), "{text}");
        }
        for plain in ["Zoë;Één;Hofstraat", "Šimek", "Œuvre", "plain"] {
            assert_eq!(mac_word(plain), None, "{plain}");
        }
    }

    #[test]
    fn letters_of_dos_are_seen() {
        // of code page 850: ë 89, é 82, ï 8B, ö 94, á A0, ó A2
        for bytes in [&b"Zo\x89"[..], b"Caf\x82", b"na\x8bef", b"K\x94hler", b"Ren\x82e", b"L\xa2pez", b"pati\x89nten"]
        {
            let (text, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
            assert!(found(&text).is_some(), "{text}");
        }
    }

    #[test]
    fn names_of_people_are_left_alone() {
        let names = "De ‘Linde’; ’t Hof; ‘t Hof; zo’n; Jans’; “De Brug”; „De Eik”;                      Novák & Šimek; Tomáš; Žižek; Noord – Zuid; Noord–Zuid; • punt; enz…;                      € 5; HAGRO™; 5‰; Één; IJÿ; 10¢; Õnne; cœur; 1°; § 3; Zoë’s";
        assert_eq!(found(names), None);
        assert_eq!(other_page("agb;naam\n1;a Zo‘ b"), Some((13, "Zo‘")));
    }
}
