//! What table and page say alike, the table of a terminal, and the remark of `check`.

use super::figure::{GroupTold, SpreadTold, VariantTold};
use crate::words::noun::Practices;
use crate::words::size::Size;
use crate::words::value::{Decimal, Digits, Signed};
use jiff::civil::Date;

crate::messages! {
    /// What table and page say.
    pub enum Report as "chances" {
        NoDraw
            nl: "Dit is een berekening vooraf, geen loting. Hier krijgt niemand een plaats.";
            en: "This is a calculation beforehand, not a draw. Nobody gets a place here.";
        Register { practices: Practices, ion: u64, date: Date, chosen: VariantTold }
            nl: "Aanmeldingen: {practices}, {ion} ION (peildatum {date}). Spelregels zoals ze nu zijn: {chosen}.";
            en: "Register: {practices}, {ion} ION (reference date {date}). Rules as they are now: {chosen}.";
        Simulated { draws: u64, seed: Digits }
            nl: "Nagebootst met {draws} lotingen per manier, met dezelfde toewijzing als de echte loting (zaad {seed}). Achter ± staat de standaardfout.";
            en: "Simulated with {draws} draws for each way, with the same allocation as the real draw (seed {seed}). Behind ± stands the standard error.";
        SimulatedInPart { draws: u64, seed: Digits }
            nl: "Nagebootst met {draws} lotingen per manier, met dezelfde toewijzing als de echte loting (zaad {seed}). Achter ± staat de standaardfout. Zonder ± is precies: elke mogelijke volgorde is doorgerekend, de standaardfout is 0.";
            en: "Simulated with {draws} draws for each way, with the same allocation as the real draw (seed {seed}). Behind ± stands the standard error. Without ± is exact: every possible order was worked out, the standard error is 0.";
        Exact
            nl: "Alles hier is precies: elke mogelijke volgorde is doorgerekend, de standaardfout is 0.";
            en: "All of this is exact: every possible order was worked out, the standard error is 0.";
        Edges
            nl: "overslaan: wie niet meer past wordt overgeslagen, de volgende is aan de beurt; stoppen: de eerste die niet past sluit de rij voor die datum; doorgaan tot vol: de laatste mag over het maximum heen";
            en: "pass over: who does not fit any more is passed over, the next has its turn; stop: the first that does not fit closes the row for that date; go on until full: the last one may exceed the cap";
        Consent
            nl: "Doorgaan tot vol mag alleen als de zorgverzekeraar het ermee eens is; hier is gerekend alsof dat zo is.";
            en: "Going on until full needs the consent of the insurer; it is worked out here as if there were one.";
        Spreads
            nl: "per regio: elke regio een eigen maximum en een eigen volgorde; samen, in evenwicht: één maximum, de regio die het meest achterloopt is aan de beurt; samen, één volgorde: één maximum en één volgorde";
            en: "per region: each region a cap and an order of its own; together, balanced: one cap, the region furthest behind has its turn; together, one order: one cap and one order";
        OneRegion
            nl: "Er is één regio, dus de verdeling over regio's maakt geen verschil.";
            en: "There is one region, so the spread over regions makes no difference.";
        Mixed { what: Mixed }
            nl: "Een verschil tussen vijfden kan ook van {what} komen. Wat de grens doet, ziet u door de grenzen met elkaar te vergelijken.";
            en: "A difference between fifths can come from {what} too. Compare the boundaries with each other to see what the boundary does.";
        AllFit
            nl: "Op elke datum past iedereen die erom vraagt: er hoeft niet te worden geloot.";
            en: "On every date all who ask for it fit: no lottery is needed.";
        LotsDecide { date: Date, asking: u64, practices: Practices }
            nl: "Op {date} beslist het lot voor het eerst. Die datum wordt gevraagd door {asking} van de {practices}.";
            en: "On {date} lots decide for the first time. That date is asked for by {asking} of the {practices}.";
        Answer { variant: VariantTold, low: Decimal, high: Decimal, gap: Signed, room: Decimal }
            nl: "{variant}: kleinste vijfde {low}% kans, grootste vijfde {high}% (verschil {gap} procentpunt); het maximum wordt gemiddeld voor {room}% gebruikt.";
            en: "{variant}: smallest fifth {low}%, largest fifth {high}% (difference {gap} percentage points); on average {room}% of the cap is used.";
        NeverFits { id: String, name: String, size: Size, room: Size }
            nl: "praktijk {id}, {name}: {size}, grootste ruimte {room}";
            en: "practice {id}, {name}: {size}, largest room {room}";
    }

    /// In what fifths differ besides size.
    pub enum Mixed as "chances-mixed" {
        PriorityAndRegion nl: "voorrang en regio"; en: "priority and region";
        Priority nl: "voorrang"; en: "priority";
        Region nl: "regio"; en: "region";
    }

    /// Titles above figures, and headings of their columns.
    pub enum TableTold as "chances-table" {
        Nothing nl: ""; en: "";
        Question { date: Date }
            nl: "Kans op een plaats per {date}, van de praktijken die die datum vragen";
            en: "Chance of a place on {date}, of the practices that ask for that date";
        Ends { small: GroupTold, many_small: Practices, large: GroupTold, many_large: Practices }
            nl: "({small}: {many_small}; {large}: {many_large})";
            en: "({small}: {many_small}; {large}: {many_large})";
        BySpread { spread: SpreadTold, date: Date }
            nl: "Verdeling {spread}: kans op een plaats per {date}, van de praktijken die die datum vragen";
            en: "Spread {spread}: chance of a place on {date}, of the practices that ask for that date";
        AsChosen { variant: VariantTold, date: Date }
            nl: "Zoals gekozen ({variant}): kans op elke startdatum, van de praktijken die {date} vragen";
            en: "As chosen ({variant}): chance of each start date, of the practices that ask for {date}";
        NobodyNever
            nl: "Praktijken die nooit passen, ook niet als eerste: geen.";
            en: "Practices that can never fit, not even first: none.";
        Never
            nl: "Praktijken die nooit passen, ook niet als eerste:";
            en: "Practices that can never fit, not even first:";
        Smallest nl: "kleinste vijfde"; en: "smallest fifth";
        Largest nl: "grootste vijfde"; en: "largest fifth";
        Difference nl: "verschil in punten"; en: "difference in points";
        RoomUse nl: "gebruik van het maximum (p5–p95)"; en: "use of the cap (p5–p95)";
        Practices nl: "praktijken"; en: "practices";
        Number { number: u64 } nl: "{number}"; en: "{number}";
        Date { date: Date } nl: "{date}"; en: "{date}";
        NoDateYet nl: "nog geen datum"; en: "no date yet";
    }

    /// What the chosen boundary does to small and large practices.
    pub enum SizeRemark as "size-remark" {
        Tells { edge: SizeEdge, date: Date, most: u64, low: Decimal, least: u64, high: Decimal, also: Option<SizeAlso> }
            nl: "{edge}: daardoor hangt de kans af van de grootte van een praktijk. Van wie {date} vraagt, heeft het kleinste vijfde (tot {most} ION) ongeveer {low}% kans op die datum en het grootste vijfde (vanaf {least} ION) {high}%{also}; `instroom chances` rekent het na voor elke grens";
            en: "{edge}, so the size of a practice changes its chance: of those who ask for {date}, the smallest fifth (up to {most} ION) has a chance of about {low}% of that date and the largest fifth (from {least} ION) {high}%{also}; `instroom chances` works it out for every boundary";
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
