//! Faults of names and texts.

use super::suggestion::Instead;
use crate::words::log::TextFlaw;
use crate::words::value::{Digits, Quoted};

const ORIGIN_NL: &str =
    "schrijf een webadres zonder spaties, accenten en plusteken, bijvoorbeeld `hoog.example/mtvp-2023`";
const ORIGIN_EN: &str =
    "write a web address without spaces, accents and plus signs, for example `hoog.example/mtvp-2023`";

crate::faults! {
    /// Names and texts.
    pub enum NameFault as "rules-name" {
        Empty { key: &'static str }
            nl: "`{key}` is leeg", "vul het in";
            en: "`{key}` is empty", "fill it in";
        TooLong { key: &'static str, most: usize }
            nl: "`{key}` heeft meer dan {most} tekens", "maak het korter, hoogstens {most} tekens";
            en: "`{key}` has more than {most} characters", "shorten it to at most {most} characters";
        Text { key: &'static str, flaw: TextFlaw }
            nl: "`{key}`: {flaw}", "{flaw}";
            en: "`{key}`: {flaw}", "{flaw}";
        OriginSpace { origin: Quoted }
            nl: "`{origin}` bevat een spatie", ORIGIN_NL;
            en: "`{origin}` has a space in it", ORIGIN_EN;
        OriginCharacter { origin: Quoted, character: Quoted }
            nl: "`{origin}` bevat `{character}`, en dat kan niet in de naam van een programma", ORIGIN_NL;
            en: "`{origin}` has `{character}` in it, which the name of a programme cannot have", ORIGIN_EN;
        OriginBare { origin: Quoted }
            nl: "`{origin}` is geen webadres: er staat geen punt en geen schuine streep in", ORIGIN_NL;
            en: "`{origin}` is not a web address: it has no dot and no slash", ORIGIN_EN;
        OriginScheme { origin: Quoted }
            nl: "`{origin}` begint als een adres voor een browser", "laat alles tot en met `://` weg, zoals in `hoog.example/mtvp-2023`";
            en: "`{origin}` begins as an address for a browser", "leave out all up to `://`, as in `hoog.example/mtvp-2023`";
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
        ClassAlike { name: Quoted, other: Quoted, line: Digits, letters: Option<LookAlike> }
            nl: "voorrangsgroep `{name}` lijkt dezelfde als `{other}` op regel {line}{letters}",
                "schrijf de naam in beide gelijk, of geef de voorrangsgroep een naam die meer verschilt";
            en: "class `{name}` seems to be the same as `{other}` on line {line}{letters}",
                "write the name alike in both, or give the class a name that differs more";
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

crate::messages! {
    /// What nobody sees between two names that seem to be the same.
    pub enum LookAlike as "look-alike" {
        Letters { own: String, usual: String }
            nl: "; hier staat {own} waar de andere {usual} heeft, en die letters zien er gelijk uit";
            en: "; it has {own} where the other has {usual}, and these letters look the same";
    }
}
