//! The report on a register, and the list of who meets which condition: for the organisation alone.

use super::message::Entry;
use super::noun::{Practices, Rows};
use super::register::column::{HeadingTold, Wanted};
use super::register::noticed::RowTold;
use super::value::Digits;
use jiff::civil::Date;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[
    ConditionTold::ENTRIES,
    FoundTold::ENTRIES,
    GroupTitle::ENTRIES,
    ReportFault::ENTRIES,
    ReportHead::ENTRIES,
    ReportTitle::ENTRIES,
    SheetTold::ENTRIES,
    SinceTold::ENTRIES,
    Weight::ENTRIES,
    Written::ENTRIES,
];

crate::nouns! {
    FaultsFound: "fout" "fouten", "fault" "faults";
    RemarksFound: "opmerking" "opmerkingen", "remark" "remarks";
}

crate::messages! {
    /// How much something weighs.
    #[derive(Copy, PartialOrd, Ord)]
    pub enum Weight as "report-weight" {
        Fault nl: "fout"; en: "fault";
        Odd nl: "let op"; en: "mind";
        Told nl: "ter informatie"; en: "for information";
    }

    /// What a group of findings is about.
    #[derive(Copy, PartialOrd, Ord)]
    pub enum GroupTitle as "report-group" {
        Rules nl: "De spelregels"; en: "The rules";
        File nl: "Het bestand"; en: "The file";
        Headings nl: "Kolommen en koppen"; en: "Columns and headings";
        Rows nl: "Rijen"; en: "Rows";
        Codes nl: "Codes van praktijken"; en: "Codes of practices";
        Names nl: "Namen, plaatsen en regio's"; en: "Names, towns and regions";
        Patients nl: "Aantallen patiënten (ION)"; en: "Numbers of patients (ION)";
        Wishes nl: "Antwoorden en startdatums"; en: "Answers and start dates";
        Conditions nl: "Voorwaarden: ja of nee"; en: "Conditions: yes or no";
        Insurers nl: "Verzekeraars"; en: "Insurers";
        Groups nl: "Groepen die samen loten"; en: "Groups that are drawn together";
        Cells nl: "Cellen van de werkmap"; en: "Cells of the workbook";
        Bases nl: "Grondslagen uit de spelregels"; en: "Bases of the rules";
        Twins nl: "Misschien twee keer dezelfde praktijk"; en: "Perhaps the same practice twice";
        Round nl: "De ronde als geheel"; en: "The round as a whole";
        Freely nl: "Antwoorden, en hoe ze gelezen zijn"; en: "Answers, and how they were read";
        Repairs nl: "Hersteld bij het lezen"; en: "Repaired while reading";
        Hidden nl: "Verborgen of weggefilterde rijen: zij tellen mee"; en: "Hidden or filtered rows: they count too";
        PassedOver nl: "Niet gelezen"; en: "Not read";
        Earlier nl: "Wat eerdere rondes betekenen"; en: "What earlier rounds mean";
        Before nl: "Verschillen met de vorige ronde"; en: "Differences with the round before";
        Priority nl: "Wie voorrang heeft"; en: "Who has priority";
    }

    /// What is found where no other room has the words.
    pub enum FoundTold as "report-found" {
        Column { heading: HeadingTold }
            nl: "kolom {heading} heeft voor de loting geen betekenis";
            en: "column {heading} has no meaning for the draw";
        Priority { class: String, region: String, practices: Practices, codes: Vec<String> }
            nl: "voorrang {class}, regio {region}, {practices}: {codes}";
            en: "priority {class}, region {region}, {practices}: {codes}";
        AndRows { says: String, rows: Vec<RowTold> } nl: "{says} (rij {rows})"; en: "{says} (row {rows})";
    }

    /// Above a report.
    pub enum ReportHead as "report" {
        Title { register: String } nl: "Rapport over {register}"; en: "Report on {register}";
        Conditions { register: String } nl: "Wie mist welke voorwaarde: {register}"; en: "Who misses which condition: {register}";
        Round { programme: String, round: String } nl: "{programme}, {round}"; en: "{programme}, {round}";
        Private
            nl: "Alleen voor de organisatie: hierin staan antwoorden van praktijken. Niet doorsturen en niet publiceren.";
            en: "For the organisation alone: this holds answers of practices. Do not pass it on and do not publish it.";
        Help
            nl: "Alleen voor de organisatie, om praktijken op tijd te helpen. Niet doorsturen en niet publiceren. In het verslag komt dit niet.";
            en: "For the organisation alone, to help practices in time. Do not pass it on and do not publish it. It does not enter the transcript.";
        Clean nl: "Er zijn geen fouten: dit kan worden verzegeld."; en: "There are no faults: this can be sealed.";
        Faulty { faults: FaultsFound }
            nl: "{faults}: herstel die in het bestand zelf. Tot die tijd kan er niet worden verzegeld.";
            en: "{faults}: mend them in the file itself. Until then it cannot be sealed.";
        Remarks { remarks: RemarksFound } nl: "{remarks}: niet fout, wel om naar te kijken."; en: "{remarks}: not wrong, but worth a look.";
        Clipped
            nl: " … (afgekort: een cel is te klein; een rapport als .html of .txt heeft alles)";
            en: " … (cut short: a cell is too small; a report as .html or .txt has all of it)";
        Copy
            nl: "Dit is een kopie van de waarden, zoals ze zijn gelezen: zonder formules, opmaak en andere bladen. Herstel fouten in uw eigen bestand, niet hier.";
            en: "This is a copy of the values as they were read: without formulas, layout and other sheets. Mend faults in your own file, not here.";
        Missing { missing: u64, of: Practices }
            nl: "Missen een voorwaarde of meer: {missing} van {of}.";
            en: "Miss one condition or more: {missing} of {of}.";
        Nobody nl: "Geen enkele praktijk mist een voorwaarde."; en: "No practice misses a condition.";
    }

    /// Titles within a report.
    pub enum ReportTitle as "report-title" {
        Kind { title: GroupTitle, weight: Weight, count: Digits } nl: "{title} ({weight}, {count})"; en: "{title} ({weight}, {count})";
        ByRow nl: "Hetzelfde, per rij"; en: "The same, row by row";
        Weight nl: "soort"; en: "kind";
        About nl: "onderwerp"; en: "about";
        Row nl: "rij"; en: "row";
        Place nl: "plek"; en: "place";
        Says nl: "wat"; en: "what";
        Mend nl: "herstel"; en: "mend";
        RowOf { row: Digits } nl: "rij {row}"; en: "row {row}";
        Remarks nl: "Opmerkingen"; en: "Remarks";
        Register nl: "Aanmeldingen"; en: "Register";
        Conditions nl: "Voorwaarden"; en: "Conditions";
        Practice nl: "praktijk"; en: "practice";
        Name nl: "naam"; en: "name";
        Region nl: "regio"; en: "region";
        Wish nl: "startdatum"; en: "start date";
        Misses nl: "mist"; en: "misses";
        Means nl: "gevolg"; en: "consequence";
    }

    /// Around a register as it stands in its file.
    pub enum SheetTold as "report-sheet" {
        Title nl: "De aanmeldingen, zoals ze in het bestand staan"; en: "The register, as it stands in the file";
        Found { found: Digits, total: u64 }
            nl: "Rijen met iets om naar te kijken: {found} van {total}.";
            en: "Rows with something to look at: {found} of {total}.";
        Shown { first: Digits, last: Digits, of: Digits }
            nl: "In beeld: {first} tot en met {last} van {of}.";
            en: "In view: {first} to {last} of {of}.";
        All nl: "Toon alle rijen"; en: "Show all rows";
        OnlyFound nl: "Toon alleen rijen met iets om naar te kijken"; en: "Show only rows with something to look at";
        Earlier nl: "Vorige rijen"; en: "Earlier rows";
        Later nl: "Volgende rijen"; en: "Later rows";
        Large { rows: Rows }
            nl: "Een lijst zo groot past niet op één pagina: hier staan alleen de eerste {rows} met iets om naar te kijken. Een rapport als .xlsx heeft ze alle.";
            en: "A list this large does not fit on one page: here are only the first {rows} with something to look at. A report as .xlsx has all of them.";
        Kept { rows: Rows }
            nl: "Van deze grote lijst staan hier de eerste {rows}, en alle rijen met iets om naar te kijken.";
            en: "Of this large list here are the first {rows}, and all rows with something to look at.";
        Row nl: "rij"; en: "row";
        Hidden nl: "verborgen"; en: "hidden";
        NotRead nl: "niet gelezen"; en: "not read";
        ReadAs { what: Wanted } nl: "gelezen als {what}"; en: "read as {what}";
        Becomes nl: "gelezen als"; en: "read as";
        Empty nl: "(leeg)"; en: "(empty)";
        MendIn { cell: String, mend: String } nl: "Herstel in {cell}: {mend}."; en: "Mend in {cell}: {mend}.";
        More { more: u64 }
            nl: "… en nog {more}, hieronder bij hun rij.";
            en: "… and {more} more, below at their rows.";
    }

    /// What came of the time since a register was looked at before.
    pub enum SinceTold as "report-since" {
        All { solved: Digits, left: Digits, fresh: Digits }
            nl: "Sinds de vorige keer: {solved} opgelost, {left} over, {fresh} nieuw.";
            en: "Since the last time: {solved} solved, {left} left, {fresh} new.";
        Part { left: Digits, fresh: Digits }
            nl: "Sinds de vorige keer: {left} over, {fresh} nieuw. Wat is opgelost, is nog niet te zeggen: niet alles kon worden bekeken.";
            en: "Since the last time: {left} left, {fresh} new. What is solved cannot be said yet: not everything could be looked at.";
        Solved nl: "Opgelost"; en: "Solved";
    }

    /// What a practice that misses conditions has not.
    pub enum ConditionTold as "report-condition" {
        Ineligible nl: "doet deze ronde niet mee"; en: "takes no part this round";
        NoPriority { class: String } nl: "geen voorrang {class}"; en: "no priority {class}";
        Wish { date: Date } nl: "{date}"; en: "{date}";
        NoWish nl: "geen"; en: "none";
    }

    /// What was written.
    pub enum Written as "report-written" {
        Report { path: String, faults: FaultsFound, remarks: RemarksFound }
            nl: "Alles staat in {path}: {faults}, {remarks}. Het is alleen voor de organisatie.";
            en: "All of it stands in {path}: {faults}, {remarks}. It is for the organisation alone.";
        ReportAgain { path: String, faults: FaultsFound, remarks: RemarksFound }
            nl: "Alles staat in {path}, in de plaats van het vorige rapport: {faults}, {remarks}. Het is alleen voor de organisatie.";
            en: "All of it stands in {path}, in the place of the report before: {faults}, {remarks}. It is for the organisation alone.";
        Conditions { path: String }
            nl: "Wie welke voorwaarde mist, staat in {path}. Het is alleen voor de organisatie.";
            en: "Who misses which condition stands in {path}. It is for the organisation alone.";
        ConditionsAgain { path: String }
            nl: "Wie welke voorwaarde mist, staat in {path}, in de plaats van de vorige lijst. Het is alleen voor de organisatie.";
            en: "Who misses which condition stands in {path}, in the place of the list before. It is for the organisation alone.";
    }
}

crate::faults! {
    /// Why no report is written.
    pub enum ReportFault as "report-fault" {
        Format { name: String }
            nl: "`{name}` eindigt niet op .txt, .html of .xlsx", "kies een naam met een van die drie: een tekst, een pagina om af te drukken, of een werkmap";
            en: "`{name}` does not end in .txt, .html or .xlsx", "choose a name with one of the three: a text, a page to print, or a workbook";
        OneFile
            nl: "het rapport en de lijst van voorwaarden krijgen hetzelfde bestand", "kies twee namen";
            en: "the report and the list of conditions would be the same file", "choose two names";
        NoConditions
            nl: "deze spelregels noemen geen voorwaarden", "laat --conditions weg; voorwaarden staan in de spelregels bij `eligibility` en bij [[class]]";
            en: "these rules name no conditions", "leave out --conditions; conditions stand in the rules, under `eligibility` and [[class]]";
        Sealed { number: Digits }
            nl: "deze bestanden worden vergeleken met ronde {number}, die al verzegeld is: daarover komt geen rapport en geen lijst van voorwaarden", "laat --report en --conditions weg voor de vergelijking, of laat --log weg voor het rapport en de lijst";
            en: "these files are compared with round {number}, which is sealed already: there is no report on that, and no list of conditions", "leave out --report and --conditions for the comparison, or leave out --log for the report and the list";
        Workbook { detail: String }
            nl: "de werkmap kan niet worden gemaakt: {detail}", "kies een naam die eindigt op .html of .txt";
            en: "the workbook cannot be made: {detail}", "choose a name that ends in .html or .txt";
    }
}

/// What a group of faults of the register is about.
impl From<&super::register::RegisterFault> for GroupTitle {
    fn from(fault: &super::register::RegisterFault) -> Self {
        use super::register::RegisterFault as Of;
        match fault {
            Of::File { .. } | Of::Kind { .. } | Of::Workbook { .. } => Self::File,
            Of::Row { .. } => Self::Rows,
            Of::Column { .. } => Self::Headings,
            Of::Code { .. } => Self::Codes,
            Of::Ion { .. } => Self::Patients,
            Of::Wish { .. } | Of::Since { .. } => Self::Wishes,
            Of::Text { .. } => Self::Names,
            Of::Uzovi { .. } => Self::Insurers,
            Of::Answer { .. } => Self::Conditions,
            Of::Sheet { .. } => Self::Cells,
            Of::Group { .. } => Self::Groups,
            Of::Base { .. } => Self::Bases,
        }
    }
}

/// What an oddity of the register is about.
impl From<&super::register::noticed::OddityKind> for GroupTitle {
    fn from(kind: &super::register::noticed::OddityKind) -> Self {
        use super::register::noticed::OddityKind as Of;
        match kind {
            Of::CodePrefix { .. } => Self::Codes,
            Of::Mojibake { .. } | Of::MacLetters { .. } | Of::NearRegion { .. } => Self::Names,
            Of::Insurers { .. } | Of::ManyInsurers { .. } | Of::InsurerCodes { .. } | Of::NoInsurer { .. } => {
                Self::Insurers
            }
            Of::Twins { .. } => Self::Twins,
            Of::LargeIon { .. } | Of::SmallIon { .. } => Self::Patients,
            Of::TwoAnswers { .. } | Of::AlreadyIn { .. } => Self::Wishes,
            Of::ColumnMissed { .. } => Self::Headings,
            Of::LoneGroup { .. } => Self::Groups,
            Of::Hidden { .. } | Of::HiddenColumns { .. } => Self::Hidden,
            Of::Formulas { .. } => Self::Cells,
        }
    }
}
