//! What a program must know to load CSV: a Data Package 2.0 with a Table Schema, a dialect and the hash of every file.

use super::workbook::Fact;
use crate::rules::Profile;
use crate::rules::secret::hex;
use crate::tell::list::table::{Head, Kind, Table};
use serde_json::{Value as Json, json};
use sha2::{Digest, Sha256};

/// A file of a package.
#[derive(Clone, Copy, Debug)]
pub struct Resource<'a> {
    /// Its name, in the folder of the package.
    pub path: &'a str,
    /// What stands in it.
    pub table: &'a Table,
    /// The same as it was written.
    pub bytes: &'a [u8],
}

/// The descriptor of these files; `facts` tell where they come from.
pub fn write_package(title: &str, resources: &[Resource<'_>], profile: Profile, facts: &[Fact]) -> Vec<u8> {
    let facts: Vec<Json> = facts.iter().map(|fact| json!({ "name": fact.name, "value": fact.value })).collect();
    let package = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "title": title,
        "origin": facts,
        "resources": resources.iter().map(|resource| resource_json(resource, profile)).collect::<Vec<_>>(),
    });
    format!("{package:#}\n").into_bytes()
}

fn resource_json(resource: &Resource<'_>, profile: Profile) -> Json {
    let hash = hex(&Sha256::digest(resource.bytes));
    let fields: Vec<Json> = resource.table.heads.iter().map(|head| field_json(head, profile)).collect();
    json!({
        "name": name_of(resource.path), "path": resource.path, "type": "table",
        "format": "csv", "mediatype": "text/csv", "encoding": "utf-8",
        "bytes": resource.bytes.len(), "hash": format!("sha256:{hash}"),
        "dialect": { "delimiter": ";", "quoteChar": "\"", "doubleQuote": true, "header": true },
        "schema": { "fields": fields, "missingValues": [""] },
    })
}

fn field_json(head: &Head, profile: Profile) -> Json {
    let (kind, pattern) = match (head.kind, profile) {
        (Kind::Text, _) => ("string", None),
        (Kind::Practice, Profile::Leidraad) => ("string", Some("[0-9]{8}")),
        (Kind::Practice, Profile::Free) => ("string", Some("[!-~]{1,64}")),
        (Kind::Code(pattern), _) => ("string", Some(pattern)),
        (Kind::Whole, _) => ("integer", None),
        (Kind::Day, _) => ("date", None),
    };
    let mut field = json!({ "name": head.nl, "title": head.en, "type": kind });
    if let Some(pattern) = pattern {
        field["constraints"] = json!({ "pattern": pattern });
    }
    field
}

/// A name that every program takes: letters, digits and dashes.
fn name_of(path: &str) -> String {
    let stem = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
    let plain = |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { '-' };
    stem.chars().map(plain).collect()
}
