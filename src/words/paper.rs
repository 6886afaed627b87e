//! What a paper says of itself, and what keeps it from being written.

use super::message::Entry;
use super::noun::Noun;
use super::value::Digits;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[PaperWords::ENTRIES, PaperFault::ENTRIES];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];

crate::messages! {
    /// What a paper says of itself.
    pub enum PaperWords as "paper" {
        Sheet { number: Digits, of: Digits } nl: "pagina {number} van {of}"; en: "page {number} of {of}";
        Lacking { signs: Vec<String> }
            nl: "Niet elk teken kan in dit PDF-bestand gedrukt worden. Daarvoor staat het nummer van het teken in Unicode: {signs}.";
            en: "Not every sign can be printed in this PDF file. In its place stands the number of the sign in Unicode: {signs}.";
    }
}

crate::faults! {
    /// What keeps a paper from being written.
    pub enum PaperFault as "paper-fault" {
        Square { bytes: u64, most: u64 }
            nl: "het adres in de QR-code is {bytes} tekens lang; een telefoon leest er van papier hoogstens {most}", "zet de pagina op een korter adres";
            en: "the address in the QR code is {bytes} characters long; a phone reads at most {most} from paper", "put the page at a shorter address";
        Other { detail: String }
            nl: "dit stuk kan niet als PDF geschreven worden ({detail})", "schrijf het als Word-bestand (.docx), en meld dit";
            en: "this paper cannot be written as PDF ({detail})", "write it as a Word file (.docx), and report this";
    }
}
