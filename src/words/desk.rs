//! What the desk says around what the verbs say.

use super::message::Entry;
use super::noun::Noun;
use super::value::Digits;
use jiff::Timestamp;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[
    DeskTold::ENTRIES,
    HeldTold::ENTRIES,
    HandTold::ENTRIES,
    FieldTold::ENTRIES,
    OfferTold::ENTRIES,
    DeskOpen::ENTRIES,
    StepTold::ENTRIES,
    RulesTold::ENTRIES,
];

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
        RemoteOne nl: "Eén praktijk, op code of naam"; en: "One practice, by code or name";
        RemoteShow nl: "Toon"; en: "Show";
        Answer nl: "Antwoord"; en: "Answer";
        Held
            nl: "Of kies, sleep of plak het bestand waarin het staat, of een foto van een QR-code:";
            en: "Or choose, drop or paste the file that holds it, or a picture of a QR code:";
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

    /// What stands around the rules as a form.
    pub enum RulesTold as "desk-rules" {
        None
            nl: "In deze map staan nog geen spelregels. Bij de eerste stap maakt u ze, om in te vullen.";
            en: "There are no rules in this folder yet. In the first step you make them, to fill in.";
        FillIn { name: String } nl: "{name} invullen"; en: "Fill in {name}";
        NoForm { name: String }
            nl: "{name} is niet als formulier te tonen. Open het met een teksteditor, zoals Kladblok; hieronder staat wat eraan schort.";
            en: "{name} cannot be shown as a form. Open it with a text editor, such as Notepad; below stands what is wrong.";
        Kept { what: Vec<String> }
            nl: "Dit staat ook in het bestand en blijft zoals het is: {what}.";
            en: "This is in the file too and stays as it is: {what}.";
        Keep nl: "Bewaar"; en: "Save";
        Saved { name: String } nl: "Bewaard in {name}."; en: "Saved in {name}.";
        Chances nl: "Wat doet dit met de kansen?"; en: "What does this do to the chances?";
        Unkept nl: "Nog niet bewaard"; en: "Not saved yet";
        Back
            nl: "Hier staat weer wat u had ingevuld en nog niet had bewaard.";
            en: "Here is what you had filled in and not saved yet.";
        Changed
            nl: "Dit bestand is veranderd sinds dit formulier openging. Er is niets bewaard. Open het formulier opnieuw.";
            en: "This file changed since this form was opened. Nothing was saved. Open the form again.";
        More nl: "Nog een erbij"; en: "Add one";
        Drop nl: "Haal weg"; en: "Take away";
        Beside nl: "De spelregels in woorden"; en: "The rules in words";
        Whole
            nl: "De spelregels zijn ingevuld. Zo luiden ze, in woorden, voor wie ze vaststelt:";
            en: "The rules are filled in. So they read, in words, for whoever adopts them:";
        Past { moment: Timestamp }
            nl: "Het baken van {moment} is er al: met deze regels kan niet meer worden verzegeld. Zo luiden ze, in woorden:";
            en: "The beacon of {moment} has spoken: with these rules nothing can be sealed any more. So they read, in words:";
        Empty nl: "vul dit in"; en: "fill this in";
        Unchosen nl: "maak hier een keuze"; en: "make a choice here";
        Todo nl: "Wat er nog moet"; en: "What is still to be done";
    }

    /// What is waited for, typed over from a telephone, or read from a picture.
    pub enum HeldTold as "desk-held" {
        Appears { round: Digits }
            nl: "Ronde {round} van het baken verschijnt over";
            en: "Round {round} of the beacon appears in";
        Units nl: "minuten : seconden"; en: "minutes : seconds";
        At { moment: Timestamp } nl: "Dat is op {moment}."; en: "That is on {moment}.";
        There { round: Digits } nl: "Ronde {round} van het baken is er."; en: "Round {round} of the beacon is there.";
        NoWait nl: "Niet langer wachten"; en: "Do not wait any longer";
        Phone
            nl: "Richt de camera van een telefoon hierop: dan opent het adres van precies deze ronde.";
            en: "Point the camera of a phone at this: it opens the address of this very round.";
        TypedOf { digits: Digits } nl: "van {digits} tekens"; en: "of {digits} characters";
        TypedOdd nl: "hier hoort alleen 0-9 en a-f: groep"; en: "only 0-9 and a-f belong here: group";
        FileHere nl: "Een bestand in de map"; en: "A file in the folder";
        PictureThere
            nl: "Een bestand van elders, of een foto van een QR-code: kies, sleep of plak";
            en: "A file from elsewhere, or a picture of a QR code: choose, drop or paste";
        Reading nl: "De foto wordt gelezen …"; en: "Reading the picture …";
        Read
            nl: "Dit stond in de QR-code. Kijk het na; er is nog niets gebruikt.";
            en: "This stood in the QR code. Look at it; nothing was used yet.";
        Unread
            nl: "In deze foto is geen leesbare QR-code gevonden. Maak een nieuwe: recht ervoor, scherp, met de hele code en een witte rand in beeld.";
            en: "No readable QR code was found in this picture. Take another: straight in front, sharp, with the whole code and a white edge in it.";
    }

    /// What goes from one computer to another, as a text and as a square.
    pub enum HandTold as "desk-hand" {
        Signature nl: "De handtekening, voor de organisator"; en: "The signature, for the organiser";
        SignatureHow { name: String }
            nl: "Stuur het bestand {name} mee, of mail deze tekst. Staat u naast elkaar, laat de organisator dan een foto van de QR-code maken.";
            en: "Send the file {name} along, or mail this text. If you are side by side, let the organiser take a picture of the QR code.";
        Request nl: "Het verzoek, voor de getuige"; en: "The request, for the witness";
        RequestHow { name: String }
            nl: "Stuur het bestand {name} mee, of mail deze tekst. Staat u naast elkaar, laat de getuige dan een foto van de QR-code maken.";
            en: "Send the file {name} along, or mail this text. If you are side by side, let the witness take a picture of the QR code.";
        Received
            nl: "Kwam het verzoek als tekst of als foto van een QR-code?";
            en: "Did the request come as a text or as a picture of a QR code?";
        Paste nl: "Plak de hele tekst van het verzoek"; en: "Paste the whole text of the request";
        Keep { name: String } nl: "Bewaar als {name}, en gebruik dat"; en: "Save as {name}, and use that";
        Text nl: "De tekst"; en: "The text";
        Copy nl: "Kopieer de tekst"; en: "Copy the text";
        Copied nl: "De tekst is gekopieerd: plak die in een mail."; en: "The text is copied: paste it in a mail.";
        Marked
            nl: "De browser liet kopiëren niet toe. De tekst is gemarkeerd: druk op Ctrl+C.";
            en: "The browser did not allow copying. The text is marked: press Ctrl+C.";
        Square nl: "QR-code van deze tekst"; en: "QR code of this text";
        NoSquare
            nl: "Deze tekst is te lang voor een QR-code die een foto nog leesbaar maakt. Stuur het bestand of de tekst.";
            en: "This text is too long for a QR code that can be read from a picture. Send the file or the text.";
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
        Signatures
            nl: "Wat de getuigen stuurden: plak hier de tekst, of haal die hieronder op";
            en: "What the witnesses sent: paste the text here, or get it below";
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
        Rules nl: "Spelregels"; en: "Rules";
        RulesLead
            nl: "Vul in hoe er wordt geloot. Ernaast staat wat dat betekent, in de woorden waarin het bestuur of de ledenvergadering de regels vaststelt. Na het verzegelen verandert er niets meer.";
            en: "Fill in how the draw goes. Beside it stands what that means, in the words in which the board or the members adopt the rules. Nothing changes after the seal.";
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
