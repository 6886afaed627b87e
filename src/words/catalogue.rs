//! All messages (*berichten*) as data, for a page: ids, values with their kinds, both languages.
//!
//! `catalogue.json` beside this file is what [`catalogue`] gives; `tests/regenerate` writes it.

use super::message::{Entry, Template};
use super::noun::Noun;
use serde_json::{Map, Value as Json, json};

macro_rules! files {
    ($($file:ident)+) => {
        /// Every message.
        fn messages() -> impl Iterator<Item = &'static Entry> {
            [$(super::$file::ALL),+].into_iter().flatten().copied().flatten()
        }

        /// Every noun.
        fn nouns() -> impl Iterator<Item = &'static Noun> {
            [super::noun::NOUNS, $(super::$file::NOUNS),+].into_iter().flatten()
        }
    };
}

files! {
    against baskets chances charter desk draw env explain fault init letters list listed log memory minutes page paper receipt register rehearsal report roster round rules sample screen seed size status survey transcript trust verbs verify weekday witness
}

/// The catalogue as JSON, sorted by id: `{ "messages": { ID: { "values": { NAME: KIND }, "nl": [SAYS, MEND], "en": … } },
/// "nouns": { NAME: { "nl": [ONE, MANY], "en": … } } }`. Kinds are `text`, `quoted` (its first 60 characters, line ends as
/// `⏎`), `number`, `digits`, `count:NOUN`, `date`, `moment`, `share`, `percent` (in millionths), `decimal`, `signed`,
/// `one-of` (texts in back-ticks, `of` or `or` before the last), `list`, `semicolons` and `message`.
pub fn catalogue() -> String {
    let template =
        |template: &Template| -> Json { [Some(template.says), template.mend].into_iter().flatten().collect() };
    let message = |entry: &Entry| {
        let values: Map<String, Json> =
            entry.params.iter().map(|(name, kind)| ((*name).to_owned(), json!(kind))).collect();
        let words = json!({ "values": values, "nl": template(&entry.nl), "en": template(&entry.en) });
        (entry.id.to_owned(), words)
    };
    let messages: Map<String, Json> = messages().map(message).collect();
    let nouns: Map<String, Json> =
        nouns().map(|noun| (noun.id.to_owned(), json!({ "nl": noun.nl, "en": noun.en }))).collect();
    format!("{:#}\n", json!({ "messages": messages, "nouns": nouns }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    /// `catalogue.json` is what a page reads; `INSTROOM_REGENERATE=1` writes it.
    #[test]
    fn the_file_holds_every_message() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/words/catalogue.json");
        let is_right = std::fs::read_to_string(path).unwrap() == catalogue();
        if !is_right && std::env::var_os("INSTROOM_REGENERATE").is_some() {
            std::fs::write(path, catalogue()).unwrap();
        } else {
            assert!(is_right, "run tests/regenerate");
        }
    }

    /// An enum that is not named above would be in no catalogue.
    #[test]
    fn every_enum_is_in_it() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/words");
        let known: BTreeSet<&str> = messages().filter_map(|entry| Some(entry.id.rsplit_once('.')?.0)).collect();
        let mut folders = vec![std::path::PathBuf::from(folder)];
        while let Some(folder) = folders.pop() {
            for file in std::fs::read_dir(folder).unwrap() {
                let path = file.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else if path.extension().is_some_and(|ending| ending == "rs") {
                    let text = std::fs::read_to_string(&path).unwrap();
                    let declared =
                        text.lines().filter_map(|line| line.strip_prefix("    pub enum ")?.split('"').nth(1));
                    declared.for_each(|prefix| assert!(known.contains(prefix), "`{prefix}` of {}", path.display()));
                }
            }
        }
    }

    #[test]
    fn every_id_is_one_message() {
        let ids: Vec<&str> = messages().map(|entry| entry.id).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
        let mut nouns: Vec<&str> = nouns().map(|noun| noun.id).collect();
        nouns.sort_unstable();
        let twice = nouns.windows(2).find(|pair| pair[0] == pair[1]);
        assert_eq!(twice, None, "a noun of another has the same name");
    }

    /// Plural words that a number can stand beside. With 1 they are wrong.
    const MANY: [&str; 2] = [
        "praktijken getuigen regels rijen groepen regio's kandidaten loten aanmeldingen startdatums \
         wijzigingen veranderingen rondes dagen velden cellen bronnen worpen handtekeningen bewijzen \
         sleutels moeten hebben zijn worden staan gaan wachten tekenen tekenden kregen gingen missen doen \
         vragen kunnen",
        "practices witnesses lines rows groups regions candidates lots sign-ups dates amendments changes \
         rounds days fields cells sources rolls times signatures receipts keys have are were wait stay \
         stand do ask",
    ];

    /// Numbers that are never 1: bounds, and sums of a whole file or test.
    const NEVER_ONE: [(&str, &str); 25] = [
        ("against-shift.Column", "practices"), // at least two have each other's
        ("beacon.NotHex", "digits"),
        ("check.Form", "lines"),
        ("check.LastResult", "lines"),
        ("check.Result", "lines"),
        ("cosign-seal.Checkpoint", "lines"),
        ("fork.Fork", "line"), // the number of a line
        ("fork.Further", "same"),
        ("fork.Same", "lines"),
        ("list-fault.NotLast", "due"),
        ("list-fault.Proof", "lines"),
        ("policy.TooLong", "lines"),
        ("receipt.NotLast", "due"), // `1 zijn`, of one line
        ("receipt.Proof", "lines"),
        ("register-file.ManyRegions", "found"),
        ("register-row.TooFew", "expected"),
        ("rules-source.NothingByChance", "rolls"),
        ("rules-source.TooFewBits", "needed"),
        ("rules-source.TooFewBits", "rolls"),
        ("rules-witness.Required", "witnesses"), // with one there is another message
        ("sample-workbook.TooManyRows", "rows"),
        ("self-test.Draws", "draws"),
        ("signing.Root", "lines"),
        ("tranche.Smaller", "after"), // with one there is another message
        ("register-text.TooLong", "length"),
    ];

    /// A message in which one number is so many, and every other value is a mark.
    fn rendered(template: &str, (entry, own): (&Entry, &str), (many, lang): (u64, crate::words::Lang)) -> String {
        let mut text = template.to_owned();
        for (name, kind) in entry.params {
            let noun = kind.strip_prefix("count:").and_then(|id| nouns().find(|noun| noun.id == id));
            let value = match (*name == own, noun) {
                (false, _) => "…".to_owned(),
                (true, Some(noun)) => lang.count(many, noun.nl, noun.en),
                (true, None) => lang.number(many),
            };
            text = text.replace(&format!("{{{name}}}"), &value);
        }
        text
    }

    /// Whether a plural stands beside a 1.
    fn is_one_of_many(said: &str, many: &str) -> bool {
        let words: Vec<&str> =
            said.split([' ', '\n', '(', ')', ',', '.', ';']).filter(|word| !word.is_empty()).collect();
        let is_plural = |word: &str| many.split(' ').any(|plural| plural == word);
        let wrong = |one: &str, other: &str| one == "1" && is_plural(other.trim_end_matches(':'));
        words.windows(2).any(|two| wrong(two[0], two[1]) || two[1] == "1" && is_plural(two[0]))
    }

    /// Every message with a number in it, as it is read where that is 0, 1 or 2: one of something is not spoken of as many.
    #[test]
    fn one_is_not_spoken_of_as_many() {
        use crate::words::Lang::{En, Nl};
        let is_number = |kind: &str| kind == "number" || kind.starts_with("count:");
        let is_free = |entry: &Entry, name: &str, kind: &str| {
            is_number(kind) && name != "most" && !NEVER_ONE.contains(&(entry.id, name))
        };
        let (mut wrong, mut seen) = (Vec::new(), 0);
        for entry in messages() {
            for (name, _) in entry.params.iter().filter(|(name, kind)| is_free(entry, name, kind)) {
                for (lang, many) in [(Nl, MANY[0]), (En, MANY[1])] {
                    let template = entry.template(lang);
                    for part in [Some(template.says), template.mend].into_iter().flatten() {
                        let [none, one, two] = [0, 1, 2].map(|n| rendered(part, (entry, name), (n, lang)));
                        assert!([&none, &one, &two].iter().all(|said| !said.contains('{')), "{}: {two}", entry.id);
                        seen += usize::from(one != two);
                        wrong.extend(is_one_of_many(&one, many).then(|| format!("{}: {one}", entry.id)));
                    }
                }
            }
        }
        assert!(seen > 300, "only {seen}");
        assert_eq!(wrong, Vec::<String>::new());
        assert!(is_one_of_many("nog 1 praktijken:", MANY[0]) && is_one_of_many("moeten 1 keer", MANY[0]));
    }

    /// Words of the trade are not for whoever reads Dutch without help; names of files, options and fields may hold them.
    #[test]
    fn dutch_is_spoken_in_words_of_the_field() {
        let hard =
            ["tranche", "tranches", "pool", "root", "checkpoint", "policy", "tlog", "hash", "hashes", "seed", "leaf"];
        for entry in messages() {
            for part in [Some(entry.nl.says), entry.nl.mend].into_iter().flatten() {
                // what is typed as it stands is between back-ticks, values between braces
                let spoken: String = part.split('`').step_by(2).collect::<Vec<_>>().join(" ");
                let spoken: String =
                    spoken.split('{').map(|own| own.split_once('}').map_or(own, |(_, rest)| rest)).collect();
                let words = spoken.split(|c: char| !c.is_alphanumeric() && !"-[].".contains(c));
                for word in words {
                    assert!(!hard.contains(&word.to_lowercase().trim_end_matches('.')), "{}: {part}", entry.id);
                }
            }
        }
    }
}
