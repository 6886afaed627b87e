//! The engine on a story: what it says in the engine's types, sealed, drawn, amended and aborted.

use crate::story::{
    self, Amendment, Change, End, Kind, Period, Practice, Round, Rules, Section, Source, Story, Subject,
};
use instroom::draw::round::{self, Repaired, Sealed, Standing};
use instroom::draw::seed::{Contribution, Delivered};
use instroom::log::Log;
use instroom::log::key::PrivateKey;
use instroom::log::signers::Signers;
use instroom::register::{Record, Register, Uzovi};
use instroom::rules::{
    self, Base, Boundary, Class, Consequence, FailureRule, Identity, Key, Measure, NoAnswer, PeriodUnit, Profile,
    Programme, ResultTerms, SeedPlan, Share, SourceKind, Spread, Tranche,
};
use instroom::transcript::Abort;
use instroom::transcript::grow::{self, Given, Signer, Undrawn};
use std::collections::BTreeSet;
use std::sync::Arc;
use zeroize::Zeroizing;

/// A log that grows; `None` of its functions means that the engine refuses.
pub struct Engine {
    log: Log<Vec<u8>>,
    key: PrivateKey,
    signers: Signers,
    programme: Programme,
    /// How the last section that was drawn stands.
    pub standing: Option<Standing>,
    rounds: u64,
    amendments: u64,
}

/// The log of a story; `None` when the engine refuses it.
pub fn written(story: &Story, secret: [u8; 32]) -> Option<Vec<u8>> {
    let mut engine = Engine::new(story, secret);
    for section in &story.sections {
        engine.play(section)?;
    }
    Some(engine.log.finish().unwrap())
}

impl Engine {
    pub fn new(story: &Story, secret: [u8; 32]) -> Self {
        let key = PrivateKey::from_entropy(&Zeroizing::new(secret));
        let signers = Signers::alone(key.verifier(&story.origin).unwrap());
        let programme = Programme { origin: story.origin.clone(), title: story.title.clone(), by: story.by.clone() };
        let mut log = Log::new(Vec::new());
        grow::begin(&mut log, &programme, &signers);
        Self { log, key, signers, programme, standing: None, rounds: 0, amendments: 0 }
    }

    /// Goes on with a section.
    pub fn play(&mut self, section: &Section) -> Option<()> {
        match &section.subject {
            Subject::Round(round) => self.round(round, &section.end)?,
            Subject::Amendment(amendment) => self.amendment(amendment, &section.end)?,
        }
        if let End::Aborted { reason, at } = &section.end {
            let abort = Abort { reason: reason.clone(), aborted: at.parse().unwrap() };
            grow::abort(&mut self.log, &abort, Signer { key: &self.key, name: &self.signers.organiser });
        }
        Some(())
    }

    fn round(&mut self, round: &Round, end: &End) -> Option<()> {
        self.rounds += 1;
        let (rules, register) = (rules(&round.rules), register(&round.practices, &round.rules));
        let history = self.standing.as_ref().map(Standing::history_after).unwrap_or_default();
        let units = round::units(&rules, &register, &history).ok()?;
        let plan = SeedPlan { sources: sources(&round.sources) };
        assert_eq!((rules.check(), plan.check()), (Ok(()), Ok(())), "the model tells an impossible story");
        let repair = |(code, rows): &(String, u64)| Repaired { code: code.clone(), rows: *rows };
        let sealed = Arc::new(Sealed {
            programme: self.programme.clone(),
            round: round::Round {
                number: self.rounds,
                title: round.title.clone(),
                opened: round.opened.parse().unwrap(),
                repairs: round.repairs.iter().map(repair).collect(),
            },
            rules,
            register,
            plan,
        });
        let signer = Signer { key: &self.key, name: &self.signers.organiser };
        let seal = grow::seal(&mut self.log, &sealed, signer);
        if let End::Drawn { at, values } = end {
            let delivered = delivered(&round.sources, values);
            let given = Given { seal: &seal, delivered: &delivered, drawn: at.parse().unwrap() };
            self.standing =
                Some(grow::draw(&mut self.log, Undrawn { sealed, units, history: history.into() }, given, signer).0);
        }
        Some(())
    }

    fn amendment(&mut self, told: &Amendment, end: &End) -> Option<()> {
        self.amendments += 1;
        let standing = self.standing.clone()?;
        let amendment = amendment(told, (self.amendments, &standing));
        standing.with_changes(&amendment).ok()?;
        let signer = Signer { key: &self.key, name: &self.signers.organiser };
        let seal = grow::seal_amendment(&mut self.log, &standing, &amendment, signer);
        if let End::Drawn { at, values } = end {
            let delivered = if told.draws() { delivered(&told.sources, values) } else { Delivered::default() };
            let given = Given { seal: &seal, delivered: &delivered, drawn: at.parse().unwrap() };
            let changed = standing.with_changes(&amendment).unwrap();
            self.standing = Some(grow::amend(&mut self.log, changed, given, signer).0);
        }
        Some(())
    }
}

fn delivered(sources: &[Source], values: &[String]) -> Delivered {
    let one = |(source, value): (&Source, &String)| Contribution {
        label: source.label.clone(),
        value: value.clone(),
        signature: None,
    };
    Delivered { contributions: sources.iter().zip(values).map(one).collect(), failed: Vec::new() }
}

/// An amendment of a round as it stands.
pub fn amendment(told: &Amendment, (number, standing): (u64, &Standing)) -> round::Amendment {
    let classes = &standing.sealed.rules.classes;
    let record = |practice: &Practice| Record {
        id: practice.id.as_str().into(),
        name: practice.name.clone(),
        town: practice.town.clone(),
        region: practice.region.clone(),
        ion: instroom::register::Ion::new(practice.ion).unwrap(),
        wish: practice.wish.as_ref().map(|wish| wish.parse().unwrap()),
        class: practice
            .class
            .as_ref()
            .map(|name| u16::try_from(classes.iter().position(|class| class.name == *name).unwrap()).unwrap()),
        insurer: practice.insurer.clone(),
        uzovi: practice.uzovi.as_deref().map(|digits| Uzovi::of(digits).unwrap()),
    };
    let change = |change: &Change| match change {
        Change::Withdraw(id) => round::Change::Withdraw { practice: id.as_str().into() },
        Change::Late(practice) => round::Change::Late(record(practice)),
        Change::Correct(practice) => round::Change::Correct(record(practice)),
        Change::Successor { of, is } => {
            round::Change::Successor { of: of.iter().map(|id| id.as_str().into()).collect(), record: record(is) }
        }
    };
    round::Amendment {
        number,
        date: told.date.parse().unwrap(),
        reason: told.reason.clone(),
        opened: told.opened.parse().unwrap(),
        changes: told.changes.iter().map(change).collect(),
        plan: told.draws().then(|| SeedPlan { sources: sources(&told.sources) }),
    }
}

/// The rules of a story.
pub fn rules(rules: &Rules) -> instroom::rules::Rules {
    let share = |millionths: u64| Share::from_millionths(u32::try_from(millionths).unwrap()).unwrap();
    let key = |key: &&str| match *key {
        "class" => Key::Class,
        "waited" => Key::Waited,
        "passed" => Key::Passed,
        "wish" => Key::Wish,
        _ => Key::Lot,
    };
    instroom::rules::Rules {
        profile: if rules.profile == "leidraad" { Profile::Leidraad } else { Profile::Free },
        tranches: rules
            .tranches
            .iter()
            .map(|(start, cap)| Tranche { start: start.parse().unwrap(), cap: share(*cap) })
            .collect(),
        reference_date: rules.reference_date.parse().unwrap(),
        measure: if rules.unit == "ion" { Measure::Ion } else { Measure::Practices },
        identity: Identity::Open,
        no_answer: if rules.no_answer == "last" { NoAnswer::Last } else { NoAnswer::Out },
        objections_until: rules.objections_until.as_ref().map(|until| until.parse().unwrap()),
        result: result(&rules.result),
        bases: rules.bases.iter().map(|(region, size)| Base { region: region.clone(), size: *size }).collect(),
        spread: match rules.spread {
            "per-region" => Spread::PerRegion,
            "balanced" => Spread::Balanced,
            _ => Spread::Overall,
        },
        boundary: Boundary::of(rules.boundary, rules.consent.clone(), rules.tolerance.map(share)).unwrap(),
        order: rules.order.iter().map(key).collect(),
        eligibility: rules.eligibility.clone(),
        classes: rules.classes.iter().map(|(name, all)| Class { name: name.clone(), all: all.clone() }).collect(),
    }
}

fn result(told: &story::ResultTerms) -> ResultTerms {
    let period = |(count, unit): Period| rules::Period::new(count, PeriodUnit::of_code(unit).unwrap()).unwrap();
    let follows = |(what, within): &(String, Period)| Consequence { what: what.clone(), within: period(*within) };
    ResultTerms {
        objections_after: told.objections_after.map(period),
        subject_to: told.subject_to.clone(),
        then: told.then.iter().map(follows).collect(),
    }
}

/// The sources of a story.
pub fn sources(sources: &[Source]) -> Vec<instroom::rules::Source> {
    let kind = |kind: &Kind| match kind {
        Kind::Dice { faces, rolls } => SourceKind::Dice { faces: *faces, rolls: *rolls },
        Kind::Text { what } => SourceKind::Text { what: what.clone() },
    };
    let source = |source: &Source| instroom::rules::Source {
        label: source.label.clone(),
        by: source.by.clone(),
        kind: kind(&source.kind),
        failure: FailureRule::Abort,
    };
    sources.iter().map(source).collect()
}

/// The register of a story.
pub fn register(practices: &[Practice], rules: &Rules) -> Register {
    let regions: BTreeSet<String> = practices.iter().map(|p| p.region.clone()).collect();
    let regions: Vec<String> = regions.into_iter().collect();
    let class = |class: &String| rules.classes.iter().position(|(name, _)| name == class).unwrap();
    let practice = |p: &Practice| instroom::register::Practice {
        id: p.id.as_str().into(),
        name: p.name.clone(),
        town: p.town.as_deref().map(Into::into),
        region: u32::try_from(regions.iter().position(|region| *region == p.region).unwrap()).unwrap(),
        ion: instroom::register::Ion::new(p.ion).unwrap(),
        wish: p.wish.as_ref().map(|wish| wish.parse().unwrap()),
        class: p.class.as_ref().map(|name| u16::try_from(class(name)).unwrap()),
        group: p.group.as_deref().map(Into::into),
        since: p.since.as_ref().map(|since| since.parse().unwrap()),
        insurer: p.insurer.as_deref().map(Into::into),
        uzovi: p.uzovi.as_deref().map(|digits| Uzovi::of(digits).unwrap()),
    };
    Register::new(practices.iter().map(practice).collect(), regions.clone()).unwrap()
}
