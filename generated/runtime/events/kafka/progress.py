"""How far a partition is worked off, so that what is committed loses nothing."""

from __future__ import annotations

from collections import deque


class Progress:
    """The offsets of one partition that were begun, in order, and those that are done.

    For one assignment of the partition only: whoever gets it again begins anew. Offsets
    need not follow one another: compaction and transactions leave gaps.
    """

    __slots__ = ("_done", "_mark", "_open")

    def __init__(self, mark: int | None = None) -> None:
        """Begin with nothing; *mark* is what to commit before anything is done."""
        self._open: deque[int] = deque()
        self._done: set[int] = set()
        self._mark = mark

    def __len__(self) -> int:
        """How many offsets were begun and are not done."""
        return len(self._open) - len(self._done)

    def begin(self, offset: int) -> None:
        """Note that *offset*, which is above all before it, was delivered."""
        self._open.append(offset)

    def done(self, offset: int) -> None:
        """Note that *offset*, which was begun, needs no more work; once for each."""
        waiting, done = self._open, self._done
        if waiting[0] != offset:
            done.add(offset)
            return
        waiting.popleft()
        while done and waiting[0] in done:
            offset = waiting.popleft()
            done.remove(offset)
        self._mark = offset + 1

    def first(self) -> int | None:
        """Return the first offset that was begun and is not done; all before it are."""
        try:
            return self._open[0]
        except IndexError:  # it may be asked in another thread
            return None

    def commit_at(self) -> int | None:
        """Return the offset to go on from after a crash: all before it is done.

        None if nothing is done yet.
        """
        return self._mark
