"""What a server reads of uploads: forms of several parts, and bodies that are files."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterable
from math import inf
from tempfile import SpooledTemporaryFile
from typing import Any, BinaryIO, cast
from weakref import finalize

from fastapi import HTTPException, Request
from starlette.datastructures import Headers, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from ..bodies.boundary import boundary_of, without_preamble
from ..bodies.files import File
from ..bodies.parts import Received, unescaped

HELD = 2**20
"""Bytes of a file that are held in memory; what is longer is kept on disk."""

LONGEST_FIELD = 16 * 2**20
"""Bytes of a part that is no file, which is held in memory."""


MOST_FILES = 1000
"""Files in a form, each of which may be one on disk that is open."""


class _Parser(MultiPartParser):
    """Knows whether all has come: what begins must end with a boundary that says so."""

    _begun = _ended = False

    def on_part_begin(self) -> None:
        self._begun = True
        super().on_part_begin()

    def on_end(self) -> None:
        self._ended = True
        super().on_end()

    def check_end(self) -> None:
        """Raise MultiPartException if the last boundary is missing."""
        if self._begun and not self._ended:
            raise MultiPartException("The last boundary is missing.")


async def read_parts(request: Request) -> list[Received]:
    """Return the parts of a request in `multipart/form-data` (RFC 7578).

    Raises:
        HTTPException: 400, it is none.
    """
    boundary = boundary_of(request.headers.get("content-type", ""))
    if not boundary:
        text = "Missing boundary in multipart."
        raise HTTPException(400, text) from MultiPartException(text)
    # As Latin-1, in which every byte is a character, so that none is lost.
    kind = f'multipart/form-data; boundary="{boundary}"; charset=latin-1'
    parser = _Parser(
        Headers({"content-type": kind}),
        without_preamble(request.stream(), boundary),
        max_files=MOST_FILES,
        max_fields=inf,  # bounded by the bytes of the body, as the items of JSON are
        max_part_size=LONGEST_FIELD,
    )
    try:
        form = await parser.parse()
        parser.check_end()
    except MultiPartException as error:
        raise HTTPException(400, error.message) from error
    return [_received(name, item) for name, item in form.multi_items()]


async def read_file(
    chunks: AsyncIterable[bytes], content_type: str | None = None
) -> File:
    """Return what *chunks* bring as a file, which is kept on disk if it is long."""
    spool = SpooledTemporaryFile(max_size=HELD)  # noqa: SIM115, the file keeps it
    try:
        async for chunk in chunks:
            if spool.tell() + len(chunk) > HELD:
                await asyncio.to_thread(spool.write, chunk)
            else:
                spool.write(chunk)
    except BaseException:
        spool.close()
        raise
    return _kept(spool, None, content_type)


def _received(name: str, item: str | UploadFile) -> Received:
    name = _utf8(name)
    if isinstance(item, str):
        return Received(name, item.encode("latin-1"))
    headers = dict(item.headers)
    headers.pop("content-disposition", None)
    kind = headers.pop("content-type", None)
    filename = unescaped(_utf8(item.filename or "")) or None
    return Received(name, _kept(item.file, filename, kind, headers))


def _kept(
    file: Any,
    filename: str | None,
    content_type: str | None,
    headers: dict[str, str] | None = None,
) -> File:
    """Return a file that closes what it stands on when nobody has it any more."""
    file.seek(0)
    if getattr(file, "_rolled", True):
        kept = File(cast(BinaryIO, file), filename, content_type, headers or {})
        finalize(kept, file.close)
        return kept
    raw = file.read()
    file.close()
    return File(raw, filename, content_type, headers or {})


def _utf8(text: str) -> str:
    """Return the text whose bytes were read as Latin-1."""
    raw = text.encode("latin-1")
    try:
        return raw.decode()
    except UnicodeDecodeError:
        return text
