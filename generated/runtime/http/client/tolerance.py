"""Reading what a service says that may know more members of enumerations and unions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, TypeVar

from ...tolerance import tolerant
from ..operation import Operation
from ..reply import Reply, read_reply
from ..streams.items import Reader

R = TypeVar("R")
T = TypeVar("T")


def read_tolerantly(operation: Operation[R], reply: Reply) -> R:
    """Return what `read_reply` does, with members that the contract does not name."""
    with tolerant():
        return read_reply(operation, reply)


class TolerantReader(Reader[T]):
    """A reader of a stream whose items may have such members."""

    def __init__(self, reader: Reader[T]) -> None:
        self._reader = reader

    def __getattr__(self, name: str) -> Any:
        return getattr(self._reader, name)

    @property
    def is_over(self) -> bool:  # type: ignore[override]
        """Whether what follows is of no interest."""
        return self._reader.is_over

    def feed(self, chunk: bytes) -> Iterator[T]:
        """Yield the items that *chunk* completes."""
        return _tolerantly(self._reader.feed(chunk))

    def end(self) -> Iterator[T]:
        """Yield what is still an item."""
        return _tolerantly(self._reader.end())


def _tolerantly(items: Iterator[T]) -> Iterator[T]:
    """Yield *items*; whoever is given one is not tolerant for that."""
    while True:
        with tolerant():
            try:
                item = next(items)
            except StopIteration:
                return
        yield item
