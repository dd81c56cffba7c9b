"""What a proto file imports and where its options say what, found without protoc."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from codegen.diagnostics import Span
from codegen.reading.text import position

_TOKEN = re.compile(
    r"""(?P<comment>//[^\n]*|/\*.*?\*/)
    |(?P<string>"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')
    |(?P<word>[A-Za-z_][\w.]*)
    |(?P<sign>\S)""",
    re.DOTALL | re.VERBOSE,
)
_MODIFIERS = frozenset({"public", "weak", "option"})


@dataclass(frozen=True, slots=True)
class ProtoImport:
    """One import statement: the path as written, and where it stands."""

    path: str
    span: Span


def imports(text: str, file: str) -> tuple[ProtoImport, ...]:
    """Every import of a proto file; protoc judges the rest of it later."""
    found: list[ProtoImport] = []
    for statement in _statements(text):
        words = [token for token in statement if token.lastgroup == "word"]
        strings = [token for token in statement if token.lastgroup == "string"]
        if not words or words[0].group() != "import" or not strings:
            continue
        if all(word.group() in _MODIFIERS for word in words[1:]):
            # Adjacent strings are one, as in C.
            path = "".join(string.group()[1:-1] for string in strings)
            span = Span(file, *position(text, statement[0].start()))
            found.append(ProtoImport(path, span))
    return tuple(found)


def _statements(text: str) -> Iterator[list[re.Match[str]]]:
    """The tokens of each statement outside of braces, comments left out."""
    depth, statement = 0, list[re.Match[str]]()
    for token in _TOKEN.finditer(text):
        sign = token.group() if token.lastgroup == "sign" else ""
        depth += (sign == "{") - (sign == "}")
        if token.lastgroup == "comment":
            continue
        if depth <= 0 and sign in (";", "}"):
            yield statement
            statement, depth = [], 0
        elif depth <= 0:
            statement.append(token)


def fields(text: str) -> dict[tuple[str, ...], int]:
    """The offset of each field that an option sets in braces, by the names above it.

    In `option (x) = { retry: { on: "A" } }` these are `retry` and `retry`, `on`.
    """
    found: dict[tuple[str, ...], int] = {}
    stack: list[str] = []
    name, is_value = "", False
    for token in _TOKEN.finditer(text):
        sign = token.group() if token.lastgroup == "sign" else ""
        if token.lastgroup == "comment":
            continue
        if token.lastgroup == "word" and stack and not is_value:
            name = token.group()
            found.setdefault((*stack[1:], name), token.start())
        elif sign in ("{", "<"):
            stack.append(name)
        elif sign in ("}", ">") and stack:
            stack.pop()
        is_value = sign == ":"
    return found


def strings(text: str) -> Iterator[tuple[str, int]]:
    """Every string of *text*, without its quotes, and its offset."""
    for token in _TOKEN.finditer(text):
        if token.lastgroup == "string":
            yield token.group()[1:-1], token.start()
