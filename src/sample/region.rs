//! Regions with their practices: those of a preset, or invented organisations all over the country (domain F5).

use super::name::{Names, area_name, place_name};
use super::recipe::{FixedRegion, INSURERS, LEADERS, Recipe};
use super::share::{apportion_counts, scaled};
use super::size::draw_weight;
use super::stream::{Stream, index};
use std::ops::RangeInclusive;

/// A region of the register.
pub(super) struct Area {
    /// As it stands in the register.
    pub name: String,
    /// How many practices it has; at least one.
    pub practices: usize,
    /// What their sizes add up to, where the region decides that.
    pub ion: u64,
    /// Insurers with their weight, by index in [`INSURERS`].
    pub insurers: Vec<(u8, u64)>,
    /// What its practices are called.
    pub names: Names,
}

/// The regions of a register of so many practices.
pub(super) fn areas(recipe: &Recipe, practices: usize, regions: Option<usize>, stream: &mut Stream) -> Vec<Area> {
    if recipe.regions.is_empty() { invented(practices, regions, stream) } else { fixed(recipe, practices, stream) }
}

fn fixed(recipe: &Recipe, practices: usize, stream: &mut Stream) -> Vec<Area> {
    let weights: Vec<u64> = recipe.regions.iter().map(|region| region.practices).collect();
    let counts = apportion_counts(practices, &weights);
    let areas = recipe.regions.iter().zip(counts).map(|(region, count)| fixed_area(region, count, stream));
    areas.filter(|area| area.practices > 0).collect()
}

fn fixed_area(region: &FixedRegion, practices: usize, stream: &mut Stream) -> Area {
    Area {
        name: region.name.to_owned(),
        practices,
        ion: scaled(region.ion, practices, index(region.practices)),
        insurers: region.insurers.to_vec(),
        names: Names::new(region.places.iter().map(|&place| place.to_owned()).collect(), stream.below(10_000)),
    }
}

/// Practices of the smallest and of the largest organisation, and organisations in the country (F5).
const LEAST: usize = 12;
const MOST: usize = 260;
const ORGANISATIONS: usize = 90;
const COUNTRY: usize = 4_874;

fn invented(practices: usize, regions: Option<usize>, stream: &mut Stream) -> Vec<Area> {
    let mut areas = Vec::new();
    let mut places = 0;
    let sizes = match regions {
        Some(regions) => spread(practices, regions.clamp(1, practices), 1..=usize::MAX, stream),
        None => spread(practices, (practices * ORGANISATIONS / COUNTRY).max(1), LEAST..=MOST, stream),
    };
    for (number, size) in sizes.into_iter().enumerate() {
        let insurers = insurers(stream);
        let parts = if regions.is_some() { vec![size] } else { parts(size, stream) };
        for (part, &practices) in parts.iter().enumerate() {
            let name = area_name(number, (parts.len() > 1).then_some(part));
            let towns = (practices / 6).clamp(2, 40);
            areas.push(Area {
                name,
                practices,
                ion: 0,
                insurers: insurers.clone(),
                names: Names::new((places..places + towns).map(place_name).collect(), stream.below(10_000)),
            });
            places += towns;
        }
    }
    areas
}

/// Practices over so many organisations, each within the bounds where that can be.
fn spread(practices: usize, organisations: usize, bounds: RangeInclusive<usize>, stream: &mut Stream) -> Vec<usize> {
    let (least, most) = bounds.into_inner();
    let weights: Vec<u64> = (0..organisations).map(|_| draw_weight(0.75, stream)).collect();
    let mut sizes = apportion_counts(practices, &weights);
    sizes.iter_mut().for_each(|size| *size = (*size).clamp(least, most));
    // Clamping gained or lost practices: hand them out one by one. Where the bounds cannot hold (fewer practices
    // than the least organisation has) there is one organisation, and it simply has them all.
    if organisations == 1 {
        return vec![practices];
    }
    let mut sum: usize = sizes.iter().sum();
    for i in (0..organisations).cycle() {
        if sum == practices {
            break;
        }
        if sum < practices && sizes[i] < most {
            sizes[i] += 1;
            sum += 1;
        } else if sum > practices && sizes[i] > least {
            sizes[i] -= 1;
            sum -= 1;
        }
    }
    sizes
}

/// One to four regions of an organisation, not smaller than a few practices.
fn parts(practices: usize, stream: &mut Stream) -> Vec<usize> {
    let most = (practices / 8).clamp(1, 4);
    let parts = 1 + stream.below(most as u64);
    let weights: Vec<u64> = (0..parts).map(|_| 3 + stream.below(4)).collect();
    apportion_counts(practices, &weights)
}

/// One insurer leads in the region; the others follow as in the country (domain B3).
fn insurers(stream: &mut Stream) -> Vec<(u8, u64)> {
    let leader = LEADERS[stream.pick(LEADERS.iter().map(|&leader| INSURERS[usize::from(leader)].share))];
    let followers = (0u8..).zip(&INSURERS).filter(|(_, insurer)| insurer.share > 0);
    let shares = followers.map(|(at, insurer)| (at, if at == leader { 5_000 } else { insurer.share }));
    shares.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn organisations_stay_within_their_bounds() {
        for practices in [COUNTRY, 5_000, 1_000, 60] {
            let organisations = practices * ORGANISATIONS / COUNTRY;
            let mut stream = Stream::new("region", "1");
            let sizes = spread(practices, organisations, LEAST..=MOST, &mut stream);
            assert_eq!(sizes.iter().sum::<usize>(), practices);
            assert!(organisations == 1 || sizes.iter().all(|size| (LEAST..=MOST).contains(size)), "{sizes:?}");
        }
    }
}
