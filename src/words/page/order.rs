//! The ordered table, with the line where the room ended.

use crate::words::noun::{Practices, Witnesses};
use crate::words::size::Size;
use crate::words::value::Digits;
use jiff::civil::Date;

crate::messages! {
    /// The table.
    pub enum Ordered as "page-order" {
        Caption { start: Date, region: String }
            nl: "Volgorde voor {start}, {region}";
            en: "Order for {start}, {region}";
        Rules nl: "Zo is de volgorde bepaald:"; en: "This is how the order was made:";
        Turn nl: "Beurt"; en: "Turn";
        Rank nl: "Rangnummer van het lot"; en: "Rank of the lot";
        Practice nl: "Praktijk"; en: "Practice";
        Patients nl: "Patiënten (ION)"; en: "Patients (ION)";
        Counts nl: "Telt voor"; en: "Counts";
        Total nl: "Samen gebruikt"; en: "Used together";
        Happened nl: "Wat er gebeurde"; en: "What happened";
        Before { used: Size }
            nl: "Eerder geplaatst of al deelnemer, samen {used}";
            en: "Placed earlier or taking part already, together {used}";
        Cut { used: u64, cap: Size, left: u64 }
            nl: "Hier was de ruimte op: {used} van {cap} gebruikt, {left} over. Wie hieronder staat, kreeg op deze datum geen plaats.";
            en: "Here the room ended: {used} of {cap} used, {left} left. Those below got no place on this date.";
        CutAll { left: u64, cap: Size }
            nl: "Iedereen die een plaats vroeg, paste: van {cap} bleef {left} over.";
            en: "Everybody who asked for a place fitted: of {cap} there was {left} left.";
        CutEnd { used: u64, cap: Size, left: u64 }
            nl: "Samen is {used} van {cap} gebruikt, {left} over.";
            en: "Together {used} of {cap} is used, {left} left.";
        CutShared
            nl: "Wie hieronder staat, kreeg op deze datum geen plaats. Het maximum geldt voor alle regio's samen.";
            en: "Those below got no place on this date. The cap holds for all regions together.";
        Nobody
            nl: "Voor deze startdatum en regio vroeg niemand een plaats.";
            en: "For this start date and region nobody asked for a place.";
        Rest { practices: Practices }
            nl: "{practices} in deze regio: eerder geplaatst, al deelnemer, later gewenst of geen deelname. Zij lootten op deze datum niet mee.";
            en: "{practices} in this region: placed earlier, taking part already, wishing later or taking no part. They were not drawn for this date.";
        Shown { shown: u64, practices: Practices }
            nl: "{shown} van {practices} staan hier.";
            en: "{shown} of {practices} stand here.";
        Amended { number: Digits }
            nl: "Dit is de stand na wijziging {number}. Wie al een plaats had, houdt die met de beurt van toen; daarom kan een beurt twee keer voorkomen.";
            en: "This is how it stands after amendment {number}. Who had a place already keeps it with the turn of then, so a turn can stand here twice.";
        GroupOf { practices: Practices } nl: "groep van {practices}"; en: "group of {practices}";
        NoWitnesses
            nl: "Dit programma heeft geen getuigen genoemd die moeten medeondertekenen. Alleen de organisator ondertekende.";
            en: "This programme named no witnesses who must cosign. Only the organiser signed.";
        UncheckedMeans
            nl: "Niet nagegaan wil zeggen: de handtekening past bij de sleutel die dit verslag zelf noemt, maar u gaf die sleutel niet van elders. Vraag een getuige naar haar sleutel en geef die hieronder op.";
            en: "Not checked means: the signature fits the key that this transcript itself names, but you did not give that key from elsewhere. Ask a witness for their key and give it below.";
        WitnessesNamed { required: Digits, of: Witnesses }
            nl: "Het programma noemt {of}; nodig zijn er {required}.";
            en: "The programme names {of}; {required} must sign.";
    }

    /// What happened at a turn.
    pub enum Happened as "page-happened" {
        Missed { room: Size } nl: "paste niet: nog over {room}"; en: "did not fit: {room} left";
        Moved { start: Date } nl: "later geplaatst, per {start}"; en: "placed later, on {start}";
        Waits nl: "wacht"; en: "waits";
        Holds { start: Date } nl: "geplaatst per {start}"; en: "placed on {start}";
    }
}
