"""The root (controlegetal) of every checkpoint of a log, computed from the lines above it. Who signed is not looked at."""

from log import Log, run


def calculate(path, *_):
    log = Log(path)
    for line in log.of_type("checkpoint"):
        print(f"line {line['at']}: the {line['note'].size} lines above have root {line['note'].root}")
    return f"every root is that of the lines above it; {len(log.lines)} lines in all"


run("LOG", 1, calculate)
