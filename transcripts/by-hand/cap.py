"""Cap (maximum) and room (ruimte) of every tranche of a log, with the sums around them, from the outcome lines of the same
draw. After an amendment the room also hangs on places that are kept: of that, only that it is not too much."""

from collections import Counter
from log import check, equals, read_signed_log, run


class Sums:
    """What outcome lines add up to, by region; under None of all."""

    def __init__(self, outcomes, rules):
        self.size, self.taking, self.placed, self.candidates = Counter(), Counter(), Counter(), Counter()
        self.placed_size, self.asked, self.regions = Counter(), Counter(), set()
        for line in outcomes:
            self.regions.add(line["region"])
            for region in line["region"], None:
                self.add(line, region, 1 if rules["unit"] == "practices" else line["ion"])
        given = {base["region"]: base["size"] for base in rules["bases"]}
        self.base = {region: given.get(region, 0) for region in self.regions} if given else dict(self.size)
        self.base[None] = sum(self.base[region] for region in self.regions)

    def add(self, line, region, size):
        self.size[region] += size
        if line["reason"] == "takes-part":
            self.taking[region] += size
        elif line["start"]:
            self.placed[region, line["start"]] += 1
            self.placed_size[region, line["start"]] += size
        for turn in line["tranches"]:
            self.candidates[region, turn["start"]] += 1
            self.asked[region, turn["start"]] += size


def check_tranche(line, sums, rules, of_round):
    region, start, where = line["region"], line["start"], f"line {line['at']}"
    is_pool = rules["spread"] == "per-region" or region is None
    share = {one["start"]: one["cap_millionths"] for one in rules["tranches"]}
    equals(f"{where}: base", sums.base[region], line["base"])
    cap = sums.base[region] * share[start] // 1000000
    equals(f"{where}: cap", cap if is_pool else None, line["cap"])
    room = max(0, cap - line["used_before"])
    if of_round:
        before = sums.taking[region] + sum(sums.placed_size[region, other] for other in share if other < start)
        equals(f"{where}: used before", before, line["used_before"])
        equals(f"{where}: candidates", sums.candidates[region, start], line["candidates"])
        equals(f"{where}: asked", sums.asked[region, start], line["asked"])
        equals(f"{where}: placed", sums.placed[region, start], line["placed"])
        equals(f"{where}: placed size", sums.placed_size[region, start], line["placed_size"])
        equals(f"{where}: room", room if is_pool else None, line["room"])
        equals(f"{where}: lottery", line["asked"] > room if is_pool else None, line["lottery"])
    elif is_pool:
        check(line["room"] <= room, f"{where}: room, at most: computed {room}, but stated is {line['room']}")
    used = line["used_before"] + line["placed_size"]
    equals(f"{where}: used", used, line["used"])
    equals(f"{where}: left", max(0, cap - used) if is_pool else None, line["left"])
    equals(f"{where}: waiting", line["candidates"] - line["placed"], line["waiting"])
    equals(f"{where}: waiting size", line["asked"] - line["placed_size"], line["waiting_size"])
    if is_pool:
        found = "room" if of_round else f"at most {room} room, stated"
        print(f"{where}: {region or 'all regions'} {start}: base {line['base']} × {share[start]} / 1000000 = cap {cap}; "
              f"− {line['used_before']} used before: {found} {line['room']}")


def calculate(path, key, *_):
    tranches, outcomes, count = [], [], 0
    for line in read_signed_log(path, key).lines:
        kind = line["type"]
        if kind in ("round", "amendment"):
            of_round = kind == "round"
        if kind == "rules":
            sealed = line
        if kind == "draw":
            rules = sealed if of_round else rules
        if kind == "tranche":
            tranches.append(line)
        if kind == "outcome":
            outcomes.append(line)
        if kind == "checkpoint":
            sums = Sums(outcomes, rules) if tranches else None
            for tranche in tranches:
                check_tranche(tranche, sums, rules, of_round)
            count += len(tranches)
            tranches, outcomes = [], []
    check(count, "there is no tranche in this log")
    return "caps and rooms follow from the outcomes and the rules"


run("LOG KEY", 2, calculate)
