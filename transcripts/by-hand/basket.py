"""Baskets (manden): the number of every basket that was drawn, from the seed or from dice; and with the table that `instroom
baskets --plain` writes also what is in them: no basket is over a cap, and every outcome is what that basket holds."""

import csv

from chacha20 import first_block
from log import check, equals, read_signed_log, run, sha256


def drawn(seed, name, count):
    nonce = sha256(f"instroom basket v1\n{name}".encode())[:8]
    block = first_block(bytes.fromhex(seed), nonce)
    words = [int.from_bytes(block[at : at + 8], "big") for at in range(0, 64, 8)]
    return next(word for word in words if word < (2**64 - 1) // count * count) % count


def rolled(value):
    return int("".join(str(int(roll) % 10) for roll in value.split(" ")))


def rounds(log):
    """Of every draw of a round with baskets: its rules, and its lines behind the seal."""
    found, kind, rules = [], None, None
    for line in log.lines:
        if line["type"] in ("round", "amendment"):
            kind = line["type"]
        if line["type"] == "rules":
            rules = line
        if line["type"] == "draw" and kind == "round" and "baskets" in rules:
            found.append((rules, []))
        if kind == "round" and found and found[-1][0] is rules:
            found[-1][1].append(line)
    return found


def check_numbers(rules, lines, rolls):
    numbers = {}
    seed = next(line["seed"] for line in lines if line["type"] == "seed")
    for line in lines:
        if line["type"] == "tranche" and "basket" in line:
            name = line["region"] or ""
            dice = rules["basket_dice"]
            number = drawn(seed, name, rules["baskets"]) if dice is None else rolled(rolls[dice])
            equals(f"line {line['at']}: number of the basket", number, line["basket"])
            numbers[name] = number
    for name, number in sorted(numbers.items(), key=lambda own: own[0].encode()):
        print(f"basket {number} of {rules['baskets']} for {name or 'all regions'}")
    return len(numbers)


def check_table(rules, lines, path):
    with open(path, encoding="utf-8", newline="") as file:
        table = list(csv.reader(file, delimiter=";"))
    starts = [tranche["start"] for tranche in rules["tranches"]]
    first = 5 + len(starts)
    equals("baskets in the table", len(table[0]) - first, rules["baskets"])
    tranches = [line for line in lines if line["type"] == "tranche" and line["cap"] is not None]
    outcomes = {line["group"] or line["practice"]: line for line in lines if line["type"] == "outcome"}
    rows = {row[1]: row for row in table[1:] if row[1] in outcomes}
    check(set(rows) == {unit for unit, line in outcomes.items() if line["lot"]}, "the table has other units than the log")
    for line in tranches:
        own = [row for row in rows.values() if line["region"] in (None, row[0])]
        taken = min(other["used_before"] for other in tranches if other["region"] == line["region"])
        held = [taken + sum(int(row[3]) for row in own if "" < row[at] <= line["start"]) for at in range(first, len(table[0]))]
        where = f"{line['start']}, {line['region'] or 'all regions'}"
        check(max(held) <= max(line["cap"], taken), f"{where}: a basket holds {max(held)}, and the cap is {line['cap']}")
        print(f"{where}: the fullest basket holds {max(held)} of {line['cap']}")
    baskets = {(line["start"], line["region"]): line.get("basket") for line in tranches}
    for unit, line in outcomes.items():
        for turn in line["tranches"] if unit in rows else []:
            row, start = rows[unit], turn["start"]
            equals(f"{unit}: region and size", row[0:4:3], [line["region"], str(line["size"])])
            if "baskets" in turn:
                equals(f"{unit}, {start}: baskets", row[first:].count(start), turn["baskets"])
            if turn["result"] in ("basket", "other-basket"):
                place = row[first + baskets.get((start, line["region"]), baskets.get((start, None)))]
                equals(f"{unit}, {start}: lies in the basket", place == start, turn["result"] == "basket")
    return len(rows)


def calculate(path, key, table=None, *_):
    log = read_signed_log(path, key)
    rolls = {line["label"]: line["value"] for line in log.of_type("contribution")}
    drawn_rounds = rounds(log)
    check(drawn_rounds, "no round with baskets was drawn in this log")
    numbers = sum(check_numbers(rules, lines, rolls) for rules, lines in drawn_rounds)
    held = f"numbers of baskets computed: {numbers}"
    if table is None:
        return f"{held}; what is in them was not looked at"
    units = check_table(*drawn_rounds[-1], table)
    return f"{held}; in the table of the last round, with {units} units, no basket is over a cap, and every outcome is what its basket holds"


run("LOG KEY [TABLE]", 2, calculate)
