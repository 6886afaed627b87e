//! What the desk says around what the verbs say.

use super::message::Entry;
use super::noun::Noun;
use super::value::Digits;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] =
    &[DeskTold::ENTRIES, FieldTold::ENTRIES, OfferTold::ENTRIES, DeskOpen::ENTRIES, StepTold::ENTRIES];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];

crate::messages! {
    /// What stands on the page of the desk.
    pub enum DeskTold as "desk" {
        Title nl: "Bureau van de loting"; en: "Desk of the draw";
        Folder { path: String }
            nl: "Alles staat in deze map op uw eigen computer: {path}";
            en: "Everything is in this folder on your own computer: {path}";
        Steps nl: "Stappen"; en: "Steps";
        Opening nl: "Het bureau gaat open …"; en: "The desk is opening …";
        Closed
            nl: "Dit venster heeft geen sleutel van het bureau. Ga naar het venster waarin u instroom hebt gestart en druk daar op Enter: dan opent een nieuw venster.";
            en: "This window has no key to the desk. Go to the window in which you started instroom and press Enter there: a new window opens.";
        Gone
            nl: "Het bureau antwoordt niet. Wat klaar was, staat in de map. Ververs deze pagina; helpt dat niet, start instroom dan opnieuw.";
            en: "The desk does not answer. What was done is in the folder. Reload this page; if that does not help, start instroom again.";
        Safe
            nl: "Alleen deze computer kan dit bureau zien. U kunt dit venster altijd sluiten: wat klaar is, staat in de map.";
            en: "Only this computer can see this desk. You can close this window at any time: what is done is in the folder.";
        Drop
            nl: "Een bestand in de map zetten, zoals de werkmap met de aanmeldingen";
            en: "Put a file in the folder, such as the workbook with the sign-ups";
        Copy nl: "Kopieer naar de map"; en: "Copy to the folder";
        Kept { name: String } nl: "{name} staat in de map."; en: "{name} is in the folder.";
        BadName { name: String }
            nl: "{name} kan hier geen naam van een bestand zijn. Geef het bestand een andere naam.";
            en: "{name} cannot be a name of a file here. Give the file another name.";
        Files nl: "In de map staat"; en: "In the folder there is";
        NoFiles nl: "Nog niets."; en: "Nothing yet.";
        More nl: "Meer keuzes"; en: "More choices";
        Choose nl: "– kies –"; en: "– choose –";
        Go nl: "Ga verder"; en: "Go on";
        Field { field: String }
            nl: "Vul dit nog in, of kies een naam in de map: {field}.";
            en: "Fill this in, or choose a name in the folder: {field}.";
        Already
            nl: "Er loopt nog iets. Beantwoord eerst de vraag die daar staat, of stop het.";
            en: "Something is still going on. Answer the question that stands there first, or stop it.";
        Busiest
            nl: "Deze computer heeft het te druk: er is niets begonnen. Sluit andere programma's en probeer het opnieuw.";
            en: "This computer is too busy: nothing was begun. Close other programs and try again.";
        Busy nl: "Bezig …"; en: "At work …";
        Done nl: "Klaar."; en: "Done.";
        Differs nl: "Dit klopt niet: lees wat hierboven staat."; en: "This differs: read what stands above.";
        Failed nl: "Niet klaar: hierboven staat waarom."; en: "Not done: above stands why.";
        Back nl: "Terug"; en: "Back";
        Further { name: String } nl: "Verder: {name}"; en: "Further: {name}";
        ThrownOf { rolls: Digits } nl: "van {rolls} worpen"; en: "of {rolls} rolls";
        Undo nl: "Wis de laatste worp"; en: "Take the last throw away";
        Line nl: "Als opdracht"; en: "As a command";
        Next { name: String } nl: "Ga naar: {name}"; en: "Go to: {name}";
        Enter { name: String } nl: "Werk verder in de map {name}"; en: "Go on in the folder {name}";
        Open { name: String } nl: "Open {name}"; en: "Open {name}";
        Up nl: "Terug naar de map waarin u begon"; en: "Back to the folder where you began";
        Again nl: "Terug naar wat u invulde"; en: "Back to what you filled in";
        LookAgain nl: "Kijk opnieuw"; en: "Look again";
        MendThere
            nl: "Herstel wat nodig is in uw eigen spreadsheet, bewaar het bestand in deze map, en kijk dan opnieuw. Dit programma verandert uw bestand nooit.";
            en: "Mend what is needed in your own spreadsheet, save the file in this folder, and look again. This program never changes your file.";
        Elsewhere
            nl: "Dit venster toonde een andere map: het bureau is intussen ergens anders. Er is niets gedaan.";
            en: "This window showed another folder: the desk is elsewhere by now. Nothing was done.";
        TooLarge
            nl: "Dit bestand is groter dan 128 MB. Zo groot is geen lijst met aanmeldingen; zet het zelf in de map als het er toch bij hoort.";
            en: "This file is larger than 128 MB. No list of sign-ups is that large; put it in the folder yourself if it belongs there.";
        NotOpened { name: String }
            nl: "{name} kon van hieruit niet worden geopend. Open het zelf vanuit de map.";
            en: "{name} could not be opened from here. Open it from the folder yourself.";
        Beam nl: "Toon op een tweede venster"; en: "Show in a second window";
        Blocked
            nl: "De browser hield het tweede venster tegen. Sta vensters van deze pagina toe, en klik nog eens.";
            en: "The browser held back the second window. Allow windows of this page, and click again.";
        Remote nl: "Het tweede venster"; en: "The second window";
        RemoteBack nl: "Vorige"; en: "Back";
        RemoteNext nl: "Volgende"; en: "Next";
        RemoteRun nl: "Vanzelf"; en: "By itself";
        RemoteBlack nl: "Zwart"; en: "Black";
        RemoteAt nl: "toont beeld"; en: "shows picture";
        Answer nl: "Antwoord"; en: "Answer";
        Held nl: "Of kies het bestand waarin het staat:"; en: "Or choose the file that holds it:";
        HeldLarge
            nl: "Dit bestand is te groot voor een geheim of een baken. Kies het bestand waarin dat staat.";
            en: "This file is too large for a secret or a beacon. Choose the file that holds it.";
        Nothing nl: "Deze bron geeft niets"; en: "This source gives nothing";
        Why nl: "Waarom niet? Dit komt in het verslag."; en: "Why not? This is written in the log.";
        Instead nl: "Ga zo verder"; en: "Go on like this";
        Yes nl: "Ja"; en: "Yes";
        No nl: "Nee"; en: "No";
        Stop nl: "Stop"; en: "Stop";
    }

    /// What a field is, where the help of the verb speaks of other options.
    pub enum FieldTold as "desk-field" {
        NewFolder nl: "De nieuwe map"; en: "The new folder";
        NewFile nl: "Het nieuwe bestand"; en: "The new file";
        Rules nl: "De spelregels (rules.toml)"; en: "The rules (rules.toml)";
        Old
            nl: "Hoeveel regels het verslag had toen die getuige voor het laatst tekende; leeg als dat nog nooit was";
            en: "How many lines the log had when that witness signed last; empty if that was never";
        Requested nl: "Het verzoek dat de organisator stuurde"; en: "The request that the organiser sent";
        Organiser
            nl: "De openbare sleutel van de organisator: een bestand op .pub dat u van elders kreeg";
            en: "The organiser's public key: a .pub file that you got from elsewhere";
        Checked nl: "Het verslag, een bewijs, of een lijst"; en: "The log, a receipt, or a list";
        Against
            nl: "Waar het mee wordt vergeleken: bij een lijst het verslag waar die uit komt, bij een verslag een ouder of nieuwer verslag";
            en: "What it is compared with: of a list the log that it is from, of a log an older or newer one";
        Template nl: "Uw eigen tekst van de brief"; en: "Your own text of the letter";
    }

    /// What can be done in a step.
    pub enum OfferTold as "desk-offer" {
        Init nl: "Spelregels en een lege lijst maken, om in te vullen"; en: "Make rules and an empty list, to fill in";
        Sample nl: "Een voorbeeld: fictieve aanmeldingen met spelregels"; en: "An example: fictitious sign-ups with rules";
        Rehearse
            nl: "De hele loting oefenen met uw eigen spelregels en aanmeldingen, in een map waarin alles is gemerkt met OEFENING";
            en: "Rehearse the whole draw with your own rules and register, in a folder in which all is marked REHEARSAL";
        Charter
            nl: "De tekst van ingevulde spelregels, voor wie ze vaststelt";
            en: "The text of rules that were filled in, for whoever adopts them";
        Check nl: "Aanmeldingen nakijken"; en: "Check the sign-ups";
        Chances nl: "Kansen berekenen bij elke regel"; en: "Compute the chances under each rule";
        Keygen nl: "Een sleutel maken"; en: "Make a key";
        Secret nl: "Een geheim maken, als bron van het toeval"; en: "Make a secret, as a source of chance";
        Seal nl: "Verzegelen"; en: "Seal";
        Abort nl: "Een verzegelde ronde afbreken"; en: "Abort a sealed round";
        Cosign nl: "Hier meeondertekenen"; en: "Sign along here";
        Request nl: "Een verzoek maken voor een getuige op een andere computer"; en: "Make a request for a witness on another computer";
        Submit nl: "Getuigen vragen die altijd aan staan"; en: "Ask witnesses that are always on";
        Elsewhere nl: "Als getuige een verzoek ondertekenen"; en: "Sign a request as a witness";
        Add nl: "Handtekeningen van elders toevoegen"; en: "Add signatures from elsewhere";
        Draw nl: "Loten"; en: "Draw";
        Verify nl: "Narekenen"; en: "Verify";
        Explain nl: "Een praktijk opzoeken: wat gebeurde er, en waarom"; en: "Look up a practice: what happened, and why";
        Publish nl: "De pagina voor iedereen"; en: "The page for everybody";
        Screen nl: "Het grote scherm: de loting stap voor stap, voor in de zaal"; en: "The big screen: the draw step by step, for a hall";
        Lists nl: "Alle lijsten: voor elke verzekeraar en startdatum"; en: "All lists: for each insurer and start date";
        List nl: "Eén lijst"; en: "One list";
        Minutes nl: "Het proces-verbaal"; en: "The minutes";
        Letters nl: "Brieven aan de praktijken"; en: "Letters to the practices";
        Receipts nl: "Een bewijs voor elke praktijk"; en: "A receipt for every practice";
        Baskets
            nl: "Wie in welke mand ligt, om vóór de loting op tafel te leggen";
            en: "Who lies in which basket, to lay on the table before the draw";
        Outcomes nl: "Alle uitkomsten in een werkmap"; en: "All outcomes in a workbook";
        Withdraw nl: "Een praktijk trekt zich terug"; en: "A practice withdraws";
        Restore nl: "Een terugtrekking ongedaan maken"; en: "Take back a withdrawal";
        Late nl: "Een praktijk was vergeten"; en: "A practice was forgotten";
        Correct nl: "Een gegeven verbeteren"; en: "Correct a fact";
        Successor nl: "Praktijken gaan samen, of verder onder een andere code"; en: "Practices merge, or go on under another code";
    }

    /// What is said in the window in which the program was started.
    pub enum DeskOpen as "desk-open" {
        By { address: String }
            nl: "Open dit adres in uw browser; het werkt één keer:\n  {address}";
            en: "Open this address in your browser; it works once:\n  {address}";
        At { address: String }
            nl: "Het bureau is open in uw browser. Gaat er niets open, kopieer dan dit adres naar uw browser; het werkt één keer:\n  {address}";
            en: "The desk is open in your browser. If nothing opens, copy this address to your browser; it works once:\n  {address}";
        Again
            nl: "Laat dit venster open zolang u werkt. Enter opent het bureau opnieuw; met Ctrl+C sluit het. Er gaat niets verloren. ";
            en: "Leave this window open while you work. Enter opens the desk again; Ctrl+C closes it. Nothing is lost. ";
    }

    /// The steps of the journey.
    pub enum StepTold as "desk-step" {
        Now nl: "Hoe het ervoor staat"; en: "Where things stand";
        NowLead
            nl: "In deze map staat nog geen verslag van een loting. Bestanden die u al hebt, zet u hieronder in de map.";
            en: "There is no log of a draw in this folder yet. Files that you have already, you put in the folder below.";
        Begin nl: "Begin"; en: "Begin";
        BeginLead
            nl: "Maak de map met spelregels om in te vullen, of oefen eerst met fictieve praktijken. Wie: de programmamanager, samen met wie de spelregels vaststelt.";
            en: "Make the folder with rules to fill in, or practise with fictitious practices first. Who: the programme manager, with whoever adopts the rules.";
        Register nl: "Aanmeldingen"; en: "Sign-ups";
        RegisterLead
            nl: "Zet de werkmap met de aanmeldingen in de map en laat het nakijken. Er wordt niets verzegeld; nakijken kan zo vaak u wilt.";
            en: "Put the workbook with the sign-ups in the folder and have it checked. Nothing is sealed; check as often as you like.";
        Chances nl: "Kansen"; en: "Chances";
        ChancesLead
            nl: "Wat doet elke regel met kleine en grote praktijken? Kijk hiernaar voordat de spelregels worden vastgesteld. Er wordt niet geloot.";
            en: "What does each rule do to small and large practices? Look at this before the rules are adopted. Nothing is drawn.";
        Keys nl: "Sleutels"; en: "Keys";
        KeysLead
            nl: "De organisator maakt één sleutel en bewaart die goed. Elke getuige maakt een eigen sleutel, het liefst op de eigen computer.";
            en: "The organiser makes one key and keeps it well. Each witness makes a key of its own, preferably on its own computer.";
        Seal nl: "Verzegelen"; en: "Seal";
        SealLead
            nl: "Eerst ziet u wat er wordt verzegeld; dan pas wordt gevraagd of het zo moet. Daarna kan er niets meer veranderen. Lees het korte controlegetal voor.";
            en: "First you see what will be sealed; only then you are asked. Nothing can change after it. Read the short number aloud.";
        Witness nl: "Getuigen"; en: "Witnesses";
        WitnessLead
            nl: "Elke getuige vergelijkt het korte controlegetal en ondertekent mee. Handtekeningen van een andere computer voegt u hier toe.";
            en: "Each witness compares the short number and signs along. Signatures from another computer are added here.";
        Draw nl: "Loten"; en: "Draw";
        DrawLead
            nl: "In de zaal: vul in wat de dobbelstenen en de getuigen gaven. Wat ontbreekt, wordt gevraagd; wat getypt is, wordt bewaard tot er is geloot.";
            en: "In the room: fill in what the dice and the witnesses gave. What is missing is asked for; what was typed is kept until the draw is written.";
        Result nl: "Uitslag"; en: "Result";
        ResultLead
            nl: "Reken de loting na, en zoek op wat er met een praktijk gebeurde en waarom.";
            en: "Compute the draw again, and look up what happened to a practice and why.";
        Papers nl: "Stukken"; en: "Papers";
        PapersLead
            nl: "De pagina voor iedereen, de lijsten voor verzekeraars, het proces-verbaal en de brieven: alles volgt uit het verslag.";
            en: "The page for everybody, the lists for insurers, the minutes and the letters: all of it follows from the log.";
        Later nl: "Later"; en: "Later";
        LaterLead
            nl: "Een praktijk trekt zich terug, was vergeten, gaat over in een andere, of er stond iets fout. Eerst ziet u wie er daardoor verschuift.";
            en: "A practice withdraws, was forgotten, becomes another, or something was wrong. First you see who moves by it.";
    }
}
