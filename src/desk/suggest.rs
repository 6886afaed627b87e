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
        match (is_row(line), parts.last_mut()) {
            (false, Some(Part::Text(text))) | (true, Some(Part::Table(text))) => text.push_str(line),
            (false, _) => parts.push(Part::Text(line.to_owned())),
            (true, _) => parts.push(Part::Table(line.to_owned())),
        }
        parts.extend(short(line).map(Part::Short));
        let is_new =
            |offer: &Offer| !parts.iter().any(|part| matches!(part, Part::Next(other, _) if other.id == offer.id));
        let next = next(line, command).filter(|(offer, _)| is_new(offer));
        parts.extend(next.map(|(offer, filled)| Part::Next(offer, filled)));
    }
    parts
}

/// Whether a word stands for what somebody is to fill in: `SLEUTEL`, `…`.
fn is_placeholder(word: &str) -> bool {
    word.contains('…') || word.chars().all(|char| char.is_uppercase() || "-_".contains(char))
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

/// The form of a command at the end of a line that a verb indents. A name in a log can look so too: the form that opens does
/// nothing before somebody sends it.
fn next(line: &str, command: &Command) -> Option<(&'static Offer, Filled)> {
    let at = line.find(PROGRAM).filter(|_| line.starts_with("  "))?;
    let words = shlex::split(line.get(at..)?.trim().trim_end_matches(['`', '.', ';']))?;
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
        let values = own.get_raw(id)?.map(|value| value.to_string_lossy().into_owned());
        let values: Vec<String> = values.filter(|value| !is_placeholder(value)).collect();
        if values.is_empty() && arg.get_action().takes_values() {
            continue;
        }
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

    fn filled(line: &str) -> Option<(&'static str, Vec<(String, String)>)> {
        parts(line, &command()).into_iter().find_map(|part| match part {
            Part::Next(offer, filled) => Some((offer.id, filled.into_iter().collect())),
            _ => None,
        })
    }

    #[test]
    fn a_command_at_the_end_of_a_line_is_a_form_too() {
        let given = |pairs: &[(&str, &str)]| pairs.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
        let due = Some(("verify", given(&[("log", "een log.jsonl"), ("trust", "a.pub")])));
        assert_eq!(filled("  instroom verify 'een log.jsonl' --trust a.pub\n"), due);
        assert_eq!(
            filled("  - daarna: instroom verify x.jsonl --trust SLEUTEL\n"),
            Some(("verify", given(&[("log", "x.jsonl")])))
        );
    }

    /// What is no command, what the desk does not offer, and what may be a name in a log stays as it was said.
    #[test]
    fn other_lines_stay() {
        for line in [
            "  instroom demo",
            "  instroom verify",
            "  rm -r verify",
            "  instroom verify 'a",
            "instroom verify x.jsonl",
        ] {
            assert_eq!(filled(line), None, "{line}");
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
