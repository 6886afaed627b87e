//! A register against the round before, and against what was sealed.

use super::message::Entry;
use super::noun::{Noun, Practices};
use super::register::column::Field;
use super::round::Called;
use super::survey::Whom;
use super::value::{Decimal, Digits, Percent, Semicolons};
use jiff::Timestamp;
use jiff::civil::Date;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[
    AgainstTold::ENTRIES,
    CellTold::ENTRIES,
    ColumnTold::ENTRIES,
    CorrectedTold::ENTRIES,
    DifferingTold::ENTRIES,
    FactorTold::ENTRIES,
    KindTold::ENTRIES,
    MovedTold::ENTRIES,
    RegionTold::ENTRIES,
    SameTold::ENTRIES,
    SameCellTold::ENTRIES,
    SameNameTold::ENTRIES,
    ShiftTold::ENTRIES,
    ShiftedTold::ENTRIES,
    UnchangedTold::ENTRIES,
];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];

crate::messages! {
    /// What stands above the differences with the round before.
    pub enum AgainstTold as "against" {
        Nothing { number: Digits }
            nl: "Vergeleken met ronde {number}, zoals die nu staat: dezelfde praktijken, en geen verschil in naam, plaats, regio, ION, verzekeraar of voorrang.";
            en: "Compared with round {number} as it stands now: the same practices, and no difference in name, town, region, ION, insurer or priority.";
        NothingUnranked { number: Digits }
            nl: "Vergeleken met ronde {number}, zoals die nu staat: dezelfde praktijken, en geen verschil in naam, plaats, regio, ION of verzekeraar.";
            en: "Compared with round {number} as it stands now: the same practices, and no difference in name, town, region, ION or insurer.";
        Unranked { practices: Practices }
            nl: "De voorrang is niet vergeleken bij {practices}: de voorrangsgroepen hebben nu andere namen.";
            en: "The priority was not compared for {practices}: the priority groups have other names now.";
        Differs { number: Digits, known: Practices }
            nl: "Verschillen met ronde {number}, zoals die nu staat ({known} van toen in deze lijst):";
            en: "Differences with round {number} as it stands now ({known} of it on this list):";
        Doubtful { number: Digits, differences: usize }
            nl: "Klopt dit? Wat anders is dan in ronde {number} en misschien een vergissing ({differences}):";
            en: "Is this right? What differs from round {number} and may be a mistake ({differences}):";
    }

    /// What should have changed since the round before, and did not.
    pub enum UnchangedTold as "against-unchanged" {
        Cap { is: Percent, start: Date, was: Percent }
            nl: "het maximum {is} per {start} is niet hoger dan de {was} van toen: maxima tellen op, dus samen met wie toen een plaats kreeg";
            en: "the cap {is} on {start} is no higher than the {was} of then: caps are cumulative, so those placed then count in it";
        Wishes { practices: Practices }
            nl: "de voorkeursdatums zijn die van toen ({practices}), ook van wie al een plaats heeft, en niemand vraagt nu voor het eerst een datum: is dit de lijst van dit kwartaal?";
            en: "the wishes are those of then ({practices}), also of who has a place, and nobody asks for a date for the first time: is this the list of this quarter?";
    }

    /// A kind of difference, with how many there are.
    pub enum KindTold as "against-kind" {
        Fresh { practices: Practices } nl: "nieuw in de lijst: {practices}"; en: "new on the list: {practices}";
        Missing { practices: Practices }
            nl: "niet meer in de lijst: {practices}; die ION telt niet meer mee in de grondslag";
            en: "not on the list any more: {practices}; that ION no longer counts in the base";
        Waiting { practices: Practices }
            nl: "wachtte op een plaats en staat niet meer in de lijst: {practices}";
            en: "waited for a place and is not on the list any more: {practices}";
        Name { practices: Practices } nl: "andere naam: {practices}"; en: "another name: {practices}";
        Town { practices: Practices } nl: "andere vestigingsplaats: {practices}"; en: "another town: {practices}";
        Insurer { practices: Practices } nl: "andere verzekeraar: {practices}"; en: "another insurer: {practices}";
        Uzovi { practices: Practices } nl: "andere UZOVI-code: {practices}"; en: "another UZOVI code: {practices}";
        Class { practices: Practices } nl: "andere voorrang: {practices}"; en: "another priority: {practices}";
        Ion { practices: Practices } nl: "ander aantal patiënten (ION): {practices}"; en: "another number of patients (ION): {practices}";
        IonMuch { practices: Practices }
            nl: "ION minstens anderhalf keer zo groot of zo klein: {practices}";
            en: "ION at least one and a half times as large or as small: {practices}";
        Region { practices: Practices } nl: "andere regio: {practices}"; en: "another region: {practices}";
        RegionPlaced { practices: Practices }
            nl: "heeft een plaats en staat in een andere regio: {practices}";
            en: "has a place and is in another region: {practices}";
        Corrected { practices: Practices }
            nl: "een verbetering is weer weg: {practices} met de gegevens van vóór een wijziging";
            en: "a correction is gone again: {practices} with what stood there before an amendment";
        Back { practices: Practices }
            nl: "teruggetrokken, en doet volgens deze lijst weer mee: {practices}";
            en: "withdrew, and takes part again by this list: {practices}";
    }

    /// A practice that differs.
    pub enum DifferingTold as "against-practice" {
        Is { who: Whom, same_name: Option<SameNameTold> } nl: "{who}{same_name}"; en: "{who}{same_name}";
        Became { who: Whom, was: CellTold, is: CellTold, corrected: Option<CorrectedTold> }
            nl: "{who}: {was} → {is}{corrected}";
            en: "{who}: {was} → {is}{corrected}";
        Ion { who: Whom, was: u64, is: u64, factor: Option<FactorTold>, corrected: Option<CorrectedTold> }
            nl: "{who}: {was} → {is} ION{factor}{corrected}";
            en: "{who}: {was} → {is} ION{factor}{corrected}";
        Region { who: Whom, was: String, is: String, moved: Option<MovedTold>, corrected: Option<CorrectedTold> }
            nl: "{who}: {was} → {is}{moved}{corrected}";
            en: "{who}: {was} → {is}{moved}{corrected}";
        Back { who: Whom, number: Digits, wish: Date }
            nl: "{who}: teruggetrokken in ronde {number}, wil nu starten per {wish}";
            en: "{who}: withdrew in round {number}, now wants to start on {wish}";
    }

    /// What a cell holds.
    pub enum CellTold as "against-cell" {
        Text { text: String } nl: "{text}"; en: "{text}";
        Number { number: u64 } nl: "{number}"; en: "{number}";
        Day { date: Date } nl: "{date}"; en: "{date}";
        NoPart nl: "doet niet mee"; en: "takes no part";
        Nothing nl: "(leeg)"; en: "(empty)";
    }

    /// How much an ION changed.
    pub enum FactorTold as "against-factor" {
        Larger { factor: Decimal } nl: " ({factor} keer zo groot)"; en: " ({factor} times as large)";
        Smaller { factor: Decimal } nl: " ({factor} keer zo klein)"; en: " ({factor} times as small)";
    }

    /// What a practice with a place takes along to another region.
    pub enum MovedTold as "against-moved" {
        Placed { start: Date, ion: u64 }
            nl: "; heeft een plaats per {start} en neemt haar {ion} ION mee: die ruimte is in de nieuwe regio bezet, en in de oude vrij";
            en: "; has a place from {start} and takes its {ion} ION along: that room is used in the new region, and free in the old one";
    }

    /// That a correction is undone.
    pub enum CorrectedTold as "against-corrected" {
        Returns
            nl: "; zo was het verzegeld vóór een wijziging het verbeterde";
            en: "; so it was sealed before an amendment corrected it";
    }

    /// Under which code the same name stands.
    pub enum SameNameTold as "against-same-name" {
        Now { code: String } nl: "; dezelfde naam staat er nu bij {code}"; en: "; the same name now stands at {code}";
        Before { code: String } nl: "; dezelfde naam stond eerst bij {code}"; en: "; the same name stood at {code} before";
    }

    /// A region that came or went.
    pub enum RegionTold as "against-region" {
        Renamed { was: String, is: String, moved: u64, of: Practices }
            nl: "regio {was} is er niet meer, regio {is} is nieuw; van {was} naar {is}: {moved} van {of} (een andere naam?)";
            en: "region {was} is gone, region {is} is new; from {was} to {is}: {moved} of {of} (another name?)";
        Gone { region: String, of: Practices }
            nl: "regio {region} is er niet meer ({of} in de vorige ronde)";
            en: "region {region} is gone ({of} in the round before)";
        Fresh { region: String, practices: Practices }
            nl: "regio {region} is nieuw ({practices})";
            en: "region {region} is new ({practices})";
    }

    /// A column that stands beside the wrong practices.
    pub enum ShiftTold as "against-shift" {
        Column { column: ColumnTold, practices: Practices, of: u64, examples: Semicolons<ShiftedTold> }
            nl: "{column} lijkt los van de andere kolommen gesorteerd of verschoven: {practices} (van {of} bekende) hebben nu wat eerst van een andere was, zoals {examples}";
            en: "{column} seems shifted, or sorted apart from the others: {practices} (of {of} known ones) now have what was another's, such as {examples}";
        Emptied { field: Field, practices: Practices }
            nl: "de kolom {field} is er niet, of is leeg; in de vorige ronde was zij bij {practices} gevuld";
            en: "the column {field} is not there, or is empty; in the round before it was filled for {practices}";
        Filled { field: Field, practices: Practices }
            nl: "de kolom {field} was er in de vorige ronde niet, of was leeg; nu is zij bij {practices} gevuld";
            en: "the column {field} was not there in the round before, or was empty; it is now filled for {practices}";
    }

    /// Which column.
    pub enum ColumnTold as "against-column" {
        Field { field: Field } nl: "de kolom {field}"; en: "the column {field}";
        Codes nl: "de kolom met praktijkcodes"; en: "the column with the codes of practices";
    }

    /// What stands beside another practice.
    pub enum ShiftedTold as "against-shifted" {
        Value { value: CellTold, was: String, is: String }
            nl: "{value} (eerst bij {was}, nu bij {is})";
            en: "{value} (at {was} before, at {is} now)";
    }
}

crate::messages! {
    /// Whether rules and register are what was sealed.
    pub enum SameTold as "same" {
        Same { number: Digits, called: Option<Called>, opened: Timestamp, path: String, practices: Practices }
            nl: "Dit zijn de spelregels en de aanmeldingen van ronde {number}{called}, precies zoals verzegeld op {opened} in {path}: {practices}.";
            en: "These are the rules and the register of round {number}{called}, exactly as sealed on {opened} in {path}: {practices}.";
        Differs { number: Digits, called: Option<Called>, opened: Timestamp, path: String }
            nl: "Vergeleken met ronde {number}{called}, zoals verzegeld op {opened} in {path}:";
            en: "Compared with round {number}{called}, as sealed on {opened} in {path}:";
        RulesSame nl: "de spelregels zijn gelijk"; en: "the rules are the same";
        RulesDiffer { keys: Vec<&'static str> }
            nl: "de spelregels verschillen bij: {keys}";
            en: "the rules differ at: {keys}";
        SealedLine { line: String } nl: "verzegeld: {line}"; en: "sealed: {line}";
        OwnLine { line: String } nl: "in het bestand: {line}"; en: "in the file: {line}";
        NamesOfRoster
            nl: "Namen, plaatsen, verzekeraars en hun UZOVI-codes staan niet in dit verslag: die zijn vergeleken met de namenlijst.";
            en: "Names, towns, insurers and their UZOVI codes are not in this log: they were compared with the roster.";
        RegisterSame nl: "de aanmeldingen zijn gelijk"; en: "the register is the same";
        RegisterDiffers { differences: usize }
            nl: "de aanmeldingen verschillen ({differences}):";
            en: "the register differs ({differences}):";
        Waits { number: Digits }
            nl: "Ronde {number} is verzegeld en wacht op de loting: daar verandert niets meer aan. Klopt de verzegelde lijst niet, breek de ronde dan af met `instroom abort` en verzegel opnieuw.";
            en: "Round {number} is sealed and waits for its draw: nothing of it can change. If the sealed list is wrong, close the round with `instroom abort` and seal again.";
        GivenUp { number: Digits }
            nl: "Ronde {number} is afgebroken: verzegelt u opnieuw, dan hoeven het niet dezelfde bestanden te zijn.";
            en: "Round {number} was given up: what is sealed next need not be these files.";
        NextRound { number: Digits }
            nl: "Is dit de lijst van een volgende ronde? Geef die in de spelregels haar eigen startdatums: nu zijn het die van ronde {number}.";
            en: "Is this the list of a next round? Give that one start dates of its own in the rules: these are those of round {number}.";
    }

    /// What differs from what was sealed.
    pub enum SameCellTold as "same-cell" {
        Missing { who: Whom } nl: "{who}: verzegeld, en niet in het bestand"; en: "{who}: sealed, and not in the file";
        Fresh { who: Whom } nl: "{who}: in het bestand, en niet verzegeld"; en: "{who}: in the file, and not sealed";
        Cell { who: Whom, field: Field, sealed: CellTold, own: CellTold }
            nl: "{who}, {field}: verzegeld {sealed}, in het bestand {own}";
            en: "{who}, {field}: sealed {sealed}, in the file {own}";
        Listed { who: Whom, field: Field, listed: CellTold, own: CellTold }
            nl: "{who}, {field}: in de namenlijst {listed}, in het bestand {own}";
            en: "{who}, {field}: in the roster {listed}, in the file {own}";
        Class { who: Whom, sealed: CellTold, own: CellTold }
            nl: "{who}, voorrang: verzegeld {sealed}, in het bestand {own}";
            en: "{who}, priority: sealed {sealed}, in the file {own}";
    }
}
