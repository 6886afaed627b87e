/**
 * Whole logs at random, grown with the program: rules of every kind, groups, who takes part already, rounds that follow on one
 * another, amendments of every kind, and some that are given up. What the program refuses is passed over; whatever else goes wrong is not.
 */

import { execFileSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const KEY = fileURLToPath(new URL("../../fixtures/organiser.pem", import.meta.url));
/** Start dates by round, and in between the days of amendments. */
const ROUNDS = [
  { sealed: "2025-01-10", starts: ["2025-02-01", "2025-04-01", "2025-07-01"], days: ["2025-01-15", "2025-02-10", "2025-04-01", "2025-05-05", "2025-08-01"] },
  { sealed: "2025-09-10", starts: ["2025-10-01", "2026-01-01", "2026-04-01"], days: ["2025-09-15", "2025-10-10", "2026-01-02", "2026-03-01", "2026-05-01"] },
];
const REGIONS = ["Noord", "Zuid", "Œst – 't Gooi"];
const IDS = [..."ABCDEFGHIJKLMNOPQRSTUVWX"].map((letter, at) => (at % 7 === 3 ? `${letter}'0${at}` : `${letter}-0${at}`));

/** Numbers that follow from a seed: mulberry32. */
function random(seed) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  const below = (n) => next() % n;
  return { below, some: (percent) => below(100) < percent, one: (all) => all[below(all.length)] };
}

/** A log; the path of its file. */
export function grow(program, folder, seed) {
  const at = join(folder, `random-${seed}`);
  mkdirSync(at);
  copyFileSync(KEY, join(at, "key.pem"));
  const growing = new Growing(program, at, random(seed));
  growing.rounds();
  return join(at, "log.jsonl");
}

class Growing {
  constructor(program, folder, dice) {
    Object.assign(this, { program, folder, dice, log: join(folder, "log.jsonl"), ids: new Set(), clock: 0 });
    const { below, some, one } = dice;
    this.spread = one(["per-region", "per-region", "balanced", "overall"]);
    this.boundary = one(["skip", "skip", "stop", "reach", "reach-within", ...(this.spread === "balanced" ? [] : ["baskets", "baskets"])]);
    this.regions = REGIONS.slice(0, 1 + below(3));
    this.unit = some(15) ? "practices" : "ion";
    this.classes = some(40) ? ["a", "b"].slice(0, 1 + below(2)) : [];
    this.keys = ["waited", "passed", "wish"].filter(() => some(30)).sort(() => below(3) - 1);
    if (this.classes.length > 0) this.keys.splice(below(this.keys.length + 1), 0, "class");
    this.bases = some(15);
  }

  run(verb, ...args) {
    const own = ["--key", join(this.folder, "key.pem"), "--yes", "--lang", "nl"];
    try {
      execFileSync(this.program, [...verb.split(" "), ...args, ...own], { stdio: ["ignore", "pipe", "pipe"] });
      return true;
    } catch (error) {
      // 101 is a panic
      if (![1, 2].includes(error.status)) throw error;
      return false;
    }
  }

  /** A minute later each time. */
  moment(day) {
    this.clock += 1;
    return `${day}T${10 + Math.floor(this.clock / 60)}:${String(this.clock % 60).padStart(2, "0")}:00+00:00`;
  }

  write(name, text) {
    const path = join(this.folder, name);
    writeFileSync(path, text);
    return path;
  }

  rounds() {
    const { some } = this.dice;
    ROUNDS.forEach((round, number) => {
      if (number > 0 && some(40)) return;
      this.round(round, number);
    });
  }

  round({ sealed, starts, days }, number) {
    const { below, some } = this.dice;
    const rules = this.write(`rules-${number}.toml`, this.rules(starts, number));
    const all = [...this.ids];
    // some are on no list any more: of who takes part the program refuses that
    if (number > 0 && some(50)) all.filter(() => some(20)).forEach((id) => this.ids.delete(id));
    const seal = () => {
      const register = this.write(`register-${number}.csv`, this.register(starts));
      return this.run("seal", rules, register, "--log", this.log, "--at", this.moment(sealed));
    };
    if (!seal()) {
      all.forEach((id) => this.ids.add(id));
      if (!seal()) return;
    }
    if (some(10) && this.run("abort", this.log, "--reason", "de lijst klopte niet", "--at", this.moment(sealed))) seal();
    if (number > 0 && some(20)) return; // it waits
    if (!this.draw(sealed)) return;
    let from = 0;
    for (let many = below(5); many > 0 && from < days.length; many -= 1) {
      from += below(2);
      this.amend(days[Math.min(from, days.length - 1)], number);
    }
  }

  draw(day) {
    const throws = () => Array.from({ length: 60 }, () => 1 + this.dice.below(6)).join(" ");
    const given = ["--contribute", `dobbelstenen=${throws()}`];
    if (this.boundary === "baskets" && this.withDice) given.push("--contribute", `mand=${1 + this.dice.below(10)}`);
    return this.run("draw", this.log, ...given, "--at", this.moment(day)) || this.run("draw", this.log, ...given.slice(0, 2), "--at", this.moment(day));
  }

  rules(starts, number) {
    const { below, some } = this.dice;
    this.withDice = this.boundary === "baskets" && some(50);
    const caps = starts.map(() => 10 + below(80)).sort((a, b) => a - b);
    const boundary = {
      reach: `boundary = "reach"\nconsent = "verzekeraar"`, "reach-within": `boundary = "reach"\nconsent = "verzekeraar"\ntolerance = "${1 + below(8)}%"`,
      baskets: `boundary = "baskets"\nbaskets = 10\n${this.withDice ? 'basket_dice = "mand"\n' : ""}leftover = "${some(60) ? "lots" : "carry"}"`,
    }[this.boundary] ?? `boundary = "${this.boundary}"`;
    return [
      `[programme]\norigin = "proef.example/grow"\ntitle = "Proef (FICTIEF)"\nprofile = "free"`,
      some(50) ? `[round]\ntitle = "${some(50) ? `Ronde ${number + 1}` : "voorjaar"}"` : "",
      ...starts.map((start, at) => `[[tranche]]\nstart = ${start}\ncap = "${caps[at]}%"`),
      `[register]\nreference_date = 2025-01-01\nunit = "${this.unit}"\nno_answer = "${some(50) ? "last" : "out"}"\nidentity = "open"`,
      this.bases ? `[base]\n${this.regions.map((region) => `"${region}" = ${this.unit === "ion" ? 20_000 : 12}`).join("\n")}` : "",
      `[selection]\nspread = "${this.spread}"\n${boundary}\norder = [${[...this.keys, "lot"].map((key) => `"${key}"`).join(", ")}]`,
      some(30) ? `[result]\nobjections = "10 werkdagen"\nsubject_to = ["akkoord van Z"]\nthen = [{ what = "een plan maken", within = "3 maanden" }]` : "",
      some(20) ? `[eligibility]\nall = ["mag"]` : "",
      ...this.classes.map((name, at) => `[[class]]\nname = "${name}"\nall = [${at === 0 ? '"scan", "training"' : '"scan"'}]`),
      `[[source]]\nlabel = "dobbelstenen"\nkind = "dice"\nfaces = 6\nrolls = 60\nby = "voorzitter"`,
      this.withDice ? `[[source]]\nlabel = "mand"\nkind = "dice"\nfaces = 10\nrolls = 1\nby = "notaris"` : "",
    ].filter((part) => part !== "").join("\n\n") + "\n";
  }

  register(starts) {
    const { below, some, one } = this.dice;
    const ids = this.ids.size > 0 ? [] : IDS.slice(0, 4 + below(21)).filter(() => some(90));
    this.ids = new Set([...this.ids, ...ids]);
    const groups = some(40) ? ["haven", "duin"] : [];
    const shared = Object.fromEntries(groups.map((group) => [group, { region: one(this.regions), wish: one(starts) }]));
    const rows = [...this.ids].map((id) => {
      const group = groups.length > 0 && some(40) ? one(groups) : "";
      const { region = one(this.regions), wish = some(80) ? one(starts) : one(["", "nee", "2027-01-01"]) } = shared[group] ?? {};
      const since = group === "" && some(8) ? "2024-01-01" : "";
      const yes = () => (some(50) ? "ja" : "nee");
      const ion = 500 + 250 * below(14);
      return [id, `Praktijk ${id}`, some(50) ? "Dorp" : "", region, ion, since ? "" : wish, group, since, yes(), yes(), some(90) ? "ja" : "nee"].join(";");
    });
    return `praktijk;naam;plaats;regio;ion;voorkeursdatum;groep;sinds;scan;training;mag\n${rows.join("\n")}\n`;
  }

  amend(day, number) {
    const { below, some, one } = this.dice;
    const [id, other] = [one([...this.ids]), one([...this.ids])];
    const of = ["--reason", "zo is het", "--date", day, "--at", this.moment(day)];
    const { starts } = ROUNDS[number];
    switch (below(7)) {
      case 0: case 1: return this.run("amend withdraw", this.log, id, ...of) && (this.withdrawn = id);
      case 2: return this.run("amend restore", this.log, this.withdrawn ?? id, ...of);
      case 3: return this.late(day, of, starts);
      case 4: {
        const what = one([["--ion", String(500 + 250 * below(20))], ["--region", one(this.regions)], ["--wish", one(starts)], ["--class", "none"]]);
        return this.run("amend correct", this.log, id, ...what, ...of);
      }
      default: {
        const next = some(30) ? id : `N-${this.clock}`;
        const both = some(70) ? ["--of", id, "--of", other] : ["--of", id];
        if (this.run("amend successor", this.log, next, ...both, "--name", "Samen", ...of)) {
          for (const own of both) this.ids.delete(own);
          this.ids.add(next);
        }
      }
    }
  }

  late(day, of, starts) {
    const id = `L-${this.clock}`;
    const { below, one, some } = this.dice;
    const register = this.write(`late-${this.clock}.csv`, `praktijk;naam;regio;ion;voorkeursdatum\n${id};Te laat;${one(this.regions)};${500 + 250 * below(14)};${one(starts)}\n`);
    if (!this.run("amend late", this.log, register, ...of)) return;
    if (some(20)) this.run("abort", this.log, "--reason", "toch niet", "--at", this.moment(day));
    else if (this.draw(day)) this.ids.add(id);
  }
}
