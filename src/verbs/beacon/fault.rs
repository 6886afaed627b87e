//! What addresses say instead of the round, and the words for it.

use crate::draw::beacon::BeaconFault;
use crate::env::FetchFault;
use crate::rules::chain::{MOST_ROUND, round_path};
use crate::say;
use crate::words::Message;
use crate::words::fault::Wording;
use crate::words::lang::Lang;
use crate::words::value::{Digits, Quoted};

/// An answer that is not the round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// Nothing came.
    None(FetchFault),
    /// Something else came.
    Wrong(BeaconFault),
}

impl Answer {
    /// In a few words.
    fn words(&self, lang: Lang) -> String {
        match self {
            // 404 of the older relays, 425 of the newer ones
            Self::None(FetchFault::Status { status: Digits(status @ (404 | 425)) }) => {
                say!(lang, nl: "heeft deze ronde nog niet (HTTP-status {status})", en: "does not have this round yet (HTTP status {status})")
            }
            Self::None(fault) => fault.words(lang),
            Self::Wrong(fault) => fault.what(lang),
        }
    }

    /// A line for who is waiting.
    pub(super) fn told(&self, endpoint: &str, lang: Lang) -> String {
        format!("{endpoint}: {}", self.words(lang))
    }
}

/// Why there is no round.
#[derive(Debug)]
pub(super) enum FetchFailure {
    /// A number that no round has.
    NoRound(u64),
    /// No address gave it in time.
    Nobody { round: u64, answers: Vec<(String, Answer)> },
    /// What stands behind `--endpoint` is no address.
    NoAddress(String),
}

impl Wording for FetchFailure {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::NoRound(round) => BeaconFault::Round { text: Quoted(round.to_string()), most: MOST_ROUND }.what(lang),
            Self::Nobody { round, answers } => {
                let told: Vec<String> = answers.iter().map(|(endpoint, answer)| answer.told(endpoint, lang)).collect();
                let told = told.join("; ");
                say!(lang, nl: "geen enkel adres gaf ronde {round} van het baken: {told}", en: "no address gave round {round} of the beacon: {told}")
            }
            Self::NoAddress(text) => {
                say!(lang, nl: "`{text}` is geen adres van een server", en: "`{text}` is no address of a server")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::NoRound(_) => {
                say!(lang, nl: "neem het nummer over uit het plan voor de startwaarde", en: "copy the number from the plan for the seed")
            }
            Self::Nobody { round, .. } => {
                let path = round_path(round);
                say!(lang, nl: "controleer de klok en de verbinding en probeer het opnieuw; of open https://api.drand.sh{path} op een ander apparaat en geef die tekst als inbreng; blijft het baken stil, volg dan wat het plan daarvoor zegt", en: "check the clock and the connection and try again; or open https://api.drand.sh{path} on another device and give that text as the contribution; if the beacon stays silent, follow what the plan says for that")
            }
            Self::NoAddress(_) => {
                say!(lang, nl: "begin met https:// of http://, zonder spaties, bijvoorbeeld https://api.drand.sh", en: "begin with https:// or http://, without spaces, for example https://api.drand.sh")
            }
        }
    }
}
