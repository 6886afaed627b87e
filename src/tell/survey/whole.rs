//! The survey from its first line to its last.

use super::odd::{odd_dates, oddities};
use super::repairs::{SHOWN, noticed_words, repairs_words};
use super::room::tell_rooms;
use super::rules::rules_words;
use super::seed::chance_words;
use crate::draw::units::Units;
use crate::log::signers::Witness;
use crate::register::Reading;
use crate::rules::RulesFile;
use crate::tell::count::{Count, Stage};
use crate::tell::layout::Text;
use crate::words::chances::SizeRemark;
use crate::words::noun::{Practices, Regions};
use crate::words::survey::{Answers, Head, InReport, Odd, Repairs, WitnessTold};
use crate::words::{Lang, Message};
use jiff::Timestamp;

/// What is surveyed: a round as it would be sealed.
#[derive(Clone, Copy)]
pub struct Survey<'a> {
    /// The rules.
    pub file: &'a RulesFile,
    /// What the round is called.
    pub title: &'a str,
    /// How the register was read, with the register as it follows on earlier rounds.
    pub reading: &'a Reading,
    /// What would be drawn.
    pub units: &'a Units,
    /// When it would be sealed.
    pub opened: Timestamp,
    /// What the boundary does to small and large practices, where that is worth a remark.
    pub remark: Option<&'a SizeRemark>,
}

impl Survey<'_> {
    /// What is odd about the round as a whole.
    pub(in crate::tell) fn odd_words(&self, lang: Lang) -> impl Iterator<Item = String> {
        let mut odd = odd_dates(&self.file.rules, self.opened);
        odd.extend(oddities(self.file, &self.reading.register, self.units));
        odd.into_iter().map(move |odd| odd.words(lang)).chain(self.remark.map(move |remark| remark.words(lang)))
    }
}

/// The whole survey.
pub fn survey_words(survey: &Survey<'_>, lang: Lang) -> String {
    let Survey { file, reading, .. } = survey;
    let mut text = Text::new(lang);
    tell_head(&mut text, survey);
    text.text(&rules_words(&file.rules, lang));
    text.raw(0, &chance_words(&file.plan, lang));
    if let Some(told) = witnesses_told(&file.witnesses.list, file.witnesses.required) {
        text.line(0, &told);
    }
    tell_answers(&mut text, file, reading);
    tell_count(&mut text, survey);
    tell_rooms(&mut text, &file.rules, &reading.register, survey.units);
    match repairs_words(&file.repairs, reading, lang) {
        nothing if nothing.is_empty() => text.blank().line(0, &Repairs::None),
        repairs => text.blank().text(&repairs),
    };
    text.text(&noticed_words(&reading.noticed, lang));
    tell_oddities(&mut text, survey);
    text.finish()
}

fn tell_head(text: &mut Text, survey: &Survey<'_>) {
    let Survey { file, reading, .. } = survey;
    let practices = reading.register.practices();
    text.line(0, &Head::Title { programme: file.programme.title.clone(), round: survey.title.to_owned() });
    if let Some(organised) = file.programme.organised() {
        text.line(0, &organised);
    }
    text.line(0, &Head::WouldBeSealed);
    text.line(
        2,
        &Head::Size {
            practices: Practices(practices.len() as u64),
            regions: Regions(reading.register.regions().len() as u64),
            ion: practices.iter().map(|practice| practice.ion.patients()).sum(),
            date: file.rules.reference_date,
        },
    );
    text.line(2, &Head::ReadAs { format: reading.noticed.format.told() });
}

/// Who signs along; nothing where nobody does.
pub(super) fn witnesses_told(list: &[Witness], required: usize) -> Option<Head> {
    let named =
        |witness: &Witness| WitnessTold::Named { role: witness.role.clone(), name: witness.key.name().to_owned() };
    (!list.is_empty()).then(|| Head::Witnesses { required, named: list.iter().map(named).collect() })
}

fn tell_answers(text: &mut Text, file: &RulesFile, reading: &Reading) {
    let answers = reading.answers;
    text.line(0, &Answers::Of { practices: Practices(reading.register.practices().len() as u64) });
    let (dated, unanswered, declined) = (answers.dated, answers.unanswered, answers.declined);
    text.line(2, &Answers::Given { dated, unanswered, declined });
    if answers.already > 0 {
        text.line(2, &Answers::Already { practices: answers.already });
    }
    if !file.rules.eligibility.is_empty() {
        text.line(2, &Answers::Ineligible { practices: answers.ineligible });
    }
}

/// Sign-ups received, lines to seal, lots to draw.
fn tell_count(text: &mut Text, survey: &Survey<'_>) {
    let repairs = survey.reading.noticed.restored.iter().map(|mend| (mend.code, mend.rows));
    text.line(0, &Count::of(repairs, survey.units).told(Stage::Planned));
}

fn tell_oddities(text: &mut Text, survey: &Survey<'_>) {
    let lang = text.lang();
    let noticed = survey.reading.noticed.oddities.iter();
    let mut odd: Vec<String> =
        noticed.map(|odd| format!("{}: {}", odd.place.words(lang), odd.kind.briefly(SHOWN).words(lang))).collect();
    odd.extend(survey.odd_words(lang));
    if odd.is_empty() {
        text.line(0, &Odd::Nothing);
        return;
    }
    text.blank().line(0, &Odd::Title);
    for line in odd.iter().take(SHOWN) {
        text.raw(2, &format!("- {line}"));
    }
    text.more(2, (odd.len(), SHOWN), |more| InReport::More { more });
}
