//! The story from its first line to its last.

use super::asker::Asker;
use super::change::amendment_words;
use super::find::register_with;
use super::outcome::tell_outcome;
use super::round::round_words;
use crate::draw::round::Round;
use crate::roster::{Names, Row};
use crate::tell::layout::Text;
use crate::transcript::{Subject, Transcript};
use crate::verify::Told;
use crate::words::Lang;
use crate::words::explain::{ByHand, Name, Of, Title};
use crate::words::round::own_title;
use crate::words::value::Digits;

/// The story of the practice with this id, which is in [`register_with`].
pub fn explain_words(told: Told<'_>, names: Names<'_>, id: &str, lang: Lang) -> String {
    let transcript = told.transcript;
    let asker = Asker { id, names, lang };
    let mut text = Text::new(lang);
    tell_head(&mut text, transcript, asker);
    tell_outcome(&mut text, told, id);
    let many = transcript.sections.len() > 1;
    let mut before = None;
    // who signs is nothing to a practice
    let told = transcript.sections.iter().filter(|section| !matches!(section.subject, Subject::Handover(_)));
    for (index, section) in told.enumerate() {
        if index > 0 {
            text.blank();
        }
        match &section.subject {
            Subject::Round { sealed, history } => {
                if many {
                    text.title(&title(&sealed.round));
                }
                text.text(&round_words(section, sealed, history, asker));
            }
            Subject::Amendment(amendment) => {
                text.text(&amendment_words(section, amendment, before, asker));
            }
            Subject::Handover(_) => {}
        }
        before = section.drawn().or(before);
    }
    if let Some(row) = names.row(id) {
        tell_pseudonym(&mut text, row);
    }
    text.finish()
}

/// Who it is, and of which log.
fn tell_head(text: &mut Text, transcript: &Transcript, asker: Asker<'_>) {
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
    let round = transcript.round().map_or(String::new(), |sealed| sealed.round.title.clone());
    text.line(0, &Of::Round { programme: transcript.programme.title.clone(), round });
    if let Some(organised) = transcript.programme.organised() {
        text.line(0, &organised);
    }
    text.blank();
}

/// What a round is called above its part of the story; its number once.
fn title(round: &Round) -> Title {
    let number = Digits(round.number);
    match own_title(round.number, &round.title) {
        None => Title::Round { number },
        Some(title) => Title::RoundCalled { number, title: title.to_owned() },
    }
}

/// How a practice computes its own pseudonym: section "Pseudonyms" of the format document.
fn tell_pseudonym(text: &mut Text, row: &Row) {
    let Row { code, salt, .. } = row;
    let code = code.replace('\'', "'\\''");
    text.blank().line(0, &ByHand::Pseudonym);
    text.raw(2, &format!("printf 'instroom pseudonym v1\\n%s\\n%s\\n' {salt} '{code}' | sha256sum"));
}
