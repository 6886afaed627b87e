//! What can go wrong with a file, and the words for it.

use crate::say;
use crate::words::fault::Wording;
use crate::words::lang::Lang;
use std::io::{self, ErrorKind};

/// What can go wrong with a file.
#[derive(Debug)]
pub(super) enum FileFault {
    Missing,
    Exists,
    Changed,
    Folder,
    FolderExists,
    NotText,
    TooLong,
    Other(String),
}

impl Wording for FileFault {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Missing => say!(lang, nl: "dit bestand of deze map bestaat niet", en: "no such file or folder"),
            Self::Exists => {
                say!(lang, nl: "dit bestand bestaat al en wordt niet overschreven", en: "this file exists already and is not overwritten")
            }
            Self::Changed => {
                say!(lang, nl: "dit bestand is intussen door iets anders gewijzigd", en: "something else changed this file in the meantime")
            }
            Self::Folder => say!(lang, nl: "dit is een map, geen bestand", en: "this is a folder, not a file"),
            Self::FolderExists => {
                say!(lang, nl: "deze map bestaat al en wordt niet overschreven", en: "this folder exists already and is not overwritten")
            }
            Self::NotText => say!(lang, nl: "dit bestand is geen tekst in UTF-8", en: "this file is no text in UTF-8"),
            Self::TooLong => {
                say!(lang, nl: "dit bestand is te groot voor een sleutel of een wachtwoord", en: "this file is too large for a key or a passphrase")
            }
            Self::Other(detail) => {
                say!(lang, nl: "dit bestand kan niet gelezen of geschreven worden ({detail})", en: "this file cannot be read or written ({detail})")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Missing => say!(lang, nl: "controleer de naam en de map", en: "check the name and the folder"),
            Self::Exists => {
                say!(lang, nl: "kies een andere naam, of zet het oude bestand eerst zelf opzij", en: "choose another name, or put the old file aside yourself first")
            }
            Self::Changed => {
                say!(lang, nl: "begin opnieuw; er is niets geschreven", en: "start again; nothing was written")
            }
            Self::Folder => say!(lang, nl: "noem het bestand in die map", en: "name the file in that folder"),
            Self::FolderExists => {
                say!(lang, nl: "kies een andere naam, of zet de oude map eerst zelf opzij", en: "choose another name, or put the old folder aside yourself first")
            }
            Self::NotText => {
                say!(lang, nl: "bewaar het opnieuw als platte tekst met codering UTF-8", en: "save it again as plain text with encoding UTF-8")
            }
            Self::TooLong => {
                say!(lang, nl: "controleer of dit het goede bestand is", en: "check that this is the right file")
            }
            Self::Other(_) => {
                say!(lang, nl: "controleer rechten en schijfruimte; er is niets gewijzigd", en: "check permissions and disk space; nothing was changed")
            }
        }
    }
}

impl From<io::Error> for FileFault {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::NotFound => Self::Missing,
            ErrorKind::AlreadyExists => Self::Exists,
            ErrorKind::IsADirectory => Self::Folder,
            _ => Self::Other(error.to_string()),
        }
    }
}
