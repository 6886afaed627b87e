//! Files that are no register at all, as people give them by accident.

const AS_XLSX_NL: &str = "open het bestand in Excel en sla het op als `Excel-werkmap (.xlsx)`";
const AS_XLSX_EN: &str = "open the file in Excel and save it as `Excel Workbook (.xlsx)`";
const COPY_NL: &str =
    "vraag het Excel-bestand waar dit van gemaakt is, of kopieer de tabel naar een nieuwe werkmap en geef die";
const COPY_EN: &str =
    "ask for the Excel file that it was made of, or copy the table to a new workbook and give that one";
const SIGN_UPS_NL: &str = "geef hier het bestand met de aanmeldingen; eerst komen de spelregels, dan de aanmeldingen";
const SIGN_UPS_EN: &str = "give the file with the sign-ups here; first come the rules, then the register";

crate::faults! {
    /// What a file is, where it is no register.
    pub enum KindFault as "register-kind" {
        Spreadsheet { kind: &'static str }
            nl: "dit bestand is van de soort {kind}, en die wordt niet gelezen", AS_XLSX_NL;
            en: "this file is of the kind {kind}, which is not read", AS_XLSX_EN;
        Numbers
            nl: "dit bestand is van Apple Numbers, en die soort wordt niet gelezen", "open het in Numbers en kies Archief, Exporteer, Excel";
            en: "this file is one of Apple Numbers, which is not read", "open it in Numbers and choose File, Export To, Excel";
        Document { kind: &'static str }
            nl: "dit bestand is een document van de soort {kind}, geen tabel", COPY_NL;
            en: "this file is a document of the kind {kind}, no table", COPY_EN;
        Archive
            nl: "dit bestand is een ZIP met andere bestanden erin", "pak het uit en geef het bestand met de aanmeldingen";
            en: "this file is a ZIP with other files in it", "unpack it and give the file with the sign-ups";
        Rules
            nl: "in dit bestand staan de spelregels, niet de aanmeldingen", SIGN_UPS_NL;
            en: "this file holds the rules, not the sign-ups", SIGN_UPS_EN;
        Transcript
            nl: "dit bestand is een lotingsverslag, geen lijst van aanmeldingen", SIGN_UPS_NL;
            en: "this file is a transcript, no list of sign-ups", SIGN_UPS_EN;
        Key
            nl: "dit bestand is een sleutel, geen lijst van aanmeldingen", SIGN_UPS_NL;
            en: "this file is a key, no list of sign-ups", SIGN_UPS_EN;
    }
}
