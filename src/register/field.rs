//! The columns that a register can have, and how people call them.

pub use crate::words::register::column::{Field, Wanted};

use super::fold::heading_key;
use crate::rules::RulesFile;
use crate::words::Message;

impl Field {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Practice,
        Self::Name,
        Self::Town,
        Self::Region,
        Self::Ion,
        Self::Wish,
        Self::Participation,
        Self::Insurer,
        Self::Uzovi,
        Self::Group,
        Self::Since,
    ];

    /// Its name in `[register.columns]`.
    pub fn key(self) -> &'static str {
        self.entry().en.says
    }

    /// Its usual headings, as [`heading_key`] writes them.
    pub(super) fn synonyms(self) -> impl Iterator<Item = &'static str> {
        let headings = match self {
            Self::Practice => {
                "agb agbcode agbpraktijk agbcodepraktijk praktijkagb praktijkagbcode praktijkcode \
                 praktijk practice practiceid id"
            }
            Self::Name => "praktijknaam naam naampraktijk name practicename nameofpractice",
            Self::Town => {
                "plaats plaatsnaam plaatspraktijk praktijkplaats vestigingsplaats vestigingsplaatspraktijk \
                 woonplaats stad town city townofpractice practicetown"
            }
            Self::Region => "regio deelregio subregio region subregion",
            Self::Ion => {
                "ion aantalion ionaantal patienten aantalpatienten ingeschrevenpatienten \
                 aantalingeschrevenpatienten ingeschrevenopnaam patients registeredpatients \
                 numberofpatients"
            }
            Self::Wish => {
                "voorkeursdatum voorkeur voorkeurstartdatum gewenstestartdatum gewenstedatum startdatum \
                 wens wish startdate preferreddate preferredstartdate"
            }
            Self::Participation => "deelname neemtdeel doetmee participation participates",
            Self::Insurer => {
                "verzekeraar zorgverzekeraar preferenteverzekeraar preferentezorgverzekeraar \
                 verzekeraaruzovi insurer preferredinsurer"
            }
            Self::Uzovi => {
                "uzovi uzovicode uzovinummer uzovinr uzovicodeverzekeraar uzoviverzekeraar \
                 verzekeraaruzovicode codeverzekeraar verzekeraarcode verzekeraarscode uzovinumber insurercode"
            }
            Self::Group => "groep lotingsgroep lootgroep samenloten group drawgroup",
            Self::Since => {
                "sinds deelnemersinds aldeelnemersinds neemtdeelsinds neemtaldeelsinds deelnamesinds \
                 doetmeesinds gestartper gestartop algestartper since participantsince takespartsince \
                 participatingsince startedon"
            }
        };
        headings.split(' ')
    }
}

impl Wanted {
    /// Its name in `[register.columns]`.
    pub(super) fn key(&self) -> &str {
        match self {
            Self::Field { field } => field.key(),
            Self::Condition { name } => &name.0,
        }
    }
}

/// The conditions that the rules name, in their order, each once.
pub(super) fn conditions(rules: &RulesFile) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let of_classes = rules.rules.classes.iter().flat_map(|class| &class.all);
    for name in rules.rules.eligibility.iter().chain(of_classes) {
        if !names.contains(name) {
            names.push(name.clone());
        }
    }
    names
}

/// All columns that a register can have, each with its headings as [`heading_key`] writes them.
pub(super) fn wanted_keys(rules: &RulesFile) -> Vec<(Wanted, Vec<String>)> {
    let mapped = |key: &str, usual: Vec<String>| match rules.columns.get(key) {
        Some(heading) => vec![heading_key(heading)],
        None => usual,
    };
    let fields = Field::ALL.map(|field| {
        let usual = field.synonyms().map(str::to_owned).collect();
        (Wanted::Field { field }, mapped(field.key(), usual))
    });
    let conditions = conditions(rules).into_iter().map(|name| {
        let keys = mapped(&name, vec![heading_key(&name)]);
        (Wanted::Condition { name: name.into() }, keys)
    });
    fields.into_iter().chain(conditions).collect()
}

/// What `[register.columns]` can name.
pub(super) fn known_keys(rules: &RulesFile) -> Vec<String> {
    let fields = Field::ALL.iter().map(|field| field.key().to_owned());
    fields.chain(conditions(rules)).collect()
}
