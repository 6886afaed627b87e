"""Makes the workbooks of this folder, and `seen.json`: what a person sees in each, written down before any program of ours reads it.

Needs openpyxl, xlsxwriter, pandas, pyexcelerate and LibreOffice (`soffice`). The tests need none of them: the workbooks are kept.
"""
import copy, datetime, io, json, pathlib, re, subprocess, tempfile, zipfile
import openpyxl, pandas, pyexcelerate, xlsxwriter
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet.table import Table

HERE = pathlib.Path(__file__).parent
DAY = datetime.date
HEADINGS = ["praktijk", "naam", "regio", "ion", "voorkeursdatum", "verzekeraar", "uzovi", "scan"]
ROWS = [
    ["01990001", "Praktijk De Linde", "Noord", 3250, DAY(2026, 7, 1), "CZ", "7119", "ja"],
    ["01990002", "Zoë & ’t Hof", "Noord", 2000, DAY(2026, 10, 1), None, None, "nee"],
    ["37990003", "Gezondheidscentrum De Brug", "Zuid", 8120, DAY(2027, 1, 1), "Menzis", "3332", "ja"],
]
SEEN = {}


def shown(rows=ROWS):
    """What is sealed of rows as a person sees them."""
    return [[*row[:4], row[4] and str(row[4]), row[5], row[6], row[7] == "ja"] for row in rows]


def changed(**cells):
    """The rows with cells changed: `D2=...`."""
    rows = copy.deepcopy(ROWS)
    for cell, value in cells.items():
        rows[int(cell[1:]) - 2]["ABCDEFGH".index(cell[0])] = value
    return rows


def keep(name, data, seen=None, refused=None, ending="xlsx"):
    """Keeps a workbook with a fixed date in it, and what is to be read of it: rows, or `cell kind` of each fault."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            text = old.read(part)
            if part.filename == "docProps/core.xml":
                text = re.sub(rb"20\d\d-\d\d-\d\dT[\d:.]+Z?", b"2026-05-01T00:00:00Z", text)
            new.writestr(zipfile.ZipInfo(part.filename), text, part.compress_type)
    save(f"{name}.{ending}", out.getvalue(), seen, refused)


def save(file, data, seen=None, refused=None):
    (HERE / file).write_bytes(data)
    SEEN[file] = {"refused": refused} if refused else {"sealed": seen or shown()}


# openpyxl


def openpyxl_book(rows=ROWS, change=lambda sheet: None, **options):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Aanmeldingen"
    for row in [HEADINGS, *rows]:
        sheet.append(row)
    for cell in sheet["E"][1:]:
        cell.number_format = "dd-mm-yyyy"
    change(sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def by_openpyxl(name, change=lambda sheet: None, rows=ROWS, **seen):
    keep(f"openpyxl-{name}", openpyxl_book(rows, change), **seen)


def put(cell, value=None, form=None):
    def change(sheet):
        if value is not None:
            sheet[cell] = value
        if form is not None:
            sheet[cell].number_format = form

    return change


def several(*changes):
    return lambda sheet: [change(sheet) for change in changes]


def make_openpyxl():
    by_openpyxl("plain")
    by_openpyxl("dates-as-text", rows=changed(E2="1-7-2026", E3="1 oktober 2026", E4="2027-01-01"))
    by_openpyxl("numbers-as-text", rows=changed(D2="3.250", D3="2000", D4="8 120"))
    by_openpyxl("code-padded", several(put("A2", 1990001, "00000000"), put("A3", 1990002, "0#######")))
    by_openpyxl("code-number", put("A2", 1990001), refused=["A2 register-code.LostZero"])
    by_openpyxl("code-number-37", put("A4", 37990003))
    by_openpyxl("uzovi-padded", put("G2", 101, "0000"), seen=shown(changed(G2="0101")))
    by_openpyxl("uzovi-number", put("G2", 7119))
    by_openpyxl("uzovi-number-lost", put("G2", 101), refused=["G2 register-uzovi.LostZero"])
    by_openpyxl("yearless", several(put("E4", DAY(2026, 1, 1), "d-mmm"), put("E3", DAY(2026, 10, 1), "d-mmm")))
    by_openpyxl("yearless-month", put("E4", DAY(2025, 1, 1), "mmmm"))
    by_openpyxl("yearless-none-fits", put("E4", DAY(2026, 4, 1), "d-mmm"), refused=["E4 register-wish.NoYear"])
    by_openpyxl("year-of-a-spreadsheet", put("E4", DAY(2026, 1, 1)), refused=["E4 register-wish.OtherYear"])
    by_openpyxl("year-of-a-spreadsheet-text", put("E4", "1-1-2026"), refused=["E4 register-wish.OtherYear"])
    by_openpyxl("before-the-first", put("E4", DAY(2026, 4, 1)), seen=shown(changed(E4=DAY(2026, 7, 1))))
    by_openpyxl("date-long", put("E4", form="[$-F800]dddd, mmmm dd, yyyy"))
    by_openpyxl("date-dutch", put("E4", form="[$-413]d mmmm yyyy;@"))
    by_openpyxl("date-month-year", put("E4", form="mmm-yy"))
    by_openpyxl("date-iso", put("E4", form="yyyy-mm-dd"))
    by_openpyxl("date-built-in", put("E4", form="mm-dd-yy"))
    by_openpyxl("date-year-only", put("E4", form="yyyy"), refused=["E4 register-sheet.Disguised"])
    by_openpyxl("date-midnight", put("E4", datetime.datetime(2027, 1, 1), "dd-mm-yyyy hh:mm"))
    by_openpyxl("date-evening", put("E4", datetime.datetime(2027, 1, 1, 18), "dd-mm-yyyy hh:mm"), refused=["E4 register-wish.Unknown"])
    by_openpyxl("date-evening-not-shown", put("E4", datetime.datetime(2027, 1, 1, 18), "dd-mm-yyyy"))
    by_openpyxl("date-serial", put("E4", 46388, "General"), refused=["E4 register-wish.Serial"])
    by_openpyxl("date-compact", put("E4", 20270101, "General"))
    by_openpyxl("date-as-size", put("D2", DAY(2026, 7, 1)), refused=["D2 register-sheet.Moment"])
    by_openpyxl("date-as-name", put("B2", DAY(2026, 3, 1), "d-mmm"), refused=["B2 register-sheet.Moment"])
    by_openpyxl("percent", put("D2", form="0%"), refused=["D2 register-sheet.Disguised"])
    by_openpyxl("shows-nothing", put("D2", form=";;;"), refused=["D2 register-sheet.Disguised"])
    by_openpyxl("shows-nothing-of-text", put("C2", form=";;;"), refused=["C2 register-sheet.Disguised"])
    by_openpyxl("shows-thousands", put("D2", form="0,"), refused=["D2 register-sheet.Disguised"])
    by_openpyxl("shows-more-text", put("C2", form='"Regio "@'), refused=["C2 register-sheet.Disguised"])
    by_openpyxl("shows-words", put("H2", 1, '"ja";;"nee"'), refused=["H2 register-sheet.Disguised"])
    by_openpyxl("with-points", put("D2", form="#,##0"))
    by_openpyxl("with-decimals", put("D2", form="#,##0.00"))
    by_openpyxl("accounting", put("D2", form='_-* #,##0_-;_-* #,##0-;_-* "-"_-;_-@_-'))
    by_openpyxl("with-unit", put("D2", form='0" ION"'))
    by_openpyxl("half-not-shown", put("D2", 3250.5, "0"), refused=["D2 register-sheet.Fraction"])
    by_openpyxl("thousands-typed-as-decimals", put("D2", 3.25), refused=["D2 register-sheet.Fraction"])
    by_openpyxl("truth", several(put("H2", True), put("H3", False)))
    by_openpyxl("error", put("D2", "#N/A"), refused=["D2 register-sheet.Error"])
    by_openpyxl("formula-not-calculated", put("D2", "=3000+250"), refused=["D2 register-sheet.Uncalculated"])
    by_openpyxl("text-of-a-formula", lambda sheet: setattr(sheet["C2"], "value", '="Noord"') or setattr(sheet["C2"], "data_type", "s"))
    by_openpyxl("line-break", put("B2", "Praktijk\nDe Linde"))
    by_openpyxl("spaces", several(put("B2", " Praktijk  De Linde\u00a0"), put("C2", "Noord ")))
    by_openpyxl("rich-text", put("B2", CellRichText("Praktijk ", TextBlock(InlineFont(b=True), "De"), " Linde")))
    by_openpyxl("beside", put("J2", "controle OK"), refused=["J2 register-row.Beside"])
    by_openpyxl("title", lambda sheet: (sheet.insert_rows(1, 2), put("A1", "Aanmeldingen")(sheet), sheet.merge_cells("A1:H1")))
    by_openpyxl("merged-regions", lambda sheet: sheet.merge_cells("C2:C3"), refused=["C3 register-sheet.Merged"])
    by_openpyxl("filter", lambda sheet: (setattr(sheet.row_dimensions[3], "hidden", True), setattr(sheet.auto_filter, "ref", "A1:H4")))
    by_openpyxl("hidden-column", lambda sheet: setattr(sheet.column_dimensions["G"], "hidden", True))
    by_openpyxl("other-sheet", lambda sheet: sheet.parent.create_sheet("Uitleg").append(["Lees eerst dit"]))
    by_openpyxl("hidden-copy", lambda sheet: setattr(sheet.parent.copy_worksheet(sheet), "sheet_state", "veryHidden"))
    by_openpyxl("two-lists", lambda sheet: sheet.parent.copy_worksheet(sheet), refused=["- register-workbook.Several"])
    by_openpyxl("table", lambda sheet: sheet.add_table(Table(displayName="Lijst", ref="A1:H4")))
    by_openpyxl("remarks", lambda sheet: (setattr(sheet["D2"], "comment", Comment("klopt", "x")), setattr(sheet["D3"], "font", Font(bold=True))))
    by_openpyxl("further-down", lambda sheet: sheet.move_range("A1:H4", rows=6, cols=2))
    by_openpyxl("since-1904", lambda sheet: setattr(sheet.parent, "epoch", openpyxl.utils.datetime.CALENDAR_MAC_1904))


# xlsxwriter


def by_xlsxwriter(name, change=lambda book, sheet: None, rows=ROWS, options=None, ending="xlsx", **seen):
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, **(options or {})}) as book:
        sheet, day = book.add_worksheet("Aanmeldingen"), book.add_format({"num_format": "d mmm yyyy"})
        for at, row in enumerate([HEADINGS, *rows]):
            for column, value in enumerate(row):
                if isinstance(value, DAY):
                    sheet.write_datetime(at, column, value, day)
                elif isinstance(value, tuple):
                    sheet.write_formula(at, column, value[0], None, *value[1:])
                elif value is not None:
                    sheet.write(at, column, value)
        change(book, sheet)
    keep(f"xlsxwriter-{name}", out.getvalue(), **seen)


def make_xlsxwriter():
    by_xlsxwriter("plain")
    by_xlsxwriter("inline", options={"constant_memory": True})
    by_xlsxwriter("since-1904", options={"date_1904": True})
    by_xlsxwriter("formula", rows=changed(D2=("=3000+250", 3250), B3=('="Zoë & ’t Hof"', "Zoë & ’t Hof")))
    by_xlsxwriter("formula-empty-text", rows=changed(F3=('=IFERROR(1/0,"")', "")), refused=["F3 register-sheet.Uncalculated"])
    by_xlsxwriter("formula-left-to-excel", rows=changed(H2=('=IF(1=1,"ja","nee")',)), refused=["H2 register-sheet.Uncalculated"])
    by_xlsxwriter("formula-truth", rows=changed(H2=("=1=1", True)))
    by_xlsxwriter("formula-error", rows=changed(D2=("=1/0", "#DIV/0!")), refused=["D2 register-sheet.Error"])
    by_xlsxwriter("array-formula", lambda book, sheet: sheet.write_array_formula("D2:D2", "{=SUM(3000,250)}", None, 3250))
    by_xlsxwriter("rich-text", lambda book, sheet: sheet.write_rich_string("B2", "Praktijk ", book.add_format({"bold": True}), "De Linde"))
    by_xlsxwriter("table", lambda book, sheet: sheet.add_table("A1:H4", {"columns": [{"header": text} for text in HEADINGS]}))
    by_xlsxwriter("hidden-row", lambda book, sheet: sheet.set_row(2, None, None, {"hidden": True}))
    by_xlsxwriter("formats-to-the-end", lambda book, sheet: [sheet.set_row(row, None, book.add_format({"bold": True})) for row in range(50)])
    by_xlsxwriter("texts-to-numbers", rows=changed(D2="3250", G2="7119"), options={"strings_to_numbers": True}, refused=["A2 register-code.LostZero", "A3 register-code.LostZero"])


# pandas, PyExcelerate, LibreOffice


def make_others():
    frame = pandas.DataFrame(ROWS, columns=HEADINGS)
    moments = frame.assign(voorkeursdatum=pandas.to_datetime(frame.voorkeursdatum))
    for engine in ["openpyxl", "xlsxwriter"]:
        for name, made in [("days", frame), ("moments", moments), ("strings", frame.astype({"ion": str}))]:
            out = io.BytesIO()
            made.to_excel(out, index=False, engine=engine, sheet_name="Aanmeldingen")
            keep(f"pandas-{engine}-{name}", out.getvalue())
    out = io.BytesIO()
    moments.set_index(["regio", "praktijk"]).to_excel(out)
    keep("pandas-groups", out.getvalue(), refused=["A3 register-sheet.Merged"])
    out = io.BytesIO()
    frame.assign(ion=[3250.0, 2000.0, 8120.0], uzovi=[7119.0, None, 3332.0]).to_excel(out)
    keep("pandas-with-index", out.getvalue())
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "a.xlsx")
        for name, rows in [("plain", [[*row[:4], str(row[4]), *row[5:]] for row in ROWS]), ("dates", [[*row[:4], datetime.datetime(*row[4].timetuple()[:3]), *row[5:]] for row in ROWS])]:
            book = pyexcelerate.Workbook()
            book.new_sheet("Aanmeldingen", data=[HEADINGS, *[["" if cell is None else cell for cell in row] for row in rows]])
            book.save(str(file))
            # its dates have no format, and show as numbers
            serial = [f"E{row} register-wish.Serial" for row in [2, 3, 4]] if name == "dates" else None
            keep(f"pyexcelerate-{name}", file.read_bytes(), refused=serial)


def office(source, data, to="xlsx:Calc MS Excel 2007 XML", read=None):
    """A file as LibreOffice saves it."""
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, source)
        file.write_bytes(data)
        command = ["soffice", "--headless", f"-env:UserInstallation=file://{folder}/home", "--convert-to", to, "--outdir", folder + "/out"]
        subprocess.run([*command, *([f"--infilter={read}"] if read else []), str(file)], check=True, capture_output=True)
        return next(pathlib.Path(folder, "out").iterdir()).read_bytes()


def make_office():
    def by_office(name, data, source="a.xlsx", read=None, **seen):
        keep(f"libreoffice-{name}", office(source, data, read=read), **seen)

    by_office("plain", openpyxl_book())
    by_office("calculated", openpyxl_book(change=several(put("D2", "=3000+250"), put("F3", '=IFERROR(VLOOKUP("x",A1:B4,2,FALSE),"")'), put("H2", '=IF(D2>3000,"ja","nee")'))))
    by_office("calculated-error", openpyxl_book(change=put("D2", "=VLOOKUP(9,A1:B4,2,FALSE)")), refused=["D2 register-sheet.Error"])
    by_office("yearless", openpyxl_book(change=put("E4", DAY(2026, 1, 1), "d-mmm")))
    by_office("since-1904", openpyxl_book(change=lambda sheet: setattr(sheet.parent, "epoch", openpyxl.utils.datetime.CALENDAR_MAC_1904)))
    by_office("truth", openpyxl_book(change=several(put("H2", True), put("H3", False))))
    by_office("merged", openpyxl_book(change=lambda sheet: sheet.merge_cells("C2:C3")), refused=["C3 register-sheet.Merged"])
    by_office("filter", openpyxl_book(change=lambda sheet: setattr(sheet.row_dimensions[3], "hidden", True)))
    by_office("rich-text", openpyxl_book(change=put("B2", CellRichText("Praktijk ", TextBlock(InlineFont(i=True), "De Linde")))))
    by_office("padded", openpyxl_book(change=put("A2", 1990001, "00000000")))
    ods = office("a.xlsx", openpyxl_book(), "ods")
    by_office("from-ods", ods, "a.ods")
    save("libreoffice.ods", ods, refused=["- register-kind.Spreadsheet"])
    save("libreoffice.xls", office("a.xlsx", openpyxl_book(), "xls:MS Excel 97"), refused=["- register-kind.Spreadsheet"])
    save("libreoffice.html", office("a.xlsx", openpyxl_book(), "html"), refused=["- register-kind.Spreadsheet"])
    save("libreoffice.xlsm", office("a.xlsx", openpyxl_book(), "xlsm:Calc MS Excel 2007 VBA XML"))
    lines = [";".join("" if cell is None else str(cell) for cell in row) for row in [HEADINGS, *ROWS]]
    by_office("from-csv", "\n".join(lines).encode(), "a.csv", "CSV:59,34,76", refused=["A2 register-code.LostZero", "A3 register-code.LostZero"])


# by hand: what XML and the standard allow, and what they do not

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
STYLES = f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'


def letters(number):
    return "ABCDEFGHIJ"[number]


def cell_xml(at, column, value):
    name = f"{letters(column)}{at}"
    if value is None:
        return ""
    if isinstance(value, DAY):
        return f'<c r="{name}" s="1"><v>{(value - DAY(1899, 12, 30)).days}</v></c>'
    if isinstance(value, int):
        return f'<c r="{name}"><v>{value}</v></c>'
    text = value.replace("&", "&amp;")
    return f'<c r="{name}" t="inlineStr"><is><t>{text}</t></is></c>'


def sheet_xml():
    rows = [f'<row r="{at}">' + "".join(cell_xml(at, column, value) for column, value in enumerate(row)) + "</row>" for at, row in enumerate([HEADINGS, *ROWS], 1)]
    return f'<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="{MAIN}"><sheetData>{"".join(rows)}</sheetData></worksheet>'


def parts():
    return {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="a" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets><sheet name="Aanmeldingen" sheetId="1" r:id="b"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{RELATIONS}"><Relationship Id="b" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="c" Type="{OFFICE}/styles" Target="styles.xml"/><Relationship Id="d" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>',
        "xl/styles.xml": STYLES,
        "xl/worksheets/sheet1.xml": sheet_xml(),
    }


def by_hand(name, *swaps, part="xl/worksheets/sheet1.xml", strings=None, change=None, seen=None, refused=None, method=zipfile.ZIP_DEFLATED):
    made = parts()
    for old, new in swaps:
        assert old in made[part], (name, old)
        made[part] = made[part].replace(old, new)
    if strings is not None:
        made["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{strings}</sst>'
    if change is not None:
        made = change(made)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        for part, text in made.items():
            data = text if isinstance(text, bytes) else text.encode()
            file.writestr(zipfile.ZipInfo(part), data, method)
    save(f"hand-{name}.xlsx", out.getvalue(), seen, refused)


SIZE = "<v>3250</v>"
NAME = '<c r="B2" t="inlineStr"><is><t>Praktijk De Linde</t></is></c>'
SHARED = (NAME, '<c r="B2" t="s"><v>0</v></c>')
BAD_CELL, BAD_PLACE, BROKEN = (["- register-workbook." + kind] for kind in ["Cell", "Place", "Broken"])
SHEET = "xl/worksheets/sheet1.xml"


def encoded(part, code, mark=b""):
    def change(made):
        text = made[part].replace('encoding="UTF-8"', f'encoding="{code[:6]}"')
        return {**made, part: mark + text.encode(code)}

    return change


def make_by_hand():
    by_hand("plain")
    by_hand("number-character-reference", (SIZE, "<v>32&#53;0</v>"))
    by_hand("number-hex-reference", (SIZE, "<v>&#x33;250</v>"))
    by_hand("number-comment", (SIZE, "<v>32<!-- a -->50</v>"))
    by_hand("number-cdata", (SIZE, "<v><![CDATA[32]]>50</v>"))
    by_hand("number-instruction", (SIZE, "<v>32<?a b?>50</v>"))
    by_hand("number-spaces", (SIZE, "<v>\n 3250 </v>"))
    by_hand("number-exponent", (SIZE, "<v>3.25E3</v>"))
    by_hand("number-sort-named", ('<c r="D2">', '<c r="D2" t="n">'))
    by_hand("number-in-words", (SIZE, "<v>32x50</v>"), refused=BAD_CELL)
    by_hand("number-infinite", (SIZE, "<v>inf</v>"), refused=BAD_CELL)
    by_hand("number-twice", (SIZE, "<v>3250</v><v>1</v>"), refused=BAD_CELL)
    by_hand("number-element", (SIZE, "<v>32<b/>50</v>"), refused=BROKEN)
    by_hand("sort-unknown", ('<c r="D2">', '<c r="D2" t="q">'), refused=BAD_CELL)
    by_hand("style-unknown", ('<c r="D2">', '<c r="D2" s="9">'), refused=BAD_CELL)
    by_hand("date-iso", ('<c r="E4" s="1"><v>46388</v>', '<c r="E4" t="d"><v>2027-01-01T00:00:00Z</v>'))
    by_hand("formula-empty-text", (SIZE, SIZE), ('<row r="3">', '<row r="3">'), ('<c r="H3"', '<c r="F3" t="str"><f>A1</f><v></v></c><c r="G3" t="str"><f>A1</f><v/></c><c r="H3"'))
    by_hand("formula-text-never-calculated", ('<c r="H3"', '<c r="F3" t="str"><f>A1</f></c><c r="H3"'), refused=["F3 register-sheet.Uncalculated"])
    by_hand("formula-number-never-calculated", (SIZE, "<f>1+1</f><v></v>"), refused=["D2 register-sheet.Uncalculated"])
    by_hand("formula-shared", (SIZE, '<f t="shared" si="0"/><v>3250</v>'))
    by_hand("text-value-without-formula", (NAME, '<c r="B2" t="str"><v>Praktijk De Linde</v></c>'))
    by_hand("text-pieces", (NAME, NAME.replace("De", "D<!-- a -->&#101;")))
    by_hand("text-cdata", (NAME, NAME.replace("De", "<![CDATA[De]]>")))
    by_hand("text-rich", (NAME, NAME.replace("<t>Praktijk De", '<r><rPr><b/></rPr><t xml:space="preserve">Praktijk </t></r><r><t>De').replace("</t></is>", "</t></r></is>")))
    by_hand("text-phonetic", (NAME, NAME.replace("</is>", '<rPh sb="0" eb="1"><t>anders</t></rPh></is>')))
    by_hand("text-escaped", (NAME, NAME.replace("De", "_x0044_e")))
    by_hand("text-escape-escaped", (NAME, NAME.replace("De", "_x005F_x0044_e")), seen=shown(changed(B2="Praktijk _x0044_e Linde")))
    by_hand("text-entity", ("Zoë &amp; ’t", "Zo&#235; &#38; &#x2019;t"))
    by_hand("text-unknown-entity", ("Zoë &amp;", "Zo&euml; &amp;"), refused=BROKEN)
    by_hand("text-document-type", ('encoding="UTF-8"?>', 'encoding="UTF-8"?><!DOCTYPE worksheet [<!ENTITY e "x">]>'), refused=BROKEN)
    by_hand("shared", SHARED, strings="<si><t>Praktijk De Linde</t></si>")
    by_hand("shared-pieces", SHARED, strings='<si><r><t>Praktijk </t></r><r><rPr><i/></rPr><t>D&#101; L<![CDATA[in]]>de</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>')
    by_hand("shared-not-there", SHARED, strings="", refused=BAD_CELL)
    by_hand("shared-part-missing", SHARED, refused=BAD_CELL)
    by_hand("references-missing", *[(f' r="{letters(column)}{row}"', "") for row in [1, 2, 4] for column in range(8)])
    by_hand("rows-unnumbered", *[(f'<row r="{row}">', "<row>") for row in range(1, 5)])
    by_hand("reference-character", ('r="D2"', 'r="&#68;2"'))
    by_hand("reference-wraps-row", ('r="D2"', 'r="D4294967298"'), refused=BAD_PLACE)
    by_hand("reference-wraps-column", ('r="D2"', 'r="JHLCYFJ2"'), refused=BAD_PLACE)
    by_hand("reference-small-letter", ('r="D2"', 'r="d2"'), refused=BAD_PLACE)
    by_hand("reference-of-another-row", ('r="D2"', 'r="D3"'), refused=BAD_PLACE)
    by_hand("cell-twice", ('<c r="D2">', '<c r="D2"><v>1</v></c><c r="D2">'), refused=BAD_PLACE)
    by_hand("cell-before", ('<c r="D2">', '<c r="D2"><v>3250</v></c><c r="A2">'), refused=BAD_PLACE)
    by_hand("row-twice", ('<row r="3">', '<row r="2">'), refused=BAD_PLACE)
    by_hand("row-before", ('<row r="2">', '<row r="3"/><row r="2">'), refused=BAD_PLACE)
    by_hand("row-beyond", ('<row r="3">', '<row r="1048577">'), refused=BAD_PLACE)
    by_hand("two-tables", ("</sheetData>", "</sheetData><sheetData/>"), refused=BROKEN)
    by_hand("merged-over-each-other", ("</sheetData>", '</sheetData><mergeCells><mergeCell ref="J1:K9"/><mergeCell ref="K2:L3"/></mergeCells>'), refused=["- register-workbook.Merged"])
    by_hand("prefixes", ("<", "<x:"), ("<x:/", "</x:"), ("<x:?", "<?"), (f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"'))
    by_hand("strict", (MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main"))
    by_hand("another-namespace", (MAIN, "urn:x"), refused=BROKEN)
    by_hand("foreign-element", (SIZE, '<x:v xmlns:x="urn:x">1</x:v>' + SIZE), refused=BAD_CELL)
    by_hand("utf-16", change=encoded(SHEET, "UTF-16"))
    by_hand("utf-16-big", change=encoded(SHEET, "UTF-16BE", b"\xfe\xff"))
    by_hand("utf-8-marked", change=encoded(SHEET, "UTF-8", b"\xef\xbb\xbf"))
    by_hand("utf-8-broken", change=lambda made: {**made, SHEET: made[SHEET].encode("latin-1", "replace")}, refused=BROKEN)
    by_hand("cut-off", ("</sheetData></worksheet>", ""), refused=BROKEN)
    by_hand("stored", method=zipfile.ZIP_STORED)
    by_hand("target-absolute", ('Target="worksheets', 'Target="/xl/worksheets'), part="xl/_rels/workbook.xml.rels")
    by_hand("target-dots", ('Target="worksheets', 'Target="../xl/./worksheets'), part="xl/_rels/workbook.xml.rels")
    by_hand("names-in-capitals", change=lambda made: {part.replace("sheet1", "Sheet1"): text for part, text in made.items()})
    by_hand("names-with-backslashes", change=lambda made: {part.replace("/", "\\") if part.startswith("xl/w") else part: text for part, text in made.items()})
    by_hand("part-twice", change=lambda made: {**made, SHEET.upper(): made[SHEET].replace("3250", "1")}, refused=BROKEN)
    by_hand("no-styles", change=lambda made: {part: text.replace(' s="1"', "").replace("<v>46388</v>", "<v>20270101</v>").replace("<v>46204</v>", "<v>20260701</v>").replace("<v>46296</v>", "<v>20261001</v>") if isinstance(text, str) else text for part, text in made.items() if "styles" not in part})
    by_hand("empty-cells", ("</row>", '<c s="1"/><c/></row>'))
    by_hand("all-hidden", ("<sheetData>", '<sheetFormatPr zeroHeight="1"/><sheetData>'))


if __name__ == "__main__":
    for old in [*HERE.glob("*.xls*"), *HERE.glob("*.ods"), *HERE.glob("*.html")]:
        old.unlink()
    make_openpyxl()
    make_xlsxwriter()
    make_others()
    make_by_hand()
    make_office()
    lines = ",\n".join(f"{json.dumps(file)}: {json.dumps(seen, ensure_ascii=False)}" for file, seen in sorted(SEEN.items()))
    (HERE / "seen.json").write_text("{\n" + lines + "\n}\n")
