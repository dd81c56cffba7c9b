"""How diagnostics look: plain text, with a frame on a terminal, or JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from codegen.diagnostics.report import Diagnostic
from codegen.diagnostics.span import Span

Lines = Callable[[str], list[str]]
_WIDTH = 100


def text(diagnostics: Iterable[Diagnostic], lines: Lines, *, frames: bool) -> str:
    """One greppable line each, a caret frame where wanted, and the hint."""
    return "".join(_block(found, lines, frames) for found in diagnostics)


def plain(text: str) -> str:
    """*text* on one line, for a terminal: what does not print is spelt out.

    Messages quote contracts, and a contract must not forge lines or move the cursor.
    """
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


def _block(found: Diagnostic, lines: Lines, frames: bool) -> str:
    out = [plain(str(found))]
    if frames and found.span.line:
        out += _frame(found, lines(found.span.file))
    if found.hint:
        out.append(f"   = hint: {plain(found.hint)}")
    return "\n".join(out) + "\n"


def _frame(found: Diagnostic, source: list[str]) -> list[str]:
    number, column = found.span.line, max(found.span.column, 1)
    if not 0 < number <= len(source):
        return []
    line = "".join(c if c.isprintable() else " " for c in source[number - 1])
    if len(line) > _WIDTH:  # a minified document: show what is around the column
        start = max(0, column - _WIDTH // 2)
        line, column = line[start : start + _WIDTH], column - start
    gutter = f"{number:>5} | "
    return [gutter + line, " " * (len(gutter) - 2) + "| " + " " * (column - 1) + "^"]


def as_json(diagnostics: Iterable[Diagnostic]) -> list[dict[str, Any]]:
    """The diagnostics as the `--format json` object has them."""
    return [
        {
            "code": found.code,
            "level": found.level,
            **_place(found.span),
            "message": found.message,
            "hint": found.hint,
        }
        for found in diagnostics
    ]


def _place(span: Span) -> dict[str, Any]:
    """A place in a file; a variable of the environment is in none."""
    if span.variable is not None:
        nowhere = dict.fromkeys(("file", "line", "column"))
        return {**nowhere, "variable": span.variable}
    return {"file": span.file, "line": span.line, "column": span.column}
