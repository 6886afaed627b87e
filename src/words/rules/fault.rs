//! What can be wrong with a `rules.toml`: one of the kinds, by what they are about. Their words are in
//! [`words::rules`](crate::words::rules).

use crate::words::rules::{
    BaseFault, ChoiceFault, NameFault, NotYet, PeriodFault, Refused, ScheduleFault, ShapeFault, ShareFault,
    SourceFault, TomlFault, WitnessFault,
};
use crate::words::{Entry, Message, Value, Wording};

macro_rules! rules_fault {
    ($($(#[$about:meta])* $kind:ident($fault:ident),)+) => {
        /// One kind of mistake in the rules.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum RulesFault {
            $($(#[$about])* $kind($fault),)+
        }

        impl RulesFault {
            fn message(&self) -> &dyn Message {
                match self {
                    $(Self::$kind(fault) => fault,)+
                }
            }
        }

        $(impl From<$fault> for RulesFault {
            fn from(fault: $fault) -> Self {
                Self::$kind(fault)
            }
        })+
    };
}

rules_fault! {
    /// The file, its keys and the types of its values.
    Shape(ShapeFault),
    /// A line that is not TOML.
    Toml(TomlFault),
    /// Names and texts.
    Name(NameFault),
    /// Start dates, and caps beside each other.
    Schedule(ScheduleFault),
    /// A percentage.
    Share(ShareFault),
    /// Bases that are given.
    Base(BaseFault),
    /// What the board chooses, and whether the choices go together.
    Choice(ChoiceFault),
    /// A length of time.
    Period(PeriodFault),
    /// Where the seed comes from.
    Source(SourceFault),
    /// Who signs along.
    Witness(WitnessFault),
    /// What the parties to the national agreement refused.
    Refused(Refused),
    /// What this version does not have.
    NotYet(NotYet),
}

impl Message for RulesFault {
    fn entry(&self) -> &'static Entry {
        self.message().entry()
    }

    fn values(&self) -> Vec<(&'static str, Value<'_>)> {
        self.message().values()
    }
}

impl Wording for RulesFault {}
