//! What people write in different ways and mean as one: capitals, accents, spaces, punctuation.

/// Letters with an accent, and what is left without it.
const ACCENTS: [(&str, &str); 21] = [
    ("àáâãäåāăą", "a"),
    ("çćč", "c"),
    ("ďđð", "d"),
    ("èéêëēęě", "e"),
    ("ğģ", "g"),
    ("ìíîïīį", "i"),
    ("ķ", "k"),
    ("ĺľł", "l"),
    ("ñńň", "n"),
    ("òóôõöøōő", "o"),
    ("ŕř", "r"),
    ("śšşș", "s"),
    ("ťţț", "t"),
    ("ùúûüūůűų", "u"),
    ("ŵ", "w"),
    ("ýÿ", "y"),
    ("źžż", "z"),
    ("æ", "ae"),
    ("œ", "oe"),
    ("ß", "ss"),
    ("ĳ", "ij"),
];

/// Lower case without accents, runs of white space as one space, none at the ends.
pub(super) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        for char in word.chars().flat_map(char::to_lowercase) {
            match ACCENTS.iter().find(|(accented, _)| !char.is_ascii() && accented.contains(char)) {
                Some((_, plain)) => folded.push_str(plain),
                None if ('\u{300}'..='\u{36f}').contains(&char) => {} // an accent written as a character of its own
                None => folded.push(char),
            }
        }
    }
    folded
}

/// Folded letters and digits only: `AGB-code praktijk` and `agb_code_praktijk` are one heading.
pub(super) fn heading_key(heading: &str) -> String {
    fold(heading).chars().filter(|char| char.is_alphanumeric()).collect()
}

/// Folded, with hyphens as spaces: `Oost-Achterhoek` and `oost  achterhoek` are one region.
pub(super) fn label_key(label: &str) -> String {
    fold(&label.replace(['-', '\u{2010}', '\u{2011}', '\u{2013}'], " "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_fold_to_one() {
        assert_eq!(heading_key("Ingeschreven  patiënten (ION)"), "ingeschrevenpatientenion");
        assert_eq!(heading_key("patie\u{308}nten"), "patienten");
        assert_eq!(label_key(" Oost-Achterhoek"), label_key("oost  achterhoek"));
        assert_ne!(label_key("Regio 1-2"), label_key("Regio 12"));
    }
}
