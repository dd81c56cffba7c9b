"""A broker that is away is said when it goes, when it is back, and seldom between."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable

_SELDOM = 60.0
"""Seconds between two lines while a broker is away."""

_FLAPPING = 10.0
"""Seconds from one line to the next outage: some come and go from moment to moment."""


class Outage:
    """What is away of a broker, and what was said of it.

    Many things fail while a broker is away, and each of them again and again.
    """

    def __init__(
        self, log: logging.Logger, now: Callable[[], float] = time.monotonic
    ) -> None:
        """Say it in *log*; *now* returns seconds."""
        self._log = log
        self._now = now
        self._away: set[str] = set()
        self._said: float | None = None
        self._told = False

    def begins(self, what: str, why: object) -> None:
        """Note that *what* does not work, which may be known already."""
        now, pause = self._now(), _SELDOM if self._told else _FLAPPING
        self._away.add(what)
        if self._said is None or now - self._said >= pause:
            self._said, self._told = now, True
            self._log.warning("%s: %s", what, why)
        else:
            self._log.debug("%s: %s", what, why)

    def ends(self, what: str) -> None:
        """Note that *what* works, be it again or as ever."""
        if what not in self._away:
            return
        self._away.discard(what)
        if not self._away and self._told:
            self._told = False
            self._log.warning("%s: works again", what)
