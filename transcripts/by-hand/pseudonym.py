"""The pseudonym of a practice, from its code and its salt, and where it stands in a log."""

from log import check, read_signed_log, run, sha256


def calculate(path, key, code, salt, *_):
    log = read_signed_log(path, key)
    pseudonym = sha256(f"instroom pseudonym v1\n{salt}\n{code}\n".encode()).hex()
    print(f"code {code} with this salt has pseudonym {pseudonym}")
    places = [str(line["at"]) for line in log.of_type("practice", "late", "correct", "successor") if line["id"] == pseudonym]
    check(places, "no practice of this log has this pseudonym")
    return f"the practice {code} is in line {' '.join(places)}"


run("LOG KEY CODE SALT", 4, calculate)
