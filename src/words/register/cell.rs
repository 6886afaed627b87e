//! What can be wrong with codes, numbers, names and answers.

use super::column::Field;
use super::row::OrPass;
use super::sheet::CellError;
use super::unit::Alike;
use crate::words::log::TextFlaw;
use crate::words::value::Quoted;

const CODE_NL: &str = "schrijf de code van de praktijk, niet van de huisarts, zoals `01990012`";
const CODE_EN: &str = "write the code of the practice, not of the doctor, such as `01990012`";
const NUMBER_NL: &str = "schrijf een heel aantal patiënten, bijvoorbeeld 3250 of 3.250";
const NUMBER_EN: &str = "write a whole number of patients, for example 3250 or 3.250";
const AGAIN_NL: &str = "typ de tekst opnieuw in";
const AGAIN_EN: &str = "type the text again";

crate::faults! {
    /// What can be wrong with the code of a practice (domain B1).
    pub enum CodeFault as "register-code" {
        Empty nl: "de praktijk heeft geen code", CODE_NL; en: "the practice has no code", CODE_EN;
        LostZero { code: String, or_pass: OrPass }
            nl: "AGB-code `{code}` heeft 7 cijfers; waarschijnlijk is de nul vooraan verdwenen", "schrijf `0{code}`{or_pass}; maak de kolom in Excel op als tekst, dan blijft de nul staan";
            en: "AGB code `{code}` has 7 digits; a leading zero was probably lost", "write `0{code}`{or_pass}; format the column as text in Excel, then the zero stays";
        SevenDigits { code: String }
            nl: "AGB-code `{code}` heeft 7 cijfers; er ontbreekt er een", "zoek de code op; die van een praktijk begint met 01, die van een gezondheidscentrum met 37";
            en: "AGB code `{code}` has 7 digits; one is missing", "look up the code; that of a practice starts with 01, that of a health centre with 37";
        NotAgb { value: Quoted }
            nl: "`{value}` is geen AGB-code: die heeft 8 cijfers", CODE_NL;
            en: "`{value}` is not an AGB code, which has 8 digits", CODE_EN;
        NotId { value: Quoted }
            nl: "`{value}` kan geen code zijn", "gebruik 1 tot 64 letters zonder accent, cijfers en leestekens, zonder spaties";
            en: "`{value}` cannot be a code", "use 1 to 64 letters without accents, digits and punctuation marks, without spaces";
    }

    /// What can be wrong with a number of patients (domain B5, B7).
    pub enum IonFault as "register-ion" {
        Empty nl: "het aantal patiënten ontbreekt", NUMBER_NL; en: "the number of patients is missing", NUMBER_EN;
        Zero
            nl: "ION `0`: deze praktijk heeft geen patiënten", "een praktijk zonder ingeschreven patiënten kan niet meedoen: vul het juiste aantal in of haal de rij weg";
            en: "ION `0`: this practice has no patients", "a practice without registered patients cannot take part: write the right number or remove the row";
        Negative { value: Quoted }
            nl: "ION `{value}` is kleiner dan nul", NUMBER_NL;
            en: "ION `{value}` is less than zero", NUMBER_EN;
        Ambiguous { value: Quoted }
            nl: "ION `{value}` kan op twee manieren gelezen worden", NUMBER_NL;
            en: "ION `{value}` is ambiguous", NUMBER_EN;
        NotNumber { value: Quoted }
            nl: "ION `{value}` is geen aantal", NUMBER_NL;
            en: "ION `{value}` is not a number", NUMBER_EN;
        TooLarge { value: Quoted, most: u64 }
            nl: "ION `{value}` is meer dan {most}", "vul het aantal ingeschreven patiënten van deze ene praktijk in";
            en: "ION `{value}` is more than {most}", "write the number of registered patients of this one practice";
    }

    /// What can be wrong with the code of an insurer (domain B2).
    pub enum UzoviFault as "register-uzovi" {
        LostZero { digits: String, code: String }
            nl: "UZOVI-code `{digits}` heeft te weinig cijfers; waarschijnlijk is een nul vooraan verdwenen", "schrijf `{code}`, als dat de code is; maak de kolom in Excel op als tekst, dan blijft de nul staan";
            en: "UZOVI code `{digits}` has too few digits; a leading zero was probably lost", "write `{code}`, if that is the code; format the column as text in Excel, then the zero stays";
        NotUzovi { value: Quoted }
            nl: "`{value}` is geen UZOVI-code: die heeft 4 cijfers", "schrijf alleen de 4 cijfers, zoals `3311`; de naam van de verzekeraar hoort in een kolom `verzekeraar`";
            en: "`{value}` is not a UZOVI code, which has 4 digits", "write the 4 digits alone, such as `3311`; the name of the insurer belongs in a column `insurer`";
    }

    /// What can be wrong with a name, a town, a region or an insurer.
    pub enum TextFault as "register-text" {
        Empty { field: Field } nl: "het veld `{field}` is leeg", "vul het in"; en: "the field `{field}` is empty", "fill it in";
        Flawed { flaw: TextFlaw } nl: "{flaw}", "{flaw}"; en: "{flaw}", "{flaw}";
        Lost
            nl: "hier is een letter verloren gegaan, er staat nu `\u{fffd}`", AGAIN_NL;
            en: "a letter was lost here, it now says `\u{fffd}`", AGAIN_EN;
        TooLong { length: usize, most: usize }
            nl: "deze tekst heeft {length} tekens", "maak er hoogstens {most} van";
            en: "this text has {length} characters", "make it at most {most}";
        Error { error: CellError }
            nl: "hier staat een foutmelding van Excel, `{error}`", AGAIN_NL;
            en: "here is an error of Excel, `{error}`", AGAIN_EN;
        Formula { value: Quoted }
            nl: "`{value}` is een formule en geen tekst", "typ de tekst zelf";
            en: "`{value}` is a formula and no text", "type the text itself";
        RegionSpelling { alike: Alike } nl: "regio {alike}", "{alike}"; en: "region {alike}", "{alike}";
    }

    /// What can be wrong with a yes or a no.
    pub enum AnswerFault as "register-answer" {
        NotYesNo { value: Quoted }
            nl: "`{value}` is geen ja en geen nee", "schrijf `ja` of `nee`";
            en: "`{value}` is neither yes nor no", "write `yes` or `no`";
    }
}
