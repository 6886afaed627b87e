//! The national rule.
