//! What is said where a witness is always on.

use crate::words::noun::Lines;
use crate::words::witness::Declined;
use jiff::Timestamp;

crate::faults! {
    /// Why a witness does not listen.
    pub enum ListenRefusal as "witness-refusal" {
        NoAddress { text: String }
            nl: "`{text}` is geen adres om op te luisteren", "geef een IP-adres en een poort, bijvoorbeeld 127.0.0.1:8440 of [::1]:8440";
            en: "`{text}` is no address to listen on", "give an IP address and a port, for example 127.0.0.1:8440 or [::1]:8440";
        NotHere { address: String, detail: String }
            nl: "op {address} kan dit programma niet luisteren ({detail})",
                "sluit wat daar al luistert, of geef achter --listen een andere poort, en een adres van deze computer";
            en: "this program cannot listen on {address} ({detail})",
                "close what listens there already, or give another port behind --listen, and an address of this computer";
        NoLog
            nl: "deze getuige zou niets ondertekenen: --trust noemt geen sleutel van een organisator",
                "geef de sleutel van de organisator, of het vertrouwensbestand dat `seal` naast het verslag schreef";
            en: "this witness would sign nothing: --trust names no key of an organiser",
                "give the organiser's key, or the policy file that `seal` wrote beside the log";
    }
}

crate::messages! {
    /// What a witness says that is always on.
    pub enum Listening as "witness-listening" {
        At { name: String, number: String, address: String, moment: Timestamp }
            nl: "Getuige {name} (sleutelnummer {number}) staat aan, op {address}\nAan de organisator: {address} hoort achter `cosign VERSLAG --submit`.\nDe klok van deze computer: {moment}. Stoppen: Ctrl-C.";
            en: "Witness {name} (key number {number}) is on, at {address}\nFor the organiser: {address} belongs behind `cosign LOG --submit`.\nThe clock of this computer: {moment}. To stop: Ctrl-C.";
        For { key: String }
            nl: "Ondertekent zonder te vragen, en zonder te zien wat erin staat, elk verslag dat alleen is gegroeid, van:\n  {key}";
            en: "Signs without asking, and without seeing what it holds, any log that only grew, of:\n  {key}";
        Also { key: String } nl: "  {key}"; en: "  {key}";
        Everybody { address: String }
            nl: "LET OP: {address} is ook van buiten deze computer te bereiken, en zonder versleuteling. Zet er voor het internet een server met https voor.";
            en: "MIND: {address} can be reached from outside this computer too, and without encryption. For the internet, put a server with https before it.";
        Signed { moment: Timestamp, from: String, origin: String, lines: Lines, short: String }
            nl: "{moment}, van {from}: ondertekend: {lines} van {origin}, kort controlegetal {short}";
            en: "{moment}, from {from}: signed: {lines} of {origin}, short number {short}";
        Declined { moment: Timestamp, from: String, why: Declined }
            nl: "{moment}, van {from}: niet ondertekend: {why}";
            en: "{moment}, from {from}: not signed: {why}";
        Failed { moment: Timestamp, from: String }
            nl: "{moment}, van {from}: niet ondertekend: hier ging iets mis";
            en: "{moment}, from {from}: not signed: something went wrong here";
        Off
            nl: "De getuige staat uit.";
            en: "The witness is off.";
    }
}
