//! What stands against rounds, units and changes.

use super::message::Entry;
use super::noun::{Lots, Noun};
use super::register::unit::GroupWish;
use super::value::Digits;
use jiff::Timestamp;
use jiff::civil::Date;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] =
    &[RoundFault::ENTRIES, GroupFault::ENTRIES, PlacedBy::ENTRIES, ChangeFault::ENTRIES, MomentFault::ENTRIES];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];

const CODE_NL: &str = "controleer de praktijkcode (AGB: 8 cijfers, met voorloopnul)";
const CODE_EN: &str = "check the code of the practice (AGB: 8 digits, with the leading zero)";
const CLOCK_NL: &str = "zet de klok van deze computer goed, of geef het echte tijdstip met --at";
const CLOCK_EN: &str = "set the clock of this computer right, or give the real moment with --at";
const RESTORE_NL: &str =
    "was de terugtrekking een vergissing: `instroom amend restore`; anders kan zij in een volgende ronde weer meedoen";
const RESTORE_EN: &str =
    "if the withdrawal was a mistake: `instroom amend restore`; otherwise it can take part again in a next round";
const CORRECT_NL: &str = "verbeter haar gegevens met `instroom amend correct`";
const CORRECT_EN: &str = "correct it with `instroom amend correct`";

crate::faults! {
    /// Why a register cannot be the next round of a log.
    pub enum RoundFault as "round" {
        Gone { practice: String, start: Date }
            nl: "praktijk `{practice}` neemt deel sinds {start} en staat niet in deze aanmeldingen", "zet de praktijk in de aanmeldingen; doet zij niet meer mee: `instroom amend withdraw`; heeft zij een nieuwe AGB-code: `instroom amend successor` met `--of {practice}`";
            en: "practice `{practice}` takes part since {start} and is not in this register", "put it in the register; if it has stopped: `instroom amend withdraw`; if it has a new code: `instroom amend successor` with `--of {practice}`";
        Since { practice: String, start: Date }
            nl: "praktijk `{practice}` is in dit verslag zelf geplaatst, per {start}; de aanmeldingen noemen een andere datum", "laat `since` bij deze praktijk leeg, of schrijf dezelfde datum";
            en: "practice `{practice}` was placed by this log itself, on {start}; the register names another date", "leave `since` empty for this practice, or write the same date";
        NoBase { region: String }
            nl: "de spelregels geven geen grondslag voor regio `{region}`", "zet de regio in `[base]`, of laat `[base]` weg";
            en: "the rules give no base for region `{region}`", "put the region in `[base]`, or leave `[base]` out";
        Crowded { region: String, drawn: Lots, most: u64, baskets: Digits }
            nl: "regio `{region}` heeft {drawn} te trekken, en met {baskets} manden kunnen het er hoogstens {most} zijn", "kies minder manden, bijvoorbeeld `baskets = 1000`";
            en: "region `{region}` has {drawn} to draw, and with {baskets} baskets there can be at most {most}", "choose fewer baskets, for example `baskets = 1000`";
        CrowdedAll { drawn: Lots, most: u64, baskets: Digits }
            nl: "deze ronde heeft {drawn} te trekken, en met {baskets} manden kunnen het er hoogstens {most} zijn", "kies minder manden, bijvoorbeeld `baskets = 1000`";
            en: "this round has {drawn} to draw, and with {baskets} baskets there can be at most {most}", "choose fewer baskets, for example `baskets = 1000`";
        Group { fault: Box<GroupFault> } nl: "{fault}", "{fault}"; en: "{fault}", "{fault}";
    }

    /// Why practices cannot be drawn as one.
    pub enum GroupFault as "unit" {
        TakesPart { practice: String, start: Date, by: Option<PlacedBy>, group: String, other: String }
            nl: "praktijk `{practice}` neemt deel sinds {start}{by} en kan niet samen met `{other}` meeloten in groep `{group}`", "haal één van de twee uit de groep: wie al deelneemt loot niet meer";
            en: "practice `{practice}` takes part since {start}{by} and cannot be drawn in group `{group}` with `{other}`", "take one of the two out of the group: who takes part already is not drawn again";
        Regions { group: String, one: String, one_region: String, other: String, other_region: String }
            nl: "groep `{group}` loot als één geheel, maar praktijk `{one}` hoort bij regio `{one_region}` en `{other}` bij `{other_region}`", "zet beide in dezelfde regio, of haal één van de twee uit de groep";
            en: "group `{group}` is drawn as one, but practice `{one}` is in region `{one_region}` and `{other}` in `{other_region}`", "put both in the same region, or take one of the two out of the group";
        Wishes { group: String, one: String, one_wish: GroupWish, other: String, other_wish: GroupWish }
            nl: "groep `{group}` start als één geheel, maar voor praktijk `{one}` geldt `{one_wish}` en voor `{other}` geldt `{other_wish}`; wie wacht en niets invult houdt de wens van eerder", "geef beide dezelfde voorkeursdatum, of haal één van de twee uit de groep";
            en: "group `{group}` starts as one, but for practice `{one}` it is `{one_wish}` and for `{other}` it is `{other_wish}`; who waits and fills in nothing keeps the wish of before", "give both the same wish, or take one of the two out of the group";
        IsPractice { label: String }
            nl: "groep `{label}` heeft dezelfde naam als een praktijkcode", "geef de groep een andere naam";
            en: "group `{label}` has the same name as a practice code", "give the group another name";
    }

    /// Why something cannot have been drawn at a moment.
    pub enum MomentFault as "draw-moment" {
        BeforeSeal { drawn: Timestamp, opened: Timestamp }
            nl: "een loting van {drawn} kan niet: verzegeld werd er pas op {opened}", CLOCK_NL;
            en: "a draw on {drawn} cannot be: the seal came only on {opened}", CLOCK_EN;
        InPeriod { drawn: Timestamp, until: Timestamp }
            nl: "een loting van {drawn} kan niet: praktijken kunnen fouten laten herstellen tot en met {until}",
                "loot daarna; is er een fout gemeld, breek de ronde dan af met `instroom abort`, herstel de lijst en verzegel opnieuw";
            en: "a draw on {drawn} cannot be: practices can have mistakes corrected up to {until}",
                "draw after that; if a mistake was reported, close the round with `instroom abort`, mend the register and seal again";
        BeforeBeacon { drawn: Timestamp, beacon: Timestamp }
            nl: "een loting van {drawn} kan niet: het baken sprak pas op {beacon}", CLOCK_NL;
            en: "a draw on {drawn} cannot be: the beacon spoke only on {beacon}", CLOCK_EN;
    }

    /// Why a change cannot be.
    pub enum ChangeFault as "change" {
        Unknown { practice: String }
            nl: "praktijk `{practice}` staat niet in deze ronde", CODE_NL;
            en: "practice `{practice}` is not in this round", CODE_EN;
        Twice { practice: String }
            nl: "praktijk `{practice}` staat twee keer in deze wijziging", CODE_NL;
            en: "practice `{practice}` stands twice in this amendment", CODE_EN;
        Known { practice: String }
            nl: "praktijk `{practice}` staat al in deze ronde", "noem haar ook bij `--of` als zij opgaat in de nieuwe praktijk, of kies de nieuwe code";
            en: "practice `{practice}` is in this round already", "name it with `--of` too if it merges into the new practice, or choose the new code";
        OutAlready { practice: String }
            nl: "praktijk `{practice}` doet nu al niet mee", "er hoeft niets te gebeuren";
            en: "practice `{practice}` already takes no part", "nothing needs to be done";
        Placed { practice: String }
            nl: "praktijk `{practice}` heeft al een plaats", CORRECT_NL;
            en: "practice `{practice}` has a place already", CORRECT_EN;
        InAlready { practice: String }
            nl: "praktijk `{practice}` lootte al mee en houdt haar lot", CORRECT_NL;
            en: "practice `{practice}` was in the draw and keeps its lot", CORRECT_EN;
        Withdrew { practice: String }
            nl: "praktijk `{practice}` trok zich uit deze ronde terug; een tweede lot in dezelfde ronde bestaat niet", RESTORE_NL;
            en: "practice `{practice}` withdrew from this round; there is no second lot in the same round", RESTORE_EN;
        Ended { practice: String }
            nl: "praktijk `{practice}` ging in deze ronde op in een andere", "zij kan in een volgende ronde weer meedoen; een tweede lot in dezelfde ronde bestaat niet";
            en: "practice `{practice}` went on as another in this round", "it can take part again in a next round; there is no second lot in the same round";
        NotWithdrawn { practice: String }
            nl: "van praktijk `{practice}` is in deze ronde geen terugtrekking terug te draaien", "dat kan zolang de ronde loopt waarin zij zich terugtrok, en zij niet in een andere praktijk opging; anders kan zij in een volgende ronde weer meedoen";
            en: "of practice `{practice}` there is no withdrawal in this round to take back", "that can be as long as the round lasts in which it withdrew, and it did not merge into another; otherwise it can take part again in a next round";
        RoomGone { practice: String }
            nl: "de plaats van praktijk `{practice}` is niet meer vrij, en zij heeft in deze ronde geen lot om op te wachten", "niemand staat een plaats af; zij kan in een volgende ronde weer meedoen";
            en: "the place of practice `{practice}` is no longer free, and it has no lot in this round to wait with", "nobody gives up a place; it can take part again in a next round";
        Ion { ion: u64 }
            nl: "{ion} ION is te groot om te geloven", "geef het juiste aantal met --ion";
            en: "{ion} ION is too large to be believed", "give the right number with --ion";
        TooMany { most: Digits }
            nl: "meer dan {most} veranderingen in één wijziging", "verdeel ze over meer wijzigingen";
            en: "more than {most} changes in one amendment", "spread them over more amendments";
        NoWish { practice: String }
            nl: "praktijk `{practice}` heeft geen gewenste startdatum", "vul de gewenste startdatum in";
            en: "practice `{practice}` wishes no start date", "fill in the wished start date";
        WishPlaced { practice: String, start: Date }
            nl: "praktijk `{practice}` heeft al een plaats, per {start}, dus haar wens verandert niet meer", "laat de wens zoals die is; wil zij niet meer meedoen: `instroom amend withdraw`";
            en: "practice `{practice}` has a place already, from {start}, so its wish does not change any more", "leave the wish as it is; if it wants no part any more: `instroom amend withdraw`";
        WishWithdrew { practice: String }
            nl: "praktijk `{practice}` trok zich uit deze ronde terug, dus een andere wens heeft geen gevolg", RESTORE_NL;
            en: "practice `{practice}` withdrew from this round, so another wish has no effect", RESTORE_EN;
        WishOut { practice: String }
            nl: "praktijk `{practice}` lootte deze ronde niet mee en kreeg geen lot, dus een wens alleen is niet genoeg", "vergat u haar: geef haar met `instroom amend late` een lot; anders kan zij in een volgende ronde meedoen";
            en: "practice `{practice}` was not in this draw and has no lot, so a wish alone is not enough", "if you forgot it: give it a lot with `instroom amend late`; otherwise it can take part in a next round";
        NoWishLeft { practice: String }
            nl: "praktijk `{practice}` zou zonder wens achterblijven", "wil zij niet meer meedoen: `instroom amend withdraw`";
            en: "practice `{practice}` would be left without a wish", "if it wants no part any more: `instroom amend withdraw`";
        Earlier { practice: String, first: String }
            nl: "praktijk `{practice}` heeft een eerdere startdatum dan `{first}` en zou die kwijtraken", "noem `{practice}` als eerste bij `--of`, of laat haar eerst terugtrekken";
            en: "practice `{practice}` has an earlier start date than `{first}` and would lose it", "name `{practice}` first with `--of`, or let it withdraw first";
        NoBase { region: String }
            nl: "de spelregels geven geen grondslag voor regio `{region}`", "kies een regio met een grondslag in de verzegelde spelregels";
            en: "the rules give no base for region `{region}`", "choose a region that has a base in the sealed rules";
        Group { fault: Box<GroupFault> }
            nl: "{fault}", "staat dit in het bestand van `instroom amend late`, herstel het daar; een andere wijziging kan het niet goedmaken: zet het goed in de aanmeldingen van de volgende ronde";
            en: "{fault}", "if this stands in the file of `instroom amend late`, mend it there; another amendment cannot mend it: put it right in the register of the next round";
        NoRegister
            nl: "met deze veranderingen blijft er geen ronde over", CODE_NL;
            en: "with these changes no round is left", CODE_EN;
    }
}

crate::messages! {
    /// Where a practice got its place.
    pub enum PlacedBy as "placed-by" {
        Round { number: Digits } nl: " (ronde {number})"; en: " (round {number})";
        Outside nl: " (buiten dit verslag)"; en: " (outside this log)";
    }
}
