//! What the verbs count.

crate::nouns! {
    Files: "bestand" "bestanden", "file" "files";
    Letters: "brief" "brieven", "letter" "letters";
    TakePart: "praktijk heeft al een plaats en telt" "praktijken hebben al een plaats en tellen",
        "practice has a place already and counts" "practices have a place already and count";
    WaitAgain: "wachtende praktijk doet" "wachtende praktijken doen", "waiting practice takes" "waiting practices take";
    Declined: "praktijk met een plaats doet volgens de aanmeldingen niet mee en houdt die plaats"
        "praktijken met een plaats doen volgens de aanmeldingen niet mee en houden die plaats",
        "practice with a place does not take part by this register and keeps that place"
        "practices with a place do not take part by this register and keep that place";
}
