"""Prism: an outside server that answers for any contract.

`make services` installs it; each test starts it with the contract it is about.
"""

from __future__ import annotations

import contextlib
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

from tests.services import daemons
from tests.services.installed import npm
from tests.services.places import PRISM

_PACKAGE = "@stoplight/prism-cli@5.16.0"
_SECONDS = 60.0
# Made up from the schemas, the same each time, and from nothing else: what it makes of
# examples and defaults need not fit the schema.
_ANSWERS = ("--dynamic", "--seed=7", "--json-schema-faker-fillProperties=false")


def start() -> dict[str, str]:
    """Install it and return where it is."""
    return {PRISM: str(npm(_PACKAGE, "prism"))}


@contextlib.contextmanager
def serving(program: str, contract: Path, log: Path) -> Iterator[str]:
    """Serve *contract* on loopback for a while; gives the address.

    Raises:
        AssertionError: It did not start; the message is what it said.
    """
    port = daemons.free_port()
    where = ("--host", daemons.HOST, "--port", str(port))
    with log.open("wb") as said:
        running = subprocess.Popen(
            [program, "mock", *where, *_ANSWERS, str(contract)],
            stdin=subprocess.DEVNULL,
            stdout=said,
            stderr=said,
        )
    try:
        until = time.monotonic() + _SECONDS
        while not daemons.listens(port):
            alive = running.poll() is None and time.monotonic() < until
            assert alive, log.read_text("utf-8", "replace")
            time.sleep(0.1)
        yield f"http://{daemons.HOST}:{port}"
    finally:
        running.terminate()
        running.wait(timeout=_SECONDS)
