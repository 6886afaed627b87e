//! What `instroom screen` says.

crate::faults! {
    /// Why no screen is made.
    pub enum ScreenRefusal as "screen-refusal" {
        Address { given: String }
            nl: "`{given}` is geen adres van een pagina", "geef het hele adres, zoals https://www.voorbeeld.nl/loting/index.html, zonder spaties en hoogstens 300 tekens";
            en: "`{given}` is no address of a page", "give the whole address, such as https://www.example.com/draw/index.html, without spaces and at most 300 characters";
    }
}

crate::messages! {
    /// What was written.
    pub enum ScreenMade as "screen-made" {
        Done { path: String }
            nl: "{path}: het grote scherm staat klaar. Dubbelklik erop, zet het op de projector en druk op F voor volledig scherm; toets ? toont de toetsen.";
            en: "{path}: the big screen is ready. Double-click it, put it on the projector and press F for full screen; key ? shows the keys.";
        AfterDraw
            nl: "De laatste ronde of wijziging is verzegeld en nog niet uitgewerkt. Maak het scherm daarna opnieuw, met --out en een andere naam: dit bestand blijft zoals het is.";
            en: "The last round or amendment is sealed and not worked out yet. Make the screen again afterwards, with --out and another name: this file stays as it is.";
        Names
            nl: "Op het scherm staan lotnummers en codes. Namen van praktijken zijn er met --names bij. Het hele verslag zit hoe dan ook in dit bestand.";
            en: "The screen shows lots and codes. With --names it shows names of practices too. The whole transcript is in this file either way.";
    }
}
