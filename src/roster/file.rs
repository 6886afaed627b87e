//! The file of a roster: CSV as a participant list has it, and back.

use super::list::Roster;
use super::pseudonym::is_pseudonym;
use super::row::Row;
use crate::log::text;
use crate::register::Uzovi;
use crate::words::fault::{Fault, Faults, Place};
use crate::words::roster::RosterFault;
use crate::words::spreadsheet::{Reader, Rows, code, kept, read_code};
use csv::{ByteRecord, ReaderBuilder};

const COLUMNS: usize = 8;

const HEADINGS: [&str; COLUMNS] = ["pseudoniem", "praktijk", "naam", "plaats", "verzekeraar", "uzovi", "groep", "zout"];

impl Row {
    /// Its fields, as they stand in the file.
    fn fields(&self) -> [String; COLUMNS] {
        let text = |text: &str| if text.is_empty() { String::new() } else { code(text) };
        [
            code(&self.pseudonym),
            text(&self.code),
            kept(&self.name),
            kept(self.town.as_deref().unwrap_or("")),
            kept(self.insurer.as_deref().unwrap_or("")),
            text(&self.uzovi.map_or(String::new(), |uzovi| uzovi.to_string())),
            text(self.group.as_deref().unwrap_or("")),
            code(&self.salt),
        ]
    }

    /// Whether another row of the same practice says the same.
    pub(super) fn is_written_as(&self, other: &Self) -> bool {
        self.fields()[1..COLUMNS - 1] == other.fields()[1..COLUMNS - 1]
    }

    fn of_fields(fields: &[String; COLUMNS]) -> Option<Self> {
        let [pseudonym, code, name, town, insurer, uzovi, group, salt] = fields;
        let given = |text: String| Some(text).filter(|text| !text.is_empty());
        let row = Self {
            pseudonym: read_code(pseudonym).into(),
            code: read_code(code).into(),
            name: read_code(name),
            town: given(read_code(town)),
            insurer: given(read_code(insurer)),
            uzovi: given(read_code(uzovi)).map(|digits| Uzovi::of(&digits).ok_or(())).transpose().ok()?,
            group: given(read_code(group)),
            salt: read_code(salt),
        };
        is_pseudonym(&row.salt).then_some(row).filter(Self::holds)
    }

    /// Whether its texts are as those of a log, of which people may change some.
    fn check_texts(&self) -> Result<(), RosterFault> {
        let texts = [Some(&self.name), self.town.as_ref(), self.insurer.as_ref(), self.group.as_ref()];
        let checked = texts.into_iter().flatten().try_for_each(|text| text::check(text));
        checked.map_err(|flaw| RosterFault::Text { flaw })
    }
}

impl Roster {
    /// The bytes of its file.
    pub fn write(&self) -> Vec<u8> {
        let mut rows = Rows::new(HEADINGS, Reader::Spreadsheet);
        self.rows().iter().for_each(|row| rows.push(row.fields()));
        rows.finish()
    }

    /// Reads a file; `file` is its name for messages. Every row is computed again.
    ///
    /// # Errors
    /// All that is wrong with it: no roster at all, or rows that do not hold.
    pub fn read(bytes: &[u8], file: &str) -> Result<Self, Faults<RosterFault>> {
        let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
        let mut reader = ReaderBuilder::new().delimiter(b';').has_headers(false).flexible(true).from_reader(bytes);
        let (mut roster, mut found) = (Self::default(), Vec::new());
        let mut records = reader.byte_records().map(|record| record.ok().and_then(|record| fields(&record)));
        if records.next().flatten().is_none_or(|headings| headings != HEADINGS) {
            found.push(Fault { kind: RosterFault::NoRoster, place: Place::new(file, 1, 1) });
            return Faults::none_of(found).map(|()| roster);
        }
        for (line, fields) in (2..).zip(records) {
            let row = fields.and_then(|fields| Row::of_fields(&fields)).ok_or(RosterFault::Altered);
            match row.and_then(|row| row.check_texts().map(|()| row)) {
                Ok(row) => roster.push(row),
                Err(kind) => found.push(Fault { kind, place: Place::new(file, line, 1) }),
            }
        }
        Faults::none_of(found).map(|()| roster)
    }
}

fn fields(record: &ByteRecord) -> Option<[String; COLUMNS]> {
    let fields: Option<Vec<String>> = record.iter().map(|field| String::from_utf8(field.to_vec()).ok()).collect();
    fields?.try_into().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::log::text::TextFlaw;
    use crate::roster::{Person, Salts};
    use crate::rules::secret::Secret;

    fn file() -> String {
        let mut roster = Roster::default();
        let (town, insurer, uzovi) = (Some("Epe"), None, Uzovi::of("0101"));
        let person = Person { code: "01990001", name: "De Linde; \"Noord\"", town, insurer, uzovi, group: Some("007") };
        let salts = Salts { secret: &Secret::from_entropy(&[1; 32]), origin: "a.example" };
        roster.add([person], Some(salts)).unwrap();
        String::from_utf8(roster.write()).unwrap()
    }

    fn kinds(text: &str) -> Vec<(usize, RosterFault)> {
        let faults = Roster::read(text.as_bytes(), "r.csv").unwrap_err();
        faults.list().iter().map(|fault| (fault.place.line, fault.kind.clone())).collect()
    }

    #[test]
    fn codes_and_labels_stay_text() {
        let text = file();
        let mut lines = text.split("\r\n");
        assert_eq!(lines.next(), Some("\u{feff}pseudoniem;praktijk;naam;plaats;verzekeraar;uzovi;groep;zout"));
        assert!(
            lines.next().unwrap().contains(
                ";\"=\"\"01990001\"\"\";\"De Linde; \"\"Noord\"\"\";Epe;;\"=\"\"0101\"\"\";\"=\"\"007\"\"\";"
            )
        );
        assert_eq!((lines.next().is_some_and(|line| line.contains("007")), lines.next()), (true, Some("")));
    }

    /// A spreadsheet program puts the value in the place of the formula.
    #[test]
    fn a_roster_that_a_spreadsheet_saved_is_the_same() {
        let text = file();
        let saved = text.replace("\"=\"\"", "").replace("\"\"\";", ";").replace("\"\"\"\r\n", "\r\n");
        let saved = saved.replace("\"De Linde; \"\"Noord;", "\"De Linde; \"\"Noord\"\"\";");
        assert_ne!(saved, text);
        assert_eq!(Roster::read(saved.as_bytes(), "r.csv"), Roster::read(text.as_bytes(), "r.csv"));
    }

    #[test]
    fn what_is_no_roster_is_refused() {
        for text in ["", "praktijk;naam\r\n01990001;De Linde\r\n", "instroom"] {
            assert_eq!(kinds(text), [(1, RosterFault::NoRoster)], "{text}");
        }
    }

    #[test]
    fn a_name_that_does_not_show_is_refused() {
        let text = file();
        let char = |char: &str| TextFlaw::Character { char: char.to_owned() };
        for (to, flaw) in
            [("De\u{200b}Linde", char("U+200B")), ("De Linde\u{301}", char("U+0301")), ("De  Linde", TextFlaw::Space)]
        {
            assert_eq!(kinds(&text.replace("De Linde", to)), [(2, RosterFault::Text { flaw })], "{to}");
        }
    }

    #[test]
    fn a_row_that_was_altered_is_found() {
        let text = file();
        assert_eq!(kinds(&text.replace("01990001", "01990002")), [(2, RosterFault::Altered)]);
        assert_eq!(kinds(&text.replace("\"=\"\"007", "\"=\"\"008")), [(3, RosterFault::Altered)]);
        assert_eq!(kinds(&format!("{text}a;b\r\n")), [(4, RosterFault::Altered)]);
    }
}
