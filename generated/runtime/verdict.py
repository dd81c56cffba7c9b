"""What one attempt's outcome means to breaker, budget and retry."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .errors import TransportError

Outcome = Literal["success", "failure", "throttled", "neutral"]
"""What the breaker counts; neutral outcomes (a cancelled call) it ignores."""

Repeat = Literal["never", "if_idempotent", "always"]
"""Whether the attempt may be repeated; always means that it provably never left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The meaning of one outcome.

    Attributes:
        outcome: What the breaker counts.
        repeat: Whether another attempt makes sense.
        retry_after: Seconds that the other side asks us to wait, None if it does
            not ask.
    """

    outcome: Outcome
    repeat: Repeat = "never"
    retry_after: float | None = None


SUCCESS = Verdict(outcome="success")
NEUTRAL = Verdict(outcome="neutral")
FAILURE = Verdict(outcome="failure")
UNCERTAIN = Verdict(outcome="failure", repeat="if_idempotent")
NOT_SENT = Verdict(outcome="failure", repeat="always")
NOT_TRIED = Verdict(outcome="neutral", repeat="always")


def judge_error(error: Exception) -> Verdict:
    """Return the verdict on an attempt that raised *error*.

    Only transport errors count: anything else is a mistake on this side, about
    which the breaker has nothing to learn.
    """
    if not isinstance(error, TransportError):
        return NEUTRAL
    if error.ours:
        return NEUTRAL if error.permanent else NOT_TRIED
    if error.permanent:
        return FAILURE
    return UNCERTAIN if error.sent else NOT_SENT
