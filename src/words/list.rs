//! What stands in cells of lists; their headings are in the tables of columns in `tell::list`.

use super::explain::Headline;
use super::message::Entry;
use super::noun::{Noun, Practices};
use super::value::Digits;
use jiff::Timestamp;
use jiff::civil::Date;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[
    Cell::ENTRIES,
    ChangeWord::ENTRIES,
    FolderTitle::ENTRIES,
    Mind::ENTRIES,
    ListTitle::ENTRIES,
    OfInsurer::ENTRIES,
    OriginHead::ENTRIES,
    OriginWords::ENTRIES,
];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];

crate::messages! {
    /// What a practice wants, where that is no date.
    pub enum Cell as "list-cell" {
        TakesPart nl: "neemt al deel"; en: "takes part already";
        NoPart nl: "doet niet mee"; en: "takes no part";
    }
}

crate::messages! {
    /// What a list is of.
    pub enum ListTitle as "list-title" {
        Start { date: Date, insurer: OfInsurer }
            nl: "Deelnemers die starten per {date}{insurer}";
            en: "Participants who start on {date}{insurer}";
        Started { date: Date, insurer: OfInsurer }
            nl: "Deelnemers met een startdatum tot en met {date}{insurer}, ook wie stopte";
            en: "Participants with a start date up to and including {date}{insurer}, also those who stopped";
        Sealed { title: String, insurer: OfInsurer }
            nl: "Controlelijst: wat verzegeld is in {title}{insurer}";
            en: "To check: what is sealed in {title}{insurer}";
    }

    /// Of which insurer a list is.
    pub enum OfInsurer as "list-insurer" {
        All nl: ""; en: "";
        One { insurer: String } nl: ", verzekeraar {insurer}"; en: ", insurer {insurer}";
        Nobody nl: ", zonder verzekeraar"; en: ", without an insurer";
    }

    /// What is told of a list as a whole, in the sheet that says where it comes from.
    pub enum OriginHead as "list-origin" {
        Sheet nl: "Herkomst"; en: "Origin";
        List nl: "lijst"; en: "list";
        Programme nl: "programma"; en: "programme";
        Log nl: "naam van het verslag"; en: "name of the log";
        By nl: "organisatie"; en: "organisation";
        State nl: "stand"; en: "state";
        Lines nl: "regels van het verslag"; en: "lines of the transcript";
        Root nl: "controlegetal"; en: "root";
        Short nl: "kort controlegetal"; en: "short number";
        Key nl: "sleutel van de organisator"; en: "the organiser's key";
        Trust nl: "wie ervoor instaat"; en: "who vouches";
        Reservation nl: "voorbehoud"; en: "reservation";
        Mind nl: "let op"; en: "mind";
        Check nl: "zo controleert u"; en: "how to check";
        Program nl: "gemaakt met"; en: "made with";
    }

    /// What the sheet says beside these.
    pub enum OriginWords as "list-origin-words" {
        State { section: Headline, moment: Timestamp }
            nl: "{section}, {moment}";
            en: "{section}, {moment}";
        Lines { lines: Digits }
            nl: "1 tot en met {lines}";
            en: "1 to {lines}";
        Check
            nl: "Vraag de organisator om het lotingsverslag, en reken lijst en verslag na:\n  instroom verify DEZE_LIJST --against VERSLAG --trust SLEUTEL\nKolom verslagregel wijst de regel van het verslag aan waaruit een rij volgt. De lijst als JSON bewijst elke rij ook zonder verslag. Dat niemand ontbreekt, bewijst alleen het verslag.";
            en: "Ask the organiser for the transcript, and check list and transcript:\n  instroom verify THIS_LIST --against LOG --trust KEY\nColumn verslagregel names the line of the transcript from which a row follows. The list as JSON proves every row without the transcript too. That nobody is missing, only the transcript proves.";
        CheckChanges
            nl: "Kolom verslagregel wijst de regel van het verslag aan die de verandering zegt: vraag de organisator om het verslag en kijk die regel na. Het programma rekent dit bestand niet na; de lijst zelf wel.";
            en: "Column verslagregel names the line of the transcript that says the change: ask the organiser for the transcript and look at that line. The program does not check this file; it does check the list itself.";
        CheckSealed
            nl: "Kolom verslagregel wijst de regel van het verslag aan waarin de praktijk staat. Klopt er iets niet, meld het de organisator met die regel.";
            en: "Column verslagregel names the line of the transcript in which the practice stands. If anything is wrong, tell the organiser, with that line.";
        NoReservation nl: "geen"; en: "none";
        Program { version: &'static str } nl: "instroom {version}"; en: "instroom {version}";
    }
}

crate::messages! {
    /// What kind of change of a list it is.
    #[derive(Copy, Hash)]
    pub enum ChangeWord as "list-change" {
        New nl: "nieuw"; en: "new";
        Stopped nl: "gestopt"; en: "stopped";
        Merged nl: "opgegaan"; en: "merged";
        Corrected nl: "verbeterd"; en: "corrected";
        Moved nl: "verplaatst"; en: "moved";
    }

    /// What stands in a folder with lists of all insurers.
    pub enum FolderTitle as "list-folder" {
        Overview { title: String }
            nl: "Lijsten van alle verzekeraars: {title}";
            en: "Lists of all insurers: {title}";
    }

    /// What to mind of a list.
    pub enum Mind as "list-mind" {
        Uninsured { practices: Practices }
            nl: "{practices} zonder verzekeraar: op de lijst van geen enkele verzekeraar.";
            en: "{practices} without an insurer: on the list of no insurer.";
        Apart { practices: Practices, file: String }
            nl: "{practices} zonder verzekeraar: die staan apart, in {file}.";
            en: "{practices} without an insurer: they stand apart, in {file}.";
        Alike { others: Vec<String> }
            nl: "deze verzekeraars lijken op de gevraagde en staan niet op deze lijst: {others}.";
            en: "these insurers look like the one asked for and are not on this list: {others}.";
        Gone { practices: Vec<String> }
            nl: "eerder op deze lijst en nu bij een andere verzekeraar, vanaf de dag erachter: {practices}. Tot die dag horen zij bij deze verzekeraar.";
            en: "on this list before and now at another insurer, from the day behind it: {practices}. Until that day they are of this insurer.";
        Pair { one: String, other: String }
            nl: "deze verzekeraars zijn misschien dezelfde en hebben elk een eigen lijst: {one} en {other}.";
            en: "these insurers may be one, and each has a list of its own: {one} and {other}.";
        Reservation { reservation: String }
            nl: "{reservation}.";
            en: "{reservation}.";
    }
}

impl ChangeWord {
    /// All kinds, as they are counted.
    pub const ALL: [Self; 5] = [Self::New, Self::Stopped, Self::Merged, Self::Corrected, Self::Moved];
}
