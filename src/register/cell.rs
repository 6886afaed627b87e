//! Part of reading the register.
