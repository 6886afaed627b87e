//! What was probably meant by a word that is not known, and else what could stand there.

use super::field::FIELDS;
use super::result::UNITS;
use crate::rules::SourceWord;
use crate::rules::base::Measure;
use crate::rules::model::{Identity, NoAnswer, Profile};
use crate::rules::selection::Spread;
use crate::words::rules::{ChoiceFault, Instead, NameFault, PeriodFault, RulesFault, ShapeFault, TomlFault};
use crate::words::value::{OneOf, Quoted};

/// A key that nothing asks for, under this heading (none for the file itself); `free` are the keys that could stand there
/// and do not yet.
pub(super) fn unknown_key(key: &str, table: &'static str, free: &[&'static str]) -> ShapeFault {
    let meant = in_english(key).filter(|near| free.contains(near)).or_else(|| nearest(key, free));
    let instead = match meant {
        _ if matches!(key, "columns" | "kolommen") => Instead::Columns,
        None if FIELDS.contains(&key) => Instead::InColumns { key: Quoted(key.to_owned()) },
        Some(near) => Instead::Near { near: near.to_owned() },
        None if free.is_empty() => Instead::Nothing,
        None => Instead::Free { free: one_of(free) },
    };
    let key = Quoted(key.to_owned());
    match table {
        "" => ShapeFault::UnknownTable { key, instead },
        _ => ShapeFault::UnknownKey { key, table, instead },
    }
}

/// A word that is none of the choices.
pub(super) fn unknown_word(key: &'static str, value: &str, words: &[&str]) -> ChoiceFault {
    let quoted = |word: &str| format!("\"{word}\"");
    let instead = match nearest(value, words) {
        Some(near) => Instead::Near { near: quoted(near) },
        None => Instead::OneOf { known: OneOf(words.iter().map(|word| quoted(word)).collect()) },
    };
    ChoiceFault::Unknown { key, value: Quoted(value.to_owned()), instead }
}

/// A value that needs quotes; of a key with few choices perhaps another word.
pub(super) fn unquoted(key: &str, value: &str) -> RulesFault {
    let choices = |key, words: &[&'static str]| match words.contains(&value) {
        true => ShapeFault::Unquoted { value: Quoted(value.to_owned()) }.into(),
        false => unknown_word(key, value, words).into(),
    };
    match key {
        "profile" => choices("profile", &Profile::ALL.map(Profile::code)),
        "no_answer" => choices("no_answer", &NoAnswer::ALL.map(NoAnswer::code)),
        "identity" => choices("identity", &Identity::ALL.map(Identity::code)),
        "unit" => choices("unit", &Measure::ALL.map(Measure::code)),
        "spread" => choices("spread", &Spread::ALL.map(Spread::code)),
        "kind" => choices("kind", &SourceWord::ALL.map(SourceWord::code)),
        _ => ShapeFault::Unquoted { value: Quoted(value.to_owned()) }.into(),
    }
}

/// Several words before `=`: one of our names has a line between them, another name needs quotes.
pub(super) fn spaced_key(key: &str) -> RulesFault {
    let joined = key.split_whitespace().collect::<Vec<_>>().join("_");
    match ["reference_date", "no_answer", "objections_until", "subject_to", "basket_dice"].contains(&joined.as_str()) {
        true => TomlFault::Joined { key: joined }.into(),
        false => ShapeFault::SpacedKey { key: Quoted(key.to_owned()) }.into(),
    }
}

/// A word that is no unit of a period.
pub(super) fn unknown_unit(unit: &str) -> PeriodFault {
    let known: Vec<&str> = UNITS.iter().map(|(word, _)| *word).collect();
    let unit_quoted = Quoted(unit.to_owned());
    match nearest(unit, &known) {
        Some(near) => PeriodFault::NearUnit { unit: unit_quoted, near },
        None => PeriodFault::Unit { unit: unit_quoted },
    }
}

/// A field that no practice has, and that is no condition of the rules.
pub(super) fn unknown_column(field: &str, conditions: &[String]) -> NameFault {
    let known: Vec<&str> = FIELDS.iter().copied().chain(conditions.iter().map(String::as_str)).collect();
    let instead = match nearest(field, &known) {
        Some(near) => Instead::Near { near: near.to_owned() },
        None => Instead::OneOf { known: one_of(&known) },
    };
    NameFault::Column { field: Quoted(field.to_owned()), instead }
}

fn one_of(words: &[&str]) -> OneOf {
    OneOf(words.iter().map(|word| (*word).to_owned()).collect())
}

/// The word that was probably meant, when one is near enough.
fn nearest<'w>(written: &str, words: &[&'w str]) -> Option<&'w str> {
    let written = written.to_lowercase();
    let far = (written.chars().count() / 3).max(1);
    let near = words.iter().map(|word| (strsim::damerau_levenshtein(&written, word), *word));
    near.filter(|(distance, _)| *distance <= far).min().map(|(_, word)| word)
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
        "uitslag" | "resultaat" => "result",
        "bezwaar" | "bezwaren" | "bezwaartermijn" => "objections",
        "voorbehoud" | "onder_voorbehoud" => "subject_to",
        "daarna" | "gevolgen" => "then",
        "binnen" | "termijn" => "within",
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
        "door" | "organisatie" => "by",
        "worpen" => "rolls",
        "vlakken" => "faces",
        "soort" => "kind",
        "wat" => "what",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_suggestion_is_near_or_absent() {
        assert_eq!(nearest("boundry", &["spread", "boundary", "order"]), Some("boundary"));
        assert_eq!(nearest("Boundary", &["spread", "boundary", "order"]), Some("boundary"));
        assert_eq!(nearest("budget", &["spread", "boundary", "order"]), None);
    }
}
