//! `instroom explain`: a story for every reason, order, spread and change, in both languages.

use super::desk::Desk;

/// What one practice of a golden reads.
fn says(story: &str, practice: &str) {
    let mut desk = Desk::dutch();
    let golden = format!("{}/transcripts/{story}.jsonl", env!("CARGO_MANIFEST_DIR"));
    desk.write("loting.jsonl", std::fs::read(golden).unwrap());
    desk.run(0, &format!("explain loting.jsonl {practice}"));
    desk.run(0, &format!("explain loting.jsonl {practice} --lang en"));
    desk.says();
}

macro_rules! reasons {
    ($(fn $name:ident() { $story:literal $practice:literal })+) => {
        $(
            #[test]
            fn $name() {
                says($story, $practice);
            }
        )+
    };
}

reasons! {
    fn smaller_ones_were_placed_after_it() { "hoog-2023" "37990022" }
    fn placed_by_lot_with_terms() { "hoog-2023" "01990088" }
    fn lost_twice_and_placed_when_all_fitted() { "cohaesie-2023" "01990001" }
    fn lost_in_three_rounds_and_placed_in_the_fourth() { "leidraad-2023" "01990007" }
    fn placed_in_an_earlier_round() { "leidraad-2023" "01990010" }
    fn gone_from_the_next_register() { "leidraad-2023" "01990005" }
    fn takes_part_from_elsewhere() { "reeds-deelnemer" "01990001" }
    fn wants_to_start_later() { "leidraad-2023-april" "01990001" }
    fn takes_no_part() { "voorbeeld" "01990006" }
    fn closed_by_an_earlier_one() { "stop-sluit-de-regio" "01990003" }
    fn may_go_over_the_cap() { "reach-gaat-eroverheen" "01990003" }
    fn waits_behind_one_that_went_over() { "reach-gaat-eroverheen" "01990004" }
    fn full_where_a_tolerance_holds() { "reach-met-tolerantie" "01990001" }
    fn too_large_even_with_the_tolerance() { "reach-met-tolerantie" "01990008" }
    fn larger_than_the_whole_cap() { "een-praktijk" "01990001" }
    fn who_waited_goes_first() { "wie-wachtte-eerst" "01990001" }
    fn who_was_passed_over_goes_first() { "gepasseerd-eerst" "01990001" }
    fn passed_by_who_was_passed_over() { "gepasseerd-eerst" "01990002" }
    fn an_earlier_wish_goes_first() { "vroege-wens-eerst" "01990004" }
    fn a_class_goes_first() { "twee-voorrangsgroepen" "01990007" }
    fn all_with_priority_fitted() { "voorbeeld" "01990003" }
    fn regions_in_turn() { "provincie-balanced" "01990012" }
    fn regions_as_one() { "provincie-overall" "01990001" }
    fn a_group() { "groepen" "01990001" }
    fn counted_in_practices() { "aantal-praktijken" "01990001" }
    fn withdrew() { "terugtrekking" "01990007" }
    fn moved_up_after_a_withdrawal() { "terugtrekking" "01990002" }
    fn waits_after_a_withdrawal() { "terugtrekking" "01990001" }
    fn came_back_without_its_place() { "teruggedraaid" "01990001" }
    fn came_back_to_its_place() { "teruggedraaid" "01990004" }
    fn was_forgotten() { "nagekomen" "A41" }
    fn corrected_into_another_region() { "verbetering" "01990002" }
    fn corrected_to_a_smaller_size() { "verbetering" "01990005" }
    fn a_successor() { "fusie" "01990091" }
    fn merged_with_a_place() { "fusie" "01990008" }
    fn merged_without_a_place() { "fusie" "01990003" }
    fn a_pseudonym() { "pseudoniemen" "6940c9389f6f5c0a0923f24b51cda48ea4fd14b19264d21b67d71a00dd7f20fd" }
}
