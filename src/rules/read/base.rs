//! `[base]`: a whole number for each region, to [`Base`]s in the order of the names.
//!
//! Refuses: an empty table, and whatever is not a whole number from 1 to [`BASE_MAX`]. Whether the register has these
//! regions is not known here.

use super::line::leading_number;
use super::name;
use super::notes::Notes;
use super::table::{Field, Table};
use crate::rules::base::{BASE_MAX, Base};
use crate::words::rules::{BaseFault, Kind};
use crate::words::value::Quoted;
use toml::Spanned;
use toml::de::DeValue;

/// `[base]`; none when it is left out.
pub(super) fn read_bases(root: &mut Table<'_>, notes: &mut Notes<'_>) -> Option<Vec<Base>> {
    let Some(field) = root.optional("base") else { return Some(Vec::new()) };
    let table = field.table("[base]", notes)?;
    let mut bases = Vec::new();
    let mut wanted = 0;
    for (region, at, value) in table.entries() {
        wanted += 1;
        let named = name::region(region, at, notes);
        let size = read_size(region, value, notes);
        bases.extend(named.zip(size).map(|(region, size)| Base { region, size }));
    }
    if wanted == 0 {
        notes.absent(field.at, BaseFault::Empty);
        return None;
    }
    bases.sort_by(|a, b| a.region.as_bytes().cmp(b.region.as_bytes()));
    (bases.len() == wanted).then_some(bases)
}

fn read_size(region: &str, value: &Spanned<DeValue<'_>>, notes: &mut Notes<'_>) -> Option<u64> {
    let field = Field::member("base", value);
    let quoted = Quoted(region.to_owned());
    let written = match field.value {
        DeValue::Integer(number) => number.as_str().to_owned(),
        DeValue::Float(number) => number.as_str().to_owned(),
        DeValue::String(text) => text.to_string(),
        _ => return notes.refuse(field.at, no_number(region, field.kind())),
    };
    if !field.value.is_integer() {
        return notes.refuse(field.at, form(region, &written));
    }
    match u64::try_from(field.number(notes)?) {
        Ok(size) if Base::SIZES.contains(&size) => Some(size),
        _ => notes.refuse(field.at, BaseFault::Range { region: quoted, written: Quoted(written), most: BASE_MAX }),
    }
}

/// A value that is no whole number, with the one that was probably meant.
pub(super) fn form(region: &str, written: &str) -> BaseFault {
    let example = format!("{} = {}", key(region), whole(written));
    BaseFault::Form { region: Quoted(region.to_owned()), written: Quoted(written.to_owned()), example }
}

fn no_number(region: &str, found: Kind) -> BaseFault {
    let quoted = Quoted(region.to_owned());
    match found {
        Kind::Table => BaseFault::PointInName { region: quoted, found },
        _ => BaseFault::NotANumber { region: quoted, found, example: format!("{} = {EXAMPLE}", key(region)) },
    }
}

/// The name of a region as a key of TOML.
fn key(region: &str) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    match !region.is_empty() && region.chars().all(bare) {
        true => region.to_owned(),
        false => format!("\"{region}\""),
    }
}

/// The number of an example.
const EXAMPLE: &str = "57410";

/// The number that was probably meant: digits, or groups of three with marks between them; else an example.
fn whole(written: &str) -> String {
    match leading_number(written.trim()) {
        Some((number, "")) if number != "0" => number,
        _ => EXAMPLE.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_that_was_meant_is_offered_only_when_it_is_plain() {
        assert_eq!(whole("57.410"), "57410");
        assert_eq!(whole("1.057.410"), "1057410");
        assert_eq!(whole("57 410"), "57410");
        assert_eq!(whole("3250"), "3250");
        for unclear in ["3,25", "57410.5", "", "0.125", "57.410 ION", "-57.410"] {
            assert_eq!(whole(unclear), "57410", "{unclear}");
        }
    }

    #[test]
    fn a_name_that_is_no_bare_key_stands_in_quotes() {
        assert_eq!(key("Oost-Achterhoek"), "Oost-Achterhoek");
        assert_eq!(key("Den Haag"), "\"Den Haag\"");
        assert_eq!(key("Fryslân"), "\"Fryslân\"");
    }
}
