//! From rules and register to a round of a log, the first or a later one.

use crate::chances::{Case, size_remark};
use crate::draw::history::History;
use crate::draw::round::{Before, Carried, Differences, Repaired, Round, Sealed, follow, units};
use crate::draw::units::Units;
use crate::env::{Env, Failure};
use crate::register::{Field, Reading, Register};
use crate::roster::Names;
use crate::rules::{
    Choice, Identity, MOST_BYTES, Rules, RulesFile, SeedPlan, Source, read_enough, read_rules, read_undecided_rules,
};
use crate::tell::explain::successor;
use crate::tell::report::{Finding, against_findings, noticed_findings, survey_findings};
use crate::tell::survey::{Survey, against_words, survey_words};
use crate::transcript::{Subject, Transcript};
use crate::verbs::arg::reading::ReadingArgs;
use crate::verbs::arg::roster::{Kept, RosterArgs, names_of, refuse_unneeded};
use crate::verbs::arg::shown::{refusal, refusal_at, shown};
use crate::verbs::step::earlier::beside_earlier;
use crate::verbs::step::grow::Grown;
use crate::verbs::step::read::read_practices;
use crate::verbs::step::refused::Refused;
use crate::verbs::step::rows::{AtRow, Rows};
use crate::verbs::step::same::Files;
use crate::words::chances::SizeRemark;
use crate::words::lang::next_afternoon;
use crate::words::report::{GroupTitle, Weight};
use crate::words::survey::{Besides, InReport};
use crate::words::value::Digits;
use crate::words::verbs::confirm::WouldSeal;
use crate::words::verbs::noun::{Declined, TakePart, WaitAgain};
use crate::words::verbs::plan::{Follows, PlanRefusal, Who};
use crate::words::verbs::roster::RosterRefusal;
use crate::words::{Lang, Message};
use jiff::Timestamp;
use jiff::civil::Date;
use std::path::Path;

/// So many practices or faults are shown one by one.
const SHOWN: usize = 20;

/// What a round is planned from.
pub struct Plan<'a> {
    /// The file of its rules.
    pub rules: &'a Path,
    /// Whether they must choose a boundary.
    pub boundary: Choice,
    /// The file of its register.
    pub register: &'a Path,
    /// How that is read.
    pub reading: &'a ReadingArgs,
    /// The log that would go on with it.
    pub log: Option<&'a Path>,
    /// Who is who in that log.
    pub roster: &'a RosterArgs,
    /// What comes of it.
    pub then: Then,
}

/// What comes of a plan.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Then {
    /// It is sealed.
    Sealed,
    /// It is looked at: that witnesses must sign first is said, and stops nobody.
    Shown,
}

/// A round before it is sealed, as it follows on what its log decided.
pub struct Planned {
    pub file: RulesFile,
    /// Whether the boundary was chosen.
    pub boundary: Choice,
    /// The log that goes on with it; none for the first round of a new one.
    pub grown: Option<Grown>,
    /// The roster of that log, where it has pseudonyms.
    pub kept: Option<Kept>,
    /// As it was read, with the register as it follows on earlier rounds.
    pub reading: Reading,
    pub units: Units,
    carried: Carried,
    /// From 1.
    number: u64,
    /// What the round is called.
    pub title: String,
    /// What is odd about the rules, beside those of earlier rounds.
    rules_told: Vec<Follows>,
    /// What the register says otherwise than the round before; none in a first round.
    pub differences: Option<Differences>,
    /// That witnesses must sign the log before it goes on.
    unsigned: Option<Follows>,
}

/// The files of a round, and the log that it may go on with.
pub struct Opened {
    pub file: RulesFile,
    boundary: Choice,
    pub reading: Reading,
    pub grown: Option<Grown>,
}

/// What a log means for its next round.
struct Earlier {
    number: u64,
    history: History,
    rules_told: Vec<Follows>,
    kept: Option<Kept>,
}

impl Opened {
    /// Rules and register.
    pub fn files(&self) -> Files<'_> {
        Files { file: &self.file, reading: &self.reading }
    }
}

impl Plan<'_> {
    /// Reads rules and register. Practices are called by their codes, also where the log has pseudonyms: what it decided is
    /// then told by its roster.
    pub fn read(&self, env: &Env<'_>) -> Result<Planned, Failure> {
        self.open(env).and_then(|opened| self.follow(opened, env)).map_err(|refused| refused.failure(env.lang))
    }

    /// Reads the files, and does not yet ask whether they are a next round of the log.
    ///
    /// # Errors
    /// All that is wrong with rules or register.
    pub fn open(&self, env: &Env<'_>) -> Result<Opened, Refused> {
        let (file, boundary) = self.read_rules(env).map_err(|refused| self.and_register(refused, env))?;
        if let (Some(path), Identity::Open) = (&self.roster.roster, file.rules.identity) {
            return Err(refuse_unneeded(path, "--roster", env).into());
        }
        let reading = read_practices(self.register, &file, self.reading, env)?;
        let grown = self.log.map(|log| Grown::read(log, env)).transpose()?;
        Ok(Opened { file, boundary, reading, grown })
    }

    /// The round as it follows on what its log decided.
    ///
    /// # Errors
    /// All that stands against it.
    pub fn follow(&self, opened: Opened, env: &Env<'_>) -> Result<Planned, Refused> {
        let Opened { file, boundary, reading, grown } = opened;
        let earlier = match &grown {
            Some(grown) => self.earlier(&file, &reading.register, grown, env)?,
            None => Earlier { number: 1, history: History::default(), rules_told: Vec::new(), kept: None },
        };
        let Earlier { number, history, rules_told, kept } = earlier;
        let rounds = grown.as_ref().map(|grown| grown.transcript.stood()).unwrap_or_default();
        let names = grown.as_ref().map_or(Names::Open, |grown| names_of(&grown.transcript, kept.as_ref()));
        let differences = Before { rounds: &rounds, names }.differences(&reading.register, &file.rules);
        let (followed, carried) = follow(reading.register, &reading.silent, first_start(&file.rules), &history);
        let reading = Reading { register: followed, ..reading };
        let units = units(&file.rules, &reading.register, &history)
            .map_err(|faults| self.rows(&file).refuse(faults, (&rounds, names), env))?;
        drop(rounds);
        let unsigned = grown.as_ref().and_then(Grown::unsigned);
        let title = file.title_of(number);
        Ok(Planned {
            file,
            boundary,
            grown,
            kept,
            reading,
            units,
            carried,
            number,
            title,
            rules_told,
            differences,
            unsigned,
        })
    }

    fn rows<'a>(&'a self, file: &'a RulesFile) -> Rows<'a> {
        Rows { path: self.register, file, reading: self.reading }
    }

    /// The rules alone, where they can be read.
    pub fn rules(&self, env: &Env<'_>) -> Option<RulesFile> {
        self.read_rules(env).ok().map(|(file, _)| file)
    }

    fn read_rules(&self, env: &Env<'_>) -> Result<(RulesFile, Choice), Refused> {
        let bytes = env.read_within(self.rules, MOST_BYTES)?;
        let read = match self.boundary {
            Choice::Needed => read_rules(&bytes, &shown(self.rules)).map(|file| (file, Choice::Needed)),
            Choice::MayWait | Choice::Undecided => read_undecided_rules(&bytes, &shown(self.rules)),
        };
        read.map_err(|faults| Refused::of(&faults, |_| GroupTitle::Rules, env))
    }

    /// Rules that were refused, with what is wrong with the register besides, where that can be read.
    fn and_register(&self, refused: Refused, env: &Env<'_>) -> Refused {
        if refused.found.is_empty() {
            return refused; // not a file of rules
        }
        let bytes = env.read_within(self.rules, MOST_BYTES).ok();
        match bytes.and_then(|bytes| read_enough(&bytes, &shown(self.rules))) {
            None => refused.and_said(&Besides::RegisterLater, env.lang),
            Some(file) => match read_practices(self.register, &file, self.reading, env) {
                Ok(reading) => refused.with(noticed_findings(&reading.noticed, env.lang)),
                Err(register) => refused.beside(register),
            },
        }
    }

    /// What the log means for this round; refuses a round that is not one of it.
    fn earlier(&self, file: &RulesFile, register: &Register, grown: &Grown, env: &Env<'_>) -> Result<Earlier, Refused> {
        match self.then {
            Then::Sealed => grown.refuse_waiting(env)?,
            Then::Shown => grown.refuse_open(env)?,
        }
        let transcript = &grown.transcript;
        if let Some(refusal) = other_programme(file, transcript) {
            return Err(refusal_at(self.rules, &refusal, env).into());
        }
        if file.rules.identity != transcript.identity() {
            return Err(refusal_at(self.rules, &RosterRefusal::OtherIdentity, env).into());
        }
        let kept = self.roster.needed(transcript, env)?;
        let names = names_of(transcript, kept.as_ref());
        let ended: Vec<(&str, PlanRefusal)> = ended(register, transcript, names).collect();
        if !ended.is_empty() {
            let rows = ended.iter().map(|(code, fault)| AtRow { fault, cell: Some((code, Field::Practice)) });
            return Err(self.rows(file).failure(&rows.collect::<Vec<_>>(), env));
        }
        let history = transcript.history().called(|id| names.code(id).into());
        let (number, rules_told) = (transcript.counts().0 + 1, beside_earlier(file, transcript));
        Ok(Earlier { number, history, rules_told, kept })
    }
}

impl Planned {
    /// What would be sealed at this moment.
    pub fn survey(&self, opened: Timestamp, lang: Lang) -> String {
        let Self { file, reading, units, title, .. } = self;
        let remark = self.size_remark();
        survey_words(&Survey { file, title, reading, units, opened, remark: remark.as_ref() }, lang)
    }

    /// All that there is to say of it.
    pub fn findings(&self, opened: Timestamp, lang: Lang) -> Vec<Finding> {
        let Self { file, reading, units, title, .. } = self;
        let remark = self.size_remark();
        let survey = Survey { file, title, reading, units, opened, remark: remark.as_ref() };
        let told = |told: &Follows| Finding::new(Weight::Odd, GroupTitle::Earlier, told.words(lang));
        let mut found = noticed_findings(&reading.noticed, lang);
        found.extend(survey_findings(&survey, lang));
        found.extend(self.differences.iter().flat_map(|differences| against_findings(differences, lang)));
        found.extend(carried(&self.carried, usize::MAX).iter().chain(&self.rules_told).chain(&self.unsigned).map(told));
        found
    }

    fn size_remark(&self) -> Option<SizeRemark> {
        let Self { file, reading, units, .. } = self;
        size_remark(&Case { rules: &file.rules, register: &reading.register, units })
    }

    /// Where it would be sealed.
    pub fn place(&self, log: &Path) -> WouldSeal {
        let path = shown(log);
        match self.grown {
            Some(_) => WouldSeal::On { number: Digits(self.number), path },
            None => WouldSeal::New { path },
        }
    }

    /// The round as it is sealed, and the log that goes on with it.
    pub fn sealed(self, opened: Timestamp) -> (Sealed, Units, Option<Grown>) {
        let Self { file: RulesFile { programme, rules, plan, .. }, grown, reading, units, number, title, .. } = self;
        let repairs =
            reading.noticed.restored.iter().map(|mend| Repaired { code: mend.code.to_owned(), rows: mend.rows });
        let round = Round { number, title, opened, repairs: repairs.collect() };
        (Sealed { programme, round, rules, register: reading.register, plan }, units, grown)
    }

    /// Refuses a plan whose beacon speaks before the seal.
    pub fn check_beacon(&self, opened: Timestamp, env: &Env<'_>) -> Result<(), Failure> {
        self.past_beacon(opened).map_or(Ok(()), |against| Err(refusal(&against, env)))
    }

    /// Of a plan whose beacon speaks before the seal, that; of one that an earlier round had it is said so.
    pub fn past_beacon(&self, opened: Timestamp) -> Option<PlanRefusal> {
        let plan = &self.file.plan;
        let sections = self.grown.iter().flat_map(|grown| grown.transcript.sections.iter());
        for section in sections {
            let Subject::Round { sealed, .. } = &section.subject else { continue };
            let had = |source: &&Source| {
                source.kind.beacon().is_some() && sealed.plan.sources.iter().any(|other| other.kind == source.kind)
            };
            let old = plan.sources.iter().find(had).filter(|source| source.kind.beacon() <= Some(opened));
            if let Some((label, beacon)) = old.and_then(|source| Some((source.label.clone(), source.kind.beacon()?))) {
                let (number, example) = (Digits(sealed.round.number), next_afternoon(opened));
                return Some(PlanRefusal::OldBeacon { label, number, beacon, example });
            }
        }
        past_beacon(plan, opened)
    }

    /// What is to be said before it is sealed.
    pub fn remarks(&self, lang: Lang) -> Vec<String> {
        let carried: Vec<String> = carried(&self.carried, SHOWN).iter().map(|said| said.words(lang)).collect();
        let carried =
            (!carried.is_empty()).then(|| format!("{}\n  {}", Follows::Heading.words(lang), carried.join("\n  ")));
        let rules = self.rules_told.iter().map(|told| told.words(lang));
        let differences = self.differences.as_ref().map(|differences| against_words(differences, lang));
        let unsigned = self.unsigned.as_ref().map(|told| told.words(lang));
        carried.into_iter().chain(rules).chain(differences).chain(unsigned).collect()
    }
}

/// A log is of one programme for ever, and who signs along changes only by a handover, which those of before sign.
fn other_programme(file: &RulesFile, transcript: &Transcript) -> Option<PlanRefusal> {
    let (programme, log, signers) = (&file.programme, &transcript.programme, &transcript.signers);
    let other = |key, written: &String, log: &String| {
        (written != log).then(|| PlanRefusal::OtherProgramme { key, written: written.clone(), log: log.clone() })
    };
    let witnesses = || {
        let same = file.witnesses.list == signers.witnesses && file.witnesses.required == signers.required;
        (!same).then_some(PlanRefusal::OtherWitnesses)
    };
    other("origin", &programme.origin, &log.origin)
        .or_else(|| other("title", &programme.title, &log.title))
        .or_else(|| match (&programme.by, &log.by) {
            (Some(written), Some(by)) => other("by", written, by),
            (Some(written), None) => Some(PlanRefusal::NewBy { written: written.clone() }),
            (None, Some(by)) => Some(PlanRefusal::NoBy { log: by.clone() }),
            (None, None) => None,
        })
        .or_else(witnesses)
}

/// The first start of a round; rules have one.
pub fn first_start(rules: &Rules) -> Date {
    rules.tranches.first().map_or(Date::MIN, |tranche| tranche.start)
}

/// Practices that an amendment let go up in another: they would be drawn a second time.
fn ended<'a>(
    register: &'a Register,
    transcript: &'a Transcript,
    names: Names<'a>,
) -> impl Iterator<Item = (&'a str, PlanRefusal)> + 'a {
    register.practices().iter().filter_map(move |practice| {
        let next = successor(transcript, names.id(&practice.id))?;
        let fault = PlanRefusal::Ended { practice: practice.id.to_string(), next: names.code(next).into_owned() };
        Some((practice.id.as_str(), fault))
    })
}

/// Refuses a plan whose beacon speaks before the seal: everybody could know the seed.
pub fn check_beacon(plan: &SeedPlan, opened: Timestamp, env: &Env<'_>) -> Result<(), Failure> {
    past_beacon(plan, opened).map_or(Ok(()), |against| Err(refusal(&against, env)))
}

fn past_beacon(plan: &SeedPlan, opened: Timestamp) -> Option<PlanRefusal> {
    let beacon = |source: &Source| Some((source.label.clone(), source.kind.beacon()?));
    let past = plan.sources.iter().filter_map(beacon).find(|(_, beacon)| *beacon <= opened);
    past.map(|(label, beacon)| PlanRefusal::PastBeacon { label, beacon, example: next_afternoon(opened) })
}

/// What is written on the command line of the draw for the sources of a plan.
pub fn give(plan: &SeedPlan) -> String {
    plan.sources.iter().map(|source| format!(" --contribute {}=…", source.label)).collect()
}

/// What earlier rounds mean for this one, with so many names; nothing in the first.
fn carried(carried: &Carried, named: usize) -> Vec<Follows> {
    let Carried { taking_part, again, declined } = carried;
    let (waiting, declining) = (again.len() as u64, declined.len() as u64);
    let again = || Follows::Again {
        practices: WaitAgain(waiting),
        who: who(again.iter().map(|(id, _)| id), again.len(), named),
    };
    let declined =
        || Follows::Declined { practices: Declined(declining), who: who(declined.iter(), declined.len(), named) };
    let said = [
        (*taking_part > 0).then_some(Follows::TakingPart { practices: TakePart(*taking_part) }),
        (waiting > 0).then(again),
        (declining > 0).then(declined),
    ];
    said.into_iter().flatten().collect()
}

/// The first practices of so many.
fn who<'a>(ids: impl Iterator<Item = &'a String>, count: usize, named: usize) -> Vec<Who> {
    let shown = ids.take(named).map(|id| Who::Practice { id: id.clone() });
    let more = count.saturating_sub(named);
    shown.chain((more > 0).then_some(Who::More { more: InReport::More { more } })).collect()
}
