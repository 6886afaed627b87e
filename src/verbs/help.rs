//! Help and usage errors, in Dutch for a Dutch reader.
//!
//! The English words are the doc comments of the arguments; each verb has its Dutch ones beside them.

use super::Cli;
use crate::env::{Env, Failure};
use crate::say;
use crate::words::fault::Wording;
use crate::words::lang::Lang;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory};

/// Dutch words of one verb: what it does, and what each argument means.
pub(super) struct Dutch {
    /// The verb.
    pub verb: &'static str,
    /// What it does.
    pub about: &'static str,
    /// Argument and meaning.
    pub args: &'static [(&'static str, &'static str)],
    /// Arguments that it shares with other verbs.
    pub shared: &'static [&'static [(&'static str, &'static str)]],
}

const VERBS: [&Dutch; 19] = [
    &super::demo::DUTCH,
    &super::init::DUTCH,
    &super::check::DUTCH,
    &super::chances::DUTCH,
    &super::keygen::DUTCH,
    &super::key::DUTCH,
    &super::secret::DUTCH,
    &super::seal::DUTCH,
    &super::cosign::DUTCH,
    &super::draw::DUTCH,
    &super::verify::DUTCH,
    &super::explain::DUTCH,
    &super::receipt::DUTCH,
    &super::receipts::DUTCH,
    &super::list::DUTCH,
    &super::amend::DUTCH,
    &super::abort::DUTCH,
    &super::status::DUTCH,
    &super::sample::DUTCH,
];

/// The command line in a language.
pub(super) fn command(lang: Lang) -> Command {
    let command = Cli::command();
    if lang == Lang::En {
        return command;
    }
    let command = command
        .about("Loting en toewijzing van plaatsen, die iedereen kan narekenen")
        .mut_arg("lang", |arg| arg.help("Taal van de meldingen: nl of en; anders die van uw computer"))
        .subcommand_help_heading("Opdrachten")
        .subcommand_value_name("OPDRACHT")
        .mut_subcommand("amend", |verb| verb.subcommand_help_heading("Soorten").subcommand_value_name("SOORT"))
        .mut_subcommand("key", |verb| verb.subcommand_help_heading("Opdrachten").subcommand_value_name("OPDRACHT"))
        .mut_subcommand("secret", |verb| verb.subcommand_help_heading("Opdrachten").subcommand_value_name("OPDRACHT"));
    let command = VERBS.iter().fold(dutch_frame(command, "instroom"), |command, dutch| {
        command.mut_subcommand(dutch.verb, |verb| translate(verb, dutch, "instroom"))
    });
    command
        .mut_subcommand("amend", |verb| translate_kinds(verb, &super::amend::KINDS_DUTCH))
        .mut_subcommand("key", |verb| translate_kinds(verb, &super::key::KINDS_DUTCH))
        .mut_subcommand("secret", |verb| translate_kinds(verb, &super::secret::KINDS_DUTCH))
}

/// The kinds of a verb in Dutch.
fn translate_kinds(verb: Command, kinds: &[Dutch]) -> Command {
    let before = format!("instroom {}", verb.get_name());
    kinds.iter().fold(verb, |verb, dutch| verb.mut_subcommand(dutch.verb, |kind| translate(kind, dutch, &before)))
}

/// A verb in Dutch; `before` is what stands before it on a command line.
fn translate(verb: Command, dutch: &Dutch, before: &str) -> Command {
    let name = format!("{before} {}", dutch.verb);
    let verb = dutch_frame(verb.about(dutch.about), &name);
    let words = dutch.args.iter().chain(dutch.shared.iter().copied().flatten());
    words.fold(verb, |verb, (name, help)| verb.mut_arg(*name, |arg| arg.help(*help)))
}

/// Headings and the help and version options in Dutch; `name` is how the verb is called.
fn dutch_frame(command: Command, name: &str) -> Command {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help("Toon deze hulp");
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version).help("Toon de versie");
    let top = name == "instroom";
    let command = command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .help_template("{about}\n\nGebruik: {usage}\n\n{all-args}\n")
        .arg(help);
    let command = if top { command.arg(version) } else { command };
    let mut order = 0; // own headings would otherwise sort by name
    let mut command = command.mut_args(|arg| {
        order += 1;
        let heading = if arg.is_positional() { "Argumenten" } else { "Opties" };
        let arg = arg.display_order(order).help_heading(heading);
        if !arg.get_action().takes_values() {
            return arg;
        }
        let value = dutch_value(arg.get_id().as_str());
        arg.value_name(value).hide_possible_values(true).hide_default_value(true)
    });
    let usage = command.clone().bin_name(name.to_owned()).render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ").replace("[OPTIONS]", "[OPTIES]");
    command = command.override_usage(usage);
    command
}

/// What stands for the value of an argument in Dutch.
fn dutch_value(arg: &str) -> &'static str {
    match arg {
        "lang" => "TAAL",
        "rules" => "SPELREGELS",
        "register" => "AANMELDINGEN",
        "key" => "SLEUTEL",
        "log" => "VERSLAG",
        "practice" => "PRAKTIJK",
        "start" | "reference_date" => "DATUM",
        "insurer" => "VERZEKERAAR",
        "at" => "TIJDSTIP",
        "contribute" => "BRON=WAARDE",
        "failed" => "BRON=REDEN",
        "add" => "TEKST",
        "old" => "REGELS",
        "organiser" => "SLEUTEL",
        "contributions" | "file" | "roster" | "roster_secret" | "passphrase_file" | "checkpoint" | "request"
        | "state" | "sources" => "BESTAND",
        "trust" => "SLEUTEL",
        "name" | "origin" | "region" => "NAAM",
        "title" => "TITEL",
        "way" => "WERKWIJZE",
        "preset" => "VOORBEELD",
        "practices" | "regions" | "ion" | "draws" => "AANTAL",
        "of" | "withdrawing" => "PRAKTIJK",
        "wish" | "date" => "DATUM",
        "class" => "VOORRANG",
        "reason" => "TEKST",
        "seed" => "TEKST",
        "format" => "VORM",
        "dirty" => "SOORTEN",
        "sheet" => "BLAD",
        "endpoint" => "ADRES",
        _ => "NIEUW",
    }
}

/// Says why a command line is refused, or shows the help that was asked for.
pub(super) fn refuse(error: &clap::Error, env: &mut Env<'_>) -> u8 {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let _ = env.out.write_all(error.to_string().as_bytes());
            0
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = env.err.write_all(error.to_string().as_bytes());
            2
        }
        _ => {
            let usage = Usage {
                kind: error.kind(),
                given: context(error, &[ContextKind::InvalidSubcommand, ContextKind::InvalidArg]),
                value: context(error, &[ContextKind::InvalidValue]),
                valid: context(error, &[ContextKind::ValidValue]),
                suggestion: context(
                    error,
                    &[ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue],
                ),
            };
            let failure = Failure::new(env.lang, &usage, None);
            let _ = env.err.write_all(failure.text.as_bytes());
            failure.status
        }
    }
}

fn context(error: &clap::Error, kinds: &[ContextKind]) -> String {
    let words = kinds.iter().find_map(|kind| match error.get(*kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(if *kind == ContextKind::ValidValue { ", " } else { " " })),
        other => Some(other.to_string()),
    });
    words.unwrap_or_default()
}

#[derive(Debug)]
struct Usage {
    kind: ErrorKind,
    given: String,
    value: String,
    valid: String,
    suggestion: String,
}

impl Wording for Usage {
    fn what(&self, lang: Lang) -> String {
        let Self { given, value, .. } = self;
        match self.kind {
            ErrorKind::InvalidSubcommand => {
                say!(lang, nl: "`{given}` is geen opdracht van instroom", en: "`{given}` is no verb of instroom")
            }
            ErrorKind::UnknownArgument => {
                say!(lang, nl: "`{given}` wordt hier niet herkend", en: "`{given}` is not known here")
            }
            ErrorKind::MissingSubcommand => say!(lang, nl: "er ontbreekt een opdracht", en: "a verb is missing"),
            ErrorKind::MissingRequiredArgument => {
                say!(lang, nl: "er ontbreekt: {given}", en: "missing: {given}")
            }
            ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.is_empty() => {
                say!(lang, nl: "bij `{given}` hoort een waarde", en: "`{given}` needs a value")
            }
            ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
                say!(lang, nl: "`{value}` kan hier niet staan: `{given}`", en: "`{value}` cannot be the value of `{given}`")
            }
            ErrorKind::ArgumentConflict => {
                say!(lang, nl: "`{given}` is dubbel gegeven of gaat niet samen met het andere", en: "`{given}` is given twice or does not go with the rest")
            }
            _ => say!(lang, nl: "deze opdrachtregel kan niet gelezen worden", en: "this command line cannot be read"),
        }
    }

    fn mend(&self, lang: Lang) -> String {
        let suggestion = &self.suggestion;
        if matches!(self.kind, ErrorKind::InvalidValue) && !self.valid.is_empty() {
            let valid = &self.valid;
            say!(lang, nl: "kies uit {valid}", en: "choose one of {valid}")
        } else if self.kind == ErrorKind::ValueValidation && self.given.contains("--practices") {
            say!(lang, nl: "een heel getal van 1 tot 20.000.000", en: "a whole number from 1 to 20,000,000")
        } else if self.kind == ErrorKind::ValueValidation && self.given.contains("--draws") {
            say!(lang, nl: "een heel getal van 100 tot 10.000.000", en: "a whole number from 100 to 10,000,000")
        } else if self.kind == ErrorKind::UnknownArgument && suggestion.is_empty() {
            say!(lang, nl: "zet tekst met spaties tussen aanhalingstekens; `instroom OPDRACHT --help` toont wat erbij hoort", en: "put text with spaces in quotes; `instroom VERB --help` shows what belongs to it")
        } else if suggestion.is_empty() {
            say!(lang, nl: "`instroom --help` toont de opdrachten, `instroom OPDRACHT --help` wat erbij hoort", en: "`instroom --help` shows the verbs, `instroom VERB --help` what belongs to one")
        } else {
            say!(lang, nl: "bedoelt u `{suggestion}`?", en: "do you mean `{suggestion}`?")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_command_lines_hold_together() {
        command(Lang::Nl).debug_assert();
        command(Lang::En).debug_assert();
    }

    /// A verb or argument without Dutch words would show English ones to a Dutch board.
    #[test]
    fn every_verb_and_argument_has_dutch_words() {
        let english = command(Lang::En);
        let dutch = command(Lang::Nl);
        for verb in english.get_subcommands() {
            let translated = dutch.find_subcommand(verb.get_name()).unwrap();
            assert_ne!(verb.get_about().map(ToString::to_string), translated.get_about().map(ToString::to_string));
            for arg in verb.get_arguments().filter(|arg| !arg.is_global_set()) {
                let same = translated.get_arguments().find(|other| other.get_id() == arg.get_id()).unwrap();
                let (en, nl) = (arg.get_help(), same.get_help());
                assert!(en.is_some(), "{} {}", verb.get_name(), arg.get_id());
                assert_ne!(en.map(ToString::to_string), nl.map(ToString::to_string), "{}", arg.get_id());
            }
        }
    }
}
