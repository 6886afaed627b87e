//! Why a practice got what it got, as messages: each [`Reason`] of an allocation has one in `words::explain`.

use crate::draw::allocation::Reason;
use crate::words::explain::Why;
use crate::words::explain::turn::TurnResult;

/// Of a round as a whole.
pub fn why(reason: Reason) -> Why {
    match reason {
        Reason::AllFitted => Why::AllFitted,
        Reason::PriorityFitted => Why::PriorityFitted,
        Reason::Lot => Why::Lot,
        Reason::Basket => Why::Basket,
        Reason::OtherBasket => Why::OtherBasket,
        Reason::TooLarge => Why::TooLarge,
        Reason::Closed => Why::Closed,
        Reason::Full => Why::Full,
        Reason::Later => Why::Later,
        Reason::Out => Why::Out,
        Reason::TakesPart => Why::TakesPart,
    }
}

/// Of one turn; who was never a candidate has none.
pub(super) fn turn_result(reason: Reason) -> TurnResult {
    match reason {
        Reason::AllFitted => TurnResult::AllFitted,
        Reason::PriorityFitted => TurnResult::PriorityFitted,
        Reason::Lot => TurnResult::Lot,
        Reason::Basket => TurnResult::Basket,
        Reason::OtherBasket => TurnResult::OtherBasket,
        Reason::TooLarge => TurnResult::TooLarge,
        Reason::Closed => TurnResult::Closed,
        Reason::Full | Reason::Later | Reason::Out | Reason::TakesPart => TurnResult::Full,
    }
}
