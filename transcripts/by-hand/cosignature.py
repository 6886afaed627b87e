"""The cosignatures (medeondertekening) of one witness in a log, and the roots that are signed."""

from log import Key, Log, check, run


def calculate(path, key, *_):
    witness, log = Key(key), Log(path)
    signatures, latest = 0, None
    for line in log.of_type("checkpoint"):
        named = any(one["key"] == witness.text for one in line["signers"]["witnesses"])
        latest = line["note"].witness_signed(witness) if named else None
        if latest:
            signatures += 1
            print(f"line {line['at']}: signed at {latest} by the witness's clock, root {line['note'].root}")
    check(signatures, f"nothing in this log is cosigned with the key {witness.text}")
    among = "among them" if latest else "not among them"
    return f"cosigned by {witness.name}, over the roots of the lines above: {signatures} times; the last checkpoint is {among}"


run("LOG KEY-OF-THE-WITNESS", 2, calculate)
