"""Path templates of `google.api.http`, and what stands in their variables.

    Template = "/" Segments [ Verb ] ;
    Segments = Segment { "/" Segment } ;
    Segment  = "*" | "**" | LITERAL | Variable ;
    Variable = "{" FieldPath [ "=" Segments ] "}" ;
    FieldPath = IDENT { "." IDENT } ;
    Verb     = ":" LITERAL ;

(google/api/http.proto). Paths are held against them as they are sent, not decoded, in
time that grows with the path alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote, unquote_to_bytes

ONE, MANY = "*", "**"

_VARIABLE = re.compile(r"\{([^{}=]*)(?:=([^{}]*))?\}")
_FIELD_PATH = re.compile(r"[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*", re.ASCII)
_LITERAL = re.compile(r"[^\s/*{}?#\x00-\x1f\x7f]+")
_HELD = "\0"  # stands for a variable while the rest is parted; no literal has it
_RANKS = {"": 0, ONE: 1, MANY: 3}
_END = 2  # a path that ends says more than one that may go on
_ESCAPED_SLASH = re.compile("(%2[Ff])")


@dataclass(frozen=True, slots=True)
class Segment:
    """One segment of a template.

    Attributes:
        kind: `*` for any one, `**` for any number of them, empty for a literal.
        text: The literal, decoded.
    """

    kind: str
    text: str = ""

    @property
    def rank(self) -> int:
        """How little it says: less goes first."""
        return _RANKS[self.kind]


@dataclass(frozen=True, slots=True)
class Variable:
    """A field of the request, and the segments of the template that are its value."""

    field: str
    start: int
    stop: int


@dataclass(frozen=True, slots=True)
class Match:
    """A path that fits a template.

    Attributes:
        values: What the variables are, by field.
        hollow: Whether a `**` that is not the last segment is no segment here. The
            grammar has no such `**`, but contracts do (`{parent=docs/*/**}/{id}`), and
            beside them others that end in one: those are meant if both fit.
    """

    values: Mapping[str, str]
    hollow: bool


@dataclass(frozen=True)
class PathTemplate:
    """A template that was read.

    Attributes:
        segments: Its segments; those of variables stand among the others.
        variables: Its variables, in their order.
        verb: What stands behind the last colon, as it is written; empty without one.
    """

    segments: tuple[Segment, ...]
    variables: tuple[Variable, ...]
    verb: str

    @property
    def specificity(self) -> tuple[int, tuple[int, ...]]:
        """By what templates are sorted so that the more specific one comes first.

        With a verb before without, the longest first; then, from the left, a literal
        before `*` before the end before `**`.
        """
        colons = self.verb.count(":") + 1 if self.verb else 0
        return -colons, (*(one.rank for one in self.segments), _END)

    @cached_property
    def _deep(self) -> int | None:
        """The place of `**`."""
        kinds = [one.kind for one in self.segments]
        return kinds.index(MANY) if MANY in kinds else None

    def match(self, sent: Sequence[str]) -> Match | None:
        """Return what the variables are in a path; None if it is no such path.

        Args:
            sent: The segments of the path, as they were sent.

        Raises:
            UnicodeDecodeError: It is such a path, but a value is not UTF-8.
        """
        parts = self._without_verb(sent)
        if parts is None:
            return None
        wide = len(parts) - len(self.segments) + 1
        if (wide != 1) if self._deep is None else (wide < 0):
            return None
        for index, segment in enumerate(self.segments):
            if segment.kind == MANY:
                continue
            part = parts[self._place(index, wide)]
            if not part or (not segment.kind and unquote(part) != segment.text):
                return None
        values = {
            one.field: self._value(
                parts[self._place(one.start, wide) : self._place(one.stop, wide)], one
            )
            for one in self.variables
        }
        return Match(values, wide == 0 and self.segments[-1].kind != MANY)

    def single(self, variable: Variable) -> bool:
        """Whether the value of *variable* is exactly one segment."""
        within = self.segments[variable.start : variable.stop]
        return len(within) == 1 and within[0].kind != MANY

    def _without_verb(self, sent: Sequence[str]) -> Sequence[str] | None:
        """Return the segments without the verb, None if they have another one.

        The colon before a verb is one that is not escaped.
        """
        if not self.verb or not sent:
            return sent
        pieces = sent[-1].split(":")
        size = len(pieces) - self.verb.count(":") - 1
        said = ":".join(pieces[max(size, 0) :])
        if size < 1 or unquote(said) != unquote(self.verb):
            return None
        return (*sent[:-1], ":".join(pieces[:size]))

    def _place(self, index: int, wide: int) -> int:
        """Where segment *index* of the template stands in a path."""
        if self._deep is None or index <= self._deep:
            return index
        return index + wide - 1

    def _value(self, parts: Sequence[str], variable: Variable) -> str:
        if self.single(variable):
            return _decoded(parts[0])
        return "/".join(_decoded_but_slashes(part) for part in parts)


def parse(text: str) -> PathTemplate:
    """Read the template *text*.

    Raises:
        ValueError: It is none; the message says why.
    """
    if not text.startswith("/"):
        raise ValueError("it does not begin with a slash")
    held: list[tuple[str, str]] = []

    def hold(found: re.Match[str]) -> str:
        held.append((found[1], ONE if found[2] is None else found[2]))
        return _HELD

    if _HELD in text:
        raise ValueError("it has a NUL")
    path, verb = _parted(_VARIABLE.sub(hold, text[1:]))
    segments: list[Segment] = []
    variables: list[Variable] = []
    for part in path.split("/"):
        if part != _HELD:
            segments.append(_segment(part))
            continue
        field, pattern = held[len(variables)]
        if not _FIELD_PATH.fullmatch(field):
            raise ValueError(f"{field!r} is no path of fields")
        start = len(segments)
        segments += [_segment(inner) for inner in pattern.split("/")]
        variables.append(Variable(field, start, len(segments)))
    if [one.kind for one in segments].count(MANY) > 1:
        raise ValueError("it has more than one `**`")
    fields = [one.field for one in variables]
    if len(set(fields)) < len(fields):
        raise ValueError("it names a field twice")
    return PathTemplate(tuple(segments), tuple(variables), verb)


def _parted(path: str) -> tuple[str, str]:
    """Return a path without its verb, and the verb.

    Behind a wildcard all is verb (`{id}:a:b`), behind a literal what follows the last
    colon.
    """
    head, slash, last = path.rpartition("/")
    wild = last.startswith((_HELD, "*"))
    split = last.partition if wild else last.rpartition
    before, colon, verb = split(":")
    if not colon:
        return path, ""
    if not _LITERAL.fullmatch(verb) or _HELD in verb:
        raise ValueError(f"{_shown(verb)} is no verb")
    return f"{head}{slash}{before}", verb


def _segment(text: str) -> Segment:
    if text in (ONE, MANY):
        return Segment(text)
    if not _LITERAL.fullmatch(text) or _HELD in text:
        raise ValueError(f"{_shown(text)} is no segment")
    return Segment("", unquote(text))


def _shown(text: str) -> str:
    return repr(text.replace(_HELD, "{...}"))


def _decoded(part: str) -> str:
    return unquote_to_bytes(part).decode()


def _decoded_but_slashes(part: str) -> str:
    """Decode all but escaped slashes, which part no segments (http.proto)."""
    pieces = _ESCAPED_SLASH.split(part)
    return "".join(
        piece if number % 2 else _decoded(piece) for number, piece in enumerate(pieces)
    )
