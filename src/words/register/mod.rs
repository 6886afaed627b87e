//! What can be wrong with a register, and what is told of its reading.

pub mod cell;
pub mod column;
pub mod file;
pub mod kind;
pub mod noticed;
pub mod row;
pub mod sheet;
pub mod unit;
pub mod wish;

use super::message::Entry;
use super::noun::Noun;
use cell::{AnswerFault, CodeFault, IonFault, TextFault, UzoviFault};
use column::ColumnFault;
use file::{FileFault, WorkbookFault};
use kind::KindFault;
use row::RowFault;
use sheet::SheetFault;
use unit::{BaseFault, GroupFault};
use wish::{SinceFault, WishFault};

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[
    RegisterFault::ENTRIES,
    AnswerFault::ENTRIES,
    BaseFault::ENTRIES,
    CodeFault::ENTRIES,
    ColumnFault::ENTRIES,
    FileFault::ENTRIES,
    GroupFault::ENTRIES,
    IonFault::ENTRIES,
    KindFault::ENTRIES,
    RowFault::ENTRIES,
    SheetFault::ENTRIES,
    SinceFault::ENTRIES,
    TextFault::ENTRIES,
    UzoviFault::ENTRIES,
    WishFault::ENTRIES,
    WorkbookFault::ENTRIES,
    column::Field::ENTRIES,
    column::HeadingTold::ENTRIES,
    column::Known::ENTRIES,
    column::Seen::ENTRIES,
    column::Wanted::ENTRIES,
    file::FileRemark::ENTRIES,
    file::FileTold::ENTRIES,
    file::Separator::ENTRIES,
    file::SheetTold::ENTRIES,
    noticed::FreelyTold::ENTRIES,
    noticed::InsurerTold::ENTRIES,
    noticed::OddityKind::ENTRIES,
    noticed::ReadTold::ENTRIES,
    noticed::Repaired::ENTRIES,
    noticed::RowTold::ENTRIES,
    row::OrPass::ENTRIES,
    sheet::CellError::ENTRIES,
    sheet::Fraction::ENTRIES,
    unit::Alike::ENTRIES,
    unit::GroupWish::ENTRIES,
    wish::Answerable::ENTRIES,
    wish::DateRead::ENTRIES,
];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = noticed::NOUNS;

crate::faults! {
    /// One kind of mistake in the register.
    pub enum RegisterFault as "register" {
        File { fault: FileFault } nl: "{fault}", "{fault}"; en: "{fault}", "{fault}";
        Workbook { fault: WorkbookFault } nl: "{fault}", "{fault}"; en: "{fault}", "{fault}";
        Kind { fault: KindFault } nl: "{fault}", "{fault}"; en: "{fault}", "{fault}";
        Row { fault: RowFault } nl: "{fault}", "{fault}"; en: "{fault}", "{fault}";
        Column { fault: ColumnFault } nl: "{fault}", "{fault}"; en: "{fault}", "{fault}";
        Code { fault: CodeFault } nl: "{fault}", "{fault}"; en: "{fault}", "{fault}";
        Ion { fault: IonFault } nl: "{fault}", "{fault}"; en: "{fault}", "{fault}";
        Wish { fault: WishFault } nl: "{fault}", "{fault}"; en: "{fault}", "{fault}";
        Text { fault: TextFault } nl: "{fault}", "{fault}"; en: "{fault}", "{fault}";
        Uzovi { fault: UzoviFault } nl: "{fault}", "{fault}"; en: "{fault}", "{fault}";
        Answer { fault: AnswerFault } nl: "{fault}", "{fault}"; en: "{fault}", "{fault}";
        Since { fault: SinceFault } nl: "{fault}", "{fault}"; en: "{fault}", "{fault}";
        Sheet { fault: SheetFault } nl: "{fault}", "{fault}"; en: "{fault}", "{fault}";
        Group { fault: GroupFault } nl: "{fault}", "{fault}"; en: "{fault}", "{fault}";
        Base { fault: BaseFault } nl: "{fault}", "{fault}"; en: "{fault}", "{fault}";
    }
}

macro_rules! register_fault_from {
    ($($part:ident($kind:ident)),+ $(,)?) => {
        $(impl From<$kind> for RegisterFault {
            fn from(fault: $kind) -> Self {
                Self::$part { fault }
            }
        })+
    };
}

register_fault_from!(
    File(FileFault),
    Workbook(WorkbookFault),
    Kind(KindFault),
    Row(RowFault),
    Column(ColumnFault),
    Code(CodeFault),
    Ion(IonFault),
    Wish(WishFault),
    Text(TextFault),
    Uzovi(UzoviFault),
    Answer(AnswerFault),
    Since(SinceFault),
    Sheet(SheetFault),
    Group(GroupFault),
    Base(BaseFault),
);
