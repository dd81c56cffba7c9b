"""Media types that are one item after the other: what they have in common."""

from __future__ import annotations

from collections.abc import AsyncIterable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, Generic, TypeAlias, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from ...content import Content, first_problem
from ...errors import ContractViolation
from ...unions import reader
from ..body import MAX_BODY

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

_ONE_THING = (str, bytes, bytearray, memoryview, Mapping, BaseModel)
"""What can be iterated, a model too, and yet is one value."""

Items: TypeAlias = Iterable[T] | AsyncIterable[T]
"""What a service returns for a stream: a list, a generator, an async generator."""


class Reader(Generic[T_co]):
    """Makes items of the bytes of one stream, as they come.

    Attributes:
        is_over: Whether what follows is of no interest.
    """

    is_over = False

    def feed(self, chunk: bytes) -> Iterator[T_co]:
        """Yield the items that *chunk* completes.

        Raises:
            ContractViolation: One breaks the contract, or is too long.
        """
        raise NotImplementedError

    def end(self) -> Iterator[T_co]:
        """Yield what is still an item once all bytes have come."""
        raise NotImplementedError


class StreamContent(Content[T_co]):
    """Content of many items, each of one type.

    Attributes:
        heartbeat: What a server sends when there is nothing to say, if anything.
    """

    heartbeat: bytes | None = None

    @cached_property
    def _adapter(self) -> TypeAdapter[Any]:
        return TypeAdapter(self.type)

    def reader(self, limit: int = MAX_BODY) -> Reader[T_co]:
        """Return what reads one stream, of whose items each has at most *limit* bytes."""
        raise NotImplementedError

    def frame(self, item: Any) -> bytes:
        """Return one item as it is sent."""
        raise NotImplementedError

    def accepts(self, value: Any) -> bool:
        """Whether *value* can be items: what is taken apart as it is sent."""
        if isinstance(value, _ONE_THING):
            return False
        return isinstance(value, Iterable | AsyncIterable)

    def encode(self, value: Any) -> tuple[bytes, str]:
        """Return the items of *value*, which all are there."""
        return b"".join(self.frame(item) for item in value), self.media_type

    def decode(self, raw: bytes) -> Any:
        """Return the items of a stream that was read to its end, as a list."""
        reader = self.reader()
        return [*reader.feed(raw), *reader.end()]

    def _json(self, raw: bytes) -> T_co:
        try:
            item: T_co = reader(self._adapter).validate_json(raw)
        except ValidationError as error:
            raise ContractViolation(first_problem(error), raw=raw) from error
        return item


class Splitter:
    """Cuts bytes where *separator* is, and keeps the rest for the next time."""

    def __init__(self, separator: bytes, limit: int) -> None:
        self._separator = separator
        self._limit = limit
        self._rest = bytearray()
        self._looked = 0

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """Yield what *chunk* completes.

        Raises:
            ContractViolation: It is too long.
        """
        rest = self._rest
        rest += chunk
        while (at := rest.find(self._separator, self._looked)) >= 0:
            piece = bytes(rest[:at])
            del rest[: at + len(self._separator)]
            self._looked = 0
            yield self._bounded(piece)
        self._looked = max(0, len(rest) - len(self._separator) + 1)
        self._bounded(rest)

    def end(self) -> bytes:
        """Return what is left."""
        rest = bytes(self._rest)
        self._rest.clear()
        return rest

    def _bounded(self, piece: bytes | bytearray) -> Any:
        if len(piece) > self._limit:
            raise ContractViolation(f"an item is longer than {self._limit} bytes")
        return piece
