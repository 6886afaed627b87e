//! The `practice` line: its only spelling, and what a practice can be called.

use crate::log::line::Line;
use crate::roster::pseudonym::is_pseudonym;
use crate::rules::{Identity, Profile, Rules};
use serde::Deserialize;
use std::borrow::Cow;

/// The members of a `practice` line. Strings are borrowed where they hold no escapes.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PracticeLine<'a> {
    #[serde(rename = "type", borrow)]
    pub _kind: Cow<'a, str>,
    #[serde(borrow)]
    pub id: Cow<'a, str>,
    #[serde(borrow)]
    pub name: Cow<'a, str>,
    #[serde(borrow)]
    pub town: Option<Cow<'a, str>>,
    #[serde(borrow)]
    pub region: Cow<'a, str>,
    pub ion: u64,
    #[serde(borrow)]
    pub wish: Option<Cow<'a, str>>,
    #[serde(borrow)]
    pub class: Option<Cow<'a, str>>,
    #[serde(borrow)]
    pub group: Option<Cow<'a, str>>,
    #[serde(borrow)]
    pub since: Option<Cow<'a, str>>,
    #[serde(borrow)]
    pub insurer: Option<Cow<'a, str>>,
    #[serde(borrow)]
    pub uzovi: Option<Cow<'a, str>>,
}

impl<'a> PracticeLine<'a> {
    /// Writes the line in its only spelling.
    pub fn write(&self, out: &mut Vec<u8>) {
        Line::open(out, "practice")
            .text("id", &self.id)
            .text("name", &self.name)
            .text_or_null("town", self.town.as_deref())
            .text("region", &self.region)
            .number("ion", self.ion)
            .text_or_null("wish", self.wish.as_deref())
            .text_or_null("class", self.class.as_deref())
            .text_or_null("group", self.group.as_deref())
            .text_or_null("since", self.since.as_deref())
            .text_or_null("insurer", self.insurer.as_deref())
            .text_or_null("uzovi", self.uzovi.as_deref())
            .end();
    }

    /// Reads a line without escapes and in its only spelling, which nearly all lines are, five times as fast as the
    /// JSON reader; its strings were looked at. `None` says nothing yet: the JSON reader then finds what is wrong, if anything.
    pub fn read_plain(line: &'a [u8]) -> Option<Self> {
        if memchr::memchr(b'\\', line).is_some() {
            return None;
        }
        let mut rest = str::from_utf8(line).ok()?;
        take(&mut rest, "{\"type\":\"practice\",\"id\":\"")?;
        let id = take_until(&mut rest, b'"')?;
        take(&mut rest, ",\"name\":\"")?;
        let name = take_until(&mut rest, b'"')?;
        take(&mut rest, ",\"town\":")?;
        let town = take_text_or_null(&mut rest)?;
        take(&mut rest, ",\"region\":\"")?;
        let region = take_until(&mut rest, b'"')?;
        take(&mut rest, ",\"ion\":")?;
        let ion = take_until(&mut rest, b',')?;
        let ion = (!ion.starts_with(['0', '+'])).then(|| ion.parse().ok())??;
        take(&mut rest, "\"wish\":")?;
        let wish = take_text_or_null(&mut rest)?;
        take(&mut rest, ",\"class\":")?;
        let class = take_text_or_null(&mut rest)?;
        take(&mut rest, ",\"group\":")?;
        let group = take_text_or_null(&mut rest)?;
        take(&mut rest, ",\"since\":")?;
        let since = take_text_or_null(&mut rest)?;
        take(&mut rest, ",\"insurer\":")?;
        let insurer = take_text_or_null(&mut rest)?;
        take(&mut rest, ",\"uzovi\":")?;
        let uzovi = take_text_or_null(&mut rest)?;
        let [id, name, region] = [id, name, region].map(Cow::Borrowed);
        let [town, wish, class, group] = [town, wish, class, group].map(|text| text.map(Cow::Borrowed));
        let [since, insurer, uzovi] = [since, insurer, uzovi].map(|text| text.map(Cow::Borrowed));
        let _kind = "practice".into();
        (rest == "}").then_some(Self { _kind, id, name, town, region, ion, wish, class, group, since, insurer, uzovi })
    }
}

fn take(rest: &mut &str, literal: &str) -> Option<()> {
    *rest = rest.strip_prefix(literal)?;
    Some(())
}

fn take_until<'a>(rest: &mut &'a str, end: u8) -> Option<&'a str> {
    let at = memchr::memchr(end, rest.as_bytes())?;
    let (before, after) = (rest.get(..at)?, rest.get(at + 1..)?);
    *rest = after;
    Some(before)
}

fn take_text_or_null<'a>(rest: &mut &'a str) -> Option<Option<&'a str>> {
    if take(rest, "null").is_some() {
        return Some(None);
    }
    take(rest, "\"")?;
    take_until(rest, b'"').map(Some)
}

/// Whether a practice can have this id under these rules: a code, or its pseudonym.
pub(super) fn is_named(id: &str, rules: &Rules) -> bool {
    match rules.identity {
        Identity::Open => is_id(id, rules.profile),
        Identity::Pseudonym => is_pseudonym(id),
    }
}

/// Whether a member that says who somebody is may say this: where names stay home, only nothing.
pub(super) fn shows(rules: &Rules, said: Option<&str>) -> bool {
    said.is_none() || rules.identity == Identity::Open
}

/// The same of a member that, where it says something, says more than nothing.
pub(super) fn shows_text(rules: &Rules, said: Option<&str>) -> bool {
    shows(rules, said) && said != Some("")
}

/// An AGB code of eight digits under the national rule (domain B1); elsewhere 1 to 64 characters `!` to `~`.
pub fn is_id(id: &str, profile: Profile) -> bool {
    match profile {
        Profile::Leidraad => id.len() == 8 && id.bytes().all(|byte| byte.is_ascii_digit()),
        Profile::Free => (1..=64).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_graphic()),
    }
}
