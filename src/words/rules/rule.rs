//! Words of a rule that holds.

use jiff::Timestamp;

crate::messages! {
    /// The period in which practices can have mistakes corrected (*correctieronde*).
    pub enum Objections as "objections" {
        Until { until: Timestamp }
            nl: "praktijken kunnen fouten laten herstellen tot en met {until}; daarna pas wordt er geloot";
            en: "practices can have mistakes corrected up to {until}; only after that is there a draw";
    }
}
