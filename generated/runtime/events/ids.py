"""Ids of messages."""

from __future__ import annotations

from os import urandom
from time import time_ns

from ..fork import reset_in_child

_AHEAD = 128
_DIGITS = 20
_VARIANT = dict(zip("0123456789abcdef", "89ab" * 4, strict=True))


class _Chance:
    """Random digits, of which some are drawn ahead; safe under threads and fork.

    To ask the system lets other threads run, and to get the turn back may take longer
    than all the rest of a message.
    """

    __slots__ = ("__weakref__", "_drawn")

    def __init__(self) -> None:
        self._drawn: list[str] = []
        reset_in_child(self, _Chance._forget)

    def digits(self) -> str:
        """Return hexadecimal digits that nobody else gets."""
        try:
            return self._drawn.pop()
        except IndexError:
            drawn = urandom(_AHEAD * _DIGITS // 2).hex()
            first, *more = (
                drawn[n : n + _DIGITS] for n in range(0, len(drawn), _DIGITS)
            )
            self._drawn += more
            return first

    def _forget(self) -> None:
        """What is drawn already is the parent's."""
        self._drawn.clear()


_chance = _Chance()


def fresh_id() -> str:
    """Return a UUID as text, of version 7 (RFC 9562): the time, and then chance.

    An index of such ids, as an inbox has, grows at its end. The time also parts the ids of
    two machines that were restored from one snapshot, with what was drawn ahead.
    """
    now, chance = f"{time_ns() // 1_000_000:012x}", _chance.digits()
    return (
        f"{now[:8]}-{now[8:]}-7{chance[:3]}"
        f"-{_VARIANT[chance[3]]}{chance[4:7]}-{chance[7:19]}"
    )
