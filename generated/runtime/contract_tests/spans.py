"""Where in a contract something stands: a pointer, or a declaration, as `file:line:col`."""

from __future__ import annotations

import re
import tomllib
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

_JUMPS = 50
"""References that follow one another; more are a circle."""
_BEFORE, _AFTER = 2, 3
"""Lines that an excerpt has around the one that is meant."""
_LONG = 160
"""Characters of a line that an excerpt shows."""


def span(folder: Path, contract: str, pointer: str) -> str:
    """Return where *pointer* of *contract* stands, as `file:line:col`.

    It is a JSON pointer (RFC 6901) of a document, or the full name of a declaration of a
    proto. What is not there, or not any more, is the nearest thing around it; the result
    is empty if *contract* is not found below *folder*.
    """
    file = find(folder, contract)
    if file is None:
        return ""
    try:
        if file.suffix == ".proto":
            line, column = _declared(file, pointer)
        else:
            file, line, column = _walked(file, pointer)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return ""
    shown = file.relative_to(folder) if file.is_relative_to(folder) else file
    return f"{shown.as_posix()}:{line}:{column}"


def excerpt(folder: Path, span: str) -> str:
    """Return the lines around *span*, `file:line:col`, the one that is meant marked with `>`.

    It is empty if there is no such file, or no such line.
    """
    rest, _, column = span.rpartition(":")
    name, _, line = rest.rpartition(":")
    if not name or not line.isdecimal() or not column.isdecimal():
        return ""
    try:
        lines = (folder / name).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return ""
    at = int(line)
    if not 1 <= at <= len(lines):
        return ""
    shown = range(max(1, at - _BEFORE), min(len(lines), at + _AFTER) + 1)
    width = len(str(shown[-1]))
    return "\n".join(
        f"{'>' if n == at else ' '} {n:{width}} | "
        f"{_cut(lines[n - 1], int(column) if n == at else 1)}".rstrip()
        for n in shown
    )


def _cut(line: str, column: int) -> str:
    """What of *line* is shown: a document may be one line."""
    if len(line) <= _LONG:
        return line
    start = max(0, min(column - 1, len(line) - _LONG))
    cut = line[start : start + _LONG]
    return f"{'… ' if start else ''}{cut}{' …' if start + _LONG < len(line) else ''}"


def find(folder: Path, contract: str) -> Path | None:
    """Return the file of *contract*, below what `[tool.codegen] paths` names."""
    for path in (*_paths(folder), folder, folder / "contracts"):
        if path.is_file() and path.name == Path(contract).name:
            return path
        if (path / contract).is_file():
            return path / contract
    return None


def _paths(folder: Path) -> list[Path]:
    try:
        document = tomllib.loads((folder / "pyproject.toml").read_text("utf-8"))
        paths = document["tool"]["codegen"]["paths"]
        return [folder / path for path in paths]
    except (OSError, ValueError, KeyError, TypeError):
        return []


@lru_cache(maxsize=32)
def _composed(file: Path) -> Node | None:
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    node: Node | None = yaml.compose(file.read_text("utf-8"), Loader=loader)
    return node


def _walked(file: Path, pointer: str) -> tuple[Path, int, int]:
    """Follow *pointer*, through references into other files as well."""
    left = [_unescaped(part) for part in pointer.split("/")[1:]]
    here, place = _composed(file), (file, 1, 1)
    jumps = 0
    while here is not None:
        reference = _child(here, "$ref")
        if reference is not None and isinstance(reference[1], ScalarNode):
            jumps += 1
            name, _, inner = reference[1].value.partition("#")
            target = file.parent / unquote(name) if name else file
            if jumps > _JUMPS or not target.is_file():
                return place
            file, here = target, _composed(target)
            left = [*(_unescaped(unquote(p)) for p in inner.split("/")[1:]), *left]
            continue
        if not left:
            return place
        found = _child(here, left[0])
        if found is None:
            return place
        key, here = found
        mark = key.start_mark
        place = (file, mark.line + 1, mark.column + 1)
        left = left[1:]
    return place


def _child(node: Node, name: str) -> tuple[Node, Node] | None:
    """What is called *name*, and the node that says its place."""
    if isinstance(node, MappingNode):
        for key, value in node.value:
            if isinstance(key, ScalarNode) and key.value == name:
                return key, value
    if isinstance(node, SequenceNode) and name.isdigit():
        if int(name) < len(node.value):
            one = node.value[int(name)]
            return one, one
    return None


def _unescaped(part: str) -> str:
    return part.replace("~1", "/").replace("~0", "~")


def _declared(file: Path, name: str) -> tuple[int, int]:
    """The line that declares the last part of *name*, inside of what declares the others."""
    lines = file.read_text("utf-8").splitlines()
    at, place = 0, (1, 1)
    for part in re.split(r"[./]", name):
        # What starts a declaration is a keyword, or the type of a field.
        word = re.compile(rf"^(\s*)(?:[\w.<>, ]+\s)?{re.escape(part)}\s*[({{=\[]")
        for number in range(at, len(lines)):
            found = word.match(lines[number])
            if found and not lines[number].lstrip().startswith("//"):
                at, place = number, (number + 1, len(found[1]) + 1)
                break
    return place
