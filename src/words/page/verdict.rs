//! What is said first: whether it agrees, and how final it is.

use crate::words::letters::Whom;
use crate::words::noun::{Lines, Practices};
use crate::words::rules::PeriodTold;
use crate::words::value::Digits;
use jiff::Timestamp;
use jiff::civil::Date;

crate::messages! {
    /// How final it is, in one word.
    pub enum Status as "page-status" {
        Busy nl: "BEZIG"; en: "BUSY";
        Final nl: "ZONDER VOORBEHOUD"; en: "NO RESERVATION";
        Provisional nl: "VOORLOPIG"; en: "PROVISIONAL";
        Rehearsal nl: "OEFENING"; en: "REHEARSAL";
        NotDrawn nl: "NOG NIET GELOOT"; en: "NOT DRAWN YET";
        Aborted nl: "AFGEBROKEN"; en: "ABORTED";
        Differs nl: "KLOPT NIET"; en: "DIFFERS";
        NotYet nl: "NOG NIET"; en: "NOT YET";
        Uncheckable nl: "NIET NA TE REKENEN"; en: "CANNOT BE CHECKED";
        Agrees nl: "KLOPT"; en: "AGREES";
    }

    /// What the browser found.
    pub enum Verdict as "page-verdict" {
        Busy
            nl: "Uw browser rekent het hele verslag na.";
            en: "Your browser is computing the whole transcript again.";
        BusyAt { done: u64, of: Lines }
            nl: "Nagerekend: {done} van {of}.";
            en: "Computed again: {done} of {of}.";
        Agrees nl: "Nagerekend: de uitslag klopt"; en: "Computed again: the result agrees";
        AgreesSealed
            nl: "Nagerekend: de verzegelde lijst klopt";
            en: "Computed again: the sealed list agrees";
        Receipt nl: "Nagerekend: dit bewijs klopt"; en: "Computed again: this receipt agrees";
        Differs nl: "Nagerekend: dit verslag klopt niet"; en: "Computed again: this transcript does not agree";
        ReceiptDiffers
            nl: "Nagerekend: dit bewijs klopt niet";
            en: "Computed again: this receipt does not agree";
        NotYet
            nl: "Nagerekend zonder verschil, maar wie u vertrouwt staat er nog niet voor in";
            en: "Computed again without a difference, but those you trust do not vouch for it yet";
        Uncheckable nl: "Dit is niet na te rekenen"; en: "This cannot be computed again";
        Others { others: Practices }
            nl: "Geen deelname, of een wens voor later: {others}.";
            en: "No part taken, or a wish for later: {others}.";
        Computed { lines: Lines }
            nl: "Uw browser heeft zojuist {lines} nagerekend: van de verzegelde lijst, via de loten, tot elke uitkomst. Er is geen verschil.";
            en: "Your browser has just computed {lines} again: from the sealed list, by the lots, to every outcome. There is no difference.";
        ComputedSealed { lines: Lines }
            nl: "Uw browser heeft zojuist {lines} nagerekend: de lijst is verzegeld en er is niets aan veranderd.";
            en: "Your browser has just computed {lines} again: the list is sealed and nothing in it was changed.";
        OnlyItself
            nl: "Of dit het echte verslag is, kan deze pagina niet over zichzelf zeggen. Vergelijk het korte controlegetal:";
            en: "Whether this is the real transcript, this page cannot say of itself. Compare the short number:";
        How nl: "Zo doet u dat"; en: "How to do that";
        FinalMeans
            nl: "De spelregels noemen geen voorbehoud. In dit verslag loopt geen wijziging, en er ontbreekt geen handtekening.";
            en: "The rules name no reservation. In this transcript no amendment is under way, and no signature is missing.";
        ObjectionsOver { until: Date, period: PeriodTold, drawn: Timestamp }
            nl: "Bezwaar maken tegen de loting kon tot en met {until}, {period} na de loting van {drawn}. Dat is naar de klok van uw apparaat voorbij.";
            en: "Objections to the draw could be made up to and including {until}, {period} after the draw of {drawn}. That has passed by the clock of your device.";
        NoObjections
            nl: "De spelregels noemen geen termijn om bezwaar te maken. Klopt er iets niet, laat het de organisator dan meteen weten.";
            en: "The rules name no period in which to object. If something is not right, tell the organiser at once.";
        ProvisionalMeans nl: "Deze uitslag is voorlopig:"; en: "This result is provisional:";
        SubjectTo { what: String }
            nl: "onder voorbehoud van: {what}";
            en: "subject to: {what}";
        SubjectToKnown
            nl: "Of dat intussen in orde is, staat niet in dit verslag. De organisator weet het.";
            en: "Whether that is settled meanwhile, this transcript does not say. The organiser knows.";
        Objections { until: Date, period: PeriodTold, drawn: Timestamp, to: Whom }
            nl: "bezwaar maken kan tot en met {until} bij {to}; dat is {period} na de loting van {drawn}";
            en: "objections can be made up to and including {until}, to {to}; that is {period} after the draw of {drawn}";
        ObjectionsFrom { period: PeriodTold, drawn: Timestamp, to: Whom }
            nl: "bezwaar maken kan tot {period} na de loting van {drawn}, bij {to}";
            en: "objections can be made up to {period} after the draw of {drawn}, to {to}";
        Where { line: u64 } nl: "Waar: regel {line} van het verslag."; en: "Where: line {line} of the transcript.";
        WhereAbove { line: u64 }
            nl: "Waar: ergens in regel 1 tot en met {line} van het verslag. Het controlegetal eronder hangt van elke letter daarvan af, en wijst dus geen regel aan.";
            en: "Where: somewhere from line 1 up to line {line} of the transcript. The root below depends on every letter of that, so it points at no line.";
        WhereReceipt { line: u64 } nl: "Waar: regel {line} van het bewijs."; en: "Where: line {line} of the receipt.";
        What { reason: String } nl: "Wat: {reason}."; en: "What: {reason}.";
        Found nl: "Daar staat:"; en: "There it says:";
        FoundFrom { column: Digits } nl: "Daar staat, vanaf teken {column}:"; en: "There it says, from character {column} on:";
        SealNumber
            nl: "Het zegel in dit bestand. Is het korte controlegetal voorgelezen vóór de loting, dan ziet u hiermee of het om hetzelfde zegel gaat:";
            en: "The seal in this file. If the short number was read aloud before the draw, this shows whether it is the same seal:";
        ToPractice nl: "Zoek uw praktijk"; en: "Look for your practice";
        Means { meaning: String } nl: "Wat dat betekent: {meaning}"; en: "What that means: {meaning}";
        MoreDiffer { parts: u64 }
            nl: "Aantal onderdelen dat niet klopt: {parts}. Hierboven staat het eerste.";
            en: "Parts that differ: {parts}. The first stands above.";
        Do
            nl: "Wat u kunt doen: gebruik de uitkomsten niet, bewaar dit bestand, en vraag de organisator om het verslag. Leg de twee naast elkaar in controleren.html.";
            en: "What you can do: do not use the outcomes, keep this file, and ask the organiser for the transcript. Lay the two side by side in controleren.html.";
        Newest
            nl: "Alleen de organisator heeft zeker het nieuwste verslag.";
            en: "Only the organiser has the newest transcript for certain.";
        Stopped nl: "U heeft het narekenen gestopt."; en: "You stopped the computation.";
        Broken { detail: String }
            nl: "De browser hield op met rekenen ({detail}). Reken dit verslag na met het programma: instroom verify.";
            en: "The browser stopped computing ({detail}). Compute this transcript with the program: instroom verify.";
        TooLarge { megabytes: u64, most: u64 }
            nl: "Dit bestand is {megabytes} MB groot; een browser rekent hoogstens {most} MB na. Het programma kan dit wel, ook met een miljoen praktijken: instroom verify.";
            en: "This file has {megabytes} MB; a browser computes at most {most} MB. The program can do this, with a million practices too: instroom verify.";
    }
}
