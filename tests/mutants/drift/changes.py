"""The changes of the list D1 to D10, each made to a project that was just built."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest

Change = Callable[[Path, pytest.MonkeyPatch], None]
NOTES, ORDERS = "contracts/notes.openapi.yaml", "contracts/orders.asyncapi.yaml"
CLIENT, SERVICE = "notes/http/client.py", "notes/http/service.py"
TESTS = "contract_tests/test_orders_events_round_trips.py"
LOCK = "codegen.lock"


@dataclass(frozen=True, kw_only=True)
class Mutant:
    """One change, and what `codegen check` must say of it.

    Attributes:
        id: As the list has it; several changes may be one entry of it.
        change: Makes it.
        reasons: The reason that some files must be shown with.
        every: The reason that all files must be shown with; empty if there are several.
        said: A diagnostic that must be shown instead.
    """

    id: str
    change: Change
    reasons: Mapping[str, str] = field(default_factory=dict)
    every: str = ""
    said: str = ""


def edit(file: Path, old: str, new: str) -> None:
    """Replace *old* in *file*, where it must be."""
    text = file.read_text("utf-8")
    assert old in text, f"{file.name} has no {old!r}"
    file.write_text(text.replace(old, new), "utf-8")


def edited(project: Path, patch: pytest.MonkeyPatch) -> None:
    """Somebody mended generated code by hand."""
    edit(
        project / "generated" / CLIENT, "async def list_notes", "async def listed_notes"
    )


def deleted(project: Path, patch: pytest.MonkeyPatch) -> None:
    """Somebody removed what looked unused."""
    (project / "generated" / SERVICE).unlink()


def removed_operation(project: Path, patch: pytest.MonkeyPatch) -> None:
    """The last operation of a contract is gone, and what is made of operations is not."""
    file = project / NOTES
    text = file.read_text("utf-8")
    kept = text[: text.index("paths:")] + "paths: {}\n"
    file.write_text(kept + text[text.index("components:") :], "utf-8")


def removed_contract(project: Path, patch: pytest.MonkeyPatch) -> None:
    """A contract is gone, and its package is not."""
    (project / ORDERS).unlink()


def changed_contract(project: Path, patch: pytest.MonkeyPatch) -> None:
    """A contract has an operation more, and nobody built it."""
    edit(project / NOTES, "paths:\n", f"paths:\n{READ_ONE}")


def other_version(project: Path, patch: pytest.MonkeyPatch) -> None:
    """The output was built by another version of the tool, which wrote the same."""
    edit(project / "generated" / LOCK, 'contractsmith" = "', 'contractsmith" = "0.0.')


def other_formatter(project: Path, patch: pytest.MonkeyPatch) -> None:
    """The output was built with another version of what shapes it."""
    edit(project / "generated" / LOCK, '"ruff" = "', '"ruff" = "9.')


def other_template(project: Path, patch: pytest.MonkeyPatch) -> None:
    """A template says something else than when the output was built."""
    from codegen.writing import render

    root = project / "templates"
    shutil.copytree(render.templates_root(), root)
    file = root / "http" / "client.py.j2"
    file.write_text(f"{file.read_text('utf-8')}\n# a line more\n", "utf-8")
    patch.setattr(render, "templates_root", lambda: root)
    patch.setattr(render, "_environment", render._environment.__wrapped__)


def conflict(project: Path, patch: pytest.MonkeyPatch) -> None:
    """A merge left its marks in the lock."""
    lock = project / "generated" / LOCK
    text = lock.read_text("utf-8")
    mine = "<<<<<<< HEAD\nx = 1\n=======\nx = 2\n>>>>>>> theirs\n"
    lock.write_text(text.replace("[files]\n", f"[files]\n{mine}"), "utf-8")


def both(project: Path, patch: pytest.MonkeyPatch) -> None:
    """A merge kept the lines of both sides."""
    lock = project / "generated" / LOCK
    text = lock.read_text("utf-8")
    line = _line(text, CLIENT)
    lock.write_text(text.replace(line, line + line), "utf-8")


def theirs(project: Path, patch: pytest.MonkeyPatch) -> None:
    """A merge took a line of the other side, whose file is not that of this one."""
    lock = project / "generated" / LOCK
    text = lock.read_text("utf-8")
    line = _line(text, CLIENT)
    other = re.sub(r'digest = "[0-9a-f]{4}', 'digest = "0000', line)
    lock.write_text(text.replace(line, other), "utf-8")


def lost_line(project: Path, patch: pytest.MonkeyPatch) -> None:
    """A merge lost a line, and the lock does not know a file any more."""
    lock = project / "generated" / LOCK
    text = lock.read_text("utf-8")
    lock.write_text(text.replace(_line(text, CLIENT), ""), "utf-8")


def line_ends(project: Path, patch: pytest.MonkeyPatch) -> None:
    """Git wrote CRLF, into the contracts and the lock as well."""
    for file in (*project.glob("contracts/*"), *_output(project)):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))


def permissions(project: Path, patch: pytest.MonkeyPatch) -> None:
    """A checkout made every file one that can be run, or that only can be read."""
    for n, file in enumerate((*project.glob("contracts/*"), *_output(project))):
        file.chmod(0o755 if n % 2 else 0o444)


def comments(project: Path, patch: pytest.MonkeyPatch) -> None:
    """A contract says the same, with a comment."""
    edit(project / NOTES, "paths:", "# What one can do with notes.\npaths:")


READ_ONE = """\
  /notes/{id}:
    get:
      operationId: readNote
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses: {"204": {description: It is there.}}
"""
DRIFT = (
    Mutant(id="D1", change=edited, reasons={CLIENT: "edited"}, every="edited"),
    Mutant(id="D2", change=deleted, reasons={SERVICE: "missing"}, every="missing"),
    Mutant(id="D3", change=removed_operation, reasons={CLIENT: "orphan"}),
    Mutant(id="D3-contract", change=removed_contract, reasons={TESTS: "orphan"}),
    Mutant(
        id="D4",
        change=changed_contract,
        reasons={CLIENT: "stale", SERVICE: "stale"},
        every="stale",
    ),
    Mutant(
        id="D5", change=other_version, reasons={LOCK: "toolchain"}, every="toolchain"
    ),
    Mutant(
        id="D5-formatter",
        change=other_formatter,
        reasons={LOCK: "toolchain"},
        every="toolchain",
    ),
    Mutant(
        id="D6", change=other_template, reasons={CLIENT: "toolchain"}, every="toolchain"
    ),
    Mutant(id="D8-conflict", change=conflict, said="CG403"),
    Mutant(id="D8-both", change=both, said="CG403"),
    Mutant(id="D8-theirs", change=theirs, reasons={LOCK: "edited"}, every="edited"),
    Mutant(id="D8-lost", change=lost_line, reasons={LOCK: "edited"}, every="edited"),
)
"""What must be found. D7 is of code that is the user's: see the test of it."""
NO_DRIFT = (
    Mutant(id="D9-line-ends", change=line_ends),
    Mutant(id="D9-permissions", change=permissions),
    Mutant(id="D9-comments", change=comments),
)
"""What must not."""


def _line(lock: str, name: str) -> str:
    (line,) = [one for one in lock.splitlines(True) if one.startswith(f'"{name}" = ')]
    return line


def _output(project: Path) -> list[Path]:
    found = (project / "generated").rglob("*")
    return [file for file in found if file.is_file() and file.suffix != ".pyc"]
