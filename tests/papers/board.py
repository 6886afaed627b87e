"""The board's paper in PDF and, as LibreOffice sets it, in Word: two sheets with the question, the options and the proposal, and the
annex from the third."""

import os
import pathlib
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).parents[2]
STORIES = ["voorbeeld", "hoog-2023", "cohaesie-2023", "manden-voorrang"]
ANNEX = {"nl": "Bijlage", "en": "Annex"}


def main():
    for story in STORIES:
        for lang in ANNEX:
            with tempfile.TemporaryDirectory() as name:
                check(pathlib.Path(name), story, lang)


def check(folder, story, lang):
    files = [ROOT / "fixtures" / story / name for name in ["rules.toml", "aanmeldingen.csv"]]
    for form in ["pdf", "docx"]:
        run(folder, "chances", *files, "--draws", "200", "--lang", lang, "--paper", f"stuk.{form}")
    office = ["soffice", f"-env:UserInstallation={(folder / 'home').as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*office, "--outdir", folder / "word", folder / "stuk.docx"], check=True, capture_output=True)
    for paper in [folder / "stuk.pdf", folder / "word/stuk.pdf"]:
        sheets = subprocess.check_output(["pdftotext", "-layout", paper, "-"], text=True).split("\f")
        begins = [at for at, sheet in enumerate(sheets, 1) if sheet.strip().startswith(ANNEX[lang])]
        assert begins[:1] == [3], (story, lang, paper, begins)
        assert all(len(sheet.split()) > 30 for sheet in sheets[:2]), (story, lang, paper, sheets[:2])
    print(f"board: {story} in {lang} has two sheets and its annex from the third")


def run(folder, *line):
    subprocess.run([os.environ["INSTROOM"], *map(str, line)], cwd=folder, check=True, capture_output=True)


main()
