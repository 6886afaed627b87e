//! What a page can vouch for, and what a reader can do.

use crate::words::value::Quoted;

crate::messages! {
    /// The chapter about trust.
    pub enum Trust as "page-trust" {
        Nothing
            nl: "Deze pagina staat nergens voor in. Wie het verslag kon veranderen, kon deze pagina ook veranderen, en dan zegt zij wat die wil. Ook elk getal hieronder.";
            en: "This page vouches for nothing. Whoever could change the transcript could change this page too, and then it says what they like. So does every number below.";
        Elsewhere
            nl: "Zeker weet u het pas met een rekenmachine die u niet van de organisator kreeg: open het verslag in een controleren.html van een getuige, van een andere regio of van een eerdere loting, of reken het na met het programma `instroom verify`. Elke organisator die met dit programma loot, maakt zo'n controleren.html bekend, en die rekent ook verslagen van anderen na.";
            en: "You only know for certain with a verifier that did not come from the organiser: open the transcript in a controleren.html of a witness, of another region or of an earlier draw, or compute it with the program `instroom verify`. Every organiser who draws with this program publishes such a controleren.html, and it computes the transcripts of others too.";
        Compare
            nl: "Leg wat die andere rekenmachine toont naast wat u van elders weet. Voor dit verslag toont deze pagina:";
            en: "Lay what that other verifier shows beside what you know from elsewhere. For this transcript this page shows:";
        Short
            nl: "Het korte controlegetal van het einde van dit verslag. Misschien is het voorgelezen, of staat het in het proces-verbaal of in uw brief. Komt een andere rekenmachine op dat getal, dan heeft u hetzelfde verslag als wie het voorlas of opschreef. Ziet u hier een ander getal, dan kwam er later iets bij, of er klopt iets niet.";
            en: "The short number of the end of this transcript. Perhaps it was read aloud, or stands in the minutes or in your letter. If another verifier comes to that number, you have the same transcript as who read it aloud or wrote it down. If you see another number here, something was added later, or something is not right.";
        Seal
            nl: "Het korte controlegetal van het zegel. Is het voorgelezen vóór er geloot werd, en komt een andere rekenmachine op dat getal, dan is de lijst na het voorlezen niet veranderd.";
            en: "The short number of the seal. If it was read aloud before lots were drawn, and another verifier comes to that number, the list was not changed after it was read.";
        Key
            nl: "De sleutel waarmee volgens deze pagina is ondertekend. Geef aan de andere rekenmachine de sleutel die de organisator ergens anders bekend maakte: in een brief, in het proces-verbaal, bij een eerdere loting.";
            en: "The key that signed, according to this page. Give the other verifier the key that the organiser published elsewhere: in a letter, in the minutes, at an earlier draw.";
        Whole nl: "het hele controlegetal"; en: "the whole number";
        Give
            nl: "U kunt zo'n sleutel ook hier opgeven, of die van een getuige, of een vertrouwensbestand. Dan gaat deze pagina na of die ondertekende; dat zegt u iets als u de pagina zelf vertrouwt. Een sleutel of vertrouwensbestand van dezelfde site als deze pagina zegt niets: wie de pagina kon maken, kon dat ook maken.";
            en: "You can give such a key here too, or that of a witness, or a policy. Then this page checks whether it signed; that tells you something if you trust the page itself. A key or policy of the same site as this page tells nothing: whoever could make the page could make that too.";
        SameSite { file: String }
            nl: "{file} heet zoals het vertrouwensbestand naast deze pagina. Komt het daarvandaan, dan staat het nergens voor in: wie de pagina kon maken, kon dat ook maken.";
            en: "{file} is called as the policy beside this page. If it came from there, it vouches for nothing: whoever could make the page could make that too.";
        GiveFirst
            nl: "Een verslag noemt zijn eigen sleutels en kan dus niet voor zichzelf instaan. Geef hier de sleutel van de organisator of van een getuige, of een vertrouwensbestand, die u niet van dezelfde site heeft als het verslag: uit een brief, uit een proces-verbaal, van de getuige zelf. Dan gaat uw browser na of die ondertekende.";
            en: "A transcript names its own keys, so it cannot vouch for itself. Give the key of the organiser or of a witness here, or a policy, which is not from the same site as the transcript: from a letter, from minutes, from the witness. Then your browser checks whether it signed.";
        Whom nl: "Wie u vertrouwt"; en: "Whom you trust";
        Field nl: "Sleutel of vertrouwensbestand van elders"; en: "Key or policy from elsewhere";
        Code
            nl: "Dit controlegetal (SHA-256) geeft deze pagina van haar eigen rekenprogramma. In elke pagina van deze versie hoort het hetzelfde te zijn. Een ander getal is een andere versie of een veranderde pagina; hetzelfde getal bewijst niets, want een veranderde pagina kan het ook tonen.";
            en: "This SHA-256 the page gives of its own verifier. It ought to be the same in every page of this version. Another number is another version or a changed page; the same number proves nothing, as a changed page can show it too.";
        Given { count: u64 } nl: "Zelf opgegeven: {count}"; en: "Given by you: {count}";
        Malformed { given: Quoted, reason: String }
            nl: "`{given}` is niet te gebruiken: {reason}.";
            en: "`{given}` cannot be used: {reason}.";
        Forget nl: "Vergeet wat ik gaf"; en: "Forget what I gave";
    }
}
