//! Where a member stands in a line, by its name: so an edit does not hang on what stands beside it.

use std::ops::Range;

/// A member of an object, or an element of an array.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Where it begins: the quote of its name, or its value.
    pub start: usize,
    /// Its value, as JSON.
    pub value: Range<usize>,
}

/// The member at a path: names and places from 0, as in `tranches.0.start`.
pub fn find(line: &[u8], path: &str) -> Option<Member> {
    let mut open = 0;
    let mut found = None;
    for name in path.split('.') {
        let member = members(line, open).into_iter().find(|(known, _)| known == name)?.1;
        open = member.value.start;
        found = Some(member);
    }
    found
}

/// The members of the object or array that opens at `open`, by name or place.
fn members(line: &[u8], open: usize) -> Vec<(String, Member)> {
    let (mut found, mut at) = (Vec::new(), open + 1);
    while at < line.len() && !matches!(line[at], b']' | b'}') {
        let start = at;
        let mut name = found.len().to_string();
        if line[open] == b'{' {
            let end = end_of(line, at);
            name = String::from_utf8_lossy(&line[at + 1..end - 1]).into_owned();
            at = end + 1;
        }
        let end = end_of(line, at);
        found.push((name, Member { start, value: at..end }));
        at = end + usize::from(line.get(end) == Some(&b','));
    }
    found
}

/// Where the value that begins at `at` ends.
fn end_of(line: &[u8], at: usize) -> usize {
    let (mut depth, mut quoted, mut escaped) = (0, false, false);
    for (end, &byte) in line.iter().enumerate().skip(at) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'[' | b'{' => depth += 1,
            b',' | b']' | b'}' if depth == 0 => return end,
            b']' | b'}' => depth -= 1,
            b':' if depth == 0 => return end,
            _ => {}
        }
    }
    line.len()
}

#[test]
fn a_member_is_found_by_its_path() {
    let line = br#"{"type":"x","a":[{"b":"q\",]"},{"b":2}],"c":null}"#;
    let text = |path: &str| find(line, path).map(|member| String::from_utf8_lossy(&line[member.value]).into_owned());
    assert_eq!(text("a.0.b").as_deref(), Some(r#""q\",]""#));
    assert_eq!(text("a.1").as_deref(), Some(r#"{"b":2}"#));
    assert_eq!(text("c").as_deref(), Some("null"));
    assert_eq!((text("b"), text("a.2")), (None, None));
}
