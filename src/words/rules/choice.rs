//! Faults of what the board chooses.

use super::suggestion::Instead;
use crate::words::value::Quoted;

crate::faults! {
    /// What the board chooses, and whether the choices go together.
    pub enum ChoiceFault as "rules-choice" {
        Unknown { key: &'static str, value: Quoted, instead: Instead }
            nl: "`{key}` kan niet `{value}` zijn", "{instead}";
            en: "`{key}` cannot be `{value}`", "{instead}";
        ConsentMissing
            nl: "met `\"reach\"` kan de laatste praktijk over het maximum gaan, en `consent` ontbreekt",
                "schrijf wie ermee instemde en wanneer, bijvoorbeeld `consent = \"zorgverzekeraar, 12 mei 2023\"`, of kies `\"skip\"` of `\"stop\"`";
            en: "with `\"reach\"` the last practice may exceed the cap, and `consent` is missing",
                "write who agreed and when, for example `consent = \"insurer, 12 May 2023\"`, or choose `\"skip\"` or `\"stop\"`";
        OnlyWithReach { key: &'static str }
            nl: "`{key}` hoort alleen bij `boundary = \"reach\"`; anders gaat niemand over het maximum",
                "haal `{key}` weg, of kies `boundary = \"reach\"`";
            en: "`{key}` goes with `boundary = \"reach\"` only; otherwise nobody exceeds the cap",
                "remove `{key}`, or choose `boundary = \"reach\"`";
        OnlyWithBaskets { key: &'static str }
            nl: "`{key}` hoort alleen bij `boundary = \"baskets\"` (manden)",
                "haal `{key}` weg, of kies `boundary = \"baskets\"`";
            en: "`{key}` goes with `boundary = \"baskets\"` only",
                "remove `{key}`, or choose `boundary = \"baskets\"`";
        BasketsMissing
            nl: "met `\"baskets\"` wordt één mand uit vele geloot, en hoeveel er zijn staat er niet",
                "schrijf onder deze regel `baskets = 1000`";
            en: "with `\"baskets\"` one basket out of many is drawn, and how many there are is not said",
                "write `baskets = 1000` under this line";
        BasketCount { written: String }
            nl: "`baskets` kan niet {written} zijn", "kies 10, 100, 1000 of 10000: hoe meer manden, hoe preciezer; 1000 is genoeg";
            en: "`baskets` cannot be {written}", "choose 10, 100, 1000 or 10000: more baskets are more precise; 1000 is enough";
        BasketsBalanced
            nl: "met `\"baskets\"` heeft ieder dezelfde kans; `spread = \"balanced\"` laat steeds de regio voorgaan die het meest achterloopt, en dat gaat niet samen",
                "kies `spread = \"overall\"` (één maximum, en elke regio krijgt haar deel van elke mand) of `\"per-region\"`, of een andere `boundary`";
            en: "with `\"baskets\"` all have the same chance; `spread = \"balanced\"` serves the region that is furthest behind first, and both cannot be had",
                "choose `spread = \"overall\"` (one cap, and each region gets its share of every basket) or `\"per-region\"`, or another `boundary`";
        BasketDice { label: String, rolls: u32 }
            nl: "`basket_dice` noemt `{label}`: dat moet een `[[source]]` zijn van soort `dice`, met `faces = 10` en `rolls = {rolls}`, waarvan de ronde niet zonder kan (`failure = \"abort\"`)",
                "voeg die bron toe, of haal `basket_dice` weg: dan volgt het nummer van de mand uit de startwaarde";
            en: "`basket_dice` names `{label}`: that must be a `[[source]]` of kind `dice` with `faces = 10` and `rolls = {rolls}`, which the round cannot do without (`failure = \"abort\"`)",
                "add that source, or remove `basket_dice`: the number of the basket then follows from the seed";
        KeyTwice { key: &'static str }
            nl: "`{key}` staat twee keer in `order`", "laat er één staan";
            en: "`{key}` is twice in `order`", "keep one";
        PassedIdle
            nl: "`order` kijkt naar wie om de grootte is overgeslagen, maar met `\"reach\"` zonder `tolerance` wordt niemand overgeslagen",
                "haal `\"passed\"` weg, of schrijf hoe ver de laatste praktijk over het maximum mag, bijvoorbeeld `tolerance = \"1%\"`";
            en: "`order` looks at who was passed over for size, but with `\"reach\"` and no `tolerance` nobody is passed over",
                "remove `\"passed\"`, or write how far the last practice may exceed the cap, for example `tolerance = \"1%\"`";
        LotNotLast
            nl: "`order` eindigt niet met `\"lot\"`; dan kunnen praktijken gelijk eindigen",
                "zet `\"lot\"` achteraan, bijvoorbeeld `order = [\"lot\"]` of `order = [\"class\", \"lot\"]`";
            en: "`order` does not end with `\"lot\"`; practices could tie",
                "put `\"lot\"` last, for example `order = [\"lot\"]` or `order = [\"class\", \"lot\"]`";
        ClassesUnused
            nl: "er zijn voorrangsgroepen, maar `order` kijkt er niet naar",
                "zet `\"class\"` in `order`, bijvoorbeeld `order = [\"class\", \"lot\"]`, of haal `[[class]]` weg";
            en: "there are priority classes, but `order` does not look at them",
                "put `\"class\"` in `order`, for example `order = [\"class\", \"lot\"]`, or remove `[[class]]`";
        ClassesMissing
            nl: "`order` kijkt naar voorrangsgroepen, maar er is geen `[[class]]`",
                "haal `\"class\"` uit `order`, of voeg `[[class]]` toe met `name` en `all`";
            en: "`order` looks at priority classes, but there is no `[[class]]`",
                "take `\"class\"` out of `order`, or add `[[class]]` with `name` and `all`";
        ClassWithoutConditions { class: Quoted }
            nl: "voorrangsgroep `{class}` heeft geen voorwaarden, dus elke praktijk hoort erin",
                "noem ten minste één voorwaarde in `all`, of haal deze groep weg";
            en: "class `{class}` has no conditions, so every practice is in it",
                "name at least one condition in `all`, or remove this class";
        ClassUnreachable { class: Quoted, earlier: Quoted }
            nl: "niemand komt in voorrangsgroep `{class}`: wie eraan voldoet, zit al in `{earlier}`",
                "zet de groep met de meeste voorwaarden bovenaan";
            en: "nobody can be in class `{class}`: who meets it is in `{earlier}` already",
                "put the class with the most conditions first";
    }
}
