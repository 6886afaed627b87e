//! What is said of lines of a transcript that cannot be read.

use super::draw::{ChangeFault, RoundFault};
use super::log::TextFlaw;
use super::message::Entry;
use super::noun::Noun;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[UnreadKind::ENTRIES];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];

const NOTHING_NL: &str = "hier valt niets te herstellen; het verslag is gewijzigd, of gemaakt door een andere versie (regel 1 noemt het formaat)";
const NOTHING_EN: &str =
    "nothing to mend here; the transcript was altered, or made by another version (line 1 names the format)";
const ENDS_NL: &str =
    "misschien heeft een tekstprogramma de regeleinden veranderd; haal het verslag opnieuw op bij de organisator";
const ENDS_EN: &str = "perhaps a text program changed the line ends; fetch the transcript again from the organiser";

crate::faults! {
    /// Why a line cannot be read.
    pub enum UnreadKind as "unread" {
        NotALog nl: "dit is geen lotingsverslag", NOTHING_NL; en: "this is no transcript", NOTHING_EN;
        Version { found: String }
            nl: "dit verslag heeft formaat `{found}`", NOTHING_NL;
            en: "this transcript has format `{found}`", NOTHING_EN;
        Ended { due: &'static str }
            nl: "hier hoort een regel `{due}`", NOTHING_NL;
            en: "a line `{due}` is due here", NOTHING_EN;
        Type { due: &'static str, found: String }
            nl: "hier hoort een regel `{due}`, er staat een regel `{found}`", NOTHING_NL;
            en: "a line `{due}` is due here, there is a line `{found}`", NOTHING_EN;
        Foreign { due: &'static str }
            nl: "hier hoort een regel `{due}`; deze regel is leeg of geen regel van een verslag", NOTHING_NL;
            en: "a line `{due}` is due here; this line is empty or none of a transcript", NOTHING_EN;
        NotJson nl: "deze regel is geen JSON in UTF-8", NOTHING_NL; en: "this line is no JSON in UTF-8", NOTHING_EN;
        UnknownMember { name: String }
            nl: "`{name}` hoort niet in een regel van deze soort", NOTHING_NL;
            en: "`{name}` does not belong in a line of this type", NOTHING_EN;
        MemberTwice { name: String }
            nl: "`{name}` staat twee keer in deze regel", NOTHING_NL;
            en: "`{name}` stands twice in this line", NOTHING_EN;
        MemberMissing { name: String }
            nl: "`{name}` ontbreekt in deze regel", NOTHING_NL;
            en: "`{name}` is missing in this line", NOTHING_EN;
        WrongKind
            nl: "hier staat een waarde van de verkeerde soort", NOTHING_NL;
            en: "there is a value of the wrong kind here", NOTHING_EN;
        WindowsLineEnd
            nl: "dit bestand heeft Windows-regeleinden", ENDS_NL;
            en: "this file has Windows line ends", ENDS_EN;
        Text { flaw: TextFlaw } nl: "{flaw}", NOTHING_NL; en: "{flaw}", NOTHING_EN;
        Value { member: &'static str }
            nl: "`{member}` heeft een waarde die niet kan", NOTHING_NL;
            en: "`{member}` has a value that cannot be", NOTHING_EN;
        Round { fault: RoundFault } nl: "{fault}", NOTHING_NL; en: "{fault}", NOTHING_EN;
        Change { fault: ChangeFault } nl: "{fault}", NOTHING_NL; en: "{fault}", NOTHING_EN;
        EarlyBeacon
            nl: "het baken van dit plan sprak al voordat de lijst vaststond: wie verzegelde, kon de uitkomst kennen", NOTHING_NL;
            en: "the beacon of this plan spoke before the list was fixed: who sealed it could know the outcome", NOTHING_EN;
        OneParty
            nl: "één partij staat hier twee keer: twee ondertekenaars hebben dezelfde naam of dezelfde sleutel", NOTHING_NL;
            en: "one party stands here twice: two signers have the same name or the same key", NOTHING_EN;
        TooManySections { most: usize }
            nl: "dit verslag heeft meer dan {most} rondes en wijzigingen", NOTHING_NL;
            en: "this transcript has more than {most} rounds and amendments", NOTHING_EN;
        Twice nl: "deze praktijk staat al in de lijst", NOTHING_NL; en: "this practice is in the list already", NOTHING_EN;
        Unsorted
            nl: "de praktijken staan niet op volgorde van hun code", NOTHING_NL;
            en: "the practices are not in the order of their ids", NOTHING_EN;
    }
}
