//! What is said of baskets.

use super::message::Entry;
use super::noun::{Noun, Practices};
use jiff::civil::Date;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[BasketsRefusal::ENTRIES, BasketsWritten::ENTRIES, Heading::ENTRIES];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];

crate::messages! {
    /// The headings of the table of baskets.
    pub enum Heading as "basket-heading" {
        AllRegions nl: "alle regio's"; en: "all regions";
        Region nl: "regio"; en: "region";
        Unit nl: "praktijk of groep"; en: "practice or group";
        Name nl: "naam"; en: "name";
        Size nl: "omvang"; en: "size";
        Wish nl: "wens"; en: "wish";
        Baskets { start: Date } nl: "manden voor {start}"; en: "baskets for {start}";
        Sum { start: Date } nl: "inhoud tot en met {start}"; en: "held up to {start}";
        Cap nl: "hoogstens"; en: "at most";
    }

    /// What was written.
    pub enum BasketsWritten as "baskets-written" {
        Done { path: String, practices: Practices, count: u64, title: String }
            nl: "{path}: de {count} manden van {title}, met {practices}.\nControleer het zelf: elke kolom blijft onder het maximum in de onderste rijen, en wie gelijk staat ligt in evenveel manden.";
            en: "{path}: the {count} baskets of {title}, with {practices}.\nCheck it yourself: every column stays under the cap in the lowest rows, and equals lie in equally many baskets.";
    }
}

crate::faults! {
    /// Why no table of baskets was written.
    pub enum BasketsRefusal as "baskets-refusal" {
        NoBaskets
            nl: "de spelregels van deze ronde hebben geen manden", "een tabel is er alleen met `boundary = \"baskets\"`";
            en: "the rules of this round have no baskets", "there is a table with `boundary = \"baskets\"` only";
        NotSealed
            nl: "er is geen ronde verzegeld die nog geldt", "verzegel eerst met `instroom seal`";
            en: "no round is sealed that still counts", "seal first, with `instroom seal`";
        Ending
            nl: "deze bestandsnaam zegt niet welke soort het moet worden", "geef een naam op .csv of .xlsx";
            en: "this file name does not say which kind it must be", "give a name in .csv or .xlsx";
        Workbook { detail: String }
            nl: "de tabel past niet in een werkmap ({detail})", "geef een naam op .csv";
            en: "the table does not fit in a workbook ({detail})", "give a name in .csv";
    }
}
