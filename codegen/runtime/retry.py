"""When an attempt is repeated, and after which pause."""

from __future__ import annotations

from .policy import Backoff, Retry
from .verdict import Verdict

LONGEST_WAIT = 30.0
"""Seconds; who asks for a longer Retry-After gets no second attempt."""


def full_jitter(
    backoff: Backoff, failed: int, chance: float, *, throttled: bool = False
) -> float:
    """Return the seconds to pause after *failed* attempts; *chance* is in [0, 1).

    Any pause between 0 and the ceiling is as likely as another, so that clients that
    failed together do not return together.
    """
    base = backoff.throttled if throttled else backoff.base
    return chance * float(min(backoff.cap, base * 2.0 ** min(failed - 1, 30)))


def pause_after(
    retry: Retry, failed: int, verdict: Verdict, chance: float
) -> float | None:
    """Return the seconds to pause before the next attempt, None for too many.

    A pause that the other side asked for is kept, and made up to a tenth longer, so
    that not all clients return at once (RFC 9110, 10.2.3).
    """
    throttled = verdict.outcome == "throttled"
    pause = full_jitter(retry.backoff, failed, chance, throttled=throttled)
    asked = verdict.retry_after
    if asked is None or not retry.respect_retry_after:
        return pause
    if asked > LONGEST_WAIT:
        return None
    return max(pause, asked) + 0.1 * asked * chance


def worth_repeating(verdict: Verdict, repeatable: bool) -> bool:
    """Whether another attempt makes sense and does no harm.

    *repeatable* says that an attempt that may have arrived can be repeated.
    """
    return verdict.repeat == "always" or (
        verdict.repeat == "if_idempotent" and repeatable
    )
