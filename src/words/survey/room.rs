//! Room and wishes beforehand.

use crate::words::noun::Practices;
use crate::words::size::Size;
use crate::words::value::Percent;
use jiff::civil::Date;

crate::nouns! {
    AskingPractices: "een startdatum vraagt" "een startdatum vragen", "asks" "ask";
}

crate::messages! {
    /// A region, or all, before the draw.
    pub enum RoomTold as "room" {
        All nl: "Alle regio's samen"; en: "All regions together";
        Region { region: String, practices: Practices, ion: u64 }
            nl: "Regio {region}: {practices}, {ion} ION";
            en: "Region {region}: {practices}, {ion} ION";
        Already { size: Size } nl: "neemt al deel: {size}"; en: "takes part already: {size}";
        Class { class: String, practices: usize, of: Practices, asking: Option<Askers>, ion: u64 }
            nl: "voorrang {class}: {practices} van {of}{asking}; {ion} ION";
            en: "priority {class}: {practices} of {of}{asking}; {ion} ION";
    }

    /// How many of those with priority ask for a start date.
    pub enum Askers as "room-askers" {
        Some { asking: AskingPractices } nl: ", van wie {asking}"; en: ", of whom {asking}";
        Nobody nl: ", van wie niemand een startdatum vraagt"; en: ", of whom nobody asks";
    }

    /// The table of start dates: headings, then cells.
    pub enum Table as "room-table" {
        StartDate nl: "startdatum"; en: "start date";
        Cap nl: "maximum"; en: "cap";
        Asked nl: "gevraagd (deze datum of eerder)"; en: "asked (this date or earlier)";
        Date { date: Date } nl: "{date}"; en: "{date}";
        CapOf { cap: u64, share: Percent, base: u64 } nl: "{cap} ({share} van {base})"; en: "{cap} ({share} of {base})";
        CapWithin { cap: u64, share: Percent, base: u64, most: u64 }
            nl: "{cap} ({share} van {base}), de laatste mag tot {most}";
            en: "{cap} ({share} of {base}), the last one may go to {most}";
        Fits { asked: u64, practices: Practices } nl: "{asked} van {practices}: past"; en: "{asked} of {practices}: fits";
        FitsOver { asked: u64, practices: Practices }
            nl: "{asked} van {practices}: past, de laatste gaat over het maximum";
            en: "{asked} of {practices}: fits, the last one goes over the cap";
        NoRoom { asked: u64, practices: Practices }
            nl: "{asked} van {practices}: geen ruimte";
            en: "{asked} of {practices}: no room";
        NoneFits { asked: u64, practices: Practices }
            nl: "{asked} van {practices}: past niet";
            en: "{asked} of {practices}: does not fit";
        RestFits { asked: u64, practices: Practices, large: Practices }
            nl: "{asked} van {practices}: {large} te groot, de rest past";
            en: "{asked} of {practices}: {large} too large, the rest fits";
        Lottery { asked: u64, practices: Practices }
            nl: "{asked} van {practices}: loting nodig";
            en: "{asked} of {practices}: lottery needed";
        Asks { asked: u64, practices: Practices }
            nl: "gevraagd {asked} van {practices}";
            en: "asked {asked} of {practices}";
    }
}
