//! A share of a whole, exact.

use crate::words::value::Percent;
use crate::words::{Param, Value};

/// So many millionths are the whole.
const WHOLE: u64 = 1_000_000;

/// A share of a whole in millionths, from 0 to 1,000,000 (100 %).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(u32);

impl Share {
    /// 100 %.
    pub const WHOLE: Self = Self(1_000_000);

    /// A share of so many millionths; none above 100 %.
    pub fn from_millionths(millionths: u32) -> Option<Self> {
        (millionths <= 1_000_000).then_some(Self(millionths))
    }

    /// In millionths.
    pub fn millionths(self) -> u32 {
        self.0
    }

    /// This share of a whole, rounded down ("maximaal", domain A5).
    pub fn of(self, whole: u64) -> u64 {
        let share = u64::from(self.0);
        // of the whole millions first, so that nothing overflows: what is left is below 10^12
        whole / WHOLE * share + whole % WHOLE * share / WHOLE
    }
}

impl Param for Share {
    const KIND: &'static str = "percent";
    fn value(&self) -> Value<'_> {
        Value::Percent(self.0)
    }
}

impl From<Share> for Percent {
    fn from(share: Share) -> Self {
        Self(share.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Lang;

    #[test]
    fn a_cap_is_rounded_down() {
        // 25% of 101 = 25.25 → 25; 12.5% of 439,876 = 54,984.5 → 54,984
        assert_eq!(Share(250_000).of(101), 25);
        assert_eq!(Share(125_000).of(439_876), 54_984);
        assert_eq!(Share::WHOLE.of(u64::MAX), u64::MAX);
        // 99.9999% of 18,446,744,073,709,551,615 = 18,446,725,626,965,477,905.4…
        assert_eq!(Share(999_999).of(u64::MAX), 18_446_725_626_965_477_905);
    }

    #[test]
    fn a_share_reads_as_it_was_written() {
        assert_eq!(Share(500_000).value().words(Lang::Nl), "50%");
        assert_eq!(Share(125_000).value().words(Lang::Nl), "12,5%");
        assert_eq!(Share(333_333).value().words(Lang::En), "33.3333%");
        assert_eq!(Share::from_millionths(1_000_001), None);
    }
}
