//! Headings that people write in different ways and mean as one.

pub(super) use crate::rules::fold;

/// Folded letters and digits only: `AGB-code praktijk` and `agb_code_praktijk` are one heading.
pub(super) fn heading_key(heading: &str) -> String {
    fold(heading).chars().filter(|char| char.is_alphanumeric()).collect()
}

/// The same of what stands before a bracket, in `Verzekeraar (preferent)`; none where there is no bracket behind a word.
pub(super) fn bare_key(heading: &str) -> Option<String> {
    let (before, _) = heading.split_once(['(', '[', '{'])?;
    Some(heading_key(before)).filter(|key| !key.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_heading_fold_to_one() {
        assert_eq!(heading_key("Ingeschreven  patiënten (ION)"), "ingeschrevenpatientenion");
        assert_eq!(heading_key("patie\u{308}nten"), "patienten");
        let bare = ["Verzekeraar (preferent)", "ION [per 1 mei]", "(ION)", "ION"].map(bare_key);
        assert_eq!(bare.map(Option::unwrap_or_default), ["verzekeraar", "ion", "", ""]);
    }
}
