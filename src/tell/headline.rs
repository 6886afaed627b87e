//! What a section of a log is called.

use crate::transcript::Subject;
use crate::words::explain::Headline;
use crate::words::round::Called;
use crate::words::value::Digits;

/// `Ronde 1 (voorjaar)`, `Wijziging 2`.
pub fn headline(subject: &Subject) -> Headline {
    match subject {
        Subject::Round { sealed, .. } => {
            let (number, title) = (sealed.round.number, &sealed.round.title);
            Headline::Round { number: Digits(number), called: Called::of(number, title) }
        }
        Subject::Amendment(amendment) => Headline::Amendment { number: Digits(amendment.number) },
        Subject::Handover(_) => Headline::Handover,
    }
}
