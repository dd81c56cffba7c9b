"""What becomes of a delivered message: the words of handler and consumer."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

LONGEST = 30 * 86_400.0
"""Seconds: nothing waits for longer before it is looked at again."""


class Retry(Exception):
    """Raised by a handler: not now, deliver it again after at least some seconds.

    It counts as an attempt, so that the policy still bounds it.
    """

    def __init__(self, reason: str = "", *, after: float | None = None) -> None:
        """Say why, and after how many seconds; None leaves that to the policy.

        More than 30 days is 30 days: moments beyond all calendars travel in no header.

        Raises:
            TypeError: *after* is no number.
            ValueError: It is negative, infinite, or not a number of seconds at all.
        """
        if after is not None and not isinstance(after, int | float):
            raise TypeError(f"Retry(after=...) must be seconds, not {after!r}")
        if after is not None and not 0 <= after < math.inf:
            raise ValueError(f"Retry(after=...) must be 0 or more, not {after!r}")
        super().__init__(reason)
        self.after = None if after is None else float(min(after, LONGEST))


class Reject(Exception):
    """Raised by a handler: this message can never be handled, dead-letter it now."""


class Drop(Exception):
    """Raised by a handler: nobody needs this message, forget it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """What the transport is to do with a message after its delivery.

    Attributes:
        action: Acknowledge it; deliver it again, as another attempt; hold it and all
            others back for a while, since what the handler needs is away; dead-letter it.
        after: Seconds before it is delivered again, at least.
        reason: Why it is not acknowledged.
        error: Class of the exception behind it, empty if there was none.
    """

    action: Literal["acknowledge", "retry", "hold", "dead_letter"]
    after: float = 0.0
    reason: str = ""
    error: str = ""


ACKNOWLEDGE = Settlement(action="acknowledge")
