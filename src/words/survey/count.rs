//! Sign-ups received = lines sealed = lots to draw.

use crate::words::noun::{Changes, Groups, Lines, Lots, Rows, SignUps};

crate::nouns! {
    TotalRows: "totaalrij" "totaalrijen", "row of totals" "rows of totals";
    RepeatedRows: "dubbele rij" "dubbele rijen", "repeated row" "repeated rows";
    TakePartAlready: "doet al mee (geen lot)" "doen al mee (geen lot)", "takes part already (no lot)" "take part already (no lot)";
}

crate::messages! {
    /// The count of a section.
    pub enum CountTold as "count" {
        Round { rows: Rows, totals: Option<Skipped>, repeated: Option<Skipped>, signed: SignUps, lines: LinesTold, taking_part: Option<Apart>, grouped: Option<Apart>, lots: LotsTold }
            nl: "Telling: {rows}{totals}{repeated} = {signed} = {lines}; {taking_part}{grouped}{lots}";
            en: "Count: {rows}{totals}{repeated} = {signed} = {lines}; {taking_part}{grouped}{lots}";
        Amendment { changes: Changes, lines: LinesTold, lots: LotsTold }
            nl: "Telling: {changes} = {lines}; {lots}";
            en: "Count: {changes} = {lines}; {lots}";
    }

    /// Rows that are no sign-ups.
    pub enum Skipped as "count-skipped" {
        Totals { rows: TotalRows } nl: " − {rows}"; en: " − {rows}";
        Repeated { rows: RepeatedRows } nl: " − {rows}"; en: " − {rows}";
    }

    /// How far the lines are.
    pub enum LinesTold as "count-lines" {
        ToSeal { lines: Lines } nl: "{lines} te verzegelen"; en: "{lines} to seal";
        Sealed { lines: Lines } nl: "{lines} verzegeld"; en: "{lines} sealed";
    }

    /// Why there are fewer lots than practices.
    pub enum Apart as "count-apart" {
        TakingPart { practices: TakePartAlready } nl: "{practices}; "; en: "{practices}; ";
        Grouped { practices: u64, groups: Groups }
            nl: "{practices} in {groups} (één lot per groep); ";
            en: "{practices} in {groups} (one lot a group); ";
    }

    /// How far the lots are.
    pub enum LotsTold as "count-lots" {
        ToDraw { lots: Lots } nl: "{lots} te trekken"; en: "{lots} to draw";
        Drawn { lots: Lots } nl: "{lots} getrokken"; en: "{lots} drawn";
        Aborted nl: "afgebroken, geen lot getrokken"; en: "aborted, no lot drawn";
    }
}
