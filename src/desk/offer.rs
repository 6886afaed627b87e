//! What the desk offers: steps of the journey, and in each the forms of verbs.

use crate::words::desk::{OfferTold, StepTold};

/// A step.
pub(super) struct Step {
    /// Its name in an address.
    pub(super) id: &'static str,
    /// What it is called.
    pub(super) name: StepTold,
    /// What is done in it, and by whom.
    pub(super) lead: StepTold,
    /// What can be done in it.
    pub(super) offers: &'static [Offer],
}

/// A form: a verb, with what is asked first.
#[derive(Debug)]
pub(super) struct Offer {
    /// Its name in an address.
    pub(super) id: &'static str,
    /// As on a command line.
    pub(super) verb: &'static str,
    /// What it is called here.
    pub(super) name: OfferTold,
    /// What is asked first besides what the verb needs, in this order; a value that is proposed, or none.
    pub(super) first: &'static [(&'static str, &'static str)],
    /// What this form needs, though the verb has other ways.
    pub(super) needs: &'static [&'static str],
    /// What is not asked: it would make this another form.
    pub(super) without: &'static [&'static str],
    /// What is always added.
    pub(super) always: &'static [&'static str],
}

/// A form in which nothing is left out.
const fn offer(
    id: &'static str,
    verb: &'static str,
    name: OfferTold,
    first: &'static [(&'static str, &'static str)],
) -> Offer {
    Offer { id, verb, name, first, needs: &[], without: &[], always: &[] }
}

/// The big screen; before the draw it shows what is sealed.
pub(super) const SCREEN: Offer = offer("screen", "screen", OfferTold::Screen, &[("out", "scherm.html")]);

/// All of them in order.
pub(super) const STEPS: &[Step] = &[
    Step {
        id: "begin",
        name: StepTold::Begin,
        lead: StepTold::BeginLead,
        offers: &[
            Offer {
                id: "init",
                verb: "init",
                name: OfferTold::Init,
                first: &[("way", ""), ("out", "loting"), ("origin", ""), ("title", ""), ("start", "")],
                needs: &["way", "out"],
                without: &["rules"],
                always: &[],
            },
            offer("sample", "sample", OfferTold::Sample, &[("out", "voorbeeld"), ("preset", ""), ("format", "")]),
            Offer {
                id: "rehearse",
                verb: "rehearse",
                name: OfferTold::Rehearse,
                first: &[("rules", ""), ("register", ""), ("out", "oefening")],
                needs: &["rules", "register", "out"],
                without: &[],
                always: &[],
            },
        ],
    },
    Step { id: "rules", name: StepTold::Rules, lead: StepTold::RulesLead, offers: &[] },
    Step {
        id: "register",
        name: StepTold::Register,
        lead: StepTold::RegisterLead,
        offers: &[offer(
            "check",
            "check",
            OfferTold::Check,
            &[("rules", ""), ("register", ""), ("log", ""), ("report", "")],
        )],
    },
    Step {
        id: "chances",
        name: StepTold::Chances,
        lead: StepTold::ChancesLead,
        offers: &[
            Offer {
                id: "chances",
                verb: "chances",
                name: OfferTold::Chances,
                first: &[("register", ""), ("draws", "10000"), ("html", "kansen.html"), ("paper", "bestuursstuk.docx")],
                needs: &["register"],
                without: &["self_test", "dump"],
                always: &[],
            },
            Offer {
                id: "charter",
                verb: "init",
                name: OfferTold::Charter,
                first: &[("rules", ""), ("out", "spelregels.md")],
                needs: &["rules", "out"],
                without: &["way", "origin", "title", "start", "reference_date", "region"],
                always: &[],
            },
        ],
    },
    Step {
        id: "keys",
        name: StepTold::Keys,
        lead: StepTold::KeysLead,
        offers: &[
            offer("keygen", "keygen", OfferTold::Keygen, &[("name", ""), ("out", "organisator.pem"), ("witness", "")]),
            offer("secret", "secret new", OfferTold::Secret, &[("out", "geheim.txt")]),
        ],
    },
    Step {
        id: "seal",
        name: StepTold::Seal,
        lead: StepTold::SealLead,
        offers: &[
            offer(
                "seal",
                "seal",
                OfferTold::Seal,
                &[("rules", ""), ("register", ""), ("key", ""), ("log", "loting.jsonl")],
            ),
            offer("baskets", "baskets", OfferTold::Baskets, &[("out", "manden.xlsx")]),
            offer("abort", "abort", OfferTold::Abort, &[]),
        ],
    },
    Step {
        id: "witness",
        name: StepTold::Witness,
        lead: StepTold::WitnessLead,
        offers: &[
            Offer {
                id: "cosign",
                verb: "cosign",
                name: OfferTold::Cosign,
                first: &[("log", ""), ("key", "")],
                needs: &["log", "key"],
                without: &["add", "submit", "request", "old", "checkpoint", "out", "trust"],
                always: &[],
            },
            Offer {
                id: "submit",
                verb: "cosign",
                name: OfferTold::Submit,
                first: &[("log", ""), ("submit", "")],
                needs: &["log", "submit"],
                without: &["key", "add", "request", "old", "checkpoint", "trust", "out", "state", "at"],
                always: &[],
            },
            Offer {
                id: "request",
                verb: "cosign",
                name: OfferTold::Request,
                first: &[("log", ""), ("request", "verzoek.txt")],
                needs: &["log", "request"],
                without: &["key", "add", "submit", "checkpoint", "trust", "state", "at", "out"],
                always: &[],
            },
            Offer {
                id: "elsewhere",
                verb: "cosign",
                name: OfferTold::Elsewhere,
                first: &[("checkpoint", ""), ("trust", ""), ("key", ""), ("out", "handtekening.txt")],
                needs: &["checkpoint", "trust", "key", "out"],
                without: &["log", "add", "submit", "request", "old"],
                always: &[],
            },
            Offer {
                id: "add",
                verb: "cosign",
                name: OfferTold::Add,
                first: &[("log", ""), ("add", "")],
                needs: &["log", "add"],
                without: &["key", "submit", "request", "old", "checkpoint", "trust", "out", "state", "at"],
                always: &[],
            },
        ],
    },
    Step {
        id: "draw",
        name: StepTold::Draw,
        lead: StepTold::DrawLead,
        offers: &[offer("draw", "draw", OfferTold::Draw, &[("fetch", "")]), SCREEN],
    },
    Step {
        id: "result",
        name: StepTold::Result,
        lead: StepTold::ResultLead,
        offers: &[
            offer("verify", "verify", OfferTold::Verify, &[("trust", "")]),
            offer("explain", "explain", OfferTold::Explain, &[]),
        ],
    },
    Step {
        id: "papers",
        name: StepTold::Papers,
        lead: StepTold::PapersLead,
        offers: &[
            offer("publish", "publish", OfferTold::Publish, &[("out", "site"), ("trust", "")]),
            SCREEN,
            Offer {
                id: "lists",
                verb: "list",
                name: OfferTold::Lists,
                first: &[("out", "lijsten")],
                needs: &["out"],
                without: &["all_insurers", "start", "insurer", "sealed", "changes", "format", "all"],
                always: &["--all-insurers"],
            },
            Offer {
                id: "list",
                verb: "list",
                name: OfferTold::List,
                first: &[("start", ""), ("insurer", ""), ("out", "deelnemers.xlsx")],
                needs: &["start", "out"],
                without: &["all_insurers", "format"],
                always: &[],
            },
            offer("minutes", "minutes", OfferTold::Minutes, &[("out", "proces-verbaal.docx")]),
            Offer {
                id: "letters",
                verb: "letters",
                name: OfferTold::Letters,
                first: &[("log", ""), ("out", "brieven"), ("page", ""), ("contact", "")],
                needs: &["log", "out"],
                without: &["template_out"],
                always: &[],
            },
            offer("receipts", "receipts", OfferTold::Receipts, &[("out", "bewijzen")]),
            offer("outcomes", "outcomes", OfferTold::Outcomes, &[("out", "uitkomsten.xlsx")]),
        ],
    },
    Step {
        id: "later",
        name: StepTold::Later,
        lead: StepTold::LaterLead,
        offers: &[
            offer("withdraw", "amend withdraw", OfferTold::Withdraw, &[]),
            offer("restore", "amend restore", OfferTold::Restore, &[]),
            offer("late", "amend late", OfferTold::Late, &[]),
            offer("correct", "amend correct", OfferTold::Correct, &[]),
            offer("successor", "amend successor", OfferTold::Successor, &[]),
        ],
    },
];

/// The step of this name.
pub(super) fn step(id: &str) -> Option<&'static Step> {
    STEPS.iter().find(|step| step.id == id)
}

/// The form of this name.
pub(super) fn offer_of(id: &str) -> Option<&'static Offer> {
    STEPS.iter().flat_map(|step| step.offers).find(|offer| offer.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_chances_come_before_the_rules_are_adopted() {
        let order: Vec<&str> = STEPS.iter().flat_map(|step| step.offers).map(|offer| offer.id).collect();
        let at = |id| order.iter().position(|own| *own == id);
        assert!(at("chances") < at("charter") && at("charter") < at("seal"), "{order:?}");
    }
}
