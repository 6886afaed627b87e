#![doc = include_str!("../README.md")]
//!
//! # The code: rooms in the order of the data
//!
//! A pure core in a thin shell. Bytes come in and become values that are right by construction; values are drawn and
//! written; whoever checks runs the same functions again and compares bytes. Arrows run one way: a room
//! uses only rooms that stand before it in this list, as `tests/documents.rs` sees.
//!
//! | room | what is in it |
//! | --- | --- |
//! | [`words`] | what people read, in two languages: one declared message each, and the catalogue of all |
//! | [`log`] | lines, tree, keys, signed notes, policies: what any log is made of, whatever stands in it |
//! | [`rules`], [`register`], [`roster`] | what comes in: what the board decides, who signed up, who is behind a pseudonym |
//! | [`draw`] | seed, beacon, units, lots, allocation, history, a round as it stands: plain arithmetic |
//! | [`transcript`] | what is written: each line of the format as a value, and how a log grows by them |
//! | [`verify`], [`receipt`] | who checks it: replay, who vouches, forks; one outcome alone |
//! | [`memory`], [`witness`] | what a key signed before, so that it signs no second history; cosignatures |
//! | [`tell`] | what is told of a verified log: verdict, trust, explain, lists, status, survey; what rules say |
//! | [`chances`], [`sample`], [`init`] | trying and preparing |
//! | [`mod@env`], [`desk`], [`verbs`] | the shell: the one door to the world, the verbs in a browser, and a file for each verb |
//!
//! ## From a cell of the register to its outcome line
//!
//! 1. `instroom seal` reads `rules.toml` with [`rules::read_rules`] and the register with [`register::read_register`]. That
//!    finds the headings (text and workbook are one table by then), reads each cell to a type that cannot be wrong (`3.250` to an
//!    [`Ion`](register::Ion), `weet niet` to a wish) or to a [`RegisterFault`](register::RegisterFault) with its place, and ends in a
//!    [`Practice`](register::Practice) of the [`Register`](register::Register).
//! 2. Rules, register and seed plan together are a [`Sealed`](draw::round::Sealed) round. [`transcript::grow::seal`] writes it, a
//!    `practice` line a practice ([`write_sealed`](transcript::write::write_sealed)), into a [`Log`](log::Log), which hashes each
//!    line into its tree and signs the root: the seal.
//! 3. `instroom draw` gives the contributions to [`read_contributions`](draw::seed::read_contributions), and
//!    [`transcript::grow::draw`] goes on: [`draw_seed`](draw::seed::draw_seed) mixes them with the sealed root,
//!    [`draw_lots`](draw::lots::draw_lots) gives every [`Unit`](draw::units::Unit) its [`Lot`](draw::lots::Lot) and order,
//!    [`allocate`](draw::allocation::allocate) walks that order tranche by tranche, and [`Standing`](draw::round::Standing)
//!    holds the result.
//! 4. [`write_outcomes`](transcript::write::write_outcomes) writes the practice's `outcome` line, and the log signs again.
//! 5. Whoever verifies goes the same way: [`verify::verify`] reads the input lines back ([`transcript::read`]), calls the functions
//!    of step 3, and hands those of step 4 a [`Replay`](verify::Replay), the [`Sink`](log::Sink) that compares where a `Log`
//!    writes. [`explain_words`](tell::explain::explain_words) then tells the practice what happened.
//!
//! ## From a `--trust` key to the last sentence
//!
//! 1. What the reader gives (keys, `.pub` files, policy files) adds up to one [`Policy`](log::policy::Policy):
//!    [`Trusted::read`](log::signers::Trusted::read), [`read_policy`](log::policy::read_policy). Nothing else decides about trust.
//! 2. [`verify::verify`] takes the policy along. Every signed note goes through one door, [`log::note::open`]: what comes out is
//!    verified, or marked as not. Only a witness that is always on reads lines of every kind, [`AnyNote`](log::note::AnyNote).
//! 3. When nothing differs, [`verify`] finds once who vouches: a [`Vouching`](verify::Vouching), in which stands whom the reader named,
//!    who signed, who was not checked, and as of which line. A verified transcript cannot be had without it
//!    ([`Verified::told`](verify::Verified::told)). A receipt and a request to cosign get theirs from
//!    [`open_checkpoint`](verify::open_checkpoint).
//! 4. Every verb tells it with the same sentences, declared in [`words::trust`]: of a transcript with
//!    [`tell::trust::rests_words`], of a receipt or a checkpoint with [`tell::trust::voucher_words`] and
//!    [`tell::trust::limit_words`]. The exit status follows from [`Vouching::is_enough`](verify::Vouching::is_enough).
//!
//! ## Where to change what
//!
//! | what | where |
//! | --- | --- |
//! | a sentence of `explain` | its message in [`words::explain`]; when it is said: [`tell::explain`], where `tell/explain/why.rs` has the reason of one start date, `tell/explain/beside.rs` who went first, `tell/explain/next.rs` what comes next; which code of a reason gets which sentence, in receipts too: `tell/reason.rs` |
//! | a sentence about trust | `TrustWords` in [`words::trust`]; when it is said: [`tell::trust`]; behind a witness in a verdict or status: `WitnessNote` in `words/verify/verdict.rs` |
//! | a sentence of the rules as a meeting adopts them | its message in [`words::charter`]; when it is said: [`tell::charter`]. A new choice of the rules needs one there, and a row in `tell/charter/tests.rs` |
//! | a fault of the register | its part in [`words::register`] (a cell: `words/register/cell.rs`); `register/fault.rs` names it, the file below `register/` that reads this makes it; then a file that has it, as `fixtures/faults/README.md` says |
//! | a fault of a receipt | its part in [`words::receipt`]; its step in [`receipt::check_receipt`] or what that calls; then a file that has it, made by a row in `tests/receipts/made.rs` |
//! | any other fault, or how to mend it | the `faults!` of its room in [`words`]; the room re-exports and makes it |
//! | a column of the insurer's list | a line of `COLUMNS` in `tell/list/row.rs`; of the list before the draw `tell/list/sealed.rs`, of changes `tell/list/changes.rs`. A member of the list that proves itself: its chapter in `transcripts/receipts.md` first |
//! | a fault of a list that proves itself | `ListFault` in `words/listed.rs`; its step in `receipt/list/`; then a row in `tests/cli/listed.rs` |
//! | a sentence of the minutes | its message in [`words::minutes`]; when it is said: [`tell::minutes`] |
//! | a sentence of a letter | the templates `words/letters/brief.md` and `letter.md`; of an outcome: [`tell::explain`]. A field of a letter, which is a column of the mail merge: a line of `fields!` in `tell/letters/field.rs` |
//! | how papers look | `tell/paper/pdf` and `tell/paper/docx`; what can stand in one: [`tell::paper`] |
//! | a character that may stand in a log | a range of `ALLOWED` in `log/text.rs`, and in the table of the format page |
//! | which names are too much alike | `rules/fold.rs` |
//! | a rule of the boundary | a variant of [`rules::Boundary`] and of [`rules::Edge`], and its word in `rules/code.rs`; what it does: `draw/allocation/tranche.rs`. The compiler then shows the rest, but for: `can_refuse_size` in `rules/selection.rs`, `consent` in `chances/report.rs`, `matches!` in `tell/survey/changes.rs`, and what stands outside the code (below) |
//! | how baskets are filled | [`draw::allocation::Baskets`]: over all dates `draw/allocation/baskets/mod.rs`, a tier `draw/allocation/baskets/fill.rs`, which one is drawn `draw/allocation/baskets/number.rs`, what it gives `draw/allocation/basket.rs`; the chapter `transcripts/baskets.md` first |
//! | a new kind of source | a variant of [`rules::SourceKind`] and of [`rules::SourceWord`], and its word in `rules/code.rs`. The compiler then shows the rest, but for: its keys in `KEYS` of `rules/read/source.rs`, its members in `SourceMembers` of `transcript/read/plan.rs`, whether it is enough (`is_enough` in `rules/plan.rs`), `matches!` in `verbs/step/give.rs`, `verbs/amend/write.rs` and `tell/survey/seed.rs`, and what stands outside the code (below) |
//! | what keeps a key from signing | what it remembers, and its file: [`memory`]; of organisers `verbs/step/recall.rs`, of witnesses `witness/check.rs`; in which words: `MemoryFault`, `CosignFault` |
//! | a witness that is always on | what it signs: `witness/always.rs`; what is made of its answer: `witness/submit.rs`; in which words: `Declined` and `Says` in [`words::witness`]; the two ends of the network: `env/listen`, `env/net.rs` |
//! | a verb or an option | its file in [`verbs`]; help stands on the clap types, Dutch under English |
//! | what is shown and asked before something that cannot be undone | `words/verbs/confirm.rs`, `ConfirmArgs` in `verbs/arg/answer.rs`; what is shown: the verb itself, of amendments `tell/survey/would.rs`; then `tests/cli/asked.rs`, at a real terminal |
//! | which throws are doubted | [`draw::throws`]; how they are kept until the draw is written: `verbs/step/throws.rs` |
//! | a verb that writes in a file which may be there | [`Env::lock`](env::Env::lock) before it reads it (a log: `Held` of `verbs/step/grow.rs`); then its pairs in `tests/races/pairs.rs` |
//! | a picture of the big screen | its messages in `words/screen`; `src/web/screen`: which pictures in `scenes.js`, each in `view/`; then `tests/web/screen.mjs` and `hall.mjs` |
//! | a form of the desk | a row of `STEPS` in `desk/offer.rs` and its name in [`words::desk`]: its fields are the options of the verb; then `tests/web/desk.mjs` |
//! | a line of the format | its chapter beside `transcripts/README.md` first, then [`transcript`] and the model in `tests/model`, which is written from the page alone |
//!
//! Outside the code, and shown by no compiler: the chapters of the format, the model in `tests/model`, the templates in `src/init/text`, a story in
//! `fixtures`, the word list.
//!
//! Then `tests/regenerate` writes transcripts, catalogue and snapshots anew, to look at with `git diff`.

// What people read.
pub mod words;

// What any log is made of.
pub mod log;

// What comes in.
pub mod register;
pub mod roster;
pub mod rules;

// What is drawn and decided.
pub mod draw;

// What is written.
pub mod transcript;

// Who checks it.
pub mod memory;
pub mod receipt;
pub mod verify;
pub mod witness;

// What is told of it.
pub mod tell;

// Trying and preparing.
pub mod chances;
pub mod init;
pub mod sample;

// The shell.
pub mod desk;
pub mod env;
pub mod verbs;
