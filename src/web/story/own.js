/** A practice in one draw or amendment: its lot, its turns, its room, and how to compute the lot. */

import { share } from "../verifier/values.js";
import { tellBeside } from "./beside.js";
import { sized, variant } from "./called.js";
import { shell } from "./hand.js";
import { isPlaced, isSameTurn } from "./standing.js";
import { message } from "./text.js";

/**
 * @typedef {import("./types.js").Sums} Sums
 * @typedef {import("./types.js").Turn} Turn
 * @typedef {import("./standing.js").Turns} Turns
 * @typedef {import("./scene.js").Scene} Scene
 * @typedef {import("./text.js").Text} Text
 * @typedef {import("./asker.js").Asker} Asker
 */

/** A practice in a draw. */
export class Story {
  /** @param {Scene} scene @param {string} id of a practice that is in it */
  constructor(scene, id) {
    this.scene = scene;
    this.id = id;
    this.standing = scene.standing;
    this.rules = scene.standing.rules;
    this.unit = scene.standing.unit(id);
    this.own = /** @type {import("./types.js").Practice} */ (scene.standing.practices.get(id));
    this.outcome = /** @type {import("./types.js").Outcome} */ (scene.standing.outcomes.get(id));
    /** What it shares a cap with, if it has a lot. */
    this.pool = scene.standing.pool(this.unit);
    /** Its turns by tranche; none for who was not drawn. */
    this.turns = this.unit.turns;
    /** When it starts. */
    this.start = this.outcome.start;
    this.takesPart = this.unit.start !== null;
    /** Whether it had a turn at any start date. */
    this.isCandidate = this.turns.some((turn) => turn !== null);
    this.whose = message(this.unit.practices === 1 ? "whose.Practice" : "whose.Group");
  }

  /** Nothing where a practice is not in that draw. @param {Scene} scene @param {string | undefined} id */
  static find(scene, id) {
    return id !== undefined && scene.standing.practices.has(id) ? new Story(scene, id) : null;
  }

  /** The other practices of its group. */
  mates() {
    const { id, group } = this.own;
    if (group === null) return [];
    return [...this.standing.practices.values()].filter((own) => own.group === group && own.id !== id).map((own) => own.id).sort();
  }

  /** @param {number} of */
  size(of) {
    return sized(this.rules, of);
  }

  /** Whose cap it is. */
  get scope() {
    const region = this.own.region;
    return this.rules.spread === "per-region" ? message("scope.Region", { region }) : message("scope.All");
  }

  /** By how much the cap may be exceeded, where the rules allow some. @param {number} base */
  tolerance(base) {
    const { boundary, tolerance_millionths: millionths } = this.rules;
    return boundary === "reach" && millionths !== null ? share(base, millionths, 1_000_000) : null;
  }

  /** The sums of a tranche. @param {number} tranche */
  sums(tranche) {
    return this.pool?.tranche(tranche);
  }

  /** The number of the basket that was drawn for a tranche, where one was. @param {number} tranche */
  basket(tranche) {
    return this.sums(tranche)?.basket;
  }

  /**
   * What put it in a tranche, where not all who go first or rank equal fitted: its lot, when one with as much right to a place,
   * behind it, would have fitted in its turn and got none; its size, when larger ones before it did not fit, and it still did; or
   * neither, when there was room enough.
   * @param {number} tranche
   * @returns {"lot" | "size" | "room"}
   */
  decided(tranche) {
    const [walked, turn] = [this.pool?.walked, this.turns[tranche]];
    if (!walked || !turn) return "room";
    const queue = walked.queue(this.unit, tranche);
    const missed = (/** @type {import("./pool.js").Beside} */ { unit }) => !isPlaced(unit.turns[tranche]);
    const inItsPlace = queue.after.some((other) => {
      return missed(other) && other.key === "lot" && this.fits(tranche, other.unit.size, turn.room);
    });
    if (inItsPlace) return "lot";
    const larger = queue.before.some((other) => {
      const { unit } = other;
      // the turn of one that kept a later place is that of the walk before
      const isTooLarge = unit.turns[tranche]?.result === "too-large" && unit.size > this.unit.size;
      return walked.held(unit) === null && missed(other) && isTooLarge;
    });
    return larger ? "size" : "room";
  }

  /** Whether it fits in the whole cap of a tranche, with nobody else there. @param {number} tranche */
  fitsCap(tranche) {
    const sums = this.sums(tranche);
    return sums === undefined || this.fits(tranche, this.unit.size, sums.cap);
  }

  /** Whether a size fits in a room that is left in a tranche. @param {number} tranche @param {number} size @param {number} room */
  fits(tranche, size, room) {
    const { boundary, tolerance_millionths: millionths } = this.rules;
    if (boundary !== "reach") return size <= room;
    return millionths === null || size <= room + share(this.sums(tranche)?.base ?? 0, millionths, 1_000_000);
  }

  /** Lot, every start date, and how to compute the lot; who was no candidate is told so. @param {Text} text @param {Asker} asker */
  tellWhole(text, asker) {
    if (!this.isCandidate) {
      text.line(message("tranche.None"));
      return;
    }
    this.tellLot(text);
    this.tellTranches(text, [], asker);
    this.tellByHand(text);
  }

  /** @param {Text} text */
  tellLot(text) {
    const { lot, rank, of, region } = this.unit;
    if (lot === null) return;
    const isOne = this.rules.spread === "overall";
    text.blank();
    text.head(message("explain-title.Lot"));
    text.row(12, message("lot-row.Lot"), message("lot-value.Lot", { lot }));
    text.row(12, message("lot-row.Rank"), isOne ? message("lot-value.Rank", { rank, of })
      : message("lot-value.RankInRegion", { rank, of, region }));
  }

  /**
   * Every start date, but those of which the story was told already.
   * @param {Text} text
   * @param {Turns} told by tranche
   * @param {Asker} asker
   */
  tellTranches(text, told, asker) {
    if (!this.isCandidate) {
      text.line(message("tranche.None"));
      return;
    }
    text.blank();
    text.head(message("explain-title.StartDates"));
    this.turns.forEach((turn, tranche) => {
      const sums = this.sums(tranche);
      const isTold = tranche < told.length && isSameTurn(told[tranche], turn);
      if (turn !== null && sums !== undefined && !isTold) this.tellTranche(text, { tranche, turn, sums }, asker);
    });
  }

  /**
   * @param {Text} text
   * @param {{ tranche: number, turn: Turn, sums: Sums }} at
   * @param {Asker} asker
   */
  tellTranche(text, { tranche, turn, sums }, asker) {
    text.line(this.room(tranche, turn, sums), 2);
    text.line(this.turn(tranche, turn), 4);
    const bridge = this.bridge(turn);
    if (bridge !== null) text.line(bridge, 4);
    tellBeside(text, this, { tranche, turn }, asker);
    text.line(this.end(sums), 4);
  }

  /** The room that a start date had. @param {number} tranche @param {Turn} turn @param {Sums} sums */
  room(tranche, { of: lots }, { base, cap, used_before: before, room, asked, candidates: practices }) {
    const rule = this.rules.tranches[tranche];
    const by = practices === lots ? message("asked-by.Alone", { practices })
      : message("asked-by.Grouped", { practices, lots });
    return message("tranche.Room", {
      date: rule?.start, cap: this.size(cap), share: { millionths: rule?.cap_millionths ?? 0 }, base, before, room,
      held: room < Math.max(0, cap - before) ? message("held.Later") : null, asked: this.size(asked), by,
    });
  }

  /** The turn of the practice. @param {number} tranche @param {Turn} turn */
  turn(tranche, turn) {
    const next = isPlaced(turn) ? undefined : this.rules.tranches[tranche + 1];
    const moved = next === undefined ? null : message("moved-on.To", { next: next.start });
    const size = this.size(this.unit.size);
    if (turn.result === "basket" || turn.result === "other-basket") {
      return message("tranche.InBasket", { size, result: message(`turn.${variant(turn.result)}`), moved }); // no order decided
    }
    const beyond = turn.room > 0 && turn.result !== "all-fitted" ? this.tolerance(this.sums(tranche)?.base ?? 0) : null;
    const isRoom = turn.result === "lot" && this.decided(tranche) !== "lot";
    return message("tranche.Turn", {
      place: turn.place, of: turn.of, room: this.size(turn.room), size, beyond: this.beyond(beyond),
      result: message(`turn.${isRoom ? "Room" : variant(turn.result)}`), moved,
    });
  }

  /** @param {number | null} beyond */
  beyond(beyond) {
    return beyond === null ? null : message("beyond.Up", { beyond: this.size(beyond) });
  }

  /** Why a rank among all lots is another number than a turn among the candidates of a date. @param {Turn} turn */
  bridge({ of }) {
    const lots = this.pool?.units.length ?? of;
    if (of === lots) return null;
    const region = this.own.region;
    return this.rules.spread === "per-region" ? message("tranche.Bridge", { of, lots, region })
      : message("tranche.BridgeAll", { of, lots });
  }

  /** How a start date ended. @param {Sums} sums */
  end(sums) {
    const { placed, candidates, used, cap, left } = sums;
    return message("tranche.End", {
      placed, of: candidates, used, cap: this.size(cap), share: { part: used, whole: cap }, left,
      over: used > cap ? this.exceeded(used - cap, sums) : null,
    });
  }

  /** @param {number} by @param {Sums} sums */
  exceeded(by, { used_before, cap, base }) {
    const [most, over] = [this.tolerance(base), this.size(by)];
    if (used_before >= cap) return message("exceeded.Before", { over });
    return most === null ? message("exceeded.Reach", { over }) : message("exceeded.Within", { over, most: this.size(most) });
  }

  /** The two commands of the format document. @param {Text} text */
  tellByHand(text) {
    const { seed } = this.scene.section;
    if (seed === null) return;
    text.blank();
    text.head(message("by-hand.Lot"));
    shell(this.unit.label, seed).forEach((command) => text.command(command));
  }
}
