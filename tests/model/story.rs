//! What the model gets: the input lines of a log in words of the format document, nothing of the engine in it.

/// A whole log.
#[derive(Clone, Debug)]
pub struct Story {
    pub origin: String,
    pub title: String,
    pub by: Option<String>,
    pub signers: Signers,
    /// The first is a round.
    pub sections: Vec<Section>,
}

/// Who signs. Keys go by a number: their secret is that number, thirty-two times.
#[derive(Clone, Debug)]
pub struct Signers {
    pub organiser: u8,
    pub witnesses: Vec<Witness>,
    pub required: usize,
}

#[derive(Clone, Debug)]
pub struct Witness {
    pub role: String,
    pub name: String,
    pub key: u8,
}

/// That a witness, by its place, signed along, and when.
#[derive(Clone, Debug)]
pub struct Cosigned {
    pub witness: usize,
    pub time: u64,
}

#[derive(Clone, Debug)]
pub struct Section {
    pub subject: Subject,
    pub end: End,
    /// Who signed the seal along; of a handover nobody.
    pub sealed_by: Vec<Cosigned>,
    /// Who signed its last checkpoint along, when that is not the seal.
    pub ended_by: Vec<Cosigned>,
}

#[derive(Clone, Debug)]
pub enum Subject {
    Round(Box<Round>),
    Amendment(Amendment),
    /// Never the first.
    Handover(Handover),
}

#[derive(Clone, Debug)]
pub struct Handover {
    pub reason: String,
    pub announced: String,
    pub signers: Signers,
}

#[derive(Clone, Debug)]
pub enum End {
    /// Of a handover.
    Announced,
    /// Only as the last section.
    Sealed,
    /// When, and what came of each source, in their order; nothing where nothing is drawn.
    Drawn {
        at: String,
        given: Vec<Given>,
    },
    Aborted {
        reason: String,
        at: String,
    },
}

#[derive(Clone, Debug)]
pub struct Round {
    pub title: String,
    pub opened: String,
    /// Codes and rows.
    pub repairs: Vec<(String, u64)>,
    pub rules: Rules,
    /// In any order.
    pub practices: Vec<Practice>,
    pub sources: Vec<Source>,
}

#[derive(Clone, Debug)]
pub struct Rules {
    pub profile: &'static str,
    pub identity: &'static str,
    /// Start and cap in millionths.
    pub tranches: Vec<(String, u64)>,
    pub reference_date: String,
    pub unit: &'static str,
    pub no_answer: &'static str,
    pub objections_until: Option<String>,
    pub result: ResultTerms,
    /// Regions, sorted, and their sizes.
    pub bases: Vec<(String, u64)>,
    pub spread: &'static str,
    pub boundary: &'static str,
    pub consent: Option<String>,
    pub tolerance: Option<u64>,
    /// Only with `boundary` `baskets`.
    pub baskets: Option<Baskets>,
    pub order: Vec<&'static str>,
    pub eligibility: Vec<String>,
    /// Names and their conditions.
    pub classes: Vec<(String, Vec<String>)>,
}

/// How baskets are made and drawn.
#[derive(Clone, Debug)]
pub struct Baskets {
    pub count: usize,
    pub leftover: &'static str,
    /// Label of the source with their number.
    pub dice: Option<String>,
}

/// What the rules say of the result, for people.
#[derive(Clone, Debug, Default)]
pub struct ResultTerms {
    pub objections_after: Option<Period>,
    pub subject_to: Vec<String>,
    /// What, and by how long after the start.
    pub then: Vec<(String, Period)>,
}

/// How many, and of what.
pub type Period = (u64, &'static str);

#[derive(Clone, Debug, PartialEq)]
pub struct Practice {
    pub id: String,
    pub name: String,
    pub town: Option<String>,
    pub region: String,
    pub ion: u64,
    pub wish: Option<String>,
    pub class: Option<String>,
    pub group: Option<String>,
    pub since: Option<String>,
    pub insurer: Option<String>,
    pub uzovi: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Amendment {
    pub date: String,
    pub reason: String,
    pub opened: String,
    pub changes: Vec<Change>,
    /// None when no practice is late.
    pub sources: Vec<Source>,
}

/// Of the practices in it `group` and `since` are `None`.
#[derive(Clone, Debug)]
pub enum Change {
    Withdraw(String),
    Restore(String),
    Late(Practice),
    Correct(Practice),
    Successor { of: Vec<String>, is: Practice },
}

#[derive(Clone, Debug)]
pub struct Source {
    pub label: String,
    pub by: String,
    pub kind: Kind,
    pub failure: Failure,
}

/// What happens when a source gives nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    Abort,
    Skip,
    Later(u64),
}

/// What came of a source.
#[derive(Clone, Debug)]
pub enum Given {
    Value {
        value: String,
        signature: Option<String>,
    },
    Nothing {
        reason: String,
    },
    /// The later round of a beacon.
    Instead {
        reason: String,
        value: String,
        signature: String,
    },
}

#[derive(Clone, Debug)]
pub enum Kind {
    Dice { faces: u32, rolls: u32 },
    Text { what: String },
    Secret { secret: String },
    Drand { round: u64 },
}

impl Amendment {
    /// Whether a lot must be drawn.
    pub fn draws(&self) -> bool {
        self.changes.iter().any(|change| matches!(change, Change::Late(_)))
    }
}

impl Signers {
    /// An organiser without witnesses.
    pub fn alone(organiser: u8) -> Self {
        Self { organiser, witnesses: Vec::new(), required: 0 }
    }
}

impl Section {
    /// Without witnesses.
    pub fn of(subject: Subject, end: End) -> Self {
        Self { subject, end, sealed_by: Vec::new(), ended_by: Vec::new() }
    }
}

impl Subject {
    /// Where the seed comes from.
    pub fn sources(&self) -> &[Source] {
        match self {
            Self::Round(round) => &round.sources,
            Self::Amendment(amendment) if amendment.draws() => &amendment.sources,
            Self::Amendment(_) | Self::Handover(_) => &[],
        }
    }
}
