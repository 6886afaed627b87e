"""The papers of a rehearsal: the mark stands on every page, in PDF and in what LibreOffice makes of the Word document."""

import os
import pathlib
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).parents[2]
LOGS = {"rehearsal": ("fixtures/faults/transcript/no-fault-rehearsal.jsonl", True), "real": ("transcripts/voorbeeld.jsonl", False)}


def main():
    with tempfile.TemporaryDirectory() as name:
        folder, seen = pathlib.Path(name), 0
        for kind, (log, marked) in LOGS.items():
            for verb in ["minutes", "letters"]:
                for form in ["pdf", "docx"]:
                    paper = folder / f"{kind}-{verb}.{form}"
                    line = [os.environ["INSTROOM"], verb, ROOT / log, "--out", paper, "--lang", "nl"]
                    subprocess.run(line, check=True, capture_output=True)
                    pages = pages_of(paper)
                    assert pages and all(("OEFENING" in page.split("\n")[0]) == marked for page in pages), (paper, pages)
                    seen += len(pages) if marked else 0
        print(f"papers: {seen} pages of a rehearsal are marked, none of a draw")


def pages_of(paper):
    """The text of every page."""
    if paper.suffix == ".docx":
        home = f"-env:UserInstallation={(paper.parent / 'home').absolute().as_uri()}"
        office = ["soffice", home, "--headless", "--convert-to", "pdf:writer_pdf_Export", "--outdir", paper.parent / "word", paper]
        subprocess.run(office, check=True, capture_output=True)
        paper = paper.parent / "word" / paper.with_suffix(".pdf").name
    text = subprocess.check_output(["pdftotext", "-layout", paper, "-"], text=True)
    return [page.strip() for page in text.split("\f")[:-1]]


main()
