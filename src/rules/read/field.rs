//! What every practice has in a register, by the names of these fields.

/// Fields of a practice that `[register.columns]` can map; a condition cannot be called like one of them.
pub(super) const FIELDS: [&str; 11] =
    ["practice", "name", "town", "region", "ion", "wish", "participation", "since", "group", "insurer", "uzovi"];
