//! Faults of the file itself: not text, not TOML, an unknown, missing or mistyped key.

use super::suggestion::{Add, Instead};
use crate::words::value::{Digits, Quoted};

crate::faults! {
    /// The file, its keys and the types of its values.
    pub enum ShapeFault as "rules-shape" {
        NotUtf8
            nl: "het bestand is geen UTF-8-tekst; dit teken is niet te lezen",
                "sla het bestand op als UTF-8 (in Kladblok: Opslaan als, codering UTF-8)";
            en: "the file is not UTF-8 text; this character cannot be read",
                "save the file as UTF-8 (in Notepad: Save as, encoding UTF-8)";
        Workbook
            nl: "dit is een werkmap en geen bestand met spelregels", "geef eerst de spelregels en dan de aanmeldingen: `instroom check rules.toml aanmeldingen.xlsx`; verander niets aan de werkmap";
            en: "this is a workbook and not a file of rules", "give the rules first and then the register: `instroom check rules.toml register.xlsx`; change nothing in the workbook";
        Register
            nl: "dit is een lijst met aanmeldingen en geen bestand met spelregels", "geef eerst de spelregels en dan de aanmeldingen: `instroom check rules.toml aanmeldingen.csv`";
            en: "this is a register and not a file of rules", "give the rules first and then the register: `instroom check rules.toml register.csv`";
        Document
            nl: "dit is een document, zoals een tekstverwerker het bewaart, en geen platte tekst", "open rules.toml met Kladblok, niet met Word; bewaar het als platte tekst, met codering UTF-8";
            en: "this is a document as a word processor saves it, and not plain text", "open rules.toml with Notepad, not with Word; save it as plain text, with encoding UTF-8";
        Pdf
            nl: "dit is een pdf en geen bestand met spelregels", "maak met `instroom init` een nieuw rules.toml, en vul daar in wat in de pdf staat";
            en: "this is a PDF and not a file of rules", "make a new rules.toml with `instroom init`, and fill in there what the PDF says";
        Repeated { key: Quoted }
            nl: "`{key}` staat er twee keer",
                "laat er één staan; alleen `[[tranche]]`, `[[class]]` en `[[source]]` mogen vaker";
            en: "`{key}` is written twice",
                "keep one; only `[[tranche]]`, `[[class]]` and `[[source]]` may be repeated";
        Unquoted { value: Quoted }
            nl: "om `{value}` staan geen aanhalingstekens", "schrijf `\"{value}\"`";
            en: "`{value}` is not in quotes", "write `\"{value}\"`";
        Curly
            nl: "hier staan kromme aanhalingstekens, zoals een tekstverwerker die maakt",
                "vervang ze door rechte aanhalingstekens: `\"`";
            en: "these are curly quotes, as a word processor makes them", "replace them by straight quotes: `\"`";
        NoEquals
            nl: "op deze regel ontbreekt het teken `=`", "schrijf elke instelling als `naam = waarde`; uitleg begint met het teken `#`";
            en: "this line has no `=`", "write each setting as `name = value`; a comment begins with the sign `#`";
        SpacedKey { key: Quoted }
            nl: "om de naam `{key}` staan geen aanhalingstekens",
                "een naam met een spatie staat tussen aanhalingstekens: `\"{key}\" = …`";
            en: "the name `{key}` is not in quotes", "a name with a space stands in quotes: `\"{key}\" = …`";
        OpenQuote { quote: &'static str }
            nl: "het aanhalingsteken aan het eind van de tekst ontbreekt", "zet er `{quote}` achter";
            en: "the quote at the end of the text is missing", "put `{quote}` after it";
        LoneQuote
            nl: "het aanhalingsteken aan het begin van de tekst ontbreekt", "zet er `\"` voor";
            en: "the quote at the beginning of the text is missing", "put `\"` before it";
        OpenHeading
            nl: "de haken om dit kopje zijn niet gesloten", "schrijf bijvoorbeeld `[selection]` of `[[tranche]]`";
            en: "the brackets of this heading are not closed", "write for example `[selection]` or `[[tranche]]`";
        Syntax { message: String }
            nl: "dit is geen geldige TOML (Engelse melding: {message})",
                "schrijf elke instelling op een eigen regel, als `naam = \"tekst\"`, `naam = 50` of `naam = [\"a\", \"b\"]`";
            en: "this is not valid TOML: {message}",
                "write each setting on a line of its own, as `name = \"text\"`, `name = 50` or `name = [\"a\", \"b\"]`";
        UnknownTable { key: Quoted, instead: Instead }
            nl: "`{key}` is onbekend", "{instead}";
            en: "`{key}` is unknown", "{instead}";
        UnknownKey { key: Quoted, table: &'static str, instead: Instead }
            nl: "`{key}` is onbekend onder `{table}`", "{instead}";
            en: "`{key}` is unknown under `{table}`", "{instead}";
        MissingTable { heading: String, add: Add }
            nl: "`{heading}` ontbreekt", "{add}";
            en: "`{heading}` is missing", "{add}";
        MissingKey { key: &'static str, table: &'static str, add: Add }
            nl: "`{key}` ontbreekt onder `{table}`", "{add}";
            en: "`{key}` is missing under `{table}`", "{add}";
        TooMany { table: &'static str, found: Digits, most: usize }
            nl: "`{table}` staat er {found} keer", "laat er hoogstens {most} staan";
            en: "`{table}` stands there {found} times", "keep {most} of them at most";
        WrongType { key: &'static str, wanted: Kind, found: Kind }
            nl: "`{key}` moet {wanted} zijn, hier staat {found}", "schrijf het zo: {wanted}";
            en: "`{key}` must be {wanted}, this is {found}", "write it like this: {wanted}";
        Date { value: Quoted }
            nl: "`{value}` is geen datum", "schrijf een dag die bestaat, zonder tijd: `2023-07-01` of `\"1 juli 2023\"`";
            en: "`{value}` is not a date", "write a day that exists, without a time: `2023-07-01` or `\"1 July 2023\"`";
        DateNoYear { value: Quoted }
            nl: "bij `{value}` ontbreekt het jaar", "schrijf de hele datum, zoals `2023-07-01` of `\"1 juli 2023\"`";
            en: "`{value}` lacks its year", "write the whole date, such as `2023-07-01` or `\"1 July 2023\"`";
        Moment { value: Quoted }
            nl: "`{value}` is geen tijdstip met tijdzone, in hele seconden",
                "schrijf datum, tijd en tijdzone (zomertijd +02:00, wintertijd +01:00): `2023-06-11T23:59:59+02:00`";
            en: "`{value}` is not a date and time with a time zone, in whole seconds",
                "write date, time and time zone (in the Netherlands +02:00 in summer, +01:00 in winter): `2023-06-11T23:59:59+02:00`";
    }

    /// What a value is, and an example of one.
    pub enum Kind as "rules-kind" {
        Text nl: "een tekst", "`\"tekst\"`"; en: "a text", "`\"text\"`";
        Number nl: "een heel getal", "`50`"; en: "a whole number", "`50`";
        Decimal nl: "een getal met decimalen", "`0.5`"; en: "a number with decimals", "`0.5`";
        Bool nl: "`true` of `false`", "`true`"; en: "`true` or `false`", "`true`";
        Date nl: "een datum", "`2023-07-01`"; en: "a date", "`2023-07-01`";
        Moment
            nl: "een tijdstip", "`2023-06-11T23:59:59+02:00`, zonder aanhalingstekens";
            en: "a date with a time", "`2023-06-11T23:59:59+02:00`, without quotes";
        Period
            nl: "een termijn", "`\"10 werkdagen\"`";
            en: "a period", "`\"10 working days\"`";
        List nl: "een lijst", "`[\"a\", \"b\"]`"; en: "a list", "`[\"a\", \"b\"]`";
        Then
            nl: "een lijst van wat er volgt", "`[[result.then]]`, en daaronder `what` en `within`";
            en: "a list of what follows", "`[[result.then]]`, and below it `what` and `within`";
        Table nl: "een blok met één paar haken", "`[naam]`"; en: "a table in single brackets", "`[name]`";
        Tables nl: "een blok met dubbele haken", "`[[naam]]`"; en: "a table in double brackets", "`[[name]]`";
    }
}
