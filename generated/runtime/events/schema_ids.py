"""Ids of schemas before bodies, as registries have them: Confluent's wire format.

A byte 0, the id (big-endian), and for Protobuf which message of its file follows.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from ..errors import ContractViolation

MADE_UP: Mapping[str, int] = defaultdict(lambda: 1)
"""Ids for tests, in which no registry is asked: 1 for every message."""

_MAGIC = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemaId:
    """The id of a message's schema, which goes before its body.

    Attributes:
        id: The id, None if only who publishes knows it: registries give each schema one
            of their own.
        size: Bytes of the id.
        indexes: Which message of its file the body is, those around it first; empty
            where it is no Protobuf.
    """

    id: int | None = None
    size: int = 4
    indexes: tuple[int, ...] = ()

    def before(self, body: bytes, name: str, ids: Mapping[str, int]) -> bytes:
        """Return *body* of the message called *name* with its id, which *ids* may know.

        Raises:
            ContractViolation: Nobody knows the id, or it does not fit.
        """
        try:
            found: int | None = ids[name]
        except KeyError:
            found = self.id
        if found is None:
            raise ContractViolation(
                f"the id of the schema of {name!r} goes before its body, and nobody says"
                f" it: give the publisher schema_ids={{{name!r}: ...}}"
            )
        try:
            spelt = found.to_bytes(self.size, "big")
        except OverflowError as error:
            text = f"{found} is no id of a schema in {self.size} bytes"
            raise ContractViolation(text) from error
        return bytes([_MAGIC]) + spelt + self._which() + body

    def is_before(self, raw: bytes) -> bool:
        """Whether it is this id that stands in *raw*, and the contract names it."""
        if self.id is None or self.id >= 256**self.size:
            return False
        return raw.startswith(bytes([_MAGIC]) + self.id.to_bytes(self.size, "big"))

    def after(self, raw: bytes) -> bytes:
        """Return the body that follows the id in *raw*.

        Any id will do: the contract's own schema is what bodies are read by.

        Raises:
            ContractViolation: There is none, or another message of the file follows.
        """
        start = 1 + self.size
        if len(raw) < start or raw[0] != _MAGIC:
            raise ContractViolation("no id of a schema before the body", raw=raw)
        if not self.indexes:
            return raw[start:]
        found, end = _read(raw, start)
        if found != self.indexes:
            which = "/".join(map(str, found))
            raise ContractViolation(f"another message of its proto: {which}", raw=raw)
        return raw[end:]

    def _which(self) -> bytes:
        if self.indexes == (0,):  # of almost all, so that it is short
            return b"\0"
        if not self.indexes:
            return b""
        return b"".join(map(_number, (len(self.indexes), *self.indexes)))


def _number(value: int) -> bytes:
    """Return a number as Protobuf writes those with a sign (zigzag)."""
    value <<= 1
    found = bytearray()
    while value > 0x7F:
        found.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes((*found, value))


def _read(raw: bytes, at: int) -> tuple[tuple[int, ...], int]:
    """Return the indexes that begin *at* a place, and where they end."""
    count, at = _read_number(raw, at)
    if not count:
        return (0,), at
    found: list[int] = []
    for _ in range(count):
        index, at = _read_number(raw, at)
        found.append(index)
    return tuple(found), at


def _read_number(raw: bytes, at: int) -> tuple[int, int]:
    value = shift = 0
    while at < len(raw) and shift < 63:
        byte = raw[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < 0x80:
            return value >> 1, at
        shift += 7
    raise ContractViolation("no indexes of a message before the body", raw=raw)
