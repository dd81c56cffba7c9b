"""Protos that stand as text in a document: AsyncAPI's payloads in Protobuf."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import Any

from codegen.diagnostics import Pointer
from codegen.model import names
from codegen.protobuf.closure import Origin, ProtoText
from codegen.reading.refs import Documents
from codegen.reading.source import Source, Sources

FORMAT = "application/vnd.google.protobuf"
_KIND_WORDS = frozenset({"asyncapi", "json", "schema", "schemas"})
# Words on the way to a text that say nothing of what it is about.
_GENERAL = frozenset({"schema", "payload", "message", "publish", "subscribe", "traits"})


def texts(
    documents: Documents, sources: Sources
) -> Iterator[tuple[Pointer, ProtoText]]:
    """Every such text, under an import path of its own; one that is said twice is one."""
    scope = names.Scope(ignore_case=True)
    known: dict[str, ProtoText] = {}
    for source in documents.sources.values():
        if FORMAT not in source.text.lower():
            continue
        for at, text in _found(source.value, Pointer(source.file)):
            if text not in known:
                path = _path(source, at)
                stem = scope.take(path.removesuffix(".proto").replace("/", "\0"))
                known[text] = ProtoText(
                    name=stem.replace("\0", "/") + ".proto",
                    file=source.file,
                    text=text,
                    origin=_origin(source, sources, at, text),
                )
            yield at, known[text]


def _found(value: Any, at: Pointer) -> Iterator[tuple[Pointer, str]]:
    """Texts beside a `schemaFormat` that says what they are."""
    waiting = [(value, at)]
    while waiting:
        node, place = waiting.pop()
        if isinstance(node, dict):
            said = node.get("schemaFormat")
            if isinstance(said, str) and said.strip().lower().startswith(FORMAT):
                for word in ("schema", "payload"):
                    if isinstance(node.get(word), str):
                        yield place / word, node[word]
            below = [(one, place / str(key)) for key, one in node.items()]
            waiting += reversed(below)
        elif isinstance(node, list):
            waiting += reversed([(one, place / n) for n, one in enumerate(node)])


def _path(source: Source, at: Pointer) -> str:
    """`orders/placed.proto` for message `placed` of `orders.asyncapi.yaml`."""
    own = PurePosixPath(source.name)
    folder = names.snake(names.stem(own.name, _KIND_WORDS), fallback="contract")
    telling = [t for t in at.tokens if t not in _GENERAL and not t.isdigit()]
    stem = names.snake(telling[-1], fallback="message") if telling else "message"
    parent = "" if str(own.parent) == "." else f"{own.parent.as_posix()}/"
    return f"{parent}{folder}/{stem}.proto"


def _origin(source: Source, sources: Sources, at: Pointer, text: str) -> Origin:
    """Where the text begins: at its key, or line by line below it (`schema: |`)."""
    key = sources.locate(at)
    lines, wanted = source.text.split("\n"), text.rstrip("\n").split("\n")
    for first in (key.line, key.line + 1):
        width = _width(lines[first : first + len(wanted)], wanted)
        if width is not None:
            return Origin(line=first + 1, column=width + 1, by_line=True)
    return Origin(line=key.line, column=key.column, by_line=False)


def _width(lines: list[str], wanted: list[str]) -> int | None:
    """How far *lines* are indented if they are *wanted*; None if they are not."""
    if len(lines) < len(wanted):
        return None
    told = next(((a, b) for a, b in zip(lines, wanted, strict=True) if b.strip()), None)
    if told is None:
        return None
    width = len(told[0]) - len(told[1])
    same = all(
        line.strip() == text.strip() == "" or line == " " * width + text
        for line, text in zip(lines, wanted, strict=True)
    )
    return width if same and width >= 0 else None
