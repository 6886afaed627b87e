//! The `failure` and `contribution` lines of a section, held against its plan: step 6 of "Verifying".

use super::{Difference, DifferenceKind};
use crate::draw::seed::{Contribution, ContributionFault, Delivered, check_contribution, check_rest, instead};
use crate::log::LineNumber;
use crate::log::input::Input;
use crate::rules::{SeedPlan, Source};
use crate::transcript::read::{next_type, read_contribution, read_failure};
use std::io::Read;

/// What came of every source, in the plan's order, and the first line that is not in its only spelling.
///
/// # Errors
/// The first line by which that is no seed, or one above it that is misspelt.
pub(super) fn read_delivered(
    input: &mut Input<impl Read>,
    plan: &SeedPlan,
) -> Result<(Delivered, Option<Difference>), Difference> {
    let mut misspelt = None;
    let read = read_all(input, plan, &mut misspelt);
    match (read, misspelt) {
        (Err(difference), Some(misspelt)) if misspelt.line < difference.line => Err(misspelt),
        (read, misspelt) => read.map(|delivered| (delivered, misspelt)),
    }
}

fn read_all(
    input: &mut Input<impl Read>,
    plan: &SeedPlan,
    misspelt: &mut Option<Difference>,
) -> Result<Delivered, Difference> {
    let mut delivered = Delivered::default();
    for source in &plan.sources {
        let line = input.at();
        let due = match next_type(input).as_str() {
            "failure" => {
                let (failed, mismatch) = read_failure(input).map_err(Difference::unread)?;
                check_about(line, format!("failure {}", source.label), format!("failure {}", failed.label))?;
                let due = instead(source).map_err(|fault| given(line, fault))?;
                *misspelt = misspelt.take().or(mismatch.map(Difference::mismatch));
                delivered.failed.push(failed);
                due
            }
            _ => Some(source.clone()),
        };
        if let Some(due) = due {
            let (contribution, difference) = contribution(input, &due)?;
            delivered.contributions.push(contribution);
            *misspelt = misspelt.take().or(difference);
        }
    }
    check_rest(plan, &delivered).map_err(|fault| given(input.at(), fault))?;
    Ok(delivered)
}

fn contribution(
    input: &mut Input<impl Read>,
    source: &Source,
) -> Result<(Contribution, Option<Difference>), Difference> {
    let line = input.at();
    let (found, mismatch) = read_contribution(input).map_err(Difference::unread)?;
    check_about(line, format!("contribution {}", source.label), format!("contribution {}", found.label))?;
    let due = check_contribution(source, &found).map_err(|fault| given(line, fault))?;
    let mismatch = mismatch.map(Difference::mismatch);
    let spelling = || (due != found).then_some(Difference { line, column: 1, kind: DifferenceKind::Spelling });
    Ok((due.clone(), mismatch.or_else(spelling)))
}

/// Whether a line is about what it should be about.
fn check_about(line: LineNumber, due: String, found: String) -> Result<(), Difference> {
    if found == due { Ok(()) } else { Err(Difference { line, column: 1, kind: DifferenceKind::Line { due, found } }) }
}

fn given(line: LineNumber, fault: ContributionFault) -> Difference {
    Difference { line, column: 1, kind: DifferenceKind::Contribution { fault } }
}
