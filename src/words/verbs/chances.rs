//! What is said when chances are shown.

crate::faults! {
    /// Why no files are written.
    pub enum ChancesRefusal as "chances-refusal" {
        OneFile
            nl: "`--csv` en `--html` noemen hetzelfde bestand", "geef elk een eigen naam";
            en: "`--csv` and `--html` name the same file", "give each a name of its own";
    }
}

crate::messages! {
    /// What was written.
    pub enum Written as "written" {
        In { path: String } nl: "Geschreven: {path}"; en: "Written: {path}";
    }
}

/// The bar while draws are counted, in Dutch; its parts in braces are those of the bar.
pub const BAR_NL: &str = "{bar:40} {pos} van {len} lotingen, nog {eta}";
/// The same in English.
pub const BAR_EN: &str = "{bar:40} {pos} of {len} draws, {eta} left";
