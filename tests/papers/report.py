"""The report on a register as a workbook, read back by openpyxl: every remark sits at the cell that it is about, and at no other."""

import os
import pathlib
import shutil
import subprocess
import tempfile

import openpyxl

ROOT = pathlib.Path(__file__).parents[2]
# line 4 is empty: a row keeps its number
REGISTER = """praktijk;naam;regio;ion;voorkeursdatum;verzekeraar;intervisie;scan;training
01990001;De Linde (FICTIEF);Noord;3000;1 april 2023;;ja;ja;ja
01990002;De Brug (FICTIEF);Noord;3,25;1 april 2023;;ja;ja;ja

1990003;De Es (FICTIEF);Noord;1500;1 april 2023;;ja;ja;ja
01990004;De Iep (FICTIEF);Noord;1600;binnenkort;;ja;ja;ja
01990005;De Eik (FICTIEF);Noord;1700;1 april 2023;;ja;misschien;ja
"""
# what must stand in the remark at a cell: the value that is wrong
DUE = {"D3": "3,25", "A5": "1990003", "E6": "binnenkort", "H7": "misschien"}


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        shutil.copy(ROOT / "fixtures/voorbeeld/rules.toml", folder / "rules.toml")
        (folder / "aanmeldingen.csv").write_text(REGISTER)
        check = [os.environ["INSTROOM"], "check", "rules.toml", "aanmeldingen.csv", "--report", "rapport.xlsx"]
        done = subprocess.run(check, cwd=folder, env={**os.environ, "LANG": "nl_NL.UTF-8"}, capture_output=True)
        assert done.returncode == 2, done.stderr.decode()
        book = openpyxl.load_workbook(folder / "rapport.xlsx")
        sheet = copy_of(book)
        faults = {}
        for row in sheet.iter_rows():
            for cell in row:
                if cell.comment is not None and cell.comment.text.startswith("fout"):
                    faults[cell.coordinate] = cell.comment.text
        assert faults.keys() == DUE.keys(), faults
        for place, value in DUE.items():
            assert sheet[place].value == value and f"`{value}`" in faults[place], (place, faults[place])
        # every other cell is as it was
        for line, text in enumerate(REGISTER.splitlines(), 1):
            for column, value in enumerate(text.split(";"), 1):
                assert (sheet.cell(line, column).value or "") == value, (line, column)
    print(f"tests/papers/report.py: {len(DUE)} remarks at their cells")


def copy_of(book):
    """The sheet that holds the register itself."""
    return next(sheet for sheet in book if sheet["A1"].value == "praktijk")


if __name__ == "__main__":
    main()
