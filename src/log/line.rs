//! One transcript line: a JSON object in its only spelling (format document, "Lines").
//!
//! Members come in the order in which they are written here; no white space, shortest escapes, non-ASCII as
//! itself, exactly as ECMAScript's `JSON.stringify` writes it. Our own writer because it is the format: it is
//! small, specified, and four times as fast as a general one.

/// A line that is being written, or an object inside it. A line ends with [`Line::end`].
#[must_use]
pub struct Line<'a> {
    out: &'a mut Vec<u8>,
    /// Before the next member: `{` or `,`.
    before: u8,
}

impl<'a> Line<'a> {
    /// Opens a line of this type: `{"type":"practice"`.
    pub fn open(out: &'a mut Vec<u8>, kind: &str) -> Self {
        Self { out, before: b'{' }.plain("type", kind)
    }

    /// Each name is known where it is written: in place it is a few moves, and a call costs more than these.
    #[inline(always)]
    fn name(&mut self, name: &str) {
        self.out.extend_from_slice(&[self.before, b'"']);
        self.before = b',';
        self.out.extend_from_slice(name.as_bytes());
        self.out.extend_from_slice(b"\":");
    }

    /// A string.
    #[inline(always)]
    pub fn text(mut self, name: &str, value: &str) -> Self {
        self.name(name);
        write_text(self.out, value);
        self
    }

    /// A string that is known to need no escapes: a date, a code, hex digits.
    #[inline(always)]
    pub fn plain(mut self, name: &str, value: &str) -> Self {
        self.name(name);
        write_plain(self.out, value);
        self
    }

    /// A string, or `null`.
    #[inline(always)]
    pub fn text_or_null(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.text(name, value),
            None => self.null(name),
        }
    }

    /// A string that is known to need no escapes, or `null`.
    #[inline(always)]
    pub fn plain_or_null(self, name: &str, value: Option<&str>) -> Self {
        match value {
            Some(value) => self.plain(name, value),
            None => self.null(name),
        }
    }

    /// An integer below 2^53.
    #[inline(always)]
    pub fn number(mut self, name: &str, value: u64) -> Self {
        self.name(name);
        self.out.extend_from_slice(itoa::Buffer::new().format(value).as_bytes());
        self
    }

    /// An integer below 2^53, or `null`.
    #[inline(always)]
    pub fn number_or_null(self, name: &str, value: Option<u64>) -> Self {
        match value {
            Some(value) => self.number(name, value),
            None => self.null(name),
        }
    }

    /// A number, or not even its name.
    pub fn number_if(self, name: &str, value: Option<u64>) -> Self {
        match value {
            Some(value) => self.number(name, value),
            None => self,
        }
    }

    /// `true` or `false`.
    pub fn truth(mut self, name: &str, value: bool) -> Self {
        self.name(name);
        self.out.extend_from_slice(if value { b"true" } else { b"false" });
        self
    }

    /// `true`, `false` or `null`.
    pub fn truth_or_null(self, name: &str, value: Option<bool>) -> Self {
        match value {
            Some(value) => self.truth(name, value),
            None => self.null(name),
        }
    }

    #[inline(always)]
    fn null(mut self, name: &str) -> Self {
        self.name(name);
        self.out.extend_from_slice(b"null");
        self
    }

    /// An object, or `null`; `members` writes its members, at least one.
    pub fn object_or_null<T>(mut self, name: &str, item: Option<T>, members: impl Fn(T, Line<'_>) -> Line<'_>) -> Self {
        let Some(item) = item else { return self.null(name) };
        self.name(name);
        members(item, Line { out: self.out, before: b'{' }).out.push(b'}');
        self
    }

    /// An array of strings.
    pub fn texts<'t>(mut self, name: &str, values: impl IntoIterator<Item = &'t str>) -> Self {
        self.name(name);
        write_array(self.out, values, write_text);
        self
    }

    /// An array of objects; `members` writes the members of each, at least one.
    pub fn objects<T>(
        mut self,
        name: &str,
        items: impl IntoIterator<Item = T>,
        members: impl Fn(T, Line<'_>) -> Line<'_>,
    ) -> Self {
        self.name(name);
        write_array(self.out, items, |out, item| members(item, Line { out, before: b'{' }).out.push(b'}'));
        self
    }

    /// Closes the line.
    pub fn end(self) {
        self.out.extend_from_slice(b"}\n");
    }
}

fn write_array<T>(out: &mut Vec<u8>, items: impl IntoIterator<Item = T>, write: impl Fn(&mut Vec<u8>, T)) {
    out.push(b'[');
    for (i, item) in items.into_iter().enumerate() {
        if i > 0 {
            out.push(b',');
        }
        write(out, item);
    }
    out.push(b']');
}

fn write_plain(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    out.extend_from_slice(text.as_bytes());
    out.push(b'"');
}

/// Quotes and escapes: `\"`, `\\`, `\b`, `\f`, `\n`, `\r`, `\t`, other control characters as `\u001f`.
fn write_text(out: &mut Vec<u8>, text: &str) {
    out.push(b'"');
    if needs_escape(text.as_bytes()) {
        write_escaped(out, text.as_bytes());
    } else {
        out.extend_from_slice(text.as_bytes());
    }
    out.push(b'"');
}

/// Looks at every byte, without a way out: so the compiler takes many at a time.
fn needs_escape(text: &[u8]) -> bool {
    text.iter().fold(false, |found, &byte| found | (byte < 0x20) | (byte == b'"') | (byte == b'\\'))
}

#[cold]
fn write_escaped(out: &mut Vec<u8>, text: &[u8]) {
    for &byte in text {
        if needs_escape(&[byte]) { write_escape(out, byte) } else { out.push(byte) }
    }
}

fn write_escape(out: &mut Vec<u8>, byte: u8) {
    let short = match byte {
        b'"' | b'\\' => byte,
        0x08 => b'b',
        0x0c => b'f',
        b'\n' => b'n',
        b'\r' => b'r',
        b'\t' => b't',
        _ => return out.extend_from_slice(format!("\\u{byte:04x}").as_bytes()),
    };
    out.extend_from_slice(&[b'\\', short]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_one_spelling() {
        let mut out = Vec::new();
        Line::open(&mut out, "x")
            .text("a", "é\"\\/\n\u{1}\u{7f}\u{2028}")
            .number("b", 9_007_199_254_740_991)
            .text_or_null("c", None)
            .truth("d", true)
            .objects("e", [1, 2], |n, members| members.number("n", n).texts("t", ["p", "q"]))
            .objects("f", [0; 0], |n, members| members.number("n", n))
            .end();
        let line = String::from_utf8(out).unwrap();
        assert_eq!(
            line,
            "{\"type\":\"x\",\"a\":\"é\\\"\\\\/\\n\\u0001\u{7f}\u{2028}\",\"b\":9007199254740991,\"c\":null,\"d\":true,\
             \"e\":[{\"n\":1,\"t\":[\"p\",\"q\"]},{\"n\":2,\"t\":[\"p\",\"q\"]}],\"f\":[]}\n"
        );
    }

    /// Every character that has an escape, against a general JSON writer.
    #[test]
    fn escapes_are_the_shortest() {
        for code in 0..0x300_u32 {
            let text = char::from_u32(code).unwrap().to_string();
            let mut out = Vec::new();
            write_text(&mut out, &text);
            assert_eq!(String::from_utf8(out).unwrap(), serde_json::to_string(&text).unwrap());
        }
    }
}
