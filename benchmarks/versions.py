"""What was measured, and on what, without naming the machine."""

from __future__ import annotations

import platform
from datetime import UTC, datetime
from importlib.metadata import version

LIBRARIES = ("tenacity", "stamina", "circuitbreaker", "pyresilience")


def setting() -> str:
    """Return one line: the day, Python, the platform, the libraries."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    system = f"{platform.system()} {platform.machine()}"
    libraries = ", ".join(f"{name} {version(name)}" for name in LIBRARIES)
    return f"{datetime.now(UTC):%Y-%m-%d} · {python} · {system} · {libraries}"
