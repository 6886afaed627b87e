//! What is said of two transcripts side by side.

use crate::words::noun::Lines;
use crate::words::round::Called;
use crate::words::value::Digits;

crate::messages! {
    /// What two transcripts are to each other.
    pub enum ForkWords as "fork" {
        Same { first: String, second: String, lines: u64, but: But }
            nl: "HETZELFDE VERSLAG: {first} en {second} hebben dezelfde {lines} regels{but}.";
            en: "THE SAME TRANSCRIPT: {first} and {second} hold the same {lines} lines{but}.";
        Further { file: String, other: String, same: u64, more: Lines, but: But }
            nl: "ÉÉN VERSLAG: {file} begint met de {same} regels van {other}{but}, en gaat {more} verder:";
            en: "ONE TRANSCRIPT: {file} begins with the {same} lines of {other}{but}, and goes on for {more}:";
        Fork { line: usize }
            nl: "TWEE VERSLAGEN VAN ÉÉN PROGRAMMA DIE NIET SAMENGAAN.\nVóór regel {line} zijn zij gelijk; daar staat:";
            en: "TWO TRANSCRIPTS OF ONE PROGRAMME THAT DO NOT GO TOGETHER.\nThey are the same before line {line}; there it says:";
        Signed nl: "Ondertekend is:"; en: "What was signed:";
        Checkpoint { lines: Digits, root: String }
            nl: "{lines} regels, controlegetal {root}";
            en: "{lines} lines, root {root}";
        OneKey { key: String }
            nl: "Beide ondertekeningen zijn echt, met dezelfde sleutel:\n  {key}\nEen verslag groeit alleen aan het eind. De organisator heeft dus twee geschiedenissen ondertekend, en deze twee\nbestanden bewijzen dat. Bewaar ze allebei en leg ze aan de organisator en de getuigen voor.";
            en: "Both signatures are genuine, by the same key:\n  {key}\nA transcript grows only at its end. So the organiser signed two histories, and these two files prove it. Keep both\nand put them before the organiser and the witnesses.";
        TwoKeys { first: String, second: String }
            nl: "De sleutels verschillen:\n  {first}\n  {second}\nMinstens één verslag is niet van de organisator. Vergelijk met de sleutel die de organisator bekend maakte, en reken\nna met --trust SLEUTEL.";
            en: "The keys differ:\n  {first}\n  {second}\nAt least one of the transcripts is not the organiser's. Compare with the key the organiser published, and verify\nwith --trust KEY.";
    }

    /// In what the last checkpoint of the shorter differs.
    pub enum But as "fork-but" {
        Nothing nl: ""; en: "";
        Cosignatures
            nl: "; de handtekeningen van getuigen daaronder verschillen";
            en: "; the signatures of witnesses under them differ";
        SignedTwice
            nl: "; de organisator tekende daaronder twee keer, en dat is geen tweede geschiedenis";
            en: "; the organiser signed twice under them, which is no second history";
    }

    /// What a transcript has that the other has not.
    pub enum News as "news" {
        Round { number: Digits, called: Option<Called> } nl: "ronde {number}{called}"; en: "round {number}{called}";
        Amendment { number: Digits, reason: String } nl: "wijziging {number} ({reason})"; en: "amendment {number} ({reason})";
        Handover { reason: String } nl: "sleutelwissel: {reason}"; en: "handover: {reason}";
        Sealed nl: "verzegeld"; en: "sealed";
        Drawn nl: "geloot"; en: "drawn";
        WorkedOut nl: "uitgewerkt"; en: "worked out";
        Aborted nl: "afgebroken"; en: "aborted";
        And { first: Box<News>, second: Box<News> } nl: "{first} en {second}"; en: "{first} and {second}";
        Of { what: Box<News>, how: Box<News> } nl: "{what}: {how}"; en: "{what}: {how}";
    }
}
