//! What is said of what stands on a command line, and of what several verbs need.

use crate::words::noun::Practices;
use jiff::Timestamp;
use jiff::civil::Date;

crate::faults! {
    /// A word of a command line that cannot be.
    pub enum ArgFault as "argument" {
        Moment { text: String }
            nl: "`{text}` is geen tijdstip", "schrijf datum, tijd en tijdzone: 2023-06-12T14:00:00+02:00";
            en: "`{text}` is no moment in time", "write date, time and time zone: 2023-06-12T14:00:00+02:00";
        Clock { moment: String }
            nl: "de klok van deze computer staat op `{moment}`, en een verslag kent tijdstippen van het jaar 0 tot en met 9998", "zet de klok goed, of geef het tijdstip met --at";
            en: "the clock of this computer says `{moment}`, and a log has moments of the years 0 to 9998", "set the clock right, or give the moment with --at";
        Unsignable { moment: String }
            nl: "`{moment}` kan niet in een handtekening staan: die draagt een tijdstip van 1970 tot en met 9998", "zet de klok van deze computer goed, of geef het tijdstip met --at";
            en: "`{moment}` cannot stand in a signature, which bears a moment of 1970 to 9998", "set the clock of this computer right, or give the moment with --at";
        Day { text: String }
            nl: "`{text}` is geen datum", "schrijf bijvoorbeeld 2023-07-01, 1-7-2023 of \"1 juli 2023\"";
            en: "`{text}` is no date", "write for example 2023-07-01, 1-7-2023 or \"1 July 2023\"";
        DayNoYear { text: String }
            nl: "bij `{text}` ontbreekt het jaar", "schrijf de hele datum, bijvoorbeeld 2023-07-01, 1-7-2023 of \"1 juli 2023\"";
            en: "`{text}` lacks its year", "write the whole date, for example 2023-07-01, 1-7-2023 or \"1 July 2023\"";
        DaySerial { text: String, date: Date }
            nl: "`{text}` is een getal waarmee Excel dagen telt, geen datum", "schrijf de datum zelf; waarschijnlijk is dat {date}";
            en: "`{text}` is a number by which Excel counts days, and no date", "write the date itself; probably that is {date}";
        Empty nl: "deze tekst is leeg", "schrijf één regel gewone tekst"; en: "this text is empty", "write one line of plain text";
        AgbCode { text: String }
            nl: "`{text}` is geen praktijkcode", "een AGB-code heeft 8 cijfers, met de nul vooraan: `01990012`";
            en: "`{text}` is no code of a practice", "an AGB code has 8 digits, with the leading zero: `01990012`";
        LostZero { code: String }
            nl: "AGB-code `{code}` heeft 7 cijfers; waarschijnlijk is de nul vooraan verdwenen", "schrijf `0{code}`, als dat de code is";
            en: "AGB code `{code}` has 7 digits; a leading zero was probably lost", "write `0{code}`, if that is the code";
        FreeCode { text: String }
            nl: "`{text}` is geen praktijkcode", "een code heeft 1 tot 64 tekens, zonder spaties en accenten";
            en: "`{text}` is no code of a practice", "a code has 1 to 64 characters, without spaces and accents";
    }

    /// Why there is no entropy.
    pub enum EntropyFault as "entropy" {
        None
            nl: "dit systeem geeft geen toevalsgetallen", "gebruik een andere computer";
            en: "this system gives no random numbers", "use another computer";
    }
}

crate::messages! {
    /// Practices and their patients together.
    pub enum Total as "total" {
        Is { practices: Practices, ion: u64 } nl: "{practices}, {ion} ION"; en: "{practices}, {ion} ION";
    }
}

crate::messages! {
    /// What is said of a moment that is still to come.
    pub enum Ahead as "moment-ahead" {
        At { moment: Timestamp, now: Timestamp }
            nl: "let op: --at zegt {moment}, en op deze computer is het {now}; vastgelegd wordt het tijdstip van --at";
            en: "mind: --at says {moment}, and on this computer it is {now}; what is written is the moment of --at";
    }
}
