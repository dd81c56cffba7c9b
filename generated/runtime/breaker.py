"""Circuit breaker: stops calling a peer that fails, and probes it with care."""

from __future__ import annotations

from enum import Enum
from threading import Lock

from .clock import SYSTEM_CLOCK, Clock
from .policy import Breaker
from .verdict import Outcome
from .window import OutcomeWindow

RETRY_AFTER_CAP = 60.0
"""Seconds; a peer cannot ask us to stay away for longer than this."""


class BreakerState(Enum):
    """Whether attempts pass."""

    CLOSED = "closed"
    OPEN = "open"
    HALF_OPEN = "half_open"


class CircuitBreaker:
    """The state of one circuit; safe under threads and several event loops.

    `admit` hands out a token, the generation in which the attempt began. Each
    change of state begins a new generation, and a result from an older one is
    ignored, so that a slow call from before the outage decides nothing. While
    half-open one probe runs at a time. It holds a lease: a probe that does not
    come back in time loses it, otherwise a lost probe would wedge the circuit.
    """

    def __init__(self, settings: Breaker, clock: Clock = SYSTEM_CLOCK) -> None:
        self._settings = settings
        self._clock = clock
        self._lock = Lock()
        self._state = BreakerState.CLOSED
        self._generation = 0
        self._window = OutcomeWindow(settings.window, clock.now())
        self._in_a_row = 0
        self._openings = 0
        self._open_until = 0.0
        self._good_probes = 0
        self._lease_until: float | None = None

    @property
    def state(self) -> BreakerState:
        """The state that the last attempt left behind."""
        return self._state

    def admit(self, lease: float) -> int | None:
        """Return a token for one attempt, None if the circuit refuses it.

        *lease* is the time in seconds after which a probe counts as lost.
        """
        # The fast path takes no lock. The generation is read before the state: if
        # the circuit opens in between, the token is stale and decides nothing.
        generation = self._generation
        if self._state is BreakerState.CLOSED:
            return generation
        with self._lock:
            return self._admit_locked(self._clock.now(), lease)

    def refused_for(self) -> float:
        """Return the seconds for which attempts are refused, 0 while probing."""
        return max(0.0, self._open_until - self._clock.now())

    def record(
        self, token: int, outcome: Outcome, retry_after: float | None = None
    ) -> None:
        """Count the outcome of the attempt that got *token*."""
        with self._lock:
            if token != self._generation:
                return
            now = self._clock.now()
            if self._state is BreakerState.CLOSED:
                self._record_closed(outcome, now, retry_after)
            else:
                self._record_probe(outcome, now, retry_after)

    def _admit_locked(self, now: float, lease: float) -> int | None:
        if self._state is BreakerState.CLOSED:
            return self._generation
        if self._state is BreakerState.OPEN:
            if now < self._open_until:
                return None
            self._enter(BreakerState.HALF_OPEN)
            self._good_probes = 0
        elif self._lease_until is not None:
            if now < self._lease_until:
                return None
            self._generation += 1  # the lost probe must not speak any more
        self._lease_until = now + lease
        return self._generation

    def _record_closed(
        self, outcome: Outcome, now: float, retry_after: float | None
    ) -> None:
        if outcome == "neutral":
            return
        self._window.add(failed=outcome != "success", now=now)
        if outcome == "success":
            self._in_a_row = 0
            return
        if outcome == "failure":  # throttling says that the peer is alive
            self._in_a_row += 1
        if self._in_a_row >= self._settings.consecutive or self._window.exceeds(
            self._settings.ratio, self._settings.min_calls
        ):
            self._open(now, retry_after)

    def _record_probe(
        self, outcome: Outcome, now: float, retry_after: float | None
    ) -> None:
        self._lease_until = None
        if outcome in ("failure", "throttled"):
            self._open(now, retry_after)
        elif outcome == "success":
            self._good_probes += 1
            if self._good_probes >= self._settings.probes:
                self._close(now)

    def _open(self, now: float, retry_after: float | None) -> None:
        self._enter(BreakerState.OPEN)
        longest = self._settings.max_open
        pause = min(longest, self._settings.open * 2.0 ** min(self._openings, 30))
        self._openings += 1
        # +-20 %, so that many clients do not come back at the same moment
        pause *= 0.8 + 0.4 * self._clock.random()
        asked = min(retry_after or 0.0, RETRY_AFTER_CAP)
        self._open_until = now + max(pause, asked)

    def _close(self, now: float) -> None:
        self._enter(BreakerState.CLOSED)
        self._openings = 0
        self._in_a_row = 0
        self._window = OutcomeWindow(self._settings.window, now)

    def _enter(self, state: BreakerState) -> None:
        self._state = state
        self._generation += 1
        self._lease_until = None
