//! The page for the board.

use super::figure::{GroupTold, VariantTold};
use crate::words::noun::Practices;
use jiff::civil::Date;

crate::messages! {
    /// Titles and sentences of the page.
    pub enum Page as "chances-page" {
        Title { title: String } nl: "Kansen vooraf: {title}"; en: "Chances beforehand: {title}";
        Question
            nl: "Wat doet de grens met kleine en grote praktijken?";
            en: "What does the boundary do to small and large practices?";
        QuestionCaption { date: Date }
            nl: "Kans op een plaats per {date}, van de praktijken die die datum vragen; en hoeveel van het maximum dan wordt gebruikt";
            en: "Chance of a place on {date}, of the practices that ask for that date; and how much of the cap is then used";
        Percentiles
            nl: "p5 en p95: in één op de twintig lotingen wordt minder dan p5 gebruikt, in één op de twintig meer dan p95.";
            en: "p5 and p95: in one draw out of twenty less than p5 is used, in one out of twenty more than p95.";
        Sizes { date: Date } nl: "Grootte tegen kans op {date}"; en: "Size against the chance of {date}";
        SizesRead
            nl: "Elk rondje is een praktijk die deze datum vraagt. Een dikke streep is het gemiddelde van een vijfde. Gaan de strepen omlaag, dan hebben grote praktijken minder kans. Let op waar de linkeras begint.";
            en: "Each circle is a practice that asks for this date. A thick line is the mean of a fifth. Where lines go down, large practices have less chance. Mind where the left axis begins.";
        Rooms { date: Date } nl: "Gebruik van het maximum tot en met {date}"; en: "Use of the cap up to {date}";
        RoomsRead
            nl: "De balk is het gemiddelde. De zwarte lijn loopt van p5 tot p95.";
            en: "The bar is the mean. The black line goes from p5 to p95.";
        Groups { date: Date }
            nl: "Kans op {date} naar grootte, voorrang en regio";
            en: "Chance of {date} by size, priority and region";
        BySize nl: "Per grootte"; en: "By size";
        ByClass nl: "Per voorrangsgroep"; en: "By class";
        ByRegion nl: "Per regio"; en: "By region";
        Dates nl: "Zoals gekozen: kans op elke startdatum"; en: "As chosen: chance of each start date";
        DatesOf { date: Date } nl: "Van de praktijken die {date} vragen"; en: "Of the practices that ask for {date}";
        Never nl: "Praktijken die nooit passen"; en: "Practices that can never fit";
        NeverRead
            nl: "Groter dan de ruimte op elke datum, ook als eerste aan de beurt. Dit is geteld, niet nagebootst.";
            en: "Larger than the room on every date, even when served first. This is counted, not simulated.";
        Nobody nl: "Geen."; en: "None.";
        Practices nl: "Per praktijk"; en: "By practice";
        PracticesChosen { variant: VariantTold }
            nl: "Zoals gekozen ({variant}): kans op elke startdatum. Praktijken die niet meeloten staan hier niet.";
            en: "As chosen ({variant}): chance of each start date. Practices that take no part in the draw are not here.";
        PracticesWide
            nl: "Kans op de gevraagde datum, onder elke grens en verdeling";
            en: "Chance of the date that is asked for, under every boundary and spread";
        PracticesMore
            nl: "De kans op de andere startdatums onder elke grens en verdeling staat in het bestand van `--csv`.";
            en: "The chance of the other start dates under every boundary and spread is in the file of `--csv`.";
    }

    /// Headings of columns of the page.
    pub enum Heading as "chances-heading" {
        End { group: GroupTold, practices: Practices } nl: "{group}, {practices}"; en: "{group}, {practices}";
        Variant nl: "grens, verdeling"; en: "boundary, spread";
        Difference nl: "verschil in procentpunten"; en: "difference in percentage points";
        RoomUse nl: "gebruik van het maximum, gemiddeld"; en: "use of the cap, on average";
        Practices nl: "praktijken"; en: "practices";
        Group nl: "groep"; en: "group";
        NoDateYet nl: "nog geen datum"; en: "no date yet";
        Practice nl: "praktijk"; en: "practice";
        Region nl: "regio"; en: "region";
        AsksFor nl: "vraagt"; en: "asks for";
    }

    /// Words in charts.
    pub enum Chart as "chances-chart" {
        Sizes { variant: VariantTold } nl: "Grootte tegen kans: {variant}"; en: "Size against chance: {variant}";
        Ion nl: "ION van de praktijk"; en: "ION of the practice";
        RoomUse nl: "Gebruik van het maximum"; en: "Use of the cap";
        Cap nl: "het maximum (100%)"; en: "the cap (100%)";
    }
}
