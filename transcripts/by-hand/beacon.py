"""The beacon (baken) drand: when the round of each draw appears, after the list was opened and not after the draw; and that its
value is the hash of its signature. That the signature is drand's own, takes a program such as `instroom verify`."""

import re
from log import check, equals, moment, number, read_signed_log, run, sha256


def is_moment(text):
    check(re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z", text), f"this is no moment: {text}")
    return text


def appears(round):
    return moment(1692803367 + 3 * (round - 1))


def check_plan(line, opened):
    beacons = {one["label"]: one for one in line["sources"] if one["kind"] == "drand"}
    for source in beacons.values():
        round, at = source["round"], appears(source["round"])
        check(at > opened, f"line {line['at']}: round {round} appears at {at}, not after {opened}")
        print(f"line {line['at']}: the plan names round {round}, which appears at {at}; the list was opened at {opened}")
    return beacons


def check_contribution(line, source):
    stated, value = line["value"].split(" ")
    round = number(stated)
    rounds = [source["round"], source["round"] + (source["later"] or 0)]
    check(round in rounds, f"line {line['at']}: round: computed {rounds[1]}, but stated is {round}")
    equals(f"line {line['at']}: SHA-256 of the signature", sha256(bytes.fromhex(line["signature"])).hex(), value)
    print(f"line {line['at']}: round {round} gave {value}")
    return appears(round)


def calculate(path, key, *_):
    count, latest = 0, ""
    for line in read_signed_log(path, key).lines:
        kind = line["type"]
        if kind in ("round", "amendment"):
            opened, latest = is_moment(line["opened"]), ""
        if kind == "seed-plan":
            beacons = check_plan(line, opened)
            count += len(beacons)
        if kind == "contribution" and "signature" in line:
            latest = max(latest, check_contribution(line, beacons[line["label"]]))
        if kind == "draw" and latest:
            check(latest <= is_moment(line["drawn"]), f"line {line['at']}: drawn at {line['drawn']}, before the beacon appeared at {latest}")
            print(f"line {line['at']}: drawn at {line['drawn']}")
    check(count, "there is no beacon in this log")
    return "every beacon appears after the list was opened and before the draw; whether its value is that of drand was not checked"


run("LOG KEY", 2, calculate)
