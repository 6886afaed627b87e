//! What a page can vouch for, and what a reader can do.

use crate::words::value::Quoted;

crate::messages! {
    /// The chapter about trust.
    pub enum Trust as "page-trust" {
        Nothing
            nl: "Deze pagina staat nergens voor in. Wie het verslag kon veranderen, kon deze pagina ook veranderen, en dan zegt zij wat die wil. Zeker weet u het pas als u iets vergelijkt dat niet van deze pagina komt:";
            en: "This page vouches for nothing. Whoever could change the transcript could change this page too, and then it says what they like. You only know for certain when you compare something that does not come from this page:";
        Short
            nl: "Het korte controlegetal van het einde van dit verslag. Is het voorgelezen, of staat het in het proces-verbaal of uw brief: vergelijk het. Is het daar hetzelfde, dan is dit hetzelfde verslag.";
            en: "The short number of the end of this transcript. If it was read aloud, or stands in the minutes or in your letter: compare it. If it is the same there, this is the same transcript.";
        Seal
            nl: "Het korte controlegetal van het zegel. Is het voorgelezen vóór er geloot werd: vergelijk het. Is het hetzelfde, dan is de lijst daarna niet veranderd.";
            en: "The short number of the seal. If it was read aloud before lots were drawn: compare it. If it is the same, the list was not changed after that.";
        Key
            nl: "De sleutel waarmee is ondertekend. Vergelijk die met de sleutel die de organisator ergens anders bekend maakte.";
            en: "The key that signed. Compare it with the key that the organiser published elsewhere.";
        Whole nl: "het hele controlegetal"; en: "the whole number";
        Give
            nl: "Of geef die sleutel hier op, dan gaat uw browser na of die ondertekende. Een vertrouwensbestand mag ook, of de sleutel van een getuige.";
            en: "Or give that key here, and your browser checks whether it signed. A policy is fine too, or the key of a witness.";
        GiveFirst
            nl: "Een verslag noemt zijn eigen sleutels en kan dus niet voor zichzelf instaan. Geef hier een sleutel of vertrouwensbestand dat u van elders heeft: van een website, een brief, een proces-verbaal. Dan gaat uw browser na of die ondertekende.";
            en: "A transcript names its own keys, so it cannot vouch for itself. Give a key or policy here that you have from elsewhere: a website, a letter, minutes. Then your browser checks whether it signed.";
        Whom nl: "Wie u vertrouwt"; en: "Whom you trust";
        Field nl: "Sleutel of vertrouwensbestand van elders"; en: "Key or policy from elsewhere";
        Elsewhere
            nl: "Het zekerst is een andere rekenmachine: open het verslag in controleren.html van iemand anders, of met het programma `instroom verify`.";
            en: "Most certain is another verifier: open the transcript in somebody else's controleren.html, or with the program `instroom verify`.";
        Code
            nl: "Het rekenprogramma in deze pagina heeft dit controlegetal (SHA-256). Het is hetzelfde in elke pagina van deze versie:";
            en: "The verifier in this page has this SHA-256. It is the same in every page of this version:";
        Given { count: u64 } nl: "Zelf opgegeven: {count}"; en: "Given by you: {count}";
        Malformed { given: Quoted, reason: String }
            nl: "`{given}` is niet te gebruiken: {reason}.";
            en: "`{given}` cannot be used: {reason}.";
        Forget nl: "Vergeet wat ik gaf"; en: "Forget what I gave";
    }
}
