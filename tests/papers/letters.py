"""Letters as other programs see them: the code on paper read by zbar from a picture of 150 dpi, the words by pdftotext, and the
workbook merged into letters by LibreOffice."""

import os
import pathlib
import re
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).parents[2]
PAGE = "https://www.rho.example/mtvp/loting-2023/index.html"
FIELDS = ["praktijkcode", "naam", "uitkomst", "waarom", "te_doen", "uiterlijk_voluit", "bezwaar", "kort_controlegetal"]


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        log = ROOT / "transcripts/hoog-2023.jsonl"
        run(folder, "letters", log, "--out", "brieven", "--page", PAGE)
        run(folder, "letters", log, "--out", "brieven.txt", "--page", PAGE)
        run(folder, "outcomes", log, "--out", "uitkomsten.xlsx", "--page", PAGE)
        said = flat((folder / "brieven.txt").read_text())
        papers = sorted((folder / "brieven").glob("*.pdf"))
        assert len(papers) == 140, len(papers)
        for paper in papers[::20]:
            check_code(folder, paper)
        for paper in papers:
            words = flat(subprocess.check_output(["pdftotext", "-layout", paper, "-"], text=True))
            start = re.search(r"Uw praktijk (start per|is deze ronde|neemt deze ronde|heeft al)[^.]*\.", words)
            assert start and start[0] in said, (paper, words)
            assert "7282 8215 4128 2440 0359 5268" in words, paper
        check_merge(folder, said)
        print(f"letters: {len(papers)} papers and as many merged")


def check_code(folder, paper):
    """A phone reads the address of the own practice."""
    subprocess.check_call(["pdftoppm", "-r", "150", "-gray", "-png", paper, folder / paper.stem], stderr=subprocess.DEVNULL)
    pictures = sorted(folder.glob(f"{paper.stem}-*.png"))
    read = subprocess.run(["zbarimg", "-q", "--raw", *pictures], capture_output=True, text=True).stdout.split()
    assert read == [f"{PAGE}#praktijk={paper.stem}"], (paper, read)


def check_merge(folder, said):
    """Every merged letter holds the sentences of the own letter."""
    merged = folder / "samengevoegd"
    subprocess.check_call(
        ["/usr/bin/python3", ROOT / "tests/papers/office/merge.py", folder / "uitkomsten.xlsx", merged, "Uitkomsten", *FIELDS])
    files = sorted(merged.glob("*.txt"))
    assert len(files) == 140, len(files)
    for file in files:
        parts = re.split(rf"^({'|'.join(FIELDS)})=", file.read_text(encoding="utf-8-sig"), flags=re.M)
        own = dict(zip(parts[1::2], parts[2::2]))
        assert set(own) == set(FIELDS), own
        assert file.stem.startswith(own["praktijkcode"].strip()), file
        for name in ["naam", "uitkomst", "waarom", "te_doen", "bezwaar", "kort_controlegetal"]:
            for line in own[name].strip().splitlines():
                assert flat(line) in said, (file, name, line)
        if own["te_doen"].strip():
            assert own["uiterlijk_voluit"].strip() in own["te_doen"], own


def flat(text):
    return " ".join(text.split())


def run(folder, *line):
    env = {**os.environ, "LANG": "nl_NL.UTF-8"}
    subprocess.run([os.environ["INSTROOM"], *map(str, line)], cwd=folder, env=env, check=True, capture_output=True)


main()
