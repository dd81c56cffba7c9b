"""Diagnostics travel beside values in one report, so that a user sees all at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from codegen.diagnostics.codes import Code
from codegen.diagnostics.span import Place, Pointer, Span

Level = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One problem: what is wrong, where, and what to do about it."""

    code: str
    level: Level
    message: str
    span: Span
    hint: str | None = None

    def __str__(self) -> str:
        return f"{self.span}: {self.level}[{self.code}]: {self.message}"


Locate = Callable[[Pointer], Span]


@dataclass(slots=True)
class Report:
    """Collects the diagnostics of one run; *locate* finds the span of a pointer."""

    locate: Locate = lambda pointer: Span(pointer.file)
    _found: dict[Diagnostic, None] = field(default_factory=dict)

    def add(
        self, code: Code, at: Place, message: str, *, hint: str | None = None
    ) -> None:
        """Record one problem at the level that its code has; repeats count once."""
        span = at if isinstance(at, Span) else self.locate(at)
        diagnostic = Diagnostic(
            code=code.id, level=code.level, message=message, span=span, hint=hint
        )
        self._found.setdefault(diagnostic)

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All problems, sorted by file, line, column and code."""
        return tuple(sorted(self._found, key=lambda d: (d.span, d.code, d.message)))

    @property
    def failed(self) -> bool:
        """Whether any problem is an error; a stage that failed ends the build."""
        return any(found.level == "error" for found in self._found)
