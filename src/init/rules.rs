//! The text of `rules.toml`: its frame with the values that are known, and a mark where one is not.

use super::given::Given;
use super::template::{RULES, fill};
use super::way::Way;
use crate::rules::read_rules;
use crate::words::init::InitFault;
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
    let parts = way.parts();
    let origin = line("origin", given.origin.as_deref().map(quoted), "");
    let title = line("title", given.title.as_deref().map(quoted), "");
    let tranches = tranches(way, given);
    let reference_date = line("reference_date", given.reference_date.map(|date| date.to_string()), REFERENCE);
    let (bases, dice, at) = (bases(&given.regions), dice(), line("at", None, MOMENT));
    let mut values = vec![
        ("opening", parts.opening),
        ("origin", &origin),
        ("title", &title),
        ("round", parts.round),
        ("tranches", &tranches),
        ("reference_date", &reference_date),
        ("no_answer", parts.no_answer),
        ("bases", &bases),
        ("order", parts.order),
        ("class", parts.class),
        ("dice", &dice),
        ("at", &at),
    ];
    values.iter_mut().for_each(|(_, value)| *value = value.trim_end());
    let places = values.iter().map(|(_, value)| value).chain([&RULES]).map(|text| text.matches(MARK).count());
    let places = places.sum::<usize>().to_string();
    values.push(("places", &places));
    fill(RULES, &values)
}

/// A line with a value, or with a mark and what to write there.
fn line(key: &str, value: Option<String>, hint: &str) -> String {
    match value {
        Some(value) => format!("{key} = {value}\n"),
        None => format!("{key} = \"\"  # {MARK}{hint}\n"),
    }
}

fn tranches(way: Way, given: &Given) -> String {
    let mut text = way.parts().tranches.to_owned();
    let caps = given.caps();
    let count = if way == Way::Leidraad { 1 } else { caps.len() };
    let mut dates = given.starts();
    for cap in &caps[..count] {
        let start = line("start", dates.next().map(|date| date.to_string()), START);
        _ = write!(text, "\n[[tranche]]\n{start}cap = \"{cap}\"\n");
    }
    text
}

fn bases(regions: &[String]) -> String {
    if regions.is_empty() {
        return "# \"Apeldoorn\" = 195127\n# \"Zutphen\" = 114820\n".to_owned();
    }
    regions.iter().map(|region| format!("# {} = 0\n", quoted(region))).collect()
}

/// Three people who roll twenty times each: 155 bits, where 128 are asked for.
fn dice() -> String {
    let source = |n: u8| {
        format!(
            "[[source]]\nlabel = \"dobbelstenen-{n}\"\nkind = \"dice\"\nfaces = 6\nrolls = 20\nby = \"\"  # {MARK}: wie gooit\n"
        )
    };
    [1, 2, 3].map(source).join("\n")
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
    let given = |line: usize| text.lines().nth(line - 1).filter(|line| !line.contains(MARK));
    let first = faults.list().iter().find_map(|found| {
        let (key, _) = given(found.place.line)?.split_once(" = ")?;
        let fault = found.kind.clone();
        Some(match key {
            "origin" => InitFault::Origin { fault },
            "title" => InitFault::Title { fault },
            "start" => InitFault::Start { fault },
            "reference_date" => InitFault::ReferenceDate { fault },
            _ => return None,
        })
    });
    first.map_or(Ok(()), Err)
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_text_is_quoted_as_toml_has_it() {
        assert_eq!(quoted("MTVP \"Noord\" \\ 2026\n"), "\"MTVP \\\"Noord\\\" \\\\ 2026\\u000A\"");
    }
}
