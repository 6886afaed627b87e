//! Texts of others as they can be shown: nothing in them steers a terminal or hides.

/// So many characters of a quoted value are shown.
const QUOTED: usize = 60;

/// The beginning of a text from a file of others, on one line.
pub(super) fn beginning(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut chars = text.chars();
    let mut start = String::with_capacity(text.len());
    for char in chars.by_ref().take(QUOTED) {
        match char {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => start.push('⏎'),
            char if is_invisible(char) => start.push_str(&code_point(char)),
            char => start.push(char),
        }
    }
    if chars.next().is_some() { start + "…" } else { start }
}

/// `U+200B`.
pub fn code_point(char: char) -> String {
    format!("U+{:04X}", u32::from(char))
}

/// A text in which nothing can steer a terminal or hide: what is quoted comes from files of others.
pub fn visible(text: &str) -> String {
    let shown = |c: char| if is_invisible(c) { code_point(c) } else { c.to_string() };
    text.chars().map(shown).collect()
}

/// The same for several lines.
pub fn lines_visible(text: &str) -> String {
    if text.chars().all(|c| c == '\n' || !is_invisible(c)) {
        return text.to_owned();
    }
    text.split('\n').map(visible).collect::<Vec<_>>().join("\n")
}

/// Characters that do not show or that change how others show: two names that look the same must be the same.
pub(crate) fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quoted_text_stays_on_its_line() {
        assert_eq!(beginning("De\r\nBrug\u{200b}"), "De⏎BrugU+200B");
        assert_eq!(beginning(&"é".repeat(60)), "é".repeat(60));
        assert_eq!(beginning(&"é".repeat(61)), "é".repeat(60) + "…");
    }
}
