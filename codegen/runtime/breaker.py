"""Circuit breaker: stops calling a peer that fails, and probes it with care."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from math import inf
from threading import Lock
from typing import TypeAlias

from .clock import SYSTEM_CLOCK, Clock
from .fork import reset_in_child
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
    FORCED_OPEN = "forced_open"
    FORCED_CLOSED = "forced_closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakerChange:
    """One change of state.

    Attributes:
        old: The state before.
        new: The state from now on.
        reason: Why, for people: `10 failures in a row`.
    """

    old: BreakerState
    new: BreakerState
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakerReading:
    """What a circuit knows, at one moment.

    Attributes:
        state: Whether attempts pass.
        calls: Attempts counted in the window.
        failures: Those of them that failed.
        in_a_row: Failures since the last success.
        refused_for: Seconds for which attempts are refused, 0 if none are, or
            while a probe is on its way.
    """

    state: BreakerState
    calls: int
    failures: int
    in_a_row: int
    refused_for: float


OnChange: TypeAlias = Callable[[BreakerChange], None]


class CircuitBreaker:
    """The state of one circuit; safe under threads, several event loops, and fork.

    `admit` hands out a token, the generation in which the attempt began. Each
    change of state begins a new generation, and a result from an older one is
    ignored, so that a slow call from before the outage decides nothing. While
    half-open one probe runs at a time. It holds a lease: a probe that does not
    come back in time loses it, otherwise a lost probe would wedge the circuit.
    """

    def __init__(
        self,
        settings: Breaker,
        clock: Clock = SYSTEM_CLOCK,
        on_change: OnChange | None = None,
    ) -> None:
        """Start closed; *on_change* hears of each change, outside of the lock."""
        self._settings = settings
        self._slow = inf if settings.slow is None else settings.slow
        self._clock = clock
        self._on_change = on_change
        self._lock = Lock()
        self._state = BreakerState.CLOSED
        self._generation = 0
        self._window = OutcomeWindow(settings.window, clock.now())
        self._in_a_row = 0
        self._openings = 0
        self._open_until = 0.0
        self._good_probes = 0
        self._lease_until: float | None = None
        reset_in_child(self, CircuitBreaker._after_fork)

    @property
    def state(self) -> BreakerState:
        """The state that the last attempt left behind."""
        return self._state

    def reading(self) -> BreakerReading:
        """Return what the circuit knows."""
        now = self._clock.now()
        with self._lock:
            self._window.forget(now)
            return BreakerReading(
                state=self._state,
                calls=self._window.calls,
                failures=self._window.failures,
                in_a_row=self._in_a_row,
                refused_for=self.refused_for(),
            )

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
            token, change = self._admit_locked(self._clock.now(), lease)
        self._tell(change)
        return token

    def refused_for(self) -> float:
        """Return the seconds until a probe may go; 0 while probing, and while forced."""
        if self._state is not BreakerState.OPEN:
            return 0.0
        return max(0.0, self._open_until - self._clock.now())

    def record(
        self,
        token: int,
        outcome: Outcome,
        *,
        took: float = 0.0,
        retry_after: float | None = None,
    ) -> None:
        """Count the outcome of the attempt that got *token* and *took* some seconds."""
        now = self._clock.now()
        slow = took >= self._slow
        with self._lock:
            if token != self._generation:
                return
            if self._state is BreakerState.CLOSED:
                if outcome == "success" and not slow:  # nearly always
                    self._window.add(now)
                    self._in_a_row = 0
                    return
                change = self._count(outcome, now, slow, retry_after)
            elif self._state is BreakerState.HALF_OPEN:
                change = self._count_probe(outcome, now, slow, retry_after)
            else:
                return  # forced: nothing is counted
        if change is not None:
            self._tell(change)

    def force_open(self) -> None:
        """Refuse every attempt until `reset`, whatever the peer does."""
        self._force(BreakerState.FORCED_OPEN, "forced open")

    def force_close(self) -> None:
        """Let every attempt through until `reset`, and count none."""
        self._force(BreakerState.FORCED_CLOSED, "forced closed")

    def reset(self) -> None:
        """Forget everything and go on as a new circuit does: closed."""
        with self._lock:
            change = self._close(self._clock.now(), "reset")
        self._tell(change)

    def _force(self, state: BreakerState, reason: str) -> None:
        with self._lock:
            change = self._enter(state, reason)
        self._tell(change)

    def _admit_locked(
        self, now: float, lease: float
    ) -> tuple[int | None, BreakerChange | None]:
        change = None
        if self._state in (BreakerState.CLOSED, BreakerState.FORCED_CLOSED):
            return self._generation, None
        if self._state is BreakerState.FORCED_OPEN:
            return None, None
        if self._state is BreakerState.OPEN:
            if now < self._open_until:
                return None, None
            change = self._enter(BreakerState.HALF_OPEN, "time to probe")
            self._good_probes = 0
        elif self._lease_until is not None:
            if now < self._lease_until:
                return None, None
            self._generation += 1  # the lost probe must not speak any more
        self._lease_until = now + lease
        return self._generation, change

    def _count(
        self, outcome: Outcome, now: float, slow: bool, retry_after: float | None
    ) -> BreakerChange | None:
        if outcome == "neutral":
            return None
        settings, window = self._settings, self._window
        window.add(now, failed=outcome != "success", slow=slow)
        if outcome == "success":
            self._in_a_row = 0
        elif outcome == "failure":  # throttling says that the peer is alive
            self._in_a_row += 1
        if self._in_a_row >= settings.consecutive:
            reason = f"{self._in_a_row} failures in a row"
        elif window.failing(settings.ratio, settings.min_calls):
            reason = f"{window.failures} of {window.calls} calls failed"
        elif slow and window.slowing(settings.slow_ratio, settings.min_calls):
            reason = f"calls take {self._slow:g} s and longer"
        else:
            return None
        return self._open(now, retry_after, reason)

    def _count_probe(
        self, outcome: Outcome, now: float, slow: bool, retry_after: float | None
    ) -> BreakerChange | None:
        self._lease_until = None
        if outcome == "neutral":
            return None  # nothing was learned, so the next call may probe
        if outcome != "success" or slow:
            return self._open(now, retry_after, "a probe was slow or failed")
        self._good_probes += 1
        if self._good_probes < self._settings.probes:
            return None
        return self._close(now, f"{self._good_probes} good probes")

    def _open(
        self, now: float, retry_after: float | None, reason: str
    ) -> BreakerChange:
        longest = self._settings.max_open
        pause = min(longest, self._settings.open * 2.0 ** min(self._openings, 30))
        self._openings += 1
        # +-20 %, so that many clients do not come back at the same moment
        pause *= 0.8 + 0.4 * self._clock.random()
        asked = min(retry_after or 0.0, RETRY_AFTER_CAP)
        self._open_until = now + max(pause, asked)
        return self._enter(BreakerState.OPEN, reason)

    def _close(self, now: float, reason: str) -> BreakerChange:
        self._openings = 0
        self._in_a_row = 0
        self._window = OutcomeWindow(self._settings.window, now)
        return self._enter(BreakerState.CLOSED, reason)

    def _enter(self, state: BreakerState, reason: str) -> BreakerChange:
        change = BreakerChange(old=self._state, new=state, reason=reason)
        self._state = state
        self._generation += 1
        return change

    def _tell(self, change: BreakerChange | None) -> None:
        if change is not None and self._on_change is not None:
            self._on_change(change)

    def _after_fork(self) -> None:
        self._lock = Lock()
        if self._state is BreakerState.HALF_OPEN:
            self._generation += 1  # the probe is the parent's
            self._lease_until = None
