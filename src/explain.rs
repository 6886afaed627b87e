//! One practice's story (*uitleg*), from a transcript that was verified.
//!
//! Comes in: the values of a [`Transcript`] and a practice. Goes out: words: outcome and reason first, then what
//! was sealed, its lot and rank, every start date with the room it met, and how to compute the lot by hand.
//! Denominators always stand beside a number. Never the Dutch word that means both drawn and lost (domain E).

use crate::allocation::{Reason, TrancheSums, Turn};
use crate::lang::Lang;
use crate::register::Practice;
use crate::rules::{Rules, Tranche};
use crate::say;
use crate::verify::{Drawn, FIRST_PRACTICE, Transcript};
use std::fmt::Write;

/// The story of the practice with this index.
pub fn explain_words(transcript: &Transcript, practice: usize, lang: Lang) -> String {
    let sealed = &transcript.sealed;
    let own = &sealed.register.practices()[practice];
    let (name, id, region) = (&own.name, &own.id, sealed.register.region_of(own));
    let (title, round) = (&sealed.programme.title, &sealed.round.title);
    let mut text = say!(lang, nl: "{name} ({id}), regio {region}\n{title}, {round}\n\n", en: "{name} ({id}), region {region}\n{title}, {round}\n\n");
    let Some(drawn) = &transcript.drawn else {
        text.push_str(lang.pick(
            "Er is nog niet geloot. Dit staat op de verzegelde lijst:\n\n",
            "Not drawn yet. This is on the sealed list:\n\n",
        ));
        text.push_str(&sealed_words(transcript, own, practice, lang));
        return text;
    };
    let story = Story { transcript, drawn, own, practice, lang };
    text.push_str(&story.outcome_words());
    text.push_str(&sealed_words(transcript, own, practice, lang));
    text.push_str(&story.lot_words());
    text.push_str(&story.tranches_words());
    text.push_str(&story.by_hand_words());
    text
}

fn sealed_words(transcript: &Transcript, own: &Practice, practice: usize, lang: Lang) -> String {
    let rules = &transcript.sealed.rules;
    let (ion, date) = (lang.number(own.ion), lang.date(rules.reference_date));
    let wish = match own.wish {
        Some(wish) => say!(lang, nl: "start per {} of later", en: "to start on {} or later", lang.date(wish)),
        None => lang.pick("neemt deze ronde geen deel", "takes no part in this round").to_owned(),
    };
    let class = own.class.and_then(|class| rules.classes.get(usize::from(class))).map(|class| class.name.as_str());
    let class = match class {
        Some(name) => name,
        None if rules.classes.is_empty() => {
            lang.pick("geen (deze ronde kent geen voorrang)", "none (this round knows no priority)")
        }
        None => lang.pick("geen", "none"),
    };
    let line = FIRST_PRACTICE + practice + 1;
    say!(lang,
        nl: "Wat verzegeld is (regel {line} van het verslag)\n  ION        {ion} (peildatum {date})\n  wens       {wish}\n  voorrang   {class}\n",
        en: "What was sealed (line {line} of the transcript)\n  ION        {ion} (reference date {date})\n  wish       {wish}\n  priority   {class}\n")
}

/// A practice in a draw.
struct Story<'a> {
    transcript: &'a Transcript,
    drawn: &'a Drawn,
    own: &'a Practice,
    practice: usize,
    lang: Lang,
}

impl Story<'_> {
    fn rules(&self) -> &Rules {
        &self.transcript.sealed.rules
    }

    fn region(&self) -> usize {
        self.own.region as usize
    }

    fn region_name(&self) -> &str {
        self.transcript.sealed.register.region_of(self.own)
    }

    /// The practice's place within its region, from 0.
    fn unit(&self) -> usize {
        self.drawn.lots.unit(self.practice, self.region())
    }

    fn tranche(&self, tranche: usize) -> (&Tranche, &TrancheSums) {
        (&self.rules().tranches[tranche], &self.drawn.allocation.regions[self.region()].tranches[tranche])
    }

    fn outcome_words(&self) -> String {
        let lang = self.lang;
        let (start, reason) = self.drawn.allocation.regions[self.region()].outcome(self.unit());
        let headline = match start {
            Some(tranche) => {
                let date = lang.date(self.rules().tranches[tranche].start);
                say!(lang, nl: "UITKOMST: uw praktijk start per {date}.", en: "OUTCOME: your practice starts on {date}.")
            }
            None => match reason {
                Reason::Out => {
                    say!(lang, nl: "UITKOMST: uw praktijk neemt deze ronde geen deel.", en: "OUTCOME: your practice takes no part in this round.")
                }
                Reason::Later => {
                    say!(lang, nl: "UITKOMST: uw praktijk wil later starten dan deze ronde gaat en blijft daarvoor in beeld.", en: "OUTCOME: your practice wants to start later than this round goes and remains in view for that.")
                }
                _ => {
                    say!(lang, nl: "UITKOMST: uw praktijk is deze ronde nog niet ingeloot.", en: "OUTCOME: your practice has no place yet in this round.")
                }
            },
        };
        let line = self.drawn.outcomes + self.practice + 1;
        let line = say!(lang, nl: "(regel {line} van het verslag)", en: "(line {line} of the transcript)");
        format!("{headline}\n{} {line}\n\n", self.reason_words(reason))
    }

    fn reason_words(&self, reason: Reason) -> String {
        let region = self.region_name();
        let (nl, en) = match reason {
            Reason::AllFitted => (
                "alle kandidaten pasten, er hoefde niet geloot te worden",
                "all candidates fitted, no lottery was needed",
            ),
            Reason::ClassFitted => (
                "alle kandidaten met deze voorrang pasten, het lot speelde geen rol",
                "all candidates with this priority fitted, the lot did not matter",
            ),
            Reason::Lot => ("uw lot gaf de doorslag", "your lot decided"),
            Reason::TooLarge => (
                "uw praktijk is groter dan de ruimte die er nog was",
                "your practice is larger than the room that was left",
            ),
            Reason::Closed => (
                "een praktijk met een eerdere beurt paste niet en sloot daarmee de regio",
                "a practice with an earlier turn did not fit and so closed the region",
            ),
            Reason::Full => {
                ("de ruimte was op toen uw praktijk aan de beurt kwam", "the room was used up when your turn came")
            }
            Reason::Later => (
                "de gewenste startdatum valt na de startdatums van deze ronde",
                "the wished start date lies after the start dates of this round",
            ),
            Reason::Out => ("zo staat het op de verzegelde lijst", "so it stands on the sealed list"),
        };
        match self.lang {
            Lang::Nl => format!("Reden (regio {region}): {nl}."),
            Lang::En => format!("Reason (region {region}): {en}."),
        }
    }

    fn lot_words(&self) -> String {
        let lot = self.drawn.lots.lot(self.practice);
        let (rank, of) = self.drawn.lots.rank_at(self.drawn.lots.place(self.practice), self.region());
        let region = self.region_name();
        say!(self.lang,
            nl: "\nHet lot\n  lotnummer    {lot}\n  rangnummer   {rank} van {of} in regio {region} (het laagste lotnummer is nummer 1)\n",
            en: "\nThe lot\n  lot          {lot}\n  rank         {rank} of {of} in region {region} (the lowest lot is number 1)\n")
    }

    fn tranches_words(&self) -> String {
        let lang = self.lang;
        let mut text = lang.pick("\nDe startdatums\n", "\nThe start dates\n").to_owned();
        let turns: Vec<(usize, Turn)> =
            self.drawn.allocation.regions[self.region()].turns(self.unit()).map(|(i, turn)| (i, *turn)).collect();
        if turns.is_empty() {
            text.push_str(lang.pick(
                "  Uw praktijk was bij geen startdatum kandidaat.\n",
                "  Your practice was a candidate for no start date.\n",
            ));
        }
        for (tranche, turn) in turns {
            text.push_str(&self.turn_words(tranche, turn));
        }
        text
    }

    fn turn_words(&self, tranche: usize, turn: Turn) -> String {
        let lang = self.lang;
        let (rule, sums) = self.tranche(tranche);
        let date = lang.date(rule.start);
        let share = rule.cap.words(lang);
        let [cap, base, before, start] = [sums.cap, sums.base, sums.used_before, sums.room].map(|n| lang.number(n));
        let candidates = ["kandidaat", "kandidaten"];
        let many = lang.count(u64::from(sums.candidates), candidates, ["candidate", "candidates"]);
        let (n, asked) = (sums.candidates, lang.number(sums.asked));
        let mut text = say!(lang,
            nl: "  {date}: maximum {cap} ION ({share} van {base}), al gebruikt {before}, ruimte {start}; gevraagd {asked} ION door {many}\n",
            en: "  {date}: cap {cap} ION ({share} of {base}), used before {before}, room {start}; asked {asked} ION by {many}\n");
        let (place, room, ion) = (turn.place, lang.number(turn.room), lang.number(self.own.ion));
        text.push_str(&say!(lang,
            nl: "    uw beurt: nummer {place} van {n}; nog {room} ION ruimte, uw praktijk heeft {ion} ION: ",
            en: "    your turn: number {place} of {n}; {room} ION room left, your practice has {ion} ION: "));
        text.push_str(&self.result_words(tranche, turn.result));
        text.push('\n');
        let (used, left, placed) = (lang.number(sums.used()), lang.number(sums.left()), sums.placed);
        let part = lang.share(sums.used(), sums.cap);
        text.push_str(&say!(lang,
            nl: "    na afloop: {placed} van {many} geplaatst; {used} van {cap} ION gebruikt ({part}), {left} over\n",
            en: "    in the end: {placed} of {many} placed; {used} of {cap} ION used ({part}), {left} left\n"));
        text
    }

    fn result_words(&self, tranche: usize, result: Reason) -> String {
        let lang = self.lang;
        let next = self.rules().tranches.get(tranche + 1).map(|tranche| lang.date(tranche.start));
        let (nl, en) = match result {
            Reason::AllFitted => ("geplaatst, alle kandidaten pasten", "placed, all candidates fitted"),
            Reason::ClassFitted => (
                "geplaatst, alle kandidaten met deze voorrang pasten",
                "placed, all candidates with this priority fitted",
            ),
            Reason::Lot => ("ingeloot", "placed by lot"),
            Reason::TooLarge => ("paste niet", "did not fit"),
            Reason::Closed => ("de regio was al gesloten", "the region was closed already"),
            Reason::Full | Reason::Later | Reason::Out => ("de ruimte was op", "the room was used up"),
        };
        match next.filter(|_| !result.is_placed()) {
            Some(next) => say!(lang, nl: "{nl}; doorgeschoven naar {next}", en: "{en}; moved on to {next}"),
            None => lang.pick(nl, en).to_owned(),
        }
    }

    /// The two commands of the format document, section "By hand".
    fn by_hand_words(&self) -> String {
        let (id, seed) = (&self.own.id, self.drawn.seed);
        let lang = self.lang;
        let mut text = lang.pick(
            "\nReken uw lot zelf na (elke computer met sha256sum en openssl; er komt het lotnummer hierboven uit)\n",
            "\nCompute your lot yourself (any computer with sha256sum and openssl; the lot above comes out)\n",
        ).to_owned();
        let quoted = id.replace('\'', "'\\''");
        let _ = writeln!(text, "  NONCE=$(printf %s '{quoted}' | sha256sum | cut -c1-16)");
        let _ = writeln!(
            text,
            "  head -c 8 /dev/zero | openssl enc -chacha20 -K {seed} -iv 0000000000000000$NONCE | od -An -tx1 | tr -d ' '"
        );
        text
    }
}
