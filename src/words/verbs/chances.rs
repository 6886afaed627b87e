//! What is said when chances are shown.

crate::faults! {
    /// Why no files are written.
    pub enum ChancesRefusal as "chances-refusal" {
        NothingDrawn
            nl: "in dit verslag is nog niet geloot", "geef een verslag waarin is geloot, of de spelregels en de aanmeldingen";
            en: "in this log nothing was drawn yet", "give a log that was drawn, or the rules and the register";
        OneFile
            nl: "twee van `--csv`, `--html` en `--paper` noemen hetzelfde bestand", "geef elk een eigen naam";
            en: "two of `--csv`, `--html` and `--paper` name the same file", "give each a name of its own";
    }
}

crate::messages! {
    /// What was written.
    pub enum Written as "written" {
        Dump { path: String, bytes: usize, draws: u64 }
            nl: "Geschreven: {path}, {bytes} bytes: de lotnummers van {draws} lotingen, acht bytes elk. Bijvoorbeeld voor `dieharder -a -g 201 -f {path}`";
            en: "Written: {path}, {bytes} bytes: the lots of {draws} draws, eight bytes each. For example for `dieharder -a -g 201 -f {path}`";
        In { path: String } nl: "Geschreven: {path}"; en: "Written: {path}";
    }
}

/// The bar while draws are counted, in Dutch; its parts in braces are those of the bar.
pub const BAR_NL: &str = "{bar:40} {pos} van {len} lotingen, nog {eta}";
/// The same in English.
pub const BAR_EN: &str = "{bar:40} {pos} of {len} draws, {eta} left";
