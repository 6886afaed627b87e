//! What stands on command lines: options that several verbs have, and values that are read before anything is done.

pub(super) mod address;
pub(super) mod answer;
pub(super) mod key;
pub(super) mod moment;
pub(super) mod number;
pub(super) mod passphrase;
pub(super) mod path;
pub(super) mod published;
pub(super) mod reading;
pub(super) mod roster;
pub(super) mod secret;
pub(super) mod shown;
pub(super) mod text;
pub(super) mod trust;
