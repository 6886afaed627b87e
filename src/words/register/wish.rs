//! What can be wrong with a wish, and with the day since which a practice takes part.

use crate::words::Lang;
use crate::words::value::{OneOf, Quoted};
use jiff::civil::Date;

const WHOLE_DATE_NL: &str = "schrijf de hele datum, zoals `1 april 2023`, of laat de cel leeg";
const WHOLE_DATE_EN: &str = "write the whole date, such as `1 April 2023`, or leave the cell empty";
const SERIAL_NL: &str =
    "maak de kolom in Excel op als datum en sla opnieuw op; Excel bedoelt hier waarschijnlijk {date}";
const SERIAL_EN: &str = "format the column as a date in Excel and save again; Excel probably means {date}";
crate::faults! {
    /// What can be wrong with a wish.
    pub enum WishFault as "register-wish" {
        Unknown { value: Quoted, answers: OneOf<Answerable> }
            nl: "`{value}` is niet als startdatum te lezen", "schrijf {answers}";
            en: "`{value}` cannot be read as a start date", "write {answers}";
        Serial { value: Quoted, date: Date }
            nl: "`{value}` is een getal: de kolom is niet als datum bewaard", SERIAL_NL;
            en: "`{value}` is a number: the column was not saved as a date", SERIAL_EN;
        Fraction { value: Quoted, answers: OneOf<Answerable> }
            nl: "`{value}` leest als een getal met decimalen en niet als een datum: van `1.10` maakt een rekenblad het getal 1,1", "schrijf {answers}";
            en: "`{value}` reads as a number with decimals and not as a date: of `1.10` a spreadsheet makes the number 1.1", "write {answers}";
        NoYear { value: Quoted, starts: OneOf<Date> }
            nl: "bij `{value}` past niet precies één startdatum", "schrijf de datum met het jaar: {starts}";
            en: "not exactly one start date fits `{value}`", "write the date with its year: {starts}";
        OtherYear { value: Quoted, read: DateRead, start: Date, answers: OneOf<Answerable> }
            nl: "`{value}`{read} ligt voor de eerste startdatum: is {start} bedoeld, en vulde het rekenblad zelf een jaar in?", "schrijf de datum met het goede jaar: {answers}";
            en: "`{value}`{read} is before the first start date: is {start} meant, and did the spreadsheet add the year?", "write the date with the right year: {answers}";
        NoStart { value: Quoted, read: DateRead, answers: OneOf<Answerable> }
            nl: "op `{value}`{read} kan niemand starten", "schrijf {answers}";
            en: "nobody can start on `{value}`{read}", "write {answers}";
    }

    /// What can be wrong with the day since which a practice takes part.
    pub enum SinceFault as "register-since" {
        Unknown { value: Quoted }
            nl: "`{value}` is niet als datum te lezen", WHOLE_DATE_NL;
            en: "`{value}` cannot be read as a date", WHOLE_DATE_EN;
        Serial { value: Quoted, date: Date }
            nl: "`{value}` is een getal: de kolom is niet als datum bewaard", SERIAL_NL;
            en: "`{value}` is a number: the column was not saved as a date", SERIAL_EN;
        Fraction { value: Quoted }
            nl: "`{value}` leest als een getal met decimalen en niet als een datum: van `1.10` maakt een rekenblad het getal 1,1", WHOLE_DATE_NL;
            en: "`{value}` reads as a number with decimals and not as a date: of `1.10` a spreadsheet makes the number 1.1", WHOLE_DATE_EN;
        NoYear { value: Quoted }
            nl: "bij `{value}` ontbreekt het jaar", WHOLE_DATE_NL;
            en: "`{value}` lacks its year", WHOLE_DATE_EN;
        Late { date: Date, first: Date }
            nl: "deelnemer sinds {date}, maar dat is na de eerste startdatum van deze ronde, {first}", "vul alleen in wie al deelneemt; wie nog moet starten krijgt een voorkeursdatum";
            en: "taking part since {date}, but that is after the first start of this round, {first}", "fill it in only for those that take part already; who is still to start has a wish";
    }
}

crate::messages! {
    /// What a practice can answer.
    pub enum Answerable as "register-wish-answer" {
        Start { date: Date } nl: "{date}"; en: "{date}";
        DontKnow nl: "weet niet"; en: "don't know";
        No nl: "nee"; en: "no";
    }

    /// The date that was read, where it is not written in words.
    pub enum DateRead as "register-date-read" {
        AsWritten nl: ""; en: "";
        As { date: Date } nl: " ({date})"; en: " ({date})";
    }
}

impl DateRead {
    /// The date that a text was read as.
    pub fn of(text: &str, date: Date) -> Self {
        let as_written = [Lang::Nl, Lang::En].iter().any(|lang| lang.date(date) == text);
        if as_written { Self::AsWritten } else { Self::As { date } }
    }
}
