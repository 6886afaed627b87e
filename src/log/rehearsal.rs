//! Rehearsals (*oefening*): logs whose name says that nothing in them is a result. The name is signed with every checkpoint, so the
//! mark cannot be taken away. Section "programme" of the format document.

/// The first label of the name of a rehearsal.
pub const LABEL: &str = "oefening";

/// Whether a log of this name is a rehearsal: up to its first `.` or `/` the name is [`LABEL`], in letters of any case.
///
/// ```
/// use instroom::log::rehearsal::is_rehearsal;
/// assert!(is_rehearsal("oefening.hoog.example/mtvp-2023"));
/// assert!(!is_rehearsal("hoog.example/oefening"));
/// ```
pub fn is_rehearsal(origin: &str) -> bool {
    origin.split(['.', '/']).next().is_some_and(|label| label.eq_ignore_ascii_case(LABEL))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_whole_first_label_says_so() {
        for origin in ["oefening.hoog.example/mtvp", "oefening/mtvp", "OEFENING.example", "Oefening.a/b", "oefening"] {
            assert!(is_rehearsal(origin), "{origin}");
        }
        for origin in [
            "oefeningen.example",
            "oefening-2.example",
            "hoog.oefening.example",
            "hoog.example/oefening",
            ".oefening",
            "",
        ] {
            assert!(!is_rehearsal(origin), "{origin}");
        }
    }
}
