//! Where in a text a byte stands.

/// Where lines begin. LF, CRLF and a lone CR each end a line.
pub(super) struct Lines<'t> {
    text: &'t str,
    starts: Vec<usize>,
}

impl<'t> Lines<'t> {
    /// The index of a text.
    pub fn of(text: &'t str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
            // the LF of a CRLF ends the line, not its CR
            if bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n') {
                starts.push(at + 1);
            }
        }
        Self { text, starts }
    }

    /// Line and column, both from 1, the column in characters, of the character at this byte.
    pub fn line_and_column(&self, at: usize) -> (usize, usize) {
        let line = self.starts.partition_point(|&start| start <= at);
        let start = self.starts[line - 1];
        (line, self.text[start..at].chars().count() + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_every_line_end_counts() {
        let lines = Lines::of("ë;b\r\nc\rd\n\né;f");
        let at = |needle: &str| lines.line_and_column(lines.text.find(needle).unwrap());
        assert_eq!(at("b"), (1, 3));
        assert_eq!(at("c"), (2, 1));
        assert_eq!(at("d"), (3, 1));
        assert_eq!(at("f"), (5, 3));
    }
}
