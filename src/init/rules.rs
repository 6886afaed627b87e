//! The text of `rules.toml`: parts with the values that are known, and a mark where one is not.

use super::fault::InitFault;
use super::{Given, Way, caps, part, starts};
use crate::rules::read_rules;
use jiff::civil::Date;
use std::fmt::Write;

/// Stands behind everything that must be filled in.
pub(super) const MARK: &str = "◄ INVULLEN";

/// How a start date is written.
const START: &str = ": jaar-maand-dag, bijvoorbeeld 2026-07-01";

/// How a reference date is written.
const REFERENCE: &str = ": jaar-maand-dag, bijvoorbeeld 2026-01-01";

/// How a moment is written.
const MOMENT: &str = ": zonder aanhalingstekens, bijvoorbeeld 2026-06-12T14:10:00+02:00";

/// The whole file.
pub(super) fn text(way: Way, given: &Given) -> String {
    let body = body(way, given);
    let places = body.matches(MARK).count();
    let opening = match way {
        Way::Hoog => part::HOOG,
        Way::Cohaesie => part::COHAESIE,
        Way::Leidraad => part::LEIDRAAD,
    };
    format!("{opening}{}{body}", part::USE.replace("{places}", &places.to_string()))
}

fn body(way: Way, given: &Given) -> String {
    let mut text = String::from(part::ORIGIN);
    push(&mut text, "origin", given.origin.as_deref().map(quoted), "");
    text.push_str(part::TITLE);
    push(&mut text, "title", given.title.as_deref().map(quoted), "");
    text.push_str(part::PROFILE);
    text.push_str(if way == Way::Leidraad { part::ROUND_BY_ROUND } else { part::ROUND });
    push_tranches(&mut text, way, given);
    text.push_str(part::REFERENCE_DATE);
    push(&mut text, "reference_date", given.reference_date.map(|date| date.to_string()), REFERENCE);
    text.push_str(part::UNIT);
    text.push_str(match way {
        Way::Hoog => part::NO_ANSWER_LAST,
        Way::Cohaesie => part::NO_ANSWER_OPEN,
        Way::Leidraad => part::NO_ANSWER_OUT,
    });
    text.push_str(part::IDENTITY);
    text.push_str(part::OBJECTIONS);
    push_bases(&mut text, &given.regions);
    text.push_str(part::SELECTION);
    text.push_str(match way {
        Way::Hoog => part::ORDER_HOOG,
        Way::Cohaesie => part::ORDER_COHAESIE,
        Way::Leidraad => part::ORDER_LEIDRAAD,
    });
    text.push_str(part::ELIGIBILITY);
    text.push_str(if way == Way::Cohaesie { part::CLASS } else { part::NO_CLASS });
    push_sources(&mut text);
    text
}

/// A line with a value, or with a mark and what to write there.
fn push(text: &mut String, key: &str, value: Option<String>, hint: &str) {
    _ = match value {
        Some(value) => writeln!(text, "{key} = {value}"),
        None => writeln!(text, "{key} = \"\"  # {MARK}{hint}"),
    };
}

fn push_tranches(text: &mut String, way: Way, given: &Given) {
    text.push_str(match way {
        Way::Leidraad => part::TRANCHE_OF_ROUND,
        Way::Hoog | Way::Cohaesie => part::TRANCHES,
    });
    let mut dates = given.start.into_iter().flat_map(starts);
    for cap in caps(given.start).iter().take(way.starts()) {
        text.push_str("\n[[tranche]]\n");
        push(text, "start", dates.next().map(|date: Date| date.to_string()), START);
        _ = writeln!(text, "cap = \"{cap}\"");
    }
}

fn push_bases(text: &mut String, regions: &[String]) {
    text.push_str(part::BASE);
    if regions.is_empty() {
        text.push_str("# \"Apeldoorn\" = 195127\n# \"Zutphen\" = 114820\n");
    }
    for region in regions {
        _ = writeln!(text, "# {} = 0", quoted(region));
    }
}

/// Three people who roll twenty times each: 155 bits, where 128 are asked for. With them the beacon, which none of them
/// chooses.
fn push_sources(text: &mut String) {
    text.push_str(part::SOURCES);
    for n in 1..=3 {
        _ = write!(
            text,
            "\n[[source]]\nlabel = \"dobbelstenen-{n}\"\nkind = \"dice\"\nfaces = 6\nrolls = 20\nby = \"\"  # {MARK}: wie gooit\n"
        );
    }
    text.push_str(part::BEACON);
    text.push_str("\n[[source]]\nlabel = \"baken\"\nkind = \"drand\"\n");
    push(text, "at", None, MOMENT);
    text.push_str(part::SECRET_AND_WITNESS);
}

/// A text as TOML writes it.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        _ = match c {
            '"' | '\\' => write!(quoted, "\\{c}"),
            c if c.is_control() => write!(quoted, "\\u{:04X}", u32::from(c)),
            c => write!(quoted, "{c}"),
        };
    }
    quoted.push('"');
    quoted
}

/// Whether the rules accept what was given. What still carries a mark is of no matter here.
pub(super) fn check_given(text: &str) -> Result<(), InitFault> {
    let Err(faults) = read_rules(text.as_bytes(), "rules.toml") else { return Ok(()) };
    let given = |line: usize| text.lines().zip(1..).find(|(_, number)| *number == line).and_then(|(line, _)| key(line));
    let first = faults.list().iter().find_map(|fault| Some((given(fault.place.line)?, fault.kind.clone())));
    first.map_or(Ok(()), |(key, fault)| Err(InitFault::Rules { key, fault }))
}

/// The key of a line whose value was given.
fn key(line: &str) -> Option<&'static str> {
    let (key, value) = line.split_once(" = ")?;
    let known = ["origin", "title", "start", "reference_date"].into_iter().find(|known| *known == key)?;
    (!value.contains(MARK)).then_some(known)
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_text_is_quoted_as_toml_has_it() {
        assert_eq!(quoted("MTVP \"Noord\" \\ 2026\n"), "\"MTVP \\\"Noord\\\" \\\\ 2026\\u000A\"");
    }
}
