//! What is odd about the rules of a round, beside those of the rounds before it in a log. Nothing here is refused: a board
//! may decide otherwise than it did.

use crate::rules::{Rules, RulesFile};
use crate::transcript::{Section, Transcript};
use crate::words::verbs::plan::Follows;
use jiff::civil::Date;

/// All that is odd, in the order in which it is told; of another decision only the round before is asked.
pub fn beside_earlier(file: &RulesFile, transcript: &Transcript) -> Vec<Follows> {
    let Some(last) = transcript.drawn() else { return Vec::new() };
    let (now, before) = (&file.rules, &last.standing.sealed.rules);
    let told = [repeated(now, transcript), same_title(file, transcript), other(now, before)];
    told.into_iter().flatten().collect()
}

/// Start dates that an earlier round had too.
fn repeated(rules: &Rules, transcript: &Transcript) -> Option<Follows> {
    let had = transcript.starts();
    let dates: Vec<Date> =
        rules.tranches.iter().map(|tranche| tranche.start).filter(|start| had.contains(start)).collect();
    (!dates.is_empty()).then_some(Follows::Repeated { dates })
}

/// A title that the file gives and an earlier round had; without one a round is called by its number.
fn same_title(file: &RulesFile, transcript: &Transcript) -> Option<Follows> {
    let title = file.round_title.as_ref()?;
    let mut drawn = transcript.sections.iter().filter_map(Section::drawn);
    let same = drawn.any(|drawn| drawn.standing.sealed.round.title == *title);
    same.then(|| Follows::SameTitle { title: title.clone() })
}

/// What stands otherwise in the file than it did.
fn other(now: &Rules, before: &Rules) -> Option<Follows> {
    let keys: Vec<String> = now.other_keys(before).into_iter().map(|key| format!("`{key}`")).collect();
    (!keys.is_empty()).then_some(Follows::OtherRules { keys })
}
