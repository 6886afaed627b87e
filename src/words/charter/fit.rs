//! What happens when not everybody fits, and how regions share.

use crate::words::noun::Times;
use crate::words::value::{Digits, Percent};

crate::messages! {
    /// What happens when not everybody fits.
    pub enum Fit as "charter-fit" {
        AllFit
            nl: "Passen op een startdatum alle praktijken die dan willen beginnen, dan krijgen zij allemaal een plaats. Het lot speelt dan geen rol.";
            en: "When all practices that want to begin on a start date fit, they all get a place. The lot then plays no part.";
        AllFitBaskets
            nl: "Passen op een startdatum alle praktijken die dan willen beginnen in elke mand, dan krijgen zij allemaal een plaats, welke mand er ook wordt geloot.";
            en: "When all practices that want to begin on a start date fit in each basket, they all get a place, whichever basket is drawn.";
        Turns { first: Digits }
            nl: "Passen zij niet allemaal, dan komen zij één voor één aan de beurt, in de volgorde van artikel {first}. Wie aan de beurt is en past in de ruimte die over is, krijgt een plaats.";
            en: "When they do not all fit, they have their turn one by one, in the order of article {first}. Whoever has its turn and fits in the room that is left gets a place.";
        Skip
            nl: "Is een praktijk groter dan de ruimte die over is, dan wordt zij op deze startdatum overgeslagen. De volgende is aan de beurt. Zo gaat het door tot iedereen aan de beurt was, of de ruimte op is.";
            en: "When a practice is larger than the room that is left, it is passed over for this start date. The next one has its turn. So it goes on until everybody had a turn, or the room is used up.";
        SkipMeans
            nl: "Dit betekent: de ruimte wordt zo veel mogelijk gebruikt. Een kleine praktijk past vaker in wat over is. Zij heeft daardoor meer kans dan een grote.";
            en: "This means: as much of the room as can be is used. A small practice fits more often in what is left. So it has a better chance than a large one.";
        SkipMeansGroups
            nl: "Dit betekent: elke praktijk die alleen loot, heeft dezelfde kans, groot of klein. Alleen een groep telt voor meer dan één, en kan worden overgeslagen.";
            en: "This means: each practice that draws alone has the same chance, large or small. Only a group counts for more than one, and can be passed over.";
        Stop
            nl: "De eerste praktijk die groter is dan de ruimte die over is, sluit deze startdatum. Wie na haar komt, krijgt op deze startdatum geen plaats, ook niet als zij wel past.";
            en: "The first practice that is larger than the room that is left closes this start date. Whoever comes after it gets no place on this start date, even where it would fit.";
        StopRegion
            nl: "De eerste praktijk die groter is dan de ruimte die over is, sluit deze startdatum voor haar regio. Wie na haar komt in die regio, krijgt op deze startdatum geen plaats, ook niet als zij wel past.";
            en: "The first practice that is larger than the room that is left closes this start date for its region. Whoever comes after it in that region gets no place on this start date, even where it would fit.";
        StopMeans
            nl: "Dit betekent: het scheelt weinig of een praktijk klein of groot is. Loten er weinig praktijken, dan kan het meer schelen; een kleine heeft dan de meeste kans. Er blijft wel meer ruimte over, ook waar een kleine praktijk nog in past.";
            en: "This means: it makes little difference whether a practice is small or large. Where few practices draw, it can make more; a small one then has the best chance. But more room is left, also where a small practice would still fit.";
        StopMeansGroups
            nl: "Dit betekent: elke praktijk telt voor één, groot of klein. Alleen een groep kan te groot zijn. Dan blijft er ruimte over, ook waar een praktijk nog in past.";
            en: "This means: each practice counts for one, large or small. Only a group can be too large. Then room is left, also where a practice would still fit.";
        Reach
            nl: "Zolang er nog ruimte is, krijgt ook een praktijk die groter is dan die ruimte een plaats. De laatste kan zo over het maximum gaan. Daarna is de ruimte op.";
            en: "As long as there is room, a practice that is larger than that room gets a place too. So the last one can go over the cap. After that the room is used up.";
        ReachWithin { tolerance: Percent, dates: Digits }
            nl: "Zolang er nog ruimte is, krijgt ook een praktijk die groter is dan die ruimte een plaats, als zij niet verder dan een grens over het maximum gaat. Die grens is {tolerance} van hetzelfde totaal als waar in artikel {dates} het maximum een deel van is. Zou zij verder gaan, dan wordt zij op deze startdatum overgeslagen en is de volgende aan de beurt.";
            en: "As long as there is room, a practice that is larger than that room gets a place too, when it goes no further over the cap than a limit. That limit is {tolerance} of the same total of which the cap in article {dates} is a part. When it would go further, it is passed over for this start date, and the next one has its turn.";
        ReachLater
            nl: "Wat te veel is, gaat af van de ruimte op latere startdatums.";
            en: "What is too much is taken from the room on later start dates.";
        Consent { consent: String }
            nl: "Voor het overschrijden van het maximum is toestemming gegeven: {consent}.";
            en: "There is consent to exceed the cap: {consent}.";
        ReachMeans
            nl: "Dit betekent: het scheelt weinig of een praktijk klein of groot is. Loten er weinig praktijken, dan kan het meer schelen; een grote heeft dan de meeste kans. Het maximum kan wel worden overschreden, met hoogstens één praktijk.";
            en: "This means: it makes little difference whether a practice is small or large. Where few practices draw, it can make more; a large one then has the best chance. But the cap can be exceeded, by one practice at most.";
        ReachWithinMeans
            nl: "Dit betekent: het maximum kan worden overschreden, maar niet verder dan deze grens. Een praktijk die te groot is voor de ruimte en die grens samen, heeft minder kans dan een kleine.";
            en: "This means: the cap can be exceeded, but not beyond this limit. A practice that is too large for the room and this limit together has less of a chance than a small one.";
        Baskets { count: u64 }
            nl: "Voor de loting maakt het programma voor elke regio {count} manden. Een mand is een lijst die zegt wie op welke startdatum een plaats krijgt. Wie in een mand ligt, past er samen met de anderen in, zonder over het maximum te gaan.";
            en: "Before the draw the program makes {count} baskets for each region. A basket is a list that says who gets a place on which start date. Those in a basket fit together, without going over the cap.";
        BasketsAll { count: u64 }
            nl: "Voor de loting maakt het programma {count} manden, voor alle regio's samen. Een mand is een lijst die zegt wie op welke startdatum een plaats krijgt. Wie in een mand ligt, past er samen met de anderen in, zonder over het maximum te gaan.";
            en: "Before the draw the program makes {count} baskets, for all regions together. A basket is a list that says who gets a place on which start date. Those in a basket fit together, without going over the cap.";
        Equal
            nl: "Praktijken in één regio die op het lot na gelijk staan en dezelfde voorkeursdatum hebben, liggen in precies evenveel manden, groot of klein. Hoeveel dat er zijn, is al bekend voor er wordt geloot.";
            en: "Practices in one region that are equal but for the lot and have the same preferred date lie in exactly as many baskets, large or small. How many that are is known before lots are drawn.";
        EqualAll
            nl: "Praktijken die op het lot na gelijk staan en dezelfde voorkeursdatum hebben, liggen in precies evenveel manden, groot of klein, in welke regio dan ook. Hoeveel dat er zijn, is al bekend voor er wordt geloot.";
            en: "Practices that are equal but for the lot and have the same preferred date lie in exactly as many baskets, large or small, in whichever region. How many that are is known before lots are drawn.";
        Larger
            nl: "Dat geldt niet voor een praktijk die te groot is. Passen niet alle praktijken in elke mand, dan ligt wie groter is dan de ruimte van de volste mand voor die startdatum in geen enkele mand.";
            en: "That does not hold for a practice that is too large. When not all practices fit in each basket, one that is larger than the room of the fullest basket lies in no basket for that start date.";
        LargerLater
            nl: "Op een latere startdatum kan een praktijk die eerst te groot was wel in manden liggen.";
            en: "For a later start date, a practice that was too large before can lie in baskets.";
        Tiers { first: Digits }
            nl: "Wie door iets anders dan het lot voorgaat (artikel {first}), komt eerst in de manden. Past iedereen die voorgaat in elke mand, dan liggen zij in alle manden. De eersten die niet meer allemaal in elke mand passen, worden over de manden verdeeld. Wie daarna komt, ligt voor die startdatum in geen mand.";
            en: "Who goes first by something else than the lot (article {first}) comes into the baskets first. When all who go first fit in each basket, they lie in all baskets. The first who do not all fit in each basket any more are spread over the baskets. Who comes after them lies in no basket for that start date.";
        BasketDrawnOne
            nl: "Eén mand wordt geloot. Wie erin ligt, krijgt een plaats.";
            en: "One basket is drawn. Those in it get a place.";
        BasketDrawn
            nl: "Eén mand wordt geloot. Die geldt voor alle startdatums van deze ronde. Wie erin ligt, krijgt de plaats die in de mand staat.";
            en: "One basket is drawn. It counts for all start dates of this round. Those in it get the place that it says.";
        BySeed { chance: Digits }
            nl: "Welke mand dat is, volgt uit de startwaarde van artikel {chance}. Elke regio heeft een eigen nummer.";
            en: "Which basket that is follows from the seed of article {chance}. Each region has a number of its own.";
        BySeedAll { chance: Digits }
            nl: "Welke mand dat is, volgt uit de startwaarde van artikel {chance}.";
            en: "Which basket that is follows from the seed of article {chance}.";
        ByDice { by: String, rolls: Times }
            nl: "Welke mand dat is, bepalen dobbelstenen: {by} gooit na het verzegelen {rolls} met een dobbelsteen met tien kanten. De worpen zijn de cijfers van het nummer; een 10 is een 0. Het nummer geldt voor alle regio's.";
            en: "Which basket that is, dice decide: {by} rolls a die of ten faces {rolls} after the sealing. The rolls are the digits of the number; a 10 is a 0. The number counts for all regions.";
        Lots { first: Digits }
            nl: "Is er op een startdatum in de gelote mand ruimte over, dan krijgen de praktijken zonder plaats een tweede kans, in de volgorde van artikel {first}. Wie past in de ruimte die de mand niet nodig heeft, krijgt een plaats. Niemand verliest daardoor de plaats die de mand geeft.";
            en: "When there is room left on a start date in the basket that was drawn, practices without a place get a second chance, in the order of article {first}. Who fits in the room that the basket does not need gets a place. Nobody loses by that the place that the basket gives.";
        LotsLater
            nl: "De mand kan ook ruimte nodig hebben voor een latere startdatum. Een praktijk die volgens de mand later begint, kan met die tweede kans eerder beginnen; haar latere plaats vervalt dan.";
            en: "The basket can need room for a later start date too. A practice that begins later by the basket can begin earlier by this second chance; its later place then lapses.";
        Carry
            nl: "Is er in de gelote mand ruimte over, dan krijgt niemand anders die op dat moment.";
            en: "When there is room left in the basket that was drawn, nobody else gets it at that moment.";
        CarryLater
            nl: "Wat op een startdatum over is, blijft voor latere startdatums.";
            en: "What is left on a start date is kept for later start dates.";
        LotsMeans
            nl: "Dit betekent: praktijken die gelijk staan en niet te groot zijn voor een mand, hebben door de manden precies dezelfde kans, klein of groot. Het maximum wordt niet overschreden. In de ruimte die over is, past een kleine praktijk vaker. Dat geeft haar extra kans.";
            en: "This means: practices that are equal and not too large for a basket have exactly the same chance by the baskets, small or large. The cap is not exceeded. A small practice fits more often in the room that is left. That gives it some extra chance.";
        LotsMeansGroups
            nl: "Dit betekent: praktijken en groepen die gelijk staan en niet te groot zijn voor een mand, hebben door de manden precies dezelfde kans. Het maximum wordt niet overschreden. In de ruimte die over is, past een praktijk die alleen loot vaker dan een groep. Dat geeft haar extra kans.";
            en: "This means: practices and groups that are equal and not too large for a basket have exactly the same chance by the baskets. The cap is not exceeded. A practice that draws alone fits more often than a group in the room that is left. That gives it some extra chance.";
        CarryMeans
            nl: "Dit betekent: praktijken die gelijk staan en niet te groot zijn voor een mand, hebben precies dezelfde kans, klein of groot. Het maximum wordt niet overschreden. Er kan ruimte leeg blijven.";
            en: "This means: practices that are equal and not too large for a basket have exactly the same chance, small or large. The cap is not exceeded. Room may stay empty.";
        Amended { changes: Digits, first: Digits }
            nl: "Na een wijziging (artikel {changes}) wordt geen mand geloot. Dan gaat het in de volgorde van artikel {first}, één voor één; wie niet past, wordt overgeslagen.";
            en: "After an amendment (article {changes}) no basket is drawn. Then it goes in the order of article {first}, one by one; who does not fit is passed over.";
        NoPlaceOne
            nl: "Wie geen plaats krijgt, wacht op een volgende ronde.";
            en: "Who gets no place waits for a next round.";
        NoPlace
            nl: "Wie op een startdatum geen plaats krijgt, wacht. Zij schuift door naar de volgende startdatum van deze ronde, en daarna naar een volgende ronde.";
            en: "Who gets no place on a start date waits. It moves on to the next start date of this round, and after that to a next round.";
    }

    /// How regions share.
    pub enum Sharing as "charter-sharing" {
        PerRegion
            nl: "Elke regio heeft een eigen maximum en een eigen volgorde. De regio's hebben bij de loting niets met elkaar te maken. Wat een regio niet gebruikt, blijft van die regio.";
            en: "Each region has a cap and an order of its own. In the draw regions have nothing to do with each other. What a region does not use stays with that region.";
        Balanced
            nl: "Er is één maximum voor alle regio's samen. Steeds is de regio aan de beurt die het verst achterloopt: die, voor haar omvang, het minste van de ruimte heeft gebruikt. Binnen die regio geldt haar eigen volgorde. Lopen regio's evenveel achter, dan beslist de volgorde van hun namen.";
            en: "There is one cap for all regions together. The turn is always with the region that is furthest behind: the one that, for its size, has used the least of the room. Within that region its own order holds. When regions are equally far behind, the order of their names decides.";
        BalancedMeans
            nl: "Wat de ene regio niet gebruikt, kan naar een andere regio gaan.";
            en: "What one region does not use can go to another.";
        Overall
            nl: "Er is één maximum en één volgorde voor alle praktijken, uit alle regio's samen. Een regio kan door toeval veel plaatsen krijgen, of weinig.";
            en: "There is one cap and one order for all practices, of all regions together. By chance a region can get many places, or few.";
        OverallBaskets
            nl: "Er is één maximum voor alle regio's samen. In elke mand ligt van elke regio ongeveer haar eerlijke deel, zodat geen regio door toeval veel meer of veel minder plaatsen krijgt.";
            en: "There is one cap for all regions together. In each basket lies about the fair share of each region, so that no region gets many more or many fewer places by chance.";
    }
}
