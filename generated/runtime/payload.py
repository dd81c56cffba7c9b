"""A body that is written piece by piece, because it is too long to be held at once."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator, Sequence
from typing import TypeAlias

PIECE = 256 * 2**10
"""Bytes that are read from a file at once."""


class Payload:
    """Bytes that are made while they are sent.

    Attributes:
        length: How many they are, None if that is not known.
        repeatable: Whether they can be had more than once. If not, what they are sent
            with is sent once.
    """

    length: int | None = None
    repeatable: bool = True

    def __iter__(self) -> Iterator[bytes]:
        """Yield the bytes, from the first one."""
        raise NotImplementedError

    def __aiter__(self) -> AsyncIterator[bytes]:
        """Yield them to a task, which does not wait for a disk."""
        raise NotImplementedError


Body: TypeAlias = bytes | Payload
"""A body, held or made."""


class Joined(Payload):
    """Several bodies, one behind the other."""

    def __init__(self, parts: Sequence[Body]) -> None:
        self._parts = parts
        lengths = [length_of(part) for part in parts]
        known = [length for length in lengths if length is not None]
        self.length = sum(known) if len(known) == len(lengths) else None
        self.repeatable = all(is_repeatable(part) for part in parts)

    def __iter__(self) -> Iterator[bytes]:
        for part in self._parts:
            if isinstance(part, bytes):
                yield part
            else:
                yield from part

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for part in self._parts:
            if isinstance(part, bytes):
                yield part
            else:
                async for piece in part:
                    yield piece


def joined(parts: Sequence[Body]) -> Body:
    """Return *parts* as one body, held where all of them are."""
    held = [part for part in parts if isinstance(part, bytes)]
    return b"".join(held) if len(held) == len(parts) else Joined(parts)


def length_of(body: Body) -> int | None:
    """Return the length of *body*, None if that is not known."""
    return len(body) if isinstance(body, bytes) else body.length


def is_repeatable(body: Body | None) -> bool:
    """Whether *body* can be sent more than once."""
    return body is None or isinstance(body, bytes) or body.repeatable
