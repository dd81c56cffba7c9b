"""`codegen.lock`: what was written, from what, and with what.

One entry a line, sorted, so that it merges well; no timestamps and no absolute paths,
so that every machine writes the same.
"""

from __future__ import annotations

import hashlib
import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any

NAME = "codegen.lock"
VERSION = 1
_HEADER = "# Written by `codegen build`; `codegen check` compares against it.\n"


class LockError(Exception):
    """The lock does not parse: line, column and reason."""

    def __init__(self, message: str, line: int = 1, column: int = 1) -> None:
        super().__init__(message)
        self.line, self.column = line, column


@dataclass(frozen=True, slots=True, kw_only=True)
class Input:
    """One file that was read: digest of its bytes, and of what it says."""

    raw: str
    semantic: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """One file that was written: whose it is, and the digest of its text."""

    owner: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lock:
    """Everything that determines the output, and the output."""

    toolchain: Mapping[str, str] = field(default_factory=dict)
    templates: Mapping[str, str] = field(default_factory=dict)
    config: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    contracts: Mapping[str, Input] = field(default_factory=dict)
    files: Mapping[str, Output] = field(default_factory=dict)


def digest(text: str) -> str:
    """SHA-256 of a text, whatever its line ends."""
    raw = text.replace("\r\n", "\n").encode("utf-8", "surrogateescape")
    return hashlib.sha256(raw).hexdigest()


def semantic(value: Any) -> str:
    """SHA-256 of what a YAML or JSON document says, not of how it is laid out."""
    text = json.dumps(value, sort_keys=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def dump(lock: Lock) -> str:
    """The text of the lock."""
    lines = [_HEADER, f"version = {VERSION}\n"]
    for name in ("toolchain", "templates", "config"):
        table: Mapping[str, str | tuple[str, ...]] = getattr(lock, name)
        lines.append(f"\n[{name}]\n")
        lines += [f"{_key(k)} = {_value(v)}\n" for k, v in sorted(table.items())]
    lines.append("\n[contracts]\n")
    for key, source in sorted(lock.contracts.items()):
        pair = f"raw = {_key(source.raw)}, semantic = {_key(source.semantic)}"
        lines.append(f"{_key(key)} = {{ {pair} }}\n")
    lines.append("\n[files]\n")
    for key, file in sorted(lock.files.items()):
        pair = f"owner = {_key(file.owner)}, digest = {_key(file.digest)}"
        lines.append(f"{_key(key)} = {{ {pair} }}\n")
    return "".join(lines)


def parse(text: str) -> Lock:
    """Read a lock back; raises LockError."""
    try:
        document = tomllib.loads(text)
        if document["version"] != VERSION:
            raise LockError(f"version {document['version']} of the lock is not known")
        for name in document["files"]:
            if not _inside(name):
                raise LockError(f'file "{name}" is not inside of the output')
        return Lock(
            toolchain=dict(document["toolchain"]),
            templates=dict(document["templates"]),
            config={k: _read(v) for k, v in document["config"].items()},
            contracts={k: Input(**v) for k, v in document["contracts"].items()},
            files={k: Output(**v) for k, v in document["files"].items()},
        )
    except tomllib.TOMLDecodeError as error:
        message, line, column = _place(str(error))
        raise LockError(message, line, column) from None
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise LockError(f"an entry is missing or malformed ({error})") from None


def _place(message: str) -> tuple[str, int, int]:
    """tomllib's message, and the line and column that it ends with."""
    found = re.search(r" \(at line (\d+), column (\d+)\)$", message)
    if found is None:
        return message, 1, 1
    return message[: found.start()], int(found[1]), int(found[2])


def _inside(name: str) -> bool:
    """Whether a file name stays in the output: what the lock names may be deleted."""
    return all(
        bool(path.parts) and not path.anchor and ".." not in path.parts
        for path in (PurePosixPath(name), PureWindowsPath(name))
    )


def _value(value: str | tuple[str, ...]) -> str:
    if isinstance(value, str):
        return _key(value)
    return f"[{', '.join(map(_key, value))}]"


def _read(value: Any) -> str | tuple[str, ...]:
    return tuple(value) if isinstance(value, list) else value


def _key(text: str) -> str:
    """A TOML basic string; JSON spells it the same way."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
