"""Lots (lotnummer) and ranks (rangnummer): every lot of a log, or that of one practice or group, from the seed of its draw;
and every rank, by putting the lots in order. That the seed is right, is for seed.py."""

from chacha20 import first_block
from log import check, equals, read_signed_log, run, sha256


def lot_of(unit, seed):
    return first_block(bytes.fromhex(seed), sha256(unit.encode())[:8])[:8].hex()


def check_lots(log, only):
    lots = 0
    for line in log.of_type("seed", "lot"):
        if line["type"] == "seed":
            seed = line["seed"]
        elif only in (None, line["unit"]):
            lot = lot_of(line["unit"], seed)
            equals(f"line {line['at']}: lot of {line['unit']}", lot, line["lot"])
            print(f"line {line['at']}: lot of {line['unit']} is {lot}, rank {line['rank']} of {line['of']}")
            lots += 1
    check(lots, f"there is no lot{f' of {only}' if only else ''} in this log")
    return lots


def check_ranks(rows, section):
    for row in rows.values():
        for rank, (lot, unit, *stated) in enumerate(sorted(row), 1):
            equals(f"in the section from line {section} on: rank and row of {unit.decode()}", [rank, len(row)], stated)


def calculate(path, key, only=None, *_):
    log = read_signed_log(path, key)
    lots = check_lots(log, only)
    section, rows, together = None, {}, False
    for line in log.lines:
        kind = line["type"]
        if kind in ("round", "amendment"):
            check_ranks(rows, section)
            section, rows, of_round = line["at"], {}, kind == "round"
        if kind == "rules":
            spread = line["spread"]
        if kind == "draw" and of_round:
            together = spread == "overall"
        if kind in ("lot", "outcome") and line["lot"]:
            unit = line["unit"] if kind == "lot" else line["group"] or line["practice"]
            row = rows.setdefault(None if together else line["region"], set())
            row.add((line["lot"], unit.encode(), line["rank"], line["of"]))
    check_ranks(rows, section)
    return f"lots computed from their seeds: {lots}; every rank in this log is the place of its lot among the others"


run("LOG KEY [PRACTICE-OR-GROUP]", 2, calculate)
