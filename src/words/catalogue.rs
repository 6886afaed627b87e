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
    against chances draw env explain fault init list log memory receipt register report roster round rules sample seed size status survey transcript trust verbs verify weekday witness
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
        if std::env::var_os("INSTROOM_REGENERATE").is_some() {
            std::fs::write(path, catalogue()).unwrap();
        }
        assert!(std::fs::read_to_string(path).unwrap() == catalogue(), "run tests/regenerate");
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
}
