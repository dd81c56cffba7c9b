"""Where something stands: a node of a document, or a line and column of a file."""

from __future__ import annotations

from dataclasses import dataclass

_VARIABLE = "environment "


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A place in a file; line and column count from 1, 0 means the whole file."""

    file: str
    line: int = 0
    column: int = 0

    @classmethod
    def of_variable(cls, name: str) -> Span:
        """The place of a variable of the environment, which is in no file."""
        return cls(f"{_VARIABLE}{name}")

    @property
    def variable(self) -> str | None:
        """The variable that this is the place of, if it is one's."""
        is_variable = self.file.startswith(_VARIABLE) and not self.line
        return self.file.removeprefix(_VARIABLE) if is_variable else None

    def __str__(self) -> str:
        if not self.line:
            return self.file
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True, order=True)
class Pointer:
    """A node of a document: its file and the unescaped tokens of its JSON Pointer.

    Costs nothing on the good path; becomes a Span only when a diagnostic is shown
    (RFC 6901 for the tokens).
    """

    file: str
    tokens: tuple[str, ...] = ()

    def __truediv__(self, token: str | int) -> Pointer:
        return Pointer(self.file, (*self.tokens, str(token)))

    def __str__(self) -> str:
        escaped = (t.replace("~", "~0").replace("/", "~1") for t in self.tokens)
        return self.file + "#" + "".join(f"/{token}" for token in escaped)


Place = Span | Pointer
