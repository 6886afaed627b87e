//! What is said of a paper: why it is not written, and what stands on it.

crate::faults! {
    /// Why a paper is not written.
    pub enum PaperRefusal as "paper-refusal" {
        Ending
            nl: "aan deze bestandsnaam is niet te zien in welke vorm het stuk moet", "geef een naam op .pdf, .docx of .txt";
            en: "this file name does not say in which form the paper is wanted", "give a name in .pdf, .docx or .txt";
    }
}

crate::messages! {
    /// What stands on paper that need not.
    pub enum OnPaper as "on-paper" {
        Unchecked
            nl: "Op papier staat nu van wie de handtekeningen niet zijn nagegaan. Geef met --trust het vertrouwensbestand, dat ook de getuigen noemt (bij het verzegelen naast het verslag gezet, met een naam op .policy): dan worden zij nagegaan.";
            en: "The paper now says whose signatures were not checked. Give the policy with --trust, which names the witnesses too (it was put beside the transcript at the sealing, with a name in .policy): then they are checked.";
    }
}
