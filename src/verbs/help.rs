//! Help and usage errors, in Dutch for a Dutch reader.
//!
//! The doc comment of an argument or a verb has two paragraphs, English and then Dutch; the one of the reader's language is
//! kept. Clap's own words are English, so a Dutch command line gets them anew.

use crate::env::{Env, Failure};
use crate::words::Message;
use crate::words::lang::Lang;
use crate::words::verbs::help::{
    ANY_OPTIONS, ARGUMENTS_NL, Begin, HELP_NL, Hint, OPTIONS_NL, TEMPLATE_NL, USAGE, UsageFault, VERB_NL, VERBS_NL,
    VERSION_NL, value_nl,
};
use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};

/// A command line whose doc comments hold both languages, in one of them.
pub(super) fn in_language(command: Command, lang: Lang) -> Command {
    let command = with_paragraph(command, lang).after_help(Begin::Here.words(lang));
    let name = command.get_name().to_owned();
    match lang {
        Lang::Nl => dutch(command, &name),
        Lang::En => command,
    }
    .term_width(WINDOW)
}

/// So wide is the narrowest window in which people type.
const WINDOW: usize = 80;

/// The paragraph of a language, of a verb and all that belongs to it.
fn with_paragraph(command: Command, lang: Lang) -> Command {
    let about = paragraph(command.get_long_about(), lang);
    command
        .about(about)
        .long_about(None)
        .mut_args(|arg| {
            let help = paragraph(arg.get_long_help(), lang);
            arg.help(help).long_help(None)
        })
        .mut_subcommands(|verb| with_paragraph(verb, lang))
}

fn paragraph(text: Option<&StyledStr>, lang: Lang) -> String {
    let text = text.map(ToString::to_string).unwrap_or_default();
    let (english, dutch) = text.split_once("\n\n").unwrap_or((&text, &text));
    match lang {
        Lang::Nl => dutch.to_owned(),
        Lang::En => english.to_owned(),
    }
}

/// Headings and names of values in Dutch, of a verb and all that belongs to it; `called` is what stands on a command line.
fn dutch(command: Command, called: &str) -> Command {
    let command = command
        .disable_help_flag(true)
        .disable_version_flag(true)
        .help_template(TEMPLATE_NL)
        .subcommand_help_heading(VERBS_NL)
        .subcommand_value_name(VERB_NL)
        .args(own_options(called));
    let mut order = 0; // own headings would otherwise sort by name
    let command = command.mut_args(|arg| {
        order += 1;
        dutch_value(arg).display_order(order)
    });
    let usage = dutch_usage(&command, called);
    command.override_usage(usage).mut_subcommands(|verb| {
        let called = format!("{called} {}", verb.get_name());
        dutch(verb, &called)
    })
}

fn dutch_value(arg: Arg) -> Arg {
    let heading = if arg.is_positional() { ARGUMENTS_NL } else { OPTIONS_NL };
    let arg = arg.help_heading(heading);
    if !arg.get_action().takes_values() {
        return arg;
    }
    let value = value_nl(arg.get_id().as_str());
    arg.value_name(value).hide_possible_values(true).hide_default_value(true)
}

/// The usage that clap would give, without its English words.
fn dutch_usage(command: &Command, called: &str) -> String {
    let [english, dutch] = ANY_OPTIONS;
    let usage = command.clone().bin_name(called.to_owned()).render_usage().to_string();
    usage.trim_start_matches(USAGE).replace(english, dutch)
}

/// What clap would add by itself, with English words; the version only where no verb was named.
fn own_options(called: &str) -> Vec<Arg> {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help).help(HELP_NL);
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version).help(VERSION_NL);
    if called.contains(' ') { vec![help] } else { vec![help, version] }
}

/// Says why a command line is refused, or shows the help that was asked for.
pub(super) fn refuse(error: &clap::Error, env: &mut Env<'_>) -> u8 {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let shown = env.print_bytes(error.to_string().as_bytes());
            shown.map_or_else(|failure| said(&failure, env), |()| 0)
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let _ = env.err.write_all(error.to_string().as_bytes());
            2
        }
        _ => said(&Failure::new(env.lang, &fault(error), None), env),
    }
}

fn said(failure: &Failure, env: &mut Env<'_>) -> u8 {
    let _ = env.err.write_all(failure.text.as_bytes());
    failure.status
}

fn fault(error: &clap::Error) -> UsageFault {
    let given = context(error, &[ContextKind::InvalidSubcommand, ContextKind::InvalidArg]).join(" ");
    let value = context(error, &[ContextKind::InvalidValue]).join(" ");
    let hint = hint(error);
    match error.kind() {
        ErrorKind::InvalidSubcommand => UsageFault::NoVerb { given, hint },
        ErrorKind::UnknownArgument => UsageFault::Unknown { given, hint },
        ErrorKind::MissingSubcommand => UsageFault::VerbMissing { hint },
        ErrorKind::MissingRequiredArgument => UsageFault::Missing { given, hint },
        ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.is_empty() => UsageFault::NoValue { given, hint },
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => UsageFault::Value { given, value, hint },
        ErrorKind::ArgumentConflict => UsageFault::Conflict { given, hint },
        _ => UsageFault::Unreadable { hint },
    }
}

fn hint(error: &clap::Error) -> Hint {
    let valid = context(error, &[ContextKind::ValidValue]);
    let suggestion =
        context(error, &[ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg, ContextKind::SuggestedValue]);
    match (error.kind(), &valid[..]) {
        (ErrorKind::InvalidValue, [_, ..]) => return Hint::OneOf { valid },
        (ErrorKind::ValueValidation, [least, most]) => {
            if let (Ok(least), Ok(most)) = (least.parse(), most.parse()) {
                return Hint::Between { least, most };
            }
        }
        _ => {}
    }
    match (error.kind(), suggestion.is_empty(), verb(error)) {
        (_, false, _) => Hint::Meant { suggestion: nearest(error, suggestion) },
        (ErrorKind::UnknownArgument, true, Some(command)) => Hint::QuotesOf { command },
        (ErrorKind::UnknownArgument, true, None) => Hint::Quotes,
        (_, true, Some(command)) => Hint::HelpOf { command },
        (_, true, None) => Hint::Help,
    }
}

/// The verb that a command line began with, and the program before it; none where no verb was read, or clap does not say which.
fn verb(error: &clap::Error) -> Option<String> {
    let usage = context(error, &[ContextKind::Usage]).concat();
    let words = usage.trim_start_matches(USAGE).split_whitespace();
    let called: Vec<&str> = words.take_while(|word| !word.starts_with(['[', '<', '-'])).collect();
    (called.len() > 1).then(|| called.join(" "))
}

/// Of what clap suggests the one that is nearest to what was typed.
fn nearest(error: &clap::Error, suggested: Vec<String>) -> String {
    let typed = context(error, &[ContextKind::InvalidSubcommand, ContextKind::InvalidArg, ContextKind::InvalidValue]);
    let typed = typed.join(" ");
    suggested.into_iter().min_by_key(|word| strsim::damerau_levenshtein(word, &typed)).unwrap_or_default()
}

/// What clap tells of an error under the first of these kinds that it has.
fn context(error: &clap::Error, kinds: &[ContextKind]) -> Vec<String> {
    let texts = kinds.iter().find_map(|kind| match error.get(*kind)? {
        ContextValue::Strings(texts) => Some(texts.clone()),
        other => Some(vec![other.to_string()]),
    });
    texts.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::Cli;
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn both_command_lines_hold_together() {
        in_language(Cli::command(), Lang::Nl).debug_assert();
        in_language(Cli::command(), Lang::En).debug_assert();
    }

    /// One without would show English words to a Dutch board, or Dutch ones to an English reader.
    #[test]
    fn every_verb_and_argument_has_two_paragraphs() {
        fn check(command: &Command) {
            let check_text = |what: &str, text: Option<&StyledStr>| {
                let text = text.map(ToString::to_string).unwrap_or_default();
                let paragraphs: Vec<&str> = text.split("\n\n").collect();
                assert!(matches!(paragraphs[..], [en, nl] if en != nl), "{} {what}: {text}", command.get_name());
            };
            check_text("itself", command.get_long_about());
            command.get_arguments().for_each(|arg| check_text(arg.get_id().as_str(), arg.get_long_help()));
            command.get_subcommands().for_each(check);
        }
        check(&Cli::command());
        assert_eq!(Cli::command().get_subcommands().flat_map(Command::get_subcommands).count(), 10, "kinds are in it");
    }

    /// What is taken off and translated are clap's own words; other words would show through.
    #[test]
    fn clap_says_what_is_translated() {
        let usage = Cli::command().render_usage().to_string();
        assert!(usage.starts_with(USAGE) && usage.contains(ANY_OPTIONS[0]), "{usage}");
        let help = in_language(Cli::command(), Lang::Nl).render_help().to_string();
        for english in ["Usage", "OPTIONS", "Options", "Commands", "COMMAND", "Arguments", "Print"] {
            assert!(!help.contains(english), "{english}: {help}");
        }
    }

    /// What is told of a mistake hangs on what clap puts in its errors.
    #[test]
    fn clap_tells_what_is_wrong() {
        let fault = |line: &str| {
            let words = std::iter::once("instroom").chain(line.split(' '));
            super::fault(&in_language(Cli::command(), Lang::En).try_get_matches_from(words).unwrap_err())
        };
        let meant = |suggestion: &str| Hint::Meant { suggestion: suggestion.to_owned() };
        assert_eq!(fault("chekc"), UsageFault::NoVerb { given: "chekc".to_owned(), hint: meant("check") });
        assert_eq!(fault("verify a --jsn"), UsageFault::Unknown { given: "--jsn".to_owned(), hint: meant("--json") });
        let help_of = |verb: &str| Hint::HelpOf { command: format!("instroom {verb}") };
        assert_eq!(fault("check a"), UsageFault::Missing { given: "<REGISTER>".to_owned(), hint: help_of("check") });
        assert_eq!(
            fault("amend a.jsonl withdraw"),
            UsageFault::NoVerb { given: "a.jsonl".to_owned(), hint: help_of("amend") }
        );
        assert_eq!(fault("loot"), UsageFault::NoVerb { given: "loot".to_owned(), hint: Hint::Help });
        assert_eq!(
            fault("verify a --against"),
            UsageFault::NoValue { given: "--against <LOG>".to_owned(), hint: Hint::Help }
        );
        assert_eq!(
            fault("sample --out x --practices 0"),
            UsageFault::Value {
                given: "--practices <N>".to_owned(),
                value: "0".to_owned(),
                hint: Hint::Between { least: 1, most: 20_000_000 },
            }
        );
        assert!(matches!(
            fault("sample --out x --format pdf"),
            UsageFault::Value { hint: Hint::OneOf { valid }, .. } if valid == ["csv", "xlsx"]
        ));
        assert!(matches!(fault("verify a --json --json"), UsageFault::Conflict { given, .. } if given == "--json"));
    }
}
