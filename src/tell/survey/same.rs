//! Whether rules and a register are what was sealed, and what differs.

use super::result::whom;
use super::rules::rules_words;
use super::seed::chance_words;
use super::whole::witnesses_told;
use crate::draw::round::{Held, Other, Sealed};
use crate::log::signers::{Signers, Witness};
use crate::rules::{Identity, Programme, Rules, SeedPlan};
use crate::tell::layout::Text;
use crate::words::against::{SameCellTold, SameTold};
use crate::words::noun::Practices;
use crate::words::round::Called;
use crate::words::value::Digits;
use crate::words::{Lang, Message};

/// What is compared with a sealed round: the rules of a file.
#[derive(Clone, Copy)]
pub struct RulesSide<'a> {
    /// The programme.
    pub programme: &'a Programme,
    /// What the round is called.
    pub title: &'a str,
    /// The rules.
    pub rules: &'a Rules,
    /// Where the seed will come from.
    pub plan: &'a SeedPlan,
    /// Who signs along, and how many of them must.
    pub witnesses: (&'a [Witness], usize),
}

impl<'a> RulesSide<'a> {
    /// Those of a sealed round, and of who could sign its seal.
    pub fn of(sealed: &'a Sealed, signers: &'a Signers) -> Self {
        let Sealed { programme, round, rules, plan, .. } = sealed;
        let witnesses = (signers.witnesses.as_slice(), signers.required);
        Self { programme, title: &round.title, rules, plan, witnesses }
    }

    /// The keys of `rules.toml` at which another says something else.
    pub fn other_keys(self, other: Self) -> Vec<&'static str> {
        let ((list, required), (other_list, other_required)) = (self.witnesses, other.witnesses);
        let differs = [("[[witness]]", list != other_list), ("[witnesses] required", required != other_required)];
        let signers = differs.into_iter().filter(|(_, differs)| *differs).map(|(key, _)| key);
        self.other_round_keys(other).into_iter().chain(signers).collect()
    }

    /// Those of them that are sealed with a round: who signs along is of the log.
    pub fn other_round_keys(self, other: Self) -> Vec<&'static str> {
        let (own, others) = (self.rules, other.rules);
        let before = [
            ("[programme]", self.programme != other.programme),
            ("[round] title", self.title != other.title),
            ("[[tranche]]", own.tranches != others.tranches),
            ("identity", own.identity != others.identity),
            ("objections_until", own.objections_until != others.objections_until),
        ];
        let keys = before.into_iter().filter(|(_, differs)| *differs).map(|(key, _)| key);
        let plan = (self.plan != other.plan).then_some("[[source]]");
        keys.chain(own.other_keys(others)).chain(plan).collect()
    }

    /// What is told of the rules, line by line.
    fn lines(self, lang: Lang) -> Vec<String> {
        let told = rules_words(self.rules, lang) + &chance_words(self.plan, lang);
        let tranches = self.rules.tranches.iter();
        let tranches =
            tranches.map(|tranche| format!("{} {}", lang.date(tranche.start), lang.percent(tranche.cap.millionths())));
        let told = tranches.chain(told.lines().map(|line| line.trim().to_owned()));
        told.chain(self.witness_lines(lang)).collect()
    }

    /// Who signs along, all together and each with the key.
    fn witness_lines(self, lang: Lang) -> Vec<String> {
        let (list, required) = self.witnesses;
        let keys = list.iter().map(|witness| format!("{} {}", witness.role, witness.key));
        witnesses_told(list, required).map(|told| told.words(lang)).into_iter().chain(keys).collect()
    }
}

/// Rules and a register beside a sealed round.
pub struct Compared<'a> {
    /// The round.
    pub sealed: &'a Sealed,
    /// Who could sign its seal.
    pub signers: &'a Signers,
    /// The log.
    pub path: &'a str,
    /// The rules of the file.
    pub own: RulesSide<'a>,
    /// What the register says otherwise.
    pub others: &'a [Other],
    /// What became of the round, where that is told.
    pub now: Option<RoundNow>,
}

/// What became of a sealed round.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum RoundNow {
    /// It waits for its draw.
    Waits,
    /// It was drawn.
    Drawn,
    /// It was given up.
    GivenUp,
}

impl Compared<'_> {
    /// Whether all is as it was sealed.
    pub fn is_same(&self) -> bool {
        self.others.is_empty() && self.other_keys().is_empty()
    }

    fn other_keys(&self) -> Vec<&'static str> {
        RulesSide::of(self.sealed, self.signers).other_keys(self.own)
    }
}

/// All of it.
pub fn same_words(compared: &Compared<'_>, lang: Lang) -> String {
    let Compared { sealed, path, others, .. } = compared;
    let round = &sealed.round;
    let (number, called, opened) = (Digits(round.number), Called::of(round.number, &round.title), round.opened);
    let path = (*path).to_owned();
    let mut text = Text::new(lang);
    if compared.is_same() {
        let practices = Practices(sealed.register.practices().len() as u64);
        text.line(0, &SameTold::Same { number, called, opened, path, practices });
        tell_roster(&mut text, sealed);
        if compared.now == Some(RoundNow::GivenUp) {
            text.line(0, &SameTold::GivenUp { number });
        }
        return text.finish();
    }
    text.line(0, &SameTold::Differs { number, called, opened, path });
    tell_rules(&mut text, compared);
    match others.len() {
        0 => text.point(&SameTold::RegisterSame),
        differences => text.point(&SameTold::RegisterDiffers { differences }),
    };
    for other in *others {
        text.line(6, &told(other));
    }
    tell_roster(&mut text, sealed);
    let now = compared.now.map(|now| match now {
        RoundNow::Waits => SameTold::Waits { number },
        RoundNow::Drawn => SameTold::NextRound { number },
        RoundNow::GivenUp => SameTold::GivenUp { number },
    });
    if let Some(now) = now {
        text.blank().line(0, &now);
    }
    text.finish()
}

/// With what the names were compared, where the log does not hold them.
fn tell_roster(text: &mut Text, sealed: &Sealed) {
    if sealed.rules.identity == Identity::Pseudonym {
        text.line(0, &SameTold::NamesOfRoster);
    }
}

fn tell_rules(text: &mut Text, compared: &Compared<'_>) {
    let sealed = RulesSide::of(compared.sealed, compared.signers);
    let keys = compared.other_keys();
    if keys.is_empty() {
        text.point(&SameTold::RulesSame);
        return;
    }
    text.point(&SameTold::RulesDiffer { keys });
    let [was, is] = [sealed, compared.own].map(|rules| rules.lines(text.lang()));
    for line in was.iter().filter(|line| !is.contains(line)) {
        text.line(6, &SameTold::SealedLine { line: line.clone() });
    }
    for line in is.iter().filter(|line| !was.contains(line)) {
        text.line(6, &SameTold::OwnLine { line: line.clone() });
    }
}

fn told(other: &Other) -> SameCellTold {
    match other.clone() {
        Other::Missing(code, name) => SameCellTold::Missing { who: whom(code.to_string(), &name) },
        Other::Fresh(code, name) => SameCellTold::Fresh { who: whom(code.to_string(), &name) },
        Other::Cell { code, name, field, held, was, own } => {
            let who = whom(code.to_string(), &name);
            match (field, held) {
                (Some(field), Held::Log) => SameCellTold::Cell { who, field, sealed: was, own },
                (Some(field), Held::Roster) => SameCellTold::Listed { who, field, listed: was, own },
                (None, _) => SameCellTold::Class { who, sealed: was, own },
            }
        }
    }
}
