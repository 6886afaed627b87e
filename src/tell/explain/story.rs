//! A practice in one draw: its lot, its turns, and how to compute them.

use crate::draw::allocation::{PoolSums, Pooling, Reason, Turn};
use crate::draw::round::{Sealed, Standing};
use crate::draw::units::{Unit, size_words};
use crate::roster::Names;
use crate::rules::Spread;
use crate::say;
use crate::verify::Drawn;
use crate::words::lang::Lang;
use std::fmt::Write;

/// What was sealed of a practice; `line` is that of the transcript, from 1.
pub(super) fn sealed_words((sealed, names): (&Sealed, Names<'_>), practice: usize, line: usize, lang: Lang) -> String {
    let (rules, own) = (&sealed.rules, &sealed.register.practices()[practice]);
    let (ion, date) = (lang.number(own.ion.patients()), lang.date(rules.reference_date));
    let wish = match (own.wish, own.since) {
        (_, Some(since)) => {
            say!(lang, nl: "neemt al deel sinds {}", en: "takes part already since {}", lang.date(since))
        }
        (Some(wish), None) => say!(lang, nl: "start per {} of later", en: "to start on {} or later", lang.date(wish)),
        (None, None) => lang.pick("neemt deze ronde geen deel", "takes no part in this round").to_owned(),
    };
    let class = own.class.and_then(|class| rules.classes.get(usize::from(class))).map(|class| class.name.as_str());
    let class = match class {
        Some(name) => name,
        None if rules.classes.is_empty() => {
            lang.pick("geen (deze ronde kent geen voorrang)", "none (this round knows no priority)")
        }
        None => lang.pick("geen", "none"),
    };
    let mut text = say!(lang,
        nl: "Wat verzegeld is (regel {line} van het verslag)\n  ION        {ion} (peildatum {date})\n  wens       {wish}\n  voorrang   {class}\n",
        en: "What was sealed (line {line} of the transcript)\n  ION        {ion} (reference date {date})\n  wish       {wish}\n  priority   {class}\n");
    if let Some(group) = own.group.as_deref().map(|label| names.group(label)) {
        text.push_str(&say!(lang, nl: "  groep      {group} (loot samen met één lot)\n", en: "  group      {group} (drawn together with one lot)\n"));
    }
    text
}

/// Why a practice got what it got.
pub(super) fn reason_words(drawn: &Drawn, practice: usize, reason: Reason, lang: Lang) -> String {
    let scope = Story::of(drawn, practice, lang).scope();
    let reason = reason_sentence(reason, lang);
    say!(lang, nl: "Reden ({scope}): {reason}.", en: "Reason ({scope}): {reason}.")
}

/// The same where nothing else of the round is known.
pub(crate) fn reason_sentence(reason: Reason, lang: Lang) -> &'static str {
    let (nl, en) = match reason {
        Reason::AllFitted => {
            ("alle kandidaten pasten, er hoefde niet geloot te worden", "all candidates fitted, no lottery was needed")
        }
        Reason::PriorityFitted => (
            "alle kandidaten met deze voorrang pasten, het lot speelde geen rol",
            "all candidates with this priority fitted, the lot did not matter",
        ),
        Reason::Lot => ("uw lot gaf de doorslag", "your lot decided"),
        Reason::TooLarge => (
            "uw praktijk is groter dan de ruimte die er nog was",
            "your practice is larger than the room that was left",
        ),
        Reason::Closed => (
            "een praktijk met een eerdere beurt paste niet, en daarmee was deze startdatum gesloten",
            "a practice with an earlier turn did not fit, and that closed this start date",
        ),
        Reason::Full => {
            ("de ruimte was op toen uw praktijk aan de beurt kwam", "the room was used up when your turn came")
        }
        Reason::Later => (
            "de gewenste startdatum valt na de startdatums van deze ronde",
            "the wished start date lies after the start dates of this round",
        ),
        Reason::Out => ("zo staat het op de verzegelde lijst", "so it stands on the sealed list"),
        Reason::TakesPart => {
            ("uw praktijk is eerder geplaatst of nam al deel", "your practice was placed earlier or took part already")
        }
    };
    lang.pick(nl, en)
}

/// A practice in a draw.
pub(super) struct Story<'a> {
    drawn: &'a Drawn,
    practice: usize,
    unit: usize,
    lang: Lang,
}

impl<'a> Story<'a> {
    pub(super) fn of(drawn: &'a Drawn, practice: usize, lang: Lang) -> Self {
        Self { drawn, practice, unit: drawn.standing.units.of_practice(practice), lang }
    }

    fn standing(&self) -> &Standing {
        &self.drawn.standing
    }

    fn own(&self) -> &Unit {
        &self.standing().units.list()[self.unit]
    }

    /// Its turns by tranche; none for who was not drawn.
    pub(super) fn turns(&self) -> &'a [Option<Turn>] {
        self.drawn.standing.in_pool(self.unit).map_or(&[], |(pool, at)| pool.all_turns(at))
    }

    pub(super) fn takes_part(&self) -> bool {
        self.own().start.is_some()
    }

    fn size(&self, size: u64) -> String {
        size_words(size, self.standing().sealed.rules.measure, self.lang)
    }

    /// Whose cap it is: `regio Zutphen`, or all.
    fn scope(&self) -> String {
        let Standing { sealed, .. } = self.standing();
        match Pooling::of(sealed.rules.spread) {
            Pooling::Shared => self.lang.pick("alle regio's samen", "all regions together").to_owned(),
            Pooling::PerRegion => self.region(),
        }
    }

    fn region(&self) -> String {
        let sealed = &self.standing().sealed;
        let name = sealed.register.region_of(&sealed.register.practices()[self.practice]);
        say!(self.lang, nl: "regio {name}", en: "region {name}")
    }

    pub(super) fn lot_words(&self) -> String {
        let lots = &self.standing().lots;
        let (Some(lot), Some(place)) = (lots.lot(self.unit), lots.place(self.unit)) else { return String::new() };
        let (rank, of) = lots.rank_at(place, self.own().region as usize);
        let row = match self.standing().sealed.rules.spread {
            Spread::Overall => self.lang.pick("over alle regio's", "over all regions").to_owned(),
            Spread::PerRegion | Spread::Balanced => {
                let region = self.region();
                say!(self.lang, nl: "in {region}", en: "in {region}")
            }
        };
        say!(self.lang,
            nl: "\nHet lot\n  lotnummer    {lot}\n  rangnummer   {rank} van {of} {row} (het laagste lotnummer is nummer 1)\n",
            en: "\nThe lot\n  lot          {lot}\n  rank         {rank} of {of} {row} (the lowest lot is number 1)\n")
    }

    /// Every start date, but those of which the story was told already: `told` by tranche.
    pub(super) fn tranches_words(&self, told: &[Option<Turn>]) -> String {
        let lang = self.lang;
        let mut text = lang.pick("\nDe startdatums\n", "\nThe start dates\n").to_owned();
        let pool = self.standing().in_pool(self.unit);
        let turns: Vec<(usize, Turn)> =
            pool.into_iter().flat_map(|(pool, at)| pool.turns(at)).map(|(i, turn)| (i, *turn)).collect();
        if turns.is_empty() {
            text.push_str(lang.pick(
                "  Uw praktijk was bij geen startdatum kandidaat.\n",
                "  Your practice was a candidate for no start date.\n",
            ));
        }
        let fresh = |(tranche, turn): &(usize, Turn)| told.get(*tranche) != Some(&Some(*turn));
        for (tranche, turn) in turns.into_iter().filter(fresh) {
            let sums = pool.and_then(|(pool, _)| pool.tranche(tranche));
            text.push_str(&self.turn_words(tranche, turn, sums));
        }
        text
    }

    fn turn_words(&self, tranche: usize, turn: Turn, sums: Option<&PoolSums>) -> String {
        let lang = self.lang;
        let rule = &self.standing().sealed.rules.tranches[tranche];
        let date = lang.date(rule.start);
        let mut text = format!("  {date}: ");
        if let Some(sums) = sums {
            let share = rule.cap.words(lang);
            let cap = self.size(sums.cap);
            let [base, before, room] = [sums.sums.base, sums.sums.used_before, sums.room].map(|n| lang.number(n));
            let n = u64::from(sums.sums.candidates);
            let many = lang.count(n, ["kandidaat", "kandidaten"], ["candidate", "candidates"]);
            let asked = self.size(sums.sums.asked);
            let held = match sums.room < sums.cap.saturating_sub(sums.sums.used_before) {
                true => lang.pick(" (latere startdatums laten niet meer toe)", " (later start dates allow no more)"),
                false => "",
            };
            text.push_str(&say!(lang,
                nl: "maximum {cap} ({share} van {base}), al gebruikt {before}, ruimte {room}{held}; gevraagd {asked} door {many}",
                en: "cap {cap} ({share} of {base}), used before {before}, room {room}{held}; asked {asked} by {many}"));
        }
        let (place, n, room, own) = (turn.place, turn.of, self.size(turn.room), self.size(self.own().size));
        let who = match self.own().practices {
            1 => lang.pick("uw praktijk heeft", "your practice has"),
            _ => lang.pick("uw groep heeft", "your group has"),
        };
        text.push_str(&say!(lang,
            nl: "\n    uw beurt: nummer {place} van {n}; nog {room} ruimte, {who} {own}: ",
            en: "\n    your turn: number {place} of {n}; {room} room left, {who} {own}: "));
        text.push_str(&self.result_words(tranche, turn.result));
        text.push('\n');
        if let Some(sums) = sums {
            let (used, left, placed) = (lang.number(sums.sums.used()), lang.number(sums.left()), sums.sums.placed);
            let part = lang.share(sums.sums.used(), sums.cap);
            let cap = self.size(sums.cap);
            let n = u64::from(sums.sums.candidates);
            let many = lang.count(n, ["kandidaat", "kandidaten"], ["candidate", "candidates"]);
            text.push_str(&say!(lang,
                nl: "    na afloop: {placed} van {many} geplaatst; {used} van {cap} gebruikt ({part}), {left} over\n",
                en: "    in the end: {placed} of {many} placed; {used} of {cap} used ({part}), {left} left\n"));
        }
        text
    }

    fn result_words(&self, tranche: usize, result: Reason) -> String {
        let lang = self.lang;
        let next = self.standing().sealed.rules.tranches.get(tranche + 1).map(|tranche| lang.date(tranche.start));
        let (nl, en) = match result {
            Reason::AllFitted => ("geplaatst, alle kandidaten pasten", "placed, all candidates fitted"),
            Reason::PriorityFitted => (
                "geplaatst, alle kandidaten met deze voorrang pasten",
                "placed, all candidates with this priority fitted",
            ),
            Reason::Lot => ("ingeloot", "placed by lot"),
            Reason::TooLarge => ("paste niet", "did not fit"),
            Reason::Closed => ("de startdatum was al gesloten", "the start date was closed already"),
            Reason::Full | Reason::Later | Reason::Out | Reason::TakesPart => {
                ("de ruimte was op", "the room was used up")
            }
        };
        match next.filter(|_| !result.is_placed()) {
            Some(next) => say!(lang, nl: "{nl}; doorgeschoven naar {next}", en: "{en}; moved on to {next}"),
            None => lang.pick(nl, en).to_owned(),
        }
    }

    /// The two commands of the format document, section "By hand".
    pub(super) fn by_hand_words(&self) -> String {
        let Some(seed) = self.drawn.seed else { return String::new() };
        let lang = self.lang;
        let mut text = lang.pick(
            "\nReken uw lot zelf na (elke computer met sha256sum en openssl; er komt het lotnummer hierboven uit)\n",
            "\nCompute your lot yourself (any computer with sha256sum and openssl; the lot above comes out)\n",
        ).to_owned();
        let label = self.standing().units.label(self.unit, &self.standing().sealed.register);
        let quoted = label.replace('\'', "'\\''");
        let _ = writeln!(text, "  NONCE=$(printf %s '{quoted}' | sha256sum | cut -c1-16)");
        let _ = writeln!(
            text,
            "  head -c 8 /dev/zero | openssl enc -chacha20 -K {seed} -iv 0000000000000000$NONCE | od -An -tx1 | tr -d ' '"
        );
        text
    }
}
