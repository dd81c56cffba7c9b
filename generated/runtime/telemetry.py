"""What happens to a call, as typed events, for whoever listens.

A listener is a function of one event. It runs in the middle of the call, so it must be
quick; if it raises, that is logged and changes nothing.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from .attempt import Attempt
from .breaker import BreakerState
from .errors import ContractViolation, Layer, Rejected
from .verdict import Outcome

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that happened to a call of `operation` (its wire name) of `service`."""

    service: str = ""
    operation: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptStarted(Event):
    """An attempt goes out now."""

    attempt: Attempt


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptEnded(Event):
    """An attempt is over.

    Attributes:
        attempt: Which one.
        outcome: What the breaker counted.
        seconds: How long it took.
        error: What it raised, None if it brought an answer, good or bad.
    """

    attempt: Attempt
    outcome: Outcome
    seconds: float
    error: BaseException | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RetryScheduled(Event):
    """Another attempt follows after `delay` seconds, because of `reason`."""

    number: int
    delay: float
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BudgetExhausted(Event):
    """An attempt that was worth repeating is not, because too many were lately."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakerChanged(Event):
    """A circuit changed its state.

    `operation` is empty if the circuit stands for all operations of a client.
    """

    old: BreakerState
    new: BreakerState
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AttemptRejected(Event):
    """A layer refused an attempt, the first or a later one, before it was sent."""

    layer: Layer
    error: Rejected


@dataclass(frozen=True, slots=True, kw_only=True)
class HedgeSent(Event):
    """Attempt `number` joins one that is slow or failed."""

    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FellBack(Event):
    """Something else than a new answer was returned.

    Attributes:
        source: Where it came from: `fresh` or `stale` answers kept, or `function`.
        error: The failure behind it, None for a fresh answer.
    """

    source: str
    error: BaseException | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractViolated(Event):
    """A good answer came in a form that its contract does not allow."""

    error: ContractViolation


@dataclass(frozen=True, slots=True, kw_only=True)
class CallEnded(Event):
    """A call is over with everything that belonged to it.

    Attributes:
        seconds: How long it took.
        error: What it raised, None if it returned.
    """

    seconds: float
    error: BaseException | None = None


Listener: TypeAlias = Callable[[Event], None]


def tell(listeners: Sequence[Listener], event: Event) -> None:
    """Give *event* to each of *listeners*."""
    for listener in listeners:
        try:
            listener(event)
        except Exception:
            _log.exception("a listener of resilience events failed")
