"""The short number (kort controlegetal) of every checkpoint of a log, and whether one is the number that was read aloud.
Or of a root that was written down: short-number.py ROOT."""

import hashlib
import sys
from log import check, decode, read_signed_log, run


def short_number(root):
    data = hashlib.scrypt(root.encode(), salt=b"instroom short number v1", n=32768, r=8, p=1, maxmem=2**26, dklen=24)
    return " ".join(f"{int.from_bytes(data[at:at + 4], 'big') % 10000:04}" for at in range(0, 24, 4))


def calculate(path, key, stated=None, *_):
    matches = []
    for line in read_signed_log(path, key).of_type("checkpoint"):
        digits = short_number(line["note"].root)
        print(f"line {line['at']}: root {line['note'].root}, short number {digits}")
        if stated and stated.replace(" ", "") == digits.replace(" ", ""):
            matches.append(str(line["at"]))
    if not stated:
        return "these are the short numbers of this log"
    check(matches, f"no checkpoint of this log has the short number {stated}")
    return f"{stated} is the short number of the checkpoint in line {' '.join(matches)}"


if len(sys.argv) == 2:
    try:
        check(len(decode(sys.argv[1])) == 32, "not 32 bytes")
    except Exception:
        print(f"FOUT / FAILS: this is no root: {sys.argv[1]}")
        sys.exit(1)
    print(short_number(sys.argv[1]))
else:
    run("LOG KEY [NUMBER], or: ROOT", 2, calculate)
