//! What a section of a log is called.

use crate::draw::round::Round;
use crate::transcript::Subject;
use crate::words::explain::{Called, Headline, Title};
use crate::words::value::Digits;

/// `Ronde 1 (voorjaar)`, `Wijziging 2`.
pub fn headline(subject: &Subject) -> Headline {
    match subject {
        Subject::Round { sealed, .. } => round_headline(&sealed.round),
        Subject::Amendment(amendment) => Headline::Amendment { number: Digits(amendment.number) },
        Subject::Handover(_) => Headline::Handover,
    }
}

/// The same of a round alone.
pub(super) fn round_headline(round: &Round) -> Headline {
    let number = Digits(round.number);
    title(round).map_or(Headline::RoundNumber { number }, |title| Headline::Round { number, title })
}

/// Above its part of a story.
pub(super) fn round_title(round: &Round) -> Title {
    let number = Digits(round.number);
    title(round).map_or(Title::Round { number }, |title| Title::RoundCalled { number, title })
}

/// Within a sentence.
pub(super) fn called(round: &Round) -> Called {
    let number = Digits(round.number);
    title(round).map_or(Called::Number { number }, |title| Called::Title { number, title })
}

/// The title of a round, unless it only says its number.
fn title(round: &Round) -> Option<String> {
    Some(round.title.clone()).filter(|title| *title != format!("Ronde {}", round.number))
}
