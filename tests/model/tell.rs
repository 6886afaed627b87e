//! Sections "Lines", "Seed" and "Amendments": a log as it grows, section by section.

use crate::allocate::{Chosen, allocate};
use crate::amend::amend;
use crate::baskets::rolled;
use crate::lines::{self, array, or_null, text};
use crate::notes::{self, checkpoint, hex};
use crate::round::{History, Standing, Unit, can_follow, lot};
use crate::story::{Amendment, Change, Cosigned, End, Given, Section, Signers, Source, Story, Subject};
use base64::prelude::*;
use sha2::{Digest, Sha256};

/// A log as the page tells it.
#[derive(Clone)]
pub struct Teller {
    pub lines: Vec<String>,
    /// How the last section that was drawn stands.
    pub standing: Option<Standing>,
    rounds: usize,
    amendments: usize,
    pub origin: String,
    pub signers: Signers,
    /// Who signed each checkpoint.
    pub stamps: Vec<(Signers, Vec<Cosigned>)>,
    /// What baskets came across that no line tells.
    pub seen: Vec<&'static str>,
}

impl Teller {
    /// A log with its first line; the sections of the story are told one by one.
    pub fn new(story: &Story) -> Self {
        Self {
            lines: vec![lines::programme(story)],
            standing: None,
            rounds: 0,
            amendments: 0,
            origin: story.origin.clone(),
            signers: story.signers.clone(),
            stamps: Vec::new(),
            seen: Vec::new(),
        }
    }

    /// What the log decided so far.
    pub fn history(&self) -> History {
        self.standing.as_ref().map(Standing::history_after).unwrap_or_default()
    }

    /// Goes on with a section; `None`, and then it is of no use any more, when the page forbids it.
    pub fn tell(&mut self, section: &Section) -> Option<()> {
        let Section { subject, end, sealed_by, ended_by } = section;
        if let Subject::Handover(handover) = subject {
            self.lines.push(lines::handover(&self.origin, handover));
            self.sign(ended_by);
            self.signers = handover.signers.clone();
            return Some(());
        }
        let seal = self.seal(subject, sealed_by);
        match end {
            End::Sealed | End::Announced => return self.decide(subject, (&seal, &[])).map(|_| ()),
            End::Drawn { at, given } => self.draw(subject, at, (&seal, given))?,
            End::Aborted { reason, at } => {
                self.decide(subject, (&seal, &[]))?;
                self.lines.push(lines::abort(reason, at));
            }
        }
        self.sign(ended_by);
        Some(())
    }

    /// The lines up to the seal, whether they may stand there or not; the root of the seal.
    pub fn seal(&mut self, subject: &Subject, by: &[Cosigned]) -> [u8; 32] {
        match subject {
            Subject::Round(round) => {
                self.rounds += 1;
                self.lines.extend(lines::round(self.rounds, round));
            }
            Subject::Amendment(amendment) => {
                self.amendments += 1;
                self.lines.extend(lines::amendment(self.amendments, amendment));
            }
            Subject::Handover(_) => unreachable!("it has no seal"),
        }
        let root = notes::root(&self.lines);
        self.sign(by);
        root
    }

    fn sign(&mut self, by: &[Cosigned]) {
        self.lines.push(checkpoint(&self.lines, &self.origin, (&self.signers, by)));
        self.stamps.push((self.signers.clone(), by.to_vec()));
    }

    /// What a section makes of the log, and the seed. Without values only whether it may be.
    fn decide(&self, subject: &Subject, (seal, given): (&[u8; 32], &[Given])) -> Option<(Standing, [u8; 32])> {
        let seed = seed(seal, subject.sources(), given);
        let standing = match subject {
            Subject::Round(round) => {
                let history = self.history();
                if !can_follow(&round.practices, &history) {
                    return None;
                }
                let mut standing = Standing::of(&round.rules, &round.practices, &history)?;
                for unit in standing.units.iter_mut().filter(|unit| unit.since.is_none()) {
                    unit.lot = Some(lot(&seed, &unit.label));
                }
                standing.rank();
                let label = round.rules.baskets.as_ref().and_then(|baskets| baskets.dice.as_ref());
                let dice = label.and_then(|label| value_of(label, &round.sources, given)).map(rolled);
                allocate(&mut standing, 0, Some(Chosen { seed, dice }));
                standing
            }
            Subject::Amendment(amendment) => amend(self.standing.as_ref()?, amendment, seed)?,
            Subject::Handover(_) => unreachable!("nothing is decided"),
        };
        Some((standing, seed))
    }

    fn draw(&mut self, subject: &Subject, at: &str, given: (&[u8; 32], &[Given])) -> Option<()> {
        let (standing, seed) = self.decide(subject, given)?;
        self.lines.extend(lines::given(subject.sources(), given.1));
        self.lines.push(lines::draw(at));
        if !matches!(subject, Subject::Amendment(amendment) if !amendment.draws()) {
            self.lines.push(format!(r#"{{"type":"seed","seed":"{}"}}"#, hex(&seed)));
        }
        let told = standing.in_order().into_iter().filter(|unit| match subject {
            Subject::Round(_) => true,
            Subject::Amendment(amendment) => is_late(amendment, unit),
            Subject::Handover(_) => false,
        });
        self.lines.extend(told.map(lot_line));
        self.lines.extend(standing.tranches.iter().cloned());
        self.lines.extend(outcomes(&standing));
        self.seen.extend(&standing.seen);
        self.standing = Some(standing);
        Some(())
    }
}

fn is_late(amendment: &Amendment, unit: &Unit) -> bool {
    amendment.changes.iter().any(|change| matches!(change, Change::Late(practice) if practice.id == unit.label))
}

/// What the source of this label gave.
fn value_of<'g>(label: &str, sources: &[Source], given: &'g [Given]) -> Option<&'g str> {
    let own = sources.iter().zip(given).find(|(source, _)| source.label == label)?;
    match own.1 {
        Given::Value { value, .. } | Given::Instead { value, .. } => Some(value),
        Given::Nothing { .. } => None,
    }
}

fn seed(seal: &[u8; 32], sources: &[Source], given: &[Given]) -> [u8; 32] {
    let mut mixed = format!("instroom seed v1\n{}\n", BASE64_STANDARD.encode(seal));
    for (source, given) in sources.iter().zip(given) {
        if let Given::Value { value, .. } | Given::Instead { value, .. } = given {
            mixed += &format!("{} {value}\n", source.label);
        }
    }
    Sha256::digest(mixed.as_bytes()).into()
}

fn lot_line(unit: &Unit) -> String {
    let ((rank, of), lot) = (unit.rank.unwrap(), unit.lot.unwrap());
    let (region, label) = (text(&unit.region), text(&unit.label));
    format!(r#"{{"type":"lot","region":{region},"rank":{rank},"of":{of},"unit":{label},"lot":"{}"}}"#, hex(&lot))
}

fn outcomes(standing: &Standing) -> Vec<String> {
    let outcomes = standing.practices.len();
    let line = |(number, practice): (usize, &crate::story::Practice)| {
        let unit = standing.unit_of(&practice.id);
        let turns = array(&unit.turns, |turn| {
            format!(
                r#"{{"start":{},"place":{},"of":{},"room":{},"result":"{}"{}}}"#,
                text(&turn.start),
                turn.place,
                turn.of,
                turn.room,
                turn.result,
                turn.baskets.map_or(String::new(), |baskets| format!(r#","baskets":{baskets}"#)),
            )
        });
        let count = |value: Option<usize>| value.map_or("null".to_owned(), |value| value.to_string());
        let class = standing.rules.classes.get(unit.class).map(|(name, _)| name.as_str());
        let members = [
            ("number", number.to_string()),
            ("outcomes", outcomes.to_string()),
            ("practice", text(&practice.id)),
            ("group", or_null(practice.group.as_deref())),
            ("region", text(&practice.region)),
            ("ion", practice.ion.to_string()),
            ("size", unit.size.to_string()),
            ("wish", or_null(unit.wish.as_deref())),
            ("class", or_null(class)),
            ("lot", or_null(unit.lot.map(|lot| hex(&lot)).as_deref())),
            ("rank", count(unit.rank.map(|rank| rank.0))),
            ("of", count(unit.rank.map(|rank| rank.1))),
            ("tranches", turns),
            ("start", or_null(unit.start())),
            ("reason", text(reason(unit))),
        ];
        let members = members.map(|(name, value)| format!(r#","{name}":{value}"#)).concat();
        format!(r#"{{"type":"outcome"{members}}}"#)
    };
    (1..).zip(&standing.practices).map(line).collect()
}

fn reason(unit: &Unit) -> &'static str {
    match (&unit.since, unit.turns.last(), &unit.wish) {
        (Some(_), ..) => "takes-part",
        (None, Some(turn), _) => turn.result,
        (None, None, None) => "out",
        (None, None, Some(_)) => "later",
    }
}
