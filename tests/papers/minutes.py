"""Minutes as a secretary completes them: LibreOffice opens the Word document, types in every field, saves it, and opens it again."""

import json
import os
import pathlib
import re
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).parents[2]


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for form in ["docx", "txt"]:
            run(folder, "minutes", ROOT / "transcripts/voorbeeld.jsonl", "--out", f"pv.{form}")
        labels = re.findall(r"(?m)^(.*): \.{40}$", (folder / "pv.txt").read_text())
        complete = ["/usr/bin/python3", ROOT / "tests/papers/office/complete.py", folder / "pv.docx", folder / "ingevuld.docx"]
        before, after = json.loads(subprocess.check_output(complete))
        assert [label for label, _ in before] == labels, (before, labels)
        assert all(set(text) <= set("…\n") for _, text in before), before
        assert after == [[label, f"ingevuld {at}"] for at, label in enumerate(labels)], after
        print(f"minutes: {len(labels)} fields filled in and read back")


def run(folder, *line):
    subprocess.run([os.environ["INSTROOM"], *map(str, line)], cwd=folder, check=True, capture_output=True)


main()
