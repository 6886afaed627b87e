//! Whether the real lots are fair.

use crate::words::value::{Decimal, Digits};

crate::messages! {
    /// What a self-test saw, a line each.
    pub enum SelfTestTold as "self-test" {
        Draws { draws: u64, seed: Digits }
            nl: "Zelftest van de lotnummers: {draws} keer loten met de echte lotnummers, elke keer een nieuwe startwaarde (zaad {seed}),";
            en: "Self-test of the lots: {draws} draws with the real lots, each with a new seed (number {seed}),";
        Moved { draws: u64, units: usize }
            nl: "en nog {draws} keer met de codes van de praktijken doorgeschoven. {units} loteenheden.";
            en: "and {draws} more with the ids of the practices handed round. {units} units.";
        Ranks { tested: Tested, chance: Tail }
            nl: "{tested}: elk rangnummer is even waarschijnlijk (chi-kwadraat per loteenheid; kans op zo'n grote afwijking bij eerlijke loten: {chance})";
            en: "{tested}: every rank is equally likely (chi-square for each unit; chance of so large a deviation with fair lots: {chance})";
        Ids { tested: Tested, chance: Tail }
            nl: "{tested}: de code van een praktijk doet er niet toe (twee steekproeven; kans op zo'n groot verschil bij eerlijke loten: {chance})";
            en: "{tested}: the id of a practice does not matter (two samples; chance of so large a difference with fair lots: {chance})";
        SameLot { tested: Tested, found: u64, draws: u64 }
            nl: "{tested}: lotnummers zijn lang genoeg (lotingen waarin er twee gelijk waren: {found} van {draws})";
            en: "{tested}: lots are long enough (draws in which two were the same: {found} of {draws})";
        OrderAndName
            nl: "De volgorde in het bestand en de naam tellen niet mee: de aanmeldingen staan altijd op volgorde van code, en een lotnummer hangt alleen van de code af.";
            en: "The order in the file and the name play no part: a register is always in the order of its ids, and a lot hangs on the id alone.";
        Power { once: u64, finds: Decimal }
            nl: "Bij eerlijke loten geeft deze test één keer in {once} toch alarm. Een verschil in kans van {finds} procentpunt vindt hij 99 van de 100 keer.";
            en: "With fair lots this test rings a false alarm once in {once}. It finds a difference in chance of {finds} percentage points 99 times in 100.";
    }

    /// What came of a question.
    pub enum Tested as "tested" {
        Good nl: "goed"; en: "good";
        Alarm nl: "ALARM"; en: "ALARM";
    }

    /// How likely what was seen is with fair lots.
    pub enum Tail as "tail" {
        Percent { percent: Decimal } nl: "{percent}%"; en: "{percent}%";
        Less nl: "minder dan 0,01%"; en: "less than 0.01%";
    }
}
