//! Rounds (*rondes*): what is sealed, and how a drawn round stands.
//!
//! Comes in: rules, register and what earlier rounds decided; then the seed. Goes out: a [`Standing`], from which the
//! derived lines are written, that an [`Amendment`] changes, and that the next round starts from.

mod amendment;
mod changed;
mod changing;
mod check;
mod fault;
mod loads;
mod next;
mod restoring;
mod sealed;
mod standing;

pub use amendment::{Amendment, Change};
pub use changed::{ChangedRound, MadeChanges};
pub use changing::ChangingRound;
pub use check::{since_fault, units};
pub use fault::{ChangeFault, RoundFault};
pub use loads::Loads;
pub use next::{Carried, follow};
pub use restoring::{Out, Withdrawn};
pub use sealed::{Repaired, Round, Sealed};
pub use standing::{Outcome, Standing};
