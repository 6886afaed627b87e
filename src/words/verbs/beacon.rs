//! What is said while a round of the beacon is waited for and fetched.

use crate::words::env::FetchFault;
use crate::words::noun::Days;
use crate::words::seed::BeaconFault;
use crate::words::value::Digits;
use jiff::Timestamp;

crate::messages! {
    /// What an address says instead of the round.
    pub enum Answer as "beacon-answer" {
        NotYet { status: Digits }
            nl: "heeft deze ronde nog niet (HTTP-status {status})";
            en: "does not have this round yet (HTTP status {status})";
        Failed { fault: FetchFault } nl: "{fault}"; en: "{fault}";
        Wrong { fault: BeaconFault } nl: "{fault}"; en: "{fault}";
    }

    /// What came of it, for who is waiting.
    pub enum Fetched as "beacon-fetched" {
        Genuine { round: Digits, endpoint: String }
            nl: "Ronde {round} van het baken is opgehaald bij {endpoint} en klopt.";
            en: "Round {round} of the beacon was fetched from {endpoint} and is genuine.";
        Says { endpoint: String, answer: Answer } nl: "{endpoint}: {answer}"; en: "{endpoint}: {answer}";
    }

    /// What the addresses said, one after the other.
    pub enum Told as "beacon-told" {
        Last { endpoint: String, answer: Answer } nl: "{endpoint}: {answer}"; en: "{endpoint}: {answer}";
        Before { endpoint: String, answer: Answer, rest: Box<Told> }
            nl: "{endpoint}: {answer}; {rest}";
            en: "{endpoint}: {answer}; {rest}";
        Nothing nl: ""; en: "";
    }

    /// How long a round takes to appear.
    pub enum Appears as "beacon-appears" {
        In { round: Digits, left: Left }
            nl: "Ronde {round} van het baken verschijnt over {left}";
            en: "Round {round} of the beacon appears in {left}";
        At { round: Digits, left: Left, moment: String }
            nl: "Ronde {round} van het baken verschijnt over {left} ({moment})";
            en: "Round {round} of the beacon appears in {left} ({moment})";
    }

    /// The two largest units of a time.
    pub enum Left as "time-left" {
        Days { days: Days, hours: u64 } nl: "{days} {hours} uur"; en: "{days} {hours} h";
        Hours { hours: u64, minutes: String } nl: "{hours} uur {minutes} min"; en: "{hours} h {minutes} min";
        Minutes { minutes: u64, seconds: String } nl: "{minutes} min {seconds} s"; en: "{minutes} min {seconds} s";
        Seconds { seconds: u64 } nl: "{seconds} s"; en: "{seconds} s";
    }
}

crate::faults! {
    /// Why there is no round.
    pub enum FetchRefusal as "beacon-refusal" {
        NoRound { fault: BeaconFault }
            nl: "{fault}", "neem het nummer over uit het plan voor de startwaarde";
            en: "{fault}", "copy the number from the plan for the seed";
        Nobody { round: Digits, told: Told, address: String, program: String }
            nl: "geen enkel adres gaf ronde {round} van het baken: {told}",
                "controleer de klok en de verbinding en probeer het opnieuw; of doe het zonder netwerk: open {address} op een telefoon, geef `{program} draw` zonder --fetch en plak bij de vraag de hele tekst die u ziet, of typ de 96 tekens achter `signature` over; blijft het baken stil, volg dan wat het plan daarvoor zegt";
            en: "no address gave round {round} of the beacon: {told}",
                "check the clock and the connection and try again; or do it without a network: open {address} on a phone, run `{program} draw` without --fetch, and at the question paste the whole text that you see, or type over the 96 characters behind `signature`; if the beacon stays silent, follow what the plan says for that";
        Left { round: Digits, moment: Timestamp }
            nl: "er is niet gewacht op ronde {round} van het baken",
                "loot opnieuw zodra zij er is, op {moment}; wat al getypt was, is bewaard";
            en: "round {round} of the beacon was not waited for",
                "draw again once it is there, on {moment}; what was typed already is kept";
        NoClient
            nl: "dit programma is gemaakt zonder netwerk, en kan de ronde van het baken niet ophalen",
                "laat `--fetch` en `--endpoint` weg: instroom zegt dan op welk adres de ronde staat, en vraagt u om de tekst daarvan";
            en: "this program was built without a network, and cannot fetch the round of the beacon",
                "leave out `--fetch` and `--endpoint`: instroom then says at which address the round stands, and asks you for its text";
        NoAddress { text: String }
            nl: "`{text}` is geen adres van een server",
                "begin met https:// of http://, zonder spaties, bijvoorbeeld https://api.drand.sh";
            en: "`{text}` is no address of a server",
                "begin with https:// or http://, without spaces, for example https://api.drand.sh";
    }
}
