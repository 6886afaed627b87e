//! Lines of messages, laid out: indentation, columns and titles. No words are here.

use crate::words::{Lang, Message};

/// A text that grows line by line.
pub(crate) struct Text {
    lang: Lang,
    text: String,
}

impl Text {
    /// Nothing yet.
    pub(crate) fn new(lang: Lang) -> Self {
        Self { lang, text: String::new() }
    }

    /// The language of its words.
    pub(crate) fn lang(&self) -> Lang {
        self.lang
    }

    /// An empty line.
    pub(crate) fn blank(&mut self) -> &mut Self {
        self.raw(0, "")
    }

    /// A message on a line of its own.
    pub(crate) fn line(&mut self, indent: usize, message: &dyn Message) -> &mut Self {
        let words = message.words(self.lang);
        self.raw(indent, &words)
    }

    /// A message as a point of a list.
    pub(crate) fn point(&mut self, message: &dyn Message) -> &mut Self {
        let words = message.words(self.lang);
        self.raw(2, &format!("- {words}"))
    }

    /// A message with a line under it.
    pub(crate) fn title(&mut self, message: &dyn Message) -> &mut Self {
        let words = message.words(self.lang);
        let under = "-".repeat(words.chars().count());
        self.raw(0, &words).raw(0, &under)
    }

    /// Messages in columns of these widths; what has no width is the last.
    pub(crate) fn row(&mut self, widths: &[usize], cells: &[&dyn Message]) -> &mut Self {
        let mut line = String::new();
        for (at, cell) in cells.iter().enumerate() {
            let words = cell.words(self.lang);
            match widths.get(at) {
                Some(&width) => line.push_str(&format!("{words:<width$} ")),
                None => line.push_str(&words),
            }
        }
        self.raw(2, &line)
    }

    /// How many are not shown, of all where so many are shown; nothing where none is left.
    pub(crate) fn more<M: Message>(
        &mut self,
        indent: usize,
        (all, shown): (usize, usize),
        told: impl FnOnce(usize) -> M,
    ) -> &mut Self {
        match all.saturating_sub(shown) {
            0 => self,
            more => self.line(indent, &told(more)),
        }
    }

    /// What is no message: a command, a code.
    pub(crate) fn raw(&mut self, indent: usize, words: &str) -> &mut Self {
        if !words.is_empty() {
            self.text.push_str(&" ".repeat(indent));
        }
        self.text.push_str(words);
        self.text.push('\n');
        self
    }

    /// Another text behind this one.
    pub(crate) fn text(&mut self, text: &str) -> &mut Self {
        self.text.push_str(text);
        self
    }

    /// What was written.
    pub(crate) fn finish(self) -> String {
        self.text
    }
}
