"""Every secret (geheim) that was shown in a log is the one whose SHA-256 stood in the plan above the seal."""

from log import check, equals, read_signed_log, run, sha256


def calculate(path, key, *_):
    secrets, commitments = 0, {}
    for line in read_signed_log(path, key).of_type("seed-plan", "contribution"):
        if line["type"] == "seed-plan":
            commitments = {one["label"]: one["commitment"] for one in line["sources"] if one["kind"] == "secret"}
        elif line["label"] in commitments:
            stated = commitments[line["label"]]
            equals(f"line {line['at']}: SHA-256 of the secret of {line['label']}", sha256(line["value"].encode()).hex(), stated)
            print(f"line {line['at']}: the secret of {line['label']} has SHA-256 {stated}")
            secrets += 1
    check(secrets, "no secret was shown in this log")
    return f"every secret that was shown is the one of the plan ({secrets})"


run("LOG KEY", 2, calculate)
