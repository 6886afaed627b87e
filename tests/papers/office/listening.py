"""LibreOffice that listens, for programs run by a Python that has its `uno` (Debian: python3-uno)."""

import contextlib
import os
import subprocess
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

PIPE = f"instroom{os.getpid()}"


@contextlib.contextmanager
def office():
    """What makes its services by name; it is gone afterwards."""
    with tempfile.TemporaryDirectory() as home:
        listening = subprocess.Popen([
            "soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation=file://{home}",
            f"--accept=pipe,name={PIPE};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        context = connect()
        make = lambda name: context.ServiceManager.createInstanceWithContext(name, context)
        try:
            yield make
        finally:
            try:
                make("com.sun.star.frame.Desktop").terminate()
            except Exception:  # it goes on its own
                pass
            listening.wait()


def connect():
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(600):
        try:
            return resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.2)
    raise SystemExit("LibreOffice does not answer")


def load(make, address):
    """A document that is not shown."""
    return make("com.sun.star.frame.Desktop").loadComponentFromURL(address, "_blank", 0, (named("Hidden", True),))


def named(name, value):
    own = PropertyValue()
    own.Name, own.Value = name, value
    return own


def url(path):
    return uno.systemPathToFileUrl(os.path.abspath(path))
