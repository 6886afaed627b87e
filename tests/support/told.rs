//! What is told of a file with a fault: the verdict and the faults as data beside it, the whole words once a kind.
//!
//! `fixtures/faults/<part>/<name>.txt` has the verdict in its first line, written by hand; then each fault, its id and its
//! values. What people read of the first file of each kind is a snapshot under `tests/faults/snapshots/<part>`. A kind is
//! the id of a fault with that of the first message in it.

use crate::golden::{put, regenerate};
use crate::snapshots;
use instroom::words::{Message, Value, value};
use std::collections::BTreeMap;
use std::path::Path;

/// What is told of one file.
pub struct Told {
    /// Its name, without ending.
    pub name: String,
    /// Class and place.
    pub verdict: String,
    /// In the order in which they are told.
    pub faults: Vec<Fault>,
    /// All that people read, English and Dutch.
    pub words: String,
}

/// A fault as data.
pub struct Fault {
    /// Its id, and that of the first message in it.
    kind: String,
    /// Its id and its values.
    line: String,
}

impl Fault {
    /// The data of a message; of one that only wraps another, that other.
    pub fn of(message: &dyn Message) -> Self {
        if let [(name, Value::Message(inner))] = message.values()[..] {
            let (own, template) = (format!("{{{name}}}"), message.entry().en);
            if template.says == own && template.mend.is_none_or(|mend| mend == own) {
                return Self::of(inner);
            }
        }
        let mut ids = vec![];
        gather(message, &mut ids);
        ids.truncate(2);
        let values = value::message_json(message)["values"].to_string();
        Self { kind: ids.join("+"), line: format!("{} {values}", message.id()) }
    }
}

/// The ids in a message, each once.
fn gather(message: &dyn Message, ids: &mut Vec<&'static str>) {
    if !ids.contains(&message.id()) {
        ids.push(message.id());
    }
    message.values().iter().for_each(|(_, value)| gather_value(value, ids));
}

fn gather_value(value: &Value<'_>, ids: &mut Vec<&'static str>) {
    match value {
        Value::Message(message) => gather(*message, ids),
        Value::List(values) => values.iter().for_each(|value| gather_value(value, ids)),
        _ => {}
    }
}

impl Told {
    fn kind(&self) -> String {
        let first = self.faults.first().map_or("none", |fault| &fault.kind);
        if self.faults.len() > 1 { format!("{first}+more") } else { first.to_owned() }
    }
}

/// Holds every file of a part against its `.txt`, and every kind against its snapshot; neither may be left over.
pub fn assert_told(part: &str, told: &[Told]) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/faults").join(part);
    let mut wrong = Vec::new();
    for told in told {
        let golden = folder.join(&told.name).with_extension("txt");
        let text = std::fs::read_to_string(&golden).unwrap_or_default();
        let Some((verdict, expected)) = text.split_once('\n') else {
            wrong.push(format!("write the verdict by hand, as the first line of {}", golden.display()));
            continue;
        };
        if verdict != told.verdict {
            wrong.push(format!("{}: `{verdict}` is due, the verdict is `{}`", told.name, told.verdict));
        }
        let found: String = told.faults.iter().map(|fault| fault.line.clone() + "\n").collect();
        if regenerate() {
            put(&golden, format!("{verdict}\n{found}"));
        } else if found != expected {
            wrong.push(format!("{}: expected\n{expected}found\n{found}", told.name));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let texts = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let texts = texts.filter(|path| path.extension().is_some_and(|ending| ending == "txt")).count();
    assert_eq!(texts, told.len(), "a .txt too many in {}", folder.display());

    let mut kinds = BTreeMap::new();
    for told in told {
        kinds.entry(format!("{part}/{}", told.kind())).or_insert(told);
    }
    for (kind, told) in &kinds {
        snapshots::assert_words("faults", kind, &format!("{}\n\n{}", told.name, told.words));
    }
    let mut left = snapshots::names("faults");
    left.retain(|name| name.starts_with(&format!("{part}/")) && !kinds.contains_key(name));
    for name in left.iter().filter(|_| regenerate()) {
        std::fs::remove_file(snapshots::folder("faults").join(format!("{name}.snap"))).unwrap();
    }
    assert!(regenerate() || left.is_empty(), "remove these snapshots, no file has such a fault: {left:?}");
}
