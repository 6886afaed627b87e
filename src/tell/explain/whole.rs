//! The story from its first line to its last.

use super::asker::Asker;
use super::change::amendment_words;
use super::find::{register_of, register_with};
use super::lineage::Lineage;
use super::outcome::{Summary, tell_outcome};
use super::round::round_words;
use super::scene::{Scene, scenes};
use super::story::Story;
use crate::draw::round::Round;
use crate::roster::{Names, Row};
use crate::tell::headline::{round_headline, round_title};
use crate::tell::layout::Text;
use crate::transcript::{Section, Subject, Transcript};
use crate::verify::Told;
use crate::words::Lang;
use crate::words::explain::{ByHand, InRound, Name, Of, Title};
use crate::words::value::Digits;

/// The story of the practice with this id, which is in [`register_with`].
pub fn explain_words(told: Told<'_>, names: Names<'_>, id: &str, lang: Lang) -> String {
    let transcript = told.transcript;
    let asker = Asker { id, names, others: names, lang };
    let lineage = Lineage::of(transcript, id);
    let mut text = Text::new(lang);
    tell_head(&mut text, transcript, (&lineage, asker));
    tell_outcome(&mut text, told, &lineage, asker);
    tell_sections(&mut text, transcript, &lineage, asker);
    if let Some(row) = names.row(id) {
        tell_pseudonym(&mut text, row);
    }
    text.finish()
}

/// What holds for a practice, why, and what can come next; nothing where nothing was drawn of it.
pub fn summary<'a>(told: Told<'a>, asker: Asker<'a>) -> Option<Summary<'a>> {
    Summary::of(told, &Lineage::of(told.transcript, asker.id), asker)
}

/// What every round and amendment was for the practice, up to where it ended; who signs is nothing to it.
fn tell_sections(text: &mut Text, transcript: &Transcript, lineage: &Lineage<'_>, asker: Asker<'_>) {
    let many = transcript.sections.len() > 1;
    let scenes = scenes(transcript);
    let until = lineage.ended.map_or(transcript.sections.len(), |ended| ended.section + 1);
    let told = transcript.sections[..until].iter().enumerate();
    let told = told.filter(|(_, section)| !matches!(section.subject, Subject::Handover(_)));
    for (index, (at, section)) in told.enumerate() {
        if index > 0 {
            text.blank();
        }
        match &section.subject {
            Subject::Round { sealed, .. } if many => {
                text.title(&round_title(&sealed.round));
            }
            Subject::Amendment(amendment) => {
                text.title(&Title::Amendment { number: Digits(amendment.number), date: amendment.date });
                text.raw(0, &amendment.reason);
            }
            Subject::Round { .. } | Subject::Handover(_) => {}
        }
        let ids = lineage.after(at);
        let ids = if ids.is_empty() { std::slice::from_ref(&asker.id) } else { ids };
        for &id in ids {
            let own = Asker { id, ..asker };
            if ids.len() > 1 || id != asker.id {
                tell_whose(text, section, own, asker);
            }
            text.text(&section_words(section, scene(&scenes, at), own));
        }
    }
}

fn section_words(section: &Section, scene: Option<Scene<'_>>, asker: Asker<'_>) -> String {
    match &section.subject {
        Subject::Round { sealed, history } => round_words(section, (sealed, history), scene, asker),
        Subject::Amendment(amendment) => amendment_words(section, amendment, scene, asker),
        Subject::Handover(_) => String::new(),
    }
}

/// Whose part follows, where it is not only that of the practice that asks.
fn tell_whose(text: &mut Text, section: &Section, own: Asker<'_>, asker: Asker<'_>) {
    let register = register_of(section);
    let known = register.and_then(|register| Some(&register.practices()[register.find(own.id)?]));
    if own.id == asker.id {
        text.line(0, &InRound::Own);
    } else if let Some(practice) = known {
        text.line(0, &InRound::Predecessor { who: own.who(practice) });
    }
}

fn scene<'a>(scenes: &[Scene<'a>], section: usize) -> Option<Scene<'a>> {
    scenes.iter().find(|scene| scene.section == section).copied()
}

/// Who it is, and of which log.
fn tell_head(text: &mut Text, transcript: &Transcript, (lineage, asker): (&Lineage<'_>, Asker<'_>)) {
    let Asker { id, names, .. } = asker;
    let own = register_with(transcript, names, id)
        .and_then(|register| Some((register, &register.practices()[register.find(id)?])));
    let Some((register, own)) = own else { return };
    let pseudonym = || Name::Pseudonym { id: id.to_owned() };
    let known = |code: &str| Name::Known { name: names.name(own).to_owned(), code: code.to_owned() };
    let name = match names {
        Names::Open => known(id),
        Names::Hidden(None) => pseudonym(),
        Names::Hidden(Some(_)) => known(&names.code(id)),
    };
    text.line(0, &Of::Practice { name, region: register.region_of(own).to_owned() });
    if let Names::Hidden(Some(_)) = names {
        text.line(0, &pseudonym());
    }
    if let Some(round) = round_of(transcript, lineage) {
        let round = round_headline(round);
        text.line(0, &Of::Round { programme: transcript.programme.title.clone(), round });
    }
    if let Some(organised) = transcript.programme.organised() {
        text.line(0, &organised);
    }
    text.blank();
}

/// The round that gave a practice what it has; where nothing was drawn, the one that is sealed.
fn round_of<'a>(transcript: &'a Transcript, lineage: &Lineage<'a>) -> Option<&'a Round> {
    let scenes = scenes(transcript);
    let last = scenes.iter().rev().find(|scene| {
        let own = lineage.after(scene.section).first();
        own.is_some_and(|own| Story::find(**scene, own).is_some_and(|story| !story.takes_part()))
    });
    let drawn = last.map(|scene| &scene.drawn.standing.sealed.round);
    drawn.or_else(|| Some(&transcript.round()?.round))
}

/// How a practice computes its own pseudonym: section "Pseudonyms" of the format document.
fn tell_pseudonym(text: &mut Text, row: &Row) {
    let Row { code, salt, .. } = row;
    let code = code.replace('\'', "'\\''");
    text.blank().line(0, &ByHand::Pseudonym);
    text.raw(2, &format!("printf 'instroom pseudonym v1\\n%s\\n%s\\n' {salt} '{code}' | sha256sum"));
}
