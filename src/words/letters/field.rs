//! What the fields of a letter are, for who writes a template.

crate::messages! {
    /// What a field holds.
    pub enum About as "letter-field" {
        Address
            nl: "de naam en de plaats van de praktijk, in het venster van de envelop; alleen op een eigen regel";
            en: "name and town of the practice, in the window of the envelope; only on a line of its own";
        Qr
            nl: "de code voor een telefoon, die de pagina van de uitslag opent; alleen op een eigen regel, en er is er een met --page";
            en: "the code for a phone, which opens the page of the result; only on a line of its own, and there is one with --page";
        Code nl: "de praktijkcode"; en: "the practice code";
        Pseudonym
            nl: "het pseudoniem in het verslag; alleen als de praktijken daarin een pseudoniem hebben";
            en: "the pseudonym in the transcript; only where practices have one in it";
        Name nl: "de naam van de praktijk"; en: "the name of the practice";
        Town nl: "de plaats van de praktijk"; en: "the town of the practice";
        Region nl: "de regio"; en: "the region";
        Ion nl: "het aantal ingeschreven patiënten (ION)"; en: "the number of registered patients (ION)";
        ReferenceDate nl: "de peildatum van dat aantal"; en: "the reference date of that number";
        Insurer nl: "de zorgverzekeraar"; en: "the insurer";
        Uzovi nl: "de UZOVI-code van de zorgverzekeraar"; en: "the UZOVI code of the insurer";
        Group nl: "de groep waarmee de praktijk samen loot"; en: "the group with which the practice is drawn";
        Wish
            nl: "de gewenste startdatum, of die de spelregels geven aan wie geen datum noemde";
            en: "the wished start date, or the one that the rules give to who named none";
        Class nl: "de voorrangsgroep"; en: "the priority class";
        Lot nl: "het lotnummer"; en: "the lot";
        Rank nl: "het rangnummer"; en: "the rank";
        RankOf nl: "van hoeveel rangnummers"; en: "of how many ranks";
        State
            nl: "wat de praktijk heeft, in een woord: geplaatst, wacht, wil later starten, doet niet mee, neemt al deel, teruggetrokken, opgegaan";
            en: "what the practice has, in a word: placed, waits, wants to start later, takes no part, takes part already, withdrawn, merged";
        Changed
            nl: "of de laatste wijziging iets veranderde voor de praktijk: ja, of niets";
            en: "whether the last amendment changed something for the practice: yes, or nothing";
        Start nl: "de startdatum"; en: "the start date";
        InWords
            nl: "dezelfde dag voluit, voor wie samenvoegt: een tekstverwerker schrijft een datum uit een werkmap soms als 10/01/23";
            en: "the same day in words, for a mail merge: a word processor sometimes writes a date of a workbook as 10/01/23";
        Outcome nl: "de uitkomst in één zin"; en: "the outcome in one sentence";
        Change
            nl: "wat de laatste wijziging voor de praktijk veranderde, en waarom";
            en: "what the last amendment changed for the practice, and why";
        Why nl: "waarom het zo is, zin voor zin"; en: "why it is so, sentence by sentence";
        Next nl: "wat er nog kan komen"; en: "what can still come";
        ToDo
            nl: "wat een praktijk met een plaats nog moet doen, en uiterlijk wanneer";
            en: "what a practice with a place must still do, and by which day";
        By
            nl: "de eerste van die dagen die nog komt";
            en: "the first of those days that is still to come";
        SubjectTo nl: "waar de uitslag nog van afhangt"; en: "what the result still hangs on";
        Objections
            nl: "waar en tot en met wanneer men bezwaar kan maken";
            en: "where and until when one can object";
        ObjectionsUntil nl: "de laatste dag daarvan"; en: "the last day of that";
        Organiser nl: "de organisatie, zoals de spelregels haar noemen"; en: "the organisation, as the rules name it";
        Contact nl: "wat u gaf met --contact"; en: "what you gave with --contact";
        Programme nl: "de naam van het programma"; en: "the name of the programme";
        Round nl: "de ronde, of de laatste wijziging daarvan"; en: "the round, or the last amendment of it";
        Drawn nl: "wanneer de ronde geloot is"; en: "when the round was drawn";
        ResultDay nl: "de dag van de laatste uitslag"; en: "the day of the last result";
        Line nl: "de regel van de praktijk in het verslag"; en: "the line of the practice in the transcript";
        Short nl: "het korte controlegetal van het verslag"; en: "the short number of the transcript";
        Root nl: "het hele controlegetal van het verslag"; en: "the root of the transcript";
        Page
            nl: "het adres van de pagina met de uitslag van de praktijk; met --page";
            en: "the address of the page with the outcome of the practice; with --page";
        ReceiptAddress
            nl: "het adres dat het bewijs van de praktijk op die pagina opent, om in een mail te zetten; met --page";
            en: "the address that opens the receipt of the practice on that page, to put in a mail; with --page";
        Receipt
            nl: "de naam van het bestand met het bewijs van de praktijk";
            en: "the name of the file with the receipt of the practice";
        Vouches nl: "wie voor het verslag instaat"; en: "who vouches for the transcript";
    }

    /// What stands above a template, each line behind `%`.
    pub enum Head as "letter-template" {
        Intro
            nl: "Dit is de brief die `instroom letters` zelf gebruikt. Pas de tekst aan, en geef het bestand met --template.";
            en: "This is the letter that `instroom letters` uses itself. Change the text, and give the file with --template.";
        Remarks
            nl: "Een regel die met % begint, komt niet in de brief.";
            en: "A line that begins with % does not come in the letter.";
        Marks
            nl: "Een kop begint met #, een kleinere met ##, een punt van een lijst met -. Een lege regel begint een nieuwe alinea. Wat tussen ** en ** staat, is vet.";
            en: "A heading begins with #, a smaller one with ##, a point of a list with -. An empty line begins a new paragraph. What stands between ** and ** is bold.";
        Fields
            nl: "Tussen accolades staat een veld: daar komt te staan wat voor die praktijk geldt. Is het leeg, dan vervalt de alinea of het punt; een kop waar niets onder staat, vervalt ook.";
            en: "Between braces stands a field: what holds for that practice comes there. Where it is empty, its paragraph or point is left out; so is a heading with nothing below it.";
        For
            nl: "[bij wacht] geldt voor praktijken die wachten, tot een volgende regel met [bij …]; meer woorden staan met een komma. [bij alle] is weer voor iedereen. De woorden:";
            en: "[for waits] holds for practices that wait, until a next line with [for …]; several words stand with a comma. [for all] is for everybody again. The words:";
        List nl: "De velden:"; en: "The fields:";
    }
}
