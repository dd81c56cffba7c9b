"""What was measured, and on what, without naming the machine."""

from __future__ import annotations

import platform
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib.metadata import version

LIBRARIES = ("tenacity", "stamina", "circuitbreaker", "pyresilience")


def setting() -> str:
    """Return one line: the day, Python, the platform, the libraries."""
    return f"{machine()} · {versions(LIBRARIES)}"


def versions(names: Iterable[str]) -> str:
    """Return each of *names* with its version."""
    return ", ".join(f"{name} {version(name)}" for name in names)


def machine() -> str:
    """Return the day, Python and the platform."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    system = f"{platform.system()} {platform.machine()}"
    return f"{datetime.now(UTC):%Y-%m-%d} · {python} · {system}"
