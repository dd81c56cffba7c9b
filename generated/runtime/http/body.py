"""The body of an answer: collected, decoded, and never longer than is accepted."""

from __future__ import annotations

import sys
import zlib
from collections.abc import Iterable, Iterator, Sequence

from ..errors import TransportError

MAX_BODY = 64 * 2**20
"""Bytes of an answer that a transport accepts, after decoding."""

ACCEPTED_ENCODINGS = "gzip, deflate"
"""What `Body` decodes, as a header says it."""

_PIECE = 64 * 2**10
_MAX_ENCODINGS = 5
_GZIP, _ZLIB, _RAW = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS


class Body:
    """Takes the chunks of a body as they come.

    A few bytes can stand for gigabytes, so that nothing is decoded further ahead than
    one piece of 64 KiB. A body beyond the limit is a `TransportError` and no breach
    of contract, because the limit is ours; repeating would only bring it again, and
    the breaker counts it, because reading up to the limit is what a call must not cost.
    """

    __slots__ = ("_decoders", "_encodings", "_length", "_limit", "_pieces")

    def __init__(self, limit: int, encodings: str = "") -> None:
        """Accept *limit* bytes, decoded from *encodings* (`Content-Encoding`).

        An answer to HEAD, or a 304, names the encoding of a body that does not come: one
        that is unknown does no harm until there are bytes.
        """
        self._limit = limit
        self._length = 0
        self._pieces: list[bytes] = []
        self._encodings = encodings
        self._decoders: Sequence[_Decoder] = ()

    def add(self, chunk: bytes) -> None:
        """Take the next bytes.

        Raises:
            TransportError: They cannot be decoded, or are too many.
        """
        if self._encodings and chunk:
            self._decoders = _decoders(self._encodings, self._limit)
            self._encodings = ""
        pieces: Iterable[bytes] = (chunk,)
        for decoder in self._decoders:
            pieces = decoder.decoded(pieces)
        for piece in pieces:
            self._length += len(piece)
            if self._length > self._limit:
                raise _too_long(self._limit)
            self._pieces.append(piece)

    def whole(self) -> bytes:
        """Return the body, of which all has come.

        Raises:
            TransportError: The end of an encoded body is missing.
        """
        for decoder in self._decoders:
            decoder.end()
        return self._pieces[0] if len(self._pieces) == 1 else b"".join(self._pieces)


class Decoding:
    """Decodes a body that is never whole: it has no limit, but its pieces have one."""

    def __init__(self, encodings: str = "") -> None:
        """Decode from *encodings*; one that is unknown does no harm, as in `Body`."""
        self._encodings = encodings
        self._decoders: Sequence[_Decoder] = ()

    def pieces(self, chunk: bytes) -> Iterable[bytes]:
        """Return what *chunk* stands for.

        Raises:
            TransportError: It cannot be decoded.
        """
        if self._encodings and chunk:
            self._decoders = _decoders(self._encodings, sys.maxsize)
            self._encodings = ""
        pieces: Iterable[bytes] = (chunk,)
        for decoder in self._decoders:
            pieces = decoder.decoded(pieces)
        return pieces

    def end(self) -> None:
        """Check that all has come; raises TransportError if not."""
        for decoder in self._decoders:
            decoder.end()


class _Decoder:
    """Decodes gzip or deflate, a piece at a time."""

    def __init__(self, encoding: str, limit: int) -> None:
        self._encoding = encoding
        self._limit = limit
        self._length = 0
        self._inflating: zlib._Decompress | None = None

    def decoded(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        """Yield what *chunks* stand for, in pieces of bounded length."""
        for chunk in chunks:
            try:
                for piece in self._inflated(chunk):
                    # Also of what another decoder takes: it may make little of it.
                    self._length += len(piece)
                    if self._length > self._limit:
                        raise _too_long(self._limit)
                    yield piece
            except zlib.error as error:
                raise self._broken("corrupt") from error

    def end(self) -> None:
        """Check that the encoded bytes came to their end, if there were any."""
        if self._inflating is not None and not self._inflating.eof:
            raise self._broken("truncated")

    def _inflated(self, rest: bytes) -> Iterator[bytes]:
        while rest:
            inflating = self._inflating
            if inflating is None:
                inflating = self._begin(rest)
            elif inflating.eof:
                if self._encoding == "deflate" or rest[0] != 0x1F:
                    return  # padding behind the end
                inflating = self._begin(rest)  # gzip files may stand in a row
            piece = inflating.decompress(rest, _PIECE)
            while piece:
                yield piece
                tail = inflating.unconsumed_tail
                # Without a tail there may still be output that had no room.
                full = tail or len(piece) == _PIECE
                piece = inflating.decompress(tail, _PIECE) if full else b""
            rest = inflating.unused_data

    def _begin(self, first: bytes) -> zlib._Decompress:
        window = _GZIP
        if self._encoding == "deflate":
            # Some send it without the zlib header that RFC 9110 (8.4.1.2) asks for.
            window = _ZLIB if first[0] & 0x0F == 8 else _RAW
        self._inflating = begun = zlib.decompressobj(window)
        return begun

    def _broken(self, how: str) -> TransportError:
        return TransportError(f"the {self._encoding} body is {how}", sent=True)


def _decoders(encodings: str, limit: int) -> tuple[_Decoder, ...]:
    """Return who undoes *encodings*, the last one first."""
    names = [name.strip().lower() for name in encodings.split(",")]
    names = [name for name in reversed(names) if name not in ("", "identity")]
    known = {"gzip": "gzip", "x-gzip": "gzip", "deflate": "deflate"}
    if len(names) > _MAX_ENCODINGS or not known.keys() >= set(names):
        raise TransportError(
            f"unknown content encoding {encodings[:80]!r}", sent=True, permanent=True
        )
    return tuple(_Decoder(known[name], limit) for name in names)


def _too_long(limit: int) -> TransportError:
    return TransportError(
        f"the answer is longer than {limit} bytes", sent=True, permanent=True
    )
