"""The bytes of a file as they are sent: again and again, or once."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Lock
from typing import BinaryIO, cast

from ...payload import PIECE, Payload


class OnDisk(Payload):
    """The file at a path, which is opened whenever it is read."""

    def __init__(self, path: Path) -> None:
        """Raises OSError if there is no such file."""
        self._path = path
        self.length = path.stat().st_size

    def __iter__(self) -> Iterator[bytes]:
        with self._path.open("rb") as file:
            while piece := file.read(PIECE):
                yield piece

    async def __aiter__(self) -> AsyncIterator[bytes]:
        file = await asyncio.to_thread(self._path.open, "rb")
        try:
            while piece := await asyncio.to_thread(file.read, PIECE):
                yield piece
        finally:
            file.close()


class Rewound(Payload):
    """An open file, from where it stands.

    Several may read it at once: an attempt that was given up may still do so when the
    next one begins.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._lock = Lock()
        self._start = file.tell()
        self.length = file.seek(0, os.SEEK_END) - self._start
        file.seek(self._start)

    def __iter__(self) -> Iterator[bytes]:
        at = self._start
        try:
            while piece := self._read(at):
                at += len(piece)
                yield piece
        finally:
            self._rewind()

    async def __aiter__(self) -> AsyncIterator[bytes]:
        at = self._start
        try:
            while piece := await asyncio.to_thread(self._read, at):
                at += len(piece)
                yield piece
        finally:
            self._rewind()

    def _read(self, at: int) -> bytes:
        with self._lock:
            self._file.seek(at)
            return _bytes(self._file.read(PIECE))

    def _rewind(self) -> None:
        """Leave the file as it was found, for whoever looks at it next."""
        with self._lock, suppress(ValueError):  # it may be closed meanwhile
            self._file.seek(self._start)


class OneWay(Payload):
    """A stream, which can be read once unless it begins anew each time (a list)."""

    def __init__(self, pieces: Iterable[bytes] | AsyncIterable[bytes]) -> None:
        self._pieces = pieces
        self.repeatable = not isinstance(pieces, Iterator | AsyncIterator)
        self._begun = False

    def __iter__(self) -> Iterator[bytes]:
        self._begin()
        if isinstance(self._pieces, AsyncIterable):
            raise TypeError("an async stream can only be sent by an async client")
        for piece in self._pieces:
            yield _bytes(piece)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        self._begin()
        if isinstance(self._pieces, AsyncIterable):
            async for piece in self._pieces:
                yield _bytes(piece)
            return
        pieces = iter(self._pieces)
        while (found := await asyncio.to_thread(next, pieces, None)) is not None:
            yield _bytes(found)

    def _begin(self) -> None:
        if self._begun and not self.repeatable:
            raise ValueError(
                "the body is a stream that was sent already; give a path, bytes or a"
                " file that can be rewound to send it again"
            )
        self._begun = True


def _bytes(piece: object) -> bytes:
    if isinstance(piece, str):
        raise TypeError("a file must give bytes, not text: open it in binary mode")
    return cast(bytes, piece)
