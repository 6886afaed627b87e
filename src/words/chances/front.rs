//! What a board reads before it decides: one question, one sentence a rule, one table.

use super::figure::{EdgeTold, GroupTold, SpreadTold};
use crate::words::noun::Practices;
use crate::words::size::Size;
use crate::words::value::Decimal;
use jiff::civil::Date;

crate::messages! {
    /// The question, and what is said around it.
    pub enum Front as "chances-front" {
        Question
            nl: "Als niet iedereen past: welke regel geldt dan?";
            en: "When not everybody fits: which rule holds then?";
        NoDraw
            nl: "Dit is een berekening vooraf, geen loting. Hier krijgt niemand een plaats.";
            en: "This is a calculation beforehand, not a draw. Nobody gets a place here.";
        Names
            nl: "Met namen van praktijken: alleen voor de organisatie zelf, niet om te delen.";
            en: "With names of practices: for the organisation alone, not to be shared.";
        AllFit
            nl: "Op elke datum past iedereen die erom vraagt: er hoeft niet te worden geloot, welke regel ook geldt.";
            en: "On every date all who ask for it fit: no lottery is needed, whichever rule holds.";
        Asked { date: Date, practices: Practices, asked: Size, room: Size }
            nl: "Gevraagd voor {date} of eerder: {practices}, samen {asked}. Er is ruimte voor {room}.";
            en: "Asked for {date} or before: {practices}, together {asked}. There is room for {room}.";
        Picture { date: Date }
            nl: "Kans op {date}, van klein naar groot, en hoeveel ruimte wordt gebruikt";
            en: "Chance of {date}, from small to large, and how much room is used";
        PictureRead { low: u64, high: u64 }
            nl: "Van links naar rechts: van het kleinste tot het grootste vijfde deel van de praktijken, met hun gemiddelde ION. Een vlakke lijn betekent: klein en groot hebben dezelfde kans. De kans is getekend van {low}% tot {high}%.";
            en: "From left to right: from the smallest to the largest fifth of the practices, with their mean ION. A flat line means: small and large have the same chance. Chances are drawn from {low}% to {high}%.";
        Smallest nl: "klein"; en: "small";
        Largest nl: "groot"; en: "large";
        Chosen nl: "staat nu in de spelregels"; en: "stands in the rules now";
        Used nl: "van de ruimte gebruikt"; en: "of the room used";
        Table { date: Date } nl: "De cijfers voor {date}"; en: "The figures for {date}";
        ExactAll
            nl: "Al deze cijfers zijn precies.";
            en: "All these figures are exact.";
        ExactNone { draws: u64, points: Decimal }
            nl: "Deze cijfers zijn nagebootst, met {draws} lotingen per regel. Nog eens nabootsen geeft zelden meer dan {points} procentpunt verschil.";
            en: "These figures are simulated, with {draws} draws for each rule. Simulating again seldom differs by more than {points} percentage points.";
        ExactInPart { exact: Vec<EdgeTold>, draws: u64, points: Decimal }
            nl: "Precies uitgerekend: {exact}. De andere cijfers zijn nagebootst, met {draws} lotingen per regel. Nog eens nabootsen geeft zelden meer dan {points} procentpunt verschil.";
            en: "Worked out exactly: {exact}. The other figures are simulated, with {draws} draws for each rule. Simulating again seldom differs by more than {points} percentage points.";
        Later { date: Date }
            nl: "Wie op {date} geen plaats krijgt, doet vanzelf mee voor de volgende startdatum; ruimte die overblijft, gaat mee.";
            en: "Who gets no place on {date} takes part by itself for the next start date; room that is left goes along.";
        NextRound
            nl: "Wie geen plaats krijgt, wacht op een volgende ronde.";
            en: "Who gets no place waits for a next round.";
        Regions { edge: EdgeTold, low: Decimal, high: Decimal }
            nl: "Per regio verschilt de kans: bij {edge} van {low}% tot {high}%.";
            en: "The chance differs by region: with {edge} from {low}% to {high}%.";
        BasketsPerRegion { spread: SpreadTold }
            nl: "Manden zijn hier berekend per regio, want met {spread} gaan zij niet samen. De andere regels zijn berekend zoals de spelregels verdelen.";
            en: "Baskets are worked out per region here, as they do not go with {spread}. The other rules are worked out as the rules spread.";
        TooLarge { date: Date, practices: Practices }
            nl: "Groter dan alle ruimte op {date}: {practices}. Zo'n praktijk kan dan alleen starten als er over het maximum heen mag. Bij regels die binnen het maximum blijven, hebben grote praktijken daardoor gemiddeld minder kans.";
            en: "Larger than all room on {date}: {practices}. Such a practice can start then only if the cap may be exceeded. Under rules that keep to the cap, large practices therefore have less chance on average.";
        TooLargeOfRegion { date: Date, practices: Practices }
            nl: "Groter dan alle ruimte van hun regio op {date}: {practices}. Zo'n praktijk kan dan alleen starten als er over het maximum heen mag. Bij regels die binnen het maximum blijven, hebben grote praktijken daardoor gemiddeld minder kans.";
            en: "Larger than all room of their region on {date}: {practices}. Such a practice can start then only if the cap may be exceeded. Under rules that keep to the cap, large practices therefore have less chance on average.";
        TooLargeForBaskets { date: Date, practices: Practices }
            nl: "Groter dan alle ruimte van hun eigen regio op {date}: {practices}. Bij manden kan zo'n praktijk dan niet starten.";
            en: "Larger than all room of their own region on {date}: {practices}. With baskets such a practice cannot start then.";
        NeverFit { practices: Practices, edges: Vec<EdgeTold> }
            nl: "Groter dan de ruimte op elke datum, ook als eerste aan de beurt: {practices}. Daarvoor is een aparte afspraak nodig. Dit geldt bij {edges}.";
            en: "Larger than the room on every date, even when served first: {practices}. That needs an agreement of its own. It holds with {edges}.";
        Priority nl: "Met en zonder voorrang"; en: "With and without priority";
        PriorityOf { edge: EdgeTold, date: Date }
            nl: "Kans op {date} met de regel {edge}, zoals de spelregels voorrang geven en als niemand voorrang had";
            en: "Chance of {date} under the rule {edge}, as the rules give priority and as if nobody had it";
        Decision nl: "Besluit"; en: "Decision";
        Decides
            nl: "Het bestuur / de ledenvergadering (doorstrepen wat niet geldt) kiest:";
            en: "The board / the members' meeting (strike out what does not apply) chooses:";
        WrittenDown
            nl: "In rules.toml komt wat bij de keuze staat, elk deel op een eigen regel.";
            en: "What stands beside the choice goes in rules.toml, each part on a line of its own.";
        Signed nl: "Datum en handtekening:"; en: "Date and signature:";
        More
            nl: "Alle cijfers: `--paper` maakt een stuk voor het bestuur, `--html` een pagina, `--csv` een bestand voor een rekenblad.";
            en: "All figures: `--paper` makes a paper for the board, `--html` a page, `--csv` a file for a spreadsheet.";
        Marked { mark: &'static str }
            nl: "{mark} staat nu in de spelregels";
            en: "{mark} stands in the rules now";
        Columns { small: u64, large: u64, practices: Practices }
            nl: "Klein en groot: het kleinste en het grootste vijfde, gemiddeld {small} en {large} ION. Plek: gemiddeld geplaatst, van {practices}.";
            en: "Small and large: the smallest and the largest fifth, {small} and {large} ION on average. Placed: on average, of {practices}.";
    }

    /// What a rule does, to whom, and whether it keeps to the cap: one sentence.
    pub enum RuleTold as "chances-rule" {
        Skip { chance: ChanceTold, cap: CapTold }
            nl: "wie niet meer past wordt overgeslagen; {chance}; {cap}.";
            en: "who does not fit any more is passed over; {chance}; {cap}.";
        Stop { chance: ChanceTold, cap: CapTold }
            nl: "de eerste die niet past sluit de rij voor die datum; {chance}; {cap}.";
            en: "the first that does not fit closes the row for that date; {chance}; {cap}.";
        Reach { chance: ChanceTold, cap: CapTold }
            nl: "de laatste mag over het maximum heen; {chance}; {cap}.";
            en: "the last one may exceed the cap; {chance}; {cap}.";
        Baskets { chance: ChanceTold, cap: CapTold }
            nl: "vooraf vult het programma veel lijsten die passen (manden); wie past, staat in even veel lijsten als anderen met dezelfde regio, voorrang en datum; één lijst wordt geloot; {chance}; {cap}.";
            en: "beforehand the program fills many lists that fit (baskets); who fits stands in as many lists as others with the same region, priority and date; one list is drawn; {chance}; {cap}.";
    }

    /// The same in a few words, below its name.
    pub enum RuleShort as "chances-rule-short" {
        Skip nl: "past niet: de volgende mag"; en: "does not fit: the next one may";
        Stop nl: "past niet: de rij gaat dicht"; en: "does not fit: the row closes";
        Reach nl: "de laatste mag eroverheen"; en: "the last one may go over";
        Baskets nl: "één kant-en-klare lijst wordt geloot"; en: "one ready-made list is drawn";
    }

    /// What a rule does to small and large practices.
    pub enum ChanceTold as "chances-size" {
        Same { percent: Decimal }
            nl: "klein of groot maakt geen verschil: de kans is gemiddeld {percent}%";
            en: "small or large makes no difference: the chance is {percent}% on average";
        Fits { percent: Decimal }
            nl: "voor wie past maakt klein of groot geen verschil: het kleinste vijfde heeft gemiddeld {percent}%";
            en: "for those who fit, small or large makes no difference: the smallest fifth has {percent}% on average";
        Alike { low: Decimal, high: Decimal }
            nl: "klein en groot hebben ongeveer dezelfde kans: {low}% en {high}%";
            en: "small and large have about the same chance: {low}% and {high}%";
        Unseen { low: Decimal, high: Decimal, draws: u64 }
            nl: "klein of groot: het verschil tussen {low}% en {high}% kan toeval zijn, met {draws} nagebootste lotingen";
            en: "small or large: the difference between {low}% and {high}% may be chance, with {draws} simulated draws";
        Small { low: Decimal, high: Decimal }
            nl: "kleine praktijken hebben meer kans dan grote: {low}% tegen {high}%";
            en: "small practices have more chance than large ones: {low}% against {high}%";
        Large { low: Decimal, high: Decimal }
            nl: "grote praktijken hebben meer kans dan kleine: {high}% tegen {low}%";
            en: "large practices have more chance than small ones: {high}% against {low}%";
        Lots { percent: Decimal, low: Decimal, high: Decimal }
            nl: "de mand geeft klein en groot dezelfde kans: gemiddeld {percent}%; het lot over de rest van de ruimte geeft er aan het kleinste vijfde ongeveer {low} procentpunt bij en aan het grootste {high}";
            en: "the basket gives small and large the same chance: {percent}% on average; lots for the rest of the room add about {low} percentage points for the smallest fifth and {high} for the largest";
        Nobody nl: "niemand vraagt deze datum"; en: "nobody asks for this date";
    }

    /// Whether a rule keeps to the cap.
    pub enum CapTold as "chances-cap" {
        Kept nl: "nooit over het maximum"; en: "never over the cap";
        Over { over: OverTold }
            nl: "{over}, en dat mag alleen als de zorgverzekeraar het ermee eens is";
            en: "{over}, and that needs the consent of the insurer";
        OverAgreed { over: OverTold }
            nl: "{over}, zoals de zorgverzekeraar goedvond";
            en: "{over}, as the insurer agreed";
    }

    /// How often a rule that does not keep to the cap goes over it.
    pub enum OverTold as "chances-over" {
        Sometimes nl: "soms over het maximum"; en: "sometimes over the cap";
        Mostly { percent: Decimal }
            nl: "bijna altijd over het maximum, gemiddeld {percent}%";
            en: "nearly always over the cap, {percent}% on average";
    }

    /// Headings and cells of the table.
    pub enum FrontHeading as "chances-front-heading" {
        Rule nl: "regel"; en: "rule";
        Chance { group: GroupTold } nl: "kans {group}"; en: "chance of the {group}";
        Difference nl: "verschil in procentpunten"; en: "difference in percentage points";
        Room nl: "ruimte gebruikt"; en: "room used";
        Placed { practices: Practices } nl: "geplaatst, van {practices}"; en: "placed, of {practices}";
        Cap nl: "over het maximum"; en: "over the cap";
        Sometimes nl: "soms"; en: "sometimes";
        Mostly nl: "bijna altijd"; en: "nearly always";
        Never nl: "nooit"; en: "never";
        Even nl: "geen"; en: "none";
        Mean { mean: Decimal } nl: "{mean}"; en: "{mean}";
        RoomShort nl: "ruimte"; en: "room";
        PlacedShort nl: "plek"; en: "placed";
        CapShort nl: "over"; en: "over";
        MostlyShort nl: "meestal"; en: "mostly";
        Group nl: "groep"; en: "group";
        WithPriority nl: "met voorrang"; en: "with priority";
        WithoutPriority nl: "zonder voorrang"; en: "without priority";
    }
}
