"""Lists as other programs read them: CSV by frictionless, workbooks by LibreOffice, JSON by its schema and by the steps of the
chapter "Lists that prove themselves", written here from the page alone."""

import base64
import csv
import hashlib
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

import frictionless
import jsonschema

ROOT = pathlib.Path(__file__).parents[2]
STORIES = [
    ("hoog-2023", "2023-10-01"),
    ("terugtrekking", "2023-10-01"),
    ("fusie", "2023-10-01"),
    ("leidraad-2023", "2024-01-01"),
    ("nagekomen", "2022-01-01"),
    ("groepen", "2023-10-01"),
]
SCHEMA = json.loads((ROOT / "transcripts/list.schema.json").read_text())
DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
# every sheet in a file of its own: `;`, UTF-8, cells as they are shown
SHEETS = 'csv:Text - txt - csv (StarCalc):59,34,76,1,,0,false,true,false,false,false,-1'


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for story, start in STORIES:
            shutil.copy(ROOT / f"transcripts/{story}.jsonl", folder / f"{story}.jsonl")
            for ending in ["csv", "json", "xlsx"]:
                run(folder, *listing(story, start, f"{story}.{ending}"))
            since = ["--since", "1", "--changes", f"{story}-since.csv"]
            run(folder, *listing(story, start, f"{story}-since.xlsx"), *since)
        sheets = folder / "sheets"
        profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
        books = [f"{story}{ending}.xlsx" for story, _ in STORIES for ending in ("", "-since")]
        office = ["soffice", profile, "--headless", "--convert-to", SHEETS, "--outdir", sheets, *books]
        subprocess.run(office, cwd=folder, check=True, capture_output=True)
        for story, start in STORIES:
            check_csv(folder, story)
            check_workbook(folder, story)
            check_json(folder / f"{story}.json", start)
        changes = sum(check_changes(folder, story) for story, _ in STORIES)
        check_hidden(folder)
        check_folder(folder)
    print(f"tests/papers/lists.py: {len(STORIES)} lists in three forms, {changes} changes, pseudonyms, and a folder")


def listing(story, start, out):
    return ["list", f"{story}.jsonl", "--start", start, "--all", "--out", out]


def run(folder, *words):
    env = {**os.environ, "LANG": "nl_NL.UTF-8"}
    subprocess.run([os.environ["INSTROOM"], *words], cwd=folder, env=env, check=True, capture_output=True)


def is_valid(package):
    return frictionless.validate(str(package)).valid


def check_csv(folder, story):
    """frictionless takes it; not with a zero lost, and not with another file under the same description."""
    package, data = folder / f"{story}.datapackage.json", folder / f"{story}.csv"
    assert is_valid(package), frictionless.validate(str(package))
    whole = data.read_text()
    code = whole.splitlines()[1].split(";")[0]
    data.write_text(whole.replace(f"\n{code};", f"\n{code[1:]};", 1))
    assert not is_valid(package), f"{story}: another file was taken"
    described = json.loads(package.read_text())
    for member in ["hash", "bytes"]:
        del described["resources"][0][member]
    other = folder / "other.datapackage.json"
    other.write_text(json.dumps(described))
    # codes of the profile `free` may have any length
    assert is_valid(other) == (len(code) != 8), f"{story}: a code that lost its zero was taken"
    data.write_text(whole)


def rows_of(path):
    with open(path, newline="", encoding="utf-8-sig") as file:
        return list(csv.reader(file, delimiter=";"))


def check_workbook(folder, story):
    """Every cell that LibreOffice shows is that of the CSV."""
    meant = rows_of(folder / f"{story}.csv")
    shows(folder / f"sheets/{story}-Deelnemers.csv", meant, ("peildatum", "startdatum", "ingaand_per", "gestopt_per"))
    facts = dict(row for row in rows_of(folder / f"sheets/{story}-Herkomst.csv") if len(row) == 2)
    assert facts["controlegetal"] == meant[1][meant[0].index("controlegetal")], story


def shows(sheet, meant, days):
    """Every cell is that of the CSV; under these headings a real day, which LibreOffice writes as its own locale has it."""
    shown = rows_of(sheet)
    assert len(shown) == len(meant), sheet
    for own, row in zip(shown, meant):
        for head, cell, text in zip(meant[0], own, row, strict=True):
            meaning = [text]
            if row is not meant[0] and head in days and DAY.fullmatch(text):
                year, month, day = text.split("-")
                meaning = [f"{day}-{month}-{year}", f"{month}/{day}/{year}"]
            assert cell in meaning, (sheet, cell, text)


def check_changes(folder, story):
    """The sheet of changes says what their CSV says; each names what the list says now, and the line of the log that says so."""
    assert is_valid(folder / f"{story}-since.datapackage.json"), story
    meant = rows_of(folder / f"{story}-since.csv")
    sheet = folder / f"sheets/{story}-since-Wijzigingen.csv"
    # a table has a row below its headings, also where nothing stands in it
    shows(sheet, meant if len(meant) > 1 else rows_of(sheet)[:1], ("was", "wordt", "per"))
    changes = [dict(zip(meant[0], row, strict=True)) for row in meant[1:]]
    head, *rows = rows_of(folder / f"{story}.csv")
    rows = [dict(zip(head, row, strict=True)) for row in rows]
    log = [json.loads(line) for line in (folder / f"{story}.jsonl").read_text().splitlines()]
    for change in changes:
        line = log[int(change["verslagregel"]) - 1]
        own = [row for row in rows if row["praktijk"] == change["praktijk"]]
        match change["soort"]:
            case "opgegaan":
                assert line["type"] == "successor" and change["praktijk"] in line["of"] and change["wordt"] == line["id"]
            case "gestopt":
                assert line["type"] == "withdraw" and line["practice"] == change["praktijk"], change
                assert [row["gestopt_per"] for row in own] == [change["wordt"]] or not own and not change["wordt"]
            case "nieuw" | "verplaatst":
                assert line["type"] == "outcome" and line["start"] == change["wordt"] == own[-1]["startdatum"], change
            case "verbeterd":
                assert change["wordt"] == own[-1][change["kolom"]] and change["was"] != change["wordt"], change
        # the line is the last one that says what is so now: a later result or round says it again
        decided = [other for other in log[: int(change["verslagregel"])] if other["type"] in ("round", "amendment")]
        name, number = change["besluit"].split()[:2]
        kind = {"Ronde": "round", "Wijziging": "amendment"}[name]
        own = [other for other in decided if (other["type"], str(other["number"])) == (kind, number)][-1]
        assert own == decided[-1] or line["type"] in ("outcome", "practice", "rules"), change
        if kind == "amendment":
            assert (change["per"], change["reden"]) == (own["date"], own["reason"]), change
    return len(changes)


def check_hidden(folder):
    """Of a log with pseudonyms every row carries what opens its own; the names are those of the roster."""
    own = folder / "pseudoniemen"
    shutil.copytree(ROOT / "fixtures/pseudoniemen", own)
    shutil.copy(ROOT / "fixtures/organiser.pem", own / "sleutel.pem")  # what it signed is remembered beside it
    key, roster = ["--key", "sleutel.pem"], ["--roster", "namenlijst.csv"]
    secret = ["--roster-secret", "geheim.txt"]
    run(own, "seal", "rules.toml", "aanmeldingen.csv", "--log", "log.jsonl", *key, *roster, *secret, "--yes",
        "--at", "2023-06-12T14:00:00+02:00")
    run(own, "draw", "log.jsonl", *key, "--contributions", "inbreng.txt", "--at", "2023-06-12T15:00:00+02:00")
    run(own, "amend", "successor", "log.jsonl", "01990091", "--of", "01990003", "--reason", "nieuwe code", *key, *roster,
        *secret, "--yes", "--date", "2023-07-20", "--at", "2023-06-20T10:00:00+02:00")
    run(own, "list", "log.jsonl", "--start", "2023-07-01", "--all", *roster, "--out", "lijst.json")
    check_json(own / "lijst.json", "2023-07-01", own / "namenlijst.csv")


def leaf(text):
    return hashlib.sha256(b"\0" + text.encode()).digest()


def node(left, right):
    return hashlib.sha256(b"\1" + left + right).digest()


def root_of(text, index, size, proof):
    found, at, last = leaf(text), index, size - 1
    for sibling in map(base64.b64decode, proof):
        assert last > 0
        if at % 2 == 1 or at == last:
            found = node(sibling, found)
            while at % 2 == 0 and at != 0:
                at, last = at // 2, last // 2
        else:
            found = node(found, sibling)
        at, last = at // 2, last // 2
    assert last == 0
    return found


def check_json(path, start, roster=None):
    text = path.read_text()
    made = json.loads(text)
    jsonschema.validate(made, SCHEMA)
    try:
        jsonschema.validate({**made, "more": 1}, SCHEMA)
    except jsonschema.ValidationError:
        pass
    else:
        raise AssertionError("the schema takes anything")
    assert text == json.dumps(made, ensure_ascii=False, separators=(",", ":")) + "\n", path
    origin, size, root = made["checkpoint"].split("\n")[:3]
    size = int(size)
    lines = {}
    for line in made["lines"]:
        assert root_of(line["text"], line["line"] - 1, size, line["proof"]) == base64.b64decode(root), line["line"]
        lines[line["line"]] = json.loads(line["text"])
    numbers = list(lines)
    assert numbers == sorted(numbers) and numbers[0] == 1 and len(numbers) == len(made["lines"])
    assert lines[1]["type"] == "programme" and lines[1]["origin"] == origin == made["origin"]
    named = {1}
    keys = [(row["praktijk"], row["startdatum"]) for row in made["rows"]]
    assert keys == sorted(set(keys)) and made["start"] == start
    for row in made["rows"]:
        named |= check_row(row, lines, (made, size, root), roster)
    assert named == set(numbers), named ^ set(numbers)


def check_row(row, lines, whole, roster):
    made, size, root = whole
    source = row["from"]
    outcome, record, rules = (lines[source[name]] for name in ["outcome", "record", "rules"])
    last_word = lambda number: number + lines[number]["outcomes"] - lines[number]["number"] == size
    assert outcome["type"] == "outcome" and row["verslagregel"] == source["outcome"]
    assert (outcome["start"], outcome["region"], outcome["ion"]) == (row["startdatum"], row["regio"], row["ion"])
    assert record["type"] in ("practice", "late", "correct", "successor") and record["id"] == outcome["practice"]
    assert (record["region"], record["ion"]) == (row["regio"], row["ion"])
    assert rules["type"] == "rules" and rules["reference_date"] == row["peildatum"]
    assert source["rules"] < source["record"] < source["outcome"]
    if roster is None:
        assert rules["identity"] == "open" and row["opening"] is None
        told = [record[name] for name in ("id", "name", "town", "insurer", "uzovi")] + [outcome["group"]]
        assert told == [row[name] for name in ("praktijk", "naam", "plaats", "verzekeraar", "uzovi", "groep")]
    else:
        check_opening(row, record, rules, roster)
    assert row["programma"] == made["origin"] and row["controlegetal"] == root and row["startdatum"] <= made["start"]
    asked, began = made["start"], row["startdatum"]
    year = int(asked[:4]) - int(began[:4]) + (asked[5:] >= began[5:])
    assert row["implementatiejaar"] == year
    if rules["subject_to"]:
        said = "de uitslag is voorlopig, onder voorbehoud van: " + "; ".join(rules["subject_to"])
        assert row["voorbehoud"].endswith(said)
    named, stop = {source["outcome"], source["record"], source["rules"]}, source["stop"]
    if stop is None:
        assert row["gestopt_per"] is None and last_word(source["outcome"])
        return named
    first, change = stop["amendment"], stop["change"]
    assert row["startdatum"] < row["gestopt_per"] == lines[first]["date"] and lines[first]["type"] == "amendment"
    assert source["outcome"] < first < change
    kinds = ("withdraw", "restore", "late", "correct", "successor")
    assert all(lines[line]["type"] in kinds for line in range(first + 1, change + 1))
    ended = lines[change]
    assert ended.get("practice") == record["id"] or record["id"] in ended["of"] and ended["id"] != record["id"]
    if stop["last"] is not None:
        last = lines[stop["last"]]
        assert last["practice"] == record["id"] and last["start"] is None and last_word(stop["last"])
        named.add(stop["last"])
    return named | set(range(first, change + 1))


def check_opening(row, record, rules, roster):
    """Code and salt give the pseudonym; the roster says the same, and what the log does not hold."""
    code, salt = row["opening"]["code"], row["opening"]["salt"]
    pseudonym = hashlib.sha256(f"instroom pseudonym v1\n{salt}\n{code}\n".encode()).hexdigest()
    assert rules["identity"] == "pseudonym" and code == row["praktijk"] and record["id"] == pseudonym
    # codes stand as a formula, so that a spreadsheet leaves them as they are
    head, *kept = ([re.sub('^="(.*)"$', r"\1", cell) for cell in cells] for cells in rows_of(roster))
    known = next(own for own in (dict(zip(head, cells)) for cells in kept) if own["pseudoniem"] == pseudonym)
    assert known["zout"] == salt and not any(record[name] for name in ("name", "town", "insurer", "uzovi"))
    for name in ("praktijk", "naam", "plaats", "verzekeraar", "uzovi"):
        assert (row[name] or "") == known[name], (row, known)


def check_folder(folder):
    """All insurers at once: one package describes every file."""
    run(folder, "list", "hoog-2023.jsonl", "--all-insurers", "--since", "1", "--format", "csv", "--out", "lijsten")
    assert is_valid(folder / "lijsten/datapackage.json")
    overview = rows_of(folder / "lijsten/overzicht.csv")
    rows = sum(len(rows_of(folder / "lijsten" / row[-1])) - 1 for row in overview[1:])
    assert rows == sum(int(row[3]) for row in overview[1:]) == 138


if __name__ == "__main__":
    main()
