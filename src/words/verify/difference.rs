//! In what a transcript differs from what follows from its input.

use crate::words::draw::MomentFault;
use crate::words::log::NoteFault;
use crate::words::noun::NeededWitnesses;
use crate::words::seed::ContributionFault;
use crate::words::transcript::UnreadKind;

const NOTHING_NL: &str = "hier valt niets te herstellen; het verslag is gewijzigd, of gemaakt door een andere versie (regel 1 noemt het formaat)";
const NOTHING_EN: &str =
    "nothing to mend here; the transcript was altered, or made by another version (line 1 names the format)";
const WITNESSES_NL: &str =
    "hier valt niets te herstellen: er is verdergegaan zonder de getuigen; vraag hun of zij dit verslag kennen";
const WITNESSES_EN: &str =
    "nothing to mend here: it went on without the witnesses; ask them whether they know this log";

crate::faults! {
    /// In what a transcript differs.
    pub enum DifferenceKind as "difference" {
        Unread { kind: UnreadKind } nl: "{kind}", "{kind}"; en: "{kind}", "{kind}";
        Members { differ: MembersDiffer } nl: "{differ}", NOTHING_NL; en: "{differ}", NOTHING_EN;
        Spelling
            nl: "deze regel staat er niet in de enige schrijfwijze", NOTHING_NL;
            en: "this line is not in its only spelling", NOTHING_EN;
        LineMissing { due: String }
            nl: "hier hoort een regel `{due}`, maar het verslag houdt op", NOTHING_NL;
            en: "a line `{due}` is due here, but the transcript ends", NOTHING_EN;
        NotALine { due: String }
            nl: "hier hoort een regel `{due}`, er staat iets anders", NOTHING_NL;
            en: "a line `{due}` is due here, there is something else", NOTHING_EN;
        Line { due: String, found: String }
            nl: "hier hoort een regel `{due}`, er staat `{found}`", NOTHING_NL;
            en: "a line `{due}` is due here, there is `{found}`", NOTHING_EN;
        Note { fault: NoteFault } nl: "{fault}", "{fault}"; en: "{fault}", "{fault}";
        Contribution { fault: ContributionFault } nl: "{fault}", NOTHING_NL; en: "{fault}", NOTHING_EN;
        Moment { fault: MomentFault } nl: "{fault}", NOTHING_NL; en: "{fault}", NOTHING_EN;
        Stranger
            nl: "de sleutel van de organisator in dit verslag is geen van de sleutels die u vertrouwt", "vraag de organisator welke sleutel zij bekend heeft gemaakt; dit verslag is met een andere ondertekend, of van vóór een sleutelwissel";
            en: "the organiser's key in this transcript is none of the keys you trust", "ask the organiser which key they published; another one signed this transcript, or it is from before a change of keys";
        StrangerWitness { name: String }
            nl: "de sleutel van `{name}` die u vertrouwt is van geen getuige van dit verslag", "vraag de getuige naar de sleutel waarmee hij ondertekende; dit verslag noemt een ander";
            en: "the key of `{name}` that you trust is of no witness of this log", "ask the witness for the key they signed with; this log names another one";
        TooFew { signed: usize, required: NeededWitnesses }
            nl: "het verslag gaat verder, en was toen pas door {signed} van de {required} medeondertekend", WITNESSES_NL;
            en: "the log goes on, cosigned by only {signed} of the {required}", WITNESSES_EN;
        TooFewInTime { signed: usize, required: NeededWitnesses, late: usize }
            nl: "het zegel is door {signed} van de {required} medeondertekend vóór het baken sprak, en door {late} pas daarna, toen de uitkomst al bekend kon zijn", WITNESSES_NL;
            en: "the seal is cosigned by {signed} of the {required} before the beacon spoke, and by {late} only afterwards, when the outcome could be known", WITNESSES_EN;
    }
}

crate::messages! {
    /// Which members of a line have other values than they should.
    pub enum MembersDiffer as "members-differ" {
        Missing { name: String, subject: String }
            nl: "`{name}` van `{subject}` ontbreekt";
            en: "`{name}` of `{subject}` is missing";
        Seed { due: String, found: String }
            nl: "uit zegel en inbreng volgt `{due}`, het verslag zegt `{found}`";
            en: "seal and contributions give `{due}`, the transcript says `{found}`";
        Other { name: MemberName, subject: String, due: String, found: String }
            nl: "{name} van `{subject}` is `{due}`, het verslag zegt `{found}`";
            en: "{name} of `{subject}` is `{due}`, the transcript says `{found}`";
        And { first: Box<MembersDiffer>, rest: Box<MembersDiffer> } nl: "{first}; {rest}"; en: "{first}; {rest}";
    }
}

/// Declares the members of which people know what they are, by name, and finds one.
macro_rules! members {
    ($($variant:ident $name:literal $nl:literal;)+) => {
        crate::messages! {
            /// A member of a line, and in Dutch what it is.
            pub enum MemberName as "member" {
                $($variant nl: $nl; en: $name;)+
                Other { name: String } nl: "`{name}`"; en: "`{name}`";
            }
        }

        impl MemberName {
            /// The member of this name.
            pub fn of(name: &str) -> Self {
                match format!("`{name}`").as_str() {
                    $($name => Self::$variant,)+
                    _ => Self::Other { name: name.to_owned() },
                }
            }
        }
    };
}

members! {
    Rank "`rank`" "`rank` (rangnummer)";
    Lot "`lot`" "`lot` (lotnummer)";
    Of "`of`" "`of` (van hoeveel)";
    Practice "`practice`" "`practice` (praktijk)";
    Number "`number`" "`number` (volgnummer)";
    Outcomes "`outcomes`" "`outcomes` (hoeveel uitkomsten)";
    Unit "`unit`" "`unit` (praktijk of groep)";
    Group "`group`" "`group` (groep)";
    Size "`size`" "`size` (telt voor)";
    Region "`region`" "`region` (regio)";
    Wish "`wish`" "`wish` (wens)";
    Class "`class`" "`class` (voorrang)";
    Base "`base`" "`base` (grondslag)";
    Cap "`cap`" "`cap` (maximum)";
    UsedBefore "`used_before`" "`used_before` (al gebruikt)";
    Room "`room`" "`room` (ruimte)";
    Candidates "`candidates`" "`candidates` (kandidaten)";
    Asked "`asked`" "`asked` (gevraagde omvang)";
    Lottery "`lottery`" "`lottery` (loting nodig)";
    Placed "`placed`" "`placed` (geplaatste praktijken)";
    PlacedSize "`placed_size`" "`placed_size` (geplaatste omvang)";
    Used "`used`" "`used` (gebruikt)";
    Left "`left`" "`left` (over)";
    Waiting "`waiting`" "`waiting` (wachtende praktijken)";
    WaitingSize "`waiting_size`" "`waiting_size` (wachtende omvang)";
    Tranches "`tranches`" "`tranches` (beurten)";
    Start "`start`" "`start` (startdatum)";
    Reason "`reason`" "`reason` (reden)";
}
