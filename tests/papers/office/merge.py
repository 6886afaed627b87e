"""Merges the rows of a workbook into letters with LibreOffice, as a secretary does: `merge.py BOOK OUT SHEET FIELD…`. The letter is
a line `FIELD=` with a database field a field. Run by a Python that has LibreOffice's `uno` (Debian: python3-uno)."""

import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

PIPE = f"uno:pipe,name=merge{os.getpid()};urp;StarOffice.ComponentContext"


def main():
    book, out, sheet, *fields = sys.argv[1:]
    book, out = os.path.abspath(book), os.path.abspath(out)
    os.makedirs(out)
    with tempfile.TemporaryDirectory() as home:
        office = subprocess.Popen([
            "soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation=file://{home}",
            f"--accept=pipe,name=merge{os.getpid()};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        context = connect()
        make = lambda name: context.ServiceManager.createInstanceWithContext(name, context)
        try:
            register(make, book, os.path.join(out, "bron.odb"))
            letter = os.path.join(out, "brief.odt")
            write(make, letter, sheet, fields)
            merge = make("com.sun.star.text.MailMerge")
            merge.DataSourceName, merge.Command, merge.CommandType = "uitkomsten", sheet, 0
            merge.DocumentURL, merge.OutputURL = url(letter), url(out)
            merge.OutputType, merge.SaveFilter = 2, "Text (encoded)"
            merge.FileNameFromColumn, merge.FileNamePrefix = True, fields[0]
            merge.execute(())
        finally:
            try:
                make("com.sun.star.frame.Desktop").terminate()
            except Exception:  # it goes on its own
                pass
            office.wait()


def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve(PIPE)
        except Exception:
            time.sleep(0.2)
    raise SystemExit("LibreOffice does not answer")


def register(make, book, database):
    """The workbook as a source of data."""
    sources = make("com.sun.star.sdb.DatabaseContext")
    source = sources.createInstance()
    source.URL = "sdbc:calc:" + url(book)
    source.DatabaseDocument.storeAsURL(url(database), ())
    sources.registerObject("uitkomsten", source)


def write(make, path, sheet, fields):
    """A letter with a field a line."""
    hidden = PropertyValue()
    hidden.Name, hidden.Value = "Hidden", True
    document = make("com.sun.star.frame.Desktop").loadComponentFromURL("private:factory/swriter", "_blank", 0, (hidden,))
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


def url(path):
    return uno.systemPathToFileUrl(path)


main()
