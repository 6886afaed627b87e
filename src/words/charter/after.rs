//! What holds after the draw, what can change, what is public, and the decision.

use crate::words::rules::PeriodTold;
use crate::words::value::Digits;

crate::messages! {
    /// What holds after the draw.
    pub enum After as "charter-after" {
        Objections { period: PeriodTold, changes: Digits }
            nl: "Tot {period} na de loting kan een praktijk bezwaar maken bij de organisatie. De loting zelf blijft staan. Moet er toch iets anders, dan gaat dat met een wijziging (artikel {changes}).";
            en: "Up to {period} after the draw a practice can object to the organisation. The draw itself stands. Where something must be otherwise after all, that goes by an amendment (article {changes}).";
        NoObjections
            nl: "Deze spelregels noemen geen termijn om na de loting bezwaar te maken.";
            en: "These rules name no period in which to object after the draw.";
        SubjectTo
            nl: "De uitslag is voorlopig. Zij hangt nog af van:";
            en: "The result is provisional. It still hangs on:";
        Final
            nl: "Deze spelregels noemen niets waar de uitslag nog van afhangt.";
            en: "These rules name nothing that the result still hangs on.";
        Then
            nl: "Wie een plaats heeft, moet na de startdatum nog doen:";
            en: "Who has a place must still do after the start date:";
        Within { period: PeriodTold, what: String } nl: "binnen {period}: {what}"; en: "within {period}: {what}";
        NoThen
            nl: "Deze spelregels noemen niets wat een praktijk na haar startdatum nog moet doen.";
            en: "These rules name nothing that a practice must still do after its start date.";
        People
            nl: "Wat in dit artikel staat, bewaken mensen. Het programma vermeldt het, en rekent er niet mee.";
            en: "What stands in this article, people see to. The program mentions it, and does not compute with it.";
        Insurer
            nl: "De organisatie kan voor een zorgverzekeraar een lijst maken van praktijken die op een startdatum een plaats hebben. Wie geen plaats heeft, staat daar niet op.";
            en: "The organisation can make a list for an insurer of practices that have a place on a start date. Who has no place is not on it.";
    }

    /// What can change after the draw.
    pub enum Changes as "charter-changes" {
        Amendment
            nl: "Verandert er na de loting iets, dan maakt de organisatie een wijziging. Die komt met de reden in het lotingsverslag, en wordt ondertekend zoals de loting.";
            en: "When something changes after the draw, the organisation makes an amendment. It stands in the transcript with the reason, and is signed as the draw was.";
        Kept
            nl: "Door wat er met een ander gebeurt, verliest niemand een plaats. Alleen startdatums die nog moeten komen, worden opnieuw verdeeld. Komt er ruimte, dan is de volgende in de volgorde aan de beurt; zij kan ook naar een eerdere startdatum opschuiven.";
            en: "Nobody loses a place by what happens to another. Only start dates that are still to come are allocated again. When room becomes free, the next in the order has its turn; it can also move up to an earlier start date.";
        Withdraw
            nl: "Stopt een praktijk, dan komt haar plaats vrij. Zij doet deze ronde niet meer mee. Was dat een vergissing, dan kan het worden teruggedraaid: zij krijgt haar plaats terug als daar nog ruimte voor is, en wacht anders met het lot dat zij had.";
            en: "When a practice stops, its place becomes free. It takes no part in this round any more. When that was a mistake, it can be taken back: it has its place again while there is room for it, and otherwise waits with the lot that it had.";
        Late
            nl: "Is een praktijk vergeten, of meldt zij zich te laat, dan kan zij nog mee. Zij krijgt een eigen lot uit een nieuwe loting, voor haar alleen. Wie al een lot heeft, houdt dat.";
            en: "When a practice was forgotten, or signs up too late, it can still join. It gets a lot of its own from a new draw, for it alone. Who has a lot already keeps it.";
        Correct
            nl: "Was er iets fout opgeschreven, dan wordt het hersteld. De praktijk houdt haar lot, en haar plaats als zij die heeft.";
            en: "When something was written down wrong, it is corrected. The practice keeps its lot, and its place if it has one.";
        Successor
            nl: "Gaan praktijken samen verder, dan krijgt de nieuwe praktijk het lot en de plaats van één van hen: die als eerste in de wijziging staat. Niemand van de anderen mag een plaats hebben op een eerdere datum dan zij. De plaatsen van de anderen komen vrij.";
            en: "When practices go on as one, the new practice gets the lot and the place of one of them: the one that the amendment names first. None of the others may have a place on an earlier date than that one. The places of the others become free.";
        NextRound
            nl: "Komt er een volgende ronde, dan houdt iedereen met een plaats die plaats, en telt mee voor het maximum. Wie nog wacht, doet vanzelf weer mee, met een nieuw lot. Wie niet meer wil, zegt dat.";
            en: "When there is a next round, everybody with a place keeps it, and counts against the cap. Who still waits takes part again by itself, with a new lot. Who does not want to any more says so.";
    }

    /// What is public, and how everybody checks it.
    pub enum Check as "charter-check" {
        Transcript
            nl: "Alles van de loting staat in één bestand: het lotingsverslag. De organisatie maakt het openbaar zodra het is verzegeld, en opnieuw na de loting en na elke wijziging.";
            en: "All of the draw stands in one file: the transcript. The organisation makes it public as soon as it is sealed, and again after the draw and after each amendment.";
        Open
            nl: "Van elke praktijk staat erin: praktijkcode, naam, plaats, regio, ION, zorgverzekeraar, groep, sinds wanneer zij meedoet, voorkeursdatum, voorrangsgroep, lot, rangnummer en uitslag.";
            en: "Of each practice it holds: code, name, town, region, ION, insurer, group, since when it takes part, preferred date, priority class, lot, rank and outcome.";
        Pseudonym
            nl: "Praktijken staan erin onder een pseudoniem: een lange code in plaats van hun naam. Praktijkcode, naam, plaats, zorgverzekeraar en de naam van een groep staan er niet in. De rest wel: regio, ION, sinds wanneer een praktijk meedoet, voorkeursdatum, voorrangsgroep, lot, rangnummer en uitslag. Wie van een praktijk de regio en de ION kent, kan haar dus soms herkennen.";
            en: "Practices stand in it under a pseudonym: a long code in place of their name. Code, name, town, insurer and the name of a group do not stand in it. The rest does: region, ION, since when a practice takes part, preferred date, priority class, lot, rank and outcome. So who knows the region and the ION of a practice can sometimes recognise it.";
        Who
            nl: "Ook staat erin wie een bron van het toeval geeft, wie mee ondertekent, en de reden van een wijziging of van afbreken.";
            en: "It also holds who gives a source of chance, who signs along, and the reason of an amendment or an abort.";
        Not
            nl: "Er staat niet in wie niet antwoordde, welke voorwaarde een praktijk miste, en niets over patiënten dan hun aantal.";
            en: "It does not hold who did not answer, which condition a practice missed, or anything about patients but their number.";
        Listed
            nl: "Voor de loting laat de organisatie elke praktijk zien wat er over haar op de verzegelde lijst staat.";
            en: "Before the draw the organisation shows each practice what the sealed list says of it.";
        Again
            nl: "Met het lotingsverslag en de openbare sleutel van de organisatie (een code waarmee iedereen haar handtekening kan controleren) kan iedereen de hele loting narekenen. Dat kan met het programma, en op een pagina (controleren.html) in de eigen browser, zonder internet.";
            en: "With the transcript and the public key of the organisation (a code by which everybody can check its signature) everybody can compute the whole draw again. That can be done with the program, and on a page (controleren.html) in one's own browser, without network.";
        Receipt
            nl: "Elke praktijk krijgt na de loting een bewijs: een klein bestand met haar uitslag. Daarmee ziet zij of die uitslag in het ondertekende lotingsverslag staat.";
            en: "After the draw each practice gets a receipt: a small file with its outcome. By it the practice sees whether that outcome stands in the signed transcript.";
        Limits
            nl: "Narekenen laat niet zien of de lijst klopte en volledig was toen zij werd verzegeld. Daarom kijkt elke praktijk vóór de loting haar eigen gegevens na.";
            en: "Computing it again does not show whether the list was right and complete when it was sealed. So each practice looks at its own data before the draw.";
    }

    /// Who adopted the rules.
    pub enum Decision as "charter-decision" {
        Adopted
            nl: "Het bestuur / de ledenvergadering (doorstrepen wat niet geldt) heeft deze spelregels vastgesteld.";
            en: "The board / the members' meeting (strike out what does not apply) has adopted these rules.";
        AdoptedBy { by: String }
            nl: "Het bestuur / de ledenvergadering (doorstrepen wat niet geldt) van {by} heeft deze spelregels vastgesteld.";
            en: "The board / the members' meeting (strike out what does not apply) of {by} has adopted these rules.";
        Date nl: "Datum"; en: "Date";
        Place nl: "Plaats"; en: "Place";
        Name nl: "Naam en functie"; en: "Name and role";
        Signature nl: "Handtekening"; en: "Signature";
    }
}
