//! Rounds (*rondes*): what is sealed, and how a drawn round stands.
//!
//! Comes in: rules, register and what earlier rounds decided; then the seed. Goes out: a [`Standing`], from which the
//! derived lines are written, that an [`Amendment`] changes, and that the next round starts from.

mod against;
mod amendment;
mod changed;
mod changing;
mod check;
mod difference;
mod fault;
mod loads;
mod next;
mod restoring;
mod same;
mod sealed;
mod shift;
mod standing;

pub use against::{Before, Stood};
pub use amendment::{Amendment, Change};
pub use changed::{ChangedRound, MadeChanges};
pub use changing::ChangingRound;
pub use check::{since_fault, units};
pub use difference::{Differences, Differing, RegionChange, SameCap, What};
pub use fault::{ChangeFault, RoundFault};
pub use loads::Loads;
pub use next::{Carried, follow};
pub use restoring::{Out, Withdrawn};
pub use same::{Held, Other, others};
pub use sealed::{Repaired, Round, Sealed};
pub use shift::{Shift, Shifted};
pub use standing::{Outcome, Standing};
