//! What stands around a scene: where we are, what one can press, one practice.

use crate::words::value::Digits;
use jiff::civil::Date;

crate::messages! {
    /// The steps at the foot.
    pub enum Step as "hall-step" {
        Where nl: "Waar we zijn"; en: "Where we are";
        Rules nl: "Spelregels"; en: "Rules";
        List nl: "Lijst"; en: "List";
        Sealed nl: "Verzegeld"; en: "Sealed";
        Given nl: "Inbreng"; en: "Chance";
        Lots nl: "Lotnummers"; en: "Lots";
        Result nl: "Uitslag"; en: "Result";
        Check nl: "Controleren"; en: "Check";
        Done nl: "gedaan"; en: "done";
        Whole nl: "Het scherm blijft leeg tot alles is nagerekend."; en: "The screen stays empty until all of it is computed.";
        Screen { programme: String } nl: "{programme}: groot scherm"; en: "{programme}: big screen";
    }

    /// What can be pressed.
    pub enum Go as "hall-go" {
        Bar nl: "Bediening"; en: "Controls";
        Back nl: "Terug"; en: "Back";
        Next nl: "Verder"; en: "Next";
        Run nl: "Laten lopen"; en: "Let it run";
        Hold nl: "Vasthouden"; en: "Hold";
        Find nl: "Eén praktijk"; en: "One practice";
        Other nl: "Andere ronde"; en: "Other round";
        Full nl: "Volledig scherm"; en: "Full screen";
        Keys nl: "Toetsen"; en: "Keys";
        Close nl: "Sluiten"; en: "Close";
        Running nl: "loopt vanzelf"; en: "runs by itself";
    }

    /// What the keys do.
    pub enum Key as "hall-key" {
        Title nl: "Toetsen"; en: "Keys";
        Next nl: "een stap verder, een stap terug"; en: "a step further, a step back";
        Scene
            nl: "het hele beeld, dan het volgende beeld (ook met de afstandsbediening)";
            en: "all of this picture, then the next picture (a presenter's remote too)";
        Ends nl: "eerste beeld, laatste beeld"; en: "first picture, last picture";
        Roll nl: "omhoog en omlaag in een lange lijst"; en: "up and down in a long list";
        Run nl: "laten lopen, vasthouden"; en: "let it run, hold";
        Find nl: "één praktijk tonen (of typ haar code)"; en: "show one practice (or type its code)";
        Other nl: "andere ronde of wijziging"; en: "other round or amendment";
        Language nl: "Nederlands of Engels"; en: "Dutch or English";
        Full nl: "volledig scherm"; en: "full screen";
        Black nl: "zwart beeld, en terug"; en: "a black picture, and back";
        Click nl: "rechts: verder; links: terug"; en: "right: further; left: back";
        ClickName nl: "klik"; en: "click";
        Space nl: "spatie"; en: "space";
    }

    /// One practice.
    pub enum One as "hall-one" {
        Find nl: "Welke praktijk? Typ de code of een deel ervan."; en: "Which practice? Type its code or a part of it.";
        FindNamed
            nl: "Welke praktijk? Typ de naam, plaats of code, of een deel ervan.";
            en: "Which practice? Type its name, town or code, or a part of it.";
        Nobody nl: "Deze praktijk staat niet op de lijst."; en: "This practice is not on the list.";
        More { more: Digits } nl: "… en nog {more}: typ verder."; en: "… and {more} more: type on.";
        Choose nl: "Enter toont de eerste, Esc sluit."; en: "Enter shows the first, Esc closes.";
        Lot { rank: Digits, of: Digits } nl: "lot {rank} van {of}"; en: "lot {rank} of {of}";
        Turn { start: Date, place: Digits, of: Digits, result: String }
            nl: "{start}: beurt {place} van {of}, {result}";
            en: "{start}: turn {place} of {of}, {result}";
        NoTurn nl: "Deze praktijk had geen beurt."; en: "This practice had no turn.";
    }
}
