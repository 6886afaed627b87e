"""The organiser's signature on every checkpoint of a log, and the root that is signed."""

from log import read_signed_log, run


def calculate(path, key, *_):
    for line in read_signed_log(path, key).of_type("checkpoint"):
        print(f"line {line['at']}: root {line['note'].root}")
    return "these are the roots of the lines above, and the organiser signed them; the key you gave is of those that signed"


run("LOG KEY", 2, calculate)
