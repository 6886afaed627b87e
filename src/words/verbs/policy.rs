//! What is said of the policy file that is to be published.

crate::faults! {
    /// Why no policy file is written.
    pub enum PolicyFileFault as "policy-file" {
        Other
            nl: "hier staat al een ander bestand dan het vertrouwensbestand van dit verslag", "leg dat bestand ergens anders, of geef het verslag een andere naam; er is niets geschreven";
            en: "another file than the policy of this log stands here already", "put that file elsewhere, or give the log another name; nothing was written";
    }
}

crate::messages! {
    /// That there is a policy file to publish.
    pub enum Publish as "publish-policy" {
        Changed { file: String }
            nl: "Zet ook het vertrouwensbestand {file} op uw website, in plaats van het vorige: daarin staat wie van nu af ondertekent.";
            en: "Put the policy {file} on your website too, in place of the one before: it says who signs from here on.";
    }
}
