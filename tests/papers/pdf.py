"""What other programs read in a PDF and in a Word document, in the order in which it is read out, is the paper as text: no letter or
digit more or less. Letters, minutes and the board's paper, in both languages."""

import os
import pathlib
import re
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).parents[2]
HOOG, CEREMONY, GIVEN_UP = [ROOT / f"transcripts/{story}.jsonl" for story in ["hoog-2023", "ceremonie", "afgebroken-ronde"]]
EXAMPLE = ROOT / "fixtures/voorbeeld"
PAPERS = {
    "letters": lambda out: ["letters", HOOG, "--page", "https://www.rho.example/loting/index.html", "--out", out],
    "minutes": lambda out: ["minutes", HOOG, "--out", out],
    "minutes with witnesses": lambda out: ["minutes", CEREMONY, "--out", out],
    "minutes of a round given up": lambda out: ["minutes", GIVEN_UP, "--round", "1", "--out", out],
    "board": lambda out: ["chances", EXAMPLE / "rules.toml", EXAMPLE / "aanmeldingen.csv", "--paper", out],
}


def main():
    for name, arguments in PAPERS.items():
        for lang in ["nl", "en"]:
            with tempfile.TemporaryDirectory() as folder:
                compare(name, pathlib.Path(folder), lang, arguments)


def compare(name, folder, lang, arguments):
    for form in ["pdf", "docx", "txt"]:
        run(folder, *arguments(f"paper.{form}"), "--lang", lang)
    text, _, foot = (folder / "paper.txt").read_text().rpartition("\n--\n")
    heads = [signs(head) for head in re.findall(r"(?m)^(.*)\n-+(?: +-+)+$", text)]
    said = signs(re.sub(r"(?m)^https://.*$", "", text))  # the address of a code for phones is a picture on paper
    for form, read in [("pdf", pdf(folder, foot, heads)), ("docx", word(folder))]:
        found = signs(read)
        at = next((at for at, pair in enumerate(zip(found, said)) if pair[0] != pair[1]), min(len(found), len(said)))
        assert found == said, (name, form, lang, found[at - 60:at + 60], said[at - 60:at + 60])
    print(f"papers: {len(said)} letters and digits of {name} in {lang}, all in their order in PDF and Word")


def pdf(folder, foot, heads):
    """Without what stands on every sheet and is read out on none: the foot and, beside it, the number; and the head of a table that
    goes on, which begins a sheet."""
    read = subprocess.check_output(["pdftotext", "-raw", folder / "paper.pdf", "-"], text=True)
    number = r"(pagina \d+ van|page \d+ of) \d+"
    words = r"\s+".join(map(re.escape, foot.split()))
    sheets = [signs(re.sub(words + r"\s*" + number + r"\s*$", "", sheet)) for sheet in read.split("\f")]
    again = lambda sheet: max((head for head in heads if sheet.startswith(head)), key=len, default="")
    return "".join(sheet.removeprefix(again(sheet)) for sheet in sheets)


def word(folder):
    """As LibreOffice reads it."""
    office = ["soffice", f"-env:UserInstallation={(folder / 'home').as_uri()}", "--headless", "--convert-to"]
    subprocess.run([*office, "txt:Text (encoded):UTF8", "--outdir", folder / "read", folder / "paper.docx"],
                   check=True, capture_output=True)
    return (folder / "read/paper.txt").read_text(encoding="utf-8-sig")


def signs(text):
    return "".join(sign for sign in text if sign.isalnum())


def run(folder, *arguments):
    subprocess.run([os.environ["INSTROOM"], *arguments], cwd=folder, check=True, capture_output=True)


if __name__ == "__main__":
    main()
