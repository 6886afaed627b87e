//! A text of articles in Markdown. All words go through [`safe`]: what stands in rules is never a mark, a table or HTML.

use crate::words::charter::{Article, Title};
use crate::words::value::Digits;
use crate::words::{Lang, Message};

/// A text that grows by articles and their numbered paragraphs.
pub(super) struct Page {
    lang: Lang,
    text: String,
    article: u64,
    paragraph: u64,
}

impl Page {
    /// Nothing yet.
    pub(super) fn new(lang: Lang) -> Self {
        Self { lang, text: String::new(), article: 0, paragraph: 0 }
    }

    /// The heading above all of it.
    pub(super) fn title(&mut self, title: &Title) -> &mut Self {
        self.text = format!("# {}\n", self.words(title));
        self
    }

    /// The next article.
    pub(super) fn article(&mut self, article: Article) -> &mut Self {
        self.article += 1;
        self.paragraph = 0;
        let heading = Title::Article { number: Digits(self.article), article };
        self.block(&format!("## {}", self.words(&heading)))
    }

    /// The next paragraph (*lid*) of the article, by which a meeting can call it.
    pub(super) fn say(&mut self, message: &dyn Message) -> &mut Self {
        self.paragraph += 1;
        self.block(&format!("**{}.{}** {}", self.article, self.paragraph, self.words(message)))
    }

    /// The same where there is something to say.
    pub(super) fn say_if(&mut self, message: Option<&dyn Message>) -> &mut Self {
        match message {
            Some(message) => self.say(message),
            None => self,
        }
    }

    /// Words without a number.
    pub(super) fn plain(&mut self, message: &dyn Message) -> &mut Self {
        self.block(&self.words(message))
    }

    /// Points of a list.
    pub(super) fn points(&mut self, points: impl IntoIterator<Item = impl Message>) -> &mut Self {
        let points: Vec<_> = points.into_iter().map(|point| format!("- {}", self.words(&point))).collect();
        self.block(&points.join("\n"))
    }

    /// Points of a list that stand in rules.
    pub(super) fn texts(&mut self, texts: &[String]) -> &mut Self {
        let points: Vec<_> = texts.iter().map(|text| format!("- {}", safe(text))).collect();
        self.block(&points.join("\n"))
    }

    /// Points that come one after the other.
    pub(super) fn steps(&mut self, steps: impl IntoIterator<Item = impl Message>) -> &mut Self {
        let steps: Vec<_> = (1..).zip(steps).map(|(n, step)| format!("{n}. {}", self.words(&step))).collect();
        self.block(&steps.join("\n"))
    }

    /// A table of two columns; what stands in its cells was not made safe yet.
    pub(super) fn table(&mut self, head: [&dyn Message; 2], rows: impl Iterator<Item = [String; 2]>) -> &mut Self {
        let row = |[one, other]: [String; 2]| format!("| {one} | {other} |");
        let mut lines = vec![row(head.map(|cell| self.words(cell))), "| --- | --- |".to_owned()];
        lines.extend(rows.map(|cells| row(cells.map(|cell| safe(&cell)))));
        self.block(&lines.join("\n"))
    }

    /// What somebody fills in by hand.
    pub(super) fn blanks(&mut self, blanks: &[&dyn Message]) -> &mut Self {
        for blank in blanks {
            self.block(&format!("{}: {}", self.words(*blank), "…".repeat(25)));
        }
        self
    }

    /// What was written.
    pub(super) fn finish(self) -> String {
        self.text
    }

    fn words(&self, message: &dyn Message) -> String {
        safe(&message.words(self.lang))
    }

    fn block(&mut self, block: &str) -> &mut Self {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(block);
        self.text.push('\n');
        self
    }
}

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
