"""How near the equal chances of the goldens are to the largest that any baskets could give.

The largest equal chance t of a pool whose units fit in a room C: the most that a mix of baskets, each within C, can give every
unit alike. It is at most C/Σs (a basket holds no more than C), and at most the optimum of a linear program over all baskets,
which HiGHS solves by column generation: a knapsack prices the next basket. The table that stands in `transcripts/baskets.md`
is computed here again, and each pool of 20 units or more must reach 99.5% of what is possible in whole baskets.

Needs numpy and scipy. usage: python3 tests/oracle/baskets.py
"""

import json
import os
import re
import sys

import numpy as np
from scipy.optimize import linprog

ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
# up to so many units all baskets are priced; above it C/Σs is the measure
FEW = 19


def pools(story):
    """Of the first date of a golden, per pool: name, m, k, the room, and the sizes that are not too large."""
    with open(os.path.join(ROOT, "transcripts", story + ".jsonl"), encoding="utf-8") as file:
        lines = [json.loads(line) for line in file]
    count = next(line["baskets"] for line in lines if line["type"] == "rules")
    first = next(line for line in lines if line["type"] == "tranche")["start"]
    found = {}
    for line in lines:
        if line["type"] == "tranche" and line["start"] == first and line["cap"] is not None and line["lottery"]:
            found[line["region"]] = (line["room"], [], set())
    for line in lines:
        if line["type"] == "outcome" and line["group"] is None:
            pool = found.get(line["region"]) or found.get(None)
            turn = next((turn for turn in line["tranches"] if turn["start"] == first), None)
            if pool and turn and "baskets" in turn:
                pool[1].append(line["size"])
                pool[2].add(turn["baskets"])
    for name, (room, sizes, counts) in sorted(found.items(), key=lambda own: str(own[0])):
        assert len(counts) == 1, f"{story}, {name}: equals are in {counts} baskets"
        yield name, count, counts.pop(), room, sizes


def subset_sums(values):
    sums = np.zeros(1 << len(values), dtype=np.asarray(values).dtype)
    for at, value in enumerate(values):
        sums[1 << at : 2 << at] = sums[: 1 << at] + value
    return sums


def largest(room, sizes):
    """The largest equal chance of few units, by column generation."""
    many = len(sizes)
    fits = subset_sums(np.array(sizes, dtype=np.int64)) <= room
    columns = [np.eye(many, dtype=int)[at] for at in range(many)]
    while True:
        matrix = np.array(columns).T
        cost = np.zeros(len(columns) + 1)
        cost[-1] = -1
        solved = linprog(
            cost,
            A_ub=np.hstack([-matrix, np.ones((many, 1))]),
            b_ub=np.zeros(many),
            A_eq=np.array([[1.0] * len(columns) + [0.0]]),
            b_eq=[1],
            method="highs",
        )
        prices = np.maximum(-solved.ineqlin.marginals, 0)
        worth = subset_sums(prices / prices.sum())
        worth[~fits] = -1
        best = int(worth.argmax())
        if worth[best] <= -solved.fun + 1e-7:
            return -solved.fun
        columns.append((best >> np.arange(many)) & 1)


def table():
    """The rows of the table: of all small pools each its own, of the others by what they reach."""
    rows, large = [], {}
    for story in ["manden-hoog", "manden-samen", "manden-engeland"]:
        for name, count, k, room, sizes in pools(story):
            bound = count * room / sum(sizes)
            if len(sizes) <= FEW:
                rows.append((name, len(sizes), k, f"{bound:.1f}", f"{count * largest(room, sizes):.1f}"))
            elif len(sizes) < 20 or story != "manden-engeland":
                rows.append((name or "these three together", len(sizes), k, f"{bound:.1f}", ""))
            else:
                large.setdefault((k, f"{bound:.1f}"), []).append(len(sizes))
            if len(sizes) >= 20:
                assert k >= 0.995 * int(bound), f"{name}: {k} of {bound}"
    for (k, bound), sizes in sorted(large.items()):
        pools_of = f"{len(sizes)} regions" if len(sizes) > 1 else "one region"
        units = f"{min(sizes)} to {max(sizes)}" if len(sizes) > 1 else sizes[0]
        rows.append((pools_of, units, k, bound, ""))
    return ["| " + " | ".join(str(cell) for cell in row) + " |" for row in rows]


def main():
    page = os.path.join(ROOT, "transcripts", "baskets.md")
    with open(page, encoding="utf-8") as file:
        text = file.read()
    computed = table()
    stated = re.search(r"<!-- oracle -->\n(?:.*\n){2}((?:\|.*\n)*)<!-- end of oracle -->", text)
    stated = stated[1].splitlines() if stated else []
    if computed != stated:
        print("\n".join(computed))
        sys.exit("tests/oracle/baskets.py: transcripts/baskets.md has another table than this")
    print(f"the largest equal chances: {len(computed)} rows as transcripts/baskets.md has them")


main()
