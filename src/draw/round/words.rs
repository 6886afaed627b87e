//! What stands against a round or a change, in words.

use super::{ChangeFault, RoundFault};
use crate::draw::units::GroupFault;
use crate::rules::MOST_CHANGES;
use crate::say;
use crate::words::fault::Wording;
use crate::words::lang::Lang;

impl Wording for RoundFault {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Gone { practice, start } => {
                let date = lang.date(*start);
                say!(lang,
                    nl: "praktijk `{practice}` neemt deel sinds {date} en staat niet in deze aanmeldingen",
                    en: "practice `{practice}` takes part since {date} and is not in this register")
            }
            Self::Since { practice, start } => {
                let date = lang.date(*start);
                say!(lang,
                    nl: "praktijk `{practice}` is in dit verslag zelf geplaatst, per {date}; de aanmeldingen noemen een andere datum",
                    en: "practice `{practice}` was placed by this log itself, on {date}; the register names another date")
            }
            Self::NoBase(region) => {
                say!(lang, nl: "de spelregels geven geen grondslag voor regio `{region}`", en: "the rules give no base for region `{region}`")
            }
            Self::Group(fault) => fault.what(lang),
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Gone { practice, .. } => say!(lang,
                nl: "zet de praktijk in de aanmeldingen; doet zij niet meer mee: `instroom amend withdraw`; heeft zij een nieuwe AGB-code: `instroom amend successor` met `--of {practice}`",
                en: "put it in the register; if it has stopped: `instroom amend withdraw`; if it has a new code: `instroom amend successor` with `--of {practice}`"),
            Self::Since { .. } => {
                say!(lang, nl: "laat `since` bij deze praktijk leeg, of schrijf dezelfde datum", en: "leave `since` empty for this practice, or write the same date")
            }
            Self::NoBase(_) => {
                say!(lang, nl: "zet de regio in `[base]`, of laat `[base]` weg", en: "put the region in `[base]`, or leave `[base]` out")
            }
            Self::Group(fault) => fault.mend(lang),
        }
    }
}

impl Wording for GroupFault {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Differs { group, practices: [a, b] } => say!(lang,
                nl: "praktijken `{a}` en `{b}` van groep `{group}` verschillen in regio of wens, of één van de twee neemt al deel of sinds een andere datum",
                en: "practices `{a}` and `{b}` of group `{group}` differ in region or wish, or one of the two takes part already or since another date"),
            Self::IsPractice(label) => {
                say!(lang, nl: "groep `{label}` heeft dezelfde naam als een praktijkcode", en: "group `{label}` has the same name as a practice code")
            }
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Differs { .. } => say!(lang,
                nl: "wie samen loot heeft dezelfde regio en dezelfde wens; haal een praktijk anders uit de groep",
                en: "those drawn together have the same region and the same wish; otherwise take one out of the group"),
            Self::IsPractice(_) => say!(lang, nl: "geef de groep een andere naam", en: "give the group another name"),
        }
    }
}

impl Wording for ChangeFault {
    fn what(&self, lang: Lang) -> String {
        match self {
            Self::Unknown(id) => {
                say!(lang, nl: "praktijk `{id}` staat niet in deze ronde", en: "practice `{id}` is not in this round")
            }
            Self::Twice(id) => {
                say!(lang, nl: "praktijk `{id}` staat twee keer in deze wijziging", en: "practice `{id}` stands twice in this amendment")
            }
            Self::Known(id) => {
                say!(lang, nl: "praktijk `{id}` staat al in deze ronde", en: "practice `{id}` is in this round already")
            }
            Self::OutAlready(id) => {
                say!(lang, nl: "praktijk `{id}` doet nu al niet mee", en: "practice `{id}` already takes no part")
            }
            Self::Placed(id) => {
                say!(lang, nl: "praktijk `{id}` heeft al een plaats", en: "practice `{id}` has a place already")
            }
            Self::InAlready(id) => {
                say!(lang, nl: "praktijk `{id}` lootte al mee en houdt haar lot", en: "practice `{id}` was in the draw and keeps its lot")
            }
            Self::Withdrew(id) => {
                say!(lang, nl: "praktijk `{id}` trok zich uit deze ronde terug of ging op in een andere", en: "practice `{id}` withdrew from this round or went on as another")
            }
            Self::Ion(ion) => {
                let ion = lang.number(*ion);
                say!(lang, nl: "{ion} ION is te groot om te geloven", en: "{ion} ION is too large to be believed")
            }
            Self::TooMany => {
                say!(lang, nl: "meer dan {MOST_CHANGES} veranderingen in één wijziging", en: "more than {MOST_CHANGES} changes in one amendment")
            }
            Self::NoWish(id) => {
                say!(lang, nl: "praktijk `{id}` heeft geen gewenste startdatum", en: "practice `{id}` wishes no start date")
            }
            Self::Wish(id) => say!(lang,
                nl: "de wens van praktijk `{id}` kan zo niet veranderen: zij heeft een plaats, of neemt geen deel",
                en: "the wish of practice `{id}` cannot change like this: it has a place, or takes no part"),
            Self::Earlier { practice, first } => say!(lang,
                nl: "praktijk `{practice}` heeft een eerdere startdatum dan `{first}` en zou die kwijtraken",
                en: "practice `{practice}` has an earlier start date than `{first}` and would lose it"),
            Self::NoBase(region) => RoundFault::NoBase(region.clone()).what(lang),
            Self::Group(fault) => fault.what(lang),
        }
    }

    fn mend(&self, lang: Lang) -> String {
        match self {
            Self::Unknown(_) | Self::Twice(_) => {
                say!(lang, nl: "controleer de praktijkcode (AGB: 8 cijfers, met voorloopnul)", en: "check the code of the practice (AGB: 8 digits, with the leading zero)")
            }
            Self::Known(_) => say!(lang,
                nl: "noem haar ook bij `--of` als zij opgaat in de nieuwe praktijk, of kies de nieuwe code",
                en: "name it with `--of` too if it merges into the new practice, or choose the new code"),
            Self::OutAlready(_) => say!(lang, nl: "er hoeft niets te gebeuren", en: "nothing needs to be done"),
            Self::Withdrew(_) => say!(lang,
                nl: "zij kan in een volgende ronde weer meedoen; een tweede lot in dezelfde ronde bestaat niet",
                en: "it can take part again in a next round; there is no second lot in the same round"),
            Self::Ion(_) => say!(lang, nl: "geef het juiste aantal met --ion", en: "give the right number with --ion"),
            Self::TooMany => say!(lang, nl: "verdeel ze over meer wijzigingen", en: "spread them over more amendments"),
            Self::Placed(_) | Self::InAlready(_) => {
                say!(lang, nl: "verbeter haar gegevens met `instroom amend correct`", en: "correct it with `instroom amend correct`")
            }
            Self::NoWish(_) => say!(lang, nl: "vul de gewenste startdatum in", en: "fill in the wished start date"),
            Self::Wish(_) => say!(lang,
                nl: "terugtrekken gaat met `amend withdraw`, alsnog meedoen met `amend late`",
                en: "withdrawing is `amend withdraw`, taking part after all is `amend late`"),
            Self::Earlier { practice, .. } => say!(lang,
                nl: "noem `{practice}` als eerste bij `--of`, of laat haar eerst terugtrekken",
                en: "name `{practice}` first with `--of`, or let it withdraw first"),
            Self::NoBase(_) => say!(lang,
                nl: "kies een regio met een grondslag in de verzegelde spelregels",
                en: "choose a region that has a base in the sealed rules"),
            Self::Group(fault) => fault.mend(lang),
        }
    }
}
