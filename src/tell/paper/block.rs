//! The blocks of a paper.

/// Something that stands below what is before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A heading.
    Heading(Level, String),
    /// A paragraph.
    Paragraph(Vec<Span>),
    /// Points of a list.
    Points(Vec<Vec<Span>>),
    /// A table.
    Table(Table),
    /// What somebody fills in, each on a line of its own.
    Fields(Vec<Field>),
    /// What is read aloud, large, such as the short number.
    Aloud(String),
    /// The room of a cap as a picture.
    Bar(Bar),
    /// An address that a phone can read.
    Qr(Qr),
    /// Where a letter goes, from the top: the name of the practice, and its town where that is known. A log holds no street. Behind the
    /// window of an envelope these are [`window_lines`](super::window_lines), of which [`WINDOW_LINES`](super::WINDOW_LINES) are seen.
    Address(Vec<String>),
    /// What follows begins on a new page.
    NewPage,
}

impl Block {
    /// Whether it says what follows, and so stays with that: a paragraph that ends in a colon.
    pub(super) fn announces(&self) -> bool {
        let Self::Paragraph(spans) = self else { return false };
        matches!(spans.last(), Some(Span::Plain(words) | Span::Strong(words)) if words.trim_end().ends_with(':'))
    }
}

/// How deep a heading is, below the title.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// A part of the paper.
    Part,
    /// A part of a part.
    Section,
}

/// A piece of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Words.
    Plain(String),
    /// Words that must be seen.
    Strong(String),
    /// A number or code that is compared sign by sign, such as a root: it may be broken anywhere.
    Code(String),
}

/// A table; its head stands again on every page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// What it shows, above it.
    pub caption: String,
    /// Its columns; the first one heads each row.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// A table of at most so many rows stands on one page.
const SMALL: usize = 6;

impl Table {
    /// Whether a row stands on the page of the next one: all of a small table, the first two rows and the last two, and the row whose
    /// room is cut off below it.
    pub(super) fn stays(&self, row: usize) -> bool {
        let last = self.rows.len().saturating_sub(1);
        let is_end = row == 0 || row + 1 == last;
        row < last && (last < SMALL || is_end || matches!(self.rows.get(row + 1), Some(Row::Cut(_))))
    }
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Above it.
    pub heading: String,
    /// What stands in it.
    pub cell: Cell,
    /// How wide it is beside the others: 1 is the least.
    pub width: u16,
}

/// What stands in the cells of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cell {
    /// Words: from the left.
    Words,
    /// Numbers: to the right, digits under each other.
    Number,
    /// Codes: from the left, digits under each other.
    Code,
}

/// A row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// A cell for every column.
    Cells(Vec<String>),
    /// A firm line over the whole width with a sentence on it, such as where the room ended.
    Cut(String),
}

/// Something to fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// What is asked.
    pub label: String,
    /// How many lines there are to write on: 1 is a line behind the label.
    pub lines: u16,
}

/// The room of a cap: whoever was placed in it, in that order, as wide as its size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// The sentence that says the same; it stands below the picture and is its text for who cannot see it.
    pub sentence: String,
    /// The whole cap, in patients or practices.
    pub cap: u64,
    /// What is in it, from the left; together they can be more than the cap, where rules allow that.
    pub parts: Vec<Part>,
}

impl Bar {
    /// How much of the room is taken.
    pub fn inside(&self) -> u64 {
        self.sum(|mark| mark != Mark::Waits)
    }

    /// How much is drawn from left to right: the cap, or all parts where these are more.
    pub fn whole(&self) -> u64 {
        self.sum(|_| true).max(self.cap)
    }

    /// Each part, and from where to where it lies: first what is in the room, then whoever waits beside it.
    pub fn laid(&self) -> Vec<Laid> {
        let (waiting, placed): (Vec<Part>, Vec<Part>) = self.parts.iter().partition(|part| part.mark == Mark::Waits);
        let lay = |from: &mut u64, part: Part| {
            let laid = Laid { mark: part.mark, from: *from, to: from.saturating_add(part.size) };
            *from = laid.to;
            Some(laid)
        };
        placed.into_iter().chain(waiting).scan(0, lay).collect()
    }

    /// Whether anyone waits.
    pub fn waits(&self) -> bool {
        self.parts.iter().any(|part| part.mark == Mark::Waits)
    }

    fn sum(&self, of: impl Fn(Mark) -> bool) -> u64 {
        self.parts.iter().filter(|part| of(part.mark)).map(|part| part.size).fold(0, u64::saturating_add)
    }
}

/// Where a part lies, in patients or practices from the left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Laid {
    /// Whose.
    pub mark: Mark,
    /// Where it begins.
    pub from: u64,
    /// Where it ends.
    pub to: u64,
}

/// A part of the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// How large.
    pub size: u64,
    /// Whose.
    pub mark: Mark,
}

/// The state of a practice, which has a word, a sign and a pattern beside a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Placed in it.
    Placed,
    /// Takes part since before.
    TakesPart,
    /// Waits: it stands beside the room.
    Waits,
}

/// A square that a phone reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    /// What it holds, a whole address.
    pub address: String,
    /// What one does with it; stands beside it.
    pub sentence: String,
}
