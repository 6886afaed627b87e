//! What is said of files, and of addresses that give no answer.

use super::message::Entry;
use super::noun::Noun;
use super::value::Digits;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] = &[FetchFault::ENTRIES, FileFault::ENTRIES];

/// Every noun that only these messages count.
pub(super) const NOUNS: &[Noun] = &[];

crate::faults! {
    /// What can go wrong with a file.
    pub enum FileFault as "file" {
        Missing
            nl: "dit bestand of deze map bestaat niet", "controleer de naam en de map";
            en: "no such file or folder", "check the name and the folder";
        Exists
            nl: "dit bestand bestaat al en wordt niet overschreven", "kies een andere naam, of zet het oude bestand eerst zelf opzij";
            en: "this file exists already and is not overwritten", "choose another name, or put the old file aside yourself first";
        Changed
            nl: "dit bestand is intussen door iets anders gewijzigd", "begin opnieuw; instroom heeft er niets in geschreven";
            en: "something else changed this file in the meantime", "start again; instroom wrote nothing in it";
        Busy
            nl: "een andere instroom is met dit bestand bezig, op deze computer of op een andere",
                "wacht tot die klaar is of sluit dat venster, en begin dan opnieuw; er is niets gewijzigd";
            en: "another instroom is at work on this file, on this computer or on another one",
                "wait until it is done or close its window, and start again; nothing was changed";
        NoLocks { detail: String }
            nl: "in deze map kan een bestand niet op slot, en dan kunnen twee tegelijk erin schrijven ({detail})",
                "zet de bestanden in een map op deze computer zelf: niet elke netwerkmap kan dit; er is niets gewijzigd";
            en: "files cannot be locked in this folder, so two could write at once ({detail})",
                "put the files in a folder on this computer itself: not every network folder can do this; nothing was changed";
        Twice
            nl: "dit bestand is twee keer genoemd, voor twee verschillende dingen", "geef elk een eigen bestand";
            en: "this file is named twice, for two different things", "give each a file of its own";
        Folder
            nl: "dit is een map, geen bestand", "noem het bestand in die map";
            en: "this is a folder, not a file", "name the file in that folder";
        FolderExists
            nl: "deze map bestaat al en wordt niet overschreven", "kies een andere naam, of zet de oude map eerst zelf opzij";
            en: "this folder exists already and is not overwritten", "choose another name, or put the old folder aside yourself first";
        NotText
            nl: "dit bestand is geen tekst in UTF-8", "bewaar het opnieuw als platte tekst met codering UTF-8";
            en: "this file is no text in UTF-8", "save it again as plain text with encoding UTF-8";
        TooLong
            nl: "dit bestand is te groot voor een sleutel, een wachtwoord of een vertrouwensbestand", "controleer of dit het goede bestand is";
            en: "this file is too large for a key, a passphrase or a policy", "check that this is the right file";
        Other { detail: String }
            nl: "dit bestand kan niet gelezen of geschreven worden ({detail})", "controleer rechten en schijfruimte; er is niets gewijzigd";
            en: "this file cannot be read or written ({detail})", "check permissions and disk space; nothing was changed";
    }
}

crate::messages! {
    /// Why an address gave no answer.
    pub enum FetchFault as "fetch" {
        Status { status: Digits }
            nl: "antwoord met HTTP-status {status}";
            en: "an answer with HTTP status {status}";
        Late
            nl: "geen antwoord op tijd";
            en: "no answer in time";
        Long
            nl: "het antwoord is veel te lang";
            en: "the answer is far too long";
        NoHost
            nl: "deze naam is niet te vinden, of er is geen verbinding";
            en: "this name is not found, or there is no connection";
        Refused
            nl: "de verbinding wordt geweigerd";
            en: "the connection is refused";
        Other { detail: String }
            nl: "geen verbinding ({detail})";
            en: "no connection ({detail})";
    }
}
