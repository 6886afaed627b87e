//! What is said when a round that was drawn is changed.

use crate::words::rules::LookAlike;
use crate::words::value::{Decimal, Digits, Quoted};
use jiff::civil::Date;

crate::faults! {
    /// Why an amendment is refused before it is tried.
    pub enum AmendRefusal as "amend-refusal" {
        NothingDrawn
            nl: "er is nog geen ronde geloot, dus er valt niets te wijzigen",
                "loot eerst; een ronde die nog niet geloot is breekt u af met `instroom abort`";
            en: "no round was drawn yet, so there is nothing to amend",
                "draw first; a round that is not drawn yet is closed with `instroom abort`";
        NoPlan
            nl: "voor dit lot is een nieuwe startwaarde nodig, en de dobbelstenen van de ronde geven daarvoor te weinig toeval",
                "geef met --sources een bestand met blokken [[source]], zoals in de spelregels";
            en: "this lot needs a fresh seed, and the dice of the round leave too little to chance for it",
                "pass a file with [[source]] tables, as in the rules, with --sources";
        Past { date: Date }
            nl: "{date} is al geweest", "neem vandaag of later: wie al begonnen had kunnen zijn, kan niet meer beginnen";
            en: "{date} has been already", "take today or later: a start that has been is not given out again";
        NotAlone { practice: String }
            nl: "praktijk `{practice}` staat hier met een groep of een datum sinds wanneer zij deelneemt",
                "laat die kolommen leeg: wie nakomt loot alleen, en alleen wie nog niet deelneemt";
            en: "practice `{practice}` stands here with a group or a date since when it takes part",
                "leave those columns empty: who is late is drawn alone, and only when it takes no part yet";
        NearRegion { region: String, near: String }
            nl: "regio `{region}` komt in deze ronde niet voor", "bedoelt u `{near}`? Is het echt een nieuwe regio, geef dan ook --new-region";
            en: "region `{region}` does not occur in this round", "do you mean `{near}`? If it is a new region indeed, pass --new-region too";
        AlikeRegion { region: Quoted, near: Quoted, letters: Option<LookAlike> }
            nl: "regio `{region}` lijkt dezelfde als `{near}` van deze ronde{letters}", "schrijf `{near}`, of geef de regio een naam die meer verschilt";
            en: "region `{region}` seems to be the same as `{near}` of this round{letters}", "write `{near}`, or give the region a name that differs more";
        NewRegion { region: String }
            nl: "regio `{region}` komt in deze ronde niet voor", "is het echt een nieuwe regio, geef dan ook --new-region";
            en: "region `{region}` does not occur in this round", "if it is a new region indeed, pass --new-region too";
        NotInLog
            nl: "namen, plaatsen en verzekeraars staan niet in dit verslag", "laat --name, --town, --insurer en --uzovi weg, en verander ze in de namenlijst zelf";
            en: "names, towns and insurers do not stand in this log", "leave --name, --town, --insurer and --uzovi out, and change them in the roster itself";
        Uzovi { code: String }
            nl: "`{code}` is geen UZOVI-code", "geef de 4 cijfers, zoals `3311`; `geen` voor geen code";
            en: "`{code}` is no UZOVI code", "give the 4 digits, such as `3311`; `none` for no code";
        UzoviStays { uzovi: String }
            nl: "bij de vorige verzekeraar hoort UZOVI-code `{uzovi}`", "geef met --uzovi ook de code van deze verzekeraar; `geen` voor geen code";
            en: "UZOVI code `{uzovi}` belongs to the insurer before", "give the code of this insurer too, with --uzovi; `none` for no code";
        NothingChanges { practice: String }
            nl: "er verandert niets aan praktijk `{practice}`",
                "noem wat anders moet zijn: --ion, --region, --name, --town, --insurer, --uzovi, --wish of --class";
            en: "nothing changes about practice `{practice}`",
                "name what must be different: --ion, --region, --name, --town, --insurer, --uzovi, --wish or --class";
        NoClasses { asked: String }
            nl: "deze ronde kent geen voorrangsgroep `{asked}`", "laat `--class` weg";
            en: "this round has no priority class `{asked}`", "leave `--class` out";
        NoClass { asked: String, known: Vec<String> }
            nl: "deze ronde kent geen voorrangsgroep `{asked}`", "kies uit {known}, of `geen`";
            en: "this round has no priority class `{asked}`", "choose one of {known}, or `none`";
    }
}

crate::messages! {
    /// Which start dates are allocated again.
    pub enum Reallocated as "reallocated" {
        Nobody { date: Date }
            nl: "Deze ronde heeft geen startdatum na {date}: er wordt niets opnieuw toegewezen en niemand schuift op.";
            en: "This round has no start date after {date}: nothing is allocated again and nobody moves up.";
        Dates { dates: Vec<Date>, date: Date }
            nl: "Wordt opnieuw toegewezen: {dates}. Wat per {date} of eerder begint, blijft zoals het is.";
            en: "To be allocated again: {dates}. What begins on {date} or earlier stays as it is.";
        Ahead { dates: Vec<Date>, date: Date }
            nl: "Let op: door --date {date} wordt niet opnieuw toegewezen wat nog moet komen: {dates}. Laat --date weg om vanaf vandaag te rekenen.";
            en: "Mind: because of --date {date} what is still to come is not allocated again: {dates}. Leave --date out to count from today.";
    }

    /// What was sealed, perhaps worked out.
    pub enum Amended as "amended" {
        WorkedOut { number: Digits, path: String }
            nl: "Wijziging {number} is verzegeld en uitgewerkt in {path}.";
            en: "Amendment {number} is sealed and worked out in {path}.";
        Sealed { number: Digits, path: String }
            nl: "Wijziging {number} is verzegeld in {path}.";
            en: "Amendment {number} is sealed in {path}.";
        ToDraw { number: Digits, path: String }
            nl: "Wijziging {number} is verzegeld in {path}; er is een lot te trekken.";
            en: "Amendment {number} is sealed in {path}; there is a lot to draw.";
        ReadAloud { path: String }
            nl: "Lees het korte controlegetal voor, en zet {path} meteen op uw website.";
            en: "Read the short number aloud, and put {path} on your website at once.";
    }

    /// What of a practice is corrected.
    pub enum Corrected as "corrected" {
        Practice { id: String, name: String } nl: "{id} {name}"; en: "{id} {name}";
        Ion { was: u64, is: u64 } nl: "ION: {was} → {is}"; en: "ION: {was} → {is}";
        Region { was: String, is: String } nl: "regio: {was} → {is}"; en: "region: {was} → {is}";
        Name { was: String, is: String } nl: "naam: {was} → {is}"; en: "name: {was} → {is}";
        Town { was: Filled, is: Filled } nl: "plaats: {was} → {is}"; en: "town: {was} → {is}";
        Wish { was: Wished, is: Wished } nl: "wens: {was} → {is}"; en: "wish: {was} → {is}";
        Insurer { was: Filled, is: Filled } nl: "verzekeraar: {was} → {is}"; en: "insurer: {was} → {is}";
        Uzovi { was: Filled, is: Filled } nl: "UZOVI: {was} → {is}"; en: "UZOVI: {was} → {is}";
        Class { was: Classed, is: Classed } nl: "voorrang: {was} → {is}"; en: "priority: {was} → {is}";
        Larger { times: Decimal } nl: "dat is {times} keer zo groot"; en: "that is {times} times as large";
        Smaller { times: Decimal } nl: "dat is {times} keer zo klein"; en: "that is {times} times as small";
        DigitMore
            nl: "let op: staat er een cijfer te veel?";
            en: "mind: is there a digit too many?";
        DigitLess
            nl: "let op: ontbreekt er een cijfer?";
            en: "mind: is a digit missing?";
    }

    /// What stands in a field, or nothing.
    pub enum Filled as "filled" {
        With { text: String } nl: "{text}"; en: "{text}";
        Nothing nl: "geen"; en: "none";
    }

    /// A priority class or none.
    pub enum Classed as "classed" {
        In { class: String } nl: "{class}"; en: "{class}";
        Nothing nl: "geen"; en: "none";
    }

    /// A date or none.
    pub enum Wished as "wished" {
        For { date: Date } nl: "{date}"; en: "{date}";
        Nothing nl: "–"; en: "–";
    }

    /// What was not given and was taken from those that merge into a practice.
    pub enum Taken as "taken" {
        Given { id: String, name: String, region: String, ion: u64, first: String }
            nl: "{id} komt in het verslag als {name}, regio {region}, {ion} ION; wens, voorrang, lot en plaats zijn die van {first}.";
            en: "{id} goes in the log as {name}, region {region}, {ion} ION; wish, class, lot and place are those of {first}.";
        AddedUp { id: String, name: String, region: String, ion: u64, first: String }
            nl: "{id} komt in het verslag als {name}, regio {region}, {ion} ION (opgeteld); wens, voorrang, lot en plaats zijn die van {first}.";
            en: "{id} goes in the log as {name}, region {region}, {ion} ION (added up); wish, class, lot and place are those of {first}.";
    }
}
