//! Values to choose from: `` `Mei`, `Juni` of `Juli` ``.

use crate::words::value::Quoted;
use jiff::civil::Date;

crate::messages! {
    /// What one can write.
    pub enum Item as "register-item" {
        Text { text: Quoted } nl: "`{text}`"; en: "`{text}`";
        Day { date: Date } nl: "`{date}`"; en: "`{date}`";
        DontKnow nl: "`weet niet`"; en: "`don't know`";
        No nl: "`nee`"; en: "`no`";
    }

    /// One of several.
    pub enum Choice as "register-choice" {
        Nothing nl: ""; en: "";
        Only { item: Item } nl: "{item}"; en: "{item}";
        Several { items: Vec<Item>, last: Item } nl: "{items} of {last}"; en: "{items} or {last}";
    }
}

impl Item {
    /// Each of these texts.
    pub fn texts<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> Vec<Self> {
        texts.into_iter().map(|text| Self::Text { text: text.into().into() }).collect()
    }
}

impl Choice {
    /// One of these.
    pub fn of(mut items: Vec<Item>) -> Self {
        match (items.pop(), items.is_empty()) {
            (None, _) => Self::Nothing,
            (Some(item), true) => Self::Only { item },
            (Some(last), false) => Self::Several { items, last },
        }
    }
}
