//! What `instroom publish` says.

use crate::words::trust::Receipts;

crate::faults! {
    /// Why nothing is published.
    pub enum PublishRefusal as "publish-refusal" {
        TooLarge { megabytes: u64, most: u64 }
            nl: "dit verslag is {megabytes} MB groot, en een browser rekent hoogstens {most} MB na",
                "maak het verslag zelf bekend, met de laatste ondertekening en het vertrouwensbestand; wie het narekent, gebruikt `instroom verify`";
            en: "this transcript has {megabytes} MB, and a browser computes at most {most} MB",
                "publish the transcript itself, with the checkpoint and the policy; who computes it again uses `instroom verify`";
    }
}

crate::messages! {
    /// What was written.
    pub enum Published as "published" {
        Done { path: String, page: String }
            nl: "{path}: de pagina staat klaar. Dubbelklik op {page}, of zet de hele map op een website of USB-stick.";
            en: "{path}: the page is ready. Double-click {page}, or put the whole folder on a web site or a USB stick.";
        Short { short: String }
            nl: "Laat lezers dit korte controlegetal ook van elders weten (voorlezen, proces-verbaal, brief): {short}";
            en: "Let readers know this short number from elsewhere too (read aloud, minutes, letter): {short}";
        Code { code: String }
            nl: "Controlegetal van het rekenprogramma in de pagina (SHA-256): {code}";
            en: "SHA-256 of the verifier in the page: {code}";
        WithReceipts { receipts: Receipts }
            nl: "Erbij: {receipts}.";
            en: "Beside it: {receipts}.";
    }

    /// What stands in the folder beside the page.
    pub enum Readme as "published-readme" {
        About
            nl: "Open index.html: daar staat de uitslag, en uw browser rekent die na, ook zonder internet.\ncontroleren.html is dezelfde rekenmachine zonder verslag: leg er een verslag, bewijs of sleutel in.\nMet het programma: instroom verify VERSLAG --trust SLEUTEL, of met Node: node verifier.mjs VERSLAG --trust SLEUTEL";
            en: "Open index.html: it holds the result, and your browser computes it again, without internet too.\ncontroleren.html is the same verifier without a transcript: drop a transcript, receipt or key in it.\nWith the program: instroom verify LOG --trust KEY, or with Node: node verifier.mjs LOG --trust KEY";
    }
}
