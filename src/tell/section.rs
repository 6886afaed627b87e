//! The count of a section, from what the log holds of it.

use super::count::{Count, Stage, amendment_words};
use crate::draw::round::Sealed;
use crate::draw::units::Units;
use crate::transcript::{End, Section, Subject};
use crate::words::Lang;

/// What a round holds, counted; `units` are its own.
pub fn round_count(sealed: &Sealed, units: &Units) -> Count {
    Count::of(sealed.round.repairs.iter().map(|repaired| (repaired.code.as_str(), repaired.rows)), units)
}

/// Sign-ups, lines and lots of a section in a sentence; nothing of a handover.
pub fn count_words(section: &Section, lang: Lang) -> String {
    let stage = match &section.end {
        End::Sealed => Stage::Sealed,
        End::Drawn(_) => Stage::Drawn,
        End::Aborted(_) => Stage::Aborted,
        End::Announced => return String::new(),
    };
    match &section.subject {
        Subject::Handover(_) => String::new(),
        Subject::Amendment(amendment) => amendment_words(amendment, stage, lang),
        Subject::Round { sealed, history } => match section.drawn() {
            Some(drawn) => round_count(sealed, &drawn.standing.units).words(stage, lang),
            // what was read has units
            None => Units::of(&sealed.register, &sealed.rules, history)
                .map_or(String::new(), |units| round_count(sealed, &units).words(stage, lang)),
        },
    }
}
