//! Values to lines. The same functions draw and verify: see [`Sink`].

use super::practices::PracticeLine;
use super::{FORMAT, Round, Sealed};
use crate::allocation::{Allocation, RegionResult, TrancheSums};
use crate::log::Sink;
use crate::log::key::VerifierKey;
use crate::log::line::Line;
use crate::lots::Lots;
use crate::rules::{Boundary, NoAnswer, Profile, Programme, Rules, SeedPlan, SourceKind};
use crate::seed::{Contribution, Seed};
use jiff::civil::Date;

/// `programme`, `round`, `rules`, `practice` × n, `seed-plan`: all that stands above the seal.
pub fn write_sealed(sealed: &Sealed, sink: &mut impl Sink) {
    sink.line(|out| write_programme(&sealed.programme, &sealed.organiser, out));
    sink.line(|out| write_round(&sealed.round, out));
    sink.line(|out| write_rules(&sealed.rules, out));
    let dates = Dates::of(&sealed.rules);
    sink.lines(sealed.register.practices().len(), |i, out| write_practice(sealed, &dates, i, out));
    sink.line(|out| write_plan(&sealed.plan, out));
}

pub(super) fn write_programme(programme: &Programme, organiser: &VerifierKey, out: &mut Vec<u8>) {
    Line::open(out, "programme")
        .text("format", FORMAT)
        .text("origin", &programme.origin)
        .text("title", &programme.title)
        .text("organiser", &organiser.to_string())
        .end();
}

pub(super) fn write_round(round: &Round, out: &mut Vec<u8>) {
    Line::open(out, "round")
        .number("number", round.number)
        .text("title", &round.title)
        .text("opened", &round.opened.to_string())
        .end();
}

pub(super) fn write_rules(rules: &Rules, out: &mut Vec<u8>) {
    let (boundary, consent) = match &rules.boundary {
        Boundary::Skip => ("skip", None),
        Boundary::Stop => ("stop", None),
        Boundary::Reach { consent, .. } => ("reach", Some(consent.as_str())),
    };
    let tolerance = match &rules.boundary {
        Boundary::Reach { tolerance, .. } => *tolerance,
        Boundary::Skip | Boundary::Stop => None,
    };
    let profile = match rules.profile {
        Profile::Leidraad => "leidraad",
        Profile::Free => "free",
    };
    let no_answer = match rules.no_answer {
        NoAnswer::Last => "last",
        NoAnswer::Out => "out",
    };
    Line::open(out, "rules")
        .text("profile", profile)
        .objects("tranches", &rules.tranches, |tranche, line| {
            line.text("start", &tranche.start.to_string()).number("cap_millionths", u64::from(tranche.cap.millionths()))
        })
        .text("reference_date", &rules.reference_date.to_string())
        .text("unit", rules.measure.code())
        .text("no_answer", no_answer)
        .objects("bases", &rules.bases, |base, line| line.text("region", &base.region).number("size", base.size))
        .text("identity", "open")
        .text("spread", rules.spread.code())
        .text("boundary", boundary)
        .text_or_null("consent", consent)
        .number_or_null("tolerance_millionths", tolerance.map(|share| u64::from(share.millionths())))
        .texts("order", rules.order.iter().map(|key| key.code()))
        .texts("eligibility", rules.eligibility.iter().map(String::as_str))
        .objects("classes", &rules.classes, |class, line| {
            line.text("name", &class.name).texts("all", class.all.iter().map(String::as_str))
        })
        .end();
}

fn write_practice(sealed: &Sealed, dates: &Dates, i: usize, out: &mut Vec<u8>) {
    let practice = &sealed.register.practices()[i];
    let mut buffer = String::new();
    PracticeLine {
        _kind: "practice".into(),
        id: practice.id.as_str().into(),
        name: practice.name.as_str().into(),
        region: sealed.register.region_of(practice).into(),
        ion: practice.ion,
        wish: practice.wish.map(|wish| dates.text(wish, &mut buffer).into()),
        class: class_name(&sealed.rules, practice.class).map(Into::into),
        group: practice.group.as_deref().map(Into::into),
        since: practice.since.map(|since| since.to_string().into()),
        insurer: practice.insurer.as_deref().map(Into::into),
    }
    .write(out);
}

fn class_name(rules: &Rules, class: Option<u16>) -> Option<&str> {
    class.map(|class| rules.classes[usize::from(class)].name.as_str())
}

pub(super) fn write_plan(plan: &SeedPlan, out: &mut Vec<u8>) {
    Line::open(out, "seed-plan")
        .objects("sources", &plan.sources, |source, line| {
            let line = line.text("label", &source.label).text("by", &source.by);
            match &source.kind {
                SourceKind::Dice { faces, rolls } => {
                    line.text("kind", "dice").number("faces", u64::from(*faces)).number("rolls", u64::from(*rolls))
                }
                SourceKind::Text { what } => line.text("kind", "text").text("what", what),
            }
        })
        .end();
}

/// `contribution` × m, in the plan's order.
pub fn write_contributions(contributions: &[Contribution], sink: &mut impl Sink) {
    sink.lines(contributions.len(), |i, out| write_contribution(&contributions[i], out));
}

pub(super) fn write_contribution(contribution: &Contribution, out: &mut Vec<u8>) {
    Line::open(out, "contribution").text("label", &contribution.label).text("value", &contribution.value).end();
}

/// `seed`.
pub fn write_seed(seed: &Seed, sink: &mut impl Sink) {
    sink.line(|out| Line::open(out, "seed").text("seed", &seed.to_string()).end());
}

/// `lot` × n: regions by name, within a region by rank.
pub fn write_lots(sealed: &Sealed, lots: &Lots, sink: &mut impl Sink) {
    sink.lines(lots.order().len(), |place, out| {
        let practice = lots.order()[place] as usize;
        let region = sealed.register.practices()[practice].region;
        let (rank, of) = lots.rank_at(place, region as usize);
        Line::open(out, "lot")
            .text("region", &sealed.register.regions()[region as usize])
            .number("rank", rank)
            .number("of", of)
            .text("practice", &sealed.register.practices()[practice].id)
            .plain("lot", hex(&lots.lot(practice).hex()))
            .end();
    });
}

/// Hex digits are ASCII.
fn hex(digits: &[u8; 16]) -> &str {
    str::from_utf8(digits).unwrap_or_default()
}

/// `tranche` per tranche and region: tranches by date, within a tranche regions by name.
pub fn write_tranches(sealed: &Sealed, allocation: &Allocation, sink: &mut impl Sink) {
    let regions = sealed.register.regions();
    sink.lines(sealed.rules.tranches.len() * regions.len(), |i, out| {
        let (tranche, region) = (i / regions.len(), i % regions.len());
        let start = sealed.rules.tranches[tranche].start;
        write_tranche(&allocation.regions[region].tranches[tranche], start, &regions[region], out);
    });
}

fn write_tranche(sums: &TrancheSums, start: Date, region: &str, out: &mut Vec<u8>) {
    Line::open(out, "tranche")
        .text("start", &start.to_string())
        .text("region", region)
        .number("base", sums.base)
        .number("cap", sums.cap)
        .number("used_before", sums.used_before)
        .number("room", sums.room)
        .number("candidates", u64::from(sums.candidates))
        .number("asked", sums.asked)
        .truth("lottery", sums.lottery)
        .number("placed", u64::from(sums.placed))
        .number("placed_ion", sums.placed_ion)
        .number("used", sums.used())
        .number("left", sums.left())
        .number("waiting", u64::from(sums.candidates - sums.placed))
        .number("waiting_ion", sums.asked - sums.placed_ion)
        .end();
}

/// `outcome` × n, in the order of the practices: the whole story of each.
pub fn write_outcomes(sealed: &Sealed, lots: &Lots, allocation: &Allocation, sink: &mut impl Sink) {
    let dates = Dates::of(&sealed.rules);
    sink.lines(sealed.register.practices().len(), |i, out| {
        write_outcome(sealed, lots, allocation, &dates, i, out);
    });
}

fn write_outcome(sealed: &Sealed, lots: &Lots, allocation: &Allocation, dates: &Dates, i: usize, out: &mut Vec<u8>) {
    let practice = &sealed.register.practices()[i];
    let region = practice.region as usize;
    let place = lots.place(i);
    let (rank, of) = lots.rank_at(place, region);
    let unit = lots.unit(i, region);
    let result: &RegionResult = &allocation.regions[region];
    let (start, reason) = result.outcome(unit);
    let mut buffer = String::new();
    Line::open(out, "outcome")
        .text("practice", &practice.id)
        .text("region", &sealed.register.regions()[region])
        .number("ion", practice.ion)
        .text_or_null("wish", practice.wish.map(|wish| dates.text(wish, &mut buffer)))
        .text_or_null("class", class_name(&sealed.rules, practice.class))
        .plain("lot", hex(&lots.lot(i).hex()))
        .number("rank", rank)
        .number("of", of)
        .objects("tranches", result.turns(unit), |(tranche, turn), line| {
            line.plain("start", &dates.0[tranche].1)
                .number("place", u64::from(turn.place))
                .number("of", u64::from(result.tranches[tranche].candidates))
                .number("room", turn.room)
                .plain("result", turn.result.code())
        })
        .text_or_null("start", start.map(|tranche| dates.0[tranche].1.as_str()))
        .plain("reason", reason.code())
        .end();
}

/// The start dates of the round with their spelling, so that a million lines spell four dates once.
struct Dates(Vec<(Date, String)>);

impl Dates {
    fn of(rules: &Rules) -> Self {
        Self(rules.tranches.iter().map(|tranche| (tranche.start, tranche.start.to_string())).collect())
    }

    /// The spelling of any date; `buffer` holds it when it is none of the round's.
    fn text<'a>(&'a self, date: Date, buffer: &'a mut String) -> &'a str {
        match self.0.iter().find(|(known, _)| *known == date) {
            Some((_, text)) => text,
            None => {
                *buffer = date.to_string();
                buffer
            }
        }
    }
}
