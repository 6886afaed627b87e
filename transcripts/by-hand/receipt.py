"""A receipt (bewijs): the outcome of one practice is the one in its place among the outcomes of a draw, in the tree that was
signed with each key that is given: the organiser's, or a witness's. With pseudonyms: whose outcome it is."""

import re
from log import Key, Note, check, decode, encode, equals, node, number, printable, read_object, run, sha256, time_of

# Its form, so that nobody reads a value for what it is not; whether a date exists and a rank is below its number is not seen.
N, M, S, D = "(0|[1-9][0-9]{0,15})", "[1-9][0-9]{0,15}", r'"([^"\\]|\\["\\])+"', '"[0-9]{4}-[0-9]{2}-[0-9]{2}"'
TURN = rf'\{{"start":{D},"place":{M},"of":{M},"room":{N},"result":"(all-fitted|priority-fitted|lot|full|closed|too-large)"\}}'
OUTCOME = (
    rf'\{{"type":"outcome","number":{M},"outcomes":{M},"practice":"([^"\\ ]|\\["\\]){{1,64}}",'
    rf'"group":(null|{S}),"region":{S},"ion":{M},"size":{M},'
    rf'"wish":(null|{D}),"class":(null|{S}),"lot":("[0-9a-f]{{16}}","rank":{M},"of":{M}|null,"rank":null,"of":null),'
    rf'"tranches":\[({TURN}(,{TURN})*)?\],'
    rf'"start":({D},"reason":"(all-fitted|priority-fitted|lot|takes-part)"|null,"reason":"(full|closed|too-large|out|later)")\}}'
)


def read_receipt(path):
    """Its outcome line, the opening in a list that may be empty, the index, the hashes of the proof, and the note."""
    with open(path, "rb") as file:
        data = file.read()
    check(len(data) <= 1048576, "longer than a receipt can be")
    head, note = printable(data).split("\n\n", 1)
    first, extra, index, *proof = head.split("\n")
    equals("line 1", first, "c2sp.org/tlog-proof@v1")
    check(extra.startswith("extra ") and index.startswith("index "), "lines 2 and 3 are not those of a receipt")
    told = printable(decode(extra[6:]) + b"\n")[:-1]
    outcome, *opening = told.split("\n")
    check(len(opening) < 2, "more than an outcome and an opening")
    check(len(proof) <= 53, "the proof is longer than a proof can be")
    return outcome, opening, number(index[6:]), [decode(hash) for hash in proof], Note(note, "note")


def root_from(leaf, index, size, proof):
    hash, at, last = sha256(b"\0" + leaf), index, size - 1
    for beside in proof:
        check(len(beside) == 32 and last, "the proof is too long")
        if at % 2 or at == last:
            hash = node(beside, hash)
            while at and at % 2 == 0:
                at, last = at // 2, last // 2
        else:
            hash = node(hash, beside)
        at, last = at // 2, last // 2
    check(last == 0, "the proof is too short")
    return encode(hash)


def check_form(note):
    names = [name for name, _ in note.signatures]
    equals("name of the first signature", names[0], note.origin)
    check(len(names) <= 101, "more signatures than a note can have")
    equals("different names of signatures", len(set(names)), len(names))
    for at, (_, data) in enumerate(note.signatures):
        equals("bytes of a signature line", len(data), 76 if at else 68)
        if at:
            time_of(data[4:])


def check_key(note, key):
    if key.type == b"\1":
        note.organiser_signed(key)
        print(f"signed with {key.text}")
    else:
        time = note.witness_signed(key)
        check(time, f"{key.name} signed nothing here")
        print(f"cosigned at {time} with {key.text}")


def whose(opening, practice):
    if not opening:
        return f"practice {practice}"
    opening = opening[0]
    form = r'\{"type":"opening","code":"([^"\\ ]|\\["\\]){1,64}","salt":"[0-9a-f]{64}"\}'
    check(re.fullmatch(form, opening), f"this is no opening: {opening}")
    members = read_object(opening)
    text = f"instroom pseudonym v1\n{members['salt']}\n{members['code']}\n"
    equals("pseudonym of this code and salt", sha256(text.encode()).hex(), practice)
    return f"practice {members['code']}, in the log as {practice}"


def calculate(path, *keys):
    line, opening, index, proof, note = read_receipt(path)
    check(re.fullmatch(OUTCOME, line, re.A), f"this is no outcome line: {line}")
    outcome = read_object(line)
    place, outcomes = outcome["number"], outcome["outcomes"]
    check(1 <= place <= outcomes, f"this is outcome {place} of {outcomes}")
    equals("index + 1 + outcomes − number", index + 1 + outcomes - place, note.size)
    equals("root", root_from(line.encode(), index, note.size, proof), note.root)
    print(f"{line}\nstands in line {index + 1} of the log {note.origin}; root of its {note.size} lines: {note.root}")
    check_form(note)
    for key in keys:
        check_key(note, Key(key))
    if len(note.signatures) > len(keys):
        print(f"other signatures that were not looked at: {len(note.signatures) - len(keys)}")
    practice = whose(opening, outcome["practice"])
    return f"{practice}: start {outcome['start'] or 'null'} ({outcome['reason']}), as the log was at {note.size} lines; ask for the newest receipt"


run("RECEIPT KEY...", 2, calculate)
