//! Whole numbers on a command line, within their range, in the spellings of a register: `100000` or `100.000`.

use crate::register::whole_number;
use clap::builder::TypedValueParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command};
use std::ffi::OsStr;
use std::ops::RangeInclusive;

/// A whole number in this range. One that is not says the range, as two valid values.
#[derive(Clone, Debug)]
pub struct WholeNumber(pub RangeInclusive<u64>);

impl TypedValueParser for WholeNumber {
    type Value = u64;

    fn parse_ref(&self, command: &Command, arg: Option<&Arg>, value: &OsStr) -> Result<u64, clap::Error> {
        let digits = value.to_str().and_then(|text| whole_number(text.trim()));
        let read = digits.and_then(|digits| digits.parse().ok()).filter(|number| self.0.contains(number));
        read.ok_or_else(|| {
            let mut error = clap::Error::new(ErrorKind::ValueValidation).with_cmd(command);
            let arg = arg.map(ToString::to_string).unwrap_or_default();
            let range = [self.0.start(), self.0.end()].map(ToString::to_string).to_vec();
            error.insert(ContextKind::InvalidArg, ContextValue::String(arg));
            error.insert(ContextKind::InvalidValue, ContextValue::String(value.to_string_lossy().into_owned()));
            error.insert(ContextKind::ValidValue, ContextValue::Strings(range));
            error
        })
    }
}
