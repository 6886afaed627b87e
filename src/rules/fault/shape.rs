//! Faults of the file itself: not text, not TOML, an unknown, missing or mistyped key.

mod example;

use super::{nearest, one_of, quote};
use crate::rules::MOST;
use crate::say;
use crate::words::fault::Wording;
use crate::words::lang::Lang;
use example::{add, example_of};

/// The file, its keys and the types of its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ShapeFault {
    /// Not UTF-8.
    NotUtf8,
    /// A key or table that was written before.
    Repeated {
        /// The key.
        key: String,
    },
    /// A text without quotes.
    Unquoted {
        /// What is written.
        value: String,
    },
    /// Curly quotes, as word processors make them.
    Curly,
    /// A line without `=`.
    NoEquals,
    /// A key of several words without quotes.
    SpacedKey {
        /// The words.
        key: String,
    },
    /// A quote that is not closed.
    OpenQuote,
    /// A quote that is closed and was not opened.
    LoneQuote,
    /// A heading whose bracket is not closed.
    OpenHeading,
    /// Anything else that is not TOML.
    Syntax {
        /// The parser's words, in English.
        message: String,
    },
    /// A key that nothing asks for.
    UnknownKey {
        /// The key.
        key: String,
        /// The heading it stands under; empty for the file itself.
        table: &'static str,
        /// Keys that could stand here and do not yet.
        free: Vec<&'static str>,
    },
    /// A key that must be there and is not.
    Missing {
        /// The heading it should stand under; empty for the file itself.
        table: &'static str,
        /// The key.
        key: &'static str,
    },
    /// More tables of a kind than [`MOST`].
    TooMany {
        /// The heading.
        table: &'static str,
        /// How many there are.
        found: usize,
    },
    /// A value of another type than is asked for.
    WrongType {
        /// The key.
        key: &'static str,
        /// What it should be.
        wanted: Kind,
        /// What it is.
        found: Kind,
    },
    /// Not a date, or a day that does not exist.
    Date {
        /// What is written.
        value: String,
    },
    /// Not a date and time with a time zone, in whole seconds.
    Moment {
        /// What is written.
        value: String,
    },
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Text in quotes.
    Text,
    /// A whole number.
    Number,
    /// A number with a decimal point.
    Decimal,
    /// `true` or `false`.
    Bool,
    /// A date or time.
    Date,
    /// A date and time with a time zone.
    Moment,
    /// A list.
    List,
    /// A table: `[name]`.
    Table,
    /// A list of tables: `[[name]]`.
    Tables,
}

impl Kind {
    pub(super) fn words(self, lang: Lang) -> &'static str {
        match self {
            Self::Text => lang.pick("een tekst", "a text"),
            Self::Number => lang.pick("een heel getal", "a whole number"),
            Self::Decimal => lang.pick("een getal met decimalen", "a number with decimals"),
            Self::Bool => lang.pick("`true` of `false`", "`true` or `false`"),
            Self::Date => lang.pick("een datum", "a date"),
            Self::Moment => lang.pick("een tijdstip", "a date with a time"),
            Self::List => lang.pick("een lijst", "a list"),
            Self::Table => lang.pick("een blok met één paar haken", "a table in single brackets"),
            Self::Tables => lang.pick("een blok met dubbele haken", "a table in double brackets"),
        }
    }
}

impl ShapeFault {
    /// The fault behind what the `toml` crate says about a piece of a line of the file.
    pub(in crate::rules) fn of_parser(message: &str, piece: &str, line: &str) -> Self {
        let starts = |words: &str| message.starts_with(words);
        if piece.contains(['“', '”', '„', '‘', '’']) {
            Self::Curly
        } else if starts("duplicate key") {
            Self::Repeated { key: piece.to_owned() }
        } else if starts("string values must be quoted") {
            Self::Unquoted { value: piece.to_owned() }
        } else if starts("invalid date") && piece.contains(':') {
            Self::Moment { value: piece.to_owned() }
        } else if starts("invalid date") {
            Self::Date { value: piece.to_owned() }
        } else if starts("key with no value") {
            spaced_key(line).map_or(Self::NoEquals, |key| Self::SpacedKey { key })
        } else if starts("missing opening quote") {
            Self::LoneQuote
        } else if message.ends_with("expected `\"`") || message.ends_with("expected `'`") {
            Self::OpenQuote
        } else if starts("unclosed table") || starts("unclosed array table") {
            Self::OpenHeading
        } else {
            Self::Syntax { message: message.to_owned() }
        }
    }
}

impl Wording for ShapeFault {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::NotUtf8 => say!(lang,
                nl: "het bestand is geen UTF-8-tekst; dit teken is niet te lezen",
                en: "the file is not UTF-8 text; this character cannot be read"),
            Self::Repeated { key } => say!(lang,
                nl: "{} staat er twee keer", en: "{} is written twice", quote(key)),
            Self::Unquoted { value } => say!(lang,
                nl: "om {} staan geen aanhalingstekens", en: "{} is not in quotes", quote(value)),
            Self::Curly => say!(lang,
                nl: "hier staan kromme aanhalingstekens, zoals een tekstverwerker die maakt",
                en: "these are curly quotes, as a word processor makes them"),
            Self::NoEquals => say!(lang,
                nl: "op deze regel ontbreekt het teken `=`", en: "this line has no `=`"),
            Self::SpacedKey { key } => say!(lang,
                nl: "om de naam {} staan geen aanhalingstekens", en: "the name {} is not in quotes", quote(key)),
            Self::OpenQuote => say!(lang,
                nl: "het aanhalingsteken aan het eind van de tekst ontbreekt",
                en: "the quote at the end of the text is missing"),
            Self::LoneQuote => say!(lang,
                nl: "het aanhalingsteken aan het begin van de tekst ontbreekt",
                en: "the quote at the beginning of the text is missing"),
            Self::OpenHeading => say!(lang,
                nl: "de haken om dit kopje zijn niet gesloten", en: "the brackets of this heading are not closed"),
            Self::Syntax { message } => say!(lang,
                nl: "dit is geen geldige TOML (Engelse melding: {message})", en: "this is not valid TOML: {message}"),
            Self::UnknownKey { key, table, .. } => unknown_key(lang, key, table),
            Self::Missing { table, key } => missing(lang, table, key),
            Self::TooMany { table, found } => say!(lang,
                nl: "`{table}` staat er {found} keer", en: "`{table}` stands there {found} times"),
            Self::WrongType { key, wanted, found } => say!(lang,
                nl: "`{key}` moet {} zijn, hier staat {}", en: "`{key}` must be {}, this is {}",
                wanted.words(lang), found.words(lang)),
            Self::Date { value } => say!(lang,
                nl: "{} is geen datum", en: "{} is not a date", quote(value)),
            Self::Moment { value } => say!(lang,
                nl: "{} is geen tijdstip met tijdzone, in hele seconden",
                en: "{} is not a date and time with a time zone, in whole seconds", quote(value)),
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::NotUtf8 => say!(lang,
                nl: "sla het bestand op als UTF-8 (in Kladblok: Opslaan als, codering UTF-8)",
                en: "save the file as UTF-8 (in Notepad: Save as, encoding UTF-8)"),
            Self::Repeated { .. } => say!(lang,
                nl: "laat er één staan; alleen `[[tranche]]`, `[[class]]` en `[[source]]` mogen vaker",
                en: "keep one; only `[[tranche]]`, `[[class]]` and `[[source]]` may be repeated"),
            Self::Unquoted { value } => say!(lang,
                nl: "schrijf `\"{}\"`", en: "write `\"{}\"`", quote(value).trim_matches('`')),
            Self::Curly => say!(lang,
                nl: "vervang ze door rechte aanhalingstekens: `\"`",
                en: "replace them by straight quotes: `\"`"),
            Self::NoEquals => say!(lang,
                nl: "schrijf elke instelling als `naam = waarde`", en: "write each setting as `name = value`"),
            Self::SpacedKey { key } => say!(lang,
                nl: "een naam met een spatie staat tussen aanhalingstekens: `\"{}\" = …`",
                en: "a name with a space stands in quotes: `\"{}\" = …`",
                quote(key).trim_matches('`')),
            Self::TooMany { .. } => say!(lang,
                nl: "laat er hoogstens {MOST} staan", en: "keep {MOST} of them at most"),
            Self::OpenQuote => say!(lang, nl: "zet er `\"` achter", en: "put `\"` after it"),
            Self::LoneQuote => say!(lang, nl: "zet er `\"` voor", en: "put `\"` before it"),
            Self::OpenHeading => say!(lang,
                nl: "schrijf bijvoorbeeld `[selection]` of `[[tranche]]`",
                en: "write for example `[selection]` or `[[tranche]]`"),
            Self::Syntax { .. } => say!(lang,
                nl: "schrijf elke instelling op een eigen regel, als `naam = \"tekst\"`, `naam = 50` of `naam = \
                     [\"a\", \"b\"]`",
                en: "write each setting on a line of its own, as `name = \"text\"`, `name = 50` or `name = [\"a\", \
                     \"b\"]`"),
            Self::UnknownKey { key, free, .. } => known_keys(lang, key, free),
            Self::Missing { table, key } => add(lang, table, key),
            Self::WrongType { wanted, .. } => example_of(lang, *wanted),
            Self::Date { .. } => say!(lang,
                nl: "schrijf jaar, maand en dag, zonder tijd: `2023-07-01`",
                en: "write year, month and day, without a time: `2023-07-01`"),
            Self::Moment { .. } => say!(lang,
                nl: "schrijf datum, tijd en tijdzone (zomertijd +02:00, wintertijd +01:00): \
                     `2023-06-11T23:59:59+02:00`",
                en: "write date, time and time zone (in the Netherlands +02:00 in summer, +01:00 in winter): \
                     `2023-06-11T23:59:59+02:00`"),
        }
    }
}

/// The words before `=`, when there are several and none has a quote.
fn spaced_key(line: &str) -> Option<String> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim();
    (key.contains(' ') && !key.contains(['"', '\'', '#', '['])).then(|| key.to_owned())
}

fn unknown_key(lang: Lang, key: &str, table: &str) -> String {
    let key = quote(key);
    if table.is_empty() {
        return say!(lang, nl: "{key} is onbekend", en: "{key} is unknown");
    }
    say!(lang, nl: "{key} is onbekend onder `{table}`", en: "{key} is unknown under `{table}`")
}

fn known_keys(lang: Lang, key: &str, free: &[&str]) -> String {
    if let Some(near) = in_english(key).filter(|near| free.contains(near)).or_else(|| nearest(key, free)) {
        return say!(lang, nl: "bedoelt u `{near}`?", en: "did you mean `{near}`?");
    }
    if free.is_empty() {
        return say!(lang, nl: "haal dit weg", en: "remove it");
    }
    let free = one_of(lang, free);
    say!(lang, nl: "haal dit weg; hier kan nog wel: {free}", en: "remove it; what can still stand here: {free}")
}

/// The key that a Dutch word stands for.
fn in_english(key: &str) -> Option<&'static str> {
    Some(match key {
        "programma" => "programme",
        "ronde" => "round",
        "titel" => "title",
        "naam" => "name",
        "aanmeldingen" => "register",
        "peildatum" => "reference_date",
        "correctieronde" | "correcties_tot" | "bezwaar_tot" => "objections_until",
        "selectie" => "selection",
        "voorrang" | "groep" | "klasse" => "class",
        "bron" | "inbreng" => "source",
        "maximum" | "plafond" => "cap",
        "startdatum" => "start",
        "eenheid" => "unit",
        "grondslag" | "bases" => "base",
        "spreiding" => "spread",
        "speling" | "tolerantie" => "tolerance",
        "volgorde" => "order",
        "grens" => "boundary",
        "toestemming" => "consent",
        "door" => "by",
        "worpen" => "rolls",
        "vlakken" => "faces",
        "soort" => "kind",
        "wat" => "what",
        _ => return None,
    })
}

fn missing(lang: Lang, table: &str, key: &str) -> String {
    if table.is_empty() {
        let heading = heading(key);
        return say!(lang, nl: "`{heading}` ontbreekt", en: "`{heading}` is missing");
    }
    say!(lang, nl: "`{key}` ontbreekt onder `{table}`", en: "`{key}` is missing under `{table}`")
}

/// How a table of the file is written.
fn heading(key: &str) -> String {
    match key {
        "tranche" | "class" | "source" => format!("[[{key}]]"),
        _ => format!("[{key}]"),
    }
}
