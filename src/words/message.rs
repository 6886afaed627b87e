//! A message is data: an id, named values, and both languages; the words are made last.
//!
//! [`messages!`](crate::messages) and [`faults!`](crate::faults) declare enums whose variants are messages. The compiler
//! refuses a variant that lacks a language, that names a value which it has not, or that leaves one out in a language.
//! What a page needs of them is in the [catalogue](super::catalogue).

use super::lang::Lang;
use super::value::Value;
use std::fmt::Debug;

/// What is known of a message before it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The code for programs: `contribution.unknown`.
    pub id: &'static str,
    /// Names of the values and their kinds, as [`Param::KIND`](super::value::Param::KIND) has them.
    pub params: &'static [(&'static str, &'static str)],
    /// Dutch.
    pub nl: Template,
    /// English.
    pub en: Template,
}

/// A message in one language; values stand in it as `{name}`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Template {
    /// What is said; of a fault, what is wrong.
    pub says: &'static str,
    /// Of a fault, how to mend it.
    pub mend: Option<&'static str>,
}

impl Entry {
    /// The message in a language.
    pub fn template(&self, lang: Lang) -> &Template {
        match lang {
            Lang::Nl => &self.nl,
            Lang::En => &self.en,
        }
    }
}

/// Something that people read.
pub trait Message: Debug {
    /// What is known of it beforehand.
    fn entry(&self) -> &'static Entry;

    /// Its values, by name.
    fn values(&self) -> Vec<(&'static str, Value<'_>)>;

    /// The code for programs.
    fn id(&self) -> &'static str {
        self.entry().id
    }

    /// The message in words; of a fault what is wrong: lower case, no full stop, the faulty value in back-ticks.
    fn words(&self, lang: Lang) -> String {
        fill(self.entry().template(lang).says, &self.values(), |value| value.words(lang))
    }
}

impl<M: Message> Message for Box<M> {
    fn entry(&self) -> &'static Entry {
        (**self).entry()
    }

    fn values(&self) -> Vec<(&'static str, Value<'_>)> {
        (**self).values()
    }
}

/// A message that says what is wrong, and how to mend it: [`faults!`](crate::faults) makes them.
pub trait Wording: Message {
    /// What is wrong.
    fn what(&self, lang: Lang) -> String {
        self.words(lang)
    }

    /// How to mend it.
    fn mend(&self, lang: Lang) -> String {
        mend(self, lang)
    }
}

/// The codes of a message and of those in it.
pub(super) fn ids(message: &dyn Message) -> Vec<&'static str> {
    fn of_value(value: &Value<'_>) -> Vec<&'static str> {
        match value {
            Value::Message(message) => ids(*message),
            Value::List(values) | Value::Semicolons(values) | Value::OneOf(values) => {
                values.iter().flat_map(of_value).collect()
            }
            _ => Vec::new(),
        }
    }
    let inner = message.values();
    std::iter::once(message.id()).chain(inner.iter().flat_map(|(_, value)| of_value(value))).collect()
}

/// The mend of any message; of one without a mend its words, so that a part can serve both.
pub(super) fn mend(message: &(impl Message + ?Sized), lang: Lang) -> String {
    match message.entry().template(lang).mend {
        Some(template) => fill(template, &message.values(), |value| value.mend(lang)),
        None => message.words(lang),
    }
}

/// A template with its values in place.
fn fill(template: &str, values: &[(&'static str, Value<'_>)], show: impl Fn(&Value<'_>) -> String) -> String {
    let mut text = String::with_capacity(template.len() * 2);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        text.push_str(before);
        let (name, after) = after.split_once('}').unwrap_or((after, "")); // checked when it was compiled
        if let Some((_, value)) = values.iter().find(|(own, _)| *own == name) {
            text.push_str(&show(value));
        }
        rest = after;
    }
    text.push_str(rest);
    text
}

/// Whether every value that a template names is one of `names`. For the compiler.
pub const fn names_only(template: &str, names: &[&str]) -> bool {
    let bytes = template.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == b'}' {
            return false;
        }
        if bytes[at] == b'{' {
            let start = at + 1;
            while at < bytes.len() && bytes[at] != b'}' {
                at += 1;
            }
            if at == bytes.len() || !is_one_of(bytes, start, at, names) {
                return false;
            }
        }
        at += 1;
    }
    true
}

/// Whether a template names this value. For the compiler.
pub const fn names(template: &str, name: &str) -> bool {
    let bytes = template.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == b'{' && is_at(bytes, at + 1, name.as_bytes()) {
            return true;
        }
        at += 1;
    }
    false
}

const fn is_one_of(bytes: &[u8], start: usize, end: usize, names: &[&str]) -> bool {
    let mut at = 0;
    while at < names.len() {
        if names[at].len() == end - start && is_at(bytes, start, names[at].as_bytes()) {
            return true;
        }
        at += 1;
    }
    false
}

/// Whether `name` and the end of a placeholder stand here.
const fn is_at(bytes: &[u8], start: usize, name: &[u8]) -> bool {
    let mut at = 0;
    while at < name.len() {
        if start + at >= bytes.len() || bytes[start + at] != name[at] {
            return false;
        }
        at += 1;
    }
    start + at < bytes.len() && bytes[start + at] == b'}'
}

/// Sentences that people read.
///
/// ```
/// use instroom::words::{Lang, Message, noun::Practices};
/// instroom::messages! {
///     /// How it ended.
///     pub enum Ended as "ended" {
///         Placed { practices: Practices, region: String }
///             nl: "{practices} geplaatst in {region}";
///             en: "{practices} placed in {region}";
///         Nobody
///             nl: "niemand geplaatst";
///             en: "nobody placed";
///     }
/// }
/// let ended = Ended::Placed { practices: Practices(2000), region: "Zutphen".to_owned() };
/// assert_eq!(ended.words(Lang::Nl), "2.000 praktijken geplaatst in Zutphen");
/// assert_eq!(ended.id(), "ended.Placed");
/// ```
///
/// A value that a language leaves out is refused when it is compiled:
///
/// ```compile_fail
/// instroom::messages! {
///     /// One.
///     pub enum Forgotten as "forgotten" {
///         Region { region: String } nl: "regio {region}"; en: "a region";
///     }
/// }
/// ```
#[macro_export]
macro_rules! messages {
    ($(
        $(#[$about:meta])*
        $vis:vis enum $name:ident as $prefix:literal {
            $($variant:ident $({ $($field:ident : $kind:ty),+ $(,)? })? nl: $nl:literal; en: $en:literal;)+
        }
    )+) => {$(
        $crate::message_enum! {
            $(#[$about])* $vis $name $prefix
            $($variant [$({ $($field: $kind),+ })?] ($nl) ($en))+
        }
    )+};
}

/// What can be wrong: sentences of two parts, what it is and how to mend it.
///
/// ```
/// use instroom::words::{Lang, Wording};
/// instroom::faults! {
///     /// What is wrong with a contribution.
///     pub enum Given as "given" {
///         Twice { label: String }
///             nl: "de inbreng `{label}` is twee keer gegeven", "geef hem één keer";
///             en: "the contribution `{label}` is given twice", "give it once";
///     }
/// }
/// assert_eq!(Given::Twice { label: "munt".to_owned() }.mend(Lang::Nl), "geef hem één keer");
/// ```
#[macro_export]
macro_rules! faults {
    ($(
        $(#[$about:meta])*
        $vis:vis enum $name:ident as $prefix:literal {
            $(
                $variant:ident $({ $($field:ident : $kind:ty),+ $(,)? })?
                nl: $nl:literal, $nl_mend:expr; en: $en:literal, $en_mend:expr;
            )+
        }
    )+) => {$(
        $crate::message_enum! {
            $(#[$about])* $vis $name $prefix
            $($variant [$({ $($field: $kind),+ })?] ($nl, $nl_mend) ($en, $en_mend))+
        }
        impl $crate::words::Wording for $name {}
    )+};
}

/// The enum behind [`messages!`](crate::messages) and [`faults!`](crate::faults), its entries and its checks.
#[doc(hidden)]
#[macro_export]
macro_rules! message_enum {
    (
        $(#[$about:meta])* $vis:vis $name:ident $prefix:literal
        $($variant:ident [$({ $($field:ident : $kind:ty),+ })?] ($nl:literal $(, $nl_mend:expr)?) ($en:literal $(, $en_mend:expr)?))+
    ) => {
        $(#[$about])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        $vis enum $name {
            $(
                #[doc = concat!("```text\n", $en, "\n```")]
                $variant $({
                    $(
                        #[doc = concat!("`{", stringify!($field), "}`")]
                        $field: $kind,
                    )+
                })?,
            )+
        }

        impl $name {
            /// What is known of each of these messages.
            $vis const ENTRIES: &'static [$crate::words::Entry] = &[$({
                const NL: $crate::words::Template =
                    $crate::words::Template { says: $nl, mend: $crate::message_enum!(@mend $($nl_mend)?) };
                const EN: $crate::words::Template =
                    $crate::words::Template { says: $en, mend: $crate::message_enum!(@mend $($en_mend)?) };
                const NAMES: &[&str] = &[$($(stringify!($field)),+)?];
                const {
                    assert!(NL.names_only(NAMES), concat!("Dutch names what is no value: ", stringify!($variant)));
                    assert!(EN.names_only(NAMES), concat!("English names what is no value: ", stringify!($variant)));
                    $($(
                        assert!(NL.names(stringify!($field)), concat!("Dutch leaves out ", stringify!($field), ": ", stringify!($variant)));
                        assert!(EN.names(stringify!($field)), concat!("English leaves out ", stringify!($field), ": ", stringify!($variant)));
                    )+)?
                }
                $crate::words::Entry {
                    id: concat!($prefix, ".", stringify!($variant)),
                    params: &[$($((stringify!($field), <$kind as $crate::words::Param>::KIND)),+)?],
                    nl: NL,
                    en: EN,
                }
            }),+];
        }

        impl $crate::words::Message for $name {
            fn entry(&self) -> &'static $crate::words::Entry {
                #[derive(Clone, Copy)]
                enum Position { $($variant),+ }
                let at = match self { $(Self::$variant { .. } => Position::$variant),+ };
                &Self::ENTRIES[at as usize]
            }

            fn values(&self) -> Vec<(&'static str, $crate::words::Value<'_>)> {
                match self {
                    $(Self::$variant { $($($field),+)? } => vec![
                        $($((stringify!($field), $crate::words::Param::value($field))),+)?
                    ]),+
                }
            }
        }
    };
    (@mend) => { None };
    (@mend $mend:expr) => { Some($mend) };
}

impl Template {
    /// Whether it names no other values than these. For the compiler.
    pub const fn names_only(&self, own: &[&str]) -> bool {
        names_only(self.says, own)
            && match self.mend {
                Some(mend) => names_only(mend, own),
                None => true,
            }
    }

    /// Whether it names this value, in one of its parts. For the compiler.
    pub const fn names(&self, name: &str) -> bool {
        names(self.says, name)
            || match self.mend {
                Some(mend) => names(mend, name),
                None => false,
            }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_names_its_values_and_no_others() {
        assert!(names_only("`{a}` en {b}", &["a", "b"]));
        for wrong in ["{c}", "{a", "a}", "{a:>3}", "{}"] {
            assert!(!names_only(wrong, &["a"]), "{wrong}");
        }
        assert!(names("x {ab}", "ab") && !names("x {ab}", "a") && !names("ab", "ab"));
    }
}
