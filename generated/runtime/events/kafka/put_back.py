"""Which letters of a partition were put back; committed as an offset, and a text beside it.

A record cannot be taken out of the middle of a topic, and a topic of the contract has other
readers. So what is not put back stays where it is, and what was is remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_RANGE = re.compile(r"([0-9]{1,19})(?:-([0-9]{1,19}))?")
_MOST = 3_900
"""Characters: brokers keep 4096 bytes with an offset, unless they are told otherwise."""


class PutBack:
    """All letters before a mark, and some behind it.

    Attributes:
        mark: The first one that may still be put back.
    """

    def __init__(self, mark: int, told: str | None = "") -> None:
        """Begin with what was *told* beside the *mark*; what is none of ours is nothing."""
        self.mark = mark
        self._behind = _read(told or "")
        self._leaves = False

    def __contains__(self, offset: int) -> bool:
        return offset < self.mark or any(offset in one for one in self._behind)

    @property
    def full(self) -> bool:
        """Whether no more can be remembered behind a letter that stays."""
        return self._leaves and len(self.told()) > _MOST

    def leave(self) -> None:
        """Note that the letter that is read now stays."""
        self._leaves = True

    def skip(self, offset: int) -> None:
        """Note that what is at *offset*, which is read now, is none that can be put back."""
        if not self._leaves:
            self.mark = offset + 1

    def settle(self, offset: int) -> None:
        """Note that the letter at *offset*, which is read now, was put back."""
        self.skip(offset)
        if offset not in self:
            self._behind = _joined([*self._behind, range(offset, offset + 1)])

    def told(self) -> str:
        """Return what is to be told beside the mark."""
        return ",".join(
            f"{one[0]}-{one[-1]}" if len(one) > 1 else f"{one[0]}"
            for one in self._behind
            if one[-1] >= self.mark
        )


def _joined(ranges: Iterable[range]) -> list[range]:
    """Return *ranges* in order; those that follow each other are one."""
    found: list[range] = []
    for one in sorted(ranges, key=lambda one: one.start):
        if found and found[-1].stop == one.start:
            found[-1] = range(found[-1].start, one.stop)
        else:
            found.append(one)
    return found


def _read(told: str) -> list[range]:
    matches = [_RANGE.fullmatch(one) for one in told.split(",")]
    ranges = [range(int(m[1]), int(m[2] or m[1]) + 1) for m in matches if m]
    return _joined(one for one in ranges if one)
