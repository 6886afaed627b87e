//! What can be wrong with a file or a workbook as a whole, and how one was read.

use crate::words::value::{OneOf, Quoted};

const AS_UTF8_NL: &str = "open het bestand in Excel en sla het op als `CSV UTF-8`";
const AS_UTF8_EN: &str = "open the file in Excel and save it as `CSV UTF-8`";
const AS_XLSX_NL: &str = "open het bestand in Excel en sla het op als `Excel-werkmap (.xlsx)`";
const AS_XLSX_EN: &str = "open the file in Excel and save it as `Excel Workbook (.xlsx)`";
const CHOOSE_NL: &str = "kies het blad met --sheet en de naam";
const CHOOSE_EN: &str = "choose the sheet with --sheet and its name";

crate::faults! {
    /// What can be wrong with the file as a whole. A `byte` is written in two hex digits.
    pub enum FileFault as "register-file" {
        BrokenUtf8 { byte: String }
            nl: "het bestand zegt dat het UTF-8 is, maar de byte `{byte}` past daar niet in", AS_UTF8_NL;
            en: "the file says it is UTF-8, but the byte `{byte}` does not fit", AS_UTF8_EN;
        UndefinedByte { byte: String }
            nl: "de byte `{byte}` is geen letter of teken, dus de codering van dit bestand is onduidelijk", AS_UTF8_NL;
            en: "the byte `{byte}` is no character, so the encoding of this file is unclear", AS_UTF8_EN;
        CodePage { word: Quoted }
            nl: "aan `{word}` is te zien dat de letters van dit bestand anders bewaard zijn dan die van Windows: waarschijnlijk als CSV voor de Mac of voor MS-DOS", AS_UTF8_NL;
            en: "`{word}` shows that the letters of this file were not saved as those of Windows: probably as CSV for the Mac or for MS-DOS", AS_UTF8_EN;
        Nul
            nl: "hier staat een teken zonder betekenis, `NUL`", AS_UTF8_NL;
            en: "here is a character without a meaning, `NUL`", AS_UTF8_EN;
        TooLarge { most: u64 }
            nl: "het bestand is groter dan {most} bytes", "geef een bestand met alleen de aanmeldingen";
            en: "the file is larger than {most} bytes", "give a file that holds the sign-ups only";
        ManyRows { most: u64 }
            nl: "het bestand heeft meer dan {most} regels", "geef een bestand met alleen de aanmeldingen";
            en: "the file has more than {most} lines", "give a file that holds the sign-ups only";
        ManyColumns { most: u64 }
            nl: "de tabel heeft meer dan {most} kolommen", "geef een bestand met alleen de aanmeldingen";
            en: "the table has more than {most} columns", "give a file that holds the sign-ups only";
        ManyRegions { most: u64, found: u64 }
            nl: "er staan {found} verschillende namen in de kolom met regio's; dat kunnen er hoogstens {most} zijn", "kijk of dit de goede kolom is; noem anders in de spelregels de kolom met de regio's, onder [register.columns]";
            en: "the column of regions has {found} different names; there can be at most {most}", "see whether this is the right column; or name the column of the regions in the rules, under [register.columns]";
        ManyFaults { most: u64 }
            nl: "hierna staan er nog meer fouten in het bestand; er zijn er {most} bewaard", "herstel eerst de fouten hierboven en begin dan opnieuw";
            en: "there are more faults in the file after this; {most} were kept", "mend the faults above first, and start again";
        MuchToTell { most: u64 }
            nl: "er is meer dan {most} keer iets te herstellen of op te merken", "ruim het bestand eerst zelf op: zo veel leest niemand na";
            en: "there is something to repair or to remark more than {most} times", "tidy the file yourself first: nobody reads so much";
        Empty
            nl: "het bestand is leeg", "zet de koppen op de eerste regel en elke praktijk op een eigen regel daaronder";
            en: "the file is empty", "write the headings on the first line and each practice on a line of its own below it";
        NoSeparator
            nl: "de eerste regel heeft geen puntkomma, komma of tab", "zet de koppen op de eerste regel, met `;` ertussen, zonder titel erboven";
            en: "the first line has no semicolon, comma or tab", "write the headings on the first line, with `;` between them, without a title above it";
        TwoSeparators { one: Separator, other: Separator }
            nl: "de koppen hebben even vaak een {one} als een {other}: onduidelijk is wat de kolommen scheidt", "zet boven de koppen een regel met `sep=` en het teken dat de kolommen scheidt, zoals `sep=;`";
            en: "the headings have a {one} as often as a {other}: what separates the columns is unclear", "write a line above the headings with `sep=` and what separates the columns, such as `sep=;`";
        SepLine { named: Quoted }
            nl: "`sep={named}` noemt geen puntkomma, komma of tab", "schrijf `sep=;`, `sep=,` of `sep=` met een tab, of haal de regel weg";
            en: "`sep={named}` names no semicolon, comma or tab", "write `sep=;`, `sep=,` or `sep=` with a tab, or remove the line";
        NoRows
            nl: "onder de koppen staat geen enkele praktijk", "zet elke praktijk van het gebied op een eigen regel, ook wie niet heeft geantwoord";
            en: "there is no practice below the headings", "write each practice of the area on a line of its own, also those that did not answer";
    }

    /// What can be wrong with a workbook as a whole, and with the choice of its sheet.
    pub enum WorkbookFault as "register-workbook" {
        Encrypted
            nl: "de werkmap is met een wachtwoord beveiligd", "open het bestand in Excel, haal het wachtwoord weg (Bestand, Info, Werkmap beveiligen) en sla het op";
            en: "the workbook is protected with a password", "open the file in Excel, remove the password (File, Info, Protect Workbook) and save it";
        Broken { part: Quoted }
            nl: "de werkmap is beschadigd (in `{part}`)", AS_XLSX_NL;
            en: "the workbook is damaged (in `{part}`)", AS_XLSX_EN;
        TooLarge
            nl: "de werkmap bevat veel meer dan een lijst van aanmeldingen", "kopieer alleen de aanmeldingen, als waarden, naar een nieuwe werkmap en geef die";
            en: "the workbook holds far more than a list of sign-ups", "copy only the sign-ups, as values, to a new workbook and give that one";
        Merged { sheet: Quoted }
            nl: "op het blad `{sheet}` liggen samengevoegde cellen over elkaar heen", AS_XLSX_NL;
            en: "on the sheet `{sheet}` merged cells lie over each other", AS_XLSX_EN;
        Cell { sheet: Quoted, cell: String }
            nl: "op het blad `{sheet}` is niet te zeggen wat er in cel {cell} staat", AS_XLSX_NL;
            en: "on the sheet `{sheet}` it cannot be said what cell {cell} holds", AS_XLSX_EN;
        Place { sheet: Quoted, cell: String }
            nl: "op het blad `{sheet}` staat cel {cell} er twee keer of op de verkeerde plaats", AS_XLSX_NL;
            en: "on the sheet `{sheet}` cell {cell} is there twice or in the wrong place", AS_XLSX_EN;
        Several { sheets: Vec<SheetTold> }
            nl: "meer dan één blad heeft koppen voor praktijk, regio en ion: {sheets}", CHOOSE_NL;
            en: "more than one sheet has headings for practice, region and ion: {sheets}", CHOOSE_EN;
        NoneOf { sheets: Vec<SheetTold> }
            nl: "geen enkel zichtbaar blad heeft koppen voor praktijk, regio en ion; de bladen zijn {sheets}", CHOOSE_NL;
            en: "no visible sheet has headings for practice, region and ion; the sheets are {sheets}", CHOOSE_EN;
        NoSuchSheet { name: Quoted, sheets: OneOf<Quoted> }
            nl: "de werkmap heeft geen blad `{name}`", "kies {sheets}";
            en: "the workbook has no sheet `{name}`", "choose {sheets}";
        NoSheets { name: Quoted }
            nl: "het blad `{name}` is gekozen, maar dit bestand is geen werkmap en heeft geen bladen", "laat --sheet weg";
            en: "the sheet `{name}` was chosen, but this file is no workbook and has no sheets", "leave out --sheet";
    }
}

crate::messages! {
    /// What stands between the fields of a text.
    #[derive(Copy)]
    pub enum Separator as "register-separator" {
        Semicolon nl: "puntkomma"; en: "semicolon";
        Comma nl: "komma"; en: "comma";
        Tab nl: "tab"; en: "tab";
    }

    /// A sheet, in a list of sheets.
    pub enum SheetTold as "register-sheet-name" {
        Shown { name: Quoted } nl: "`{name}`"; en: "`{name}`";
        Hidden { name: Quoted } nl: "`{name}` (verborgen)"; en: "`{name}` (hidden)";
    }

    /// How a file was read.
    pub enum FileTold as "register-file-read" {
        Text { encoding: &'static str, mark: Option<FileRemark>, separator: Separator, sep_line: Option<FileRemark> }
            nl: "{encoding}{mark}, {separator}{sep_line}";
            en: "{encoding}{mark}, {separator}{sep_line}";
        Sheet { kind: &'static str, name: Quoted, others: Option<FileRemark> }
            nl: "{kind}, blad `{name}`{others}";
            en: "{kind}, sheet `{name}`{others}";
    }

    /// What is told of some files.
    pub enum FileRemark as "register-file-remark" {
        ByteOrderMark nl: " met BOM"; en: " with BOM";
        SepLine nl: ", eerste regel `sep=` overgeslagen"; en: ", first line `sep=` passed over";
        NotRead { sheets: Vec<SheetTold> } nl: " (niet gelezen: {sheets})"; en: " (not read: {sheets})";
    }
}
