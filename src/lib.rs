#![doc = include_str!("../README.md")]
//!
//! # The code: rooms in the order of the data
//!
//! A pure core in a thin shell. Bytes come in and become values that are right by construction; values are drawn and
//! written; whoever checks runs the same functions again and compares bytes. Arrows run downwards in this list: a room
//! knows those above it, never one below.
//!
//! | room | what is in it |
//! | --- | --- |
//! | [`words`] | what people read, in two languages: one declared message each, and the catalogue of all |
//! | [`rules`], [`register`], [`roster`] | what comes in: what the board decides, who signed up, who is behind a pseudonym |
//! | [`draw`] | seed, beacon, units, lots, allocation, history, a round as it stands: plain arithmetic |
//! | [`log`], [`transcript`] | what is written: lines, tree, keys, signed notes, policies; each line as a value; how a log grows |
//! | [`verify`], [`receipt`], [`witness`] | who checks it: replay, who vouches, forks; one outcome alone; cosignatures |
//! | [`tell`] | what is told of a verified log: verdict, trust, explain, lists, status, survey |
//! | [`chances`], [`sample`], [`init`] | trying and preparing |
//! | [`mod@env`], [`verbs`] | the shell: the one door to the world, and a file for each verb |
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
//!    verified, or marked as not.
//! 3. When nothing differs, [`verify`] finds once who vouches: a [`Vouching`](verify::Vouching), in which stands whom the reader named,
//!    who signed, who was not checked, and as of which line. A verified transcript cannot be had without it
//!    ([`Verified::told`](verify::Verified::told)). A receipt and a request to cosign get theirs from
//!    [`open_checkpoint`](verify::open_checkpoint).
//! 4. Every verb tells it with the same sentences, [`tell::trust::trust_words`], declared in [`words::trust`]; the exit status follows
//!    from [`Vouching::is_enough`](verify::Vouching::is_enough).
//!
//! ## Where to change what
//!
//! | what | where |
//! | --- | --- |
//! | a sentence of `explain` | its message in [`words::explain`]; when it is said: [`tell::explain`] |
//! | a rule of the boundary | [`rules::Boundary`] and its reader (`rules/read/choice.rs`); what it does: `draw/allocation/tranche.rs`, its cap: `draw/allocation/walk.rs`; its line: `transcript/write/input.rs` and `transcript/read/rules.rs`; beside the others: [`chances`] |
//! | a column of the insurer's list | [`tell::list`]: `HEADINGS` and the row below it |
//! | a new kind of source | [`rules::SourceKind`] and its reader (`rules/read/source.rs`); its value: [`draw::seed`]; its line: `transcript/write/input.rs` and `transcript/read/plan.rs`; how it is told: [`tell::survey`]; how it is given: `verbs/step/give.rs` |
//! | a fault, or how to mend it | the `faults!` of its room in [`words`]; the room re-exports and makes it |
//! | a verb or an option | its file in [`verbs`]; help stands on the clap types, Dutch under English |
//! | a line of the format | `transcripts/README.md` first, then [`transcript`] and the model in `tests/model`, which is written from the page alone |
//!
//! Then `tests/regenerate` writes transcripts, catalogue and snapshots anew, to look at with `git diff`.

// What people read.
pub mod words;

// What comes in.
pub mod register;
pub mod roster;
pub mod rules;

// What is drawn and decided.
pub mod draw;

// What is written.
pub mod log;
pub mod transcript;

// Who checks it.
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
pub mod env;
pub mod verbs;
