//! What is shown and asked before something that cannot be undone.

use crate::words::value::Digits;

crate::faults! {
    /// Why something that cannot be undone is not done.
    pub enum ConfirmFault as "confirm-refusal" {
        Nobody
            nl: "er is niemand om te vragen of dit zo moet; er is niets geschreven",
                "doe dit op een scherm, of voeg --yes toe als u hebt gezien wat hierboven staat";
            en: "there is nobody to ask whether it shall be so; nothing was written",
                "do this on a terminal, or add --yes when you have seen what stands above";
    }
}

crate::messages! {
    /// What is asked, after all was shown.
    pub enum Confirm as "confirm" {
        Seal nl: "Zo verzegelen? Daarna kan er niets meer veranderen. (ja/nee) "; en: "Seal it like this? Nothing can change after it. (yes/no) ";
        Amend nl: "Zo vastleggen? Het blijft voor altijd in het verslag staan. (ja/nee) "; en: "Write it like this? It stays in the log for ever. (yes/no) ";
        Abort nl: "Zo afbreken? (ja/nee) "; en: "Abort it like this? (yes/no) ";
        KeyChange nl: "Zo aankondigen? (ja/nee) "; en: "Announce it like this? (yes/no) ";
        Nothing nl: "Er is niets geschreven."; en: "Nothing was written.";
        Undrawn nl: "Er is niet geloot."; en: "Nothing was drawn.";
    }

    /// What is said of an answer that is neither yes nor no, before the question comes again.
    pub enum Answer as "answer" {
        Unclear nl: "Typ ja of nee."; en: "Type yes or no.";
    }

    /// What everybody will read.
    pub enum Published as "published" {
        Reason { reason: String }
            nl: "De reden komt zo in het verslag, voor altijd en voor iedereen te lezen: “{reason}”.";
            en: "The reason goes in the log like this, for ever and for everybody to read: “{reason}”.";
    }

    /// What in it looks private.
    pub enum Private as "private" {
        NineDigits
            nl: "Let op: in deze tekst staat een getal van negen cijfers, zoals een burgerservicenummer (BSN). Wat in het verslag staat, kan er nooit meer uit.";
            en: "Mind: this text holds a number of nine digits, like a citizen service number (BSN). What stands in the log can never be taken out.";
        Mail
            nl: "Let op: in deze tekst staat een e-mailadres. Wat in het verslag staat, kan er nooit meer uit.";
            en: "Mind: this text holds an e-mail address. What stands in the log can never be taken out.";
    }

    /// Where a round would be sealed.
    pub enum WouldSeal as "would-seal" {
        New { path: String } nl: "Het komt in een nieuw verslag: {path}"; en: "It goes in a new log: {path}";
        On { number: Digits, path: String } nl: "Het wordt ronde {number} van {path}"; en: "It becomes round {number} of {path}";
    }
}
