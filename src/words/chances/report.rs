//! What table and page say alike, the table of a terminal, and the remark of `check`.

use super::figure::{FigureTold, SpreadTold, VariantTold};
use crate::words::noun::Practices;
use crate::words::size::Size;
use crate::words::value::{Decimal, Digits};
use jiff::civil::Date;

crate::messages! {
    /// What table and page say.
    pub enum Report as "chances" {
        Register { practices: Practices, ion: u64, date: Date, chosen: VariantTold }
            nl: "Aanmeldingen: {practices}, {ion} ION (peildatum {date}). Spelregels zoals ze nu zijn: {chosen}.";
            en: "Register: {practices}, {ion} ION (reference date {date}). Rules as they are now: {chosen}.";
        Simulated { draws: u64, seed: Digits }
            nl: "Nagebootst met {draws} lotingen per manier, met dezelfde toewijzing als de echte loting (zaad {seed}). Achter ± staat de standaardfout.";
            en: "Simulated with {draws} draws for each way, with the same allocation as the real draw (seed {seed}). Behind ± stands the standard error.";
        SimulatedInPart { draws: u64, seed: Digits }
            nl: "Nagebootst met {draws} lotingen per manier, met dezelfde toewijzing als de echte loting (zaad {seed}). Achter ± staat de standaardfout. Zonder ± is precies: alle manden zijn geteld, of elke mogelijke volgorde is doorgerekend.";
            en: "Simulated with {draws} draws for each way, with the same allocation as the real draw (seed {seed}). Behind ± stands the standard error. Without ± is exact: all baskets were counted, or every possible order was worked out.";
        Exact
            nl: "Alles hier is precies: alle manden zijn geteld, en elke mogelijke volgorde is doorgerekend.";
            en: "All of this is exact: all baskets were counted, and every possible order was worked out.";
        Edges
            nl: "manden: één mand wordt geloot, vooraf gevuld met praktijken die samen passen, ieder in evenveel manden; overslaan: wie niet meer past wordt overgeslagen, de volgende is aan de beurt; stoppen: de eerste die niet past sluit de rij voor die datum; doorgaan tot vol: de laatste mag over het maximum heen";
            en: "baskets: one basket is drawn, filled beforehand with practices that fit together, each in equally many; pass over: who does not fit any more is passed over, the next has its turn; stop: the first that does not fit closes the row for that date; go on until full: the last one may exceed the cap";
        Consent
            nl: "Doorgaan tot vol mag alleen als de zorgverzekeraar het ermee eens is; hier is gerekend alsof dat zo is.";
            en: "Going on until full needs the consent of the insurer; it is worked out here as if there were one.";
        Spreads
            nl: "per regio: elke regio een eigen maximum en een eigen volgorde; samen, in evenwicht: één maximum, de regio die het meest achterloopt is aan de beurt; samen, één volgorde: één maximum en één volgorde";
            en: "per region: each region a cap and an order of its own; together, balanced: one cap, the region furthest behind has its turn; together, one order: one cap and one order";
        OneRegion
            nl: "Er is één regio, dus de verdeling over regio's maakt geen verschil.";
            en: "There is one region, so the spread over regions makes no difference.";
        Baskets { baskets: u64 }
            nl: "Aantal manden, voor elke regio of voor alle regio's samen: {baskets}.";
            en: "Number of baskets, for each region or for all regions together: {baskets}.";
        BasketsLots
            nl: "Wie niet in de gelote mand ligt, kan ook een plaats krijgen door het lot, in de ruimte die de mand overlaat. Dat deel is nagebootst.";
            en: "Who is not in the basket that is drawn can get a place by lot too, in the room that the basket leaves. That part is simulated.";
        Fifths
            nl: "Vijfden: praktijken met dezelfde regio, voorrang en datum zijn van klein naar groot in vijf gelijke delen verdeeld. Zo verschillen vijfden alleen in grootte.";
            en: "Fifths: practices with the same region, priority and date are cut in five equal parts, from small to large. So fifths differ in size alone.";
        NeverFits { id: String, name: String, size: Size, room: Size }
            nl: "praktijk {id}, {name}: {size}, grootste ruimte {room}";
            en: "practice {id}, {name}: {size}, largest room {room}";
    }

    /// Titles above figures, and headings of their columns.
    pub enum TableTold as "chances-table" {
        BySpread { spread: SpreadTold, date: Date }
            nl: "Verdeling {spread}: kans op een plaats per {date}, van de praktijken die die datum vragen";
            en: "Spread {spread}: chance of a place on {date}, of the practices that ask for that date";
        Date { date: Date } nl: "{date}"; en: "{date}";
        Figure { figure: FigureTold } nl: "{figure}"; en: "{figure}";
        Nothing nl: ""; en: "";
    }

    /// What the chosen boundary does to small and large practices.
    pub enum SizeRemark as "size-remark" {
        Tells { edge: SizeEdge, date: Date, small: u64, low: Decimal, large: u64, high: Decimal, also: Option<SizeAlso> }
            nl: "{edge}: daardoor hangt de kans af van de grootte van een praktijk. Van wie {date} vraagt, heeft het kleinste vijfde (gemiddeld {small} ION) ongeveer {low}% kans op die datum en het grootste vijfde (gemiddeld {large} ION) {high}%{also}; `instroom chances` rekent het na voor elke grens";
            en: "{edge}, so the size of a practice changes its chance: of those who ask for {date}, the smallest fifth ({small} ION on average) has a chance of about {low}% of that date and the largest fifth ({large} ION on average) {high}%{also}; `instroom chances` works it out for every boundary";
    }

    /// The chosen boundary in [`SizeRemark`].
    pub enum SizeEdge as "size-edge" {
        Skip nl: "wie niet meer past wordt overgeslagen"; en: "who does not fit any more is passed over";
        Stop nl: "wie niet meer past sluit de rest af"; en: "who does not fit any more closes the rest";
        Reach nl: "er wordt doorgegaan tot het maximum is bereikt"; en: "it goes on until the cap is reached";
    }

    /// What plays a part besides size.
    pub enum SizeAlso as "size-also" {
        Priority nl: " (voorrang telt hierin mee)"; en: " (priority plays a part in this)";
    }
}
