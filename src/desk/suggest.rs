//! What a verb said, as parts of a page: its text, tables as they stand, the short number, and commands as forms that are filled in.

use super::form::Filled;
use super::offer::{Offer, STEPS};
use super::{PROGRAM, verb_of};
use clap::{ArgAction, Command};

/// A part of what was said.
#[derive(Debug)]
pub(super) enum Part {
    /// Lines of words.
    Text(String),
    /// Lines that stand below each other.
    Table(String),
    /// A short number, to be read aloud and compared.
    Short(String),
    /// A line that is a command which the desk offers, and what would stand in its form.
    Next(&'static Offer, Filled),
}

/// What was said, part by part.
pub(super) fn parts(said: &str, command: &Command) -> Vec<Part> {
    let mut parts = Vec::new();
    for line in said.split_inclusive('\n') {
        if let Some((offer, filled)) = next(line, command) {
            parts.push(Part::Next(offer, filled));
            continue;
        }
        match (is_row(line), parts.last_mut()) {
            (false, Some(Part::Text(text))) | (true, Some(Part::Table(text))) => text.push_str(line),
            (false, _) => parts.push(Part::Text(line.to_owned())),
            (true, _) => parts.push(Part::Table(line.to_owned())),
        }
        parts.extend(short(line).map(Part::Short));
    }
    parts
}

/// Whether a line has columns.
fn is_row(line: &str) -> bool {
    line.trim().contains("  ")
}

/// The short number in a line: six groups of four digits.
fn short(line: &str) -> Option<String> {
    let words: Vec<&str> = line.split_whitespace().collect();
    let is_group = |word: &&str| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    words.windows(6).find(|words| words.iter().all(is_group)).map(|words| words.join(" "))
}

/// The form of a line that holds nothing but a command.
fn next(line: &str, command: &Command) -> Option<(&'static Offer, Filled)> {
    let words = shlex::split(line.trim().strip_prefix("$ ").unwrap_or(line.trim()))?;
    let rest = words.strip_prefix(&[PROGRAM.to_owned()])?;
    let matches = command.clone().try_get_matches_from(&words).ok()?;
    let mut own = &matches;
    let mut verb = Vec::new();
    while let Some((name, inner)) = own.subcommand() {
        verb.push(name);
        own = inner;
    }
    let verb = verb.join(" ");
    let options = verb_of(command, &verb)?;
    let given =
        |arg: &&clap::Arg| own.value_source(arg.get_id().as_str()) == Some(clap::parser::ValueSource::CommandLine);
    let mut filled = Filled::new();
    for arg in options.get_arguments().filter(given) {
        let id = arg.get_id().as_str();
        let values: Vec<String> = own.get_raw(id)?.map(|value| value.to_string_lossy().into_owned()).collect();
        let value = match (arg.get_action().takes_values(), arg.get_action()) {
            (false, _) => "x".to_owned(),
            (true, ArgAction::Append) if arg.is_positional() => values.join(" "),
            (true, _) => values.join("\n"),
        };
        filled.insert(id.to_owned(), value);
    }
    let fits = |offer: &&Offer| {
        let asks = |id: &String| !offer.without.contains(&id.as_str());
        offer.verb == verb
            && filled.keys().all(asks)
            && offer.always.iter().all(|own| rest.iter().any(|word| word == own))
    };
    let offer = STEPS.iter().flat_map(|step| step.offers).find(fits)?;
    Some((offer, filled))
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Arg;

    fn command() -> Command {
        let verify = Command::new("verify").arg(Arg::new("log").required(true)).arg(Arg::new("trust").long("trust"));
        Command::new("instroom").subcommand(verify).subcommand(Command::new("demo"))
    }

    #[test]
    fn a_line_that_is_a_command_is_a_form() {
        let said = "Rekent na:\n  instroom verify 'een log.jsonl' --trust a.pub\nen instroom verify x\n";
        let parts = parts(said, &command());
        let [Part::Text(before), Part::Next(offer, filled), Part::Text(_)] = &parts[..] else { panic!("{parts:?}") };
        assert_eq!((before.as_str(), offer.id), ("Rekent na:\n", "verify"));
        let filled: Vec<(&str, &str)> = filled.iter().map(|(id, value)| (id.as_str(), value.as_str())).collect();
        assert_eq!(filled, [("log", "een log.jsonl"), ("trust", "a.pub")]);
    }

    /// What is no command, or one that the desk does not offer, stays as it was said.
    #[test]
    fn other_lines_stay() {
        for line in ["  instroom demo", "  instroom verify", "  rm -r verify", "  instroom verify 'a"] {
            assert!(matches!(&parts(line, &command())[..], [Part::Text(text)] if text == line), "{line}");
        }
    }

    #[test]
    fn columns_and_short_numbers_stand_out() {
        let said = "a  b\nc  d\nHet getal: 0001 2345 6789 0123 4567 8901\nklaar 1234 5678\n";
        let [Part::Table(table), Part::Text(_), Part::Short(short), Part::Text(_)] = &parts(said, &command())[..]
        else {
            panic!()
        };
        assert_eq!((table.as_str(), short.as_str()), ("a  b\nc  d\n", "0001 2345 6789 0123 4567 8901"));
    }
}
