//! The published page (*de pagina*): a transcript in a page that computes it again in the reader's browser.
//!
//! Comes in: a log that agrees, as bytes, and the names of the files that lie beside the page. Goes out: the page, with verifier
//! and styles from `src/web/bundle`. What the log says stands in it as text of a `script` that is no script: `<` and `\` are
//! written as `\u003c` and `\u005c`, so nothing in it can end that element, and there is one way back to the same bytes. The big
//! screen (*het grote scherm*) is another such page, for a hall.

use crate::words::Lang;
use std::fmt::Write;

/// The page without its transcript: `@@name@@` stands for what is filled in.
const PAGE: &str = include_str!("../web/bundle/index.html");

/// The big screen without its transcript, the same way.
const SCREEN: &str = include_str!("../web/bundle/scherm.html");

/// The verifier without a transcript.
pub const CHECKER: &str = include_str!("../web/bundle/controleren.html");

/// The same verifier as a command of Node.
pub const NODE_VERIFIER: &str = include_str!("../web/bundle/verifier.mjs");

/// SHA-256 of the verifier in both pages, in hex.
const CODE: &str = include_str!("../web/bundle/verifier.sha256");

/// The longest log that a browser computes, in bytes.
pub const MOST_BYTES: u64 = 200_000_000;

/// SHA-256 of the verifier in every page of this version, in hex.
pub fn code() -> &'static str {
    CODE.trim_end()
}

/// What lies beside a page, by the names under which the page links to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside<'a> {
    /// The transcript.
    pub log: &'a str,
    /// Its last checkpoint.
    pub checkpoint: &'a str,
    /// Who signs.
    pub policy: &'a str,
    /// The folder with receipts, if there is one.
    pub receipts: Option<&'a str>,
}

/// What the big screen shows besides the draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown<'a> {
    /// Names of practices, beside their codes.
    pub names: bool,
    /// The address at which everybody finds the published page.
    pub page: Option<&'a str>,
    /// The language that it begins in.
    pub lang: Lang,
}

/// The page of a transcript.
pub fn write_published(log: &str, title: &str, beside: &Beside<'_>) -> String {
    let named = [("log", Some(beside.log)), ("checkpoint", Some(beside.checkpoint)), ("policy", Some(beside.policy))];
    filled(PAGE, log, title, &[&named[..], &[("receipts", beside.receipts)]].concat())
}

/// The big screen of a transcript.
pub fn write_screen(log: &str, title: &str, shown: &Shown<'_>) -> String {
    let names = shown.names.then_some("shown");
    filled(SCREEN, log, title, &[("names", names), ("page", shown.page), ("lang", Some(shown.lang.code()))])
}

/// A template with a transcript in it, whose element has these attributes.
fn filled(template: &str, log: &str, title: &str, named: &[(&str, Option<&str>)]) -> String {
    let mut attributes = format!(" data-title=\"{}\"", escaped(title));
    for (name, value) in named.iter().filter_map(|(name, value)| Some((name, (*value)?))) {
        let _ = write!(attributes, " data-{name}=\"{}\"", escaped(value));
    }
    let mut page = String::with_capacity(template.len() + log.len() + log.len() / 50);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("@@") {
        page.push_str(before);
        let (name, after) = after.split_once("@@").unwrap_or((after, ""));
        match name {
            "title" | "heading" => page.push_str(&escaped(title)),
            "attributes" => page.push_str(&attributes),
            "transcript" => shield(log, &mut page),
            other => page.push_str(other), // the build leaves no other
        }
        rest = after;
    }
    page + rest
}

/// A text within an element or an attribute in double quotes.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A transcript as it stands in a page.
fn shield(log: &str, page: &mut String) {
    let mut rest = log;
    while let Some(at) = rest.find(['<', '\\']) {
        page.push_str(&rest[..at]);
        page.push_str(if rest[at..].starts_with('<') { "\\u003c" } else { "\\u005c" });
        rest = &rest[at + 1..];
    }
    page.push_str(rest);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_transcript_ends_its_element_and_there_is_one_way_back() {
        let log = "{\"a\":\"</script><!-- \\\\u003c \\\" <script>@@title@@ é\"}\n";
        let page = write_published(log, "T", &Beside::default());
        let start = page.find("id=\"transcript\"").and_then(|at| Some(at + page[at..].find('>')? + 1)).unwrap();
        let inside = &page[start..start + page[start..].find('<').unwrap()];
        assert!(page[start + inside.len()..].starts_with("</script>"));
        assert_eq!(inside.replace("\\u003c", "<").replace("\\u005c", "\\"), log);
        // every `\` of the text begins one of the two
        assert_eq!(inside.matches('\\').count(), inside.matches("\\u003c").count() + inside.matches("\\u005c").count());
    }

    #[test]
    fn a_title_is_text_and_no_placeholder() {
        let title = "@@transcript@@ \"</title><script>\" & co";
        let page = write_published("{}\n", title, &Beside { log: "a\"b.jsonl", ..Beside::default() });
        assert!(page.contains("<title>@@transcript@@ &quot;&lt;/title&gt;&lt;script&gt;&quot; &amp; co</title>"));
        assert!(page.contains("data-log=\"a&quot;b.jsonl\""));
        assert_eq!(page.matches("{}\n</script>").count(), 1);
    }

    #[test]
    fn a_page_runs_nothing_but_its_own_script_and_asks_for_nothing() {
        for page in [PAGE, CHECKER, SCREEN] {
            assert!(page.contains("default-src 'none'; script-src 'sha256-"));
            assert_eq!(page.matches("<script>").count(), 1);
            for outside in ["src=", "http-equiv=\"refresh", "<link rel=\"stylesheet", "@import", "@font-face"] {
                assert_eq!(page.split("<style>").next().unwrap().matches(outside).count(), 0, "{outside}");
            }
        }
        assert_eq!(code().len(), 64);
    }
}
