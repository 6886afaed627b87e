//! What is said of files, and of addresses that give no answer.

use super::message::Entry;
use super::noun::Noun;
use super::value::Digits;

/// Every enum of messages here.
pub(super) const ALL: &[&[Entry]] =
    &[FetchFault::ENTRIES, FileFault::ENTRIES, ProgramFault::ENTRIES, ScreenFault::ENTRIES, Left::ENTRIES];

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
        Special
            nl: "dit is geen gewoon bestand, maar een apparaat of een doorgang naar een ander programma",
                "noem een gewoon bestand, en zet daar zo nodig eerst de inhoud in";
            en: "this is no plain file, but a device or a pipe to another program",
                "name a plain file, and put the content in it first where there is any";
        ReadOnly
            nl: "dit bestand staat op alleen-lezen en wordt niet vervangen",
                "controleer of dit het goede bestand is; moet het toch veranderen, zet alleen-lezen dan zelf uit en begin opnieuw";
            en: "this file is read-only and is not replaced",
                "check that this is the right file; if it must change all the same, make it writable yourself and start again";
        NotText
            nl: "dit bestand is geen tekst in UTF-8", "bewaar het opnieuw als platte tekst met codering UTF-8";
            en: "this file is no text in UTF-8", "save it again as plain text with encoding UTF-8";
        Packed
            nl: "dit is een werkmap of een ander ingepakt bestand, geen tekst", "controleer of dit het goede bestand is; verander er niets aan";
            en: "this is a workbook or another packed file, and no text", "check that this is the right file; change nothing in it";
        TooLong
            nl: "dit bestand is te groot voor een sleutel, een wachtwoord of een vertrouwensbestand", "controleer of dit het goede bestand is";
            en: "this file is too large for a key, a passphrase or a policy", "check that this is the right file";
        TooLarge { most: u64 }
            nl: "dit bestand is groter dan {most} MB; zo groot is wat hier hoort nooit", "controleer of dit het goede bestand is";
            en: "this file is larger than {most} MB; what belongs here is never that large", "check that this is the right file";
        Full
            nl: "de schijf is vol, of het deel ervan dat u mag gebruiken", "maak ruimte vrij, of kies een map op een andere schijf, en begin opnieuw";
            en: "the disk is full, or the part of it that you may use", "make room, or choose a folder on another disk, and start again";
        Denied
            nl: "u mag dit bestand niet lezen, of in deze map niets veranderen", "vraag de eigenaar om rechten, of kies een map van uzelf";
            en: "you may not read this file, or not change anything in this folder", "ask its owner for permission, or choose a folder of your own";
        ReadOnlyDisk
            nl: "op deze schijf kan niets geschreven worden: zij staat op alleen-lezen", "kies een map op een andere schijf";
            en: "nothing can be written on this disk: it is read-only", "choose a folder on another disk";
        Elsewhere
            nl: "dit bestand kan hier niet vervangen worden: het is een verwijzing naar een andere schijf",
                "noem het bestand op de plek waar het echt staat, of kopieer het naar een gewone map";
            en: "this file cannot be replaced here: it is a reference to another disk",
                "name the file at the place where it really is, or copy it to a plain folder";
        Other { detail: String }
            nl: "dit bestand kan niet gelezen of geschreven worden ({detail})", "controleer de schijf, of kies een map op een andere, en begin opnieuw";
            en: "this file cannot be read or written ({detail})", "check the disk, or choose a folder on another one, and start again";
    }

    /// What can go wrong with what a verb shows.
    pub enum ScreenFault as "screen" {
        Full
            nl: "wat u te zien zou krijgen past niet meer op de schijf waar u het heen stuurt", "maak daar ruimte vrij en begin opnieuw";
            en: "what was to be shown does not fit on the disk where you send it", "make room there and start again";
        Unwritable { detail: String }
            nl: "wat u te zien zou krijgen is niet helemaal weg te schrijven ({detail})", "controleer waar u het heen stuurt, en begin opnieuw";
            en: "what was to be shown cannot be written to its end ({detail})", "check where you send it, and start again";
    }
}

crate::faults! {
    /// What can go wrong in this program itself.
    pub enum ProgramFault as "program" {
        Wrong { detail: String }
            nl: "er ging iets mis in dit programma zelf ({detail})",
                "meld dit, met uw opdracht erbij; uw bestanden zijn heel, want instroom schrijft een bestand heel of niet";
            en: "something went wrong in this program itself ({detail})",
                "report it, with your command; your files are whole, for instroom writes a file whole or not at all";
        NoThread
            nl: "deze computer is te druk: hij geeft dit programma geen extra rekendraad (thread)",
                "sluit andere programma's en doe het dan nog eens; uw bestanden zijn heel, want instroom schrijft een bestand heel of niet";
            en: "this computer is too busy: it gives this program no thread to work on",
                "close other programs and do it again; your files are whole, for instroom writes a file whole or not at all";
    }
}

crate::messages! {
    /// What a verb left behind.
    pub enum Left as "left" {
        Nothing
            nl: "Er is niets gewijzigd.";
            en: "Nothing was changed.";
        Stand { files: Vec<String> }
            nl: "Wel al geschreven, en heel: {files}. Dat mag zo blijven staan.";
            en: "Written already, and whole: {files}. It may stay as it is.";
        Draft { file: String }
            nl: "Let op: `{file}` bleef staan toen een eerdere opdracht hier werd afgebroken. Het is niet af en niet nodig: verwijder het.";
            en: "Mind: `{file}` stayed behind when an earlier command was broken off here. It is unfinished and not needed: remove it.";
        Key { file: String }
            nl: "Let op: `{file}` bleef staan toen een eerdere opdracht hier werd afgebroken. Er staat een geheime sleutel in: verwijder het, en gebruik die sleutel niet.";
            en: "Mind: `{file}` stayed behind when an earlier command was broken off here. It holds a private key: remove it, and do not use that key.";
    }

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
        NoClient
            nl: "dit programma is gemaakt zonder netwerk";
            en: "this program was built without a network";
        Refused
            nl: "de verbinding wordt geweigerd";
            en: "the connection is refused";
        Other { detail: String }
            nl: "geen verbinding ({detail})";
            en: "no connection ({detail})";
    }
}
