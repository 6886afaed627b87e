//! What it is about, the start dates, who takes part and who goes first.

use crate::words::value::Digits;
use jiff::civil::Date;

crate::messages! {
    /// What the rules are about.
    pub enum About as "charter-about" {
        What
            nl: "Op elke startdatum is er ruimte tot een maximum. Willen er meer praktijken beginnen dan er passen, dan wordt er geloot. Deze spelregels zeggen hoe dat gaat.";
            en: "On each start date there is room up to a cap. When more practices want to begin than fit, lots are drawn. These rules say how.";
        Organised { by: String }
            nl: "{by} houdt de loting. Hierna heet zij: de organisatie.";
            en: "{by} holds the draw. Below it is called: the organisation.";
        Somebody
            nl: "Wie de loting houdt, heet hierna: de organisatie.";
            en: "Whoever holds the draw is called below: the organisation.";
        Round { round: String }
            nl: "Deze spelregels gelden voor één ronde: {round}. Een volgende ronde heeft eigen spelregels.";
            en: "These rules hold for one round: {round}. A next round has rules of its own.";
        OneRound
            nl: "Deze spelregels gelden voor één ronde. Een volgende ronde heeft eigen spelregels.";
            en: "These rules hold for one round. A next round has rules of its own.";
        Program { origin: String }
            nl: "Een computerprogramma, instroom, doet de loting. Het leest de spelregels uit een bestand (rules.toml); deze tekst is daaruit gemaakt. Verandert dat bestand, dan moet deze tekst opnieuw worden gemaakt. De loting heeft een vaste naam, die in elk bestand staat: {origin}.";
            en: "A computer program, instroom, does the draw. It reads the rules from a file (rules.toml); this text was made from it. When that file changes, this text must be made anew. The draw has a fixed name, which stands in each file: {origin}.";
        Leidraad
            nl: "Het programma bewaakt de landelijke afspraak van LHV, InEen en ZN. Elke startdatum is de eerste dag van een kwartaal. Voor startdatums in 2023 is het maximum hoogstens 25% tot en met juni, 50% tot en met september en 75% tot en met december.";
            en: "The program guards the national agreement of LHV, InEen and ZN. Each start date is the first day of a quarter. For start dates in 2023 the cap is at most 25% up to June, 50% up to September and 75% up to December.";
        Free
            nl: "Het programma kijkt niet of deze spelregels passen bij de landelijke afspraak van LHV, InEen en ZN.";
            en: "The program does not look whether these rules agree with the national agreement of LHV, InEen and ZN.";
    }

    /// The start dates and their caps.
    pub enum Dates as "charter-dates" {
        Here nl: "Dit zijn de startdatums, met hun maximum:"; en: "These are the start dates, with their caps:";
        Start nl: "Startdatum"; en: "Start date";
        Cap nl: "Maximum"; en: "Cap";
        Region nl: "Regio"; en: "Region";
        Size nl: "Aantal"; en: "Number";
        Ion { date: Date }
            nl: "Het maximum telt patiënten. Een praktijk telt voor haar ION (inschrijvingen op naam): het aantal patiënten dat op de peildatum, {date}, bij haar staat ingeschreven.";
            en: "The cap counts patients. A practice counts for its ION (from the Dutch for registered patients): the number of patients registered with it on the reference date, {date}.";
        Practices { date: Date }
            nl: "Het maximum telt praktijken: elke praktijk telt voor één, groot of klein. Haar ION (inschrijvingen op naam: het aantal patiënten dat op de peildatum, {date}, bij haar staat ingeschreven) staat op de lijst, maar telt niet voor het maximum.";
            en: "The cap counts practices: each practice counts for one, large or small. Its ION (from the Dutch for registered patients: those registered with it on the reference date, {date}) is on the list, but does not count against the cap.";
        OfRegion { whole: Whole }
            nl: "Het percentage gaat over alle {whole} van de regio. Elke praktijk op de lijst telt daarin mee, ook als zij niet antwoordt of niet meedoet. Zo heeft elke regio een eigen maximum.";
            en: "The percentage is taken of all {whole} of the region. Each practice on the list counts in it, also one that does not answer or takes no part. So each region has a cap of its own.";
        OfAll { whole: Whole }
            nl: "Het percentage gaat over alle {whole} van alle regio's samen. Elke praktijk op de lijst telt daarin mee, ook als zij niet antwoordt of niet meedoet.";
            en: "The percentage is taken of all {whole} of all regions together. Each practice on the list counts in it, also one that does not answer or takes no part.";
        OfGiven
            nl: "Het percentage gaat over deze aantallen, die vooraf zijn vastgesteld. Zo heeft elke regio een eigen maximum:";
            en: "The percentage is taken of these numbers, which were set beforehand. So each region has a cap of its own:";
        OfGivenAll
            nl: "Het percentage gaat over deze aantallen samen, die vooraf zijn vastgesteld. Een regio zonder praktijk op de lijst telt niet mee:";
            en: "The percentage is taken of these numbers together, which were set beforehand. A region without a practice on the list does not count:";
        Rounded
            nl: "Is de uitkomst geen heel getal, dan wordt zij naar beneden afgerond.";
            en: "Where the outcome is no whole number, it is rounded down.";
        Cumulative
            nl: "Het maximum is een totaal: op elke startdatum telt iedereen mee die dan meedoet, ook wie eerder begon. Is er op een startdatum ruimte over, dan gaat die mee naar de volgende. Wat na de laatste startdatum over is, blijft in deze loting leeg.";
            en: "The cap is a total: on each start date everybody counts who takes part by then, also who began before. When there is room left on a start date, it goes along to the next one. What is left after the last start date stays empty in this draw.";
        One
            nl: "Het maximum is een totaal: ook wie al meedoet, telt mee. Is er ruimte over, dan blijft die in deze loting leeg.";
            en: "The cap is a total: also who takes part already counts. When there is room left, it stays empty in this draw.";
    }

    /// Of what a percentage is taken.
    pub enum Whole as "charter-whole" {
        Ion nl: "ION"; en: "ION";
        Practices nl: "praktijken"; en: "practices";
    }

    /// Who takes part.
    pub enum TakePart as "charter-part" {
        List
            nl: "De organisatie maakt één lijst van alle praktijken in haar gebied. Ook wie niet antwoordt of niet meedoet, staat erop.";
            en: "The organisation makes one list of all practices in its area. Also who does not answer or takes no part is on it.";
        Wish { last: Date }
            nl: "Een praktijk kiest een voorkeursdatum: de eerste datum waarop zij wil beginnen. Eerder krijgt zij geen plaats. Krijgt zij dan nog geen plaats, dan doet zij op elke volgende startdatum van deze ronde vanzelf weer mee. Wie pas na {last} wil beginnen, krijgt in deze ronde nog geen plaats.";
            en: "A practice chooses a preferred date: the first date on which it wants to begin. It gets no place before that. When it gets no place then, it takes part again by itself on each next start date of this round. Who wants to begin only after {last} gets no place in this round yet.";
        WishOne { last: Date }
            nl: "Een praktijk kiest een voorkeursdatum: de eerste datum waarop zij wil beginnen. Wie pas na {last} wil beginnen, krijgt in deze ronde nog geen plaats.";
            en: "A practice chooses a preferred date: the first date on which it wants to begin. Who wants to begin only after {last} gets no place in this round yet.";
        SilentLast { last: Date }
            nl: "Een praktijk die niet antwoordt, of die het nog niet weet, telt alsof zij {last} kiest: de laatste startdatum. Wie zegt dat zij niet meedoet, doet deze ronde niet mee.";
            en: "A practice that does not answer, or does not know yet, counts as if it chooses {last}: the last start date. One that says that it takes no part, takes no part in this round.";
        SilentOut
            nl: "Een praktijk die niet antwoordt, of die het nog niet weet, doet deze ronde niet mee. Wie zegt dat zij niet meedoet, ook niet.";
            en: "A practice that does not answer, or does not know yet, takes no part in this round. Nor does one that says that it takes no part.";
        Again
            nl: "Wacht een praktijk nog op een plaats uit een eerdere ronde? Dan doet zij ook zonder antwoord weer mee.";
            en: "Does a practice still wait for a place from an earlier round? Then it takes part again, also without an answer.";
        Hurdle
            nl: "Om mee te doen, moet een praktijk aan al deze voorwaarden voldoen:";
            en: "To take part, a practice must meet all these conditions:";
        Missed { check: Digits }
            nl: "Mist zij er één, dan doet zij deze ronde niet mee. In het lotingsverslag (artikel {check}) staat niet waarom.";
            en: "When it misses one, it takes no part in this round. The transcript of the draw (article {check}) does not say why.";
        NoHurdle nl: "Er zijn geen voorwaarden om mee te doen."; en: "There are no conditions to take part.";
        Already
            nl: "Een praktijk die al meedoet, loot niet. Zij houdt haar plaats, en telt mee voor het maximum.";
            en: "A practice that takes part already draws no lot. It keeps its place, and counts against the cap.";
        Group
            nl: "Praktijken in één regio die op dezelfde datum willen beginnen, kunnen samen loten, als groep. De groep heeft één lot en telt voor al haar praktijken samen. Zij krijgen allemaal een plaats, of geen van alle. Wat hierna over een praktijk staat, geldt ook voor een groep.";
            en: "Practices in one region that want to begin on the same date can draw together, as a group. The group has one lot and counts for all its practices together. They all get a place, or none of them does. What is said below of a practice holds for a group too.";
    }

    /// Who goes first.
    pub enum First as "charter-first" {
        LotAlone
            nl: "Niemand gaat voor. Alleen het lot bepaalt wie het eerst aan de beurt is.";
            en: "Nobody goes first by rule. The lot alone decides whose turn comes first.";
        LotBesideBaskets { fit: Digits }
            nl: "Niemand gaat voor. Waar geen mand beslist (artikel {fit}), bepaalt alleen het lot wie het eerst aan de beurt is.";
            en: "Nobody goes first by rule. Where no basket decides (article {fit}), the lot alone decides whose turn comes first.";
        Keys
            nl: "Past niet iedereen, dan bepaalt dit wie het eerst aan de beurt is. Een punt telt alleen tussen praktijken die bij de punten ervoor gelijk zijn:";
            en: "When not everybody fits, this decides whose turn comes first. A point counts only among practices that are equal by the points before it:";
        Class nl: "Voorrang: een hogere voorrangsgroep gaat voor."; en: "Priority: a higher class goes first.";
        Waited
            nl: "Wachten: wie al eens meelootte en geen plaats kreeg, op een eerdere startdatum of in een eerdere ronde, gaat voor.";
            en: "Waiting: who was in a draw before and got no place, for an earlier start date or in an earlier round, goes first.";
        Passed
            nl: "Te groot geweest: wie al eens geen plaats kreeg omdat zij te groot was voor de ruimte, op een eerdere startdatum of in een eerdere ronde, gaat voor.";
            en: "Too large before: who got no place because it was too large for the room, for an earlier start date or in an earlier round, goes first.";
        Wish nl: "Voorkeursdatum: wie eerder wil beginnen, gaat voor."; en: "Preferred date: who wants to begin earlier goes first.";
        ByLot nl: "Het lot: het laagste lot gaat voor."; en: "The lot: the lowest lot goes first.";
        Lot { chance: Digits }
            nl: "Elke praktijk heeft één lot, hoe groot of klein zij ook is. Een lot is een getal dat volgt uit het toeval van artikel {chance}. Het laagste lot is het eerst aan de beurt. De plek in die volgorde heet het rangnummer.";
            en: "Each practice has one lot, however large or small it is. A lot is a number that follows from the chance of article {chance}. The lowest lot has the first turn. The place in that order is the rank.";
        Classes
            nl: "Dit zijn de voorrangsgroepen, de hoogste eerst. Een praktijk hoort bij de eerste groep waarvan zij aan alle voorwaarden voldoet:";
            en: "These are the priority classes, the highest first. A practice belongs to the first class of which it meets all conditions:";
        ClassName nl: "Voorrangsgroep"; en: "Priority class";
        Conditions nl: "Voorwaarden"; en: "Conditions";
        Rest
            nl: "Wie in geen van deze groepen hoort, komt daarna. Praktijken die samen loten, hebben de voorrang van wie van hen het minst voorgaat.";
            en: "Who belongs to none of these classes comes after them. Practices that draw together have the priority of the one among them that comes last.";
        Fitted
            nl: "Is er ruimte voor iedereen die voorgaat, dan krijgen zij allemaal een plaats. Voor hen speelt het lot geen rol.";
            en: "When there is room for all who go first, they all get a place. For them the lot plays no part.";
    }
}
