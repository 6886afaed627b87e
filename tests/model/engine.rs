//! The engine on a story: what it says, sealed, drawn, amended, aborted and handed over, and signed along by witnesses.

use crate::story::{Amendment, Cosigned, End, Handover, Round, Section, Story, Subject};
use crate::typed::{amendment, delivered, private_key, register, rules, signers, sources};
use instroom::draw::round::{self, Repaired, Sealed, Standing};
use instroom::log::Log;
use instroom::log::key::PrivateKey;
use instroom::log::note::{Second, Stated};
use instroom::log::signers::Signers;
use instroom::log::tree::{Tree, leaf_hash};
use instroom::rules::{Programme, SeedPlan};
use instroom::transcript::grow::{self, Given, Signer, Undrawn};
use instroom::transcript::read::last_note;
use instroom::transcript::{self, Abort};
use instroom::witness::add_cosignatures;
use jiff::Timestamp;
use std::sync::Arc;

/// A log that grows; `None` of its functions means that the engine refuses.
pub struct Engine {
    log: Log<Vec<u8>>,
    key: PrivateKey,
    signers: Signers,
    /// Numbers of the keys of the witnesses.
    witnesses: Vec<u8>,
    programme: Programme,
    /// How the last section that was drawn stands.
    pub standing: Option<Standing>,
    rounds: u64,
    amendments: u64,
}

/// The log of a story; `None` when the engine refuses it.
pub fn written(story: &Story) -> Option<Vec<u8>> {
    let mut engine = Engine::new(story);
    for section in &story.sections {
        engine.play(section)?;
    }
    Some(engine.log.finish().unwrap())
}

impl Engine {
    pub fn new(story: &Story) -> Self {
        let signers = signers(&story.origin, &story.signers);
        let programme = Programme { origin: story.origin.clone(), title: story.title.clone(), by: story.by.clone() };
        let mut log = Log::new(Vec::new());
        grow::begin(&mut log, &programme, &signers);
        let (key, witnesses) = (private_key(story.signers.organiser), numbers(&story.signers));
        Self { log, key, signers, witnesses, programme, standing: None, rounds: 0, amendments: 0 }
    }

    /// Goes on with a section.
    pub fn play(&mut self, section: &Section) -> Option<()> {
        match &section.subject {
            Subject::Round(round) => self.round(round, section)?,
            Subject::Amendment(amendment) => self.amendment(amendment, section)?,
            Subject::Handover(handover) => self.hand_over(handover, &section.ended_by),
        }
        if let End::Aborted { reason, at } = &section.end {
            let abort = Abort { reason: reason.clone(), aborted: at.parse().unwrap() };
            grow::abort(&mut self.log, &abort, Signer { key: &self.key, name: &self.signers.organiser });
            self.cosign(&section.ended_by);
        }
        Some(())
    }

    fn round(&mut self, round: &Round, section: &Section) -> Option<()> {
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
        let seal = grow::seal(&mut self.log, &sealed, Signer { key: &self.key, name: &self.signers.organiser });
        self.cosign(&section.sealed_by);
        if let End::Drawn { at, given } = &section.end {
            let delivered = delivered(&round.sources, given);
            let given = Given { seal: &seal, delivered: &delivered, drawn: at.parse().unwrap() };
            let undrawn = Undrawn { sealed, units, history: history.into() };
            let signer = Signer { key: &self.key, name: &self.signers.organiser };
            self.standing = Some(grow::draw(&mut self.log, undrawn, given, signer).0);
            self.cosign(&section.ended_by);
        }
        Some(())
    }

    fn amendment(&mut self, told: &Amendment, section: &Section) -> Option<()> {
        self.amendments += 1;
        let standing = self.standing.clone()?;
        let amendment = amendment(told, (self.amendments, &standing));
        standing.with_changes(&amendment).ok()?;
        let signer = Signer { key: &self.key, name: &self.signers.organiser };
        let seal = grow::seal_amendment(&mut self.log, &standing, &amendment, signer);
        self.cosign(&section.sealed_by);
        if let End::Drawn { at, given } = &section.end {
            let delivered = delivered(section.subject.sources(), given);
            let given = Given { seal: &seal, delivered: &delivered, drawn: at.parse().unwrap() };
            let changed = standing.with_changes(&amendment).unwrap();
            let signer = Signer { key: &self.key, name: &self.signers.organiser };
            self.standing = Some(grow::amend(&mut self.log, changed, given, signer).0);
            self.cosign(&section.ended_by);
        }
        Some(())
    }

    fn hand_over(&mut self, told: &Handover, by: &[Cosigned]) {
        let handover = transcript::Handover {
            reason: told.reason.clone(),
            announced: told.announced.parse().unwrap(),
            signers: signers(&self.programme.origin, &told.signers),
        };
        grow::hand_over(&mut self.log, &handover, Signer { key: &self.key, name: &self.signers.organiser });
        self.cosign(by);
        self.signers = handover.signers;
        self.key = private_key(told.signers.organiser);
        self.witnesses = numbers(&told.signers);
    }

    /// Lets witnesses sign the last checkpoint along.
    fn cosign(&mut self, by: &[Cosigned]) {
        if by.is_empty() {
            return;
        }
        let log = std::mem::replace(&mut self.log, Log::new(Vec::new())).finish().unwrap();
        let stated = Stated::read(&last_note(&log).unwrap()).unwrap();
        let line = |Cosigned { witness, time }: &Cosigned| {
            let second = Second::of(Timestamp::from_second(i64::try_from(*time).unwrap()).unwrap()).unwrap();
            let key = private_key(self.witnesses[*witness]);
            stated.checkpoint.cosign(&key, &self.signers.witnesses[*witness], second)
        };
        let lines: Vec<_> = by.iter().map(line).collect();
        let log = add_cosignatures(&log, &self.signers, &lines).unwrap();
        let mut tree = Tree::default();
        let leaves = log.split(|&byte| byte == b'\n').map(leaf_hash);
        tree.extend(&leaves.take(log.iter().filter(|&&byte| byte == b'\n').count()).collect::<Vec<_>>());
        self.log = Log::resume(log, tree);
    }
}

fn numbers(signers: &crate::story::Signers) -> Vec<u8> {
    signers.witnesses.iter().map(|witness| witness.key).collect()
}
