"""Merges the rows of a workbook into letters with LibreOffice, as a secretary does: `merge.py BOOK OUT SHEET FIELD…`. The letter is
a line `FIELD=` with a database field a field."""

import os
import sys

from listening import load, office, url


def main():
    book, out, sheet, *fields = sys.argv[1:]
    os.makedirs(out)
    with office() as make:
        register(make, book, os.path.join(out, "bron.odb"))
        letter = os.path.join(out, "brief.odt")
        write(make, letter, sheet, fields)
        merge = make("com.sun.star.text.MailMerge")
        merge.DataSourceName, merge.Command, merge.CommandType = "uitkomsten", sheet, 0
        merge.DocumentURL, merge.OutputURL = url(letter), url(out)
        merge.OutputType, merge.SaveFilter = 2, "Text (encoded)"
        merge.FileNameFromColumn, merge.FileNamePrefix = True, fields[0]
        merge.execute(())


def register(make, book, database):
    """The workbook as a source of data."""
    sources = make("com.sun.star.sdb.DatabaseContext")
    source = sources.createInstance()
    source.URL = "sdbc:calc:" + url(book)
    source.DatabaseDocument.storeAsURL(url(database), ())
    sources.registerObject("uitkomsten", source)


def write(make, path, sheet, fields):
    """A letter with a field a line."""
    document = load(make, "private:factory/swriter")
    text, cursor = document.Text, document.Text.createTextCursor()
    for name in fields:
        text.insertString(cursor, f"{name}=", False)
        master = document.createInstance("com.sun.star.text.FieldMaster.Database")
        master.DataBaseName, master.DataTableName, master.DataColumnName = "uitkomsten", sheet, name
        field = document.createInstance("com.sun.star.text.TextField.Database")
        field.attachTextFieldMaster(master)
        text.insertTextContent(cursor, field, False)
        text.insertControlCharacter(cursor, 0, False)  # a paragraph ends
    document.storeToURL(url(path), ())
    document.close(True)


main()
