"""The decisions of one call: may it go, how long may it take, is it repeated?"""

from __future__ import annotations

from typing import Literal

from .breaker import CircuitBreaker
from .budget import RetryBudget
from .clock import Clock
from .deadline import current_deadline
from .errors import AttemptTimeout, CallError, CircuitOpen, DeadlineExceeded
from .policy import Policy
from .verdict import FAILURE, NEUTRAL, UNCERTAIN, Verdict

LEASE_GRACE = 1.0
"""Seconds that a probe may take beyond its attempt timeout before it counts as lost."""

LONGEST_WAIT = 30.0
"""Seconds; who asks for a longer Retry-After gets no second attempt."""

UNLIMITED_LEASE = 60.0
"""Seconds a probe may take if its attempt has no limit of time."""


Bound = Literal["attempt", "total", "inherited"]
"""Which limit an attempt runs into first."""


class Attempts:
    """The state machine of one call, without I/O and without waiting.

    The two loops in `engine` ask it: `begin` before an attempt, then exactly one of
    `finished`, `failed`, `timed_out`, `abandoned`. The answers are the same for
    sync and async calls because there is nothing here to await.
    """

    __slots__ = (
        "_began",
        "_bound",
        "_breaker",
        "_budget",
        "_clock",
        "_deadline",
        "_history",
        "_number",
        "_operation",
        "_policy",
        "_timeout",
        "_token",
    )

    def __init__(
        self,
        operation: str,
        policy: Policy,
        breaker: CircuitBreaker | None,
        budget: RetryBudget | None,
        clock: Clock,
    ) -> None:
        self._operation = operation
        self._policy = policy
        self._breaker = breaker
        self._budget = budget
        self._clock = clock
        self._number = 0
        self._token = 0
        self._timeout: float | None = None
        self._bound: Bound = "attempt"
        self._history: list[Exception] = []
        self._began = clock.now()
        self._deadline = self._earliest_deadline()
        if budget is not None:
            budget.deposit()

    def begin(self) -> float | None:
        """Start an attempt and return its limit in seconds, None for no limit.

        Raises:
            DeadlineExceeded: There is no time left.
            CircuitOpen: The breaker refuses the attempt.
        """
        self._timeout = self._attempt_limit()
        if self._breaker is not None:
            lease = UNLIMITED_LEASE if self._timeout is None else self._timeout
            token = self._breaker.admit(lease + LEASE_GRACE)
            if token is None:
                raise self._told(
                    CircuitOpen(
                        f"{self._operation}: circuit is open",
                        retry_after=self._breaker.refused_for(),
                    )
                )
            self._token = token
        self._number += 1
        return self._timeout

    def finished(self, verdict: Verdict) -> float | None:
        """Settle an attempt that returned; the pause before the next, None to stop."""
        self._record(verdict)
        return self._pause(verdict)

    def failed(self, error: Exception, verdict: Verdict) -> float | None:
        """Settle an attempt that raised; the pause before the next, None to stop.

        When it stops, *error* is the error of the call and gets its history.
        """
        self._record(verdict)
        pause = self._pause(verdict)
        if pause is None:
            if isinstance(error, CallError):
                self._told(error)
        else:
            self._history.append(error)
        return pause

    def timed_out(self) -> float:
        """Settle an attempt that its limit cut off; the pause before the next.

        Raises:
            DeadlineExceeded: No time is left for the whole call.
            AttemptTimeout: The attempt was too slow and is not repeated.
        """
        if self._bound == "attempt":
            limit = "its limit" if self._timeout is None else f"{self._timeout:g} s"
            error = AttemptTimeout(
                f"{self._operation}: attempt {self._number} took longer than {limit}"
            )
            pause = self.failed(error, UNCERTAIN)
            if pause is None:
                raise error
            return pause
        # A caller in a hurry says nothing about the health of the peer.
        self._record(FAILURE if self._bound == "total" else NEUTRAL)
        raise self._told(self._too_late())

    def abandoned(self) -> None:
        """Settle an attempt that the caller cancelled: nothing was learned."""
        self._record(NEUTRAL)

    def _earliest_deadline(self) -> float | None:
        inherited = current_deadline()
        total = self._policy.timeout.total
        if total is None:
            return inherited
        own = self._began + total
        return own if inherited is None else min(own, inherited)

    def _attempt_limit(self) -> float | None:
        limit = self._policy.timeout.attempt
        self._bound = "attempt"
        if self._deadline is None:
            return limit
        left = self._deadline - self._clock.now()
        if left <= 0:
            raise self._told(self._too_late())
        if limit is not None and limit <= left:
            return limit
        total = self._policy.timeout.total
        inherited = total is None or self._deadline < self._began + total
        self._bound = "inherited" if inherited else "total"
        return left

    def _record(self, verdict: Verdict) -> None:
        if self._breaker is not None:
            self._breaker.record(self._token, verdict.outcome, verdict.retry_after)

    def _pause(self, verdict: Verdict) -> float | None:
        """Return the seconds to wait before another attempt, None for no other."""
        repeatable = verdict.repeat == "always" or (
            verdict.repeat == "if_idempotent" and self._policy.repeatable
        )
        if not repeatable or self._number >= self._policy.retry.attempts:
            return None
        pause = self._backoff(verdict)
        if pause > LONGEST_WAIT * 1.1:
            return None
        # Waiting for a moment at which no time is left helps nobody.
        if self._deadline is not None and self._clock.now() + pause >= self._deadline:
            return None
        if self._budget is not None and not self._budget.withdraw():
            return None
        return pause

    def _backoff(self, verdict: Verdict) -> float:
        backoff = self._policy.retry.backoff
        base = backoff.throttled if verdict.outcome == "throttled" else backoff.base
        ceiling = min(backoff.cap, base * 2.0 ** min(self._number - 1, 30))
        pause = self._clock.random() * ceiling
        asked = verdict.retry_after
        if asked is None or not self._policy.retry.respect_retry_after:
            return pause
        # Up to a tenth more than asked, so that not all clients return at once.
        return max(pause, asked * (1.0 + 0.1 * self._clock.random()))

    def _too_late(self) -> DeadlineExceeded:
        return DeadlineExceeded(f"{self._operation}: deadline exceeded")

    def _told(self, error: CallError) -> CallError:
        error.operation = error.operation or self._operation
        error.history = tuple(self._history)
        return error
