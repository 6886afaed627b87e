//! What the model gets: the input of a round in words of the format document, nothing of the engine in it.

/// Everything that the input lines say.
#[derive(Clone, Debug)]
pub struct Story {
    pub origin: String,
    pub title: String,
    pub round: String,
    pub opened: String,
    pub profile: &'static str,
    /// Start and cap in millionths.
    pub tranches: Vec<(String, u64)>,
    pub reference_date: String,
    pub no_answer: &'static str,
    pub boundary: &'static str,
    pub consent: Option<String>,
    pub eligibility: Vec<String>,
    /// Names and their conditions; the order is `class`, `lot` when there are any.
    pub classes: Vec<(String, Vec<String>)>,
    /// In any order.
    pub practices: Vec<Practice>,
    pub sources: Vec<Source>,
    /// Values in the order of the sources.
    pub values: Vec<String>,
}

#[derive(Clone, Debug)]
pub struct Practice {
    pub id: String,
    pub name: String,
    pub region: String,
    pub ion: u64,
    pub wish: Option<String>,
    pub class: Option<String>,
    pub insurer: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Source {
    pub label: String,
    pub by: String,
    pub kind: Kind,
}

#[derive(Clone, Debug)]
pub enum Kind {
    Dice { faces: u32, rolls: u32 },
    Text { what: String },
}
