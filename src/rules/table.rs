//! A TOML table with places.
