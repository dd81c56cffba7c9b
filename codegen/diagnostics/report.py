"""Diagnostics travel beside values in one report, so that a user sees all at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from codegen.diagnostics.code import Code
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


@dataclass(frozen=True, slots=True)
class _Finding:
    """A problem before its span is looked up, which costs as much as parsing."""

    code: Code
    at: Place
    message: str
    hint: str | None


@dataclass(slots=True)
class Report:
    """Collects the diagnostics of one run; *locate* finds the span of a pointer."""

    locate: Locate = lambda pointer: Span(pointer.file)
    _found: dict[_Finding, None] = field(default_factory=dict)

    def add(
        self, code: Code, at: Place, message: str, *, hint: str | None = None
    ) -> None:
        """Record one problem at the level that its code has; repeats count once."""
        self._found.setdefault(_Finding(code, at, message, hint))

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All problems, sorted by file, line, column and code."""
        return self.select("error", "warning", "info")

    def select(self, *levels: Level) -> tuple[Diagnostic, ...]:
        """The problems of some levels only; spans are looked up for no others."""
        found = {self._located(f) for f in self._found if f.code.level in levels}
        return tuple(sorted(found, key=lambda d: (d.span, d.code, d.message)))

    def count(self, level: Level) -> int:
        """How many problems of one level there are."""
        return sum(found.code.level == level for found in self._found)

    def _located(self, found: _Finding) -> Diagnostic:
        at = found.at
        return Diagnostic(
            code=found.code.id,
            level=found.code.level,
            message=found.message,
            span=at if isinstance(at, Span) else self.locate(at),
            hint=found.hint,
        )

    @property
    def failed(self) -> bool:
        """Whether any problem is an error; a stage that failed ends the build."""
        return any(found.code.level == "error" for found in self._found)
