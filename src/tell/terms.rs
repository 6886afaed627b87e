//! What the rules say of a result that was drawn: what it hangs on, and until when objections can be made.

use crate::rules::Period;
use crate::transcript::{Drawn, Section, Subject, Transcript};
use crate::words::lang::day;
use crate::words::rules::ResultTold;
use jiff::civil::Date;

/// Of the round that was drawn last; nothing where there is none, or where its rules do not say.
pub fn terms(transcript: &Transcript) -> Vec<ResultTold> {
    last_draw(&transcript.sections).map_or_else(Vec::new, terms_of)
}

/// Of this draw of a round.
pub(super) fn terms_of(round: &Drawn) -> Vec<ResultTold> {
    let terms = &round.standing.sealed.rules.result;
    terms.provisional().into_iter().chain(terms.objections_to(round.at)).collect()
}

/// How long objections can be made to this draw of a round, and the last day of that.
pub(super) fn last_day(round: &Drawn) -> Option<(Period, Date)> {
    let period = round.standing.sealed.rules.result.objections_after?;
    Some((period, period.end(day(round.at))?))
}

/// The last of these sections that is a round and was drawn: amendments change what it brought.
pub(super) fn last_draw(sections: &[Section]) -> Option<&Drawn> {
    let mut rounds = sections.iter().rev().filter(|section| matches!(section.subject, Subject::Round { .. }));
    rounds.find_map(Section::drawn)
}
