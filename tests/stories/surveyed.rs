//! Every line that is read aloud in the room, of all goldens, against what [`Lines`] computes from the transcript alone.

use crate::aloud::check_results;
use crate::recount::Lines;
use crate::support::{path, stories};
use instroom::log::policy::Policy;
use instroom::verify::verify;

#[test]
fn every_line_of_every_result_is_counted_again() {
    let (mut dates, mut amended) = (0, 0);
    for story in stories() {
        let log = std::fs::read_to_string(path(&format!("transcripts/{story}.jsonl"))).unwrap();
        let verified = verify(log.as_bytes(), &Policy::default()).unwrap();
        let [found, of_them] = check_results(&Lines::read(&log), verified.told().unwrap().transcript);
        (dates, amended) = (dates + found, amended + of_them);
    }
    assert!(dates > 100 && amended > 10, "only {dates}, of which {amended} in amendments");
}
