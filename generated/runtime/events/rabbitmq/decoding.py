"""Properties that are no UTF-8, and moments that there are not: read as far as they go.

pamqp refuses them, and then aiormq ends the connection. The message would come again, and
end the next one with all that others hold on it, until the queue has counted its hundred
deliveries; a classic queue never would.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

from pamqp import decode

_Decode: TypeAlias = Callable[[bytes], tuple[int, Any]]


def install() -> None:
    """Have pamqp read what it would refuse; what it can read it reads as before."""
    methods: dict[str, Any] = decode.METHODS
    values: dict[bytes, Any] = decode.TABLE_MAPPING
    if methods["shortstr"] is _short_string:
        return
    methods["shortstr"] = _short_string
    methods["timestamp"] = values[b"T"] = _timestamp
    methods["table"] = values[b"F"] = _table


def _short_string(value: bytes) -> tuple[int, str]:
    length = value[0] + 1 if value else 0
    try:
        return decode.short_str(value)
    except UnicodeDecodeError:
        return length, value[1:length].decode("utf-8", "backslashreplace")


def _timestamp(value: bytes) -> tuple[int, Any]:
    try:
        return decode.timestamp(value)
    except (ValueError, OverflowError, OSError):
        if len(value) < 8:
            raise
        return 8, None  # no moment of any calendar


def _table(value: bytes) -> tuple[int, dict[str, Any]]:
    """Read a table by itself where a name in it is no UTF-8."""
    try:
        return decode.field_table(value)
    except UnicodeDecodeError:
        end = 4 + int.from_bytes(value[:4], "big")
    offset, found = 4, dict[str, Any]()
    while offset < end:
        start = offset + 1
        offset = start + value[offset]
        name = value[start:offset].decode("utf-8", "backslashreplace")
        consumed, found[name] = decode.embedded_value(value[offset:])
        offset += consumed
    return end, found
