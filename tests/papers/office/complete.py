"""Fills in a Word document with LibreOffice, as a secretary does, saves it, and opens it once more: `complete.py PAPER OUT`. Writes as
JSON what stood in every field and what stands there now, each behind its label."""

import json
import sys

from listening import load, named, office, url


def main():
    paper, out = sys.argv[1:]
    with office() as make:
        document = load(make, url(paper))
        before = read(document)
        for number, (_, field) in enumerate(fields(document)):
            field.Content = f"ingevuld {number}"
            field.update()
        document.storeToURL(url(out), (named("FilterName", "MS Word 2007 XML"),))
        document.close(True)
        saved = load(make, url(out))
        after = read(saved)
        saved.close(True)
    json.dump([before, after], sys.stdout)


def read(document):
    return [[label, field.Content] for label, field in fields(document)]


def fields(document):
    """Every field, and the words before it; LibreOffice 7 reads the content controls of Word as fields for input."""
    for paragraph in elements(document.Text):
        if paragraph.supportsService("com.sun.star.text.Paragraph"):
            label = ""
            for part in elements(paragraph):
                if part.TextPortionType == "TextField":
                    yield label.strip().removesuffix(":"), part.TextField
                label += part.String


def elements(text):
    found = text.createEnumeration()
    while found.hasMoreElements():
        yield found.nextElement()


main()
