"""What is noted of a delivery that failed."""

from __future__ import annotations

from .failure import Failure, Origin
from .message import Message
from .outcome import Settlement


def failed(
    message: Message, here: Origin, settlement: Settlement, now: float
) -> Failure:
    """Return what befell *message* so far; the first place and time are kept.

    *here* is where it was taken from, *now* is in seconds since 1970.
    """
    before = message.failure
    return Failure(
        reason=settlement.reason,
        error=settlement.error,
        attempts=message.attempt,
        first=now if before is None else before.first,
        last=now,
        origin=here if before is None else before.origin,
    )
