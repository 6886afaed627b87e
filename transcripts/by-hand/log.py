"""What the scripts beside this one share: how a log is read and its roots are computed, and how a signature is checked.
Python 3.8 or newer, without any package. Every check that does not hold ends the script with `FOUT / FAILS` and status 1."""

import base64
import hashlib
import json
import os
import re
import sys
from datetime import datetime, timedelta
from ed25519 import read_point, signed


class Fails(Exception):
    """A check that does not hold."""


def check(holds, words):
    if not holds:
        raise Fails(words)


def equals(what, computed, stated):
    check(computed == stated, f"{what}: computed {computed}, but stated is {stated}")


def run(usage, least, calculate):
    """`calculate` gets the arguments, prints what it finds, and returns what holds."""
    if len(sys.argv) <= least:
        print(f"usage: python3 {sys.argv[0]} {usage}", file=sys.stderr)
        sys.exit(2)
    try:
        sys.stdout.reconfigure(encoding="utf-8")
        print("KLOPT / HOLDS:", calculate(*sys.argv[1:]))
    except Fails as fault:
        print("FOUT / FAILS:", " ".join(str(fault).split("\n")))
        sys.exit(1)
    except Exception as fault:
        print(f"FOUT / FAILS: the calculation stopped half-way: {fault!r}")
        sys.exit(1)


def sha256(data):
    return hashlib.sha256(data).digest()


def encode(data):
    return base64.b64encode(data).decode()


def decode(text):
    """Bytes of base64; there is one spelling."""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        data = b""
    check(encode(data) == text, f"this is no base64: {text}")
    return data


def number(text):
    check(re.fullmatch("0|[1-9][0-9]{0,15}", text, re.A) and int(text) < 2**53, f"this is no number: {text}")
    return int(text)


def printable(data):
    """Text without control characters but the ends of lines, of which the last line has one too."""
    check(not re.search(rb"[^\n\x20-\x7e\x80-\xff]", data), "the file holds control characters")
    check(data.endswith(b"\n"), "the file is empty or cut off")
    return data.decode("utf-8")


def read_object(line):
    """A line in its one spelling."""
    members = json.loads(line)
    check(json.dumps(members, ensure_ascii=False, separators=(",", ":")) == line, f"not in its one spelling: {line}")
    return members


def moment(seconds):
    """Since 1970, as YYYY-MM-DDTHH:MM:SSZ."""
    return (datetime(1970, 1, 1) + timedelta(seconds=seconds)).isoformat() + "Z"


def time_of(cosignature):
    time = int.from_bytes(cosignature[:8], "big")
    check(1 <= time < 253370764800, "the time of a cosignature is no time")
    return time


class Key:
    """A verifier key `<name>+<key hash>+<base64 of type and 32 bytes>`, or the first line of a file that holds one."""

    def __init__(self, argument):
        if os.path.isfile(argument):
            with open(argument, encoding="utf-8") as file:
                argument = file.readline().rstrip("\n")
        check(argument.count("+") > 1, f"this is no verifier key: {argument}")
        self.text = argument
        self.name, stated, encoded = argument.split("+", 2)
        typed = decode(encoded)
        self.type, self.point = typed[:1], typed[1:]
        self.hash = sha256(f"{self.name}\n".encode() + typed)[:4]
        equals(f"key hash of {self.name}", self.hash.hex(), stated)
        check(read_point(self.point), f"the key of {self.name} is no canonical point, or one of small order")


class Note:
    """A signed note, in its parts."""

    def __init__(self, note, where):
        self.where = where
        lines = note.split("\n")
        check(len(lines) > 5 and lines[3] == "" and lines[-1] == "", f"{where}: this is no signed note")
        self.origin, size, self.root = lines[:3]
        self.size = number(size)
        self.text = "\n".join(lines[:3] + [""]).encode()
        self.signatures = [self.read_signature(line) for line in lines[4:-1]]

    @staticmethod
    def read_signature(line):
        parts = re.fullmatch("— ([!-*,-~]+) ([A-Za-z0-9+/]+=*)", line)
        check(parts, f"this is no line of a signature: {line}")
        return parts[1], decode(parts[2])

    def of(self, key):
        """What stands behind the key hash in the line of this key; nothing when there is none."""
        own = [data for name, data in self.signatures if name == key.name]
        check(len(own) < 2, f"two signatures under the name {key.name}")
        for data in own:
            equals(f"key hash of the signature under the name {key.name}", data[:4].hex(), key.hash.hex())
        return own[0][4:] if own else b""

    def organiser_signed(self, key):
        equals(f"type of the key of {key.name}", key.type, b"\1")
        equals(f"{self.where}: name of the key", key.name, self.origin)
        equals(f"{self.where}: name of the first signature", self.signatures[0][0], key.name)
        check(signed(key.point, self.of(key), self.text), f"{self.where}: the signature is not by this key, or not over this text")

    def witness_signed(self, key):
        """When this witness cosigned; None when it did not."""
        equals(f"type of the key of {key.name}", key.type, b"\4")
        own = self.of(key)
        if not own:
            return None
        time = time_of(own)
        text = f"cosignature/v1\ntime {time}\n".encode() + self.text
        check(signed(key.point, own[8:], text), f"{self.where}: the signature is not by this key, or not over this text")
        return moment(time)


class Tree:
    """The tree of RFC 6962, as it grows: the roots of its full subtrees, large before small."""

    def __init__(self):
        self.size, self.trees = 0, []

    def add(self, line):
        self.size += 1
        self.trees.append(sha256(b"\0" + line))
        full = self.size
        while full % 2 == 0:
            right, left = self.trees.pop(), self.trees.pop()
            self.trees.append(node(left, right))
            full //= 2

    def root(self):
        root = self.trees[-1]
        for left in reversed(self.trees[:-1]):
            root = node(left, root)
        return encode(root)


def node(left, right):
    return sha256(b"\1" + left + right)


class Log:
    """Lines, each an object with its number as `at`. At every checkpoint the lines above have the number and the root
    that its note states. `signers` is the line that names who signs there."""

    def __init__(self, path):
        with open(path, "rb") as file:
            raw = printable(file.read()).split("\n")[:-1]
        for line in raw:
            escapes = re.sub(r'\\["\\]', "", line)
            check("\\" not in escapes or line.startswith('{"type":"checkpoint",'), f"not in its one spelling: {line}")
        self.lines = [{"at": at, **read_object(line)} for at, line in enumerate(raw, 1)]
        programme = self.lines[0]
        check(programme.get("type") == "programme" and programme["format"] == "instroom/2", "line 1 is no programme line of instroom/2")
        check(self.lines[-1]["type"] == "checkpoint", f"line {len(raw)}: no checkpoint covers it")
        tree, signers, following = Tree(), programme, None
        for line, text in zip(self.lines, raw):
            if line["type"] == "handover":
                following = line
            if line["type"] == "checkpoint":
                where = f"line {line['at']}"
                check(list(line) == ["at", "type", "note"], f"{where}: the line has another form")
                line["note"] = Note(line["note"], where)
                line["signers"] = signers
                equals(f"{where}: origin", line["note"].origin, programme["origin"])
                equals(f"{where}: number of lines above", tree.size, line["note"].size)
                equals(f"{where}: root of the lines above", tree.root(), line["note"].root)
                signers, following = following or signers, None
            tree.add(text.encode())

    def of_type(self, *types):
        return [line for line in self.lines if line["type"] in types]


def read_signed_log(path, key):
    """A log of which every checkpoint is signed with the organiser's key. The log names these itself, so one of them must
    be the key that the reader has from elsewhere."""
    own, log = Key(key), Log(path)
    used = {line["signers"]["organiser"] for line in log.of_type("checkpoint")}
    check(own.text in used, f"nothing in this log is signed with the key {own.text}")
    keys = {text: Key(text) for text in used}
    for line in log.of_type("checkpoint"):
        line["note"].organiser_signed(keys[line["signers"]["organiser"]])
    print(f"{len(log.lines)} lines, every checkpoint with its root, signed by the organiser")
    return log
