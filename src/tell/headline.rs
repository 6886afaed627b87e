//! What a section of a log is called.

use crate::draw::round::Round;
use crate::transcript::Subject;
use crate::words::explain::{Headline, InSentence, Title};
use crate::words::round::{Called, own_title};
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
pub(super) fn round_headline(Round { number, title, .. }: &Round) -> Headline {
    Headline::Round { number: Digits(*number), called: Called::of(*number, title) }
}

/// Above its part of a story.
pub(super) fn round_title(Round { number, title, .. }: &Round) -> Title {
    let title = own_title(*number, title).map(str::to_owned);
    let number = Digits(*number);
    title.map_or(Title::Round { number }, |title| Title::RoundCalled { number, title })
}

/// Within a sentence.
pub(super) fn in_sentence(Round { number, title, .. }: &Round) -> InSentence {
    InSentence::Round { number: Digits(*number), called: Called::of(*number, title) }
}
