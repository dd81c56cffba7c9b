"""Changes of a text, noted by node and made all at once."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field


@dataclass(slots=True)
class Edits:
    """Changes of a text by line and UTF-8 column, made from the end to the start."""

    lines: list[bytes]
    changes: list[tuple[int, int, int, int, str]] = field(default_factory=list)

    def replace(self, node: ast.expr | ast.stmt, text: str) -> None:
        """Put *text* where *node* stands."""
        last, column = node.end_lineno or node.lineno, node.end_col_offset or 0
        self.changes.append((node.lineno, node.col_offset, last, column, text))

    def wrap(self, node: ast.expr, before: str, after: str) -> None:
        """Put *before* and *after* around *node*."""
        last, column = node.end_lineno or node.lineno, node.end_col_offset or 0
        start = (node.lineno, node.col_offset)
        self.changes.append((*start, *start, before))
        self.changes.append((last, column, last, column, after))

    def insert_after(self, node: ast.expr | ast.stmt, text: str) -> None:
        """Add *text* as lines of their own below *node*."""
        last, column = node.end_lineno or node.lineno, node.end_col_offset or 0
        self.changes.append((last, column, last, column, f"\n{text}"))

    def insert_before(self, node: ast.stmt, text: str) -> None:
        """Add *text* as lines of their own above *node*."""
        line = node.lineno
        self.changes.append((line, 0, line, 0, f"{text}\n"))

    def source(self, node: ast.expr) -> str:
        """The text of *node*."""
        start, end = node.lineno - 1, (node.end_lineno or node.lineno) - 1
        picked = self.lines[start : end + 1]
        picked[-1] = picked[-1][: node.end_col_offset]
        picked[0] = picked[0][node.col_offset :]
        return b"\n".join(picked).decode()

    def done(self) -> str:
        """The changed text."""
        lines = list(self.lines)
        for first, start, last, end, text in sorted(self.changes, reverse=True):
            head, tail = lines[first - 1][:start], lines[last - 1][end:]
            lines[first - 1 : last] = (head + text.encode() + tail).split(b"\n")
        return b"\n".join(lines).decode()
