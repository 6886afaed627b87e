//! How much of something there can be: more than anybody draws with, and a transcript of strangers can then not ask for
//! work without end.

/// So many tranches, classes and sources at most.
pub const MOST: usize = 100;

/// So many changes in one amendment at most.
pub const MOST_CHANGES: usize = 1000;

/// So many rounds and amendments in one log at most.
pub const MOST_SECTIONS: usize = 1000;
