//! What was noticed while a register was read, and where all of it stands.

use crate::words::noun::Rows;
use crate::words::register::noticed::FreelyTold;
use crate::words::report::RemarksFound;
use crate::words::value::Digits;

crate::messages! {
    /// Answers that do not say in so many words what they were read as.
    pub enum FreelyRead as "survey-freely" {
        Title
            nl: "Zo zijn deze antwoorden gelezen (klopt dat?):";
            en: "These answers were read as follows (is that right?):";
        InRow { told: FreelyTold, row: Digits } nl: "{told} (rij {row})"; en: "{told} (row {row})";
        InRows { told: FreelyTold, rows: Rows, first: Digits }
            nl: "{told} ({rows}, de eerste is rij {first})";
            en: "{told} ({rows}, the first is row {first})";
    }

    /// What is not shown on the screen.
    pub enum InReport as "in-report" {
        More { more: usize }
            nl: "… en nog {more}; alles staat in het rapport van `instroom check … --report BESTAND`";
            en: "… and {more} more; all of it stands in the report of `instroom check … --report FILE`";
    }

    /// What is said below faults.
    pub enum Besides as "besides-faults" {
        Remarks { remarks: RemarksFound }
            nl: "Daarnaast {remarks}, niet fout maar wel om naar te kijken: te zien als dit hersteld is, en nu al in het rapport van `instroom check … --report BESTAND`.";
            en: "Besides, {remarks}, not wrong but worth a look: shown once this is mended, and now already in the report of `instroom check … --report FILE`.";
        RegisterLater
            nl: "De aanmeldingen zijn nog niet gelezen: dat kan pas als de spelregels te lezen zijn.";
            en: "The register was not read yet: that needs rules that can be read.";
    }
}
