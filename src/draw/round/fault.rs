//! What stands against a round or a change.

pub use crate::words::draw::{ChangeFault, GroupFault, RoundFault};

impl ChangeFault {
    /// The same with other ids: a log may call practices otherwise than people do.
    #[must_use]
    pub fn called(mut self, name: impl Fn(&str) -> String) -> Self {
        match &mut self {
            Self::Unknown { practice }
            | Self::Twice { practice }
            | Self::Known { practice }
            | Self::OutAlready { practice }
            | Self::Placed { practice }
            | Self::InAlready { practice }
            | Self::Withdrew { practice }
            | Self::Ended { practice }
            | Self::NotWithdrawn { practice }
            | Self::RoomGone { practice }
            | Self::NoWish { practice }
            | Self::WishPlaced { practice, .. }
            | Self::WishWithdrew { practice }
            | Self::WishOut { practice }
            | Self::NoWishLeft { practice } => *practice = name(practice),
            Self::Earlier { practice: one, first: other } => [*one, *other] = [name(one), name(other)],
            Self::Group { fault } => match &mut **fault {
                GroupFault::TakesPart { group, practice: one, other, .. }
                | GroupFault::Regions { group, one, other, .. }
                | GroupFault::Wishes { group, one, other, .. } => {
                    [*group, *one, *other] = [name(group), name(one), name(other)];
                }
                GroupFault::IsPractice { label } => *label = name(label),
            },
            Self::Ion { .. } | Self::TooMany { .. } | Self::NoBase { .. } | Self::NoRegister => {}
        }
        self
    }
}
