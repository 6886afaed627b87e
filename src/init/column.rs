//! The columns of an empty register, with what to write in them.

use super::way::Way;

/// A column.
pub(super) struct Column {
    /// Its heading.
    pub heading: &'static str,
    /// What its cells hold.
    pub holds: Holds,
    /// What to write.
    pub what: &'static str,
    /// For example.
    pub example: &'static str,
    /// What an empty cell means.
    pub empty: &'static str,
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holds {
    /// An AGB code, with its leading zero.
    Code,
    /// The name of the practice.
    Name,
    /// A town.
    Town,
    /// The name of a region.
    Region,
    /// Registered patients.
    Ion,
    /// A start date, or a word.
    Wish,
    /// The name of an insurer.
    Insurer,
    /// A UZOVI code, with its leading zero.
    Uzovi,
    /// Yes or no.
    Answer,
}

/// What every register has.
const ALL: [Column; 8] = [
    Column {
        heading: "praktijk",
        holds: Holds::Code,
        what: "De AGB-code van de praktijk (niet van een huisarts): 8 cijfers, ook de nul vooraan.",
        example: "01990012",
        empty: "Dat is een fout.",
    },
    Column {
        heading: "naam",
        holds: Holds::Name,
        what: "De naam zoals praktijken die kennen. Deze naam staat in het lotingsverslag.",
        example: "Huisartsenpraktijk De Linde",
        empty: "Dat is een fout.",
    },
    Column {
        heading: "plaats",
        holds: Holds::Town,
        what: "De plaats van de praktijk. Dan weet iedereen welke praktijk het is.",
        example: "Warnsveld",
        empty: "Mag.",
    },
    Column {
        heading: "regio",
        holds: Holds::Region,
        what: "De regio waarin de praktijk meetelt. Schrijf elke regio steeds op dezelfde manier.",
        example: "Zutphen",
        empty: "Dat is een fout.",
    },
    Column {
        heading: "ion",
        holds: Holds::Ion,
        what: "Het aantal ingeschreven patiënten op de peildatum: een heel getal.",
        example: "3250",
        empty: "Dat is een fout: zonder ION klopt het maximum van de regio niet.",
    },
    Column {
        heading: "voorkeursdatum",
        holds: Holds::Wish,
        what: "De datum waarop de praktijk wil starten, of: weet niet, of: nee (doet niet mee).",
        example: "1 juli 2026",
        empty: "Geen antwoord. Wat dat betekent, staat in rules.toml bij no_answer.",
    },
    Column {
        heading: "verzekeraar",
        holds: Holds::Insurer,
        what: "De zorgverzekeraar die de lijst met deelnemers krijgt.",
        example: "Zilveren Kruis",
        empty: "Mag. De praktijk staat dan niet op de lijst van een verzekeraar.",
    },
    Column {
        heading: "uzovi",
        holds: Holds::Uzovi,
        what: "De UZOVI-code van die verzekeraar: 4 cijfers, ook een nul vooraan.",
        example: "3311",
        empty: "Mag.",
    },
];

const NO: &str = "Telt als nee.";

/// The base conditions that give priority (R69).
const CONDITIONS: [(&str, &str); 7] = [
    ("ict_scan", "Voorwaarde: ICT-scan uitgevoerd (huis op orde). Ja of nee."),
    ("open", "Voorwaarde: OPEN ingevoerd (uitwisseling met de patiënt). Ja of nee."),
    ("lsp", "Voorwaarde: aangesloten op het LSP (uitwisseling met het netwerk). Ja of nee."),
    ("chronische_zorg", "Voorwaarde: voert de programma's chronische zorg uit (minstens CVR en DM). Ja of nee."),
    ("kwetsbare_ouderen", "Voorwaarde: doet mee aan het programma kwetsbare ouderen. Ja of nee."),
    ("gli", "Voorwaarde: werkt samen met leefstijlcoaches (GLI) of een beweegprogramma. Ja of nee."),
    ("training", "Voorwaarde: huisarts en minstens 1 POH volgden een basistraining gespreksvoering. Ja of nee."),
];

/// Columns that may be added: heading, what to write, an example, what an empty cell means.
pub(super) const EXTRA: [[&str; 4]; 2] = [
    [
        "sinds",
        "Alleen voor wie al meedoet buiten deze loting om: de datum waarop de praktijk begon. Haar ION telt mee.",
        "1 april 2026",
        "De praktijk doet nog niet mee.",
    ],
    [
        "groep",
        "Alleen voor praktijken die samen willen starten: bij elk dezelfde naam. Zij krijgen samen één lot.",
        "Gezondheidscentrum Oosterpoort",
        "De praktijk loot alleen.",
    ],
];

/// What people forget.
pub(super) const NOTES: [&str; 4] = [
    "Zet alle praktijken van de regio in de lijst, ook wie niet antwoordt of niet wil: hun ION telt mee.",
    "Eén praktijk per regel, geen lege regels ertussen en geen totaal eronder.",
    "Zet geen gegevens van patiënten in dit bestand, alleen aantallen.",
    "Controleer de lijst met: instroom check rules.toml aanmeldingen.xlsx. Dat schrijft niets.",
];

/// The columns of a way.
pub(super) fn columns(way: Way) -> Vec<Column> {
    let conditions: &[_] = if way == Way::Cohaesie { &CONDITIONS } else { &[] };
    let conditions = conditions.iter().map(|&(heading, what)| Column {
        heading,
        holds: Holds::Answer,
        what,
        example: "ja",
        empty: NO,
    });
    ALL.into_iter().chain(conditions).collect()
}

/// The headings as Dutch Excel opens them: UTF-8 with a byte order mark, semicolons, CRLF.
pub(super) fn csv(columns: &[Column]) -> String {
    let headings: Vec<&str> = columns.iter().map(|column| column.heading).collect();
    format!("\u{feff}{}\r\n", headings.join(";"))
}
