//! A withdrawal that was taken back, as a story tells it: what was kept, and what was lost by it.

use crate::told::Told;
use instroom::log::policy::Policy;
use instroom::roster::Names;
use instroom::tell::explain::explain_words;
use instroom::transcript::{Abort, End, Transcript};
use instroom::verify::{Told as Verified, verify};
use instroom::words::Lang;

/// `teruggedraaid`, cut off behind this section.
fn until(section: usize) -> Transcript {
    let mut transcript = Told::play("teruggedraaid").0;
    transcript.sections.truncate(section + 1);
    transcript
}

/// What a practice reads of it.
fn story(transcript: &Transcript, id: &str) -> String {
    told(transcript, id, Lang::Nl)
}

fn told(transcript: &Transcript, id: &str, lang: Lang) -> String {
    let log = std::fs::read(crate::support::path("transcripts/teruggedraaid.jsonl")).unwrap();
    let vouching = verify(&log[..], &Policy::default()).unwrap().verified().unwrap().into_told().1;
    explain_words(Verified { transcript, vouching: &vouching }, Names::Open, id, lang)
}

/// The second of ten withdrew by mistake, and its place in July went to the fourth.
#[test]
fn a_place_that_went_to_others_is_told_first() {
    let told = story(&until(4), "01990001");
    let first = told.split("\n\n").nth(1).unwrap();
    let due = "Uw praktijk had een plaats per 1 juli 2023 en trok zich terug; toen dat werd teruggedraaid (wijziging 2), \
               was er voor die plaats geen ruimte meer.";
    assert!(first.contains(due), "{first}");
    let due = "is teruggedraaid: u houdt uw wens en uw lot, maar voor uw plaats per 1 juli 2023 was geen ruimte meer (regel 62).";
    assert!(told.contains(due), "{told}");
}

/// It waits first of all, and the room was used up: by places that are kept.
#[test]
fn who_has_a_place_keeps_it() {
    let told = story(&until(4), "01990001");
    let kept = "an wie nog op deze datum wachtte kwam niemand voor u; wie al een plaats had, houdt die";
    assert_eq!(told.matches(kept).count(), 2, "{told}");
    let due = "Van wie nog op 1 juli 2023 wachtte ging niemand voor u; wie al een plaats had, houdt die.";
    assert!(told.contains(due) && !told.contains("niemand kwam voor u"), "{told}");
}

/// The third withdrew behind the last date, and nobody took its place.
#[test]
fn a_place_that_is_still_there_is_kept() {
    let told = story(&until(4), "01990004");
    assert!(told.contains("is teruggedraaid: u houdt uw plaats per 1 juli 2023 (regel 94)."), "{told}");
    assert!(!told.contains("geen ruimte meer"), "{told}");
}

/// Until it is worked out it is not known what comes back, and when it was given up nothing does.
#[test]
fn nothing_comes_back_before_it_is_worked_out() {
    let aborted = Abort { reason: "vergissing".to_owned(), aborted: "2023-06-22T10:00:00Z".parse().unwrap() };
    for end in [End::Sealed, End::Aborted(aborted)] {
        let mut transcript = until(2);
        transcript.sections[2].end = end;
        let told = story(&transcript, "01990001");
        let due = "Deze wijziging zou de terugtrekking van uw praktijk terugdraaien (regel 62).";
        assert!(told.contains(due) && !told.contains("u houdt"), "{told}");
    }
}

/// The three outcomes in English; each is told once, and the turns that came back are not told with the room of today.
#[test]
fn what_came_of_it_is_told_in_english_too() {
    let kept = told(&until(4), "01990004", Lang::En);
    let due = "The withdrawal of your practice was taken back: you keep your place from 1 July 2023 (line 94).";
    assert!(kept.contains(due), "{kept}");
    assert_eq!(kept.matches("The start dates").count(), 1, "{kept}");
    let lost = told(&until(4), "01990001", Lang::En);
    let due =
        "you keep your wish and your lot, but there was no room any more for your place from 1 July 2023 (line 62).";
    assert!(lost.contains(due) && lost.contains("when that was taken back (amendment 2)"), "{lost}");
    assert_eq!([lost.matches("The start dates").count(), lost.matches("Compute your lot").count()], [2, 1], "{lost}");
    let mut waits = until(2);
    waits.sections[2].end = End::Sealed;
    let waits = told(&waits, "01990001", Lang::En);
    assert!(waits.contains("This amendment was to take back the withdrawal of your practice (line 62)."), "{waits}");
}
