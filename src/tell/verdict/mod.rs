//! A verdict in words: every check on a line, then what it means.

mod detail;
mod fork;
mod json;

pub use fork::{Named, relation_words, write_relation_json};
pub use json::write_verdict_json;

use self::detail::{Known, details};
use crate::draw::throws::{ThrowsDoubt, doubts};
use crate::tell::layout::Text;
use crate::tell::rehearsal::mark_lines;
use crate::tell::section::count_words;
use crate::tell::terms::terms;
use crate::tell::trust::rests_words;
use crate::transcript::{Subject, Transcript, thrown};
use crate::verify::{Check, CheckEnd, Difference, Part, Verification};
use crate::words::fault::{Place, difference_parts};
use crate::words::round::Called;
use crate::words::value::Digits;
use crate::words::verify::{CheckMark, Conclusion, PartName, SectionHead};
use crate::words::{Lang, Message};
use rayon::prelude::*;

/// The whole report: the checks one by one, the differences with their places, the conclusion and who vouches.
/// `file` is the transcript's name as the user typed it.
pub fn verdict_words(verification: &Verification, file: &str, lang: Lang) -> String {
    let told = verification.told();
    let read = verification.read();
    let mut text = Text::new(lang);
    if let Some(transcript) = read {
        text.text(&mark_lines(&transcript.programme.origin, lang));
        text.raw(0, &format!("{file}: {}", transcript.programme.title)).blank();
    }
    let checks = verification.checks();
    let many = checks.iter().filter_map(|check| check.section).max() > Some(0);
    let mut section = None;
    // a short number takes long by design: several side by side
    let of_check =
        |check| read.map_or(Vec::new(), |transcript| details(check, &Known { transcript, verification }, lang));
    let details: Vec<Vec<String>> = checks.par_iter().map(of_check).collect();
    for (check, details) in checks.iter().zip(&details) {
        if many && check.section != section {
            section = check.section;
            if let Some(head) = section.map(|at| head(at, read)) {
                text.line(0, &head);
            }
        }
        text.raw(0, &check_line(check, details, lang));
    }
    text.blank();
    match told {
        Some(told) => {
            count_lines(told.transcript, &mut text, lang);
            text.text(&rests_words(told, lang));
            for doubt in again(told.transcript) {
                text.line(0, &doubt);
            }
        }
        None => {
            let mut differences: Vec<&Difference> = checks.iter().filter_map(Check::difference).collect();
            differences.sort_by_key(|difference| difference.line);
            for difference in differences {
                text.text(&difference_words(difference, file, lang)).blank();
            }
            text.line(0, &Conclusion::Differs);
        }
    }
    text.finish()
}

/// How much each section holds, and what the rules say of the last result.
fn count_lines(transcript: &Transcript, text: &mut Text, lang: Lang) {
    let counted = transcript.sections.iter().filter(|section| !matches!(section.subject, Subject::Handover(_)));
    for section in counted {
        text.raw(0, &count_words(section, lang));
    }
    for told in terms(transcript) {
        text.line(0, &told);
    }
    text.blank();
}

/// Throws of a round or an amendment that stand in one before it too: chance gives that hardly ever.
fn again(transcript: &Transcript) -> Vec<ThrowsDoubt> {
    let sections = &transcript.sections;
    let drawn = sections.iter().enumerate().filter_map(|(at, section)| {
        let (plan, drawn, here) = (section.subject.plan()?, section.drawn()?, section.subject.thrown()?);
        let before = thrown(&sections[..at]);
        let found = plan.sources.iter().filter_map(|source| {
            let (_, given) = drawn.delivered.of(&source.label);
            doubts(source, &given?.value, &before).into_iter().find_map(|doubt| match doubt {
                ThrowsDoubt::Again { label, thrown } => {
                    Some(ThrowsDoubt::AgainIn { label, here: here.clone(), thrown })
                }
                _ => None,
            })
        });
        Some(found.collect::<Vec<_>>())
    });
    drawn.flatten().collect()
}

/// A difference with its place.
fn difference_words(difference: &Difference, file: &str, lang: Lang) -> String {
    let place = Place::new(file, difference.line.shown(), difference.column).words(lang);
    difference_parts(lang, &difference.kind, &place)
}

/// The heading of a round, an amendment or a handover.
fn head(at: usize, read: Option<&Transcript>) -> SectionHead {
    match read.and_then(|transcript| transcript.sections.get(at)).map(|section| &section.subject) {
        Some(Subject::Round { sealed, .. }) => {
            let (number, title) = (sealed.round.number, &sealed.round.title);
            SectionHead::Round { number: Digits(number), called: Called::of(number, title) }
        }
        Some(Subject::Amendment(amendment)) => SectionHead::Amendment {
            number: Digits(amendment.number),
            date: amendment.date,
            reason: amendment.reason.clone(),
        },
        Some(Subject::Handover(handover)) => {
            SectionHead::Handover { moment: handover.announced, reason: handover.reason.clone() }
        }
        None => SectionHead::Part { number: Digits(at as u64 + 1) },
    }
}

/// Width of the mark and of the name before a detail, by language.
fn widths(lang: Lang) -> (usize, usize) {
    let marks = [CheckMark::Agrees, CheckMark::NotYet, CheckMark::Differs];
    (marks.iter().map(|mark| mark.words(lang).chars().count()).max().unwrap_or_default(), 13)
}

/// A check on a line; each of its details but the first stands on a line under it.
fn check_line(check: &Check, details: &[String], lang: Lang) -> String {
    let mark = match check.end {
        CheckEnd::Agrees => CheckMark::Agrees,
        CheckEnd::NotYet => CheckMark::NotYet,
        CheckEnd::Differs(_) => CheckMark::Differs,
    };
    let (wide, name) = widths(lang);
    let detail = details.join(&format!("\n{:indent$}", "", indent = wide + name + 5));
    let (mark, part) = (mark.words(lang), part_name(check.part).words(lang));
    format!("  {mark:<wide$}  {part:<name$} {detail}").trim_end().to_owned()
}

fn part_name(part: Part) -> PartName {
    match part {
        Part::Form => PartName::Form,
        Part::Seal => PartName::Seal,
        Part::SealWitnesses | Part::ResultWitnesses => PartName::Witnesses,
        Part::Contributions => PartName::Contributions,
        Part::Draw => PartName::Draw,
        Part::Seed => PartName::Seed,
        Part::Lots => PartName::Lots,
        Part::Tranches => PartName::Tranches,
        Part::Outcomes => PartName::Outcomes,
        Part::Abort => PartName::Abort,
        Part::Handover => PartName::Handover,
        Part::Result => PartName::Result,
        Part::Key => PartName::Key,
    }
}
