//! What a witness is about to sign, in words: read from the log that was just computed again, not from a summary.

use crate::draw::round::Sealed;
use crate::log::key::VerifierKey;
use crate::log::note::base64;
use crate::log::short::short_number;
use crate::tell::handover::handover_words;
use crate::tell::headline::headline;
use crate::tell::layout::Text;
use crate::tell::rehearsal::mark_lines;
use crate::tell::status::standing;
use crate::tell::survey::{chance_words, rules_words};
use crate::transcript::{End, Handover, Section, Subject, Transcript};
use crate::words::noun::{Changes, Practices};
use crate::words::value::Percent;
use crate::words::witness::{CapFrom, Party, Signing};
use crate::words::{Lang, Message};

/// What the witness knows from elsewhere than the log; of all others it is said that nobody checked them.
pub struct Known<'a> {
    /// The organiser's key when they signed before.
    pub organiser: Option<&'a VerifierKey>,
    /// Which witness they are themselves.
    pub own: usize,
}

/// Title, what stands at the end of the log, the rules that matter, and the root to compare aloud.
pub fn signing_words(transcript: &Transcript, known: &Known<'_>, lang: Lang) -> String {
    let (programme, (lines, root)) = (&transcript.programme, transcript.last);
    let mut text = Text::new(lang);
    text.text(&mark_lines(&programme.origin, lang));
    text.raw(0, &format!("{} ({})", programme.title, programme.origin));
    if let Some(section) = transcript.sections.last() {
        text.line(0, &headline(&section.subject)).raw(0, &section_words(section, lang));
    }
    text.blank();
    signed_lines(&mut text, transcript, known);
    text.blank().line(0, &Signing::Root { lines }).blank().raw(4, &short_number(&root)).blank();
    text.line(0, &Signing::InFull { root: base64(&root) });
    text.finish()
}

fn section_words(section: &Section, lang: Lang) -> String {
    match (&section.end, &section.subject) {
        (_, Subject::Handover(Handover { reason, .. })) => {
            let changes = handover_words(section).into_iter().map(|change| format!("\n  {}", change.words(lang)));
            let reason = Signing::Handover { reason: reason.clone() }.words(lang);
            [reason].into_iter().chain(changes).chain([format!("\n{}", Signing::AskInPerson.words(lang))]).collect()
        }
        (End::Announced, _) => String::new(), // only a handover is announced
        (End::Sealed, Subject::Round { sealed, .. }) => round_words(sealed, lang),
        (End::Sealed, Subject::Amendment(amendment)) => {
            let changes = Changes(amendment.changes.len() as u64);
            let what = Signing::Amendment { changes, reason: amendment.reason.clone() }.words(lang);
            let plan = amendment.plan.as_ref().map_or(String::new(), |plan| chance_words(plan, lang));
            format!("{what}\n{plan}")
        }
        (End::Aborted(abort), _) => Signing::Aborted { reason: abort.reason.clone() }.words(lang),
        (End::Drawn(drawn), _) => format!("{} {}", Signing::Result.words(lang), standing(&drawn.standing).words(lang)),
    }
}

/// A round that is sealed: how many practices, how much ION, and the rules.
fn round_words(sealed: &Sealed, lang: Lang) -> String {
    let practices = sealed.register.practices();
    let ion = practices.iter().map(|practice| practice.ion).sum();
    let caps = sealed.rules.tranches.iter().map(|tranche| {
        let cap = Percent(tranche.cap.millionths());
        CapFrom::Date { start: tranche.start, cap }
    });
    let mut text = Text::new(lang);
    if let Some(organised) = sealed.programme.organised() {
        text.line(0, &organised);
    }
    text.line(0, &Signing::Round { practices: Practices(practices.len() as u64), ion });
    text.line(0, &Signing::Caps { caps: caps.collect() });
    text.text(&rules_words(&sealed.rules, lang)).text(&chance_words(&sealed.plan, lang));
    text.finish()
}

/// Who signed it already.
fn signed_lines(text: &mut Text, transcript: &Transcript, known: &Known<'_>) {
    let signers = transcript.last_signers();
    let witnesses: Vec<Party> = signers.witnesses.iter().map(Party::from).collect();
    let key = signers.organiser.to_string();
    text.line(
        0,
        &match known.organiser == Some(&signers.organiser) {
            true => Signing::Organiser { key },
            false => Signing::OrganiserUnchecked { key },
        },
    );
    text.line(0, &Signing::Witnesses { required: signers.required, witnesses });
    for by in transcript.last_by() {
        let witness = Party::from(&signers.witnesses[by.witness]);
        text.line(
            0,
            &match by.witness == known.own {
                true => Signing::Cosigned { witness, moment: by.time },
                false => Signing::CosignedUnchecked { witness, moment: by.time },
            },
        );
    }
}
