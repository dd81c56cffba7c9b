"""Streams of JSON texts: one a line, or with a mark before each (RFC 7464)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from ...errors import ContractViolation
from ...media_types import same
from ..body import MAX_BODY
from .items import Reader, Splitter, StreamContent

T_co = TypeVar("T_co", covariant=True)

SEQUENCE = "application/json-seq"
_MARK = b"\x1e"


class JsonLines(StreamContent[T_co]):
    """One JSON text after the other; in `application/json-seq`, each behind a mark."""

    # Of Any, because a whole answer may be declared beside it, which has another type.
    def __init__(
        self: JsonLines[Any], type: Any, *, media_type: str = "application/jsonl"
    ) -> None:
        super().__init__(type, media_type)

    @property
    def is_sequence(self) -> bool:
        """Whether a mark stands before each item."""
        return same(SEQUENCE, self.media_type)

    def reader(self, limit: int = MAX_BODY) -> Reader[T_co]:
        """Return what reads one stream, of whose items each has at most *limit* bytes."""
        return _Sequence(self, limit) if self.is_sequence else _Lines(self, limit)

    def frame(self, item: Any) -> bytes:
        """Return one item as it is sent."""
        raw: bytes = self._adapter.dump_json(item, by_alias=True, exclude_unset=True)
        return (_MARK if self.is_sequence else b"") + raw + b"\n"


class _Lines(Reader[T_co]):
    """Reads lines, of which empty ones say nothing; the last one may have no end."""

    def __init__(self, content: JsonLines[T_co], limit: int) -> None:
        self._content = content
        self._lines = Splitter(b"\n", limit)

    def feed(self, chunk: bytes) -> Iterator[T_co]:
        for line in self._lines.feed(chunk):
            if line.strip():
                yield self._content._json(line)

    def end(self) -> Iterator[T_co]:
        yield from self.feed(b"\n")


class _Sequence(Reader[T_co]):
    """Reads a sequence; what stands before the first mark is no item."""

    def __init__(self, content: JsonLines[T_co], limit: int) -> None:
        self._content = content
        self._texts = Splitter(_MARK, limit)
        self._begun = False

    def feed(self, chunk: bytes) -> Iterator[T_co]:
        for text in self._texts.feed(chunk):
            yield from self._item(text)

    def end(self) -> Iterator[T_co]:
        yield from self._item(self._texts.end())

    def _item(self, text: bytes) -> Iterator[T_co]:
        begun, self._begun = self._begun, True
        if not text.strip():
            return
        if not begun:
            raise ContractViolation("no mark before the first item", raw=text)
        # A number, or a word, without an end may be the first half of one (2.4).
        if text[-1:] not in b" \t\r\n" and text.strip()[-1:] not in b'}]"':
            raise ContractViolation("an item was cut off", raw=text)
        yield self._content._json(text)
