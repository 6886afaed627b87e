//! When a lot decided: only where somebody with as much right to a place, behind it, got none.

use crate::support::path;
use instroom::log::policy::Policy;
use instroom::roster::Names;
use instroom::tell::explain::explain_words;
use instroom::verify::verify;
use instroom::words::Lang;

/// The reason that a practice reads.
fn reason(story: &str, id: &str) -> String {
    let log = std::fs::read(path(&format!("transcripts/{story}.jsonl"))).unwrap();
    let verified = verify(&log[..], &Policy::default()).unwrap();
    let told = explain_words(verified.told().unwrap(), Names::Open, id, Lang::Nl);
    told.lines().find(|line| line.starts_with("Reden (")).unwrap().split(". (regel ").next().unwrap().to_owned()
}

/// Cap 11,500, in the order of the lots: Het Anker 2,000 (9,500 left), haven 12,000 does not fit, De Es 2,000 (7,500),
/// De Berk 2,000 (5,500), duin 3,000 (2,500), De Molen 2,000 (500). Haven is larger than the cap, and the others are
/// 11,000 together: whatever their lots, they all have a place. Those behind haven fitted where it did not.
#[test]
fn who_fits_behind_a_larger_one_owes_it_to_its_size() {
    let due = "wie groter was en eerder aan de beurt kwam, paste niet; uw praktijk paste nog (beurt 6 van 6)";
    assert_eq!(reason("groepen", "01990009"), format!("Reden (regio Midden): {due}"));
    assert!(reason("groepen", "01990005").ends_with("uw groep paste nog (beurt 5 van 6)"));
    let due = "er was nog genoeg ruimte toen uw praktijk aan de beurt kwam (beurt 1 van 6)";
    assert_eq!(reason("groepen", "01990008"), format!("Reden (regio Midden): {due}"));
}

/// Cap 4,359: the first has 2,123 (2,236 left), the second 3,725 does not fit, the third has 1,359 (877 left), and
/// nobody comes behind it. The first could have had the lot of the second, and then 3,725 leave 634: it was drawn.
#[test]
fn the_last_of_all_has_nobody_to_draw_against() {
    let last = reason("vijfduizend", "01990968");
    assert!(last.ends_with("paste niet; uw praktijk paste nog (beurt 3 van 3)"), "{last}");
    assert!(reason("vijfduizend", "01990967").ends_with("uw lot gaf de doorslag (beurt 1 van 3)"));
}

/// Turn 176 of 183 with 1,392 of 1,652 left. The seven behind it have 2,646 or more: in its turn none of them would
/// have fitted.
#[test]
fn a_lot_decides_only_over_those_that_would_have_fitted() {
    let small = reason("engeland-2021", "H85637");
    assert!(small.ends_with("paste niet; uw praktijk paste nog (beurt 176 van 183)"), "{small}");
}
