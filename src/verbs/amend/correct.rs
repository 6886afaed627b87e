//! `instroom amend correct`: something about a practice was wrong (domain A44, A46).

use super::amending::{About, Amending, Common, Data, NewRegion, is_none};
use super::write::Wanted;
use crate::draw::round::Change;
use crate::env::{Env, Failure};
use crate::register::{Record, Uzovi};
use crate::rules::Rules;
use crate::verbs::arg::moment::read_day_of;
use crate::verbs::arg::shown::{refusal, refusal_of};
use crate::words::Message;
use crate::words::value::Decimal;
use crate::words::verbs::amend::{AmendRefusal, Classed, Corrected, Filled, Wished};
use jiff::civil::Date;
use std::path::PathBuf;

/// Something about a practice was wrong: its ION, region, name, town, insurer, wish or class
///
/// Er klopte iets niet aan een praktijk: ION, regio, naam, plaats, verzekeraar, wens of voorrang
#[derive(clap::Args)]
pub(super) struct Args {
    /// The log
    ///
    /// Het verslag
    log: PathBuf,
    /// The practice, by code
    ///
    /// De praktijk, per code
    practice: String,
    #[command(flatten)]
    data: Data,
    /// The right wish: a date
    ///
    /// De juiste wens: een datum
    #[arg(long, value_name = "DATE")]
    wish: Option<String>,
    /// The right priority class; `none` for no priority
    ///
    /// De juiste voorrangsgroep; `geen` voor geen voorrang
    #[arg(long, value_name = "CLASS")]
    class: Option<String>,
    #[command(flatten)]
    new: NewRegion,
    #[command(flatten)]
    common: Common,
}

pub(super) fn run(args: &Args, env: &mut Env<'_>) -> Result<u8, Failure> {
    let amending = Amending::read(&args.log, &args.common, About::Known, env)?;
    let before = amending.practice(args.practice.trim(), env)?;
    if amending.kept.is_some() && args.data.names() {
        return Err(refusal(&AmendRefusal::NotInLog, env));
    }
    let mut record = before.clone();
    args.data.put(&mut record, env)?;
    if let Some(wish) = &args.wish {
        let starts = amending.standing(env)?.sealed.rules.tranches.iter().map(|tranche| tranche.start);
        record.wish = Some(read_day_of(wish, starts, "--wish", env)?);
    }
    if let Some(class) = &args.class {
        record.class = read_class(class, &amending.standing(env)?.sealed.rules)
            .map_err(|refusal| refusal_of("--class", &refusal, env))?;
    }
    if record == before {
        return Err(refusal(&AmendRefusal::NothingChanges { practice: before.id.to_string() }, env));
    }
    let rules = &amending.standing(env)?.sealed.rules;
    let corrected = corrected(&before, &record, rules).iter().map(|said| said.words(env.lang)).collect::<Vec<_>>();
    env.say(&corrected.join("\n  "));
    let changes = vec![Change::Correct(record)];
    amending.check_regions(&changes, &args.new, env)?;
    amending.write(Wanted { changes, ..Wanted::default() }, env)
}

/// What was, and what will be.
fn corrected(before: &Record, after: &Record, rules: &Rules) -> Vec<Corrected> {
    let text = |text: &Option<String>| text.clone().map_or(Filled::Nothing, |text| Filled::With { text });
    let code = |uzovi: Option<Uzovi>| text(&uzovi.map(|uzovi| uzovi.to_string()));
    let wish = |wish: Option<Date>| wish.map_or(Wished::Nothing, |date| Wished::For { date });
    let named = |index: Option<u16>| index.and_then(|index| rules.classes.get(usize::from(index)));
    let class = |index| named(index).map_or(Classed::Nothing, |class| Classed::In { class: class.name.clone() });
    let (was, is) = (before.clone(), after.clone());
    let [larger, slip] = ratio(was.ion.patients(), is.ion.patients());
    let said = [
        Some(Corrected::Practice { id: was.id.to_string(), name: was.name.clone() }),
        (was.ion != is.ion).then(|| Corrected::Ion { was: was.ion.patients(), is: is.ion.patients() }),
        larger,
        slip,
        (was.region != is.region).then(|| Corrected::Region { was: was.region.clone(), is: is.region.clone() }),
        (was.name != is.name).then(|| Corrected::Name { was: was.name.clone(), is: is.name.clone() }),
        (was.town != is.town).then(|| Corrected::Town { was: text(&was.town), is: text(&is.town) }),
        (was.wish != is.wish).then(|| Corrected::Wish { was: wish(was.wish), is: wish(is.wish) }),
        (was.insurer != is.insurer).then(|| Corrected::Insurer { was: text(&was.insurer), is: text(&is.insurer) }),
        (was.uzovi != is.uzovi).then(|| Corrected::Uzovi { was: code(was.uzovi), is: code(is.uzovi) }),
        (was.class != is.class).then(|| Corrected::Class { was: class(was.class), is: class(is.class) }),
    ];
    said.into_iter().flatten().collect()
}

/// How many times as large or small, from twice on; and whether that looks like a digit too many or too few.
fn ratio(was: u64, is: u64) -> [Option<Corrected>; 2] {
    let (small, large) = (was.min(is).max(1), was.max(is));
    if large < 2 * small {
        return [None, None];
    }
    let tenths = (20 * large + small) / (2 * small); // the nearest tenth, half up
    let decimal = |units, decimals| Decimal { units: i64::try_from(units).unwrap_or(i64::MAX), decimals };
    let times = if tenths % 10 == 0 { decimal(tenths / 10, 0) } else { decimal(tenths, 1) };
    // 2200 for 220, also when the last digit was another
    let slip = (90..=110).contains(&tenths) || (900..=1100).contains(&tenths);
    match was < is {
        true => [Some(Corrected::Larger { times }), slip.then_some(Corrected::DigitMore)],
        false => [Some(Corrected::Smaller { times }), slip.then_some(Corrected::DigitLess)],
    }
}

fn read_class(asked: &str, rules: &Rules) -> Result<Option<u16>, AmendRefusal> {
    if is_none(asked) {
        return Ok(None);
    }
    let found = (0..).zip(&rules.classes).find(|(_, class)| class.name == asked).map(|(index, _)| index);
    let (asked, known) = (asked.to_owned(), rules.classes.iter().map(|class| class.name.clone()).collect::<Vec<_>>());
    found.map(Some).ok_or(match known.is_empty() {
        true => AmendRefusal::NoClasses { asked },
        false => AmendRefusal::NoClass { asked, known },
    })
}
