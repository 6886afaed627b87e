//! What can be wrong with a cell of a sheet, and cannot be in a text file.

use crate::words::value::Quoted;

crate::faults! {
    /// What can be wrong with a cell of a sheet.
    pub enum SheetFault as "register-sheet" {
        Error { error: CellError }
            nl: "in deze cel staat een foutmelding, `{error}`", "herstel de formule, of typ de waarde zelf";
            en: "this cell holds an error, `{error}`", "mend the formula, or type the value itself";
        Uncalculated
            nl: "in deze cel staat een formule die nog niet is uitgerekend", "open het bestand in Excel en sla het opnieuw op, of typ de waarde zelf";
            en: "this cell holds a formula that was not calculated yet", "open the file in Excel and save it again, or type the value itself";
        Merged { range: String }
            nl: "deze cel is samengevoegd met andere, `{range}`", "splits de cellen en vul de waarde in op elke rij waar hij geldt";
            en: "this cell is merged with others, `{range}`", "split the cells and write the value in each row to which it applies";
        Fraction { number: Fraction }
            nl: "ION `{number}` is geen heel aantal", "schrijf een heel aantal patiënten, bijvoorbeeld 3250";
            en: "ION `{number}` is not a whole number", "write a whole number of patients, for example 3250";
        Inexact { number: Quoted }
            nl: "het getal `{number}` heeft meer cijfers dan Excel bewaart", "maak de cel in Excel op als tekst en typ de waarde opnieuw";
            en: "the number `{number}` has more digits than Excel keeps", "format the cell as text in Excel and type the value again";
        Disguised { value: Quoted }
            nl: "deze cel bevat `{value}`, maar door de opmaak toont Excel iets anders", "zet de opmaak van de cel op Standaard en kijk of de waarde dan klopt";
            en: "this cell holds `{value}`, but because of its format Excel shows something else", "set the format of the cell to General and see whether its value is right";
        Moment { value: Quoted }
            nl: "in deze cel staat een datum of tijd, `{value}`", "waarschijnlijk maakte Excel een datum van een tekst: maak de cel op als tekst en typ de waarde opnieuw";
            en: "this cell holds a date or a time, `{value}`", "Excel probably made a date of a text: format the cell as text and type the value again";
    }
}

crate::messages! {
    /// A number with decimals, in all its digits.
    pub enum Fraction as "register-fraction" {
        Of { whole: String, decimals: String } nl: "{whole},{decimals}"; en: "{whole}.{decimals}";
    }

    /// An error of a spreadsheet program, as it shows in the language of the reader; files hold the English word.
    pub enum CellError as "register-cell-error" {
        NotAvailable nl: "#N/B"; en: "#N/A";
        Reference nl: "#VERW!"; en: "#REF!";
        Division nl: "#DEEL/0!"; en: "#DIV/0!";
        Value nl: "#WAARDE!"; en: "#VALUE!";
        Name nl: "#NAAM?"; en: "#NAME?";
        Number nl: "#GETAL!"; en: "#NUM!";
        Null nl: "#LEEG!"; en: "#NULL!";
        Other { error: Quoted } nl: "{error}"; en: "{error}";
    }
}

impl CellError {
    /// Those that have a name in both languages.
    const KNOWN: [Self; 7] =
        [Self::NotAvailable, Self::Reference, Self::Division, Self::Value, Self::Name, Self::Number, Self::Null];

    /// The error that a text is, in one of the languages.
    pub fn read(text: &str) -> Option<Self> {
        use crate::words::Message;
        let is = |error: &Self| [error.entry().nl.says, error.entry().en.says].contains(&text);
        text.starts_with('#').then(|| Self::KNOWN.into_iter().find(is)).flatten()
    }
}
