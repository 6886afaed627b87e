//! What stands in the form of the rules: what each part and each setting is, and what a choice means.

crate::messages! {
    /// A part of the form.
    pub enum PartTold as "rules-part" {
        Programme nl: "Het programma"; en: "The programme";
        Round nl: "Deze loting"; en: "This draw";
        Tranches nl: "Startdatums en maxima"; en: "Start dates and caps";
        Register nl: "De aanmeldingen"; en: "The sign-ups";
        Eligibility nl: "Wie mag meedoen"; en: "Who may take part";
        Classes nl: "Wie voorrang heeft"; en: "Who has priority";
        Selection nl: "Als niet iedereen past"; en: "When not everybody fits";
        Result nl: "Na de loting"; en: "After the draw";
        Then nl: "Wat een praktijk na haar startdatum moet doen"; en: "What a practice must do after its start date";
        Sources nl: "Waar het toeval vandaan komt"; en: "Where chance comes from";
        Witnesses nl: "Getuigen"; en: "Witnesses";
        Required nl: "Hoeveel getuigen"; en: "How many witnesses";
    }

    /// A setting.
    pub enum SettingTold as "rules-setting" {
        Origin nl: "Vaste naam van het programma"; en: "Name of the programme for ever";
        Title nl: "Titel"; en: "Title";
        By nl: "De organisatie die loot, met haar rechtsvorm"; en: "The organisation that draws, with its legal form";
        Profile nl: "Welke afspraken worden bewaakt"; en: "Which agreements are kept";
        Round nl: "Hoe deze loting heet"; en: "What this draw is called";
        Start nl: "Startdatum"; en: "Start date";
        Cap nl: "Maximum"; en: "Cap";
        ReferenceDate nl: "Peildatum"; en: "Reference date";
        Unit nl: "Wat er telt in het maximum"; en: "What counts in the cap";
        NoAnswer nl: "Een praktijk die niet antwoordt"; en: "A practice that does not answer";
        Identity nl: "Wat iedereen kan lezen"; en: "What everybody can read";
        ObjectionsUntil nl: "Fouten melden kan tot en met"; en: "Mistakes can be reported until";
        Conditions nl: "Voorwaarden"; en: "Conditions";
        Class nl: "Naam van de groep"; en: "Name of the group";
        Spread nl: "De ruimte over de regio's"; en: "The room over the regions";
        Boundary nl: "Een praktijk die niet meer past"; en: "A practice that does not fit any more";
        Baskets nl: "Hoeveel manden"; en: "How many baskets";
        Leftover nl: "Ruimte die een mand overlaat"; en: "Room that a basket leaves";
        BasketDice nl: "Naam van de dobbelsteen die de mand kiest"; en: "Name of the die that chooses the basket";
        Consent nl: "Welke verzekeraar het goedvindt, en wanneer"; en: "Which insurer consents, and when";
        Tolerance nl: "Hoogstens zoveel over het maximum"; en: "At most so much above the cap";
        Order nl: "Wie eerst aan de beurt is"; en: "Whose turn comes first";
        Objections nl: "Bezwaar maken kan na de loting nog"; en: "After the draw objections can be made for";
        SubjectTo nl: "Waar de uitslag nog van afhangt"; en: "What the result still hangs on";
        What nl: "Wat"; en: "What";
        Within nl: "Binnen"; en: "Within";
        Label nl: "Naam van de bron"; en: "Name of the source";
        Kind nl: "Soort"; en: "Kind";
        Faces nl: "Kanten"; en: "Faces";
        Rolls nl: "Worpen"; en: "Rolls";
        Whose nl: "Wie"; en: "Who";
        Outcome nl: "Welke uitslag"; en: "Which outcome";
        At nl: "Tijdstip"; en: "Moment";
        Commitment nl: "Wat de getuige ervan liet zien"; en: "What the witness showed of it";
        Failure nl: "Als de bron niets geeft"; en: "When the source gives nothing";
        LaterRound nl: "Hoeveel rondes van drie seconden later"; en: "How many rounds of three seconds later";
        Witness nl: "Naam van de getuige"; en: "Name of the witness";
        Role nl: "Wie dat is"; en: "Who that is";
        Key nl: "Openbare sleutel"; en: "Public key";
        Required nl: "Zoveel getuigen moeten minstens tekenen"; en: "So many witnesses must sign at least";
    }

    /// What is good to know of a setting.
    pub enum SettingMeans as "rules-setting-means" {
        Origin
            nl: "Ziet eruit als een webadres, bijvoorbeeld hoog.example/mtvp-2023. Blijft gelijk in alle rondes en staat op uw sleutel.";
            en: "Looks like an address on the web, such as hoog.example/mtvp-2023. Stays the same in all rounds and stands on your key.";
        Title nl: "Zoals praktijken en verzekeraars het lezen."; en: "As practices and insurers read it.";
        Cap
            nl: "Een deel van alle ingeschreven patiënten, bijvoorbeeld 25%. Het telt op: 50% is samen met wie al eerder startte.";
            en: "A share of all registered patients, such as 25%. It adds up: 50% is together with who started before.";
        ReferenceDate
            nl: "De dag waarop de patiënten zijn geteld, dezelfde voor alle praktijken.";
            en: "The day on which the patients were counted, the same for all practices.";
        ObjectionsUntil
            nl: "De correctieronde na het verzegelen. Er wordt pas geloot als dit voorbij is. Leeg: er is geen termijn.";
            en: "The time for corrections after the seal. Nothing is drawn before it is over. Empty: there is none.";
        Eligibility
            nl: "Kolommen met ja of nee in de aanmeldingen, met komma's ertussen. Wie er één mist, doet niet mee.";
            en: "Columns with yes or no in the register, with commas between them. Who misses one takes no part.";
        Conditions
            nl: "Kolommen met ja of nee in de aanmeldingen, met komma's ertussen. Wie aan alle voldoet, hoort bij de groep.";
            en: "Columns with yes or no in the register, with commas between them. Who meets all belongs to the group.";
        Classes
            nl: "De eerste groep gaat voor de tweede. Wie in geen groep past, komt als laatste.";
            en: "The first group goes before the second. Who is in no group comes last.";
        Boundary
            nl: "Dit verandert de kansen van kleine en grote praktijken. Bij de stap Kansen ziet u hoeveel, met uw eigen aanmeldingen.";
            en: "This changes the chances of small and large practices. In the step Chances you see how much, with your own register.";
        BasketDice
            nl: "Alleen als er in de zaal een dobbelsteen met tien kanten over beslist. Zet die dan ook bij de bronnen van het toeval.";
            en: "Only if a die of ten faces decides it in the room. Put that die among the sources of chance too.";
        Objections
            nl: "Bijvoorbeeld 10 werkdagen of 3 weken. Leeg: er is geen termijn.";
            en: "Such as 10 working days or 3 weeks. Empty: there is none.";
        SubjectTo
            nl: "Een per regel. De uitslag heet dan voorlopig.";
            en: "One a line. The result is then called provisional.";
        Within nl: "Bijvoorbeeld 3 maanden."; en: "Such as 3 months.";
        Sources
            nl: "Na het verzegelen. Zonder baken zijn samen minstens 50 worpen met een gewone dobbelsteen nodig.";
            en: "After the seal. Without a beacon at least 50 rolls of an ordinary die are needed together.";
        At
            nl: "Kort vóór de loting, Nederlandse tijd. De lijst moet vóór dit tijdstip verzegeld zijn.";
            en: "Shortly before the draw, Dutch time. The list must be sealed before this moment.";
        Commitment
            nl: "De 64 cijfers en letters die de getuige kreeg bij het maken van het geheim.";
            en: "The 64 digits and letters that the witness got when the secret was made.";
        Leftover
            nl: "Kiest u niets, dan gaat die ruimte naar de volgende startdatum.";
            en: "If you choose nothing, that room goes to the next start date.";
        Failure
            nl: "Kiest u niets, dan wordt er dan niet geloot.";
            en: "If you choose nothing, nothing is drawn then.";
        Label nl: "Eén woord, bijvoorbeeld dobbelstenen-1."; en: "One word, such as dice-1.";
        Witness
            nl: "Zoals zij op zijn sleutel staat, bijvoorbeeld notaris.hoog.example/getuige.";
            en: "As it stands on its key, such as notary.hoog.example/witness.";
        Key
            nl: "De regel uit het bestand op .pub dat de getuige u gaf.";
            en: "The line of the .pub file that the witness gave you.";
        Whose nl: "Een functie is genoeg, bijvoorbeeld notaris."; en: "An office is enough, such as notary.";
    }

    /// What a choice means.
    pub enum ChoiceMeans as "rules-choice" {
        Leidraad nl: "De landelijke afspraken van de Leidraad MTVP"; en: "The national agreements of the Leidraad MTVP";
        Free nl: "Geen, dit is een ander programma"; en: "None, this is another programme";
        Ion nl: "Ingeschreven patiënten (ION)"; en: "Registered patients (ION)";
        Practices nl: "Elke praktijk telt als één"; en: "Each practice counts as one";
        Last nl: "Geldt als aangemeld voor de laatste startdatum"; en: "Counts as signed up for the last start date";
        Out nl: "Doet deze ronde niet mee"; en: "Takes no part in this round";
        Open nl: "Code, naam, patiënten en uitkomst van elke praktijk"; en: "Code, name, patients and outcome of every practice";
        Pseudonym
            nl: "Een pseudoniem met patiënten en uitkomst; wie wie is, bewaart u zelf";
            en: "A pseudonym with patients and outcome; who is who you keep yourself";
        PerRegion
            nl: "Elke regio een eigen maximum en een eigen volgorde";
            en: "Each region a cap and an order of its own";
        Balanced
            nl: "Eén maximum; de regio die het verst achterloopt, is aan de beurt";
            en: "One cap; the region that is furthest behind has its turn";
        Overall nl: "Eén maximum en één volgorde voor iedereen"; en: "One cap and one order for everybody";
        Baskets
            nl: "Manden: klein en groot precies dezelfde kans, nooit over het maximum";
            en: "Baskets: exactly the same chance for small and large, never above the cap";
        Skip
            nl: "Overslaan en de volgende proberen: kleine praktijken hebben meer kans";
            en: "Pass over and try the next: small practices have more chance";
        Stop
            nl: "De regio sluit voor deze datum: er blijft meer ruimte over";
            en: "The region closes for this date: more room is left";
        Reach
            nl: "De laatste mag over het maximum heen: daarvoor moet de verzekeraar toestemming geven";
            en: "The last may exceed the cap: that needs the consent of the insurer";
        Carry nl: "Gaat naar de volgende startdatum"; en: "Goes to the next start date";
        Lots nl: "Voor wie nog geen plaats heeft, in de volgorde van de loten"; en: "For who has no place yet, in the order of the lots";
        Lot nl: "Het lot"; en: "The lot";
        ClassLot nl: "Eerst wie voorrang heeft, daarna het lot"; en: "First who has priority, then the lot";
        WaitedClassLot
            nl: "Eerst wie eerder geen plaats kreeg, dan wie voorrang heeft, dan het lot";
            en: "First who got no place before, then who has priority, then the lot";
        ClassPassedLot
            nl: "Eerst wie voorrang heeft, dan wie alleen door zijn grootte is overgeslagen, dan het lot";
            en: "First who has priority, then who was passed over for its size only, then the lot";
        ClassWishLot
            nl: "Eerst wie voorrang heeft, dan wie een vroegere datum vroeg, dan het lot";
            en: "First who has priority, then who asked for an earlier date, then the lot";
        Dice nl: "Dobbelstenen, gegooid in de zaal"; en: "Dice, rolled in the room";
        Drand nl: "Het openbare baken drand"; en: "The public beacon drand";
        Secret nl: "Een geheim van een getuige"; en: "A secret of a witness";
        Text nl: "Een uitslag die pas later bekend wordt"; en: "An outcome that becomes known later";
        Abort nl: "Er wordt niet geloot"; en: "Nothing is drawn";
        Without nl: "Zonder deze bron verder"; en: "On without this source";
        Later nl: "Een latere ronde in de plaats"; en: "A later round in its place";
    }
}
