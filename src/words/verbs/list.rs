//! What is said of lists, and of transcripts that are compared.

use super::arg::Total;
use super::noun::Files;
use crate::words::explain::Headline;
use crate::words::list::{ChangeWord, Mind};
use crate::words::noun::{Practices, Rows};
use crate::words::rules::Objections;
use crate::words::value::Digits;
use jiff::Timestamp;
use jiff::civil::Date;

crate::faults! {
    /// Why there is no list.
    pub enum ListRefusal as "list-refusal" {
        Form
            nl: "deze naam zegt niet in welke vorm de lijst moet, of iets anders dan --format", "geef een naam op .xlsx (voor mensen), .csv of .json (voor programma's)";
            en: "this name does not say in which form the list must be, or something else than --format", "give a name in .xlsx (for people), .csv or .json (for programs)";
        OnScreen
            nl: "een werkmap gaat niet naar het scherm", "geef een bestand: --out lijst.xlsx";
            en: "a workbook does not go to the screen", "give a file: --out list.xlsx";
        Workbook { detail: String }
            nl: "de werkmap kan niet worden gemaakt: {detail}", "kies een naam die eindigt op .csv";
            en: "the workbook cannot be made: {detail}", "choose a name that ends in .csv";
        SealedJson
            nl: "de controlelijst is er niet als JSON", "geef een naam op .xlsx of .csv";
            en: "the list to check is not made as JSON", "give a name in .xlsx or .csv";
        NoChanges
            nl: "in CSV en JSON is geen plaats voor de wijzigingen", "geef ze een eigen bestand met --changes, of kies een naam op .xlsx";
            en: "in CSV and JSON there is no room for the changes", "give them a file of their own with --changes, or choose a name in .xlsx";
        ChangesForm
            nl: "de wijzigingen zijn er als werkmap en als CSV", "geef een naam op .xlsx of .csv";
            en: "the changes are made as a workbook and as CSV", "give a name in .xlsx or .csv";
        OneFile { path: String }
            nl: "`--changes` en `--out` schrijven allebei `{path}`", "geef elk een eigen naam";
            en: "`--changes` and `--out` both write `{path}`", "give each a name of its own";
        NotDrawnThen
            nl: "toen was er nog niet geloot, dus er is geen lijst om mee te vergelijken", "geef een stand van na de eerste loting";
            en: "nothing was drawn then, so there is no list to compare with", "give a state after the first draw";
        When { given: String, known: Vec<String> }
            nl: "`{given}` is geen stand van dit verslag", "geef een datum vanaf de eerste loting (dat is het eind van die dag) of een tijdstip zoals 2023-07-01T12:00:00+02:00, of kies uit {known}";
            en: "`{given}` is no state of this transcript", "give a date from the first draw on (that is the end of that day) or a moment such as 2023-07-01T12:00:00+02:00, or choose one of {known}";
        NotDrawn
            nl: "er is nog niet geloot, dus er is nog geen deelnemerslijst",
                "loot eerst met `instroom draw`; wat verzegeld is geeft `instroom list VERSLAG --sealed`";
            en: "not drawn yet, so there is no participant list yet",
                "draw first, with `instroom draw`; what is sealed is given by `instroom list LOG --sealed`";
        NotSealed
            nl: "er is geen ronde verzegeld die nog geldt", "verzegel eerst met `instroom seal`";
            en: "no round is sealed that still counts", "seal first, with `instroom seal`";
        NoStart { option: &'static str }
            nl: "`{option}` gaat niet samen met `--sealed`: vóór de loting start er nog niemand", "laat `{option}` weg";
            en: "`{option}` does not go with `--sealed`: before the draw nobody starts yet", "leave `{option}` out";
        Start { given: String, starts: Vec<String> }
            nl: "`{given}` is geen startdatum van deze ronde", "kies uit {starts}";
            en: "`{given}` is no start date of this round", "choose one of {starts}";
        NoInsurers { given: String }
            nl: "geen enkele praktijk heeft verzekeraar `{given}`", "in dit verslag staan geen verzekeraars; laat `--insurer` weg";
            en: "no practice has insurer `{given}`", "this transcript holds no insurers; leave `--insurer` out";
        Insurer { given: String, known: Vec<String> }
            nl: "geen enkele praktijk heeft verzekeraar `{given}`", "kies uit {known}";
            en: "no practice has insurer `{given}`", "choose one of {known}";
    }

    /// Why two transcripts are not compared.
    pub enum AgainstRefusal as "against-refusal" {
        Strangers { first: String, second: String }
            nl: "deze verslagen zijn van twee programma's: `{first}` en `{second}`",
                "vergelijk twee verslagen van hetzelfde programma; verslagen van twee programma's kunnen elkaar niet tegenspreken";
            en: "these transcripts are of two programmes: `{first}` and `{second}`",
                "compare two transcripts of the same programme; those of two programmes cannot contradict each other";
    }
}

crate::messages! {
    /// Where a list went.
    pub enum Where as "list-where" {
        File { path: String } nl: "{path}"; en: "{path}";
        Screen nl: "Op het scherm"; en: "On the screen";
    }

    /// What a list holds.
    pub enum Listed as "listed" {
        Start { place: Where, total: Total, date: Date }
            nl: "{place}: {total} starten per {date}.";
            en: "{place}: {total} start on {date}.";
        Started { place: Where, total: Total, date: Date }
            nl: "{place}: {total} met een startdatum tot en met {date}.";
            en: "{place}: {total} with a start date up to and including {date}.";
        Stopped { total: Total }
            nl: "Daarvan gestopt: {total} (kolom gestopt_per).";
            en: "Of these stopped: {total} (column gestopt_per).";
        Mind { mind: Mind }
            nl: "Let op: {mind}";
            en: "Mind: {mind}";
        Folder { path: String, files: Files, rows: Rows, overview: String }
            nl: "{path}: lijsten in {files}, samen {rows}; welke lijst van wie is, staat in {overview}.";
            en: "{path}: lists in {files}, together {rows}; whose list is which, {overview} says.";
        Changes { section: Headline, moment: Timestamp, told: Vec<ChangeTold> }
            nl: "Sinds {section}, {moment}: {told}.";
            en: "Since {section}, {moment}: {told}.";
        Unchanged { section: Headline, moment: Timestamp }
            nl: "Sinds {section}, {moment}: niets veranderd.";
            en: "Since {section}, {moment}: nothing changed.";
        AsOf { section: Headline, moment: Timestamp, line: Digits }
            nl: "Dit is de stand van toen: {section}, {moment}, tot en met regel {line} van het verslag.";
            en: "This is the state of then: {section}, {moment}, up to line {line} of the transcript.";
        Sealed { place: Where, total: Total, title: String }
            nl: "{place}: {total}, zoals verzegeld in {title}.";
            en: "{place}: {total}, as sealed in {title}.";
    }

    /// So many changes of a kind.
    pub enum ChangeTold as "list-changes" {
        Some { many: Practices, kind: ChangeWord } nl: "{many} {kind}"; en: "{many} {kind}";
    }

    /// What a practice that finds a mistake can do.
    pub enum Mistakes as "mistakes" {
        Drawn
            nl: "Deze ronde is al geloot: wat nu nog fout blijkt gaat met `instroom amend`.";
            en: "This round was drawn: what turns out wrong now goes by `instroom amend`.";
        Period { objections: Objections }
            nl: "Correctieronde: {objections}.\nEen praktijk meldt een fout bij de organisator, met haar verslagregel.";
            en: "Corrections: {objections}.\nA practice reports a mistake to the organiser, with its line of the transcript.";
        NoPeriod
            nl: "De spelregels noemen geen termijn voor correcties; herstellen kan tot de loting: `instroom abort`, en opnieuw verzegelen.";
            en: "The rules name no period for corrections; mending is possible until the draw: `instroom abort`, and seal again.";
    }
}
