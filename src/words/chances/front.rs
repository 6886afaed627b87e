//! What a board reads before it decides: one question, one sentence a rule, one table.

use super::figure::{EdgeTold, SpreadTold};
use crate::words::noun::Practices;
use crate::words::size::Size;
use crate::words::value::Decimal;
use jiff::civil::Date;

crate::messages! {
    /// The question, and what is said around it.
    pub enum Front as "chances-front" {
        Question
            nl: "Als niet iedereen past: welke regel kiest het bestuur?";
            en: "When not everybody fits: which rule does the board choose?";
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
            nl: "Van links naar rechts: van het kleinste tot het grootste vijfde deel van de praktijken. Een vlakke lijn betekent: klein en groot hebben dezelfde kans. De kans is getekend van {low}% tot {high}%. De balk is de ruimte, de dikke streep het maximum.";
            en: "From left to right: from the smallest to the largest fifth of the practices. A flat line means: small and large have the same chance. Chances are drawn from {low}% to {high}%. The bar is the room, the thick line the cap.";
        Smallest nl: "klein"; en: "small";
        Largest nl: "groot"; en: "large";
        Chosen nl: "staat in de spelregels"; en: "stands in the rules";
        Used { percent: Decimal } nl: "{percent}% gebruikt"; en: "{percent}% used";
        Kept nl: "nooit over het maximum"; en: "never over the cap";
        Over nl: "soms over het maximum"; en: "sometimes over the cap";
        Rules nl: "In één zin"; en: "In one sentence";
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
        Waits
            nl: "Wachten: gemiddeld aantal kwartalen van de gevraagde datum tot de start. Wie in deze ronde geen datum krijgt, telt als een kwartaal na de laatste.";
            en: "Waiting: the mean number of quarters from the date that is asked for to the start. Who gets no date in this round counts as a quarter after the last one.";
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
        Decides nl: "Het bestuur kiest:"; en: "The board chooses:";
        Signed nl: "Datum en handtekening:"; en: "Date and signature:";
        More
            nl: "Alle cijfers: `--paper` maakt een stuk voor het bestuur, `--html` een pagina, `--csv` een bestand voor een rekenblad.";
            en: "All figures: `--paper` makes a paper for the board, `--html` a page, `--csv` a file for a spreadsheet.";
        Marked { mark: &'static str }
            nl: "{mark} staat nu in de spelregels";
            en: "{mark} stands in the rules now";
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
            nl: "één mand wordt geloot, vooraf gevuld met praktijken die samen passen; {chance}; {cap}.";
            en: "one basket is drawn, filled beforehand with practices that fit together; {chance}; {cap}.";
    }

    /// What a rule does to small and large practices.
    pub enum ChanceTold as "chances-size" {
        Same { percent: Decimal }
            nl: "klein of groot maakt geen verschil: de kans is gemiddeld {percent}%";
            en: "small or large makes no difference: the chance is {percent}% on average";
        Fits { percent: Decimal }
            nl: "wie past heeft, klein of groot, dezelfde kans als anderen met dezelfde regio, voorrang en datum; het kleinste vijfde heeft gemiddeld {percent}%";
            en: "who fits has, small or large, the same chance as others with the same region, priority and date; the smallest fifth has {percent}% on average";
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
        Over
            nl: "soms over het maximum, en dat mag alleen als de zorgverzekeraar het ermee eens is";
            en: "sometimes over the cap, and that needs the consent of the insurer";
        OverAgreed
            nl: "soms over het maximum, zoals de zorgverzekeraar goedvond";
            en: "sometimes over the cap, as the insurer agreed";
    }

    /// Headings and cells of the table.
    pub enum FrontHeading as "chances-front-heading" {
        Rule nl: "regel"; en: "rule";
        Smallest nl: "kans kleinste vijfde"; en: "chance of the smallest fifth";
        Largest nl: "kans grootste vijfde"; en: "chance of the largest fifth";
        Difference nl: "verschil in procentpunten"; en: "difference in percentage points";
        Room nl: "ruimte gebruikt"; en: "room used";
        Wait nl: "wachten, in kwartalen"; en: "waiting, in quarters";
        Cap nl: "over het maximum"; en: "over the cap";
        Yes nl: "soms"; en: "sometimes";
        No nl: "nooit"; en: "never";
        Even nl: "geen"; en: "none";
        Quarters { quarters: Decimal } nl: "{quarters}"; en: "{quarters}";
        RoomShort nl: "ruimte"; en: "room";
        WaitShort nl: "wacht"; en: "wait";
        CapShort nl: "over"; en: "over";
        Group nl: "groep"; en: "group";
        WithPriority nl: "met voorrang"; en: "with priority";
        WithoutPriority nl: "zonder voorrang"; en: "without priority";
    }
}
