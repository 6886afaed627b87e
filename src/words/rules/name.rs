//! Faults of names and texts.

use super::suggestion::Instead;
use crate::words::value::Quoted;

const ORIGIN_NL: &str =
    "schrijf een webadres zonder `https://`, spaties en plusteken, bijvoorbeeld `hoog.example/mtvp-2023`";
const ORIGIN_EN: &str =
    "write a web address without `https://`, spaces and plus signs, for example `hoog.example/mtvp-2023`";

crate::faults! {
    /// Names and texts.
    pub enum NameFault as "rules-name" {
        Empty { key: &'static str }
            nl: "`{key}` is leeg", "vul het in";
            en: "`{key}` is empty", "fill it in";
        TooLong { key: &'static str, most: usize }
            nl: "`{key}` heeft meer dan {most} tekens", "maak het korter, hoogstens {most} tekens";
            en: "`{key}` has more than {most} characters", "shorten it to at most {most} characters";
        Invisible { key: &'static str, character: String }
            nl: "in `{key}` staat een teken dat niet te zien is, {character}",
                "typ de tekst opnieuw in plaats van hem te kopiëren";
            en: "`{key}` has a character that cannot be seen, {character}", "type the text anew instead of pasting it";
        OriginScheme { origin: Quoted }
            nl: "`{origin}` begint als een volledig webadres", ORIGIN_NL;
            en: "`{origin}` begins as a full web address", ORIGIN_EN;
        OriginSpace { origin: Quoted }
            nl: "`{origin}` bevat een spatie", ORIGIN_NL;
            en: "`{origin}` has a space in it", ORIGIN_EN;
        OriginCharacter { origin: Quoted, character: Quoted }
            nl: "`{origin}` bevat `{character}`, en dat mag niet in `origin`", ORIGIN_NL;
            en: "`{origin}` has `{character}` in it, which `origin` may not have", ORIGIN_EN;
        OriginBare { origin: Quoted }
            nl: "`{origin}` is geen webadres: er staat geen punt en geen schuine streep in", ORIGIN_NL;
            en: "`{origin}` is not a web address: it has no dot and no slash", ORIGIN_EN;
        Condition { name: Quoted }
            nl: "`{name}` kan geen naam van een voorwaarde zijn",
                "gebruik alleen kleine letters, cijfers en `_`, hoogstens 64, bijvoorbeeld `ict_scan`";
            en: "`{name}` cannot be the name of a condition",
                "use small letters, digits and `_` only, at most 64, for example `ict_scan`";
        ConditionIsField { name: String }
            nl: "`{name}` is al de naam van een gegeven van elke praktijk en kan geen voorwaarde zijn",
                "geef de voorwaarde een andere naam, bijvoorbeeld `{name}_ok`";
            en: "`{name}` is a field of every practice already and cannot be a condition",
                "give the condition another name, for example `{name}_ok`";
        ConditionTwice { name: String }
            nl: "voorwaarde `{name}` staat twee keer in deze lijst", "laat er één staan";
            en: "condition `{name}` is twice in this list", "keep one";
        ClassTwice { name: Quoted }
            nl: "er is al een voorrangsgroep `{name}`", "geef elke voorrangsgroep een eigen naam";
            en: "there is a class `{name}` already", "give each class a name of its own";
        Label { label: Quoted }
            nl: "`{label}` kan geen label zijn",
                "gebruik alleen kleine letters, cijfers en `-`, hoogstens 64, bijvoorbeeld `dobbelstenen`";
            en: "`{label}` cannot be a label",
                "use small letters, digits and `-` only, at most 64, for example `dobbelstenen`";
        LabelTwice { label: String }
            nl: "er is al een bron met label `{label}`", "geef elke bron een eigen label";
            en: "there is a source labelled `{label}` already", "give each source a label of its own";
        Column { field: Quoted, instead: Instead }
            nl: "`{field}` is geen gegeven van een praktijk en geen voorwaarde uit deze spelregels", "{instead}";
            en: "`{field}` is not a field of a practice nor a condition of these rules", "{instead}";
    }
}
