"""What pdftotext reads in a PDF, in the order in which it is read out, is the paper as text: no letter or digit more or less."""

import os
import pathlib
import re
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).parents[2]


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for lang in ["nl", "en"]:
            for form in ["pdf", "txt"]:
                run(folder, "letters", ROOT / "transcripts/hoog-2023.jsonl", "--out", f"{lang}.{form}", "--lang", lang)
            text, _, foot = (folder / f"{lang}.txt").read_text().rpartition("\n--\n")
            read = subprocess.check_output(["pdftotext", "-raw", folder / f"{lang}.pdf", "-"], text=True)
            found, said = signs(without_feet(read, foot)), signs(text)
            at = next((at for at, pair in enumerate(zip(found, said)) if pair[0] != pair[1]), min(len(found), len(said)))
            assert found == said, (lang, found[at - 60:at + 60], said[at - 60:at + 60])
            print(f"pdf: {len(said)} letters and digits in {lang}, all in their order")


def without_feet(read, foot):
    """The foot and the number stand on every sheet, and are read out on none."""
    sheets = read.split("\f")
    number = r"(pagina \d+ van|page \d+ of) \d+\s*$"
    feet = [re.sub(number, "", sheet) for sheet in sheets]
    words = r"\s+".join(map(re.escape, foot.split()))
    return "\n".join(re.sub(words + r"\s*$", "", sheet) for sheet in feet)


def signs(text):
    """The address of a code for phones is a picture on paper."""
    text = re.sub(r"(?m)^https://.*$", "", text)
    return "".join(sign for sign in text if sign.isalnum())


def run(folder, *arguments):
    subprocess.run([os.environ["INSTROOM"], *arguments], cwd=folder, check=True, capture_output=True)


if __name__ == "__main__":
    main()
