//! What can be wrong with a row.

use crate::words::value::{Digits, Quoted};

crate::faults! {
    /// What can be wrong with a row.
    pub enum RowFault as "register-row" {
        QuoteUnclosed
            nl: "het aanhalingsteken dat hier begint, wordt nergens gesloten", "sluit het veld met `\"`; een aanhalingsteken in de tekst zelf wordt `\"\"`";
            en: "the quote that opens here is never closed", "close the field with `\"`; a quote inside the text is written `\"\"`";
        QuoteStray
            nl: "bij dit veld staat tekst buiten de aanhalingstekens", "zet het hele veld tussen `\"` en `\"`; een aanhalingsteken in de tekst zelf wordt `\"\"`";
            en: "this field has text outside its quotes", "put the whole field between `\"` and `\"`; a quote inside the text is written `\"\"`";
        TooFew { found: usize, expected: usize }
            nl: "deze rij heeft {found} van de {expected} velden", "vul de rij aan; laat Excel lege velden aan het eind weg, zet dan een gevulde kolom achteraan";
            en: "this row has {found} of the {expected} fields", "complete the row; where Excel leaves out empty fields at the end, put a filled column last";
        TooMany { value: Quoted, expected: usize }
            nl: "`{value}` staat voorbij de laatste van de {expected} koppen", "geef deze kolom een kop, of zet een tekst met een scheidingsteken erin tussen `\"` en `\"`";
            en: "`{value}` stands beyond the last of the {expected} headings", "give this column a heading, or put a text with a separator in it between `\"` and `\"`";
        Beside { value: Quoted }
            nl: "`{value}` staat naast de tabel, in een kolom zonder kop", "geef deze kolom een kop, of maak de cel leeg";
            en: "`{value}` stands beside the table, in a column without a heading", "give this column a heading, or empty the cell";
        Total { value: Quoted }
            nl: "`{value}` is een optelling en geen praktijk", "haal deze rij weg";
            en: "`{value}` is a sum and not a practice", "remove this row";
        PlainTotal { value: Quoted, or_pass: OrPass }
            nl: "`{value}` is een optelling en geen praktijk", "haal deze rij weg{or_pass}";
            en: "`{value}` is a sum and not a practice", "remove this row{or_pass}";
        Doubled { code: Quoted, first: Digits }
            nl: "praktijk `{code}` staat er twee keer in, de eerste keer op regel {first}", "laat één van de twee rijen staan: die met het juiste ION en het laatste antwoord";
            en: "practice `{code}` is listed twice, first on line {first}", "keep one of the two rows: the one with the right ION and the latest answer";
        Repeated { code: Quoted, first: Digits, or_pass: OrPass }
            nl: "praktijk `{code}` staat er twee keer in, de eerste keer op regel {first}", "beide rijen zijn gelijk: haal er één weg{or_pass}";
            en: "practice `{code}` is listed twice, first on line {first}", "both rows are equal: remove one{or_pass}";
    }
}

crate::messages! {
    /// The end of a mend: the option that repairs this row and all others like it.
    pub enum OrPass as "register-or-pass" {
        RestoreThis { option: &'static str }
            nl: ", of geef --{option} mee om deze ene te herstellen";
            en: ", or pass --{option} to restore this one";
        RestoreAll { option: &'static str, rows: u64 }
            nl: ", of geef --{option} mee om alle {rows} te herstellen";
            en: ", or pass --{option} to restore all {rows} of them";
        SkipThis { option: &'static str }
            nl: ", of geef --{option} mee om deze ene over te slaan";
            en: ", or pass --{option} to pass over this one";
        SkipAll { option: &'static str, rows: u64 }
            nl: ", of geef --{option} mee om alle {rows} over te slaan";
            en: ", or pass --{option} to pass over all {rows} of them";
    }
}
