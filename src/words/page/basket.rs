//! The baskets as a grid.

use crate::words::noun::Practices;
use crate::words::size::Size;
use crate::words::value::Digits;

crate::messages! {
    /// What the grid shows, in sentences.
    pub enum Basket as "page-basket" {
        Intro { of: Digits }
            nl: "Vooraf zijn {of} manden gevuld. Elke mand is een hele uitslag die past. Wie dezelfde voorrang en wens heeft en er niet te groot voor is, ligt in evenveel manden. Toen is één mand geloot.";
            en: "Beforehand {of} baskets were filled. Each basket is a whole result that fits. Who has the same priority and wish and is not too large for it lies in equally many baskets. Then one basket was drawn.";
        Drawn { number: Digits, region: String }
            nl: "Geloot is mand {number} van {region}.";
            en: "Drawn is basket {number} of {region}.";
        Grid { practices: Practices, of: Digits }
            nl: "Elke rij is een praktijk ({practices}, de grootste boven), elke kolom een mand ({of}). Een gekleurd vakje: de praktijk ligt in die mand. De pijl wijst de gelote mand aan.";
            en: "Each row is a practice ({practices}, the largest on top), each column a basket ({of}). A coloured cell: the practice lies in that basket. The arrow shows the basket that was drawn.";
        Look nl: "Bekijk een mand (nummer)"; en: "Look at a basket (number)";
        Holds { number: Digits, practices: Practices, size: Size, cap: Size }
            nl: "In mand {number} liggen {practices}, samen {size}; het maximum is {cap}.";
            en: "In basket {number} lie {practices}, together {size}; the cap is {cap}.";
        Own { baskets: Digits, of: Digits }
            nl: "Uw praktijk ligt in {baskets} van de {of} manden:";
            en: "Your practice lies in {baskets} of the {of} baskets:";
        Inside nl: "Wie erin ligt"; en: "Who lies in it";
        Load nl: "Vul de manden opnieuw en toon ze"; en: "Fill the baskets again and show them";
    }
}
