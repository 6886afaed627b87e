//! A form for a verb, made of its options, so that it can never offer what the verb does not know.

use super::folder::{ending, free, is_name, names, own_trust};
use super::offer::Offer;
use crate::init::Way;
use crate::rules::read_enough;
use crate::words::desk::FieldTold;
use crate::words::{Lang, Message};
use clap::builder::ValueParser;
use clap::{Arg, ArgAction, Command};
use std::any::TypeId;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

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
    /// One of these files; this one is chosen beforehand.
    File { known: Vec<String>, chosen: Option<String> },
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
    /// What witnesses sent: files of the folder, or the text itself.
    Signatures { known: Vec<String> },
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
/// The option that takes what witnesses sent.
const SIGNATURES: &str = "add";
/// Options that name something new.
const NEW: [&str; 3] = ["out", "report", "conditions"];
/// What nobody proposes: the organiser's key to a witness, nor a witness its own as the organiser's.
const UNPROPOSED: [(&str, &str); 2] = [("cosign", "key"), ("elsewhere", "trust")];
/// Options of which the help speaks of other options.
const LABELS: [(&str, &str, FieldTold); 12] = [
    ("init", "out", FieldTold::NewFolder),
    ("charter", "out", FieldTold::NewFile),
    ("chances", "rules", FieldTold::Rules),
    ("request", "old", FieldTold::Old),
    ("add", "add", FieldTold::Signatures),
    ("draw", "add", FieldTold::Signatures),
    ("elsewhere", "checkpoint", FieldTold::Requested),
    ("elsewhere", "trust", FieldTold::Organiser),
    ("verify", "log", FieldTold::Checked),
    ("verify", "against", FieldTold::Against),
    ("lists", "out", FieldTold::NewFolder),
    ("letters", "template", FieldTold::Template),
];

/// What is known of the folder.
pub(super) struct There {
    /// The files and folders.
    pub(super) names: Vec<String>,
    /// The key that is the organiser's own.
    pub(super) trust: Option<String>,
    /// The name of the programme in its rules.
    pub(super) origin: Option<String>,
}

impl There {
    pub(super) fn of(folder: &Path) -> Self {
        let names = names(folder);
        let trust = own_trust(folder, &names);
        let read = |name: &str| read_enough(&std::fs::read(folder.join(name)).ok()?, name);
        let origin = ["rules.toml", "spelregels.toml"].into_iter().find_map(read).map(|rules| rules.programme.origin);
        Self { names, trust, origin }
    }
}

/// The fields of a form, what is asked first in front.
pub(super) fn fields(offer: &Offer, command: &Command, there: &There, lang: Lang) -> Vec<Field> {
    let is_asked = |arg: &&Arg| {
        let id = arg.get_id().as_str();
        !APART.contains(&id) && !offer.without.contains(&id)
    };
    let mut fields: Vec<Field> =
        command.get_arguments().filter(is_asked).map(|arg| field(offer, arg, there, lang)).collect();
    fields.sort_by_key(|field| field.place.unwrap_or(usize::MAX));
    fields
}

fn field(offer: &Offer, arg: &Arg, there: &There, lang: Lang) -> Field {
    let id = arg.get_id().as_str();
    let own = LABELS.iter().find(|(form, option, _)| (*form, *option) == (offer.id, id));
    let help = || arg.get_help().map(ToString::to_string).unwrap_or_default();
    let listed = offer.first.iter().position(|(option, _)| *option == id);
    Field {
        id: id.to_owned(),
        label: own.map_or_else(help, |(_, _, label)| label.words(lang)),
        kind: kind(offer, arg, there),
        needed: is_needed(offer, arg),
        place: listed.or_else(|| arg.is_required_set().then_some(offer.first.len())),
    }
}

fn kind(offer: &Offer, arg: &Arg, there: &There) -> Kind {
    let (id, names) = (arg.get_id().as_str(), &there.names);
    let mut words: Vec<String> = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    if (offer.id, id) == ("init", "way") {
        words.extend(Way::ALL.map(|way| way.words()[0].to_owned())); // to the verb they are words, to say which there are
    }
    if !arg.get_action().takes_values() {
        return Kind::Flag;
    }
    if !words.is_empty() {
        return Kind::Choice(words);
    }
    let proposed = offer.first.iter().find(|(option, _)| *option == id).map_or("", |(_, proposed)| proposed);
    let known = FILES.iter().find(|(option, _)| *option == id);
    let known = known.map(|(_, endings)| ending(names, endings).map(str::to_owned).collect::<Vec<_>>());
    let is_path = is_path(arg.get_value_parser());
    // of what is needed the only one is proposed
    let file = |known: Vec<String>, usual: Option<String>| {
        let only = known.first().filter(|_| known.len() == 1 && is_needed(offer, arg)).cloned();
        let chosen = usual.or(only).filter(|_| !UNPROPOSED.contains(&(offer.id, id)));
        Kind::File { known, chosen }
    };
    match known {
        // a log may be one to go on with; everything else is new
        Some(known) if is_path && !proposed.is_empty() => Kind::Name { proposed: proposed.to_owned(), known },
        None if is_path && (NEW.contains(&id) || !proposed.is_empty()) => {
            let proposed = if proposed.is_empty() { String::new() } else { free(names, proposed) };
            Kind::Name { proposed, known: Vec::new() }
        }
        Some(known) if id == "trust" => file(known, there.trust.clone()),
        Some(known) if is_path => {
            let usual = known.iter().find(|name| USUAL.contains(&name.as_str())).cloned();
            file(known, usual.filter(|_| is_first(offer, arg)))
        }
        _ if is_path => file(names.clone(), None),
        _ if id == SIGNATURES => Kind::Signatures { known: ending(names, &["txt"]).map(str::to_owned).collect() },
        _ if matches!(arg.get_action(), ArgAction::Append) && !arg.is_positional() => Kind::Lines,
        _ if (offer.id, id) == ("keygen", "name") => Kind::Text(there.origin.clone().unwrap_or_default()),
        _ => Kind::Text(proposed.to_owned()),
    }
}

/// What witnesses sent, one by one: each file of the folder that is named, and all the rest as one text, however a mail program broke it.
fn signatures(value: &str, known: &[String]) -> Vec<String> {
    let is_file = |line: &&str| known.iter().any(|name| name == line);
    let (files, text): (Vec<&str>, Vec<&str>) = value.lines().map(str::trim).partition(is_file);
    let text = text.join("\n");
    // a text begins with a line of its own, so that it is never taken for the name of a file
    let text = (!text.trim().is_empty()).then(|| format!("\n{text}"));
    files.into_iter().map(str::to_owned).chain(text).collect()
}

/// Whether a form is not whole without it.
fn is_needed(offer: &Offer, arg: &Arg) -> bool {
    arg.is_required_set() || offer.needs.contains(&arg.get_id().as_str())
}

/// Whether a form asks this first.
fn is_first(offer: &Offer, arg: &Arg) -> bool {
    arg.is_required_set() || offer.first.iter().any(|(option, _)| *option == arg.get_id().as_str())
}

/// What files are called unless somebody calls them otherwise.
const USUAL: [&str; 7] = [
    "rules.toml",
    "spelregels.toml",
    "aanmeldingen.xlsx",
    "aanmeldingen.csv",
    "loting.jsonl",
    "organisator.pem",
    "verzoek.txt",
];
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
        if matches!(field.kind, Kind::File { .. } | Kind::Name { .. }) && !is_name(value) {
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
            (false, Some(option)) => match &field.kind {
                Kind::Signatures { known } => {
                    options.extend(signatures(value, known).into_iter().map(|given| format!("--{option}={given}")));
                }
                _ => options.push(format!("--{option}={value}")),
            },
            (false, None) => {}
        }
    }
    if !places.is_empty() {
        options.push("--".to_owned()); // what looks like an option is none here
        options.extend(places);
    }
    Ok(options)
}
