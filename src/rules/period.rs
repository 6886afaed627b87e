//! The period in which practices can have mistakes corrected (*correctieronde*).
//!
//! Between the seal and the draw practices check what the log says of them. The rules may say until when; the draw
//! then waits for it. A verifier cannot check that it did: no line says when was drawn.

use super::Rules;
use crate::say;
use crate::words::lang::Lang;
use jiff::Timestamp;

impl Rules {
    /// The last second of the period, if it runs at this moment.
    pub fn open_until(&self, now: Timestamp) -> Option<Timestamp> {
        self.objections_until.filter(|until| now.as_second() <= until.as_second())
    }

    /// Until when practices can have mistakes corrected; nothing without a period.
    pub fn objections_words(&self, lang: Lang) -> Option<String> {
        let until = lang.moment(self.objections_until?);
        Some(say!(lang,
            nl: "praktijken kunnen fouten laten herstellen tot en met {until}; daarna pas wordt er geloot",
            en: "practices can have mistakes corrected up to {until}; only after that is there a draw"))
    }
}

#[cfg(test)]
mod tests {
    use crate::rules::read_rules;
    use jiff::Timestamp;

    #[test]
    fn the_period_runs_to_the_end_of_its_last_second() {
        let text = "programme = { origin = \"proef.example\", title = \"Proef\", profile = \"free\" }\n\
                    tranche = [{ start = 2025-02-03, cap = \"50%\" }]\n\
                    register = { reference_date = 2025-01-01, no_answer = \"out\", objections_until = \
                    2023-06-11T23:59:59+02:00 }\n\
                    selection = { spread = \"overall\", boundary = \"skip\", order = [\"lot\"] }\n\
                    source = [{ label = \"munt\", kind = \"dice\", faces = 2, rolls = 128, by = \"bestuur\" }]\n";
        let rules = read_rules(text.as_bytes(), "rules.toml").unwrap().rules;
        let until: Timestamp = "2023-06-11T21:59:59Z".parse().unwrap();
        let open = |now: &str| rules.open_until(now.parse().unwrap());
        assert_eq!(open("2023-06-11T21:59:59.9Z"), Some(until));
        assert_eq!(open("2023-06-11T22:00:00Z"), None);
    }
}
