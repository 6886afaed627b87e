//! Whether the real lots are fair.

use crate::words::value::{Decimal, Digits};

crate::messages! {
    /// What a self-test saw, a line each.
    pub enum SelfTestTold as "self-test" {
        Draws { draws: u64, units: usize, seed: Digits }
            nl: "Zelftest van de lotnummers: {draws} keer geloot met deze aanmeldingen (loteenheden: {units}), langs dezelfde weg als de echte loting, elke keer met een nieuwe startwaarde (zaad {seed}). Nog eens geeft precies hetzelfde.";
            en: "Self-test of the lots: {draws} draws with this register (units: {units}), by the way of the real draw, each with a new seed (number {seed}). Once more gives exactly the same.";
        Behind
            nl: "Tussen haakjes staat hoe vaak eerlijke loten zo'n grote afwijking geven.";
            en: "In brackets stands how often fair lots deviate as much.";
        Answer { tested: Tested, question: QuestionTold, chance: Tail }
            nl: "{tested}: {question} ({chance})";
            en: "{tested}: {question} ({chance})";
        FalseAlarm { once: u64 }
            nl: "Eerlijke loten geven bij één op de {once} lijsten toch alarm. Doe dan nog een test, met een ander zaad en meer lotingen: een echte fout komt terug, toeval niet.";
            en: "Fair lots ring the alarm for one register in {once}. Then test once more, with another number and more draws: a real fault comes back, chance does not.";
        NeverJudged
            nl: "Dit gaat over de lotnummers, niet over een loting: een loting die is gehouden, wordt nooit afgekeurd op een test.";
            en: "This is about the lots, not about a draw: a draw that was held is never rejected on a test.";
    }

    /// What is asked of lots.
    pub enum QuestionTold as "self-test-question" {
        Inclusion
            nl: "iedereen krijgt zo vaak een plaats als de precieze kans zegt";
            en: "everybody gets a place as often as the exact chance says";
        Baskets nl: "elke mand wordt even vaak geloot"; en: "every basket is drawn equally often";
        BasketDice
            nl: "eerlijke dobbelstenen kiezen elke mand even vaak";
            en: "fair dice choose every basket equally often";
        Ranks nl: "elk rangnummer is even waarschijnlijk"; en: "every rank is equally likely";
        Neighbours
            nl: "wie onder elkaar staan, komen niet vaker na elkaar dan anderen";
            en: "those that stand beneath each other do not come behind each other more often than others";
        Row nl: "de rij in het bestand doet er niet toe"; en: "the row in the file does not matter";
        Code nl: "de code doet er niet toe"; en: "the code does not matter";
        Name nl: "de naam doet er niet toe"; en: "the name does not matter";
        Size nl: "de grootte doet er niet toe"; en: "the size does not matter";
        Bits
            nl: "elk van de 64 bits van een lotnummer is even vaak 0 als 1";
            en: "each of the 64 bits of a lot is 0 as often as 1";
        SameLot
            nl: "geen twee lotnummers van een loting zijn gelijk";
            en: "no two lots of a draw are the same";
    }

    /// What is seen in one draw that was held.
    pub enum OneDrawTold as "one-draw" {
        Draw { units: usize }
            nl: "Verslag van één loting. Loteenheden: {units}.";
            en: "Report of one draw. Units: {units}.";
        NoJudgement
            nl: "Dit is geen oordeel. Eén loting kan niet laten zien of er eerlijk is geloot: van eerlijke lotingen wijkt de helft meer af dan de andere helft. Een loting wordt nooit afgekeurd op een test. Tussen haakjes staat hoe vaak twee dingen bij eerlijke loten minstens zo sterk samenhangen.";
            en: "This is no judgement. One draw cannot show whether lots were fair: of fair draws half deviate more than the other half. A draw is never rejected on a test. In brackets stands how often two things hang together at least as much with fair lots.";
        Row { chance: Tail } nl: "rangnummer en rij in het bestand ({chance})"; en: "rank and row in the file ({chance})";
        Code { chance: Tail } nl: "rangnummer en code ({chance})"; en: "rank and code ({chance})";
        Name { chance: Tail } nl: "rangnummer en naam ({chance})"; en: "rank and name ({chance})";
        Size { chance: Tail } nl: "rangnummer en grootte ({chance})"; en: "rank and size ({chance})";
        Neighbours { found: u64, expected: Decimal }
            nl: "direct na elkaar geloot van wie onder elkaar staan: {found}; gemiddeld is dat {expected}";
            en: "drawn directly behind each other of those that stand beneath each other: {found}; the mean is {expected}";
        Verify
            nl: "Of deze loting klopt met haar startwaarde, rekent `instroom verify` na.";
            en: "Whether this draw agrees with its seed, `instroom verify` works out.";
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
