//! The page for the board.

use super::figure::{FigureTold, VariantTold};
use crate::words::value::Decimal;
use jiff::civil::Date;

crate::messages! {
    /// Titles and sentences of the page.
    pub enum Page as "chances-page" {
        Title { title: String } nl: "Kansen vooraf: {title}"; en: "Chances beforehand: {title}";
        Annex nl: "Bijlage: alle cijfers"; en: "Annex: all figures";
        How nl: "Hoe dit is berekend"; en: "How this was worked out";
        Variants { date: Date }
            nl: "Elke grens met elke verdeling, {date}";
            en: "Every boundary with every spread, {date}";
        ByBasket { date: Date }
            nl: "Manden op {date}: wat de mand geeft, precies, en wat het lot in de rest van de ruimte eraan toevoegt, nagebootst";
            en: "Baskets on {date}: what the basket gives, exactly, and what lots in the rest of the room add, simulated";
        Groups { date: Date }
            nl: "Kans op {date} naar grootte, voorrang en regio";
            en: "Chance of {date} by size, priority and region";
        BySize nl: "Per grootte"; en: "By size";
        ByClass nl: "Per voorrangsgroep"; en: "By class";
        ByRegion nl: "Per regio"; en: "By region";
        Dates nl: "Zoals de spelregels nu zijn: kans op elke startdatum"; en: "As the rules are now: chance of each start date";
        DatesOf { date: Date } nl: "Van de praktijken die {date} vragen"; en: "Of the practices that ask for {date}";
        Waiting nl: "Wachten"; en: "Waiting";
        WaitingOf
            nl: "Gemiddeld aantal kwartalen van de gevraagde datum tot de start. Wie in deze ronde geen datum krijgt, telt als een kwartaal na de laatste.";
            en: "The mean number of quarters from the date that is asked for to the start. Who gets no date in this round counts as a quarter after the last one.";
        Never nl: "Praktijken die niet passen"; en: "Practices that do not fit";
        TooLarge { date: Date } nl: "groter dan alle ruimte op {date}"; en: "larger than all room on {date}";
        Practices nl: "Per praktijk"; en: "By practice";
        PracticesChosen { variant: VariantTold }
            nl: "Zoals de spelregels nu zijn ({variant}): kans op elke startdatum. Praktijken die niet meeloten staan hier niet.";
            en: "As the rules are now ({variant}): chance of each start date. Practices that take no part in the draw are not here.";
        PracticesWide
            nl: "Kans op de gevraagde datum, onder elke grens en verdeling";
            en: "Chance of the date that is asked for, under every boundary and spread";
        PracticesMore
            nl: "De kans op de andere startdatums onder elke grens en verdeling staat in het bestand van `--csv`.";
            en: "The chance of the other start dates under every boundary and spread is in the file of `--csv`.";
    }

    /// What stands in the board's paper alone.
    pub enum PaperTold as "chances-paper" {
        Before
            nl: "De keuze komt in de spelregels, vóór er iets wordt verzegeld of geloot.";
            en: "The choice goes in the rules, before anything is sealed or drawn.";
        Choice nl: "vastgesteld (zet een kruis)"; en: "adopted (mark one)";
        InRules nl: "in rules.toml"; en: "in rules.toml";
        Date nl: "Datum"; en: "Date";
        Chair nl: "Voorzitter, naam en handtekening"; en: "Chair, name and signature";
    }

    /// Headings of columns of the page.
    pub enum Heading as "chances-heading" {
        Variant nl: "grens, verdeling"; en: "boundary, spread";
        Difference nl: "verschil in procentpunten"; en: "difference in percentage points";
        RoomUse nl: "gebruik van het maximum, gemiddeld"; en: "use of the cap, on average";
        Range nl: "in negen van de tien lotingen"; en: "in nine of ten draws";
        Basket nl: "door de mand"; en: "by the basket";
        Lots nl: "met het lot erbij"; en: "with lots besides";
        Practices nl: "praktijken"; en: "practices";
        Group nl: "groep"; en: "group";
        Wait nl: "kwartalen"; en: "quarters";
        NoDateYet nl: "nog geen datum"; en: "no date yet";
        Practice nl: "praktijk"; en: "practice";
        Region nl: "regio"; en: "region";
        AsksFor nl: "vraagt"; en: "asks for";
    }

    /// Words in charts.
    pub enum Chart as "chances-chart" {
        Sizes { variant: VariantTold, figures: Vec<FigureTold> }
            nl: "{variant}: kans van het kleinste tot het grootste vijfde: {figures}";
            en: "{variant}: chance of the smallest to the largest fifth: {figures}";
        Range { low: Decimal, high: Decimal } nl: "{low}%–{high}%"; en: "{low}%–{high}%";
    }
}
