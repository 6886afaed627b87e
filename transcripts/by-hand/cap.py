"""Cap (maximum) and room (ruimte) of every tranche of a log, with all the sums of its line, from the rules and the outcome lines
of the same draw. Who got which place is not computed here, only that what they got is added up rightly."""

from log import check, equals, read_signed_log, run


class Unit:
    """A practice in a draw: its size, and the tranche that it held when an amendment began."""

    def __init__(self, outcome, held, rules):
        self.region, self.wish, self.start = outcome["region"], outcome["wish"], outcome["start"]
        self.size = 1 if rules["unit"] == "practices" else outcome["ion"]
        self.takes_part, self.is_drawn = outcome["reason"] == "takes-part", outcome["lot"] is not None
        self.held = held

    def is_before(self, tranche):
        """Whether it has its place when the walk of this tranche begins."""
        placed = self.start is not None and (self.start < tranche or self.held == tranche == self.start)
        return self.takes_part or placed

    def is_candidate(self, tranche):
        wants = self.wish is not None and self.wish <= tranche
        return self.is_drawn and wants and not self.is_before(tranche)


def size(units):
    return sum(unit.size for unit in units)


def base_of(region, units, rules):
    given = {base["region"]: base["size"] for base in rules["bases"]}
    return given.get(region, 0) if given else size(unit for unit in units if unit.region == region)


def room_of(tranche, units, caps):
    """The room, and whether the candidates do not all fit: also not in a later tranche, of which places are held."""
    candidates = [unit for unit in units if unit.is_candidate(tranche)]
    used = size(unit for unit in units if unit.is_before(tranche))
    room, lottery = None, False
    for later in sorted(date for date in caps if date >= tranche):
        held = [unit for unit in units if unit.held and unit.start and not unit.is_before(tranche) and unit.held <= later]
        left = caps[later] - used - size(held)
        need = size(unit for unit in candidates if not unit.held or unit.held > later)
        room = left if room is None else min(room, left)
        lottery = lottery or 0 < need > left
    return max(0, room), lottery


def check_tranche(line, all_units, rules):
    region, start, where = line["region"], line["start"], f"line {line['at']}"
    is_pool = rules["spread"] == "per-region" or region is None
    units = [unit for unit in all_units if region in (None, unit.region)]
    base = sum(base_of(one, units, rules) for one in {unit.region for unit in units})
    equals(f"{where}: base", base, line["base"])
    shares = {one["start"]: one["cap_millionths"] for one in rules["tranches"]}
    caps = {date: base * share // 1000000 for date, share in shares.items()}
    room, lottery = room_of(start, units, caps)
    used = size(unit for unit in units if unit.is_before(start))
    candidates = [unit for unit in units if unit.is_candidate(start)]
    placed = [unit for unit in candidates if unit.start == start]
    left = max(0, caps[start] - used - size(placed))
    due = {
        "cap": caps[start] if is_pool else None, "used_before": used, "room": room if is_pool else None,
        "candidates": len(candidates), "asked": size(candidates), "lottery": lottery if is_pool else None,
        "placed": len(placed), "placed_size": size(placed), "used": used + size(placed), "left": left if is_pool else None,
        "waiting": len(candidates) - len(placed), "waiting_size": size(candidates) - size(placed),
    }
    for name, value in due.items():
        equals(f"{where}: {name}", value, line[name])
    if is_pool:
        print(f"{where}: {region or 'all regions'} {start}: base {base} × {shares[start]} / 1000000 = cap {caps[start]}; "
              f"used before {used}, room {room}")


def starts(outcomes):
    """The tranche that each practice holds."""
    return {line["practice"]: None if line["reason"] == "takes-part" else line["start"] for line in outcomes}


def draws(log):
    """Of every section that was worked out: its tranche lines, its outcome lines, its rules, and what was held before."""
    before, outcomes = {}, []
    for line in log.lines:
        kind = line["type"]
        if kind in ("round", "amendment"):
            of_round, successors = kind == "round", {}
        if kind == "rules":
            sealed = line
        if kind == "successor":
            successors[line["id"]] = line["of"][0]
        if kind == "draw":
            rules, before = (sealed, {}) if of_round else (rules, before)
            tranches, outcomes = [], []
        if kind == "tranche":
            tranches.append(line)
        if kind == "outcome":
            outcomes.append(line)
        if kind == "checkpoint" and outcomes:
            ids = [outcome["practice"] for outcome in outcomes]
            yield tranches, outcomes, rules, {id: before.get(successors.get(id, id)) for id in ids}
            before, outcomes = starts(outcomes), []


def calculate(path, key, *_):
    count = 0
    for tranches, outcomes, rules, held in draws(read_signed_log(path, key)):
        units = [Unit(outcome, held[outcome["practice"]], rules) for outcome in outcomes]
        for line in tranches:
            check_tranche(line, units, rules)
        count += len(tranches)
    check(count, "there is no tranche in this log")
    return "caps, rooms and sums follow from the rules and the outcomes"


run("LOG KEY", 2, calculate)
