//! The text in Markdown. All words go through [`safe`]: what stands in rules is never a mark, a table or HTML.

use super::page::Block;

/// The whole text.
pub(super) fn markdown(blocks: &[Block]) -> String {
    blocks.iter().map(|block| written(block) + "\n").collect::<Vec<_>>().join("\n")
}

fn written(block: &Block) -> String {
    let points = |mark: &dyn Fn(usize) -> String, points: &[String]| {
        let points = points.iter().enumerate().map(|(place, point)| format!("{} {}", mark(place), safe(point)));
        points.collect::<Vec<_>>().join("\n")
    };
    let row = |cells: &[String; 2]| format!("| {} | {} |", safe(&cells[0]), safe(&cells[1]));
    match block {
        Block::Title(text) => format!("# {}", safe(text)),
        Block::Article(text) => format!("## {}", safe(text)),
        Block::Paragraph { number, text } => format!("**{number}** {}", safe(text)),
        Block::Plain(text) => safe(text),
        Block::Points(texts) => points(&|_| "-".to_owned(), texts),
        Block::Steps(texts) => points(&|place| format!("{}.", place + 1), texts),
        Block::Table(head, rows) => {
            let lines = [row(head), "| --- | --- |".to_owned()].into_iter().chain(rows.iter().map(row));
            lines.collect::<Vec<_>>().join("\n")
        }
        Block::Blank(text) => format!("{}: {}", safe(text), BLANK.repeat(25)),
    }
}

/// What is written over by hand.
pub(super) const BLANK: &str = "…";

/// A text that Markdown shows as it is, wherever it stands in a block: with a backslash before what could be a mark. A word such
/// as `ict_scan` stays readable: a line within a word marks nothing.
fn safe(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 8);
    let mut before = ' ';
    let mut chars = text.chars().peekable();
    while let Some(char) = chars.next() {
        let next = chars.peek().copied().unwrap_or(' ');
        if is_mark(before, char, next, &safe) {
            safe.push('\\');
        }
        safe.push(char);
        before = char;
    }
    safe
}

/// Whether a character could be a mark between these two, behind this text.
fn is_mark(before: char, char: char, next: char, text: &str) -> bool {
    match char {
        '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '^' | '$' | '@' | '{' | '}' => true,
        '_' => !(before.is_alphanumeric() && next.is_alphanumeric()),
        '&' => next.is_alphanumeric() || next == '#',
        // a list or a line at the beginning, such as `- ` or `1. `
        '-' | '+' | '=' => text.is_empty(),
        '.' | ')' => next == ' ' && !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit()),
        // an address that would become a link
        ':' => next == '/',
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_could_be_a_mark_is_shown_as_it_is() {
        for (text, shown) in [
            ("Zorggroep <b>Oost</b> & Co &amp; AT&T", "Zorggroep \\<b\\>Oost\\</b\\> & Co \\&amp; AT\\&T"),
            ("a | b", "a \\| b"),
            (
                "*één* van _drie_, `x` [y](z) ~~w~~ C:\\",
                "\\*één\\* van \\_drie\\_, \\`x\\` \\[y\\](z) \\~\\~w\\~\\~ C:\\\\",
            ),
            ("ict_scan, _a, b_", "ict_scan, \\_a, b\\_"),
            ("# 1", "\\# 1"),
            ("- a - b", "\\- a - b"),
            ("+1", "\\+1"),
            ("12. a 3. b", "12\\. a 3. b"),
            ("1) a", "1\\) a"),
            ("2.", "2\\."),
            (".a", ".a"),
            ("zie https://hoog.example", "zie https\\://hoog.example"),
            ("57.410 (12,5%)", "57.410 (12,5%)"),
        ] {
            assert_eq!(safe(text), shown);
        }
    }
}
