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

    /// Where a round would be sealed.
    pub enum WouldSeal as "would-seal" {
        New { path: String } nl: "Het komt in een nieuw verslag: {path}"; en: "It goes in a new log: {path}";
        On { number: Digits, path: String } nl: "Het wordt ronde {number} van {path}"; en: "It becomes round {number} of {path}";
    }
}
