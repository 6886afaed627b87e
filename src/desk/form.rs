//! A form for a verb, made of its options, so that it can never offer what the verb does not know.

use super::folder::{ending, is_name};
use super::offer::Offer;
use crate::words::desk::FieldTold;
use crate::words::{Lang, Message};
use clap::builder::ValueParser;
use clap::{Arg, ArgAction, Command};
use std::any::TypeId;
use std::collections::BTreeMap;
use std::path::PathBuf;

/// Something to fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    /// The name of the option.
    pub(super) id: String,
    /// What it is, in the words of the verb's help.
    pub(super) label: String,
    /// How it is filled in.
    pub(super) kind: Kind,
    /// Whether the verb wants it.
    pub(super) needed: bool,
    /// Where it stands among what is asked first; what is seldom used stands apart.
    pub(super) place: Option<usize>,
}

/// How a field is filled in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// One of these files.
    File(Vec<String>),
    /// The name of something new, or of one of these files.
    Name { proposed: String, known: Vec<String> },
    /// One of these words.
    Choice(Vec<String>),
    /// Yes or no.
    Flag,
    /// Words; this is proposed.
    Text(String),
    /// Any number of lines.
    Lines,
}

/// What a form sends: values by the names of their fields.
pub(super) type Filled = BTreeMap<String, String>;

/// What no form has: the desk answers for it.
const APART: [&str; 5] = ["help", "version", "lang", "yes", "passphrase_file"];
/// Files by the option that takes one, with their endings.
const FILES: [(&str, &[&str]); 10] = [
    ("rules", &["toml"]),
    ("register", &["csv", "xlsx", "xls", "ods", "txt"]),
    ("log", &["jsonl"]),
    ("key", &["pem"]),
    ("trust", &["pub", "policy"]),
    ("contributions", &["txt"]),
    ("roster", &["csv"]),
    ("against", &["jsonl"]),
    ("checkpoint", &["txt"]),
    ("template", &["md", "txt"]),
];
/// Options of which the help speaks of other options.
const LABELS: [(&str, &str, FieldTold); 10] = [
    ("init", "out", FieldTold::NewFolder),
    ("charter", "out", FieldTold::NewFile),
    ("chances", "rules", FieldTold::Rules),
    ("request", "old", FieldTold::Old),
    ("elsewhere", "checkpoint", FieldTold::Requested),
    ("elsewhere", "trust", FieldTold::Organiser),
    ("verify", "log", FieldTold::Checked),
    ("verify", "against", FieldTold::Against),
    ("lists", "out", FieldTold::NewFolder),
    ("letters", "template", FieldTold::Template),
];

/// The fields of a form, what is asked first in front; `names` are the files that are there.
pub(super) fn fields(offer: &Offer, command: &Command, names: &[String], lang: Lang) -> Vec<Field> {
    let is_asked = |arg: &&Arg| {
        let id = arg.get_id().as_str();
        !APART.contains(&id) && !offer.without.contains(&id)
    };
    let mut fields: Vec<Field> =
        command.get_arguments().filter(is_asked).map(|arg| field(offer, arg, names, lang)).collect();
    fields.sort_by_key(|field| field.place.unwrap_or(usize::MAX));
    fields
}

fn field(offer: &Offer, arg: &Arg, names: &[String], lang: Lang) -> Field {
    let id = arg.get_id().as_str();
    let own = LABELS.iter().find(|(form, option, _)| (*form, *option) == (offer.id, id));
    let help = || arg.get_help().map(ToString::to_string).unwrap_or_default();
    let listed = offer.first.iter().position(|(option, _)| *option == id);
    Field {
        id: id.to_owned(),
        label: own.map_or_else(help, |(_, _, label)| label.words(lang)),
        kind: kind(offer, arg, names),
        needed: arg.is_required_set(),
        place: listed.or_else(|| arg.is_required_set().then_some(offer.first.len())),
    }
}

fn kind(offer: &Offer, arg: &Arg, names: &[String]) -> Kind {
    let id = arg.get_id().as_str();
    let words: Vec<String> = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    let proposed = offer.first.iter().find(|(option, _)| *option == id).map_or("", |(_, proposed)| proposed).to_owned();
    let known = FILES.iter().find(|(option, _)| *option == id);
    let known = known.map(|(_, endings)| ending(names, endings).map(str::to_owned).collect::<Vec<_>>());
    if !arg.get_action().takes_values() {
        return Kind::Flag;
    }
    if !words.is_empty() {
        return Kind::Choice(words);
    }
    let is_path = is_path(arg.get_value_parser());
    match known {
        _ if is_path && (id == "out" || !proposed.is_empty()) => {
            Kind::Name { proposed, known: known.unwrap_or_default() }
        }
        Some(files) if is_path || id == "trust" => Kind::File(files),
        _ if is_path => Kind::File(names.to_vec()),
        _ if matches!(arg.get_action(), ArgAction::Append) && !arg.is_positional() => Kind::Lines,
        _ => Kind::Text(proposed),
    }
}

fn is_path(parser: &ValueParser) -> bool {
    parser.type_id() == TypeId::of::<PathBuf>()
}

/// What is filled in as a command line behind the verb.
///
/// # Errors
/// The label of a field that is missing, or that should be a name in this folder.
pub(super) fn line(offer: &Offer, command: &Command, fields: &[Field], filled: &Filled) -> Result<Vec<String>, String> {
    let mut options: Vec<String> = offer.always.iter().map(|&option| option.to_owned()).collect();
    let mut places = Vec::new();
    for arg in command.get_arguments() {
        let Some(field) = fields.iter().find(|field| field.id == arg.get_id().as_str()) else { continue };
        let value = filled.get(&field.id).map(|value| value.trim()).filter(|value| !value.is_empty());
        let Some(value) = value else {
            if field.needed {
                return Err(field.label.clone());
            }
            continue;
        };
        if matches!(field.kind, Kind::File(_) | Kind::Name { .. }) && !is_name(value) {
            return Err(field.label.clone());
        }
        match (arg.is_positional(), arg.get_long()) {
            (true, _) if matches!(arg.get_action(), ArgAction::Append) => {
                places.extend(value.split([',', ' ']).filter(|part| !part.is_empty()).map(str::to_owned));
            }
            (true, _) => places.push(value.to_owned()),
            (false, Some(option)) if field.kind == Kind::Flag => options.push(format!("--{option}")),
            (false, Some(option)) if field.kind == Kind::Lines => {
                let lines = value.lines().map(str::trim).filter(|line| !line.is_empty());
                options.extend(lines.map(|line| format!("--{option}={line}")));
            }
            (false, Some(option)) => options.push(format!("--{option}={value}")),
            (false, None) => {}
        }
    }
    if !places.is_empty() {
        options.push("--".to_owned()); // what looks like an option is none here
        options.extend(places);
    }
    Ok(options)
}
