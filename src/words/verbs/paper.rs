//! What is said of a paper that cannot be written.

crate::faults! {
    /// Why a paper is not written.
    pub enum PaperRefusal as "paper-refusal" {
        Ending
            nl: "aan deze bestandsnaam is niet te zien in welke vorm het stuk moet", "geef een naam op .pdf, .docx of .txt";
            en: "this file name does not say in which form the paper is wanted", "give a name in .pdf, .docx or .txt";
    }
}
