"""The seed (startwaarde) of every draw in a log: SHA-256 over the root of the seal and what was given for the draw."""

from log import check, equals, read_signed_log, run, sha256


def calculate(path, key, *_):
    seeds = 0
    for line in read_signed_log(path, key).lines:
        if line["type"] == "checkpoint":
            mixed = f"instroom seed v1\n{line['note'].root}\n"
        if line["type"] == "contribution":
            mixed += f"{line['label']} {line['value']}\n"
        if line["type"] == "seed":
            seed = sha256(mixed.encode()).hex()
            equals(f"line {line['at']}: seed", seed, line["seed"])
            print(f"line {line['at']}: seed {seed}, of:")
            print("".join(f"    {one}\n" for one in mixed.splitlines()), end="")
            seeds += 1
    check(seeds, "there is no seed in this log")
    return f"every seed follows from its seal and contributions ({seeds})"


run("LOG KEY", 2, calculate)
